"""The list of rounds with how far each has come; what one is about at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.rounds import loading, saving
from eldercare_desktop.screens.rounds.loading import RoundDetail, Rounds
from eldercare_desktop.screens.rounds.phrases import comma, day, days, left_badge, progress
from eldercare_desktop.screens.rounds.round_forms import RoundForms
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.round.overview import RoundRow

MOST_MISSED = 12


class Overview(QWidget):
    """`open_wanted` and `print_wanted` give the id of a round."""

    open_wanted = Signal(str)
    print_wanted = Signal(str)
    slip_wanted = Signal(str)  # the id of a slip that is to be printed
    new_wanted = Signal()

    def __init__(self, shell: Shell, forms: RoundForms) -> None:
        super().__init__()
        self._shell, self._forms = shell, forms
        self._names: dict[str, str] = {}
        self._wanted = ""
        self._ready = False
        self._titles = (self.tr("Running"), self.tr("Closed"))
        self.state = Chips(
            [("open", self._titles[0]), ("closed", self._titles[1])], single=True, optional=False
        )
        self.state.set_values(["open"])
        self.table = Table(self._columns(), key="round_id")
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.state)
        column.addWidget(self.table, 1)
        self.split = ListDetail(listing, EmptyState("clipboard-list", self.tr("Choose a round")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self.state.changed.connect(lambda: self.load())
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self.open_wanted.emit(row.round_id))

    def load(self, round_id: str = "") -> None:
        """Reads the list anew, and chooses a round of it."""
        self._wanted = round_id or self._wanted
        state = self.state.value()
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.rounds(read, state), done=self._show, owner=self, latest="rounds"
        )

    def round_id(self) -> str | None:
        """The round under the cursor."""
        row = self.table.current()
        return row.round_id if row else None

    def is_ready(self) -> bool:
        """Whether the list has come."""
        return self._ready

    def _show(self, found: Rounds) -> None:
        self._ready = True
        self._names = dict(found.names)
        counts = zip(self._titles, (found.open, found.closed), strict=True)
        self.state.set_words([f"{title} {number}" for title, number in counts])
        self._shell.set_count("rounds", found.running)
        self.table.set_empty(self._empty())
        self.table.set_rows(found.rows)
        self.split.show_right(bool(found.rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = ""
        if self.table.current() is None:
            self.table.select_first()
        else:
            self._chosen(self.table.current())

    def _empty(self) -> EmptyState:
        if self.state.value() == "closed":
            return EmptyState("history", self.tr("No round has been closed yet"))
        return EmptyState(
            "clipboard-list",
            self.tr("No round is running"),
            self.tr(
                "In heat, in cold or before a festival, make a list of those to look after: who "
                "lives alone, is of advanced age or needs care comes first."
            ),
            self.tr("New round"),
            self.new_wanted.emit,
        )

    def _chosen(self, row: RoundRow | None) -> None:
        if row is None:
            self.split.show_empty()
            return
        self._shell.background.query(
            lambda read: loading.round_detail(read, row.round_id),
            done=self._show_detail,
            owner=self,
            latest="round",
        )

    def _show_detail(self, found: RoundDetail | None) -> None:
        if found is None:
            self.split.show_empty()
            return
        summary = Summary(found)
        round_id = found.row.round_id
        summary.opening.clicked.connect(lambda: self.open_wanted.emit(round_id))
        summary.printing.clicked.connect(lambda: self.print_wanted.emit(round_id))
        summary.changing.clicked.connect(lambda: self._forms.change(found))
        summary.closing.clicked.connect(lambda: self._close(found))
        summary.slips.clicked.connect(lambda: self._slip(found))
        summary.slip_wanted.connect(self.slip_wanted)
        self.split.show_detail(summary)

    def _slip(self, found: RoundDetail) -> None:
        self._shell.background.query(
            loading.helpers,
            done=lambda helpers: self._forms.slip(found, helpers),
            owner=self,
            latest="helpers",
        )

    def _close(self, found: RoundDetail) -> None:
        if found.row.closed_on is None:
            self._forms.close_round(found)
        else:
            self._shell.background.operation(lambda work: saving.reopen(work, found.seen))

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Round"), hint=self._hint, stretch=True, width=8),
            Column(
                "progress",
                self.tr("Seen"),
                value=progress,
                width=5,
                sort=lambda row: row.done / row.total if row.total else 1.0,
            ),
            Column(
                "days_left",
                self.tr("Time"),
                value=lambda row: _badge_text(row),
                badge=lambda row: left_badge(row, loading.today()),
                width=5,
                optional=True,
            ),
        ]

    def _hint(self, row: Any) -> str:
        parts = (self._names.get(row.village, ""), days(row.starts_on, row.ends_on))
        return " · ".join(part for part in parts if part)


def _badge_text(row: RoundRow) -> str:
    badge = left_badge(row, loading.today())
    return badge.text if badge else ""


class Summary(Detail):
    """What a round is about, how far it has come, and what can be done with it."""

    slip_wanted = Signal(str)

    def __init__(self, found: RoundDetail) -> None:
        super().__init__()
        row = found.row
        self._heading(found)
        self._progress(row)
        is_open = row.closed_on is None
        words = self.tr("Tick off (Enter)") if is_open else self.tr("Look at the list (Enter)")
        self.opening = button(words, "primary", "list-checks")
        self.printing = button(self.tr("Print (Ctrl+P)"), "", "printer")
        closing = self.tr("Close …") if is_open else self.tr("Reopen")
        self.closing = button(closing, "", "check" if is_open else "lock-open")
        self.changing = button(self.tr("Change …"), "", "pencil")
        self.slips = button(self.tr("Slip with a code …"), "", "qr-code")
        slips = [self.slips] if is_open and row.waiting else []
        self.buttons([self.opening, self.printing, *slips, self.closing, self.changing])
        self._facts(found)
        self._slips(found)
        self._missed(found)
        self.end()

    def _heading(self, found: RoundDetail) -> None:
        row = found.row
        line = QHBoxLayout()
        line.addWidget(text(row.name, "title", wrap=True), 1)
        if badge := left_badge(row, loading.today()):
            line.addWidget(BadgeLabel(badge), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)
        parts = (word("round_kind", row.kind), days(row.starts_on, row.ends_on), found.village)
        self.add(text(" · ".join(part for part in parts if part), "hint", wrap=True))

    def _progress(self, row: RoundRow) -> None:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, max(row.total, 1))
        bar.setValue(row.done)
        said = [self.tr("Seen: {done} of {total}").format(done=row.done, total=row.total)]
        numbers = (
            (self.tr("tried: {n}"), row.tried),
            (self.tr("away: {n}"), row.away),
            (self.tr("not asked any more: {n}"), row.gone),
        )
        said += [pattern.format(n=number) for pattern, number in numbers if number]
        words = " · ".join(said)
        bar.setAccessibleName(words)
        self.add(bar)
        self.add(text(words, wrap=True))

    def _facts(self, found: RoundDetail) -> None:
        self.fact(self.tr("Asked for"), criteria_words(found.seen))
        between = self.tr("; ")
        look_at = between.join(word("round_look_at", code) for code in found.look_at)
        self.fact(self.tr("Look at"), look_at)
        self.fact(self.tr("Note"), found.seen.note or "")
        self.fact(self.tr("Result"), found.seen.close_note or "")

    def _slips(self, found: RoundDetail) -> None:
        if not found.slips:
            return
        self.heading(self.tr("Slips"))
        for slip in found.slips:
            back = slip.state == "confirmed"
            state = self.tr("came back") if back else self.tr("out")
            lines = self.tr("lines: {n}").format(n=slip.lines)
            hint = " · ".join((day(slip.issued_on), lines, state))
            name = slip.helper or self.tr("Care assistant")
            again = self.tr("Print again")
            wanted = partial(self.slip_wanted.emit, slip.slip_id)
            self.line(name, hint, None, None if back else (again, f"{again}: {name}", wanted))

    def _missed(self, found: RoundDetail) -> None:
        missed = [line for line in found.lines if line.waiting]
        if not missed:
            return
        closed = found.row.closed_on is not None
        self.heading(self.tr("Not reached") if closed else self.tr("Still to be seen"))
        for line in missed[:MOST_MISSED]:
            last = line.attempts[-1] if line.attempts else None
            tried = word("round_missed", last.result) if last else ""
            hint = " · ".join(
                part for part in (line.group, tried, last.note if last else "") if part
            )
            self.line(line.name, hint, None)
        if len(missed) > MOST_MISSED:
            more = self.tr("and {n} more").format(n=len(missed) - MOST_MISSED)
            self.add(text(more, "hint"))


def criteria_words(seen: Any) -> str:
    """Whom a round asks for, in words."""
    translate = QCoreApplication.translate
    said = []
    if seen.age_from is not None:
        said.append(translate("Criteria", "from {n} years").format(n=seen.age_from))
    tables = {
        "living": seen.living,
        "round_condition": seen.conditions,
        "category": seen.categories,
        "tier": seen.tiers,
    }
    said += [word(table, code) for table, codes in tables.items() for code in codes]
    if seen.children:
        said.append(translate("Criteria", "children"))
    words = comma().join(said) or translate("Criteria", "every elder")
    if seen.groups:
        within = translate("Criteria", "{who}; in {groups}")
        return within.format(who=words, groups=comma().join(seen.groups))
    return words
