"""One line of the ledger as a plain value: the pairing, both people, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from eldercare_desktop.care.area import group_label
from eldercare_desktop.care.pairing.record import Mode
from eldercare_desktop.care.pairing.terms import is_active
from eldercare_desktop.care.register import age_on

Trouble = Literal[
    "resident_deceased", "resident_left", "helper_gone", "helper_away", "agreement_missing"
]


@dataclass(frozen=True)
class Party:
    """One side of a pairing, with what tells people of the same name apart.

    `role_id` is the resident's or helper's id, `kind` their kind in that role.
    """

    role_id: str
    person_id: str
    name: str
    kind: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group: str
    phone: str | None
    life_status: str


@dataclass(frozen=True)
class PairingRow:
    """One line of the ledger. `troubles` names what an active pairing lacks; none when over."""

    id: str
    village: str
    resident: Party
    helper: Party
    mode: Mode
    services: tuple[str, ...]
    start: str | None
    ended_on: str | None
    end_reason: str | None
    agreement: str
    agreement_on: str | None
    agreement_by: str | None
    visit_every_days: int | None
    patrol_area: str | None
    note: str | None
    active: bool
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True)
class PairingFilter:
    """What the ledger shows. `state` None shows all; `typed` finds either of the two."""

    typed: str = ""
    state: Literal["active", "ended"] | None = "active"
    mode: Mode | None = None
    resident_id: str | None = None
    helper_id: str | None = None
    person_id: str | None = None
    group_id: str | None = None
    village: str | None = None
    agreement_missing: bool = False
    troubled: bool = False
    pairing_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class LedgerCounts:
    """How many pairings there are; `agreement_missing` counts active one_to_one ones."""

    one_to_one: int
    grid: int
    ended: int
    agreement_missing: int

    @property
    def active(self) -> int:
        """All that hold today."""
        return self.one_to_one + self.grid


def row_from(found: Any, today: str) -> PairingRow:
    """A line of the ledger from a selected row: `r_…` is of the resident, `h_…` of the helper."""
    holds = is_active(found.ended_on, today)
    return PairingRow(
        id=found.id,
        village=found.village,
        resident=_party("r", found, today),
        helper=_party("h", found, today),
        mode=found.mode,
        services=tuple(found.services or ()),
        start=found.start,
        ended_on=found.ended_on,
        end_reason=found.end_reason,
        agreement=found.agreement,
        agreement_on=found.agreement_on,
        agreement_by=found.agreement_by,
        visit_every_days=found.visit_every_days,
        patrol_area=found.patrol_area,
        note=found.note,
        active=holds,
        troubles=_troubles(found, today) if holds else (),
    )


def _party(prefix: str, found: Any, today: str) -> Party:
    def of(name: str) -> Any:
        return getattr(found, f"{prefix}_{name}")

    return Party(
        role_id=of("role_id"),
        person_id=of("person_id"),
        name=of("name"),
        kind=of("kind"),
        sex=of("sex"),
        age=age_on(of("birth"), today),
        lunar_birthday=of("lunar_birthday"),
        group=group_label(of("group_number"), of("group_name")),
        phone=of("phone"),
        life_status=of("life_status"),
    )


def _troubles(found: Any, today: str) -> tuple[Trouble, ...]:
    troubles: list[Trouble] = []
    left = found.r_ended_on is not None and found.r_ended_on <= today
    if found.r_life_status == "deceased":
        troubles.append("resident_deceased")
    elif found.r_life_status != "living" or found.r_gone or left:
        troubles.append("resident_left")
    if found.h_life_status != "living" or found.h_gone:
        troubles.append("helper_gone")
    elif not found.h_available:
        troubles.append("helper_away")
    if found.mode == "one_to_one" and found.agreement != "signed":
        troubles.append("agreement_missing")
    return tuple(troubles)
