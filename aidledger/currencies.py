"""One row per currency, and the pint registry in which each is a dimension of its own.

Codes and minor units are those of ISO 4217 (list one, and list three for historic codes); the words are what newspapers
print.  A new currency is one row of `CURRENCIES`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from itertools import chain
from numbers import Real
from types import MappingProxyType
from typing import Any, Final, NoReturn

import numpy as np
import pint
from babel.numbers import get_currency_name
from numpy.typing import NDArray

from aidledger.errors import InputError, UnknownCurrency


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: ISO 4217 code, English name, digits after the point, and how it is printed.

    `symbols` are written against the figure and mean this currency alone ("US$"); `words` are its English nouns, singular and
    plural, that mean it alone ("yen"), also with its adjective ("Australian dollars"); `ja` the same in Japanese.
    `until` is the last day of a historic code.
    """

    code: str
    name: str
    minor_unit: int = 2
    symbols: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    ja: tuple[str, ...] = ()
    until: date | None = None


def _row(
    code: str, name: str, minor_unit: int = 2, *, symbols: str = "", words: str = "", ja: str = "", until: date | None = None
) -> Currency:
    return Currency(code, name, minor_unit, _split(symbols), _split(words), _split(ja), until)


def _split(forms: str) -> tuple[str, ...]:
    """The forms between bars; a star is an ending that may be an s, as in ``dollar*``."""
    parts = (part.strip() for part in forms.split("|") if part.strip())
    return tuple(dict.fromkeys(form for part in parts for form in (part.replace("*", ""), part.replace("*", "s"))))


_ROWS: Final[tuple[Currency, ...]] = (
    _row("USD", "US dollar", symbols="US$|USD$|U.S.$|U$|$|$US|$USD",
         words="dollar*|US dollar*|U.S. dollar*|American dollar*|United States dollar*|greenback*",
         ja="米ドル|ドル|弗|㌦|米㌦|アメリカドル|USドル|米国ドル"),
    _row("JPY", "yen", 0, symbols="¥|￥|JP¥|J¥|JPY¥", words="yen|Japanese yen", ja="円|日本円|圓"),
    _row("EUR", "euro", symbols="€|EUR€", words="euro*", ja="ユーロ|欧州ユーロ"),
    _row("GBP", "pound sterling", symbols="£|￡|UK£|GBP£|£stg|Stg£|Pds",
         words="pound*|pound* sterling|sterling|British pound*|UK pound*|U.K. pound*|sterling pound*|English pound*|"
               "pound stg|quid",
         ja="ポンド|㍀|英ポンド|英国ポンド|イギリスポンド|スターリングポンド"),
    _row("CNY", "yuan renminbi", symbols="RMB|RMB¥|CN¥|CNY¥|Rmb|元|人民币",
         words="yuan|yuans|renminbi|Chinese yuan|renminbi yuan|Chinese renminbi|yuan renminbi|yuan RMB|Chinese RMB|"
               "RMB yuan|CNH",
         ja="元|人民元|中国元|中国人民元"),
    # dollars
    _row("AUD", "Australian dollar", symbols="A$|AU$|AUD$|$A|Aus$|AUS$|Aust$|$AUD|$AU",
         words="Australian dollar*|Aussie dollar*|Australia dollar*|Aust dollar*|Aust. dollar*",
         ja="豪ドル|オーストラリアドル|濠ドル"),
    _row("CAD", "Canadian dollar", symbols="C$|CA$|CAD$|Can$|Cdn$|CDN$|$C|$CAD|$Cdn|CAN$|$CDN",
         words="Canadian dollar*|Cdn dollar*", ja="カナダドル|加ドル"),
    _row("NZD", "New Zealand dollar", symbols="NZ$|NZD$|$NZ|$NZD",
         words="New Zealand dollar*|N.Z. dollar*|NZ dollar*|Kiwi dollar*",
         ja="ニュージーランドドル|NZドル"),
    _row("SGD", "Singapore dollar", symbols="S$|SG$|SGD$|Sing$",
         words="Singapore dollar*|Singaporean dollar*|S'pore dollar*|Sing dollar*",
         ja="シンガポールドル|星ドル"),
    _row("HKD", "Hong Kong dollar", symbols="HK$|HKD$|$HK", words="Hong Kong dollar*|H.K. dollar*|HK dollar*",
         ja="香港ドル|ホンコンドル"),
    _row("TWD", "New Taiwan dollar", symbols="NT$|NTD$|TW$|TWD$",
         words="New Taiwan dollar*|Taiwan dollar*|Taiwanese dollar*|NT dollar*",
         ja="台湾ドル|ニュー台湾ドル|新台湾ドル|台湾元|ニュー台湾・ドル"),
    _row("BND", "Brunei dollar", symbols="BN$|BND$", words="Brunei dollar*|Bruneian dollar*", ja="ブルネイドル"),
    _row("FJD", "Fiji dollar", symbols="FJ$|FJD$|F$|$F|$FJ", words="Fiji dollar*|Fijian dollar*", ja="フィジードル|FJドル"),
    _row("SBD", "Solomon Islands dollar", symbols="SI$|SBD$", words="Solomon Islands dollar*|Solomon Island dollar*",
         ja="ソロモン諸島ドル|ソロモンドル"),
    _row("BSD", "Bahamian dollar", symbols="BSD$|B$", words="Bahamian dollar*|Bahamas dollar*", ja="バハマドル"),
    _row("BBD", "Barbados dollar", symbols="BDS$|Bds$|BBD$", words="Barbados dollar*|Barbadian dollar*", ja="バルバドスドル"),
    _row("BZD", "Belize dollar", symbols="BZ$|BZD$", words="Belize dollar*|Belizean dollar*", ja="ベリーズドル"),
    _row("BMD", "Bermudian dollar", symbols="BD$|BMD$", words="Bermuda dollar*|Bermudian dollar*", ja="バミューダドル"),
    _row("KYD", "Cayman Islands dollar", symbols="CI$|KYD$", words="Cayman Islands dollar*|Cayman dollar*", ja="ケイマンドル"),
    _row("XCD", "East Caribbean dollar", symbols="EC$|XCD$",
         words="East Caribbean dollar*|Eastern Caribbean dollar*|EC dollar*",
         ja="東カリブドル"),
    _row("GYD", "Guyana dollar", symbols="G$|GY$|GYD$", words="Guyana dollar*|Guyanese dollar*", ja="ガイアナドル"),
    _row("JMD", "Jamaican dollar", symbols="J$|JA$|JAM$|JMD$|Ja$", words="Jamaican dollar*|Jamaica dollar*",
         ja="ジャマイカドル"),
    _row("LRD", "Liberian dollar", symbols="L$|LD$|LR$|LRD$", words="Liberian dollar*|Liberia dollar*", ja="リベリアドル"),
    _row("NAD", "Namibia dollar", symbols="N$|NAM$|NAD$", words="Namibian dollar*|Namibia dollar*|N. dollar*",
         ja="ナミビアドル"),
    _row("SRD", "Surinam dollar", symbols="SR$|SRD$|Sr$", words="Surinam dollar*|Suriname dollar*|Surinamese dollar*",
         ja="スリナムドル"),
    _row("TTD", "Trinidad and Tobago dollar", symbols="TT$|TTD$",
         words="Trinidad and Tobago dollar*|Trinidad dollar*|TT dollar*",
         ja="トリニダード・トバゴドル"),
    _row("ZWL", "Zimbabwe dollar", symbols="Z$|ZW$|ZWL$|ZIM$|Zim$|ZWD$", words="Zimbabwe dollar*|Zimbabwean dollar*",
         ja="ジンバブエドル"),
    _row("ZWG", "Zimbabwe Gold", words="Zimbabwe Gold"),
    # pounds
    _row("EGP", "Egyptian pound", symbols="£E|E£|LE|EGP£|L.E.|LE.", words="Egyptian pound*|Egypt pound*",
         ja="エジプトポンド|エジプト・ポンド"),
    _row("LBP", "Lebanese pound", symbols="LL|L£|£L", words="Lebanese pound*|Lebanese lira*", ja="レバノンポンド"),
    _row("SYP", "Syrian pound", symbols="£S|SYP£", words="Syrian pound*", ja="シリアポンド"),
    _row("SDG", "Sudanese pound", words="Sudanese pound*", ja="スーダンポンド"),
    _row("SSP", "South Sudanese pound", words="South Sudanese pound*", ja="南スーダンポンド"),
    _row("GIP", "Gibraltar pound", words="Gibraltar pound*"),
    _row("FKP", "Falkland Islands pound", words="Falkland Islands pound*|Falkland pound*"),
    _row("SHP", "Saint Helena pound", words="Saint Helena pound*"),
    # rupees
    _row("INR", "Indian rupee", symbols="₹|Rs|Rs.|₨|INR₹|IRs|IRs.|INRs|InRs|InR", words="rupee*|Indian rupee*|India rupee*",
         ja="インドルピー|ルピー|印ルピー"),
    _row("PKR", "Pakistan rupee", symbols="PRs|Pak Rs|PKRs|PkRs", words="Pakistani rupee*|Pakistan rupee*",
         ja="パキスタンルピー"),
    _row("LKR", "Sri Lanka rupee", symbols="SLRs|SLR|LKRs|SL Rs", words="Sri Lankan rupee*|Sri Lanka rupee*",
         ja="スリランカルピー"),
    _row("NPR", "Nepalese rupee", symbols="NRs|NRs.|Nrs|NPRs", words="Nepalese rupee*|Nepali rupee*|Nepal rupee*",
         ja="ネパールルピー"),
    _row("MUR", "Mauritius rupee", symbols="MURs", words="Mauritian rupee*|Mauritius rupee*", ja="モーリシャスルピー"),
    _row("SCR", "Seychelles rupee", symbols="SRs|SCRs", words="Seychelles rupee*|Seychellois rupee*", ja="セーシェルルピー"),
    # francs
    _row("CHF", "Swiss franc", symbols="SFr|SFr.|Sfr|SwFr|sFr", words="Swiss franc*|franc*|Swiss Fr|Swiss frcs",
         ja="スイスフラン|スイス・フラン|フラン"),
    _row("XOF", "CFA franc BCEAO", 0, symbols="CFA|FCFA|F CFA|CFAF|F.CFA|CFA F|FCFA.",
         words="CFA franc*|West African CFA franc*|West African franc*|West African CFA|franc* CFA|FCFA|CFA|CFAF|F CFA|"
               "CFA Franc*",
         ja="CFAフラン|西アフリカCFAフラン|セーファーフラン"),
    _row("XAF", "CFA franc BEAC", 0, symbols="CFA|FCFA|F CFA|CFAF|F.CFA|CFA F|FCFA.",
         words="Central African CFA franc*|Central African franc*|Central African CFA", ja="中央アフリカCFAフラン"),
    _row("XPF", "CFP franc", 0, symbols="CFP|FCFP", words="CFP franc*|Pacific franc*", ja="CFPフラン"),
    _row("BIF", "Burundi franc", 0, symbols="FBu|Fbu", words="Burundian franc*|Burundi franc*", ja="ブルンジフラン"),
    _row("CDF", "Congolese franc", words="Congolese franc*|Congo franc*", ja="コンゴフラン"),
    _row("DJF", "Djibouti franc", 0, symbols="Fdj", words="Djibouti franc*|Djiboutian franc*", ja="ジブチフラン"),
    _row("GNF", "Guinean franc", 0, words="Guinean franc*|Guinea franc*", ja="ギニアフラン"),
    _row("KMF", "Comorian franc", 0, words="Comorian franc*|Comoros franc*|Comoran franc*", ja="コモロフラン"),
    _row("RWF", "Rwanda franc", 0, symbols="Frw|FRw|RwF|Rwf", words="Rwandan franc*|Rwanda franc*|Rwandese franc*|Frw|FRw|Rwf",
         ja="ルワンダフラン"),
    # pesos
    _row("MXN", "Mexican peso", symbols="Mex$|MX$|MXN$", words="Mexican peso*|peso*|Mexico peso*",
         ja="メキシコペソ|ペソ|墨ペソ"),
    _row("PHP", "Philippine peso", symbols="₱|PhP|Php|PHP₱|PhP.|Php.|P",
         words="Philippine peso*|Philippines peso*|Filipino peso*",
         ja="フィリピンペソ|比ペソ"),
    _row("ARS", "Argentine peso", symbols="AR$|Arg$|ARS$",
         words="Argentine peso*|Argentinian peso*|Argentinean peso*|Argentina peso*",
         ja="アルゼンチンペソ"),
    _row("CLP", "Chilean peso", 0, symbols="CLP$|CL$|Ch$", words="Chilean peso*|Chile peso*", ja="チリペソ"),
    _row("COP", "Colombian peso", symbols="COP$|Col$|COL$", words="Colombian peso*|Colombia peso*", ja="コロンビアペソ"),
    _row("CUP", "Cuban peso", symbols="CUP$", words="Cuban peso*", ja="キューバペソ"),
    _row("DOP", "Dominican peso", symbols="RD$|DOP$", words="Dominican peso*", ja="ドミニカペソ"),
    _row("UYU", "Peso Uruguayo", symbols="$U|UY$|UYU$", words="Uruguayan peso*|Uruguay peso*", ja="ウルグアイペソ"),
    # Asia and the Pacific
    _row("KRW", "won", 0, symbols="₩|￦", words="won|South Korean won|Korean won|S. Korean won|Korea won",
         ja="ウォン|韓国ウォン"),
    _row("KPW", "North Korean won", words="North Korean won", ja="北朝鮮ウォン"),
    _row("KHR", "riel", symbols="៛", words="riel*|Cambodian riel*|Khmer riel*", ja="リエル|カンボジアリエル"),
    _row("VND", "dong", 0, symbols="₫|VNĐ", words="dong|dongs|Vietnamese dong|Vietnam dong|Vietnamese dongs|Viet Nam dong",
         ja="ドン|ベトナムドン|越ドン"),
    _row("LAK", "Lao kip", symbols="₭", words="kip|kips|Lao kip|Laotian kip|Laos kip",
         ja="キープ|キップ|ラオスキープ|ラオス・キップ"),
    _row("THB", "baht", symbols="฿|Bt|Bt.|B|THB฿", words="baht|bahts|Thai baht|Thailand baht", ja="バーツ|タイバーツ"),
    _row("PGK", "kina", symbols="K", words="kina|kinas|Papua New Guinea kina|Papua New Guinean kina|PNG kina", ja="キナ"),
    _row("MMK", "kyat", symbols="Ks|K", words="kyat*|Myanmar kyat*|Burmese kyat*", ja="チャット|ミャンマーチャット|チャト"),
    _row("IDR", "rupiah", symbols="Rp|Rp.", words="rupiah|rupiahs|Indonesian rupiah*|Indonesia rupiah*",
         ja="ルピア|インドネシアルピア"),
    _row("MYR", "Malaysian ringgit", symbols="RM|M$",
         words="ringgit|ringgits|Malaysian ringgit*|Malaysia ringgit*|Malaysian dollar*",
         ja="リンギット|リンギ|マレーシアリンギット"),
    _row("BDT", "taka", symbols="Tk|Tk.|৳|TK|Taka", words="taka|takas|Bangladeshi taka*|Bangladesh taka*",
         ja="タカ|バングラデシュタカ"),
    _row("BTN", "ngultrum", symbols="Nu.|Nu", words="ngultrum*|Bhutanese ngultrum*|Bhutan ngultrum*",
         ja="ニュルタム|ブータンニュルタム"),
    _row("MVR", "rufiyaa", symbols="MRf|Rf.|Rf", words="rufiyaa|Maldivian rufiyaa|Maldives rufiyaa", ja="ルフィヤ"),
    _row("AFN", "afghani", symbols="؋|Afs|Af.|Af", words="afghani|afghanis|Afghan afghani*", ja="アフガニ"),
    _row("MNT", "tugrik", symbols="₮",
         words="tugrik*|tögrög|tugrug*|togrog*|Mongolian tugrik*|Mongolian tögrög|Mongolian togrog",
         ja="トゥグルグ|トグログ|モンゴルトゥグルグ|ツグリク"),
    _row("MOP", "pataca", symbols="MOP$", words="pataca*|Macau pataca*|Macanese pataca*", ja="パタカ|マカオパタカ"),
    _row("WST", "tala", symbols="WS$|SAT$|ST$|WST$", words="tala|Samoan tala|Samoa tala", ja="タラ"),
    _row("TOP", "pa'anga", symbols="T$|TP$|TOP$", ja="パアンガ",
         words="pa'anga|pa’anga|paanga|Tongan pa'anga|Tongan pa’anga|Tonga pa'anga|Tonga pa’anga"),
    _row("VUV", "vatu", 0, symbols="VT|Vt", words="vatu|Vanuatu vatu", ja="バヌアツバツ"),
    _row("KZT", "tenge", symbols="₸", words="tenge|tenges|Kazakh tenge|Kazakhstani tenge|Kazakhstan tenge",
         ja="テンゲ|カザフスタンテンゲ"),
    _row("KGS", "som", words="som|soms|Kyrgyz som*|Kyrgyzstani som*|Kyrgyzstan som*", ja="ソム|キルギスソム"),
    _row("UZS", "Uzbekistan sum", words="soum*|Uzbek som*|Uzbek sum*|Uzbekistani som*|Uzbekistani sum*|Uzbek soum*|"
               "Uzbekistan sum*|Uzbek so'm",
         ja="スム|ウズベキスタンスム"),
    _row("TJS", "somoni", words="somoni*|Tajik somoni*|Tajikistani somoni*", ja="ソモニ"),
    _row("TMT", "Turkmenistan manat", words="Turkmen manat*|Turkmenistan manat*|Turkmenistani manat*",
         ja="トルクメニスタンマナト"),
    _row("AZN", "Azerbaijan manat", symbols="₼", words="manat*|Azerbaijani manat*|Azeri manat*|Azerbaijan manat*",
         ja="マナト|アゼルバイジャンマナト"),
    _row("AMD", "dram", symbols="֏", words="drams|dram|Armenian dram*|Armenia dram*", ja="ドラム|アルメニアドラム"),
    _row("GEL", "lari", symbols="₾", words="lari|laris|Georgian lari*|Georgia lari", ja="ラリ|ジョージアラリ"),
    # the Middle East and North Africa
    _row("SAR", "Saudi riyal", symbols="SR", words="riyal*|Saudi riyal*|Saudi Arabian riyal*|Saudi rial*|Saudi Arabia riyal*",
         ja="サウジリヤル|リヤル|サウジアラビアリヤル|サウジ・リヤル"),
    _row("QAR", "Qatari rial", symbols="QR", words="Qatari riyal*|Qatari rial*|Qatar riyal*", ja="カタールリヤル"),
    _row("OMR", "rial Omani", 3, symbols="RO", words="Omani rial*|Omani riyal*|Oman rial*", ja="オマーンリアル"),
    _row("YER", "Yemeni rial", words="Yemeni rial*|Yemeni riyal*|Yemen rial*", ja="イエメンリアル"),
    _row("IRR", "Iranian rial", words="rial*|Iranian rial*|Iran rial*", ja="イランリアル|リアル"),
    _row("AED", "UAE dirham", symbols="Dh|Dhs|Dh.|Dhs.|DH|DHS",
         words="dirham*|UAE dirham*|Emirati dirham*|United Arab Emirates dirham*|dhs|UAE dirhams",
         ja="ディルハム|UAEディルハム|アラブ首長国連邦ディルハム"),
    _row("MAD", "Moroccan dirham", symbols="MDh", words="Moroccan dirham*|Morocco dirham*", ja="モロッコディルハム"),
    _row("KWD", "Kuwaiti dinar", 3, symbols="KD", words="dinar*|Kuwaiti dinar*|Kuwait dinar*",
         ja="クウェートディナール|ディナール"),
    _row("BHD", "Bahraini dinar", 3, words="Bahraini dinar*|Bahrain dinar*", ja="バーレーンディナール"),
    _row("IQD", "Iraqi dinar", 3, words="Iraqi dinar*|Iraq dinar*", ja="イラクディナール"),
    _row("JOD", "Jordanian dinar", 3, symbols="JD", words="Jordanian dinar*|Jordan dinar*", ja="ヨルダンディナール"),
    _row("LYD", "Libyan dinar", 3, words="Libyan dinar*|Libya dinar*", ja="リビアディナール"),
    _row("TND", "Tunisian dinar", 3, symbols="DT", words="Tunisian dinar*|Tunisia dinar*", ja="チュニジアディナール"),
    _row("DZD", "Algerian dinar", words="Algerian dinar*|Algeria dinar*", ja="アルジェリアディナール"),
    _row("ILS", "new Israeli sheqel", symbols="₪|NIS",
         words="shekel*|sheqel*|Israeli shekel*|new Israeli shekel*|new shekel*|Israeli new shekel*",
         ja="シェケル|イスラエルシェケル|新シェケル"),
    _row("TRY", "Turkish lira", symbols="₺|TL|YTL", words="lira|liras|Turkish lira*|Turkish pound*|Turkey lira*|Turkish lire",
         ja="トルコリラ|リラ|トルコ・リラ"),
    # Africa south of the Sahara
    _row("ZAR", "rand", symbols="R", words="rand|rands|South African rand*|South Africa rand*",
         ja="ランド|南アランド|南アフリカランド"),
    _row("NGN", "naira", symbols="₦|N|NGN₦", words="naira|nairas|Nigerian naira*|Nigeria naira*",
         ja="ナイラ|ナイジェリアナイラ"),
    _row("GHS", "Ghana cedi", symbols="GH¢|GH₵|GHC|GHc|GHȻ|₵|GH¢.|Gh¢|GHS¢",
         words="cedi*|Ghanaian cedi*|Ghana cedi*|Ghanian cedi*|Ghanean cedi*",
         ja="セディ|ガーナセディ"),
    _row("KES", "Kenyan shilling", symbols="KSh|Ksh|KShs|Kshs|KSh.|Ksh.|Kshs.|Sh|Sh.|Shs|Shs.|KSHS|KSH|K.Sh",
         words="Kenyan shilling*|Kenya shilling*|shilling*", ja="ケニアシリング|ケニア・シリング|シリング"),
    _row("TZS", "Tanzanian shilling", symbols="TSh|Tsh|TShs|Tshs|TSh.|Tsh.|Tshs.|TSHS|TSH|T.Sh|TZs",
         words="Tanzanian shilling*|Tanzania shilling*", ja="タンザニアシリング|タンザニア・シリング"),
    _row("UGX", "Uganda shilling", 0, symbols="USh|Ush|UShs|Ushs|USh.|Ushs.|USHS|USH|Ugx|UGShs|UgShs",
         words="Ugandan shilling*|Uganda shilling*",
         ja="ウガンダシリング|ウガンダ・シリング"),
    _row("SOS", "Somali shilling", words="Somali shilling*|Somalia shilling*", ja="ソマリアシリング"),
    _row("ETB", "Ethiopian birr", symbols="Br|Birr", words="birr|birrs|Ethiopian birr*|Ethiopia birr",
         ja="ブル|エチオピアブル"),
    _row("ERN", "nakfa", words="nakfa|nakfas|Eritrean nakfa*", ja="ナクファ"),
    _row("ZMW", "Zambian kwacha", symbols="ZK|K", words="kwacha|kwachas|Zambian kwacha*|Zambia kwacha*",
         ja="クワチャ|ザンビアクワチャ"),
    _row("MWK", "Malawi kwacha", symbols="MK|K", words="Malawian kwacha*|Malawi kwacha*", ja="マラウイクワチャ"),
    _row("AOA", "kwanza", symbols="Kz|KZ|AKz", words="kwanza*|Angolan kwanza*", ja="クワンザ|アンゴラクワンザ"),
    _row("MZN", "Mozambique metical",
         words="metical|meticals|meticais|Mozambican metical*|Mozambican meticais|Mozambique metical*",
         ja="メティカル|モザンビークメティカル"),
    _row("BWP", "pula", symbols="P", words="pula|pulas|Botswana pula|Botswanan pula", ja="プラ"),
    _row("LSL", "loti", words="loti|maloti|Lesotho loti|Lesotho maloti|Basotho loti", ja="ロティ"),
    _row("SZL", "lilangeni", words="lilangeni|emalangeni|Swazi lilangeni|Swazi emalangeni", ja="リランゲニ"),
    _row("MGA", "Malagasy ariary", words="ariary|ariarys|Malagasy ariary", ja="アリアリ"),
    _row("MRU", "ouguiya", words="ouguiya*|Mauritanian ouguiya*", ja="ウギア"),
    _row("MRO", "ouguiya (1973)", words="old ouguiya*", until=date(2018, 12, 31)),
    _row("GMD", "dalasi", words="dalasi|dalasis|Gambian dalasi*", ja="ダラシ"),
    _row("SLE", "leone", symbols="NLe", words="new leone*", ja="新レオン"),
    _row("SLL", "leone (1964)", symbols="Le|Le.", words="leone*|Sierra Leonean leone*|Sierra Leone leone*", ja="レオン",
         until=date(2024, 3, 31)),
    _row("CVE", "Cabo Verde escudo", words="Cape Verdean escudo*|Cape Verde escudo*|Cabo Verde escudo*|Cabo Verdean escudo*",
         ja="カーボベルデエスクード"),
    _row("STN", "dobra", symbols="Db", words="dobra*|Sao Tome dobra*|São Tomé dobra*", ja="ドブラ"),
    _row("STD", "dobra (1977)", words="old dobra*", until=date(2018, 3, 31)),
    # Europe
    _row("RUB", "Russian ruble", symbols="₽|Rbs|Rbl|Rub",
         words="ruble*|rouble*|Russian ruble*|Russian rouble*|Russia ruble*",
         ja="ルーブル|ロシアルーブル|露ルーブル"),
    _row("BYN", "Belarusian ruble",
         words="Belarusian ruble*|Belarusian rouble*|Belarussian rouble*|Belarussian ruble*|Belarus ruble*",
         ja="ベラルーシルーブル"),
    _row("UAH", "hryvnia", symbols="₴|hrn",
         words="hryvnia*|hryvna*|hryvnya*|hryvni|Ukrainian hryvnia*|Ukrainian hryvna*|Ukraine hryvnia*",
         ja="フリブナ|グリブナ|フリヴニャ|ウクライナフリブナ"),
    _row("MDL", "Moldovan leu", words="Moldovan leu|Moldovan lei|Moldova leu|Moldovan leus", ja="モルドバレイ|モルドバレウ"),
    _row("RON", "Romanian leu", words="leu|lei|Romanian leu|Romanian lei", ja="ルーマニアレイ|レイ|レウ"),
    _row("BGN", "Bulgarian lev", words="lev|levs|leva|Bulgarian lev|Bulgarian leva|Bulgarian levs", ja="レフ|ブルガリアレフ"),
    _row("PLN", "zloty", symbols="zł|zl|Zl",
         words="zloty|zlotys|zloties|zlotych|Polish zloty|Polish zlotys|Polish zloties|złoty|Poland zloty",
         ja="ズロチ|ズウォティ|ポーランドズロチ"),
    _row("CZK", "Czech koruna", symbols="Kč|Kc", words="Czech koruna*|Czech crown*|koruna*|korun", ja="チェココルナ|コルナ"),
    _row("HUF", "forint", symbols="Ft", words="forint*|Hungarian forint*|Hungary forint*",
         ja="フォリント|ハンガリーフォリント"),
    _row("SEK", "Swedish krona", symbols="SKr|Skr|SwKr",
         words="krona|kronor|kronas|Swedish krona|Swedish kronor|Swedish kronas|Swedish crown*|crown*|Swedish kroner|"
               "Sweden kronor",
         ja="スウェーデンクローナ|クローナ|スウェーデン・クローナ"),
    _row("NOK", "Norwegian krone", symbols="NKr|Nkr",
         words="krone|kroner|Norwegian krone|Norwegian kroner|Norwegian crown*|Norway kroner|Norwegian kroners",
         ja="ノルウェークローネ|クローネ|ノルウェー・クローネ"),
    _row("DKK", "Danish krone", symbols="DKr|Dkr", words="Danish krone|Danish kroner|Danish crown*|Denmark kroner",
         ja="デンマーククローネ|デンマーク・クローネ"),
    _row("ISK", "Iceland krona", 0, symbols="IKr",
         words="Icelandic krona|Icelandic kronur|Icelandic crown*|Iceland krona|kronur|Icelandic króna",
         ja="アイスランドクローナ"),
    _row("RSD", "Serbian dinar", words="Serbian dinar*|Serbia dinar*", ja="セルビアディナール"),
    _row("MKD", "denar", words="denar*|Macedonian denar*|Macedonian dinar*", ja="デナール"),
    _row("BAM", "convertible mark",
         words="convertible mark*|Bosnian mark*|Bosnian convertible mark*|Bosnia convertible mark*|konvertibilna marka",
         ja="兌換マルク|兌換マルカ"),
    _row("ALL", "lek", words="lek|leks|lekë|leke|Albanian lek*|Albania lek", ja="レク"),
    # the Americas
    _row("BRL", "Brazilian real", symbols="R$|BRL$|BR$|R$.", words="reais|Brazilian real*|Brazilian reais|reals|Brazil reais",
         ja="レアル|ブラジルレアル|伯レアル"),
    _row("PEN", "sol", symbols="S/|S/.",
         words="soles|nuevo sol|nuevos soles|Peruvian sol*|Peruvian nuevo sol*|Peruvian nuevos soles|Peruvian soles|"
               "new sol|new soles",
         ja="ソル|ヌエボ・ソル|ペルーソル"),
    _row("BOB", "boliviano", symbols="Bs|Bs.|$b", words="boliviano*|Bolivian boliviano*", ja="ボリビアーノ"),
    _row("VES", "bolivar soberano", symbols="Bs.S|BsS|Bs.D", words="bolivar soberano|bolivares soberanos|sovereign bolivar*",
         ja="ボリバル・ソベラノ"),
    _row("VEF", "bolivar", symbols="Bs.F|BsF",
         words="bolivar|bolivars|bolivares|bolívares|bolívar|Venezuelan bolivar*|Venezuelan bolivares|strong bolivar*",
         ja="ボリバル|ボリバルフエルテ", until=date(2018, 8, 20)),
    _row("VEB", "bolivar (1871)", words="old bolivar*", until=date(2008, 1, 1)),
    _row("PYG", "guarani", 0, symbols="₲|Gs|Gs.", words="guarani|guaranis|guaranies|guaraníes|guaraní|Paraguayan guarani*",
         ja="グアラニー|グアラニ"),
    _row("CRC", "Costa Rican colon", symbols="₡", words="colon*|colones|Costa Rican colon*|Costa Rican colones|colón",
         ja="コロン|コスタリカコロン"),
    _row("NIO", "cordoba oro", words="cordoba*|córdoba*|Nicaraguan cordoba*|Nicaraguan córdoba*", ja="コルドバ"),
    _row("HNL", "lempira", symbols="Lps|Lps.", words="lempira*|Honduran lempira*", ja="レンピラ"),
    _row("GTQ", "quetzal", words="quetzal|quetzals|quetzales|Guatemalan quetzal*|Guatemalan quetzales",
         ja="ケツァル|ケツァール"),
    _row("HTG", "gourde", symbols="HTG$|Gde", words="gourde*|Haitian gourde*", ja="グルド|グールド"),
    _row("PAB", "balboa", symbols="B/.|B/", words="balboa*|Panamanian balboa*", ja="バルボア|パナマバルボア|パナマ・バルボア"),
    _row("AWG", "Aruban florin", symbols="Afl.|Afl", words="Aruban florin*|Aruba florin*", ja="アルバフロリン"),
    _row("ANG", "Netherlands Antillean guilder", symbols="NAf|NAƒ",
         words="Netherlands Antillean guilder*|Antillean guilder*|Netherlands Antilles guilder*", ja="アンティルギルダー"),
    # units of account
    _row("XDR", "SDR (special drawing right)", symbols="SDR|SDRs", words="SDR|SDRs|special drawing right*",
         ja="特別引出権|SDR"),
    _row("XUA", "ADB unit of account", symbols="UA|UAs", words="UA|UAs|unit of account|units of account|Unit* of Account",
         ja="計算単位|UA"),
    _row("XEU", "European currency unit", symbols="ECU|Ecu|ECUs", words="ECU|ECUs|ecus|ecu|Ecus|European currency unit*",
         ja="欧州通貨単位|エキュ", until=date(1998, 12, 31)),
    # historic codes
    _row("DEM", "Deutsche mark", symbols="DM|D-Mark|DMk",
         words="mark*|Deutsche mark*|deutschemark*|deutschmark*|D-mark*|German mark*|West German mark*|Deutschmark*|"
               "Deutsche Mark*|D-marks|W. German mark*",
         ja="マルク|ドイツマルク|独マルク|西独マルク", until=date(2002, 2, 28)),
    _row("FRF", "French franc", symbols="FF|FFr|Ffr|F.Fr", words="French franc*|France franc*|French frcs|francs French|frcs",
         ja="フランスフラン|仏フラン|フランス・フラン", until=date(2002, 2, 17)),
    _row("BEF", "Belgian franc", 0, symbols="BFr|Bfr|BF", words="Belgian franc*", ja="ベルギーフラン",
         until=date(2002, 2, 28)),
    _row("LUF", "Luxembourg franc", 0, symbols="LFr", words="Luxembourg franc*", ja="ルクセンブルクフラン",
         until=date(2002, 2, 28)),
    _row("ITL", "Italian lira", 0, symbols="Lit|Lit.|L", words="lire|Italian lira*|Italian lire", ja="イタリアリラ|伊リラ",
         until=date(2002, 2, 28)),
    _row("NLG", "Dutch guilder", symbols="Dfl|DFl|fl.|Fl|Hfl|Gld|Dfls",
         words="guilder*|Dutch guilder*|Dutch florin*|Dutch guilders", ja="ギルダー|オランダギルダー|蘭ギルダー",
         until=date(2002, 1, 28)),
    _row("FIM", "markka", symbols="Fmk|FMk", words="markka*|Finnish markka*|Finnish mark*|Finnmark*|markkaa",
         ja="マルカ|フィンランドマルカ|フィンランドマルッカ", until=date(2002, 2, 28)),
    _row("ESP", "Spanish peseta", 0, symbols="Pta|Ptas|Pts|₧", words="peseta*|Spanish peseta*|ptas",
         ja="ペセタ|スペインペセタ",
         until=date(2002, 2, 28)),
    _row("PTE", "Portuguese escudo", symbols="Esc|Esc.", words="escudo*|Portuguese escudo*",
         ja="エスクード|ポルトガルエスクード",
         until=date(2002, 2, 28)),
    _row("ATS", "Austrian schilling", symbols="ÖS|öS", words="schilling*|Austrian schilling*|Austrian shilling*",
         ja="オーストリアシリング", until=date(2002, 2, 28)),
    _row("GRD", "drachma", words="drachma*|drachmae|Greek drachma*|Greek drachmas", ja="ドラクマ|ギリシャドラクマ",
         until=date(2002, 2, 28)),
    _row("IEP", "Irish pound", symbols="IR£|I£|Ir£", words="Irish pound*|punt*|Irish punt*", ja="アイルランドポンド",
         until=date(2002, 2, 9)),
    _row("SIT", "tolar", words="tolar*|Slovenian tolar*", ja="トラール", until=date(2007, 1, 14)),
    _row("SKK", "Slovak koruna", symbols="Sk", words="Slovak koruna*|Slovak crown*", ja="スロバキアコルナ",
         until=date(2009, 1, 16)),
    _row("CSK", "Czechoslovak koruna", words="Czechoslovak koruna*|Czechoslovak crown*", until=date(1993, 2, 7)),
    _row("EEK", "kroon", words="kroon|kroons|krooni|Estonian kroon*|Estonian crown*", ja="クローン", until=date(2011, 1, 14)),
    _row("LVL", "Latvian lats", symbols="Ls", words="lats|Latvian lat|Latvian lats", ja="ラッツ|ラトビアラッツ",
         until=date(2014, 1, 14)),
    _row("LTL", "Lithuanian litas", symbols="Lt", words="litas|litai|Lithuanian litas", ja="リタス|リトアニアリタス",
         until=date(2015, 1, 14)),
    _row("HRK", "kuna", words="kuna|kunas|Croatian kuna*", ja="クーナ|クロアチアクーナ", until=date(2023, 1, 14)),
    _row("CYP", "Cyprus pound", symbols="C£|£C|CY£", words="Cyprus pound*|Cypriot pound*", ja="キプロスポンド",
         until=date(2008, 1, 31)),
    _row("MTL", "Maltese lira", symbols="Lm", words="Maltese lira*|Maltese pound*", ja="マルタリラ", until=date(2008, 1, 31)),
    _row("SUR", "Soviet rouble", words="Soviet rouble*|Soviet ruble*", ja="ソ連ルーブル", until=date(1991, 12, 31)),
    _row("YUM", "Yugoslav dinar", words="Yugoslav dinar*", ja="ユーゴスラビアディナール", until=date(2003, 7, 4)),
    _row("DDM", "East German mark", words="East German mark*|ostmark*", ja="東独マルク", until=date(1990, 6, 30)),
    _row("BRC", "cruzado", symbols="Cz$", words="cruzado*|Brazilian cruzado*", ja="クルザード", until=date(1989, 2, 15)),
    _row("BRE", "cruzeiro", symbols="Cr$", words="cruzeiro*|Brazilian cruzeiro*", ja="クルゼイロ", until=date(1993, 8, 1)),
    _row("ARA", "austral", words="austral|australs|australes|Argentine austral*", ja="アウストラル", until=date(1992, 1, 1)),
    _row("PEI", "inti", words="inti|intis|Peruvian inti*", ja="インティ", until=date(1991, 7, 1)),
    _row("ECS", "sucre", words="sucre|sucres|Ecuadorean sucre*|Ecuadorian sucre*", ja="スクレ", until=date(2000, 9, 15)),
    _row("SVC", "Salvadoran colon", words="Salvadoran colon*|Salvadoran colones|Salvadorean colon*",
         ja="エルサルバドルコロン"),
    _row("ZRN", "zaire", words="new zaire*|zaires|Zairean zaire*", until=date(1999, 6, 30)),
    _row("GHC", "cedi (1979)", words="old cedi*", until=date(2007, 12, 31)),
    _row("ZMK", "Zambian kwacha (1968)", until=date(2012, 12, 31)),
    _row("MZM", "Mozambique metical (1980)", until=date(2006, 12, 31)),
    _row("MGF", "Malagasy franc", 0, symbols="FMG|Fmg", words="Malagasy franc*", ja="マダガスカルフラン",
         until=date(2004, 12, 31)),
    _row("AOR", "kwanza reajustado", until=date(2000, 2, 1)),
    _row("ROL", "Romanian leu (1952)", until=date(2005, 6, 30)),
    _row("TRL", "Turkish lira (1922)", until=date(2005, 12, 31)),
    _row("SDD", "Sudanese dinar", words="Sudanese dinar*", until=date(2007, 7, 10)),
    _row("SRG", "Surinam guilder", words="Surinam guilder*|Suriname guilder*", until=date(2003, 12, 31)),
    _row("BYR", "Belarusian ruble (2000)", until=date(2016, 12, 31)),
    _row("AZM", "Azerbaijan manat (1993)", until=date(2006, 12, 31)),
    _row("TMM", "Turkmenistan manat (1993)", until=date(2009, 1, 1)),
    _row("ZWD", "Zimbabwe dollar (1980)", until=date(2008, 8, 1)),
    _row("CSD", "Serbian dinar (2003)", until=date(2006, 10, 25)),
    _row("GWP", "Guinea-Bissau peso", words="Guinea-Bissau peso*", until=date(1997, 5, 31)),
)

_BRACKET: Final = re.compile(r"[(（]")
"""In a name of CLDR: the years of a currency that is no more."""

CURRENCIES: Final[Mapping[str, Currency]] = MappingProxyType({row.code: row for row in _ROWS})


def currency_names() -> Mapping[str, str]:
    """The English names of all currencies, in lower case, and the code that each means first; those of CLDR among them.

    >>> currency_names()["australian dollars"], currency_names()["dollar"], currency_names()["vanuatu vatus"]
    ('AUD', 'USD', 'VUV')
    """
    own = ((word, row.code) for row in CURRENCIES.values() for word in row.words)
    told = ((get_currency_name(code, count, "en"), code) for code in CURRENCIES for count in (1, 2))
    return _first_meant((name.lower(), code) for name, code in chain(own, told))


def japanese_names() -> Mapping[str, str]:
    """The Japanese names of all currencies and the code that each means first; with those of CLDR, written as one word.

    >>> japanese_names()["豪ドル"], japanese_names()["ボツワナプラ"]
    ('AUD', 'BWP')
    """
    own = ((word, row.code) for row in CURRENCIES.values() for word in row.ja)
    told = ((get_currency_name(code, locale="ja").replace(" ", ""), code) for code in CURRENCIES)
    return _first_meant((name, code) for name, code in chain(own, told) if name != code)


def _first_meant(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Names and what each means first; one with a bracket tells of years, and is not printed so."""
    meant: dict[str, str] = {}
    for name, code in names:
        if not _BRACKET.search(name):
            meant.setdefault(name, code)
    return meant


def currency(code: str) -> Currency:
    """The row of an ISO 4217 code, in any case.

    Raises:
        UnknownCurrency: with the code of that word or symbol, or else the nearest code, where one is near.

    >>> currency("jpy").minor_unit
    0
    >>> currency("yen")
    Traceback (most recent call last):
    aidledger.errors.UnknownCurrency: 'yen' is not an ISO 4217 currency code that aidledger knows; did you mean JPY?
    """
    # In a column of codes a missing one is None or NaN.
    printed = str(code).strip().upper()
    found = CURRENCIES.get(printed)
    if found is None:
        near = _meant(printed) or get_close_matches(printed, CURRENCIES, n=1) if isinstance(code, str) else []
        hint = f"; did you mean {near[0]}?" if near else ", such as JPY or USD"
        raise UnknownCurrency(f"{code!r} is not an ISO 4217 currency code that aidledger knows{hint}")
    return found


def _meant(printed: str) -> list[str]:
    """The codes of the currencies that are printed like this."""
    return [row.code for row in _ROWS if printed in map(str.upper, (row.name, *row.symbols, *row.words, *row.ja))]


# --- the pint registry --------------------------------------------------------------------------------------------


class _Registry(pint.UnitRegistry[Any]):
    """One dimension per currency, and no reading of text: pint takes "5 $" for the bare number 5."""

    def parse_expression(self, input_string: str, *_: object, **__: object) -> NoReturn:
        raise InputError(f"{input_string!r} is text, and pint does not read sums of money; give quantity(5, 'USD')")

    __call__ = parse_expression


registry: Final = _Registry(None, non_int_type=Decimal, cache_folder=None)
for _code in CURRENCIES:
    registry.define(f"{_code} = [currency_{_code}]")


def quantity(value: Decimal | int | float | NDArray[Any], code: str) -> pint.Quantity[Any]:
    """A sum of money as a pint quantity; each currency is a dimension of its own.

    Yen and dollars do not add, and an inverted rate does not pass, because their dimensions differ.  It pickles as value
    and ISO code, so that every process has it in its own registry.  A number is kept as Decimal, an array of numbers as it is.

    Raises:
        UnknownCurrency: for a code that is none.
        InputError: for a value that is not a number; NaN is none, though an array may hold it.

    >>> quantity(5, "JPY") + quantity(1, "USD")
    Traceback (most recent call last):
        ...
    pint.errors.DimensionalityError: Cannot convert from 'JPY' ([currency_JPY]) to 'USD' ([currency_USD])
    """
    return _quantity(_number(value), ((currency(code).code, 1),))


def _number(value: object) -> Decimal | NDArray[Any]:
    if isinstance(value, np.ndarray) and value.ndim and value.dtype.kind in "iuf":
        return value
    # Real is what the scalars of numpy are, too.
    if isinstance(value, (Decimal, Real)) and not isinstance(value, (bool, Fraction)):
        number = value if isinstance(value, Decimal) else Decimal(str(value))
        if not number.is_nan():
            return number
    raise InputError(f"a sum of money is a number and a currency, not {value!r:.60}")


def code_of(money: pint.Quantity[Any]) -> str:
    """The ISO 4217 code of a sum in one currency.

    Raises:
        UnknownCurrency: for any other quantity, such as a rate or a length.

    >>> code_of(quantity(5, "JPY"))
    'JPY'
    """
    units = dict(money.unit_items()) if isinstance(money, pint.Quantity) else {}
    if list(units.values()) != [1] or not units.keys() <= CURRENCIES.keys():
        raise UnknownCurrency(f"{money!s:.60} is not a sum in one currency; make one with quantity(5, 'USD')")
    return str(*units)


def _quantity(value: Decimal | NDArray[Any], units: tuple[tuple[str, Any], ...]) -> pint.Quantity[Any]:
    return registry.Quantity(value, registry.UnitsContainer(dict(units)))


def _as_value_and_codes(money: pint.Quantity[Any]) -> tuple[Any, ...]:
    return _quantity, (money.magnitude, tuple(money.unit_items()))


def _as_codes(unit: pint.Unit) -> tuple[Any, ...]:
    return _unit, (tuple(unit._units.items()),)


def _unit(units: tuple[tuple[str, Any], ...]) -> pint.Unit:
    return registry.Unit(registry.UnitsContainer(dict(units)))


# pint's own way unpickles into its application registry, which knows no currency.
registry.Quantity.__reduce__ = _as_value_and_codes  # type: ignore[method-assign, assignment]
registry.Unit.__reduce__ = _as_codes  # type: ignore[method-assign, assignment]
