"""Times of services, held against every single minute."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.time_bank.service.times import length, overlap, read_time, span_of

clock = st.builds(lambda h, m: f"{h:02}:{m:02}", st.integers(0, 23), st.integers(0, 59))
service = st.tuples(st.sampled_from(["2026-02-28", "2026-03-01", "2026-03-02"]), clock, clock)


def minutes(day: str, began: str, ended: str) -> set[tuple[str, int]]:
    """Every minute of a service, walked through."""
    on, at = date.fromisoformat(day), int(began[:2]) * 60 + int(began[3:])
    last = int(ended[:2]) * 60 + int(ended[3:])
    found: set[tuple[str, int]] = set()
    while not found or at != last:
        found.add((on.isoformat(), at))
        at += 1
        if at == 24 * 60:
            on, at = on + timedelta(days=1), 0
    return found


@given(service, service)
def test_two_overlap_if_they_have_a_minute_in_common(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    common = minutes(*one) & minutes(*other)
    assert overlap(span_of(*one), span_of(*other)) == bool(common)
    assert overlap(span_of(*other), span_of(*one)) == bool(common)


@given(clock, clock)
def test_the_length_is_the_number_of_its_minutes(began: str, ended: str) -> None:
    walked = len(minutes("2026-03-01", began, ended))
    assert length(began, ended) == (0 if began == ended else walked)


@given(clock)
def test_a_time_is_read_as_it_is_typed(time: str) -> None:
    assert read_time(time) == read_time(time.replace(":", "")) == time
