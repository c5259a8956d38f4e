"""The words with which Japanese prints sums of money."""

from __future__ import annotations

from typing import Final

from aidledger.currencies import japanese_names
from aidledger.parsers.lang import Subunit, SumWords
from aidledger.parsers.lang.ja.endings import each

_SHORT: Final = (
    "ブル", "タカ", "キナ", "ドン", "ラリ", "タラ", "プラ", "レク", "レフ", "レイ", "レウ", "ソム", "スム", "ソル", "リラ",
    "ランド", "マルカ", "コロン", "ロティ", "ナイラ", "クーナ", "スクレ", "レオン", "デナール",
)
"""Nouns that many words begin with: 500万ブルネイ, 3万ランドセル."""

SUMS: Final = SumWords(
    chained=True,
    numbers={digit: n for n, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "壱": 1, "弐": 2, "参": 3, "両": 2},
    scales={"十": 10, "拾": 10, "百": 100, "千": 1000, "万": 10**4, "億": 10**8, "憶": 10**8, "臆": 10**8,
    "兆": 10**12, "京": 10**16},
    currencies=japanese_names(),
    subunits={"銭": Subunit("円"), "セント": Subunit("ドル"), "ペンス": Subunit("ポンド"), "ユーロセント": Subunit("ユーロ"),
    "ペニヒ": Subunit("マルク")},
    aliases={"ドル": "dollar", "弗": "dollar"},
    steady=("円", "元", "ウォン", "米ドル"),
    abroad=("ポンド", "フラン"),
    guarded=("元", "円"),
    leading=("円",),
    counted=("借款",),
    unlike={
        "円": r"[安高](?![いかくけ])|[卓滑形周熟満盤陣筒弧墳柱錐光舞]"
        r"|(?:[0-9０-９]{1,2}銭)?(?:ほど|程度|近くも?|近い|余り?|以上も?|超|前後|強|弱|台)?も?の?(?:も|急激な|急速な|大幅な|歴史的な)?"
        r"(?:円|ドル|ユーロ|元|ウォン)[安高]",
        "元": r"[的化素論年禄旦気日来首祖凶帥号管々]",
        **dict.fromkeys(_SHORT, r"[ァ-ヺー]"),
        "ドラム": r"[ァ-ヺー缶]",
    },
    differing=("前日比", "前週比", "前月比", "前年比", "前週末比", "前日終値比", "前営業日比"),
    weights=("ポンド",),
    heading=("単位：", "単位:", "単位", "単位は", "単位・"),
    measures=("件数", "人数", "（人）", "(人)", "（件）", "(件)", "％", "%", "割合", "構成比", "前年比", "増減率", "伸び率",
    "比率", "数量", "面積", "人口", "世帯", "台数", "トン", "金利", "順位", "（年）", "(年)", "（名）", "番号"),
    before={
        "約": "about", "およそ": "about", "おおよそ": "about", "おおむね": "about", "概ね": "about", "ほぼ": "about",
        "凡そ": "about", "推定": "about",
        "推計": "about", "概算": "about", "ざっと": "about", "大体": "about", "だいたい": "about", "推定で": "about",
        "概算で": "about", "計約": "about",
        "最大": "at_most", "最大で": "at_most", "最大では": "at_most", "最高": "at_most", "最高で": "at_most",
        "上限": "at_most",
        "上限は": "at_most", "上限を": "at_most", "上限が": "at_most",
        "上限額": "at_most", "上限額は": "at_most", "限度額": "at_most", "限度額は": "at_most", "限度額が": "at_most",
        "限度額を": "at_most",
        "限度額として": "at_most", "限度額：": "at_most",
        "限度額:": "at_most", "限度は": "at_most", "枠を": "at_most", "枠は": "at_most", "枠の": "at_most", "枠が": "at_most",
        "多くて": "at_most",
        "多くとも": "at_most", "上限額を": "at_most", "上限として": "at_most", "限度額（": "at_most", "最大限": "at_most",
        "少なくとも": "at_least", "最低": "at_least", "最低で": "at_least", "最低でも": "at_least", "最低限": "at_least",
        "少なくても": "at_least",
        "下限は": "at_least", "最少": "at_least", "最小": "at_least",
    },
    after={
        "程度": "about", "規模": "about", "前後": "about", "ほど": "about", "くらい": "about", "ぐらい": "about",
        "見当": "about", "内外": "about",
        "ほどの": "about", "台": "about", "ばかり": "about",
        "弱": "nearly", "近く": "nearly", "近い": "nearly", "に迫る": "nearly", "に近い": "nearly", "足らず": "nearly",
        "に迫り": "nearly",
        "余り": "more_than", "余": "more_than", "あまり": "more_than", "超": "more_than", "超え": "more_than",
        "を超え": "more_than", "を超す": "more_than",
        "を越え": "more_than", "を上回": "more_than", "を上まわ": "more_than", "強": "more_than", "を突破": "more_than",
        "超の": "more_than", "を超過": "more_than",
        "超す": "more_than", "を超した": "more_than", "をこえ": "more_than", "を超": "more_than", "超となる": "more_than",
        "以上": "at_least", "を下らない": "at_least", "は下らない": "at_least", "以上の": "at_least",
        "以下": "at_most", "以内": "at_most", "まで": "at_most", "を限度": "at_most", "が限度": "at_most", "限度": "at_most",
        "を上限": "at_most", "が上限": "at_most",
        "までの": "at_most", "の範囲内": "at_most", "を最高": "at_most", "を供与限度額": "at_most", "の限度額": "at_most",
        "が供与限度額": "at_most",
        "を超えない": "at_most", "を超えず": "at_most", "の上限": "at_most", "を最大": "at_most", "が最大": "at_most",
        "（上限）": "at_most", "（限度額）": "at_most",
        "(上限)": "at_most", "を貸付限度": "at_most", "を借款限度": "at_most",
        "未満": "less_than", "を下回": "less_than", "に満たない": "less_than", "に満たず": "less_than",
        "を割る": "less_than", "を割り込": "less_than", "を割っ": "less_than",
        "に届かない": "less_than",
    },
    fillers=("それぞれ", "総額", "総額で", "合計", "合計で", "計", "合わせて", "日本円で", "各", "さらに", "年間", "毎年",
    "総額は", "新たに", "追加で", "に", "で"),
    lookalikes=(),
    tight=("強", "弱", "超", "余", "台"),
    within=("余り", "余", "超", "強", "弱"),
    # 外貨準備は80億ドルまで減った
    # 30億ドルまで支援額を拡大した
    moved_to=tuple(
        f"まで{what}{verb}"
        for what in ("", *each("支援 援助 供与 拠出 融資", "額を 枠を 規模を").split("|"), "枠を", "規模を")
        for verb in "減 落ち 下が 下落 低下 縮 増え 増加 増や 膨ら 拡大 引き上げ 引き下げ 上昇 回復 積み 伸び 達し".split()
    ),
    # 橋梁計画（限度額3億円）、道路計画（同5億円）
    as_before=("（同", "(同"),
    listing=("、", "と", "や", "及び", "および", "・", "／", "/"),
    rate_particles=("は", "が", "も", "相場は", "相場が", "は対円で", "は1"),
    rate_equals=("約", "当たり", "は", "、"),
    rate_words=("レート", "為替", "円相場", "円安", "円高"),
    known=("た", "前年の", "前年度の", "昨年の", "昨年度の", "前回の", "前期の", "従来の", "当初の", "年の", "年度の", "月の",
    "目標の", "同期の", "予定の", "要請の"),
    ceilings=("限度額", "上限額"),
    introducing=("は", "が", "：", ":", "はそれぞれ"),
    range_to=("〜", "～", "-", "－", "–", "―", "—", "ー", "~", "‐", "−", "─", "から", "乃至", "ないし"),
    changes=("から",),
    vague=("数", "何", "幾", "十数", "数十", "数百"),
    compared=("から", "年の", "前の", "比", "の", "を"),
    clause=("から", "に", "へ", "、", "。", "より", "と比"),
    # 10億円、うち2億は橋に; 総額20億の円借款, 残る4億が無償だ
    parting=("うち", "内訳は", "残る", "残り", "のこり"),
    particles=(
        "は", "が", "を", "に", "へ", "で", "と", "、", "。", "，", "も", "（", "(", "）", ")", "だ", "など", "から", "分",
        "\n",
    ),
    calling=("の", "が", "は"),
    owed=tuple(
        "円借款 円建て ドル建て ユーロ建て 借款 有償資金協力 無償資金協力 無償 贈与 融資 資金 支援 援助 拠出 寄付 義援金 "
        "募金 補助金 助成 政府開発援助 ODA 経済協力 予算 事業費 債務 赤字 黒字 投資".split()
    ),
    dealing=("者", "先", "員", "団体", "物資", "隊", "国", "機関", "対象", "要請", "を受ける人", "を受けた人"),
    crowd=("人", "世帯", "棟", "トン", "回分", "頭", "ヘクタール"),
)
