"""The English patterns that tell whether a sum is promised, agreed or paid."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import StageWords, at_word

# "a new $9 million", "up to another $9 million"
_OF_SIZE: Final = (
    r"(?:(?:an?|the|its|their|another|new|fresh|further|additional|possible|proposed|some|about|around|nearly|over|up\sto|more\sthan|at\sleast)\s){0,4}"
)

STAGES: Final = StageWords(
    # "$3 billion in pledges", "the $5 million commitment": at what stage it is; "paid $5 million of its pledge" is paid
    staged_after=(
        r"(?:\s+(?:in|of(?!\s+(?:the|its|their|his|her|that|this|an?)\s)|worth\s+of)\s+(?:[a-z-]{2,14}\s+){0,3}|[\s-](?:(?:aid|initial|original|new|multi-year|financial)\s){0,2})"
        r"(?P<what>pledges?|promises?|commitments?|disbursements?|payments|drawdowns?)\b(?!\s(?:fund|account|officer|rate))"
    ),
    signature=(
        at_word(
            "signs?", "signed", r"settle[sd]\s+on", "signing", "signature", "inks?", "inked", "inking", "initiall?ed",
            r"exchange\s+of\s+(?:diplomatic\s+)?(?:notes|letters)", r"exchanged\s+letters",
            r"exchanged\s+(?:(?:the|a\s+set\s+of|their)\s+)?(?:diplomatic\s+)?notes",
            r"sealed\s+(?:[\w-]+\s+){0,4}(?:agreements?|accords?|deals?|contracts?|pacts?)",
            r"clinched\s+(?:[\w-]+\s+){0,4}(?:agreements?|accords?|deals?|contracts?|pacts?)",
            r"entered\s+into\s+(?:an?|the|its)", r"put(?:ting)?\s+pen\s+to\s+paper",
            r"[Nn]otes\s+(?:[\w.,$€£¥]+\s+){0,6}(?:were|have\s+been)\s+exchanged",
            r"concluded\s+(?:[\w-]+\s+){0,4}(?:[Aa]greements?|accords?|deals?|contracts?|pacts?)",
            r"Under\s+the\s+(?:agreement|deal|contract)", r"under\s+the\s+(?:agreement|deal|contract)",
        )
        + r"\b"
    ),
    # by a board or a parliament
    decided=r"\b(?:[Aa]pprov(?:es|ed|ing|al)|[Cc]lear(?:s|ed)|[Ee]ndorse[sd]|[Rr]atifie[sd]|[Ss]anctioned)\b",
    pledging_aux=r"\b(?:will|would|shall|should|must|to|plans|intends|going)\s+(?!wh)(?:(?!by\b)[a-z]\w*\s+){0,2}$|\b(?:will|would)\s+make\s+(?:\w+\s+){0,3}$",
    # "is likely to approve": not yet
    still_to=r"\b(?:likely|expected|set|due|scheduled|poised|about|plans?|planning|hopes?|hoping|ready|prepared)\sto\s(?:[a-z]+\s)?$",
    # "approved a plan to provide": agreed, and not only to come; "enables the release of", "approved the disbursement of"
    approved_to=(
        r"(?<!to\s)(?<!will\s)(?<!would\s)(?<!could\s)(?<!may\s)(?<!not\s)\b(?:approv(?:ed|es|ing|al)|endors(?:ed|es|ing)|ratif(?:ied|ies|ying)"
        r"|authori[sz](?:ed|es|ing)|okayed|green-?lit|voted|commit(?:s|ted|ting)|signed)\s"
        r"(?:(?!(?:to|will|would|and|but|which|who|that)\s)[\w’'-]{1,16}\s){0,8}to\s(?:[a-z]{2,12}\s)?$"
    ),
    # "asked Berlin to provide", "the lender was urged to give": what somebody else is to do is only asked for
    asked_to=(
        r"\b(?:ask(?:s|ed|ing)?|urg(?:e[sd]?|ing)|wants?|wanted|wanting|request(?:s|ed|ing)?|call(?:s|ed|ing)?\s(?:up)?on|appeal(?:s|ed|ing)?\s(?:for|to)"
        r"|call(?:s|ed|ing)?\sfor|plead(?:s|ed|ing)?\swith|beg(?:s|ged|ging)?|implor(?:e[sd]?|ing))"
        r"(?!\sto\s)(?:\s(?!to\s|which\b|who\b|but\b)[\w.’'-]{1,16},?){1,8}?\sto\s(?:(?!(?:and|but|or)\b|agree\s(?!to\s))[a-z-]{2,12}\s){0,3}[a-z-]+$"
        # "ask creditors to reschedule $5 million of debt and provide"
        r"|\b(?:ask(?:s|ed|ing)?|urg(?:e[sd]?|ing))\s[^.;:()\n]{3,40}?\sto\s[a-z]{3,12}\s[^.;:()\n]{3,60}?\sand\s(?:to\s)?"
        r"(?:provide|give|lend|extend|grant|offer|contribute|donate|commit|pledge)$"
        r"|\b(?:asked|urged|begged|requested|implored|called\son|called\supon)\sto\s(?:[a-z-]{2,12}\s){0,2}[a-z-]+$"
    ),
    paves_way=(
        r"(?<!to\s)(?<!will\s)(?<!would\s)(?<!could\s)(?<!may\s)(?<!not\s)\b(?:enabl(?:es|ed|ing)|allow(?:s|ed|ing)(?:\sfor)?|permit(?:s|ted|ting)"
        r"|(?:pav|clear|open)(?:es|ed|s|ing)\sthe\sway\s(?:for|to)|approv(?:es|ed|ing)|authori[sz](?:es|ed|ing)|agreed\s(?:to|on))\s"
        r"(?:(?:the|an?|its|their|immediate|first|second|third|next|further|final|early)\s){0,3}$"
    ),
    # "providing $5 million since 2002": the time is told by other words
    untensed=r"(?:(?:provid|contribut|donat|extend|allocat|giv|suppl|send|deliver|support|lend|offer)ing|extends?|provides?|gives?)",
    giving_form=r"(?:provid|contribut|donat|giv|supply|send|lend)ing",
    # "Aid to Togo amounted to $5 million in 2012": what flowed in a year that is over
    flowed=(
        r"\b(?:[Aa]id|[Aa]ssistance|ODA|[Dd]onors?|[Ll]enders?|[Ll]oans|[Ll]ending|[Gg]rants|[Cc]ontributions?|[Dd]onations|[Ff]lows?)\b"
        r"(?:(?!\b(?:budget|target|goal|needs?)\b)[^.;:$€£¥]){0,80}?\s(?:totall?ed|amounted\sto|came\sto|stood\sat|was|were|reached|(?:rose|fell|grew|dropped"
        r"|increased|declined|climbed|jumped|soared|surged)\s(?:by\s[^$€£¥]{1,20}\s)?to|with|at)\s(?:[a-z]+\s){0,4}$"
    ),
    in_past=r"\b(?:[Ll]ast|the\sprevious)\s(?:(?:fiscal|financial|calendar)\s)?year\b|\b[Ii]n\s(?:(?:fiscal(?:\syear)?|FY)\s?)?(?:19|20)\d\d\b",
    # "the first tranche of its`` $5 million ``loan": what is told of a share is not told of the whole
    share_paid=(
        r"\b(?:tranches?|instal?lments?|slices?|portion|batch|disbursements?|drawdowns?|payments?)\s(?:of|from|under|out\sof|against)\s"
        r"(?:an?|the|its|their|his|her|this|that)\s(?:(?!(?:of|to|from|second|third|final)\s)[\w’'-]{1,16}\s){0,4}$"
        # "disbursed only 35 pct of the`` 800 billion lire
        r"|\b(?:\d[\d.]{0,4}\s?(?:%|pct|per\s?cent)|(?:a|one|two)[\s-](?:third|quarter|fifth|tenth)s?|half|part|a\sfraction)\sof\s(?:the|its|their)\s$"
    ),
    # "will be allotted", "would approve"
    to_come=r"\b(?:will|would|shall)\s(?:(?:also|then|soon|now|next|be|formally|again|further)\s){0,2}$|\bto\sbe\s$|\b(?:is|are)\sto\s$",
    # "has so far assisted"
    has_done=(
        r"\b(?:has|have|had|having)\s"
        r"(?:(?:also|already|so\sfar|now|thus\sfar|since|previously|been|recently|jointly|in\stotal),?\s){0,3}$"
    ),
    # "will start in October"
    future=r"\b(?:will|would|shall)\s(?!have\b)[a-z]",
    # a signature that is still to come
    planned=(
        r"\b(?:will|would|shall|to|may|could|should|must)\s"
        r"(?:(?:also|then|soon|formally|officially|be|be\sformally|be\sofficially)\s){0,2}(?:sign(?:ed)?|ink(?:ed)?)\b"
        r"|\b(?:before|until|pending|awaiting|after|once|ahead\sof)\s(?:the\s)?"
        r"(?:sign(?:ing|ature)|(?:[a-z]+\s){1,5}(?:is|are)\ssigned)\b"
    ),
    # one that is to come, in the sum's own sentence
    signs_later=(
        r"\b(?:will|would|shall|to|may|could|should|must)\s"
        r"(?:(?:also|then|soon|formally|officially|now|be|be\sformally|be\sofficially)\s){0,2}(?:sign(?:ed)?|ink(?:ed)?)\b"
        # "not a single paper has been signed"
        r"|\b(?:not|never|no|nothing)\s(?!(?:only|less|later|more|fewer|longer|doubt|matter)\s)(?:[a-z-]{1,14}\s){0,5}(?:signed|inked)\b"
    ),
    # "$5 million`` has so far been ``pledged": what stands between a sum and the verb that is said of it
    predicate=(
        r"\s(?:(?:in|of)\s(?:[a-z-]{2,14}\s){1,4}|(?:[a-z-]{2,14}\s){0,2}(?:loan|grant|credit|aid|funding)\s"
        # "$2 million of the $3 million pledged at independence has been spent"
        r"|(?:pledged|promised|agreed|approved|committed)\s(?:(?:at|in|since|for|by|to|last)\s[^,.;:$€£¥0-9]{2,30}\s)?)?"
        r"(?:has|have|had|was|were|will\sbe|would\sbe|is\sto\sbe|are\sto\sbe)\s"
        r"(?:(?:now|so\sfar|thus\sfar|since|also|already|ever|only)\s){0,2}(?:been\s)?"
        r"(?:(?:also|already|actually|formally|officially|fully)\s)?"
    ),
    use_of=r"^(?:will\s)?(?:financed|funded|granted|receive|allocated|gain)\b|^(?:is|are)\sgiving$",
    participle=r"(?:ed|given|paid|sent|lent|spent|drawn|out|over|on|in)$",
    # "handed", "sent", and "lends", "sends": where no other word tells
    past_form=r"^(?:(?!(?:financ|fund)ed$)\w+ed|sent|gave|lent|brought|put)\b",
    present_form=r"^(?:(?!\w+(?:ions|ers)\b|puts\b|has\b|funds\b)\w+s|lend|give|send)\b",
    pledges=r"(?:pledges|promises|commitments)",
    staged_form=r"(?i:ed|given|paid|sent|lent|pledges|promises|commitments|disbursements|payments)$",
    # "made $5 million`` available": behind the sum, and before it; "$5 million`` was made available"
    available=r"\s(?:(?:in|of)\s)?(?:(?!(?:has|have|had|was|were|will|would|is|are|be|made)\s)[a-z-]{2,14}\s){0,3}available\b",
    makes=r"\b(?:(?P<made>made)|makes?)\s(?:[a-z-]{2,14}\s){0,4}$",
    makes_available=r"\b(?:(?P<made>made)|makes?)\savailable\s(?:[a-z-]{2,14}\s){0,4}$",
    made_over=(
        r"\s(?:(?:in|of)\s(?:[a-z-]{2,14}\s){1,3})?(?:(?:will|would|is\sto|are\sto)\sbe|(?P<made>(?:has|have|had)\sbeen|was|were))\s"
        r"(?:now\s|also\s|already\s)?made\savailable\b"
    ),
    # "put $5 million`` on the table", "laid $5 million aside"
    puts=r"\b(?:put|puts|putting|lays?|laid|sets?|setting)\s(?:[a-z-]{2,14}\s){0,4}$",
    put_there=(
        r"(?:\s(?:in|of)\s(?:[a-z-]{2,14}\s){0,3}[a-z-]{2,14}|\s(?:more|each|apiece))?"
        r"\s(?:on\sthe\stable|aside|forward|up\b|in(?:to)?\sthe\s(?:pot|hat|kitty|pool))\b"
    ),
    # "made a donation of", "will make an immediate contribution of", "its contribution to the appeal will be"
    makes_gift=(
        r"\b(?:(?:will|would|shall|to)\s(?:also\s|soon\s)?make|(?P<made>made))\s(?:(?:an?|the|its|their|another)\s)?(?:[a-z-]{2,14}\s){0,3}"
        r"(?:contribution|donation|gift|deposit|payment|grant)s?\s(?:of|worth)\s(?:[a-z]+\s){0,3}$"
        r"|\b(?:contribution|donation|support|share|gift)\s(?:(?!(?:will|would)\s)[\w’'-]{1,16}\s){0,6}(?:will|would)\s"
        r"(?:be|total|amount\sto|come\sto|reach)\s(?:[a-z]+\s){0,3}$"
        # "will help Ghana with"
        r"|\b(?:will|would|shall|to)\s(?:also\s)?(?:help|assist|support|aid)\s"
        r"(?:the\s)?(?:[a-z]+\s(?:(?:and\s)?[a-z]+\s)?(?:of|in)\s(?:the\s)?)?(?:[A-Z][\w’'-]*\s){1,3}with\s(?:[a-z]+\s){0,4}$"
    ),
    # "made a`` $5 million ``contribution"
    makes_a=(
        r"\b(?:(?:will|would|shall|to)\s(?:also\s|soon\s)?make|(?:is|are)\smaking|(?P<made>made|presented|handed\sover))\s(?:an?|the|its|their|another)\s(?:[a-z-]{2,14}\s){0,3}$"
    ),
    gift_made=r"\s(?:[a-z-]{2,14}\s){0,2}(?:contribution|donation|gift|deposit|payment|grant|cheque|check)\b",
    to_be_made=r"\s(?:of\s[^,.;:\n]{2,60}?\s|each\s)?(?:will|would|is\sto|are\sto|shall)\sbe\b",
    # "$5 million will go to roads": what is to be done with a sum that nothing else is told of
    planned_after=(
        r"(?:\s+(?:[a-z-]{2,14}\s+){0,2}(?:loan|grant|credit|package|facility|financing)(?:\s+from\s+[^,.;:\n]{2,40}?)?"
        r"|\s+(?:in|of|for)\s+[^,.;:\n]{2,60}?)?\s+(?:will|would|is\s+to|are\s+to|shall)\s+(?:also\s+|then\s+)?"
        r"(?:go|come|flow|help|support|cover|pay|fund|finance|be\s+(?:used|spent|invested|dedicated|directed|channell?ed|put|devoted|given|made|paid"
        r"|disbursed|distributed|shared|split|needed|transferred))\b"
    ),
    # "of the appeal for $9 million, $5 million`` has come in": it was given, though it had been asked for
    given_after=(
        r"\s(?:has|have|had)\s(?:(?:so\sfar|thus\sfar|only|now|already|since|actually)\s){0,2}(?:come\sin|arrived"
        r"|been\s(?:received|paid|met|funded|covered|raised))\b"
    ),
    memorandum=at_word("MOUs?", "MoUs?", r"[Mm]emorand(?:ums?|a)\s+(?:of\s+understanding|on|for)") + r"\b",
    # "the $5 million`` Norway ``gave": between a sum and the verb of the clause that is told of it
    who_gave=(
        r"\s(?:(?!(?:and|while|but|as|when|after|before|since|from|by|to|with)\s)[a-z-]{2,14}\s){0,3}"
        r"(?:(?:the\s)?(?:[A-Z][\w.’'-]{1,20}\s){1,4}(?:(?:government|bank|ministry|agency|union|fund|council)\s)?"
        r"|(?:(?:that|which)\s)?(?:it|they|he|she)\s|(?:that|which)\sthe\s[a-z]{3,14}\s)(?:(?:had|has|have|already|previously|earlier|first)\s){0,2}"
    ),
    # "a $27 million loan and a grant of": the same verb behind both
    joins=r"\sand\s(?:an?|the|another)\s(?:[a-z-]{2,14}\s){0,3}(?:of\s)?$",
    # "will bring total disbursements to": a noun, whatever the verb before it
    noun_form=r"\b(?:total|overall|cumulative|all)\s(?:disbursements?|commitments?|payments?|approvals?|pledges|lending)$",
    # "the release of": what may be asked for
    stage_noun=r"^(?:releases?|payments?|disbursements?|approval|drawdowns?|allocations?)\b",
    # "loans of": a noun, which says less of a stage than a verb
    noun_of=r" of$",
    # "$5 million donated by Norway", "the loan signed in May": told of the sum before it
    told_after=(
        r"\s(?:(?:in|of)\s(?:(?:the\s)?[A-Z][a-z]{2,14}\s)?(?:(?:[a-z-]{2,12}\s){1,2}and\s)?)?(?:(?!(?:has|had|have|to|was|were|is|are|and|but|while|as)\b)[a-z-]{2,14}\s){0,2}?"
        # "a package of $5 million for road works, approved by"
        r"|\s(?:(?!(?:has|had|have|was|were|is|are|will|would|and|but|while)\b)[\w’'-]{1,16}\s){0,9}?[\w’'-]{1,16},\s"
    ),
    told_on=(
        r"\s(?:by|under|in|at|on|to|from|through|via|for|last|earlier|this|a\s(?:week|month|year|decade)|between|with|during|yesterday"
        r"|today|so\sfar|since|after"
        r"|January|February|March|April|May|June|July|August|September|October|November|December)\b|[.,;)]"
    ),
    # what such a word may be: a participle but for these, or what says that the money came
    told=r"(?<!allocat)(?<!earmark)(?<!grant)(?<!issu)ed$|^(?:given|paid|sent|lent|spent)$",
    arrived=(
        r"(?:ha(?:s|ve|d) come in|came in|turned up|showed up|materiali[sz]ed|went (?:on|(?:in)?to)|ha(?:s|ve|d) gone (?:in)?to"
        r"|has reached|already reached"
        r"|(?:ha(?:s|ve) )?arrived|(?:will|would|(?:is|are) to) (?:follow|flow)|(?:is|are) (?:expected|due))$"
    ),
    # beside a signature "provided" is what was agreed, these are what was paid
    paying_form=r"disburs|deliver|utili[sz]ed|been\s+used|drawn|drew|handed\s+over|^ha(?:s|ve|d|ving)\s|receiv|paid|spent|releas",
    # "talks with the Fund on a $9 million loan", "may turn to China for a loan of $9 million"
    talks_before=(
        r"\b(?:(?:talks|negotiations|discussions)\s(?:with\s[^,.;:\n]{2,60}?\s)?(?:on|about|over|for)"
        r"|turn(?:s|ed|ing)?\sto\s[^,.;:\n]{2,60}?\sfor)\s"
        + _OF_SIZE + r"(?:(?:[a-z-]{2,16}\s){1,4}?(?:of|worth|for|totall?ing)\s" + _OF_SIZE + r")?$"
    ),
    # "the undrawn $9 million"
    undrawn_before=r"\b(?:undrawn|undisbursed|unspent|unused|stalled|frozen|suspended|delayed|blocked|shelved|withheld|cancell?ed|scrapped)\s(?:[a-z]+\s){0,2}$",
    # "$9 million remains undrawn", "of which $8 million was cancelled"
    not_drawn=(
        r"(?:[\s-](?:top-up|tranche|instal?lment|balance|gift|pledge|contribution|package|facility))?"
        r"\s(?:(?:is|was|are|were|remains?|remained|remaining|still|yet|has|have|had|been|being|later|then)\s){0,4}"
        r"(?:undrawn|undisbursed|unutili[sz]ed|unspent|unused|cancell?ed)\b"
        # "a $5 million credit for quinoa growers lapsed"
        r"|(?:\s(?!(?:and|but|which|who|that|while|after|as|before|until|when|once|since|if|because|though)\s)[\w’'-]{1,20}){0,8}?\s(?:(?:has|have|had)\s)?(?:lapsed|expired|fell\sthrough)\b"
        # "$5 million for the army is already frozen"
        r"|(?:[\s-](?:loan|grant|credit|line|tranche|package|pledge|rescue|bail-?out|programme|program|deal))?(?:\s(?:earmarked|meant|intended|promised|in|of|for|to|from)\s[^,.;:\n$€£¥0-9]{2,60}?)?,?\s(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|remains?)\s"
        r"(?:(?:already|now|still|also|since|later|then|currently)\s){0,2}(?:cancell?ed|frozen|suspended|dropped|shelved|withheld|scrapped|axed|blocked|halted|stalled|on\s(?:hold|ice)|put\s(?:off|on\s(?:hold|ice))"
        r"|delayed|deferred|postponed|called\soff|rejected|refused|wound\sdown|phased\sout)\b"
        r"|\s(?:was|were|is|are|has|have|had)\s(?:never|not)\s(?:been\s)?(?:released|disbursed|drawn|paid|delivered|used|transferred|spent)\b"
        # "$5 million of it could be unlocked in May"
        r"|(?:\s(?:in|of|from)\s[^,.;:\n$€£¥0-9]{2,40}?)?\s(?:could|might)\s(?:(?:also|then|soon|eventually|still|yet|later)\s)?"
        r"(?:be\s(?!used|spent|enough|put|the\b|an?\b)|follow|come\b)"
    ),
    # "the $3.85 billion that the UN had called for"
    asked_after=(
        r"[\s-]+(?:(?!to\s)[a-z]+\s+){0,2}(?:appeals?|request|target|goal|plea|(?:response|humanitarian|relief|aid|recovery)\splan)\b|\s+(?:that|which|as)?\s*(?:[\w.]+\s+){0,5}(?:asked|called|appealed|requested|sought|wanted|hoped)\b"
        r"|\s(?:that|which)\s(?:[\w.’'-]+\s){1,7}?needed\b|\s(?:that\s)?(?:it|they|he|she)\s(?:still\s|says?\s(?:that\s)?(?:it|they)\s)?(?:needs?|requires?|seeks?|wants?)\b(?!\sto\s)"
        # "the plan for $9 million is 30 percent funded"
        r"|(?:,|\sappeal|\splan)?\s(?:was|is|were|are|has\sbeen|have\sbeen)\s(?:(?:only|just|about|barely|less|than|so|far|now|still)\s){0,3}\d{1,3}(?:\.\d)?\s?"
        r"(?:%|per\s?cent|pct)\s(?:funded|met|covered|filled)\b(?!\sby\b)"
        # "the $9 billion the United Nations said was needed"
        r"|(?:\s[\w.’'-]{1,16}){1,5}?\s(?:sa(?:id|ys?)|estimate[sd]?|reckon(?:s|ed)?|believe[sd]?)\s"
        r"(?:(?:it|is|was|are|were|will|would|be)\s){1,3}(?:needed|required)\b"
        r"|(?:\s[^.;:()\n]{0,40})?,?\s(?:has|have|had|is|are|was|were)\s+(?:(?:been|still|now)\s+){0,2}(?:under\s+(?:consideration|discussion|negotiation|review)"
        r"|being\s+(?:considered|discussed|negotiated|weighed))\b"
        # "$5 million is needed for seeds", "$5 million required for wells"
        r"|(?:\s+in(?:\s+[a-z]+){1,2})?\s+(?:(?:is|are|was|were|(?:will|would)\sbe)\s+)?(?:(?:still|now|also|urgently|badly)\s+){0,2}(?:needed|required)\b"
    ),
)
