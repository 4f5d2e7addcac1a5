"""What stands on an empty line of a sheet: a walk-in, or a guest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.meals.sheets.going import AddedState
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.words.money import yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.book import SetPrice


class SheetAddForm(QWidget):
    """Who it was; of a walk-in somebody on the register."""

    def __init__(self, shell: Shell, number: int, sets: Sequence[SetPrice], *, guest: bool) -> None:
        super().__init__()
        self._number = number
        self.picker: PersonPicker | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        line = self.tr("Line {n} of the paper. Please write the lines in their order.")
        column.addWidget(text(line.format(n=number), "hint", wrap=True))
        if not guest:
            self.picker = PersonPicker(shell, self.tr("Who came"), _look_up)
            column.addWidget(self.picker)
        usual = {"price_set": sets[0].code} if len(sets) > 1 else {}
        self.form = Form(self._fields(sets, guest=guest), usual)
        column.addWidget(self.form)

    @property
    def dirty(self) -> bool:
        """Whether something was typed."""
        return self.form.dirty or bool(self.picker and self.picker.value())

    def value(self) -> AddedState | None:
        """What was written; None, and says what is missing, as long as it cannot be kept."""
        if not self.form.validate():
            return None
        told = self.form.values()
        price_set = told.get("price_set")
        if self.picker is None:
            return AddedState(self._number, told["guest"] or "", price_set=price_set)
        someone = self.picker.value()
        if someone is None:
            self.picker.say(self.tr("Please choose who it was."))
            self.picker.setFocus()
            return None
        whose = (someone.name, someone.id, someone.person_id)
        return AddedState(self._number, *whose, extra=told["extra"], price_set=price_set)

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        if self.picker is not None:
            self.picker.setFocus()
        else:
            self.form.focus_first()

    def _fields(self, sets: Sequence[SetPrice], *, guest: bool) -> list[Field]:
        if guest:
            about = self.tr("Pays the full price. May stay empty.")
            fields = [Field("guest", self.tr("Guest"), longest=40, hint=about)]
        else:
            words = self.tr("A further portion, at the full price")
            fields = [Field("extra", words, "toggle")]
        if len(sets) > 1:
            offered = [(one.code, f"{one.name} {yuan(one.price)}") for one in sets]
            fields.append(Field("price_set", self.tr("Set"), "choice", choices=offered))
        return fields


class SheetAdding(QObject):
    """The panel over the page. `added` gives what was written."""

    added = Signal(object)
    closed = Signal()

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(page)
        self._shell = shell
        self.panel = SidePanel(page)
        self.panel.saved.connect(self._save)
        self.panel.closed.connect(self.closed)

    def open(self, number: int, sets: Sequence[SetPrice], *, guest: bool) -> None:
        """Asks for what stands on an empty line."""
        form = SheetAddForm(self._shell, number, sets, guest=guest)
        title = self.tr("A guest") if guest else self.tr("A walk-in")
        self.panel.open(title, form, self.tr("Write it down (Ctrl+Enter)"))
        form.focus_first()

    def form(self) -> SheetAddForm | None:
        """The form that is open."""
        content = self.panel.content()
        return content if isinstance(content, SheetAddForm) and self.panel.isVisible() else None

    def close(self) -> bool:
        """Leaves the form; False if none was open."""
        was_open = self.panel.isVisible()
        self.panel.leave()
        return was_open

    def _save(self) -> None:
        form = self.form()
        if form is not None and (one := form.value()) is not None:
            self.panel.close_form()
            self.added.emit(one)


def _look_up(read: Any, typed: str) -> list[Any]:
    from eldercare_desktop.screens.needs.loading import look_up_residents

    return look_up_residents(read, typed)
