"""The English verbs that tell who gives and who takes, at which stage, and what was only asked for or thought of."""

from typing import Final

_NO_GIFT: Final = """ |
    has found that | have found that | has found it | have found it | has found echo | has found an echo |
    has found favour | has found no | have found no | has found its | have found their | has found a way |
    offered the figure | offered figures | offered the view | offered details | offered no
"""
"""What has a verb of giving, and is neither a gift nor the stage of one."""

VERBS: Final[dict[str, dict[str, str]]] = {
    "stage": {
        "none": """
            funded by a | financed by a | funded by an | financed by an | funded through a | financed through a |
            went on to | went on for | went on strike | went on sale | went on air | went on trial |
            went to the world | went to the polls | went to donors | went to press | went to war |
            is to discuss | are to discuss | is to consider | are to consider | is to vote on | are to vote on |
            service delivery | services delivery | protection delivery | health delivery | mail delivery | delivery system* |
            delivery of services | delivery of basic services | delivery of public services | delivery unit* |
            delivery room* | delivery ward* | delivery kit* | delivery bed* | safe deliver*
        """ + _NO_GIFT,
        "pledge": """
            came in with | comes in with |
            pledg* | promis* | announc* | offer* | mou | mous | memorandum of understanding |
            memorandums of understanding | memoranda of understanding | will provide | will give |
            will lend | will loan | would loan | to loan | will extend | will grant | will donate | will contribute |
            will be providing | will put | would put | pencilled in | pencils in | penciled in |
            will be provided | to provide | to give | to lend | to extend | to donate | to contribute | vow* |
            intend* | plan* to | plans | is planned | are planned | was planned | planned for | is to | are to | be agreed |
            agree | agrees | agreed | agreeing | extend |
            extends | extending | earmark* | secure | secures | secured | securing |
            expected to | would provide | would lend | would give | would commit | would donate | would contribute |
            would grant | would extend | would offer | would allocate | would send | would make available
            | would release | would channel |
            would add | would put up | is lending | are lending | set aside |
            will shift | will redirect | would shift | would redirect | will gain | would gain | stands to gain |
            will spend | would spend | will devote | would devote | will free up |
            shall provide | will run | will launch | will finance | will fund | is providing | are providing | put up |
            puts up | can count on | tops the list | gives |
            increases its | increased its contribution | increased its pledge | doubled its | doubles its | tripled its |
            quadrupled its | boosted its | raised its contribution | raised its pledge |
            tops up | will top up | will add |
            will double | will triple | will quadruple | will more than double | will more than triple |
            is meant for | tender* | will also finance | will also fund | will co-finance | will chip in | to allocate |
            will allocate | allocating | provide | provides | contributing | providing | donating |
            chipping in | chipped in | chips in | stumped up | stumps up | tipping in | tips in | tipped in |
            stump up | stumping up | fork over | forks over | dangl* | cough up |
            coughs up |
            fork out | forks out | shell out | shells out | pony up | ponies up | dish out | dole out | doles out | kick in |
            pitch in | chip in |
            putting up | will transfer | dedicat* | put on the table | puts on the table | came forward with | came up with |
            comes up with | coming up with | come up with | came with | is good for | are good for |
            is in for | are in for | is down for | are down for | assured | assures | counting on | counts on |
            count on | look* forward to | in store for | will flow | would flow |
            will put in | would put in | to put in | stands ready | ready to |
            prepared to | willing to | undertook to | undertakes to |
            will be increased | would be increased | will be raised | would be raised | will increase | would increase |
            will be doubled | would be doubled | unveil* | decided to | decides to | to grant | is giving | are giving |
            on its way to | on their way to | will follow | would follow | is to follow | are to follow |
            is expected | are expected | is due | are due | is mobilising | is mobilizing |
            was mobilising | was mobilizing | mobilises | was giving |
            were giving | will raise its | would raise its | will raise aid | will boost | would boost |
            will step up | will supply | would supply |
            mobilizes | is spending | are spending | is injecting | are injecting | injects | inject |
            is pumping | are pumping |
            is provided | are provided | is given | are given | is preparing | are preparing | being prepared |
            is in the pipeline | are in the pipeline |
            is reserved | are reserved | is investing | are investing | will co-fund | would co-finance | gets | will inject |
            threw in | throws in | thrown in | kicked in | kicks in | pitched in | weighed in | weighs in | will remit |
            scraped together | scrape together | scrapes together | has found | have found | led the field | leads the field |
            led the list | leads the list | headed the list | heads the list | topped the list | led the way with |
            received assurance* | received promises | received pledges | received offers | got promises | won promises |
            won pledges | assurance* of |
            will deposit | would deposit | to deposit |
            means to add | means to give | will find | would find | conference raised | event raised | summit raised |
            round raised | meeting raised | has raised its | will come up with |
            put together | puts together | follows with | stepping in with | steps in with | stepped in with
        """,
        "commitment": """
            commit | commits | committed | committing | commitment* | sign | signs | signed | signing | signature |
            inked | ink | inks | inking | seal | seals | sealed | sealing | penned | clinched |
            exchange of notes | exchanged notes | exchange notes | exchanged diplomatic notes | exchanged letters |
            exchange of letters | extended |
            sanctioned | sanctions a | okayed | green-lit | greenlit | green-lighted | green light | nodded through |
            nods through | waved through |
            waves through | ratified | ratifies |
            endorsed | endorses | nod | gave the nod | go-ahead | rubber-stamp* |
            sign* off on | gave its blessing | gave its consent | loan agreement* | grant agreement* | credit agreement* |
            approv* |
            put on paper | put pen to paper | putting pen to paper | said yes to | says yes to | contract* | concluded |
            loans of | financing agreement | settled on | entered into | enters into | enter into | entering into |
            granted | allocated | allocates | allocation* | allotted | allots | award | awards | awarded | obligated |
            obligations |
            extended credit facility | extended fund facility | cleared | clears | freed up | frees up | voted |
            formalised | formalized | formalises | formalizes | initialed | initialled | finalised | finalized |
            greenlights | green-lights | green lights | okays | oks | opened a | opened an
        """,
        "disbursement": """
            has had from | have had from | had had from | disburs* | reimburs* | deposited | have placed | has placed |
            deliver* | has provided | have provided | having provided | had provided | received | receive |
            receives | handed over | hand over | paid | pays | transferred | gave | given | has given | have given |
            has donated | donated | provided | spent | has supplied | have supplied | has contributed | contributed |
            utilised | utilized | was used | were used | went on | had been used | have been used | has been used |
            drew | drawn | draws down | drew down | paid out | pays out | payments of | has put in | have put in | brought in |
            had come in |
            remitted | wired | shipped | came in | turned up | showed up | materiali* | has come in | comes in |
            deployed | has sent |
            have sent | had sent | already reached | has reached | went to | went into |
            has gone to | have gone to | had gone to | has gone into | have gone into | had gone into |
            been put up with | was put up with | were put up with | been patched up | has collected | have collected |
            lent | loaned | has lent | has extended | have come in | released | poured | has funded | funded | financed |
            has advanced | have advanced | advanced | was handed | were handed | handed |
            handover | donates | issued | expended | turned over | has been providing | have been providing | got | has got |
            have got | have lent | dispatched | is releasing | are releasing | came through with |
            come through with | is disbursing | are disbursing | is transferring | are transferring | is sending |
            are sending | drawdown* | has invested | have invested | release of | releases of |
            built with | constructed with | renovated with | equipped with | bought with | rebuilt with |
            rehabilitated with | have come forward with | has come forward with | injected | has injected | have injected |
            handed a cheque | handed a check | presented a cheque | presented a check | cheque for | check for | cheque of |
            cheques of | accessed |
            wires | releases | arrived | has arrived | have arrived | pockets | pocketed |
            had sunk | has sunk | have sunk | already sunk | parted with | shelled out | forked out | coughed up | forked over |
            ponied up |
            doled out | has thrown open | dished out |
            sent | flown in | flew in | has flown | had flown | rushed in | airlifted
        """,
    },
    "irrealis": {
        "negation": """
            denied a report that | denied reports that | denied the report that | denied claims that | denied having |
            not | never | no longer | neither | without | failed to | refused to | declined to | denied | yet to |
            did not | nothing | no plan* to | no intention of | stopped short of | stops short of | stopping short of |
            ruled out | rules out | ruling out | voted against | votes against | unlikely to | reluctant to | unwilling to
        """,
        "condition": "could | might | =may | if | would have | would like | should | possibly",
        "thought": """
            has proposed | have proposed | proposed | proposes | proposing |
            expects | expect | is expected to approve | are expected to approve | considering |
            considers | considered | might consider | may consider | await* | waiting for | waits for |
            is to discuss | are to discuss | is to consider | are to consider | is to vote on | are to vote on |
            could consider | weighing | mulls | mulling | is discussing | are discussing | under discussion |
            is negotiating | are negotiating | still negotiating | in negotiations | in talks | holding talks |
            hopes to draw | hopes to get | hopes to receive | hopes to borrow | hopes to secure | hopes to obtain |
            hoped to draw | hoped to get | hoped to receive | hoped to borrow | hoped to secure | hoped to obtain |
            hope to draw | hope to get | hope to receive | hope to borrow | hope to secure | hope to obtain |
            if we get | if it gets | if they get | if we receive | if it receives | if they receive
        """,
        "cancellation": """
            pull* the plug | yank* | spurn* | rebuff* | claw* back | cut | cuts | cutting | cancel* | withdrew | withdraw* |
            suspend* | scrap* |
            halt* | froze | freeze* | slash* |
            reduc* | revok* | abandon* | axed | axe | axes | axing | wound down | winding down | phased out |
            phasing out | shelved | terminat* | withheld | withhold* | put on hold |
            puts on hold | put* on ice | forgo | forgoes | forgoing |
            putting on hold | called off | calls off | rescind* | held back | holds back | holding back |
            has frozen | have frozen | had frozen | paused | pauses | pausing |
            postpon* | delay* | defer* | turned down | turns down | put off | puts off | putting off
        """,
        "request": """
            ask | asks | asked | asking | wants | wanted | demand by | demands by | demand for | demands for | demanded |
            plead* with | implor* | beg | begs | begged | call* on |
            call* upon |
            appeal* | request* | call* for | calling for | need* | sought | seek* |
            requir* | hop* for | hop* to raise | aim* to raise | aim* at raising |
            seeking to raise | set out to raise | sought to raise |
            target had been | target was | target is | goal had been | had looked for |
            goal of raising | target of | urg* | short of | short by | shortfall | gap of | gap for | gap is | gap remains |
            financing gap | funding gap |
            in talks with | in talks on | in talks over | in talks for | talks on a | talks over a | negotiating |
            conference to raise | event to raise | meeting to raise |
            help raise | helps raise | event will raise | conference will raise |
            meeting will raise | event would raise | conference would raise | meeting would raise |
            tapping | push* for | lobbied for | lobbying for | pressing for | pressed for | call by | plea by |
            plea for | it will take | it would take | it could take |
            went to the world | unless it gets | unless it receives | unless it raises | unless it secures | unless they get
        """,
    },
    "giving": {
        "none": """
            has found a home |
            received criticism | received flak | received flack | received praise | received international criticism |
            received a letter | received reports | received no
        """ + _NO_GIFT,
        "gives": """
            paid in | pays in | paying in | came in with | comes in with |
            provid* | pledg* | promis* | offer* | give | gives | gave | given | giving | lend* | lent | loaned | will loan |
            would loan | to loan | granted | granting |
            donat* | extend* | commit | commits | committed | contribut* | disburs* | deliver* | supplies | supplied |
            funded | finances | financed | will assist | assists | assisted | supports | supported | earmark* |
            send | sends | sent | sending | set aside | sets aside | budgeted | budgets | adds | will fund | to fund |
            fund | funds | goes to | will go to | put into | puts into | pays for | paid for |
            releas* | put up | puts up | step* up | stepped in with | steps in with | stepping in with | chip* in |
            backs | bankroll* | channel* | invest | invests | invested |
            investing | pumped | pumping | pumps money | pumps cash |
            handed | hands | awards | awarded |
            handed over | helped | helps | tops | vow* | poured | hand over | brought | presented | leads the way |
            came forward with | comes up with | came up with | coming up with | came with | has opened | have opened |
            opened a | put in | puts in | putting in | is good for | are good for |
            is in for | are in for | is down for | are down for | assured | assures |
            steer | steers | steered | will steer | will put | would put | will find | would find |
            increased its | increases its | increasing its | raised its | raises its | raising its | doubled its | doubles its |
            doubling its | tripled its | triples its | tripling its | quadrupled its | boosted its | boosts its | boosting its |
            upped its | topped up |
            parted with | parts with | threw in | throws in | thrown in | weighed in | weighs in | forgave | forgive |
            forgives | forgiving | waived | waives | waiving |
            stump* up | fork* over | cough* up | fork* out | shell* out | pony up | ponies up | ponied up |
            ponying up | dole out |
            doles out | doled out | doling out | dish* out | kick* in | pitch* in | funnel* | plough* | plowed | plowing |
            splash* out | had sunk | has sunk | have sunk | already sunk | foots | footing | will foot | would foot | to foot |
            picks up | picking up | will pick up | would pick up | dangl* | wired | wires | wiring | parked |
            tip* in | divert* | redirect* |
            will finance | would finance | is financing | are financing |
            has found | have found | had found | propped up | props up | bailed out | bails out | remit |
            remits | remitted | paid out | pays out |
            shipped | ships | has matched | matched it |
            will deposit | would deposit | to deposit | deposited | has advanced | have advanced |
            is paying for | are paying for | cofinance | cofinances | co-finance | co-finances |
            is cofinancing | is co-financing | gifted | gifting | wired |
            is putting | are putting | is preparing | are preparing | pooled | have put together |
            has put together | had put together
        """,
        "tells": """
            put pen to paper | putting pen to paper | said yes to | says yes to |
            announc* | approv* | allocat* | allot* | agreed | clear | clears | cleared | signed | exchanged | green-lit |
            greenlit | green-lighted | greenlights | green-lights | okayed | okays | rubber-stamp* | sign* off on | ratified |
            endorsed | waved through | waves through | nodded through | nods through
        """,
        "receives": """
            to have a loan | to have a grant | to have a credit |
            await* | waiting for | waits for |
            receiv* | borrow* | secure | secures | secured | securing | gets | got | get | getting | obtain* |
            ask | asked | asks | appeal* | request* |
            seek* | sought | need* | was promised | were promised | was given | were given | recipient | benefit* |
            pocketed | pockets | bagged | netted | nets | walked away with | walks away with | came away with |
            comes away with |
            clinched | clinches | scooped | won | tapping | owes | owed | accept* | will use a | will use an |
            will use the loan | will use the credit |
            will use the grant | will use the proceeds | is to use a | will draw | drew | draws | drawn | undrawn
        """,
    },
}
