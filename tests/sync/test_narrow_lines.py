"""Lines that break every few kilobytes: everything gets through, once, in parts that fit."""

from __future__ import annotations

import pytest
from bench.parts import week

from eldercare_desktop.county import feed
from eldercare_desktop.demo import people
from eldercare_desktop.store import batches
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync import fork, pace, stuck
from eldercare_desktop.sync.batch.exchange import compress
from eldercare_desktop.sync.client import LineCut
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.pace import AIM, LEAST_ROOM, LONG, PAGE, ROOM, Pace
from tests import factories
from tests.county.laptop import count as county_count
from tests.sync.direct import DirectLine, sync
from tests.sync.looking import assert_agrees, count, tables

HEADS = 450
"""Bytes that HTTP adds to a request and its answer."""


@pytest.fixture(autouse=True)
def small_village(monkeypatch):
    monkeypatch.setattr(people, "ELDERS", 60)


class NarrowLine(DirectLine):
    """Each of its connections carries `budget` bytes, both ways together, and then breaks."""

    def __init__(self, county, member, budget):
        super().__init__(county, member)
        self.budget = self.left = budget

    def exchange(self, message):
        self.requests += 1
        self._carry(len(message) + HEADS)
        answer = self._answer(message)
        self._carry(len(answer))
        return answer

    def _carry(self, size):
        self.left -= size
        if self.left < 0:
            self.left = self.budget
            raise LineCut


def exchange_over(store, county, budget, times=12):
    """Exchanges until one ends well; returns how many requests all of them took."""
    requests = 0
    for _ in range(times):
        lines: list[NarrowLine] = []

        def narrow(member, cancelled, lines=lines):
            lines.append(NarrowLine(county, member, budget))
            return lines[-1]

        try:
            exchange(store, line=narrow, pause=lambda seconds: None)
        except LineCut:
            requests += lines[-1].requests
            continue
        return requests + lines[-1].requests
    raise AssertionError(f"not through after {requests} requests")


def fill(store, visits):
    """The people of a village, and visits, each in few large transactions."""
    calendar = week.Calendar()
    store.clock = calendar
    village = week.people(store, calendar)
    week.before(store, calendar, village, visits)
    return count_changes(store)


def count_changes(store):
    return len(week.written_since(store, 0))


def kept_pace(store):
    with store.read() as reader:
        return Pace.of(reader)


@pytest.mark.parametrize(("budget", "most"), [(16_000, 20), (8_000, 40), (4_000, 200)])
def test_everything_gets_through_once(enrolled, county, budget, most):
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    written = fill(one, 250)
    assert exchange_over(one, county, budget) <= most
    assert one.held_only_here() == 0
    assert county_count(county.database, "feed") == written
    assert exchange_over(two, county, budget) <= most
    for store in (one, two):
        sync(store, county)
        assert_agrees(store, county)
    assert tables(one) == tables(two)
    assert count(two, "visit") == 250


def test_what_was_found_out_about_a_line_is_remembered_and_forgotten_again(enrolled, county):
    one = enrolled("one")
    fill(one, 100)
    exchange_over(one, county, 8_000)
    learnt = kept_pace(one)
    assert learnt.room <= ROOM // 4
    assert learnt.piece <= ROOM // 16
    week.before(one, one.clock, week.known(one), 300)
    again = exchange_over(one, county, 8_000, times=1)
    assert again < 25, "it begins with what fits"
    # On a good line it asks for more and more, and is back after some weeks.
    for visits in (400, 401):
        week.before(one, one.clock, week.known(one), visits)
        sync(one, county)
    assert kept_pace(one).room >= ROOM // 2


def test_batches_are_sealed_small_for_a_bad_line(enrolled, county):
    one = enrolled("one")
    with one.work() as work:
        work.set_setting(pace.SETTING, [LEAST_ROOM, 50])
        work.commit()
    fill(one, 300)

    with pytest.raises(CareError):
        sync(one, county, lambda number, message: "lost")
    with one.read() as reader:
        sealed = batches.waiting(reader, 1000)
    assert 0 < len(sealed) < 12, "no more is sealed than is about to be sent"
    assert all(len(compress(batch.body, 3)) <= pace.LEAST_PIECE for batch in sealed)


def test_a_sealed_batch_that_never_fits_goes_out_as_smaller_ones(enrolled, county):
    """It was sealed for a good line; then only a very bad one is left."""
    one, two = enrolled("one"), enrolled("two")
    fill(one, 250)
    with pytest.raises(CareError):
        sync(one, county, lambda number, message: "lost")
    with one.read() as reader:
        first = batches.waiting(reader, 1)[0]
    assert len(compress(first.body, 3)) > 4_000
    for _ in range(stuck.PATIENCE - 2):
        with pytest.raises(AssertionError):
            exchange_over(one, county, 3_500, times=1)
        with one.read() as reader:
            assert batches.waiting(reader, 1)[0] == first, "until then the same bytes"
    exchange_over(one, county, 3_500)
    sync(one, county)
    sync(two, county)
    assert_agrees(one, county)
    assert tables(one) == tables(two)
    assert county_count(county.database, "change") == county_count(county.database, "feed")


def test_a_stuck_batch_that_the_county_has_is_not_sent_twice(enrolled, county):
    """Its receipt was lost each time, and the laptop goes on as if it had never arrived."""
    one = enrolled("one")
    written = fill(one, 150)
    before = county_count(county.database, "writer")
    for _ in range(stuck.PATIENCE):
        with pytest.raises(CareError):
            sync(one, county, lambda number, m: "unanswered" if len(m) > 1_000 else "")
    with one.read() as reader:
        assert reader.setting(fork.UNSETTLED), "a new life has begun"
    sync(one, county)
    assert county_count(county.database, "writer") == before + 1, "it had nothing more to say"
    assert one.held_only_here() == 0
    assert county_count(county.database, "feed") == written
    assert_agrees(one, county)


def test_where_nothing_gets_through_there_is_nothing_to_learn(enrolled, county):
    """A line that is down, a server that hangs: sizes have nothing to do with that."""
    one = enrolled("one")
    fill(one, 100)
    for _ in range(2 * stuck.PATIENCE):
        with pytest.raises(CareError):
            sync(one, county, lambda number, message: "unanswered")
    assert kept_pace(one) == Pace()
    with one.read() as reader:
        assert not reader.setting(fork.UNSETTLED)
        assert not reader.setting(stuck.SETTING)
    sync(one, county)
    assert_agrees(one, county)


def test_own_changes_do_not_fill_a_page(enrolled, county):
    """On a bad line a page holds few changes of others; one's own come back as a number each."""
    one, two = enrolled("one"), enrolled("two")
    with two.work() as work:
        factories.person(work, "李国碧")
        work.commit()
    sync(two, county)
    with one.work() as work:
        work.set_setting(pace.SETTING, [ROOM, 1])
        for n in range(40):
            factories.person(work, f"王{n}")
        work.commit()
    done = sync(one, county)
    assert (done.requests, done.sent, done.received) == (1, 40, 1)


def test_a_page_tells_so_many_places_and_no_more(enrolled, county, monkeypatch):
    monkeypatch.setattr(feed, "MAX_PLACES", 7)
    one, two = enrolled("one"), enrolled("two")
    for n in range(3):
        for store in (one, two):
            with store.work() as work:
                factories.person(work, f"王{n}")
                factories.person(work, f"李{n}")
                work.commit()
            sync(store, county)
    with one.work() as work:
        for n in range(20):
            factories.person(work, f"张{n}")
        work.commit()
    assert sync(one, county).requests == 4, "the places of 4 of others and 20 of its own"
    sync(two, county)
    assert_agrees(one, county)
    assert_agrees(two, county)


# -- the pace itself -------------------------------------------------------------------


def test_less_after_a_failure_and_much_less_after_another():
    now = Pace()
    now.slower(20_000)
    assert (now.room, now.page) == (10_000, PAGE // 2)
    now.slower(9_000)
    assert (now.room, now.page) == (2_250, PAGE // 8)
    now.slower(2_200)
    assert now.room == LEAST_ROOM
    assert now.piece <= LEAST_ROOM


def test_a_failure_without_batches_says_nothing_of_the_way_up():
    now = Pace()
    now.slower(0)
    assert (now.room, now.page) == (ROOM, PAGE // 2)


def test_the_first_failure_after_a_success_may_be_an_accident():
    now = Pace(room=8_000)
    now.went(1_000, 300, 0, 1)
    now.slower(8_000)
    assert now.room == 8_000
    now.slower(8_000)
    assert now.room == 4_000


def test_after_failures_it_takes_more_successes_to_try_more():
    now = Pace(room=4_000)
    now.slower(4_000)
    now.went(2_048, 300, 0, 1)
    assert now.room == LEAST_ROOM
    now.went(2_048, 300, 0, 1)
    assert now.room == 2 * LEAST_ROOM


def test_what_was_not_used_does_not_grow():
    now = Pace(room=8_000, page=100)
    now.went(300, 200, 0, 0.7)
    assert (now.room, now.page) == (8_000, 100)
    now.went(6_000, 9_000, 80, 2)
    assert (now.room, now.page) == (16_000, 200)


def test_a_slow_request_is_followed_by_one_that_takes_less_time():
    now = Pace(room=200_000)
    now.went(up=160_000, down=900, changes=0, seconds=2 * LONG)
    assert now.room == int(160_000 * AIM / (2 * LONG))
    now.went(up=900, down=160_000, changes=1000, seconds=2 * LONG)
    assert now.page == int(1000 * AIM / (2 * LONG))


def test_a_request_that_is_slow_for_another_reason_changes_nothing():
    now = Pace()
    now.went(up=900, down=400, changes=1, seconds=3 * LONG)
    assert (now.room, now.page) == (ROOM, PAGE)


@pytest.mark.parametrize("kept", [None, 7, ["a", 1], [1], [10**12, -5]])
def test_what_was_remembered_wrongly_does_no_harm(store, kept):
    with store.work() as work:
        work.set_setting(pace.SETTING, kept)
        work.commit()
    now = kept_pace(store)
    assert LEAST_ROOM <= now.room <= pace.MOST_ROOM
    assert 1 <= now.page <= PAGE
