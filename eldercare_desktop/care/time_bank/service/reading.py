"""Services as they hold: neither withdrawn nor corrected, each with what a second person said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, func, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.service.chain import CHUNK, chains
from eldercare_desktop.care.time_bank.service.record import ServiceCheck, ServiceRecord
from eldercare_desktop.care.time_bank.service.times import Span, span_of
from eldercare_desktop.care.time_bank.service.waiting import WAITING, waiting_table
from eldercare_desktop.store.derived import stale_keys
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

State = Literal["pending", "verified", "rejected"]


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service, who it was by and for, and what a second person said. Fields as in the records.

    `beneficiary`: the resident's name, or what is known of whom it was for. `root`: the first
    record of the service, which its entries in the ledger go by. `check_id`: the word that
    counts; `reason`: why it was rejected.
    """

    id: str
    root: str
    village: str
    helper_id: str
    person_id: str
    volunteer: str
    resident_id: str | None
    beneficiary_id: str | None
    beneficiary: str
    kind: str
    day: str
    began: str
    ended: str
    minutes: int
    earns: str
    paid_by: str
    group_key: str | None
    team_id: str | None
    visit_id: str | None
    serving_id: str | None
    need_id: str | None
    evidence: str
    evidence_note: str | None
    note: str | None
    recorded_by: str
    recorded_at: str
    state: State = "pending"
    check_id: str | None = None
    verified_by: str | None = None
    how: str | None = None
    checked_on: str | None = None
    reason: str | None = None

    @property
    def span(self) -> Span:
        """When it was (see `times`)."""
        return span_of(self.day, self.began, self.ended)


def services_between(
    reader: Reader,
    first: str,
    last: str,
    *,
    helper_id: str | None = None,
    resident_id: str | None = None,
    state: State | None = None,
    village: str | None = None,
) -> list[ServiceRow]:
    """Services of the days `first` to `last` (YYYY-MM-DD, both included), by day and time."""
    s = table_of(ServiceRecord).c
    where: list[ColumnElement[bool]] = [s.day.between(first, last)]
    wanted = {"helper_id": helper_id, "resident_id": resident_id, "village": village}
    where += [s[name] == value for name, value in wanted.items() if value is not None]
    rows = _rows(reader, where)
    return [row for row in rows if state in (None, row.state)]


def services_by_id(reader: Reader, ids: Collection[str]) -> dict[str, ServiceRow]:
    """Those of some records that hold."""
    found: dict[str, ServiceRow] = {}
    for part in _parts(ids):
        found |= {row.id: row for row in _rows(reader, [table_of(ServiceRecord).c.id.in_(part)])}
    return found


def service_row(reader: Reader, service_id: str) -> ServiceRow | None:
    """One service; None where it was withdrawn, corrected or never was."""
    return services_by_id(reader, [service_id]).get(service_id)


def services_of_persons(
    reader: Reader, person_ids: Collection[str], first: str, last: str
) -> list[ServiceRow]:
    """What some people did in some days, in whichever helper's role they did it."""
    h, s = table_of(Helper).c, table_of(ServiceRecord).c
    helpers = select(h.id).where(h.person_id.in_(sorted(person_ids)))
    return _rows(reader, [s.helper_id.in_(helpers), s.day.between(first, last)])


def waiting_services(reader: Reader, village: str | None = None) -> list[ServiceRow]:
    """All services that wait for a second person, the oldest first."""
    w = waiting_table.c
    query = select(w.service_id)
    if village is not None:
        query = query.where(w.village == village)
    ids = {*stale_keys(reader, WAITING), *(row.service_id for row in reader.rows(query))}
    found = services_by_id(reader, ids).values()
    pending = (r for r in found if r.state == "pending" and village in (None, r.village))
    return sorted(pending, key=lambda row: (row.day, row.began, row.volunteer, row.id))


def count_waiting(reader: Reader, village: str | None = None) -> tuple[int, str | None]:
    """How many services wait for a second person, and since which day: from an index alone.

    Only those that somebody put right are looked at: one may be verified elsewhere meanwhile.
    """
    w = waiting_table.c
    columns: list[Any] = [func.count().label("number"), func.min(w.day).label("since")]
    query = select(*columns).where(w.corrected == 0)
    corrected = select(w.service_id).where(w.corrected == 1)
    if village is not None:
        query, corrected = query.where(w.village == village), corrected.where(w.village == village)
    waiting = reader.rows(query)[0]
    found = services_by_id(reader, [row.service_id for row in reader.rows(corrected)])
    rows = list(found.values())
    days = [row.day for row in rows if row.state == "pending"]
    days += [waiting.since] if waiting.since else []
    return waiting.number + sum(row.state == "pending" for row in rows), min(days, default=None)


def busy(reader: Reader, helper_id: str, day: str) -> list[tuple[str, str]]:
    """When a volunteer served on a day (HH:MM, HH:MM), by time; rejected ones left out."""
    rows = services_between(reader, day, day, helper_id=helper_id)
    return [(row.began, row.ended) for row in rows if row.state != "rejected"]


def standing(fact: Any) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Conditions under which a fact of a table says something: neither withdrawn nor corrected."""
    later = fact.alias("later")
    corrected = select(later.c.corrects_id).where(later.c.corrects_id == fact.c.id)
    return fact.c.withdrawn == 0, ~corrected.correlate_except(later).exists()


def checks_of(reader: Reader, ids: Collection[str]) -> list[ServiceCheck]:
    """What second persons said of some records and still say, in the order they were typed."""
    c = table_of(ServiceCheck)
    found: list[ServiceCheck] = []
    for part in _parts(ids):
        query = select(c).where(c.c.service_id.in_(part), *standing(c))
        found += [ServiceCheck(**row._mapping) for row in reader.rows(query)]
    return sorted(found, key=lambda check: (check.recorded_at, check.id))


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    wanted = sorted(ids)
    for start in range(0, len(wanted), CHUNK):
        yield wanted[start : start + CHUNK]


def _rows(reader: Reader, where: Sequence[ColumnElement[bool]]) -> list[ServiceRow]:
    found = reader.rows(_statement(where))
    ids = {row.id for row in found}
    chain_of = {row_id: [row_id] for row_id in ids}
    chain_of |= chains(reader, [row.id for row in found if row.corrects_id])
    checks = checks_of(reader, {one for chain in chain_of.values() for one in chain})
    said: dict[str, list[ServiceCheck]] = {}
    for check in checks:
        said.setdefault(check.service_id, []).append(check)
    return [_row(row, chain_of[row.id], said) for row in found]


def _statement(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    return _services().where(*where)


@cache
def _services() -> Select[Any]:
    """All services that hold, with names. Built once: it is asked for every verification."""
    service, h, r = table_of(ServiceRecord), table_of(Helper), table_of(Resident)
    by, to = table_of(Person).alias("by_person"), table_of(Person).alias("to_person")
    joined = (
        service.join(h, h.c.id == service.c.helper_id)
        .join(by, by.c.id == h.c.person_id)
        .outerjoin(r, r.c.id == service.c.resident_id)
        .outerjoin(to, to.c.id == r.c.person_id)
    )
    names = (
        h.c.person_id,
        by.c.name.label("volunteer"),
        to.c.id.label("beneficiary_id"),
        to.c.name.label("beneficiary"),
    )
    query = select(service, *names).select_from(joined).where(*standing(service))
    return query.order_by(service.c.day, service.c.began, by.c.name, service.c.id)


_COPIED = (
    *("id", "village", "helper_id", "person_id", "volunteer", "resident_id", "beneficiary_id"),
    *("kind", "day", "began", "ended", "minutes", "earns", "paid_by", "group_key", "team_id"),
    *("visit_id", "serving_id", "need_id", "evidence", "evidence_note", "note"),
    *("recorded_by", "recorded_at"),
)


def _row(found: Any, chain: list[str], said: dict[str, list[ServiceCheck]]) -> ServiceRow:
    values = {name: getattr(found, name) for name in _COPIED}
    values["beneficiary"] = found.beneficiary or found.for_whom or ""
    check = _counting(found.id, chain, said)
    if check is not None:
        values |= {"state": check.result, "check_id": check.id, "verified_by": check.verified_by}
        values |= {"how": check.how, "checked_on": check.checked_on, "reason": check.reason}
    return ServiceRow(root=chain[-1], **values)


def _counting(
    row_id: str, chain: Iterable[str], said: dict[str, list[ServiceCheck]]
) -> ServiceCheck | None:
    """The word that counts: the first that verified it, be it as it was before a correction;

    else the last that rejected it as it is now.
    """
    verified = [c for one in chain for c in said.get(one, ()) if c.result == "verified"]
    if verified:
        return min(verified, key=lambda check: (check.recorded_at, check.id))
    rejected = said.get(row_id, ())
    return rejected[-1] if rejected else None
