"""The photos of a visit that is being written: kept on disk, named by the draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.photos import loading
from eldercare_desktop.screens.photos.loading import Shown, Source
from eldercare_desktop.screens.photos.strip import ADD_KEY, PhotoStrip
from eldercare_desktop.screens.photos.view import PhotoView

if TYPE_CHECKING:
    from eldercare_desktop.care.photo.taking import Picture
    from eldercare_desktop.screens.photos.adding import PhotoAdding

MOST = 6
"""As `care.photo.keeping` has it; a test holds the two together."""


class DraftPhotos(QWidget):
    """`changed`: some were added or removed. `entries` are what the draft holds of them."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._entries: list[dict[str, Any]] = []
        self.adding: PhotoAdding | None = None  # the page gives it
        self.strip = PhotoStrip(MOST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        title = self.tr("Photos  {key}").format(key=ADD_KEY)
        column.addWidget(text(title, "label"))
        column.addWidget(self.strip)
        self.strip.chosen.connect(self.add)
        self.strip.opened.connect(self._open)
        self.strip.removed.connect(lambda number: self._remove(self.strip.photos[number]))

    def entries(self) -> list[dict[str, Any]]:
        """The photos to be saved with the visit, as `PhotoEntry`."""
        return list(self._entries)

    def set_entries(self, entries: Sequence[dict[str, Any]]) -> None:
        """Shows those of another draft."""
        self._entries = list(entries)
        self.strip.show_photos([])
        if entries:
            self._shell.background.query(
                lambda read: loading.of_draft(read, entries),
                done=self._show,
                owner=self,
                latest="draft photos",
            )

    def add(self, chosen: Sequence[Source]) -> None:
        """Adds pictures, after it was said who agreed."""
        if self.adding:
            self.adding.begin(chosen, MOST - len(self._entries), self._keep)

    def _keep(self, pictures: Sequence[Picture], values: dict[str, Any]) -> None:
        known = {entry["sha256"] for entry in self._entries}
        fresh = [loading.entry_of(p, values) for p in pictures if p.sha256 not in known]
        drafts = [*known]
        assert self.adding, "it has just asked"
        self._shell.background.operation(
            lambda work: loading.keep(work, pictures, drafts),
            done=lambda _: self._kept(fresh),
            failed=self.adding.refuse,
            owner=self,
            undoable=False,
        )

    def _kept(self, fresh: Sequence[dict[str, Any]]) -> None:
        self.set_entries([*self._entries, *fresh])
        self.changed.emit()
        if self.adding:
            self.adding.done()

    def _show(self, photos: list[Shown]) -> None:
        there = {photo.sha256 for photo in photos}
        self._entries = [entry for entry in self._entries if entry["sha256"] in there]
        self.strip.show_photos(photos)

    def _open(self, number: int) -> None:
        view = PhotoView(self._shell, self.strip.photos, number, self.window())
        view.removed.connect(self._remove)
        view.open()

    def _remove(self, photo: Shown) -> None:
        before = self.entries()
        self.set_entries([entry for entry in before if entry["sha256"] != photo.sha256])
        self.changed.emit()
        words, again = self.tr("Photo left out"), self.tr("Bring back")
        self._shell.toast(words, again, lambda: self._bring_back(before))

    def _bring_back(self, entries: list[dict[str, Any]]) -> None:
        self.set_entries(entries)
        self.changed.emit()
