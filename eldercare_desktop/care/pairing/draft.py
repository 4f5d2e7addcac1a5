"""A pairing as a person has it in mind, before it is written; and what is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eldercare_desktop.care.pairing.record import Agreement, EndReason, Mode, Pairing

DETAILS = (
    "mode",
    "services",
    "start",
    "ended_on",
    "end_reason",
    "agreement",
    "agreement_on",
    "agreement_by",
    "visit_every_days",
    "patrol_area",
    "note",
)
"""What can be edited. Another resident or helper is another pairing."""


@dataclass(frozen=True)
class PairingDraft:
    """Who, whom and how. Dates are ISO text; `start` and `ended_on` may be known in part.

    `pairing_id` names the pairing that is being edited, `replaces` the one that ends when
    this one begins: neither counts against the draft. An old ledger may hold pairings that
    are over: they come with `ended_on` and `end_reason`.
    """

    resident_id: str
    helper_id: str
    mode: Mode = "one_to_one"
    services: tuple[str, ...] = ()
    start: str | None = None
    agreement: Agreement = "unknown"
    agreement_on: str | None = None
    agreement_by: str | None = None
    visit_every_days: int | None = None
    patrol_area: str | None = None
    note: str | None = None
    ended_on: str | None = None
    end_reason: EndReason | None = None
    pairing_id: str | None = None
    replaces: str | None = None


@dataclass(frozen=True)
class PairingWarning:
    """Something that a person should know and may decide: a code, and values for its sentence."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


def draft_of(pairing: Pairing) -> PairingDraft:
    """The draft that says what a pairing says, for editing it."""
    return PairingDraft(
        resident_id=pairing.resident_id,
        helper_id=pairing.helper_id,
        mode=pairing.mode,
        services=tuple(pairing.services),
        start=pairing.start,
        agreement=pairing.agreement,
        agreement_on=pairing.agreement_on,
        agreement_by=pairing.agreement_by,
        visit_every_days=pairing.visit_every_days,
        patrol_area=pairing.patrol_area,
        note=pairing.note,
        ended_on=pairing.ended_on,
        end_reason=pairing.end_reason,
        pairing_id=pairing.id,
    )


def successor_of(pairing: Pairing, helper_id: str, day: str) -> PairingDraft:
    """The draft by which another helper goes on from `day` with the same tasks.

    The agreement is the old helper's own and does not pass over.
    """
    return PairingDraft(
        resident_id=pairing.resident_id,
        helper_id=helper_id,
        mode=pairing.mode,
        services=tuple(pairing.services),
        start=day,
        visit_every_days=pairing.visit_every_days,
        patrol_area=pairing.patrol_area,
        replaces=pairing.id,
    )
