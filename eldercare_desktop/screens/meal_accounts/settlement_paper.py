"""The settlement on paper: the month as offices file it, a notice, a person's statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.table import PrintColumn, TablePaper
from eldercare_desktop.screens.meal_accounts.settlement_phrases import (
    closed_words,
    left_words,
    meal_words,
    month_words,
    name_words,
    public_share,
    public_words,
)
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.amounts import Amounts
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

translate = QCoreApplication.translate

PAYERS = ("government", "collective", "donation", "own")


def signers() -> list[str]:
    """Who signs accounts: the three places that every office asks for."""
    return [
        translate("MealPaper", "In charge of the unit"),
        translate("MealPaper", "Checked by"),
        translate("MealPaper", "Filled in by"),
    ]


def title_of(found: MonthFound) -> str:
    """What the list is called."""
    month = month_words(found.settlement.month)
    return translate("MealPaper", "Settlement of meals, {month}").format(month=month)


def unit_of(found: MonthFound) -> str:
    """The unit that files it: the village and the site."""
    site = found.settlement.site.name
    village = found.village_name
    return site if not village or site.startswith(village) else f"{village} {site}"


def month_paper(found: MonthFound, today: str) -> TablePaper:
    """The month, a line a person, with totals and three places to sign."""
    return TablePaper(
        title_of(found),
        [
            PrintColumn(heading, width, align)  # type: ignore[arg-type]  # left, center, right
            for heading, width, align in _columns()
        ],
        [*month_rows(found), _total_row(found)],
        filled_by=unit_of(found),
        filled_on=today,
        signatures=signers(),
        note=_note(found),
        landscape=True,
        stamped=True,
    )


def month_rows(found: MonthFound) -> list[list[str]]:
    """The cells of the lines."""
    return [
        [
            str(number),
            line.who.group,
            name_words(line.who),
            *_amounts(line.amounts),
            amount(line.opening),
            amount(line.paid),
            amount(line.balance),
        ]
        for number, line in enumerate(found.settlement.lines, 1)
    ]


def _columns() -> list[tuple[str, float, str]]:
    payers = [(word("payer", payer), 5.0, "right") for payer in PAYERS]
    return [
        (translate("MealPaper", "No."), 2.5, "center"),
        (translate("MealPaper", "Group"), 4, "left"),
        (translate("MealPaper", "Name"), 5, "left"),
        (translate("MealPaper", "Meals"), 4.5, "right"),
        (translate("MealPaper", "of them brought"), 4.5, "right"),
        (translate("MealPaper", "Price"), 5.5, "right"),
        *payers,
        (translate("MealPaper", "Balance before"), 5, "right"),
        (translate("MealPaper", "Paid in"), 5, "right"),
        (translate("MealPaper", "Balance"), 5, "right"),
    ]


def headings() -> list[str]:
    """The headings of the columns."""
    return [heading for heading, _, _ in _columns()]


def _total_row(found: MonthFound) -> list[str]:
    settled = found.settlement
    sums = [amount(settled.sum_of(name)) for name in ("opening", "paid", "balance")]
    total = translate("MealPaper", "Total")
    return ["", "", total, *_amounts(settled.total), *sums]


def _amounts(amounts: Amounts) -> list[str]:
    money = [amount(getattr(amounts, name)) for name in ("price", *PAYERS)]
    return [str(amounts.servings), str(amounts.delivered), *money]


def _note(found: MonthFound) -> str:
    settled = found.settlement
    parts = []
    if settled.closing is not None:
        parts.append(closed_words(settled.closing))
    else:
        parts.append(translate("MealPaper", "The month is not closed yet: this is a draft."))
    adjusted = settled.sum_of("adjusted")
    if adjusted:
        words = translate("MealPaper", "Own shares include corrections of earlier months: {sum}.")
        parts.append(words.format(sum=amount(adjusted)))
    if settled.left_out:
        words = translate("MealPaper", "Noted, but not settled: {n} (noted twice, nobody home …).")
        parts.append(words.format(n=len(settled.left_out)))
    return " · ".join(parts)


def notice_paper(found: MonthFound, today: str) -> TablePaper:
    """A notice for the wall: names masked, no balances, no guests' names."""
    from eldercare_desktop.care.identity import masked_name

    settled = found.settlement
    lines = [line for line in settled.lines if line.amounts]
    rows = [
        [
            str(number),
            masked_name(line.who.name) if line.who.resident_id else name_words(line.who),
            str(line.amounts.servings),
            *(amount(getattr(line.amounts, name)) for name in ("price", *PAYERS)),
        ]
        for number, line in enumerate(lines, 1)
    ]
    whole = settled.total
    sums = [amount(getattr(whole, name)) for name in ("price", *PAYERS)]
    rows.append(["", translate("MealPaper", "Total"), str(whole.servings), *sums])
    month = month_words(settled.month)
    return TablePaper(
        translate("MealPaper", "Public notice of meal subsidies, {month}").format(month=month),
        [
            PrintColumn(translate("MealPaper", "No."), 3, "center"),
            PrintColumn(translate("MealPaper", "Name"), 6),
            PrintColumn(translate("MealPaper", "Meals"), 4, "right"),
            PrintColumn(translate("MealPaper", "Price"), 6, "right"),
            *(PrintColumn(word("payer", payer), 6, "right") for payer in PAYERS),
        ],
        rows,
        filled_by=unit_of(found),
        filled_on=today,
        signatures=signers(),
        note=translate("MealPaper", "Whoever has a question about this list asks the village."),
        landscape=True,
        stamped=True,
    )


def statement_paper(found: MonthFound, line: Any, today: str) -> TablePaper:
    """A person's month with every single meal, to be taken home."""
    who = line.who
    mine = [one for one in found.settlement.servings if one.serving.resident_id == who.resident_id]
    month = month_words(found.settlement.month)
    lead = translate("MealPaper", "{name} {group} · {month}").format(
        name=who.name, group=who.group, month=month
    )
    return TablePaper(
        translate("MealPaper", "Statement of meals"),
        [
            PrintColumn(translate("MealPaper", "Day"), 6),
            PrintColumn(translate("MealPaper", "Meal"), 9),
            PrintColumn(translate("MealPaper", "Price"), 5, "right"),
            PrintColumn(translate("MealPaper", "Others pay"), 10, "right"),
            PrintColumn(translate("MealPaper", "Own share"), 5, "right"),
        ],
        [*map(_serving_cells, mine), *_statement_end(line)],
        filled_by=unit_of(found),
        filled_on=today,
        signatures=(
            translate("MealPaper", "Filled in by"),
            translate("MealPaper", "Signed by the person"),
        ),
        lead=lead,
        stamped=True,
    )


def _serving_cells(one: Any) -> list[str]:
    charge = one.charge
    if charge is None:
        return [one.serving.day, meal_words(one), "", left_words(one), ""]
    others = public_share(charge)
    words = f"{public_words(charge)} {amount(others)}" if others else amount(0)
    price = charge.price + charge.fee
    return [one.serving.day, meal_words(one), amount(price), words, amount(charge.own)]


def _statement_end(line: Any) -> Sequence[list[str]]:
    """The sums below the single meals."""
    named = (
        (translate("MealPaper", "Corrections"), line.adjusted),
        (translate("MealPaper", "Own share of the month"), line.amounts.own),
        (translate("MealPaper", "Balance before"), line.opening),
        (translate("MealPaper", "Paid in"), line.paid),
        (translate("MealPaper", "Balance"), line.balance),
    )
    return [["", name, "", "", amount(fen)] for name, fen in named]
