"""Whose the lines of a file are: one key for each person of the file, and the register's people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.search import fold
from eldercare_desktop.rosters.register_people import (
    Known,
    RegisterPeople,
    cards_of_people,
    groups_in,
)
from eldercare_desktop.rosters.time_ledger.outcome import PaperLine, PaperOwner
from eldercare_desktop.store.reader import Reader


def load_people(reader: Reader, village: str) -> RegisterPeople:
    """Everybody of a village: who serves need not be a resident. `ref` is the person."""
    groups = groups_in(reader, village)
    labels = {group.id: group.label for group in groups}
    columns: tuple[Any, ...] = (
        col(Person.id), col(Person.name), col(Person.birth), col(Person.id_number),
        col(Person.phone), col(Person.phone_alt), col(Person.group_id), col(Person.death_date),
    )  # fmt: skip
    query: Select[Any] = (
        select(*columns)
        .where(col(Person.village) == village, col(Person.deleted) == 0)
        .order_by(col(Person.name), col(Person.id))
    )
    cards = cards_of_people(reader, village)
    found = [
        Known(
            row.id,
            row.id,
            row.name,
            row.birth,
            row.id_number,
            tuple(filter(None, (row.phone, row.phone_alt))),
            row.group_id,
            labels.get(row.group_id, ""),
            row.death_date,
            None,
            tuple(cards.get(row.id, ())),
        )
        for row in reader.rows(query)
    ]
    return RegisterPeople(found, groups)


def keys_of(lines: Sequence[PaperLine]) -> dict[str, str]:
    """Key of a line -> key of its person, the same on every sheet.

    Numbers and groups tell people of one name apart only where the file has several of them.
    Pages of a name that begin anew beside others on their sheet may be somebody else's: they
    have a key of their own ("#2"), and a person is asked.
    """
    plain = _plain_keys(lines)
    found: dict[str, str] = {}
    seen: dict[tuple[str, str, str], int] = {}
    for (_, key), own in _pages(lines, plain).items():
        first = own[0]
        place = (first.sheet, first.shape, key)
        if place not in seen or (first.shape != "list" and _begins_anew(own)):
            seen[place] = seen.get(place, 0) + 1
        for line in own:
            found[line.key] = f"{key}#{seen[place]}" if seen[place] > 1 else key
    return found


def _plain_keys(lines: Sequence[PaperLine]) -> dict[str, str]:
    numbers: dict[str, set[str]] = {}
    groups: dict[str, set[str]] = {}
    for line in lines:
        name = fold(line.owner.name or "")
        if told := _number(line.owner):
            numbers.setdefault(name, set()).add(told)
        if line.owner.group is not None:
            groups.setdefault(name, set()).add(str(line.owner.group))
    found = {}
    for line in lines:
        owner, name = line.owner, fold(line.owner.name or "")
        parts = [name or f"?{owner.sheet}!{owner.row}"]
        if len(numbers.get(name, ())) > 1:
            parts.append(_number(owner) or "")
        if len(groups.get(name, ())) > 1:
            parts.append(str(owner.group or ""))
        found[line.key] = "|".join(parts)
    return found


def _number(owner: PaperOwner) -> str | None:
    return owner.id_number or owner.card or owner.id_tail


def _pages(
    lines: Iterable[PaperLine], keys: dict[str, str]
) -> dict[tuple[str, str], list[PaperLine]]:
    """The lines of one person: by their pages, of a long list all, of a list of sums each."""
    found: dict[tuple[str, str], list[PaperLine]] = {}
    for line in lines:
        page = {"summary": line.key, "person": f"{line.sheet}!{line.owner.row}"}
        told = page.get(line.shape, line.sheet)
        found.setdefault((told, keys[line.key]), []).append(line)
    return found


def _begins_anew(lines: Sequence[PaperLine]) -> bool:
    """Whether the first balance is no more than what was earned on its line, or a sum."""
    if lines[0].kind == "total":
        return True
    first = next((line for line in lines if line.balances and line.moves), None)
    if first is None or first.kind == "carried" or first is not lines[0]:
        return False
    earned = [m.written.number for m in first.moves if m.sign > 0]
    return bool(earned) and first.balances[0].written.number == earned[0]
