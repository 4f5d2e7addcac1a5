"""Rows of a pairing ledger as plain values: one elder a row, or many elders in a cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from eldercare_desktop.rosters.codes import Status

Mode = Literal["one_to_one", "grid"]


@dataclass(frozen=True)
class PairingData:
    """What a row says of one pairing.

    `start` and `end` are ISO text as far as known (YYYY, YYYY-MM, YYYY-MM-DD), the
    `…_as_written` texts stand beside them. `agreement`: True signed, False not, None not
    said. `services` are the register's codes; `visits_per_month` is rounded to a hundredth.
    """

    mode: Mode
    elder: str | None = None
    elder_id: str | None = None
    elder_id_as_written: str | None = None
    elder_birth: str | None = None
    elder_sex: str | None = None
    elder_phone: str | None = None
    elder_deceased: bool = False
    group: int | str | None = None
    village: str | None = None
    address: str | None = None
    categories: tuple[str, ...] = ()
    category_as_written: str | None = None
    living: tuple[str, ...] = ()
    ability: str | None = None
    self_care: str | None = None
    disability_as_written: str | None = None
    health_note: str | None = None
    helper: str | None = None
    helper_role: str | None = None
    helper_kind: str | None = None
    helper_phone: str | None = None
    helper_phone_as_written: str | None = None
    helper_id: str | None = None
    patrol_area: str | None = None
    start: str | None = None
    start_as_written: str | None = None
    end: str | None = None
    end_as_written: str | None = None
    ended: bool = False
    end_reason: str | None = None
    services: tuple[str, ...] = ()
    services_as_written: str | None = None
    frequency_as_written: str | None = None
    visits_per_month: float | None = None
    agreement: bool | None = None
    agreement_as_written: str | None = None
    agreement_on: str | None = None
    note: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PairingRow:
    """One row that pairs one elder with one helper. `row` counts from 1, for CSV by record."""

    sheet: str
    row: int
    status: Status
    codes: tuple[str, ...]
    pairing: PairingData
    hidden: bool = False
    duplicate_of: tuple[str, int] | None = None


@dataclass(frozen=True)
class GridElder:
    """One name of a grid's list: as written, without its remark, with what the remark says."""

    written: str
    name: str | None
    categories: tuple[str, ...] = ()
    disabled: bool = False
    phone: str | None = None
    remark: str | None = None


@dataclass(frozen=True)
class GridRow:
    """One helper with the elders of an area."""

    sheet: str
    row: int
    status: Status
    codes: tuple[str, ...]
    helper: str | None
    helper_role: str | None
    helper_kind: str | None
    helper_phone: str | None
    patrol_area: str | None
    elders: tuple[GridElder, ...]
    elder_count_written: int | None
    frequency_as_written: str | None
    visits_per_month: float | None
    services: tuple[str, ...] = ()
    start: str | None = None
    note: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    hidden: bool = False
