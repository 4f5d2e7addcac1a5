"""A second person's word on a service, and the deposit that comes of it.

Nothing is earned before somebody who is neither the volunteer nor whoever typed the service
in has confirmed it. Their word and what it moves in the ledger go into one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.service.chain import chains, current, family
from eldercare_desktop.care.time_bank.service.checking import named, refuse_check
from eldercare_desktop.care.time_bank.service.depositing import (
    deposit,
    postings,
    refuse_postings,
    reverse_all,
)
from eldercare_desktop.care.time_bank.service.entry import CheckEntry
from eldercare_desktop.care.time_bank.service.logging import entry_of
from eldercare_desktop.care.time_bank.service.people import parties_of
from eldercare_desktop.care.time_bank.service.reading import (
    ServiceRow,
    checks_of,
    service_row,
)
from eldercare_desktop.care.time_bank.service.record import (
    CheckResult,
    ServiceCheck,
    ServiceRecord,
)
from eldercare_desktop.care.time_bank.service.refusing import refuse_second
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class Refused:
    """A service of several that could not be verified, and why."""

    service_id: str
    row: ServiceRow | None
    problem: CareError


@dataclass(frozen=True)
class Verdict:
    """What became of several services."""

    checks: tuple[ServiceCheck, ...]
    refused: tuple[Refused, ...]


def verify(work: Work, service_id: str, check: CheckEntry) -> ServiceCheck:
    """Confirm a service, and post what it earns (and what somebody pays for it).

    CareError: row_gone, service_changed_since, service_verified_already (`by`),
    service_for_oneself, service_overlap, service_linked_already, those of
    `checking.refuse_check`, `depositing.postings` and `depositing.refuse_postings`.
    """
    work.label = "verify_service"
    row = _open(work, service_id)
    refuse_check(work, row, check, today=work.today)
    parties = parties_of(work, current(work, row.id))
    if parties.beneficiary is not None and parties.beneficiary.id == parties.volunteer.id:
        raise CareError("service_for_oneself", name=parties.volunteer.name)
    _refuse_second(work, row)
    planned = postings(work, row, parties)
    refuse_postings(work, row, planned)
    deposit(work, row, planned)
    return _say(work, row, check, "verified")


def verify_many(work: Work, service_ids: Sequence[str], check: CheckEntry) -> Verdict:
    """Confirm several services, each with a fate of its own; those that pass are one step."""
    checks: list[ServiceCheck] = []
    refused: list[Refused] = []
    for service_id in service_ids:
        try:
            checks.append(verify(work, service_id, check))
        except CareError as problem:
            refused.append(Refused(service_id, service_row(work, service_id), problem))
    work.label = "verify_service" if len(service_ids) == 1 else "verify_services"
    return Verdict(tuple(checks), tuple(refused))


def group_of(reader: Reader, service_id: str) -> list[str]:
    """The services that were done together with one (itself too), and are not verified yet."""
    service = current(reader, service_id)
    if service.group_key is None:
        return [service_id]
    same = reader.find(ServiceRecord, col(ServiceRecord.group_key) == service.group_key)
    rows = (service_row(reader, one.id) for one in same)
    return [row.id for row in rows if row is not None and row.state != "verified"]


def reject(work: Work, service_id: str, check: CheckEntry, reason: str) -> ServiceCheck:
    """Somebody says that it was not so. It earns nothing, and may be verified later.

    CareError: row_gone, service_changed_since, service_verified_already (`by`),
    service_reason_missing, those of `checking.refuse_check`.
    """
    work.label = "reject_service"
    row = _open(work, service_id)
    if not reason.strip():
        raise CareError("service_reason_missing", field="reason")
    refuse_check(work, row, check, today=work.today)
    return _say(work, row, check, "rejected", reason)


def take_back(work: Work, service_id: str, reason: str) -> None:
    """Take back what second persons said of a service: what it moved is reversed, and it waits

    again. CareError: row_gone, service_not_checked, service_reason_missing,
    ledger_not_enough (what it gave has been spent meanwhile).
    """
    work.label = "take_back_check"
    if not reason.strip():
        raise CareError("service_reason_missing", field="reason")
    if work.get(ServiceRecord, service_id) is None:
        raise CareError("row_gone")
    said = checks_of(work, family(work, service_id))
    if not said:
        raise CareError("service_not_checked")
    reverse_all(work, service_id, reason)
    for check in said:
        work.withdraw(check)


def _open(work: Work, service_id: str) -> ServiceRow:
    """The service, if it holds and nobody has verified it."""
    current(work, service_id)
    row = service_row(work, service_id)
    if row is None:
        raise CareError("row_gone")
    if row.state == "verified":
        raise CareError("service_verified_already", by=row.verified_by)
    return row


def _refuse_second(work: Work, row: ServiceRow) -> None:
    """Of two that came from two laptops and cannot both be, only one is verified."""
    service = current(work, row.id)
    refuse_second(
        work,
        entry_of(service),
        leaving_out=[*family(work, row.id), *chains(work, [row.id])[row.id]],
        counts=lambda other: other.state == "verified",
    )


def _say(
    work: Work, row: ServiceRow, check: CheckEntry, result: CheckResult, reason: str | None = None
) -> ServiceCheck:
    return work.insert(
        ServiceCheck(
            village=row.village,
            service_id=row.id,
            result=result,
            verified_by=named(work, check),
            verifier_id=check.verifier_id,
            how=check.how,
            checked_on=check.checked_on or work.today,
            reason=reason,
            recorded_by=work.user,
            recorded_at=work.now.isoformat(),
            corrects_id=row.check_id,
        )
    )


__all__ = [
    "CheckEntry",
    "Refused",
    "Verdict",
    "group_of",
    "reject",
    "take_back",
    "verify",
    "verify_many",
]
