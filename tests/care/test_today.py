"""The first screen: birthdays by both calendars, milestones, and all of it in one reading."""

from datetime import date, timedelta

import pytest

from eldercare_desktop.care.chinese_dates import LunarDate, lunar_of
from eldercare_desktop.care.person.birthdays import next_lunar_birthday
from eldercare_desktop.care.today import (
    birthdays,
    count_incomplete,
    incomplete_ids,
    milestones,
    today_besides,
    today_overview,
)
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"  # lunar 10-13, a Saturday


def born(work: Work, name: str, birth: str | None, lunar: str | None = None, **more: str) -> None:
    who = factories.person(work, name, birth=birth, lunar_birthday=lunar, **more)
    factories.resident(work, who)


def listed(work: Work, today: str = TODAY, days: int = 7) -> list[tuple[str, str, int | None]]:
    return [(b.name, b.on, b.turning) for b in birthdays(work, today, days=days)]


def test_solar_birthdays(store: Store) -> None:
    with store.work() as work:
        born(work, "昨", "1944-11-20")
        born(work, "今", "1944-11-21")
        born(work, "周", "1950-11-28")
        born(work, "后", "1950-11-29")
        born(work, "年", "1944")
        born(work, "月", "1944-11")
        assert listed(work) == [("今", TODAY, 82), ("周", "2026-11-28", 76)]


def test_the_lunar_birthday_goes_before_the_solar_one(store: Store) -> None:
    with store.work() as work:
        born(work, "农", "1944-11-21", "10-15")
        born(work, "远", "1944-11-22", "12-08")
        (found,) = birthdays(work, TODAY)
    assert (found.name, found.on, found.lunar_birthday) == ("农", "2026-11-23", "10-15")


def test_years_by_the_lunar_calendar_lie_between_two_lunar_new_years(store: Store) -> None:
    # Born on lunar 1943-12-25, which was 20 January 1944. The 12-25 of lunar 2026 is in 2027.
    assert lunar_of(date(1944, 1, 20)) == LunarDate(1943, 12, 25)
    with store.work() as work:
        born(work, "腊", "1944-01-20", "12-25")
        on = next_lunar_birthday("12-25", today="2027-01-15")
        assert on == "2027-02-01"
        assert listed(work, "2027-01-31") == [("腊", "2027-02-01", 83)]


def test_the_30th_is_kept_on_the_29th_of_a_short_month(store: Store) -> None:
    short = _last_day_of_a_month(29)
    with store.work() as work:
        born(work, "卅", "1944", f"{_lunar_month(short):02d}-30")
        assert [on for _, on, _ in listed(work, short.isoformat(), 0)] == [short.isoformat()]
        assert listed(work, (short - timedelta(days=1)).isoformat(), 0) == []


def test_a_leap_month_is_kept_in_the_plain_month_of_other_years(store: Store) -> None:
    # 2025 had a leap sixth month (25 July to 22 August), 2026 has none.
    with store.work() as work:
        born(work, "闰", "1944", "L06-10")
        assert [on for _, on, _ in listed(work, "2025-07-01", 60)] == ["2025-08-03"]
        plain = next_lunar_birthday("06-10", today="2026-07-01")
        assert [on for _, on, _ in listed(work, "2026-07-01", 60)] == [plain]


def test_the_29th_of_february_is_kept_on_the_1st_of_march(store: Store) -> None:
    with store.work() as work:
        born(work, "闰", "1944-02-29")
        assert listed(work, "2027-02-27", 5) == [("闰", "2027-03-01", 83)]
        assert listed(work, "2028-02-27", 5) == [("闰", "2028-02-29", 84)]


@pytest.mark.parametrize("days", [0, 20, 400])
def test_birthdays_agree_with_asking_for_everybody(store: Store, days: int) -> None:
    month_days = [f"{m:02d}-{d:02d}" for m in range(1, 13) for d in (1, 15, 29, 30)]
    lunar = [leap + day for leap in ("", "L") for day in month_days]
    with store.work() as work:
        for number, key in enumerate(lunar):
            born(work, f"甲{number}", "1944", key)
        found = {b.lunar_birthday: b.on for b in birthdays(work, TODAY, days=days)}
    last = (date.fromisoformat(TODAY) + timedelta(days=days)).isoformat()
    slow = {key: next_lunar_birthday(key, today=TODAY) for key in lunar}
    assert found == {key: on for key, on in slow.items() if on and on <= last}


def test_milestones_by_the_date_of_birth(store: Store) -> None:
    with store.work() as work:
        born(work, "八", "1946-12-01", "01-01")
        born(work, "九", "1936-11-21")
        born(work, "百", "1926-12")
        born(work, "远", "1946-12-22")
        born(work, "半", "1945-12-01")
        found = [(m.name, m.on, m.turning) for m in milestones(work, TODAY)]
        assert found == [("九", TODAY, 90), ("八", "2026-12-01", 80)]
        later = [(m.name, m.turning) for m in milestones(work, "2026-12-20")]
        assert later == [("远", 80), ("百", 100)]


def test_the_dead_and_the_children_have_no_birthdays_here(store: Store) -> None:
    with store.work() as work:
        born(work, "故", "1946-11-25", life_status="deceased", death_date="2026-01-01")
        child = factories.person(work, "童", birth="2016-11-25")
        factories.resident(work, child, kind="left_behind_child")
        assert birthdays(work, TODAY) == []
        assert milestones(work, TODAY) == []


def test_incomplete_id_numbers(store: Store) -> None:
    with store.work() as work:
        born(work, "缺", "1946-01-01")
        born(work, "错", "1946-01-01", id_problem="id_checksum_invalid")
        born(work, "全", "1946-01-01", id_number="500113194601010024")
        factories.person(work, "旁")  # neither elder nor child
        found = [(row.name, row.problem) for row in incomplete_ids(work, TODAY)]
        assert found == [("错", "id_checksum_invalid"), ("缺", None)]
        assert count_incomplete(work, TODAY) == 2
        assert [row.name for row in incomplete_ids(work, TODAY, limit=1)] == ["错"]


def test_what_is_to_be_done_and_what_is_besides(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work, 1)
        who = factories.person(work, "王秀英", birth="1936-11-23", group_id=group.id)
        elder = factories.resident(work, who, served_since="2026-01-01", living=["living_alone"])
        other = factories.resident(work, factories.person(work, "张桂芳", birth="1960-01-01"))
        log_visit(work, VisitEntry(elder.id, visited_on="2026-11-10"))
        log_visit(work, VisitEntry(other.id, visited_on="2026-11-17", minutes=20))
        found, besides = today_overview(work, TODAY), today_besides(work, TODAY)
    assert (found.day, besides.day, besides.residents) == (TODAY, TODAY, 2)
    assert [row.name for row in found.due.first] == ["王秀英"]
    assert found.due.total("overdue", "high_risk") == 1
    assert (found.month.roster, found.month.visited) == (2, 2)
    assert [(load.visitor, load.visits) for load in besides.week] == [("陈天芬", 1)]
    assert (found.gaps.grid, [gap.name for gap in found.first_gaps]) == (1, ["王秀英"])
    assert [row.name for row in besides.recent] == ["张桂芳", "王秀英"]
    assert [(b.name, b.turning) for b in besides.birthdays] == [("王秀英", 90)]
    assert [(b.name, b.turning) for b in besides.milestones] == [("王秀英", 90)]
    assert (besides.incomplete, len(besides.first_incomplete)) == (2, 2)


def test_lists_hold_the_first_few_and_counts_all(store: Store) -> None:
    with store.work() as work:
        for number in range(5):
            born(work, f"甲{number}", "1930-01-01")
        found, besides = today_overview(work, TODAY, top=2), today_besides(work, TODAY, top=2)
        elsewhere = today_overview(work, TODAY, village="500113103218")
        nobody = today_besides(work, TODAY, village="500113103218")
    assert (found.due.total("today"), len(found.due.first)) == (5, 2)
    assert (found.gaps.grid, len(found.first_gaps)) == (5, 2)
    assert (besides.incomplete, len(besides.first_incomplete)) == (5, 2)
    assert (elsewhere.due.first, elsewhere.month.roster, elsewhere.gaps.open) == ((), 0, 0)
    assert (nobody.residents, nobody.recent, nobody.incomplete) == (0, (), 0)


def _last_day_of_a_month(days: int) -> date:
    """The last day of some lunar month of so many days, after today."""
    day = date.fromisoformat(TODAY)
    while True:
        now, after = lunar_of(day), lunar_of(day + timedelta(days=1))
        if now and after and now.day == days and after.day == 1:
            return day
        day += timedelta(days=1)


def _lunar_month(day: date) -> int:
    lunar = lunar_of(day)
    assert lunar is not None
    return lunar.month
