"""The ledger: every pairing, with what it needs, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading, saving
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.pairing.loading import MOST_LINES, PairingDetail
from eldercare_desktop.screens.pairing.phrases import (
    facts,
    facts_line,
    helper_line,
    state_badge,
    time_words,
    trouble_badge,
)
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import choices, word, words

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
        self.mode = Chips(choices("mode"), single=True)
        self.lacks = Chips(
            [
                ("agreement_missing", self.tr("No agreement")),
                ("troubled", self.tr("Needs attention")),
            ],
            single=True,
        )
        self.table = Table(self._columns())
        self.cut = text("", "hint", wrap=True)
        self.split = ListDetail(
            self._listing(), EmptyState("handshake", self.tr("Choose a pairing"))
        )
        self._lay_out()
        for chips in (self.state, self.mode, self.lacks):
            chips.changed.connect(self._filtered)
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
            self.mode.set_values([])
            self.lacks.set_values([])
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
        lacks = self.lacks.value()
        wanted: dict[str, Any] = {
            "typed": self._typed,
            "state": self.state.value(),
            "mode": self.mode.value(),
        }
        return {**wanted, lacks: True} if lacks else wanted

    def _filtered(self) -> None:
        if self.lacks.value():
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
        row, detail = found.row, Detail()
        badges = [Badge(word("mode", row.mode)), *_state_badges(row)]
        detail.add(PersonHeading(row.resident.name, facts(row.resident), badges))
        self._facts(detail, row)
        detail.buttons(self._buttons(found))
        if found.others:
            detail.heading(self.tr("Other pairings of this elder"))
            detail.history(
                found.others,
                helpers=True,
                open_words=self.tr("Open"),
                open_row=self.open_pairing,
            )
        detail.end()
        self.split.show_detail(detail)

    def _facts(self, detail: Detail, row: PairingRow) -> None:
        helper = " · ".join(
            part for part in (row.helper.name, helper_line(row.helper), row.helper.phone) if part
        )
        every = self.tr("every {n} days").format(n=row.visit_every_days)
        detail.fact(self.tr("Helper"), helper)
        detail.fact(self.tr("Time"), time_words(row))
        ended = row.end_reason if not row.active else None
        detail.fact(self.tr("Reason"), word("end_reason", ended))
        detail.fact(self.tr("Services"), words("service", row.services))
        detail.fact(self.tr("Agreement"), self._agreement(row))
        detail.fact(self.tr("Visits"), every if row.visit_every_days else "")
        detail.fact(self.tr("Patrol area"), row.patrol_area or "")
        detail.fact(self.tr("Note"), row.note or "")

    def _agreement(self, row: PairingRow) -> str:
        if row.mode == "grid" and row.agreement != "signed":
            return ""
        words_ = word("agreement", row.agreement)
        return f"{words_} · {row.agreement_on}" if row.agreement_on else words_

    def _buttons(self, found: PairingDetail) -> list[QPushButton]:
        made = []
        if found.row.active and "agreement_missing" in found.row.troubles:
            signed = button(self.tr("Agreement signed today"), "primary", "check")
            signed.clicked.connect(self._sign)
            made.append(signed)
        change = button(self.tr("Change …"), icon="pencil")
        change.clicked.connect(lambda: self.change_wanted.emit(found))
        made.append(change)
        if found.row.active:
            other = button(self.tr("Another helper …"), icon="user-plus")
            other.clicked.connect(lambda: self.take_over_wanted.emit(found))
            end = button(self.tr("End …"), "danger", "ban")
            end.clicked.connect(lambda: self.end_wanted.emit(found))
            made += [other, end]
        person = button(self.tr("Open the person"), "quiet", "user")
        person.clicked.connect(lambda: self.person_wanted.emit(found.row.resident.person_id))
        return [*made, person]

    def _sign(self) -> None:
        found = self._detail
        if found is not None:
            day = loading.today()
            self._shell.background.operation(lambda work: saving.sign(work, found.seen, day))

    def _say_empty(self) -> None:
        if self._typed or self.mode.value() or self.lacks.value():
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
                "helper", self.tr("Helper"), value=lambda row: row.helper.name,
                hint=lambda row: word("helper_kind", row.helper.kind), width=5.5,
            ),
            Column("state", self.tr("State"), value=_state_words, badge=state_badge, width=6),
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
        filters = QWidget()
        flow = FlowLayout(filters, 20)
        for chips in (self.state, self.mode, self.lacks):
            chips.setMinimumWidth(_width(chips))
            flow.addWidget(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(filters)
        column.addWidget(self.split, 1)


def _width(chips: Chips) -> int:
    """One line of chips, with room for the mark of the chosen one."""
    widths = [chip.sizeHint().width() + theme.px(8) for chip in chips.chips]
    return sum(widths) + theme.px(24)


def _state_words(row: PairingRow) -> str:
    return state_badge(row).text


def _state_badges(row: PairingRow) -> list[Badge]:
    if row.active and row.troubles:
        return [trouble_badge(trouble) for trouble in row.troubles]
    return [state_badge(row)]
