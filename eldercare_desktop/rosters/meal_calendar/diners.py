"""Who eats: the residents of a village, and who of them a row of a sheet is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import Select, select
from sqlmodel import col

from eldercare_desktop.care.card import Card
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import groups_of
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import fold
from eldercare_desktop.rosters.applying.comparing import same_digits
from eldercare_desktop.rosters.applying.facts import GroupRef, Groups
from eldercare_desktop.rosters.meal_calendar.outcome import CalendarRow
from eldercare_desktop.store.reader import Reader

Doubt = Literal[
    "", "elder_unknown", "several_of_name", "group_differs", "number_unknown",
    "number_of_another", "card_of_another", "listed_twice", "name_unclear",
]  # fmt: skip
"""Why a person has to say who it is."""

MOST_SIMILAR: Final = 5
LEFT_OUT: Final = ""
"""The answer that a row is nobody of the register."""

_UNCLEAR: Final = frozenset(
    {"name_missing", "name_has_several_persons", "name_masked", "name_has_unreadable_character"}
)


@dataclass(frozen=True)
class Diner:
    """A resident, present or gone. `cards`: tokens of all cards they ever had."""

    resident_id: str
    person_id: str
    name: str
    birth: str | None
    id_number: str | None
    phones: tuple[str, ...]
    group_id: str | None
    group: str
    died: str | None
    ended_on: str | None
    cards: tuple[str, ...] = ()

    def gone_before(self, day: str) -> bool:
        """Whether they had died or left the register by then."""
        return any(end is not None and end < day for end in (self.died, self.ended_on))


@dataclass(frozen=True)
class Who:
    """Somebody of the file. `resident_id` is who they are as long as nobody says otherwise;

    `candidates` are residents who it may be. `sure`: by a number or card, so nobody is asked.
    """

    key: str
    name: str
    resident_id: str | None
    candidates: tuple[str, ...] = ()
    doubt: Doubt = ""
    sure: bool = False

    def answer(self, same_as: Mapping[str, str]) -> str | None:
        """Who they are under what was chosen; None while that is open, `LEFT_OUT` for nobody."""
        return self.resident_id if self.sure else same_as.get(self.key, self.resident_id)


class Diners:
    """The residents of a village, to look up."""

    def __init__(self, found: Sequence[Diner], groups: Iterable[GroupRef]) -> None:
        self.by_id = {diner.resident_id: diner for diner in found}
        self._groups = Groups(groups)
        self._by_number = {d.id_number: d for d in found if d.id_number}
        self._by_card = {token: d for d in found for token in d.cards}
        self._by_name: dict[str, list[Diner]] = {}
        for diner in found:
            self._by_name.setdefault(fold(diner.name), []).append(diner)

    def who(self, key: str, row: CalendarRow, since: str, *, again: bool = False) -> Who:
        """Who a row is. `since`: the first day of its month; `again`: the name stood above."""
        name = row.name or ""
        if row.card and (holder := self._by_card.get(row.card)):
            return self._named_so(key, name, holder, "card_of_another")
        if row.id_number and (holder := self._by_number.get(row.id_number)):
            return self._named_so(key, name, holder, "number_of_another")
        if _UNCLEAR & set(row.codes):
            return Who(key, name or row.shown_name, None, self._similar(name), "name_unclear")
        return self._by_its_name(key, row, name, since, again=again)

    def _named_so(self, key: str, name: str, holder: Diner, doubt: Doubt) -> Who:
        """A number or card is the same person, unless another name stands beside it."""
        if not name or fold(name) == fold(holder.name):
            return Who(key, name or holder.name, holder.resident_id, (), "", True)
        near = [holder, *self._by_name.get(fold(name), ())]
        return Who(key, name, None, _ids(near), doubt)

    def _by_its_name(
        self, key: str, row: CalendarRow, name: str, since: str, *, again: bool
    ) -> Who:
        named = self._by_name.get(fold(name), [])
        told = [d for d in named if not (d.id_number and row.id_number)]
        group = self._groups.token(row.group)
        near = [d for d in told if not _apart(d, group)]
        if not near:
            if told:
                return Who(key, name, None, _ids(told), "group_differs")
            doubt: Doubt = "number_unknown" if named else "elder_unknown"
            return Who(key, name, None, () if named else self._similar(name), doubt)
        only = self._only(near, row, since)
        if row.id_number or again or only is None:
            doubt = "listed_twice" if again else "several_of_name"
            doubt = "number_unknown" if row.id_number else doubt
            return Who(key, name, None, _ids(near), doubt)
        return Who(key, name, only.resident_id, _ids(near))

    def _only(self, near: list[Diner], row: CalendarRow, since: str) -> Diner | None:
        """The one of several whom telephone or time tells."""
        called = [d for d in near if any(same_digits(phone, row.phone) for phone in d.phones)]
        present = [d for d in near if not d.gone_before(since)]
        for some in (called, present):
            if len(some) == 1:
                return some[0]
        return near[0] if len(near) == 1 else None

    def _similar(self, name: str) -> tuple[str, ...]:
        """Residents whose names differ in one character."""
        typed = fold(name)
        return _ids(
            d for other, same in self._by_name.items() if _is_similar(typed, other) for d in same
        )[:MOST_SIMILAR]


def load_diners(reader: Reader, village: str) -> Diners:
    """Every resident of a village, those who are gone as well."""
    groups = tuple(GroupRef(g.id, g.number, g.name, g.label()) for g in groups_of(reader, village))
    labels = {group.id: group.label for group in groups}
    columns: tuple[Any, ...] = (
        col(Resident.id).label("resident_id"), col(Resident.ended_on), col(Resident.person_id),
        col(Person.name), col(Person.birth), col(Person.id_number), col(Person.phone),
        col(Person.phone_alt), col(Person.group_id), col(Person.death_date),
    )  # fmt: skip
    query: Select[Any] = (
        select(*columns)
        .join(Person, col(Person.id) == col(Resident.person_id))
        .where(col(Person.village) == village, col(Person.deleted) == 0)
        .where(col(Resident.deleted) == 0)
        .order_by(col(Person.name), col(Resident.id))
    )
    cards = _cards(reader, village)
    found: dict[str, Diner] = {}
    for row in reader.rows(query):
        # Two laptops may both have given somebody the role before they met: the first counts.
        found.setdefault(
            row.person_id,
            Diner(
                row.resident_id,
                row.person_id,
                row.name,
                row.birth,
                row.id_number,
                tuple(filter(None, (row.phone, row.phone_alt))),
                row.group_id,
                labels.get(row.group_id, ""),
                row.death_date,
                row.ended_on,
                tuple(cards.get(row.person_id, ())),
            ),
        )
    return Diners(list(found.values()), groups)


def _cards(reader: Reader, village: str) -> dict[str, list[str]]:
    columns: tuple[Any, ...] = (col(Card.person_id), col(Card.token))
    query: Select[Any] = (
        select(*columns)
        .where(col(Card.village) == village, col(Card.deleted) == 0)
        .order_by(col(Card.id))
    )
    found: dict[str, list[str]] = {}
    for row in reader.rows(query):
        found.setdefault(row.person_id, []).append(row.token)
    return found


def _apart(diner: Diner, group: str | None) -> bool:
    """Whether the sheet names another group of this village than the register."""
    known = group is not None and group.startswith("id:") and diner.group_id is not None
    return known and group != f"id:{diner.group_id}"


def _ids(diners: Iterable[Diner]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(diner.resident_id for diner in diners))


def _is_similar(one: str, other: str) -> bool:
    if len(one) != len(other) or len(one) < 2:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or one == other[::-1]
