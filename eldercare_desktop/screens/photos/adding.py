"""Adding photos: the chosen files are read, then who agreed is asked, in a side form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Failure, Job
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.photos import loading
from eldercare_desktop.screens.photos.loading import Source, Taken
from eldercare_desktop.screens.photos.phrases import refused_line
from eldercare_desktop.screens.wording import choices, failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.photo.taking import Picture

PREVIEW = 96
PANEL_WIDTH = 460
LONGEST_CAPTION = 100

Saving = Callable[[Sequence["Picture"], dict[str, Any]], object]
"""What is done with the pictures, once it was said who agreed (`consent`) and `caption`."""


class AddForm(QWidget):
    """Progress, then the pictures, and what is asked about them."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: list[Picture] = []
        self.progress = ProgressPanel(self.tr("Reading the photos"))
        self.previews = QWidget()
        self._flow = FlowLayout(self.previews, 8)
        self.refused = text("", "error", wrap=True)
        self.form = Form(
            [
                Field(
                    "consent",
                    self.tr("Who agreed to the photo?"),
                    "choice",
                    required=True,
                    choices=choices("photo_consent"),
                    hint=self.tr("No photo of a person without their consent."),
                ),
                Field("caption", self.tr("What does it show?"), longest=LONGEST_CAPTION),
            ]
        )
        self.note = text(
            self.tr(
                "Photos are made smaller. What the phone wrote into them, such as place and time, "
                "is left out."
            ),
            "hint",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(16))
        for part in (self.progress, self.refused, self.previews, self.form, self.note):
            column.addWidget(part)
        column.addStretch(1)
        self.setFocusProxy(self.form.input("consent"))
        for part in (self.refused, self.previews, self.form, self.note):
            part.hide()

    @property
    def dirty(self) -> bool:
        """Never offered again: the pictures are chosen anew as quickly."""
        return False

    def show_taken(self, taken: Taken) -> None:
        """Shows what came of the files."""
        self.progress.finish()
        self.pictures = [picture for picture, _ in taken.pictures]
        self.refused.setText("\n".join(refused_line(name, code) for name, code in taken.refused))
        self.refused.setVisible(bool(taken.refused))
        for _, image in taken.pictures:
            self._flow.addWidget(_preview(QPixmap.fromImage(image)))
        for part in (self.previews, self.form, self.note):
            part.setVisible(bool(self.pictures))
        if self.pictures:
            self.form.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class PhotoAdding(QObject):
    """The side form of a page for adding photos. `saved`: they were; `left`: it was closed."""

    saved = Signal()

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self._job: Job | None = None
        self._saving: Saving | None = None
        self._room = 0
        self.form: AddForm | None = None
        self.panel = SidePanel(page, width=PANEL_WIDTH)
        self.panel.saved.connect(self._save)
        self.panel.closed.connect(self._left)

    def begin(self, chosen: Sequence[Source], room: int, saving: Saving) -> None:
        """Reads pictures and asks about them; `room` is how many there may be."""
        self._left()
        self._saving, self._room = saving, room
        self.form = form = AddForm()
        form.submitted.connect(self._save)
        self.panel.open(self.tr("Add photos"), form, self.tr("Add (Enter)"))
        self.panel.save_button.setEnabled(False)
        if len(chosen) > room:
            self.panel.banner.say(self._room_words(), "due")
        self._job = self._shell.background.run(
            lambda job: loading.take(job, list(chosen)[:room]),
            done=self._taken,
            failed=self._failed,
            progress=form.progress.show_progress,
            owner=form,
        )
        form.progress.follow(self._job)
        form.progress.cancelled.connect(self.panel.leave)

    def close(self) -> bool:
        """Closes the form without adding; False if there was none."""
        if self.panel.content() is None:
            return False
        self.panel.leave()
        return True

    def done(self) -> None:
        """What was asked for is saved."""
        self.panel.close_form()
        self.form = None
        self.saved.emit()

    def refuse(self, failure: Failure) -> None:
        """It was not saved: says why, and lets it be tried again."""
        self.panel.save_button.setEnabled(True)
        field, words = str(failure.params.get("field", "")), failure_text(failure)
        if not (self.form and self.form.form.say(field, words)):
            self.panel.banner.say(words, "danger")

    def _taken(self, taken: Taken) -> None:
        self._job = None
        if self.form:
            self.form.show_taken(taken)
            self.panel.save_button.setEnabled(bool(taken.pictures))

    def _failed(self, failure: Failure) -> None:
        self._job = None
        if self.form:
            self.form.progress.finish()
        self.panel.banner.say(failure_text(failure), "danger")

    def _save(self) -> None:
        form = self.form
        if form is None or self._saving is None or not self.panel.save_button.isEnabled():
            return
        if form.form.validate():
            self.panel.save_button.setEnabled(False)
            self._saving(form.pictures, form.form.values())

    def _left(self) -> None:
        if self._job:
            self._job.cancel()
        self._job = self.form = None

    def _room_words(self) -> str:
        return self.tr("There is room for {n} more; only the first ones are taken.").format(
            n=self._room
        )


def _preview(drawn: QPixmap) -> QLabel:
    label = QLabel()
    edge = theme.px(PREVIEW)
    label.setPixmap(
        drawn.scaled(
            edge,
            edge,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    return label
