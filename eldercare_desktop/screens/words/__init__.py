"""The tables of words: code -> English source, by noun. Translated by `screens/wording.py`."""

from eldercare_desktop.screens.words import (
    absence,
    calendar,
    card,
    entitlement,
    incident,
    leaving,
    meal,
    meal_account,
    meal_week,
    need,
    pairing,
    person,
    roster,
    rounds,
    rules,
    visit,
)

CHOICES: dict[str, dict[str, str]] = {
    **person.TABLES,
    **pairing.TABLES,
    **visit.TABLES,
    **card.TABLES,
    **roster.TABLES,
    **rounds.TABLES,
    **rules.TABLES,
    **calendar.TABLES,
    **entitlement.TABLES,
    **absence.TABLES,
    **leaving.TABLES,
    **need.TABLES,
    **incident.TABLES,
    **meal.TABLES,
    **meal_account.TABLES,
    **meal_week.TABLES,
}
