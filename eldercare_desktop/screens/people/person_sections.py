"""Sections of a person's page: who they are, how they live, whom to call, whom they help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people.child_facts import add_child_facts
from eldercare_desktop.screens.people.phrases import birthday_words
from eldercare_desktop.screens.people.sections import FactGrid, Section, Want
from eldercare_desktop.screens.people.words import fact, label_word
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.person import Contact
    from eldercare_desktop.care.register.page import PersonPage
    from eldercare_desktop.care.resident import Resident


class PersonSection(Section):
    """Facts of the person. The ID number is masked until somebody asks for it."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Person"))
        person = page.person
        self._want = want
        self._masked = person.id_number or person.id_as_written or ""
        self.number = text(self._masked)
        self.show_button = button(self.tr("Show"), "link")
        self.show_button.clicked.connect(self._pressed)
        self.add_action(self.tr("Edit"), lambda: want("edit_person", None), "pencil")
        grid = FactGrid()
        self._add_number(grid, complete=person.id_number is not None)
        grid.add(label_word("Phone"), person.phone or "")
        grid.add(label_word("Second phone"), person.phone_alt or "")
        grid.add(label_word("Date of birth"), person.birth or person.birth_as_written or "")
        birthday = birthday_words(person.lunar_birthday, page.next_birthday)
        grid.add(label_word("Lunar birthday"), birthday)
        grid.add(label_word("Nickname"), person.nickname or "")
        grid.add(label_word("Ethnicity"), person.ethnicity or "")
        grid.add(label_word("Consent given on"), person.consent_on or "")
        grid.add(label_word("Address"), person.address or "", wide=True)
        grid.add(label_word("Note"), person.note or "", wide=True)
        self.column.addWidget(grid)
        if grid.is_empty():
            self.add_hint(self.tr("Nothing more is known yet."))

    def show_number(self, number: str) -> None:
        """Shows the ID number in full."""
        self.number.setText(number)
        self.show_button.setText(self.tr("Hide"))

    def _add_number(self, grid: FactGrid, *, complete: bool) -> None:
        if not self._masked:
            return
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.number)
        row.addWidget(self.show_button)
        row.addStretch(1)
        label = label_word("ID number") if complete else label_word("ID number as written")
        grid.add_widget(label, line, wide=True)

    def _pressed(self) -> None:
        if self.number.text() == self._masked:
            self._want("show_id", self)
        else:
            self.number.setText(self._masked)
            self.show_button.setText(self.tr("Show"))


class CareSection(Section):
    """The care profile: hardship, living, what somebody cannot do alone, wishes."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Care"))
        resident = page.resident
        if resident is None:
            self.add_action(self.tr("Take in"), lambda: want("edit_resident", None), "user-plus")
            self.add_hint(self.tr("Not served: neither an elder nor a child on the register."))
            return
        if resident.ended_on:
            self.add_action(
                self.tr("Take in again"), lambda: want("edit_resident", None), "user-plus"
            )
        else:
            self.add_action(self.tr("Edit"), lambda: want("edit_resident", None), "pencil")
        grid = FactGrid()
        grid.add(label_word("Kind"), word("resident_kind", resident.kind))
        if resident.kind == "elder":
            self._add_facts(grid, resident)
        else:
            add_child_facts(grid, resident)
        self._add_common(grid, resident)
        self.column.addWidget(grid)

    def _add_facts(self, grid: FactGrid, resident: Resident) -> None:
        grid.add(label_word("Categories"), words("category", resident.categories))
        grid.add(label_word("Living situation"), words("living", resident.living))
        grid.add(label_word("Self-care"), word("self_care", resident.self_care))
        failed = words("self_care_item", resident.self_care_failed or [])
        grid.add(label_word("Cannot do alone"), failed)
        grid.add(label_word("Ability level"), self._ability(resident))
        grid.add(label_word("Dementia"), fact("yes") if resident.dementia else "")
        grid.add(label_word("Severe illness"), fact("yes") if resident.severe_illness else "")
        asked = [word("willingness", resident.willingness), resident.willingness_on or ""]
        grid.add(label_word("Wishes to be visited"), " · ".join(filter(None, asked)))

    def _add_common(self, grid: FactGrid, resident: Resident) -> None:
        grid.add(label_word("On the register since"), resident.served_since or "")
        left = [word("leave_reason", resident.end_reason), resident.ended_on or ""]
        grid.add(label_word("Left the register on"), " · ".join(filter(None, left)))
        grid.add(label_word("Allergic to"), words("allergen", resident.allergens), wide=True)
        grid.add(label_word("Kinds of food"), words("diet", resident.diets), wide=True)
        grid.add(label_word("Diet and allergies"), resident.diet or "", wide=True)
        grid.add(label_word("Health note"), resident.health_note or "", wide=True)
        grid.add(label_word("Note"), resident.note or "", wide=True)

    def _ability(self, resident: Resident) -> str:
        score = resident.ability_score
        parts = [
            word("ability", resident.ability),
            "" if score is None else self.tr("{n} points").format(n=score),
            resident.ability_on or "",
            resident.ability_assessor or "",
        ]
        return " · ".join(part for part in parts if part)


class HelperSection(Section):
    """The role of a helper."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("As a helper"))
        helper = page.helper
        if helper is None:
            self.add_action(self.tr("Add as a helper"), lambda: want("edit_helper", None), "plus")
            self.add_hint(self.tr("Does not help others so far."))
            return
        self.add_action(self.tr("Edit"), lambda: want("edit_helper", None), "pencil")
        here = self.tr("can be asked")
        away = self.tr("away since {day}").format(day=helper.away_since or "?")
        grid = FactGrid()
        grid.add(label_word("Kind"), word("helper_kind", helper.kind))
        grid.add(label_word("Organisation"), helper.organisation or "")
        grid.add(label_word("Available"), here if helper.available else away)
        grid.add(label_word("Most elders"), str(helper.most_elders or ""))
        grid.add(label_word("Note"), helper.note or "", wide=True)
        self.column.addWidget(grid)


class ContactsSection(Section):
    """Guardians, supporting relatives, emergency contacts, carers."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Contacts"))
        self._want = want
        self.add_action(self.tr("Add"), lambda: want("edit_contact", None), "plus")
        for contact in page.contacts:
            self._add(contact)
        if not page.contacts:
            self.add_hint(self.tr("Nobody yet. Who is to be called when something happens?"))

    def _add(self, contact: Contact) -> None:
        editing = button(self.tr("Edit"), "quiet")
        editing.setAccessibleName(f"{self.tr('Edit')}: {contact.name}")
        editing.clicked.connect(lambda: self._want("edit_contact", contact))
        name = contact.name if not contact.relation else f"{contact.name} · {contact.relation}"
        phone = contact.phone or self.tr("no phone")
        lives = {True: fact("lives_here_too"), False: fact("lives_elsewhere"), None: ""}
        parts = (word("contact_role", contact.role), phone, lives[contact.lives_with])
        hint = " · ".join(part for part in parts if part)
        self.add_line(name, hint, buttons=[editing])
