"""A list on paper, for the round of applications: who, what, and room to write and sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.entitlements.phrases import (
    amount_words,
    name_of,
    state_words,
)
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.listing import EntitledRow

translate = QCoreApplication.translate


def list_paper(
    rows: Sequence[EntitledRow],
    title: str,
    *,
    villages: Mapping[str, str],
    filled_by: str,
    today: str,
) -> Any:
    """The lines by group and name, so that one walks from door to door with it."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    columns = [
        PrintColumn(translate("EntitlementPaper", "No."), 3, "right"),
        PrintColumn(translate("EntitlementPaper", "Group"), 5),
        PrintColumn(translate("EntitlementPaper", "Name"), 5),
        PrintColumn(translate("EntitlementPaper", "Sex"), 3),
        PrintColumn(translate("EntitlementPaper", "Age"), 3, "right"),
        PrintColumn(translate("EntitlementPaper", "Phone"), 7),
        PrintColumn(translate("EntitlementPaper", "Entitlement"), 11),
        PrintColumn(translate("EntitlementPaper", "Amount"), 6),
        PrintColumn(translate("EntitlementPaper", "State"), 8),
        PrintColumn(translate("EntitlementPaper", "Done on, remarks"), 10),
    ]
    ordered = sorted(rows, key=lambda row: (row.village, _number(row.group), row.name, row.key))
    return TablePaper(
        title,
        columns,
        [_cells(number, row, villages, today) for number, row in enumerate(ordered, 1)],
        filled_by=filled_by,
        filled_on=today,
        signatures=(
            translate("EntitlementPaper", "Filled in by"),
            translate("EntitlementPaper", "Checked by"),
        ),
        landscape=True,
    )


def _cells(number: int, row: EntitledRow, villages: Mapping[str, str], today: str) -> list[str]:
    return [
        str(number),
        " ".join(part for part in (villages.get(row.village, ""), row.group) if part),
        row.name,
        word("sex", row.sex),
        "" if row.age is None else str(row.age),
        row.phone or "",
        name_of(row.code, row.terms),
        amount_words(row.terms),
        _state(row, today),
        "",
    ]


def _state(row: EntitledRow, today: str) -> str:
    """What is known of it; of who has it not, since when they could have had it."""
    if row.state == "missing" and row.reached_on and not row.perhaps:
        return translate("EntitlementPaper", "since {day}").format(day=row.reached_on)
    return state_words(row, today) or word("entitlement_state", row.state)


def _number(group: str) -> tuple[int, str]:
    """Groups with a number by it, hamlets behind them by name."""
    digits = group.rstrip("组")
    return (int(digits), "") if digits.isdecimal() else (1_000_000, group)
