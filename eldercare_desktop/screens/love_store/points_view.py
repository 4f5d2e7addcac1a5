"""Points: who got how many for what; given to one or many, made of hours where that is on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.love_store import loading as people
from eldercare_desktop.screens.love_store import points_loading as loading
from eldercare_desktop.screens.love_store.letters import Letters
from eldercare_desktop.screens.love_store.months import MonthStep, month_words
from eldercare_desktop.screens.love_store.points_forms import AwardForm, ConvertForm, ReverseForm
from eldercare_desktop.screens.love_store.points_sheet import AwardSheet, award_badge
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import sentence
from eldercare_desktop.screens.words.time_credit import points

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.points import AwardRow

LIST, DETAIL = 580, 500


class PointsView(PartView):
    """N give points, H hours into points.

    Arguments of `Shell.navigate`: `person` (an id) begins with that person, `new` begins.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {"ledger_entry", "redemption", "person", "rule_value"}
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: loading.PointsFound | None = None
        self._typed, self._like = "", frozenset[str]()
        self._wanted = ""
        self._waits: Callable[[], object] | None = None
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.months = MonthStep()
        self.months.moved.connect(self.load)
        self.sums = ElidedLabel("", "hint")
        self.new_button = button(self.tr("Give points (N)"), "primary", "star")
        self.convert_button = button(self.tr("Convert (H)"), "quiet", "refresh-cw")
        self.new_button.clicked.connect(lambda: self.open_new())
        self.convert_button.clicked.connect(self.open_convert)
        self.table = Table(self._columns(), key="entry_id")
        self.table.current_changed.connect(self._chosen)
        self.split = ListDetail(self.table, EmptyState("star", self.tr("Choose an entry")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        Letters(self, {"N": self.open_new, "H": self.open_convert}, self.editing.panel.isVisible)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        village = self.page.village()  # type: ignore[attr-defined]  # a StorePage
        month = self.months.month()
        self.shell.background.query(
            lambda read: loading.points(read, village, month),
            done=self._show,
            owner=self,
            latest="points",
        )

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._like = frozenset()
            self._show_list()
            return
        self.shell.background.query(
            lambda read: people.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def shown(self, **args: Any) -> None:
        """See the class."""
        if person_id := args.get("person"):
            self.begin_with(person_id)
        elif args.get("new"):
            self.open_new()

    def focus_list(self) -> None:
        self.table.setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        return row.person_id if row else None

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    # -- the list --------------------------------------------------------------------------

    def _show(self, found: loading.PointsFound) -> None:
        self.found = found
        self.counted.emit(len(found.rows))
        counted = [row for row in found.rows if not row.taken_back and not row.why]
        words = self.tr("Given: {points}, entries: {n}")
        given = sum(row.points for row in counted)
        self.sums.setText(words.format(points=points(given), n=len(counted)))
        self._show_list()
        waiting, self._waits = self._waits, None
        if waiting is not None:
            waiting()

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _rows(self) -> list[AwardRow]:
        rows = self.found.rows if self.found else ()
        return [row for row in rows if not self._typed or row.person_id in self._like]

    def _show_list(self) -> None:
        if self.found is None:
            return
        rows = self._rows()
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = ""
        elif self.table.current() is None:
            self.table.select_first()
        self._chosen(self.table.current())

    def _chosen(self, row: AwardRow | None) -> None:
        if row is None:
            self.split.show_empty()
            return
        self.shell.background.query(
            lambda read: people.purse(read, row.person_id),
            done=lambda purse: self._show_detail(row, purse),
            owner=self,
            latest="purse",
        )

    def _show_detail(self, row: AwardRow, purse: people.Purse | None) -> None:
        sheet = AwardSheet(row, purse)
        sheet.wanted.connect(self.step)
        self.split.show_detail(sheet)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self, who: Someone | None = None) -> None:
        """The form in which points are given."""
        if self.found is None:
            self._waits = lambda: self.open_new(who)
            return
        form = self.editing.content
        if isinstance(form, AwardForm) and self.editing.panel.isVisible():
            if who is not None:
                form.people.add(who)
            return
        self.editing.open(AwardForm(self.shell, self.found, who))

    def open_convert(self) -> None:
        """The form in which hours become points; why not, where that is off."""
        if self.found is None:
            return
        if self.found.per_hour:
            self.editing.open(ConvertForm(self.shell, self.found))
        else:
            self.shell.toast(
                sentence("conversion_off"),
                self.tr("To the rules"),
                lambda: self.shell.navigate("settings", part="rules"),
            )

    def begin_with(self, person_id: str) -> None:
        """The form with somebody in it."""
        self.shell.background.query(
            lambda read: people.someone(read, person_id),
            done=lambda who: self.open_new(who) if who else None,
            owner=self,
            latest="someone",
        )

    def step(self, name: str) -> None:
        """One thing that is done with the entry under the cursor."""
        row = self.table.current()
        if row is None:
            return
        if name == "back":
            self.editing.open(ReverseForm(self.shell, row))
        elif name == "again":
            self.begin_with(row.person_id)
        elif name == "account":
            self.shell.navigate("time_bank", part="accounts", person=row.person_id)
        elif name == "redeem":
            self.shell.navigate("store", part="redeem", person=row.person_id)

    def _saved(self, entry_id: str) -> None:
        self._wanted = entry_id
        self.load()
        self.table.setFocus()

    def _print(self) -> None:
        from eldercare_desktop.screens.love_store.points_paper import awards_paper

        if self.found is not None:
            paper = awards_paper(self.found, self._rows())
            self.page.show_paper(paper)  # type: ignore[attr-defined]  # a PartedPage

    # -- what stands there -----------------------------------------------------------------

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("Nobody like this has got points in this month"))
        month = month_words(self.months.month())
        return EmptyState(
            "star",
            self.tr("No points were given in {month}").format(month=month),
            self.tr("For a clean courtyard, a meeting, a good deed: to one or to many at once."),
            self.tr("Give points (N)"),
            self.open_new,
        )

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.months)
        row.addWidget(self.sums, 1)
        row.addWidget(self.convert_button)
        row.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(head)
        column.addWidget(self.split, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=lambda row: row.reason, width=8, stretch=True),
            Column(
                "points", self.tr("Points"), value=_points, badge=award_badge, width=5,
                align="right", sort=lambda row: row.points,
            ),
            Column("day", self.tr("Day"), width=6, optional=True),
        ]  # fmt: skip


def _points(row: AwardRow) -> str:
    badge = award_badge(row)
    return badge.text if badge else f"+{row.points}"
