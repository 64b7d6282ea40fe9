"""The speaker of each quotation: the candidate of the greatest weight, or nobody, and how sure that is."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .candidates import Candidate, Nominator
from .mentions import Mention
from .reasons import REASONS
from .speech import Shape
from .weights import DOUBT, SHIFT, SLOPE, WEIGHTS


@dataclass(slots=True)
class Choice:
    """Who speaks a quotation: the best candidate, or None, and how sure that is."""

    best: Candidate | None
    first: Candidate | None  # the weightiest, whether or not it weighs more than nobody
    margin: float  # how much weightier it is than the next, or than nobody
    doubt: float = 0.0  # how near the next comes whom its mention may mean
    confidence: float = 0.0

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for the best candidate, in words."""
        if self.best is None:
            return ()
        seen = [REASONS.get(feature, "").format(cue=self.best.cue) for feature in self.best.features]
        return tuple(reason for reason in seen if reason)


@dataclass(slots=True)
class Judge:
    """Chooses the speakers of a text's quotations in order."""

    nominator: Nominator
    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    choices: list[Choice] = field(default_factory=list)

    def choose(self, shape: Shape) -> Choice:
        """The speaker of the quotation of `shape`; it is kept among `choices`."""
        self.choices.append(self._best(shape))
        return self.choices[-1]

    def _best(self, shape: Shape) -> Choice:
        candidates = self.nominator.candidates(shape)
        null = self.weigh(self.nominator.nobody(shape))
        scores = [self.weigh(candidate.features) for candidate in candidates]
        score = max(scores, default=0.0)
        best = candidates[scores.index(score)] if candidates else None
        if best is None or score <= null:
            return Choice(None, best, null - score, 0.0, _confidence(null - score, 0.0))
        self.nominator.last, self.nominator.last_shape = best, shape
        rivals = [
            other for one, other in zip(candidates, scores, strict=True) if not self._one(one.mention, best.mention)
        ]
        margin = score - max([null, *rivals])
        doubt = self.nominator.resolver.doubts.get(best.mention, 0.0)
        return Choice(best, best, margin, doubt, _confidence(margin, doubt))

    def weigh(self, features: Iterable[str]) -> float:
        """The sum of the weights of `features`."""
        return sum(self.weights[feature] for feature in features)

    def _one(self, one: Mention, other: Mention) -> bool:
        """Whether two mentions are of one entity."""
        of = self.nominator.resolver.of
        record = of.get(one)
        return one is other or (record is not None and record is of.get(other))


def _confidence(margin: float, doubt: float) -> float:
    return round(1 / (1 + math.exp(-(SLOPE * max(-20.0, min(20.0, margin)) + DOUBT * doubt + SHIFT))), 3)
