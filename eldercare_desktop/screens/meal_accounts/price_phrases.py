"""Prices in words: a line of a list as a sentence, and what somebody would pay."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import choices, word, words
from eldercare_desktop.screens.words.money import amount, yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.line import Eater, Part, PriceLine
    from eldercare_desktop.care.meal.prices.trial import Quote

translate = QCoreApplication.translate

ALL = 10_000
"""The whole price, in hundredths of a per cent."""


def sentence_of(line: PriceLine) -> str:
    """A line as it is read aloud: "75-84岁 政府补5.00元"."""
    if line.kind == "set":
        return _set(line)
    paid = paid_words(line)
    if line.kind == "subsidy":
        said = translate("Prices", "{who}: {paid}")
        return said.format(who=who_words(line), paid=paid or "…")
    if paid:
        said = translate("Prices", "{who}: brought for {yuan}, of this {paid}")
    else:
        said = translate("Prices", "{who}: brought for {yuan}, paid by oneself")
    return said.format(who=who_words(line), yuan=price_words(line), paid=paid)


def price_words(line: PriceLine) -> str:
    """What it costs; "…" while nobody has said that."""
    return "…" if line.price is None else yuan(line.price)


def who_words(line: PriceLine) -> str:
    """For whom a line is."""
    between = translate("Prices", " or ")
    care = [
        words("self_care", _in_order("self_care", line.self_care), between),
        words("ability", _in_order("ability", line.ability), between),
    ]
    found = [
        words("resident_kind", line.kinds, between),
        _ages(line),
        words("category", _in_order("category", line.categories), between),
        words("living", _in_order("living", line.living), between),
        *care,
        meal_words(line),
    ]
    said = [part for part in found if part]
    return translate("Prices", " · ").join(said) or translate("Prices", "Everybody")


def meal_words(line: PriceLine) -> str:
    """The meals that a line is for, if not for all."""
    return words("meal_period", _in_order("meal_period", line.periods))


def _in_order(table: str, values: Iterable[str]) -> list[str]:
    """The values in the order in which a form offers them."""
    held = set(values)
    return [value for value, _ in choices(table) if value in held] + sorted(
        held - {value for value, _ in choices(table)}
    )


def percent(share: int) -> str:
    """A share of the price: 25, 33.33."""
    return amount(share).removesuffix("00").removesuffix(".")


def set_name(price: int | None) -> str:
    """What a set is called that has no name yet."""
    if price is None:
        return translate("Prices", "Meal")
    return translate("Prices", "{yuan} yuan set").format(yuan=percent(price))


def quote_words(quote: Quote) -> tuple[str, str]:
    """What somebody pays for a set, and how that comes about."""
    charge = quote.charge
    said = translate("Prices", "{set}, {mode}: pays {yuan}")
    first = said.format(
        set=quote.set.name, mode=word("meal_mode", quote.mode), yuan=yuan(charge.own)
    )
    parts = [translate("Prices", "price {yuan}").format(yuan=yuan(charge.price))]
    if quote.mode == "delivery":
        parts.append(translate("Prices", "bringing it {yuan}").format(yuan=yuan(charge.fee)))
    for payer in ("government", "collective", "donation"):
        if paid := getattr(charge, payer):
            said = translate("Prices", "{payer} {amount}")
            parts.append(said.format(payer=word("meal_price_payer", payer), amount=yuan(paid)))
    return first, translate("Prices", " · ").join(parts)


def decided_by(quote: Quote) -> str:
    """The line that decides about the subsidy."""
    if quote.subsidy is None:
        return translate("Prices", "No subsidy fits: the full price.")
    return translate("Prices", "By the line: {line}").format(line=sentence_of(quote.subsidy))


def eater_words(who: Eater) -> str:
    """What somebody counts as."""
    age = translate("Prices", "{age} years").format(age=who.age)
    unknown = translate("Prices", "date of birth not known")
    status = who.status
    found = [
        unknown if who.age is None else age,
        words("category", status.categories),
        words("living", status.living),
        word("self_care", status.self_care),
        word("ability", status.ability),
    ]
    return translate("Prices", " · ").join(part for part in found if part)


def _set(line: PriceLine) -> str:
    name = line.name or translate("Prices", "New set")
    said = f"{name} {price_words(line)}"
    if line.periods:
        only = translate("Prices", "{set} ({meals} only)")
        return only.format(set=said, meals=meal_words(line))
    return said


def _ages(line: PriceLine) -> str:
    first, last = line.age_from, line.age_to
    if first is not None and last is not None:
        said = translate("Prices", "{first} to {last} years")
    elif first is not None:
        said = translate("Prices", "{first} years and older")
    elif last is not None:
        said = translate("Prices", "up to {last} years")
    else:
        return ""
    return said.format(first=first, last=last)


def paid_words(line: PriceLine) -> str:
    """Who takes over how much; the empty text for nobody."""
    said = translate("Prices", "{payer} {amount}")
    payers = ("government", "collective", "donation")
    found = [
        said.format(payer=word("meal_price_payer", payer), amount=_part(part))
        for payer, part in zip(payers, line.parts, strict=True)
        if part.amount or part.share
    ]
    return translate("Prices", ", ").join(found)


def _part(part: Part) -> str:
    if part.share == ALL and part.most is None:
        return translate("Prices", "all of it")
    found = [yuan(part.amount)] if part.amount else []
    if part.share:
        share = translate("Prices", "{percent} % of the price").format(percent=percent(part.share))
        most = translate("Prices", "{share}, at most {yuan}")
        limited = part.most is not None
        found.append(most.format(share=share, yuan=yuan(part.most or 0)) if limited else share)
    return translate("Prices", " and ").join(found)
