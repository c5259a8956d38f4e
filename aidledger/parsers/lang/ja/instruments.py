"""The Japanese patterns that tell as what a sum is given."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import InstrumentWords

INSTRUMENTS: Final = InstrumentWords(
    # 円借款1件、無償資金協力2件; 無償援助と無利子借款
    kinds_joined=r"[0-9０-９]{0,3}件?\s?(?:と|や|及び|および|並びに|または|、|，|,|・|＋)\s?(?:長期|低利|無利子|無利息|優遇|二国間)?(?:の)?",
    shared_tail=r"",
    # 3億ドルは食料支援として、残りは借款で供与する: the loan is the rest
    lent_on=r"(?:援助|支援)(?:として|で)、残[りる][^、。0-9０-９]{0,12}[はをが]",
    # 国連に500万ドルを拠出。: a report that ends without a verb
    ends_noun=r"(?:[（(][^（）()\n]{1,24}[）)])?(?:規模|相当|程度|以上|余り|超|分)?を?(?:[^。、を0-9０-９]{0,12})?(?:拠出|寄付|寄贈|送金|贈呈)。",
    kind_of_one=r"(?:枠|分|額)?が、?(?:約|計|総額|最大)?",
    # これとは別に6億円相当のレーダーを贈る: not as what was told before is given
    given_too=r"(?:これ|それ)とは別に|[こそ]のほか、|別途、|人道支援|緊急支援|食[料糧](?:支援|援助)",
    # 「237億ドルの拠出で合意　融資規模は」: the next words of a headline
    some_of_it=r"[^\n]\u3000[^\n]*$",
    kind_share=r"分?[はがも]、?(?:全体の|その)?(?:約|わずか|およそ)?(?:[0-9０-９一二三四五六七八九.．]{1,4}(?:%|％|割|パーセント|分の)|半[分額]|一部)",
    # 贈与が5億円、借款が3億円
    kind_heads=r"[がは](?![^、。0-9０-９]{0,12}(?:だ|です|である|実施|供与|行わ|提供|拠出|承認))",
    # 1億円と［運営費］の2億円
    next_item=r"[）)]?(?:規模|余り|程度)?(?:と|、|や|及び|および)[^、。0-9０-９]{0,10}",
    heads_item=r"(?:の|は|が)、?(?:約|計|およそ)?",
    # 3億円を限度とする円借款, 5億円（約400万ドル）規模の追加の無償
    kind_after=(
        r"[）)]?(?:規模|相当|程度|以上|余り|余|超|分|強|弱)?(?:を(?:供与)?(?:限度|上限)(?:額)?とする|までの|の)"
        r"(?:[^、。，,（(と及並おをがにへはで0-9０-９]{0,12})"
    ),
)
