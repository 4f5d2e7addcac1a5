"""Telling people that hours expire, and posting what has expired."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.expiring.reading import Expiring, expiring
from eldercare_desktop.care.time_bank.expiring.terms import LATEST_NOTE, Terms
from eldercare_desktop.care.time_bank.ledger.account import EXPIRY, balance, of_person
from eldercare_desktop.care.time_bank.ledger.causes import next_cause
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import (
    ExpiryNotice,
    LedgerEntry,
    NoticeWay,
)
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


def note_told(
    work: Work,
    person_ids: Sequence[str],
    *,
    told_on: str | None = None,
    how: NoticeWay = "in_person",
    told_by: str | None = None,
    unit: Unit = "minute",
) -> list[ExpiryNotice]:
    """Note that people were told, on a day (today), of all that they have to be told of.

    Who has nothing to be told of is left out. CareError: expiry_off, expiry_notice_ahead
    (`day`), expiry_notice_late (`days`), expiry_nothing (`name`): nobody has.
    """
    work.label = "note_expiry_told"
    day = told_on or work.today
    _refuse_off(work, day, person_ids)
    _refuse_day(day, work.today)
    rows = expiring(work, day, unit=unit, people=person_ids)
    untold = [row for row in rows if row.told_on is None]
    if not untold:
        raise CareError("expiry_nothing", name=_name(work, person_ids))
    by = (told_by or "").strip() or work.user
    return [_notice(work, row, rows, day, how, by) for row in untold]


def _notice(
    work: Work, row: Expiring, rows: Sequence[Expiring], day: str, how: NoticeWay, by: str
) -> ExpiryNotice:
    """The notice says all that expires on its day, with what they know already."""
    same = (row.person_id, row.expires_on)
    amount = sum(one.amount for one in rows if (one.person_id, one.expires_on) == same)
    return work.insert(
        ExpiryNotice(
            village=row.village,
            person_id=row.person_id,
            unit=row.unit,
            amount=amount,
            expires_on=row.expires_on,
            told_on=day,
            how=how,
            told_by=by,
            recorded_at=work.now.isoformat(),
        )
    )


def expire(
    work: Work,
    person_ids: Sequence[str],
    today: str | None = None,
    *,
    unit: Unit = "minute",
) -> list[LedgerEntry]:
    """Post what has expired of these people's hours, never more than they have.

    Who has nothing that is due is left out. CareError: expiry_off, expiry_not_told (`name`,
    `days`), expiry_nothing (`name`): there is nobody; and those of `post`.
    """
    work.label = "expire_hours"
    day = today or work.today
    _refuse_off(work, day, person_ids)
    rows = expiring(work, day, unit=unit, people=person_ids)
    due = [row for row in rows if row.is_due(day)]
    if not due:
        untold = [row for row in rows if row.told_on is None]
        if untold:
            days = Terms.of(work, day, untold[0].village).notice_days
            raise CareError("expiry_not_told", name=untold[0].name, days=days)
        raise CareError("expiry_nothing", name=_name(work, person_ids))
    return [entry for row in due if (entry := _posted(work, row, day)) is not None]


def _posted(work: Work, row: Expiring, day: str) -> LedgerEntry | None:
    account = of_person(row.person_id)
    amount = min(row.amount, balance(work, account, row.village, row.unit))
    if amount <= 0:
        return None
    cause = next_cause(work, f"expiry:{row.person_id}:{row.unit}:{row.expires_on}")
    return post(
        work,
        row.village,
        Posting("expiry", amount, account, EXPIRY, cause, unit=row.unit, day=day),
    )


def _refuse_off(reader: Reader, day: str, person_ids: Sequence[str]) -> None:
    people = reader.find(Person, col(Person.id).in_(list(person_ids)))
    villages = {person.village for person in people}
    if not any(Terms.of(reader, day, village).months for village in villages):
        raise CareError("expiry_off")


def _refuse_day(day: str, today: str) -> None:
    if day > today:
        raise CareError("expiry_notice_ahead", field="told_on", day=day)
    if (date.fromisoformat(today) - date.fromisoformat(day)).days > LATEST_NOTE:
        raise CareError("expiry_notice_late", field="told_on", days=LATEST_NOTE)


def _name(reader: Reader, person_ids: Sequence[str]) -> str:
    person = reader.get(Person, person_ids[0]) if person_ids else None
    return person.name if person else ""
