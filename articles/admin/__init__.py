"""The desk: what editors see of the records. One file per record."""

from . import articles, messages, people, quotes, vocabulary

__all__ = ["articles", "messages", "people", "quotes", "vocabulary"]
