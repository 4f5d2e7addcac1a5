"""Words of this page: what is noticed here, what to do about it, names of fields."""

from __future__ import annotations

from eldercare_desktop.screens.wording import sentence, translated, word
from eldercare_desktop.screens.words import CHOICES
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REASONS = {
    "asked": QT_TRANSLATE_NOOP("import_reason", "Nobody said who this is"),
    "differs": QT_TRANSLATE_NOOP("import_reason", "Something else stands on the register"),
    "differs_in_file": QT_TRANSLATE_NOOP("import_reason", "Not the same as in the row before"),
    "destitute_kind_assumed": QT_TRANSLATE_NOOP(
        "import_reason", "Destitute support, but not where: taken as support at home"
    ),
    "other_village": QT_TRANSLATE_NOOP("import_reason", "Of another village"),
    "elder_unknown": QT_TRANSLATE_NOOP("import_reason", "The elder is not on the register"),
    "resident_deceased": QT_TRANSLATE_NOOP("import_reason", "The elder has died"),
    "resident_left": QT_TRANSLATE_NOOP("import_reason", "The elder has left the register"),
    "helper_gone": QT_TRANSLATE_NOOP("import_reason", "The helper is gone"),
}

_LATER = QT_TRANSLATE_NOOP("import_advice", "It can be completed later on the person's page.")
_TICK = QT_TRANSLATE_NOOP(
    "import_advice",
    "Tick the row to take the person in without a number; it is listed until somebody completes "
    "it from the ID card. Or correct the file and choose it again.",
)
_FILE = QT_TRANSLATE_NOOP("import_advice", "Please correct the file and choose it again.")
_BIRTH = QT_TRANSLATE_NOOP("import_advice", "Please look at the date of birth again.")
_CERTAIN = QT_TRANSLATE_NOOP(
    "import_advice", "Only what is certain is taken, the rest stays as it was written."
)
_PHONE = QT_TRANSLATE_NOOP("import_advice", "Please ask for the number at the next visit.")
_BOTH = QT_TRANSLATE_NOOP("import_advice", "Both rows become one person; gaps are filled.")
_ANSWER = QT_TRANSLATE_NOOP("import_advice", "Please say below whether it is the same person.")
_NAME = QT_TRANSLATE_NOOP("import_advice", "Please correct the name after the import.")
_PAIRING = QT_TRANSLATE_NOOP("import_advice", "It can be settled on the pairing page.")

ADVICE = {
    "name_missing": _FILE,
    "name_has_several_persons": QT_TRANSLATE_NOOP(
        "import_advice", "Please give each of them a row of their own in the file."
    ),
    **dict.fromkeys(
        ("name_masked", "name_has_unreadable_character", "name_has_digits", "name_too_short"), _NAME
    ),
    **dict.fromkeys(("id_missing", "id_masked", "id_15_digits"), _LATER),
    **dict.fromkeys(
        (
            "id_precision_lost",
            "id_checksum_invalid",
            "id_length_invalid",
            "id_characters_invalid",
            "id_birthdate_implausible",
        ),
        _TICK,
    ),
    "same_id_different_name": _FILE,
    **dict.fromkeys(("duplicate_in_file", "probable_duplicate_same_name_birthdate"), _BOTH),
    "same_name_different_id": QT_TRANSLATE_NOOP(
        "import_advice", "Two numbers are two people. Nothing needs to be done."
    ),
    "possible_duplicate_same_name": _ANSWER,
    "birthdate_conflicts_id": QT_TRANSLATE_NOOP(
        "import_advice", "The date of the ID number is taken."
    ),
    "sex_conflicts_id": QT_TRANSLATE_NOOP("import_advice", "The sex of the ID number is taken."),
    **dict.fromkeys(
        ("age_conflicts_birthdate", "age_under_60", "age_over_18", "age_over_100"), _BIRTH
    ),
    "category_conflicts_age": _BIRTH,
    **dict.fromkeys(
        (
            "date_invalid",
            "date_implausible",
            "date_unreadable",
            "date_ambiguous_trailing_zero",
            "date_ambiguous_day_month",
            "date_ambiguous_year",
            "date_ambiguous_digits",
            "category_unclear",
        ),
        _CERTAIN,
    ),
    **dict.fromkeys(
        ("phone_invalid", "phone_is_short_number", "phone_precision_lost", "contact_phone_invalid"),
        _PHONE,
    ),
    "deceased_marker": QT_TRANSLATE_NOOP(
        "import_advice", "They stay on the register as deceased and are not visited."
    ),
    "destitute_and_low_income": QT_TRANSLATE_NOOP(
        "import_advice", "Only one of the two is granted. Please take the other one off later."
    ),
    "destitute_kind_assumed": QT_TRANSLATE_NOOP(
        "import_advice", "Please change the category if they live in a home."
    ),
    "other_village": QT_TRANSLATE_NOOP(
        "import_advice", "Tick the row if the person belongs to this village all the same."
    ),
    "formula_without_value": QT_TRANSLATE_NOOP(
        "import_advice", "Please open the file in Excel or WPS, save it, and choose it again."
    ),
    **dict.fromkeys(
        ("helper_missing", "helper_has_several_persons", "end_before_start", "self_pairing"), _FILE
    ),
    **dict.fromkeys(
        (
            "agreement_missing",
            "elder_has_two_active_one_to_one_helpers",
            "helper_over_limit",
            "one_to_one_required",
            "visit_frequency_below_monthly",
            "elder_also_one_to_one",
            "start_missing",
        ),
        _PAIRING,
    ),
    "count_mismatch": QT_TRANSLATE_NOOP(
        "import_advice", "Please compare the names with the number that stands beside them."
    ),
    "asked": _ANSWER,
    "differs": QT_TRANSLATE_NOOP(
        "import_advice", "Nothing is overwritten unless you choose so under What differs."
    ),
}

FIELDS = {
    "person.name": QT_TRANSLATE_NOOP("import_field", "Name"),
    "person.sex": QT_TRANSLATE_NOOP("import_field", "Sex"),
    "person.ethnicity": QT_TRANSLATE_NOOP("import_field", "Ethnicity"),
    "person.id_number": QT_TRANSLATE_NOOP("import_field", "ID number"),
    "person.id_as_written": QT_TRANSLATE_NOOP("import_field", "ID number as written"),
    "person.birth": QT_TRANSLATE_NOOP("import_field", "Date of birth"),
    "person.birth_as_written": QT_TRANSLATE_NOOP("import_field", "Date of birth as written"),
    "person.lunar_birthday": QT_TRANSLATE_NOOP("import_field", "Lunar birthday"),
    "person.phone": QT_TRANSLATE_NOOP("import_field", "Phone"),
    "person.phone_alt": QT_TRANSLATE_NOOP("import_field", "Second phone"),
    "person.address": QT_TRANSLATE_NOOP("import_field", "Address"),
    "person.group": QT_TRANSLATE_NOOP("import_field", "Group"),
    "person.life_status": QT_TRANSLATE_NOOP("import_field", "Whether they live here"),
    "person.death_date": QT_TRANSLATE_NOOP("import_field", "Date of death"),
    "resident.kind": QT_TRANSLATE_NOOP("import_field", "On the register as"),
    "resident.categories": QT_TRANSLATE_NOOP("import_field", "Categories"),
    "resident.living": QT_TRANSLATE_NOOP("import_field", "Living situation"),
    "resident.self_care": QT_TRANSLATE_NOOP("import_field", "Self-care"),
    "resident.ability": QT_TRANSLATE_NOOP("import_field", "Ability level"),
    "resident.dementia": QT_TRANSLATE_NOOP("import_field", "Dementia"),
    "resident.health_note": QT_TRANSLATE_NOOP("import_field", "Health"),
    "resident.school": QT_TRANSLATE_NOOP("import_field", "School"),
    "resident.school_class": QT_TRANSLATE_NOOP("import_field", "Class"),
    "resident.note": QT_TRANSLATE_NOOP("import_field", "Note"),
    "resident.ended_on": QT_TRANSLATE_NOOP("import_field", "Left the register on"),
    "helper.kind": QT_TRANSLATE_NOOP("import_field", "Kind of helper"),
    "helper.role": QT_TRANSLATE_NOOP("import_field", "Helper"),
    "helper.note": QT_TRANSLATE_NOOP("import_field", "Note on the helper"),
    "pairing.mode": QT_TRANSLATE_NOOP("import_field", "Kind of pairing"),
    "pairing.services": QT_TRANSLATE_NOOP("import_field", "Services"),
    "pairing.start": QT_TRANSLATE_NOOP("import_field", "Since"),
    "pairing.ended_on": QT_TRANSLATE_NOOP("import_field", "Until"),
    "pairing.end_reason": QT_TRANSLATE_NOOP("import_field", "Reason for the end"),
    "pairing.agreement": QT_TRANSLATE_NOOP("import_field", "Agreement"),
    "pairing.agreement_on": QT_TRANSLATE_NOOP("import_field", "Agreement signed on"),
    "pairing.visit_every_days": QT_TRANSLATE_NOOP("import_field", "Days between visits"),
    "pairing.patrol_area": QT_TRANSLATE_NOOP("import_field", "Patrol area"),
    "pairing.note": QT_TRANSLATE_NOOP("import_field", "Note on the pairing"),
    "contact.phone": QT_TRANSLATE_NOOP("import_field", "Phone of {name}"),
}


def reason(code: str) -> str:
    """What was noticed, in words: our own, those of the preview, or a refusal's sentence."""
    if code in REASONS:
        return translated("import_reason", REASONS[code])
    return word("notice", code) if code in CHOICES["notice"] else sentence(code)


def advice(code: str) -> str:
    """What to do about it; the empty text where nothing needs to be done."""
    return translated("import_advice", ADVICE[code]) if code in ADVICE else ""


def field_word(field: str) -> str:
    """The name of a field; `contact:role:name` is the telephone of a contact."""
    if field.startswith("contact:"):
        name = field.split(":", 2)[2]
        return translated("import_field", FIELDS["contact.phone"]).format(name=name)
    return translated("import_field", FIELDS[field]) if field in FIELDS else field
