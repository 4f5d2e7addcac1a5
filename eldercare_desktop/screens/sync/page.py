"""The sync page: at a glance, then what is to be settled, then what was exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.sync import loading
from eldercare_desktop.screens.sync.cards import ConflictsCard, HeldCard, HistoryCard, StepsCard
from eldercare_desktop.screens.sync.courier_card import CourierCard
from eldercare_desktop.screens.sync.exchanger import exchanger_of
from eldercare_desktop.screens.sync.status import EnrolCard, StatusCard
from eldercare_desktop.screens.wording import failure_text, sentence

if TYPE_CHECKING:
    from eldercare_desktop.screens.sync.loading import View

NARROW = 860
"""Fewer pixels than this, at 100 %, have room for one column only."""


class SyncPage(Page):
    """`last_outcome` is what the last exchange brought; `state` is what the page shows."""

    # All of them: any saved change is one more that only this laptop holds.
    tables = frozenset(
        {
            *("person", "resident", "helper", "contact", "villager_group", "not_same_person"),
            *("pairing", "visit", "photo", "photo_file", "card", "change", "setting"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._view: View | None = None
        self.exchanger = exchanger_of(shell)
        self.header = PageHeader(self.tr("Sync"))
        self.exchange_button = self.header.add(
            self.tr("Exchange now"), self.exchange, icon="refresh-cw", chief=True
        )
        self.banner = Banner(closable=False)
        self.status = StatusCard(self.exchanger)
        self.enrolment = EnrolCard()
        self.enrol_form, self.enrol_button = self.enrolment.form, self.enrolment.button
        self.conflicts = ConflictsCard()
        self.held = HeldCard()
        self.history = HistoryCard()
        self.courier = CourierCard(shell, self)
        self.steps = StepsCard()
        self._connect()
        self._lay_out()

    # -- what the window asks --------------------------------------------------------------

    def refresh(self, tables: frozenset[str]) -> None:
        self.shell.background.county.query(loading.view, done=self._show, owner=self, latest="sync")

    def is_ready(self) -> bool:
        return self._view is not None

    # -- what is shown ---------------------------------------------------------------------

    @property
    def last_outcome(self) -> Any:
        """The `Outcome` of the last exchange of this window, None before the first."""
        return self.exchanger.last_outcome

    @property
    def state(self) -> Any:
        """The `SyncState` that the page shows, None before it was read."""
        return self._view.state if self._view else None

    def _show(self, view: View) -> None:
        self._view = view
        for card in (
            self.status,
            self.enrolment,
            self.conflicts,
            self.held,
            self.history,
            self.courier,
        ):
            card.show_view(view)
        self.shell.set_count("sync", view.all_held)  # conflicts count where they are settled
        self._show_trouble()

    def _show_trouble(self) -> None:
        """The gravest thing that a person must know, and whether one can exchange now."""
        if self._view is None:
            return
        state = self._view.state
        running = self.exchanger.running()
        self._allow_exchange(state.enrolled, running)
        self.steps.setVisible(state.enrolled and self.exchanger.offline())
        failure, outcome = self.exchanger.last_failure, self.exchanger.last_outcome
        if running:
            self.banner.hide()
        elif state.wipe:
            self.banner.say(self._wipe_words())
        elif state.standing:
            self.banner.say(sentence(state.standing))
        elif failure is not None:
            kind = "due" if self.exchanger.offline() else "danger"
            self.banner.say(failure_text(failure), kind)
        elif outcome is not None and outcome.notice:
            self.banner.say(sentence(outcome.notice, {"sentence": outcome.notice_sentence}))
        elif words := self._new_life_words() or self._unanchored_words():
            self.banner.say(words, "due")
        elif state.open_line:
            self.banner.say(self._open_line_words(), "due")
        else:
            self.banner.hide()

    def _allow_exchange(self, enrolled: bool, running: bool) -> None:
        """The button, and the cursor: on Cancel while it runs, back on the button after."""
        had_cursor = self.exchange_button.hasFocus()
        self.exchange_button.setVisible(enrolled)
        self.exchange_button.setEnabled(enrolled and not running)
        if running and had_cursor:
            self.status.progress.button.setFocus()
        elif not running and self.status.had_cursor:
            self.exchange_button.setFocus()

    def _wipe_words(self) -> str:
        return self.tr(
            "The county has shut this laptop out and asks that its data be erased. Nothing is "
            "erased by itself. Please call the township before you do anything."
        )

    def _new_life_words(self) -> str:
        """What a person should know of a store that is not, or not alone, what it was."""
        assert self._view is not None
        restored = self.tr(
            "This data was restored from a backup. What is missing comes back with the next "
            "exchange, as far as it was handed over. You can go on working: nothing is lost and "
            "nothing doubles."
        )
        moved = self.tr(
            "This data came from another laptop or folder. Please use only one of the two from "
            "now on. You can go on working: nothing is lost and nothing doubles."
        )
        return {"restored": restored, "moved": moved}.get(self._view.state.new_life, "")

    def _unanchored_words(self) -> str:
        assert self._view is not None
        state = self._view.state
        if not state.enrolled or state.anchored:
            return ""
        return self.tr(
            "This laptop cannot note beside its data how far it has come. If a backup is ever "
            "put back, please exchange before anything is written."
        )

    def _open_line_words(self) -> str:
        return self.tr(
            "The address begins with http://, so what is exchanged can be read along on the way. "
            "Please ask the county for an address with https://."
        )

    # -- what is done ----------------------------------------------------------------------

    def exchange(self) -> None:
        """Exchanges with the county now."""
        self.exchanger.start()

    def _enrol(self, address: str, code: str) -> None:
        self.shell.background.county.enrol(
            address, code, done=self._joined, failed=self.enrolment.refuse, owner=self
        )

    def _joined(self, member: Any) -> None:
        self.enrolment.joined()
        self.shell.toast(self.tr("This laptop belongs to the county now."))
        attach = self.shell.settings.change
        values = {"county_address": member.address}
        self.shell.background.run(
            lambda job: attach(values), done=lambda _: self._after_joining(), owner=self
        )

    def _after_joining(self) -> None:
        self.shell.counts_changed.emit()
        self.shell.background.announce(frozenset({"setting"}))
        self.exchange()

    def _keep(self, conflict: Any, change: str | None) -> None:
        self.shell.background.operation(
            lambda work: loading.keep_value(work, conflict, change), failed=self._not_kept
        )

    def _not_kept(self, failure: Failure) -> None:
        self.shell.error(failure)
        self.refresh(frozenset())

    def _switch(self, wanted: bool) -> None:
        self.shell.background.operation(
            lambda work: work.set_setting("auto_exchange", wanted), undoable=False
        )

    def _connect(self) -> None:
        self.exchanger.changed.connect(self._show_trouble)
        self.enrolment.wanted.connect(self._enrol)
        self.conflicts.kept.connect(self._keep)
        self.conflicts.opened.connect(self._open_person)
        self.conflicts.all_wanted.connect(lambda: self.shell.navigate("settling"))
        self.status.automatic_wanted.connect(self._switch)

    def _open_person(self, person_id: str) -> None:
        self.shell.navigate("people", person=person_id)

    # -- looks -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, cards in (
            (left, (self.status, self.conflicts, self.held)),
            (right, (self.enrolment, self.steps, self.courier, self.history)),
        ):
            side.setSpacing(theme.px(12))
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
        for card in (self.enrolment, self.conflicts, self.held, self.steps):
            card.hide()
        body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.px(12))
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.exchange_button)
