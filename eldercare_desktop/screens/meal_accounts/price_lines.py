"""The forms of the lines of a list: fields, and from a line to their values and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.wording import choices, word
from eldercare_desktop.screens.words.money import amount, fen

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.line import Part, PriceLine

translate = QCoreApplication.translate

PAYERS = ("government", "collective", "donation")
FURTHER = ("living", "self_care", "ability", "kinds", "periods")
SETS = ("categories", *FURTHER)
_TABLES = {
    "categories": "category",
    "living": "living",
    "self_care": "self_care",
    "ability": "ability",
    "kinds": "resident_kind",
    "periods": "meal_period",
}
PRICE, NAME = "price", "name"


def fields_of(kind: str) -> list[Field]:
    """The fields of a line of a kind."""
    if kind == "set":
        return [
            Field(NAME, translate("PriceLine", "Name"), required=True, longest=40,
                  hint=translate("PriceLine", "As it is ordered, such as: one meat, two dishes.")),
            _yuan(PRICE, translate("PriceLine", "Price"), required=True),
            Field("periods", translate("PriceLine", "Only for these meals"), "choices",
                  choices=choices("meal_period"),
                  hint=translate("PriceLine", "None chosen: for all meals.")),
        ]  # fmt: skip
    cost = [_yuan(PRICE, translate("PriceLine", "Bringing it costs"), required=True)]
    return [*(cost if kind == "delivery" else []), *_conditions(), *_payers(kind)]


def values_of(line: PriceLine) -> dict[str, Any]:
    """What the form of a line shows."""
    found: dict[str, Any] = {name: list(getattr(line, name)) for name in SETS}
    found |= {"name": line.name, "age_from": line.age_from, "age_to": line.age_to}
    found["price"] = None if line.price is None else amount(line.price)
    found["further"] = any(found[name] for name in FURTHER)
    paying = [payer for payer in PAYERS if _says(getattr(line, payer))]
    found["payers"] = paying
    for payer in PAYERS:
        part = getattr(line, payer)
        for end, value in (("", part.amount), ("_share", part.share), ("_most", part.most)):
            found[payer + end] = None if value is None else amount(value)
        found[f"{payer}_by_share"] = part.share is not None
    return found


def line_from(seen: PriceLine, values: Mapping[str, Any]) -> PriceLine:
    """The line that a form says; what is left out of the values is asked for no more."""
    from eldercare_desktop.care.meal.prices.line import Part

    def part(payer: str) -> Part:
        ends = ("", "_share", "_most")
        return Part(*(fen(values.get(payer + end)) for end in ends))

    sets: dict[str, Any] = {
        name: (*(values.get(name) or ()), *_unknown(name, getattr(seen, name))) for name in SETS
    }
    return replace(
        seen,
        name=values.get("name"),
        price=fen(values.get("price")),
        age_from=values.get("age_from"),
        age_to=values.get("age_to"),
        government=part("government"),
        collective=part("collective"),
        donation=part("donation"),
        **sets,
    )


def _unknown(name: str, held: Sequence[str]) -> list[str]:
    """What a newer app asks for: no form shows it, and it must not get lost unseen, as the line

    would be for everybody then. Saving says so.
    """
    offered = {value for value, _ in choices(_TABLES[name])}
    return [value for value in held if value not in offered]


def _conditions() -> list[Field]:
    years = translate("PriceLine", "years")
    further = _if("further")
    return [
        Field("age_from", translate("PriceLine", "From age"), "number", unit=years, least=0,
              most=130, width=4),
        Field("age_to", translate("PriceLine", "To age (included)"), "number", unit=years,
              least=0, most=130, width=4, check=_ages),
        Field("categories", translate("PriceLine", "In one of these categories"), "choices",
              choices=_categories(),
              hint=translate("PriceLine", "None chosen: whatever the category.")),
        Field("further", translate("PriceLine", "Further conditions"), "toggle"),
        Field("living", translate("PriceLine", "Lives"), "choices", choices=choices("living"),
              show_if=further),
        Field("self_care", translate("PriceLine", "Self-care"), "choices",
              choices=choices("self_care"), show_if=further),
        Field("ability", translate("PriceLine", "Ability level"), "choices",
              choices=choices("ability"), show_if=further),
        Field("kinds", translate("PriceLine", "Who"), "choices",
              choices=choices("resident_kind"), show_if=further),
        Field("periods", translate("PriceLine", "Only for these meals"), "choices",
              choices=choices("meal_period"), show_if=further),
    ]  # fmt: skip


def _payers(kind: str) -> list[Field]:
    needed = kind == "subsidy"
    rest = translate("PriceLine", "What they do not pay, the person pays.")
    found = [
        Field("payers", translate("PriceLine", "Who pays for it"), "choices", required=needed,
              choices=choices("payer", PAYERS), hint=rest),
    ]  # fmt: skip
    for payer in PAYERS:
        found += _payer(payer)
    return found


def _payer(payer: str) -> list[Field]:
    name = word("meal_price_payer", payer)
    paying = _among(payer)
    by_share = _both(paying, _if(f"{payer}_by_share"))
    pays = translate("PriceLine", "{payer} pays").format(payer=name)
    share = translate("PriceLine", "{payer} pays a share of the price").format(payer=name)
    return [
        _yuan(payer, pays, show_if=paying, check=_says_something(payer)),
        Field(f"{payer}_by_share", share, "toggle", show_if=paying),
        Field(f"{payer}_share", translate("PriceLine", "Share"), width=5, required=True,
              unit=translate("PriceLine", "% of the price"), show_if=by_share, check=_percent),
        _yuan(f"{payer}_most", translate("PriceLine", "At most"), show_if=by_share),
    ]  # fmt: skip


def _yuan(name: str, label: str, **more: Any) -> Field:
    check = more.pop("check", None)

    def readable(typed: Any, values: Mapping[str, Any]) -> str:
        return _amount(typed) or (check(typed, values) if check else "")

    unit = translate("PriceLine", "yuan")
    return Field(name, label, width=5, unit=unit, check=readable, **more)


def _amount(typed: Any) -> str:
    if not typed:
        return ""
    found = fen(typed)
    if found is None or found < 0:
        return translate("PriceLine", "Please write an amount in yuan, such as 5 or 2.50.")
    return ""


def _percent(typed: Any, values: Mapping[str, Any]) -> str:
    found = fen(typed)
    if found is None or not 0 < found <= 10_000:
        return translate("PriceLine", "Please write a share between 0 and 100, such as 25.")
    return ""


def _says_something(payer: str) -> Any:
    def check(typed: Any, values: Mapping[str, Any]) -> str:
        if (typed and fen(typed)) or values.get(f"{payer}_by_share"):
            return ""
        return translate("PriceLine", "Please write how much, or choose a share of the price.")

    return check


def _ages(typed: Any, values: Mapping[str, Any]) -> str:
    first = values.get("age_from")
    if typed is None or first is None or first <= typed:
        return ""
    return translate("PriceLine", "The last age lies before the first. Please look at both.")


def _categories() -> list[tuple[Any, str]]:
    derived = ("advanced_age", "dementia")  # these follow from the record
    return [choice for choice in choices("category") if choice[0] not in derived]


def _says(part: Part) -> bool:
    return part.amount is not None or part.share is not None


def _if(name: str) -> Any:
    return lambda values: bool(values[name])


def _among(payer: str) -> Any:
    return lambda values: payer in values["payers"]


def _both(*conditions: Any) -> Any:
    return lambda values: all(condition(values) for condition in conditions)


def about_fields(
    sites: Sequence[tuple[str, str]], villages: int, earliest: str | None
) -> list[Field]:
    """What a list is called, since when it holds, and where."""
    from eldercare_desktop.screens.meal_accounts.price_loading import EVERYWHERE, VILLAGE

    where = [(VILLAGE, translate("PriceLine", "All places of the village"))]
    if villages > 1:
        every = translate("PriceLine", "All {n} villages").format(n=villages)
        where.insert(0, (EVERYWHERE, every))
    if len(sites) > 1 or villages > 1:
        only = translate("PriceLine", "Only {site}")
        where += [(site_id, only.format(site=name)) for site_id, name in sites]
    past = translate("PriceLine", "Days before keep the prices that held then.")
    if earliest:
        closed = translate("PriceLine", "Months before {day} are closed and keep their prices.")
        past = closed.format(day=earliest)
    found = [
        Field("name", translate("PriceLine", "Name"), required=True, longest=40),
        Field("starts_on", translate("PriceLine", "These prices hold from"), "date",
              required=True, width=10, hint=past),
    ]  # fmt: skip
    if len(where) > 1:
        found.append(
            Field("where", translate("PriceLine", "Where"), "choice", required=True,
                  choices=where, chips_up_to=3)
        )  # fmt: skip
    source = translate("PriceLine", "Where it is written")
    return [*found, Field("source", source, longest=120)]
