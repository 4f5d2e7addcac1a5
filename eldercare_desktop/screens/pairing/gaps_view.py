"""Gaps: who lacks a pairing, why, and who could help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading
from eldercare_desktop.screens.pairing.details import LIST_AND_DETAIL, Detail
from eldercare_desktop.screens.pairing.loading import GapDetail, Someone
from eldercare_desktop.screens.pairing.phrases import (
    facts,
    facts_line,
    helper_line,
    load_words,
    reasons_words,
)
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.gaps import Gap


class GapsView(QWidget):
    """The list of gaps with what helps to close one."""

    pair_wanted = Signal(object, object, str)  # elder, helper or None, mode
    pairing_wanted = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._typed = ""
        self._line = 0
        self.table = Table(self._columns(), key="resident_id")
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(self._pair)
        empty = EmptyState("handshake", self.tr("Choose somebody to see who could help"))
        self.split = ListDetail(self.table, empty)
        self.split.setSizes(LIST_AND_DETAIL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self._say_empty()

    def search(self, typed: str) -> None:
        """Shows only gaps of people who match."""
        self._typed = typed
        self._say_empty()
        self.load()

    def load(self) -> None:
        """Reads the gaps again."""
        typed = self._typed
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.gaps(read, typed), done=self._show, owner=self, latest="gaps"
        )

    def person_id(self) -> str | None:
        """The elder under the cursor."""
        gap = self.table.current()
        return gap.person_id if gap else None

    def _show(self, gaps: list[Gap]) -> None:
        had = self.table.current()
        self.table.set_rows(gaps)
        if not gaps:
            self.split.show_empty()
        elif had is None or self.table.current() is None:
            # The next one comes under the cursor when a gap was closed.
            self.table.select(gaps[min(self._line, len(gaps) - 1)].resident_id)
        else:
            self._chosen(self.table.current())

    def _chosen(self, gap: Gap | None) -> None:
        if gap is None:
            self.split.show_empty()
            return
        self._line = self.table.model.line_of(gap.resident_id)
        self._shell.background.query(
            lambda read: loading.gap_detail(read, gap),
            done=self._show_detail,
            owner=self,
            latest="gap",
        )

    def _show_detail(self, found: GapDetail) -> None:
        gap = found.gap
        detail = Detail()
        badges = [Badge(word("need_reason", reason)) for reason in gap.reasons]
        detail.add(PersonHeading(gap.name, facts(gap), badges))
        detail.add(text(self._sentence(gap), wrap=True))
        pair = button(self.tr("Pair …"), "primary", "handshake")
        pair.clicked.connect(lambda: self._pair(gap))
        detail.buttons([pair])
        if found.suggested:
            detail.heading(self.tr("Who could help"))
        for load in found.suggested:
            self._suggest(detail, gap, load)
        if not found.suggested:
            detail.add(text(self.tr("No helper with room is known in this village."), "hint"))
        if found.history:
            detail.heading(self.tr("Helpers so far"))
            detail.history(
                found.history,
                helpers=True,
                open_words=self.tr("Open"),
                open_row=self.pairing_wanted.emit,
            )
        detail.end()
        self.split.show_detail(detail)

    def _suggest(self, detail: Detail, gap: Gap, load: Any) -> None:
        helper = loading.helper_of(load)
        detail.line(
            load.name,
            helper_line(load),
            Badge(load_words(load.elders, load.limit)),
            (
                self.tr("Pair"),
                self.tr("Pair {elder} with {helper}").format(elder=gap.name, helper=load.name),
                lambda: self.pair_wanted.emit(_elder(gap), helper, gap.mode),
            ),
        )

    def _sentence(self, gap: Gap) -> str:
        if gap.declines:
            return self.tr("Does not wish to be visited. Stays on the list; nobody is sent.")
        if gap.mode == "grid":
            return self.tr("Needs a helper who looks in: by grid, or one to one.")
        if gap.has_grid:
            return self.tr("Is looked after by grid, but needs a helper of their own.")
        return self.tr("Needs a helper of their own, one to one, with a signed agreement.")

    def _pair(self, gap: Gap) -> None:
        self.pair_wanted.emit(_elder(gap), None, gap.mode)

    def _say_empty(self) -> None:
        if self._typed:
            heading = self.tr("No gap under this name")
            sentence = self.tr("Whoever is not listed has the pairing that is needed.")
        else:
            heading = self.tr("Everybody is paired")
            sentence = self.tr(
                "Elders appear here as soon as one lacks the helper that the rules ask for."
            )
        self.table.set_empty(EmptyState("circle-check", heading, sentence))

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=facts_line, width=9, stretch=True),
            Column(
                "reasons", self.tr("Missing, and why"), hint=lambda gap: reasons_words(gap.reasons),
                value=_missing, icon=_icon, width=7.5,
            ),
        ]  # fmt: skip


def _missing(gap: Gap) -> str:
    mode = word("mode", gap.mode)
    return f"{mode} · {word('willingness', 'declines')}" if gap.declines else mode


def _icon(gap: Gap) -> tuple[str, str]:
    if gap.declines:
        return "ban", "muted"
    return ("user-check", "due") if gap.mode == "one_to_one" else ("users", "muted")


def _elder(gap: Gap) -> Someone:
    told = (gap.person_id, gap.name, gap.group, gap.age, gap.lunar_birthday)
    return Someone(gap.resident_id, *told, child="child_unguarded" in gap.reasons)
