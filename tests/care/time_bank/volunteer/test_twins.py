"""Two rows of one volunteer: one is shown, and nothing of the other is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.settling.merging import merge_persons, part_person
from eldercare_desktop.care.time_bank.volunteer.reading import volunteer_of, volunteers
from eldercare_desktop.care.time_bank.volunteer.record import FREE_TIMES, Volunteer
from eldercare_desktop.care.time_bank.volunteer.registering import (
    edit_volunteer,
    register_volunteer,
    stop_volunteering,
)
from eldercare_desktop.care.time_bank.volunteer.standing import united
from eldercare_desktop.store.store import Store
from tests import factories

ROWS = st.builds(
    Volunteer.model_construct,
    id=st.text("0123456789abcdef", min_size=4, max_size=4),
    registered_on=st.sampled_from(["2026-01-01", "2026-02-01"]),
    skills=st.lists(st.sampled_from(["cleaning", "repair", "errands"]), max_size=3),
    free_times=st.lists(st.sampled_from(FREE_TIMES), max_size=3),
    state=st.sampled_from(["active", "paused", "ended"]),
    weekly_minutes=st.none() | st.integers(1, 600),
    consent_by=st.none() | st.just("秦大芬"),
    consent_relation=st.none(),
    consent_on=st.none() | st.just("2026-01-01"),
    note=st.none(),
)


@given(st.lists(ROWS, min_size=1, max_size=4, unique_by=lambda row: row.id), st.randoms())
def test_what_is_shown_does_not_depend_on_the_order(rows: list[Volunteer], chance: object) -> None:
    mixed = list(rows)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # a Random, given by hypothesis
    shown = united(rows)
    assert (shown.id, set(shown.skills)) == (united(mixed).id, set(united(mixed).skills))
    states = {row.state for row in rows}
    assert shown.state == next(s for s in ("active", "paused", "ended") if s in states)
    serving = [row for row in rows if row.state != "ended"] or rows
    assert set(shown.skills) == {skill for row in serving for skill in row.skills}


def test_two_rows_of_one_helper_show_as_one_and_an_edit_makes_them_one(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        first = factories.volunteer(work, helper, skills=["cleaning"], free_times=["1am"])
        factories.volunteer(work, helper, skills=["repair"], free_times=["2pm"])
        work.commit()
    with store.read() as reader:
        [row] = volunteers(reader)
    assert row.id == first.id
    assert row.skills == ("cleaning", "repair")
    assert row.free_times == ("1am", "2pm")
    with store.work() as work:
        edit_volunteer(work, row.seen, skills=["repair"])
        done = work.commit()
    with store.read() as reader:
        [kept] = reader.find(Volunteer)
        assert (kept.skills, kept.free_times) == (["repair"], ["1am", "2pm"])
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.read() as reader:
        assert len(reader.find(Volunteer)) == 2
        assert volunteers(reader)[0].skills == ("cleaning", "repair")


def test_who_leaves_leaves_with_all_rows(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        factories.volunteer(work, helper)
        factories.volunteer(work, helper)
        row = volunteer_of(work, helper.id)
        assert row is not None
        stop_volunteering(work, row.seen)
        assert not volunteers(work)
        assert [one.state for one in volunteers(work, state="ended")] == ["ended"]


def test_two_persons_made_one_are_one_volunteer_and_two_again(store: Store) -> None:
    with store.work() as work:
        people = [factories.person(work, name, birth="1960-01-01") for name in ("向德芬", "向得芬")]
        made = [register_volunteer(work, person_id=person.id) for person in people]
        edit_volunteer(work, made[0], skills=["cleaning"])
        edit_volunteer(work, made[1], skills=["repair"])
        merge_persons(work, people[0].id, people[1].id)
        work.commit()
    with store.read() as reader:
        [row] = volunteers(reader)
        assert row.skills == ("cleaning", "repair")
        assert volunteer_of(reader, made[0].helper_id) == row
    with store.work() as work:
        part_person(work, people[0].id)
        work.commit()
    with store.read() as reader:
        assert sorted(row.skills for row in volunteers(reader)) == [("cleaning",), ("repair",)]


def test_a_second_helping_role_of_one_person_is_not_a_second_volunteer(store: Store) -> None:
    with store.work() as work:
        person = factories.person(work)
        helpers = [factories.helper(work, person) for _ in range(2)]
        for helper in helpers:
            factories.volunteer(work, helper)
        rows = volunteers(work)
        assert len(rows) == 1
        assert all(volunteer_of(work, helper.id) == rows[0] for helper in helpers)
