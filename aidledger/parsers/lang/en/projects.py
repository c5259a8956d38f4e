"""English words in the names of projects."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import ProjectWords

WORKS: Final = (
    r"(?:roads?|highways?|motorways?|expressways?|bridges?|tunnels?|railways?|metros?|ports?|harbou?rs?|airports?|terminals?|stations?"
    r"|dams?|canals?|pipelines?|(?:power\s|transmission\s)?lines?|plants?|factor(?:y|ies)|refiner(?:y|ies)|markets?|schools?"
    r"|universit(?:y|ies)|campus(?:es)?|hospitals?|clinics?|stadiums?|museums?|librar(?:y|ies)|(?:health|heritage)\s[Cc]entres?)"
)
"""What is built, in the patterns that tell its cost from what is given for it."""

PROJECTS: Final = ProjectWords(
    common=frozenset((
        "a an the of for and in to on at by from with under as its this that which will be is are "
        "project projects programme programmes program programs scheme plan initiative no number "
        "grant grants loan loans aid assistance support credit financing fund funds yen dollar oda official cooperation"
    ).split()),
    nouns=frozenset((
        "access agricultural agriculture airport area bank basin border bridge budget building bus canal capacity capital "
        "care center central centre city clean clearance climate coast coastal college communication community conservation "
        "construction control corridor country course court credit crop customs dam defence demining department deployment "
        "development disaster disease disposal distribution district drainage drinking eastern economic education "
        "efficiency electric electricity electrification emergency energy enhancement environment equipment establishment "
        "expansion export extension facility farm finance fire fishery flood food forest forestry gas generation governance "
        "government green grid group growth harbour health highway hospital house housing human humanitarian hydropower "
        "improvement industrial industry information infrastructure installation institute institution interchange "
        "international introduction irrigation island job junior justice laboratory lake land landmine law learning "
        "lighting line livelihood local logistics maintenance management mangrove manufacturing marine maritime market "
        "maternal measure medical mine mining ministry model modernisation modernization municipal national natural network "
        "northern nurse nursing nutrition office oil operation park peace personnel pipe plant police policy pollution port "
        "poverty power preparedness prevention primary private procurement production promotion protection province "
        "provincial provision public pump quality radio rail railway reconstruction recovery reduction referral reform "
        "refugee regional rehabilitation relief renewable renovation repair replacement rescue research resilience "
        "resilient resource response restoration rice ring river road route rural safety sanitation satellite scholarship "
        "school sea seaport secondary sector security seed service sewage sewerage shelter small social solar southern "
        "special staff station strengthening sub substation subway supply support surface survey sustainable system tax "
        "teacher technical technology telecommunication terminal tourism town trade traffic training transfer transmission "
        "transport transportation treatment tunnel university upgrade upgrading urban vaccination vaccine village "
        "vocational waste wastewater water waterway weather well western wind woman women work yard youth zone"
    ).split()),
    actions=frozenset((
        "construction development enhancement establishment expansion extension implementation improvement installation "
        "introduction maintenance modernisation modernization promotion reconstruction reform rehabilitate rehabilitation "
        "renovation repair replacement restoration strengthening upgrade upgrading build building"
    ).split()),
    serials=frozenset("phase tranche lot package stage section batch round component instalment part contract".split()),
    ways=frozenset("road route highway line bridge expressway railway corridor".split()),
    ordinals=("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    cardinals=("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    ordinal_endings=("st", "nd", "rd", "th"),
    number_signs=("no", "number"),
    places=frozenset(("city", "province", "capital")),
)
