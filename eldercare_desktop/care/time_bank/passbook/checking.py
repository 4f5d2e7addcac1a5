"""A page that somebody holds, against the ledger: does it still agree?

Entries are never changed, so what was printed stays right for good. What may be told: entries
were added since; one of the page was reversed, or is in suspense because it came twice. Only
where an entry that was printed is not in the ledger any more does the paper differ: then the
ledger was put back to an older state, or two persons were told apart again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import of_person
from eldercare_desktop.care.time_bank.ledger.reading import Line, Statement, lines_of
from eldercare_desktop.care.time_bank.passbook.code import PAGE_CODE
from eldercare_desktop.care.time_bank.passbook.lines import (
    Key,
    PageLine,
    digest_of,
    kept_lines,
    page_line,
)
from eldercare_desktop.care.time_bank.passbook.pages import not_printed, pages_of
from eldercare_desktop.care.time_bank.passbook.record import PassbookPage
from eldercare_desktop.store.reader import Reader

LineState = Literal["stands", "reversed", "suspended", "gone"]


@dataclass(frozen=True)
class CheckedLine:
    """A line of the paper, as it must read there, and how it stands in the ledger now."""

    line: PageLine
    state: LineState


@dataclass(frozen=True)
class PageCheck:
    """What a code comes to.

    state   "right": the page agrees; "differs": lines of it are not in the ledger; "unknown":
            well-formed, but not known on this laptop; "typo": no whole number of a page
    lines   of the paper; `added`: entries since, that count; `balance`: what stands now
    """

    state: Literal["right", "differs", "unknown", "typo"]
    page: PassbookPage | None = None
    name: str = ""
    lines: tuple[CheckedLine, ...] = ()
    added: tuple[PageLine, ...] = ()
    balance: int = 0

    def of_state(self, state: LineState) -> list[PageLine]:
        """The lines of the paper that stand so."""
        return [checked.line for checked in self.lines if checked.state == state]


def check_page(reader: Reader, typed: str) -> PageCheck:
    """Hold the page of a code against the ledger, however the code is typed."""
    token = PAGE_CODE.read(typed)
    if token is None:
        return PageCheck("typo")
    found = reader.find(PassbookPage, col(PassbookPage.token) == token, limit=1)
    person = reader.get(Person, found[0].person_id) if found else None
    if person is None:
        return PageCheck("unknown")
    page = found[0]
    ledger = lines_of(reader, of_person(person.id), person.village, page.unit)
    lines = _checked(page, ledger)
    printed = [checked.line for checked in lines]
    whole = digest_of(page, printed) == page.digest and len(printed) == page.entries
    state: Literal["right", "differs"] = "right" if whole else "differs"
    if any(checked.state == "gone" for checked in lines):
        state = "differs"
    added = tuple(page_line(line, line.balance) for line in _added(reader, page, ledger))
    return PageCheck(state, page, person.name, lines, added, ledger.closing)


def _checked(page: PassbookPage, ledger: Statement) -> tuple[CheckedLine, ...]:
    waiting: defaultdict[Key, list[Line]] = defaultdict(list)
    for line in ledger.lines:
        waiting[page_line(line, 0).key].append(line)
    found = []
    for kept in kept_lines(page):
        entry = waiting[kept.key].pop(0) if waiting[kept.key] else None
        told = page_line(entry, kept.balance) if entry else kept
        found.append(CheckedLine(told, _state(entry)))
    return tuple(found)


def _state(line: Line | None) -> LineState:
    if line is None:
        return "gone"
    if line.reversed_by is not None:
        return "reversed"
    return "stands" if line.counts else "suspended"


def _added(reader: Reader, page: PassbookPage, ledger: Statement) -> list[Line]:
    """What counts and was on no paper when this page was printed."""
    before = [
        other
        for other in pages_of(reader, page.person_id, page.unit)
        if other.recorded_at <= page.recorded_at
    ]
    return not_printed([line for line in ledger.lines if line.counts], before)
