"""What a person's time line asks of the store, and where its lines lead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people.timeline import loading
from eldercare_desktop.screens.people.timeline.view import TimelineView

if TYPE_CHECKING:
    from eldercare_desktop.care.timeline import Coming, Event
    from eldercare_desktop.screens.people.detail import PersonDetail

PLACES: dict[str, tuple[str, str]] = {
    "visit": ("visits", "visit"),
    "photo": ("visits", "visit"),
    "need": ("needs", "need"),
    "follow_up": ("needs", "need"),
    "incident": ("needs", "incident"),
    "pairing": ("pairing", "pairing"),
    "round": ("rounds", "round"),
}
"""Kind -> the page that shows one of them, and the argument that takes its id."""


class TimelineDoor(QObject):
    """Stays while details come and go: the time line of a person outlives a change of the page."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._person_id = ""
        self._detail: PersonDetail | None = None
        self._view: TimelineView | None = None
        self.part = "about"

    def view_of(self, person_id: str) -> TimelineView:
        """The time line of a person: the one that stands already, or a new one."""
        if self._view is None or person_id != self._person_id:
            self._person_id, view = person_id, TimelineView()
            view.life_wanted.connect(lambda before: self._ask_life(view, before))
            view.older_wanted.connect(lambda before: self._ask_older(view, before))
            view.opened.connect(self._open)
            view.calendar.marks_wanted.connect(lambda year: self._ask_marks(view, year))
            self._view = view
        return self._view

    def attach(self, detail: PersonDetail) -> None:
        """Serve a detail; it begins with the part that was in view last."""
        self._detail = detail
        detail.parts.changed.connect(lambda: self.show_part(detail.parts.value()))
        detail.coming_opened.connect(self._open_coming)
        self.show_part(self.part)

    def forget(self) -> None:
        """Nobody is in view."""
        self._detail = self._view = None

    def show_part(self, part: str) -> None:
        """What is known of the person (about), or the timeline; also of whoever comes next."""
        self.part = part
        if self._detail is not None:
            self._detail.show_part(part)
            self.reload()

    def reload(self) -> None:
        """Read again what is in view."""
        detail, person_id = self._detail, self._person_id
        if detail is None:
            return
        self._query(
            lambda read: loading.coming(read, person_id),
            detail.coming.show_coming,
            detail,
            "coming",
        )
        if self.part == "timeline" and self._view is not None:
            self._view.reload()

    # -- asking ------------------------------------------------------------------------------

    def _ask_life(self, view: TimelineView, before: str) -> None:
        person_id, kinds = self._person_id, view.kinds()
        self._query(
            lambda read: loading.life(read, person_id, kinds, before or None),
            view.show_life,
            view,
            "life",
        )

    def _ask_older(self, view: TimelineView, before: str) -> None:
        person_id, kinds = self._person_id, view.kinds()
        self._query(
            lambda read: loading.older(read, person_id, kinds, before),
            view.show_older,
            view,
            "life",
        )

    def _ask_marks(self, view: TimelineView, year: int) -> None:
        person_id = self._person_id
        self._query(
            lambda read: loading.marks(read, person_id, year),
            lambda marks: view.calendar.show_marks(year, marks),
            view,
            "marks",
        )

    def _query(
        self, fn: Callable[[Any], Any], done: Callable[[Any], object], owner: QObject, latest: str
    ) -> None:
        self._shell.background.query(fn, done=done, owner=owner, latest=latest)

    # -- where it leads ----------------------------------------------------------------------

    def _open(self, event: Event) -> None:
        if place := PLACES.get(event.kind):
            self._shell.navigate(place[0], **{place[1]: event.about})
        elif event.kind == "card":
            self._shell.navigate("cards", person=self._person_id)
        elif event.kind == "time_bank":
            self._shell.navigate("time_bank", part="accounts", person=self._person_id)
        elif event.kind == "meal":
            self._shell.navigate("meals", day=event.day)
        elif event.kind == "entitlement":
            self._shell.navigate("needs", part="entitlements")
        else:
            self._show_section(event.kind)

    def _open_coming(self, coming: Coming) -> None:
        if coming.what == "visit":
            self._shell.navigate("visits", person=self._person_id, new=True)
        elif place := PLACES.get(coming.what):
            self._shell.navigate(place[0], **{place[1]: coming.about})
        else:
            self._show_section("absence")

    def _show_section(self, kind: str) -> None:
        if self._detail is not None:
            self.part = "about"
            self._detail.show_section(kind)
