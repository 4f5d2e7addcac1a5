"""The roll of honour: who served, nobody last, ties share a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.honour.notice import notice_lines
from eldercare_desktop.care.time_bank.honour.period import Period
from eldercare_desktop.care.time_bank.honour.ranking import (
    Ranked,
    group_ranking,
    placed,
    ranking,
    team_ranking,
)
from eldercare_desktop.care.time_bank.honour.stars import STARS, next_star, star_of
from eldercare_desktop.care.time_bank.ledger.account import (
    HONOUR,
    ISSUE,
    VILLAGE_POOL,
    Account,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make
from tests.factories import VILLAGE


class Village:
    """Serves and deposits, one service after the other."""

    def __init__(self, work: Work) -> None:
        self.work, self.hour = work, 0

    def serve(
        self, who: Person, minutes: int, day: str = "2026-11-02", to: Account | None = None,
        team_id: str | None = None,
    ) -> LedgerEntry:  # fmt: skip
        self.hour += 1
        by = make.helper(self.work, who)
        service = make.service_record(
            self.work,
            by,
            day=day,
            minutes=minutes,
            team_id=team_id,
            began=f"{self.hour:02d}:00",
            ended=f"{self.hour + 1:02d}:00",
        )
        account = to or of_person(who.id)
        return post(
            self.work, VILLAGE,
            Posting("deposit", minutes, ISSUE, account, f"service:{service.id}", day=day,
                    service_id=service.id),
        )  # fmt: skip


def rows(found: list[Ranked]) -> list[tuple[int, str, int]]:
    return [(one.place, one.name, one.minutes) for one in found]


def test_who_served_is_listed_and_ties_share_a_place(store: Store) -> None:
    with store.work() as work:
        village = Village(work)
        names = ("李大伯", "王芳", "周小琴", "陈勇")
        people = {name: make.person(work, name) for name in names}
        for name, minutes in zip(names, (30, 45, 45, 20), strict=True):
            village.serve(people[name], minutes)
        make.person(work, "没有服务")
        assert [(p, m) for p, _, m in rows(ranking(work))] == [(1, 45), (1, 45), (3, 30), (4, 20)]
        assert len(ranking(work, limit=1)) == 2
        assert {one.name for one in ranking(work)} == set(names)
        assert ranking(work, "2026-10-01", "2026-10-31") == []


def test_the_pool_and_the_honour_account_count_as_served(store: Store) -> None:
    with store.work() as work:
        village, who = Village(work), make.person(work, "王芳")
        village.serve(who, 60)
        village.serve(who, 30, to=VILLAGE_POOL)
        village.serve(who, 15, to=HONOUR)
        (one,) = ranking(work)
    assert (one.minutes, one.services) == (105, 3)


def test_what_was_reversed_does_not_count(store: Store) -> None:
    with store.work() as work:
        village, who = Village(work), make.person(work, "王芳")
        entry = village.serve(who, 60)
        village.serve(who, 20)
        reverse(work, entry.id, "没有去")
        assert rows(ranking(work)) == [(1, "王芳", 20)]


def test_openings_points_and_gifts_are_not_served(store: Store) -> None:
    with store.work() as work:
        who, friend = make.person(work, "王芳"), make.person(work, "陈勇")
        make.ledger_entry(work, who, amount=600)
        make.ledger_entry(work, who, amount=600, unit="point", cause="award:1")
        post(
            work, VILLAGE,
            Posting("transfer", 60, of_person(who.id), of_person(friend.id), "transfer:1"),
        )  # fmt: skip
        assert ranking(work) == []


def test_the_star_is_for_all_that_was_ever_served(store: Store) -> None:
    with store.work() as work:
        village, who = Village(work), make.person(work, "王芳")
        village.serve(who, 55)
        make.ledger_entry(
            work, who, kind="deposit", from_kind="issue", amount=6000, cause="import:1",
            day="2025-03-01",
        )  # fmt: skip
        (one,) = ranking(work, "2026-11-01", "2026-11-30")
    assert (one.minutes, one.total) == (55, 6055)
    assert one.star is not None
    assert one.star.code == "two"


def test_the_dead_are_not_put_on_the_wall(store: Store) -> None:
    with store.work() as work:
        village, who = Village(work), make.person(work, "王芳")
        village.serve(who, 55)
        work.set(who, life_status="deceased", death_date="2026-11-20")
        assert ranking(work) == []


def test_groups_and_teams(store: Store) -> None:
    with store.work() as work:
        village, team = Village(work), make.team(work)
        group = make.group(work)
        one = make.person(work, "王芳", group_id=group.id)
        two = make.person(work, "陈勇")
        make.team_member(work, team, two)
        village.serve(one, 60, team_id=team.id)
        village.serve(two, 30)
        assert [o.name for o in ranking(work, group_id=group.id)] == ["王芳"]
        assert [o.name for o in ranking(work, team_id=team.id)] == ["陈勇"]
        assert [(o.minutes, o.people) for o in group_ranking(work)] == [(60, 1)]
        assert rows(team_ranking(work)) == [(1, team.name, 60)]


def test_a_notice_says_what_was_paid_in_and_taken_out(store: Store) -> None:
    with store.work() as work:
        village, who = Village(work), make.person(work, "王芳")
        make.ledger_entry(work, who, amount=100, day="2026-10-01")
        entry = village.serve(who, 60)
        out = Posting("withdrawal", 40, of_person(who.id), ISSUE, "paid:1", day="2026-11-05")
        post(work, VILLAGE, out)
        gift = Posting("donation", 10, of_person(who.id), VILLAGE_POOL, "transfer:9",
                       day="2026-11-06")  # fmt: skip
        post(work, VILLAGE, gift)
        (line,) = notice_lines(work, "2026-11-01", "2026-11-30", VILLAGE)
        said = (line.deposited, line.withdrawn, line.other, line.balance)
        assert said == (60, 40, -10, 110)
        reverse(work, entry.id, "没有去")
        (line,) = notice_lines(work, "2026-11-01", "2026-11-30", VILLAGE)
        assert (line.deposited, line.balance) == (0, 50)
        assert notice_lines(work, "2026-09-01", "2026-09-30", VILLAGE) == []


@pytest.mark.parametrize(
    ("span", "first", "last", "before"),
    [
        ("month", "2026-02-01", "2026-02-28", "2026-01-01"),
        ("quarter", "2026-01-01", "2026-03-31", "2025-10-01"),
        ("year", "2026-01-01", "2026-12-31", "2025-01-01"),
        ("ever", None, None, None),
    ],
)
def test_periods(span: str, first: str, last: str, before: str) -> None:
    period = Period.of(span, "2026-02-14")  # type: ignore[arg-type]  # one of the spans
    assert (period.first, period.last) == (first, last)
    assert period.moved(-1).first == before
    assert period.moved(-1).moved(1) == period


def test_stars_rise() -> None:
    assert star_of(2999) is None
    assert [star_of(star.minutes) for star in STARS] == list(STARS)
    assert [next_star(star.minutes - 1) for star in STARS] == list(STARS)
    assert next_star(STARS[-1].minutes) is None


@given(st.lists(st.integers(1, 5), max_size=12), st.integers(1, 12))
def test_a_place_is_one_more_than_how_many_served_longer(each: list[int], limit: int) -> None:
    found = [Ranked(str(number), "王芳", minutes) for number, minutes in enumerate(each)]
    for one in placed(found):
        assert one.place == 1 + sum(other > one.minutes for other in each)
    listed = placed(found, limit)
    assert len(listed) >= min(limit, len(each))
    left = sorted(each, reverse=True)[len(listed) :]
    assert all(minutes < listed[-1].minutes for minutes in left)


def test_the_notice_of_a_township_has_the_people_of_all_its_villages(store: Store) -> None:
    other, elsewhere = f"{VILLAGE[:9]}299", f"{VILLAGE[:6]}299201"
    with store.work() as work:
        for village in (other, VILLAGE, elsewhere):
            open_with(work, make.person(work, name="罗秀英", village=village).id, 60)
        work.commit()
    with store.read() as reader:
        lines = notice_lines(reader, "2026-01-01", "2026-12-31", f"{VILLAGE[:9]}000")
        people = [reader.get(Person, line.person_id) for line in lines]
        assert [one.village for one in people if one] == sorted((VILLAGE, other))
        assert len(notice_lines(reader, "2026-01-01", "2026-12-31", VILLAGE)) == 1
