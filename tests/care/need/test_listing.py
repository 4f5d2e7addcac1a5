"""The list of needs: what it shows, in which order, and what stands on the township's list."""

from collections.abc import Callable
from datetime import datetime

import pytest

from eldercare_desktop.care.incident.listing import find_incidents
from eldercare_desktop.care.need.listing import (
    NeedFilter,
    Show,
    count_needs,
    find_needs,
    needs_of,
)
from eldercare_desktop.care.need.opening import NeedEntry, open_need
from eldercare_desktop.care.need.reading import need_detail
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.need.steps import assign, end_need, finish, follow_up
from eldercare_desktop.care.need.suggesting import who_could
from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import CHINA, TestClock

TODAY = "2026-11-21"


def shown(store: Store, **wanted: object) -> list[str]:
    with store.read() as reader:
        rows = find_needs(reader, NeedFilter(**wanted), today=TODAY)  # type: ignore[arg-type]
        return [row.need.what or "" for row in rows]


@pytest.fixture
def village(store: Store) -> Store:
    with store.work() as work:
        elder = factories.resident(work)
        other = factories.resident(work, factories.person(work, "李国强"))

        def need(what: str, resident: str = elder.id, **values: str) -> Need:
            entry = NeedEntry(resident, "shopping", what=what, **values)  # type: ignore[arg-type]
            return open_need(work, entry)

        need("later")
        need("soon", wanted_by="2026-11-25")
        need("over", other.id, discovered_on="2026-11-01", wanted_by="2026-11-19")
        need("long over", discovered_on="2026-11-01", wanted_by="2026-11-18")
        need("critical", urgency="critical")
        assign(work, need("taken", discovered_on="2026-11-20"), provider="村委会")
        done = need("done", discovered_on="2026-11-02")
        finish(work, done, on="2026-11-03", done_by="村委会")
        asked = finish(work, need("asked"), done_by="村委会")
        follow_up(work, asked, "fair")
        end_need(work, need("ended"), "declined")
        work.commit()
    return store


def test_the_most_urgent_comes_first_then_the_day(village: Store) -> None:
    assert shown(village) == ["critical", "long over", "over", "soon", "taken", "later"]


@pytest.mark.parametrize(
    ("show", "what"),
    [
        ("discovered", {"critical", "long over", "over", "soon", "later"}),
        ("assigned", {"taken"}),
        ("to_follow_up", {"done"}),
        ("closed", {"done", "asked", "ended"}),
    ],
)
def test_filters_by_state(village: Store, show: Show, what: set[str]) -> None:
    assert set(shown(village, show=show)) == what


def test_searched_by_name_and_by_what_was_written(village: Store) -> None:
    assert shown(village, typed="lgq") == ["over"]
    assert set(shown(village, typed="over")) == {"over", "long over"}
    assert shown(village, typed="没有这样的") == []
    assert shown(village, urgency="critical") == ["critical"]


def test_counts_agree_with_the_lists(village: Store) -> None:
    with village.read() as reader:
        counts = count_needs(reader, today=TODAY)
    shows: list[Show] = ["open", "discovered", "assigned", "to_follow_up", "closed", "all"]
    assert counts.by_show == {show: len(shown(village, show=show)) for show in shows}
    assert counts.overdue == len(shown(village, overdue=True)) == 2
    assert counts.escalated == len(shown(village, escalated=True)) == 1
    assert dict(counts.by_urgency) == {"normal": 5, "critical": 1}


def test_passing_time_alone_brings_it_onto_the_townships_list(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        need = open_need(work, NeedEntry(factories.resident(work).id, "meal"))
        assert need.wanted_by == "2026-12-05"
        work.commit()
    for day, over, escalated in (
        ("2026-12-05", 0, False),
        ("2026-12-07", 2, False),
        ("2026-12-08", 3, True),
    ):
        with store.read() as reader:
            (row,) = find_needs(reader, today=day)
            assert (row.days_over, row.escalated) == (over, escalated)
    with store.work() as work:
        set_rule(work, "need.escalate_days", 5)
        work.commit()
    with store.read() as reader:
        (row,) = find_needs(reader, today="2026-12-08")
        assert not row.escalated, "the county chose another number"


def test_what_is_only_here_stands_on_no_list_of_the_township(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        entry = NeedEntry(factories.resident(work).id, "meal", discovered_on="2026-10-01")
        need = open_need(work, entry)
        work.commit()
    with store.read() as reader:
        found = need_detail(reader, need.id, today=TODAY)
        assert found is not None
        assert found.row.escalated
        assert found.listed_since is None
        assert [step.handed_over for step in found.steps] == [False]


def test_every_step_is_told_with_who_took_it(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        need = open_need(work, NeedEntry(factories.resident(work).id, "meal"))
        work.commit()
    clock.advance(days=1)
    with store.work(user="张主任") as work:
        assign(work, need, provider="幸福院")
        work.commit()
    with store.read() as reader:
        found = need_detail(reader, need.id, today="2026-11-22")
        assert found is not None
        assert [(s.state, s.at[:10], s.user) for s in found.steps] == [
            ("discovered", "2026-11-21", "陈天芬"),
            ("assigned", "2026-11-22", "张主任"),
        ]


def test_who_looks_after_the_elder_is_suggested_first(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work)
        elder = factories.resident(work, factories.person(work, group_id=group.id))
        near = factories.helper(work, factories.person(work, "王伟", group_id=group.id))
        paired = factories.helper(work, factories.person(work, "何田明"))
        kin = factories.helper(work, factories.person(work, "李强"), kind="kin")
        factories.pairing(work, elder, paired)
        ended = factories.helper(work, factories.person(work, "邹国"))
        factories.pairing(work, elder, ended, ended_on="2026-05-01", end_reason="replaced")
        assign(work, open_need(work, NeedEntry(elder.id, "meal")), helper_id=paired.id)
        work.commit()
    with store.read() as reader:
        found = who_could(reader, elder.id, today=TODAY)
        assert [c.load.helper_id for c in found][:2] == [paired.id, near.id]
        assert (found[0].paired, found[0].needs) == (True, 1)
        assert kin.id not in [c.load.helper_id for c in found]
        typed = who_could(reader, elder.id, today=TODAY, typed="htm")
        assert [c.load.helper_id for c in typed] == [paired.id]


def test_needs_of_two_records_made_one_are_seen_at_the_kept_one(store: Store) -> None:
    with store.work() as work:
        first, second = factories.person(work), factories.person(work, "王秀英", birth="1944")
        elder, double = factories.resident(work, first), factories.resident(work, second)
        factories.need(work, elder, what="one")
        factories.need(work, double, what="two")
        merge_persons(work, first.id, second.id)
        work.commit()
    with store.read() as reader:
        found = needs_of(reader, elder.id, today=TODAY)
        assert {row.need.what for row in found} == {"one", "two"}
        assert {row.person_id for row in found} == {first.id}


def test_who_is_removed_from_the_register_waits_for_nothing(store: Store) -> None:
    with store.work() as work:
        person = factories.person(work)
        factories.need(work, factories.resident(work, person))
        factories.incident(work, work.find(Resident)[0])
        work.commit()
    with store.work() as work:
        work.delete(person)
        work.commit()
    with store.read() as reader:
        assert find_needs(reader, today=TODAY) == []
        assert count_needs(reader, today=TODAY).by_show["all"] == 0
        assert find_incidents(reader, now=datetime(2026, 11, 21, 8, tzinfo=CHINA)) == []


def test_thousands_are_listed_with_few_questions(store: Store) -> None:
    """The number of statements must not grow with the number of needs."""
    asked: list[int] = []
    with store.work() as work:
        elders = [factories.resident(work, factories.person(work, f"王{n}")) for n in range(20)]
        helper = factories.helper(work)
        work.commit()
    for many in (20, 400):
        with store.work() as work:
            for number in range(many):
                elder = elders[number % 20]
                factories.need(work, elder, state="assigned", helper_id=helper.id)
            work.commit()
        asked.append(_statements(store, lambda store: shown(store)))
    assert asked[0] == asked[1]


def _statements(store: Store, act: Callable[[Store], object]) -> int:
    from sqlalchemy import event

    count = [0]

    def hear(*args: object) -> None:
        count[0] += 1

    with store.read() as reader:
        engine = reader.connection.engine
    event.listen(engine, "before_cursor_execute", hear)
    act(store)
    event.remove(engine, "before_cursor_execute", hear)
    return count[0]
