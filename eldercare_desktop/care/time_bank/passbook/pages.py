"""Pages of a passbook (存折页): what goes on them, and what was printed, kept for good.

A page is of a period, or goes on where the last one ended: then it has every entry that counts
and is on no page yet, also one that came from another laptop with an earlier day. As in a
book, what was printed once is not printed again, and the balance runs on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import of_person
from eldercare_desktop.care.time_bank.ledger.reading import Line, lines_of
from eldercare_desktop.care.time_bank.passbook.code import PAGE_CODE
from eldercare_desktop.care.time_bank.passbook.lines import (
    PageLine,
    as_kept,
    digest_of,
    kept_lines,
    page_line,
    taken_out,
)
from eldercare_desktop.care.time_bank.passbook.record import PassbookPage
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

LINES_A_PAGE = 12
"""So many lines has a page of half an A4 sheet."""


@dataclass(frozen=True)
class DraftPage:
    """A page before it is printed; `token` is what its code will hold.

    `corrected`: by how much the balance before it is not that at the end of the page before,
    because an entry there has come to be in suspense, or an earlier one has come in.
    """

    person_id: str
    village: str
    unit: Unit
    first_day: str
    last_day: str
    opening: int
    lines: tuple[PageLine, ...]
    token: str
    corrected: int = 0

    @property
    def closing(self) -> int:
        """What stands after the last line, in minutes or points."""
        return self.opening + sum(line.amount for line in self.lines)


def pages_between(
    reader: Reader, person_id: str, unit: Unit, first: str, last: str
) -> list[DraftPage]:
    """The entries that count of a period; one page at least, without lines if there are none.

    CareError: row_gone, passbook_period (`first`, `last`: days of the ledger, YYYY-MM-DD).
    """
    if first > last:
        raise CareError("passbook_period", field="first", first=first, last=last)
    person = _person(reader, person_id)
    found = lines_of(reader, of_person(person.id), person.village, unit, first=first, last=last)
    counting = [line for line in found.lines if line.counts]
    return _cut(person, unit, (first, last), found.opening, counting)


def pages_going_on(reader: Reader, person_id: str, unit: Unit) -> list[DraftPage]:
    """What has come since the last page, or all that there is.

    CareError: row_gone, passbook_nothing_new (`day`: of the last page, "" where there is none).
    """
    person = _person(reader, person_id)
    pages = pages_of(reader, person.id, unit)
    found = lines_of(reader, of_person(person.id), person.village, unit)
    fresh = not_printed([line for line in found.lines if line.counts], pages)
    last = max(pages, key=lambda page: (page.last_day, page.recorded_at), default=None)
    if not fresh:
        raise CareError("passbook_nothing_new", day=last.last_day if last else "")
    opening = found.closing - sum(line.amount for line in fresh)
    days = (fresh[0].day, fresh[-1].day)
    corrected = opening - last.closing if last else 0
    return _cut(person, unit, days, opening, fresh, corrected)


def not_printed(lines: Sequence[Line], pages: Sequence[PassbookPage]) -> list[Line]:
    """The lines that are on none of the pages, nor in the balance that one of them begins with."""
    keys = [line.key for page in pages for line in kept_lines(page)]
    return [
        line
        for line in taken_out(lines, keys)
        if not any(line.day < page.first_day and line.recorded_at <= page.recorded_at
                   for page in pages)
    ]  # fmt: skip


def pages_of(reader: Reader, person_id: str, unit: Unit | None = None) -> list[PassbookPage]:
    """The pages that were printed for somebody, the oldest first."""
    where = [col(PassbookPage.person_id) == person_id, col(PassbookPage.withdrawn) == 0]
    if unit:
        where.append(col(PassbookPage.unit) == unit)
    order = (col(PassbookPage.recorded_at), col(PassbookPage.id))
    found = reader.find(PassbookPage, *where, order_by=order)
    corrected = {page.corrects_id for page in reader.find(PassbookPage, *where[:1])}
    return [page for page in found if page.id not in corrected]


def keep_pages(work: Work, pages: Sequence[DraftPage]) -> list[PassbookPage]:
    """Keep what was printed. A page that is kept already (printed twice) is left as it is."""
    work.label = "print_passbook"
    tokens = [page.token for page in pages]
    known = {page.token for page in work.find(PassbookPage, col(PassbookPage.token).in_(tokens))}
    return [_kept(work, page) for page in pages if page.token not in known]


def make_page(work: Work, person_id: str, unit: Unit, first: str, last: str) -> PassbookPage:
    """One page of a period, however many lines it has, kept as printed. CareError as of

    `pages_between`.
    """
    work.label = "print_passbook"
    pages = pages_between(work, person_id, unit, first, last)
    lines = tuple(line for page in pages for line in page.lines)
    head = pages[0]
    whole = DraftPage(
        head.person_id, head.village, unit, first, last, head.opening, lines, head.token
    )
    return _kept(work, whole)


def _kept(work: Work, page: DraftPage) -> PassbookPage:
    return work.insert(
        PassbookPage(
            village=page.village,
            person_id=page.person_id,
            token=page.token,
            unit=page.unit,
            first_day=page.first_day,
            last_day=page.last_day,
            entries=len(page.lines),
            opening=page.opening,
            closing=page.closing,
            digest=digest_of(page, page.lines),
            shown=as_kept(page.lines),
            printed_by=work.user,
            recorded_at=work.now.isoformat(),
        )
    )


def _cut(
    person: Person,
    unit: Unit,
    days: tuple[str, str],
    opening: int,
    lines: Sequence[Line],
    corrected: int = 0,
) -> list[DraftPage]:
    """As many pages as the lines need; each begins with the balance of the one before."""
    made: list[DraftPage] = []
    for start in range(0, max(len(lines), 1), LINES_A_PAGE):
        balance, shown = opening, []
        for line in lines[start : start + LINES_A_PAGE]:
            balance += line.amount
            shown.append(page_line(line, balance))
        first = days[0] if start == 0 or not shown else shown[0].day
        last = days[1] if start + LINES_A_PAGE >= len(lines) else shown[-1].day
        token = PAGE_CODE.mint()
        at = (first, last, opening, tuple(shown), token, corrected if start == 0 else 0)
        made.append(DraftPage(person.id, person.village, unit, *at))
        opening = balance
    return made


def _person(reader: Reader, person_id: str) -> Person:
    person = reader.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    return person
