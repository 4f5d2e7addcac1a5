"""Registering volunteers, their states, and the consent that minors need."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.volunteer.reading import volunteer_of, volunteers
from eldercare_desktop.care.time_bank.volunteer.record import Volunteer
from eldercare_desktop.care.time_bank.volunteer.registering import (
    VolunteerEntry,
    edit_volunteer,
    give_consent,
    pause_volunteer,
    register_new_volunteer,
    register_volunteer,
    require_volunteer,
    resume_volunteer,
    stop_volunteering,
)
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import TestClock

ENTRY = VolunteerEntry("young_old", skills=("cleaning", "errands"), free_times=("2pm", "3am"))


def test_who_is_registered_becomes_a_helper_at_once(store: Store) -> None:
    with store.work("陈天芬") as work:
        person = factories.person(work, "向德芬", birth="1960-05-01")
        register_volunteer(work, person_id=person.id, entry=ENTRY)
        work.commit()
    with store.read() as reader:
        [helper] = reader.find(Helper)
        [row] = volunteers(reader)
        assert helper.person_id == person.id
        assert (row.name, row.kind, row.state) == ("向德芬", "young_old", "active")
        assert row.skills == ("cleaning", "errands")
        assert row.free_times == ("2pm", "3am")
        assert volunteer_of(reader, helper.id) == row
        assert require_volunteer(reader, helper.id).id == row.id


def test_a_new_person_is_registered_as_person_helper_and_volunteer(store: Store) -> None:
    with store.work("陈天芬") as work:
        new = Person(village=factories.VILLAGE, name="秦大友")
        register_new_volunteer(work, new, ENTRY)
        done = work.commit()
    assert done.tables >= {"person", "helper", "volunteer"}
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.read() as reader:
        assert not volunteers(reader, state=None)
        assert not reader.find(Person)


def test_nobody_is_registered_twice(store: Store) -> None:
    with store.work("陈天芬") as work:
        helper = factories.helper(work)
        register_volunteer(work, helper_id=helper.id)
        with pytest.raises(CareError) as refused:
            register_volunteer(work, helper_id=helper.id)
        assert refused.value.code == "volunteer_already"


def _register(store: Store, **values: Any) -> tuple[str, Volunteer]:
    """A volunteer, and the id of the person."""
    with store.work("陈天芬") as work:
        entry = {k: values.pop(k) for k in ("skills", "free_times", "kind") if k in values}
        person = factories.person(work, "向德芬", **{"birth": "1960-05-01", **values})
        made = register_volunteer(work, person_id=person.id, entry=VolunteerEntry(**entry))
        work.commit()
    return person.id, made


def _refused(store: Store, helper_id: str, on: str | None = None) -> CareError:
    with store.read() as reader, pytest.raises(CareError) as refused:
        require_volunteer(reader, helper_id, on)
    return refused.value


def test_who_is_under_18_serves_with_a_guardians_consent_only(store: Store) -> None:
    _, seen = _register(store, birth="2010-03-04")
    refused = _refused(store, seen.helper_id)
    assert refused.code == "volunteer_consent_missing"
    assert refused.params["age"] == 16
    with store.read() as reader:
        [row] = volunteers(reader)
        assert row.minor
        assert row.consent_missing
    with store.work() as work:
        give_consent(work, seen, by="秦大芬", relation="母亲", on="2026-11-20")
        work.commit()
    with store.read() as reader:
        assert require_volunteer(reader, seen.helper_id).consent_by == "秦大芬"
        assert not volunteers(reader)[0].consent_missing


def test_on_the_18th_birthday_no_consent_is_needed(store: Store) -> None:
    _, seen = _register(store, birth="2008-11-21")
    assert _refused(store, seen.helper_id, "2026-11-20").code == "volunteer_consent_missing"
    with store.read() as reader:
        require_volunteer(reader, seen.helper_id, "2026-11-21")


def test_of_whom_no_age_is_known_is_warned_and_not_refused(store: Store) -> None:
    _, seen = _register(store, birth=None)
    with store.read() as reader:
        [row] = volunteers(reader)
        assert row.age is None
        assert not row.minor
        require_volunteer(reader, seen.helper_id)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"consent_by": "秦大芬", "consent_on": None}, "consent_half"),
        ({"consent_by": None, "consent_on": "2026-11-01"}, "consent_half"),
        ({"consent_by": "秦大芬", "consent_on": "2026-12-01"}, "date_in_future"),
        ({"skills": ("cooking",)}, "volunteer_skill"),
        ({"free_times": ("8am",)}, "volunteer_free_time"),
        ({"weekly_minutes": 0}, "volunteer_week"),
        ({"weekly_minutes": 10081}, "volunteer_week"),
        ({"registered_on": "2026-11-22"}, "date_in_future"),
        ({"registered_on": "2026-02-30"}, "invalid_registered_on"),
    ],
)
def test_what_makes_no_sense_is_refused(store: Store, values: dict[str, Any], code: str) -> None:
    with store.work() as work:
        person = factories.person(work)
        with pytest.raises(CareError) as refused:
            register_volunteer(work, person_id=person.id, entry=VolunteerEntry(**values))
        assert refused.value.code == code


def test_a_pause_stands_in_the_way_until_its_day(store: Store, clock: TestClock) -> None:
    _, seen = _register(store)
    with store.work() as work:
        paused = pause_volunteer(work, seen, until="2026-12-01")
        work.commit()
    assert _refused(store, seen.helper_id).code == "volunteer_paused"
    with store.read() as reader:
        require_volunteer(reader, seen.helper_id, "2026-11-20")  # before it was noted
        assert volunteers(reader) == []
        assert [row.state for row in volunteers(reader, state="paused")] == ["paused"]
    clock.advance(days=10)
    with store.read() as reader:
        require_volunteer(reader, seen.helper_id)
        assert [row.state for row in volunteers(reader)] == ["active"]
    with store.work() as work:
        resumed = resume_volunteer(work, paused)
        assert (resumed.state, resumed.paused_until) == ("active", None)


def test_who_has_left_may_still_be_entered_for_the_days_before(store: Store) -> None:
    _, seen = _register(store)
    with store.work() as work:
        seen = edit_volunteer(work, seen, registered_on="2026-10-01")
        stop_volunteering(work, seen, on="2026-11-10", reason="迁居")
        work.commit()
    assert _refused(store, seen.helper_id).code == "volunteer_ended"
    with store.read() as reader:
        require_volunteer(reader, seen.helper_id, "2026-11-10")


def test_who_had_left_is_registered_anew_in_the_same_row(store: Store) -> None:
    person_id, seen = _register(store)
    with store.work() as work:
        stop_volunteering(work, seen)
        again = register_volunteer(work, person_id=person_id, entry=ENTRY)
        work.commit()
    assert again.id == seen.id
    assert (again.state, again.ended_on, again.kind) == ("active", None, "young_old")


def test_a_pause_that_is_over_and_an_early_end_are_refused(store: Store) -> None:
    _, seen = _register(store)
    with store.work() as work:
        for act, code in (
            (lambda: pause_volunteer(work, seen, until="2026-11-21"), "volunteer_pause_past"),
            (lambda: stop_volunteering(work, seen, on="2026-11-20"), "volunteer_ends_early"),
            (lambda: stop_volunteering(work, seen, on="2026-11-22"), "date_in_future"),
        ):
            with pytest.raises(CareError) as refused:
                act()
            assert refused.value.code == code


def test_who_moved_away_is_not_registered(store: Store) -> None:
    with store.work() as work:
        person = factories.person(work, life_status="moved_away")
        with pytest.raises(CareError) as refused:
            register_volunteer(work, person_id=person.id)
        assert refused.value.code == "volunteer_moved_away"


def test_an_edit_that_saw_less_than_there_is_is_refused(store: Store) -> None:
    """Somebody else added a skill meanwhile: it would be lost."""
    _, seen = _register(store, skills=("cleaning",))
    with store.work() as work:
        edit_volunteer(work, seen, skills=["cleaning", "repair"])
        with pytest.raises(CareError) as refused:
            edit_volunteer(work, seen, skills=["errands"])
        assert refused.value.code == "changed_meanwhile"


def test_who_is_not_registered_is_told_where_to_go(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        work.commit()
    assert _refused(store, helper.id).code == "volunteer_not_registered"
