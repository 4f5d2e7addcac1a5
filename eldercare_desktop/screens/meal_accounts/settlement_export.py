"""The settlement as a workbook: the list as it is signed, and every single meal behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from eldercare_desktop.rosters.money_book import Cell, Money, MoneySheet
from eldercare_desktop.screens.meal_accounts.settlement_paper import (
    PAYERS,
    headings,
    signers,
    title_of,
    unit_of,
)
from eldercare_desktop.screens.meal_accounts.settlement_phrases import (
    left_words,
    meal_words,
    name_words,
)
from eldercare_desktop.screens.parts.paper_way_out import as_file_name
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.amounts import Amounts
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

translate = QCoreApplication.translate


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Asks where to save the workbook; None if called off."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    start = Path(places[0] if places else Path.home(), f"{as_file_name(name)}.xlsx")
    title = translate("MealExport", "Save as Excel")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), "Excel (*.xlsx)")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")


def month_sheets(found: MonthFound, today: str) -> list[MoneySheet]:
    """The list of the month, and its single meals."""
    return [_lines(found, today), _meals(found, today)]


def _lines(found: MonthFound, today: str) -> MoneySheet:
    settled = found.settlement
    rows: list[list[Cell]] = [
        [
            number,
            line.who.group,
            name_words(line.who),
            *_amounts(line.amounts),
            *(Money(fen) for fen in (line.opening, line.paid, line.balance)),
        ]
        for number, line in enumerate(settled.lines, 1)
    ]
    sums = [Money(settled.sum_of(name)) for name in ("opening", "paid", "balance")]
    total = translate("MealPaper", "Total")
    rows.append([None, None, total, *_amounts(settled.total), *sums])
    signing = "        ".join(f"{label}：" for label in signers())
    return MoneySheet(
        translate("MealExport", "Settlement"),
        title_of(found),
        [_heading(found, today)],
        headings(),
        rows,
        (6, 12, 12, 8, 8, *([12] * 8)),
        below=["", signing],
        totals=True,
    )


def _meals(found: MonthFound, today: str) -> MoneySheet:
    columns = [
        translate("MealPaper", "Day"),
        translate("MealPaper", "Name"),
        translate("MealPaper", "Meal"),
        translate("MealPaper", "Price"),
        *(word("payer", payer) for payer in PAYERS),
        translate("MealExport", "Left out"),
    ]
    return MoneySheet(
        translate("MealExport", "Single meals"),
        title_of(found),
        [_heading(found, today)],
        columns,
        [_meal(one) for one in found.settlement.servings],
        (12, 12, 16, 12, 12, 12, 12, 12, 20),
    )


def _meal(one: Any) -> list[Cell]:
    name = one.serving.name or translate("MealMonth", "Guests")
    row: list[Cell] = [one.serving.day, name, meal_words(one)]
    charge = one.charge
    if charge is None:
        return [*row, *([None] * 5), left_words(one)]
    money = (charge.price + charge.fee, *(getattr(charge, payer) for payer in PAYERS))
    return [*row, *map(Money, money), None]


def _amounts(amounts: Amounts) -> list[Cell]:
    money = [Money(getattr(amounts, name)) for name in ("price", *PAYERS)]
    return [amounts.servings, amounts.delivered, *money]


def _heading(found: MonthFound, today: str) -> str:
    words = translate("MealExport", "Unit (stamp): {unit}        Filled in on: {day}")
    return words.format(unit=unit_of(found), day=today)
