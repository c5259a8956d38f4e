"""Japanese names of countries, of those who speak for them, and of organisations."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang.ja.endings import each

_PREMIERS: Final = each(
    "中曽根 竹下 海部 宮沢 細川 羽田 村山 橋本 小渕 森 小泉 福田 麻生 鳩山 菅 野田 安倍 岸田 石破 高市 中曽根康弘 竹下登 "
    "海部俊樹 宮沢喜一 村山富市 橋本龍太郎 小渕恵三 森喜朗 小泉純一郎 福田康夫 麻生太郎 鳩山由紀夫 菅直人 野田佳彦 安倍晋三 "
    "菅義偉 岸田文雄 石破茂 高市早苗",
    "首相 総理 前首相 元首相 内閣総理大臣 政権 内閣",
)
_MINISTERS: Final = each(
    "河野 池田 高村 町村 麻生 川口 岡田 前原 松本 玄葉 岸田 茂木 林 上川 岩屋 河野洋平 池田行彦 高村正彦 河野太郎 田中真紀子 "
    "川口順子 町村信孝 麻生太郎 中曽根弘文 岡田克也 前原誠司 松本剛明 玄葉光一郎 岸田文雄 茂木敏充 林芳正 上川陽子 岩屋毅",
    "外相 外務大臣 前外相",
)
_PRESIDENTS: Final[dict[str, str]] = {
    "USA": each("クリントン ブッシュ オバマ トランプ バイデン", "大統領 米大統領 前大統領 政権 米政権"),
    "KOR": each("金大中 盧武鉉 李明博 朴槿恵 文在寅 尹錫悦 李在明 文 尹", "大統領 政権"),
    "FRA": each("シラク サルコジ オランド マクロン", "大統領 仏大統領 政権"),
    "RUS": each("プーチン メドベージェフ", "大統領"),
    "CHN": "習近平|習主席|李克強首相|李強首相|温家宝首相|胡錦濤",
    "DEU": each("メルケル ショルツ メルツ", "首相 独首相 政権"),
    "GBR": each("ブレア ブラウン キャメロン メイ ジョンソン スナク スターマー", "首相 英首相 政権"),
}

_MINISTRIES: Final = "外務省 国防省 財務省 国防総省 外相 財務相 国防相 首相府 大使館"

_LEADERS: Final[dict[str, str]] = {
    "KHM": each("フン・セン フンセン フン・マネット フンマネット", "首相 前首相 氏"),
    "IND": each("モディ シン バジパイ", "首相 印首相"),
    "UKR": each("ゼレンスキー ポロシェンコ", "大統領 氏"),
    "BGD": each("ハシナ シェイク・ハシナ", "首相 氏"),
    "PAK": each("シャリフ カーン ムシャラフ", "首相 大統領"),
    "IDN": each("ユドヨノ ジョコ ジョコ・ウィドド プラボウォ スハルト", "大統領 氏"),
    "MMR": "アウン・サン・スー・チー|アウンサンスーチー|スー・チー|スーチー|テイン・セイン大統領",
    "LKA": each("ラジャパクサ シリセナ ウィクラマシンハ", "大統領 首相 氏"),
    "AFG": each("カルザイ ガニ", "大統領 氏"),
    "EGY": each("シシ シーシー エルシーシ ムバラク", "大統領"),
    "TUR": each("エルドアン", "大統領 首相"),
    "PSE": each("アッバス", "議長 大統領"),
    "KEN": each("ケニヤッタ ルト", "大統領"),
    "RWA": each("カガメ", "大統領"),
    "ZAF": each("マンデラ ズマ ラマポーザ", "大統領"),
    "PNG": each("マラペ ソマレ", "首相"),
    "SLB": each("ソガバレ", "首相"),
    "UZB": each("カリモフ ミルジヨエフ", "大統領"),
    "KAZ": each("ナザルバエフ トカエフ", "大統領"),
}

_NAMED: Final[dict[str, str]] = {
    # a government of no country of its own
    "": (
        "自治政府は|自治政府が|州政府は|州政府が|暫定政府は|暫定政府が|地方政府は|地方政府が|現地政府は|現地政府が|"
        "同国政府は|同国政府が|"
        # seas and regions that carry a country's name
        + each("東京 ソウル 北京 マニラ ハノイ ジャカルタ キーウ プノンペン", "会合 会議 サミット 宣言 総会") + "|"
        "内蒙古|内モンゴル|インド洋|インド・太平洋|インド亜大陸|日本海|フィリピン海|ソロモン海|メキシコ湾|ギニア湾|タイ湾|オマーン湾|"
        # 対中ODA and 対比支援, but not these
        "対中小|対中間|対中期|対中学|対中南|対北部|対北欧|対北米|対北海|対北東|対日常|対台風|対加盟|対豪雨|対独自|対独立|対印象|対英語|"
        + each("対比", "で し す さ 表 率 較 増 減 1 2 3 4 5 6 7 8 9 １ ２ ３ ４ ５ ６ ７ ８ ９") + "|"
        "コロンボ・プラン|コロンボプラン|カイロ宣言|バンコク銀行|モザンビーク海峡|アメリカ大陸|アメリカ杯|日本橋"
    ),
    "JPN": (
        "政府は|政府が|政府として|官房長官は|官房長官が|日本側|我が方|わが方|円借款|無償資金協力|草の根無償|草の根・人間の安全保障無償資金協力|草の根文化無償資金協力|日本NGO連携無償資金協力|有償資金協力|日本|我が国|わが国|日本政府|東京|"
        + each("能登半島 東日本 東北 熊本 阪神 阪神大 阪神・淡路大 新潟県中越 中越 北海道", "地震 大震災 震災") + "|"
        + _PREMIERS + "|" + _MINISTERS
    ),
    "USA": "米国|米政府|米財務省|米国務省|米国防総省|米農務省|アメリカ|米政府|米議会|米軍|米大統領|米政権|"
    + each("米", _MINISTRIES) + "|" + _PRESIDENTS["USA"],
    "GBR": "英国|イギリス|英政府|英首相|" + each("英", _MINISTRIES) + "|" + _PRESIDENTS["GBR"],
    "FRA": "仏政府|フランス|仏大統領|" + each("仏", _MINISTRIES) + "|" + _PRESIDENTS["FRA"],
    "DEU": "独政府|ドイツ|独首相|" + each("独", _MINISTRIES) + "|" + _PRESIDENTS["DEU"],
    "CHN": "中国|中華人民共和国|北京|中国政府|" + _PRESIDENTS["CHN"],
    "KOR": "韓国|大韓民国|ソウル|" + _PRESIDENTS["KOR"],
    "PRK": "北朝鮮|北韓",
    "RUS": "露政府|ロシア|ロシア政府|" + _PRESIDENTS["RUS"],
    "IND": "印政府|インド",
    "AUS": "豪州|豪政府|オーストラリア",
    "CAN": "加政府|カナダ",
    "NZL": "NZ",
    # マラウィ市: a town of Mindanao
    "PHL": "マラウィ市|比政府|フィリピン|フイリピン|ドゥテルテ大統領|マルコス大統領|マニラ",
    "VNM": "越政府|ベトナム|ハノイ|ヴィエトナム|ヴェトナム",
    "KHM": "カンボジア|プノンペン|カンボディア",
    "IDN": "ジャカルタ",
    "MMR": "ミャンマー|ビルマ",
    "LAO": "ラオス",
    "THA": "タイ王国",
    "NPL": "ネパール",
    "UKR": "ウクライナ|キーウ",
    "SAU": "サウジ|サウディアラビア|サウディ・アラビア|サウディ",
    "ARE": "UAE",
    "TWN": "中華民国",
    "PSE": "パレスチナ|ガザ|ヨルダン川西岸|西岸地区",
    "LKA": "スリランカ|スリ・ランカ|セイロン",
    "SLB": "ソロモン",
    "ZAF": "南アフリカ|南ア",
    "SSD": "南スーダン",
    "COD": "コンゴ民主共和国|ザイール",
    # other spellings: those of older papers, and short forms
    "VAT": "バチカン|ローマ教皇庁|教皇庁",
    "AFG": "アフガン", "BDI": "ブルンディ", "BFA": "ブルキナ・ファソ", "BGD": "バングラデッシュ|バングラディシュ|バングラ",
    "BIH": "ボスニア|ボスニア・ヘルツェゴヴィナ", "BOL": "ボリヴィア", "CAF": "中央アフリカ",
    "CIV": "コートジボアール|コートディボワール|象牙海岸", "COG": "コンゴ共和国|コンゴ", "CPV": "カーボヴェルデ",
    "CRI": "コスタ・リカ", "CZE": "チェコスロバキア", "DJI": "ジブティ", "ETH": "エティオピア", "FSM": "ミクロネシア",
    "GEO": "グルジア", "GTM": "ガテマラ|グァテマラ", "HTI": "ハイティ", "KAZ": "カザフ", "KEN": "ケニヤ",
    "KGZ": "キルギスタン|キルギス共和国", "KWT": "クウェイト", "LBY": "リビヤ", "LVA": "ラトヴィア", "MDA": "モルドヴァ",
    "MDV": "モルディヴ", "MHL": "マーシャル諸島|マーシャル", "MKD": "マケドニア", "MNG": "蒙古", "MUS": "モーリシァス",
    "MWI": "マラウィ", "MYS": "マレイシア", "NGA": "ナイジェリヤ", "NIC": "ニカラグァ",
    "PNG": "パプア・ニューギニア|パプアニューギニア|ＰＮＧ", "PRY": "パラグァイ", "SLE": "シエラ・レオネ|シェラレオネ",
    "SLV": "エル・サルヴァドル|エルサルヴァドル|エル・サルバドル", "SWZ": "スワジランド", "TJK": "タジク",
    "TLS": "東チモール|ティモール・レステ", "TUV": "トゥヴァル", "TZA": "タンザニヤ", "URY": "ウルグァイ",
    "UZB": "ウズベク", "VEN": "ヴェネズエラ", "VUT": "ヴァヌアツ", "YEM": "イエーメン", "ZMB": "ザンビヤ",
    "ZWE": "ジンバブウェ", "PAK": "パキスタン・イスラム共和国",
}

PLACES: Final[dict[str, str]] = {
    code: "|".join(names[code] for names in (_NAMED, _LEADERS) if code in names) for code in _NAMED | _LEADERS
}
"""Countries, with those who lead the ones that are helped: フン・セン首相."""

CAPITALS: Final[dict[str, str]] = {
    "AFG": "カブール", "ARM": "エレバン", "AZE": "バクー", "BGD": "ダッカ", "BEN": "コトヌ", "BFA": "ワガドゥグ",
    "BIH": "サラエボ", "BOL": "ラパス", "BTN": "ティンプー", "CIV": "アビジャン", "CMR": "ヤウンデ", "COD": "キンシャサ",
    "COL": "ボゴタ", "CUB": "ハバナ", "DZA": "アルジェ", "ECU": "キト", "EGY": "カイロ", "ETH": "アディスアベバ",
    "FJI": "スバ", "GEO": "トビリシ", "GHA": "アクラ", "HND": "テグシガルパ", "HTI": "ポルトープランス",
    "IND": "ニューデリー", "IRN": "テヘラン", "IRQ": "バグダッド|バグダード", "JOR": "アンマン", "KAZ": "アスタナ",
    "KEN": "ナイロビ", "KGZ": "ビシュケク", "LAO": "ビエンチャン|ヴィエンチャン", "LBN": "ベイルート", "LKA": "コロンボ",
    "MAR": "ラバト", "MDA": "キシナウ", "MDG": "アンタナナリボ", "MHL": "マジュロ", "MKD": "スコピエ", "MLI": "バマコ",
    "MMR": "ヤンゴン|ネピドー|ラングーン", "MNG": "ウランバートル", "MOZ": "マプト", "MWI": "リロングウェ",
    "NER": "ニアメー", "NGA": "アブジャ", "NIC": "マナグア", "NPL": "カトマンズ|カトマンドゥ", "PAK": "イスラマバード",
    "PER": "リマ", "PNG": "ポートモレスビー", "PRY": "アスンシオン", "RWA": "キガリ", "SDN": "ハルツーム",
    "SEN": "ダカール", "SLB": "ホニアラ", "SLV": "サンサルバドル", "SSD": "ジュバ", "SYR": "ダマスカス", "THA": "バンコク",
    "TJK": "ドゥシャンベ", "TLS": "ディリ", "TON": "ヌクアロファ", "TUN": "チュニス", "TUR": "アンカラ",
    "TUV": "フナフティ", "TZA": "ダルエスサラーム", "UGA": "カンパラ", "UKR": "キエフ", "UZB": "タシケント",
    "VUT": "ポートビラ", "WSM": "アピア", "YEM": "サヌア", "ZMB": "ルサカ", "ZWE": "ハラレ",
}

ORGANISATIONS: Final[dict[str, str]] = {
    "": "両政府|同国政府|同政府|各国政府|地方政府|現地政府|中央政府",
    "JPN": "JICA|国際協力機構|国際協力銀行|JBIC|国際協力事業団|海外経済協力基金|OECF|日本輸出入銀行|日本貿易保険|NEXI",
    "USA": "USAID|米国際開発局|米国国際開発庁|米国際開発庁|ミレニアム挑戦公社|米国際開発金融公社|米輸出入銀行",
    "GBR": "DFID|FCDO|英国際開発省|英国国際開発省|国際開発省",
    "FRA": "AFD|フランス開発庁|仏開発庁",
    "DEU": "KfW|ドイツ復興金融公庫|復興金融公庫|GIZ|ドイツ国際協力公社",
    "KOR": "KOICA|韓国国際協力団|EDCF|対外経済協力基金|韓国輸出入銀行|韓国輸銀|KEXIM|統一部|韓国統一省",
    "CHN": "中国輸出入銀行|中国輸銀|中国開発銀行|国家開発銀行|国家国際発展協力署|中国商務省",
    "IND": "インド輸出入銀行|印輸出入銀行",
    "AUS": "AusAID|オーストラリア援助庁|オーストラリア国際開発庁|豪州国際開発庁",
    "CAN": "カナダ国際開発庁|CIDA",
    "SWE": "スウェーデン国際開発協力庁",
    "ARE": "アブダビ開発基金|アブダビ基金|ADFD",
    "TUR": "トルコ協力調整庁|トルコ国際協力調整庁|トルコ国際協力機構|TIKA",
    "SAU": "サルマン国王人道援助救済センター|サルマン国王人道援助・救援センター|サウジ開発基金|サウジアラビア開発基金",
    "KWT": "クウェート基金|クウェート・アラブ経済開発基金",
    "World Bank": "世界銀行|世銀|国際復興開発銀行|IBRD|国際開発協会|IDA|世界銀行グループ|第二世銀",
    "International Finance Corporation": "国際金融公社|IFC",
    "Multilateral Investment Guarantee Agency": "多数国間投資保証機関|MIGA",
    "Asian Development Bank": "アジア開発銀行|アジア開銀|ADB",
    "African Development Bank": "アフリカ開発銀行|アフリカ開発基金|AfDB",
    "Asian Infrastructure Investment Bank": "アジアインフラ投資銀行|AIIB",
    "New Development Bank": "新開発銀行|BRICS銀行|NDB",
    "Inter-American Development Bank": "米州開発銀行",
    "Islamic Development Bank": "イスラム開発銀行",
    "European Bank for Reconstruction and Development": "欧州復興開発銀行|EBRD",
    "Council of Europe Development Bank": "欧州評議会開発銀行",
    "Central American Bank for Economic Integration": "中米経済統合銀行|CABEI",
    "Development Bank of Latin America": "ラテンアメリカ開発銀行|アンデス開発公社|CAF",
    "Caribbean Development Bank": "カリブ開発銀行",
    "European Investment Bank": "欧州投資銀行|EIB",
    "Nordic Development Fund": "北欧開発基金|Nordic Development Fund",
    "OPEC Fund": "OPEC国際開発基金|OPEC基金",
    "International Monetary Fund": "国際通貨基金|IMF",
    "European Union": "欧州連合|EU|欧州委員会|欧州委|ECHO",
    "African Union": "アフリカ連合", "Arab League": "アラブ連盟",
    "United Nations": "国連|国際連合|国連中央緊急対応基金|CERF|中央緊急対応基金",
    "UNDP": "国連開発計画|UNDP", "UNICEF": "ユニセフ|UNICEF|国連児童基金|国際連合児童基金",
    "UNHCR": "国連難民高等弁務官事務所|国連難民高等弁務官|UNHCR",
    "UNESCO": "ユネスコ|UNESCO|国連教育科学文化機関", "UNFPA": "国連人口基金|UNFPA", "UN Women": "国連女性機関",
    "UNRWA": "国連パレスチナ難民救済事業機関|UNRWA", "UN-Habitat": "国連人間居住計画|国連ハビタット",
    "OCHA": "国連人道問題調整事務所|国連人道問題調整部|OCHA", "IOM": "国際移住機関|IOM", "ILO": "国際労働機関|ILO",
    "FAO": "国連食糧農業機関|国際連合食糧農業機関|FAO", "UNOPS": "国連プロジェクトサービス機関|UNOPS",
    "UNIDO": "国連工業開発機関|UNIDO", "International Fund for Agricultural Development": "国際農業開発基金|IFAD",
    "Pandemic Fund": "パンデミック基金",
    "Global Fund": "グローバルファンド|グローバル・ファンド|世界エイズ・結核・マラリア対策基金|世界基金",
    "Gavi": "Gavi|GAVI|ガビ|Gaviワクチンアライアンス", "Green Climate Fund": "緑の気候基金|GCF",
    "Global Environment Facility": "地球環境ファシリティ|GEF",
    "Gates Foundation": "ゲイツ財団|ビル&メリンダ・ゲイツ財団|ビル＆メリンダ・ゲイツ財団",
    "Red Cross": "赤十字国際委員会|ICRC|国際赤十字・赤新月社連盟|国際赤十字|IFRC",
    "Japanese Red Cross Society": "日本赤十字社|日赤", "WFP": "国連世界食糧計画|世界食糧計画|WFP",
    "WHO": "世界保健機関|世界保健機構|WHO",
}

BRIEF: Final[dict[str, str]] = {
    "米": "USA", "英": "GBR", "仏": "FRA", "独": "DEU", "伊": "ITA", "加": "CAN", "豪": "AUS", "韓": "KOR", "露": "RUS",
    "印": "IND", "比": "PHL", "越": "VNM", "首相": "JPN", "外相": "JPN", "外務相": "JPN", "財務相": "JPN",
    "外務省": "JPN", "財務省": "JPN", "環境省": "JPN", "防衛省": "JPN",
    "国土交通省": "JPN", "国交省": "JPN", "経済産業省": "JPN", "経産省": "JPN", "農林水産省": "JPN", "農水省": "JPN",
    "厚生労働省": "JPN", "厚労省": "JPN", "文部科学省": "JPN", "文科省": "JPN",
}

TOWARDS: Final[dict[str, str]] = {
    "中": "CHN", "日": "JPN", "ロ": "RUS", "北": "PRK", "蒙": "MNG", "泰": "THA", "緬": "MMR", "尼": "IDN", "台": "TWN",
}
