"""A service and what it took the place of: one service, however often it was put right.

What it earns goes by its first record (`root`), so that a service that was corrected on one
laptop and verified on another earns once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400


def current(reader: Reader, service_id: str) -> ServiceRecord:
    """A service that nobody has corrected or withdrawn meanwhile.

    CareError: row_gone, service_changed_since.
    """
    service = reader.get(ServiceRecord, service_id)
    if service is None or service.withdrawn:
        raise CareError("row_gone")
    if reader.find(ServiceRecord, col(ServiceRecord.corrects_id) == service_id, limit=1):
        raise CareError("service_changed_since")
    return service


def chains(reader: Reader, ids: Collection[str]) -> dict[str, list[str]]:
    """Record -> it and all that it took the place of, back to the first one. CareError: none."""
    before = _before(reader, ids)
    return {row_id: _follow(before, row_id) for row_id in ids}


def root_of(reader: Reader, service_id: str) -> str:
    """The first record of a service."""
    return chains(reader, [service_id])[service_id][-1]


def family(reader: Reader, service_id: str) -> list[str]:
    """Every record of a service, the first one first; two laptops may have corrected one."""
    s = table_of(ServiceRecord).c
    found = [root_of(reader, service_id)]
    asked = list(found)
    while asked:
        query = select(s.id).where(s.corrects_id.in_(asked)).order_by(s.id)
        asked = [row.id for row in reader.rows(query) if row.id not in found]
        found += asked
    return found


def _before(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    s = table_of(ServiceRecord).c
    before: dict[str, str] = {}
    asked = sorted(set(ids))
    while asked:
        more: dict[str, str] = {}
        for start in range(0, len(asked), CHUNK):
            part = asked[start : start + CHUNK]
            query = select(s.id, s.corrects_id).where(s.id.in_(part), s.corrects_id.is_not(None))
            more |= {row.id: row.corrects_id for row in reader.rows(query)}
        before |= more
        asked = sorted({old for old in more.values() if old not in before})
    return before


def _follow(before: dict[str, str], row_id: str) -> list[str]:
    found = [row_id]
    while (old := before.get(found[-1])) is not None and old not in found:
        found.append(old)
    return found
