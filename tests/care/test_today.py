"""The first screen: birthdays by both calendars, milestones, and all of it in one reading."""

from datetime import date, timedelta

import pytest

from eldercare_desktop.care.chinese_dates import LunarDate, lunar_of
from eldercare_desktop.care.entitlement.claims import mark
from eldercare_desktop.care.entitlement.coming import coming_years
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.birthdays import next_lunar_birthday
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.today import (
    DueAt,
    birthdays,
    count_incomplete,
    incomplete_ids,
    today_besides,
    today_overview,
    week_plan,
    who_is_away,
)
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE

OTHER = "500113103218"
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


def test_the_dead_and_the_children_have_no_birthdays_here(store: Store) -> None:
    with store.work() as work:
        born(work, "故", "1946-11-25", life_status="deceased", death_date="2026-01-01")
        child = factories.person(work, "童", birth="2016-11-25")
        factories.resident(work, child, kind="left_behind_child")
        assert birthdays(work, TODAY) == []


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
    ((place,),) = [besides.places]
    assert (place.label, place.at("high_risk"), place.week) == ("1组", DueAt(1, 0), 0)
    assert found.villages == {}
    assert (found.month.roster, found.month.visited) == (2, 2)
    assert [(load.name, load.done, load.left) for load in besides.week] == [
        ("", 0, 1), ("陈天芬", 1, 0),
    ]  # fmt: skip
    assert (found.gaps.grid, [gap.name for gap in found.first_gaps]) == (1, ["王秀英"])
    assert [(b.name, b.turning) for b in besides.birthdays] == [("王秀英", 90)]
    assert [(c.name, c.turning, [t.code for t in c.brings]) for c in besides.coming] == [
        ("王秀英", 90, ["advanced_age_90"])
    ]
    assert (besides.incomplete, len(besides.first_incomplete)) == (2, 2)


def test_lists_hold_the_first_few_and_counts_all(store: Store) -> None:
    with store.work() as work:
        for number in range(5):
            born(work, f"甲{number}", "1930-01-01")
        found, besides = today_overview(work, TODAY, top=2), today_besides(work, TODAY, top=2)
        elsewhere = today_overview(work, TODAY, village=OTHER)
        nobody = today_besides(work, TODAY, village=OTHER)
    assert (found.due.total("today"), len(found.due.first)) == (5, 2)
    assert (found.gaps.grid, len(found.first_gaps)) == (5, 2)
    assert (besides.incomplete, len(besides.first_incomplete)) == (5, 2)
    assert (elsewhere.due.first, elsewhere.month.roster, elsewhere.gaps.open) == ((), 0, 0)
    assert (nobody.residents, nobody.week, nobody.incomplete) == (0, (), 0)


def test_what_waits_is_seen_first_and_what_is_done_is_gone(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, factories.person(work, "王秀英"))
        factories.incident(work, elder)
        need = factories.need(work, elder, urgency="critical")
        factories.need(work, elder, urgency="normal")
        (incident,) = today_overview(work, TODAY, now=work.now).incidents
        assert (incident.name, incident.unanswered) == ("王秀英", True)
        rows = today_besides(work, TODAY).needs
        assert [row.need.urgency for row in rows] == ["critical", "normal"]
        work.set(need, state="done", done_on=TODAY)
        assert len(today_besides(work, TODAY).needs) == 1


def test_a_township_sums_its_villages_and_names_them(store: Store) -> None:
    with store.work() as work:
        work.set_setting("village", f"{VILLAGE[:9]}000")
        for name, village, since in (("王秀英", VILLAGE, None), ("张桂芳", OTHER, "2026-01-01")):
            who = factories.person(work, name, village=village, birth="1960-01-01")
            factories.resident(work, who, served_since=since)
        found, besides = today_overview(work, TODAY), today_besides(work, TODAY)
    assert [(p.village, p.due, p.at("general")) for p in besides.places] == [
        (VILLAGE, 1, DueAt(0, 1)), (OTHER, 1, DueAt(1, 0)),
    ]  # fmt: skip
    assert found.due.total("today") + found.due.total("overdue") == 2


def test_groups_in_their_order_and_who_has_none_last(store: Store) -> None:
    with store.work() as work:
        groups = [factories.group(work, number) for number in (10, 2)]
        for group in (*groups, None, None):
            who = factories.person(work, "王秀英", group_id=group.id if group else None)
            factories.resident(work, who)
        factories.group(work, 3)  # nobody waits there
        places = today_besides(work, TODAY).places
    assert [(place.label, place.due) for place in places] == [("2组", 1), ("10组", 1), ("", 2)]


def test_the_weeks_load_of_each_helper(store: Store) -> None:
    with store.work() as work:
        busy = factories.helper(work, factories.person(work, "李国碧"), most_elders=2)
        grid = factories.helper(work, factories.person(work, "周大明"), available=False)
        elders = [
            factories.resident(work, factories.person(work, f"甲{n}"), served_since="2026-01-01")
            for n in range(4)
        ]
        for elder in elders[:3]:
            factories.pairing(work, elder, busy)
        factories.pairing(work, elders[0], grid, mode="grid")  # has a helper of their own
        log_visit(work, VisitEntry(elders[1].id, helper_id=busy.id, visited_on="2026-11-16"))
        loads = {load.name: load for load in week_plan(work, TODAY)}
    busiest = loads["李国碧"]
    assert (busiest.done, busiest.left, busiest.planned) == (1, 2, 3)
    assert (busiest.elders, busiest.limit, busiest.over) == (3, 2, True)
    assert "周大明" not in loads
    assert (loads[""].left, loads[""].helper_id) == (1, None)
    assert next(iter(loads)) == "李国碧"


def test_who_is_away_and_who_is_back(store: Store) -> None:
    with store.work() as work:
        for name, since, until in (
            ("院", "2026-11-01", None), ("回", "2026-11-10", "2026-11-24"),
            ("今", "2026-11-10", TODAY), ("昨", "2026-11-10", "2026-11-20"),
            ("久", "2026-10-01", "2026-11-19"), ("后", "2026-11-22", None),
        ):  # fmt: skip
            elder = factories.resident(work, factories.person(work, name))
            factories.absence(work, elder, since=since, until=until)
        found = who_is_away(work, TODAY)
        assert [(row.name, row.back) for row in found] == [
            ("昨", True), ("今", True), ("回", False), ("院", False),
        ]  # fmt: skip
        assert who_is_away(work, TODAY, village=OTHER) == []


# -- coming years ------------------------------------------------------------------------


def years(work: Work, today: str = TODAY, **how: int) -> list[tuple[str, str, int, list[str]]]:
    found = coming_years(work, today, **how)  # type: ignore[arg-type]
    return [(c.name, c.on, c.turning, [terms.code for terms in c.brings]) for c in found]


def test_coming_years_with_what_they_bring(store: Store) -> None:
    with store.work() as work:
        born(work, "六", "1966-12-01")
        born(work, "七", "1956-12-02")
        born(work, "八", "1946-12-03", "10-24")
        born(work, "半", "1945-12-01")
        born(work, "远", "1947-01-21")
        born(work, "百", "1926-12")
        assert years(work) == [
            ("六", "2026-12-01", 60, ["base_pension"]),
            ("七", "2026-12-02", 70, []),
            ("八", "2026-12-03", 80, ["advanced_age_80"]),
            ("百", "2026-12-28", 100, ["advanced_age_100"]),
        ]
        assert [row[0] for row in years(work, days=61)][-1] == "远"
        assert coming_years(work, TODAY)[2].lunar_birthday == "10-24"


def test_an_age_that_an_entitlement_names_is_told_like_the_others(store: Store) -> None:
    with store.work() as work:
        born(work, "七五", "1951-12-01")
        assert years(work) == []
        factories.entitlement(work, "own.75", age_from=75, starts_on="2026-11-30")
        assert years(work) == [("七五", "2026-12-01", 75, ["own.75"])]
        factories.entitlement(work, "own.75", age_from=75, off=True, starts_on="2026-12-01")
        assert years(work) == []


def test_what_was_asked_for_is_told_apart(store: Store) -> None:
    with store.work() as work:
        born(work, "八", "1946-12-03")
        (elder,) = work.find(Resident)
        mark(work, [(elder.id, "advanced_age_80")], "applied")
        (row,) = coming_years(work, TODAY)
        assert (row.brings, [terms.code for terms in row.noted]) == ((), ["advanced_age_80"])


def test_29_february_is_completed_on_1_march(store: Store) -> None:
    with store.work() as work:
        born(work, "闰", "1948-02-29")
        assert [(on, age) for _, on, age, _ in years(work, "2028-01-15")] == [("2028-02-29", 80)]
        born(work, "平", "1968-02-29")
        work.set(work.find(Person, Person.name == "闰")[0], birth="1957-02-28")
        assert [(name, on) for name, on, _, _ in years(work, "2027-02-01")] == [
            ("闰", "2027-02-28")
        ]
        work.set(work.find(Person, Person.name == "平")[0], birth="1967-02-28")
        assert len(years(work, "2027-02-01")) == 2


def test_the_dead_the_gone_and_children_have_no_coming_years(store: Store) -> None:
    with store.work() as work:
        born(work, "故", "1946-12-03", life_status="deceased", death_date="2026-01-01")
        born(work, "走", "1946-12-03", life_status="moved_away")
        child = factories.person(work, "童", birth="1966-12-03")
        factories.resident(work, child, kind="left_behind_child")
        assert years(work) == []


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
