"""What was logged: a list with filters, and one visit with its month beside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.photos.strip import PhotoStrip
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.visits import loading, saving
from eldercare_desktop.screens.visits.correcting import Correcting
from eldercare_desktop.screens.visits.loading import Looked
from eldercare_desktop.screens.visits.phrases import entered_badge, late_words, outcome_badge
from eldercare_desktop.screens.visits.visit_detail import VisitDetail
from eldercare_desktop.screens.visits.visit_photos import VisitPhotos
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.history import VisitRow
    from eldercare_desktop.screens.photos.adding import PhotoAdding


class HistoryView(QWidget):
    """Visits that hold, the newest first; those taken back are not shown."""

    def __init__(self, shell: Shell, page: QWidget, adding: PhotoAdding) -> None:
        super().__init__()
        self._shell, self._adding = shell, adding
        self._person: str | None = None
        self._wanted: str | None = None
        self._looked: Looked | None = None
        self.period = DropDown(
            [
                ("week", self.tr("This week")),
                ("month", self.tr("This month")),
                ("quarter", self.tr("90 days")),
                ("all", self.tr("All the time")),
            ],
            blank=None,
        )
        self.only = DropDown(
            [("concern", self.tr("With concern")), ("late", self.tr("Entered late"))],
            blank=self.tr("All visits"),
        )
        self.method = DropDown(choices("method"), blank=self.tr("All ways"))
        self.period.set_value("month")
        self.search = SearchField(self.tr("Name or pinyin (F2)"))
        self.table = Table(self._columns())
        self.pair = ListDetail(self._listing(), EmptyState("footprints", self.tr("Choose a visit")))
        none = self.tr("No visit in this time")
        self.table.set_empty(
            EmptyState("footprints", none, self.tr("Choose a longer time, or other filters."))
        )
        self.correcting = Correcting(shell, page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pair)
        self._connect()

    def load(self) -> None:
        """Reads the list anew, and the visit beside it."""
        wanted = self._wanted_rows()
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.history(read, wanted),
            done=self._show_rows,
            owner=self,
            latest="history",
        )

    def open_visit(self, visit_id: str) -> None:
        """Shows one visit, whatever the filters are."""
        self._wanted = visit_id
        self._reset("all")
        self.load()

    def show_person(self, person_id: str) -> None:
        """Shows the visits of one person."""
        self._reset("all")
        self._person = person_id
        self.load()

    def back(self) -> bool:
        """Closes the form, the person, the search."""
        if self.correcting.close():
            return True
        if self._person or self.search.text():
            self._reset("month")
            self.load()
            return True
        return False

    def person_id(self) -> str | None:
        """Whose visit is in view."""
        return self._looked.hit.person_id if self._looked else None

    def _reset(self, period: str) -> None:
        self._person = None
        self.period.set_value(period)
        self.only.set_value(None)
        self.method.set_value(None)
        self.search.clear()

    def _wanted_rows(self) -> dict[str, Any]:
        only = self.only.value()
        return {
            "since": _since(self.period.value(), date.fromisoformat(loading.today())),
            "person_id": self._person,
            "method": self.method.value(),
            "concern": only == "concern",
            "late": only == "late",
            "typed": self.search.text().strip(),
        }

    def _show_rows(self, rows: list[VisitRow]) -> None:
        self.table.set_rows(rows)
        if self._wanted and self.table.select(self._wanted):
            self._wanted = None
        elif self.table.current() is None:
            self.table.select_first()
        elif self._looked:
            self._look(self.table.current())
        if not rows:
            self._look(None)

    def _look(self, row: VisitRow | None) -> None:
        if row is None:
            self._looked = None
            self.pair.show_empty()
            return
        visit_id = row.id
        self._shell.background.query(
            lambda read: loading.looked_at(read, visit_id),
            done=self._show_visit,
            owner=self,
            latest="visit",
        )

    def _show_visit(self, found: Looked | None) -> None:
        self._looked = found
        if found is None:
            self.pair.show_empty()
            return
        photos = VisitPhotos(self._shell, self._adding, found.row.id, found.photos)
        had_cursor = any(strip.has_cursor() for strip in self.pair.findChildren(PhotoStrip))
        detail = VisitDetail(found, photos)
        detail.correct_wanted.connect(self._correct)
        detail.withdraw_wanted.connect(self._withdraw)
        detail.person_wanted.connect(self._open_person)
        detail.history_wanted.connect(self.show_person)
        self.pair.show_detail(detail)
        if had_cursor:
            photos.strip.take_cursor()

    def _correct(self) -> None:
        if self._looked:
            self.correcting.open(self._looked)

    def _withdraw(self) -> None:
        if self._looked:
            visit_id = self._looked.row.id
            self._shell.background.operation(
                lambda work: saving.withdraw(work, visit_id), owner=self
            )

    def _open_person(self, person_id: str) -> None:
        self._shell.navigate("people", person=person_id)

    def _corrected(self, visit_id: str) -> None:
        self._wanted = visit_id
        self.table.setFocus()

    def _connect(self) -> None:
        for part in (self.period, self.only, self.method):
            part.activated.connect(self.load)
        self.search.searched.connect(self.load)
        self.search.left_down.connect(self.table.setFocus)
        self.search.entered.connect(self.table.setFocus)
        self.table.current_changed.connect(self._look)
        self.table.activated.connect(self._correct)
        self.correcting.corrected.connect(self._corrected)

    def _listing(self) -> QWidget:
        holder, filters = QWidget(), QWidget()
        flow = FlowLayout(filters, 8)
        self.search.setFixedWidth(theme.px(184))
        for part in (self.period, self.only, self.method, self.search):
            flow.addWidget(part)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(filters)
        column.addWidget(self.table, 1)
        return holder

    def _columns(self) -> list[Column]:
        return [
            Column(
                "visited_on", self.tr("Day"), value=_day, hint=late_words, width=4, sort=_sort_day
            ),
            Column("name", self.tr("Name"), hint=lambda row: row.group, stretch=True, width=5),
            Column("outcome", self.tr("Found"), value=_outcome, badge=outcome_badge, width=5.5),
            Column(
                "late",
                self.tr("Late"),
                value=_late,
                badge=entered_badge,
                width=6.5,
                sort=lambda row: -row.late_days,
                optional=True,
            ),
            Column("visitor", self.tr("Visited by"), width=4, optional=True),
            Column("method", self.tr("How"), value=_method, width=4.5, optional=True),
        ]


def _since(period: str, today: date) -> str | None:
    since = {
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "quarter": today - timedelta(days=90),
    }.get(period)
    return since.isoformat() if since else None


def _day(row: VisitRow) -> str:
    return row.visited_on[5:] if row.visited_on[:4] == loading.today()[:4] else row.visited_on


def _sort_day(row: VisitRow) -> str:
    return row.visited_on


def _outcome(row: VisitRow) -> str:
    return outcome_badge(row).text


def _method(row: VisitRow) -> str:
    return word("method", row.method)


def _late(row: VisitRow) -> str:
    badge = entered_badge(row)
    return badge.text if badge else ""
