"""What a new round is about: kind, days, and whom it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.rounds.loading import Ground
from eldercare_desktop.screens.rounds.phrases import day
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.round.criteria import Preset

CRITERIA = ("age_from", "living", "conditions", "categories", "tiers", "groups", "children")
DETAILS = ("kind", "name", "starts_on", "ends_on", "note")
LIVING = ("living_alone", "empty_nest", "left_behind", "with_spouse")


class NewRoundForm(QWidget):
    """`kind_changed` gives kind and festival; `criteria_changed` says that others may fit."""

    kind_changed = Signal(str, str)
    criteria_changed = Signal()

    def __init__(self, found: Ground) -> None:
        super().__init__()
        self._offered = ""
        self.what = Form(self._what_fields(found))
        self.whom = Form(self._whom_fields(found))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.what)
        column.addWidget(text(self.tr("Whoever meets one of these"), "heading", wrap=True))
        column.addWidget(self.whom)
        column.addStretch(1)
        self.setFocusProxy(self.what.input("kind"))
        self.offer(found.preset)
        self.what.changed.connect(self._edited)
        self.whom.changed.connect(self.criteria_changed)

    def offer(self, preset: Preset) -> None:
        """Fills in what is sensible for a kind; a name that the person wrote stays."""
        now = self.what.values()
        written = now.get("name")
        name = word("round_name", preset.festival or preset.kind)
        kept = written if written and written != self._offered else name
        self._offered = name
        self.what.set_values(
            {
                "kind": preset.kind,
                "festival": preset.festival,
                "name": kept,
                "starts_on": preset.starts_on,
                "ends_on": preset.ends_on,
                "note": now.get("note"),
            }
        )
        self._kind: tuple[str, str] = (preset.kind, preset.festival or "")
        groups = self.whom.values().get("groups")
        chosen = preset.criteria
        values = {name: getattr(chosen, name) for name in CRITERIA}
        self.whom.set_values({**values, "groups": groups})

    def validate(self) -> bool:
        """Shows what is missing, and goes there."""
        whom = self.whom.validate()
        return self.what.validate() and whom

    def details(self) -> dict[str, Any]:
        """As `RoundDraft` takes them, without the criteria."""
        values = self.what.values()
        return {name: values.get(name) for name in DETAILS}

    def criteria(self) -> dict[str, Any] | None:
        """As `Criteria` takes them; None while something cannot be read."""
        if self.whom.input("age_from").problem():
            return None
        values = self.whom.values()
        return {n: tuple(v) if isinstance(v, list) else v for n, v in values.items()}

    def say(self, name: str, sentence: str) -> bool:
        """Shows a refusal at its field; False if there is no such field."""
        return self.what.say(name, sentence) or self.whom.say(name, sentence)

    def _edited(self) -> None:
        values = self.what.values()
        kind = (values["kind"] or "other", values.get("festival") or "")
        if kind[0] != self._kind[0] or (kind[1] and kind != self._kind):
            self._kind = kind
            self.kind_changed.emit(*kind)

    def _what_fields(self, found: Ground) -> list[Field]:
        named = [(f.code, f"{word('festival', f.code)} {day(f.day)}") for f in found.festivals]
        return [
            Field(
                "kind",
                self.tr("What for"),
                "choice",
                required=True,
                choices=choices("round_kind"),
            ),
            Field(
                "festival",
                self.tr("Festival"),
                "choice",
                required=True,
                choices=named,
                show_if=lambda values: values.get("kind") == "festival" and bool(named),
            ),
            Field("name", self.tr("Name"), required=True, longest=40),
            Field("starts_on", self.tr("First day"), "date", required=True, width=8),
            Field("ends_on", self.tr("Last day"), "date", required=True, width=8),
            Field("note", self.tr("Note"), longest=200),
        ]

    def _whom_fields(self, found: Ground) -> list[Field]:
        return [
            Field(
                "age_from", self.tr("Age from"), "number",
                unit=self.tr("years"), least=0, most=120, width=3,
            ),
            Field(
                "living", self.tr("Living situation"), "choices",
                choices=choices("living", only=LIVING),
            ),
            Field(
                "conditions", self.tr("Condition"), "choices", choices=choices("round_condition")
            ),
            Field("tiers", self.tr("Tier"), "choices", choices=choices("tier")),
            Field("categories", self.tr("Category"), "choices", choices=choices("category")),
            Field("children", self.tr("Children on the register too"), "toggle"),
            Field(
                "groups", self.tr("Only these groups"), "choices", choices=found.groups,
                hint=self.tr("None chosen: all groups."),
                show_if=lambda values: bool(found.groups),
            ),
        ]  # fmt: skip
