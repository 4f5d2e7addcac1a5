"""The photos of a visit that was logged: looking, adding, fetching, removing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.photos import loading
from eldercare_desktop.screens.photos.loading import Shown, Source
from eldercare_desktop.screens.photos.strip import PhotoStrip
from eldercare_desktop.screens.photos.view import PhotoView
from eldercare_desktop.screens.visits.draft_photos import MOST
from eldercare_desktop.screens.wording import progress_text

if TYPE_CHECKING:
    from eldercare_desktop.care.photo.taking import Picture
    from eldercare_desktop.screens.photos.adding import PhotoAdding


class VisitPhotos(QWidget):
    """The row of photos in the history. What it does is saved at once, with Undo."""

    def __init__(
        self,
        shell: Shell,
        adding: PhotoAdding,
        visit_id: str,
        photos: Sequence[Shown],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._adding, self._visit_id = shell, adding, visit_id
        self.strip = PhotoStrip(MOST)
        self.strip.show_photos(photos)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(text(self.tr("Photos"), "label"))
        column.addWidget(self.strip)
        self.strip.chosen.connect(self.add)
        self.strip.opened.connect(self._open)
        self.strip.removed.connect(lambda number: self._remove(self.strip.photos[number]))
        self.strip.fetch_wanted.connect(self.fetch)

    def add(self, chosen: Sequence[Source]) -> None:
        """Adds pictures, after it was said who agreed."""
        self._adding.begin(chosen, MOST - len(self.strip.photos), self._keep)

    def fetch(self) -> None:
        """Gets the photos that are elsewhere from the county."""
        wanted = [(p.sha256, p.size) for p in self.strip.photos if p.state == "elsewhere"]
        self.strip.set_busy(progress_text("fetching_photos"))
        self._shell.background.county.fetch_photos(
            wanted, done=self._fetched, failed=self._not_fetched, progress=self._tell, owner=self
        )

    def _keep(self, pictures: Sequence[Picture], values: dict[str, Any]) -> None:
        visit_id = self._visit_id
        known = {photo.sha256 for photo in self.strip.photos}
        entries = [loading.entry_of(p, values) for p in pictures if p.sha256 not in known]

        def save(work: Any) -> None:
            loading.keep(work, pictures, [])
            loading.add(work, visit_id, entries)

        adding = self._adding  # the page shows the visit anew before this comes back
        self._shell.background.operation(
            save, done=lambda _: adding.done(), failed=adding.refuse, owner=adding
        )

    def _open(self, number: int) -> None:
        view = PhotoView(self._shell, self.strip.photos, number, self.window())
        background = self._shell.background
        view.removed.connect(self._remove)
        view.said.connect(
            lambda photo, words: background.operation(
                lambda work: loading.say(work, photo.id, words or None)
            )
        )
        view.open()

    def _remove(self, photo: Shown) -> None:
        self._shell.background.operation(lambda work: loading.remove(work, photo.id))

    def _tell(self, done: int, total: int, code: str) -> None:
        words = self.tr("{what}: {done} of {total}")
        self.strip.set_busy(words.format(what=progress_text(code), done=done, total=total))

    def _fetched(self, fetched: Any) -> None:
        self.strip.set_busy("")
        if fetched.absent:
            words = self.tr("Not at the county yet: {n}. Their laptop has to exchange first.")
            self._shell.toast(words.format(n=fetched.absent))

    def _not_fetched(self, failure: Failure) -> None:
        self.strip.set_busy("")
        self._shell.error(failure)
