"""What people do with hours and points on their accounts: give, freeze, spend, take over.

Each is one entry, made by `post`, which refuses what is not there. What has no natural cause
gets a fresh one: two of these on two laptops are two, not copies of one.
"""

from __future__ import annotations

from secrets import token_hex
from typing import Literal

from eldercare_desktop.care.area import level_of
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import (
    ISSUE,
    OPENING,
    TOWNSHIP_POOL,
    VILLAGE_POOL,
    Account,
    held_of,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.causes import next_cause
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

Pool = Literal["village_pool", "township_pool"]

_POOLS: dict[str, Account] = {"village_pool": VILLAGE_POOL, "township_pool": TOWNSHIP_POOL}


def transfer(
    work: Work,
    from_person_id: str,
    to_person_id: str,
    amount: int,
    unit: Unit = "minute",
    reason: str | None = None,
    *,
    day: str | None = None,
) -> LedgerEntry:
    """转赠: somebody gives of their own to kin or a friend of the same village.

    `amount` in minutes or points; `day`: today if not said. CareError: those of `post`,
    ledger_holder_died (`name`, `day`), ledger_other_village (`name`).
    """
    work.label = "transfer_hours"
    giver, taker = _living(work, from_person_id, day), _living(work, to_person_id, day)
    if giver.village != taker.village:
        raise CareError("ledger_other_village", field="to_person_id", name=taker.name)
    return post(
        work,
        giver.village,
        Posting(
            "transfer", amount, of_person(giver.id), of_person(taker.id), _fresh("transfer"),
            unit, day, _said(reason),
        ),
    )  # fmt: skip


def donate(
    work: Work,
    person_id: str,
    amount: int,
    unit: Unit = "minute",
    to: Pool = "village_pool",
    reason: str | None = None,
    *,
    day: str | None = None,
) -> LedgerEntry:
    """捐赠: somebody gives to a pool. CareError: those of `post`, ledger_holder_died."""
    work.label = "donate_hours"
    giver = _living(work, person_id, day)
    cause = _fresh("donation")
    posting = Posting(
        "donation", amount, of_person(giver.id), _POOLS[to], cause, unit, day, _said(reason)
    )
    return post(work, giver.village, posting)


def grant(
    work: Work,
    person_id: str,
    amount: int,
    source: Pool,
    reason: str,
    *,
    day: str | None = None,
) -> LedgerEntry:
    """公益池资助: a pool gives hours to somebody in need; `reason` says why them.

    CareError: those of `post`, ledger_holder_died, ledger_reason_missing, ledger_township_only
    (what stands in the township's pool is known to the township alone).
    """
    work.label = "grant_hours"
    taker = _living(work, person_id, day)
    if source == "township_pool":
        _refuse_village_laptop(work)
    posting = Posting(
        "grant", amount, _POOLS[source], of_person(taker.id), _fresh("grant"),
        day=day, reason=_needed(reason),
    )  # fmt: skip
    return post(work, taker.village, posting)


def move_pool(
    work: Work,
    village: str,
    amount: int,
    source: Pool,
    reason: str,
    unit: Unit = "minute",
    *,
    day: str | None = None,
) -> LedgerEntry:
    """公益池调拨: between a village's pool and its township's; entered by the township.

    `source` gives, the other one gets. `village`: 12-digit code. CareError: those of `post`,
    ledger_reason_missing, ledger_township_only, ledger_village_missing.
    """
    work.label = "move_pool"
    _refuse_village_laptop(work)
    if level_of(village) != "village":
        raise CareError("ledger_village_missing", field="village")
    to = TOWNSHIP_POOL if source == "village_pool" else VILLAGE_POOL
    posting = Posting(
        "pool_move", amount, _POOLS[source], to, _fresh("pool_move"), unit, day, _needed(reason)
    )
    return post(work, village, posting)


def hold(
    work: Work,
    person_id: str,
    amount: int,
    unit: Unit,
    reason: str,
    *,
    day: str | None = None,
) -> LedgerEntry:
    """冻结: what is disputed cannot be spent until it is released or reversed.

    Also of somebody who has died. CareError: those of `post`, ledger_reason_missing.
    """
    work.label = "hold_hours"
    holder = _there(work, person_id)
    posting = Posting(
        "hold", amount, of_person(holder.id), held_of(holder.id), _fresh("hold"),
        unit, day, _needed(reason),
    )  # fmt: skip
    return post(work, holder.village, posting)


def release(
    work: Work,
    person_id: str,
    amount: int,
    unit: Unit,
    reason: str,
    *,
    day: str | None = None,
) -> LedgerEntry:
    """解冻: the dispute is over. CareError: those of `post`, ledger_reason_missing."""
    work.label = "release_hours"
    holder = _there(work, person_id)
    posting = Posting(
        "release", amount, held_of(holder.id), of_person(holder.id), _fresh("release"),
        unit, day, _needed(reason),
    )  # fmt: skip
    return post(work, holder.village, posting)


def withdraw_hours(
    work: Work,
    person_id: str,
    amount: int,
    reason: str | None,
    service_id: str | None = None,
    *,
    day: str | None = None,
) -> LedgerEntry:
    """支取: somebody pays in hours for a service that they received.

    With a service record it is posted when that is verified; this is for one that was served
    without. Then `reason` says which. CareError: those of `post`, ledger_holder_died,
    ledger_reason_missing.
    """
    work.label = "withdraw_hours"
    payer = _living(work, person_id, day)
    cause = next_cause(work, f"paid:{service_id}") if service_id else _fresh("withdrawal")
    said = _said(reason) if service_id else _needed(reason)
    posting = Posting(
        "withdrawal", amount, of_person(payer.id), ISSUE, cause,
        day=day, reason=said, service_id=service_id,
    )  # fmt: skip
    return post(work, payer.village, posting)


def open_with(
    work: Work,
    person_id: str,
    amount: int,
    unit: Unit = "minute",
    day: str | None = None,
    note: str | None = None,
) -> LedgerEntry:
    """期初: what stands in a paper passbook, once a person and unit.

    `day`: the last day of the paper book. CareError: those of `post`, ledger_holder_died;
    ledger_posted_already says when it was opened.
    """
    work.label = "open_account"
    holder = _living(work, person_id, day)
    natural = f"opening:{holder.id}" if unit == "minute" else f"opening:{holder.id}:{unit}"
    posting = Posting(
        "opening", amount, OPENING, of_person(holder.id), next_cause(work, natural),
        unit, day, _said(note),
    )  # fmt: skip
    return post(work, holder.village, posting)


def _there(reader: Reader, person_id: str) -> Person:
    """CareError: row_gone."""
    person = reader.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    return person


def _living(work: Work, person_id: str, day: str | None) -> Person:
    """After a death only what puts the account in order is entered, or what was before it.

    CareError: row_gone, ledger_holder_died (`name`, `day`; the day "" if it is not known).
    """
    person = _there(work, person_id)
    died = person.death_date or ""
    if person.life_status == "deceased" and (day or work.today) > died:
        raise CareError("ledger_holder_died", name=person.name, day=died)
    return person


def _refuse_village_laptop(reader: Reader) -> None:
    """CareError: ledger_township_only."""
    if level_of(str(reader.setting("village") or "")) == "village":
        raise CareError("ledger_township_only")


def _needed(reason: str | None) -> str:
    """CareError: ledger_reason_missing."""
    if not (reason or "").strip():
        raise CareError("ledger_reason_missing", field="reason")
    return str(reason).strip()


def _said(reason: str | None) -> str | None:
    return (reason or "").strip() or None


def _fresh(kind: str) -> str:
    """A cause that nothing else has."""
    return f"{kind}:{token_hex(16)}"
