"""Writing prices: where to begin from, the editor over the lists, saving, what was left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.meal_accounts import price_loading
from eldercare_desktop.screens.meal_accounts.price_editor import PriceEditor
from eldercare_desktop.screens.meal_accounts.price_entries import named
from eldercare_desktop.screens.meal_accounts.price_loading import PriceLists, PriceRow
from eldercare_desktop.screens.meal_accounts.price_start import NOW, PriceStart
from eldercare_desktop.screens.meals.site_choice import SiteRow
from eldercare_desktop.screens.page import Shell

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.editing import Draft

Known = Callable[[], tuple[SiteRow | None, PriceLists | None]]


class PriceWriting(QObject):
    """Shows `start` and `editor` in the stack of the view. `saved` gives the id of the list,

    `left` says that the lists are to be shown again.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(self, shell: Shell, stack: QStackedWidget, known: Known) -> None:
        super().__init__(stack)
        self._shell, self._stack, self._known = shell, stack, known
        self.editor: PriceEditor | None = None
        self.start = PriceStart()
        self.start.chosen.connect(self.begin)
        stack.addWidget(self.start)

    @property
    def unsaved(self) -> bool:
        """Whether the editor holds something that would be lost."""
        return self.editor is not None and self.editor.dirty

    def offer(self) -> None:
        """Asks where to begin from: the list in force, one of the rules, or nothing."""
        self.start.offer_back(self._now() is not None)
        self._stack.setCurrentWidget(self.start)

    def begin(self, code: str) -> None:
        """Begins with the list in force ("now"), the code of a rule, or an empty list ("")."""
        from eldercare_desktop.care.meal.prices.editing import Draft

        now = self._now()
        if code == NOW and now is not None:
            self.change(now)
            return
        _, found = self._known()
        several = found is not None and len(found.villages) > 1
        where = price_loading.EVERYWHERE if several else price_loading.VILLAGE
        lines = named(price_loading.starting_lists().get(code, ()))
        self._edit(Draft(self.tr("Meal prices"), price_loading.today(), lines), where)

    def begin_usual(self) -> None:
        """Begins with the list in force, or with an empty one."""
        self.begin(NOW if self._now() else "")

    def change(self, row: PriceRow) -> None:
        """Begins with a copy of a list, to hold from today or from its first day on."""
        from eldercare_desktop.care.meal.prices.editing import draft_of

        since = max(price_loading.today(), row.held.starts_on)
        self._edit(draft_of(row.held, since), row.held.site_id or price_loading.VILLAGE)

    def leave(self) -> None:
        """Closes the editor; what was written in it is offered again."""
        editor = self.editor
        if editor is None:
            return
        if editor.dirty:
            again = (editor.site, editor.found, editor.draft(), editor.where())
            self._shell.toast(
                self.tr("Closed without saving"),
                self.tr("Open again"),
                partial(self._open, *again),
            )
        self.drop()
        self.left.emit()

    def drop(self) -> None:
        """Closes the editor."""
        if self.editor is not None:
            self._stack.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None

    def _now(self) -> PriceRow | None:
        _, found = self._known()
        return found.now if found else None

    def _edit(self, draft: Draft, where: str) -> None:
        site, found = self._known()
        if site is not None and found is not None:
            self._open(site, found, draft, where)

    def _open(self, site: SiteRow, found: PriceLists, draft: Draft, where: str) -> None:
        self.drop()
        self.editor = PriceEditor(self._shell, site, found, draft, where)
        self.editor.save_wanted.connect(partial(self._save, site))
        self.editor.left.connect(self.leave)
        self._stack.addWidget(self.editor)
        self._stack.setCurrentWidget(self.editor)
        self.editor.focus_list()

    def _save(self, site: SiteRow, draft: Draft, villages: list[str]) -> None:
        self._shell.background.operation(
            lambda work: price_loading.save(work, draft, villages, site.village),
            done=self._saved,
            failed=self._refused,
            owner=self,
        )

    def _saved(self, price_id: str) -> None:
        self.drop()
        self.saved.emit(price_id)

    def _refused(self, failure: Failure) -> None:
        if self.editor is not None:
            self.editor.refuse(failure)
