"""The list of a round on paper: to take along, to tick off, to sign.

It says where somebody lives, whom to call and what to look at in such weather, and nothing of
hardship or health: the paper goes through many hands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.table import PrintColumn, TablePaper

translate = QCoreApplication.translate

BOX = "□"


@dataclass(frozen=True)
class RoundPrint:
    """One line as it is printed. `seen` says when and by whom somebody was seen already."""

    number: int
    name: str
    age: int | None
    group: str
    address: str
    phone: str
    contact: str
    door: str
    seen: str = ""


def round_list(
    name: str,
    days: str,
    look_at: Sequence[str],
    lines: Sequence[RoundPrint],
    *,
    village: str,
    filled_on: str = "",
) -> TablePaper:
    """The list of one village. `days` and `look_at` are in words, `filled_on` is YYYY-MM-DD."""
    lead = translate("RoundList", "Days: {days}").format(days=days)
    if look_at:
        points = translate("RoundList", "; ").join(look_at)
        lead += "\n" + translate("RoundList", "Please look at: {points}").format(points=points)
    return TablePaper(
        name,
        _columns(),
        [_cells(line) for line in lines],
        filled_by=village,
        filled_on=filled_on,
        lead=lead,
        note=translate(
            "RoundList",
            "Nobody home or not reached by phone: please tick it and try again. Who was seen once "
            "is seen. Please call the emergency contact where something is wrong.",
        ),
        signatures=(
            translate("RoundList", "Visited by"),
            translate("RoundList", "Date"),
            translate("RoundList", "Care assistant"),
        ),
        landscape=True,
    )


def _columns() -> list[PrintColumn]:
    return [
        PrintColumn(translate("RoundList", "No."), 3.2, "center"),
        PrintColumn(translate("RoundList", "Name"), 8),
        PrintColumn(translate("RoundList", "Group, house"), 13),
        PrintColumn(translate("RoundList", "Phone"), 8.5),
        PrintColumn(translate("RoundList", "Emergency contact"), 13),
        PrintColumn(translate("RoundList", "At the door"), 10),
        PrintColumn(translate("RoundList", "Seen"), 8.6),
        PrintColumn(translate("RoundList", "Not met"), 8.6),
        PrintColumn(translate("RoundList", "What was found"), 13),
    ]


def _cells(line: RoundPrint) -> list[str]:
    age = translate("RoundList", "{n} years").format(n=line.age) if line.age is not None else ""
    return [
        str(line.number),
        "\n".join(part for part in (line.name, age) if part),
        _where(line.group, line.address),
        line.phone,
        line.contact,
        line.door,
        line.seen or _boxes(translate("RoundList", "there"), translate("RoundList", "by phone")),
        ""
        if line.seen
        else _boxes(translate("RoundList", "out"), translate("RoundList", "no answer")),
        "",
    ]


def _boxes(*words: str) -> str:
    return "\n".join(f"{BOX} {one}" for one in words)


def _where(group: str, address: str) -> str:
    """Group and house; the group once, where the address begins with it."""
    if not address or address == group:
        return group
    return address if group and address.startswith(group) else f"{group}\n{address}".strip()
