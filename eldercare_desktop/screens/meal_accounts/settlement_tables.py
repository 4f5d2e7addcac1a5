"""The lists of a month: persons, days, what is left out, what came in later, corrections."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.meal_accounts.settlement_phrases import (
    left_words,
    meal_words,
    meals_signed,
    month_words,
    name_words,
    names_words,
    public_share,
    public_words,
    signed,
)
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

translate = QCoreApplication.translate


def line_columns() -> list[Column]:
    """A person a line."""
    return [
        Column(
            "name", translate("MealTable", "Name"), value=lambda line: name_words(line.who),
            hint=lambda line: line.who.group, sort=lambda line: name_words(line.who),
            width=4, stretch=True,  # never cut: in a small window the price goes before a name
        ),
        Column(
            "meals", translate("MealTable", "Meals"),
            value=lambda line: line.amounts.servings, hint=_brought,
            sort=lambda line: line.amounts.servings, width=3.5, align="right",
        ),
        Column(
            "price", translate("MealTable", "Price"), value=lambda line: amount(line.amounts.price),
            sort=lambda line: line.amounts.price, width=4.5, align="right", optional=True,
        ),
        Column(
            "public", translate("MealTable", "Others pay"),
            value=lambda line: amount(public_share(line.amounts)),
            hint=lambda line: public_words(line.amounts),
            sort=lambda line: public_share(line.amounts), width=7, align="right", optional=True,
        ),
        Column(
            "own", translate("MealTable", "Own share"),
            value=lambda line: amount(line.amounts.own), hint=_adjusted,
            sort=lambda line: line.amounts.own, width=4.5, align="right",
        ),
        Column(
            "balance", translate("MealTable", "Balance"),
            value=lambda line: amount(line.balance), hint=_balance_hint,
            sort=lambda line: line.balance, icon=_balance_icon, width=5.5, align="right",
        ),
    ]  # fmt: skip


def day_columns() -> list[Column]:
    """A day a line."""
    return [
        Column("day", translate("MealTable", "Day"), width=6, stretch=True),
        Column("meals", translate("MealTable", "Meals"), width=3.5, align="right"),
        Column("brought", translate("MealTable", "Brought"), width=3.5, align="right"),
        Column("left", translate("MealTable", "Left out"), width=3.5, align="right"),
        Column(
            "price", translate("MealTable", "Price"), value=lambda line: amount(line.price),
            sort=lambda line: line.price, width=5, align="right",
        ),
        Column(
            "own", translate("MealTable", "Own share"), value=lambda line: amount(line.own),
            sort=lambda line: line.own, width=5, align="right",
        ),
    ]  # fmt: skip


def left_columns() -> list[Column]:
    """A serving that is not settled a line."""
    return [
        Column("day", translate("MealTable", "Day"), value=lambda one: one.serving.day, width=5.5),
        Column(
            "name", translate("MealTable", "Name"), value=_eater,
            hint=meal_words, width=6, stretch=True,
        ),
        Column("why", translate("MealTable", "Why it is left out"), value=left_words, width=8),
    ]  # fmt: skip


def difference_columns() -> list[Column]:
    """What came in for a person a line."""
    return [
        Column(
            "name", translate("MealTable", "Name"), value=lambda one: name_words(one.who),
            hint=lambda one: one.who.group, width=6, stretch=True,
        ),
        Column(
            "meals", translate("MealTable", "Meals"),
            value=lambda one: meals_signed(one.amounts.servings), width=3.5, align="right",
        ),
        Column(
            "price", translate("MealTable", "Price"),
            value=lambda one: signed(one.amounts.price), width=5, align="right",
        ),
        Column(
            "own", translate("MealTable", "Own share"),
            value=lambda one: signed(one.amounts.own), width=5, align="right",
        ),
    ]  # fmt: skip


def correction_columns(month: Callable[[], str]) -> list[Column]:
    """A correction a line."""
    return [
        Column(
            "name", translate("MealTable", "Name"), value=lambda row: name_words(row.who),
            hint=lambda row: row.fact.reason, width=7, stretch=True,
        ),
        Column(
            "months", translate("MealTable", "Where it is booked"),
            value=lambda row: correction_words(row, month()), width=8,
        ),
        Column(
            "price", translate("MealTable", "Price"),
            value=lambda row: signed(row.fact.price), width=5, align="right",
        ),
        Column(
            "own", translate("MealTable", "Own share"),
            value=lambda row: signed(row.fact.own), width=5, align="right",
        ),
    ]  # fmt: skip


def check_columns() -> list[Column]:
    """A cross-check a line."""
    return [
        Column(
            "what", translate("MealTable", "What must be the same"),
            value=lambda check: word("cross_check", check.code), hint=_check_names,
            width=12, stretch=True,
        ),
        Column(
            "left", translate("MealTable", "One way"), value=lambda check: _sum(check, check.left),
            width=5.5, align="right",
        ),
        Column(
            "right", translate("MealTable", "The other way"),
            value=lambda check: _sum(check, check.right), width=5.5, align="right",
        ),
        Column(
            "agrees", "", value=lambda check: "", badge=_check_badge, width=4,
        ),
    ]  # fmt: skip


def _sum(check: Any, number: int) -> str:
    return str(number) if check.meals else amount(number)


def _check_names(check: Any) -> str:
    return names_words(check.names) if check.names else ""


def _check_badge(check: Any) -> Badge:
    if check.agrees:
        return Badge(translate("MealTable", "agrees"), "accent", "check")
    return Badge(translate("MealTable", "differs"), "danger", "circle-alert")


def serving_columns(*, names: bool) -> list[Column]:
    """A single serving a line: of a person by day, or of a day by name."""
    who = Column("who", translate("MealTable", "Name"), value=_eater, width=4.5)
    day = Column("day", translate("MealTable", "Day"), value=_short_day, width=3.5)
    return [
        who if names else day,
        Column(
            "meal", translate("MealTable", "Meal"), value=meal_words,
            hint=lambda one: left_words(one), width=5, stretch=True,
        ),
        Column(
            "price", translate("MealTable", "Price"), value=_price, width=4, align="right",
            sort=lambda one: one.charge and one.charge.price + one.charge.fee,
        ),
        Column(
            "public", translate("MealTable", "Others pay"), value=_public, hint=_public_hint,
            width=6, align="right", optional=True,
        ),
        Column("own", translate("MealTable", "Own share"), value=_own, width=4, align="right"),
    ]  # fmt: skip


def correction_words(row: Any, month: str) -> str:
    """To which month a correction belongs, seen from one of the two."""
    fact = row.fact
    if row.by_hand:
        return translate("MealTable", "by hand")
    if fact.month == month:
        return translate("MealTable", "of {month}").format(month=month_words(fact.for_month))
    return translate("MealTable", "booked in {month}").format(month=month_words(fact.month))


def rows_of(found: MonthFound, show: str) -> list[Any]:
    """What a list shows: a payer's names, who owes, days, what is left out …"""
    settled = found.settlement
    if show in ("days", "left_out", "differences", "corrections", "checks"):
        return list(
            {
                "days": found.days,
                "left_out": settled.left_out,
                "differences": settled.differences,
                "corrections": found.corrections,
                "checks": settled.checks,
            }[show]
        )
    if show == "arrears":
        return [line for line in settled.lines if line.balance < 0]
    if show == "give_back":
        return [line for line in settled.lines if line.to_give_back]
    if show:
        return [line for line in settled.lines if getattr(line.amounts, show)]
    return list(settled.lines)


def _brought(line: Any) -> str:
    if not line.amounts.delivered:
        return ""
    return translate("MealTable", "box {n}").format(n=line.amounts.delivered)


def _adjusted(line: Any) -> str:
    if not line.adjusted:
        return ""
    return translate("MealTable", "corrected {amount}").format(amount=signed(line.adjusted))


def _balance_hint(line: Any) -> str:
    if line.to_give_back:
        return translate("MealTable", "give back")
    return translate("MealTable", "owes") if line.balance < 0 else ""


def _balance_icon(line: Any) -> tuple[str, str] | None:
    if line.to_give_back:
        return "undo-2", "due"
    return ("circle-alert", "due") if line.balance < 0 else None


def _eater(one: Any) -> str:
    return one.serving.name or translate("MealMonth", "Guests")


def _short_day(one: Any) -> str:
    return str(one.serving.day[5:])


def _price(one: Any) -> str:
    return amount(one.charge.price + one.charge.fee) if one.charge else ""


def _public(one: Any) -> str:
    return amount(public_share(one.charge)) if one.charge else ""


def _public_hint(one: Any) -> str:
    return public_words(one.charge) if one.charge else ""


def _own(one: Any) -> str:
    return amount(one.charge.own) if one.charge else ""
