"""A new round: what it is about at the left, who would be on the list at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.rounds import loading, saving
from eldercare_desktop.screens.rounds.loading import Ground
from eldercare_desktop.screens.rounds.new_list import NewList
from eldercare_desktop.screens.rounds.new_round_form import NewRoundForm
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.round.candidates import Candidate


class NewRound(QWidget):
    """`made` gives the ids of the rounds that were made, one a village; `left` goes back."""

    made = Signal(list)
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._saving = False
        self.form: NewRoundForm | QWidget = QWidget()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = NewList(shell)
        self.banner = Banner()
        self.save_button = button(self.tr("Make the list (Ctrl+Enter)"), "primary", "check")
        self._lay_out()
        self.list.changed.connect(self.load)
        self.save_button.clicked.connect(self.save)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)

    def begin(self) -> None:
        """Begins anew, with what the season makes likely."""
        self.banner.hide()
        self.list.clear()
        self._ask(_likely_kind(loading.today()), "", anew=True)

    def load(self) -> None:
        """Asks who would be on the list now."""
        form = self.form
        if not isinstance(form, NewRoundForm):
            return
        wanted, added = form.criteria(), self.list.added()
        if wanted is None:
            return
        self._shell.background.query(
            lambda read: loading.candidates(read, wanted, added),
            done=self._show_list,
            owner=self,
            latest="candidates",
        )

    def back(self) -> bool:
        """Esc: empties the search; False if there was nothing in it."""
        return self.list.back()

    def save(self) -> None:
        """Makes the list, unless something has to be put right first."""
        form = self.form
        if not isinstance(form, NewRoundForm) or self._saving or not form.validate():
            return
        values, wanted = form.details(), form.criteria()
        chosen, left = self.list.chosen(), self.list.taken_out()
        self._saving = True
        self._shell.background.operation(
            lambda work: saving.create(work, values, wanted or {}, chosen, left),
            done=self._made,
            failed=self._refused,
            owner=self,
        )

    def _made(self, round_ids: list[str]) -> None:
        self._saving = False
        self.made.emit(round_ids)

    def _refused(self, failure: Failure) -> None:
        self._saving = False
        form, sentence = self.form, failure_text(failure)
        field = str(failure.params.get("field", ""))
        if not isinstance(form, NewRoundForm) or not form.say(field, sentence):
            self.banner.say(sentence)

    def _ask(self, kind: str, festival: str, *, anew: bool = False) -> None:
        self._shell.background.query(
            lambda read: loading.ground(read, kind, festival),
            done=lambda found: self._offer(found, anew=anew),
            owner=self,
            latest="ground",
        )

    def _offer(self, found: Ground, *, anew: bool) -> None:
        if anew or not isinstance(self.form, NewRoundForm):
            form = NewRoundForm(found)
            form.kind_changed.connect(self._ask)
            form.criteria_changed.connect(self.load)
            self.form = form
            self.area.setWidget(form)
            self.area.setMinimumWidth(form.minimumSizeHint().width() + theme.px(16))
            form.setFocus()
        else:
            self.form.offer(found.preset)
        self.load()

    def _show_list(self, found: Sequence[Candidate]) -> None:
        self.list.show_people(found)

    def _lay_out(self) -> None:
        leaving = button(self.tr("Back (Esc)"), "quiet", "arrow-left")
        leaving.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(leaving)
        head.addWidget(ElidedLabel(self.tr("New round"), "heading"), 1)
        head.addWidget(self.save_button)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.px(16))
        left = theme.role(QWidget(), "sheet")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(*[theme.px(12)] * 4)
        inside.addWidget(self.area)
        splitter.addWidget(left)
        splitter.addWidget(self.list)
        splitter.setSizes([theme.px(440), theme.px(520)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(splitter, 1)


def _likely_kind(today: str) -> str:
    """What people make a list for at this time of the year."""
    month = int(today[5:7])
    return "heat" if 6 <= month <= 9 else "cold_wave" if month in (11, 12, 1, 2) else "festival"
