"""Hours that expire: who is to be told, who was told, what has expired and is to be posted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.button_row import ButtonRow
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.time_bank import expiry_loading as loading
from eldercare_desktop.screens.time_bank import expiry_papers as papers
from eldercare_desktop.screens.time_bank.expiry_form import TellForm
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.expiring.reading import Expiring

SHOWS = ("all", "untold", "told", "due")
BADGES = {"untold": ("due", "bell"), "told": ("", "check"), "due": ("danger", "hourglass")}


class ExpiryView(PartView):
    """T: they were told; L: letters; X: post as expired. Several lines can be chosen."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"ledger_entry", "expiry_notice", "rule_value", "person", "villager_group", "setting"}
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: loading.ExpiryFound | None = None
        self._typed, self._like = "", frozenset[str]()
        self._wanted, self._tells = "", False
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(lambda row_id: self.load())
        self.shows = Chips([(show, word("expiry_show", show)) for show in SHOWS], single=True,
                           optional=False)  # fmt: skip
        self.shows.set_values(["all"])
        self.shows.changed.connect(self._show_list)
        self.terms = text("", "hint", wrap=True)
        self.tell_button = button(self.tr("They were told (T)"), "primary", "message-circle")
        self.expire_button = button(self.tr("Post as expired (X)"), "", "hourglass")
        self.letter_button = button(self.tr("Letters (L)"), "", "printer")
        self.list_button = button(self.tr("Print list"), "quiet", "clipboard-list")
        self.table = Table(self._columns(), key="key", several=True)
        self.table.view.installEventFilter(self)
        self.table.activated.connect(lambda row: self.tell())
        self.table.view.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.off = EmptyState(
            "calendar-clock",
            self.tr("Hours do not expire here"),
            self.tr("After how many months they do can be set in Settings, under Rules."),
            self.tr("To Settings"),
            lambda: shell.navigate("settings", part="rules"),
        )
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        self.shell.background.query(loading.load, done=self._show, owner=self, latest="expiry")

    def shown(self, **args: Any) -> None:
        """Arguments: `show` (a list), `person` (an id), `new` opens the form."""
        self._tells = bool(args.get("new"))
        if show := args.get("show"):
            self.shows.set_values([show])
        self._wanted = args.get("person", "")
        self._show_list()

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._like = frozenset()
            self._show_list()
            return
        self.shell.background.query(
            lambda read: loading.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def focus_list(self) -> None:
        off = self.stack.currentWidget() is self.off
        (self.off.button if off else self.table).setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        return str(row.person_id) if row else None

    def printable(self) -> Callable[[], object] | None:
        return self.print_list if self._rows() else None

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    # -- the list --------------------------------------------------------------------------

    def _show(self, found: loading.ExpiryFound) -> None:
        self.found = found
        on = bool(found.months or found.rows)
        self.stack.setCurrentWidget(self.body if on else self.off)
        numbers = {show: len(found.shown(show)) for show in SHOWS}
        self.counted.emit(numbers["untold"] + numbers["due"])
        self.shows.set_words([f"{word('expiry_show', show)} {numbers[show]}" for show in SHOWS])
        words = self.tr(
            "Hours expire with the month in which they are {months} months old, not without "
            "a notice {days} days before."
        )
        self.terms.setText(words.format(months=found.months, days=found.notice_days))
        self.terms.setToolTip(self.tr("The oldest hours expire first; frozen ones do not."))
        self._show_list()

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _rows(self) -> list[Expiring]:
        if self.found is None:
            return []
        rows = self.found.shown(str(self.shows.value()))
        return [row for row in rows if not self._typed or row.person_id in self._like]

    def _show_list(self) -> None:
        if self.found is None:
            return
        rows = self._rows()
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        wanted = next((row.key for row in rows if row.person_id == self._wanted), None)
        if wanted and self.table.select(wanted):
            self._wanted = ""
        elif self.table.current() is None:
            self.table.select_first()
        self._allow()
        if self._tells and rows:
            self._tells = False
            self.tell()

    def _chosen(self, *states: str) -> list[Expiring]:
        """The chosen lines that stand so; else the one under the cursor."""
        if self.found is None:
            return []
        current = self.table.current()
        rows: list[Expiring] = self.table.selected() or ([current] if current else [])
        return [row for row in rows if loading.state_of(row, self.found.today) in states]

    def _allow(self) -> None:
        self.tell_button.setEnabled(bool(self._chosen("untold")))
        self.expire_button.setEnabled(bool(self._chosen("due")))
        self.letter_button.setEnabled(bool(self._chosen("untold", "told")))
        self.list_button.setEnabled(bool(self._rows()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_T: self.tell,
                Qt.Key.Key_L: self.print_letters,
                Qt.Key.Key_X: self.expire,
            }
            if (act := keys.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    # -- steps -----------------------------------------------------------------------------

    def tell(self) -> None:
        """The form: these people were told."""
        rows = self._chosen("untold")
        if rows and self.found is not None:
            self.editing.open(TellForm(self.shell, rows, self.found))

    def expire(self) -> None:
        """Posts what is due of the chosen people; Undo takes it back."""
        people = sorted({row.person_id for row in self._chosen("due")})
        if people:
            self.shell.background.operation(
                lambda work: loading.expire(work, people),
                done=lambda number: self.load(),
                owner=self,
            )

    def print_letters(self) -> None:
        """A letter to each of the chosen people."""
        rows = self._chosen("untold", "told")
        if rows and self.found is not None:
            self._paper(papers.letters(self.found, rows))

    def print_list(self) -> None:
        """The list in view."""
        if self.found is not None and self._rows():
            self._paper(papers.listing(self.found, self._rows()))

    def _paper(self, paper: Any) -> None:
        self.page.show_paper(paper)  # type: ignore[attr-defined]  # a PartedPage

    # -- what stands there -----------------------------------------------------------------

    def _lay_out(self) -> None:
        self.tell_button.clicked.connect(self.tell)
        self.expire_button.clicked.connect(self.expire)
        self.letter_button.clicked.connect(self.print_letters)
        self.list_button.clicked.connect(self.print_list)
        self.doings = ButtonRow(
            [self.tell_button, self.expire_button, self.letter_button, self.list_button]
        )
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self.shows, self.terms, self.doings):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.body)
        self.stack.addWidget(self.off)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("Nobody like this on the list"))
        return EmptyState("circle-check", word("expiry_none", str(self.shows.value())))

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), width=6, stretch=True, hint=lambda row: row.group),
            Column(
                "amount", self.tr("Hours"), value=lambda row: credit(row.amount, row.unit),
                sort=lambda row: row.amount, width=6, align="right",
            ),
            Column("expires_on", self.tr("Spend by"), width=6),
            Column(
                "told_on", self.tr("Told"),
                value=lambda row: papers.told_words(row) if row.told_on else "", width=10,
                optional=True, sort=lambda row: row.told_on,
            ),
            Column(
                "state", self.tr("State"), value=lambda row: "", badge=self._badge, width=7,
                sort=lambda row: self._state(row),
            ),
        ]  # fmt: skip

    def _state(self, row: Expiring) -> str:
        return loading.state_of(row, self.found.today if self.found else "")

    def _badge(self, row: Any) -> Badge:
        state = self._state(row)
        return Badge(word("expiry_state", state), *BADGES[state])
