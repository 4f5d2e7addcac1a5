"""Going through a slip that came back: all ticked, exceptions unticked, Enter confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.slips import loading, phrases
from eldercare_desktop.screens.slips.batch_table import BatchTable
from eldercare_desktop.screens.slips.going_through import GoingThrough, LineState
from eldercare_desktop.screens.slips.keeping import SlipKeeper
from eldercare_desktop.screens.slips.line_editor import LineEditor
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.batch import Batch


class BatchView(QWidget):
    """`left`: back to the week. What was said of a slip stays until it is confirmed."""

    left = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.slip_id: str | None = None
        self._going: dict[str, GoingThrough] = {}
        self._keeper = SlipKeeper(shell.background, self)
        self.back_button = icon_button(self.tr("Back to the week (Esc)"), "arrow-left")
        self.heading = ElidedLabel("", "heading")
        self.facts = ElidedLabel("", "hint")
        self.banner = Banner(closable=False)
        self.lines = BatchTable()
        self.editor = LineEditor()
        self.keys = ElidedLabel(
            self.tr(
                "Space: tick · 1–5: concern · 0: all well · ← →: day · =: this day for all · "
                "letters: services, M T V: how"
            ),
            "hint",
        )
        self.count = text("", "label")
        self.confirm_button = button(self.tr("Confirm (Enter)"), "primary", "check")
        self._lay_out()
        self._connect()

    def open(self, slip_id: str) -> None:
        """Shows a slip; one that came back before is shown with what came of it."""
        self.slip_id = slip_id
        self.load()
        self.lines.setFocus()

    def load(self) -> None:
        """Reads the slip anew; what was said of its lines stays."""
        if slip_id := self.slip_id:
            self._shell.background.query(
                lambda read: loading.batch(read, slip_id),
                done=self._show,
                owner=self,
                latest="batch",
            )

    def going(self) -> GoingThrough | None:
        """The slip in view."""
        return self._going.get(self.slip_id or "")

    def person_id(self) -> str | None:
        """Who is under the cursor."""
        state = self.lines.current()
        return state.line.person_id if state else None

    def confirm(self) -> None:
        """Logs what is ticked, as one action."""
        going, slip_id = self.going(), self.slip_id
        if going is None or slip_id is None or going.batch.state != "open":
            return
        if not self.editor.ready() or not self.confirm_button.isEnabled():
            return
        done, left_out = going.done(), going.left_out()
        self.confirm_button.setEnabled(False)
        self._shell.background.operation(
            lambda work: loading.confirm(work, slip_id, done, left_out),
            done=lambda _: self._confirmed(slip_id),
            failed=self._failed,
            owner=self,
        )

    # -- what is shown -------------------------------------------------------------------

    def _show(self, found: tuple[Batch, dict[str, Any]]) -> None:
        batch, said = found
        if batch.slip.id != self.slip_id:
            return
        going = self._going.get(batch.slip.id)
        if going is None or batch.state != "open":
            going = self._going[batch.slip.id] = GoingThrough.of(
                batch, said if batch.state == "open" else {}
            )
        else:
            going.renew(batch)
        fixed = batch.state != "open"
        self._say_whose(batch)
        self._say_state(batch)
        self.lines.show_lines(going.lines, fixed=fixed, today=loading.today())
        self.confirm_button.setVisible(not fixed)
        self.confirm_button.setEnabled(bool(going.lines))
        self.keys.setVisible(not fixed)
        self._show_line(self.lines.current())
        self._count()

    def _say_whose(self, batch: Batch) -> None:
        from eldercare_desktop.care.token import grouped  # loaded with the batch

        whose = batch.helper or self.tr("My own slip")
        week = phrases.span(batch.slip.week) if batch.slip.week else ""
        self.heading.setText(" · ".join(part for part in (whose, week) if part))
        made = phrases.short_day(batch.slip.issued_on)
        words = self.tr("No. {token} · made on {day}")
        self.facts.setText(words.format(token=grouped(batch.slip.token), day=made))

    def _say_state(self, batch: Batch) -> None:
        if batch.state == "cancelled":
            self.banner.say(self.tr("This slip was cancelled and is not taken any more."), "due")
        elif batch.state == "confirmed":
            words = self.tr(
                "Confirmed by {name} on {day}. It is done once only; to put a visit right, open it."
            )
            first = batch.confirmed[0]
            said = words.format(name=first.by, day=phrases.moment(first.at))
            opening = self.tr("Open the visit")
            self.banner.say(
                f"{said} {self._doubled(batch)}".strip(), "info", opening, self._open_visit
            )
        else:
            self.banner.hide()

    def _doubled(self, batch: Batch) -> str:
        if len(batch.confirmed) < 2:
            return ""
        others = ", ".join(f"{c.by} ({phrases.moment(c.at)})" for c in batch.confirmed[1:])
        words = self.tr(
            "Another laptop confirmed it too: {others}. Visits that came twice: {n}; each "
            "counts once, as it was recorded first."
        )
        return words.format(others=others, n=batch.doubled)

    def _open_visit(self) -> None:
        state = self.lines.current()
        if state is not None and state.line.visit is not None:
            self._shell.navigate("visits", visit=state.line.visit.id)
        else:
            self._shell.toast(self.tr("No visit came of this line."))

    def _show_line(self, state: LineState | None) -> None:
        going = self.going()
        self.editor.setVisible(state is not None)
        if state is not None and going is not None:
            fixed = going.batch.state != "open"
            self.editor.show_line(state, loading.today(), fixed=fixed)

    def _count(self) -> None:
        going = self.going()
        if going is None:
            return
        every = len(going.lines)
        if going.batch.state == "open":
            words = self.tr("Ticked: {n} of {all}").format(n=len(going.ticked), all=every)
        else:
            came = sum(state.line.visit is not None for state in going.lines)
            words = self.tr("Visits: {n} of {all} lines").format(n=came, all=every)
        self.count.setText(words)

    # -- what is done --------------------------------------------------------------------

    def _keep(self) -> None:
        if (going := self.going()) and self.slip_id:
            self._keeper.keep(self.slip_id, going.said())

    def _changed(self) -> None:
        self._keep()
        self.lines.look_again()
        self._show_line(self.lines.current())
        self._count()

    def _edited(self) -> None:
        self._keep()
        self.lines.look_again()
        self._count()

    def _day_for_all(self, day: str) -> None:
        if going := self.going():
            going.day_for_all(day)
            self._changed()

    def _check(self, number: int) -> None:
        if state := self.lines.current():
            state.next_finding(number)
            self._changed()

    def _follow(self, what: str) -> None:
        """Goes where something is done about a concern, with the person and the visit."""
        state = self.lines.current()
        visit = state.line.visit.id if state and state.line.visit else None
        self._shell.navigate("needs", new=what, person=self.person_id(), visit=visit)

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
        for state in going.lines if going else ():
            if state.line.number == number:
                self.lines.table.select(state.key)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.lines.changed.connect(self._changed)
        self.lines.current_changed.connect(self._show_line)
        self.lines.day_for_all.connect(self._day_for_all)
        self.lines.submitted.connect(self.confirm)
        self.editor.changed.connect(self._edited)
        self.editor.checked.connect(self._check)
        self.editor.follow_wanted.connect(self._follow)
        self.confirm_button.clicked.connect(self.confirm)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.back_button)
        head.addWidget(self.heading, 1)
        head.addWidget(self.facts, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.count)
        foot.addWidget(self.confirm_button)
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
        column.addLayout(foot)
        self.setFocusProxy(self.lines)
