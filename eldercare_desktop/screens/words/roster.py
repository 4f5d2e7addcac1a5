"""What was noticed about a row of a roster or about a person: short, for a list of reasons."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

NOTICE = {
    "name_missing": QT_TRANSLATE_NOOP("notice", "No name"),
    "name_has_several_persons": QT_TRANSLATE_NOOP("notice", "Several people in one cell"),
    "name_masked": QT_TRANSLATE_NOOP("notice", "Part of the name is hidden"),
    "name_has_unreadable_character": QT_TRANSLATE_NOOP(
        "notice", "A character of the name is unreadable"
    ),
    "name_has_digits": QT_TRANSLATE_NOOP("notice", "Digits in the name"),
    "name_too_short": QT_TRANSLATE_NOOP("notice", "The name is only one character"),
    "id_missing": QT_TRANSLATE_NOOP("notice", "No ID number"),
    "id_masked": QT_TRANSLATE_NOOP("notice", "Part of the ID number is hidden"),
    "id_precision_lost": QT_TRANSLATE_NOOP(
        "notice", "A spreadsheet has lost the last digits of the ID number"
    ),
    "id_length_invalid": QT_TRANSLATE_NOOP("notice", "The ID number has not 18 digits"),
    "id_characters_invalid": QT_TRANSLATE_NOOP(
        "notice", "Signs in the ID number that do not belong there"
    ),
    "id_birthdate_implausible": QT_TRANSLATE_NOOP(
        "notice", "The birth date in the ID number cannot be"
    ),
    "id_checksum_invalid": QT_TRANSLATE_NOOP(
        "notice", "The last digit of the ID number does not fit"
    ),
    "id_15_digits": QT_TRANSLATE_NOOP("notice", "An old ID number with 15 digits"),
    "id_area_unknown": QT_TRANSLATE_NOOP("notice", "The ID number begins with an unknown area"),
    "id_province_unknown": QT_TRANSLATE_NOOP(
        "notice", "The ID number begins with an unknown province"
    ),
    "id_x_written_small": QT_TRANSLATE_NOOP("notice", "The small x of the ID number was made an X"),
    "same_id_different_name": QT_TRANSLATE_NOOP("notice", "The same ID number under another name"),
    "duplicate_in_file": QT_TRANSLATE_NOOP("notice", "Twice in this file"),
    "probable_duplicate_same_name_birthdate": QT_TRANSLATE_NOOP(
        "notice", "Name and birth date are on the register already"
    ),
    "same_name_different_id": QT_TRANSLATE_NOOP("notice", "The same name with another ID number"),
    "possible_duplicate_same_name": QT_TRANSLATE_NOOP(
        "notice", "Somebody of this name is on the register"
    ),
    "birthdate_conflicts_id": QT_TRANSLATE_NOOP(
        "notice", "The birth date is not that of the ID number"
    ),
    "sex_conflicts_id": QT_TRANSLATE_NOOP("notice", "The sex is not that of the ID number"),
    "age_conflicts_birthdate": QT_TRANSLATE_NOOP("notice", "The age does not fit the birth date"),
    "age_instead_of_birth": QT_TRANSLATE_NOOP("notice", "Only an age, no birth date"),
    "age_under_60": QT_TRANSLATE_NOOP("notice", "Younger than 60"),
    "age_over_18": QT_TRANSLATE_NOOP("notice", "Grown up"),
    "child_grown_up": QT_TRANSLATE_NOOP("notice", "Grown up"),
    "age_over_100": QT_TRANSLATE_NOOP("notice", "Older than 100"),
    "date_invalid": QT_TRANSLATE_NOOP("notice", "There is no such day"),
    "date_implausible": QT_TRANSLATE_NOOP("notice", "The date cannot be"),
    "date_unreadable": QT_TRANSLATE_NOOP("notice", "The date cannot be read"),
    "date_ambiguous_trailing_zero": QT_TRANSLATE_NOOP("notice", "January or October?"),
    "date_ambiguous_day_month": QT_TRANSLATE_NOOP("notice", "Which is the day, which the month?"),
    "date_ambiguous_year": QT_TRANSLATE_NOOP("notice", "Which year?"),
    "date_ambiguous_digits": QT_TRANSLATE_NOOP("notice", "The digits can be read in several ways"),
    "date_month_only": QT_TRANSLATE_NOOP("notice", "Only year and month"),
    "date_approximate": QT_TRANSLATE_NOOP("notice", "Only about"),
    "two_digit_year": QT_TRANSLATE_NOOP("notice", "A year of two digits"),
    "us_date_order": QT_TRANSLATE_NOOP("notice", "The month first, as in America"),
    "day_first_date_order": QT_TRANSLATE_NOOP("notice", "The day first"),
    "excel_serial_date": QT_TRANSLATE_NOOP("notice", "A day count of the spreadsheet"),
    "year_in_date_cell": QT_TRANSLATE_NOOP("notice", "Only a year, in a date cell"),
    "lunar_date": QT_TRANSLATE_NOOP("notice", "A lunar date"),
    "minguo_year": QT_TRANSLATE_NOOP("notice", "A year of the Republic"),
    "cyclic_year": QT_TRANSLATE_NOOP("notice", "A year of the sixty-year cycle"),
    "zodiac_only": QT_TRANSLATE_NOOP("notice", "Only the animal of the year"),
    "birthday_without_year": QT_TRANSLATE_NOOP("notice", "A birthday without its year"),
    "sex_unreadable": QT_TRANSLATE_NOOP("notice", "The sex cannot be read"),
    "category_unclear": QT_TRANSLATE_NOOP("notice", "The category is not clear"),
    "category_conflicts_age": QT_TRANSLATE_NOOP("notice", "The category does not fit the age"),
    "destitute_and_low_income": QT_TRANSLATE_NOOP(
        "notice", "Destitute support and low income exclude each other"
    ),
    "destitute_two_ways": QT_TRANSLATE_NOOP(
        "notice", "Destitute support both at home and in a home"
    ),
    "deceased_marker": QT_TRANSLATE_NOOP("notice", "Marked as dead"),
    "ability_without_assessment": QT_TRANSLATE_NOOP(
        "notice", "A level of disability without its assessment"
    ),
    "ability_score_disagrees": QT_TRANSLATE_NOOP("notice", "The points do not fit the level"),
    "phone_missing": QT_TRANSLATE_NOOP("notice", "No phone"),
    "phone_is_short_number": QT_TRANSLATE_NOOP("notice", "A short phone number of one network"),
    "phone_precision_lost": QT_TRANSLATE_NOOP(
        "notice", "A spreadsheet has lost digits of the phone number"
    ),
    "phone_invalid": QT_TRANSLATE_NOOP("notice", "The phone number cannot be right"),
    "contact_phone_invalid": QT_TRANSLATE_NOOP(
        "notice", "The phone number of the contact cannot be right"
    ),
    "group_missing": QT_TRANSLATE_NOOP("notice", "No group"),
    "bank_number_dropped": QT_TRANSLATE_NOOP("notice", "A bank or social card number was left out"),
    "formula_without_value": QT_TRANSLATE_NOOP("notice", "A formula without its result"),
    "pairing_ended": QT_TRANSLATE_NOOP("notice", "This pairing has ended"),
    "start_missing": QT_TRANSLATE_NOOP("notice", "No start"),
    "start_in_future": QT_TRANSLATE_NOOP("notice", "The start is still to come"),
    "end_before_start": QT_TRANSLATE_NOOP("notice", "The end lies before the start"),
    "agreement_missing": QT_TRANSLATE_NOOP("notice", "No signed agreement"),
    "helper_missing": QT_TRANSLATE_NOOP("notice", "No helper"),
    "helper_has_several_persons": QT_TRANSLATE_NOOP("notice", "Several helpers in one cell"),
    "self_pairing": QT_TRANSLATE_NOOP("notice", "Paired with themselves"),
    "same_name_as_helper": QT_TRANSLATE_NOOP("notice", "Has the same name as the helper"),
    "elder_listed_twice": QT_TRANSLATE_NOOP("notice", "The elder stands here twice"),
    "elder_has_two_active_one_to_one_helpers": QT_TRANSLATE_NOOP(
        "notice", "Two one-to-one helpers at once"
    ),
    "helper_is_supporter_relative": QT_TRANSLATE_NOOP(
        "notice", "The helper is a relative who has to support the elder anyway"
    ),
    "helper_over_limit": QT_TRANSLATE_NOOP("notice", "The helper has too many elders"),
    "count_mismatch": QT_TRANSLATE_NOOP("notice", "The count does not agree with the rows"),
    "elder_also_one_to_one": QT_TRANSLATE_NOOP("notice", "Is cared for one to one as well"),
    "one_to_one_required": QT_TRANSLATE_NOOP("notice", "A one-to-one helper is needed"),
    "visit_frequency_below_monthly": QT_TRANSLATE_NOOP(
        "notice", "Visits less often than once a month"
    ),
    "empty_grid": QT_TRANSLATE_NOOP("notice", "A grid without elders"),
}
ROW_STATUS = {
    "ok": QT_TRANSLATE_NOOP("row_status", "Good"),
    "warn": QT_TRANSLATE_NOOP("row_status", "Please look"),
    "error": QT_TRANSLATE_NOOP("row_status", "Not possible"),
    "duplicate": QT_TRANSLATE_NOOP("row_status", "Already there"),
}
TABLES = {"notice": NOTICE, "row_status": ROW_STATUS}
