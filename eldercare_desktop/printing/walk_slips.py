"""The grid walk on paper: one slip for each group, door by door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.round_list import BOX
from eldercare_desktop.printing.sheets import Sheets
from eldercare_desktop.printing.table import PrintColumn, TablePaper

translate = QCoreApplication.translate


@dataclass(frozen=True)
class DoorPrint:
    """One door as it is printed. `know` is what to know at the door, `due` when a visit is due."""

    name: str
    age: int | None
    address: str
    phone: str
    know: str
    due: str


def walk_slips(
    area: str,
    helper: str,
    groups: Sequence[tuple[str, Sequence[DoorPrint]]],
    *,
    village: str = "",
    filled_on: str = "",
) -> Sheets:
    """One slip a group, in the order of the walk. ValueError without any group."""
    title = translate("WalkSlip", "Grid walk")
    lead = translate("WalkSlip", "Helper: {name}").format(name=helper)
    slips = [_slip(area, group, doors, lead, village, filled_on) for group, doors in groups]
    return Sheets(title, slips)


def _slip(
    area: str, group: str, doors: Sequence[DoorPrint], lead: str, village: str, filled_on: str
) -> TablePaper:
    parts = (translate("WalkSlip", "Grid walk"), area, group)
    return TablePaper(
        " · ".join(part for part in parts if part),
        _columns(),
        [_cells(number, door) for number, door in enumerate(doors, 1)],
        filled_by=village,
        lead=lead,
        filled_on=filled_on,
        signatures=(translate("WalkSlip", "Helper"), translate("WalkSlip", "Taken back by")),
        landscape=True,
    )


def _columns() -> list[PrintColumn]:
    return [
        PrintColumn(translate("WalkSlip", "No."), 3, "center"),
        PrintColumn(translate("WalkSlip", "House"), 11),
        PrintColumn(translate("WalkSlip", "Name"), 8),
        PrintColumn(translate("WalkSlip", "Phone"), 8.5),
        PrintColumn(translate("WalkSlip", "To know at the door"), 16),
        PrintColumn(translate("WalkSlip", "Visit due"), 8),
        PrintColumn(translate("WalkSlip", "Seen"), 4.5, "center"),
        PrintColumn(translate("WalkSlip", "What was found"), 16),
        PrintColumn(translate("WalkSlip", "Signature or thumb"), 9),
    ]


def _cells(number: int, door: DoorPrint) -> list[str]:
    age = translate("WalkSlip", "{n} years").format(n=door.age) if door.age is not None else ""
    return [
        str(number),
        door.address,
        "\n".join(part for part in (door.name, age) if part),
        door.phone,
        door.know,
        door.due,
        BOX,
        "",
        "",
    ]
