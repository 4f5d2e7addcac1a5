"""What a leaving has closed, read from the change log: so that it can be brought back.

Undo takes back the last thing that was done here. A death that turns out to be a mistake
weeks later, or on the other laptop, is no longer the last thing; but the log knows what was
closed with it, on whatever laptop, and whether anybody has touched it since.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import or_, select
from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.card import Card, grouped
from eldercare_desktop.care.entitlement.record import EntitlementClaim
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.meal.roster.record import MealPause, MealPlan
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving.ending import Hanging
from eldercare_desktop.care.register.subjects import name_of
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.volunteer.record import TeamMember, Volunteer
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, Profile, references, table_of
from eldercare_desktop.store.work import Work

CLOSABLE: Final[tuple[type[Profile], ...]] = (
    *(Resident, Pairing, Need, Incident, MealPlan, MealPause, Volunteer, TeamMember),
    *(EntitlementClaim, Absence, Card),
)
"""The records that endings close, in the order in which they are shown."""

ENDS_ON: Final = ("ended_on", "until", "closed_on")
"""The fields that hold the day on which something ended with a person."""

Act = tuple[str, int]
"""A transaction: its writer and its number there."""


@dataclass(frozen=True)
class Closed:
    """A row that ended with a person's leaving and that nobody has touched since.

    `before` and `after` hold the fields that the leaving changed; `deleted` is one of them
    for what had not begun.
    """

    table: str
    row_id: str
    before: Mapping[str, Plain] = field(hash=False)
    after: Mapping[str, Plain] = field(hash=False)


def closed_by_leaving(reader: Reader, person_id: str) -> list[Closed]:
    """What the death or the move of a person has closed, as far as nobody touched it since.

    Their own care profile is not among it: it follows the person.
    """
    acts = _acts_of_leaving(reader, person_id)
    rows = [row for kind in CLOSABLE for row in _rows(reader, kind, person_id)] if acts else []
    if not rows:
        return []
    logs: dict[tuple[str, str], list[Any]] = {}
    for change in reader.changes_of(rows):
        logs.setdefault((change.table, change.row_id), []).append(change)
    found = (_closed(*key, logs.get(key, []), acts) for key in rows)
    return [one for one in found if one and one.table != "resident"]


def closed_things(reader: Reader, person_id: str) -> list[Hanging]:
    """The same as one reads it: whom it is about, what it was, and since when."""
    return [_thing(reader, one, person_id) for one in closed_by_leaving(reader, person_id)]


def bring_back(work: Work, closed: Iterable[Closed]) -> None:
    """Put rows back as they were before the leaving."""
    for kind, one in _with_kinds(closed):
        row = work.get(kind, one.row_id)
        if row is None:
            continue
        if one.after.get("deleted") is True:
            row = work.restore(row)
        values = {name: value for name, value in one.before.items() if name != "deleted"}
        if values:
            work.set(row, **values)


def move_ends(work: Work, closed: Iterable[Closed], day: str) -> None:
    """What had ended with a death ends on the day on which it really was.

    Something that had not begun by then never does.
    """
    for kind, one in _with_kinds(closed):
        row = work.get(kind, one.row_id)
        ends = [name for name in ENDS_ON if one.after.get(name)]
        if row is None or row.deleted or not ends:
            continue
        begun = getattr(row, "start", None) or getattr(row, "since", None) or ""
        if isinstance(row, Pairing | MealPlan | MealPause | Absence) and begun > day:
            work.delete(row)
        elif not isinstance(row, Need | Incident):  # they end when their last step was taken
            work.set(row, **dict.fromkeys(ends, day))


def _thing(reader: Reader, one: Closed, person_id: str) -> Hanging:
    row: Any = reader.get(next(kind for kind, _ in _with_kinds([one])), one.row_id)
    if isinstance(row, Pairing):
        resident = reader.get(Resident, row.resident_id)
        own = resident is not None and resident.person_id == person_id
        other = ("helper", row.helper_id) if own else ("resident", row.resident_id)
        return Hanging(one.table, one.row_id, name_of(reader, *other), row.mode, row.start or "")
    if isinstance(row, Need | Incident):
        resident = reader.get(Resident, row.resident_id)
        own = resident is not None and resident.person_id == person_id
        who = "" if own else name_of(reader, "resident", row.resident_id)
        day = row.discovered_on if isinstance(row, Need) else row.found_at[:10]
        return Hanging(one.table, one.row_id, who, row.kind, day)
    if isinstance(row, Card):
        return Hanging(one.table, one.row_id, "", grouped(row.token), row.issued_on)
    if isinstance(row, MealPlan | MealPause):
        period = str(row.period) if isinstance(row, MealPlan) else ""
        return Hanging(one.table, one.row_id, "", period, row.since)
    what = row.code if isinstance(row, EntitlementClaim) else row.kind
    return Hanging(one.table, one.row_id, "", what, row.since or "")


def _with_kinds(closed: Iterable[Closed]) -> Iterator[tuple[type[Any], Closed]]:
    kinds = {table_of(kind).name: kind for kind in CLOSABLE}
    for one in closed:
        yield kinds[one.table], one


def _acts_of_leaving(reader: Reader, person_id: str) -> set[Act]:
    """The transactions by which the person, as they stand now, is gone."""
    acts: set[Act] = set()
    for change in reader.changes_of([("person", person_id)]):
        status = change.values.get("life_status")
        if status == "living":
            acts.clear()
        elif status is not None or change.values.get("death_date"):
            acts.add((change.writer, change.tx))
    return acts


def _rows(reader: Reader, kind: type[Any], person_id: str) -> list[tuple[str, str]]:
    """The rows of a kind that hang on a person, whatever their state."""
    roles = {"resident": Resident, "helper": Helper, "person": Person}
    own = {
        "resident": select(col(Resident.id)).where(col(Resident.person_id) == person_id),
        "helper": select(col(Helper.id)).where(col(Helper.person_id) == person_id),
        "person": select(col(Person.id)).where(col(Person.id) == person_id),
    }
    table = table_of(kind)
    ways = [table.c[name].in_(own[to]) for name, to in references(kind).items() if to in roles]
    return [(table.name, row.id) for row in reader.rows(select(table.c.id).where(or_(*ways)))]


def _closed(
    table: str, row_id: str, changes: Collection[Any], acts: Collection[Act]
) -> Closed | None:
    """What the leaving did to a row; None where it did nothing, or somebody has been at it."""
    held: dict[str, Plain] = {}
    before: dict[str, Plain] = {}
    after: dict[str, Plain] = {}
    for change in changes:
        if (change.writer, change.tx) in acts and change.op in ("set", "delete"):
            for name, value in change.values.items():
                before.setdefault(name, held.get(name, False if name == "deleted" else None))
                after[name] = value
        elif after.keys() & change.values.keys():
            return None
        held.update(change.values)
    return Closed(table, row_id, before, after) if after else None
