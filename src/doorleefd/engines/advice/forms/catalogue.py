"""The seventeen ways to collect experiential knowledge, and what each is like (R087 to R090).

The list helps and is not closed: a room may add ways of its own beside it (R089). The words to explain a way are
the room's; here are its qualities, on which the adviser rests.
"""

from enum import StrEnum


class Kind(StrEnum):
    """A form is one activity, a structure stays in place, a method shapes how one collects."""

    FORM = "form"
    STRUCTURE = "structure"
    METHOD = "method"


class Form(StrEnum):
    """A way to collect, in the order of the handbook."""

    STORIES = "stories"
    CONVERSATIONS = "conversations"
    INTERVIEWS = "interviews"
    GROUP_TALKS = "group_talks"
    QUESTIONNAIRES = "questionnaires"
    CASES = "cases"
    STORY_BANK = "story_bank"
    REPORTING_POINT = "reporting_point"
    SOUNDING_BOARD = "sounding_board"
    EXPERIENCE_COUNCIL = "experience_council"
    PANEL = "panel"
    CREATIVE = "creative"
    PARTICIPATORY = "participatory"
    PEER = "peer"
    DESIGN_THINKING = "design_thinking"
    DEEP_DEMOCRACY = "deep_democracy"
    JOURNEYS = "journeys"

    @property
    def kind(self) -> Kind:
        if self in STRUCTURES:
            return Kind.STRUCTURE
        return Kind.METHOD if self in METHODS else Kind.FORM


STRUCTURES = frozenset(
    {Form.STORY_BANK, Form.REPORTING_POINT, Form.SOUNDING_BOARD, Form.EXPERIENCE_COUNCIL, Form.PANEL}
)
METHODS = frozenset(
    {
        Form.CREATIVE,
        Form.PARTICIPATORY,
        Form.PEER,
        Form.DESIGN_THINKING,
        Form.DEEP_DEMOCRACY,
        Form.JOURNEYS,
    }
)


class Quality(StrEnum):
    """What a way is like: one sentence on the screen, read as a strength or as a limit."""

    DEEP = "deep"  # one can ask on, and understands one life
    SHALLOW = "shallow"  # little room to ask on
    ONE_VOICE = "one_voice"  # one person's own perspective, in their own words
    MOVES = "moves"  # touches who listens or looks
    FEW = "few"  # follows a few people closely
    BROAD = "broad"  # reaches many people
    COMPARABLE = "comparable"  # the same questions or parts for everyone
    PATTERNS = "patterns"  # shows what several people share
    EXCHANGE = "exchange"  # people respond to one another
    STEPS = "steps"  # shows a way past services, step by step
    IDEAS = "ideas"  # leads to new solutions
    TRIES = "tries"  # tries a solution out with those who will use it, and again
    WEIGHS = "weighs"  # weighs different views, the few too, towards a decision
    ADVISES = "advises"  # people advise as partners, for some time
    LASTING = "lasting"  # stays in place, to be asked again
    BY_PEERS = "by_peers"  # people of the group itself ask or research
    BY_STAFF = "by_staff"  # a professional asks, often in ordinary contact
    INDEPENDENT = "independent"  # stands apart from who decides
    CREATIVE = "creative"  # image, sound or play rather than long text
    SPOKEN = "spoken"  # nothing to read or write
    WRITTEN = "written"  # asks for reading and writing
    FROM_HOME = "from_home"  # by telephone or screen, without travelling
    NAMELESS = "nameless"  # possible without saying who one is
    PRIVATE = "private"  # one to one, or alone
    SEEN = "seen"  # others see who takes part
    QUICK = "quick"  # stands within weeks
    SLOW = "slow"  # takes much time to prepare or to work out
    SKILLED = "skilled"  # asks for someone trained to lead or to question


Q = Quality

QUALITIES: dict[Form, frozenset[Quality]] = {
    Form.STORIES: frozenset({Q.ONE_VOICE, Q.MOVES, Q.SPOKEN, Q.SEEN, Q.QUICK}),
    Form.CONVERSATIONS: frozenset({Q.DEEP, Q.BY_STAFF, Q.SPOKEN, Q.FROM_HOME, Q.PRIVATE, Q.QUICK}),
    Form.INTERVIEWS: frozenset({Q.DEEP, Q.COMPARABLE, Q.SPOKEN, Q.FROM_HOME, Q.PRIVATE, Q.SLOW, Q.SKILLED}),
    Form.GROUP_TALKS: frozenset({Q.EXCHANGE, Q.PATTERNS, Q.IDEAS, Q.SPOKEN, Q.SEEN, Q.QUICK, Q.SKILLED}),
    Form.QUESTIONNAIRES: frozenset({Q.SHALLOW, Q.BROAD, Q.COMPARABLE, Q.WRITTEN, Q.FROM_HOME, Q.NAMELESS, Q.QUICK}),
    Form.CASES: frozenset({Q.DEEP, Q.STEPS, Q.PATTERNS, Q.SPOKEN, Q.FEW, Q.SLOW}),
    Form.STORY_BANK: frozenset({Q.ONE_VOICE, Q.MOVES, Q.LASTING, Q.WRITTEN, Q.FROM_HOME}),
    Form.REPORTING_POINT: frozenset({Q.BROAD, Q.LASTING, Q.INDEPENDENT, Q.WRITTEN, Q.FROM_HOME, Q.NAMELESS}),
    Form.SOUNDING_BOARD: frozenset({Q.EXCHANGE, Q.IDEAS, Q.ADVISES, Q.LASTING, Q.SEEN, Q.SLOW}),
    Form.EXPERIENCE_COUNCIL: frozenset({Q.EXCHANGE, Q.WEIGHS, Q.ADVISES, Q.LASTING, Q.SEEN, Q.SLOW}),
    Form.PANEL: frozenset({Q.SHALLOW, Q.BROAD, Q.COMPARABLE, Q.LASTING, Q.WRITTEN, Q.FROM_HOME, Q.SLOW}),
    Form.CREATIVE: frozenset({Q.MOVES, Q.CREATIVE, Q.SPOKEN, Q.SLOW, Q.SKILLED}),
    Form.PARTICIPATORY: frozenset({Q.PATTERNS, Q.BY_PEERS, Q.SLOW, Q.SKILLED}),
    Form.PEER: frozenset({Q.DEEP, Q.BY_PEERS, Q.SPOKEN, Q.PRIVATE, Q.SLOW}),
    Form.DESIGN_THINKING: frozenset({Q.EXCHANGE, Q.IDEAS, Q.TRIES, Q.SEEN, Q.SLOW, Q.SKILLED}),
    Form.DEEP_DEMOCRACY: frozenset({Q.EXCHANGE, Q.WEIGHS, Q.SEEN, Q.SKILLED}),
    Form.JOURNEYS: frozenset({Q.DEEP, Q.STEPS, Q.COMPARABLE, Q.SPOKEN, Q.PRIVATE, Q.FEW, Q.SLOW, Q.SKILLED}),
}
