"""Nothing is dated after a death: every day of every record has a rule, and it is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_type_hints

import pytest
from pydantic import AfterValidator
from sqlalchemy import Text

from eldercare_desktop.care.incident.record import check_moment
from eldercare_desktop.care.records import RECORDS, Person, Resident
from eldercare_desktop.care.register.after_death import (
    DAYS,
    LEADS_ON,
    DayRule,
    dated_after,
    late_records,
    lead_of,
)
from eldercare_desktop.store.record import (
    Fact,
    Record,
    check_day,
    check_partial_day,
    references,
    table_of,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

DIED, AFTER = "2026-11-10", "2026-11-12"
CHECKS = (check_day, check_partial_day, check_moment)
CALLED = {"entitlement_claim": "claim"}
"""Factories that are called otherwise than their table."""


def checks_of(kind: type[Record], name: str) -> list[Any]:
    """What checks the value of a field."""
    hint = get_type_hints(kind, include_extras=True)[name]
    parts = [hint, *getattr(hint, "__args__", ())]
    metadata = [m for part in parts for m in getattr(part, "__metadata__", ())]
    return [m.func for m in metadata if isinstance(m, AfterValidator)]


def is_day(kind: type[Record], name: str) -> bool:
    """Whether a field holds a day or a moment: by what checks it, or by how it is called."""
    if not isinstance(table_of(kind).columns[name].type, Text):
        return False
    called = name.endswith(("_on", "_at", "_since", "_until")) or name in (
        *("since", "until", "start", "end", "day", "month", "week", "birth"),
    )
    return called or bool(set(checks_of(kind, name)) & set(CHECKS))


def is_about_a_person(kind: type[Record]) -> bool:
    """Whether a reference of the record leads to a person, directly or by others."""
    held = set(references(kind)) - {"corrects_id"}
    return any(table == "person" or is_about_a_person(RECORDS[table])
               for field, table in references(kind).items() if field in held
               and RECORDS[table] is not kind)  # fmt: skip


def day_fields() -> list[tuple[str, str]]:
    return [
        (table, name)
        for table, kind in RECORDS.items()
        if table == "person" or is_about_a_person(kind)
        for name in kind.model_fields
        if is_day(kind, name)
    ]


def guarded() -> list[tuple[str, str, str]]:
    return [(table, field, ref) for table, fields in DAYS.items()
            for field, rule in fields.items() for ref in rule.of]  # fmt: skip


@pytest.mark.parametrize(("table", "field"), day_fields())
def test_every_day_of_every_record_has_a_rule(table: str, field: str) -> None:
    """A new noun says in `register/after_death.DAYS` what its days mean after a death."""
    assert field in DAYS.get(table, {}), f"{table}.{field}: say in DAYS what it means"


def test_the_search_for_days_finds_them() -> None:
    found = day_fields()
    assert {("visit", "visited_on"), ("pairing", "start"), ("incident", "found_at")} <= {*found}
    assert ("entitlement", "starts_on") not in found, "about nobody"
    assert set(found) == {(table, field) for table, fields in DAYS.items() for field in fields}


@pytest.mark.parametrize(("table", "field"), [(t, f) for t, fields in DAYS.items() for f in fields])
def test_a_rule_is_whole(table: str, field: str) -> None:
    rule = DAYS[table][field]
    if rule.meaning == "free":
        assert rule.why
        assert not rule.of
    else:
        assert set(rule.of) <= set(references(RECORDS[table]))
        assert rule.of


def test_every_record_that_is_about_a_person_leads_to_one() -> None:
    for table, kind in RECORDS.items():
        if table == "person" or not is_about_a_person(kind) or "kept_id" in references(kind):
            continue
        assert set(LEADS_ON) & set(references(kind)), f"{table}: how does it lead to a person?"
        assert lead_of(kind) in references(kind)


# -- every guarded day, as if another laptop had sent it ----------------------------------


def _person_of(work: Work, kind: type[Record], row: Record, ref: str) -> Person:
    table, row_id = references(kind)[ref], getattr(row, ref)
    while table != "person":
        above = work.get(RECORDS[table], row_id)
        assert above is not None
        field = lead_of(RECORDS[table])
        table, row_id = references(RECORDS[table])[field], getattr(above, field)
    who = work.get(Person, row_id)
    assert who is not None
    return who


def _write(work: Work, table: str, field: str, ref: str) -> tuple[Record, Person]:
    """A row of the table dated after the death of whom `ref` names."""
    make: Callable[..., Any] = getattr(factories, CALLED.get(table, table))
    kind = RECORDS[table]
    moment = "T08:00:00+08:00" if check_moment in checks_of(kind, field) else ""
    values: dict[str, Any] = {field: AFTER + moment}
    if references(kind)[ref] == "helper":
        values[ref] = factories.helper(work).id
    if ref == "from_person_id":
        values |= {ref: factories.person(work).id, "from_kind": "person", "kind": "transfer"}
    row = make(work, **values)
    return row, _person_of(work, kind, row, ref)


def test_what_is_dated_after_a_death_is_found(store: Store, clock: TestClock) -> None:
    clock.now = clock.now.replace(day=int(DIED[-2:]))  # all else is of that day
    for table, field, ref in guarded():
        with store.work() as work:  # rolled back
            _look_for(work, table, field, ref)


def _look_for(work: Work, table: str, field: str, ref: str) -> None:
    rule: DayRule = DAYS[table][field]
    row, who = _write(work, table, field, ref)
    speaks = [late.row_id for late in dated_after(work, who.id, DIED)]
    assert (row.id in speaks) == (rule.meaning == "happened"), (table, field, ref)
    assert not dated_after(work, who.id, AFTER), (table, field, ref)
    assert late_records(work) == []
    work.set(who, life_status="deceased", death_date=DIED)
    (late,) = [one for one in late_records(work) if one.row_id == row.id]
    assert (late.table, late.field, late.day) == (table, field, AFTER)
    assert (late.person_id, late.name, late.died) == (who.id, who.name, DIED)
    assert late_records(work, who.id) == late_records(work)
    if isinstance(row, Fact) and row.for_good:
        instead = row.taken_back(work)
        assert instead is not None
        work.insert(instead)
    elif isinstance(row, Fact):
        work.withdraw(row)
    else:
        work.delete(row)  # type: ignore[type-var]
    assert all(one.row_id != row.id for one in late_records(work))


def test_who_was_found_dead_days_later(store: Store) -> None:
    with store.work() as work:
        found = factories.incident(work, kind="found_dead")
        elder = work.get(Resident, found.resident_id)
        assert elder is not None
        assert dated_after(work, elder.person_id, "2026-11-18") == []


def test_a_day_known_in_part_is_late_if_all_of_it_is(store: Store) -> None:
    with store.work() as work:
        pairing = factories.pairing(work, start="2026-11")
        elder = work.get(Resident, pairing.resident_id)
        who = work.get(Person, elder.person_id) if elder else None
        assert who is not None
        for died, late in (("2026-11-10", 0), ("2026-10-31", 1)):
            who = work.set(who, life_status="deceased", death_date=died)
            assert len(late_records(work, who.id)) == late
