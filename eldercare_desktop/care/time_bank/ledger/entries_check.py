"""What may be wrong with entries as such: legs, reversals, services."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, and_, not_, or_, select

from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.service.record import ServiceCheck, ServiceRecord
from eldercare_desktop.care.time_bank.terms import LEGS, PERSONAL
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, table_of

_E = table_of(LedgerEntry)
_BACK = _E.alias("back")
_SERVICE, _CHECK = table_of(ServiceRecord), table_of(ServiceCheck)


@dataclass(frozen=True)
class Problem:
    """What is wrong with the books: a code, the entries, what else the sentence names.

    trial_balance (`unit`, `off`), balance_differs (`account`, `holder`, `unit`, `shown`,
    `right`), suspense_differs, counted_twice (`cause`), and those of `wrong_entries`.
    """

    code: str
    entry_ids: tuple[str, ...] = ()
    params: Mapping[str, Plain] = field(default_factory=dict)


def wrong_entries(reader: Reader, suspended: Mapping[str, str]) -> Iterator[Problem]:
    """legs_wrong (`kind`, `from`, `to`), amount_wrong, entry_withdrawn, reversal_wrong,

    reversal_of_reversal, reversal_of_nothing, deposit_unverified, service_not_deposited
    (`service`), service_earned_more (`service`, `earned`, `minutes`).
    """
    yield from chain(
        _legs(reader), _plain(reader), _reversals(reader), _services(reader, suspended)
    )


def _legs(reader: Reader) -> Iterator[Problem]:
    """Accounts that do not go together, or whose holder is not named as it should be."""
    held = _E.c.from_person_id.is_not(None), _E.c.to_person_id.is_not(None)
    kinds = (_E.c.kind, _E.c.from_kind, _E.c.to_kind)
    query = select(*kinds, held[0].label("whose"), held[1].label("whom")).group_by(*kinds, *held)
    for row in reader.rows(query):
        whence, to = LEGS.get(row.kind, (frozenset(), frozenset()))
        legal = row.from_kind in whence and row.to_kind in to
        named = (row.from_kind in PERSONAL, row.to_kind in PERSONAL)
        if not legal or named != (bool(row.whose), bool(row.whom)):
            same = and_(
                *(column == value for column, value in zip(kinds, row[:3], strict=True)),
                *(held[n] if row[3 + n] else not_(held[n]) for n in range(2)),
            )
            told = {"kind": row.kind, "from": row.from_kind, "to": row.to_kind}
            yield Problem("legs_wrong", _ids(reader, same), told)


def _plain(reader: Reader) -> Iterator[Problem]:
    for code, where in (
        ("amount_wrong", _E.c.amount <= 0),
        ("entry_withdrawn", _E.c.withdrawn == 1),
        ("reversal_of_nothing", and_(_E.c.kind == "reversal", _E.c.corrects_id.is_(None))),
    ):
        ids = _ids(reader, where)
        if ids:
            yield Problem(code, ids)


def _reversals(reader: Reader) -> Iterator[Problem]:
    """A reversal mirrors exactly what it reverses, and that is no reversal itself."""
    same = [_BACK.c[name] == _E.c[name] for name in ("amount", "unit", "village")]
    sides = [("from", "to"), ("to", "from")]
    same += [_BACK.c[f"{one}_kind"] == _E.c[f"{other}_kind"] for one, other in sides]
    for own, mirrored in (
        *((f"{one}_person_id", f"{other}_person_id") for one, other in sides),
        *((name, name) for name in ("service_id", "redemption_id", "voucher_serial")),
    ):
        same.append(_BACK.c[own].is_not_distinct_from(_E.c[mirrored]))
    same.append(_BACK.c.kind == "reversal")
    query = select(_BACK.c.id, _E.c.id.label("of"), _E.c.corrects_id).select_from(
        _BACK.join(_E, _E.c.id == _BACK.c.corrects_id)
    )
    wrong = or_(not_(and_(*same)), _E.c.corrects_id.is_not(None))
    for row in reader.rows(query.where(_BACK.c.corrects_id.is_not(None), wrong)):
        code = "reversal_of_reversal" if row.corrects_id else "reversal_wrong"
        yield Problem(code, (row.id, row.of))


# -- services ----------------------------------------------------------------------------


def _services(reader: Reader, suspended: Mapping[str, str]) -> Iterator[Problem]:
    """Nothing is deposited that nobody has verified, nothing verified without its deposit."""
    checks = select(_CHECK.c.service_id, _CHECK.c.id, _CHECK.c.corrects_id)
    verified = reader.rows(checks.where(_CHECK.c.result == "verified", _CHECK.c.withdrawn == 0))
    taken = {row.corrects_id for row in reader.rows(select(_CHECK.c.corrects_id))}
    ever = {row.service_id for row in verified}
    standing = {row.service_id for row in verified if row.id not in taken}
    earned: dict[str, list[Any]] = {}
    for row in reader.rows(_deposits()):
        earned.setdefault(row.service_id, []).append(row)
    for service_id, rows in earned.items():
        counted = [row for row in rows if row.id not in suspended and not row.reversed]
        ids, total = tuple(row.id for row in counted), sum(row.amount for row in counted)
        if counted and service_id not in ever:
            yield Problem("deposit_unverified", ids, {"service": service_id})
        if total > rows[0].minutes:
            told = {"service": service_id, "earned": total, "minutes": rows[0].minutes}
            yield Problem("service_earned_more", ids, told)
    for service_id in sorted(standing - earned.keys()):
        yield Problem("service_not_deposited", (), {"service": service_id})


def _deposits() -> Any:
    back = select(_BACK.c.id).where(_BACK.c.corrects_id == _E.c.id).correlate(_E).exists()
    query = select(
        _E.c.id, _E.c.service_id, _E.c.amount, _SERVICE.c.minutes, back.label("reversed")
    ).join(_SERVICE, _SERVICE.c.id == _E.c.service_id)
    root = and_(_E.c.kind == "deposit", _E.c.corrects_id.is_(None), _E.c.withdrawn == 0)
    return query.where(root, _E.c.service_id.is_not(None))


def _ids(reader: Reader, where: ColumnElement[bool]) -> tuple[str, ...]:
    query = select(_E.c.id).where(where).order_by(_E.c.day, _E.c.id)
    return tuple(row.id for row in reader.rows(query))
