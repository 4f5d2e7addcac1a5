"""Entries in suspense, as a table that is kept right (see `store/derived.py`).

What is judged together has one key: the entries of a cause, or those about all the services
of one volunteer, with their reversals. The table is nearly always empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    FromClause,
    Index,
    Row,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    func,
    select,
)

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.time_bank.ledger.judging import (
    Given,
    Served,
    Suspended,
    Why,
    family_of,
    judge,
    span,
)
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store import derived
from eldercare_desktop.store.derived import Derived, Source, key_of, text_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import RowIdType, table_of

suspense_table = Table(
    "ledger_suspense",
    derived.metadata,
    Column("entry_id", RowIdType, primary_key=True),
    Column("scope", RowIdType, nullable=False),
    Column("why", Text, nullable=False),
    Column("because_id", RowIdType, nullable=False),
    Index("ix_ledger_suspense_scope", "scope"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""The entries that do not count, why, and because of which other."""

_PERSON = "CAST('v' || lower(hex(h.person_id)) AS BLOB)"
_OF_SERVICE = (
    f"SELECT {_PERSON} FROM service_record s JOIN helper h ON h.id = s.helper_id WHERE s.id = "
)


def _family(cause: str) -> str:
    """Condition that an entry `o` belongs to what a cause belongs to (see `judging.family_of`)."""
    root = f"substr({cause}, 1, iif({cause} GLOB 'service:*', 40, 10000))"
    last = f"{root} || iif({cause} GLOB 'service:*', ';', '')"
    return f"o.cause BETWEEN {root} AND {last}"


def _scopes(cause: str, besides: str) -> str:
    """The keys of all entries of a family. `besides`: when those without a service matter."""
    return (
        # CROSS JOIN: the entries first, by the index on their cause.
        f"SELECT {_PERSON} FROM ledger_entry o CROSS JOIN service_record s ON s.id = o.service_id"
        f" CROSS JOIN helper h ON h.id = s.helper_id WHERE {_family(cause)} UNION "
        "SELECT CAST('c' || o.cause AS BLOB) FROM ledger_entry o"
        f" WHERE {_family(cause)} AND o.service_id IS NULL AND o.corrects_id IS NULL{besides}"
    )


# One entry of a cause is not doubled by itself.
_OTHERS = " AND EXISTS (SELECT 1 FROM ledger_entry n WHERE n.cause = o.cause AND n.id <> o.id)"
# Nor is its only reversal: taking thousands back would be judging each of them.
_OTHERS_OR_TWICE = (
    " AND (EXISTS (SELECT 1 FROM ledger_entry n WHERE n.cause = o.cause AND n.id <> o.id)"
    " OR EXISTS (SELECT 1 FROM ledger_entry r WHERE r.corrects_id = o.id AND r.id <> {row}.id))"
)
_BASE = "(SELECT b.cause FROM ledger_entry b WHERE b.id = {row}.corrects_id)"
_OWN = "(SELECT e.{field} FROM ledger_entry e WHERE e.id = {{row}}.row_id)"
_CAUSE_OF, _SERVICE_OF = _OWN.format(field="cause"), _OWN.format(field="service_id")
_BASE_OF = (
    "(SELECT b.cause FROM ledger_entry e JOIN ledger_entry b ON b.id = e.corrects_id"
    " WHERE e.id = {row}.row_id)"
)
_SOURCES = (
    Source(
        "ledger_entry",
        f"{_OF_SERVICE}{{row}}.service_id UNION {_scopes('{row}.cause', _OTHERS)}"
        f" UNION {_scopes(_BASE, _OTHERS_OR_TWICE)}",
        columns=(
            *("id", "village", "kind", "cause", "amount", "recorded_at", "service_id"),
            *("corrects_id", "withdrawn"),
        ),
    ),
    # Its place in the county's order, which may come later, or be forgotten and given anew.
    Source(
        "change",
        f"{_OF_SERVICE}{_SERVICE_OF} UNION {_scopes(_CAUSE_OF, _OTHERS)}"
        f" UNION {_scopes(_BASE_OF, '')}",
        columns=("position", "row_id"),
        when="{row}.\"table\" = 'ledger_entry' AND {row}.op = 'insert'",
    ),
    Source(
        "service_record",
        "SELECT CAST('v' || lower(hex(h.person_id)) AS BLOB) FROM helper h"
        " WHERE h.id = {row}.helper_id"
        " AND EXISTS (SELECT 1 FROM ledger_entry e WHERE e.service_id = {row}.id)",
        columns=("helper_id", "day", "began", "ended", "minutes", "visit_id", "serving_id"),
    ),
    Source(
        "helper",
        "SELECT CAST('v' || lower(hex({row}.person_id)) AS BLOB)",
        columns=("person_id",),
    ),
)


def _compute(
    reader: Reader, scopes: Sequence[str] | None, today: str
) -> Iterator[Mapping[str, Any]]:
    for entry_id, (scope, suspended) in suspended_of(reader, scopes).items():
        yield {
            "entry_id": entry_id,
            "scope": scope,
            "why": suspended.why,
            "because_id": suspended.because,
        }


SUSPENSE = derived.register(Derived(suspense_table, "scope", _SOURCES, _compute))


def suspense_of(reader: Reader, entry_ids: Sequence[str]) -> dict[str, Why]:
    """Entry -> why it is in suspense, of those that are. Right within a `Work` too."""
    derived.catch_up(reader, SUSPENSE)
    s, found = suspense_table.c, dict[str, Why]()
    for start in range(0, len(entry_ids), derived.CHUNK):
        part = s.entry_id.in_(entry_ids[start : start + derived.CHUNK])
        found |= {r.entry_id: r.why for r in reader.rows(select(s.entry_id, s.why).where(part))}
    return found


def scope_of(volunteer: str | None, cause: str) -> str:
    """The key, as text, of an entry about a service of a volunteer's, or with a cause."""
    return f"v{volunteer}" if volunteer else f"c{cause}"


def suspended_of(
    reader: Reader, scopes: Sequence[str] | None = None
) -> dict[str, tuple[str, Suspended]]:
    """Entry -> its key and why it is in suspense: worked out, not looked up. None: of all."""
    from eldercare_desktop.care.time_bank.ledger.contested import contested  # it builds on us

    wanted = sorted(contested(reader)) if scopes is None else [text_of(key) for key in scopes]
    found: dict[str, tuple[str, Suspended]] = {}
    for start in range(0, len(wanted), derived.CHUNK):
        found |= _judged(reader, wanted[start : start + derived.CHUNK])
    return found


def _judged(reader: Reader, scopes: Sequence[str]) -> Iterator[tuple[str, tuple[str, Suspended]]]:
    rows = {row.id: row for row in _entries(reader, scopes)}
    places = reader.places_of(LedgerEntry, rows)
    services = {row.service_id: _served(row) for row in rows.values() if row.volunteer}
    given = [_given(row, places.get(row.id)) for row in rows.values()]
    for entry_id, suspended in judge(given, services).items():
        scope = _scope(rows, rows[entry_id])
        if scope in scopes:
            yield entry_id, (key_of(scope), suspended)


def _scope(rows: Mapping[str, Row[Any]], row: Row[Any]) -> str:
    """The key, as text, of an entry: that of the entry which it reverses, if it does."""
    root = rows.get(row.corrects_id or "", row)
    return scope_of(root.volunteer, root.cause)


_ENTRY = table_of(LedgerEntry)
_SERVICE, _HELPER = table_of(ServiceRecord), table_of(Helper)
_GIVEN = ("id", "village", "kind", "cause", "amount", "recorded_at", "corrects_id", "service_id")
_SERVED = ("day", "began", "ended", "minutes", "visit_id", "serving_id")


def _entries(reader: Reader, scopes: Sequence[str]) -> Iterator[Row[Any]]:
    """The entries with these keys, those that share a cause with them, and their reversals."""
    people = [scope[1:] for scope in scopes if scope[0] == "v"]
    causes = [scope[1:] for scope in scopes if scope[0] == "c"]
    entry, root = _ENTRY.alias("e"), _ENTRY.alias("root")
    if people:
        served = _HELPER.join(_SERVICE, _SERVICE.c.helper_id == _HELPER.c.id)
        own = _about(entry, served.join(entry, entry.c.service_id == _SERVICE.c.id))
        rows = reader.rows(own.where(_HELPER.c.person_id.in_(people)))
        yield from rows
        families = {family_of(row.cause)[0] for row in rows if row.corrects_id is None}
        yield from reader.rows(_akin(entry, families))
    if causes:
        yield from reader.rows(_about(entry, with_service(entry)).where(entry.c.cause.in_(causes)))
        back = root.join(entry, entry.c.corrects_id == root.c.id)
        named = and_(root.c.cause.in_(causes), root.c.withdrawn == 0)
        yield from reader.rows(_about(entry, with_service(entry, back)).where(named))


def _akin(entry: FromClause, families: Iterable[str]) -> Select[Any]:
    """All entries of some families: also those about a service as somebody has corrected it."""
    said = [[one, one + ";" if one.startswith("service:") else one] for one in families]
    each = func.json_each(bindparam(None, json.dumps(said))).table_valued("value")
    first, last = (func.json_extract(each.c.value, f"$[{number}]") for number in range(2))
    return _about(entry, with_service(entry, each.join(entry, entry.c.cause.between(first, last))))


def _about(entry: FromClause, joined: FromClause) -> Select[Any]:
    columns = [entry.c[name] for name in _GIVEN] + [_SERVICE.c[name] for name in _SERVED]
    volunteer = _HELPER.c.person_id.label("volunteer")
    return select(*columns, volunteer).select_from(joined).where(entry.c.withdrawn == 0)


def with_service(entry: FromClause, joined: FromClause | None = None) -> FromClause:
    """Entries (or what they are `joined` with) beside the service that each is about, if any."""
    found = entry if joined is None else joined
    found = found.outerjoin(_SERVICE, _SERVICE.c.id == entry.c.service_id)
    return found.outerjoin(_HELPER, _HELPER.c.id == _SERVICE.c.helper_id)


def _given(row: Any, position: int | None) -> Given:
    return Given(
        row.id,
        row.village,
        row.kind,
        row.cause,
        row.amount,
        row.recorded_at,
        row.corrects_id,
        row.service_id if row.volunteer else None,
        position,
    )


def _served(row: Any) -> Served:
    began, ended = span(row.day, row.began, row.ended)
    visit, serving = row.visit_id, row.serving_id
    return Served(row.service_id, row.volunteer, began, ended, row.minutes, visit, serving)
