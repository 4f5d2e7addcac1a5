"""The side forms: another day or a reason for a note, an end, the conditions themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.entitlements.phrases import name_of, read_yuan, yuan
from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.terms import Terms

translate = QCoreApplication.translate
MARKS = ("receiving", "applied", "refused", "declines")
SETS = ("kinds", "categories", "also_categories", "living", "self_care", "ability")
EVERYWHERE = ""
"""The choice "all villages" of a township."""


def mark_form(state: str, today: str) -> Form:
    """How somebody stands, since when, and why it was refused."""
    fields = [
        Field("state", translate("EntitlementForm", "How it stands"), "choice", required=True,
              choices=choices("entitlement_state", MARKS)),
        Field("on", translate("EntitlementForm", "Since"), "date", required=True, width=10),
        Field("reason", translate("EntitlementForm", "Reason"), "lines", longest=400,
              hint=translate("EntitlementForm", "What the office gave as the reason."),
              show_if=lambda values: values["state"] == "refused"),
    ]  # fmt: skip
    return Form(fields, {"state": state, "on": today})


def end_form(today: str) -> Form:
    """From when on somebody no longer has it, and why."""
    reasons = ("not_eligible", "moved_away", "deceased", "entered_by_mistake", "other")
    fields = [
        Field("on", translate("EntitlementForm", "No longer since"), "date", required=True,
              width=10),
        Field("reason", translate("EntitlementForm", "Why"), "choice", required=True,
              choices=choices("claim_end", reasons)),
    ]  # fmt: skip
    return Form(fields, {"on": today, "reason": "not_eligible"})


def terms_form(terms: Terms, villages: Sequence[tuple[str, str]], today: str) -> Form:
    """What an entitlement asks for and gives. `villages` are offered to a township."""
    own = not word("entitlement", terms.code) or word("entitlement", terms.code) == terms.code
    fields = [*_name(own), *_places(villages), *_conditions(), *_what_is_given()]
    values: dict[str, Any] = {name: list(getattr(terms, name)) for name in SETS}
    values |= {name: getattr(terms, name) for name in ("age_from", "age_to", "dementia", "per")}
    values |= {"name": name_of(terms.code, terms) if terms.code else None, "source": terms.source}
    values |= {"amount": yuan(terms.amount) if terms.amount else None, "ends_on": terms.ends_on}
    return Form(fields, values | {"starts_on": today, "village": EVERYWHERE})


def read_terms(form: Form, seen: Terms) -> tuple[Terms, str]:
    """What the form says, and the village it is for (`EVERYWHERE` for all)."""
    values = form.values()
    sets = {name: tuple(values.get(name) or ()) for name in SETS}
    plain = ("age_from", "age_to", "dementia", "per", "starts_on", "ends_on", "source")
    named = values["name"]
    name = None if seen.code and named == word("entitlement", seen.code) else named
    said = {field: values[field] for field in plain} | sets
    wanted = replace(seen, **said, name=name, amount=read_yuan(values["amount"]), off=False)
    return wanted, values.get("village") or EVERYWHERE


def _name(own: bool) -> list[Field]:
    hint = "" if own else translate("EntitlementForm", "Your county may call it otherwise.")
    return [
        Field("name", translate("EntitlementForm", "Name"), required=True, longest=40, hint=hint)
    ]


def _places(villages: Sequence[tuple[str, str]]) -> list[Field]:
    if len(villages) < 2:
        return []
    every = translate("EntitlementForm", "All {n} villages").format(n=len(villages))
    return [
        Field("village", translate("EntitlementForm", "Where"), "choice", required=True,
              choices=[(EVERYWHERE, every), *villages], chips_up_to=1),
    ]  # fmt: skip


def _conditions() -> list[Field]:
    years = translate("EntitlementForm", "years")
    one = translate("EntitlementForm", "One of these is enough; none chosen asks for nothing.")
    sign = translate("EntitlementForm", "One sign is enough: self-care, ability level or dementia.")
    return [
        Field("kinds", translate("EntitlementForm", "For"), "choices",
              choices=choices("resident_kind")),
        Field("age_from", translate("EntitlementForm", "From age"), "number", unit=years, least=0,
              most=130, width=4),
        Field("age_to", translate("EntitlementForm", "To age (included)"), "number", unit=years,
              least=0, most=130, width=4),
        Field("categories", translate("EntitlementForm", "Categories"), "choices",
              choices=_categories(), hint=one),
        Field("also_categories", translate("EntitlementForm", "And one of these as well"),
              "choices", choices=_categories(), show_if=lambda values: bool(values["categories"])),
        Field("living", translate("EntitlementForm", "Living situation"), "choices",
              choices=choices("living")),
        Field("self_care", translate("EntitlementForm", "Self-care"), "choices",
              choices=choices("self_care"), hint=sign),
        Field("ability", translate("EntitlementForm", "Ability level"), "choices",
              choices=choices("ability")),
        Field("dementia", word("category", "dementia"), "toggle"),
    ]  # fmt: skip


def _what_is_given() -> list[Field]:
    yuan_unit = translate("EntitlementForm", "yuan")
    past = translate("EntitlementForm", "Days before keep what held then.")
    return [
        Field("amount", translate("EntitlementForm", "Amount"), width=6, unit=yuan_unit,
              check=_amount),
        Field("per", translate("EntitlementForm", "Paid"), "choice", choices=choices("per")),
        Field("starts_on", translate("EntitlementForm", "These conditions hold from"), "date",
              required=True, width=10, hint=past),
        Field("ends_on", translate("EntitlementForm", "Ends on"), "date", width=10),
        Field("source", translate("EntitlementForm", "Where it is written"), longest=120),
    ]  # fmt: skip


def _categories() -> list[tuple[Any, str]]:
    derived = ("advanced_age", "dementia")  # these follow from the record
    return [choice for choice in choices("category") if choice[0] not in derived]


def _amount(typed: Any, values: Mapping[str, Any]) -> str:
    try:
        read_yuan(typed)
    except ValueError:
        return translate("EntitlementForm", "Please write an amount in yuan, such as 120 or 88.50.")
    return ""
