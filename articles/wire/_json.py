"""JSON as wires send it: read safely, its objects asked by the meaning of their keys."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from . import _xml
from ._text import plain
from .errors import WireError

MAX_DEPTH = 200  # objects and arrays inside each other; real copy has less than ten


def decode(data: bytes) -> str:
    """`data` as text: UTF-8 (RFC 8259, 8.1), UTF-16 with or without a mark, or what else old systems write."""
    if data[1:2] == b"\x00" and data[:1] in b"{[":
        return data.decode("utf-16-le", "replace")
    if data[:1] == b"\x00" and data[1:2] in b"{[":
        return data.decode("utf-16-be", "replace")
    return _xml.decode(data)


def parse(data: bytes, format: str) -> Any:
    """The value in `data`. WireError where it is no JSON or too deeply nested."""
    try:
        return json.loads(decode(data).strip("\ufeff \t\r\n\x00;"), strict=False)
    except json.JSONDecodeError as error:
        raise WireError(f"not valid JSON: {error.msg}", format=format, position=error.pos) from None
    except RecursionError:
        raise WireError("its objects are nested too deeply", format=format) from None
    except ValueError as error:  # a number of more digits than Python reads
        raise WireError(f"not valid JSON: {error}", format=format) from None


class Object:
    """A JSON object asked by key, without regard to case and underscores: `versionCreated` is `versioncreated`."""

    def __init__(self, value: Any) -> None:
        items = value.items() if isinstance(value, Mapping) else ()
        self._values = {str(key).replace("_", "").lower(): item for key, item in items}

    def get(self, *keys: str) -> Any:
        """The first value under one of `keys` that says something; None where none does."""
        return next((self._values[key] for key in keys if self._values.get(key) not in (None, False, "", [], {})), None)

    def has(self, key: str) -> bool:
        """Whether there is a value, even an unreadable one."""
        return self.get(key) is not None

    def text(self, *keys: str) -> str:
        """The first text or number under one of `keys`, on one line; "" where there is none."""
        return next((said for key in keys if (said := line(self._values.get(key)))), "")

    def raw(self, key: str) -> str:
        """The text under `key` with its lines; "" where there is none."""
        value = self._values.get(key)
        return value if isinstance(value, str) else ""

    def all(self, *keys: str) -> Iterator[Any]:
        """What stands in the list under each of `keys`, or the one value where it is no list."""
        for key in keys:
            value = self._values.get(key)
            yield from value if isinstance(value, list) else () if value is None else (value,)

    def objects(self, *keys: str) -> Iterator["Object"]:
        """The objects among `all`."""
        return (Object(one) for one in self.all(*keys) if isinstance(one, Mapping))

    @property
    def names(self) -> Iterator[str]:
        """Its keys, in lower case and without underscores."""
        return iter(self._values)


def line(value: Any) -> str:
    """A text or number on one line; "" for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return _xml.line(str(value))


def lines(value: Any) -> str:
    """A text with its lines, each trimmed, the empty ones left out."""
    said = (line(part) for part in plain(value).split("\n")) if isinstance(value, str) else iter(())
    return "\n".join(filter(None, said))
