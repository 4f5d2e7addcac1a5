"""What the forms of the page have in common: live warnings, saving, refusals beside fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading
from eldercare_desktop.screens.pairing.phrases import warning_sentence
from eldercare_desktop.screens.pairing.saving import Key, Outcome, key_of
from eldercare_desktop.screens.pairing.warnings_box import WarningsBox
from eldercare_desktop.screens.wording import choices, failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.draft import PairingWarning

REFUSED_AT = {
    "end_before_start": ("ended_on", "start"),
    "start_after_death": ("start",),
    "start_missing": ("start",),
    "agreement_in_future": ("agreement_on",),
    "agreement_not_signed": ("agreement_on",),
    "reason_needs_note": ("note",),
    "visit_every_too_small": ("visit_every_days",),
}
"""Where a refusal belongs; others stand in the box."""

WARNED_AT = {
    "agreement_missing": "agreement",
    "guardian_has_not_signed": "agreement_by",
    "visit_frequency_below_monthly": "visit_every_days",
    "starts_later": "start",
}
"""Where a warning belongs; those about the two people stand in the box."""


class PanelForm(QWidget):
    """Content of the side form. `dirty` says whether there is something to lose."""

    edited = Signal()

    def __init__(self, shell: Shell, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.title = title
        self.box = WarningsBox()
        self._read: frozenset[Key] = frozenset()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(16))
        self.edited.connect(self.check)

    def draft(self) -> dict[str, Any] | None:
        """The pairing as it is written now, as `PairingDraft` takes it; None if incomplete."""
        raise NotImplementedError

    def validate(self) -> bool:
        """Shows what is missing, and goes there."""
        raise NotImplementedError

    @property
    def dirty(self) -> bool:
        """Whether the person wrote something."""
        raise NotImplementedError

    def save(self, work: Any) -> Outcome:
        """In a worker: the use case. Prepared in the window by `prepare`."""
        raise NotImplementedError

    def prepare(self) -> None:
        """In the window, just before `save`: keeps the values that `save` is to write."""

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""

    def check(self) -> None:
        """Asks in the background what speaks against it."""
        draft = self.draft()
        if draft is None:
            self.warn([])
            return
        self.shell.background.query(
            lambda read: loading.warnings(read, draft),
            done=self.warn,
            failed=self._refused_early,
            owner=self,
            latest="warnings",
        )

    def warn(self, found: Sequence[PairingWarning]) -> None:
        """Shows the warnings, each where it belongs. From now on they count as read."""
        self._read = frozenset(key_of(warning) for warning in found)
        form = self.fields()
        beside = {
            WARNED_AT[w.code]: warning_sentence(w) for w in found if form and w.code in WARNED_AT
        }
        if form:
            form.warn(beside)
        self.box.show_warnings([w for w in found if WARNED_AT.get(w.code) not in beside])

    def said(self) -> QWidget | None:
        """The first thing that it says against saving."""
        if not self.box.isHidden():
            return self.box
        form = self.fields()
        rows = form.rows.values() if form else ()
        told = (row for row in rows if row.error.text() or row.warning.text())
        return next(told, None)

    def read(self) -> frozenset[Key]:
        """The warnings that are in view."""
        return self._read

    def _refused_early(self, failure: Failure) -> None:
        """It could not be saved as it is now: said at once, but nothing is forced on fields

        that are still being typed in.
        """
        self._read = frozenset()
        self.box.show_refusal(failure)

    def refuse(self, failure: Failure) -> None:
        """Shows a refusal at its field, or in the box."""
        names = REFUSED_AT.get(failure.code, (failure.code.removeprefix("invalid_"),))
        form = self.fields()
        if form is None or not any(form.say(name, failure_text(failure)) for name in names):
            self.box.show_refusal(failure)

    def fields(self) -> Form | None:
        """The fields, where a refusal may belong."""
        return None


def agreement_fields(*, always: bool = False) -> list[Field]:
    """Whether and when the agreement was signed; asked of one_to_one pairings."""

    def own(values: Any) -> bool:
        return always or values.get("mode") == "one_to_one"

    def signed(values: Any) -> bool:
        return own(values) and values.get("agreement") == "signed"

    translate = QCoreApplication.translate
    agreement = translate("PanelForm", "Agreement")
    return [
        Field(
            "agreement", agreement, "choice", required=True,
            choices=choices("agreement"), show_if=own,
        ),
        Field(
            "agreement_on", translate("PanelForm", "Signed on"), "date", width=10, show_if=signed
        ),
    ]  # fmt: skip
