"""Going through a meal's sheet that came back: all as ordered, exceptions unticked, Enter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.meals.sheets import loading, phrases
from eldercare_desktop.screens.meals.sheets.adding import SheetAdding
from eldercare_desktop.screens.meals.sheets.going import AddedState, MealState, SheetGoing
from eldercare_desktop.screens.meals.sheets.line_editor import MealLineEditor
from eldercare_desktop.screens.meals.sheets.line_table import MealLineTable
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.slips.return_view import ReturnView

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.batch import MealBatch


class SheetBatchView(ReturnView):
    """A sheet: every ticked line becomes a serving, and so does what was written below."""

    lines: MealLineTable
    editor: MealLineEditor

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, MealLineTable(), MealLineEditor())
        self.adding = SheetAdding(shell, page)
        self.walk_in_button = button(self.tr("Walk-in (W)"), "quiet", "user-plus")
        self.guest_button = button(self.tr("Guest (G)"), "quiet", "plus")
        for place, part in enumerate((self.walk_in_button, self.guest_button)):
            self._foot.insertWidget(place, part)
        self.lines.changed.connect(self.changed)
        self.lines.current_changed.connect(self.show_line)
        self.lines.submitted.connect(self.confirm)
        self.lines.removed.connect(self._remove)
        self.editor.changed.connect(self._edited)
        self.editor.removed.connect(self._remove)
        self.adding.added.connect(self._added)
        self.adding.closed.connect(self.lines.setFocus)
        for asked in (self.lines.walk_in_wanted, self.walk_in_button.clicked):
            asked.connect(lambda *_: self._ask(guest=False))
        for asked in (self.lines.guest_wanted, self.guest_button.clicked):
            asked.connect(lambda *_: self._ask(guest=True))

    # -- what a sheet says ---------------------------------------------------------------

    def words_back(self) -> str:
        return self.tr("Back to the sheets (Esc)")

    def read(self, read: Any, slip_id: str) -> tuple[MealBatch, dict[str, Any]]:
        return loading.batch(read, slip_id)

    def begin(self, batch: MealBatch, said: dict[str, Any]) -> SheetGoing:
        return SheetGoing.of(batch, said)

    def confirming(self, slip_id: str, going: SheetGoing) -> Callable[[Any], object]:
        done, added, left_out = going.done(), going.written(), going.left_out()
        return lambda work: loading.confirm(work, slip_id, done, added, left_out)

    def ready(self) -> bool:
        return self.editor.ready() and not self.adding.panel.isVisible()

    def say_whose(self, batch: MealBatch) -> None:
        day = phrases.short_day(batch.slip.day or batch.slip.issued_on)
        parts = (day, phrases.batch_words(batch), batch.helper, batch.site.name)
        self.heading.setText(" · ".join(part for part in parts if part))
        self.say_facts(batch.slip)
        self.lines.brings = batch.brings
        words = self.tr("Space: tick · E: further portion")
        if batch.brings:
            words = self.tr("Space: tick · N: nobody home · E: further portion")
        self.keys.setText(words)

    def say_state(self, batch: MealBatch) -> None:
        is_open = batch.state == "open"
        self.walk_in_button.setVisible(is_open)
        self.guest_button.setVisible(is_open)
        if batch.state == "cancelled":
            words = self.tr("This sheet was cancelled and is not taken any more.")
            self.banner.say(words, "due")
        elif batch.state == "confirmed":
            self.banner.say(
                f"{self._confirmed_words(batch)} {self._doubled(batch)}".strip(), "info"
            )
        elif batch.ahead:
            words = self.tr("This meal is still ahead. Please confirm the sheet when it is over.")
            self.banner.say(words, "due")
        elif batch.month_closed:
            words = self.tr(
                "The month of this sheet is closed, so nothing can be noted for it. Please reopen "
                "it among the meal accounts first, or cancel the sheet."
            )
            self.banner.say(words, "due", self.tr("Meal accounts"), self._go_to_accounts)
        else:
            self.banner.hide()

    def show_rows(self) -> None:
        super().show_rows()
        going = self.going()
        if going is not None:
            batch = going.batch
            self.confirm_button.setEnabled(not batch.ahead and not batch.month_closed)

    def show_line(self, state: MealState | AddedState | None) -> None:
        going = self.going()
        self.editor.setVisible(state is not None)
        if state is not None and going is not None:
            fixed = not self.is_open()
            self.editor.show_line(state, brings=going.batch.brings, fixed=fixed)

    def counted(self, going: SheetGoing) -> str:
        if going.batch.state != "open":
            came = sum(state.line.serving is not None for state in going.lines)
            words = self.tr("Meals: {n} of {all} lines, {more} written below")
            return words.format(n=came, all=len(going.lines), more=len(going.added))
        ticked = sum(state.had for state in going.lines)
        words = self.tr("Ticked: {n} of {all}").format(n=ticked, all=len(going.lines))
        nobody = sum(state.nobody for state in going.lines)
        more = self.tr("nobody home: {n}").format(n=nobody) if nobody else ""
        below = self.tr("added: {n}").format(n=len(going.added)) if going.added else ""
        return " · ".join(part for part in (words, more, below) if part)

    def _confirmed_words(self, batch: MealBatch) -> str:
        words = self.tr(
            "Confirmed by {name} on {day}. It is done once only; to put a meal right, go to the "
            "check-in of that day (F4)."
        )
        first = batch.confirmed[0]
        return words.format(name=first.by, day=phrases.moment(first.at))

    def _doubled(self, batch: MealBatch) -> str:
        if len(batch.confirmed) < 2 and not batch.doubled:
            return ""
        if len(batch.confirmed) < 2:
            words = self.tr("Meals that were noted elsewhere too: {n}; each counts once.")
            return words.format(n=batch.doubled)
        others = ", ".join(f"{c.by} ({phrases.moment(c.at)})" for c in batch.confirmed[1:])
        words = self.tr(
            "Another laptop confirmed it too: {others}. Meals that came twice: {n}; each counts "
            "once, as it was noted first."
        )
        return words.format(others=others, n=batch.doubled)

    # -- what is done --------------------------------------------------------------------

    def _go_to_accounts(self) -> None:
        self._shell.navigate("meal_accounts", part="settlement")

    def _edited(self) -> None:
        self.keep()
        self.lines.look_again()
        self.show_count()

    def _ask(self, *, guest: bool) -> None:
        going = self.going()
        if going is not None and self.is_open():
            self.adding.open(going.next_row(), going.batch.sets, guest=guest)

    def _added(self, one: AddedState) -> None:
        if (going := self.going()) is not None and self.is_open():
            going.add(one)
            self.show_rows()
            self.lines.table.select(one.key)
            self.changed()
            self.lines.setFocus()

    def _remove(self, one: object) -> None:
        going = self.going()
        if going is not None and isinstance(one, AddedState) and self.is_open():
            going.remove(one)
            self.show_rows()
            self.changed()
