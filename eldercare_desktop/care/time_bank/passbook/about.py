"""What the services of a passbook's lines were about."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400


def service_kinds(reader: Reader, service_ids: Sequence[str]) -> dict[str, str]:
    """Service -> its kind (see `care.need.record.NEED_KINDS`)."""
    s, found = table_of(ServiceRecord).c, dict[str, str]()
    for start in range(0, len(service_ids), CHUNK):
        part = service_ids[start : start + CHUNK]
        found |= {r.id: r.kind for r in reader.rows(select(s.id, s.kind).where(s.id.in_(part)))}
    return found
