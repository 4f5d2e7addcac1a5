"""Finding a volunteer for a need: who fits with the reasons, Enter assigns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.needs import saving
from eldercare_desktop.screens.needs.match_phrases import why_lines, why_words
from eldercare_desktop.screens.needs.phrases import joined, need_words
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.phrases import facts_line
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.matching.finding import Found
    from eldercare_desktop.care.time_bank.matching.scoring import Match
    from eldercare_desktop.screens.needs.loading import NeedView

LIST_HEIGHT = 320


class MatchForm(StepForm):
    """The volunteers who fit, the best first; the others with what speaks against them.

    `entered`: Enter was pressed on somebody. Saving assigns the need to whoever is chosen.
    """

    entered = Signal()

    def __init__(self, shell: Shell, view: NeedView) -> None:
        row = view.detail.row
        super().__init__(shell, "", f"{row.name} · {need_words(row)}")
        self.title = self.tr("Find a volunteer")
        self.saving_words = self.tr("Assign (Enter)")
        self._seen = view.detail.seen
        self._found: Found | None = None
        self._titles = (self.tr("Fits"), self.tr("Does not fit"))
        self.kind = Chips(
            [("fit", self._titles[0]), ("unfit", self._titles[1])], single=True, optional=False
        )
        self.kind.set_values(["fit"])
        self.kind.changed.connect(self._show_rows)
        self.table = Table(self._columns(), header=False, key="id")
        self.table.setMinimumHeight(theme.px(LIST_HEIGHT))
        self.table.current_changed.connect(self._tell)
        self.table.activated.connect(lambda _: self.entered.emit())
        self.why = text("", wrap=True)
        for widget in (self.kind, self.why, self.table):
            self.column.addWidget(widget)
        self.table.set_loading()
        need_id = self._seen.id
        shell.background.query(
            lambda read: _find(read, need_id), done=self._show, owner=self, latest="match"
        )

    @property
    def dirty(self) -> bool:
        return False

    def validate(self) -> bool:
        match = self.chosen()
        if match is None:
            self.banner.say(sentence("match_nobody"), "due")
        elif not match.fits:
            who = {"name": match.offer.name, "why": why_words(match)}
            self.banner.say(sentence("match_unfit", who), "due")
        return match is not None and match.fits

    def chosen(self) -> Match | None:
        """The volunteer under the cursor."""
        row = self.table.current()
        return row["match"] if row else None

    def prepare(self) -> None:
        match = self.chosen()
        assert match is not None, "validated"
        self._values = {"helper_id": match.offer.helper_id}

    def save(self, work: Any) -> str:
        return saving.assign(work, self._seen, dict(self._values))

    def focus_first(self) -> None:
        self.table.setFocus()

    def _show(self, found: Found | None) -> None:
        self._found = found
        numbers = (len(found.fit), len(found.unfit)) if found else (0, 0)
        pairs = zip(self._titles, numbers, strict=True)
        self.kind.set_words([f"{title} {number}" for title, number in pairs])
        self._show_rows()

    def _show_rows(self) -> None:
        self.banner.hide()
        found = self._found
        if found is None:
            matches: tuple[Match, ...] = ()
        else:
            matches = found.fit if self.kind.value() == "fit" else found.unfit
        self.table.set_empty(self._empty())
        self.table.set_rows(
            [
                {"id": m.offer.helper_id, "match": m, "row": found.rows[m.offer.helper_id]}
                for m in matches
                if found is not None
            ]
        )
        self.table.select_first()
        self._tell(self.table.current())

    def _tell(self, row: Any) -> None:
        """All reasons of the one under the cursor: a line of the list may be too short."""
        if row is None:
            self.why.setText("")
            return
        phone = row["row"].phone or ""
        self.why.setText(joined(row["match"].offer.name, why_words(row["match"]), phone))

    def _empty(self) -> EmptyState:
        if self._found is not None and not (self._found.fit or self._found.unfit):
            return EmptyState(
                "heart",
                self.tr("No volunteers yet"),
                self.tr("Register them on the page of volunteers, or assign it to a helper."),
            )
        if self.kind.value() == "unfit":
            return EmptyState("circle-check", self.tr("Everybody fits"))
        return EmptyState(
            "heart",
            self.tr("Nobody fits"),
            self.tr("Look at who does not fit and why: a day or a time may be changed."),
        )

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), value=lambda row: row["match"].offer.name,
                hint=lambda row: facts_line(row["row"]), width=7,
            ),
            Column(
                "why", self.tr("Why"), value=lambda row: why_lines(row["match"])[0],
                hint=lambda row: why_lines(row["match"])[1], stretch=True,
            ),
        ]  # fmt: skip


def _find(read: Any, need_id: str) -> Found | None:
    from eldercare_desktop.care.time_bank.matching.finding import find_for

    return find_for(read, need_id)
