"""The settling page: what was written twice, and who stands twice; the next one comes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.settling import loading
from eldercare_desktop.screens.settling.after_death import AfterDeathDetail
from eldercare_desktop.screens.settling.details import (
    ConflictDetail,
    Detail,
    MergedDetail,
    PairDetail,
)
from eldercare_desktop.screens.settling.words import about, badge_words, hint, phrase, title
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column

if TYPE_CHECKING:
    from eldercare_desktop.care.settling.pairs import Compared
    from eldercare_desktop.care.settling.waiting import Waiting
    from eldercare_desktop.screens.settling.loading import View

LIST_AND_DETAIL = [44, 56]


class SettlingPage(Page):
    """The list at the left, the record or the two records at the right.

    In the list: Up and Down, digits choose a value, Enter keeps it.
    """

    tables = frozenset(
        {
            *("person", "resident", "helper", "contact", "villager_group", "pairing", "card"),
            *("need", "incident", "absence", "photo", "entitlement_claim", "round_attempt", "slip"),
            *("not_same_person", "same_person", "same_resident", "same_helper", "visit"),
            *("site", "meal_plan", "meal_pause", "meal_route", "meal_serving", "meal_status"),
            *("dish", "menu_item", "food_sample"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._view: View | None = None
        self._line = 0
        self._later: list[str] = []
        self._wanted: str | None = None
        self.detail: Detail | None = None
        self.header = PageHeader(self.tr("To settle"))
        self.parts = Chips(
            [("waiting", self.tr("To settle")), ("merged", self.tr("Made one"))],
            single=True,
            optional=False,
        )
        self.parts.set_values(["waiting"])
        self.parts.changed.connect(self._show_part)
        self.table = Table(self._columns(), key="key")
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(self._enter)
        self.table.view.installEventFilter(self)
        self.split = ListDetail(self.table, EmptyState("list-checks", self.tr("Choose a line")))
        self.split.setSizes(LIST_AND_DETAIL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for widget in (self.header, self.parts):
            column.addWidget(widget)
        column.addWidget(self.split, 1)
        self.setFocusProxy(self.table)
        self._say_empty()

    # -- what the window asks --------------------------------------------------------------

    def refresh(self, tables: frozenset[str]) -> None:
        query = self.shell.background.query
        query(loading.view, done=self._show, owner=self, latest="settling")

    def shown(self, **args: Any) -> None:
        """Arguments: `part` (waiting, merged), `person` (the line that is about them)."""
        if part := args.get("part", "waiting" if args else ""):
            self.parts.set_values([part])
            self._show_part()
        self._wanted = args.get("person")
        self._go_to_wanted()
        self.table.setFocus()

    def is_ready(self) -> bool:
        return self._view is not None

    def person_id(self) -> str | None:
        item = self.table.current()
        return item.subject.person_id if item else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits in the list answer the question at the right."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            number = event.key() - int(Qt.Key.Key_1)
            if 0 <= number < 9 and self.detail and self.detail.answer(number):
                return True
        return super().eventFilter(watched, event)

    # -- what is shown ---------------------------------------------------------------------

    def _show(self, view: View) -> None:
        self._view = view
        self.shell.set_count("settling", len(view.waiting))
        names = self.tr("To settle"), self.tr("Made one")
        numbers = len(view.waiting), len(view.merged)
        self.parts.set_words([f"{name} {n}" for name, n in zip(names, numbers, strict=True)])
        self._show_part()

    def _show_part(self) -> None:
        if self._view is None:
            return
        rows = self._rows(self._view)
        before = self.table.current()
        kept = before is not None and any(row.key == before.key for row in rows)
        line = self._line
        self.table.set_rows(rows)
        self._say_empty()
        self.split.show_right(bool(rows))
        if not rows:
            self._show_nothing()
        elif kept:
            self._chosen(self.table.current())
        else:
            # The next one comes under the cursor when one was settled.
            self.table.select(rows[min(line, len(rows) - 1)].key)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """The line of the person whom another page asked for, once there are lines."""
        wanted, rows = self._wanted, self.table.model.rows()
        found = [row for row in rows if wanted and wanted in about(row)]
        if found:
            self._wanted = None
            self.table.select(found[0].key)

    def _rows(self, view: View) -> list[Waiting]:
        if self.parts.value() == "merged":
            return list(view.merged)
        later = {key: number for number, key in enumerate(self._later, 1)}
        return sorted(view.waiting, key=lambda item: later.get(item.key, 0))

    def _chosen(self, item: Waiting | None) -> None:
        if item is None or self._view is None:
            return
        self._line = self.table.model.line_of(item.key)
        if item.pair is not None:
            pair = item.pair
            self._ask(lambda read: loading.pair_in_full(read, pair), self._show_pair)
        elif item.subject.person_id:
            person_id = item.subject.person_id
            self._ask(lambda read: loading.person(read, person_id), self._show_record)
        else:
            self._show_record(None)

    def _ask(self, fn: Any, done: Any) -> None:
        self.shell.background.query(fn, done=done, owner=self, latest="detail")

    def _show_record(self, person: Any) -> None:
        item = self.table.current()
        if item is None or self._view is None or item.pair is not None:
            return
        if item.kind == "made_one":
            merged = MergedDetail(item, person)
            merged.parted.connect(self._part)
            self._show_detail(merged)
            return
        if item.death is not None:
            death = AfterDeathDetail(item, person)
            death.opened.connect(lambda place, about: self.shell.navigate(place, **about))
            death.closed.connect(self._close_left_open)
            self._show_detail(death)
            return
        detail = ConflictDetail(item, person, self._view)
        detail.kept.connect(self._keep)
        self._show_detail(detail)

    def _show_pair(self, found: Compared | None) -> None:
        item = self.table.current()
        if item is None or self._view is None or item.pair is None:
            return
        if found is None:
            self._show_nothing()
            return
        detail = PairDetail(item, found, self._view)
        detail.merged.connect(self._merge)
        detail.told_apart.connect(self._tell_apart)
        detail.later.connect(self._put_off)
        detail.turned.connect(self._turn)
        self._show_detail(detail)

    def _show_detail(self, detail: Detail) -> None:
        detail.person_wanted.connect(lambda person: self.shell.navigate("people", person=person))
        cursor = QApplication.focusWidget()
        had_cursor = self.detail is not None and cursor and self.detail.isAncestorOf(cursor)
        self.detail = detail
        self.split.show_detail(detail)
        if had_cursor:
            self.table.setFocus()

    def _show_nothing(self) -> None:
        self.detail = None
        self.split.show_empty()

    def _say_empty(self) -> None:
        if self.parts.value() == "merged":
            heading = self.tr("Nobody was made one of several records")
            sentence = self.tr("Whoever is on the register twice can be made one here.")
        else:
            heading = self.tr("Nothing to settle")
            sentence = self.tr(
                "When two people write different things, somebody stands on the register twice, or "
                "something is dated after a death, it is asked here."
            )
        self.table.set_empty(EmptyState("circle-check", heading, sentence))

    # -- what is done ----------------------------------------------------------------------

    def _enter(self, item: Waiting) -> None:
        if self.detail and not self.detail.settle():
            # Whether they are one is for a person to say: the cursor goes to the choices.
            self.detail.setFocus()
            self.detail.focusNextChild()

    def _keep(self, kept: dict[str, str | None]) -> None:
        item = self.table.current()
        if item is not None:
            table, row_id = item.table, item.row_id
            self._do(lambda work: loading.keep(work, table, row_id, kept))

    def _merge(self, pair: Any, take: list[tuple[str, str]]) -> None:
        self._do(lambda work: loading.merge(work, pair, take))

    def _tell_apart(self, pair: Any) -> None:
        self._do(lambda work: loading.tell_apart(work, pair))

    def _part(self, person_id: str) -> None:
        self._do(lambda work: loading.part(work, person_id))

    def _close_left_open(self, person_id: str) -> None:
        self._do(lambda work: loading.close_left_open(work, person_id))

    def _turn(self, pair: Any) -> None:
        self._ask(lambda read: loading.turned(read, pair), self._show_pair)

    def _put_off(self) -> None:
        """The others first; it comes up again at the end of the list."""
        item = self.table.current()
        if item is None or self._view is None:
            return
        self._later = [key for key in self._later if key != item.key] + [item.key]
        rows = self._rows(self._view)
        self.table.set_rows(rows)
        self.table.select(rows[min(self._line, len(rows) - 1)].key)
        self.table.setFocus()

    def _do(self, fn: Any) -> None:
        """Saves; the page reads again by itself, as after every change."""
        self.shell.background.operation(fn, owner=self)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), value=title, hint=hint, width=7, stretch=True),
            Column("what", self.tr("What"), value=_count, badge=_badge, width=8),
        ]


def _count(item: Waiting) -> str:
    return phrase("records_short", n=item.records) if item.kind == "made_one" else ""


def _badge(item: Waiting) -> Badge | None:
    if item.kind == "made_one":
        return None
    sure = item.kind in ("conflict", "after_death") or (
        item.pair is not None and item.pair.why == "late"
    )
    return Badge(badge_words(item), "danger" if sure else "due", "" if sure else "users")
