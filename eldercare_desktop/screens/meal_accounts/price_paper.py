"""A list of prices on paper, to hang up where people eat (价格公示)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.meal_accounts.price_loading import PriceRow
from eldercare_desktop.screens.meal_accounts.price_phrases import (
    meal_words,
    paid_words,
    price_words,
    who_words,
)
from eldercare_desktop.screens.meals.site_choice import SiteRow
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.line import PriceLine

translate = QCoreApplication.translate


def price_paper(row: PriceRow, site: SiteRow, village: str, today: str) -> Any:
    """What can be had, who takes over how much for whom, what bringing it costs."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    held = row.held
    lines = [line for kind in ("set", "subsidy", "delivery") for line in held.of_kind(kind)]
    return TablePaper(
        held.name,
        [
            PrintColumn(translate("PricePaper", "No."), 3, "right"),
            PrintColumn(translate("PricePaper", "What"), 6),
            PrintColumn(translate("PricePaper", "For"), 18),
            PrintColumn(translate("PricePaper", "How much"), 14),
        ],
        [[str(number), *_cells(line)] for number, line in enumerate(lines, 1)],
        filled_by=site.name if held.site_id else village,
        filled_on=today,
        lead=_lead(row),
        note=_note(held.source),
        stamped=True,
    )


def _cells(line: PriceLine) -> list[str]:
    kind = word("meal_price_line", line.kind)
    if line.kind == "set":
        meals = meal_words(line)
        named = translate("PricePaper", "{set} ({meals} only)").format(set=line.name, meals=meals)
        return [kind, named if meals else line.name or "", price_words(line)]
    if line.kind == "subsidy":
        return [kind, who_words(line), paid_words(line)]
    paid = paid_words(line)
    said = translate("PricePaper", "{yuan}, paid by oneself")
    if paid:
        said = translate("PricePaper", "{yuan}, of this {paid}")
    return [kind, who_words(line), said.format(yuan=price_words(line), paid=paid)]


def _lead(row: PriceRow) -> str:
    if row.last:
        said = translate("PricePaper", "In force from {day} to {last}.")
        return said.format(day=row.held.starts_on, last=row.last)
    return translate("PricePaper", "In force from {day}.").format(day=row.held.starts_on)


def _note(source: str | None) -> str:
    note = translate(
        "PricePaper",
        "Where several lines fit, the one that leaves least to pay counts. What is left of the "
        "price is paid by oneself.",
    )
    written = translate("PricePaper", "Written in: {source}").format(source=source)
    return f"{note}\n{written}" if source else note
