"""The judge of servings, alone: whatever came in, in whatever order, the same ones count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.meal.serving.counting import judged, rank


@dataclass(frozen=True)
class One:
    id: str
    resident_id: str | None = "wang"
    day: str = "2026-11-20"
    period: str = "lunch"
    outcome: str = "served"
    extra: bool = False
    recorded_at: str = "2026-11-20T11:30:00+08:00"
    slip_line_id: str | None = None
    slip_id: str | None = None
    slip_row: int | None = None
    died: str | None = None


TIMES = (
    *("2026-11-20T11:30:00+08:00", "2026-11-20T11:31:00+08:00", "2026-11-20T03:29:00+00:00"),
    *("2010-01-01T00:00:10+08:00", "2099-01-01T00:00:00+08:00", "gestern", "2026-11-20T11:30:00"),
)
"""Two laptops with true clocks, one in another zone, two with wrong ones, and no times at all."""


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[One], dict[str, str]]:
    """Servings of a few people on two days, some on papers, some corrections of each other."""
    number = draw(st.integers(0, 12))
    made = [
        One(
            id=f"{n:02d}",
            resident_id=draw(st.sampled_from(["wang", "zhang", None])),
            day=draw(st.sampled_from(["2026-11-19", "2026-11-20"])),
            period=draw(st.sampled_from(["lunch", "dinner"])),
            outcome=draw(st.sampled_from(["served", "delivered", "nobody_home"])),
            extra=draw(st.booleans()),
            recorded_at=draw(st.sampled_from(TIMES)),
            slip_line_id=draw(st.sampled_from([None, None, "line"])),
            slip_id=draw(st.sampled_from([None, None, "sheet"])),
            slip_row=draw(st.sampled_from([None, 1, 2])),
            died=draw(st.sampled_from([None, None, "2026-11-19"])),
        )
        for n in range(number)
    ]
    ids = st.sampled_from([one.id for one in made] or ["-"])
    roots = draw(st.dictionaries(ids, st.sampled_from(["r1", "r2"]), max_size=4))
    return made, roots


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_they_came_in_does_not_matter(
    history: tuple[list[One], dict[str, str]], random: Random
) -> None:
    made, roots = history
    first = judged(made, roots)
    shuffled = list(made)
    random.shuffle(shuffled)
    assert judged(shuffled, roots) == first


@given(histories())
def test_at_most_one_subsidised_meal_counts(history: tuple[list[One], dict[str, str]]) -> None:
    made, roots = history
    lost = judged(made, roots)
    left = [one for one in made if one.id not in lost]
    meals = Counter(
        (one.resident_id, one.day, one.period) for one in left if one.resident_id and not one.extra
    )
    assert all(number == 1 for number in meals.values())
    assert max(Counter(roots[one.id] for one in left if one.id in roots).values(), default=0) <= 1
    assert not any(one.died and one.day > one.died and one.outcome != "nobody_home" for one in left)


@given(histories())
def test_somebody_who_ate_has_eaten(history: tuple[list[One], dict[str, str]]) -> None:
    """Of the servings of a meal one counts, and one that was eaten if there is any of its own."""
    made, _ = history
    plain = [one for one in made if one.slip_id is None and not one.extra and one.resident_id]
    alive = [one for one in plain if not (one.died and one.day > one.died)]
    lost = judged(alive)
    for place in {(one.resident_id, one.day, one.period) for one in alive}:
        same = [one for one in alive if (one.resident_id, one.day, one.period) == place]
        (counted,) = [one for one in same if one.id not in lost]
        eaten = any(one.outcome != "nobody_home" for one in same)
        assert (counted.outcome != "nobody_home") == eaten
        assert {lost[one.id][1] for one in same if one is not counted} <= {counted.id}


@given(histories())
def test_withdrawing_what_counts_lets_the_next_count(
    history: tuple[list[One], dict[str, str]],
) -> None:
    left = [
        replace(one, resident_id="wang", day="2026-11-20", period="lunch") for one in history[0]
    ]
    left = [replace(one, slip_id=None, extra=False, died=None) for one in left]
    counted = []
    while left:
        lost = judged(left)
        (first,) = [one for one in left if one.id not in lost]
        counted.append(first)
        left.remove(first)
    assert counted == sorted(counted, key=rank)
    vain = [one.outcome == "nobody_home" for one in counted]
    assert vain == sorted(vain)


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        (One("1"), One("2", recorded_at=TIMES[1]), "1"),
        (One("1", recorded_at=TIMES[1]), One("2"), "2"),
        (One("2"), One("1"), "1"),
        (One("1"), One("2", recorded_at=TIMES[2]), "2"),  # 11:29 in China
        (One("1", outcome="nobody_home"), One("2", recorded_at=TIMES[4]), "2"),
        (One("1", recorded_at="gestern"), One("2", recorded_at=TIMES[4]), "2"),
        (One("1", recorded_at="2026-11-20T11:30:00"), One("2", recorded_at=TIMES[4]), "2"),
    ],
)
def test_which_of_two_counts(one: One, other: One, counts: str) -> None:
    assert set(judged([one, other])) == {"1", "2"} - {counts}


def test_further_portions_and_guests_have_no_rivals_but_their_own_paper() -> None:
    extra = [One("1", extra=True), One("2", extra=True), One("3")]
    guests = [One("4", resident_id=None), One("5", resident_id=None)]
    assert judged([*extra, *guests]) == {}
    twice = [One("1", resident_id=None, slip_id="s", slip_row=3) for _ in range(1)]
    twice += [One("2", resident_id="wang", slip_id="s", slip_row=3)]
    assert judged(twice) == {"2": ("doubled", "1")}
    lines = [One("1", extra=True, slip_line_id="l"), One("2", extra=True, slip_line_id="l")]
    assert judged(lines) == {"2": ("doubled", "1")}
    assert judged([One("1", slip_line_id="l"), One("2", extra=True, slip_line_id="l")]) == {}


def test_of_two_corrections_of_one_serving_one_stands() -> None:
    made = [One("1", extra=True), One("2", extra=True)]
    assert judged(made, {"1": "root", "2": "root"}) == {"2": ("doubled", "1")}


def test_after_a_death_nothing_counts_but_what_was_brought_in_vain() -> None:
    dead = "2026-11-19"
    made = [
        One("1", died=dead),
        One("2", died=dead, extra=True),
        One("3", died=dead, outcome="nobody_home"),
        One("4", died=dead, day=dead),
    ]
    assert judged(made) == {"1": ("after_death", ""), "2": ("after_death", "")}
