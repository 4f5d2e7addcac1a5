"""Who lacks a pairing, as a table that is kept right (see `store/derived.py`).

A row for everybody on the register holds from the day on which it was computed until the
day that it names: a birthday, the announced end of a pairing, a rule that begins. What is
asked about a day on which a row does not hold is worked out anew by whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Index, Table, Text, and_, func, not_, or_, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.need import CHILD_AGE, is_current, reason_columns, wants
from eldercare_desktop.care.pairing.record import Mode, Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.store import derived
from eldercare_desktop.store.derived import Derived, Source
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import FlagType, RowIdType, table_of
from eldercare_desktop.store.work import Work

AGES = ("person.advanced_age", CHILD_AGE)
_ALL_AGES = ", ".join(f"'{code}'" for code in AGES)
_KEYS = ", ".join(f"'rule.{code}'" for code in AGES)
NEVER = "9999-12-31"

gap_table = Table(
    "pairing_gap",
    derived.metadata,
    Column("resident_id", RowIdType, primary_key=True),
    Column("village", Text, nullable=False),
    Column("lacking", FlagType, nullable=False),
    Column("declines", FlagType, nullable=False),
    Column("own", FlagType, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("until", Text, nullable=False),
    # Counted, and the first ones found, from the index alone.
    Index("ix_pairing_gap_lacking", "lacking", "declines", "own", "village"),
    Index("ix_pairing_gap_until", "until"),
    Index("ix_pairing_gap_as_of", "as_of"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""`lacking`: has no pairing that would do. `own`: needs a helper of their own."""


def paired(mode: Mode, today: str) -> ColumnElement[bool]:
    """Whether a resident has an active pairing of this kind, by a helper who lives here."""
    r, a, h = (table_of(kind) for kind in (Resident, Pairing, Helper))
    p = table_of(Person).alias("paired_person")
    there = a.join(h, h.c.id == a.c.helper_id).join(p, p.c.id == h.c.person_id)
    return (
        select(a.c.id)
        .select_from(there)
        .where(a.c.resident_id == r.c.id, a.c.deleted == 0, a.c.mode == mode, active(a, today))
        .where(h.c.deleted == 0, p.c.deleted == 0, p.c.life_status == "living")
        .correlate(r)
        .exists()
    )


def lacks(reasons: Mapping[Any, ColumnElement[bool]], today: str) -> ColumnElement[bool]:
    """Whether a resident has no pairing though `reasons` ask for one."""
    grid = and_(wants("grid", reasons), not_(paired("grid", today)))
    return and_(or_(wants("one_to_one", reasons), grid), not_(paired("one_to_one", today)))


def holds_on(reader: Reader, day: str) -> bool:
    """Whether the table answers for a day. Within a work that has written it may not."""
    g = gap_table.c
    wrong = select(g.resident_id).where(or_(g.until <= day, g.as_of > day)).limit(1)
    return not reader.rows(wrong) and not derived.stale_keys(reader, GAPS)


def renew(work: Work) -> int:
    """Compute anew what does not hold today, at the start and at midnight; returns how many."""
    g = gap_table.c
    wrong = select(g.resident_id).where(or_(g.until <= work.today, g.as_of > work.today))
    keys = [row.resident_id for row in work.rows(wrong)]
    derived.mark(work.connection, GAPS, keys)
    if keys:
        work.touched(gap_table.name, 0)
    return len(keys)


def _compute(reader: Reader, keys: Sequence[str] | None, today: str) -> Iterable[Mapping[str, Any]]:
    ages, book = [rule(reader, code, today) for code in AGES], Rulebook.of(reader)
    changes = book.next_start(today, book.village, AGES) or NEVER
    for row in reader.rows(_statement(reader, keys, today)):
        ends = [changes, row.pairing_ends or NEVER, row.ended_on or NEVER]
        ends += [_birthday(row.birth, age) for age in ages] if row.birth else []
        yield {
            "resident_id": row.id,
            "village": row.village,
            "lacking": bool(row.lacking),
            "declines": row.willingness == "declines",
            "own": bool(row.own),
            "as_of": today,
            "until": min(day for day in ends if day > today),
        }


def _statement(reader: Reader, keys: Sequence[str] | None, today: str) -> Any:
    r, p, a = table_of(Resident), table_of(Person), table_of(Pairing)
    reasons = reason_columns(r, p, reader, today)
    ends = select(func.min(a.c.ended_on)).where(
        a.c.resident_id == r.c.id, a.c.deleted == 0, a.c.ended_on > today
    )
    statement = select(
        r.c.id, p.c.village, p.c.birth, r.c.willingness, r.c.ended_on,
        wants("one_to_one", reasons).label("own"), lacks(reasons, today).label("lacking"),
        ends.scalar_subquery().label("pairing_ends"),
    ).select_from(r.join(p, p.c.id == r.c.person_id))  # fmt: skip
    statement = statement.where(is_current(r, p, today))
    return statement if keys is None else statement.where(r.c.id.in_(keys))


def _birthday(birth: str, years: int) -> str:
    """The text that the days are compared with from which on somebody is of that age.

    What another program sent as a birth was never looked at: of no sense, it brings no birthday.
    """
    if not re.match(r"\d{4}", birth):
        return NEVER
    latest = birth + {4: "-12-31", 7: "-28"}.get(len(birth), "")
    return f"{int(latest[:4]) + years:04d}{latest[4:]}"


_OF_HELPER = "SELECT resident_id FROM pairing WHERE helper_id = {row}.id"
_OF_HELPING = (
    "SELECT a.resident_id FROM pairing a JOIN helper h ON h.id = a.helper_id"
    " WHERE h.person_id = {row}.id"
)
_SOURCES = (
    Source(
        "resident",
        "SELECT {row}.id",
        columns=(
            *("id", "person_id", "kind", "categories", "living", "ability", "self_care"),
            *("willingness", "risks", "ended_on", "deleted"),
        ),
    ),
    Source(
        "person",
        "SELECT id FROM resident WHERE person_id = {row}.id UNION " + _OF_HELPING,
        columns=("id", "birth", "village", "life_status", "deleted"),
    ),
    Source("helper", _OF_HELPER, columns=("id", "person_id", "deleted")),
    Source(
        "pairing",
        "SELECT {row}.resident_id",
        columns=("id", "resident_id", "helper_id", "mode", "ended_on", "deleted"),
    ),
    Source(
        "contact",
        "SELECT id FROM resident WHERE person_id = {row}.person_id",
        columns=("id", "person_id", "role", "lives_with", "deleted"),
    ),
    Source("rule_value", "SELECT id FROM resident", when=f"{{row}}.code IN ({_ALL_AGES})"),
    Source(
        "setting",
        "SELECT id FROM resident",
        when=f"{{row}}.\"key\" IN ({_KEYS}, 'village')",
    ),
)

GAPS = derived.register(Derived(gap_table, "resident_id", _SOURCES, _compute))
