"""The vocabulary of the preview: every code with what it does to its row, in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

Status = Literal["ok", "warn", "error", "duplicate"]

_OK: Final = """
date_month_only two_digit_year us_date_order day_first_date_order
excel_serial_date year_in_date_cell lunar_date minguo_year cyclic_year zodiac_only
date_approximate age_instead_of_birth birthday_without_year sex_unreadable category_unclear
phone_missing group_missing bank_number_dropped pairing_ended
"""
_WARN: Final = """
name_masked name_has_unreadable_character name_has_digits name_too_short
id_missing id_masked id_15_digits id_area_unknown birthdate_conflicts_id
date_invalid date_implausible date_unreadable date_ambiguous_trailing_zero
date_ambiguous_day_month date_ambiguous_year date_ambiguous_digits
sex_conflicts_id age_conflicts_birthdate age_under_60 age_over_18 age_over_100
category_conflicts_age destitute_and_low_income deceased_marker
phone_is_short_number phone_precision_lost phone_invalid contact_phone_invalid
formula_without_value same_name_different_id possible_duplicate_same_name
start_missing start_in_future agreement_missing elder_has_two_active_one_to_one_helpers
helper_is_supporter_relative same_name_as_helper elder_listed_twice
"""
_ERROR: Final = """
name_missing name_has_several_persons id_precision_lost id_checksum_invalid
id_birthdate_implausible id_length_invalid id_characters_invalid same_id_different_name
helper_missing helper_has_several_persons self_pairing end_before_start
"""
_GRID: Final = """
helper_over_limit count_mismatch elder_also_one_to_one one_to_one_required
visit_frequency_below_monthly empty_grid
"""
_DUPLICATE: Final = "duplicate_in_file probable_duplicate_same_name_birthdate"

# The order in which a row's codes are given: identity, dates, the person, the pairing.
_ORDER: Final = """
name_missing name_has_several_persons name_masked name_has_unreadable_character
name_has_digits name_too_short
id_missing id_masked id_precision_lost id_length_invalid id_characters_invalid
id_birthdate_implausible id_checksum_invalid id_15_digits id_area_unknown
same_id_different_name duplicate_in_file probable_duplicate_same_name_birthdate
same_name_different_id possible_duplicate_same_name
helper_missing helper_has_several_persons self_pairing same_name_as_helper
start_missing start_in_future end_before_start
"""

SEVERITY: Final[dict[str, Status]] = {
    **dict.fromkeys(_OK.split(), "ok"),
    **dict.fromkeys((_WARN + _GRID).split(), "warn"),
    **dict.fromkeys(_ERROR.split(), "error"),
    **dict.fromkeys(_DUPLICATE.split(), "duplicate"),
}
"""Code -> what it does to its row: ok only informs."""

_PLACES: Final = {
    code: place
    for place, code in enumerate(
        dict.fromkeys((_ORDER + _WARN + _OK + _ERROR + _GRID).split()),
    )
}
_RANK: Final[dict[Status, int]] = {"ok": 0, "warn": 1, "duplicate": 2, "error": 3}

# A row that repeats a person is merged, so its own gaps do not matter; a death does.
_KEPT_BESIDE_DUPLICATE: Final = frozenset({"deceased_marker"})


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes without repeats, in the order of the vocabulary."""
    return tuple(sorted(set(codes), key=_PLACES.__getitem__))


def judged(codes: Iterable[str]) -> tuple[Status, tuple[str, ...]]:
    """The status of a row with these codes, and the codes to show."""
    ordered = in_order(codes)
    status: Status = max((SEVERITY[c] for c in ordered), key=_RANK.__getitem__, default="ok")
    if status == "duplicate":
        ordered = tuple(
            c for c in ordered if SEVERITY[c] == "duplicate" or c in _KEPT_BESIDE_DUPLICATE
        )
    return status, ordered
