"""The fields that are asked of a child: school, parents, what makes it hard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.people.words import fact, label_word
from eldercare_desktop.screens.wording import choices

Values = Mapping[str, Any]

CATEGORIES = "child_categories"
"""A form has one field of categories for elders and one for children; a profile has one."""

CHILD_ROLES = ("guardian", "care_provider", "emergency_contact")
"""Who answers for a child; supporting relatives (赡养人) are those of elders."""


class ChildFields(QObject):
    """Fields that show while the form says that it is about a child."""

    def first(self) -> list[Field]:
        """What a new child is registered with."""
        return [
            self._categories(),
            self._risks(),
            self._parents_away(),
            *self._school(),
        ]

    def every(self) -> list[Field]:
        """Everything that is known of a child."""
        return [
            self._categories(),
            self._risks(),
            self._parents_away(),
            Field("parents_place", label_word("Where the parents are"), longest=80, show_if=_away),
            Field("parents_since", label_word("Parents away since"), "partial_date", width=10,
                  show_if=_away),
            *self._school(),
            Field("boarding", label_word("Boards at school"), "choice", choices=yes_or_no(),
                  show_if=is_child),
            Field("stays_until", label_word("Stays on the register until"), "date", width=10,
                  hint=self.tr("For whoever stays at school after the 18th birthday."),
                  show_if=is_child),
        ]  # fmt: skip

    def guardian(self) -> list[Field]:
        """The guardian of a new child."""
        relation = self.tr("For instance father, grandmother.")
        return [
            Field("guardian_name", self.tr("Guardian"), longest=40, show_if=is_child,
                  hint=self.tr("Who answers for the child. It can be added later.")),
            Field("guardian_relation", label_word("Relation"), longest=40, hint=relation,
                  show_if=_guarded),
            Field("guardian_phone", self.tr("Guardian's phone"), longest=40, show_if=_guarded),
            Field("guardian_lives_with", label_word("Lives in the same house"), "choice",
                  choices=lives_with(), show_if=_guarded),
        ]  # fmt: skip

    def _categories(self) -> Field:
        from eldercare_desktop.care.resident import CHILD_CATEGORIES

        offered = choices("category", CHILD_CATEGORIES)
        return Field(
            CATEGORIES, label_word("Categories"), "choices", choices=offered, show_if=is_child
        )

    def _risks(self) -> Field:
        return Field(
            "risks",
            label_word("What makes it hard"),
            "choices",
            choices=choices("child_risk"),
            show_if=is_child,
        )

    def _parents_away(self) -> Field:
        return Field(
            "parents_away",
            label_word("Parents who are away"),
            "choices",
            choices=choices("parent"),
            show_if=is_child,
        )

    def _school(self) -> list[Field]:
        written = self.tr("For instance grade 3, class 2.")
        return [
            Field("school", label_word("School"), longest=60, show_if=is_child),
            Field("school_class", label_word("Class"), longest=40, hint=written, show_if=is_child),
        ]


def is_child(values: Values) -> bool:
    """Whether the form is about a child."""
    from eldercare_desktop.care.resident import CHILD_KINDS

    return values.get("kind") in CHILD_KINDS


def is_elder(values: Values) -> bool:
    """Whether the form is about an elder."""
    return values.get("kind") == "elder"


def elder_only(field: Field) -> Field:
    """The field, shown for elders alone."""
    shown = field.show_if
    return replace(
        field, show_if=lambda values: is_elder(values) and (shown is None or shown(values))
    )


def lives_with() -> list[tuple[bool, str]]:
    """Same house or elsewhere; nothing chosen: not known."""
    return [(value == "True", words) for value, words in choices("lives_with")]


def yes_or_no() -> list[tuple[bool, str]]:
    """Yes or no; nothing chosen: not known."""
    return [(True, fact("yes")), (False, fact("no"))]


def with_categories(values: Values, held: list[str]) -> dict[str, Any]:
    """Values in which the categories of a child have taken their place in the profile.

    What a profile has besides those that are offered for a child stays.
    """
    from eldercare_desktop.care.resident import CHILD_CATEGORIES

    plain = dict(values)
    if CATEGORIES in plain:
        others = [name for name in held if name not in CHILD_CATEGORIES]
        plain["categories"] = sorted({*plain.pop(CATEGORIES), *others})
    return plain


def _away(values: Values) -> bool:
    return is_child(values) and bool(values.get("parents_away"))


def _guarded(values: Values) -> bool:
    return is_child(values) and bool(values.get("guardian_name"))
