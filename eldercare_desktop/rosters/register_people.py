"""Who somebody of a file is, among the people of a village's register.

By a complete ID number or a card of ours; else by the name, with the group, the last digits
of the number and the telephone if several have it. All others are asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol

from sqlalchemy import Select, select
from sqlmodel import col

from eldercare_desktop.care.card import Card
from eldercare_desktop.care.register import groups_of
from eldercare_desktop.care.search import fold
from eldercare_desktop.rosters.applying.comparing import same_digits
from eldercare_desktop.rosters.applying.facts import GroupRef, Groups
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


class NamedRow(Protocol):
    """What a row of a file says of whom it is about. `id_number` is complete or None;

    `id_tail` are the last digits of one; `card` is a token of a card of ours.
    """

    @property
    def name(self) -> str | None: ...
    @property
    def shown_name(self) -> str: ...
    @property
    def id_number(self) -> str | None: ...
    @property
    def id_tail(self) -> str | None: ...
    @property
    def card(self) -> str | None: ...
    @property
    def phone(self) -> str | None: ...
    @property
    def group(self) -> int | str | None: ...
    @property
    def codes(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Known:
    """Somebody of the register, present or gone. `ref` is the row that answers refer to;

    `cards`: tokens of all cards they ever had.
    """

    ref: str
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
    """Somebody of the file. `ref` is who they are as long as nobody says otherwise;

    `candidates` are people who it may be. `sure`: by a number or card, so nobody is asked.
    """

    key: str
    name: str
    ref: str | None
    candidates: tuple[str, ...] = ()
    doubt: Doubt = ""
    sure: bool = False

    def answer(self, same_as: Mapping[str, str]) -> str | None:
        """Who they are under what was chosen; None while that is open, `LEFT_OUT` for nobody."""
        return self.ref if self.sure else same_as.get(self.key, self.ref)


class RegisterPeople:
    """The people of a village, to look up."""

    def __init__(self, found: Sequence[Known], groups: Iterable[GroupRef]) -> None:
        self.by_id = {known.ref: known for known in found}
        self._groups = Groups(groups)
        self._by_number = {k.id_number: k for k in found if k.id_number}
        self._by_card = {token: k for k in found for token in k.cards}
        self._by_name: dict[str, list[Known]] = {}
        for known in found:
            self._by_name.setdefault(fold(known.name), []).append(known)

    def who(self, key: str, row: NamedRow, since: str, *, again: bool = False) -> Who:
        """Who a row is. `since`: the first day that it tells of; `again`: the name stood above."""
        name = row.name or ""
        if row.card and (holder := self._by_card.get(row.card)):
            return self._named_so(key, name, holder, "card_of_another")
        if row.id_number and (holder := self._by_number.get(row.id_number)):
            return self._named_so(key, name, holder, "number_of_another")
        if _UNCLEAR & set(row.codes):
            return Who(key, name or row.shown_name, None, self._similar(name), "name_unclear")
        return self._by_its_name(key, row, name, since, again=again)

    def _named_so(self, key: str, name: str, holder: Known, doubt: Doubt) -> Who:
        """A number or card is the same person, unless another name stands beside it."""
        if not name or fold(name) == fold(holder.name):
            return Who(key, name or holder.name, holder.ref, (), "", True)
        near = [holder, *self._by_name.get(fold(name), ())]
        return Who(key, name, None, _ids(near), doubt)

    def _by_its_name(self, key: str, row: NamedRow, name: str, since: str, *, again: bool) -> Who:
        named = self._by_name.get(fold(name), [])
        told = [k for k in named if not _other_number(k, row)]
        group = self._groups.token(row.group)
        near = [k for k in told if not _apart(k, group)]
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
        return Who(key, name, only.ref, _ids(near))

    def _only(self, near: list[Known], row: NamedRow, since: str) -> Known | None:
        """The one of several whom number, telephone or time tells."""
        tail = row.id_tail
        ended = [k for k in near if tail and k.id_number and k.id_number.endswith(tail)]
        called = [k for k in near if any(same_digits(phone, row.phone) for phone in k.phones)]
        present = [k for k in near if not k.gone_before(since)]
        for some in (ended, called, present):
            if len(some) == 1:
                return some[0]
        return near[0] if len(near) == 1 else None

    def _similar(self, name: str) -> tuple[str, ...]:
        """People whose names differ in one character."""
        typed = fold(name)
        return _ids(
            k for other, same in self._by_name.items() if _is_similar(typed, other) for k in same
        )[:MOST_SIMILAR]


def groups_in(reader: Reader, village: str) -> tuple[GroupRef, ...]:
    """The villager groups of a village, as files name them."""
    return tuple(GroupRef(g.id, g.number, g.name, g.label()) for g in groups_of(reader, village))


def cards_of_people(reader: Reader, village: str) -> dict[str, list[str]]:
    """Person -> tokens of all cards they ever had."""
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


def _other_number(known: Known, row: NamedRow) -> bool:
    """Whether the row tells another ID number than the register, whole or its last digits."""
    if not known.id_number:
        return False
    tail = row.id_tail
    return bool(row.id_number) or bool(tail and not known.id_number.endswith(tail))


def _apart(known: Known, group: str | None) -> bool:
    """Whether the file names another group of this village than the register."""
    told = group is not None and group.startswith("id:") and known.group_id is not None
    return told and group != f"id:{known.group_id}"


def _ids(found: Iterable[Known]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known.ref for known in found))


def _is_similar(one: str, other: str) -> bool:
    if len(one) != len(other) or len(one) < 2:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or one == other[::-1]
