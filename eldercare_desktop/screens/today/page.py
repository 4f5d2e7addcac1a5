"""The first page: numbers that open their names, and the next things to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.today import loading
from eldercare_desktop.screens.today.card import Card, Line
from eldercare_desktop.screens.today.due_card import DueCard
from eldercare_desktop.screens.today.notice import Notice
from eldercare_desktop.screens.today.phrases import (
    birthday_words,
    day_words,
    gap_words,
    person_words,
    turning,
)
from eldercare_desktop.screens.today.tiles import Tile, Tiles
from eldercare_desktop.screens.visits.phrases import days_ago, outcome_badge
from eldercare_desktop.screens.wording import lunar_day, word

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.gaps import Gap
    from eldercare_desktop.care.today import Besides, Birthday, Incomplete, Today
    from eldercare_desktop.care.visit.history import VisitRow

NARROW = 860
"""Fewer pixels than this, at 100 %, have room for one column only."""
FEW = 3


class TodayPage(Page):
    """What is to be done is read first, the rest right after; everything leads on."""

    tables = frozenset(
        {"visit", "resident", "person", "pairing", "helper", "villager_group", "setting"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._found: Today | None = None
        self._lunar = ""
        self._exchanged: str | None = None
        self.header = PageHeader("")
        self._make_tiles()
        self.due = DueCard()
        self._make_cards()
        self._lay_out()
        self.due.picked.connect(self._visit)
        self.due.wanted.connect(self._open_tier)
        self.due.log_button.clicked.connect(lambda: self.shell.navigate("visits", new=True))
        shell.counts_changed.connect(self._show_pending)
        shell.counts_changed.connect(self._show_settling)
        self._show_pending()
        self._show_settling()
        self.setFocusProxy(self.due.table)

    def refresh(self, tables: frozenset[str]) -> None:
        language = self.shell.settings.value("language") or "zh_CN"
        self.header.title.setText(day_words(loading.today(), language))
        query = self.shell.background.query
        query(loading.overview, done=self._show, owner=self, latest="today")
        query(loading.besides, done=self._show_besides, owner=self, latest="besides")
        query(lambda _: loading.lunar_today(), done=self._show_lunar, owner=self, latest="lunar")

    def shown(self, **args: Any) -> None:
        self.due.table.setFocus()
        self._begin_at_the_top()

    def is_ready(self) -> bool:
        """Whether the numbers and names of today are on the screen."""
        return self._found is not None

    def person_id(self) -> str | None:
        return self.due.person_id()

    # -- what is shown ---------------------------------------------------------------------

    def _begin_at_the_top(self) -> None:
        # Moving the focus scrolls to whoever has it, also when a list gives way to its empty state.
        self.area.verticalScrollBar().setValue(0)

    def _show(self, found: Today) -> None:
        first, self._found = self._found is None, found
        late, now = found.due.total("overdue"), found.due.total("today")
        self.late.show_number(str(late), quiet=not late)
        self.now.show_number(str(now), quiet=not now)
        self.week.show_number(str(found.due.total("week")))
        self.gap.show_number(str(found.gaps.open), quiet=not found.gaps.open)
        self.month.show_number(_rate(found.month.special_per_mille))
        self.shell.set_count("visits", late + now)
        self.shell.set_count("pairing", found.gaps.open)
        self.due.show_due(found.due)
        if not found.month.roster:
            self.due.table.set_empty(self._nobody_yet())
        self._show_gaps(found)
        if first:
            self._begin_at_the_top()

    def _show_besides(self, answer: tuple[Besides, str | None]) -> None:
        found, self._exchanged = answer
        self._show_sides()
        self._show_birthdays(found)
        self._show_incomplete(found.first_incomplete[:FEW], found.incomplete)
        visits = sum(load.visits for load in found.week)
        week = self.tr("this week: {n}").format(n=visits) if found.recent else ""
        self.recent.show_lines([self._recent_line(row) for row in found.recent[:FEW]], week)

    def _show_gaps(self, found: Today) -> None:
        count = self.tr("one to one {own}, grid {grid}")
        words = count.format(own=found.gaps.one_to_one, grid=found.gaps.grid)
        self.gaps.show_lines(
            [self._gap_line(gap) for gap in found.first_gaps[:FEW]],
            words if found.gaps.open else "",
        )
        more = self.tr("All {n}").format(n=found.gaps.open) if found.gaps.open > FEW else ""
        self.gaps.offer(more, self._open_gaps)

    def _show_birthdays(self, found: Besides) -> None:
        great = {row.person_id for row in found.milestones}
        near = [row for row in found.birthdays if row.person_id not in great]
        lines = [self._birthday_line(row, found.day, True) for row in found.milestones]
        lines += [self._birthday_line(row, found.day, False) for row in near]
        self.birthdays.show_lines(lines[: FEW + 1])

    def _show_incomplete(self, rows: Any, number: int) -> None:
        self.incomplete.show_lines(
            [self._incomplete_line(row) for row in rows], str(number) if number else ""
        )
        more = self.tr("All {n}").format(n=number) if number > len(rows) else ""
        self.incomplete.offer(more, self._show_all_incomplete)

    def _show_all_incomplete(self) -> None:
        self.shell.background.query(
            loading.incomplete,
            done=lambda rows: self._show_incomplete(rows, len(rows)),
            owner=self,
            latest="incomplete",
        )

    def _show_lunar(self, day: str | None) -> None:
        self._lunar = self.tr("lunar {day}").format(day=lunar_day(day)) if day else ""
        self._show_sides()

    def _show_sides(self) -> None:
        """What stands beside the day: the lunar day, and when the county last heard of us."""
        county = self.tr("no exchange with the county yet")
        if self._exchanged:
            when = days_ago(self._exchanged, loading.today())
            county = self.tr("last exchange with the county: {when}").format(when=when)
        self.header.set_count(" · ".join(part for part in (self._lunar, county) if part))

    def _show_pending(self) -> None:
        pending = self.shell.counts.get("pending", 0)
        self.pending.show_number(str(pending), quiet=not pending)

    def _show_settling(self) -> None:
        """That something waits for a person's word; hidden while nothing does."""
        number = self.shell.counts.get("settling", 0)
        words = self.tr("Written twice, or on the register twice: {n}. Which one holds?")
        self.settling.show_words(words.format(n=number) if number else "")

    def _nobody_yet(self) -> EmptyState:
        return EmptyState(
            "users",
            self.tr("Nobody is on the register yet"),
            self.tr("Import the village's roster, or add the first person."),
            self.tr("Import a roster"),
            self._going("import"),
        )

    # -- lines -----------------------------------------------------------------------------

    def _gap_line(self, gap: Gap) -> Line:
        return Line(
            gap.name,
            gap_words(gap),
            self._going("pairing", person=gap.person_id, new=True),
            self.tr("Pair"),
            Badge(word("mode", gap.mode), "due" if gap.mode == "one_to_one" else "", "link-2"),
        )

    def _birthday_line(self, birthday: Birthday, today: str, great: bool) -> Line:
        badge = Badge(turning(birthday), "accent" if great else "", "star" if great else "")
        return Line(
            birthday.name,
            birthday_words(birthday, today),
            self._going("people", person=birthday.person_id),
            self.tr("Open"),
            badge if birthday.turning else None,
        )

    def _incomplete_line(self, row: Incomplete) -> Line:
        problem = word("notice", row.problem) or self.tr("no number yet")
        return Line(
            row.name,
            " · ".join(part for part in (person_words(row), problem) if part),
            self._going("people", person=row.person_id),
            self.tr("Open"),
        )

    def _recent_line(self, row: VisitRow) -> Line:
        when = days_ago(row.visited_on, loading.today())
        return Line(
            row.name,
            " · ".join(part for part in (row.group, when, row.visitor) if part),
            self._going("visits", visit=row.id),
            self.tr("Open"),
            outcome_badge(row),
        )

    # -- where it leads --------------------------------------------------------------------

    def _visit(self, person_id: str) -> None:
        self.shell.navigate("visits", person=person_id, new=True)

    def _open_tier(self, tier: str) -> None:
        self.shell.navigate("visits", state="due", tier=tier or None)

    def _open_gaps(self) -> None:
        self.shell.navigate("pairing", part="gaps")

    def _going(self, place: str, **args: Any) -> Callable[[], None]:
        return lambda: self.shell.navigate(place, **args)

    # -- looks -----------------------------------------------------------------------------

    def _make_tiles(self) -> None:
        self.late = Tile(self.tr("Visits late"), "circle-alert", "danger")
        self.now = Tile(self.tr("Due today"), "clock", "due")
        self.week = Tile(self.tr("Next 7 days"), "calendar-clock")
        self.month = Tile(self.tr("This month"), "footprints")
        self.gap = Tile(self.tr("No pairing"), "handshake", "due")
        self.pending = Tile(self.tr("Only here"), "laptop")
        leads: dict[Tile, tuple[str, dict[str, Any]]] = {
            self.late: ("visits", {"state": "overdue"}),
            self.now: ("visits", {"state": "due"}),
            self.week: ("visits", {"state": "later"}),
            self.month: ("visits", {"part": "month"}),
            self.gap: ("pairing", {"part": "gaps"}),
            self.pending: ("sync", {}),
        }
        for tile, (place, args) in leads.items():
            tile.clicked.connect(self._going(place, **args))
        self.tiles = Tiles(list(leads))

    def _make_cards(self) -> None:
        self.settling = Notice(
            "circle-alert", self.tr("Settle"), lambda: self.shell.navigate("settling")
        )
        self.gaps = Card(
            self.tr("Without a pairing"),
            "handshake",
            self.tr("Everybody who needs a helper has one."),
        )
        self.birthdays = Card(self.tr("Birthdays"), "cake", self.tr("None in the next days."))
        self.incomplete = Card(
            self.tr("ID numbers to complete"), "id-card", self.tr("All ID numbers are complete.")
        )
        self.recent = Card(self.tr("Last visits"), "history", self.tr("No visit was logged yet."))
        # It comes a moment later, and the list above it is not to jump.
        self.recent.keep_room(theme.px(156))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(theme.px(12))
        left.addWidget(self.due, 1)
        left.addWidget(self.recent)
        for card in (self.gaps, self.birthdays, self.incomplete):
            right.addWidget(card)
        right.addStretch(1)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(12))
        inner.addWidget(self.settling)
        inner.addWidget(self.tiles)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(12))
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        inner.addLayout(self._columns, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.header)
        column.addWidget(self.area, 1)


def _rate(per_mille: int | None) -> str:
    """Whole per cent, rounded down: 100 only when everybody was visited."""
    return "–" if per_mille is None else f"{per_mille // 10}%"
