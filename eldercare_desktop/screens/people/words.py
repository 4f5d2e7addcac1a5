"""Words of this page: doubts as sentences, and the labels of fields for history and conflicts."""

from __future__ import annotations

from collections.abc import Mapping

from eldercare_desktop.screens.wording import translated
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

WARNINGS = {
    "id_missing": QT_TRANSLATE_NOOP("person_warning", "There is no readable ID number yet."),
    "id_masked": QT_TRANSLATE_NOOP(
        "person_warning",
        "Part of the ID number is hidden by stars. Please complete it from the ID card.",
    ),
    "id_precision_lost": QT_TRANSLATE_NOOP(
        "person_warning",
        "A spreadsheet has lost the last digits of the ID number. Please complete it from the "
        "ID card.",
    ),
    "id_length_invalid": QT_TRANSLATE_NOOP(
        "person_warning",
        "The ID number as written has not 18 digits. Please complete it from the ID card.",
    ),
    "id_characters_invalid": QT_TRANSLATE_NOOP(
        "person_warning",
        "The ID number as written has signs that do not belong there. Please correct it from the "
        "ID card.",
    ),
    "id_birthdate_implausible": QT_TRANSLATE_NOOP(
        "person_warning",
        "The birth date in the ID number as written cannot be. Please correct it from the ID card.",
    ),
    "id_checksum_invalid": QT_TRANSLATE_NOOP(
        "person_warning",
        "One digit of the ID number as written is wrong. Please correct it from the ID card.",
    ),
    "id_15_digits": QT_TRANSLATE_NOOP(
        "person_warning", "The ID number is an old one of 15 digits. Please write the present one."
    ),
    "id_province_unknown": QT_TRANSLATE_NOOP(
        "person_warning", "The ID number begins with a province that does not exist. Is it right?"
    ),
    "sex_conflicts_id": QT_TRANSLATE_NOOP(
        "person_warning", "The ID number says otherwise about the sex. Is it right?"
    ),
    "birthdate_conflicts_id": QT_TRANSLATE_NOOP(
        "person_warning", "By the ID number the birth was on {born}. Is it right?"
    ),
    "age_over_100": QT_TRANSLATE_NOOP(
        "person_warning", "That is more than 100 years ago. Is the year right?"
    ),
    "age_under_60": QT_TRANSLATE_NOOP(
        "person_warning",
        "By the date of birth not yet {age} years old, so not an elder yet. Is the year right?",
    ),
    "child_grown_up": QT_TRANSLATE_NOOP(
        "person_warning",
        "By the date of birth {age} years old or more, so not a child any more. Is the year right?",
    ),
    "phone_invalid": QT_TRANSLATE_NOOP(
        "person_warning", "This does not look like a phone number. Is it right?"
    ),
    "phone_is_short_number": QT_TRANSLATE_NOOP(
        "person_warning",
        "A short number works in one network only. Better write the long one as well.",
    ),
    "destitute_and_low_income": QT_TRANSLATE_NOOP(
        "person_warning",
        "Destitute support and low income are not granted together. Which one holds?",
    ),
    "destitute_two_ways": QT_TRANSLATE_NOOP(
        "person_warning", "Destitute support is either at home or in a home. Which one holds?"
    ),
    "ability_without_assessment": QT_TRANSLATE_NOOP(
        "person_warning", "This level needs its assessment: the date, who assessed, and the score."
    ),
    "ability_score_disagrees": QT_TRANSLATE_NOOP(
        "person_warning", "This level goes with {least} to {most} points. Which one is right?"
    ),
    "parents_away_missing": QT_TRANSLATE_NOOP(
        "person_warning", "A left-behind child: which of the parents is away?"
    ),
    "risks_missing": QT_TRANSLATE_NOOP(
        "person_warning", "A child in need: what makes it hard for the child?"
    ),
    "guardian_missing": QT_TRANSLATE_NOOP("person_warning", "A child needs a guardian. Who is it?"),
}
FACTS = {
    "age_years": QT_TRANSLATE_NOOP("PeopleFacts", "{age} years"),
    "lunar": QT_TRANSLATE_NOOP("PeopleFacts", "lunar {day}"),
    "lunar_short": QT_TRANSLATE_NOOP("PeopleFacts", "lunar: {day}"),
    "id_to_complete": QT_TRANSLATE_NOOP("PeopleFacts", "ID to complete"),
    "declines": QT_TRANSLATE_NOOP("PeopleFacts", "declines visits"),
    "conflicts": QT_TRANSLATE_NOOP("PeopleFacts", "Conflicts: {n}"),
    "pairing_missing": QT_TRANSLATE_NOOP("PeopleFacts", "Pairing missing: {mode}"),
    "visit_overdue": QT_TRANSLATE_NOOP("PeopleFacts", "Visit overdue, days: {n}"),
    "visit_first": QT_TRANSLATE_NOOP("PeopleFacts", "First visit is due"),
    "visit_today": QT_TRANSLATE_NOOP("PeopleFacts", "Visit due today"),
    "helper_away": QT_TRANSLATE_NOOP("PeopleFacts", "Helper away"),
    "not_served_since": QT_TRANSLATE_NOOP("PeopleFacts", "No longer served since {day}"),
    "away_open": QT_TRANSLATE_NOOP("PeopleFacts", "since {since}, return not known"),
    "away_span": QT_TRANSLATE_NOOP("PeopleFacts", "{since} until the return on {until}"),
    "away_until": QT_TRANSLATE_NOOP("PeopleFacts", "{where}, back on {day}"),
    "lives_here_too": QT_TRANSLATE_NOOP("PeopleFacts", "lives in the same house"),
    "lives_elsewhere": QT_TRANSLATE_NOOP("PeopleFacts", "lives elsewhere"),
    "since_day": QT_TRANSLATE_NOOP("PeopleFacts", "since {day}"),
    "grown_up": QT_TRANSLATE_NOOP("PeopleFacts", "Now of age"),
    "yes": QT_TRANSLATE_NOOP("PeopleFacts", "yes"),
    "no": QT_TRANSLATE_NOOP("PeopleFacts", "no"),
    "change_new": QT_TRANSLATE_NOOP("PeopleFacts", "{label}: {after}"),
    "change_gone": QT_TRANSLATE_NOOP("PeopleFacts", "{label}: {before} → nothing"),
    "change": QT_TRANSLATE_NOOP("PeopleFacts", "{label}: {before} → {after}"),
    "clock_wrong": QT_TRANSLATE_NOOP("PeopleFacts", "{at} (the clock was wrong)"),
    "birthday_next": QT_TRANSLATE_NOOP("PeopleFacts", "{lunar}, next on {day}"),
    "birthday_today": QT_TRANSLATE_NOOP("PeopleFacts", "Lunar birthday today"),
    "birthday_in": QT_TRANSLATE_NOOP("PeopleFacts", "Lunar birthday in {n} days"),
}
LABELS = (
    QT_TRANSLATE_NOOP("record", "Name"),
    QT_TRANSLATE_NOOP("record", "Nickname"),
    QT_TRANSLATE_NOOP("record", "Sex"),
    QT_TRANSLATE_NOOP("record", "Ethnicity"),
    QT_TRANSLATE_NOOP("record", "Date of birth"),
    QT_TRANSLATE_NOOP("record", "Date of birth as written"),
    QT_TRANSLATE_NOOP("record", "Lunar birthday"),
    QT_TRANSLATE_NOOP("record", "ID number"),
    QT_TRANSLATE_NOOP("record", "ID number as written"),
    QT_TRANSLATE_NOOP("record", "What is wrong with the ID number"),
    QT_TRANSLATE_NOOP("record", "Phone"),
    QT_TRANSLATE_NOOP("record", "Second phone"),
    QT_TRANSLATE_NOOP("record", "Address"),
    QT_TRANSLATE_NOOP("record", "Group"),
    QT_TRANSLATE_NOOP("record", "Life status"),
    QT_TRANSLATE_NOOP("record", "Date of death"),
    QT_TRANSLATE_NOOP("record", "Consent given on"),
    QT_TRANSLATE_NOOP("record", "Note"),
    QT_TRANSLATE_NOOP("record", "Kind"),
    QT_TRANSLATE_NOOP("record", "Categories"),
    QT_TRANSLATE_NOOP("record", "Living situation"),
    QT_TRANSLATE_NOOP("record", "Cannot do alone"),
    QT_TRANSLATE_NOOP("record", "Self-care"),
    QT_TRANSLATE_NOOP("record", "Ability level"),
    QT_TRANSLATE_NOOP("record", "Assessed on"),
    QT_TRANSLATE_NOOP("record", "Assessor"),
    QT_TRANSLATE_NOOP("record", "Score"),
    QT_TRANSLATE_NOOP("record", "Dementia"),
    QT_TRANSLATE_NOOP("record", "Severe illness"),
    QT_TRANSLATE_NOOP("record", "Health note"),
    QT_TRANSLATE_NOOP("record", "Diet and allergies"),
    QT_TRANSLATE_NOOP("record", "Allergic to"),
    QT_TRANSLATE_NOOP("record", "Kinds of food"),
    QT_TRANSLATE_NOOP("record", "Wishes to be visited"),
    QT_TRANSLATE_NOOP("record", "Asked on"),
    QT_TRANSLATE_NOOP("record", "On the register since"),
    QT_TRANSLATE_NOOP("record", "Left the register on"),
    QT_TRANSLATE_NOOP("record", "Reason for leaving"),
    QT_TRANSLATE_NOOP("record", "Organisation"),
    QT_TRANSLATE_NOOP("record", "Available"),
    QT_TRANSLATE_NOOP("record", "Away since"),
    QT_TRANSLATE_NOOP("record", "Where to"),
    QT_TRANSLATE_NOOP("record", "Back on"),
    QT_TRANSLATE_NOOP("record", "Most elders"),
    QT_TRANSLATE_NOOP("record", "Role"),
    QT_TRANSLATE_NOOP("record", "Relation"),
    QT_TRANSLATE_NOOP("record", "Lives in the same house"),
    QT_TRANSLATE_NOOP("record", "School"),
    QT_TRANSLATE_NOOP("record", "Class"),
    QT_TRANSLATE_NOOP("record", "Boards at school"),
    QT_TRANSLATE_NOOP("record", "Parents who are away"),
    QT_TRANSLATE_NOOP("record", "Where the parents are"),
    QT_TRANSLATE_NOOP("record", "Parents away since"),
    QT_TRANSLATE_NOOP("record", "What makes it hard"),
    QT_TRANSLATE_NOOP("record", "Stays on the register until"),
)
"""Labels of fields as the records declare them."""


def warning_sentence(code: str, params: Mapping[str, object]) -> str:
    """A doubt as a sentence that asks what to look at."""
    source = WARNINGS.get(code)
    return translated("person_warning", source).format_map(dict(params)) if source else code


def fact(code: str, **values: object) -> str:
    """A short phrase about a person, with its values filled in."""
    return translated("PeopleFacts", FACTS[code]).format(**values)


def label_word(label: str) -> str:
    """The label of a field in the language of the screen."""
    return translated("record", label)
