"""Amounts of money in words and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.screens.words.money import amount, fen, yuan


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12", 1200), ("12.5", 1250), ("12.50", 1250), (" １２．５０元 ", 1250),
        ("¥1,200", 120_000),
        ("0", 0), ("0.05", 5), ("-3", -300), ("−3.00", -300), ("3。5", 350), ("007", 700),
        ("12.50 yuan", 1250), ("12,345,678.90", 1_234_567_890),
        (None, None), ("", None), ("abc", None), ("12.505", None), ("1.2.3", None), ("1e3", None),
        ("12,34", None), ("٣", None), (".5", None), ("5.", None), ("1" * 10, None), ("--3", None),
    ],
)  # fmt: skip
def test_amounts_are_read(typed: str | None, meant: int | None) -> None:
    assert fen(typed) == meant


@given(st.integers(-99_999_999_999, 99_999_999_999))
def test_what_is_shown_is_read_as_it_was(value: int) -> None:
    assert fen(amount(value)) == value


def test_amounts_are_said() -> None:
    assert [amount(x) for x in (0, 5, 1250, -3, -1203)] == [
        "0.00",
        "0.05",
        "12.50",
        "-0.03",
        "-12.03",
    ]
    assert yuan(1250) == "12.50 yuan"
