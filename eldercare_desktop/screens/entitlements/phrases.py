"""How entitlements, their conditions and amounts are said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.visits.phrases import days_ago, facts
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.listing import EntitledRow
    from eldercare_desktop.care.entitlement.terms import Terms

translate = QCoreApplication.translate


def name_of(code: str, terms: Terms | None) -> str:
    """What an entitlement is called."""
    return (terms.name if terms else None) or word("entitlement", code)


def amount_words(terms: Terms | None) -> str:
    """What is paid; the empty text where that is not known."""
    if terms is None or not terms.amount:
        return ""
    paid = translate("Entitlement", "{yuan} yuan {per}")
    return paid.format(yuan=yuan(terms.amount), per=word("per", terms.per))


def yuan(fen: int) -> str:
    """An amount in yuan, without a fraction where there is none."""
    return str(fen // 100) if fen % 100 == 0 else f"{fen // 100}.{fen % 100:02d}"


def read_yuan(typed: str | None) -> int | None:
    """Fen from what was typed in yuan; None for nothing, ValueError where it is no amount."""
    if not typed or not typed.strip():
        return None
    whole, _, part = typed.strip().replace("．", ".").partition(".")
    if not (whole.isdecimal() and (not part or (part.isdecimal() and len(part) <= 2))):
        raise ValueError("not an amount")
    return int(whole) * 100 + int((part + "00")[:2])


def conditions(terms: Terms) -> list[str]:
    """What it asks for, one short phrase each."""
    one_of = translate("Entitlement", "{what}: {names}")
    between = translate("Entitlement", " or ")
    found = [words("resident_kind", terms.kinds, between), _ages(terms)]
    for what, table, held in (
        (translate("Entitlement", "one of"), "category", terms.categories),
        (translate("Entitlement", "and one of"), "category", terms.also_categories),
        (translate("Entitlement", "lives"), "living", terms.living),
    ):
        if held:
            found.append(one_of.format(what=what, names=words(table, held, between)))
    if care := _care(terms, between):
        found.append(one_of.format(what=translate("Entitlement", "care"), names=care))
    return [phrase for phrase in found if phrase] or [translate("Entitlement", "everybody")]


def conditions_line(terms: Terms) -> str:
    """The same in one line."""
    return " · ".join(conditions(terms))


def _ages(terms: Terms) -> str:
    first, last = terms.age_from, terms.age_to
    if first is not None and last is not None:
        said = translate("Entitlement", "{first} to {last} years")
    elif first is not None:
        said = translate("Entitlement", "{first} years and older")
    elif last is not None:
        said = translate("Entitlement", "up to {last} years")
    else:
        return ""
    return said.format(first=first, last=last)


def _care(terms: Terms, between: str) -> str:
    parts = [words("self_care", terms.self_care, between), words("ability", terms.ability, between)]
    if terms.dementia:
        parts.append(word("category", "dementia"))
    return between.join(part for part in parts if part)


# -- lines -------------------------------------------------------------------------------


def who_line(row: EntitledRow, villages: Mapping[str, str]) -> str:
    """What tells people of one name apart, with the village where there are several."""
    parts = [villages.get(row.village, ""), *facts(row, in_list=True)]
    return " · ".join(part for part in parts if part)


def entitlement_hint(row: EntitledRow, today: str) -> str:
    """Beside the name of the entitlement: what it pays, or since when the age is reached."""
    said = [amount_words(row.terms)]
    if row.state == "missing" and row.reached_on and row.terms:
        reached = translate("Entitlement", "{age} years since {day}")
        said.append(reached.format(age=row.terms.age_from, day=days_ago(row.reached_on, today)))
    return " · ".join(part for part in said if part)


def state_badge(row: EntitledRow) -> Badge:
    """How it stands, as a badge."""
    kinds = {"missing": "due", "waiting": "danger", "lost": "danger", "receiving": "accent"}
    if row.perhaps and row.state == "missing":
        return Badge(translate("Entitlement", "Perhaps"), "", "circle-help")
    return Badge(word("entitlement_state", row.state), kinds.get(row.state, ""))


def state_words(row: EntitledRow, today: str) -> str:
    """What is to be known of how it stands."""
    if row.state == "missing":
        if row.perhaps:
            return translate("Entitlement", "date of birth is not complete")
        return ""
    if row.state == "lost":
        return words("entitlement_lost", row.why)
    if row.state in ("applied", "waiting"):
        if row.applied_on is None:
            return translate("Entitlement", "day of the application not noted")
        said = translate("Entitlement", "applied {when}")
        return said.format(when=days_ago(row.applied_on, today))
    since = translate("Entitlement", "since {day}").format(day=row.since) if row.since else ""
    return " · ".join(part for part in (since, row.reason or "") if part)
