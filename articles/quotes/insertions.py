"""Who is told to speak inside the marks of a quotation: "We leave, said Lee, tomorrow"."""

from . import cues, subjects
from .appositions import Joiner
from .cues import Cue, CueKind
from .mentions import Finder, Mention
from .sentences import MAX_TOKENS, Layout, Sentence
from .subjects import Saying
from .tokens import Token

_SET_OFF = frozenset((",", "?", "!", "…"))  # before an attribution inside the marks


def find(layout: Layout, inside: list[list[Mention]], joiner: Joiner) -> dict[int, Saying]:
    """For each piece of quotation that tells inside its marks who speaks: the verb and its subject.

    What is named and described in such a piece is noted among the mentions `inside`.
    """
    found: dict[int, Saying] = {}
    if not joiner.language.inserts:
        return found
    finder = Finder(joiner.text, joiner.language, joiner.reader)
    for number, tokens in enumerate(layout.inside):
        if len(tokens) > MAX_TOKENS:
            continue
        piece = Sentence(-1, -1, tokens)
        telling = [cue for cue in cues.find(piece, joiner.language) if _is_set_off(tokens, cue)]
        if telling:
            inside[number] = finder.tokens(tokens, -1)
            joiner.join(tokens, inside[number])
            saying = subjects.following(piece, telling, inside[number], joiner.language)
            if saying is not None:
                found[number] = saying
    return found


def _is_set_off(tokens: list[Token], cue: Cue) -> bool:
    before = tokens[cue.first - 1].text if cue.first else ""
    return cue.kind is CueKind.VERB and before in _SET_OFF and not tokens[cue.first].capital
