"""The table of entitlements: what each asks for and gives, switched off, changed, added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.entitlements import loading
from eldercare_desktop.screens.entitlements.phrases import (
    amount_words,
    conditions_line,
    name_of,
)
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.reading import EntitlementRow


class TermsView(QWidget):
    """`edit_wanted` gives a row (None: a new one), `switch_wanted` one to switch."""

    edit_wanted = Signal(object)
    switch_wanted = Signal(object)
    names_wanted = Signal(str)
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.shown: loading.Table | None = None
        self.back_button = button(self.tr("Lists (Esc)"), "", "arrow-left")
        self.village = DropDown([], None)
        self.edit_button = button(self.tr("Change"), "", "pencil")
        self.switch_button = button(self.tr("Switch off (O)"), "", "ban")
        self.names_button = button(self.tr("Names (L)"), "", "users")
        self.new_button = button(self.tr("New"), "primary", "plus")
        self.table = Table(self._columns(), key="code")
        self.table.view.installEventFilter(self)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """Reads the table again."""
        village = self.village.value()
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.table(read, village), done=self._show, owner=self, latest="table"
        )

    def current(self) -> EntitlementRow | None:
        """The entitlement under the cursor."""
        row: EntitlementRow | None = self.table.current()
        return row

    def _show(self, found: loading.Table) -> None:
        self.shown = found
        self.village.set_choices(found.villages)
        self.village.setVisible(bool(found.villages))
        self.village.set_value(found.village)
        self.table.set_rows(found.rows)
        if self.table.current() is None:
            self.table.select_first()
        self._say_switch()

    def _say_switch(self) -> None:
        row = self.current()
        off = row is not None and not row.in_force
        words = self.tr("Give again (O)") if off else self.tr("Switch off (O)")
        self.switch_button.setText(f" {words}")
        for made in (self.switch_button, self.edit_button, self.names_button):
            made.setEnabled(row is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            does = {Qt.Key.Key_O: self._switch, Qt.Key.Key_L: self._names}
            if (act := does.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    def _edit(self) -> None:
        if row := self.current():
            self.edit_wanted.emit(row)

    def _switch(self) -> None:
        if row := self.current():
            self.switch_wanted.emit(row)

    def _names(self) -> None:
        if row := self.current():
            self.names_wanted.emit(row.code)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.new_button.clicked.connect(lambda: self.edit_wanted.emit(None))
        self.edit_button.clicked.connect(self._edit)
        self.switch_button.clicked.connect(self._switch)
        self.names_button.clicked.connect(self._names)
        self.table.activated.connect(lambda row: self.edit_wanted.emit(row))
        self.table.current_changed.connect(lambda row: self._say_switch())
        self.village.activated.connect(self.load)

    def _lay_out(self) -> None:
        holder = QWidget()
        bar = FlowLayout(holder, 8)
        for part in (
            self.back_button,
            self.village,
            self.edit_button,
            self.switch_button,
            self.names_button,
            self.new_button,
        ):
            bar.addWidget(part)
        words = self.tr(
            "Amounts and conditions differ from county to county. A change holds from its day on; "
            "earlier days keep what held then."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(holder)
        column.addWidget(text(words, "hint", wrap=True))
        column.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("code", self.tr("Entitlement"), value=_name, hint=_conditions, sort=_name,
                   width=14, stretch=True),
            Column("amount", self.tr("Amount"), value=_amount, width=7),
            Column("missing", self.tr("Should have it"), value=self._missing, align="right",
                   width=4, sort=self._missing),
            Column("state", self.tr("State"), value=self._state_text, badge=self._state,
                   hint=self._then, width=5),
        ]  # fmt: skip

    def _missing(self, row: EntitlementRow) -> int | None:
        return self.shown.missing.get(row.code, 0) if self.shown and row.in_force else None

    def _state(self, row: EntitlementRow) -> Badge | None:
        words = self._state_text(row)
        kind = "" if not row.in_force else "accent"
        return Badge(words, kind) if words else None

    def _state_text(self, row: EntitlementRow) -> str:
        if row.terms.off:
            return self.tr("Switched off")
        if not row.in_force:
            ahead = row.terms.starts_on > loading.today()
            return self.tr("Not yet") if ahead else self.tr("Ended")
        if row.own:
            return self.tr("Your own")
        return self.tr("Changed") if row.changed else ""

    def _then(self, row: EntitlementRow) -> str:
        if row.then is not None:
            return self.tr("other from {day}").format(day=row.then.starts_on)
        if row.terms.ends_on and row.in_force:
            return self.tr("until {day}").format(day=row.terms.ends_on)
        since = self.tr("since {day}").format(day=row.terms.starts_on)
        return since if row.terms.starts_on else ""


def _name(row: EntitlementRow) -> str:
    return name_of(row.code, row.terms)


def _conditions(row: EntitlementRow) -> str:
    return conditions_line(row.terms)


def _amount(row: EntitlementRow) -> str:
    return amount_words(row.terms)
