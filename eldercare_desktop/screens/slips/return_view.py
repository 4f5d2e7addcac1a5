"""A paper that came back, line by line: what is the same for visit slips and meal sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.slips import phrases
from eldercare_desktop.screens.slips.keeping import SlipKeeper
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.wording import failure_text


class Gone(Protocol):
    """A paper while somebody goes through it."""

    batch: Any

    @property
    def rows(self) -> list[Any]:
        """Its lines, as the table shows them."""

    @property
    def ticked(self) -> list[Any]:
        """Those of which something comes."""

    def said(self) -> dict[str, Any]:
        """What a person said of it, as it is kept on disk."""

    def renew(self, batch: Any) -> None:
        """The paper was read again: what was said stays."""


class LineTable(Protocol):
    """The table of the lines, in a widget."""

    table: Table

    def current(self) -> Any: ...
    def show_lines(self, lines: list[Any], *, fixed: bool) -> None: ...
    def look_again(self) -> None: ...


class ReturnView(QWidget):
    """`left`: back to the list. What was said of a paper stays until it is confirmed.

    A paper of its own kind says how it is read (`read`), begun (`begin`), confirmed
    (`confirming`), and the sentences. `lines` and `editor` are laid out beside each other.
    """

    left = Signal()

    def __init__(
        self, shell: Shell, lines: Any, editor: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self.slip_id: str | None = None
        self._going: dict[str, Any] = {}
        self._keeper = SlipKeeper(shell.background, self)
        self.back_button = icon_button(self.words_back(), "arrow-left")
        self.heading = ElidedLabel("", "heading")
        self.facts = ElidedLabel("", "hint")
        self.banner = Banner(closable=False)
        self.lines, self.editor = lines, editor
        self.keys = ElidedLabel("", "hint")
        self.count = text("", "label")
        self.confirm_button = button(self.tr("Confirm (Enter)"), "primary", "check")
        self._foot = QHBoxLayout()
        self._lay_out()
        self.back_button.clicked.connect(self.left)
        self.confirm_button.clicked.connect(self.confirm)

    # -- what a kind of paper says -------------------------------------------------------

    def words_back(self) -> str:
        """What the arrow at the upper left says."""
        raise NotImplementedError

    def read(self, read: Any, slip_id: str) -> tuple[Any, dict[str, Any]]:
        """In a worker: the paper, and what was said of it before."""
        raise NotImplementedError

    def begin(self, batch: Any, said: dict[str, Any]) -> Any:
        """The paper as it is gone through (see `Gone`)."""
        raise NotImplementedError

    def confirming(self, slip_id: str, going: Any) -> Callable[[Any], object]:
        """In the window: what is done in a worker to confirm it."""
        raise NotImplementedError

    def ready(self) -> bool:
        """Whether all that was typed can be read; says where not."""
        return True

    def say_whose(self, batch: Any) -> None:
        """Puts the head into words."""
        raise NotImplementedError

    def say_state(self, batch: Any) -> None:
        """Says that it came back or was cancelled, or what is to know of it."""
        raise NotImplementedError

    def counted(self, going: Any) -> str:
        """How many lines are ticked, or came to something."""
        raise NotImplementedError

    def show_line(self, state: Any) -> None:
        """Shows the line under the cursor in the editor; None: there is none."""
        raise NotImplementedError

    # -- what is the same ----------------------------------------------------------------

    def open(self, slip_id: str) -> None:
        """Shows a paper; one that came back before is shown with what came of it."""
        self.slip_id = slip_id
        self.load()
        self.lines.setFocus()

    def load(self) -> None:
        """Reads the paper anew; what was said of its lines stays."""
        if slip_id := self.slip_id:
            self._shell.background.query(
                lambda read: self.read(read, slip_id),
                done=self._show,
                owner=self,
                latest="batch",
            )

    def going(self) -> Any:
        """The paper in view; None until it was read."""
        return self._going.get(self.slip_id or "")

    def is_open(self) -> bool:
        """Whether it may still be confirmed."""
        going = self.going()
        return going is not None and going.batch.state == "open"

    def person_id(self) -> str | None:
        """Who is under the cursor."""
        state = self.lines.current()
        return state.person_id if state else None

    def confirm(self) -> None:
        """Keeps what is ticked, as one action."""
        going, slip_id = self.going(), self.slip_id
        if slip_id is None or not self.is_open():
            return
        if not self.ready() or not self.confirm_button.isEnabled():
            return
        self.confirm_button.setEnabled(False)
        self._shell.background.operation(
            self.confirming(slip_id, going),
            done=lambda _: self._confirmed(slip_id),
            failed=self._failed,
            owner=self,
        )

    def changed(self) -> None:
        """Something was said of a line: it is kept, and everything shown anew."""
        self.keep()
        self.lines.look_again()
        self.show_line(self.lines.current())
        self.show_count()

    def keep(self) -> None:
        """Keeps what was said on disk, should the laptop stop."""
        if (going := self.going()) and self.slip_id:
            self._keeper.keep(self.slip_id, going.said())

    def show_count(self) -> None:
        """Says how many are ticked."""
        if (going := self.going()) is not None:
            self.count.setText(self.counted(going))

    def show_rows(self) -> None:
        """Shows the lines, after some were added or taken away."""
        going = self.going()
        if going is not None:
            self.lines.show_lines(going.rows, fixed=not self.is_open())
            self.confirm_button.setEnabled(bool(going.rows))

    def _show(self, found: tuple[Any, dict[str, Any]]) -> None:
        batch, said = found
        if batch.slip.id != self.slip_id:
            return
        going = self._going.get(batch.slip.id)
        fixed = batch.state != "open"
        if going is None or fixed:
            self._going[batch.slip.id] = self.begin(batch, {} if fixed else said)
        else:
            going.renew(batch)
        self.say_whose(batch)
        self.say_state(batch)
        self.confirm_button.setVisible(not fixed)
        self.keys.setVisible(not fixed)
        self.show_rows()
        self.show_line(self.lines.current())
        self.show_count()

    def say_facts(self, slip: Any) -> None:
        """The number of the paper, and when it was made."""
        from eldercare_desktop.care.token import grouped  # loaded with the batch

        made = phrases.short_day(slip.issued_on)
        words = self.tr("No. {token} · made on {day}")
        self.facts.setText(words.format(token=grouped(slip.token), day=made))

    def _confirmed(self, slip_id: str) -> None:
        self._going.pop(slip_id, None)
        self.load()

    def _failed(self, failure: Failure) -> None:
        self.confirm_button.setEnabled(True)
        words = failure_text(failure)
        if line := failure.params.get("line"):
            words = self.tr("Line {n}: {words}").format(n=line, words=words)
            self._go_to(line)
        self.banner.say(words)
        if failure.code in ("slip_confirmed", "slip_cancelled"):
            self.load()

    def _go_to(self, number: object) -> None:
        going = self.going()
        for state in going.rows if going else ():
            if state.number == number:
                self.lines.table.select(state.key)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.back_button)
        head.addWidget(self.heading, 1)
        head.addWidget(self.facts, 1)
        self._foot.setSpacing(theme.px(12))
        self._foot.addWidget(self.keys, 1)
        self._foot.addWidget(self.count)
        self._foot.addWidget(self.confirm_button)
        self.pair = ListDetail(self.lines, QWidget())
        self.pair.show_detail(self.editor)
        self.pair.setStretchFactor(0, 5)
        self.pair.setStretchFactor(1, 2)
        self.pair.setSizes([theme.px(760), theme.px(308)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.pair, 1)
        column.addLayout(self._foot)
        self.setFocusProxy(self.lines)
