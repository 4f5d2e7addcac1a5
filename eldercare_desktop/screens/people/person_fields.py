"""The fields of a person's form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.parts.chips import Choice
from eldercare_desktop.screens.people.child_fields import (
    CATEGORIES,
    ChildFields,
    is_elder,
    with_categories,
)
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.wording import choices

NEW_GROUP = "*new"
RESIDENT_FIELDS = (
    *("kind", "categories", "living", "willingness"),
    *(CATEGORIES, "risks", "parents_away", "school", "school_class"),
)
GUARDIAN_FIELDS = {
    "guardian_name": "name",
    "guardian_relation": "relation",
    "guardian_phone": "phone",
    "guardian_lives_with": "lives_with",
}
"""Field of the form -> field of the contact."""
HELPER_FIELDS = ("helper_kind",)

Values = Mapping[str, Any]


class PersonFields(QObject):
    """What can be filled in; a new person also gets what they are there for."""

    def __init__(
        self, groups: Sequence[Choice], *, new: bool, check_id: Callable[[Any, Values], str]
    ) -> None:
        super().__init__()
        self._child = ChildFields()
        self._groups, self._new, self._check_id = groups, new, check_id

    def fields(self) -> list[Field]:
        """The fields in the order in which people ask for them."""
        return [*self._who(), *(self._roles() if self._new else []), *self._more()]

    def resident_values(self, values: Values) -> dict[str, Any] | None:
        """The care profile of a new person; None who is not served."""
        if not values.get("kind"):
            return None
        said = {name: values[name] for name in RESIDENT_FIELDS if values.get(name) is not None}
        return with_categories(said, [])

    def guardian_values(self, values: Values) -> dict[str, Any] | None:
        """The guardian of a new child; None if nobody is named yet."""
        if not values.get("guardian_name"):
            return None
        return {field: values[name] for name, field in GUARDIAN_FIELDS.items() if name in values}

    def helper_values(self, values: Values) -> dict[str, Any] | None:
        """The role as a helper of a new person; None who does not help."""
        return {"kind": values["helper_kind"]} if values.get("helps") else None

    def _who(self) -> list[Field]:
        hint = self.tr("18 digits. Date of birth and sex follow from it.")
        groups = [*self._groups, (NEW_GROUP, self.tr("Another group …"))]
        lunar = self.tr("For instance 腊月初八 or 12-08.")
        return [
            Field("name", label_word("Name"), required=True, longest=40),
            Field("id_number", label_word("ID number"), hint=hint, check=self._check_id),
            Field("sex", label_word("Sex"), "choice", choices=choices("sex")),
            Field("birth", label_word("Date of birth"), "partial_date"),
            Field(
                "lunar_birthday", label_word("Lunar birthday"), hint=lunar, check=self._check_lunar
            ),
            Field("group_id", label_word("Group"), "choice", choices=groups, chips_up_to=0),
            Field(
                "new_group",
                self.tr("Which group?"),
                hint=self.tr("Its number, or the name of the hamlet."),
                required=True,
                longest=20,
                show_if=lambda values: values["group_id"] == NEW_GROUP,
            ),
            Field("phone", label_word("Phone"), longest=40),
        ]

    def _roles(self) -> list[Field]:
        kinds, wishes = choices("resident_kind"), choices("willingness")
        return [
            Field("kind", self.tr("Is served as"), "choice", choices=kinds),
            Field("categories", label_word("Categories"), "choices", choices=categories(),
                  show_if=is_elder),
            Field("living", label_word("Living situation"), "choices", choices=choices("living"),
                  show_if=is_elder),
            Field("willingness", label_word("Wishes to be visited"), "choice", choices=wishes,
                  required=True, show_if=is_elder),
            *self._child.first(),
            *self._child.guardian(),
            Field("helps", self.tr("Is a helper"), "toggle"),
            Field("helper_kind", self.tr("Helps as"), "choice", choices=choices("helper_kind"),
                  required=True, chips_up_to=9, show_if=_helps),
        ]  # fmt: skip

    def _more(self) -> list[Field]:
        return [
            Field("phone_alt", label_word("Second phone"), longest=40),
            Field("address", label_word("Address"), longest=200),
            Field("nickname", label_word("Nickname"), longest=40),
            Field("ethnicity", label_word("Ethnicity"), longest=20),
            Field("consent_on", label_word("Consent given on"), "date"),
            Field("note", label_word("Note"), "lines"),
        ]

    def _check_lunar(self, value: Any, values: Values) -> str:
        from eldercare_desktop.care.person.birthdays import read_lunar_birthday

        if not value or read_lunar_birthday(str(value)):
            return ""
        return self.tr("Please write month and day of the lunar calendar, like 腊月初八 or 12-08.")


def _helps(values: Values) -> bool:
    return bool(values["helps"])


def categories() -> list[Choice]:
    """The official categories to choose among."""
    from eldercare_desktop.care.resident import CATEGORIES

    return choices("category", CATEGORIES)
