"""Needs: put down, assigned, done, asked back, ended, opened again; each refusal in its place."""

from collections.abc import Iterator
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.need.ending import end_needs, review_needs
from eldercare_desktop.care.need.opening import NeedEntry, edit_need, open_need
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.need.steps import (
    assign,
    end_need,
    finish,
    follow_up,
    reopen,
    unassign,
)
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as opened:
        yield opened
        opened.commit()


def a_need(work: Work, **values: Any) -> Need:
    return open_need(work, NeedEntry(factories.resident(work).id, "shopping", **values))


def refused(code: str, field: str | None = None) -> pytest.RaisesExc[CareError]:
    return pytest.raises(
        CareError, check=lambda e: e.code == code and e.params.get("field") == field
    )


def test_a_need_goes_from_its_discovery_to_the_asking_back(work: Work) -> None:
    helper = factories.helper(work)
    need = a_need(work, what="买米", discovered_on="2026-11-10")
    assert (need.state, need.found_by, need.how) == ("discovered", "陈天芬", "visit")
    need = assign(work, need, helper_id=helper.id, on="2026-11-12")
    assert (need.state, need.assigned_on) == ("assigned", "2026-11-12")
    need = finish(work, need, on="2026-11-15", note="买了20斤")
    assert (need.state, need.done_by_id, need.done_by) == ("done", helper.id, None)
    need = follow_up(work, need, "satisfied", note="很好")
    assert (need.state, need.followed_up_on) == ("followed_up", "2026-11-21")
    assert work.find(Need) == [need]


@pytest.mark.parametrize(
    ("urgency", "wanted"),
    [("critical", "2026-11-11"), ("urgent", "2026-11-13"), ("normal", "2026-11-24")],
)
def test_the_day_follows_from_the_urgency(work: Work, urgency: str, wanted: str) -> None:
    assert a_need(work, urgency=urgency, discovered_on="2026-11-10").wanted_by == wanted


def test_a_late_entry_takes_the_rule_of_its_own_day(work: Work) -> None:
    set_rule(work, "need.days_normal", 30, starts_on="2026-11-15")
    assert a_need(work, discovered_on="2026-11-14").wanted_by == "2026-11-28"
    assert a_need(work, discovered_on="2026-11-15").wanted_by == "2026-12-15"


def test_what_nobody_was_assigned_is_done_by_whoever_is_named(work: Work) -> None:
    need = a_need(work, discovered_on="2026-11-10")
    with refused("need_not_assigned", "done_by_id"):
        finish(work, need)
    need = finish(work, need, on="2026-11-11", done_by="陈天芬")
    assert (need.state, need.provider, need.assigned_on) == ("done", "陈天芬", "2026-11-11")


def test_somebody_else_than_assigned_can_have_done_it(work: Work) -> None:
    helper, other = factories.helper(work), factories.helper(work, factories.person(work, "王伟"))
    need = finish(work, assign(work, a_need(work), helper_id=helper.id), done_by_id=other.id)
    assert (need.helper_id, need.done_by_id) == (helper.id, other.id)


def test_assigned_at_once_and_taken_back(work: Work) -> None:
    helper = factories.helper(work)
    need = a_need(work, helper_id=helper.id)
    assert (need.state, need.assigned_on) == ("assigned", "2026-11-21")
    need = unassign(work, need)
    assert (need.state, need.helper_id, need.assigned_on) == ("discovered", None, None)
    with pytest.raises(CareError, match="need_not_assigned"):
        unassign(work, need)


def test_assigning_anew_leaves_one_of_the_two(work: Work) -> None:
    need = assign(work, a_need(work), provider="村卫生室")
    need = assign(work, need, helper_id=factories.helper(work).id)
    assert need.provider is None


def test_steps_come_one_after_the_other(work: Work) -> None:
    need = a_need(work, discovered_on="2026-11-10")
    with pytest.raises(CareError, match="need_not_done"):
        follow_up(work, need, "satisfied")
    with refused("need_step_early", "assigned_on"):
        assign(work, need, provider="村委会", on="2026-11-09")
    with refused("date_in_future", "assigned_on"):
        assign(work, need, provider="村委会", on="2026-11-22")
    need = assign(work, need, provider="村委会", on="2026-11-12")
    with refused("need_step_early", "done_on"):
        finish(work, need, on="2026-11-11")
    need = finish(work, need, on="2026-11-13")
    for step in (
        lambda: finish(work, need),
        lambda: assign(work, need, provider="别人"),
        lambda: end_need(work, need, "not_needed"),
    ):
        with pytest.raises(CareError, match="need_not_open"):
            step()
    with refused("need_step_early", "followed_up_on"):
        follow_up(work, need, "satisfied", on="2026-11-12")


def test_who_is_not_content_gets_it_opened_again_once(work: Work) -> None:
    done = finish(work, a_need(work, what="送去赶集", urgency="urgent"), done_by="村委会")
    asked = follow_up(work, done, "dissatisfied", note="没等到人", again=True)
    (again,) = work.find(Need, Need.again_of_id == asked.id)
    assert (again.state, again.what, again.urgency) == ("discovered", "送去赶集", "urgent")
    assert asked.satisfaction == "dissatisfied", "what they said stays"
    with pytest.raises(CareError, match="need_opened_again"):
        reopen(work, asked)


def test_what_was_closed_by_mistake_goes_one_step_back(work: Work) -> None:
    need = end_need(work, a_need(work), "declined", note="自己去")
    need = reopen(work, need)
    assert (need.state, need.end_reason, need.ended_on, need.end_note) == ("discovered",) + (
        None,
    ) * 3
    need = reopen(work, finish(work, assign(work, need, provider="村委会")))
    assert (need.state, need.provider, need.done_on, need.done_by) == (
        "assigned",
        "村委会",
        None,
        None,
    )
    with pytest.raises(CareError, match="need_is_open"):
        reopen(work, need)


def test_what_cannot_be_is_refused_beside_its_field(work: Work) -> None:
    elder = factories.resident(work)
    for code, field, entry in (
        (
            "date_in_future",
            "discovered_on",
            NeedEntry(elder.id, "meal", discovered_on="2026-11-22"),
        ),
        ("need_what", "what", NeedEntry(elder.id, "other", what="  ")),
        (
            "wanted_before_discovered",
            "wanted_by",
            NeedEntry(elder.id, "meal", wanted_by="2026-11-20"),
        ),
        ("wanted_too_far", "wanted_by", NeedEntry(elder.id, "meal", wanted_by="2062-11-20")),
        ("invalid_wanted_by", "wanted_by", NeedEntry(elder.id, "meal", wanted_by="soon")),
        ("invalid_kind", "kind", NeedEntry(elder.id, "flying")),  # type: ignore[arg-type]
        ("row_gone", None, NeedEntry("ab" * 16, "meal")),
        ("row_gone", None, NeedEntry(elder.id, "meal", visit_id=factories.visit(work).id)),
    ):
        with refused(code, field):
            open_need(work, entry)
    assert work.find(Need) == []


def test_nobody_is_sent_to_themselves(work: Work) -> None:
    person = factories.person(work)
    elder, helper = factories.resident(work, person), factories.helper(work, person)
    need = open_need(work, NeedEntry(elder.id, "meal"))
    with refused("helps_self", "helper_id"):
        assign(work, need, helper_id=helper.id)
    with refused("helper_and_name", "provider"):
        assign(work, need, helper_id=factories.helper(work).id, provider="村委会")
    with refused("need_nobody", "helper_id"):
        assign(work, need, provider=" ")


def test_nothing_is_dated_after_a_death(work: Work) -> None:
    person = factories.person(work, life_status="deceased", death_date="2026-11-15")
    elder = factories.resident(work, person)
    with refused("dated_after_death", "discovered_on"):
        open_need(work, NeedEntry(elder.id, "meal", discovered_on="2026-11-16"))
    need = open_need(work, NeedEntry(elder.id, "meal", discovered_on="2026-11-14"))
    with refused("dated_after_death", "assigned_on"):
        assign(work, need, provider="村委会")
    need = finish(work, need, on="2026-11-15", done_by="村委会")
    assert follow_up(work, need, "satisfied").state == "followed_up", "relatives are asked too"


def test_a_helper_who_died_does_nothing_later(work: Work) -> None:
    gone = factories.person(work, "李国碧", life_status="deceased", death_date="2026-11-01")
    helper = factories.helper(work, gone)
    with refused("dated_after_death", "helper_id"):
        assign(work, a_need(work), helper_id=helper.id)


def test_put_right_within_what_happened_since(work: Work) -> None:
    need = assign(
        work, a_need(work, discovered_on="2026-11-10"), provider="村委会", on="2026-11-12"
    )
    assert edit_need(work, need, what="两袋米", urgency="urgent").urgency == "urgent"
    with refused("need_step_before", "discovered_on"):
        edit_need(work, need, discovered_on="2026-11-13")
    with refused("wanted_before_discovered", "wanted_by"):
        edit_need(work, need, wanted_by="2026-11-09")


def test_a_death_ends_what_they_waited_for_and_frees_what_they_did(store: Store) -> None:
    with store.work() as work:
        person = factories.person(work)
        elder, helper = factories.resident(work, person), factories.helper(work, person)
        waits = open_need(work, NeedEntry(elder.id, "meal", discovered_on="2026-11-10"))
        done = finish(work, open_need(work, NeedEntry(elder.id, "repair")), done_by="村委会")
        others = assign(work, a_need(work), helper_id=helper.id)
        work.commit()
    with store.work() as work:
        assert [n.id for n in review_needs(work, person.id).own] == [waits.id]
        assert [n.id for n in review_needs(work, person.id).assigned] == [others.id]
        assert end_needs(work, person.id, "2026-11-20", "deceased") == 2
        ended = work.get(Need, waits.id)
        assert ended is not None
        assert (ended.state, ended.ended_on, ended.end_reason) == ("ended", "2026-11-20", "died")
        assert work.get(Need, done.id) == done
        freed = work.get(Need, others.id)
        assert freed is not None
        assert (freed.state, freed.helper_id) == ("discovered", None)


def test_a_death_in_between_is_one_step_to_undo(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        person = factories.person(work)
        elder = factories.resident(work, person)
        need = open_need(work, NeedEntry(elder.id, "meal", discovered_on="2026-11-10"))
        work.commit()
    with store.work() as work:
        seen = work.get(Person, person.id)
        assert seen is not None
        mark_deceased(work, seen, on="2026-11-20")
        done = work.commit()
    with store.read() as reader:
        ended = reader.get(Need, need.id)
        assert ended is not None
        assert ended.state == "ended"
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.read() as reader:
        assert reader.get(Need, need.id) == need


@pytest.mark.parametrize("day", [" ", "2026-02-31", "2026-11-20T08:00"])
def test_a_day_that_is_none_is_refused_by_name(work: Work, day: str) -> None:
    elder = factories.resident(work)
    with refused("invalid_discovered_on", "discovered_on"):
        open_need(work, NeedEntry(elder.id, "repair", discovered_on=day))
    with refused("invalid_discovered_on", "discovered_on"):
        edit_need(work, factories.need(work, elder), discovered_on=day)
