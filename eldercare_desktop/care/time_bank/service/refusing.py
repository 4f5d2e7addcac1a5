"""What speaks against a service."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta

from sqlalchemy import select

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.need.record import NEED_KINDS
from eldercare_desktop.care.time_bank.service.entry import ServiceEntry
from eldercare_desktop.care.time_bank.service.people import Parties, refuse_people, roles_of
from eldercare_desktop.care.time_bank.service.reading import ServiceRow, services_by_id
from eldercare_desktop.care.time_bank.service.record import (
    EARNS,
    EVIDENCE,
    PAID_BY,
    ServiceRecord,
)
from eldercare_desktop.care.time_bank.service.times import overlap, read_time, span_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day, table_of

LINKS = ("visit_id", "serving_id", "need_id")
"""What a service may come from. One visit or meal that was brought serves one service; a need

one of each volunteer."""

Counts = Callable[[ServiceRow], bool]


def refuse_service(
    reader: Reader,
    entry: ServiceEntry,
    *,
    today: str,
    latest: str | None = None,
    leaving_out: Collection[str] = (),
) -> Parties:
    """Check an entry; returns whom it is by and for. `leaving_out`: records that it takes the

    place of. `latest`: the time of day (HH:MM) that it is today.

    CareError: invalid_<field>, service_no_time, service_minutes_too_many (`most`),
    service_whom_missing, service_day_ahead (`day`), service_not_over (`time`), row_gone,
    dated_after_death, service_for_oneself, service_other_village, service_death_date_missing,
    volunteer_…, service_overlap, service_linked_already, service_pool_pays_itself,
    service_nobody_pays.
    """
    _refuse_form(entry)
    _refuse_ahead(entry, today, latest)
    parties = refuse_people(reader, entry)
    refuse_second(reader, entry, leaving_out=leaving_out)
    return parties


def refuse_second(
    reader: Reader,
    entry: ServiceEntry,
    *,
    leaving_out: Collection[str] = (),
    counts: Counts = lambda row: row.state != "rejected",
) -> None:
    """One volunteer is at one place at a time, and one visit or meal brought serves once.

    `counts`: which others speak against it. CareError: service_overlap and
    service_linked_already (both `name`, `whom`, `day`, `began`, `ended`, `service_id`; the
    second `link`).
    """
    other = _overlapping(reader, entry, leaving_out, counts)
    if other is not None:
        raise CareError("service_overlap", field="began", **_told(other))
    for link in LINKS:
        row_id = getattr(entry, link)
        if row_id is not None:
            _refuse_link(reader, entry, link, leaving_out, counts)


def _refuse_form(entry: ServiceEntry) -> None:
    try:
        check_day(entry.day)
    except ValueError as problem:
        raise CareError("invalid_day", field="day") from problem
    for name in ("began", "ended"):
        if read_time(getattr(entry, name)) != getattr(entry, name):
            raise CareError(f"invalid_{name}", field=name)
    known = {"kind": NEED_KINDS, "earns": EARNS, "paid_by": PAID_BY, "evidence": EVIDENCE}
    for name, values in known.items():
        if getattr(entry, name) not in values:
            raise CareError(f"invalid_{name}", field=name)
    if entry.time == 0:
        raise CareError("service_no_time", field="ended")
    if entry.minutes is not None and not 0 < entry.minutes <= entry.time:
        raise CareError("service_minutes_too_many", field="minutes", most=entry.time, unit="minute")
    _refuse_payer(entry)


def _refuse_payer(entry: ServiceEntry) -> None:
    if entry.resident_id is None and not (entry.for_whom or "").strip():
        raise CareError("service_whom_missing", field="resident_id")
    if entry.paid_by == "beneficiary" and entry.resident_id is None:
        raise CareError("service_nobody_pays", field="paid_by")
    if entry.paid_by == "village_pool" and entry.earns == "pool":
        raise CareError("service_pool_pays_itself", field="paid_by")


def _refuse_ahead(entry: ServiceEntry, today: str, latest: str | None) -> None:
    """Nothing is written down before it is over, also what went on over midnight."""
    if entry.day > today:
        raise CareError("service_day_ahead", field="day", day=entry.day)
    ended_on = date.fromisoformat(entry.day) + timedelta(days=entry.ended <= entry.began)
    said = ended_on.isoformat()
    if said > today or (said == today and latest is not None and entry.ended > latest):
        raise CareError("service_not_over", field="ended", time=entry.ended)


def _overlapping(
    reader: Reader, entry: ServiceEntry, leaving_out: Collection[str], counts: Counts
) -> ServiceRow | None:
    on = date.fromisoformat(entry.day)
    first, last = ((on + timedelta(days=n)).isoformat() for n in (-1, 1))
    s = table_of(ServiceRecord).c
    query = select(s.id).where(
        s.helper_id.in_(sorted(roles_of(reader, entry.helper_id))), s.day.between(first, last)
    )
    rows = services_by_id(reader, [row.id for row in reader.rows(query)])
    mine = span_of(entry.day, entry.began, entry.ended)
    found = (row for row in rows.values() if row.id not in leaving_out and counts(row))
    clashing = [row for row in found if overlap(mine, row.span)]
    return min(clashing, key=lambda row: (row.span, row.id), default=None)


def _refuse_link(
    reader: Reader, entry: ServiceEntry, link: str, leaving_out: Collection[str], counts: Counts
) -> None:
    s = table_of(ServiceRecord).c
    query = select(s.id).where(s[link] == getattr(entry, link))
    if link == "need_id":
        query = query.where(s.helper_id.in_(sorted(roles_of(reader, entry.helper_id))))
    rows = services_by_id(reader, [row.id for row in reader.rows(query)])
    for row in rows.values():
        if row.id not in leaving_out and counts(row):
            raise CareError("service_linked_already", field=link, link=link, **_told(row))


def _told(row: ServiceRow) -> dict[str, str]:
    return {
        "name": row.volunteer,
        "whom": row.beneficiary,
        "day": row.day,
        "began": row.began,
        "ended": row.ended,
        "service_id": row.id,
    }
