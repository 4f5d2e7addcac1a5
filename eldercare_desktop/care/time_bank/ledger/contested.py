"""What of a whole ledger may not count: found without judging what is clear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, and_, func, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.time_bank.ledger.judging import family_of, span
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import scope_of, with_service
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

_ENTRY = table_of(LedgerEntry)
_SERVICE, _HELPER = table_of(ServiceRecord), table_of(Helper)


def contested(reader: Reader) -> set[str]:
    """Keys, as text, of all entries that share a cause or of whose volunteers services meet."""
    return {*_causes_shared(reader), *_volunteers_in_doubt(reader)}


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


def _volunteers_in_doubt(reader: Reader) -> Iterator[str]:
    """Whose services with deposits lie near each other, were corrected, or earned too much."""
    until: dict[str, int] = {}
    named: set[tuple[str, str]] = set()
    whose: dict[str, str] = {}
    corrected: set[tuple[str, str]] = set()
    for row in reader.rows(_deposited()):
        volunteer = whose[row.id] = row.volunteer
        began, ended = span(row.day, row.began, row.ended)
        same = {(volunteer, i) for i in (row.visit_id, row.serving_id) if i}
        if row.earned > row.minutes or began < until.get(volunteer, 0) or same & named:
            yield scope_of(volunteer, "")
        family, _ = family_of(row.cause)
        if not family.endswith(row.id):
            corrected.add((volunteer, family[-32:]))
        named |= same
        until[volunteer] = max(ended, until.get(volunteer, 0))
    for volunteer, root in corrected:
        yield scope_of(volunteer, "")
        yield scope_of(whose.get(root, volunteer), "")


def _deposited() -> Select[Any]:
    e, s, h = _ENTRY.c, _SERVICE.c, _HELPER.c
    columns = (s.id, s.day, s.began, s.ended, s.minutes, s.visit_id, s.serving_id)
    earned, cause = func.sum(e.amount).label("earned"), func.min(e.cause).label("cause")
    deposit = and_(e.kind == "deposit", e.corrects_id.is_(None), e.withdrawn == 0)
    joined = _ENTRY.join(_SERVICE, s.id == e.service_id).join(_HELPER, h.id == s.helper_id)
    query = select(*columns, h.person_id.label("volunteer"), earned, cause).select_from(joined)
    query = query.where(deposit, e.service_id.is_not(None)).group_by(s.id)
    return query.order_by(h.person_id, s.day, s.began)
