"""The errors that reading wire copy raises."""


class WireError(ValueError):
    """Bytes that could not be read as a story.

    `format` is the format that was tried ("" where none was found), `reason` says in words what is wrong, with which item
    where there are several, and `position` is the byte at which, where that is known.
    """

    def __init__(self, reason: str, *, format: str = "", position: int | None = None) -> None:
        self.reason, self.format, self.position = reason, format, position
        where = "" if position is None else f" (at byte {position:,})"
        super().__init__(f"{format}: {reason}{where}" if format else f"{reason}{where}")


class NoStory(WireError):
    """What was read well and holds no story: a package, a picture, a plan. `reason` says what it is and holds.

    `attached` are the files that it only carries, and that may be stories in formats of their own; `note` is for the
    editors of these.
    """

    def __init__(self, reason: str, *, format: str = "", attached: tuple[bytes, ...] = (), note: str = "") -> None:
        super().__init__(reason, format=format)
        self.attached, self.note = attached, note
