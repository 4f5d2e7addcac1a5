"""What passbooks read, in a worker: plain values out; and that a page was printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.reading import Line
    from eldercare_desktop.care.time_bank.passbook.checking import PageCheck
    from eldercare_desktop.care.time_bank.passbook.pages import DraftPage
    from eldercare_desktop.care.time_bank.terms import Unit


@dataclass(frozen=True)
class Book:
    """Somebody's book of a unit.

    `fresh`: entries on no page yet; `pages`: how many were printed, the last one for entries
    until `last_day`; `first_day`: of the first entry, None without any. Days are YYYY-MM-DD.
    """

    person_id: str
    unit: Unit
    name: str
    group: str
    village_name: str
    fresh: int
    pages: int
    last_day: str | None
    first_day: str | None
    balance: int
    today: str


@dataclass(frozen=True)
class PagesFound:
    """Pages to print; `kinds`: what the services were about (service -> kind of need)."""

    book: Book
    pages: Sequence[DraftPage]
    kinds: Mapping[str, str]


@dataclass(frozen=True)
class StatementFound:
    """All entries of a period, those in suspense as well."""

    book: Book
    first: str
    last: str
    opening: int
    lines: Sequence[Line]
    closing: int
    kinds: Mapping[str, str]


def book(read: Any, person_id: str, unit: Unit) -> Book:
    """How far somebody's book is printed. CareError row_gone."""
    from eldercare_desktop.care.area import VillagerGroup, area_names
    from eldercare_desktop.care.errors import CareError
    from eldercare_desktop.care.person import Person
    from eldercare_desktop.care.time_bank.ledger.account import of_person
    from eldercare_desktop.care.time_bank.ledger.reading import lines_of
    from eldercare_desktop.care.time_bank.passbook.pages import not_printed, pages_of

    person = read.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    group = read.get(VillagerGroup, person.group_id) if person.group_id else None
    village = area_names(read).get(person.village) or str(read.setting("village_name") or "")
    found = lines_of(read, of_person(person.id), person.village, unit)
    pages = pages_of(read, person.id, unit)
    return Book(
        person_id=person.id,
        unit=unit,
        name=person.name,
        group=group.label() if group else "",
        village_name=village,
        fresh=len(not_printed([line for line in found.lines if line.counts], pages)),
        pages=len(pages),
        last_day=max((page.last_day for page in pages), default=None),
        first_day=found.lines[0].day if found.lines else None,
        balance=found.closing,
        today=read.today,
    )


def pages(
    read: Any, person_id: str, unit: Unit, period: tuple[str, str] | None = None
) -> PagesFound:
    """What is to be printed: a period, or what has come since the last page.

    CareError as of `pages_between` and `pages_going_on`.
    """
    from eldercare_desktop.care.time_bank.passbook.about import service_kinds
    from eldercare_desktop.care.time_bank.passbook.pages import pages_between, pages_going_on

    if period:
        made = pages_between(read, person_id, unit, *period)
    else:
        made = pages_going_on(read, person_id, unit)
    services = [line.service_id for page in made for line in page.lines if line.service_id]
    return PagesFound(book(read, person_id, unit), made, service_kinds(read, services))


def statement(read: Any, person_id: str, unit: Unit, period: tuple[str, str]) -> StatementFound:
    """All entries of a period. CareError row_gone, passbook_period."""
    from eldercare_desktop.care.errors import CareError
    from eldercare_desktop.care.person import Person
    from eldercare_desktop.care.time_bank.ledger.account import of_person
    from eldercare_desktop.care.time_bank.ledger.reading import lines_of
    from eldercare_desktop.care.time_bank.passbook.about import service_kinds

    first, last = period
    if first > last:
        raise CareError("passbook_period", field="first", first=first, last=last)
    about = book(read, person_id, unit)
    village = read.get(Person, person_id).village
    found = lines_of(read, of_person(person_id), village, unit, first=first, last=last)
    kinds = service_kinds(read, [line.service_id for line in found.lines if line.service_id])
    return StatementFound(about, first, last, found.opening, found.lines, found.closing, kinds)


def keep(work: Any, made: Sequence[DraftPage]) -> None:
    """Keeps what was printed."""
    from eldercare_desktop.care.time_bank.passbook.pages import keep_pages

    keep_pages(work, made)


def check(read: Any, typed: str) -> tuple[PageCheck, dict[str, str]]:
    """Holds the page of a code against the ledger; and what its services were about."""
    from eldercare_desktop.care.time_bank.passbook.about import service_kinds
    from eldercare_desktop.care.time_bank.passbook.checking import check_page

    found = check_page(read, typed)
    services = [one.line.service_id for one in found.lines if one.line.service_id]
    return found, service_kinds(read, services)
