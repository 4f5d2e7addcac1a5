"""What an ending is: something that hangs on a person, said beforehand and then done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from eldercare_desktop.care.resident import LeaveReason
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

GONE: Final[frozenset[LeaveReason]] = frozenset(("deceased", "moved_away"))
"""Reasons for which a person is not there any more, neither served nor helping."""


@dataclass(frozen=True)
class Leaving:
    """Who leaves, on which day (YYYY-MM-DD), and why.

    `keep` names endings (by code) that a person has chosen to leave as they are.
    """

    person_id: str
    on: str
    reason: LeaveReason
    keep: frozenset[str] = frozenset()

    @property
    def gone(self) -> bool:
        """Whether the person is not there any more."""
        return self.reason in GONE


@dataclass(frozen=True)
class Hanging:
    """One thing that hangs on a person, as plain values for the eye.

    `who` is the name of somebody else whom it is about, `what` a code or the noun's own
    words, `day` the day that tells it from others; `stays`: it is not ended, and why not is
    for the screen to say.
    """

    table: str
    row_id: str
    who: str = ""
    what: str = ""
    day: str = ""
    stays: bool = False


@dataclass(frozen=True)
class Ending:
    """One kind of thing that ends with a person.

    `review` gives what would end (and what stays although one would look for it), `end`
    ends it and leaves the label of the work alone. `only_gone`: it does not end for
    somebody who is merely not served any more.
    """

    code: str
    review: Callable[[Reader, Leaving], list[Hanging]]
    end: Callable[[Work, Leaving], object]
    only_gone: bool = False
