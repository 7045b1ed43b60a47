"""How people tell an age: the rows of which the best that fits is taken."""

from __future__ import annotations

from typing import Final

from assistant.reading.age_words import BESIDE, GROWN, NUMBER, OLD, PARTNER, SPOUSE, UNITS

READ: Final = (
    # score, pattern, how
    (4, rf" (?:my|our) {NUMBER} {OLD} {GROWN}(?= )", "grown"),
    (
        4,
        (
            rf" {GROWN}(?: of mine| in law)? (?:, |\( |is |who is |just turned )(?:age |aged |"
            rf"now )?{NUMBER}(?= (?:,|\)|and|who))"
        ),
        "grown",
    ),
    (
        6,
        (
            rf" (?:(?<= [.,(] )|(?<=^ )){NUMBER} (?:then|at the time|back then|that year|when (?:i|this|it|we)|"
            rf"to be exact|"
            r"exactly|(?:at |on )?(?:my |his |her )?last birthday|(?:until|till) (?:christmas|thanksgiving|easter|"
            r"new year|next|"
            r"my birthday|the (?:summer|spring|fall|winter|end|new)|january|february|march|april|may|june|july|august|"
            r"september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))(?= )"
        ),
        "bare",
    ),
    (8, rf" i \( (?:age |aged |now |am )?{NUMBER} (?:years? |yo |y/o )?(?:old )?\)(?= )", "self"),
    (
        6,
        (
            rf" (?:in|within|only) (?:\d+|a|one|a few|few|couple|a couple|another|less than a|"
            rf"under a) (?:more )?(?:months?|weeks?|days?|year)(?: or so)? (?:i|she|he) (?:will|'ll|am going to|"
            rf"'d)? ?(?:be|turn|turning|am|is)(?: going to be)? {NUMBER}(?= )"
        ),
        "soon",
    ),
    (
        6,
        (
            rf" (?:\d+|a|one|a few|few|couple|a couple) (?:months?|weeks?|days?|mos?) (?:away |shy |"
            rf"short )?(?:from|of|till|until|before|to) (?:turning |being |age |my |i am |i turn |hitting |"
            rf"reaching )?{NUMBER}(?= )"
        ),
        "soon",
    ),
    (
        6,
        (
            rf" (?:i|she|he|we both) (?:will |'ll )?(?:be |turn |turning |am turning |turns |is turning |"
            rf"am going to be |am about to be |am about to turn |is about to turn |reach |hit ){NUMBER} (?:next|this|"
            rf"in|soon|later|before)(?= )"
        ),
        "soon",
    ),
    (
        6,
        (
            rf" (?:next (?:year|month|week|spring|summer|fall)|soon|later this year|this (?:fall|winter|"
            rf"december|november|year)) ,? ?(?:i|she|he) (?:will |'ll |am )?(?:turn|turning|be|turns|"
            rf"going to be) {NUMBER}(?= )"
        ),
        "soon",
    ),
    (
        6,
        (
            rf" (?:about to turn|about to be|soon to be|turning|close to|nearly|almost|not quite|just shy of|pushing|"
            rf"going on|nearing|approaching|coming up on|not yet|is almost|am almost|"
            rf"will be) {NUMBER}{UNITS}(?! now)(?= (?!%))"
        ),
        "soon",
    ),
    (
        6,
        (
            rf" next (?:year|month|week|spring|summer|fall) ,? ?(?:when|once|as|after) (?:i|she|he) (?:will |"
            rf"am going to |'ll )?(?:turn|turns|be|hit|am|is) {NUMBER}(?= )"
        ),
        "soon",
    ),
    (
        5,
        (
            rf" at (?:age )?{NUMBER} ,? ?(?:i|we|he|she) (?:\S+ )?(?:closed|cashed|withdrew|took|pulled|emptied|"
            rf"got|drained|surrendered|lost|left|retired|quit|was|had)(?= )"
        ),
        "self",
    ),
    (
        6,
        (
            rf" (?<!turned )(?<!turned the big )(?<!hit )(?<!reached )(?<!became )(?<!was ){NUMBER} (?:next "
            rf"(?:year|month|week|"
            rf"birthday|spring|summer|fall|january|february|march|april|"
            rf"may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|"
            rf"dec)\b|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|in (?:a |\d+ |"
            rf"one )?(?:few )?(?:months?|weeks?|days?)|soon)(?= )"
        ),
        "soon",
    ),
    (7, rf" the big {NUMBER}(?= )", "bare"),
    (5, rf"^ at {NUMBER} ,(?= my )", "self"),
    (6, rf" soon {NUMBER} {OLD}(?= )", "soon"),
    (8, rf" (?:{PARTNER} and i|(?:me|i) and my {PARTNER}) (?:are|were) (?:both )?{NUMBER}{UNITS}(?= )", "bare"),
    (6, r" (?:i|he|she) (?:have|has) (?P<age>[4-9]\d) years(?= (?:[.,?]|$))", "subject"),
    (4, rf" (?:last year|#\d+) at (?:age )?{NUMBER}(?= [.,?)])", "left"),
    (5, rf"^ {NUMBER} (?=, (?:separated|retired|laid|still|just|left|married|divorced|widowed) )", "fragment"),
    (5, rf"^ only {NUMBER} (?=with |and |, )", "self"),
    (
        10,
        (
            r" (?:made|took|had|did|got) (?:my|an?|the|her|his) (?:\S+ ){0,2}(?:withdrawal|distribution|payout) "
            rf"(?:\S+ ){{0,5}}at (?:age )?{NUMBER}(?= )"
        ),
        "self",
    ),
    (4, rf" at (?:age )?{NUMBER} ,? ?(?:i|we) (?:'d|should|would|ought|am|still|need|know)(?= )", "self"),
    (4, rf" (?:is|think|if|that|at) {NUMBER} (?:is )?too (?:late|old|young|early)(?= )", "age"),
    (
        6,
        rf" (?:(?:had|celebrated|on|passed|reached|after) )(?:my|his|her) {NUMBER} (?:st|nd|rd|th) birthday(?= )",
        "age",
    ),
    (
        6,
        rf" (?:owner|holder|participant|taxpayer|annuitant|client) (?:is|was|:|aged?|,) (?:now )?{NUMBER}{UNITS}(?= )",
        "age",
    ),
    (5, rf" a (?:man|woman|guy|gal|lady|gentleman) of {NUMBER}(?= [.,?)])", "self"),
    (
        5,
        rf" (?:(?<= [.,] )|(?<=^ ))(?:just )?(?:hit|being|at my age ,) (?:(?:only|just|about|age) )*{NUMBER}(?= [.,?])",
        "self",
    ),
    (
        6,
        (
            rf" {NUMBER} (?:is )?(?:(?:still|only|just|about) )*(?:\d+|a|one|a few|few|a couple of|"
            rf"couple of) (?:months?|weeks?|"
            rf"days?) (?:off|away|out)(?= )"
        ),
        "soon",
    ),
    (6, rf" i am the {NUMBER}(?: year old| yo)?(?= (?:[.,)]|one|$))", "self"),
    (
        5,
        (
            rf" (?:withdrew|drew|cashed|closed|emptied|liquidated|surrendered|drained) (?:(?!\.|\?|and|"
            rf"but)\S+ ){{0,9}}?at "
            rf"(?:age )?{NUMBER}(?= (?:[.?,)]|to|and|because|so|when|while|for|in)| $)"
        ),
        "age",
    ),
    (
        6,
        (
            rf" been {NUMBER} (?:for (?:(?:only|just|about|all of|a|the last|few|couple|of) )*(?:\d+ )?(?:months?|"
            rf"weeks?|days?)|since)(?= )"
        ),
        "bare",
    ),
    (6, rf" {NUMBER} in (?P<count>\d{{1,2}}) years(?= )", "years"),
    (
        6,
        (
            rf" (?P<count>\d{{1,2}}|a|one) years? (?:until|till|to|before|from|shy of|short of|"
            rf"away from) (?:i (?:turn|am|hit) )?{NUMBER}(?= )"
        ),
        "years",
    ),
    (6, rf" (?:i|she|he) , (?:at|aged?|age) {NUMBER}(?= ,)", "self"),
    (5, rf" (?:(?<= [.,] )|(?<= and ))was {NUMBER} (?:in #\d+|exactly|that year)(?= )", "self"),
    (6, rf" next (?:year|month) (?:i|she|he) (?:'d|would) be {NUMBER}(?= )", "soon"),
    (5, rf" still (?:here|working|at it|employed|teaching) at {NUMBER}(?= [.,?)])", "self"),
    (9, rf" {NUMBER} (?:now|today|currently|at present)(?= )", "bare"),
    (9, rf" now (?:i|she|he) (?:am|is) {NUMBER}{UNITS}(?= )", "subject"),
    (9, rf" (?:now|currently|presently) {NUMBER}{UNITS}(?= )(?! [k$])", "bare"),
    (
        8,
        (
            rf" (?:i|im) (?:am|was|'m)(?: (?:only|just|currently|now|then|about|over|past|already|a|still|like|an?|"
            rf"really|actually|in fact|in reality|male|female|retired|single|married|,|and|"
            rf"presently))* (?:age )?{NUMBER}{UNITS}(?= )"
        ),
        "self",
    ),
    (8, rf" (?:i|she|he) (?:will |'ll )(?:turn|be|hit|reach) {NUMBER}(?= (?!when|if|by|before|once))", "soon"),
    (7, rf" (?:(?<= [.,] )|(?<= and )|(?<=^ ))am {NUMBER}{UNITS}(?= )", "self"),
    (8, rf" (?:me|myself) (?:: |, |\( |- )?(?:age )?{NUMBER}{UNITS}(?= )", "self"),
    (8, rf" (?:we are|we 're|we are both|both of us are) {NUMBER}{UNITS}(?= )", "self"),
    (
        6,
        (
            rf" (?:retired|employed|single|married|divorced|widowed|disabled|"
            rf"unemployed) and (?:only )?{NUMBER}(?= [.,)?])"
        ),
        "bare",
    ),
    (6, rf" (?:both|both of us|we both)(?: are| were)? {NUMBER}{UNITS}(?= )", "bare"),
    (
        7,
        (
            rf" (?:i|im|she|he) (?:just |already |finally |have |had |has |recently )*(?:turned|became|hit|reached|"
            rf"passed|celebrated my) (?:age )?{NUMBER}(?= (?!this coming|next |in (?:a |\d+ |one )?(?:few |couple of )?"
            rf"(?:days?|weeks?|months?) ))"
        ),
        "subject",
    ),
    (7, rf" (?:just |recently )?turned (?:age )?{NUMBER}(?= )", "subject"),
    (
        7,
        (
            rf" (?:she|he) (?:is|was|'s|will be)(?: (?:only|just|currently|now|about|over|past|"
            rf"already))* {NUMBER}{UNITS}(?= )"
        ),
        "subject",
    ),
    (
        5,
        (
            rf" (?:when|where|since|while) (?:i|she|he) (?:was|turned|were|am) (?:about |only |"
            rf"just )?{NUMBER}{UNITS}(?= )"
        ),
        "subject",
    ),
    (
        5,
        (
            rf" (?:(?<= [.,] )|(?<= and )|(?<= but ))was (?:(?:really|actually|in fact|only) )?{NUMBER}(?= (?:when|"
            rf"[.,)?]|then|$))"
        ),
        "self",
    ),
    (6, rf" {NUMBER} {OLD}(?= )", "old"),
    (6, rf" {NUMBER} (?:/ )?(?:m|f|male|female|man|woman|guy|yom|yof)(?= )", "sexed"),
    (6, rf" (?:m|f) (?:/ )?{NUMBER}(?= )(?! [k$%])", "sexed"),
    (5, rf" (?:my )?age(?:d)?(?: (?:is|:|of|,|was|about|then))* {NUMBER}{UNITS}(?= )", "age"),
    (
        4,
        (
            rf" (?:laid off|laid (?:me|him|her) off|let (?:me|him|her) go|fired (?:me|him|her)|retired|"
            rf"quit|after leaving|after quitting|after retiring|left(?: work| my job|"
            rf" the company)?|let go|fired|separated|downsized|"
            rf"early retirement|rif ed|rifed|riffed|severed|"
            rf"resigned) (?:\S+ ){{0,4}}?at (?:age )?{NUMBER}{UNITS}(?= )"
        ),
        "left",
    ),
    (
        4,
        (
            rf" (?:{SPOUSE}) (?:\( |, |is |was |who is |age |aged |who was |just turned |turned |now |"
            rf"'s )+{NUMBER}{UNITS}(?= )"
        ),
        "relative",
    ),
    (2, rf" {NUMBER}(?= ,? ?(?:yo )?{BESIDE} )(?! (?:and|of|in))", "beside"),
    (2, rf" {BESIDE} (?:filer )?,? ?{NUMBER}{UNITS}(?= )(?! (?:and|or|to|-) \d)", "beside"),
    (
        6,
        (
            rf" (?:i am|i was|as|being|me ,|i ,) an? (?:(?!\d)[^ .,?$]+ ){{1,4}}of {NUMBER}"
            r"(?= (?:[.,?)]|years|in|with|and|living|who|from|whose|on|$))"
        ),
        "self",
    ),
    (4, rf" at (?:age )?{NUMBER} ,? ?(?:must|can|do|should|may|would|could|am) (?:i|we)(?= )", "self"),
    (3, rf" for (?:me|us|her|him) at (?:age )?{NUMBER}(?= [.,?)])", "age"),
    (
        3,
        (
            r" (?:widowed|divorced|orphaned|disabled|remarried|separated|(?:a|my) (?:stroke|heart attack|accident|"
            rf"divorce)|diagnosed|cancer) at (?:age )?{NUMBER}(?= )"
        ),
        "left",
    ),
    (6, rf" my {NUMBER} (?:st|nd|rd|th) birthday (?:was|just passed)(?= )", "self"),
    (6, rf" my {NUMBER} (?:st|nd|rd|th) birthday (?:is|comes|falls|will be)(?= )", "soon"),
    (6, rf" (?:just|right|shortly|days?|weeks?|months?) before my {NUMBER} (?:st|nd|rd|th) birthday(?= )", "soon"),
    (
        3,
        (
            rf" (?:(?<=^ )|(?<= [.,] )|(?<= and ))at (?:age )?{NUMBER} ,? ?i (?!started|opened|joined|began|will|"
            rf"would|can|could|"
            r"'ll|put|bought|contribut|was (?:hired|born)|got (?:hired|married)|had (?:no|a)|made|want|plan|hope)[a-z]"
        ),
        "self",
    ),
    (
        7,
        (
            rf" (?:(?<=^ )|(?<= [.,(:] )|(?<= are )|(?<= were )|(?<= ages )|(?<= aged )|(?<= age )|"
            rf"(?<= both )){NUMBER} "
            r"(?:and|/|&) (?:1[89]|[2-9]\d)(?= (?:[.,)]|$|both|married|retired|years|respectively|mfj|with|and|now|"
            r"&[A-Z]))"
        ),
        "bare",
    ),
    (
        4,
        (
            rf" (?:{SPOUSE}) {NUMBER}(?= (?:@\w+|[,.)]|$|and|me|i|has|had|with|in|took|"
            r"lives|living|who|lost|&[A-Z][A-Z]) )"
        ),
        "relative",
    ),
    (
        3,
        (
            rf" (?:withdrawing|spend|spending|use|using|start|starting|convert|converting|withdrawals|"
            rf"withdrawal|withdraw|cashing out|cash out|distribution|"
            rf"distributions|withdrew|took|got|cashed out|cashed|closing|closed|emptied|pulling|"
            rf"liquidated|surrendered|drained|cashed in|dip into|dipping into|tap|"
            rf"surrender|close|empty|liquidate|drain|penalty) (?:\S+ ){{0,8}}?at (?:age )?{NUMBER} ?(?=[.?,]? ?$|"
            rf" [.?,] | in &| to | and |"
            rf" because | so | when | while | for )"
        ),
        "age",
    ),
    (
        3,
        (
            rf" (?:(?<= [?,:.(-] )|(?<=^ )){NUMBER}(?= [,.?)-] | $| (?:and(?! \d)|single|married|retired|living|"
            rf"with (?:\S+ ){{0,2}}(?:kids?|children|wife|husband|spouse)|years(?= \.)|years , (?:retired|single|"
            rf"married|male|female)|"
            rf"in &\w\w|from &\w\w|here) |$)"
        ),
        "fragment",
    ),
    (
        3,
        (
            rf" (?:single|married|divorced|retired|disabled|mfj|male|female|unmarried|widowed|"
            rf"&[A-Z][A-Z]) ,? ?{NUMBER}(?= [,.?)] | $| and )"
        ),
        "fragment",
    ),
)
