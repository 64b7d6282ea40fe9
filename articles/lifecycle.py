"""What may become of an article on the desk: its statuses, and the table of moves between them.

Plain data without a database: the verbs that make the moves are methods of `Article`.
"""

from enum import StrEnum

from articles.story import Story


class Status(StrEnum):
    """Where an article stands on the desk. Whether the public sees it is asked of the gate, never of this alone."""

    INGESTED = "ingested"
    DRAFT = "draft"
    REVIEW = "review"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHHELD = "withheld"
    KILLED = "killed"
    UNPUBLISHED = "unpublished"
    SPIKED = "spiked"


class MoveRefused(Exception):
    """A verb was asked of an article whose status does not allow it. The message names both."""


# verb -> (the statuses it may start from, the status it leads to)
MOVES: dict[str, tuple[frozenset[Status], Status]] = {
    "publish": (
        frozenset({Status.INGESTED, Status.DRAFT, Status.REVIEW, Status.SCHEDULED, Status.UNPUBLISHED}),
        Status.PUBLISHED,
    ),
}


def move(verb: str, status: Status) -> Status:
    """The status that `verb` leads to from `status`; MoveRefused where the table has no such move."""
    allowed, target = MOVES[verb]
    if status not in allowed:
        raise MoveRefused(f"cannot {verb}: the article is {status}, and only what is {', '.join(sorted(allowed))} can.")
    return target


def is_newer(story: Story, known: Story) -> bool:
    """Whether `story` is a later version than `known`, of the same guid.

    Versions compare as numbers where both are and they differ, else by their times. Where neither is said, what came
    last is the later if it says anything else.
    """
    if story.version.isdigit() and known.version.isdigit() and int(story.version) != int(known.version):
        return int(story.version) > int(known.version)
    if story.version_created and known.version_created:
        return story.version_created > known.version_created
    unsaid = not (story.version or story.version_created or known.version or known.version_created)
    return unsaid and (story.headline, story.text) != (known.headline, known.text)
