"""What the page writes, in a worker: one use case a function, as one action with one Undo."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.draft import PairingDraft, PairingWarning
    from eldercare_desktop.care.pairing.record import Pairing

Key = tuple[str, tuple[tuple[str, object], ...]]


@dataclass(frozen=True)
class Outcome:
    """What came of saving: the pairing, or the warnings that have to be read before."""

    pairing_id: str | None
    unread: tuple[PairingWarning, ...] = ()


def key_of(warning: PairingWarning) -> Key:
    """What tells warnings apart: one with other numbers is another."""
    return warning.code, tuple(sorted(warning.params.items()))


def start(work: Any, values: dict[str, Any], read: Collection[Key]) -> Outcome:
    """Write a new pairing, unless a warning speaks against it that was not read yet."""
    from eldercare_desktop.care.pairing.draft import PairingDraft
    from eldercare_desktop.care.pairing.ledger import start_pairing

    draft = PairingDraft(**values)
    if unread := _unread(work, draft, read):
        return Outcome(None, unread)
    return Outcome(start_pairing(work, draft).id)


def edit(work: Any, seen: Pairing, changes: dict[str, Any], read: Collection[Key]) -> Outcome:
    """Change a pairing, unless a warning speaks against it that was not read yet."""
    from eldercare_desktop.care.pairing.draft import draft_of
    from eldercare_desktop.care.pairing.ledger import edit_pairing

    if unread := _unread(work, replace(draft_of(seen), **changes), read):
        return Outcome(None, unread)
    return Outcome(edit_pairing(work, seen, changes).id)


def take_over(
    work: Any, seen: Pairing, values: dict[str, Any], reason: Any, read: Collection[Key]
) -> Outcome:
    """Let another helper go on, unless a warning speaks against it that was not read yet."""
    from eldercare_desktop.care.pairing.draft import PairingDraft
    from eldercare_desktop.care.pairing.ledger import replace_helper

    draft = PairingDraft(**values)
    if unread := _unread(work, draft, read):
        return Outcome(None, unread)
    return Outcome(replace_helper(work, seen, draft, reason=reason).id)


def end(work: Any, seen: Pairing, values: dict[str, Any]) -> Outcome:
    """End a pairing."""
    from eldercare_desktop.care.pairing.ledger import end_pairing

    return Outcome(end_pairing(work, seen, **values).id)


def sign(work: Any, seen: Pairing, signed_on: str) -> None:
    """Note that the agreement was signed."""
    from eldercare_desktop.care.pairing.ledger import sign_agreement

    sign_agreement(work, seen, signed_on)


def set_available(work: Any, helper_id: str, available: bool) -> None:
    """Note that a helper is away, or back."""
    from eldercare_desktop.care.errors import CareError
    from eldercare_desktop.care.helper import Helper, edit_helper

    helper = work.get(Helper, helper_id)
    if helper is None:
        raise CareError("row_gone")
    edit_helper(work, helper, available=available)


def _unread(work: Any, draft: PairingDraft, read: Collection[Key]) -> tuple[PairingWarning, ...]:
    from eldercare_desktop.care.pairing.checks import check_pairing

    found = check_pairing(work, draft, today=work.today)
    new = [warning for warning in found if key_of(warning) not in read]
    return tuple(found) if new else ()
