"""How it stands with the county, at a glance; and joining one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.sync import phrases
from eldercare_desktop.screens.sync.cards import Card
from eldercare_desktop.screens.sync.exchanger import Exchanger
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.screens.sync.loading import View


class StatusCard(QWidget):
    """What only this laptop holds, when the last exchange was, and with whom.

    `had_cursor`: whether the keyboard was on Cancel when the exchange ended.
    """

    automatic_wanted = Signal(bool)

    def __init__(self, exchanger: Exchanger) -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._exchanger = exchanger
        self._view: View | None = None
        self.had_cursor = False
        self.picture = text()
        self.heading = text("", "title", wrap=True)
        self.hint = text("", "hint", wrap=True)
        self.progress = ProgressPanel(self.tr("Exchanging with the county"))
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(theme.px(12))
        self.facts.setVerticalSpacing(theme.px(2))
        self.facts.setColumnStretch(1, 1)
        self._values: dict[str, ElidedLabel] = {}
        toggle = Field(
            "automatic",
            self.tr("Exchange by itself whenever there is a connection"),
            "toggle",
        )
        self.automatic = Form([toggle])
        self.automatic.changed.connect(self._toggled)
        self._lay_out()
        exchanger.changed.connect(self._show_exchange)
        exchanger.progressed.connect(self.progress.show_progress)

    def show_view(self, view: View) -> None:
        """Shows what was read."""
        self._view = view
        state = view.state
        place = " · ".join(dict.fromkeys(filter(None, (state.county, state.area_name))))
        self._show_fact(self.tr("County"), place)
        self._show_fact(self.tr("Address"), state.address)
        self._show_fact(self.tr("This laptop"), state.device_name)
        for widget in (self.automatic, *self._values.values()):
            widget.setVisible(state.enrolled)
        for number in range(self.facts.count()):
            if (item := self.facts.itemAt(number)) and (label := item.widget()):
                label.setVisible(state.enrolled)
        self.automatic.set_values({"automatic": state.automatic})
        self._show_exchange()

    def _show_exchange(self) -> None:
        running = self._exchanger.running()
        if running and not self._exchanger.stopping() and self.progress.isHidden():
            self.progress.follow(self._exchanger)
        elif not running:
            self.had_cursor = self.progress.button.hasFocus()
            self.progress.finish()
        if self._view is not None:
            icon, tint = self._mark(running)
            self.picture.setPixmap(icons.pixmap(icon, tint, 36))
            self.heading.setText(self._headline())
            self.hint.setText(self._explanation(running))

    def _mark(self, running: bool) -> tuple[str, str]:
        if running:
            return "refresh-cw", "accent"
        if self._is_offline():
            return "wifi-off", "due"
        assert self._view is not None
        return ("laptop", "due") if self._view.state.pending else ("circle-check", "accent")

    def _headline(self) -> str:
        assert self._view is not None
        pending = self._view.state.pending
        if pending:
            return self.tr("Only on this laptop: {n}").format(n=pending)
        if not self._view.state.enrolled:
            return self.tr("Nothing recorded yet")
        return self.tr("Everything is handed over")

    def _explanation(self, running: bool) -> str:
        assert self._view is not None
        state = self._view.state
        if running and self._exchanger.stopping():
            return self.tr("Stopping …")
        if not state.enrolled:
            return self.tr("This laptop does not belong to a county. Its records stay here.")
        parts = (self._last_exchange(), self._photo_words(), self._offline_words())
        return "\n".join(filter(None, parts))

    def _photo_words(self) -> str:
        """Photos go after the records, and may wait for a better line."""
        assert self._view is not None
        photos = self._view.state.photos
        return self.tr("Photos still to be handed over: {n}").format(n=photos) if photos else ""

    def _last_exchange(self) -> str:
        assert self._view is not None
        exchanges = self._view.state.exchanges
        reached = [e for e in exchanges if not e.failure or e.sent or e.received]
        if not reached:
            return self.tr("There was no exchange yet.")
        last = reached[0]
        return self.tr("Last exchange {when}: {counts}").format(
            when=phrases.when(last.at, self._view.now), counts=phrases.counts(last)
        )

    def _offline_words(self) -> str:
        """Since when there is no connection, and what comes of it by itself."""
        assert self._view is not None
        since = self._exchanger.away_since
        if since is None or not self._is_offline():
            return ""
        said = self.tr("No connection since {when}.")
        if self._view.state.automatic:
            said = self.tr(
                "No connection since {when}. It exchanges by itself as soon as the county answers."
            )
        return said.format(when=phrases.when(since.isoformat(), self._view.now))

    def _is_offline(self) -> bool:
        return self._exchanger.offline()

    def _toggled(self) -> None:
        self.automatic_wanted.emit(bool(self.automatic.values()["automatic"]))

    def _show_fact(self, label: str, value: str) -> None:
        if label not in self._values:
            row = self.facts.rowCount()
            self._values[label] = ElidedLabel("")
            self.facts.addWidget(text(label, "hint"), row, 0)
            self.facts.addWidget(self._values[label], row, 1)
        self._values[label].setText(value)

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.heading)
        said.addWidget(self.hint)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16), theme.px(12)] * 2)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addLayout(self.facts)
        column.addWidget(self.automatic)


class EnrolCard(Card):
    """Joining a county with a one-time code."""

    wanted = Signal(str, str)  # address, code

    def __init__(self) -> None:
        super().__init__("key-round")
        self.heading.setText(self.tr("Join the county"))
        self.why = text("", "hint", wrap=True)
        where = self.tr("As it stands on the county's letter, for instance county.example:8443")
        self.form = Form(
            [
                Field("enrolment_code", self.tr("Code"), required=True, width=14),
                Field("county_address", self.tr("Address of the county"), required=True,
                      hint=where),
            ]
        )  # fmt: skip
        self.button = button(self.tr("Join"), "primary", "check")
        self.button.clicked.connect(self.send)
        for edit in self.form.findChildren(QLineEdit):
            edit.returnPressed.connect(self.send)
        for widget in (self.why, self.form):
            self.column.addWidget(widget)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_view(self, view: View) -> None:
        """Shows the form where the store belongs to no county, or the county has shut it out."""
        state = view.state
        again = bool(state.standing)
        self.setVisible(not state.enrolled or again)
        first = self.tr(
            "The township gives a code for one laptop. What was recorded here until now is then "
            "handed over with the rest."
        )
        anew = self.tr("With a new code of the township this laptop goes on as before.")
        self.why.setText(anew if again else first)
        if not self.form.dirty:
            self.form.set_values({"county_address": state.address})

    def send(self) -> None:
        """Asks to join with what was written."""
        if self.button.isEnabled() and self.form.validate():
            values = self.form.values()
            self.set_busy(True)
            self.wanted.emit(values["county_address"], values["enrolment_code"])

    def set_busy(self, busy: bool) -> None:
        """While the county is asked nothing can be changed."""
        self.form.setEnabled(not busy)
        self.button.setEnabled(not busy)
        words = self.tr("Asking the county …") if busy else self.tr("Join")
        self.button.setText(f" {words}")

    def joined(self) -> None:
        """It is done: the form is empty for another time."""
        self.set_busy(False)
        self.form.set_values({})

    def refuse(self, failure: Failure) -> None:
        """Says why not, at the field that it is about."""
        self.set_busy(False)
        where = "enrolment_code" if failure.code in _OF_CODE else "county_address"
        self.form.say(where, failure_text(failure))


_OF_CODE = ("county_code", "area_differs", "rows_elsewhere")
