"""Words that make a withdrawal a plan, a wish, a question or a denial, or that say the money is still there."""

from __future__ import annotations

from typing import Final

MAYBE: Final = (
    r"\b(?:should|can|could|would|may|might|will|shall|if|whether|want|wants|wanted|wish|hoping|hope|"
    r"like to|'d like|love to|plan|plans|planning|planned|"
    r"think|thinking|thought|consider|considering|considered|looking|looked|going to|about to|intend|"
    r"intending|need to|needs to|have to|has to|have got to|got to|"
    r"trying to|tempted|debating|wondering|wonder|able to|afford|way to|how|better|point (?:in|of|to)|"
    r"sense (?:to|in)|reason to|what if|instead of|before|until|unless|option|options|worth|decision|"
    r"advice|tips|help|eligible|allowed|best|possible|ready to|ought|must|rather|choose|interested|idea|"
    r"itching|dying to|eager|inclined|leaning|verge of|fixing to|aiming|mulling|pondering|weighing|toying|"
    r"contemplating|avoid|when do|where do|why|supposed to|plan is to|"
    r"without|prefer|consequences of|penalty for|penalties for|rules|pros and cons|suggest\w*|says|"
    r"told me to|wants me to|"
    r"have decided to|hypothetically|say i|suppose|imagine)\b"
)

UNREAL: Final = (
    r"\b(?:if|you|once every|would have|could have|should have|might have|wish|whether|had i|'d have|when can|"
    r"unless|until|(?:can|could|may|must|will|to|would|should|not) be)\b"
)

NOT: Final = (
    r"\b(?:not|never|nobody|no one|nothing|no|zero|without|none|neither|nor|hardly|refused to|rather than|instead of)\b"
)

ONGOING: Final = r" (?:am|is|are|been|was|were) (?:\S+ )?$"

OF_ONESELF: Final = r" (?:should|worth|point|leave|or|better|just|#\d+) "  # "worth closing?", "leave it or cash out?"

KEPT: Final = (
    r" (?:neither|nobody|none) (?:of us )?(?:has|have|had) (?:touched|taken|drawn|withdrawn|spent|sold)(?: \S+)?(?= )|"
    r" (?:(?:taken|took|cashed|withdrawn|withdrew|drawn|drew|pulled|spent|sold|touched|done|"
    r"removed) (?:out )?(?:nothing|none|"
    r"zero|0)(?: \S+)?|(?:not|never) (?:(?:yet|even|ever|actually) )*(?:spent|drawn|used|taken|pulled|withdrawn|"
    r"sold|removed|"
    r"touched|drew|take|spend) (?:out )?(?:an?|any|one|even|so|much|it|of)|not done (?:anything|a thing) with|"
    r"(?:still|just) (?:(?:have|has)(?! (?:another|a|an|other|one|some))|own|hold|there|open|invested|"
    r"sitting|in (?:the|my))(?: (?:it|my|the|all|that|@\w+))?|(?:have|has|had|did) not (?:touched|touch|"
    r"moved|sold|withdrawn|taken|rolled|roll|rollover|closed|cashed|pulled)(?: \S+)?|"
    r"(?:let|left|leave|leaving|letting|keep|keeping) (?:(?:my|the|it|that|@\w+|old|there|them|all|her|"
    r"everything|money|his) )*(?:sit|sitting|there|alone|be|where it is|in place|open|untouched|put)|"
    r"untouched|(?:it|@\w+|"
    r"money|account|that) (?:is|has been|'s)(?: (?:just|still|all|been))* (?:sitting|there|open|in there|"
    r"intact|parked)|"
    r"not (?:moved|withdrawn|taken|touched|taking|withdrawing|pulling|pulled|cashed|cashing|closed|"
    r"rolled)(?: \S+)?|nothing (?:taken|withdrawn|distributed|paid out|taken out|out|has been taken|was taken|came out|"
    r"has come out)|(?:no|zero|0|(?:took|taken|take) no|(?:not|never) (?:made|make|had|have|taken|take|"
    r"received|gotten) (?:any|a|an|one)) "
    r"(?:withdrawals?|distributions?|payouts?|rmds?)(?: (?:yet|taken|made|so far))?|"
    r"(?:still|keep|kept) (?:contributing|adding|paying) (?:to|into)|not selling|just watching|"
    r"(?:left|leave|leaving|kept|keep|keeping) (?:everything|it|it all|all of it|(?:all )?the money) in (?:my|the|it)|"
    r"(?:kept|keep|keeping) (?:my|the) (?:old )?@\w+ (?:as (?:it|is)|going|open|where)|(?:@\w+|accounts?|it|"
    r"they|plan|one) (?:(?:now|still|currently|only) )?(?:holds?|has|have|is worth|"
    r"are worth) (?:\S+ ){0,2}less (?:money )?than|(?:is|are) (?:only |now |just |currently )*worth|"
    r"(?:riding|rode|ride|waiting|wait|sitting|sit) (?:it|this|things) out|sitting tight|staying the course|"
    r"(?:holding|hanging|hang|hold) on to (?:(?:it|my|the|them|that|this|our|all|of|@\w+) ?){1,3}|"
    r"(?:only|just|still|all|loss|losses|down) on paper|"
    r"(?:am|are|is) (?:(?:just|not selling|simply) )?(?:keeping|holding|leaving) (?:it|them|that|this|"
    r"the account|(?:my|the) @\w+)"
    r"(?= (?:[.,:)?]|for|until|till|and|in|where|there|as|anyway|$))|"
    r"(?:it|@\w+|mine|money|account|that) (?:is |'s |has been )?still with (?:the|my|our|them|that|his|"
    r"her)(?: (?:old|former|"
    r"company|employer|plan|firm))*|"
    r"(?:@\w+|it|money|account|balance|all)(?: (?:at|with) (?:the |my |a )?[a-z]+(?: [a-z]+)?)? (?:is|'s|"
    r"are) (?:(?:all|still|now|mostly|just|"
    r"currently|invested) )*in (?:(?:a|the) )?(?:cds?|index funds?|stocks|mutual funds?|etfs?|s p 500|vti|voo|spy)|"
    r"@\w+ (?:that |which )?i (?:just )?left (?:it |them )?(?:in|with|at) (?:the|my) (?:(?:old|former|"
    r"previous|last|prior) )+"
    r"(?:plan|employer|company|job|firm)|"
    r"contribut(?:e|ing) (?:(?:about|around|only|just) )?(?:\$|\d+ %)(?= (?:/|a|per|each|every|of) )|"
    r"(?:sitting|parked) in (?:(?:a|the|my|its) )?(?:stable value|cash|money market|bonds?|treasur\w+|"
    r"target date|settlement)|"
    r"(?:turned (?:down|(?:it|mine|them|that) down(?= (?:[.,]|so|and|$)))|declined|refused|rejected|"
    r"passed on|said no to) "
    r"(?:(?:the|an?|my|that|this|their|its|down) )*(?:lump sum|buy ?out|payout|cash out|early out|[.,]|so|"
    r"and|$)(?: offer)?|"
    r"offered (?:\S+ ){0,9}(?:and|but) (?:i |we |he |she )?(?:said no|declined|passed|refused)|"
    r"than (?:my|the|it|what|his|her) (?:\S+ )?(?:@\w+|account|"
    r"it) (?:now )?(?:has|holds|is worth|contains)|(?:never|not) (?:used|spent) (?:it|any|the|that)|"
    r"never (?:rolled|touched|withdrew|withdrawn|took|taken|cashed|was rolled))(?= )"
)

MAY: Final = (
    r" (?:(?:want|wants|like|wish|love|hope|looking|plan|planning|going|about|need|needs|trying|intend|"
    r"ready|decided|hoping|have|has|got|'d like) (?:to )?(?:(?:be|begin|start|able|just|get|to|have|use|go|"
    r"ahead|and|able to) )*(?:access|use|tap|get (?:at|my|it|the|every|all)|(?:every|"
    r"all) (?:\S+ ){0,4}out of|pull|withdraw|withdrawing|cash|close|closed|recharacterize|take|taking|"
    r"have (?:the|my|it) (?:\S+ ){0,2}closed|(?:it|the account|this|them) closed)|"
    r"use (?:that|the|this|my) money|(?:the|my|our) plan (?:is|was|:|,) (?:to )?(?:take|cash|withdraw|pull|close|"
    r"empty|sell)|i want (?:it|"
    r"the account|them) (?:closed|out)|(?:want|wish|like) to (?:have|get|see) (?:(?:it|them|the|my|that|"
    r"this|old|account|ira|@\w+) )+closed|"
    r"(?:withdrawal|distribution|cash out) (?:(?:at|age|\d\d|\d\d\.5|from|my|the|a|@\w+) ){0,5}(?:for|to (?:pay|buy|"
    r"cover|fund|"
    r"start|help))(?=[^.?]{0,120}\?)|(?:may|can|should|could|must) (?:i|we|she|he) (?:\S+ )?(?:move|transfer|switch|"
    r"spend|"
    r"use) (?:it|my|the|this|that)|what (?:may|can|should|could) i (?:spend|use|do with)|"
    r"how much (?:\S+ ){0,4}(?:tax(?:es)?|penalty) (?:\S+ )?on "
    r"(?:an? )?\$ (?:withdrawal |distribution )?(?:from|out of)|"
    r"way to (?:withdraw|withdrawal|access|take|get|cash|pull)|should (?:i|she|he|we) (?:leave|keep|cash|"
    r"close|pull|withdraw|sell|take|just leave))(?= )"
)

DRAWING: Final = (
    r"\b(?:taking (?:@\w+ )?(?:distributions|rmds?|withdrawals)|rmds?|coming out of (?:my|the|his|her)|liv(?:ing|e|"
    r"es) (?:off|on)|"
    r"distributions? (?:each|every|a) |draw(?:ing)? (?:from|down)|monthly payout|receiving|collecting|"
    r"inherit\w*|left me|@\w+ loan|loan (?:from|against|on|out of) (?:my |the )?@|borrowed|hardship|covid)\b|"
    r"(?:draw|drawing|draws|pulls|takes) (?:out )?\$"
)

_ACCOUNT: Final = (
    r"(?:(?:my|the|our|his|her|that|this|an?|old|own|whole|entire|some of|from|of|into|in|"
    r"at) )*(?:(?!@)\S+ )?(?:@\w+|account)"
)
_USE: Final = (
    r"(?:us(?:e|ing)|tap(?:ping)?|dip(?:ping)? into|raid(?:ing)?|touch(?:ing)?|break(?:ing)? into|crack(?:ing)? open|"
    r"get(?:ting)? (?:into|at|out of|rid of)|drain(?:ing)?|spend(?:ing)?|hit(?:ting)?|dump(?:ing)?|ditch(?:ing)?|"
    r"bail(?:ing)? (?:on|out of)|cash(?:ing)?(?: in| out)?|pull(?:ing)?(?: \S+){0,3} (?:from|out of)|"
    r"tak(?:e|ing)(?: \S+){0,3} (?:from|out of)|(?:be|being) (?:rid of|done with))"
)
_WISH: Final = (
    r"(?:thinking (?:of|about)|considering|consider|contemplating|debating|toying with|planning on|about to|"
    r"want(?:s|ed)? "
    r"to|plan(?:s|ning)? to|going to|like to|love to|hop(?:e|es|ing) to|tempted to|ready to|decide whether to|"
    r"dumb to|stupid to|"
    r"crazy to|smart to|wise to|ok to|okay to|foolish to|nuts to|idea to|safe to|better to|sense to|worth|"
    r"would you|should i|"
    r"could i|can i|may i|how (?:do|can|would) i|should we|could we|can we|rather than|instead of|without)"
)

THOUGHT_OF: Final = (
    rf" (?:{_WISH} (?:(?:just|even|ever|maybe|actually) )?{_USE} (?:{_ACCOUNT}|that(?: money)?|it all|it)|"
    r"i (?:just |really )?want out(?: of (?:it|this|there|my \S+|the \S+))?|want(?:s)? (?:my|his|her|the|"
    r"our) money(?: back| out)?|"
    r"(?:can|could|may|will|is|does|do) (?:(?:my|the|our) )?(?:employer|company|plan|hr|they|old job|"
    r"@\w+) (?:\S+ )?(?:refuse|deny|"
    r"denies|say no to|block|stop|approve|allow|let me|have to (?:give|pay|let)|"
    r"force)(?: \S+){0,4}? (?:withdrawals?|distributions?|"
    r"cash out|money|take|withdraw|out)|"
    r"need (?:(?:the|some|that|this|more) )*(?:money|cash) (?:for|to)|"
    r"wants? (?:about )?\$ (?:of|from|out of) (?:it|that|the|my|her|his)|"
    r"need (?:about )?\$ (?:of|from|out of) (?:it|my|the)|"
    r"will (?:soon |then |probably )?be (?:closed|cashed|emptied|liquidated|withdrawn)|"
    r"(?:might|may|should|could|will|want to|going to|plan to|about to|ready to|time to|if i|if we|"
    r"whether to) pull the plug|"
    r"(?:closing|cashing(?: out)?|emptying|liquidating|draining|withdrawing)(?: [^ .?]+){1,5} (?:is|are|"
    r"would be|has been) (?:on my "
    r"mind|tempting|an option|the plan|my plan|under consideration|what i want|a thought)|"
    r"(?:considering|contemplating|planning|thinking (?:of|about)|debating|weighing|mulling|want|"
    r"wants) (?:on )?(?:(?:an?|the|"
    r"my) )?(?:(?:full|total|complete|partial|early|lump sum|hardship|cash) )*(?:withdrawal|distribution|"
    r"cash out|payout|"
    r"surrender|liquidation)|"
    r"(?:offered|offering|offers|offer|proposes?|proposing) (?:to|me) (?:\S+ ){0,3}(?:lump|buy|cash|pay|payout))(?= )"
)
"""Taking money out as a wish, a worry or a question: "is it dumb to dip into a 457", "I want out"."""

LEFT_IN: Final = (
    r" (?:(?:left|leave|leaving|kept|keep|keeping) (?:(?:it|all|everything|all of it|my money|the money|them|"
    r"right|the rest|the "
    r"whole thing) )+(?:in there|in it|there|invested|where it (?:is|was)|as (?:it )?is|in (?:the|my) @\w+|"
    r"in place|be|put)|"
    r"(?:@\w+|it|money|account|rest) (?:(?:is|has|have|all|just|still) )*(?:stays|staying|stayed) (?:put|invested|in|"
    r"where|there|open)|"
    r"(?:no money|nothing|not a (?:cent|dime|penny)) (?:has |have )?(?:ever |yet )?(?:left|come out of|"
    r"came out of) (?:my|the|it)|"
    r"(?:has|have) (?:not|never) been (?:touched|tapped|withdrawn|cashed|closed|moved|emptied|drawn)|"
    r"(?:money|it|@\w+|rest(?: of it)?|remainder|balance|\$|account|everything|all(?: of it)?|"
    r"that) (?:, )?(?:is|are|was|"
    r"has|sits|stays|remains)(?: (?:still|all|just|now|been|right|currently))* (?:parked|sitting|in there|"
    r"in it|invested|"
    r"untouched|intact|where it was|in (?:the|my) @\w+|there)|now (?:only |just )?worth(?! (?:nothing|zero|0|less))|"
    r"(?:all )?(?:that is|what is|what 's|all that 's) left (?:\S+ )?(?:is|sits|stays) (?:still )?in (?:the|my|it)|"
    r"(?:taken|withdrawn|paid|cashed|pulled|took|come|came) out (?:(?:so|far|to|date|yet|is|was|ever) )*(?::|"
    r"-|,)? ?(?:nothing|zero|0|"
    r"none|nil|nada)|withdrawals? (?:(?:so|far|to|date) )*(?::|-|is|are) (?:none|zero|nothing|0|nil)|"
    r"(?:never|not) (?:saw|seen|see|had|got|taken|took) (?:the |any |a )?(?:cash|dime|penny|cent|check|money)|"
    r"(?:nothing|not a (?:cent|penny|dime|dollar)) (?:has|have) (?:(?:ever|been|yet) )*(?:left|come out|"
    r"gone out|withdrawn|moved))(?= )"
)
"""The money said to be where it was: "left it all in there", "is still parked there", "taken out: zero"."""
