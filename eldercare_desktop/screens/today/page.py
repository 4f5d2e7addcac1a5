"""The first page: numbers that open their names, and the next things to do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.today import loading
from eldercare_desktop.screens.today.board import Board
from eldercare_desktop.screens.today.card import Card, focus_of
from eldercare_desktop.screens.today.due_card import DueCard
from eldercare_desktop.screens.today.lines import Lines
from eldercare_desktop.screens.today.meal_cards import MealCards
from eldercare_desktop.screens.today.notice import Notice
from eldercare_desktop.screens.today.phrases import day_words
from eldercare_desktop.screens.today.places_card import PlacesCard
from eldercare_desktop.screens.today.tiles import Tile, Tiles
from eldercare_desktop.screens.visits.phrases import days_ago
from eldercare_desktop.screens.wording import lunar_day

if TYPE_CHECKING:
    from eldercare_desktop.care.today import Besides, Today, WeekLoad
    from eldercare_desktop.care.today.meals import MealsToday
    from eldercare_desktop.screens.parted.step_form import StepEditing

FEW = 3
MINUTE = 60_000
"""Milliseconds between two looks at the clocks of emergencies."""


class TodayPage(Page):
    """What is to be done is read first, the rest right after; everything leads on."""

    tables = frozenset(
        {
            *("visit", "resident", "person", "pairing", "helper", "villager_group", "setting"),
            *("incident", "incident_step", "need", "absence", "rule_value"),
            *("entitlement", "entitlement_claim", "round", "round_entry", "round_attempt"),
            *("site", "site_day", "meal_plan", "meal_pause", "meal_order", "meal_serving"),
            *("meal_check", "meal_route", "slip_confirmation", "service_record", "service_check"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._found: Today | None = None
        self._read_at = loading.now()
        self._lunar = ""
        self._exchanged: str | None = None
        self._loads: Sequence[WeekLoad] = ()
        self._stops: list[QWidget] = []
        self.lines = Lines(shell, self)
        self.meal_cards = MealCards(shell, self)
        self._editing: StepEditing | None = None
        self.meal_cards.answer.connect(self._answer_missed)
        self.header = PageHeader("")
        self._make_tiles()
        self.due, self.places = DueCard(), PlacesCard()
        self._make_cards()
        self._lay_out()
        self.due.picked.connect(self._visit)
        self.due.wanted.connect(self._open_tier)
        self.due.log_button.clicked.connect(lambda: self.shell.navigate("visits", new=True))
        self.places.wanted.connect(lambda args: self.shell.navigate("visits", **args))
        shell.counts_changed.connect(self._show_pending)
        shell.counts_changed.connect(self._show_settling)
        self._show_pending()
        self._show_settling()
        self.clock = QTimer(self)
        self.clock.setInterval(MINUTE)
        self.clock.timeout.connect(self._minute)
        self.clock.start()
        self.setFocusProxy(self.due.table)

    def refresh(self, tables: frozenset[str]) -> None:
        language = self.shell.settings.value("language") or "zh_CN"
        self.header.title.setText(day_words(loading.today(), language))
        query = self.shell.background.query
        query(loading.overview, done=self._show, owner=self, latest="today")
        query(loading.meals, done=self._show_meals, owner=self, latest="meals")
        query(loading.besides, done=self._show_besides, owner=self, latest="besides")
        query(lambda _: loading.lunar_today(), done=self._show_lunar, owner=self, latest="lunar")

    def shown(self, **args: Any) -> None:
        self._begin()
        self._begin_at_the_top()

    def is_ready(self) -> bool:
        """Whether the numbers and names of today are on the screen."""
        return self._found is not None

    def person_id(self) -> str | None:
        return self.due.person_id()

    def back(self) -> bool:
        return self._editing is not None and self._editing.close()

    def may_leave(self) -> bool:
        if self._editing is None or not self._editing.unsaved():
            return True
        self.shell.error(
            self.tr("Something is not saved yet. Please save it, or close the form first.")
        )
        return False

    # -- what is shown ---------------------------------------------------------------------

    def _begin(self) -> None:
        """What nobody has answered goes before everything else."""
        lines = self.incidents.lines() if not self.incidents.isHidden() else []
        if lines:
            lines[0].setFocus()
        else:
            self.due.table.setFocus()

    def _order_tabs(self) -> None:
        """As it stands: what came later would be walked through last."""
        stops = [stop for part in self._parts for stop in part.tab_stops()]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def _begin_at_the_top(self) -> None:
        # Moving the focus scrolls to whoever has it, also when a list gives way to its empty state.
        self.area.verticalScrollBar().setValue(0)

    def _show(self, found: Today) -> None:
        first, self._found = self._found is None, found
        self._read_at = loading.now()
        self.lines.villages = found.villages
        late, now = found.due.total("overdue"), found.due.total("today")
        self.late.show_number(str(late), quiet=not late)
        self.now.show_number(str(now), quiet=not now)
        self.gap.show_number(str(found.gaps.open), quiet=not found.gaps.open)
        self.month.show_number(_rate(found.month.special_per_mille))
        self.shell.set_count("visits", late + now)
        self.shell.set_count("pairing", found.gaps.open)
        untouched = first and self.due.isAncestorOf(focus_of(self))
        if self.due.name_villages(found.villages):
            self.setFocusProxy(self.due.table)
        self.due.show_due(found.due)
        if not found.month.roster and not found.due.first:
            self.due.table.set_empty(self._nobody_yet())
        self.tell_time()
        self._show_gaps(found)
        self._order_tabs()
        if untouched:
            self._begin()
        if first:
            self._begin_at_the_top()

    def _minute(self) -> None:
        """A laptop that stays open over midnight has another day in the morning."""
        if self._found is not None and self._found.day != loading.today():
            self.refresh(frozenset())
        else:
            self.tell_time()

    def tell_time(self) -> None:
        """The unanswered stay on top with their clock; those that go on are only counted."""
        if self._found is None:
            return
        rows = self._found.incidents
        passed = int((loading.now() - self._read_at).total_seconds() // 60)
        waiting = [row for row in rows if row.unanswered]
        left = [None if row.minutes_left is None else row.minutes_left - passed for row in waiting]
        open_words = self.tr("in hand: {n}").format(n=len(rows) - len(waiting))
        self.incidents.show_lines(
            [self.lines.incident(*pair) for pair in zip(waiting, left, strict=True)][: FEW + 1],
            open_words if len(rows) > len(waiting) else "",
        )
        more = self.tr("All {n}").format(n=len(rows)) if len(rows) > FEW + 1 else ""
        self.incidents.offer(more, self.lines.going("needs", part="incidents", show="open"))

    def _show_meals(self, found: MealsToday) -> None:
        self.meal_cards.show_meals(found, self.lines.villages)
        self.shell.set_count("meals", len(found.missed))
        self._order_tabs()

    def _answer_missed(self, resident_id: str) -> None:
        # Forms are made when somebody answers: the page comes first.
        from eldercare_desktop.screens.meals.delivery.check_form import open_check
        from eldercare_desktop.screens.parted.step_form import StepEditing

        if self._editing is None:
            self._editing = StepEditing(self.shell, self)
        open_check(self, self._editing, resident_id)

    def _show_besides(self, answer: tuple[Besides, str | None]) -> None:
        found, self._exchanged = answer
        self.places.show_places(found.places, many=bool(self.lines.villages))
        self._show_sides()
        self._show_needs(found)
        self.services.show_lines(self.lines.services(found))
        self._show_years(found)
        self._show_rest(found)
        self._show_week(found)
        self._show_incomplete(found.first_incomplete[:FEW], found.incomplete)
        self._order_tabs()

    def _show_needs(self, found: Besides) -> None:
        number, over = len(found.needs), sum(row.days_over > 0 for row in found.needs)
        self.need.show_number(str(number), quiet=not number)
        words = self.tr("waiting too long: {n}").format(n=over) if over else ""
        self.needs.show_lines([self.lines.need(row) for row in found.needs[: FEW + 1]], words)
        more = self.tr("All {n}").format(n=number) if number > FEW + 1 else ""
        self.needs.offer(more, self.lines.going("needs", part="needs", show="open"))

    def _show_gaps(self, found: Today) -> None:
        count = self.tr("one to one {own}, grid {grid}")
        words = count.format(own=found.gaps.one_to_one, grid=found.gaps.grid)
        self.gaps.show_lines(
            [self.lines.gap(gap) for gap in found.first_gaps[:FEW]],
            words if found.gaps.open else "",
        )
        more = self.tr("All {n}").format(n=found.gaps.open) if found.gaps.open > FEW else ""
        self.gaps.offer(more, self.lines.going("pairing", part="gaps"))

    def _show_years(self, found: Besides) -> None:
        """Coming years first, then the birthdays of these days."""
        years = sorted(found.coming, key=lambda row: not row.brings)
        waiting = self.tr("no answer yet: {n}").format(n=found.waiting)
        self.years.show_lines(
            [self.lines.coming(row, found.day) for row in years[: FEW + 1]],
            waiting if found.waiting else "",
        )
        lists = self.lines.going("needs", part="entitlements", show="missing")
        self.years.offer(self.tr("Who should have what"), lists)
        last = max((row.on for row in found.birthdays), default=found.day)
        great = {row.person_id for row in found.coming if row.on <= last}
        near = [row for row in found.birthdays if row.person_id not in great]
        self.birthdays.show_lines([self.lines.birthday(r, found.day) for r in near[: FEW + 1]])

    def _show_rest(self, found: Besides) -> None:
        """Rounds, who is away, children come of age; not there while there are none."""
        grown = found.grown_up
        self.grown.show_lines(
            [self.lines.grown(row) for row in grown[: FEW + 1]],
            str(len(grown)) if grown else "",
        )
        self.shell.set_count("rounds", len(found.rounds))
        self.rounds.show_lines([self.lines.round(row) for row in found.rounds[: FEW + 1]])
        away, number = found.away[: FEW + 1], len(found.away)
        self.away.show_lines(
            [self.lines.away(row, found.day) for row in away], str(number) if number else ""
        )
        paused = self.lines.going("visits", state="paused")
        self.away.offer(self.tr("All {n}").format(n=number) if number > FEW + 1 else "", paused)

    def _show_week(self, found: Besides) -> None:
        done, left = (sum(getattr(row, n) for row in found.week) for n in ("done", "left"))
        words = self.tr("{done} done, {left} left").format(done=done, left=left)
        self._loads = found.week
        self._say_week(FEW + 2, words)

    def _say_week(self, most: int, words: str) -> None:
        rows = self._loads
        self.week.show_lines([self.lines.load(row) for row in rows[:most]], words if rows else "")
        more = self.tr("All {n}").format(n=len(rows)) if len(rows) > most else ""
        self.week.offer(more, lambda: self._say_week(len(rows), words))

    def _show_incomplete(self, rows: Any, number: int) -> None:
        self.incomplete.show_lines(
            [self.lines.incomplete(row) for row in rows], str(number) if number else ""
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
            self.lines.going("import"),
        )

    # -- where it leads --------------------------------------------------------------------

    def _visit(self, person_id: str) -> None:
        self.shell.navigate("visits", person=person_id, new=True)

    def _open_tier(self, tier: str) -> None:
        self.shell.navigate("visits", state="due", tier=tier or None)

    # -- looks -----------------------------------------------------------------------------

    def _make_tiles(self) -> None:
        self.late = Tile(self.tr("Visits late"), "circle-alert", "danger")
        self.now = Tile(self.tr("Due today"), "clock", "due")
        self.month = Tile(self.tr("This month"), "footprints")
        self.need = Tile(self.tr("Open needs"), "hand-helping", "due")
        self.gap = Tile(self.tr("No pairing"), "handshake", "due")
        self.pending = Tile(self.tr("Only here"), "laptop")
        leads: dict[Tile, tuple[str, dict[str, Any]]] = {
            self.late: ("visits", {"state": "overdue"}),
            self.now: ("visits", {"state": "due"}),
            self.month: ("visits", {"part": "month"}),
            self.need: ("needs", {"part": "needs", "show": "open"}),
            self.gap: ("pairing", {"part": "gaps"}),
            self.pending: ("sync", {}),
        }
        for tile, (place, args) in leads.items():
            tile.clicked.connect(self.lines.going(place, **args))
        self.tiles = Tiles(list(leads))

    def _make_cards(self) -> None:
        self.settling = Notice(
            "circle-alert", self.tr("Settle"), lambda: self.shell.navigate("settling")
        )
        self.incidents = Card(
            self.tr("Emergencies nobody has answered"), "siren", "", hides=True, tint="danger"
        )
        self.needs = Card(self.tr("Needs"), "hand-helping", self.tr("No need is open."))
        self.gaps = Card(
            self.tr("Without a pairing"),
            "handshake",
            self.tr("Everybody who needs a helper has one."),
        )
        self.rounds = Card(self.tr("Rounds"), "list-checks", "", hides=True)
        self.services = Card(self.tr("Services of volunteers"), "heart", "", hides=True)
        self.years = Card(
            self.tr("Coming years"), "star", self.tr("Nobody comes to a great age soon.")
        )
        self.birthdays = Card(self.tr("Birthdays"), "cake", self.tr("None in the next days."))
        self.away = Card(self.tr("Away and returning"), "house", "", hides=True)
        self.grown = Card(self.tr("Children come of age"), "user-check", "", hides=True)
        self.week = Card(self.tr("This week"), "users", self.tr("No visit this week yet."))
        self.incomplete = Card(
            self.tr("ID numbers to complete"), "id-card", self.tr("All ID numbers are complete.")
        )
        # They come a moment later, and what is above or below them is not to jump.
        for card in (self.needs, self.week):
            card.keep_room(theme.px(84))

    def _lay_out(self) -> None:
        missed, meals = self.meal_cards.missed, self.meal_cards.meals
        top = (self.settling, self.incidents, missed, self.tiles)
        left = (self.due, self.places, self.week)
        right = (
            *(meals, self.needs, self.services, self.gaps, self.rounds, self.years),
            *(self.away, self.birthdays, self.grown, self.incomplete),
        )
        self._parts = (*top, *left, *right)
        self.area = Board(top, left, right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.header)
        column.addWidget(self.area, 1)


def _rate(per_mille: int | None) -> str:
    """Whole per cent, rounded down: 100 only when everybody was visited."""
    return "–" if per_mille is None else f"{per_mille // 10}%"
