"""What of a whole ledger may not count: found without judging what is clear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, func, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import scope_of, with_service
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

_ENTRY = table_of(LedgerEntry)
_SERVICE, _HELPER = table_of(ServiceRecord), table_of(Helper)
_DAY = 24 * 60


def contested(reader: Reader) -> set[str]:
    """Keys, as text, of all entries that share a cause or of whose volunteers services meet.

    All is found by SQLite, which goes through 100,000 entries in less than it takes to read them.
    """
    found = set(_causes_shared(reader))
    for query in (_met(), *_about_the_same(), _earned_more(), _corrected()):
        found |= {scope_of(row.volunteer, "") for row in reader.rows(query)}
    return found


def _causes_shared(reader: Reader) -> Iterator[str]:
    """What has a cause of several entries, or several reversals."""
    entry, root = _ENTRY.alias("e"), _ENTRY.alias("root")
    again = select(_ENTRY.c.cause).group_by(_ENTRY.c.cause).having(func.count() > 1)
    joined = entry.outerjoin(root, root.c.id == entry.c.corrects_id)
    cause = func.coalesce(root.c.cause, entry.c.cause).label("cause")
    volunteer = _HELPER.c.person_id.label("volunteer")
    query = select(cause, volunteer).select_from(with_service(entry, joined))
    for row in reader.rows(query.where(entry.c.cause.in_(again)).distinct()):
        yield scope_of(row.volunteer, row.cause)


_WHOSE = _HELPER.c.person_id.label("volunteer")
_SERVED = _SERVICE.join(_HELPER, _HELPER.c.id == _SERVICE.c.helper_id)
_DEPOSITED = _ENTRY.join(_SERVICE, _SERVICE.c.id == _ENTRY.c.service_id).join(
    _HELPER, _HELPER.c.id == _SERVICE.c.helper_id
)
_DEPOSIT = and_(
    _ENTRY.c.kind == "deposit",
    _ENTRY.c.service_id.is_not(None),
    _ENTRY.c.corrects_id.is_(None),
    _ENTRY.c.withdrawn == 0,
)


def _met() -> Select[Any]:
    """Who has two services that meet, deposited or not: one begins before the last ones end."""
    s = _SERVICE.c
    midnight = cast(func.strftime("%s", s.day), Integer) / 60
    began = midnight + _minute(s.began)
    length = (_minute(s.ended) - _minute(s.began) + _DAY) % _DAY
    ended = began + case((length == 0, _DAY), else_=length)
    times = select(_WHOSE, began.label("began"), ended.label("ended")).select_from(_SERVED)
    inner = times.where(s.withdrawn == 0).subquery("times")
    before = func.max(inner.c.ended).over(
        partition_by=inner.c.volunteer, order_by=(inner.c.began, inner.c.ended), rows=(None, -1)
    )
    window = select(inner.c.volunteer, inner.c.began, before.label("until")).subquery("window")
    return select(window.c.volunteer).distinct().where(window.c.began < window.c.until)


def _minute(clock: ColumnElement[str]) -> ColumnElement[int]:
    hours, minutes = func.substr(clock, 1, 2), func.substr(clock, 4, 2)
    return cast(hours, Integer) * 60 + cast(minutes, Integer)


def _about_the_same() -> Iterator[Select[Any]]:
    """Who has two services that were one visit, or one meal."""
    for column in (_SERVICE.c.visit_id, _SERVICE.c.serving_id):
        query = select(_WHOSE).select_from(_SERVED).where(column.is_not(None))
        yield query.group_by(_HELPER.c.person_id, column).having(func.count() > 1)


def _earned_more() -> Select[Any]:
    """Whose service has deposits of more than its time, perhaps because of reversed ones."""
    query = select(func.min(_HELPER.c.person_id).label("volunteer")).select_from(_DEPOSITED)
    query = query.where(_DEPOSIT).group_by(_ENTRY.c.service_id)
    return query.having(func.sum(_ENTRY.c.amount) > func.min(_SERVICE.c.minutes))


def _corrected() -> Select[Any]:
    """Whose deposit has the cause of a service that somebody corrected later; and of that one."""
    named = func.lower(func.hex(_ENTRY.c.service_id))
    other = func.substr(_ENTRY.c.cause, 9, 32) != named
    akin = _ENTRY.alias("akin")
    root = func.substr(_ENTRY.c.cause, 1, 40)
    family = akin.c.cause.between(root, root + ";")
    joined = _ENTRY.join(akin, family).join(_SERVICE, _SERVICE.c.id == akin.c.service_id)
    joined = joined.join(_HELPER, _HELPER.c.id == _SERVICE.c.helper_id)
    query = select(_WHOSE).distinct().select_from(joined)
    return query.where(_DEPOSIT, _ENTRY.c.cause.startswith("service:"), other)
