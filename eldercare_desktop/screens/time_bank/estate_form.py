"""The side form of a settlement after a death: who gets what, to the last minute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.time_bank import account_saving as saving
from eldercare_desktop.screens.time_bank import accounts_loading as loading
from eldercare_desktop.screens.time_bank.credit_form import about
from eldercare_desktop.screens.wording import failure_text, sentence, word
from eldercare_desktop.screens.words.time_credit import UNIT, amount_of, clock_of, credit

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow

translate = QCoreApplication.translate

NOBODY = ("village_pool", "expiry")
Part = tuple[int, str, str]


class HeirRow(QWidget):
    """One heir, and what they get of each unit."""

    def __init__(self, shell: Shell, row: AccountRow, units: tuple[str, ...]) -> None:
        super().__init__()
        self.picker = PersonPicker(shell, self.tr("Heir"), loading.looking_up(row.village))
        self.form = Form([_amount(unit, self.tr("Gets")) for unit in units])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.picker)
        column.addWidget(self.form)


class EstateForm(StepForm):
    """身后处理: heirs, the village's pool, or it ends. All of it, and no more."""

    def __init__(self, shell: Shell, row: AccountRow) -> None:
        left = {"minute": row.minutes + row.held, "point": row.points + row.held_points}
        said = [credit(amount, unit) for unit, amount in left.items() if amount]
        words = translate("EstateForm", "To be settled: {amount}, with what is frozen.")
        there = words.format(amount=translate("EstateForm", " and ").join(said))
        super().__init__(shell, "", f"{about(row)}\n{there}")
        self.title = self.tr("Settle the account")
        self.row, self.left = row, left
        self.units = tuple(unit for unit in UNIT if left[unit])
        self.heirs: list[HeirRow] = []
        self._heirs = QVBoxLayout()
        self._heirs.setSpacing(theme.px(12))
        self.column.addLayout(self._heirs)
        self.more = button(self.tr("One more heir"), "quiet", "plus")
        self.more.clicked.connect(self.add_heir)
        self.column.addWidget(self.more)
        self.set_fields(self._fields(), {})
        self.form.changed.connect(self.say_left)
        self.rest = text("", "label", wrap=True)
        self.column.addWidget(self.rest)
        self.add_heir()

    def add_heir(self) -> None:
        """One more, below the others."""
        heir = HeirRow(self.shell, self.row, self.units)
        self.heirs.append(heir)
        self.pickers.append(heir.picker)
        heir.form.changed.connect(self.say_left)
        heir.picker.chosen.connect(lambda someone: self._offer_all(heir) if someone else None)
        self._heirs.addWidget(heir)
        heir.picker.setFocus()
        self.say_left()

    @property
    def dirty(self) -> bool:
        return super().dirty or any(heir.picker.value() or heir.form.dirty for heir in self.heirs)

    def parts(self) -> list[Part]:
        """What is typed, without what is nothing."""
        found = []
        for heir in self.heirs:
            chosen = heir.picker.value()
            if chosen is not None:
                found += _parts(heir.form.values(), self.units, "", chosen.id)
        values = self.form.values()
        for to in NOBODY:
            found += _parts(values, self.units, f"{to}_", to)
        return found

    def undivided(self, unit: str) -> int:
        """What is not given to anybody yet; below zero: too much is."""
        return self.left[unit] - sum(amount for amount, of, _ in self.parts() if of == unit)

    def say_left(self) -> None:
        """Says what is still to be divided."""
        open_units = [unit for unit in self.units if self.undivided(unit)]
        said = [self._open_words(unit) for unit in open_units]
        self.rest.setText(" ".join(said) or self.tr("All of it is divided; nothing is left."))

    def validate(self) -> bool:
        forms = [heir.form.validate() for heir in self.heirs]
        for heir in self.heirs:
            gets = any(value for value in heir.form.values().values())
            heir.picker.say(sentence("ledger_person_missing") if gets and self._empty(heir) else "")
            if gets and self._empty(heir):
                heir.picker.setFocus()
                return False
        if not (super().validate() and all(forms)):
            return False
        over = [unit for unit in self.units if self.undivided(unit)]
        if over:
            unit = over[0]
            given = self.left[unit] - self.undivided(unit)
            params = {"unit": unit, "there": self.left[unit], "parts": given}
            self.banner.say(sentence("ledger_estate_differs", params))
        return not over

    def prepare(self) -> None:
        self._parts, self._reason = self.parts(), str(self.form.values()["reason"] or "")

    def save(self, work: Any) -> str:
        assert self.row.person_id is not None
        saving.settle(work, self.row.person_id, self._parts, self._reason)
        return self.row.key

    def refuse(self, failure: Failure) -> None:
        if failure.params.get("field") == "reason":
            super().refuse(failure)
        else:
            self.banner.say(failure_text(failure))

    def focus_first(self) -> None:
        self.heirs[0].picker.setFocus()

    def _empty(self, heir: HeirRow) -> bool:
        return heir.picker.value() is None

    def _offer_all(self, heir: HeirRow) -> None:
        """Whoever is chosen is offered what is left; it can be made less."""
        if any(heir.form.values().values()):
            return
        heir.form.set_values(
            {unit: _typed(self.undivided(unit), unit) for unit in self.units
             if self.undivided(unit) > 0}
        )  # fmt: skip
        self.say_left()

    def _open_words(self, unit: str) -> str:
        left = self.undivided(unit)
        if left > 0:
            return self.tr("Still to be divided: {amount}.").format(amount=credit(left, unit))
        return self.tr("Too much by {amount}.").format(amount=credit(-left, unit))

    def _fields(self) -> list[Field]:
        found = [
            _amount(unit, translate("EstateForm", "To the village pool"), "village_pool_")
            for unit in self.units
        ]
        found += [
            _amount(unit, translate("EstateForm", "It ends"), "expiry_") for unit in self.units
        ]
        reason = Field(
            "reason", self.tr("Why so"), "lines", required=True, longest=200,
            hint=self.tr("Who agreed, and where it stands: a note of the family, a public notice."),
        )  # fmt: skip
        return [*found, reason]


def _amount(unit: str, label: str, before: str = "") -> Field:
    said = translate("EstateForm", "{what} ({unit})")
    words = said.format(what=label, unit=word("credit_unit", unit))

    def check(value: Any, values: Mapping[str, Any]) -> str:
        if value is None or amount_of(value, unit) is not None:
            return ""
        return translate("EstateForm", "Please write an amount, or leave it empty.")

    return Field(f"{before}{unit}", words, width=8, check=check)


def _parts(values: Mapping[str, Any], units: tuple[str, ...], before: str, to: str) -> list[Part]:
    typed = [(amount_of(values.get(f"{before}{unit}"), unit), unit) for unit in units]
    return [(amount, unit, to) for amount, unit in typed if amount]


def _typed(amount: int, unit: str) -> str:
    return str(amount) if unit == "point" else clock_of(amount)
