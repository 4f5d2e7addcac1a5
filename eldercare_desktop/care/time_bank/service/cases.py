"""What only shows when laptops meet: services that are beyond a cap together, and services that

somebody changed, took back or rejected on one laptop while another verified them. And what only
shows when records meet: that who served and who was served, or who verified it, are one person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, func, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import RULE_SETTINGS, in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.time_bank.ledger.account import of_person
from eldercare_desktop.care.time_bank.ledger.cases import Case
from eldercare_desktop.care.time_bank.ledger.reading import Line, holdings, lines_of
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import suspense_of
from eldercare_desktop.care.time_bank.service.caps import DAY_CAP, TOTAL_CAP, counts, earned_on
from eldercare_desktop.care.time_bank.service.chain import family
from eldercare_desktop.care.time_bank.service.depositing import entries_of
from eldercare_desktop.care.time_bank.service.reading import (
    ServiceRow,
    checks_of,
    services_by_id,
    standing,
)
from eldercare_desktop.care.time_bank.service.record import ServiceCheck, ServiceRecord
from eldercare_desktop.store import joining
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


def over_cap(reader: Reader, village: str | None = None) -> list[Case]:
    """Who earned more for a day, or keeps more in all, than the setting of that day allows.

    One laptop alone keeps to the caps; two that do not know of each other may not.
    """
    return [*_over_days(reader, village), *_over_total(reader, village)]


def service_changed(reader: Reader, village: str | None = None) -> list[Case]:
    """Services that earned something as they are no more: corrected, withdrawn, or rejected; or

    that turned out to be for oneself, or verified by oneself.
    """
    found: dict[str, Case] = {}
    for service_id in _doubtful(reader, village):
        records = family(reader, service_id)
        if records[0] not in found and (case := _changed(reader, records)) is not None:
            found[records[0]] = case
    return list(found.values())


# -- caps --------------------------------------------------------------------------------


def _over_days(reader: Reader, village: str | None) -> Iterator[Case]:
    book = Rulebook.of(reader, DAY_CAP)
    chosen = [step.value for steps in book.values.values() for step in steps]
    known = [value for value in chosen if value is not None]
    least = min([RULE_SETTINGS[DAY_CAP].default, *known, *book.local.values()])
    for row in reader.rows(_long_days(village, least)):
        cap = in_force(book, DAY_CAP, row.day, row.village)
        if row.minutes > cap and (earned := earned_on(reader, row.person_id, row.day)) > cap:
            yield _over_day(reader, row, cap, earned)


def _long_days(village: str | None, least: int) -> Select[Any]:
    """Days on which somebody served longer than the lowest cap: few, and found without a look

    at the ledger. Nobody earns more than the time they served.
    """
    s, h, p = table_of(ServiceRecord), table_of(Helper), table_of(Person)
    minutes = func.sum(s.c.minutes).label("minutes")
    joined = s.join(h, h.c.id == s.c.helper_id).join(p, p.c.id == h.c.person_id)
    query = select(p.c.id.label("person_id"), p.c.name, p.c.village, s.c.day, minutes)
    query = query.select_from(joined).where(s.c.withdrawn == 0)
    query = query.group_by(p.c.id, s.c.day).having(minutes > least)
    return query if village is None else query.where(p.c.village == village)


def _own_deposits(e: Any) -> tuple[Any, ...]:
    """Deposits to a volunteer's own account that were not reversed."""
    reversal = e.alias("reversal")
    reversed_ = select(reversal.c.corrects_id).where(reversal.c.corrects_id == e.c.id)
    kinds = (e.c.kind == "deposit", e.c.to_kind == "person", e.c.unit == "minute")
    return (*kinds, ~reversed_.correlate_except(reversal).exists(), counts(e))


def _over_day(reader: Reader, row: Any, cap: int, earned: int) -> Case:
    e, s = table_of(LedgerEntry), table_of(ServiceRecord)
    entries = reader.rows(
        select(e.c.id, e.c.service_id)
        .select_from(e.join(s, s.c.id == e.c.service_id))
        .where(*_own_deposits(e), e.c.to_person_id == row.person_id, s.c.day == row.day)
        .order_by(e.c.recorded_at, e.c.id)
    )
    return Case(
        key=f"over_cap:{row.person_id}:{row.day}:{earned}",
        kind="over_cap",
        village=row.village,
        person_id=row.person_id,
        name=row.name,
        unit="minute",
        amount=earned - cap,
        day=row.day,
        entry_ids=tuple(entry.id for entry in entries),
        service_ids=tuple(entry.service_id for entry in entries),
        params={"why": "day", "cap": cap, "had": earned},
    )


def _over_total(reader: Reader, village: str | None) -> Iterator[Case]:
    book = Rulebook.of(reader, TOTAL_CAP)
    for held in holdings(reader, village):
        cap = in_force(book, TOTAL_CAP, reader.today, held.village)
        stored = held.minutes + held.held
        if stored <= cap:
            continue
        account = of_person(held.person_id)
        crossing = _crossing(lines_of(reader, account, held.village).lines, cap)
        if crossing is None:
            continue
        yield Case(
            key=f"over_cap:{held.person_id}:total:{stored}",
            kind="over_cap",
            village=held.village,
            person_id=held.person_id,
            name=held.name,
            unit="minute",
            amount=stored - cap,
            day=crossing.day,
            entry_ids=(crossing.entry_id,),
            service_ids=(crossing.service_id,) if crossing.service_id else (),
            params={"why": "total", "cap": cap, "had": stored},
        )


def _crossing(lines: Sequence[Line], cap: int) -> Line | None:
    """The deposit that took an account over the cap. What was given or stood in paper books

    may be more; and frozen hours are one's own.
    """
    stored, found = 0, None
    for line in lines:
        before = stored
        stored += 0 if line.other.kind == "hold" else line.amount
        if before <= cap < stored:
            found = line
    return found if found is not None and found.kind == "deposit" else None


# -- changed meanwhile -------------------------------------------------------------------


def _doubtful(reader: Reader, village: str | None) -> list[str]:
    """Services that earned something, and that somebody corrected or rejected, or that are of

    persons of several records: few.
    """
    s, e, c = table_of(ServiceRecord), table_of(LedgerEntry), table_of(ServiceCheck)
    corrected = select(e.c.service_id).select_from(s.join(e, e.c.service_id == s.c.corrects_id))
    rejected = select(e.c.service_id).select_from(c.join(e, e.c.service_id == c.c.service_id))
    rejected = rejected.where(c.c.result == "rejected", *standing(c))
    found = set()
    for query in (corrected, rejected, *_by_the_same(reader)):
        if village is not None:
            query = query.where(e.c.village == village)
        found |= {row.service_id for row in reader.rows(query)}
    return sorted(found)


def _by_the_same(reader: Reader) -> Iterator[Select[Any]]:
    """Services that earned something, by whom they were for or who verified them.

    Where they were typed that is refused; so it is somebody whose records were made one.
    """
    kept = sorted({kept for table, _, kept in joining.all_joined(reader) if table == "person"})
    s, e, c = table_of(ServiceRecord), table_of(LedgerEntry), table_of(ServiceCheck)
    h, r = table_of(Helper), table_of(Resident)
    earned = h.join(s, s.c.helper_id == h.c.id).join(e, e.c.service_id == s.c.id)
    query = select(e.c.service_id).where(h.c.person_id.in_(kept))
    if kept:
        served = earned.join(r, r.c.id == s.c.resident_id)
        yield query.select_from(served).where(r.c.person_id == h.c.person_id)
        checked = earned.join(c, c.c.service_id == s.c.id)
        yield query.select_from(checked).where(c.c.verifier_id == h.c.person_id, *standing(c))


def _changed(reader: Reader, records: Sequence[str]) -> Case | None:
    entries = _that_count(reader, entries_of(reader, records[0]))
    deposits = [entry for entry in entries if entry.kind == "deposit"]
    if not deposits:
        return None
    rows = list(services_by_id(reader, records).values())
    verified = reader.get(ServiceRecord, str(deposits[0].service_id))
    assert verified is not None, "entries refer to what is there"
    why = _why(reader, records, rows, verified, _moved(reader, deposits))
    if not why:
        return None
    now = rows[0] if len(rows) == 1 else None
    whose = next((e.to_person_id for e in deposits if e.to_person_id), None)
    person = reader.get(Person, whose) if whose else None
    standing_now = ",".join(sorted(row.id for row in rows))
    return Case(
        key=f"service_changed:{records[0]}:{why}:{standing_now}",
        kind="service_changed",
        village=verified.village,
        person_id=whose,
        name=person.name if person else "",
        unit="minute",
        amount=sum(entry.amount for entry in deposits),
        day=verified.day,
        entry_ids=tuple(entry.id for entry in entries),
        service_ids=tuple(row.id for row in rows) or (verified.id,),
        params={"why": why, "minutes": now.minutes if now else 0},
    )


def _that_count(reader: Reader, entries: list[LedgerEntry]) -> list[LedgerEntry]:
    """Without copies from a laptop that knew less, if any of them has earned something."""
    held = suspense_of(reader, [entry.id for entry in entries])
    found = [entry for entry in entries if entry.id not in held]
    return found if any(entry.kind == "deposit" for entry in found) else entries


def _moved(reader: Reader, deposits: Sequence[LedgerEntry]) -> int:
    """What was deposited for the service and counts."""
    e = table_of(LedgerEntry)
    query = select(func.sum(e.c.amount)).where(
        e.c.id.in_([entry.id for entry in deposits]), counts(e)
    )
    return int(reader.scalar(query) or 0)


def _why(
    reader: Reader,
    records: Sequence[str],
    rows: Sequence[ServiceRow],
    verified: ServiceRecord,
    moved: int,
) -> str:
    """In what the service as it is differs from what was verified."""
    if not rows:
        return "withdrawn"
    checks = checks_of(reader, records)
    if any(check.result == "rejected" for check in checks):
        return "rejected"
    if any(row.beneficiary_id == row.person_id for row in rows):
        return "oneself"
    if any(check.verifier_id == row.person_id for row in rows for check in checks):
        return "own_check"
    if len(rows) > 1:
        return "corrected_twice"
    names = ("resident_id", "day", "began", "ended", "earns", "paid_by")
    same = all(getattr(rows[0], name) == getattr(verified, name) for name in names)
    return "" if same and rows[0].minutes == moved else "corrected"
