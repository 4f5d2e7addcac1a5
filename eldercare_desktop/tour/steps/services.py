"""A service of a volunteer: noted by keyboard, confirmed by whoever was served, deposited."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Helper, LedgerEntry, Person
from eldercare_desktop.care.time_bank.service.reading import waiting_services
from eldercare_desktop.care.time_bank.volunteer.reading import volunteers
from eldercare_desktop.care.time_bank.volunteer.registering import (
    VolunteerEntry,
    register_volunteer,
)
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.time_bank.service_check_forms import ServiceVerifyForm
from eldercare_desktop.screens.time_bank.service_form import ServiceForm
from eldercare_desktop.screens.time_bank.services_view import ServicesView
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def serve_and_verify(laptop: Laptop, whom: str) -> None:
    """F5: who, whom, what, from when to when; then a second person's word."""
    volunteer = _a_volunteer(laptop, whom)
    laptop.page("today")
    press(Qt.Key.Key_F5)
    view = _view(laptop)
    form = wait(lambda: view.steps.editing.content, "the form of a service is open")
    assert isinstance(form, ServiceForm)
    _choose(form.people.picker, volunteer)
    wait(lambda: form.people.values(), "the volunteer is chosen")
    _choose(form.resident, whom)
    wait(lambda: form.resident.value(), "who was served is chosen")
    _fill(form)
    laptop.picture("service-form")
    _save(laptop, view)
    check(len(laptop.read(waiting_services)) == 1, "the service waits for a second person")
    laptop.picture("service-waiting")
    press(Qt.Key.Key_V, widget=view.table().view)
    verify = wait(lambda: view.steps.editing.content, "the form of the second person is open")
    assert isinstance(verify, ServiceVerifyForm)
    _choose(verify.verifier, whom)
    wait(lambda: verify.verifier.value(), "whoever was served confirms it")
    _save(laptop, view)
    deposits = laptop.read(lambda r: [e for e in r.find(LedgerEntry) if e.kind == "deposit"])
    check([entry.amount for entry in deposits] == [90], "90 minutes were deposited")
    laptop.report.say(f"{laptop.name}: a service noted, confirmed and deposited by keyboard")


def _a_volunteer(laptop: Laptop, but: str) -> str:
    """The name of somebody who volunteers; a helper is registered if nobody is yet."""

    def ready(work: Work) -> str:
        known = [row.name for row in volunteers(work) if row.name != but]
        if known:
            return known[0]
        person = next(one for one in _helping(work) if one.name != but)
        since = (date.fromisoformat(work.today) - timedelta(days=30)).isoformat()
        register_volunteer(work, person_id=person.id, entry=VolunteerEntry("other", since, ()))
        return person.name

    done: list[str] = []
    laptop.page("today").shell.background.operation(ready, done=done.append, owner=laptop.window)
    return str(wait(lambda: done and done[0], "somebody volunteers"))


def _helping(reader: Reader) -> list[Person]:
    found = (reader.get(Person, helper.person_id) for helper in reader.find(Helper))
    return [one for one in found if one is not None and one.life_status == "living"]


def _view(laptop: Laptop) -> ServicesView:
    laptop.rest()
    page: Any = laptop.window.page()
    found = page.view("services")
    assert isinstance(found, ServicesView)
    return found


def _choose(picker: PersonPicker, name: str) -> None:
    type_text(name, picker.field)
    wait(lambda: [row.name for row in picker.hits.model.rows()][:1] == [name], f"{name} is found")
    press(Qt.Key.Key_Return, widget=picker.field)


def _fill(form: ServiceForm) -> None:
    form.form.input("kind").chips.choose(1)  # type: ignore[attr-defined]
    yesterday = date.fromisoformat(form.form.values()["day"]) - timedelta(days=1)
    for field, words in (("day", yesterday.isoformat()), ("began", "0830"), ("ended", "10:00")):
        edit = form.form.input(field).edit  # type: ignore[attr-defined]
        edit.selectAll()
        type_text(words, edit)


def _save(laptop: Laptop, view: ServicesView) -> None:
    press(Qt.Key.Key_Return, CTRL, widget=view.steps.editing.panel)
    wait(lambda: view.steps.editing.content is None, "the form is saved")
    laptop.rest()
