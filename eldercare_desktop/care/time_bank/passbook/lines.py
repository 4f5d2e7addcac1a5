"""Lines of a passbook: as they are printed, as a page keeps them, and the digest over them.

A page keeps no ids of entries: a laptop whose rows collide with those of another gives its own
new ones. A line is known again by its day, kind, amount and the moment at which it was typed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from eldercare_desktop.care.time_bank.ledger.reading import Line
from eldercare_desktop.care.time_bank.passbook.record import PassbookPage
from eldercare_desktop.care.time_bank.terms import Unit

_WRITTEN = re.compile(
    r"\d+\|(?P<day>[^|]+)\|(?P<kind>[^|]+)\|(?P<amount>[+-]\d{1,12})\|(?P<at>.+)", re.ASCII
)

Key = str
"""What a line is known by: "day|kind|signed amount|recorded at"."""


@dataclass(frozen=True)
class PageLine:
    """A line as it is printed. `amount` is signed, `balance` what stands after it, both in

    minutes or points. `other_name`: to whom or from whom, where that is a person. What stands
    behind `balance` a page does not keep.
    """

    day: str
    kind: str
    amount: int
    recorded_at: str
    balance: int = 0
    other_name: str = ""
    entered_by: str = ""
    reason: str = ""
    service_id: str | None = None

    @property
    def key(self) -> Key:
        """What it is known by."""
        return f"{self.day}|{self.kind}|{self.amount:+d}|{self.recorded_at}"


def page_line(line: Line, balance: int) -> PageLine:
    """A line of the ledger, as it is printed on an account that then has `balance`."""
    shown = (line.other_name, line.entered_by, line.reason or "", line.service_id)
    return PageLine(line.day, line.kind, line.stated, line.recorded_at, balance, *shown)


def kept_lines(page: PassbookPage) -> list[PageLine]:
    """The lines of a page that was printed, with the balances that stand on it.

    What another program wrote that is no line is left out: then the digest does not fit.
    """
    made, balance = [], page.opening
    for written in page.shown:
        if (found := _WRITTEN.fullmatch(written)) is None:
            continue
        balance += int(found["amount"])
        shown = (found["day"], found["kind"], int(found["amount"]), found["at"])
        made.append(PageLine(*shown, balance))
    return made


def as_kept(lines: Iterable[PageLine]) -> list[str]:
    """Lines as a page keeps them: the number first, so that they stay in their order."""
    return [f"{number:03d}|{line.key}" for number, line in enumerate(lines, 1)]


class Printed(Protocol):
    """What was printed, or is to be: a page before or after it is kept."""

    @property
    def unit(self) -> Unit: ...
    @property
    def first_day(self) -> str: ...
    @property
    def last_day(self) -> str: ...
    @property
    def opening(self) -> int: ...


def digest_of(page: Printed, lines: Sequence[PageLine]) -> str:
    """SHA-256 (hex) over all that stands on a page: period, balance before, every line."""
    head = f"{page.unit}|{page.first_day}|{page.last_day}|{page.opening}"
    return sha256("\n".join([head, *as_kept(lines)]).encode()).hexdigest()


def taken_out(lines: Iterable[Line], keys: Iterable[Key]) -> list[Line]:
    """The lines without those that are known by `keys`, each as often as it is named."""
    left, rest = Counter(keys), []
    for line in lines:
        key = page_line(line, 0).key
        if left[key]:
            left[key] -= 1
        else:
            rest.append(line)
    return rest
