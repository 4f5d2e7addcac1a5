"""Writing down who served whom; putting it right; taking it back.

Facts are only added. `recorded_at` stays that of the first entry through all corrections. A
service that somebody has verified stands: whoever wants it otherwise takes the verification
back first (`verifying.take_back`).
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.service.chain import current, family
from eldercare_desktop.care.time_bank.service.entry import ServiceEntry
from eldercare_desktop.care.time_bank.service.reading import service_row
from eldercare_desktop.care.time_bank.service.record import Earns, ServiceRecord
from eldercare_desktop.care.time_bank.service.refusing import refuse_service
from eldercare_desktop.store.work import Work


def log_service(work: Work, entry: ServiceEntry) -> ServiceRecord:
    """Write a service down that is over. It earns nothing until a second person verified it.

    CareError: see `refusing.refuse_service`.
    """
    work.label = "log_service"
    return _keep(work, entry)


def log_services(work: Work, entries: Sequence[ServiceEntry]) -> list[ServiceRecord]:
    """Several services as one step: all of them, or none. CareError: as `log_service`."""
    kept = [_keep(work, entry) for entry in entries]
    work.label = "log_service" if len(kept) == 1 else "log_services"
    return kept


def log_group(work: Work, entries: Sequence[ServiceEntry], earns: Earns) -> list[ServiceRecord]:
    """What several volunteers did together: a record each, which share a `group_key`.

    `earns` own: each their own time. shared: the time of the service is divided among them
    (the minutes of the longest entry; a rest goes to the first ones, so that the sum is
    exact). pool: nothing for themselves, it goes to the village's pool.
    CareError: as `log_service`; service_group_small, service_group_twice (`name`),
    service_share_nothing (`people`).
    """
    if len(entries) < 2:
        raise CareError("service_group_small", field="helper_id")
    if len({entry.helper_id for entry in entries}) < len(entries):
        raise CareError("service_group_twice", field="helper_id")
    key = secrets.token_hex(8)
    shared = _shares(entries) if earns == "shared" else [entry.minutes for entry in entries]
    kept = [
        _keep(work, replace(entry, earns=earns, minutes=minutes), group_key=key)
        for entry, minutes in zip(entries, shared, strict=True)
    ]
    work.label = "log_group_service"
    return kept


def correct_service(work: Work, service_id: str, entry: ServiceEntry) -> ServiceRecord:
    """Put a service right that nobody has verified: a new fact in place of the old one.

    Another volunteer's is another service: this one is taken back, and that one logged.
    CareError: row_gone, service_changed_since, service_verified_already (`by`),
    service_other_volunteer, and those of `log_service`.
    """
    work.label = "correct_service"
    old = _open(work, service_id)
    if entry.helper_id != old.helper_id:
        raise CareError("service_other_volunteer", field="helper_id")
    kept = {"group_key": old.group_key, "recorded_at": old.recorded_at, "corrects_id": old.id}
    return _keep(work, entry, leaving_out=family(work, old.id), **kept)


def withdraw_service(work: Work, service_id: str) -> ServiceRecord:
    """Take a service back that did not happen.

    CareError: row_gone, service_changed_since, service_verified_already (`by`).
    """
    work.label = "withdraw_service"
    return work.withdraw(_open(work, service_id))


def entry_of(service: ServiceRecord) -> ServiceEntry:
    """A service as the entry that it would be typed as."""
    names = ServiceEntry.__dataclass_fields__
    return ServiceEntry(**{name: getattr(service, name) for name in names})


def _shares(entries: Sequence[ServiceEntry]) -> list[int]:
    """The time of the service in whole minutes, each their part."""
    whole = max(entry.minutes or entry.time for entry in entries)
    each, rest = divmod(whole, len(entries))
    if each == 0:
        raise CareError("service_share_nothing", field="minutes", people=len(entries))
    return [each + (number < rest) for number in range(len(entries))]


def _open(work: Work, service_id: str) -> ServiceRecord:
    """A service that nobody has verified."""
    service = current(work, service_id)
    row = service_row(work, service.id)
    if row is not None and row.state == "verified":
        raise CareError("service_verified_already", by=row.verified_by)
    return service


def _keep(
    work: Work, entry: ServiceEntry, *, leaving_out: Iterable[str] = (), **values: Any
) -> ServiceRecord:
    now = work.now.strftime("%H:%M")
    parties = refuse_service(
        work, entry, today=work.today, latest=now, leaving_out=tuple(leaving_out)
    )
    said = {name: getattr(entry, name) for name in ServiceEntry.__dataclass_fields__}
    said |= {"minutes": entry.minutes or entry.time, "recorded_by": work.user}
    said |= {"village": parties.volunteer.village, "recorded_at": work.now.isoformat()}
    return work.insert(ServiceRecord(**{**said, **values}))


__all__ = [
    "ServiceEntry",
    "correct_service",
    "entry_of",
    "log_group",
    "log_service",
    "log_services",
    "withdraw_service",
]
