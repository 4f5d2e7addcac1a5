"""What may be wrong with entries as such: legs, reversals, services."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, and_, func, not_, or_, select

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
    for row in reader.rows(_in_doubt()):
        counted = [
            one for one in reader.rows(_deposits_of(row.service_id)) if one.id not in suspended
        ]
        ids, total = tuple(one.id for one in counted), sum(one.amount for one in counted)
        if counted and not row.verified:
            yield Problem("deposit_unverified", ids, {"service": row.service_id})
        if total > row.minutes:
            told = {"service": row.service_id, "earned": total, "minutes": row.minutes}
            yield Problem("service_earned_more", ids, told)
    deposit = select(_E.c.id).where(_E.c.service_id == _CHECK.c.service_id, _DEPOSIT)
    later = _CHECK.alias("later")
    taken = select(later.c.id).where(later.c.corrects_id == _CHECK.c.id).exists()
    verified = (_CHECK.c.result == "verified", _CHECK.c.withdrawn == 0)
    query = select(_CHECK.c.service_id).distinct().where(*verified, ~taken, ~deposit.exists())
    for row in reader.rows(query.order_by(_CHECK.c.service_id)):
        yield Problem("service_not_deposited", (), {"service": row.service_id})


_DEPOSIT = and_(_E.c.kind == "deposit", _E.c.corrects_id.is_(None), _E.c.withdrawn == 0)
_STANDS = ~select(_BACK.c.id).where(_BACK.c.corrects_id == _E.c.id).correlate(_E).exists()


def _in_doubt() -> Any:
    """Services with deposits that nobody ever verified, or that may have earned too much."""
    c, minutes = _CHECK.c, func.min(_SERVICE.c.minutes).label("minutes")
    said = (c.service_id == _E.c.service_id, c.result == "verified", c.withdrawn == 0)
    verified = select(c.id).where(*said).correlate(_E).exists()
    query = select(_E.c.service_id, minutes, verified.label("verified"))
    query = query.join(_SERVICE, _SERVICE.c.id == _E.c.service_id)
    query = query.where(_E.c.service_id.is_not(None), _DEPOSIT, _STANDS).group_by(_E.c.service_id)
    return query.having(or_(func.sum(_E.c.amount) > minutes, not_(verified)))


def _deposits_of(service_id: str) -> Any:
    query = select(_E.c.id, _E.c.amount).where(_E.c.service_id == service_id, _DEPOSIT, _STANDS)
    return query.order_by(_E.c.id)


def _ids(reader: Reader, where: ColumnElement[bool]) -> tuple[str, ...]:
    query = select(_E.c.id).where(where).order_by(_E.c.day, _E.c.id)
    return tuple(row.id for row in reader.rows(query))
