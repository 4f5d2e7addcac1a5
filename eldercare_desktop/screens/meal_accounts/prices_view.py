"""The prices of meals: lists by their first day, one as sentences, writing a new one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts import price_loading
from eldercare_desktop.screens.meal_accounts.price_editor import PriceEditor
from eldercare_desktop.screens.meal_accounts.price_loading import PriceLists, PriceRow
from eldercare_desktop.screens.meal_accounts.price_paper import price_paper
from eldercare_desktop.screens.meal_accounts.price_sheet import PriceSheet
from eldercare_desktop.screens.meal_accounts.price_start import PriceStart
from eldercare_desktop.screens.meal_accounts.price_status_form import PriceStatusForm
from eldercare_desktop.screens.meal_accounts.price_table import PriceListing, PriceTable
from eldercare_desktop.screens.meal_accounts.price_writing import PriceWriting
from eldercare_desktop.screens.meals.site_choice import SitedPage, SiteRow, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.trial import Standing

LIST, DETAIL = 400, 620


class PricesView(PartView):
    """The lists of the site in view. N writes a new one, E changes one from a day on."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("meal_price", "meal_price_line", "meal_status", "meal_closing"),
            *("resident", "person", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        assert isinstance(page, SitedPage)
        self._sited = page
        self._ready = False
        self._wanted_id = self._typed = ""
        self.found: PriceLists | None = None
        self._of: str | None = None
        self._asked_new = False
        self._waiting: Callable[[], None] | None = None
        self.sheet: PriceSheet | None = None
        self.editing = StepEditing(shell, page)
        self.table = PriceTable()
        self.table.view.installEventFilter(self)
        self.table.activated.connect(lambda row: self._do("change"))
        self.table.current_changed.connect(self._chosen)
        listing = PriceListing(self.table)
        listing.new_button.clicked.connect(self.open_new)
        self.split = ListDetail(listing, EmptyState("wallet", self.tr("Choose prices")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self.stack = QStackedWidget()
        self._nowhere = no_site(shell)
        for shown in (self.split, self._nowhere):
            self.stack.addWidget(shown)
        self.writing = PriceWriting(shell, self.stack, self._known)
        self.writing.saved.connect(self._saved)
        self.writing.left.connect(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack, 1)

    @property
    def start(self) -> PriceStart:
        """Where it is asked where to begin from."""
        return self.writing.start

    @property
    def editor(self) -> PriceEditor | None:
        """The editor, while prices are written."""
        return self.writing.editor

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        site = self._sited.site()
        if site is None:
            self._ready = True
            self.writing.drop()
            self.stack.setCurrentWidget(self._nowhere)
            return
        self.shell.background.query(
            lambda read: price_loading.lists(read, site),
            done=partial(self._show, site),
            owner=self,
            latest="prices",
        )

    def search(self, typed: str) -> None:
        """Prices are few, so it is a person who is looked for: to try the prices out."""
        self._typed = typed
        if self.sheet is not None and typed:
            self.sheet.try_out.look_up(typed)
            self.split.scroll_to(self.sheet.try_out.y())

    def focus_list(self) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, PriceEditor):
            shown.focus_list()
        elif shown is self.start:
            self.start.setFocus()
        elif shown is self.split:
            if self.table.current() is None:
                self._select_usual()
            asked = self._typed and self.sheet and self.sheet.try_out.waits
            (self._try if asked else self.table.setFocus)()

    def back(self) -> bool:
        if self.editing.close():
            return True
        if self.editor is not None:
            if not self.editor.back():
                self.writing.leave()
            return True
        if self.stack.currentWidget() is self.start and self.found and self.found.rows:
            self._show_lists()
            return True
        return False

    def printable(self) -> Callable[[], object] | None:
        shown = self.stack.currentWidget() is self.split and self.sheet is not None
        return self._print if shown else None

    def unsaved(self) -> bool:
        return self.editing.unsaved() or self.writing.unsaved

    def is_ready(self) -> bool:
        return self._ready

    def shown(self, **args: Any) -> None:
        """Arguments: `new` begins to write prices, `change` to change those in force."""
        usual = self.writing.begin_usual
        act = self.open_new if args.get("new") else usual if args.get("change") else None
        if act and self.found is None:
            self._waiting = act
        elif act:
            act()

    # -- the lists -------------------------------------------------------------------------

    def _show(self, site: SiteRow, found: PriceLists) -> None:
        self._ready, self.found = True, found
        self.counted.emit(len(found.rows))
        self.table.set_rows(found.rows)
        if self.editor is not None and self.editor.site.id != site.id:
            self.writing.leave()  # another site was chosen; what was written is offered again
            return
        if self.editor is not None:
            return
        if not found.rows:
            self.writing.offer()
        elif not self._asked_new or self._wanted_id:
            self._show_lists()
        if self._wanted_id:
            self.table.select(self._wanted_id)
            self._wanted_id = ""
        before = self.table.current()
        if before is None or self._of != site.id:
            self._of = site.id
            self._select_usual()
        if before is not None:  # otherwise the cursor has come to it just now
            self._chosen(self.table.current())
        if self._waiting:
            act, self._waiting = self._waiting, None
            act()

    def _select_usual(self) -> None:
        """Puts the cursor on what is in force."""
        now = self.found.now if self.found else None
        if now is None or not self.table.select(now.id):
            self.table.select_first()

    def _chosen(self, row: PriceRow | None) -> None:
        site = self._sited.site()
        if row is None or site is None:
            self.sheet = None
            self.split.show_empty()
            return
        held, day, periods = row.held, row.day, site.periods
        self.shell.background.query(
            lambda read: price_loading.standings(read, held, day, periods),
            done=partial(self._show_sheet, row, site),
            owner=self,
            latest="standings",
        )

    def _show_sheet(self, row: PriceRow, site: SiteRow, people: list[Standing]) -> None:
        old, at = self.sheet, self.split.scrolled()
        if old is not None and old.says(row, site, people):
            old.try_out.run()  # what somebody is typing there stays
            return
        sheet = PriceSheet(self.shell, row, site, people)
        sheet.wanted.connect(self._do)
        sheet.person_wanted.connect(lambda key: self.shell.navigate("people", person=key))
        sheet.try_out.counts_wanted.connect(partial(self._open_status, row.day))
        sheet.try_out.tried.connect(lambda: self.split.scroll_to(sheet.try_out.y()))
        sheet.try_out.paper_gone.connect(self._withdraw_paper)
        if old is not None and (who := old.try_out.picker.value()):
            sheet.try_out.picker.set_value(who)
            sheet.try_out.run()
        elif self._typed:
            sheet.try_out.look_up(self._typed)
        self.sheet = sheet
        self.split.show_detail(sheet)
        if old is not None and old.row.id == row.id:
            self.split.scroll_to(at)

    def _show_lists(self) -> None:
        self._asked_new = False
        self.stack.setCurrentWidget(self.split)

    def open_new(self) -> None:
        """Asks where to begin from."""
        if self._sited.site() is not None:
            self._asked_new = True
            self.writing.offer()
            self.start.setFocus()

    def _known(self) -> tuple[SiteRow | None, PriceLists | None]:
        return self._sited.site(), self.found

    def _saved(self, price_id: str) -> None:
        self._wanted_id = price_id
        self._show_lists()
        self.load()
        self.table.setFocus()

    def _left(self) -> None:
        self._show_lists()
        self.load()
        self.focus_list()

    # -- steps -----------------------------------------------------------------------------

    def _do(self, what: str) -> None:
        row: PriceRow | None = self.table.current()
        if row is None:
            return
        if what == "change":
            self.writing.change(row)
        elif what == "print":
            self._print()
        elif what == "try":
            self._try()
        elif what == "take_back":
            self._operate(lambda work: price_loading.withdraw(work, row.id))

    def _open_status(self, day: str, someone: Any, tried: Any) -> None:
        day = min(day, price_loading.today())
        self.editing.open(PriceStatusForm(self.shell, someone, tried, day))

    def _withdraw_paper(self, paper_id: str) -> None:
        self._operate(lambda work: price_loading.withdraw_paper(work, paper_id))

    def _operate(self, fn: Callable[[Any], object]) -> None:
        self.shell.background.operation(fn, owner=self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_N: self.open_new,
                Qt.Key.Key_E: partial(self._do, "change"),
                Qt.Key.Key_Delete: partial(self._do, "take_back"),
                Qt.Key.Key_T: self._try,
            }
            if (act := keys.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    def _print(self) -> None:
        row, site = self.table.current(), self._sited.site()
        if row is None or site is None:
            return
        village = site.village_name or self.shell.settings.value("village_name") or ""
        self.shell.background.run(
            lambda job: price_paper(row, site, village, price_loading.today()),
            done=self._sited.show_paper,
            owner=self,
        )

    def _try(self) -> None:
        if self.sheet is not None:
            self.sheet.try_out.picker.field.setFocus()
