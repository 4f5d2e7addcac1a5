"""ID numbers: what is complete, what is refused and why; never repaired."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.identity import check_digit, mask_id, plain_id, read_id

TODAY = date(2026, 3, 1)
GOOD = "500199194403013169"


def a_number(birth: str, sequence: str = "316", area: str = "500199") -> str:
    body = area + birth + sequence
    return body + check_digit(body)


@pytest.mark.parametrize(
    "number", ["500199194403013169", "50019919600117126X", "11010519491231002X"]
)
def test_published_numbers_pass_the_check(number: str) -> None:
    # The last one is the example of the standard itself.
    assert check_digit(number[:17]) == number[17]
    assert read_id(number, today=TODAY).state == "complete"


def test_a_complete_number_tells_birth_sex_and_area() -> None:
    reading = read_id(GOOD, today=TODAY)
    assert (reading.number, reading.birth, reading.sex) == (GOOD, date(1944, 3, 1), "female")
    assert (reading.area, reading.problem, reading.province_known) == ("500199", None, True)


@pytest.mark.parametrize(
    "written",
    [
        " 500199194403013169 ",
        "５００１９９１９４４０３０１３１６９",
        "500199 19440301 3169",
        "'500199194403013169",
        "\u202d500199194403013169\u202c",
        '="500199194403013169"',
        "500199194403013169\t",
        "500199\n194403013169",
        "500199194403013169（过期）",
    ],
)
def test_what_typing_leaves_is_taken_off(written: str) -> None:
    assert read_id(written, today=TODAY).number == GOOD


@pytest.mark.parametrize("x", ["x", "ｘ", "X", "Ｘ"])
def test_a_small_x_is_the_same_number(x: str) -> None:
    assert read_id("50019919600117126" + x, today=TODAY).number == "50019919600117126X"


@pytest.mark.parametrize(
    ("written", "state"),
    [
        (None, "missing"),
        ("", "missing"),
        ("无", "missing"),
        ("补办中", "missing"),
        ("0", "missing"),
        ("—", "missing"),
        ("500199194403013168", "checksum_invalid"),
        ("500199184403013164", "birthdate_implausible"),
        ("500199194413013160", "birthdate_implausible"),
        ("500199193702303160", "birthdate_implausible"),
        ("500199203001013160", "birthdate_implausible"),
        ("50019919440301316", "length_invalid"),
        ("5001991944030131690", "length_invalid"),
        ("50019919440301316×", "characters_invalid"),
        ("5OO199194403013169", "characters_invalid"),
        ("X00199194403013169", "characters_invalid"),
        ("500199********3169", "masked"),
        ("5.00199E+17", "precision_lost"),
        ("5.00199194403013E+17", "precision_lost"),
        ("500199194403013000", "precision_lost"),
        ("500199194403013169.0", "precision_lost"),
        ("500199470228031", "15_digits"),
        ("500199194403013", "length_invalid"),
    ],
)
def test_everything_else_is_refused_with_its_reason(written: str | None, state: str) -> None:
    reading = read_id(written, today=TODAY)
    assert (reading.state, reading.number) == (state, None)
    assert reading.problem == f"id_{state}"


@pytest.mark.parametrize("value", [500199194403013169, 500199194403013000, 5.00199194403013e17])
def test_a_number_in_a_cell_keeps_15_digits_and_so_the_birth_date(value: float) -> None:
    reading = read_id(value, today=TODAY)
    assert (reading.state, reading.birth, reading.sex) == (
        "precision_lost",
        date(1944, 3, 1),
        None,
    )
    assert reading.as_written == "500199194403013000"


def test_a_short_scientific_number_keeps_nothing() -> None:
    reading = read_id("5.00199E+17", today=TODAY)
    assert (reading.birth, reading.area, reading.as_written) == (None, None, "5.00199E+17")


def test_zeros_at_the_end_that_pass_the_check_are_a_number() -> None:
    bodies = (f"500199194403{day:02d}{i}00" for day in range(1, 31) for i in range(10))
    number = next(body for body in bodies if check_digit(body) == "0") + "0"
    assert number.endswith("000")
    assert read_id(number, today=TODAY).number == number


def test_15_digits_tell_birth_and_sex_but_are_no_number() -> None:
    reading = read_id("500199470228031", today=TODAY)
    assert (reading.birth, reading.sex, reading.number) == (date(1947, 2, 28), "male", None)
    assert reading.as_written == "500199470228031"


def test_the_oldest_age_is_a_parameter() -> None:
    number = a_number("19100101")
    assert read_id(number, today=TODAY).state == "complete"
    assert read_id(number, today=TODAY, oldest=100).state == "birthdate_implausible"


def test_an_unknown_province_is_seen() -> None:
    assert not read_id(a_number("19440301", area="990101"), today=TODAY).province_known


def test_masking_leaves_two_digits_at_each_end() -> None:
    assert mask_id(GOOD) == "50**************69"
    assert mask_id("123") == "****"


@given(st.text(max_size=30))
def test_reading_never_fails_and_never_invents(written: str) -> None:
    reading = read_id(written, today=TODAY)
    if reading.number is not None:
        folded = unicodedata.normalize("NFKC", written).upper()
        assert reading.number in "".join(c for c in folded if c.isalnum())


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 10**25))
def test_a_number_of_a_cell_is_never_taken_for_an_18_digit_id(value: float) -> None:
    assert read_id(value, today=TODAY).number is None


@given(
    st.dates(date(1910, 1, 1), date(2026, 2, 28)),
    st.integers(0, 999),
    st.integers(0, 17),
    st.integers(1, 9),
)
def test_one_wrong_digit_never_passes(born: date, sequence: int, place: int, by: int) -> None:
    number = a_number(f"{born:%Y%m%d}", f"{sequence:03d}")
    if number[place] == "X":
        wrong = number[:17] + "0"
    else:
        wrong = number[:place] + str((int(number[place]) + by) % 10) + number[place + 1 :]
    assert read_id(number, today=TODAY).birth == born
    assert read_id(wrong, today=TODAY).number is None


def test_plain_id_changes_nothing_else() -> None:
    assert plain_id(" 500199-1944x ") == "500199-1944X"
