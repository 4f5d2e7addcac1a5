"""Entries in suspense, as a table that is kept right (see `store/derived.py`).

What is judged together has one key: the entries of a cause, or those about all the services
of one volunteer, with their reversals. The table is nearly always empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Index, Row, Table, Text, and_, func, null, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.time_bank.ledger.judging import Given, Served, Suspended, judge, span
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

_VOLUNTEER, _CAUSE = "v", "c"
"""What a key begins with; then the volunteer's person id, or the cause."""

_OF_SERVICE = "CAST('v' || lower(hex(h.person_id)) AS BLOB) FROM service_record s JOIN helper h"
_OF_SERVICE = f"SELECT {_OF_SERVICE} ON h.id = s.helper_id WHERE s.id = "
# One entry of a cause is not doubled by itself.
_OTHERS = "EXISTS (SELECT 1 FROM ledger_entry o WHERE o.cause = {e}.cause AND o.id <> {e}.id)"
_OF_CAUSE = f"SELECT CAST('c' || {{e}}.cause AS BLOB) WHERE {{e}}.service_id IS NULL AND {_OTHERS}"
_OF_ENTRY = (
    f"{_OF_SERVICE}{{row}}.service_id UNION {_OF_CAUSE.format(e='{row}')} UNION "
    "SELECT CAST('c' || e.cause AS BLOB) FROM ledger_entry e"
    " WHERE e.id = {row}.corrects_id AND e.service_id IS NULL"
)
_OF_CHANGE = (
    f"{_OF_SERVICE}(SELECT e.service_id FROM ledger_entry e WHERE e.id = {{row}}.row_id) UNION "
    "SELECT CAST('c' || e.cause AS BLOB) FROM ledger_entry e WHERE e.id = {row}.row_id"
    f" AND e.service_id IS NULL AND {_OTHERS.format(e='e')} UNION "
    "SELECT CAST('c' || b.cause AS BLOB) FROM ledger_entry e JOIN ledger_entry b"
    " ON b.id = e.corrects_id WHERE e.id = {row}.row_id AND b.service_id IS NULL"
)
_SOURCES = (
    Source(
        "ledger_entry",
        _OF_ENTRY,
        columns=(
            *("id", "village", "kind", "cause", "amount", "recorded_at", "service_id"),
            *("corrects_id", "withdrawn"),
        ),
    ),
    # Its place in the county's order, which may come later, or be forgotten and given anew.
    Source(
        "change",
        _OF_CHANGE,
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


def suspended_of(
    reader: Reader, scopes: Sequence[str] | None = None
) -> dict[str, tuple[str, Suspended]]:
    """Entry -> its key and why it is in suspense: worked out, not looked up. None: of all."""
    wanted = sorted(contested(reader)) if scopes is None else [text_of(key) for key in scopes]
    found: dict[str, tuple[str, Suspended]] = {}
    for start in range(0, len(wanted), derived.CHUNK):
        found |= _judged(reader, wanted[start : start + derived.CHUNK])
    return found


def _judged(reader: Reader, scopes: Sequence[str]) -> Iterator[tuple[str, tuple[str, Suspended]]]:
    rows = {row.id: row for row in [*_of_volunteers(reader, scopes), *_of_causes(reader, scopes)]}
    places = reader.places_of(LedgerEntry, rows)
    services = {row.service_id: _served(row) for row in rows.values() if row.volunteer}
    given = [_given(row, places.get(row.id)) for row in rows.values()]
    for entry_id, suspended in judge(given, services).items():
        row = rows[entry_id]
        root = rows.get(row.corrects_id or "", row)
        scope = _VOLUNTEER + row.volunteer if row.volunteer else _CAUSE + root.cause
        yield entry_id, (key_of(scope), suspended)


_ENTRY = table_of(LedgerEntry)
_SERVICE, _HELPER = table_of(ServiceRecord), table_of(Helper)
_GIVEN = ("id", "village", "kind", "cause", "amount", "recorded_at", "corrects_id", "service_id")
_SERVED = ("day", "began", "ended", "minutes", "visit_id", "serving_id")


def _of_volunteers(reader: Reader, scopes: Iterable[str]) -> Sequence[Row[Any]]:
    people = [scope[1:] for scope in scopes if scope[0] == _VOLUNTEER]
    if not people:
        return []
    e, s, h = _ENTRY.c, _SERVICE.c, _HELPER.c
    columns = [e[name] for name in _GIVEN] + [s[name] for name in _SERVED]
    query = (
        select(*columns, h.person_id.label("volunteer"))
        .select_from(_HELPER.join(_SERVICE, s.helper_id == h.id).join(_ENTRY, e.service_id == s.id))
        .where(h.person_id.in_(people), e.withdrawn == 0)
    )
    return reader.rows(query)


def _of_causes(reader: Reader, scopes: Iterable[str]) -> Sequence[Row[Any]]:
    causes = [scope[1:] for scope in scopes if scope[0] == _CAUSE]
    if not causes:
        return []
    e, root = _ENTRY.alias("e"), _ENTRY.alias("root")
    columns = [*(e.c[name] for name in _GIVEN), null().label("volunteer")]
    plain = and_(root.c.service_id.is_(None), root.c.corrects_id.is_(None))
    named = and_(root.c.cause.in_(causes), plain, root.c.withdrawn == 0)
    roots = select(*columns).select_from(e.join(root, root.c.id == e.c.id)).where(named)
    back = select(*columns).select_from(root.join(e, e.c.corrects_id == root.c.id))
    return [*reader.rows(roots), *reader.rows(back.where(named, e.c.withdrawn == 0))]


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


# -- what there is to judge at all -------------------------------------------------------


def contested(reader: Reader) -> set[str]:
    """Keys, as text, of all that may not count: found without judging what is clear."""
    return {*_causes_shared(reader), *_volunteers_in_doubt(reader)}


def _causes_shared(reader: Reader) -> Iterator[str]:
    """Causes of several entries, or of an entry that was reversed more than once."""
    e, root = _ENTRY.alias("e"), _ENTRY.alias("root")
    again = select(_ENTRY.c.cause).group_by(_ENTRY.c.cause).having(func.count() > 1)
    joined = e.outerjoin(root, root.c.id == e.c.corrects_id)
    cause = func.coalesce(root.c.cause, e.c.cause).label("cause")
    service = func.coalesce(root.c.service_id, e.c.service_id)
    volunteer = _HELPER.c.person_id.label("volunteer")
    joined = joined.outerjoin(_SERVICE, _SERVICE.c.id == service)
    joined = joined.outerjoin(_HELPER, _HELPER.c.id == _SERVICE.c.helper_id)
    query = select(cause, volunteer).select_from(joined).where(e.c.cause.in_(again))
    for row in reader.rows(query.distinct()):
        yield _VOLUNTEER + row.volunteer if row.volunteer else _CAUSE + row.cause


def _volunteers_in_doubt(reader: Reader) -> Iterator[str]:
    """Whose services with deposits lie near each other, or have earned more than their time."""
    e, s, h = _ENTRY.c, _SERVICE.c, _HELPER.c
    earned = func.sum(e.amount).label("earned")
    columns = (s.id, s.day, s.began, s.ended, s.minutes, s.visit_id, s.serving_id)
    deposit = and_(e.kind == "deposit", e.corrects_id.is_(None), e.withdrawn == 0)
    query = (
        select(*columns, h.person_id.label("volunteer"), earned)
        .select_from(_ENTRY.join(_SERVICE, s.id == e.service_id).join(_HELPER, h.id == s.helper_id))
        .where(deposit, e.service_id.is_not(None))
        .group_by(s.id)
        .order_by(h.person_id, s.day, s.began)
    )
    until: dict[str, tuple[int, int]] = {}
    named: set[tuple[str, str]] = set()
    for row in reader.rows(query):
        began, ended = span(row.day, row.began, row.ended)
        volunteer, clear = row.volunteer, row.earned <= row.minutes
        clear &= began >= until.get(volunteer, (0, 0))[1]
        for same in filter(None, (row.visit_id, row.serving_id)):
            clear &= (volunteer, same) not in named
            named.add((volunteer, same))
        if not clear:
            yield _VOLUNTEER + volunteer
        until[volunteer] = began, max(ended, until.get(volunteer, (0, 0))[1])
