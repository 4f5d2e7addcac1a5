"""A helper volunteers, the association is founded, and a need finds a volunteer."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Helper, Need, Person
from eldercare_desktop.care.time_bank.volunteer.reading import volunteers
from eldercare_desktop.care.time_bank.volunteer.teams import find_teams
from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.needs.match_form import MatchForm
from eldercare_desktop.screens.needs.match_phrases import find_words
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.tour.hands import button, check, click, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier
CLEANING = 2
"""The third chip of the skills."""


def register(laptop: Laptop, but: str) -> None:
    """A helper of the register volunteers: name, kind, skill, a time of the week."""
    name = laptop.read(lambda r: _helper(r, but))
    laptop.page("volunteers", new=True)
    form, view = _form(laptop, "volunteers")
    type_text(name)
    press(Qt.Key.Key_Return)
    wait(lambda: form.pickers[0].value() is not None, f"{name} is chosen")
    laptop.rest()
    press(Qt.Key.Key_2)
    for field, which in (("skills", CLEANING), ("am", 0), ("pm", 1)):
        click(form.form.input(field).chips.chips[which])  # type: ignore[attr-defined]
    laptop.picture("volunteer-form")
    _save(laptop, view)
    rows = laptop.read(lambda r: [row for row in volunteers(r) if row.name == name])
    check(rows and rows[0].skills == ("cleaning",), "the volunteer is registered")
    laptop.picture("volunteers")
    laptop.report.say(f"{laptop.name}: a volunteer registered by keyboard")


def associate(laptop: Laptop, name: str, initials: str) -> None:
    """The elders' association with its first member."""
    laptop.page("volunteers", new="team")
    form, view = _form(laptop, "teams")
    type_text(name)
    click(form.form.input("kind").chips.chips[2])  # type: ignore[attr-defined]
    _save(laptop, view)
    press(Qt.Key.Key_Return, widget=view.table.view)
    form, view = _form(laptop, "teams")
    type_text(initials)
    press(Qt.Key.Key_Return)
    wait(lambda: form.pickers[0].value() is not None, f"{initials} is chosen")
    laptop.rest()
    _save(laptop, view)
    (team,) = laptop.read(lambda r: [one for one in find_teams(r) if one.name == name])
    check(team.members == 1, "somebody belongs to the association")
    laptop.picture("teams")


def find_for_a_need(laptop: Laptop, initials: str) -> None:
    """F6: somebody needs cleaning; who could do it, with the reasons; Enter assigns."""
    laptop.page("needs", part="needs", show="open")  # an earlier step looked at the settled ones
    press(Qt.Key.Key_F6)
    form, view = _form(laptop, "needs")
    type_text(initials)
    press(Qt.Key.Key_Return)
    wait(lambda: form.pickers[0].value() is not None, f"{initials} is chosen")
    laptop.rest()
    press(Qt.Key.Key_3)
    _save(laptop, view)
    need_id = view.table.current().id  # type: ignore[union-attr]  # what was just put down
    click(button(view.split, find_words()))
    form, view = _form(laptop, "needs")
    assert isinstance(form, MatchForm)
    wait(form.chosen, "somebody fits")
    match = form.chosen()
    assert match is not None, "waited for"
    laptop.picture("volunteer-found")
    press(Qt.Key.Key_Return, widget=form.table.view)
    wait(lambda: view.editing.content is None, "the need is assigned")
    laptop.rest()
    given = laptop.read(lambda r: r.get(Need, need_id))
    check(given.helper_id == match.offer.helper_id, "the volunteer has the need")
    laptop.report.say(f"{laptop.name}: a need found a volunteer, who has it now")


def _helper(reader: Reader, but: str) -> str:
    people = (reader.get(Person, helper.person_id) for helper in reader.find(Helper))
    known = {row.person_id for row in volunteers(reader, state=None)}
    return next(
        one.name
        for one in people
        if one is not None
        and one.life_status == "living"
        and one.name != but
        and one.id not in known
    )


def _form(laptop: Laptop, part: str) -> tuple[StepForm, ListView]:
    """The form at the side of the page, once it is there."""
    laptop.rest()
    view = laptop.window.page().view(part)  # type: ignore[union-attr]
    form = wait(lambda: view.editing.content, "the form is open")
    laptop.rest()
    return form, view


def _save(laptop: Laptop, view: ListView) -> None:
    press(Qt.Key.Key_Return, CTRL)
    wait(lambda: view.editing.content is None, "the form is saved")
    laptop.rest()
