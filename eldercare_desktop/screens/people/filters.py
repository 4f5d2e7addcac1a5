"""Filters of the list of people: group, category, status."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.chips import Choice
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.people.person_fields import categories
from eldercare_desktop.screens.wording import choices

LIVING = "living"
EVERY_STATUS = "*"
THREE_FROM = 400
"""Width from which all three stand in one line."""


class PeopleFilters(QWidget):
    """Three lists to choose from. Who lives here is shown if nothing else is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        statuses = [*choices("life_status"), (EVERY_STATUS, self.tr("all"))]
        self.group = DropDown([], blank=self.tr("any group"))
        self.category = DropDown(categories(), blank=self.tr("any category"))
        self.status = DropDown(statuses, blank=None)
        labels = (self.tr("Group"), self.tr("Category"), self.tr("Status"))
        for words, box in zip(labels, self._boxes(), strict=True):
            box.setAccessibleName(words)
            box.setToolTip(words)
            # A long category must not make the list wider than the window.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(4)
            box.activated.connect(self.changed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))
        self._arrange(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(3 if self.width() >= theme.px(THREE_FROM) else 2)

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

    def _boxes(self) -> tuple[DropDown, DropDown, DropDown]:
        return self.group, self.category, self.status

    def _arrange(self, columns: int) -> None:
        for number, box in enumerate(self._boxes()):
            self._grid.addWidget(box, number // columns, number % columns)
        for number in range(3):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
