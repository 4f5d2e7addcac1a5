"""Lists of visits, the marks of a month, and what each visitor did in a week."""

from random import Random
from typing import Any

from eldercare_desktop.care.visit.history import (
    VisitFilter,
    count_visits,
    find_visits,
    month_marks,
    week_load,
)
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories


def days(work: Work, **wanted: Any) -> list[str]:
    found = find_visits(work, VisitFilter(**wanted))
    assert count_visits(work, VisitFilter(**wanted)) == len(found)
    return [row.visited_on for row in found]


def test_the_newest_first_without_what_was_taken_back(store: Store) -> None:
    with store.work() as work:
        who = factories.resident(work)
        for day in ("2026-11-03", "2026-11-09", "2026-11-05"):
            log_visit(work, VisitEntry(who.id, visited_on=day))
        withdraw_visit(work, find_visits(work, VisitFilter(since="2026-11-05"))[-1].id)
        log_visit(work, VisitEntry(factories.resident(work).id))
        assert days(work, resident_id=who.id) == ["2026-11-09", "2026-11-03"]
        assert days(work, person_id=who.person_id) == ["2026-11-09", "2026-11-03"]


def test_filters(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work, 4)
        one = factories.resident(work, factories.person(work, "王秀英", group_id=group.id))
        two = factories.resident(work, factories.person(work, "张桂芳", village="500113103218"))
        helper = factories.helper(work)
        log_visit(work, VisitEntry(one.id, visited_on="2026-11-21", helper_id=helper.id))
        log_visit(work, VisitEntry(one.id, visited_on="2026-11-20", checks={"safety": "concern"}))
        log_visit(work, VisitEntry(two.id, visited_on="2026-11-10", method="phone"))
        assert days(work, helper_id=helper.id) == ["2026-11-21"]
        assert days(work, group_id=group.id) == ["2026-11-21", "2026-11-20"]
        assert days(work, village="500113103218") == ["2026-11-10"]
        assert days(work, since="2026-11-11", until="2026-11-20") == ["2026-11-20"]
        assert days(work, method="phone") == ["2026-11-10"]
        assert days(work, concern=True) == ["2026-11-20"]
        assert days(work, late=True) == ["2026-11-20", "2026-11-10"]
        assert days(work, typed="zgf") == ["2026-11-10"]
        assert len(find_visits(work, VisitFilter(), limit=2)) == 2


def test_the_first_few_are_the_first_of_all(store: Store) -> None:
    chance = Random(3)
    with store.work() as work:
        who = [factories.resident(work) for _ in range(3)]
        for _ in range(40):
            made = log_visit(
                work,
                VisitEntry(
                    chance.choice(who).id,
                    visited_on=f"2026-11-{chance.randrange(10, 15)}",
                    method=chance.choice(("in_person", "phone")),
                ),
            )
            if chance.random() < 0.2:
                withdraw_visit(work, made.id)
        for wanted in (VisitFilter(), VisitFilter(method="phone"), VisitFilter(until="2026-11-12")):
            every = find_visits(work, wanted)
            for limit in (1, 4, 17, len(every), 100):
                assert find_visits(work, wanted, limit=limit) == every[:limit]
        assert find_visits(work, VisitFilter(), limit=0) == []


def test_marks_of_a_month(store: Store) -> None:
    with store.work() as work:
        who = factories.resident(work)
        for day, method, finding in (
            ("2026-10-31", "in_person", "well"),
            ("2026-11-02", "phone", "well"),
            ("2026-11-05", "phone", "well"),
            ("2026-11-05", "in_person", "well"),
            ("2026-11-09", "in_person", "concern"),
            ("2026-11-09", "in_person", "well"),
        ):
            entry = VisitEntry(
                who.id,
                visited_on=day,
                method=method,  # type: ignore[arg-type]
                checks={"mind": finding},  # type: ignore[dict-item]
            )
            log_visit(work, entry)
        assert month_marks(work, who.id, "2026-11") == {
            "2026-11-02": "call",
            "2026-11-05": "visit",
            "2026-11-09": "concern",
        }


def test_load_of_a_week(store: Store) -> None:
    with store.work() as work:
        one, two, helper = (
            factories.resident(work),
            factories.resident(work),
            factories.helper(work),
        )
        for who, day, minutes, by in (
            (one, "2026-11-15", 99, None),  # the Sunday before
            (one, "2026-11-16", 20, None),
            (one, "2026-11-18", 30, None),
            (two, "2026-11-21", None, None),
            (two, "2026-11-21", 45, helper.id),
        ):
            entry = VisitEntry(who.id, visited_on=day, minutes=minutes, helper_id=by)
            log_visit(work, entry)
        (by_helper,) = find_visits(work, VisitFilter(helper_id=helper.id))
        correct_visit(work, by_helper.id, VisitEntry(two.id, minutes=40, helper_id=helper.id))
        mine, theirs = week_load(work, "2026-11-16")
    assert (mine.visitor, mine.visits, mine.elders, mine.minutes) == ("陈天芬", 3, 2, 50)
    assert (theirs.visitor, theirs.helper_id, theirs.minutes) == ("李国碧", helper.id, 40)
