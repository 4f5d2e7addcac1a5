"""Which site is in view: a list in the head of both pages of meals, remembered by both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState

CHOSEN = "meal_site"
"""The setting of this laptop that keeps which site was last in view."""

WIDTH, SEARCH_WIDTH = 220, 196


@dataclass(frozen=True)
class SiteRow:
    """A site that serves meals, as a page needs it. `village_name`: empty in a village."""

    id: str
    name: str
    village: str
    village_name: str
    periods: tuple[str, ...]
    kind: str
    capacity: int | None
    closed_on: str | None


def read_sites(read: Any, closed: bool) -> tuple[list[SiteRow], str | None]:
    """In a worker: the sites that serve meals, and which of them was last in view."""
    from eldercare_desktop.care.area import area_names  # with sqlmodel: late
    from eldercare_desktop.care.site.reading import meal_sites, periods_of

    found = meal_sites(read, closed=closed)
    several = str(read.setting("village") or "").endswith("000")
    villages = area_names(read) if several else {}
    rows = [
        SiteRow(
            site.id,
            site.name,
            site.village,
            villages.get(site.village, ""),
            periods_of(site),
            site.kind,
            site.capacity,
            site.closed_on,
        )
        for site in found
    ]
    return rows, read.setting(CHOSEN)


class SiteChoice(QWidget):
    """The list; hidden where there is no choice."""

    changed = Signal()

    def __init__(self, shell: Shell, *, closed: bool) -> None:
        super().__init__()
        self._shell, self._closed = shell, closed
        self._rows: list[SiteRow] = []
        self.known = False
        self.box = DropDown([], blank=None)
        self.box.setAccessibleName(self.tr("Place for meals"))
        self.box.setToolTip(self.tr("Place for meals"))
        self.box.setMaximumWidth(theme.px(WIDTH))
        self.box.activated.connect(self._chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self.hide()

    def site(self) -> SiteRow | None:
        """The site in view; None while there is none."""
        return next((row for row in self._rows if row.id == self.box.value()), None)

    def sites(self) -> list[SiteRow]:
        """All that can be chosen."""
        return list(self._rows)

    def load(self, done: Callable[[], object]) -> None:
        """Reads which sites there are, then calls `done`."""

        def show(found: tuple[list[SiteRow], str | None]) -> None:
            self._show(*found)
            done()

        self._shell.background.query(
            lambda read: read_sites(read, self._closed), done=show, owner=self, latest="sites"
        )

    def choose(self, site_id: str) -> bool:
        """Puts a site in view; False if it is not among them."""
        if not any(row.id == site_id for row in self._rows):
            return False
        if site_id != self.box.value():
            self.box.set_value(site_id)
            self._chosen()
        return True

    def _show(self, rows: list[SiteRow], chosen: str | None) -> None:
        shown = chosen if any(row.id == chosen for row in rows) else self.box.value()
        self.known, self._rows = True, rows
        self.box.set_choices([(row.id, _words(row)) for row in rows])
        self.box.set_value(shown)
        self.setVisible(len(rows) > 1)

    def _chosen(self) -> None:
        site_id = self.box.value()
        self._shell.background.operation(
            lambda work: work.set_setting(CHOSEN, site_id), owner=self, undoable=False
        )
        self.changed.emit()


class SitedPage(PartedPage):
    """A page of parts that are all about one site.

    `site()` is the one in view. A part is loaded when it is known which sites there are, and
    again when another is chosen. `shown` takes a `site` (its id) beside what the parts take.
    """

    closed_too = False
    """Whether sites that have closed can be chosen."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.choice = SiteChoice(shell, closed=self.closed_too)
        self.choice.changed.connect(self._site_chosen)
        self.header.add_widget(self.choice)
        # Beside the title there is room; the chips of many parts need the line for themselves.
        self.search.setMinimumWidth(theme.px(SEARCH_WIDTH))
        self.header.add_widget(self.search)
        self._waiting: dict[str, Any] | None = None

    def site(self) -> SiteRow | None:
        """The site in view; None where there is none that serves meals."""
        return self.choice.site()

    def refresh(self, tables: frozenset[str]) -> None:
        if not self.choice.known or not tables or tables & {"site", "setting"}:
            self.choice.load(partial(self._sites_read, tables, self.site()))
        else:
            super().refresh(tables)

    def shown(self, **args: Any) -> None:
        """Arguments: `site`, `part`; others go to the part as they are."""
        if not self.choice.known:
            self._waiting = args
            if part := args.get("part") or self.args_taken(args):
                self.parts.set_values([part])  # so that no other part is made and read first
            return
        if site_id := args.pop("site", None):
            self.choice.choose(site_id)
        super().shown(**args)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Until it is known which sites there are, no part is made: another may be asked for."""
        if self.choice.known:
            super().setFocus(reason)

    def is_ready(self) -> bool:
        return self.choice.known and super().is_ready()

    def _sites_read(self, tables: frozenset[str], before: SiteRow | None) -> None:
        # Which site is in view is a setting: where it was chosen here, all is loaded already.
        if tables != {"setting"} or self.site() != before:
            super().refresh(tables if self.site() == before else frozenset())
        if self._waiting is not None:
            args, self._waiting = self._waiting, None
            self.setFocus()
            self.shown(**args)

    def _show_part(self) -> None:
        if self.choice.known:
            super()._show_part()
        else:  # it is loaded when it is known which sites there are
            self.stack.setCurrentWidget(self.view())

    def _site_chosen(self) -> None:
        super().refresh(frozenset())


def no_site(shell: Shell) -> EmptyState:
    """What a part shows while no site serves meals, with the way to set one up."""
    return EmptyState(
        "utensils",
        QCoreApplication.translate("NoSite", "No place for meals yet"),
        QCoreApplication.translate(
            "NoSite", "Write down where meals are served, on which days and until when to order."
        ),
        QCoreApplication.translate("NoSite", "Set up a place for meals"),
        lambda: shell.navigate("meal_accounts", part="sites", new=True),
    )


def _words(row: SiteRow) -> str:
    """The name; with the village before it on the laptop of a township, as names repeat."""
    name = f"{row.village_name} · {row.name}" if row.village_name else row.name
    if row.closed_on:
        return QCoreApplication.translate("SiteChoice", "{name} (closed)").format(name=name)
    return name
