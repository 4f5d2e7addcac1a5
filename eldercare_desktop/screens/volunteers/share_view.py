"""Volunteers over elders, a line a village; the names behind both numbers at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.needs.phrases import joined
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.pairing.phrases import facts_line
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.volunteers import loading
from eldercare_desktop.screens.volunteers.loading import Overview, ShareNames
from eldercare_desktop.screens.volunteers.phrases import percent_words, share_words
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.share import Share

MOST_NAMES = 60


class ShareView(PartView):
    """A line for each village, those that miss most first."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"volunteer", "helper", "person", "resident", "rule_value", "villager_group"}
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._names: dict[str, str] = {}
        self._ready = False
        self._typed = ""
        self._rows: Sequence[Share] = ()
        self.table = Table(self._columns(), key="village")
        self.table.current_changed.connect(self._chosen)
        self.split = ListDetail(self.table, EmptyState("users", self.tr("Choose a village")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self.split.setSizes([theme.px(560), theme.px(480)])

    def load(self) -> None:
        self.shell.background.query(loading.overview, done=self._show, owner=self, latest="shares")

    def search(self, typed: str) -> None:
        self._typed = typed
        if self._ready:
            self._show_rows()

    def focus_list(self) -> None:
        if self.table.current() is None:
            self.table.select_first()
        self.table.setFocus()

    def is_ready(self) -> bool:
        return self._ready

    def _show(self, found: Overview) -> None:
        self._ready, self._rows = True, found.shares
        self._names = dict(found.villages.names)
        own = str(self.shell.settings.value("village_name") or "")
        for share in found.shares:
            if not found.villages.several:
                self._names.setdefault(share.village, own)
        self._show_rows()

    def _show_rows(self) -> None:
        rows = [share for share in self._rows if self._typed in self._village(share)]
        self.table.set_empty(
            EmptyState("users", self.tr("Neither volunteers nor elders on the register yet"))
        )
        had = self.table.current()
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if had is not None and any(share.village == had.village for share in rows):
            self._chosen(self.table.current())
        elif rows:
            self.table.select(rows[0].village)

    def _chosen(self, share: Any) -> None:
        if share is None:
            self.split.show_empty()
            return
        village = share.village
        self.shell.background.query(
            lambda read: loading.names_behind(read, village),
            done=self._show_names,
            owner=self,
            latest="names",
        )

    def _show_names(self, found: ShareNames | None) -> None:
        if found is None:
            self.split.show_empty()
            return
        sheet = ShareSheet(found, self._village(found.share))
        sheet.person_wanted.connect(lambda person: self.shell.navigate("people", person=person))
        self.split.show_detail(sheet)

    def _village(self, share: Share) -> str:
        return self._names.get(share.village) or share.village

    def _columns(self) -> list[Column]:
        return [
            Column("village", self.tr("Village"), value=self._village, width=5, stretch=True),
            Column(
                "volunteers", self.tr("Volunteers"), value=lambda row: len(row.volunteers),
                align="right", width=4,
            ),
            Column(
                "elders", self.tr("Elders"), value=lambda row: len(row.elder_ids), align="right",
                width=4, optional=True,
            ),
            Column(
                "percent", self.tr("%"), value=percent_words, sort=lambda row: row.percent,
                align="right", width=3,
            ),
            Column(
                "missing", self.tr("Missing"), value=lambda row: row.missing or "",
                sort=lambda row: row.missing, align="right", width=4,
            ),
        ]  # fmt: skip


class ShareSheet(Detail):
    """Who is counted, on both sides."""

    person_wanted = Signal(str)

    def __init__(self, found: ShareNames, village: str) -> None:
        super().__init__()
        share = found.share
        self.add(text(village, "heading", wrap=True))
        self.add(text(share_words(share), "due" if share.missing else "", wrap=True))
        asked = self.tr("Asked for: {percent} %, that is {n} volunteers for {elders} elders.")
        self.add(
            text(
                asked.format(
                    percent=share.wanted_percent, n=share.wanted, elders=len(share.elder_ids)
                ),
                "hint",
                wrap=True,
            )
        )
        kind = "volunteer_kind"
        volunteers = [
            (row.name, joined(facts_line(row), word(kind, row.kind)), row.person_id)
            for row in share.volunteers
        ]
        self._list(self.tr("Active volunteers: {n}").format(n=len(volunteers)), volunteers)
        elders = [(row.name, facts_line(row), row.person_id) for row in found.elders]
        self._list(self.tr("Elders on the register: {n}").format(n=len(elders)), elders)
        self.end()

    def _list(self, heading: str, people: Sequence[tuple[str, str, str]]) -> None:
        self.heading(heading)
        for name, hint, person_id in people[:MOST_NAMES]:
            action = (
                self.tr("Open"),
                self.tr("Open {name}").format(name=name),
                lambda person_id=person_id: self.person_wanted.emit(person_id),
            )
            self.line(name, hint, None, action)
        if len(people) > MOST_NAMES:
            more = self.tr("Show all on the page of people")
            made = button(more, "quiet", "users")
            made.clicked.connect(lambda: self.person_wanted.emit(""))
            self.add(made)


__all__ = ["ShareView"]
