"""What is known of a delivery before it is read."""

from dataclasses import dataclass
from datetime import UTC, tzinfo


@dataclass(frozen=True, slots=True)
class Hints:
    """What the receiver knows: who sent it, and the zone of dates that do not say theirs."""

    source: str = ""
    time_zone: tzinfo = UTC
