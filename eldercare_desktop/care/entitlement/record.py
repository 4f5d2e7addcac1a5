"""The records: what an entitlement asks for since a day, and how somebody stands to it."""

from __future__ import annotations

from typing import Literal

from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    Names,
    OptionalText,
    Profile,
    flag,
    names,
    number,
    ref,
    text,
)

Per = Literal["month", "quarter", "year", "once"]
ClaimState = Literal["applied", "receiving", "refused", "declines"]
ClaimEnd = Literal[
    "deceased", "moved_away", "not_eligible", "replaced", "entered_by_mistake", "other"
]

PERIODS = ("month", "quarter", "year", "once")
CLAIM_STATES = ("applied", "receiving", "refused", "declines")
CLAIM_ENDS = (
    "deceased", "moved_away", "not_eligible", "replaced", "entered_by_mistake", "other",
)  # fmt: skip


class Entitlement(Fact, table=True):
    """What a village's entitlement `code` asks for and gives, from the day `starts_on`.

    A later one takes the place of an earlier one; of one day, the one recorded last. So a past
    day keeps the conditions of that day. `off`: it is not given from then on. Conditions that
    are empty ask for nothing (see `terms.Terms` for how they go together). `amount` in fen.
    """

    __tablename__ = "entitlement"

    code: CleanText = text("Code", required=True)
    name: OptionalText = text("Name")
    starts_on: Day = text("Since", required=True)
    ends_on: Day | None = text("Until")
    recorded_at: str = text("Recorded at", required=True)
    off: bool = flag("Switched off")
    kinds: Names = names("For")
    age_from: int | None = number("From age")
    age_to: int | None = number("To age")
    categories: Names = names("Categories")
    also_categories: Names = names("And one of these categories")
    living: Names = names("Living situation")
    self_care: Names = names("Self-care")
    ability: Names = names("Ability level")
    dementia: bool = flag("Dementia")
    amount: int | None = number("Amount")
    per: Per | None = text("Paid per")
    family: OptionalText = text("Only one of")
    source: OptionalText = text("Source")
    corrects_id: str | None = ref("entitlement", "Corrects", required=False)


class EntitlementClaim(Profile, table=True):
    """How a resident stands to an entitlement: has applied for it, has it, was refused, or

    does not want it, from `since` until `ended_on`. `reason` is that of a refusal.
    """

    __tablename__ = "entitlement_claim"

    resident_id: str = ref("resident", "Resident")
    code: CleanText = text("Entitlement", required=True)
    state: ClaimState = text("State", default="applied")
    applied_on: Day | None = text("Applied on")
    since: Day | None = text("Since")
    reason: OptionalText = text("Reason", sensitive=True)
    ended_on: Day | None = text("Until")
    end_reason: ClaimEnd | None = text("Reason for the end")
    note: OptionalText = text("Note", sensitive=True)
