"""How a month of the accounts is said: months, amounts, who paid, why something is left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import translated, word
from eldercare_desktop.screens.words.money import amount, yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.amounts import Amounts
    from eldercare_desktop.care.meal.settlement.checks import CrossCheck
    from eldercare_desktop.care.meal.settlement.claims import Settled
    from eldercare_desktop.care.meal.settlement.doubts import Objection
    from eldercare_desktop.care.meal.settlement.names import Named
    from eldercare_desktop.care.meal.settlement.record import MealClosing

translate = QCoreApplication.translate

PUBLIC = ("government", "collective", "donation")
"""Who pays beside the person."""


def month_words(month: str) -> str:
    """A month YYYY-MM as it is said."""
    year, number = month.split("-")
    words = translate("MealMonth", "{year}-{month}")
    return words.format(year=year, month=number.lstrip("0") if "月" in words else number)


def name_words(who: Named) -> str:
    """A name; the guests have none."""
    return who.name or translate("MealMonth", "Guests")


def public_share(amounts: Amounts) -> int:
    """What the others pay, in fen."""
    return amounts.government + amounts.collective + amounts.donation


def public_words(amounts: Amounts) -> str:
    """Which others pay how much; empty where one pays all of it, or nobody."""
    paying = [payer for payer in PUBLIC if getattr(amounts, payer)]
    if len(paying) == 1:
        return word("payer", paying[0])
    return " · ".join(f"{word('payer', p)} {amount(getattr(amounts, p))}" for p in paying)


def balance_words(fen: int) -> str:
    """In hand or owed, with the amount."""
    if fen < 0:
        return translate("MealMonth", "owes {amount}").format(amount=yuan(-fen))
    return translate("MealMonth", "{amount} in hand").format(amount=yuan(fen))


def left_words(one: Settled) -> str:
    """Why a serving is not settled."""
    return word("meal_left_out", one.left)


def meal_words(one: Settled) -> str:
    """Which meal it was, and what was special about it."""
    row = one.serving
    parts = [word("meal_period", row.period)]
    if row.outcome == "delivered":
        parts.append(translate("MealMonth", "brought"))
    if row.extra:
        parts.append(translate("MealMonth", "further portion"))
    return " · ".join(parts)


def check_words(check: CrossCheck) -> str:
    """Two sums and what they are, in a line."""
    shown = str if check.meals else amount
    sums = f"{shown(check.left)} = {shown(check.right)}"
    if not check.agrees:
        sums = f"{shown(check.left)} ≠ {shown(check.right)}"
        if check.names:
            sums += f" ({names_words(check.names)})"
    said = translate("MealMonth", "{what}: {sums}")
    return said.format(what=word("cross_check", check.code), sums=sums)


def objection_words(one: Objection) -> str:
    """What speaks against closing, with the names or days."""
    names = [month_words(n) if len(n) == len("2026-10") else n for n in one.names]
    return " ".join(part for part in (word("objection", one.code), names_words(names)) if part)


def names_words(names: Iterable[str], most: int = 6) -> str:
    """The first few names, and how many more there are."""
    listed = [name or translate("MealMonth", "Guests") for name in names]
    shown = translated("list", ", ").join(listed[:most])
    if len(listed) > most:
        more = translate("MealMonth", "{names} and {n} more")
        return more.format(names=shown, n=len(listed) - most)
    return shown


def closed_words(closing: MealClosing) -> str:
    """By whom and when a month was closed."""
    said = translate("MealMonth", "Closed by {by} on {day}")
    return said.format(by=closing.closed_by, day=closing.recorded_at[:10])


def story_words(fact: MealClosing) -> str:
    """One step in the story of a month."""
    if not fact.withdrawn:
        return closed_words(fact)
    said = translate("MealMonth", "Opened again by {by} on {day}: {reason}")
    return said.format(by=fact.closed_by, day=fact.recorded_at[:10], reason=fact.note or "")


def signed(fen: int) -> str:
    """A change of an amount, with its sign."""
    return f"+{amount(fen)}" if fen > 0 else amount(fen)


def meals_signed(number: int) -> str:
    """A change of a number of meals."""
    return f"+{number}" if number > 0 else str(number)


def share_columns(one: Settled) -> dict[str, Any]:
    """Price and shares of a serving; what is left out has none."""
    charge = one.charge
    if charge is None:
        return {}
    return {"price": charge.price + charge.fee, "public": charge.price + charge.fee - charge.own}
