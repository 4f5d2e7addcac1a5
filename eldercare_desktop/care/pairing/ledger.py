"""Writing the ledger: a pairing starts, changes, gets its agreement, changes hands, ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.pairing.draft import DETAILS, PairingDraft, draft_of
from eldercare_desktop.care.pairing.record import EndReason, Pairing
from eldercare_desktop.care.pairing.refusals import refuse_pairing
from eldercare_desktop.care.pairing.terms import is_active, surely_before
from eldercare_desktop.care.pairing.with_children import guardians_of
from eldercare_desktop.care.resident import Resident, is_child
from eldercare_desktop.store.work import Work


def start_pairing(work: Work, draft: PairingDraft) -> Pairing:
    """Write a new pairing. CareError: those of `refuse_pairing`."""
    work.label = "start_pairing"
    return _insert(work, draft)


def edit_pairing(work: Work, seen: Pairing, changes: Mapping[str, Any]) -> Pairing:
    """Change details (`DETAILS`) of a pairing as it was seen.

    CareError: those of `refuse_pairing`; changed_meanwhile; row_gone. ValueError for a
    field that is no detail: another helper is `replace_helper`.
    """
    work.label = "edit_pairing"
    if strange := set(changes) - set(DETAILS):
        raise ValueError(f"not a detail of a pairing: {sorted(strange)}")
    current = _current(work, seen)
    refuse_pairing(work, replace(draft_of(current), **_plain(changes)), today=work.today)
    return work.set(seen, **_listed(changes))


def sign_agreement(
    work: Work, seen: Pairing, signed_on: str | None, signed_by: str | None = None
) -> Pairing:
    """Note that the agreement is signed, and when (YYYY-MM-DD) if that is known.

    For a child it is the guardian who signs: the one who lives with it, if nobody is named.
    CareError: agreement_in_future, invalid_agreement_on, changed_meanwhile, row_gone.
    """
    values = {"agreement": "signed", "agreement_on": signed_on}
    values["agreement_by"] = signed_by or _signer(work, seen) or seen.agreement_by
    signed = edit_pairing(work, seen, values)
    work.label = "sign_agreement"
    return signed


def end_pairing(
    work: Work, seen: Pairing, *, reason: EndReason, ended_on: str, note: str | None = None
) -> Pairing:
    """End a pairing for a reason; the reason "other" needs a note that says which.

    CareError: already_ended, end_before_start, invalid_ended_on, reason_needs_note,
    changed_meanwhile, row_gone.
    """
    current = _current(work, seen)
    if not is_active(current.ended_on, work.today):
        raise CareError("already_ended", ended_on=current.ended_on)
    if reason == "other" and not (note or "").strip():
        raise CareError("reason_needs_note")
    changes: dict[str, Any] = {"ended_on": ended_on, "end_reason": reason}
    if note:
        changes["note"] = note if not current.note else f"{current.note}\n{note}"
    ended = edit_pairing(work, seen, changes)
    work.label = "end_pairing"
    return ended


def replace_helper(
    work: Work,
    seen: Pairing,
    successor: PairingDraft,
    *,
    reason: EndReason = "replaced",
    note: str | None = None,
) -> Pairing:
    """End a pairing on the day on which another helper goes on, as one action.

    `successor` comes from `successor_of`; its `start` is the last day of the first.
    CareError: same_helper, start_missing, already_ended; those of `refuse_pairing`.
    """
    if successor.helper_id == seen.helper_id:
        raise CareError("same_helper")
    if successor.start is None:
        raise CareError("start_missing")
    end_pairing(work, seen, reason=reason, ended_on=successor.start, note=note)
    begun = _insert(work, replace(successor, replaces=seen.id))
    work.label = "replace_helper"
    return begun


def end_pairings_of(
    work: Work,
    *,
    reason: EndReason,
    ended_on: str,
    resident_id: str | None = None,
    helper_id: str | None = None,
) -> list[Pairing]:
    """End every active pairing of a resident who died or left, or of a helper who went away.

    The label of the work stays as it is: this is part of something larger.
    """
    conditions = []
    if resident_id is not None:
        conditions.append(col(Pairing.resident_id) == resident_id)
    if helper_id is not None:
        conditions.append(col(Pairing.helper_id) == helper_id)
    if not conditions:
        raise ValueError("whose pairings?")
    label, ended = work.label, []
    for pairing in work.find(Pairing, *conditions):
        if is_active(pairing.ended_on, work.today):
            ended.append(end_whatever_its_start(work, pairing, reason, ended_on))
    work.label = label
    return ended


def _signer(work: Work, pairing: Pairing) -> str | None:
    """The guardian of a child; nobody signs for an elder."""
    resident = work.get(Resident, pairing.resident_id)
    if resident is None or not is_child(resident):
        return None
    return next((one.name for one in guardians_of(work, resident.person_id)), None)


def never_begins(pairing: Pairing, day: str) -> bool:
    """Whether a pairing had not begun when one of the two left on that day."""
    return pairing.start is not None and surely_before(day, pairing.start)


def end_whatever_its_start(
    work: Work, pairing: Pairing, reason: EndReason, ended_on: str
) -> Pairing:
    """End a pairing with a death or a move. One that has not begun by then never does."""
    if never_begins(pairing, ended_on):
        return work.delete(pairing)
    return work.set(pairing, ended_on=ended_on, end_reason=reason)


def _insert(work: Work, draft: PairingDraft) -> Pairing:
    parties = refuse_pairing(work, draft, today=work.today)
    details = {name: getattr(draft, name) for name in DETAILS}
    return work.insert(
        Pairing(
            village=parties.resident.village,
            resident_id=draft.resident_id,
            helper_id=draft.helper_id,
            **_listed(details),
        )
    )


def _current(work: Work, seen: Pairing) -> Pairing:
    current = work.get(Pairing, seen.id)
    if current is None or current.deleted:
        raise CareError("row_gone")
    return current


def _plain(changes: Mapping[str, Any]) -> dict[str, Any]:
    return {n: tuple(v or ()) if n == "services" else v for n, v in changes.items()}


def _listed(changes: Mapping[str, Any]) -> dict[str, Any]:
    return {n: list(v or ()) if n == "services" else v for n, v in changes.items()}
