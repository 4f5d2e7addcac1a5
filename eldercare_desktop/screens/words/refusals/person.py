"""Refusals of the register: persons, profiles, contacts, helpers, groups."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "birth_in_future": QT_TRANSLATE_NOOP(
        "refusal", "The date of birth is still to come. Please look at it again."
    ),
    "birth_after_death": QT_TRANSLATE_NOOP(
        "refusal", "The date of birth lies after the death ({day}). Please look at both."
    ),
    "death_before_birth": QT_TRANSLATE_NOOP(
        "refusal", "The death lies before the birth ({day}). Please look at both dates."
    ),
    "date_in_future": QT_TRANSLATE_NOOP(
        "refusal", "This day is still to come. Please look at the date."
    ),
    "dated_after_death": QT_TRANSLATE_NOOP(
        "refusal", "{name} died on {day}. Nothing can be entered for a later day."
    ),
    "records_after_death": QT_TRANSLATE_NOOP(
        "refusal",
        "There are entries after this day, the last of {last}. Please look at the date, or "
        "correct those entries first.",
    ),
    "person_deceased": QT_TRANSLATE_NOOP(
        "refusal", "{name} died on {day}, so this cannot be entered any more."
    ),
    "same_id_number": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has this ID number already. One person is entered only once; please open that "
        "entry.",
    ),
    "possible_duplicate": QT_TRANSLATE_NOOP(
        "refusal",
        "This may be somebody who is on the register already. Please compare, and say if it is "
        "not the same person.",
    ),
    "id_missing": QT_TRANSLATE_NOOP("refusal", "Please write the ID number."),
    "id_masked": QT_TRANSLATE_NOOP(
        "refusal", "Part of this ID number is hidden by stars. Please write the whole number."
    ),
    "id_precision_lost": QT_TRANSLATE_NOOP(
        "refusal",
        "A spreadsheet has rounded this ID number and lost its last digits. Please type it from "
        "the card.",
    ),
    "id_length_invalid": QT_TRANSLATE_NOOP(
        "refusal", "An ID number has 18 digits. Please count again."
    ),
    "id_characters_invalid": QT_TRANSLATE_NOOP(
        "refusal", "An ID number has digits only, and perhaps an X at the end."
    ),
    "id_birthdate_implausible": QT_TRANSLATE_NOOP(
        "refusal", "The birth date inside this ID number cannot be. Please look at digits 7 to 14."
    ),
    "id_checksum_invalid": QT_TRANSLATE_NOOP(
        "refusal",
        "This ID number has a slip in it: the last digit does not fit the others. Please compare "
        "it with the card.",
    ),
    "id_15_digits": QT_TRANSLATE_NOOP(
        "refusal",
        "This is an ID number of the old kind with 15 digits. Please write the new one with 18.",
    ),
    "contact_is_self": QT_TRANSLATE_NOOP(
        "refusal", "Nobody can be their own contact. Please choose somebody else."
    ),
    "already_resident": QT_TRANSLATE_NOOP("refusal", "{name} has a care profile already."),
    "already_helper": QT_TRANSLATE_NOOP("refusal", "{name} is a helper already."),
    "already_left": QT_TRANSLATE_NOOP("refusal", "The register was left already, on {day}."),
    "left_before_joined": QT_TRANSLATE_NOOP(
        "refusal", "The register cannot be left before the day it was joined ({day})."
    ),
    "self_care_disagrees": QT_TRANSLATE_NOOP(
        "refusal",
        "This level does not fit what cannot be done alone: none is full self-care, 1 to 3 some "
        "care, 4 to 6 full care.",
    ),
    "group_unnamed": QT_TRANSLATE_NOOP("refusal", "Please write a number or a name for the group."),
    "group_number_wrong": QT_TRANSLATE_NOOP("refusal", "The number of a group is 1 or more."),
    "group_exists": QT_TRANSLATE_NOOP("refusal", "There is a group {label} already."),
    "merge_same": QT_TRANSLATE_NOOP("refusal", "This is one record already."),
    "merge_two_villages": QT_TRANSLATE_NOOP(
        "refusal",
        "These two records belong to two villages, so they cannot be made one. Please ask the "
        "township which village the person belongs to.",
    ),
    "merge_two_persons": QT_TRANSLATE_NOOP(
        "refusal", "These belong to two persons. Please make the two persons one first."
    ),
    "merge_paired": QT_TRANSLATE_NOOP(
        "refusal",
        "One of them looks after the other, so they are two people. If the pairing is wrong, end "
        "it as entered by mistake first.",
    ),
    "conflict_settled": QT_TRANSLATE_NOOP(
        "refusal", "Somebody has settled this already. Nothing was changed."
    ),
}
