"""What the services' part writes, in a worker: one use case each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

Values = dict[str, Any]


def log(work: Any, helper_ids: Sequence[str], values: Values) -> str:
    """A new service, of one volunteer or of several; returns the id of the first record."""
    from eldercare_desktop.care.time_bank.service.entry import ServiceEntry
    from eldercare_desktop.care.time_bank.service.logging import log_group, log_service

    entries = [ServiceEntry(helper_id=helper_id, **values) for helper_id in helper_ids]
    if len(entries) == 1:
        return log_service(work, entries[0]).id
    return log_group(work, entries, entries[0].earns)[0].id


def correct(work: Any, service_id: str, values: Values) -> str:
    """A service put right; what it is linked to stays."""
    from eldercare_desktop.care.time_bank.service.chain import current
    from eldercare_desktop.care.time_bank.service.logging import correct_service, entry_of

    entry = replace(entry_of(current(work, service_id)), **values)
    return correct_service(work, service_id, entry).id


def withdraw(work: Any, service_id: str) -> str:
    """A service that did not happen."""
    from eldercare_desktop.care.time_bank.service.logging import withdraw_service

    withdraw_service(work, service_id)
    return ""


def take_proposals(work: Any, entries: Sequence[Any]) -> str:
    """Makes services of what was proposed."""
    from eldercare_desktop.care.time_bank.service.logging import log_services

    return log_services(work, entries)[0].id


def verify(work: Any, service_ids: Sequence[str], values: Values) -> list[Any]:
    """Verifies services; those that could not be, each with why. CareError if it is but one."""
    from eldercare_desktop.care.time_bank.service.verifying import CheckEntry, verify_many

    verdict = verify_many(work, service_ids, CheckEntry(**values))
    if not verdict.checks and len(verdict.refused) == 1:
        raise verdict.refused[0].problem
    return list(verdict.refused)


def reject(work: Any, service_id: str, values: Values, reason: str) -> str:
    """Somebody says that it was not so."""
    from eldercare_desktop.care.time_bank.service import verifying

    verifying.reject(work, service_id, verifying.CheckEntry(**values), reason)
    return service_id


def take_back(work: Any, service_id: str, reason: str) -> str:
    """Takes a verification, or a rejection, back."""
    from eldercare_desktop.care.time_bank.service import verifying

    verifying.take_back(work, service_id, reason)
    return service_id
