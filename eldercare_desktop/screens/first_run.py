"""The first run: language, who, which village, a PIN. Emits plain values, stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from eldercare_desktop.screens import language, theme
from eldercare_desktop.screens.first_run_steps import (
    LanguageStep,
    NameStep,
    PinStep,
    Step,
    Town,
    VillageStep,
)
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button, set_icon
from eldercare_desktop.screens.parts.leaf import Leaf
from eldercare_desktop.screens.parts.sheet import Sheet
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import failure_text

__all__ = ["FirstRun", "Town"]


class FirstRun(Sheet):
    """Four steps, then `finished` with a mapping:

    `language`; `user_name`; `village` (12-digit code) and `village_name` for a trial, or
    `county_address` and `enrolment_code` (the others None); `pin`; `pin_hint` or None.
    Call `say` if setting up failed, and the person can mend what they wrote.

    `check_pin` raises CareError for a PIN that the store would refuse.
    """

    finished = Signal(object)

    def __init__(
        self,
        towns: Sequence[Town],
        check_pin: Callable[[str], object],
        chosen_language: str = "zh_CN",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(600, parent)
        self._towns, self._check_pin = towns, check_pin
        self._values: dict[str, Any] = {"language": chosen_language}
        self._place = 0
        self._fill()

    def values(self) -> dict[str, Any]:
        """What was answered so far."""
        return {**self._values, **self.step.values()}

    def say(self, failure: Failure | str) -> None:
        """Shows why it could not be set up."""
        self.banner.say(failure if isinstance(failure, str) else failure_text(failure))
        self._set_busy(False)

    def next(self) -> None:
        """Goes on if this step is answered; sends everything after the last."""
        if not self.step.is_complete():
            return
        self._values = self.values()
        if self._place + 1 < len(self.steps):
            self._show(self._place + 1)
        else:
            self.banner.hide()
            self._set_busy(True)
            self.finished.emit(dict(self._values))

    def go_back(self) -> None:
        """Goes to the step before; what was answered is kept."""
        self._values = self.values()
        if self._place:
            self._show(self._place - 1)

    @property
    def step(self) -> Step:
        """The step in view."""
        return self.steps[self._place]

    def _fill(self) -> None:
        self.steps: list[Step] = [
            LanguageStep(self._values),
            NameStep(self._values),
            VillageStep(self._values, self._towns),
            PinStep(self._values, self._check_pin),
        ]
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(Leaf(48))
        self.heading = text("", "title", wrap=True)
        head.addWidget(self.heading, 1)
        self.count = text("", "hint")
        head.addWidget(self.count)
        self.column.addLayout(head)
        self.banner = Banner()
        self.column.addWidget(self.banner)
        for step in self.steps:
            self.column.addWidget(step)
            step.entered.connect(self.next)
        self.column.addSpacing(theme.px(8))
        self._add_buttons()
        language_step = self.steps[0]
        if isinstance(language_step, LanguageStep):
            language_step.language_chosen.connect(self._speak)
        self._show(self._place)

    def _add_buttons(self) -> None:
        self.forward = button(self.tr("Next"), "primary")
        self.forward.clicked.connect(self.next)
        self.backward = button(self.tr("Back"), "", "arrow-left")
        self.backward.clicked.connect(self.go_back)
        row = QHBoxLayout()
        row.addWidget(self.backward)
        row.addStretch(1)
        row.addWidget(self.forward)
        self.column.addLayout(row)

    def _show(self, place: int) -> None:
        self._place = place
        for number, step in enumerate(self.steps):
            step.setVisible(number == place)
        self.heading.setText(self.step.title)
        self.count.setText(f"{place + 1} / {len(self.steps)}")
        self.backward.setVisible(place > 0)
        last = place + 1 == len(self.steps)
        self.forward.setText(self.tr("Begin") if last else self.tr("Next"))
        if last:
            set_icon(self.forward, "check", "on_accent")
        else:
            set_icon(self.forward, "arrow-right", "on_accent")
        self.setFocusProxy(self.step)
        self.step.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self.forward.setEnabled(not busy)
        self.backward.setEnabled(not busy)
        self.step.setEnabled(not busy)
        words = self.tr("Setting up …") if busy else self.tr("Begin")
        self.forward.setText(f" {words}")

    def _speak(self, chosen: str) -> None:
        """Says everything again in another language."""
        self._values = {**self.values(), "language": chosen}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        language.install(app, chosen)
        while (item := self.column.takeAt(0)) is not None:
            _discard(item.widget(), item.layout())
        self._fill()


def _discard(widget: QWidget | None, layout: Any) -> None:
    if widget:
        widget.hide()
        widget.deleteLater()
    while layout and (inner := layout.takeAt(0)) is not None:
        _discard(inner.widget(), inner.layout())
