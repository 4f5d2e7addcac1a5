"""Registering volunteers, their states, and the consent that minors need."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.volunteer.reading import volunteer_of, volunteers
from eldercare_desktop.care.time_bank.volunteer.registering import (
    VolunteerEntry,
    register_new_volunteer,
    register_volunteer,
    require_volunteer,
)
from eldercare_desktop.store.store import Store
from tests import factories

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
