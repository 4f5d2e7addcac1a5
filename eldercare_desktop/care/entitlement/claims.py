"""How residents stand to their entitlements: noting it, and what ends with somebody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.entitlement.reading import TermsBook
from eldercare_desktop.care.entitlement.record import ClaimEnd, ClaimState, EntitlementClaim
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

STRENGTH: tuple[ClaimState, ...] = ("receiving", "applied", "refused", "declines")
"""Of several notes that two laptops made of one entitlement, the first of these counts."""
HAVING = ("receiving", "applied")

Line = tuple[str, str]
"""Resident id and code of an entitlement."""


@dataclass(frozen=True)
class Claim:
    """A note of the register as the rules look at it."""

    state: ClaimState
    applied_on: str | None = None
    since: str | None = None
    ended_on: str | None = None
    id: str = ""
    reason: str | None = None


@dataclass(frozen=True)
class ClaimEnding:
    """An entitlement that ends with somebody: its code, its own name if it has one, its state."""

    claim_id: str
    code: str
    name: str | None
    state: ClaimState


def state_on(claim: Claim, day: str) -> ClaimState | None:
    """How somebody stood to an entitlement on a day; None before the first word of it, or after
    its end. Before the answer to an application it is the application that holds.
    """
    if claim.ended_on is not None and claim.ended_on <= day:
        return None
    asked = claim.applied_on is None or claim.applied_on <= day
    if claim.state == "applied":
        return "applied" if asked else None
    if claim.since is None or claim.since <= day:
        return claim.state
    return "applied" if claim.applied_on is not None and asked else None


def strongest(claims: Iterable[Claim], day: str) -> tuple[Claim, ClaimState] | None:
    """The note that counts on a day, of those that were made of one entitlement."""
    held = [(claim, state) for claim in claims if (state := state_on(claim, day))]
    return min(held, key=_rank, default=None)


def _rank(held: tuple[Claim, ClaimState]) -> tuple[int, str]:
    claim, state = held
    return _strength(state), claim.id


def _strength(state: str) -> int:
    """Place in `STRENGTH`. What only a newer app says comes behind all that is known here."""
    return STRENGTH.index(state) if state in STRENGTH else len(STRENGTH)


def claim_of(row: Any) -> Claim:
    """The note that a record or a row of its table states."""
    return Claim(row.state, row.applied_on, row.since, row.ended_on, row.id, row.reason)


# -- noting ------------------------------------------------------------------------------


def mark(
    work: Work,
    lines: Sequence[Line],
    state: ClaimState,
    *,
    on: str | None = None,
    reason: str | None = None,
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> int:
    """Note how residents stand to entitlements since a day (today): one action, whoever many.

    `progress` hears how many are done of how many; what it raises stops the work.

    Who receives one of a family (the allowance of 90 years) no longer has the others of it.
    Returns how many lines were written.
    CareError: date_in_future, row_gone, dated_after_death (`name`, `day`),
    claim_before_last (`name`, `day`), invalid_<field>.
    """
    work.label = f"mark_{state}"
    day = on or work.today
    if day > work.today:
        raise CareError("date_in_future", field="since")
    book = TermsBook(work)
    wanted = list(dict.fromkeys(lines))
    for number, (resident_id, code) in enumerate(wanted):
        progress(number, len(wanted))
        resident, person = _there(work, resident_id)
        refuse_after_death(work, person.id, day)
        _note(work, resident, person, code, state, day, reason)
        if state == "receiving":
            _end_family(work, book, resident, code, day)
    return len(wanted)


def end_claims(work: Work, claim_ids: Collection[str], *, on: str, reason: ClaimEnd) -> int:
    """Note that people no longer have entitlements from a day on. Returns how many.

    CareError: date_in_future, row_gone, invalid_<field>.
    """
    work.label = "end_claim"
    if on > work.today:
        raise CareError("date_in_future", field="ended_on")
    for claim_id in claim_ids:
        seen = work.get(EntitlementClaim, claim_id)
        if seen is None or seen.deleted:
            raise CareError("row_gone")
        work.set(seen, **_ended(seen, on), end_reason=reason)
    return len(claim_ids)


def remove_claims(work: Work, lines: Sequence[Line]) -> int:
    """Take notes back that were made by mistake: nothing is known of it again."""
    work.label = "remove_claim"
    found = [claim for line in dict.fromkeys(lines) for claim in _open(work, *line)]
    for claim in found:
        work.delete(claim)
    return len(found)


# -- endings -----------------------------------------------------------------------------


def review_claims(reader: Reader, person_id: str, on: str) -> list[ClaimEnding]:
    """What somebody receives or has applied for on a day: it ends with a death or a move."""
    book, found = TermsBook(reader), []
    for claim in _of_person(reader, person_id):
        state = state_on(claim_of(claim), on)
        if state in HAVING:
            terms = book.latest(claim.village, claim.code, on)
            found.append(ClaimEnding(claim.id, claim.code, terms.name if terms else None, state))
    return found


def end_claims_of(work: Work, person_id: str, *, on: str, reason: ClaimEnd) -> int:
    """End what somebody receives or has applied for on the day of a death or a move.

    Said again with another day, it corrects the day. Nothing begins after it.
    """
    number = 0
    for claim in _of_person(work, person_id):
        again = claim.end_reason == reason
        if claim.state in HAVING and (again or claim.ended_on is None or claim.ended_on > on):
            days = {
                name: on for name in ("applied_on", "since") if (getattr(claim, name) or "") > on
            }
            work.set(claim, ended_on=on, end_reason=reason, **days)
            number += 1
    return number


def claims_of(reader: Reader, person_id: str) -> list[EntitlementClaim]:
    """Every note of a person's entitlements, the newest first."""
    found = _of_person(reader, person_id)
    return sorted(found, key=lambda c: (c.since or c.applied_on or "", c.id), reverse=True)


# -- parts of it -------------------------------------------------------------------------


def _there(work: Work, resident_id: str) -> tuple[Resident, Person]:
    resident = work.get(Resident, resident_id)
    person = work.get(Person, resident.person_id) if resident else None
    if resident is None or person is None or resident.deleted or person.deleted:
        raise CareError("row_gone")
    return resident, person


def _note(
    work: Work,
    resident: Resident,
    person: Person,
    code: str,
    state: ClaimState,
    day: str,
    reason: str | None,
) -> None:
    """Answer an application, say the same of another day, or begin anew where it was otherwise."""
    values: dict[str, Any] = {"applied_on" if state == "applied" else "since": day}
    values |= {"reason": reason} if reason or state == "refused" else {}
    held = _open(work, resident.id, code)
    kept = next((claim for claim in held if claim.state in ("applied", state)), None)
    for other in held:
        if kept is None or other.id != kept.id:
            _refuse_before(person, other, day)
            work.set(other, ended_on=day, end_reason="replaced")
    if kept is not None:
        work.set(kept, state=state, **values)
    else:
        values |= {"village": resident.village, "resident_id": resident.id, "code": code}
        work.insert(EntitlementClaim(**values, state=state))


def _refuse_before(person: Person, other: EntitlementClaim, day: str) -> None:
    if (other.since or "") > day:
        last = {"name": person.name, "day": other.since or ""}
        raise CareError("claim_before_last", field="since", **last)


def _end_family(work: Work, book: TermsBook, resident: Resident, code: str, day: str) -> None:
    given = book.on(resident.village, day)
    family = given[code].family if code in given else None
    if not family:
        return
    for claim in _claims(work, [resident.id]):
        terms = book.latest(claim.village, claim.code, day)
        same = terms is not None and terms.family == family and claim.code != code
        if same and claim.state in HAVING and claim.ended_on is None:
            work.set(claim, **_ended(claim, day), end_reason="replaced")


def _ended(claim: EntitlementClaim, day: str) -> dict[str, str]:
    """Never before it began."""
    return {"ended_on": max(day, claim.since or claim.applied_on or "")}


def _open(work: Work, resident_id: str, code: str) -> list[EntitlementClaim]:
    """The notes of one entitlement that have no end, the strongest first."""
    found = [c for c in _claims(work, [resident_id]) if c.code == code and c.ended_on is None]
    return sorted(found, key=lambda c: (_strength(c.state), c.id))


def _claims(reader: Reader, resident_ids: Collection[str]) -> list[EntitlementClaim]:
    c = EntitlementClaim
    return reader.find(c, col(c.resident_id).in_(resident_ids), order_by=[col(c.id)])


def _of_person(reader: Reader, person_id: str) -> list[EntitlementClaim]:
    served = select(col(Resident.id)).where(col(Resident.person_id) == person_id)
    return _claims(reader, [row.id for row in reader.rows(served)])
