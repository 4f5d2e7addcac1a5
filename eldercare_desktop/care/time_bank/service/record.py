"""The records of a service and of its verification."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field as Bounded
from sqlalchemy import Index

from eldercare_desktop.care.need.record import NeedKind
from eldercare_desktop.care.site.record import TimeOfDay
from eldercare_desktop.care.time_bank.service.waiting import WAITING
from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    OptionalText,
    number,
    ref,
    table_of,
    text,
)

Evidence = Literal["signature", "photo", "visit", "delivery", "witness", "none"]
EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)

Earns = Literal["own", "shared", "pool"]
EARNS: tuple[Earns, ...] = get_args(Earns)
"""All of one's own time; a share of what a group did together; nothing for oneself: it goes
to the village's pool."""

PaidBy = Literal["bank", "beneficiary", "village_pool", "township_pool"]
PAID_BY: tuple[PaidBy, ...] = get_args(PaidBy)
"""Who gives the hours: the bank (nobody's balance goes down), whoever was served (支取), or
the pool, for those who have none."""

CheckResult = Literal["verified", "rejected"]
CHECK_RESULTS: tuple[CheckResult, ...] = get_args(CheckResult)

CheckWay = Literal["signature", "present", "phone", "card"]
CHECK_WAYS: tuple[CheckWay, ...] = get_args(CheckWay)
"""Signed on paper; was there; asked on the telephone; the resident's card was scanned."""


class ServiceRecord(Fact, table=True):
    """One volunteer served somebody on a day, from `began` to `ended` (earlier than that: on

    the next day). `minutes`: what it earns, never more than the time. Without a resident it
    was for all (`for_whom` says what). The records of a service that a group did together
    share `group_key`. One record earns once; times of one volunteer do not overlap [rule 26].
    """

    __tablename__ = "service_record"

    helper_id: str = ref("helper", "Volunteer", index=False)
    resident_id: str | None = ref("resident", "For", required=False)
    for_whom: OptionalText = text("For whom")
    kind: NeedKind = text("Kind of service", default="other")
    day: Day = text("Day", required=True)
    began: TimeOfDay = text("From", required=True)
    ended: TimeOfDay = text("To", required=True)
    minutes: Annotated[int, Bounded(gt=0, le=1440)] = number("Minutes", required=True)
    earns: Earns = text("Earns", default="own")
    paid_by: PaidBy = text("Hours from", default="bank")
    group_key: OptionalText = text("Done together")
    team_id: str | None = ref("team", "Team", required=False)
    visit_id: str | None = ref("visit", "Visit", required=False, index=False)
    serving_id: str | None = ref("meal_serving", "Meal brought", required=False, index=False)
    need_id: str | None = ref("need", "Need", required=False, index=False)
    evidence: Evidence = text("Evidence", default="none")
    evidence_note: OptionalText = text("What proves it")
    note: OptionalText = text("Note", sensitive=True)
    recorded_by: CleanText = text("Recorded by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("service_record", "Corrects", required=False, index=False)


_service = table_of(ServiceRecord).c
Index("ix_service_record_helper_id_day", _service.helper_id, _service.day)
Index("ix_service_record_day", _service.day)
for _field in ("visit_id", "serving_id", "need_id", "group_key", "corrects_id"):
    _column = _service[_field]
    Index(f"ix_service_record_{_field}", _column, sqlite_where=_column.is_not(None))


class ServiceCheck(Fact, table=True):
    """A second person's word on a service: neither the volunteer nor who typed it [rule 26]."""

    __tablename__ = "service_check"

    service_id: str = ref("service_record", "Service")
    result: CheckResult = text("Result", default="verified")
    verified_by: CleanText = text("Verified by", required=True)
    verifier_id: str | None = ref("person", "Verified by (registered)", required=False)
    how: CheckWay = text("How", default="signature")
    checked_on: Day = text("Checked on", required=True)
    reason: OptionalText = text("Why not", sensitive=True)
    recorded_by: CleanText = text("Recorded by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("service_check", "Corrects", required=False)


__all__ = [
    "CHECK_RESULTS",
    "CHECK_WAYS",
    "EARNS",
    "EVIDENCE",
    "PAID_BY",
    "WAITING",
    "CheckResult",
    "CheckWay",
    "Earns",
    "Evidence",
    "PaidBy",
    "ServiceCheck",
    "ServiceRecord",
]
