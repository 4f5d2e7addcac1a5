"""Hours and points in words and back; what a refusal of the ledger says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from eldercare_desktop.screens import language, wording
from eldercare_desktop.screens.words.time_credit import (
    amount_of,
    clock_of,
    credit,
    hours,
    minutes_of,
    points_of,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2", 120), ("2.5", 150), ("2:30", 150), ("２．５", 150), ("2：30", 150), ("2。5", 150),
        ("2小时30分", 150), ("2小时30分钟", 150), ("2 小时 30 分", 150), ("2小时", 120),
        ("2.5小时", 150), ("1个小时", 60), ("30分", 30), ("90分钟", 90), ("90 min", 90),
        ("2 h 30 min", 150), ("2h", 120), ("2 hours", 120), ("1 hour 15 minutes", 75),
        ("半小时", 30), ("半个小时", 30), ("2小时半", 150), ("0.25", 15), ("0:05", 5),
        ("0", 0), ("1500", 90_000),
        (None, None), ("", None), ("abc", None), ("2:60", None), ("2.33", None), ("-2", None),
        ("2小时70分", None), ("2.5.1", None), ("小时", None), ("半", None), ("2:30:10", None),
        ("1234567", None), ("٣", None), ("2分半", None), ("2.5半", None),
    ],
)  # fmt: skip
def test_times_are_read(typed: str | None, meant: int | None) -> None:
    assert minutes_of(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("20", 20), ("1,200", 1200), ("２０积分", 20), ("20 points", 20), ("20分", 20),
     ("", None), ("2.5", None), ("-3", None), (None, None), ("two", None)],
)  # fmt: skip
def test_points_are_read(typed: str | None, meant: int | None) -> None:
    assert points_of(typed) == meant
    assert amount_of(typed, "point") == meant


@given(st.integers(0, 999_999))
def test_what_is_shown_is_read_as_it_was(minutes: int) -> None:
    assert minutes_of(clock_of(minutes)) == minutes
    assert minutes_of(hours(minutes).replace(",", "")) == minutes


def test_amounts_as_they_are_said() -> None:
    assert [hours(n) for n in (0, 45, 60, 150, -30, -90)] == [
        "0 h", "45 min", "1 h", "2 h 30 min", "-30 min", "-1 h 30 min",
    ]  # fmt: skip
    assert credit(1200, "point") == "1,200 points"


def test_a_refusal_says_who_has_how_much_and_what_to_do(qapp: QApplication) -> None:
    params = {"name": "罗秀英", "account": "person", "there": 60, "wanted": 90, "unit": "minute"}
    said = wording.sentence("ledger_not_enough", params)
    assert "罗秀英: there is 1 h, asked for was 1 h 30 min." in said
    assert "release what is frozen" in said
    pool = wording.sentence("ledger_not_enough", {**params, "account": "village_pool"})
    assert pool.startswith("Village pool: there is 1 h")
    assert "donated" in pool
    language.install(qapp, "zh_CN")
    said = wording.sentence("ledger_not_enough", {**params, "unit": "point"})
    assert said.startswith("罗秀英现有 60 积分，要动用 90 积分，不够。")
    frozen = wording.sentence("ledger_not_enough", {**params, "account": "hold"})
    assert frozen.startswith("罗秀英（冻结部分）现有 1 小时")
    assert "time_credit" not in said
