"""Check-in: who has ordered this meal, who is here; by list, by pinyin, by card."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.meals import check_in_loading as loading
from eldercare_desktop.screens.meals import check_in_saving as saving
from eldercare_desktop.screens.meals.check_in_guest import GuestForm
from eldercare_desktop.screens.meals.check_in_head import CheckInHead
from eldercare_desktop.screens.meals.check_in_notes import note_for
from eldercare_desktop.screens.meals.check_in_phrases import (
    had_already,
    hint,
    mind_badge,
    name_of,
    state_badge,
)
from eldercare_desktop.screens.meals.check_in_sheet import DinerSheet, TwiceSheet
from eldercare_desktop.screens.meals.sheets import show_sheet
from eldercare_desktop.screens.meals.site_choice import SitedPage, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.dining import Diner, Dining

LIST, DETAIL = 560, 520
"""How list and detail share the width, in pixels at 100 %."""

LOOK_EVERY = 60_000
"""Milliseconds after which it is asked whether another meal has begun."""


class CheckInView(PartView):
    """One meal of the site in view: by itself that of the hour.

    Arguments of `Shell.navigate`: `person` (an id) puts somebody under the cursor, whether
    they ordered or not; with `scanned` they are checked in, if nothing must be seen first.
    `new` without a person begins in the search field. `day` and `period` choose the meal.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("site", "site_day", "meal_plan", "meal_pause", "meal_order", "meal_serving"),
            *("meal_price", "meal_price_line", "meal_closing", "dish", "menu_item"),
            *("resident", "person", "absence", "villager_group", "setting"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        assert isinstance(page, SitedPage)
        self._sited: SitedPage = page
        self.loaded: loading.Loaded | None = None
        self.typed = ""
        self._asked_for: str | None = None  # a person who is to be listed in any case
        self._look_there = False
        self._wanted_key = ""
        self._sets: dict[str, str] = {}  # line -> the set that was chosen before the check-in
        self.head = CheckInHead()
        self.banner = Banner()
        self.table = Table(self._columns(), key="key")
        self.split = ListDetail(self.table, EmptyState("utensils", self.tr("Choose a person")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._guest_saved)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY)
        self._lay_out()
        self._connect()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        wanted = self.wanted()
        self.stack.setCurrentIndex(0 if wanted else 1)
        if wanted is None:
            self.loaded = None
            return
        self.table.set_loading()
        self.shell.background.query(
            lambda read: loading.load(read, wanted), done=self._show, owner=self, latest="meal"
        )

    def wanted(self) -> loading.Wanted | None:
        """The meal that is to be shown; None without a site."""
        site = self._sited.site()
        if site is None:
            return None
        return loading.Wanted(
            site.id, site.village, self.head.day, self.head.period, self.typed, self._asked_for
        )

    def search(self, typed: str) -> None:
        if typed != self.typed:
            self.typed = typed
            if typed:
                self._asked_for = None
            self.load()

    def shown(self, **args: Any) -> None:
        """See the class."""
        if day := args.get("day"):
            self.head.go(day, args.get("period"))
        person_id = args.get("person")
        if person_id and args.get("scanned"):
            self._scanned(person_id)
        elif person_id:
            self._ask_for(person_id)
        elif args.get("new"):
            self._sited.search.setFocus()

    def focus_list(self) -> None:
        if self.table.current() is None:
            self.table.select_first()
        self.table.setFocus()

    def person_id(self) -> str | None:
        return getattr(self.table.current(), "person_id", None)

    def printable(self) -> Callable[[], object] | None:
        return self._print if self.loaded is not None else None

    def back(self) -> bool:
        if self.editing.close():
            return True
        if self._asked_for is None:
            return False
        self._asked_for = None
        self.load()
        return True

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.loaded is not None or self._sited.site() is None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shell.card_place = "meals"  # here a scanned card checks somebody in
        self.shell.card_args = {"part": "check_in", "scanned": True}
        self._clock.start()
        self._own_keys(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shell.card_place = "people"
        self.shell.card_args = {}
        self._clock.stop()
        self._own_keys(False)

    def _own_keys(self, on: bool) -> None:
        for key in self._page_keys:
            key.setEnabled(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed in the list is searched for: names begin wherever the cursor is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed, plain = event.text(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and typed.isalnum():
                self._sited.search.setFocus()
                self._sited.search.setText(typed)
                return True
        return super().eventFilter(watched, event)

    # -- what is shown ---------------------------------------------------------------------

    def _show(self, loaded: loading.Loaded) -> None:
        site = self._sited.site()
        if site is None or loaded.dining.site_id != site.id:
            return
        self.loaded = loaded
        self.counted.emit(loaded.dining.counts.portions)
        self.head.show_meal(loaded, site.periods)
        if loaded.found and self._look_there:
            self._wanted_key, self._look_there = loaded.found, False
        self._filter()
        self._note()

    def _filter(self) -> None:
        if self.loaded is None:
            return
        shown = self.head.shown()
        rows: list[Any] = list(self.loaded.doubled) if shown == "twice" else self._diners(shown)
        had = self.table.current()
        line = self.table.model.line_of(had.key) if had is not None else 0
        self.table.set_empty(self._empty(shown))
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted_key and self.table.select(self._wanted_key):
            self._wanted_key = ""
        elif self.table.current() is None and rows:
            self.table.select(rows[min(max(line, 0), len(rows) - 1)].key)
        self._chosen(self.table.current())

    def _diners(self, shown: str) -> list[Diner]:
        assert self.loaded is not None
        states = {
            "waiting": ("waiting",),
            "here": ("here", "guest"),
            "delivery": ("to_bring", "brought", "nobody_home"),
        }.get(shown)
        every = self.loaded.dining.diners
        return [d for d in every if self.typed or states is None or d.state in states]

    def _empty(self, shown: str) -> QWidget:
        if self.typed:
            return EmptyState(
                "search",
                self.tr("Nobody like this"),
                self.tr("Who is not on the register is a guest."),
                self.tr("Guest (Ctrl+G)"),
                self._guest,
            )
        if shown != "all":
            return EmptyState("circle-check", self.tr("Nobody here"))
        return EmptyState(
            "utensils",
            self.tr("Nobody has ordered this meal"),
            self.tr("Type a name or scan a card to check somebody in all the same."),
            self.tr("To the week"),
            lambda: self.shell.navigate("meals", part="week"),
        )

    def _note(self) -> None:
        """What is to be known of the meal as a whole."""
        assert self.loaded is not None
        words, kind, action = note_for(self.loaded, looking=self.head.shown() == "twice")
        if action == "twice":
            self.banner.say(words, kind, self.tr("Look at them"), self._look_at_doubled)
        elif action == "accounts":
            accounts = partial(self.shell.navigate, "meal_accounts", part="settlement")
            self.banner.say(words, kind, self.tr("To the accounts"), accounts)
        else:
            self.banner.say(words, kind)

    def _chosen(self, row: Any) -> None:
        if row is None or self.loaded is None:
            self.split.show_empty()
        elif hasattr(row, "lost"):
            self.split.show_detail(self._twice_sheet(row))
        else:
            self.split.show_detail(self._diner_sheet(row))

    def _diner_sheet(self, diner: Diner) -> DinerSheet:
        sheet = DinerSheet(diner, self._dining(), chosen=self._sets.get(diner.key))
        sheet.take_back.connect(self._take_back)
        sheet.set_chosen.connect(partial(self._choose_set, diner))
        actions: dict[str, Callable[..., object]] = {
            "here": lambda: self._check_in("served"),
            "brought": lambda: self._check_in("delivered"),
            "further": self._plus,
            "person": lambda: self.shell.navigate("people", person=diner.person_id),
        }
        for name, made in sheet.made.items():
            made.clicked.connect(actions[name])
        return sheet

    def _twice_sheet(self, row: Any) -> TwiceSheet:
        sheet = TwiceSheet(row)
        actions: dict[str, Callable[..., object]] = {
            "leave": self._space,
            "further": self._plus,
            "back": self._delete,
            "day": lambda: self._go_to(row.lost.row),
        }
        for name, made in sheet.made.items():
            made.clicked.connect(actions[name])
        return sheet

    def _dining(self) -> Dining:
        assert self.loaded is not None
        return self.loaded.dining

    # -- what is done ----------------------------------------------------------------------

    def _space(self) -> None:
        row = self.table.current()
        if hasattr(row, "lost"):
            self._write(lambda work: saving.leave_doubled(work, row.key), done=self._left)
        elif row is not None:
            self._check_in("served")

    def _left(self, _: Any) -> None:
        self.shell.toast(self.tr("It counts once."))
        self.load()

    def _plus(self) -> None:
        row = self.table.current()
        if hasattr(row, "lost"):
            self._write(lambda work: saving.make_further(work, row.key))
        elif row is not None and row.face is not None:
            self._further(row.key)

    def _delete(self) -> None:
        row = self.table.current()
        if hasattr(row, "lost"):
            self._take_back(row.key)
        elif row is not None and (mine := self._own_servings(row)):
            self._take_back(mine[-1].row.id)

    def _own_servings(self, diner: Diner) -> list[Any]:
        return [kept for kept in diner.kept if kept.row.site_id == self._dining().site_id]

    def _check_in(self, outcome: str) -> None:
        row = self.table.current()
        if row is None or hasattr(row, "lost") or row.face is None:
            return
        dining, chosen = self._dining(), self._sets.pop(row.key, None) or row.price_set
        self._write(
            lambda work: saving.check_in(work, dining, row.key, outcome=outcome, price_set=chosen),
            done=self._kept,
        )

    def _further(self, resident_id: str) -> None:
        dining, chosen = self._dining(), self._sets.get(resident_id)
        self._write(
            lambda work: saving.further_portion(work, dining, resident_id, chosen),
            done=self._kept,
        )

    def _take_back(self, serving_id: str) -> None:
        self._write(lambda work: saving.take_back(work, serving_id))

    def _choose_set(self, diner: Diner, code: str) -> None:
        had = diner.had
        if had is None:
            self._sets[diner.key] = code
        else:
            self._write(lambda work: saving.change_set(work, had.row.id, code))

    def _scanned(self, person_id: str) -> None:
        wanted = self.wanted()
        if wanted is None:
            self.shell.navigate("people", person=person_id)
            return
        self._sited.search.clear()
        self._write(
            lambda work: saving.scanned(work, wanted, person_id),
            done=partial(self._after_scan, person_id),
        )

    def _after_scan(self, person_id: str, answer: tuple[str, str]) -> None:
        outcome, key = answer
        if outcome == "no_profile":
            words = self.tr("This person has no care profile. They can eat as a guest (Ctrl+G).")
            self.banner.say(words, "due", self.tr("Guest (Ctrl+G)"), self._guest)
        elif outcome == "look":
            self.head.filters.set_values(["all"])
            self._ask_for(person_id)
        else:
            self._kept(key)

    def _ask_for(self, person_id: str) -> None:
        self._sited.search.clear()
        self.typed, self._asked_for, self._look_there = "", person_id, True
        self.head.filters.set_values(["all"])
        self.load()
        self.table.setFocus()

    def _kept(self, key: str) -> None:
        """After a check-in the cursor stays with the person, and the search is empty again."""
        self.banner.hide()
        if self.head.shown() != "waiting":
            self._wanted_key = key
        if self._sited.search.text():
            self._sited.search.clear()
            self.typed = ""
        self.load()
        self.table.setFocus()

    def _write(
        self, save: Callable[[Any], Any], done: Callable[[Any], object] | None = None
    ) -> None:
        self.shell.background.operation(save, done=done, failed=self._refused, owner=self)

    def _refused(self, failure: Failure) -> None:
        if failure.code != "meal_had_already":
            self.banner.say(failure_text(failure))
            return
        resident_id = self._resident_of(str(failure.params.get("serving_id")))
        words = had_already(failure.params)
        if resident_id:
            self._wanted_key = resident_id
            further = partial(self._further, resident_id)
            self.banner.say(words, "due", self.tr("Further portion (+)"), further)
            self.table.select(resident_id)
        else:
            self.banner.say(words, "due")

    def _resident_of(self, serving_id: str) -> str:
        for diner in self._dining().diners:
            if any(kept.row.id == serving_id for kept in diner.kept):
                return diner.key
        return ""

    def _guest(self) -> None:
        if self.loaded is not None and not self._dining().closed:
            self.editing.open(GuestForm(self.shell, self._dining(), self.typed))

    def _guest_saved(self, key: str) -> None:
        self._kept(key)

    def _print(self) -> None:
        dining = self._dining()
        show_sheet(self._sited, dining.site_id, dining.day, dining.period)

    def _look_at_doubled(self) -> None:
        self.head.filters.set_values(["twice"])
        self._filter()
        self._note()
        self.table.setFocus()

    def _go_to(self, row: Any) -> None:
        self._wanted_key = row.resident_id or row.id
        self.head.filters.set_values(["all"])
        self.head.go(row.day, row.period)

    # -- the widgets -----------------------------------------------------------------------

    def _connect(self) -> None:
        self.head.moved.connect(self.load)
        self.head.filtered.connect(self._filter)
        self.head.filtered.connect(self._note)
        self.head.guest.clicked.connect(self._guest)
        self.head.paper.clicked.connect(self._print)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda _: self._space())
        self.table.view.installEventFilter(self)
        self._clock.timeout.connect(self._look_again)
        keys: dict[str, Callable[[], object]] = {
            "Space": self._space,
            "+": self._plus,
            "Del": self._delete,
        }
        for key, action in keys.items():
            self._key(key, self.table, action)
        # These two of the whole page, as who types a name is in its search field.
        self._page_keys = [
            self._key("Ctrl+B", self.page, lambda: self._check_in("delivered")),
            self._key("Ctrl+G", self.page, self._guest),
        ]

    def _key(self, key: str, where: QWidget, action: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)
        return shortcut

    def _look_again(self) -> None:
        """Another meal may have begun, or another day."""
        if self.head.period is None and not self.typed:
            self.load()

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), value=name_of, hint=hint, stretch=True, width=7),
            Column("mind", self.tr("To mind"), value=_mind_text, badge=_mind, width=9),
            Column("state", self.tr("State"), value=_state_text, badge=_state, width=7),
        ]

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self.head, self.banner):
            column.addWidget(widget)
        column.addWidget(self.split, 1)
        self.stack = QStackedLayout(self)
        self.stack.addWidget(content)
        self.stack.addWidget(no_site(self.shell))


def _state(row: Any) -> Badge | None:
    return None if hasattr(row, "lost") else state_badge(row)


def _state_text(row: Any) -> str:
    badge = _state(row)
    return badge.text if badge else ""


def _mind(row: Any) -> Badge | None:
    return None if hasattr(row, "lost") else mind_badge(row)


def _mind_text(row: Any) -> str:
    badge = _mind(row)
    return badge.text if badge else ""
