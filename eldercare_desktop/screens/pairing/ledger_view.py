"""The ledger: every pairing, with what it needs, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading, saving
from eldercare_desktop.screens.pairing.details import LIST_AND_DETAIL
from eldercare_desktop.screens.pairing.loading import MOST_LINES, PairingDetail
from eldercare_desktop.screens.pairing.pairing_sheet import PairingSheet
from eldercare_desktop.screens.pairing.phrases import (
    facts_line,
    state_badge,
)
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.rows import PairingRow


class LedgerView(QWidget):
    """The list of pairings with the one that was chosen."""

    change_wanted = Signal(object)  # a PairingDetail, as are the next two
    end_wanted = Signal(object)
    take_over_wanted = Signal(object)
    person_wanted = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._typed = ""
        self._wanted_id = ""
        self._detail: PairingDetail | None = None
        self.state = Chips(
            [("active", self.tr("Now")), ("ended", self.tr("Ended"))], single=True, optional=False
        )
        self.state.set_values(["active"])
        self.mode = _choice(self.tr("Kind of pairing"), self.tr("Any kind"), choices("mode"))
        lacks = [
            ("agreement_missing", self.tr("No agreement")),
            ("troubled", self.tr("Needs attention")),
        ]
        self.lacks = _choice(self.tr("What is missing"), self.tr("All of them"), lacks)
        self.table = Table(self._columns())
        self.cut = text("", "hint", wrap=True)
        self.split = ListDetail(
            self._listing(), EmptyState("handshake", self.tr("Choose a pairing"))
        )
        self._lay_out()
        self.state.changed.connect(self._filtered)
        for box in (self.mode, self.lacks):
            box.activated.connect(self._filtered)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(self._change_soon)
        self._say_empty()

    def search(self, typed: str) -> None:
        """Shows only pairings of people who match, on either side."""
        self._typed = typed
        self._say_empty()
        self.load()

    def open_pairing(self, pairing_id: str) -> None:
        """Shows one pairing, whatever the filters are now."""
        self._wanted_id = pairing_id

        def show(found: PairingDetail | None) -> None:
            if found is None:
                self._wanted_id = ""
                return
            self.state.set_values(["active" if found.row.active else "ended"])
            self.mode.setCurrentIndex(0)
            self.lacks.setCurrentIndex(0)
            self._typed = ""
            self.load()

        self._shell.background.query(
            lambda read: loading.pairing_detail(read, pairing_id), done=show, owner=self
        )

    def load(self) -> None:
        """Reads the ledger again."""
        wanted = self._wanted()
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.pairings(read, wanted),
            done=self._show,
            owner=self,
            latest="pairings",
        )

    def person_id(self) -> str | None:
        """The elder under the cursor."""
        row = self.table.current()
        return row.resident.person_id if row else None

    def _wanted(self) -> dict[str, Any]:
        lacks = self.lacks.currentData()
        wanted: dict[str, Any] = {
            "typed": self._typed,
            "state": self.state.value(),
            "mode": self.mode.currentData(),
        }
        return {**wanted, lacks: True} if lacks else wanted

    def _filtered(self) -> None:
        if self.lacks.currentData():
            self.state.set_values(["active"])
        self._say_empty()
        self.load()

    def _show(self, rows: list[PairingRow]) -> None:
        self.table.set_rows(rows)
        cut = len(rows) >= MOST_LINES
        sentence = self.tr("The first {n} are shown. Type a name to see others.")
        self.cut.setText(sentence.format(n=MOST_LINES) if cut else "")
        self.cut.setVisible(cut)
        if self._wanted_id and self.table.select(self._wanted_id):
            self._wanted_id = ""
        if not rows:
            self.split.show_empty()
        elif self.table.current() is None:
            self.table.select_first()
        else:
            self._chosen(self.table.current())

    def _chosen(self, row: PairingRow | None) -> None:
        self._detail = None
        if row is None:
            self.split.show_empty()
            return
        self._shell.background.query(
            lambda read: loading.pairing_detail(read, row.id),
            done=self._show_detail,
            owner=self,
            latest="pairing",
        )

    def _change_soon(self, row: PairingRow) -> None:
        """Enter: change the pairing under the cursor, as it is in the store now."""

        def show(found: PairingDetail | None) -> None:
            if found is not None:
                self.change_wanted.emit(found)

        self._shell.background.query(
            lambda read: loading.pairing_detail(read, row.id), done=show, owner=self
        )

    def _show_detail(self, found: PairingDetail | None) -> None:
        if found is None:
            self.split.show_empty()
            return
        self._detail = found
        sheet = PairingSheet(found)
        sheet.signed.connect(self._sign)
        sheet.change_wanted.connect(lambda: self.change_wanted.emit(found))
        sheet.take_over_wanted.connect(lambda: self.take_over_wanted.emit(found))
        sheet.end_wanted.connect(lambda: self.end_wanted.emit(found))
        sheet.person_wanted.connect(lambda: self.person_wanted.emit(found.row.resident.person_id))
        sheet.pairing_wanted.connect(self.open_pairing)
        self.split.show_detail(sheet)

    def _sign(self) -> None:
        found = self._detail
        if found is not None:
            day = loading.today()
            self._shell.background.operation(lambda work: saving.sign(work, found.seen, day))

    def _say_empty(self) -> None:
        if self._typed or self.mode.currentData() or self.lacks.currentData():
            state = EmptyState("search", self.tr("No pairing like this"))
        elif self.state.value() == "ended":
            state = EmptyState("history", self.tr("No pairing has ended yet"))
        else:
            state = EmptyState(
                "handshake",
                self.tr("No pairings yet"),
                self.tr("Pair the first elder under Gaps, or import the ledger that you keep."),
                self.tr("Import a ledger"),
                lambda: self._shell.navigate("import"),
            )
        self.table.set_empty(state)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "resident", self.tr("Elder"), value=lambda row: row.resident.name,
                hint=lambda row: facts_line(row.resident), width=8, stretch=True,
            ),
            Column(
                "mode", self.tr("Kind"), value=lambda row: word("mode", row.mode),
                hint=lambda row: row.start or "", width=6, optional=True,
            ),
            Column(
                "helper", self.tr("Helper, state"), value=lambda row: row.helper.name,
                hint=lambda row: state_badge(row).text, icon=_state_icon, width=8,
            ),
        ]  # fmt: skip

    def _listing(self) -> QWidget:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.cut)
        self.cut.hide()
        return listing

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(8))
        for widget in (self.state, self.mode, self.lacks):
            filters.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.state.setFixedSize(self.state.one_line())
        filters.addStretch(1)
        self.split.setSizes(LIST_AND_DETAIL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(filters)
        column.addWidget(self.split, 1)


def _choice(name: str, every: str, options: list[tuple[str, str]]) -> QComboBox:
    """A list to choose from, with everything as its first line."""
    box = QComboBox()
    box.addItem(every, None)
    for value, words_ in options:
        box.addItem(words_, value)
    box.setAccessibleName(name)
    box.setToolTip(name)
    return box


def _state_icon(row: PairingRow) -> tuple[str, str]:
    if not row.active:
        return "history", "muted"
    kind = state_badge(row).kind
    icons = {"due": ("clock", "due"), "danger": ("circle-alert", "danger")}
    return icons.get(kind, ("circle-check", "accent"))
