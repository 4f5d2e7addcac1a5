"""Going through a slip that came back: all ticked, exceptions unticked, Enter confirms."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips import loading, phrases
from eldercare_desktop.screens.slips.batch_table import BatchTable
from eldercare_desktop.screens.slips.going_through import GoingThrough, LineState
from eldercare_desktop.screens.slips.line_editor import LineEditor
from eldercare_desktop.screens.slips.return_view import ReturnView

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.batch import Batch


class BatchView(ReturnView):
    """A visit slip: every ticked line becomes a visit."""

    lines: BatchTable
    editor: LineEditor

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, BatchTable(), LineEditor(), parent)
        self.keys.setText(
            self.tr(
                "Space: tick · 1–5: concern · 0: all well · ← →: day · =: this day for all · "
                "letters: services, M T V: how"
            )
        )
        self.lines.changed.connect(self.changed)
        self.lines.current_changed.connect(self.show_line)
        self.lines.day_for_all.connect(self._day_for_all)
        self.lines.submitted.connect(self.confirm)
        self.editor.changed.connect(self._edited)
        self.editor.checked.connect(self._check)
        self.editor.follow_wanted.connect(self._follow)

    # -- what a slip says ------------------------------------------------------------------

    def words_back(self) -> str:
        return self.tr("Back to the week (Esc)")

    def read(self, read: Any, slip_id: str) -> tuple[Batch, dict[str, Any]]:
        return loading.batch(read, slip_id)

    def begin(self, batch: Batch, said: dict[str, Any]) -> GoingThrough:
        return GoingThrough.of(batch, said)

    def confirming(self, slip_id: str, going: GoingThrough) -> Callable[[Any], object]:
        done, left_out = going.done(), going.left_out()
        return lambda work: loading.confirm(work, slip_id, done, left_out)

    def ready(self) -> bool:
        return self.editor.ready()

    def say_whose(self, batch: Batch) -> None:
        whose = batch.helper or self.tr("My own slip")
        week = phrases.span(batch.slip.week) if batch.slip.week else ""
        self.heading.setText(" · ".join(part for part in (whose, week) if part))
        self.say_facts(batch.slip)

    def say_state(self, batch: Batch) -> None:
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

    def show_line(self, state: LineState | None) -> None:
        self.editor.setVisible(state is not None)
        if state is not None and self.going() is not None:
            self.editor.show_line(state, loading.today(), fixed=not self.is_open())

    def counted(self, going: GoingThrough) -> str:
        every = len(going.lines)
        if going.batch.state == "open":
            return self.tr("Ticked: {n} of {all}").format(n=len(going.ticked), all=every)
        came = sum(state.line.visit is not None for state in going.lines)
        return self.tr("Visits: {n} of {all} lines").format(n=came, all=every)

    # -- what is done --------------------------------------------------------------------

    def _edited(self) -> None:
        self.keep()
        self.lines.look_again()
        self.show_count()

    def _day_for_all(self, day: str) -> None:
        if going := self.going():
            going.day_for_all(day)
            self.changed()

    def _check(self, number: int) -> None:
        if state := self.lines.current():
            state.next_finding(number)
            self.changed()

    def _follow(self, what: str) -> None:
        """Goes where something is done about a concern, with the person and the visit."""
        state = self.lines.current()
        visit = state.line.visit.id if state and state.line.visit else None
        self._shell.navigate("needs", new=what, person=self.person_id(), visit=visit)
