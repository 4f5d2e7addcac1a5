"""The short forms: a contact, the groups of the village."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.people import saving
from eldercare_desktop.screens.people.child_fields import CHILD_ROLES, lives_with
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.area import VillagerGroup
    from eldercare_desktop.care.person import Contact


class ContactEditor(Editor):
    """Somebody who answers for a person."""

    def __init__(
        self, shell: Shell, person_id: str, seen: Contact | None = None, *, child: bool = False
    ) -> None:
        self._person_id, self._seen, self._child = person_id, seen, child
        super().__init__(shell, Form(self._fields(), self._start(seen)))
        self.title = self.tr("Add a contact") if seen is None else self.tr("Edit the contact")
        self.remove_button = button(self.tr("Remove this contact"), "danger", "trash-2")
        if seen is None:
            self.remove_button.hide()
        self.remove_button.clicked.connect(self._remove)
        self.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    def write(self) -> Callable[[Any], Any]:
        person_id, seen = self._person_id, self._seen
        values = self.form.values() if seen is None else self.form.changes()
        return lambda work: saving.save_contact(work, person_id, seen, values)

    def _remove(self) -> None:
        seen = self._seen
        if seen is not None:
            self.shell.background.operation(
                lambda work: saving.remove_contact(work, seen),
                done=self.done.emit,
                failed=self.refused,
                owner=self,
            )

    def _start(self, seen: Contact | None) -> dict[str, Any]:
        if seen is None:
            return {}
        return {name: getattr(seen, name) for name in type(seen).model_fields}

    def _fields(self) -> list[Field]:
        held = (self._seen.role,) if self._seen else ()
        roles = choices(
            "contact_role", dict.fromkeys((*CHILD_ROLES, *held)) if self._child else None
        )
        relation = self.tr("For instance son, neighbour.")
        if self._child:
            relation = self.tr("For instance father, grandmother.")
        return [
            Field("role", label_word("Role"), "choice", choices=roles, required=True),
            Field("name", label_word("Name"), required=True, longest=40),
            Field("relation", label_word("Relation"), hint=relation, longest=40),
            Field("phone", label_word("Phone"), longest=40),
            Field(
                "lives_with", label_word("Lives in the same house"), "choice", choices=lives_with()
            ),
            Field("note", label_word("Note"), "lines"),
        ]


class GroupsEditor(Editor):
    """The villager groups: a line each, and one for a new group."""

    def __init__(self, shell: Shell, groups: Sequence[VillagerGroup]) -> None:
        self._groups = {group.id: group for group in groups}
        hint = self.tr("A number, or the name of the hamlet.")
        fields = [
            Field(group.id, self.tr("Group {n}").format(n=place), required=True, longest=20)
            for place, group in enumerate(groups, 1)
        ]
        fields.append(Field("new", self.tr("Add a group"), hint=hint, longest=20))
        super().__init__(shell, Form(fields, {group.id: group.label() for group in groups}))
        self.title = self.tr("Groups of the village")

    def write(self) -> Callable[[Any], Any]:
        changes = {name: str(value or "") for name, value in self.form.changes().items()}
        groups = self._groups

        def save(work: Any) -> None:
            for name, written in changes.items():
                saving.save_group(work, groups.get(name), written)

        return save
