"""Needs and emergencies: one put down, answered, closed; a need on its whole way."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Incident, IncidentStep, Need
from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def emergency(laptop: Laptop, initials: str) -> None:
    """F7, a name, one digit: an emergency with its clock; then what was done about it."""
    laptop.page("today")
    press(Qt.Key.Key_F7)
    form, view = _form(laptop, "incidents")
    _choose(laptop, form, initials)
    press(Qt.Key.Key_1)
    laptop.picture("emergency-form")
    _save(laptop, view)
    (incident,) = laptop.read(lambda r: r.find(Incident))
    check(incident.kind == "fall", "the emergency is put down")
    laptop.picture("emergency-unanswered")
    press(Qt.Key.Key_Return, widget=view.table.view)
    form, view = _form(laptop, "incidents")
    press(Qt.Key.Key_2)
    _save(laptop, view)
    (step,) = laptop.read(lambda r: r.find(IncidentStep))
    check(step.actions == ["called_120"], "what was done is put down")
    laptop.report.say(f"{laptop.name}: an emergency put down and answered by keyboard")


def need(laptop: Laptop, initials: str) -> None:
    """F6: a need, given to whoever is suggested first, done and asked back about."""
    press(Qt.Key.Key_F6)
    form, view = _form(laptop, "needs")
    _choose(laptop, form, initials)
    press(Qt.Key.Key_2)
    _save(laptop, view)
    laptop.picture("need-discovered")
    press(Qt.Key.Key_Return, widget=view.table.view)
    form, view = _form(laptop, "needs")
    wait(lambda: not form.pickers[0].hits.isHidden(), "helpers are suggested")
    laptop.picture("need-assign")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    laptop.rest()
    _save(laptop, view)
    press(Qt.Key.Key_Return, widget=view.table.view)
    _form(laptop, "needs")
    _save(laptop, view)
    view.shown(show="to_follow_up")
    laptop.rest()
    view.focus_list()
    press(Qt.Key.Key_Return, widget=view.table.view)
    _form(laptop, "needs")
    press(Qt.Key.Key_1)
    _save(laptop, view)
    (done,) = laptop.read(lambda r: r.find(Need))
    check(done.state == "followed_up", "the need went its whole way")
    check(done.satisfaction == "satisfied", "they were asked back")
    view.shown(show="closed")
    laptop.rest()
    laptop.picture("need-followed-up")
    laptop.report.say(f"{laptop.name}: a need went from its discovery to the asking back")


def _form(laptop: Laptop, part: str) -> tuple[StepForm, ListView]:
    """The form at the side of the needs page, once it is there."""
    laptop.rest()
    page = laptop.window.page()
    view = page.view(part)  # type: ignore[union-attr]
    wait(lambda: view.editing.content is not None, "the form is open")
    laptop.rest()
    return view.editing.content, view


def _choose(laptop: Laptop, form: StepForm, initials: str) -> None:
    picker = form.pickers[0]
    type_text(initials)
    press(Qt.Key.Key_Return)
    wait(lambda: picker.value() is not None, f"{initials} is chosen")
    laptop.rest()


def _save(laptop: Laptop, view: ListView) -> None:
    press(Qt.Key.Key_Return, CTRL)
    wait(lambda: view.editing.content is None, "the form is saved")
    laptop.rest()
