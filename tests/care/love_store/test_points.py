"""Points: given for a reason, at most once a day for some, made of hours where that is on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eldercare_desktop.care.love_store.converting import conversion, convert, converted
from eldercare_desktop.care.love_store.points import (
    award,
    award_many,
    awards_between,
    usual_points,
)
from eldercare_desktop.care.love_store.terms import REASONS
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import LedgerEntry
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests.care.love_store.shop import buy, points_of, refused, saver, shelf
from tests.factories import VILLAGE, person


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as made:
        yield made


def minutes_of(work: Work, who: Person) -> int:
    return balance(work, of_person(who.id), VILLAGE, "minute")


def test_points_are_not_hours(work: Work) -> None:
    who = saver(work, 12)
    open_with(work, who.id, 60)
    assert (points_of(work, who), minutes_of(work, who)) == (12, 60)


def test_what_is_missing_is_said(work: Work) -> None:
    who = person(work)
    assert refused(lambda: award(work, who.id, 0, "好人好事")).code == "points_amount"
    assert refused(lambda: award(work, who.id, 10_001, "好人好事")).params["most"] == 10_000
    assert refused(lambda: award(work, who.id, 5, "  ")).code == "points_reason_missing"
    assert refused(lambda: award_many(work, [], 5, "开会")).code == "points_nobody"
    late = refused(lambda: award(work, who.id, 5, "开会", day="2026-11-22"))
    assert late.code == "ledger_day_ahead"
    work.set(who, life_status="deceased", death_date="2026-11-20")
    assert refused(lambda: award(work, who.id, 5, "开会")).code == "dated_after_death"


def test_many_at_once_are_one_undo(store: Store) -> None:
    with store.work() as work:
        people = [person(work, name) for name in ("王桂芳", "张素珍", "李国碧")]
        work.commit()
    with store.work() as work:
        made = award_many(work, [who.id for who in people] * 2, 2, "参加会议", daily=True)
        assert len(made.entries) == 3  # each once
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    with store.read() as reader:
        assert [points_of(reader, who) for who in people] == [0, 0, 0]
        assert check_books(reader).problems == []


def test_once_a_day_who_has_it_is_left_out(work: Work) -> None:
    first, second = person(work, "王桂芳"), person(work, "张素珍")
    award_many(work, [first.id], 2, "参加会议", daily=True)
    again = award_many(work, [first.id, second.id], 2, "参加会议", daily=True)
    assert (again.had, len(again.entries)) == (["王桂芳"], 1)
    told = refused(lambda: award_many(work, [first.id], 2, "参加会议", daily=True))
    assert (told.code, told.params["day"]) == ("points_all_have", work.today)
    award_many(work, [first.id], 2, "参加会议", day="2026-11-20", daily=True)  # another day
    assert points_of(work, first) == 4


def test_after_a_reversal_it_may_be_given_anew(work: Work) -> None:
    who = person(work)
    (entry,) = award_many(work, [who.id], 2, "参加会议", daily=True).entries
    reverse(work, entry.id, "没有来")
    (anew,) = award_many(work, [who.id], 2, "参加会议", daily=True).entries
    assert anew.cause == f"{entry.cause}:1"
    assert points_of(work, who) == 2
    rows = awards_between(work, VILLAGE, work.today, work.today)
    assert sorted(row.taken_back for row in rows) == [False, True]


def test_points_that_are_spent_are_not_taken_back(work: Work) -> None:
    who, powder = person(work), shelf(work)
    entry = award(work, who.id, 20, "好人好事")
    buy(work, who, powder)
    assert refused(lambda: reverse(work, entry.id, "记错")).code == "ledger_not_enough"
    assert points_of(work, who) == 0


def test_good_deeds_may_be_several_a_day(work: Work) -> None:
    who = person(work)
    for _ in range(2):
        award_many(work, [who.id], 5, "好人好事")
    assert points_of(work, who) == 10


def test_the_usual_points_are_those_given_last(work: Work) -> None:
    who = person(work)
    award(work, who.id, 5, "庭院整洁", day="2026-11-01")
    assert usual_points(work, VILLAGE, "2026-01-01") == {"庭院整洁": 5}
    assert usual_points(work, VILLAGE, "2026-11-02") == {}
    assert len({reason.code for reason in REASONS}) == len(REASONS)


def test_conversion_is_off_until_somebody_switches_it_on(work: Work) -> None:
    who = person(work)
    open_with(work, who.id, 60)
    assert refused(lambda: convert(work, who.id, 60)).code == "conversion_off"
    assert (points_of(work, who), minutes_of(work, who)) == (0, 60)


@pytest.mark.parametrize(
    ("minutes", "per_hour", "taken", "points", "left"),
    [
        (60, 10, 60, 10, 0),
        (64, 10, 60, 10, 4),  # 6 minutes a point
        (59, 1, 0, 0, 59),
        (100, 7, 60, 7, 40),  # 7 points are worth an hour and nothing less
        (5, 120, 5, 10, 0),
    ],
)
def test_no_minute_is_lost(minutes: int, per_hour: int, taken: int, points: int, left: int) -> None:
    made = converted(minutes, per_hour)
    assert (made.minutes, made.points, made.left) == (taken, points, left)
    assert made.points * 60 == made.minutes * per_hour


def test_hours_become_points_in_one_step(store: Store) -> None:
    with store.work() as work:
        set_rule(work, "points.per_hour", 10)
        who = person(work)
        open_with(work, who.id, 100)
        work.commit()
    with store.work() as work:
        assert conversion(work, 64).points == 10
        convert(work, who.id, 64)
        assert (points_of(work, who), minutes_of(work, who)) == (10, 40)
        assert check_books(work).problems == []
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    with store.read() as reader:
        assert (points_of(reader, who), check_books(reader).problems) == (0, [])


def test_what_is_too_little_or_not_there_is_refused(work: Work) -> None:
    set_rule(work, "points.per_hour", 10)
    who = person(work)
    open_with(work, who.id, 30)
    told = refused(lambda: convert(work, who.id, 5))
    assert (told.code, told.params["step"]) == ("conversion_too_little", 6)
    told = refused(lambda: convert(work, who.id, 60))
    assert (told.code, told.params["there"]) == ("conversion_not_enough", 30)
    assert minutes_of(work, who) == 30


@pytest.mark.parametrize("half", [0, 1])
def test_both_halves_are_reversed_together(work: Work, half: int) -> None:
    set_rule(work, "points.per_hour", 10)
    who = person(work)
    open_with(work, who.id, 60)
    entries = convert(work, who.id, 60)
    reverse(work, entries[half].id, "本人不愿折算")
    assert (points_of(work, who), minutes_of(work, who)) == (0, 60)
    assert len(work.find(LedgerEntry)) == 5


def test_converted_points_that_are_spent_stay_converted(work: Work) -> None:
    set_rule(work, "points.per_hour", 20)
    who, powder = person(work), shelf(work)
    open_with(work, who.id, 60)
    minutes, _ = convert(work, who.id, 60)
    buy(work, who, powder)
    assert refused(lambda: reverse(work, minutes.id, "退回")).code == "ledger_not_enough"
