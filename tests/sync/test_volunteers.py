"""Volunteers and teams on two laptops of one village that do not know of each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eldercare_desktop.care.records import Helper, Person, Volunteer
from eldercare_desktop.care.register.after_death import late_records
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.care.time_bank.volunteer.founding import (
    found_team,
    join_team,
    unite_teams,
)
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow, volunteers
from eldercare_desktop.care.time_bank.volunteer.registering import (
    VolunteerEntry,
    edit_volunteer,
    register_volunteer,
)
from eldercare_desktop.care.time_bank.volunteer.teams import find_teams, members_of
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.sync.direct import sync


@pytest.fixture
def laptops(enrolled: Callable[..., Store], county: County) -> tuple[Store, Store]:
    """Both know one helper."""
    one, other = enrolled("one"), enrolled("other")
    with one.work() as work:
        factories.helper(work, factories.person(work, "向德芬", birth="1961-01-01"))
        work.commit()
    exchange(county, one, other)
    return one, other


def exchange(county: County, *stores: Store) -> None:
    for store in (*stores, *stores[:-1]):
        assert sync(store, county).notice == ""


def register(store: Store, *skills: str) -> None:
    with store.work() as work:
        [person] = [p for p in work.find(Person) if p.name == "向德芬"]
        register_volunteer(work, person_id=person.id, entry=VolunteerEntry(skills=skills))
        work.commit()


def shown(store: Store) -> list[VolunteerRow]:
    with store.read() as reader:
        return volunteers(reader, state=None)


def test_both_register_one_helper_and_no_skill_is_lost(
    laptops: tuple[Store, Store], county: County
) -> None:
    one, other = laptops
    register(one, "cleaning")
    register(other, "repair")
    exchange(county, one, other)
    rows = [shown(store) for store in laptops]
    assert rows[0] == rows[1]
    [row] = rows[0]
    assert row.skills == ("cleaning", "repair")
    with other.work() as work:
        edit_volunteer(work, row.seen, skills=["repair", "errands"])
        work.commit()
    exchange(county, other, one)
    assert [row.skills for row in shown(one)] == [("errands", "repair")]
    with one.read() as reader:
        assert len(reader.find(Volunteer)) == 1


def test_both_take_on_one_person_who_was_no_helper(
    laptops: tuple[Store, Store], county: County
) -> None:
    """Two helping roles come of it, which the page of doubts makes one; one volunteer shows."""
    one, other = laptops
    with one.work() as work:
        factories.person(work, "秦大友", birth="1962-01-01")
        work.commit()
    exchange(county, one, other)
    with one.read() as reader:
        [person] = [p for p in reader.find(Person) if p.name == "秦大友"]
    for store in laptops:
        with store.work() as work:
            register_volunteer(work, person_id=person.id)
            work.commit()
    exchange(county, one, other)
    with one.read() as reader:
        assert len([h for h in reader.find(Helper) if h.person_id == person.id]) == 2
    assert [row.name for row in shown(one)] == [row.name for row in shown(other)] == ["秦大友"]


def test_one_edits_while_the_other_notes_the_death(
    laptops: tuple[Store, Store], county: County
) -> None:
    one, other = laptops
    register(one, "cleaning")
    exchange(county, one, other)
    with other.work() as work:
        [person] = [p for p in work.find(Person) if p.name == "向德芬"]
        mark_deceased(work, person, on="2026-11-21")
        work.commit()
    with one.work() as work:
        edit_volunteer(work, shown(one)[0].seen, skills=["repair"])
        work.commit()
    exchange(county, one, other)
    for store in laptops:
        [row] = shown(store)
        assert (row.state, row.skills) == ("ended", ("repair",))
        with store.read() as reader:
            assert late_records(reader) == []


def test_both_found_the_association_and_one_makes_them_one(
    laptops: tuple[Store, Store], county: County
) -> None:
    one, other = laptops
    for store in laptops:
        with store.work() as work:
            team = found_team(work, VILLAGE, "海棠村老年协会", "elders_association")
            join_team(work, team.id, work.find(Person)[0].id)
            work.commit()
    exchange(county, one, other)
    with one.read() as reader:
        first, second = find_teams(reader)
    assert first.twins == (second.id,)
    for store in laptops:  # both see the question, both answer it
        with store.work() as work:
            unite_teams(work, *sorted([first.id, second.id]))
            work.commit()
    exchange(county, one, other)
    for store in laptops:
        with store.read() as reader:
            [row] = find_teams(reader)
            assert row.members == 1
            assert [m.name for m in members_of(reader, row.id)] == ["向德芬"]
