"""Check-in: who has ordered this meal, who is here; by list, by pinyin, by card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.meals import check_in_loading as loading
from eldercare_desktop.screens.meals.check_in_doing import CheckInDoing
from eldercare_desktop.screens.meals.check_in_guest import GuestForm
from eldercare_desktop.screens.meals.check_in_head import CheckInHead
from eldercare_desktop.screens.meals.check_in_keys import CheckInKeys
from eldercare_desktop.screens.meals.check_in_list import STATES, CheckInList, nobody
from eldercare_desktop.screens.meals.check_in_notes import note_for
from eldercare_desktop.screens.meals.check_in_phrases import had_already
from eldercare_desktop.screens.meals.sheets import show_sheet
from eldercare_desktop.screens.meals.site_choice import SitedPage, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.dining import Dining

LOW = 420
"""A view of fewer pixels at 100 % has no room for what can be said elsewhere."""

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
            *("resident", "person", "absence", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        assert isinstance(page, SitedPage)
        self._sited: SitedPage = page
        self.loaded: loading.Loaded | None = None
        self.typed = ""
        self._asked_for: str | None = None  # a person who is listed in any case
        self._look_there = False
        self._wanted_key = ""
        self._listed_for = ""  # what was typed when the list was read
        self._waits = ""
        self.head, self.banner, self.list = CheckInHead(), Banner(), CheckInList()
        self.table = self.list.table
        self.doing = CheckInDoing(shell, self)
        self.editing = StepEditing(shell, page)
        self._keys = CheckInKeys(
            self.table,
            page,
            {
                "Space": self._space,
                "+": partial(self._asked, "further"),
                "Del": partial(self._asked, "back"),
            },
            {"Ctrl+B": partial(self._asked, "brought"), "Ctrl+G": self._guest},
        )
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
            lambda read: loading.load(read, wanted),
            done=partial(self._show, self.typed),
            owner=self,
            latest="meal",
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
        diner = self.list.diner()
        return diner.person_id if diner else None

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
        self._keys.set_on(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shell.card_args = {}
        if self.shell.card_place == "meals":  # the next page may be in view already
            self.shell.card_place = "people"
        self._clock.stop()
        self._keys.set_on(False)

    def _begin_search(self, letter: str) -> None:
        self._sited.search.setFocus()
        self._sited.search.setText(letter)

    # -- what is shown ---------------------------------------------------------------------

    def _show(self, typed: str, loaded: loading.Loaded) -> None:
        site = self._sited.site()
        if site is None or loaded.dining.site_id != site.id:
            return
        if loaded.doubled is None:  # while somebody types: as they were
            before = self.loaded.doubled if self.loaded else None
            loaded = replace(loaded, doubled=before or ())
        self.loaded = loaded
        self.counted.emit(loaded.dining.counts.portions)
        self.head.show_meal(loaded, site.periods)
        if loaded.found and self._look_there:
            self._wanted_key, self._look_there = loaded.found, False
        if typed and typed != self._listed_for and loaded.dining.diners:
            self._wanted_key = loaded.dining.diners[0].key
        self._listed_for = typed
        self._filter()
        self._note()
        self._do_what_waits()

    def _do_what_waits(self) -> None:
        """Enter was pressed before the answer came: meant is the only one who was found."""
        waiting, self._waits = self._waits, ""
        diner = self.list.diner()
        if waiting and self.table.model.rowCount() == 1 and diner and not diner.clashes:
            self._asked(waiting)

    def _filter(self) -> None:
        if self.loaded is None:
            return
        shown, week = self.head.shown(), partial(self.shell.navigate, "meals", part="week")
        self.table.set_empty(nobody(self.typed, shown, self._guest, week))
        rows: list[Any] = list(self.loaded.doubled or ())
        if shown != "twice" or self.typed:
            states = None if self.typed else STATES.get(shown)
            every = self.loaded.dining.diners
            rows = [diner for diner in every if states is None or diner.state in states]
        if self.list.show_rows(self._dining(), rows, self._wanted_key, self.doing.sets):
            self._wanted_key = ""

    def _note(self) -> None:
        """What is to be known of the meal as a whole."""
        assert self.loaded is not None
        words, kind, action = note_for(self.loaded, looking=self.head.shown() == "twice")
        if action == "twice" and self.height() < theme.px(LOW):
            self.banner.hide()  # its chip says so, and the list needs the room
        elif action == "twice":
            self.banner.say(words, kind, self.tr("Look at them"), self._look_at_doubled)
        elif action == "accounts":
            accounts = partial(self.shell.navigate, "meal_accounts", part="settlement")
            self.banner.say(words, kind, self.tr("To the accounts"), accounts)
        else:
            self.banner.say(words, kind)

    def _dining(self) -> Dining:
        assert self.loaded is not None
        return self.loaded.dining

    # -- what is done ----------------------------------------------------------------------

    def _asked(self, name: str) -> None:
        """What a key or a button at the right is for, of the line under the cursor."""
        row = self.table.current()
        if self.typed != self._listed_for:  # the list is not that of the name yet
            self._waits = name
        elif row is None:
            return
        elif name == "day":
            self._go_to(row.lost.row)
        elif name == "person":
            self.shell.navigate("people", person=self.person_id())
        else:
            self.doing.do(name, row, self._dining())

    def _space(self) -> None:
        self._asked("leave" if self.list.doubled() else "here")

    def _choose_set(self, code: str) -> None:
        if diner := self.list.diner():
            self.doing.choose_set(diner, code)

    def _scanned(self, person_id: str) -> None:
        wanted = self.wanted()
        if wanted is None:
            self.shell.navigate("people", person=person_id)
        else:
            self._keep_in_view(person_id)
            self.doing.scan(wanted, person_id)

    def _keep_in_view(self, person_id: str) -> None:
        """Who must not eat everything is under the cursor after the scan, whatever is listed."""
        if self.loaded is None or self.head.shown() == "all":
            return
        faces = [diner.face for diner in self._dining().diners if diner.face]
        if any(face.person_id == person_id and face.careful for face in faces):
            self.head.filters.set_values(["all"])
            self._filter()

    def _stranger(self) -> None:
        words = self.tr("This person has no care profile. They can eat as a guest (Ctrl+G).")
        self.banner.say(words, "due", self.tr("Guest (Ctrl+G)"), self._guest)

    def _ask_for(self, person_id: str) -> None:
        self._asked_for, self._look_there = person_id, True
        self._show_all()
        self.load()
        self.table.setFocus()

    def _show_all(self) -> None:
        self._sited.search.clear()
        self.typed = ""
        self.head.filters.set_values(["all"])

    def _kept(self, key: str) -> None:
        """After a check-in the cursor stays with the person, and the search is empty again."""
        self.banner.hide()
        if self.head.shown() == "twice":
            self.head.filters.set_values(["all"])
        if self.head.shown() != "waiting":
            self._wanted_key = key
        self._sited.search.clear()
        self.typed = ""
        self.load()
        if self.editing.content is None:
            self.table.setFocus()

    def _refused(self, failure: Failure) -> None:
        if failure.code != "meal_had_already":
            self.banner.say(failure_text(failure))
            return
        key = str(failure.params.get("resident_id") or "")
        if self.table.select(key):
            self._wanted_key = key
        further = partial(self.doing.further, self._dining(), key)
        words = had_already(failure.params)
        self.banner.say(words, "due", self.tr("Further portion (+)"), further)

    def _guest(self) -> None:
        if self.loaded is not None and not self._dining().closed:
            name = "" if self.typed.isascii() else self.typed  # pinyin is no name
            self.editing.open(GuestForm(self.shell, self._dining(), name))

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
        self._show_all()
        self.head.go(row.day, row.period)

    # -- the widgets -----------------------------------------------------------------------

    def _connect(self) -> None:
        head, doing = self.head, self.doing
        head.moved.connect(self.load)
        for changed in (self._filter, self._note):
            head.filtered.connect(changed)
        head.guest.clicked.connect(self._guest)
        head.paper.clicked.connect(self._print)
        doing.kept.connect(self._kept)
        doing.look.connect(self._ask_for)
        doing.stranger.connect(self._stranger)
        doing.left.connect(self.load)
        doing.refused.connect(self._refused)
        self.editing.saved.connect(self._kept)
        self.list.asked.connect(self._asked)
        self.list.take_back.connect(doing.take_back)
        self.list.set_chosen.connect(self._choose_set)
        self.table.activated.connect(self._space)
        self.table.view.installEventFilter(self._keys)
        self._keys.typed.connect(self._begin_search)
        self._clock.timeout.connect(self._look_again)

    def _look_again(self) -> None:
        """Another meal may have begun, or another day."""
        if self.head.period is None and not self.typed:
            self.load()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self.head, self.banner):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.stack = QStackedLayout(self)
        self.stack.addWidget(content)
        self.stack.addWidget(no_site(self.shell))
