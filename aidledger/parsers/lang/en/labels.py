"""The English patterns for what stands before a sum as the label of what it is for: "for the wells of Gao, amounting to"."""

from __future__ import annotations

from typing import Final

_KIND: Final = r"(?:[a-z-]{2,14}\s){0,2}?(?:loan|grant|credit)s?"

LABELS: Final = (
    # "a loan agreement for the Red Hill pumping station, amounting to", "support the Delta programme in the amount of"
    r"\b(?:for|[Ff]inanc(?:e|ing)|[Ss]upport(?:ing)?|[Ff]und(?:ing)?)\s(?:the\s|its\s|their\s|an?\s)?"
    r"(?!(?:contract|agreement|package|deal|accord|facility)\b)"
    r"(?P<what>(?:(?!(?:was|were|is|are|had|has|have|been|said|will|would|for)\s)[\w’'./&-]{1,24}\s){0,12}?[\w’'./&-]{1,24}),?\s"
    r"(?:(?:in|to)\s(?:the|an?)\s(?:amount|tune|sum)\sof|amounting\sto|totall?ing|valued\sat)\s(?:[a-z()]+\s){0,3}$",
    # "an irrigation facility which was allocated"
    r"(?:^|[,;:)]|\b(?:and|namely|including|is|are)\b)\s*(?:(?:and|namely|including|an?|the)\s+){0,3}"
    r"(?P<what>(?:(?!(?:was|were|is|are|had|has|have|been|said|will|would|which|that)\s)[\w’'./&()-]{1,24}\s){1,10}?)"
    r"(?:(?:which|that)\s)?(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe)\s(?:also\s)?(?:allocated|allotted|assigned|earmarked|budgeted)\s"
    r"(?:[a-z]+\s){0,3}$",
    # "a credit for the island airports,", "a project for training nurses, worth around"
    rf"\b(?:{_KIND}|gift|offer|package|contribution|agreement|project|programme|program|money|funds|funding|aid|help|support)\s(?:for|towards?)\s(?:the\s|an?\s)?"
    r"(?P<what>(?!(?:which|whom|that|this|it|them|now)\b)[A-Za-z][^,;:()\n]{2,90}),\s(?:(?:is\s|was\s)?(?:worth|valued\sat|put\sat|costing|of)\s)?"
    r"(?:(?:around|about|nearly|some|over|up\sto|an?|another|more\sthan)\s){0,2}$",
    # "A cash scheme, for which", "the wells, on which the ministry spends"
    r"(?:^|[,;:.]\s|\b(?:and|but|while|said)\s)\W{0,2}(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s)?(?!(?:will|would|is|are|was|were)\s)"
    r"(?P<what>[A-Za-z](?:(?!\s(?:was|were|is|are|has|have|had|will|would|that|which|who|she|he|it|they|we|ran|said)\s)[^,;:()\n]){2,80}?),?\s"
    r"(?:for|on|to|towards?|into)\swhich\s(?:(?!(?:for|to)\s)[\w’'-]+\s){0,7}$",
    # "For schools in the north, the bank gave", "For schools the kingdom was offered another"
    r"^\W{0,3}(?:For|Towards?)\s(?!(?:example|instance|now|years?|decades|months|many|more|most|all|this|that|these|those|its\spart|his\spart"
    r"|their\spart|the\s(?:first|last|next|year|past|moment|time|period|fiscal|financial|sake)|FY|fiscal|[A-Z][a-z]+,)\b)(?=[A-Za-z])"
    r"(?P<what>[^,.;:()\n]{3,90}?)(?:,\s[^.;:()\n]*|\s(?:the|it|they|he|she|we)\s(?:[a-z]+\s){0,2}(?:was|were|is|are|has|have|had|will|would|got|gets)\s"
    r"[^.;:()\n]*)$",
    # "India's gift of therapy equipment, worth", "a donation of 40 buses valued at"
    r"\b(?:gifts?|donations?|consignments?|shipments?|delivery|handover)\sof\s(?P<what>(?!(?:about|some|over|up|nearly|more)\b)[A-Za-z0-9][^,;:()\n]{2,80}?),?\s"
    r"(?:worth|valued\sat|costing)\s(?:(?!(?:of|to|for)\s)[a-z]+\s){0,3}$",
    # "loans for three projects worth", "approved two schemes in the water sector amounting to"
    r"\b(?P<what>(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several)\s(?:\(\d{1,2}\)\s)?[^,;:()\n]{0,60}?(?:projects|programmes|programs|schemes)"
    r"(?:\s(?:in|of|on|for)\s[^,;:()\n]{3,50}?)?),?\s(?:(?:with\sa\s)?(?:combined\s)?(?:amounting\sto|worth|totall?ing|valued\sat|at\sa\scost\sof))\s"
    r"(?:[a-z]+\s){0,4}$",
    # "The school scheme, with a grant limit of"
    r"(?:^|[,;:.]\s)\W{0,2}(?:(?:[Tt]he|[Aa]n?)\s)?(?P<what>[A-Za-z][^,;:()\n]{2,80}?\s(?:project|programme|program|scheme|Project|Programme|Program|Scheme)),\s"
    r"(?:with|which\shas|at)\s(?:an?\s)?(?:[a-z]+\s){0,5}(?:of|worth)\s(?:[a-z]+\s){0,2}$",
    # "Burkina Faso - vaccine cold chain -": the place, and what is done there
    r"(?:^|\n)\W{0,4}[A-Z][\w .’'-]{2,30}\s?[-–—:]\s(?P<what>[A-Za-z][^\n:;]{2,110}?)\s[-–—:]\s*$",
    # "a human resource grant of"
    r"(?:\b(?:[Aa]|[Aa]n|the|and|its|of)\s+)"
    r"(?P<what>[A-Za-z](?:(?!(?<!with)(?<!by)\s(?:an?|the)\s|\s(?:and\san?|signed|inked|agreed|exchanged|approved|approves|announced|offered|pledged|extended|cleared|endorsed|will|would|has|have|had|is|are|was|were|receives?|received|gets?)\s)"
    r"[\w’' -]){1,60}?)"
    r"(?<!\sfor)\s+(?:grants?|loans?|credits?"
    r"|projects?|facility)\s+(?:of|worth|amounting\s+to|totall?ing)\s*(?:[a-z]+\s+){0,2}$",
    # "The bridge will be built with a": what is done with a sum, told before it
    r"(?:^|[,;:.]\s)\W{0,2}(?:(?:[Tt]he|[Aa]n?)\s)?(?P<what>(?!(?:It|They|This|These|That|He|She)\b)[A-Za-z](?:(?!\s(?:said|that|which|was|were|is|are|has|have|had|will|would)\s)"
    r"[^,;:()\n]){2,70}?)(?:,\s[^,;:()\n]{3,60},)?\s(?:(?:will|would|has|have|had)\s(?:be|been)|was|were|is|are|is\sbeing|are\sbeing)\s(?:partly\s|also\s|now\s)?"
    r"(?:built|rebuilt|constructed|financed|funded|paid\sfor|renovated|equipped|repaired|upgraded|restored|rehabilitated|expanded|bought"
    r"|enlarged|extended|strengthened|completed|modernised|modernized|supported|supplied|maintained|looked\safter|launched|started|co-?financed)\s"
    r"(?:with|by|through|from|out\sof|using|thanks\sto)\s(?:the\s(?:help|aid|support|assistance)\sof\s)?(?:(?!(?:of|to|for)\s)[A-Za-z’'-]+\s){0,5}"
    r"(?:(?:loan|grant|credit|gift)s?\sof\s)?(?:[a-z]+\s){0,2}\(?$",
    # "funds the school meals of Liberia with"
    r"\b(?:fund|financ|support|back|bankroll|underwrit|sponsor|subsidi[sz])(?:e|s|es|ed|ing)?\s(?:the\s|its\s|their\s|an?\s)?"
    r"(?P<what>(?!(?:by|in|from|through|with|followed|was|is)\b)[^,;:()\n]{3,80}?)\swith\s"
    r"(?:(?:an?|about|some|nearly|over|up|to|another|more|than)\s){0,3}$",
    # "will help Laos build a bridge with a"
    r"\bhelp(?:s|ed|ing)?\s(?:the\s[a-z]+\s|(?:[A-Z][\w’'-]+\s){1,3})(?:to\s)?(?P<what>[a-z]+\s[^,;:()\n]{3,70}?)\s(?:with|by|through)\s"
    r"(?:giving\s|providing\s)?(?:(?!(?:of|to|for)\s)[a-z-]+\s){0,4}$",
    # "Andhra Pradesh distribution lines (", "the projects are a bridge (", "is to finance a gas plant ("
    r"(?:^|[,;:)]|\b(?:and|are|include|includes|including|for|financ(?:e|es|ed)|fund|funds|funded|paid|build|cover|buy|delivered|(?<!of\s)donated|supplied|shipped|fit\sout|equip|repair|restore|renovate|furnish)\b)\s*(?:and\s+)?"
    r"(?:(?:chiefly|mainly|mostly|largely)\s(?=for\s))?(?:(?:an?\s)?(?:(?:[a-z]+\s)?(?:loan|grant|credit)\s)?for\s)?(?!(?:for\sby|will|would|led|headed|followed|ahead|behind|carried|carries|bore|bears|is|are|was|were|to|of|in|by|from|with|the\s(?:remaining|rest|balance))\b)"
    r"(?P<what>(?:\d{1,3}\s)?[A-Za-z](?:(?!\s(?:was|were|is|are|had|has|have|been|will|would|gave|gives|sent|donated|delivered|supplied|shipped|presented|provided|handed|fit|equip|repair|restore|pays|paid|funds|funded|finances|financed)\s)[^,;:()\n]){1,70}?)\s*\((?:at\s|of\s|worth\s|about\s|up\sto\s)?$",
    # "a water tower paid for by Belgium ("
    r"\b(?P<what>(?:an?|the|two|three|four)\s[a-z](?:(?!(?<!of)(?<!in)(?<!for)(?<!at)\s(?:an?|the)\s)[^,;:()\n]){2,50}?)\s(?:(?:which|that)\s)?(?:(?:was|were|is|are|being)\s)?"
    r"(?:paid\sfor|funded|financed|built|donated|given|supplied|equipped)\sby\s(?:the\s)?[A-Z][^,;:()\n]{1,40}\s\($",
    # "the construction of a dam worth", "rehabilitation and upgrade of a road, which is also worth"
    r"(?:^|[,;:)]|\b(?:and|for|includes?|included|including|covers?|are|is)\b)\s*(?:and\s+)?(?:the\s+|a\s+|an\s+)?"
    r"(?P<what>(?i:construction|rehabilitation|expansion|extension|upgrad(?:e|ing)|equipping|building|improvement|supply|purchase"
    r"|procurement|installation|repair|restoration|renovation|modernisation|modernization|widening|paving|development)\b"
    r"[^,;:()\n]{0,120}?),?\s+(?:for|(?:which\s+is\s+(?:also\s+)?)?(?:worth|valued\s+at|costing|at\s+a\s+cost\s+of))\s+"
    r"(?:an?\s+)?(?:[a-z]+\s+){0,2}$",
    # "A parliament building worth", "two patrol boats, valued at"
    r"(?:^|[,;:.]\s|\b(?:and|of|as|over)\s)\W{0,2}(?P<what>(?:[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d{1,3})\s"
    r"(?!(?:new|further|second|total|first|third)\s(?:[a-z]+\s){0,1}(?:loan|grant|aid|deal|pact))"
    r"(?:(?!(?:worth|loans?|grants?|credits?|aid|assistance|help|support|deals?|pacts?|agreements?|accords?|contracts?|packages?|cheques?|checks?|pledges?"
    r"|programmes?|programs?|projects?|schemes?|funds?|financing|bonds?|memorand\w+|notes?|donations?|gifts?|contributions?|sums?|amounts?|lines?|facility"
    r"|facilities|tranches?|instal?lments?|offers?|plans?|orders?|stakes?|shares?|budgets?|debts?|economy|market|imports?|exports?|trade|is|are|was|were"
    r"|has|have|had|will|would|that|which|who|to|for|from|with|by)\b)[A-Za-z][\w’'-]*+\s?){1,6}?)"
    r",?\s(?:worth|valued\sat)\s(?:(?:about|some|nearly|over|around|more|than|up|to|an|a|estimated)\s){0,3}$",
    # "Zaranj Water Improvement Project valued at"
    r"(?P<what>(?:[A-Z0-9][\w’'./()&-]{0,24}\s(?:(?:of|and|for|the|in|to)\s){0,2}){1,8}(?:Project|Programme|Program|Scheme|Initiative))"
    r",?\s(?:(?:is\s)?(?:also\s)?(?:worth|valued\sat)|at\sa\scost\sof|costing)\s(?:[a-z]+\s){0,3}$",
    # "graders and trucks account for"
    r"(?:^|[,;:.)]|\band\b)\s*(?:and\s+|of\swhich\s)?(?P<what>[A-Za-z][^,;:()\n]{1,70}?)(?<!\salone)(?:\s(?:will|would|could|to))?\s+(?:account|make|made|makes|accounts|accounted)\s+(?:for|up)\s+"
    r"(?:[a-z]+\s+){0,3}$",
    # "Buses in Binh Duong take", "Health programmes get", "The fishing port will use", "Rural roads have had"
    r"(?:^|[,;:.)]|\band\b)\s*(?:(?:and|while|but|of\swhich)\s+)?(?!(?:while|but|not|to|for|in|from|by|of|will|would|is|are|was|were|has|have|had|may)\b"
    r"|(?:[^,;:()\n]{1,40}\s[-–—]{1,2}\s)?[A-Z][\w’'-]*[^\Ws]\s+(?:(?:also|already|later|now|then)\s+)?(?:got|gets?|takes?|took|received?s?)\b"
    r"|[^,;:()\n]{0,40}\b(?i:ministry|ministers?|department|governments?|agency|agencies|authority|authorities|council|club|office|envoys?|delegation|president"
    r"|company|companies|firms?|charity|charities|fishermen|army|police|troops|leaders|officials|board|states?|partners?|(?:central|reserve|state|national)\sbank|treasury|parliament"
    r"|withdrawal|departure|exit|freeze|decision|cuts?)\b)"
    r"(?P<what>[A-Za-z](?:(?!\s(?:not|to|will|would|is|are|was|were|has|have|had|may|means?)\s)[^,;:()\n]){1,60}?)"
    r"(?:\s\([A-Z]{2,8}\))?(?:,\s(?:an?|the|also)\s[^,;:()\n]{3,40},)?\s+"
    r"(?:takes?|took|gets?|got|receives?|received|costs?|uses?|absorbs?|absorbed|swallows?|swallowed"
    r"|(?:(?:will|would)(?:\salso)?|(?:is|are|was|were)\sto)\s(?:be\sgiven|get|receive|use|absorb|swallow|take)"
    r"|(?:has|have|had)(?:\salready|\sso\sfar)?\s(?:had|received|got|absorbed|used)|(?:was|were|is|are)\s(?:given|allotted|awarded))\s+"
    r"(?:the\s(?:lion[’']s|largest|biggest|smallest)\s(?:share|slice|part|chunk),\s(?:[a-z]+\s){0,3}$|(?:(?!(?:for|from|by|in)\s)[A-Za-z]+\s+){0,7}$)",
    # "1. Safe markets for women,", "- Dairy training –": what an item of a list is called
    r"^\s*(?:[-–—•*·▪◦‣]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?![Tt]otal)(?=[^\n]*\b(?:[a-z]{4,}|[A-Z][a-z]{3,15}:|Project|Programme|Program))"
    r"(?P<what>[A-Za-z][^\n:;]{2,110}?)\s*[,:–—-]\s*$",
    # "to supply benches and microscopes (worth another"
    r"\b(?:suppl(?:y|ied)|provided?|donated?|deliver(?:ed)?|hand(?:ed)?\sover|g[ai]ven?|sen[dt]|present(?:ed)?|shipped)\s"
    r"(?:(?:the\s[a-z]+\s(?:of\s)?)?(?:[A-Z][\w’'-]+\s){1,3}with\s|[A-Z][\w’'-]+\s(?![A-Z]))?(?:(?:the|some|an?)\s)?"
    r"(?P<what>(?:(?!(?:to|was|were|is|are|had|has|have|been|will|would)\s)[\w’'./&-]{1,24},?\s){1,18}?)"
    r"\(?(?:worth|valued\sat|at\sa\scost\sof|costing)\s(?:an?\s)?(?:[a-z]+\s){0,3}$",
    # "Hay and fodder worth", "to get grain and oil worth"
    r"(?:^|[,;:.]\s|[–—-]\s|\b(?:and|get|got|gets|send|sent|buy|bought|deliver|delivered|give|gave|given|receive|received|donated|donate|provide|provided|supplied)\s)"
    r"\W{0,2}(?P<what>(?:[0-9][0-9.,]{0,9}\s(?:metric\s)?(?:tons?|tonnes?|bags|boxes|sacks|doses|sets|cases)\sof\s)?(?:(?!(?:[a-z]+ed|of|that|which|with|consists?|sent|gave|government)\s|[A-Z][a-z]+\s(?:planes|sent)\s)[A-Za-z][\w’'/-]{1,20}\s){0,5}?(?i:supplies|equipment|vaccines?|medicines?|wheat|rice|maize|grain|oil|fuel|flour|fertili[sz]ers?"
    r"|tents|blankets|seeds?|vehicles|ambulances|computers|books|buses|trucks|fodder|machinery|machines|goods|materials|food|parts|kits|boats|generators))"
    r",?\s(?:worth|valued\sat|costing)\s(?:[a-z]+\s){0,3}$",
    # "To rebuild the quay, the government is lending": told first
    r"^\W{0,3}(?:(?:To|In\sorder\sto)\s(?!(?:date|this|that|these|those|the|its?|some|all|be)\b)(?=[a-z])"
    r"|In\s(?:a\sbid|an\s(?:effort|attempt))\sto\s|As\spart\sof\s(?:its\s|an?\s)?efforts?\sto\s)(?P<what>[^,.;:\n]{5,90}),\s[^.;:]*$",
    # "The largest is budget support:"
    r"(?:^|\b(?:is|are)\b)\s*(?!nearly|almost|not|now|already|being|due|has|have|had|was|were|been|will|would|made\s|announced\s|pledged\s|promised\s|composed\s|divided\s|split\s|broken\s|spread\s|to\s|of\s|in\s|for\s|from\s|as\s|is\s|are\s)(?P<what>[A-Za-z](?:(?!\s(?:is|are|came|said|went|put|gave|took|made|has|had|will|would|received?|gets?|got|signed|approved|paid|announced)\s)[^,;:()\n]){1,60}?)\s*[:–—]\s*$",
)
