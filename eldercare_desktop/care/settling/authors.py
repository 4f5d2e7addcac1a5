"""Who wrote a value, when, and on which laptop: read from the change log."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain


@dataclass(frozen=True)
class Author:
    """Who made a change.

    at:       local time as ISO text with its offset
    own:      made on this laptop
    doubtful: the laptop's clock was wrong
    village:  12-digit code of the village that the row belongs to
    gave:     field -> the value that they gave
    seen:     field -> ids of the changes that they saw the value of ("*": all other fields)
    """

    user: str = ""
    at: str = ""
    own: bool = False
    doubtful: bool = False
    village: str = ""
    gave: Mapping[str, Plain] = field(default_factory=dict)
    seen: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def saw(self, name: str, changes: Collection[str]) -> bool:
        """Whether they saw what one of these changes made of a field."""
        return not {*self.seen.get(name, self.seen.get("*", ()))}.isdisjoint(changes)

    @property
    def moment(self) -> datetime | None:
        """The time, if it can be trusted."""
        return datetime.fromisoformat(self.at) if self.at and not self.doubtful else None

    def asks_again(self, name: str) -> bool:
        """Whether this only opened a settled conflict again (see `Work.reopen`)."""
        return name in self.gave and self.seen.get(name) == []


NOBODY = Author()
"""Of a value of unknown origin."""


def authors_of(reader: Reader, table: str, row_id: str) -> Mapping[str, Author]:
    """Change id ("writer:seq") -> who made it, of all changes of a row."""
    return {
        f"{c.writer}:{c.seq}": Author(
            str(c.user), str(c.at), bool(c.own), bool(c.clock_doubtful), str(c.village),
            {**c.values, "deleted": True} if c.op == "delete" else c.values, c.bases,
        )
        for c in reader.changes_of([(table, row_id)])
    }  # fmt: skip


def author_of(authors: Mapping[str, Author], change: str, name: str) -> Author:
    """Who gave the value that a change gave to a field.

    Of a question that was only asked again: whoever had given the value first.
    """
    made = authors.get(change, NOBODY)
    if not made.asks_again(name):
        return made
    same = (one for one in authors.values() if one.gave.get(name) == made.gave[name])
    return next(same, made)
