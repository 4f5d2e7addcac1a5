"""Food samples: what is kept, what may be thrown away, what was forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals import sample_loading, sample_saving
from eldercare_desktop.screens.meals.sample_form import CloseSamplesForm, SampleForm, SamplesForm
from eldercare_desktop.screens.meals.sample_keys import SampleKeys
from eldercare_desktop.screens.meals.sample_loading import MealDishes, SampleList
from eldercare_desktop.screens.meals.sample_missing import MissingSamples
from eldercare_desktop.screens.meals.sample_sheet import SampleSheet
from eldercare_desktop.screens.meals.sample_table import SampleTable, empty_state
from eldercare_desktop.screens.meals.site_choice import SitedPage, SiteRow, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.samples import SampleRow

LIST, DETAIL = 640, 420
CLOCK_MS = 60_000
"""How often it is said anew which samples may be thrown away, in milliseconds."""

SHOWS = ("kept", "ready", "closed")


class SamplesView(PartView):
    """Enter closes what is chosen, N notes the samples of a meal, Ctrl+P prints labels."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"food_sample", "meal_serving", "menu_item", "dish", "site", "rule_value"}
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._ready, self._typed, self._fresh = False, "", ""
        self.found: SampleList | None = None
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.shows = Chips(
            [
                ("kept", self.tr("In the cold")),
                ("ready", self.tr("To throw away")),
                ("closed", self.tr("Closed")),
            ],
            single=True,
            optional=False,
        )
        self.shows.set_values(["kept"])
        self.new_button = button(self.tr("Note samples (N)"), "primary", "plus")
        self.all_button = button(self.tr("All thrown away"), "", "check")
        self.log_button = icon_button(self.tr("Print the log"), "printer")
        self.missing = MissingSamples()
        self.table = SampleTable()
        self.all_button.hide()
        self.stack = QStackedWidget()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        site = self._site()
        self.stack.setCurrentIndex(0 if site else 1)
        if site is None:
            self._ready = True
            return
        self.shell.background.query(
            lambda read: sample_loading.samples(read, site.id),
            done=self._show,
            owner=self,
            latest="samples",
        )

    def shown(self, **args: Any) -> None:
        """Arguments: `new` notes samples (of the meal `day`, `period` if given), `show` a chip."""
        if (show := args.get("show")) in SHOWS:
            self.shows.set_values([show])
            self._fill()
        if args.get("new"):
            self.open_new(args.get("day"), args.get("period"))

    def search(self, typed: str) -> None:
        self._typed = typed
        if self.found is not None:  # an empty table would hand the focus on
            self._fill()

    def focus_list(self) -> None:
        if self.table.current() is None:
            self.table.select_first()
        self.table.setFocus()

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    def printable(self) -> Callable[[], object] | None:
        return self.print_labels

    def _look_again(self) -> None:
        """As time passes; not while several are chosen, because they would not stay chosen."""
        if len(self.chosen()) < 2:
            self.load()

    # -- the list --------------------------------------------------------------------------

    def _show(self, found: SampleList) -> None:
        self._ready, self.found = True, found
        ready = found.of("ready")
        self.counted.emit(len(ready))
        words = [self.tr("In the cold"), self.tr("To throw away"), self.tr("Closed")]
        counts = [len(found.of(show)) for show in SHOWS]
        self.shows.set_words([f"{word} {n}" for word, n in zip(words, counts, strict=True)])
        self.missing.show_meals(found.unsampled)
        self._fill()

    def _fill(self) -> None:
        if self.found is None:
            return
        shown = str(self.shows.value())
        rows = self.found.of(shown)
        self.all_button.setVisible(shown == "ready" and bool(rows))
        if self._typed:
            rows = self.found.like(rows, self._typed)
        self.table.set_empty(empty_state(shown, self._typed, self.found, self.open_new))
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self.table.choose_with(self._fresh):
            self._fresh = ""
        if self.table.current() is None:
            self.table.select_first()
        self._chosen()

    def _chosen(self) -> None:
        rows = self.chosen()
        if not rows or self.found is None:
            self.split.show_empty()
            return
        sheet = SampleSheet(rows, self.found.now)
        sheet.wanted.connect(self._step)
        self.split.show_detail(sheet)

    def chosen(self) -> list[SampleRow]:
        """The chosen samples; else the one under the cursor."""
        return self.table.chosen()

    # -- what is done ----------------------------------------------------------------------

    def open_new(self, day: str | None = None, period: str | None = None) -> None:
        """The form for the samples of a meal: of today's that is just cooked, or of another."""
        listed = self.found
        if self._site() is None or listed is None:
            return
        site_id, on = listed.site.id, day or sample_loading.today().isoformat()

        def read_both(read: Any) -> tuple[list[MealDishes], str]:
            meals = sample_loading.meals_of(read, site_id, on)
            return meals, period or sample_loading.likely_meal(read, site_id)

        def show(found: tuple[list[MealDishes], str]) -> None:
            self.editing.open(SamplesForm(self.shell, listed, on, *found))

        self.shell.background.query(read_both, done=show, owner=self, latest="new")

    def _step(self, name: str) -> None:
        rows = self.chosen()
        if not rows:
            return
        sample = rows[0].sample
        if name == "close":
            self._close(rows)
        elif name == "labels":
            self.print_labels()
        elif name == "edit":
            self.editing.open(SampleForm(self.shell, sample))
        elif name == "reopen":
            self._do(lambda work: sample_saving.reopen(work, sample))
        elif name == "remove":
            self._do(lambda work: sample_saving.remove(work, sample))

    def _close(self, rows: Sequence[SampleRow]) -> None:
        """Asks who threw them away; for one that may not be yet, says from when on it may."""
        samples = [row.sample for row in rows]
        states = {row.state for row in rows}
        by = self.found.closer() if self.found else ""
        if "closed" in states:
            return
        if "keep" in states:
            self._do(lambda work: sample_saving.close(work, samples, by or work.user))
        else:
            self.editing.open(CloseSamplesForm(self.shell, samples, by))

    def close_all(self) -> None:
        """Closes all that may be thrown away, as one step."""
        if self.found is not None and (rows := self.found.of("ready")):
            self._close(rows)

    def _do(self, fn: Callable[[Any], object]) -> None:
        self.shell.background.operation(fn, owner=self)

    def _saved(self, sample_id: str) -> None:
        self._fresh = sample_id
        self.load()
        self.table.setFocus()

    # -- paper -----------------------------------------------------------------------------

    def print_labels(self) -> None:
        """The labels of what is chosen."""
        from eldercare_desktop.screens.meals.sample_paper import labels_paper  # comes late

        rows = self.chosen()
        if not rows or self.found is None:
            self.shell.toast(self.tr("There is no sample to print a label for."))
            return
        assert isinstance(self.page, SitedPage)
        self.page.show_paper(labels_paper(self.found.site.name, rows))

    def print_log(self) -> None:
        """What the list shows, as a table to file."""
        from eldercare_desktop.screens.meals.sample_paper import log_paper

        rows = self.table.model.rows()
        if not rows or self.found is None:
            self.shell.toast(self.tr("There is no sample to print."))
            return
        assert isinstance(self.page, SitedPage)
        day = self.found.now.date().isoformat()
        self.page.show_paper(log_paper(self.found.site.name, rows, day))

    # -- what stands there -----------------------------------------------------------------

    def _site(self) -> SiteRow | None:
        assert isinstance(self.page, SitedPage)
        return self.page.site()

    def _connect(self) -> None:
        self._clock.timeout.connect(self._look_again)
        self.shows.changed.connect(self._fill)
        self.new_button.clicked.connect(lambda: self.open_new())
        self.all_button.clicked.connect(self.close_all)
        self.log_button.clicked.connect(self.print_log)
        self.missing.wanted.connect(self.open_new)
        self.table.activated.connect(lambda row: self._step("close"))
        self.table.view.selectionModel().selectionChanged.connect(lambda on, off: self._chosen())
        SampleKeys(self.table.view, self.open_new)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.shows, 1, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.all_button, self.log_button, self.new_button):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.split = ListDetail(self.table, EmptyState("inbox", self.tr("Choose a sample")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.missing)
        column.addWidget(self.split, 1)
        self.stack.addWidget(whole)
        self.stack.addWidget(no_site(self.shell))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
