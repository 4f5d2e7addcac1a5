"""Progress of long work: what it is at, how many of how many, and Cancel."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import progress_text


class Stoppable(Protocol):
    """What Cancel stops: a job, or something that runs several."""

    def cancel(self) -> None: ...


class ProgressPanel(QWidget):
    """Give `show_progress` to `Background.run` as its progress; `follow` connects Cancel."""

    cancelled = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        self.heading = text(heading, "label")
        self.count = text("", "hint")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.button = QPushButton(self.tr("Cancel"))
        self.button.clicked.connect(self._cancel)
        line = QHBoxLayout()
        line.addWidget(self.heading, 1)
        line.addWidget(self.button)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(self.count)
        self._job: Stoppable | None = None
        self.hide()

    def follow(self, job: Stoppable) -> None:
        """Shows itself for a job that was just started; Cancel stops this job."""
        self._job = job
        self.bar.setRange(0, 0)
        self.count.setText(self.tr("Starting …"))
        self.button.setEnabled(True)
        self.show()

    def show_progress(self, done: int, total: int, text_code: str) -> None:
        """Shows how far it is; a total of 0 is not known yet."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        at = progress_text(text_code)
        numbers = self.tr("{done} of {total}") if total else "{done}"
        self.count.setText(" · ".join(p for p in (at, numbers.format(done=done, total=total)) if p))

    def finish(self) -> None:
        """The job came to its end, whatever it was."""
        self._job = None
        self.hide()

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()
        self.finish()
        self.cancelled.emit()
