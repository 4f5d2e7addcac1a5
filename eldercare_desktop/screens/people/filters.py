"""Filters of the list of people: group, category, status."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.chips import Choice
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people.person_fields import categories
from eldercare_desktop.screens.wording import choices

LIVING = "living"
EVERY_STATUS = "*"


class PeopleFilters(QWidget):
    """Three lists to choose from. Who lives here is shown if nothing else is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        statuses = [*choices("life_status"), (EVERY_STATUS, self.tr("all"))]
        self.group = DropDown([], blank=self.tr("every group"))
        self.category = DropDown(categories(), blank=self.tr("every category"))
        self.status = DropDown(statuses, blank=None)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        labels = (self.tr("Group"), self.tr("Category"), self.tr("Status"))
        boxes = (self.group, self.category, self.status)
        for line, (words, box) in enumerate(zip(labels, boxes, strict=True)):
            label = text(words, "label")
            label.setBuddy(box)
            box.setAccessibleName(words)
            grid.addWidget(label, line, 0)
            grid.addWidget(box, line, 1)
            box.activated.connect(self.changed)

    def values(self) -> dict[str, Any]:
        """The part of a `PeopleFilter` that is chosen here."""
        status = self.status.value()
        return {
            "group_id": self.group.value(),
            "category": self.category.value(),
            "life_status": None if status == EVERY_STATUS else status,
        }

    def count(self) -> int:
        """How many of them are not as they are at first."""
        chosen = (self.group.value(), self.category.value())
        return sum(value is not None for value in chosen) + (self.status.value() != LIVING)

    def set_groups(self, groups: list[Choice]) -> None:
        """Offers these groups; keeps the one that was chosen."""
        self.group.set_choices(groups)

    def reset(self) -> None:
        """Chooses nothing; says nothing to `changed`."""
        self.group.set_value(None)
        self.category.set_value(None)
        self.status.set_value(LIVING)
