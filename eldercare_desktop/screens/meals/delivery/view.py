"""Delivery: routes at the left, the stops of one at the right, in the order of the walk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.delivery import loading, saving
from eldercare_desktop.screens.meals.delivery.check_form import open_check
from eldercare_desktop.screens.meals.delivery.day_bar import DayBar
from eldercare_desktop.screens.meals.delivery.forms import MoveForm, RouteForm, WhoGoesForm
from eldercare_desktop.screens.meals.delivery.loading import DeliveryDay, RouteLine, Wanted
from eldercare_desktop.screens.meals.delivery.missed_strip import MissedStrip
from eldercare_desktop.screens.meals.delivery.phrases import (
    progress_badge,
    route_name,
    who_goes,
)
from eldercare_desktop.screens.meals.delivery.stop_sheet import StopSheet
from eldercare_desktop.screens.meals.sheets import show_sheet
from eldercare_desktop.screens.meals.site_choice import SitedPage, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.screens.pairing.loading import Someone

ROUTES = 300
"""Pixels at 100 % for the list of routes."""


class DeliveryView(PartView):
    """Arguments of `Shell.navigate`: `day` and `period`, `answer` (a resident's id)."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("site", "site_day", "meal_plan", "meal_pause", "meal_order", "meal_serving"),
            *("meal_route", "meal_stand_in", "meal_check", "slip", "slip_confirmation", "visit"),
            *("resident", "person", "helper", "pairing", "absence", "villager_group", "door"),
            *("rule_value", "setting"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: DeliveryDay | None = None
        self._typed = ""
        self._line: str | None = None
        self._next: str | None = None
        self.bar = DayBar()
        self.bar.moved.connect(self.load)
        self.new = button(self.tr("New route (Ctrl+N)"), "", "plus")
        self.new.clicked.connect(self._new_route)
        self.missed = MissedStrip(self._answers)
        self.routes = Table(self._columns(), header=False)
        self.routes.current_changed.connect(self._route_chosen)
        self.sheet = StopSheet()
        self.routes.activated.connect(lambda _row: self.sheet.table.setFocus())
        self.sheet.marked.connect(self._mark)
        self.sheet.wanted.connect(self._step)
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self._lay_out()
        for key, action in (("Ctrl+N", self._new_route), ("Ctrl+Return", self._rest)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        site = self._site()
        self.stack.setCurrentIndex(0 if site else 1)
        if site is None:
            return
        wanted = Wanted(site.id, self.bar.day, self.bar.period, self._typed)
        self.shell.background.query(
            lambda read: loading.delivery(read, wanted),
            done=self._show,
            owner=self,
            latest="delivery",
        )

    def search(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.load()

    def shown(self, **args: Any) -> None:
        """See the class."""
        if day := args.get("day"):
            self.bar.go(day, args.get("period"))
        if resident_id := args.get("answer"):
            self._answer(resident_id)

    def focus_list(self) -> None:
        if self.sheet.table.current() is None:
            self.sheet.table.select_first()
        (self.sheet.table if self.sheet.table.current() else self.routes).setFocus()

    def person_id(self) -> str | None:
        stop = self.sheet.table.current()
        return stop.person_id if stop else None

    def printable(self) -> Callable[[], object] | None:
        return self._print if self.sheet.line and self.sheet.line.stops else None

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None or self._site() is None

    # -- what is shown ---------------------------------------------------------------------

    def _site(self) -> Any:
        assert isinstance(self.page, SitedPage)
        return self.page.site()

    def _show(self, found: DeliveryDay) -> None:
        first, self.found = self.found is None, found
        self.bar.show_meal(found)
        self.missed.show_missed(found.missed, found.today)
        site = self._site()
        if site is not None and not site.village_name:  # a township's number is of all villages
            self.shell.set_count("meals", len(found.missed))
        self.counted.emit(sum(len(line.stops) for line in found.lines))
        self.routes.set_empty(self._no_routes(found))
        wanted = self._line  # the cursor says where it is while the rows are renewed
        self.routes.set_rows(found.lines)
        self.sheet.setVisible(bool(found.lines))
        if found.lines and (wanted is None or not self.routes.select(wanted)):
            self.routes.select(_to_do(found).id)
        self._route_chosen(self.routes.current())
        if self._next is not None:
            self.sheet.table.select(self._next)
            self._next = None
        if first and self.isVisible() and self.routes.view.hasFocus():
            self.focus_list()

    def _route_chosen(self, line: RouteLine | None) -> None:
        if line is None or self.found is None:
            return
        other = self.sheet.line is None or self.sheet.line.id != line.id
        self._line = line.id
        self.sheet.show_route(line, self.found)
        if other:
            self.sheet.table.select_first()

    def _no_routes(self, found: DeliveryDay) -> EmptyState:
        return EmptyState(
            "map-pin",
            self.tr("No route yet"),
            self.tr("A route is the way of one helper with the meals from door to door."),
            self.tr("New route"),
            self._new_route,
        )

    # -- marking ---------------------------------------------------------------------------

    def _mark(self, residents: Sequence[str], outcome: str) -> None:
        found = self.found
        if found is None:
            return
        if found.day > found.today:
            self.shell.toast(self.tr("This meal is still to come."))
            return
        self._next = self._after(residents)
        wanted = dict.fromkeys(residents, outcome or None)
        self.shell.background.operation(
            lambda work: saving.note_stops(work, found, wanted), owner=self
        )

    def _after(self, residents: Sequence[str]) -> str | None:
        """The line below the last one that was marked."""
        rows = self.sheet.table.model.rows()
        last = max((n for n, s in enumerate(rows) if s.resident_id in residents), default=-1)
        below = rows[last + 1 :]
        return below[0].resident_id if below else residents[-1]

    def _rest(self) -> None:
        found, line = self.found, self.sheet.line
        if found is None or line is None or self.sheet.rest.isHidden():
            return
        self.shell.background.operation(
            lambda work: saving.deliver_rest(work, found, line.id), owner=self
        )

    # -- routes ----------------------------------------------------------------------------

    def _step(self, step: str) -> None:
        line, found = self.sheet.line, self.found
        if line is None or found is None:
            return
        if step == "rest":
            self._rest()
        elif step == "move":
            self._move(line, found)
        elif step == "print":
            self._print()
        else:
            self._edit(step, line, found)

    def _edit(self, step: str, line: RouteLine, found: DeliveryDay) -> None:
        def show(answer: tuple[Any, Someone | None] | None) -> None:
            if answer is None:
                return
            seen, helper = answer
            if step == "edit":
                self.editing.open(RouteForm(self.shell, found.site_id, seen, helper))
            else:
                self.editing.open(WhoGoesForm(self.shell, found, line, seen, helper))

        self.shell.background.query(
            lambda read: loading.route(read, line.id), done=show, owner=self, latest="route"
        )

    def _move(self, line: RouteLine, found: DeliveryDay) -> None:
        chosen = self.sheet.chosen()
        if not chosen or self.sheet.moving.isHidden():
            return
        names = self.tr(", ").join(stop.name for stop in chosen[:4])
        about = names if len(chosen) <= 4 else self.tr("{names} …").format(names=names)
        ids = [stop.resident_id for stop in chosen]
        self.editing.open(MoveForm(self.shell, found, ids, about, line.id))

    def _new_route(self) -> None:
        if (site := self._site()) is not None:
            self.editing.open(RouteForm(self.shell, site.id))

    def _print(self) -> None:
        line, found = self.sheet.line, self.found
        if line is not None and found is not None:
            assert isinstance(self.page, SitedPage)
            show_sheet(self.page, found.site_id, found.day, found.period, line.id)

    def _answers(self) -> None:
        """One is answered here; several are gone through in their list."""
        missed = self.found.missed if self.found else ()
        if len(missed) == 1:
            self._answer(missed[0].resident_id)
        else:
            self.shell.navigate("meals", part="missed")

    def _answer(self, resident_id: str) -> None:
        open_check(self.page, self.editing, resident_id)

    def _saved(self, row_id: str) -> None:
        """A route comes into view; an answer leaves the list as it is."""
        if row_id not in self._people():
            self._line = row_id
        self.load()
        self.focus_list()

    def _people(self) -> set[str]:
        found = self.found
        missed = {check.resident_id for check in found.missed} if found else set()
        return missed | {
            s.resident_id for line in (found.lines if found else ()) for s in line.stops
        }

    # -- looks -----------------------------------------------------------------------------

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Route"), value=route_name, width=5, stretch=True,
                   hint=lambda line: who_goes(line.route)),
            Column("left", self.tr("Delivered"), value=lambda line: "", badge=progress_badge,
                   width=2.5),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        holder = QWidget()
        head = FlowLayout(holder, 8)
        for part in (self.bar, self.new):
            head.addWidget(part)
        column.addWidget(holder)
        column.addWidget(self.missed)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        self.routes.setMaximumWidth(theme.px(ROUTES))
        both.addWidget(self.routes, 2)
        both.addWidget(self.sheet, 5)
        column.addLayout(both, 1)
        self.stack = QStackedLayout(self)
        self.stack.addWidget(body)
        self.stack.addWidget(no_site(self.shell))


def _to_do(found: DeliveryDay) -> RouteLine:
    """The route to begin with: the first that has something left, else the first."""
    return next((line for line in found.lines if line.left), found.lines[0])
