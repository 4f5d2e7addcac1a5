"""The forms by which a pairing ends: for good, or because another helper takes over."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading, saving
from eldercare_desktop.screens.pairing.loading import PairingDetail, Someone
from eldercare_desktop.screens.pairing.panel_form import PanelForm, agreement_fields
from eldercare_desktop.screens.pairing.phrases import facts_line, helper_line, time_words
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.pairing.saving import Outcome
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import choices, sentence, word

TAKE_OVER_REASONS = ("helper_left", "helper_overloaded", "replaced", "resident_declined")


class EndForm(PanelForm):
    """Why and when a pairing ended."""

    def __init__(self, shell: Shell, detail: PairingDetail, parent: QWidget | None = None) -> None:
        super().__init__(shell, "", parent)
        self.title = self.tr("End the pairing")
        self._detail = detail
        self.form = Form(
            [
                Field(
                    "reason", self.tr("Reason"), "choice", required=True,
                    choices=choices("end_reason"), chips_up_to=8,
                ),
                Field("ended_on", self.tr("Ended on"), "partial_date", required=True, width=10),
                Field("note", self.tr("Note"), "lines", check=self._check_note),
            ],
            {"ended_on": loading.today()},
        )  # fmt: skip
        _add_who(self, detail)
        self.column.addWidget(self.box)
        self.column.addWidget(self.form)

    def draft(self) -> dict[str, Any] | None:
        return None  # an end has no warnings

    def validate(self) -> bool:
        return self.form.validate()

    @property
    def dirty(self) -> bool:
        return self.form.dirty

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> Outcome:
        return saving.end(work, self._detail.seen, self._values)

    def fields(self) -> Form | None:
        return self.form

    def focus_first(self) -> None:
        self.form.focus_first()

    def _check_note(self, value: Any, values: Any) -> str:
        other = values.get("reason") == "other" and not value
        return sentence("reason_needs_note") if other else ""


class TakeOverForm(PanelForm):
    """Another helper goes on where one stops: the same tasks, a new agreement."""

    def __init__(
        self,
        shell: Shell,
        detail: PairingDetail,
        helper: Someone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(shell, "", parent)
        self.title = self.tr("Another helper")
        self._detail = detail
        self.helper = PersonPicker(shell, self.tr("New helper"), self._look_up)
        self.helper.set_value(helper)
        one_to_one = detail.row.mode == "one_to_one"
        self.form = Form(
            [
                Field(
                    "reason", self.tr("Why the first one stops"), "choice", required=True,
                    choices=choices("end_reason", only=TAKE_OVER_REASONS),
                ),
                Field("start", self.tr("Since"), "date", required=True, width=10),
                *(agreement_fields(always=True) if one_to_one else []),
            ],
            {"start": loading.today(), "agreement": "none"},
        )  # fmt: skip
        _add_who(self, detail)
        for part in (self.helper, self.box, self.form):
            self.column.addWidget(part)
        self.helper.chosen.connect(self._chosen)
        self.form.changed.connect(self.edited)
        if helper is None:
            self.helper.suggest()
        self.check()

    def draft(self) -> dict[str, Any] | None:
        helper, row = self.helper.value(), self._detail.row
        if helper is None:
            return None
        kept = {
            "resident_id": row.resident.role_id,
            "mode": row.mode,
            "services": row.services,
            "visit_every_days": row.visit_every_days,
            "patrol_area": row.patrol_area,
        }
        values = self.form.values()
        values.pop("reason", None)
        return {**kept, **values, "helper_id": helper.id, "replaces": row.id}

    def validate(self) -> bool:
        self.helper.say("" if self.helper.value() else sentence("helper_missing"))
        fields = self.form.validate()
        if self.helper.value() is None:
            self.helper.setFocus()
        return fields and self.helper.value() is not None

    @property
    def dirty(self) -> bool:
        return self.form.dirty or self.helper.value() is not None

    def prepare(self) -> None:
        self._draft, self._known = self.draft() or {}, self.read()
        self._reason = self.form.values()["reason"]

    def save(self, work: Any) -> Outcome:
        return saving.take_over(work, self._detail.seen, self._draft, self._reason, self._known)

    def fields(self) -> Form | None:
        return self.form

    def focus_first(self) -> None:
        if self.helper.value() is None:
            self.helper.setFocus()
        else:
            self.form.focus_first()

    def _look_up(self, read: Any, typed: str) -> list[Someone]:
        return loading.look_up_helpers(read, typed, self._detail.row.resident.role_id)

    def _chosen(self, someone: Someone | None) -> None:
        if someone:
            self.form.focus_first()
        else:
            self.helper.suggest()
        self.edited.emit()


def _add_who(form: PanelForm, detail: PairingDetail) -> None:
    """Says above the fields whose pairing it is."""
    card = theme.role(QWidget(), "sunken")
    card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(card)
    column.setContentsMargins(*[theme.px(12), theme.px(8)] * 2)
    column.setSpacing(theme.px(2))
    row = detail.row
    for party, line in (
        (row.resident, facts_line(row.resident)),
        (row.helper, helper_line(row.helper)),
    ):
        column.addWidget(text(party.name, "label"))
        column.addWidget(text(line, "hint", wrap=True))
    column.addWidget(text(f"{word('mode', row.mode)} · {time_words(row)}", "hint", wrap=True))
    form.column.addWidget(card)
