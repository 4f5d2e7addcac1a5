"""The standings as a table that is kept right, and how it is read for any day.

A row holds from the day on which it was computed until the day that it names. For a day within
that, the table is read by its indexes. What does not hold on the day that is asked for (a past
day, a clock that was wrong, nobody started the app since), or is out of date within a work, is
computed on the fly and put in its place: whoever asks sees no difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import (
    Column,
    FromClause,
    Index,
    Integer,
    Select,
    Table,
    Text,
    bindparam,
    func,
    or_,
    select,
    type_coerce,
    union_all,
)

from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.visit.standing.computing import Reckoning, Standing
from eldercare_desktop.care.visit.standing.facts import facts_of
from eldercare_desktop.store import derived
from eldercare_desktop.store.derived import Derived, Source
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import FlagType, RowIdType
from eldercare_desktop.store.work import Work

standing_table = Table(
    "standing",
    derived.metadata,
    Column("resident_id", RowIdType, primary_key=True),
    Column("person_id", RowIdType, nullable=False),
    Column("village", Text, nullable=False),
    Column("group_id", RowIdType),
    Column("kind", Text, nullable=False),
    Column("present", FlagType, nullable=False),
    Column("served_since", Text),
    Column("gone_on", Text),
    Column("tier_no", Integer, nullable=False),
    Column("special", FlagType, nullable=False),
    Column("every_days", Integer, nullable=False),
    Column("declines", FlagType, nullable=False),
    Column("paused_by", Text),
    Column("paused_since", Text),
    Column("paused_until", Text),
    Column("last_visit", Text),
    Column("last_in_person", Text),
    Column("due_on", Text),
    Column("as_of", Text, nullable=False),
    Column("until", Text, nullable=False),
    # What is due in a week, counted by tier and group from the index alone.
    Index("ix_standing_due", "due_on", "tier_no", "group_id", "village"),
    # Who comes first.
    Index("ix_standing_tier", "tier_no", "due_on", "village"),
    # The month's rate, counted from the index alone.
    Index(
        "ix_standing_month",
        *("kind", "village", "gone_on", "served_since", "last_visit", "last_in_person"),
        *("special", "declines", "tier_no", "paused_since", "paused_until"),
    ),
    Index("ix_standing_as_of", "as_of"),
    Index("ix_standing_until", "until"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""One row for everybody who is or was on the register (see `computing.Standing`)."""

_NAMES = [field.name for field in fields(Standing)]

_OF_PERSON = "SELECT id FROM resident WHERE person_id = {row}.id"
_OF_VILLAGE = (
    "SELECT r.id FROM resident r JOIN person p ON p.id = r.person_id"
    " WHERE p.village = {row}.village"
)
_SOURCES = (
    # A correction may name another resident than the visit that it corrects.
    Source(
        "visit",
        "SELECT {row}.resident_id UNION SELECT resident_id FROM visit WHERE id = {row}.corrects_id",
        columns=("resident_id", "visited_on", "method", "withdrawn", "corrects_id"),
    ),
    Source(
        "resident",
        "SELECT {row}.id",
        columns=(
            *("id", "person_id", "kind", "categories", "living", "ability", "self_care"),
            *("dementia", "severe_illness", "willingness", "served_since", "ended_on", "deleted"),
        ),
    ),
    Source(
        "person",
        _OF_PERSON,
        columns=("birth", "village", "group_id", "life_status", "death_date", "deleted"),
    ),
    Source(
        "pairing",
        "SELECT {row}.resident_id",
        columns=("resident_id", "visit_every_days", "ended_on", "deleted"),
    ),
    Source(
        "absence",
        "SELECT {row}.resident_id",
        columns=("resident_id", "kind", "since", "until", "deleted"),
    ),
    Source("rule_value", _OF_VILLAGE, when="{row}.code LIKE 'visit.%'"),
    Source("setting", "SELECT id FROM resident", when="{row}.\"key\" LIKE 'rule.visit.%'"),
)


def _compute(reader: Reader, keys: Sequence[str] | None, today: str) -> Iterator[Mapping[str, Any]]:
    # Not `asdict`: it copies each value, which takes as long as all the rest.
    return ({name: getattr(one, name) for name in _NAMES} for one in compute(reader, keys, today))


def compute(reader: Reader, keys: Sequence[str] | None, day: str) -> Iterator[Standing]:
    """How these residents, or all, stand on a day: worked out, not looked up."""
    reckoning = Reckoning(Rulebook.of(reader), day)
    return (reckoning.standing(facts) for facts in facts_of(reader, keys, day))


STANDING = derived.register(Derived(standing_table, "resident_id", _SOURCES, _compute, version=1))


def renew(work: Work) -> int:
    """Compute anew what does not hold today; returns how many residents that were.

    At the start and at midnight. Nothing is logged: there is nothing to undo or to send.
    """
    keys = _outdated(work, work.today)
    derived.mark(work.connection, STANDING, keys)
    if keys:
        work.touched(standing_table.name, 0)
    return len(keys)


def standings(reader: Reader, day: str) -> FromClause:
    """The standings of a day, to select from: the table, or what stands in for it."""
    instead = {*derived.stale_keys(reader, STANDING), *_outdated(reader, day)}
    if not instead:
        return standing_table
    wanted = None if len(instead) > _MANY else sorted(instead)
    found = (one for one in compute(reader, wanted, day) if one.resident_id in instead)
    fresh, s = _as_rows(found), standing_table
    hidden = func.json_each(bindparam(None, json.dumps(sorted(instead)))).table_valued("value")
    ids = select(type_coerce(func.unhex(hidden.c.value), RowIdType))
    kept = select(s).where(s.c.resident_id.not_in(ids))
    return union_all(kept, fresh).subquery("standing_now")


_MANY = 5_000
"""For more than so many all are computed: a million visits are then read in one go."""


def _outdated(reader: Reader, day: str) -> list[str]:
    s = standing_table.c
    statement = select(s.resident_id).where(or_(s.until <= day, s.as_of > day))
    return [row.resident_id for row in reader.rows(statement)]


def _as_rows(some: Iterable[Standing]) -> Select[Any]:
    """Computed standings as a select, in the columns of the table."""
    said = json.dumps([[getattr(one, name) for name in _NAMES] for one in some])
    each = func.json_each(bindparam(None, said)).table_valued("value")
    columns = []
    for number, name in enumerate(_NAMES):
        found = func.json_extract(each.c.value, f"$[{number}]")
        kind = standing_table.c[name].type
        value = func.unhex(found) if isinstance(kind, RowIdType) else found
        columns.append(type_coerce(value, kind).label(name))
    return select(*columns)
