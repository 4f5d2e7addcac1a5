"""The forms of what somebody is there for: the care profile, and the role as a helper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people import loading, saving
from eldercare_desktop.screens.people.child_fields import (
    CATEGORIES,
    ChildFields,
    elder_only,
    with_categories,
)
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.screens.people.person_fields import categories
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.helper import Helper
    from eldercare_desktop.care.register.page import OpenPerson
    from eldercare_desktop.care.resident import Resident

SELF_CARE = ("items_known", "self_care_failed", "self_care")
ADULT = 18
ASSESSMENT = ("ability_on", "ability_assessor", "ability_score")


class ResidentEditor(Editor):
    """The care profile. The level of self-care follows the six items where they are known."""

    def __init__(self, shell: Shell, seen: OpenPerson, first: str = "") -> None:
        """`first` names the field at which the cursor stands."""
        self._first = first
        self._person, self._seen = seen.person, seen.resident
        self._child = ChildFields()
        super().__init__(shell, Form(self._fields(), self._start(seen.resident)))
        served = seen.resident is not None and seen.resident.ended_on is None
        self.title = self.tr("Care profile") if served else self.tr("Take in as a resident")
        self.form.changed.connect(self._changed)
        self._changed()

    def focus_first(self) -> None:
        if self._first:
            self.form.input(self._first).setFocus()
        else:
            super().focus_first()

    def write(self) -> Callable[[Any], Any]:
        seen, person_id = self._seen, self._person.id
        fresh = seen is None or seen.ended_on is not None
        values = self._plain(self.form.values() if fresh else self.form.changes())
        return lambda work: saving.save_resident(work, person_id, seen, values)

    def _start(self, seen: Resident | None) -> dict[str, Any]:
        from eldercare_desktop.care.resident import CHILD_CATEGORIES

        if seen is None:
            return {"kind": self._kind(), "willingness": "unknown"}
        values = {name: getattr(seen, name) for name in type(seen).model_fields}
        values[CATEGORIES] = [c for c in seen.categories if c in CHILD_CATEGORIES]
        return values | {"items_known": seen.self_care_failed is not None}

    def _kind(self) -> str:
        """What somebody who is not of age is taken in as."""
        from eldercare_desktop.care.register import age_on

        age = age_on(self._person.birth, loading.today())
        return "elder" if age is None or age >= ADULT else "left_behind_child"

    def _plain(self, values: dict[str, Any]) -> dict[str, Any]:
        plain = {name: value for name, value in values.items() if name not in SELF_CARE}
        plain = with_categories(plain, self._seen.categories if self._seen else [])
        if set(SELF_CARE) & values.keys():
            held = self.every_value()
            if held["items_known"]:
                plain["self_care_failed"] = held["self_care_failed"]
            else:
                plain |= {"self_care_failed": None, "self_care": held["self_care"]}
        if "ability" in plain and plain["ability"] is None:
            plain |= dict.fromkeys(ASSESSMENT)
        return plain

    def _changed(self) -> None:
        from eldercare_desktop.care.resident import self_care_level

        values = self.every_value()
        level = word("self_care", self_care_level(values["self_care_failed"]))
        follows = self.tr("From this follows: {level}").format(level=level)
        self.form.rows["self_care_failed"].hint.setText(follows)
        typed = self._plain(self.form.values())
        birth = self._person.birth
        self.ask(lambda read: loading.resident_doubts(read, typed, birth))

    def _fields(self) -> list[Field]:
        kinds = choices("resident_kind")
        return [
            Field("kind", label_word("Kind"), "choice", choices=kinds, required=True),
            *map(elder_only, self._elder()),
            *self._child.every(),
            Field("health_note", label_word("Health note"), "lines"),
            Field("allergens", label_word("Allergic to"), "choices", choices=choices("allergen")),
            Field("diets", label_word("Kinds of food"), "choices", choices=choices("diet")),
            Field("diet", label_word("Diet and allergies"), longest=200,
                  hint=self.tr("What else they may not or will not eat.")),
            Field("served_since", label_word("On the register since"), "date", width=10),
            Field("note", label_word("Note"), "lines"),
        ]  # fmt: skip

    def _elder(self) -> list[Field]:
        """What is asked of elders alone."""
        return [
            Field("categories", label_word("Categories"), "choices", choices=categories()),
            Field("living", label_word("Living situation"), "choices", choices=choices("living")),
            Field("willingness", label_word("Wishes to be visited"), "choice", required=True,
                  choices=choices("willingness")),
            Field("willingness_on", label_word("Asked on"), "date", width=10),
            *self._health(),
        ]  # fmt: skip

    def _health(self) -> list[Field]:
        known = self.tr("The six items of self-care were looked at")
        items = choices("self_care_item")
        return [
            Field("items_known", known, "toggle"),
            Field("self_care_failed", label_word("Cannot do alone"), "choices", choices=items,
                  hint=" ", show_if=lambda v: v["items_known"]),
            Field("self_care", label_word("Self-care"), "choice", choices=choices("self_care"),
                  show_if=lambda v: not v["items_known"]),
            Field("ability", label_word("Ability level"), "choice", choices=choices("ability"),
                  hint=self.tr("As a professional assessment says; it is not judged here.")),
            Field("ability_on", label_word("Assessed on"), "date", width=10, show_if=_assessed),
            Field("ability_assessor", label_word("Assessor"), longest=80, show_if=_assessed),
            Field("ability_score", label_word("Score"), "number", least=0, most=90, width=4,
                  show_if=_assessed),
            Field("dementia", label_word("Dementia"), "toggle"),
            Field("severe_illness", label_word("Severe illness"), "toggle"),
        ]  # fmt: skip


class HelperEditor(Editor):
    """The role as a helper."""

    def __init__(self, shell: Shell, seen: OpenPerson) -> None:
        self._person_id, self._seen = seen.person.id, seen.helper
        super().__init__(shell, Form(self._fields(), self._start(seen.helper)))
        self.title = self.tr("Role as a helper") if seen.helper else self.tr("Add as a helper")

    def write(self) -> Callable[[Any], Any]:
        seen, person_id = self._seen, self._person_id
        values = self.form.values() if seen is None else self.form.changes()
        return lambda work: saving.save_helper(work, person_id, seen, values)

    def _start(self, seen: Helper | None) -> dict[str, Any]:
        if seen is None:
            return {"kind": "volunteer", "available": True}
        return {name: getattr(seen, name) for name in type(seen).model_fields}

    def _fields(self) -> list[Field]:
        most = self.tr("Left empty, the number in the settings holds.")
        return [
            Field("kind", label_word("Kind"), "choice", choices=choices("helper_kind"),
                  required=True, chips_up_to=9),
            Field("organisation", label_word("Organisation"), longest=80),
            Field("available", self.tr("Can be asked at present"), "toggle"),
            Field("away_since", label_word("Away since"), "date", width=10,
                  show_if=lambda values: not values["available"]),
            Field("most_elders", label_word("Most elders"), "number", least=1, most=200, width=4,
                  hint=most),
            Field("note", label_word("Note"), "lines"),
        ]  # fmt: skip


def _assessed(values: Any) -> bool:
    return bool(values["ability"])
