"""What the side forms of the ledger share: how much, which day, why, and what will stand then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.time_bank import accounts_loading as loading
from eldercare_desktop.screens.time_bank.account_phrases import row_name
from eldercare_desktop.screens.wording import choices, sentence
from eldercare_desktop.screens.words.time_credit import UNIT, amount_of, credit

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow

translate = QCoreApplication.translate


class CreditForm(StepForm):
    """An amount of hours or points. A form says its fields, `after`, and what `save` does.

    `row`: the account that it is about; None where a person is still to be chosen.
    `says_unit`: whether the use case is told the unit; some know hours only.
    """

    reason_needed = False
    says_unit = True
    units: Sequence[str] = ("minute",)

    def __init__(self, shell: Shell, title: str, row: AccountRow | None, about: str = "") -> None:
        super().__init__(shell, title, about)
        self.row = row
        self.who: PersonPicker | None = None
        self.chosen: loading.Credit | None = None
        self._values: dict[str, Any] = {}
        self.outcome = text("", "hint", wrap=True)

    def finish(self, fields: Sequence[Field] = (), values: Mapping[str, Any] | None = None) -> None:
        """Puts in the fields: those given, then unit, amount, day, reason."""
        asked = [*fields, *self._asked()]
        self.set_fields(asked, {"unit": self.units[0], **(values or {})})
        self.form.changed.connect(self.say_outcome)
        self.column.addWidget(self.outcome)
        self.say_outcome()

    def choose_person(self, label: str, village: str | None) -> PersonPicker:
        """A field for somebody of a village; what they have is read when they are chosen."""
        self.who = self.picker(label, loading.looking_up(village))
        self.who.chosen.connect(self._read_chosen)
        return self.who

    def unit(self) -> str:
        """The unit that is chosen."""
        return str(self.form.values().get("unit") or self.units[0])

    def amount(self) -> int | None:
        """What is typed, in minutes or points; None if it is none."""
        return amount_of(self.form.values().get("amount"), self.unit())

    def person_id(self) -> str:
        """Whom it is about: the one chosen, or whose account it is."""
        chosen = self.who.value() if self.who else None
        return chosen.id if chosen else (self.row.person_id or "" if self.row else "")

    def after(self, amount: int, unit: str) -> str:
        """The sentence of what will stand after the entry."""
        raise NotImplementedError

    def validate(self) -> bool:
        if self.who is not None and self.who.value() is None:
            self.who.say(sentence("ledger_person_missing"))
            self.who.setFocus()
            return False
        return super().validate()

    def prepare(self) -> None:
        values = self.form.values()
        self._values = {
            "amount": self.amount() or 0,
            "day": values.get("day"),
            "reason": values.get("reason"),
        }
        if self.says_unit:
            self._values["unit"] = self.unit()

    def say_outcome(self) -> None:
        """Says again what will stand."""
        amount = self.amount()
        self.outcome.setText(self.after(amount, self.unit()) if amount else "")

    def focus_first(self) -> None:
        if self.who is not None and self.who.value() is None:
            self.who.setFocus()
        else:
            self.form.focus_first()

    def _read_chosen(self, someone: Someone | None) -> None:
        self.chosen = None
        self.say_outcome()
        if someone is not None:
            self.shell.background.query(
                lambda read: loading.credit_of(read, someone.id),
                done=self._show_chosen,
                owner=self,
                latest="chosen",
            )

    def _show_chosen(self, found: loading.Credit) -> None:
        self.chosen = found
        self.say_outcome()

    def _asked(self) -> list[Field]:
        units = [(unit, word) for unit, word in choices("credit_unit", UNIT) if unit in self.units]
        return [
            Field(
                "unit", translate("CreditForm", "What"), "choice", required=True, choices=units,
                show_if=lambda values: len(units) > 1,
            ),
            Field(
                "amount", translate("CreditForm", "How much"), required=True, width=8,
                hint=translate("CreditForm", "Hours: 2, 2.5 or 2:30. Points: a whole number."),
                check=check_amount,
            ),
            Field(
                "day", translate("CreditForm", "Day"), "date", width=10,
                hint=translate("CreditForm", "Left empty it is today."),
            ),
            Field(
                "reason", translate("CreditForm", "Why"), "lines", longest=200,
                required=self.reason_needed,
            ),
        ]  # fmt: skip


def check_amount(value: Any, values: Mapping[str, Any]) -> str:
    """The sentence for something that is no amount."""
    unit = str(values.get("unit") or "minute")
    if amount_of(value, unit):
        return ""
    if unit == "point":
        return translate("CreditForm", "Please write a whole number of points, such as 20.")
    return translate("CreditForm", "Please write hours such as 2, 2.5 or 2:30.")


def will_have(name: str, before: int, change: int, unit: str) -> str:
    """ "罗秀英: 5 小时, then 3 小时"."""
    said = translate("CreditForm", "{name}: {before} now, {after} then.")
    after = credit(before + change, unit)
    if before + change < 0:
        said = translate("CreditForm", "{name}: {before} now; that is not enough.")
    return said.format(name=name, before=credit(before, unit), after=after)


def here(row: AccountRow, unit: str) -> int:
    """What can be spent of an account."""
    return row.points if unit == "point" else row.minutes


def units_of(row: AccountRow, *, held: bool = False) -> tuple[str, ...]:
    """The units of which there is something; hours if there is nothing at all."""
    amounts = (row.held, row.held_points) if held else (row.minutes, row.points)
    found = tuple(unit for unit, there in zip(UNIT, amounts, strict=True) if there > 0)
    return found or ("minute",)


def about(row: AccountRow) -> str:
    """Whose account a form is about."""
    return " · ".join(part for part in (row_name(row), row.group or row.village_name) if part)
