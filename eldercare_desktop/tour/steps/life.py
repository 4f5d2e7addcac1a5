"""What happens in lives: a child comes on the register, somebody is away, somebody dies."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Absence, Contact, Person, Resident
from eldercare_desktop.screens.people.absence_form import AbsenceEditor
from eldercare_desktop.screens.people.leaving_form import LeavingEditor
from eldercare_desktop.screens.people.person_form import PersonEditor
from eldercare_desktop.tour.hands import check, click, press, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier
CHILD = {
    "name": "罗小雨",
    "birth": "2017-04-01",
    "kind": "left_behind_child",
    "parents_away": ["father", "mother"],
    "school": "界石镇中心小学",
    "school_class": "三年级2班",
    "guardian_name": "罗大英",
    "guardian_relation": "祖母",
    "guardian_lives_with": True,
}


def child(laptop: Laptop) -> None:
    """A left-behind child is registered with the guardian; no field of an elder is asked."""
    page = laptop.page("people", new=True)
    form = _form(laptop, page, PersonEditor)
    for name, value in CHILD.items():
        form.form.input(name).set_value(value)
        form.form.input(name).changed.emit()
    check(not form.form.rows["living"].isVisible(), "a child is not asked what an elder is")
    laptop.rest()
    page.panel.area.ensureWidgetVisible(form.form.input("guardian_name"))
    laptop.picture("child-form")
    _save(laptop, page)
    kept = laptop.read(lambda r: [p.id for p in r.find(Person) if p.name == CHILD["name"]])
    check(len(kept) == 1, "the child is on the register")
    guardian = laptop.read(lambda r: [c for c in r.find(Contact) if c.person_id == kept[0]])
    check([c.role for c in guardian] == ["guardian"], "with the guardian")
    laptop.page("people", person=kept[0])
    wait(lambda: page.person_id() == kept[0], "the child is shown")
    laptop.rest()
    laptop.picture("child")


def away_and_back(laptop: Laptop, person_id: str) -> None:
    """Ctrl+B: away; Ctrl+B: back again."""
    page = laptop.page("people", person=person_id)
    page.list.table.setFocus()
    press(Qt.Key.Key_B, CTRL)
    _form(laptop, page, AbsenceEditor)
    laptop.picture("away-form")
    _save(laptop, page)
    wait(lambda: page.detail.page.away is not None, "it is shown that they are away")
    laptop.rest()
    laptop.picture("away")
    page.list.table.setFocus()
    press(Qt.Key.Key_B, CTRL)
    wait(lambda: not laptop.read(lambda r: r.find(Absence)), "they are back on the same day")
    laptop.rest()


def death(laptop: Laptop, person_id: str) -> None:
    """What ends with a death is said before; one button does it, one Undo takes it back."""
    page = laptop.page("people", person=person_id)
    wait(lambda: page.detail is not None, "the person is shown")
    page.detail._want("deceased", None)
    form: Any = _form(laptop, page, LeavingEditor)
    wait(lambda: form.box.review is not None, "what will end is said")
    laptop.rest()
    laptop.picture("death-review")
    ends = form.box.review.count
    _save(laptop, page)
    wait(lambda: _left(laptop, person_id), "the death is noted")
    laptop.rest()
    laptop.picture("death-noted")
    laptop.app.background.undo()
    wait(lambda: not _left(laptop, person_id), "and taken back")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: a death that ends {ends} things, noted and undone")


def _left(laptop: Laptop, person_id: str) -> bool:
    return bool(
        laptop.read(
            lambda r: [x for x in r.find(Resident) if x.person_id == person_id and x.ended_on]
        )
    )


def _form(laptop: Laptop, page: Any, kind: type[Any]) -> Any:
    wait(lambda: isinstance(page.panel.content(), kind), f"the form {kind.__name__} opens")
    laptop.rest()
    return page.panel.content()


def _save(laptop: Laptop, page: Any) -> None:
    click(page.panel.save_button)
    wait(lambda: not page.panel.isVisible(), "it is saved")
    laptop.rest()
