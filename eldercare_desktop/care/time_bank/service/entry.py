"""A service as a person has it in mind."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.need.record import NeedKind
from eldercare_desktop.care.time_bank.service.record import CheckWay, Earns, Evidence, PaidBy
from eldercare_desktop.care.time_bank.service.times import length


@dataclass(frozen=True)
class ServiceEntry:
    """Fields as in `ServiceRecord`. `minutes` None: the whole time. With neither a resident

    nor `for_whom` it is not known whom it was for: refused.
    """

    helper_id: str
    day: str
    began: str
    ended: str
    kind: NeedKind
    resident_id: str | None = None
    for_whom: str | None = None
    minutes: int | None = None
    earns: Earns = "own"
    paid_by: PaidBy = "bank"
    visit_id: str | None = None
    serving_id: str | None = None
    need_id: str | None = None
    team_id: str | None = None
    evidence: Evidence = "none"
    evidence_note: str | None = None
    note: str | None = None

    @property
    def time(self) -> int:
        """Minutes from `began` to `ended`."""
        return length(self.began, self.ended)


@dataclass(frozen=True)
class CheckEntry:
    """Who says so. `checked_on` None: today. `verifier_id`: the person, if registered."""

    verified_by: str
    verifier_id: str | None = None
    how: CheckWay = "signature"
    checked_on: str | None = None
