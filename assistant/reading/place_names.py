"""Cities, short names and demonyms that settle a state; codes that are words too."""

from __future__ import annotations

from typing import Final

CITIES: Final = {
    "AL": "birmingham alabama|huntsville|montgomery alabama|mobile alabama|tuscaloosa",
    "AK": "anchorage|fairbanks|juneau",
    "AZ": "tucson|scottsdale|mesa arizona|phoenix|tempe|chandler arizona|flagstaff|yuma|sedona|maricopa county",
    "AR": "little rock|fayetteville arkansas|bentonville|hot springs arkansas",
    "CA": (
        "los angeles|san francisco|san diego|san jose|sacramento|oakland|fresno|bay area|long beach|"
        "bakersfield|anaheim|socal|so cal|norcal|silicon valley|orange county|santa barbara|palo alto|berkeley|"
        "cali|calif|"
        "irvine|stockton|modesto|santa monica|santa cruz|san mateo|fremont|oxnard|burbank|santa clara|"
        "los angeles county|central valley"
    ),
    "CO": "denver|boulder|colorado springs|fort collins|grand junction",
    "CT": "hartford|new haven|stamford|bridgeport connecticut|conn|waterbury|norwalk|danbury",
    "DC": "washington ,? ?dc|washington ,? d c|district of columbia|dc",
    "DE": "rehoboth",
    "FL": (
        "miami|orlando|tampa|jacksonville|fort lauderdale|sarasota|tallahassee|west palm beach|fla|boca raton|"
        "pensacola|daytona beach|fort myers|ft myers|cape coral|key west|palm beach|st augustine|clearwater|"
        "lakeland|ocala|kissimmee|miami dade|st petersburg|saint petersburg"
    ),
    "GA": "atlanta|atl|savannah|macon|marietta",
    "HI": "honolulu|maui|oahu|hilo|kauai",
    "ID": "boise|pocatello|idaho falls|nampa",
    "IL": "chicago|chicagoland|naperville|peoria illinois|rockford|joliet|evanston|champaign|schaumburg|cook county",
    "IN": "indianapolis|fort wayne|south bend|evansville|terre haute",
    "IA": "des moines|cedar rapids|dubuque|iowa city|council bluffs|sioux city",
    "KS": "wichita|topeka|overland park|kansas city ,? ?kansas|kansas city ,? ?ks|olathe",
    "KY": "louisville|lexington kentucky|paducah|owensboro",
    "LA": "new orleans|nola|baton rouge|shreveport|lake charles|metairie",
    "ME": "bangor|portland ,? ?maine",
    "MD": "baltimore|annapolis|bethesda|silver spring|rockville|gaithersburg",
    "MA": (
        "boston|worcester|cambridge massachusetts|springfield massachusetts|mass|brookline|framingham|new bedford|"
        "cape cod"
    ),
    "MI": "detroit|grand rapids|ann arbor|lansing|kalamazoo|dearborn|traverse city|saginaw",
    "MN": "minneapolis|st paul|twin cities|duluth|saint paul|st cloud",
    "MS": "biloxi|gulfport|tupelo|hattiesburg",
    "MO": "st louis|saint louis|kansas city ,? ?missouri|kansas city ,? ?mo|joplin|branson",
    "MT": "billings|missoula|bozeman|great falls|kalispell",
    "NE": "omaha",
    "NV": "las vegas|reno|vegas|carson city",
    "NH": "nashua",
    "NJ": (
        "newark|jersey city|hoboken|trenton|jersey|princeton new jersey|paterson|cherry hill|atlantic city|toms river"
    ),
    "NM": "albuquerque|abq|santa fe|las cruces|los alamos|rio rancho",
    "NY": (
        "new york city|nyc|nys|brooklyn|manhattan|queens|the bronx|bronx|staten island|long island|syracuse|"
        "upstate|yonkers|albany new york|westchester|buffalo ,? ?new york|upstate new york|new york state|"
        "ithaca|utica|poughkeepsie|schenectady|white plains|saratoga springs|niagara falls|new rochelle"
    ),
    "NC": "charlotte|raleigh|greensboro|winston salem|asheville|durham|chapel hill",
    "ND": "fargo|bismarck|grand forks|minot",
    "OH": "cleveland|cincinnati|toledo|akron|dayton ohio|columbus ,? ?ohio|youngstown",
    "OK": "tulsa|okc|oklahoma city|broken arrow",
    "OR": "pdx|portland ,? ?oregon|eugene oregon|salem oregon|corvallis|beaverton|gresham",
    "PA": "philadelphia|pittsburgh|philly|phila|allentown|scranton|harrisburg|penna|king of prussia|wilkes barre",
    "RI": "providence|providence rhode island|newport rhode island|cranston|pawtucket",
    "SC": "myrtle beach|greenville south carolina|hilton head|spartanburg",
    "SD": "sioux falls|rapid city",
    "TN": "nashville|memphis|knoxville|chattanooga|murfreesboro",
    "TX": (
        "houston|dallas|austin|san antonio|fort worth|el paso|dfw|plano|tex|corpus christi|lubbock|laredo|"
        "amarillo|waco|galveston|round rock|college station"
    ),
    "UT": "salt lake city|salt lake|provo|slc|ogden|park city",
    "VT": "burlington vermont|montpelier|brattleboro",
    "VA": (
        "virginia beach|alexandria virginia|northern virginia|nova virginia|norfolk|roanoke|arlington virginia|"
        "newport news|charlottesville|lynchburg|fairfax"
    ),
    "WA": (
        "seattle|spokane|tacoma|washington state|state of washington|bellevue ,? ?washington|vancouver ,? ?washington|"
        "olympia ,? ?washington|everett ,? ?washington|"
        "bellingham|yakima|king county|olympia"
    ),
    "WV": "west virginia|charleston west virginia|morgantown|wheeling",
    "WI": "milwaukee|green bay|kenosha|racine|eau claire|oshkosh|waukesha",
    "WY": "cheyenne|laramie|jackson hole",
}
"""Cities and short names that settle the state. Names that more than one state has are not among them."""

SHORT_NAMES: Final = (
    {
        "rhode isl": "RI",
        "wash state": "WA",
        "penn": "PA",
        "mich": "MI",
        "minn": "MN",
        "wisc": "WI",
        "tenn": "TN",
        "ariz": "AZ",
        "okla": "OK",
        "colo": "CO",
        "nebr": "NE",
        "kans": "KS",
        "with . va": "WV",
        "with . virginia": "WV",
        "w virginia": "WV",
    }
    | {
        f"{letter}{dot} {name}": initial + rest
        for letter, initial in (("n", "N"), ("s", "S"), ("no", "N"), ("so", "S"))
        for dot in ("", " .")
        for name, rest in (("carolina", "C"), ("dakota", "D"))
    }
    | {
        f"n{dot} {name}": code
        for dot in ("", " .")
        for name, code in (("hampshire", "NH"), ("jersey", "NJ"), ("mexico", "NM"))
    }
)
"""Names cut short; "w." has been written out as "with" by then."""

ABBREVIATED: Final = {
    "ala": "AL", "ark": "AR", "calif": "CA", "conn": "CT", "del": "DE", "fla": "FL", "ga": "GA", "ill": "IL",
    "ind": "IN", "kan": "KS", "ky": "KY", "la": "LA", "mass": "MA", "md": "MD", "miss": "MS", "mo": "MO",
    "mont": "MT", "neb": "NE", "nev": "NV", "ore": "OR", "oreg": "OR", "pa": "PA", "tex": "TX", "va": "VA",
    "vt": "VT", "wash": "WA", "wis": "WI", "wyo": "WY",
}  # fmt: skip
"""How newspapers cut a state short behind a town: "Winneconne, Wis."; most of them are words elsewhere."""

NICKNAMES: Final = {
    name: code
    for code, names in {
        "AK": "last frontier", "AL": "yellowhammer state", "AR": "natural state", "AZ": "grand canyon state",
        "CA": "golden state", "CO": "centennial state|mile high city", "CT": "constitution state|nutmeg state",
        "FL": "sunshine state", "GA": "peach state", "HI": "aloha state", "IA": "hawkeye state", "ID": "gem state",
        "IL": "prairie state|windy city|chi town", "IN": "hoosier state", "KS": "sunflower state",
        "KY": "bluegrass state", "LA": "pelican state|bayou state|big easy", "MA": "bay state|beantown",
        "MD": "old line state|charm city", "ME": "pine tree state", "MI": "great lakes state|wolverine state|motown",
        "MN": "north star state|gopher state", "MO": "show me state", "MS": "magnolia state",
        "MT": "treasure state|big sky country", "NC": "tar heel state", "ND": "peace garden state",
        "NE": "cornhusker state", "NH": "granite state", "NJ": "garden state", "NM": "land of enchantment",
        "NV": "silver state|sin city", "NY": "empire state|big apple", "OH": "buckeye state", "OK": "sooner state",
        "OR": "beaver state", "PA": "keystone state", "RI": "ocean state", "SC": "palmetto state",
        "SD": "mount rushmore state", "TN": "volunteer state|music city", "TX": "lone star state",
        "UT": "beehive state", "VA": "old dominion state", "VT": "green mountain state",
        "WA": "evergreen state|emerald city", "WI": "badger state", "WV": "mountain state",
        "WY": "cowboy state|equality state",
    }.items()
    for name in names.split("|")
}  # fmt: skip
"""What people call a state, or a city that settles it, besides its name."""

DEMONYMS: Final = {
    "nyer": "NY",
    "californian": "CA",
    "texan": "TX",
    "floridian": "FL",
    "new yorker": "NY",
    "new jerseyan": "NJ",
    "rhode islander": "RI",
    "pennsylvanian": "PA",
    "ohioan": "OH",
    "michigander": "MI",
    "minnesotan": "MN",
    "georgian": "GA",
    "virginian": "VA",
    "oregonian": "OR",
    "coloradan": "CO",
    "bostonian": "MA",
    "chicagoan": "IL",
    "hawaiian resident": "HI",
    "hoosier": "IN",
    "alabamian": "AL",
    "iowan": "IA",
    "wisconsinite": "WI",
    "arizonan": "AZ",
    "marylander": "MD",
    "nevadan": "NV",
    "montanan": "MT",
    "vermonter": "VT",
    "mainer": "ME",
}

WORDLIKE: Final = frozenset(
    [
        "in",
        "or",
        "me",
        "ok",
        "hi",
        "oh",
        "id",
        "ma",
        "pa",
        "la",
        "de",
        "co",
        "al",
        "mo",
        "ms",
        "md",
        "ne",
        "mi",
        "ct",
        "ar",
        "il",
        "va",
        "ca",
        "ga",
        "ks",
        "ky",
        "nd",
        "pr",
        "mt",
        "as",
        "so",
        "wa",
    ]
)
"""Codes that, in lower case, are words, short forms or parts of them: read only after a comma, "in" or "live in"."""

UNITS_TOO: Final = frozenset(["mo", "nd", "mi", "ms", "pr", "ma", "ar", "ne", "mt"])
"""Codes that are units or endings of numbers as well ("18 mo", "22 nd", "26 mi")."""
NAMES_NO_WORD: Final = frozenset(["la", "oh", "de", "al", "co", "id", "in"])
"""Of the codes below, those that nothing else ends a line of notes with, after an age: "52, la"."""
NEVER_LOWER: Final = frozenset(["in", "or", "me", "ok", "hi", "oh", "id", "la", "de", "co", "al", "so", "as"])
ALSO_WORDS: Final = frozenset(
    [
        "charlotte",
        "providence",
        "mass",
        "conn",
        "tex",
        "jersey",
        "upstate",
        "cali",
        "queens",
        "mobile",
        "norfolk",
        "reno",
        "savannah",
        "austin",
        "phoenix",
        "dc",
    ]
)
"""Names of places that are words, persons or other things as well."""
