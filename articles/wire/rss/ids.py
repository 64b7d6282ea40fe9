"""Which item of a feed is which story: ids that stay the same at every poll."""

from collections import defaultdict
from collections.abc import Sequence

LONGEST = 500  # characters; a longer id is not kept


def choose(candidates: Sequence[Sequence[str]], stories: Sequence[object]) -> list[str]:
    """An id for each item: the first of its candidates that no item of another story has.

    `stories` says for each item which story it is. Where all candidates are taken, it is the last.
    """
    usable = [[one for one in several[:-1] if 0 < len(one) <= LONGEST] + [several[-1]] for several in candidates]
    chosen = [0] * len(usable)
    while True:
        sharing: dict[str, list[int]] = defaultdict(list)
        for item, several in enumerate(usable):
            sharing[several[chosen[item]]].append(item)
        clashing = [
            item
            for items in sharing.values()
            if len({stories[item] for item in items}) > 1
            for item in items
            if chosen[item] + 1 < len(usable[item])
        ]
        if not clashing:
            return [several[place] for several, place in zip(usable, chosen, strict=True)]
        for item in clashing:
            chosen[item] += 1
