"""The page of the handover pack: its parts, each of which opens where it is at home."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.handover import loading, phrases
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.preview import Preview
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.handover.parts import HandoverPart


class HandoverPage(Page):
    """Reached from the menu; not among the places at the left, because it is needed seldom."""

    tables = frozenset(
        {
            *("visit", "need", "incident", "incident_step", "absence", "slip", "slip_confirmation"),
            *("round", "round_entry", "entitlement_claim", "pairing", "helper", "card", "person"),
            *("resident", "handover", "round_attempt", "slip_line", "villager_group"),
            *("entitlement", "rule_value", "site", "meal_plan", "meal_pause", "meal_order"),
            *("meal_serving", "meal_check", "meal_payment", "food_sample"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._pack: loading.Pack | None = None
        self.header = PageHeader(self.tr("Handover pack"))
        self.header.add(self.tr("Note the handover …"), self._begin, icon="user-check")
        self.print_button = self.header.add(
            self.tr("Look at the paper"), self._show_paper, icon="printer", chief=True
        )
        self.banner = Banner(closable=False)
        self.parts = Table(self._columns(), key="code")
        self.parts.set_loading()
        self.title = ElidedLabel("", "heading")
        self.open_button = button(self.tr("Open there"), "", "external-link")
        self.open_button.clicked.connect(self._open_there)
        self.nothing = EmptyState("circle-check", self.tr("Nothing is open here"))
        self.lines: Table | None = None
        self.preview = Preview(shell)
        self._lay_out()
        self.panel = SidePanel(self)
        self.panel.saved.connect(self._save)
        self._form: Form | None = None
        self.parts.current_changed.connect(self._show_part)
        self.parts.activated.connect(lambda _: self._open_there())
        shell.counts_changed.connect(self._say_held)
        self.setFocusProxy(self.parts)

    # -- what the window asks ------------------------------------------------------------

    def refresh(self, tables: frozenset[str]) -> None:
        self.shell.background.query(loading.pack, done=self._loaded, owner=self, latest="pack")

    def shown(self, **args: Any) -> None:
        self.stack.setCurrentIndex(0)

    def back(self) -> bool:
        if self.panel.isVisible():
            self.panel.leave()
        elif self.stack.currentIndex():
            self.stack.setCurrentIndex(0)
            self.parts.setFocus()
        else:
            return False
        return True

    def is_ready(self) -> bool:
        return self._pack is not None

    def printable(self) -> Callable[[], object] | None:
        return self.preview.print_paper if self.stack.currentIndex() else self._show_paper

    # -- what is shown -------------------------------------------------------------------

    def _loaded(self, pack: loading.Pack) -> None:
        self._pack = pack
        self.parts.set_rows(pack.parts)
        if self.parts.current() is None:
            self.parts.select_first()
        self._show_part(self.parts.current())
        last = pack.handovers[0] if pack.handovers else None
        words = self.tr("Last handover: {day}, {from_} to {to}")
        self.header.set_count(
            words.format(day=last.handed_on, from_=last.handed_by, to=last.taken_by) if last else ""
        )
        self._say_held()

    def _say_held(self) -> None:
        held = self._held()
        if held:
            words = self.tr(
                "Records held only on this laptop: {n}. Please exchange with the county before "
                "the laptop changes hands."
            )
            go = self.tr("To the exchange")
            self.banner.say(words.format(n=held), "due", go, lambda: self.shell.navigate("sync"))
        else:
            self.banner.hide()

    def _held(self) -> int:
        return self.shell.counts.get("pending", 0)

    def _show_part(self, part: HandoverPart | None) -> None:
        if self.lines is not None:
            self.detail.removeWidget(self.lines)
            self.lines.deleteLater()
        self.lines = None
        self.open_button.setVisible(part is not None)
        if part is None:
            return
        words = self.tr("{part}: {figure}")
        said = {"part": phrases.heads(part.code).what, "figure": phrases.figure(part)}
        self.title.setText(words.format(**said))
        if part.lines:
            self.lines = Table(_line_columns(part))
            self.lines.set_rows(part.lines)
            self.lines.activated.connect(lambda _: self._open_there())
            self.detail.addWidget(self.lines)
            self.detail.setCurrentWidget(self.lines)

    def _open_there(self) -> None:
        part = self.parts.current()
        if part is not None:
            self.shell.navigate(part.place, **part.arguments)

    # -- the paper -----------------------------------------------------------------------

    def _show_paper(self) -> None:
        if self._pack is None:
            return
        parts = [phrases.paper_part(part) for part in self._pack.parts]
        cover = self._cover()
        self.shell.background.query(
            lambda _: loading.paper(cover, parts), done=self._drawn, owner=self, latest="paper"
        )

    def _drawn(self, paper: Any) -> None:
        self.stack.setCurrentIndex(1)
        self.preview.show_paper(paper, f"{paper.title} {loading.today()}")
        self.preview.setFocus()

    def _cover(self) -> dict[str, Any]:
        """Of the handover that was noted today, or else with a line for the new assistant."""
        settings = self.shell.settings
        cover: dict[str, Any] = {
            "village": settings.value("village_name") or "",
            "handed_by": settings.value("user_name") or "",
            "taken_by": "",
            "day": loading.today(),
            "only_here": self._held(),
        }
        last = self._pack.handovers[0] if self._pack and self._pack.handovers else None
        if last is not None and last.handed_on == loading.today():
            said = {"handed_by": last.handed_by, "taken_by": last.taken_by, "note": last.note or ""}
            cover |= said
        return cover

    # -- noting it -----------------------------------------------------------------------

    def _begin(self) -> None:
        user = self.shell.settings.value("user_name")
        values = {"handed_by": user, "handed_on": loading.today()}
        self._form = Form(
            [
                Field("handed_by", self.tr("Handed over by"), required=True, longest=40),
                Field("taken_by", self.tr("Taken over by"), required=True, longest=40),
                Field("handed_on", self.tr("Day"), "date", required=True, width=7),
                Field(
                    "note",
                    self.tr("Note"),
                    "lines",
                    longest=500,
                    hint=self.tr("Keys, stamps, devices, what was promised to whom."),
                ),
            ],
            values,
        )
        self.panel.open(self.tr("Note the handover"), self._form)
        self._form.input("taken_by").setFocus()

    def _save(self) -> None:
        form, pack = self._form, self._pack
        if form is None or pack is None or not form.validate():
            return
        values = form.values()
        counts = {part.code: len(part.lines) for part in pack.parts} | {"only_here": self._held()}
        self.shell.background.operation(
            lambda work: loading.hand_over(work, values, counts),
            done=self._noted,
            failed=self._failed,
            owner=self,
        )

    def _noted(self, _: object) -> None:
        self.panel.close_form()
        self._form = None

    def _failed(self, failure: Failure) -> None:
        field = str(failure.params.get("field", ""))
        words = failure_text(failure)
        if self._form is None or not self._form.say(field, words):
            self.panel.banner.say(words)

    # -- the widgets ---------------------------------------------------------------------

    def _columns(self) -> list[Column]:
        return [
            Column("what", self.tr("Part"), lambda p: phrases.heads(p.code).what, 9, stretch=True),
            Column("figure", self.tr("How much"), phrases.figure, 6.5, sort=lambda p: len(p.lines)),
        ]

    def _lay_out(self) -> None:
        right = QWidget()
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.open_button)
        self.detail = QStackedWidget()
        self.detail.addWidget(self.nothing)
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(theme.px(8))
        shown.addLayout(head)
        shown.addWidget(self.detail, 1)
        pair = ListDetail(self.parts, QWidget())
        pair.show_detail(right, scrolls=False)
        pair.setSizes([theme.px(420), theme.px(620)])
        self.stack = QStackedWidget()
        self.stack.addWidget(pair)
        self.stack.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.stack, 1)


def _line_columns(part: HandoverPart) -> list[Column]:
    """The columns that this part has."""
    said, code = phrases.heads(part.code), part.code
    every = (
        Column(
            "name",
            said.name,
            lambda line: phrases.name_of(line, code),
            6,
            hint=lambda line: line.group,
            stretch=True,
        ),
        Column("words", said.words, lambda line: phrases.what_of(line, code), 7),
        Column("day", said.day, lambda line: line.day, 6),
        Column("who", said.who, lambda line: line.who, 5),
        Column(
            "number",
            said.number,
            lambda line: phrases.number_of(line, code),
            4,
            "right",
            sort=lambda line: line.number or 0,
            optional=True,
        ),
        Column("note", said.note, lambda line: line.note, 7, optional=True),
    )
    return [column for column in every if column.title]
