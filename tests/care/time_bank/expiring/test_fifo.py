"""First in, first out, against an oracle that handles every single minute."""

from __future__ import annotations

from collections import Counter, defaultdict

from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.time_bank.expiring.fifo import Lot, Move, lots_left

DAYS = ["2025-01-01", "2025-01-02", "2025-02-01", "2025-03-01", "2025-03-02"]


def slow(moves: list[Move]) -> list[Lot]:
    """Minute by minute: a list of the days on which each was earned."""
    minutes: list[str] = []
    asides: defaultdict[str, list[str]] = defaultdict(list)
    owed = 0
    for move in moves:
        for _ in range(abs(move.amount)):
            if move.amount < 0:
                if not minutes:
                    owed += 1
                    continue
                oldest = min(minutes)
                minutes.remove(oldest)
                if move.aside:
                    asides[move.aside].append(oldest)
                continue
            back = asides[move.aside] if move.aside else []
            day = min(back) if back else move.day
            if back:
                back.remove(day)
            if owed:
                owed -= 1
            else:
                minutes.append(day)
    return [Lot(day, number) for day, number in sorted(Counter(minutes).items())]


moves = st.lists(
    st.builds(
        Move,
        st.sampled_from(DAYS),
        st.integers(-6, 6).filter(bool),
        st.sampled_from(["", "", "hold", "A2"]),
    ),
    max_size=14,
)


@given(moves)
def test_what_is_left_is_what_the_slow_way_leaves(made: list[Move]) -> None:
    made = sorted(made, key=lambda move: move.day)
    assert lots_left(made) == slow(made)


@given(moves)
def test_what_is_left_adds_up_to_the_balance(made: list[Move]) -> None:
    balance = sum(move.amount for move in made)
    assert sum(lot.amount for lot in lots_left(made)) == max(balance, 0)


def test_the_oldest_goes_first() -> None:
    earned = [Move("2025-01-01", 60), Move("2025-02-01", 30)]
    assert lots_left([*earned, Move("2025-03-01", -70)]) == [Lot("2025-02-01", 20)]


def test_what_was_frozen_is_as_old_as_it_was_when_it_comes_back() -> None:
    frozen = [Move("2025-01-01", 60), Move("2025-02-01", -60, "hold")]
    assert lots_left(frozen) == []
    assert lots_left([*frozen, Move("2025-03-01", 60, "hold")]) == [Lot("2025-01-01", 60)]


def test_two_vouchers_do_not_mix() -> None:
    made = [
        Move("2025-01-01", 60),
        Move("2025-01-02", -60, "A"),
        Move("2025-02-01", 60),
        Move("2025-02-01", -60, "B"),
        Move("2025-03-01", 60, "B"),
    ]
    assert lots_left(made) == [Lot("2025-02-01", 60)]
