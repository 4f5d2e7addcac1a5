"""What an absence does to the day that is due, line by line."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.visit.pauses import Away, Return, due_with_absences, pause_on

GENERAL, MONTHLY = Return(3, monthly=False), Return(3, monthly=True)


@pytest.mark.parametrize(
    ("due", "seen", "away", "day", "back", "expected"),
    [
        # Long over before the last visit: nothing.
        ("2026-11-10", "2026-10-10", [("2026-09-01", "2026-10-01")], "2026-11-05", GENERAL,
         "2026-11-10"),
        # Begins after the visit is due: nothing yet …
        ("2026-11-10", "2026-10-10", [("2026-11-11", "2026-11-20")], "2026-11-05", GENERAL,
         "2026-11-10"),
        # … but once they have left, what was overdue waits for the return.
        ("2026-11-10", "2026-10-10", [("2026-11-11", "2026-11-20")], "2026-11-11", GENERAL,
         "2026-11-23"),
        # Due on the first day away, or on the last, or on the day of the return.
        ("2026-11-10", "2026-10-10", [("2026-11-10", "2026-11-20")], "2026-11-01", GENERAL,
         "2026-11-23"),
        ("2026-11-19", "2026-10-10", [("2026-11-10", "2026-11-20")], "2026-11-01", GENERAL,
         "2026-11-23"),
        ("2026-11-20", "2026-10-10", [("2026-11-10", "2026-11-20")], "2026-11-01", GENERAL,
         "2026-11-23"),
        # The ordinary day is later.
        ("2026-12-24", "2026-10-10", [("2026-11-10", "2026-11-20")], "2026-11-01", GENERAL,
         "2026-12-24"),
        # Nobody knows when they come back.
        ("2026-11-20", "2026-10-10", [("2026-11-10", None)], "2026-11-01", GENERAL, None),
        ("2026-11-20", "2026-10-10", [("2026-12-10", None)], "2026-11-01", GENERAL, "2026-11-20"),
        # The days after the return lie in another absence.
        ("2026-11-12", "2026-10-10",
         [("2026-11-22", "2026-11-30"), ("2026-11-10", "2026-11-20")], "2026-11-01", GENERAL,
         "2026-12-03"),
        # Two that overlap, as two laptops may say.
        ("2026-11-12", "2026-10-10",
         [("2026-11-10", "2026-11-30"), ("2026-11-11", "2026-11-15")], "2026-11-01", GENERAL,
         "2026-12-03"),
        # Seen every month, not in November yet: before it ends.
        ("2026-11-09", "2026-10-10", [("2026-10-20", "2026-11-29")], "2026-11-10", MONTHLY,
         "2026-11-30"),
        ("2026-11-09", "2026-10-10", [("2026-10-20", "2026-11-29")], "2026-11-10", GENERAL,
         "2026-12-02"),
        ("2026-11-09", "2026-10-10", [("2026-10-20", "2026-11-30")], "2026-11-10", MONTHLY,
         "2026-11-30"),
        # Seen in November already: the days count.
        ("2026-11-29", "2026-11-02", [("2026-11-05", "2026-11-29")], "2026-11-10", MONTHLY,
         "2026-12-02"),
        # Telephoned while away: the ordinary day, or after the return.
        ("2026-11-17", "2026-11-12", [("2026-11-05", "2026-11-29")], "2026-11-13", GENERAL,
         "2026-12-02"),
        # At the end of the calendar.
        ("9999-12-30", "2026-11-12", [("2026-11-05", "9999-12-31")], "2026-11-13", MONTHLY,
         "9999-12-31"),
    ],
)  # fmt: skip
def test_due(
    due: str,
    seen: str,
    away: list[tuple[str, str | None]],
    day: str,
    back: Return,
    expected: str | None,
) -> None:
    absences = [Away(since, until, "out") for since, until in away]
    found = due_with_absences(due, seen, absences, day, back)
    assert found == expected
    if found is not None and found < "9999":
        assert not any(absence.covers(found) for absence in absences if absence.since <= found)


def test_the_pause_of_a_day() -> None:
    out, hospital = Away("2026-11-05", "2026-11-20", "out"), Away("2026-11-10", None, "hospital")
    assert pause_on("2026-11-04", "2026-11-07", [out, hospital]) is None
    assert pause_on("2026-11-05", "2026-11-23", [out]) == out
    assert pause_on("2026-11-20", "2026-11-23", [out]) is None
    assert pause_on("2026-11-12", None, [out, hospital]) == hospital
    assert pause_on("2026-11-04", None, [out, hospital]) == hospital  # it leaves no day
