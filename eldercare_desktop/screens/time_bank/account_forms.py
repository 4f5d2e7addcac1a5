"""The side forms of an account: give, spend, freeze, release, take over, reverse."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.time_bank import account_saving as saving
from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, person_key
from eldercare_desktop.screens.time_bank.credit_form import (
    CreditForm,
    about,
    here,
    units_of,
    will_have,
)
from eldercare_desktop.screens.wording import choices
from eldercare_desktop.screens.words.time_credit import UNIT, clock_of, credit

translate = QCoreApplication.translate


class TransferForm(CreditForm):
    """转赠: to kin or a friend."""

    def __init__(self, shell: Shell, row: AccountRow) -> None:
        super().__init__(shell, "", row, about(row))
        self.title = self.tr("Transfer hours")
        self.mine, self.units = row, units_of(row)
        self.choose_person(self.tr("To whom"), row.village)
        self.finish()

    def after(self, amount: int, unit: str) -> str:
        said = [will_have(self.mine.name, here(self.mine, unit), -amount, unit)]
        if self.chosen is not None:
            there = self.chosen.points if unit == "point" else self.chosen.minutes
            said.append(will_have(self.chosen.name, there, amount, unit))
        return " ".join(said)

    def save(self, work: Any) -> str:
        values = {"from_person_id": self.mine.person_id, "to_person_id": self.person_id()}
        saving.transfer(work, {**self._values, **values})
        return self.mine.key


class DonateForm(CreditForm):
    """捐赠: to a pool."""

    def __init__(self, shell: Shell, row: AccountRow) -> None:
        super().__init__(shell, "", row, about(row))
        self.title = self.tr("Donate")
        self.mine, self.units = row, units_of(row)
        pools = choices("account_kind", ("village_pool", "township_pool"))
        to = Field("to", self.tr("To"), "choice", required=True, choices=pools)
        self.finish([to], {"to": "village_pool"})

    def after(self, amount: int, unit: str) -> str:
        return will_have(self.mine.name, here(self.mine, unit), -amount, unit)

    def prepare(self) -> None:
        super().prepare()
        self._values["to"] = self.form.values()["to"]

    def save(self, work: Any) -> str:
        saving.donate(work, {**self._values, "person_id": self.mine.person_id})
        return self.mine.key


class WithdrawForm(CreditForm):
    """支取: for a service that has no record."""

    reason_needed = True
    says_unit = False

    def __init__(self, shell: Shell, row: AccountRow) -> None:
        words = translate(
            "WithdrawForm",
            "For a service that was received and has no service record. With a record the hours "
            "go when it is verified.",
        )
        super().__init__(shell, "", row, f"{about(row)}\n{words}")
        self.title = self.tr("Withdraw hours")
        self.mine = row
        self.finish()

    def after(self, amount: int, unit: str) -> str:
        return will_have(self.mine.name, here(self.mine, unit), -amount, unit)

    def save(self, work: Any) -> str:
        saving.withdraw(work, {**self._values, "person_id": self.mine.person_id})
        return self.mine.key


class HoldForm(CreditForm):
    """冻结: what is disputed; and 解冻 with `releases`."""

    reason_needed = True

    def __init__(self, shell: Shell, row: AccountRow, *, releases: bool = False) -> None:
        super().__init__(shell, "", row, about(row))
        self.title = self.tr("Release") if releases else self.tr("Freeze")
        self.mine, self.releases = row, releases
        self.units = units_of(row, held=releases)
        unit = self.units[0]
        whole = self._frozen(unit) if releases else 0
        self.finish(values={"amount": _typed(whole, unit) if whole else None})

    def after(self, amount: int, unit: str) -> str:
        free = will_have(self.mine.name, here(self.mine, unit), self._sign() * amount, unit)
        left = self._frozen(unit) - self._sign() * amount
        said = translate("HoldForm", "Frozen then: {amount}.")
        return f"{free} {said.format(amount=credit(max(left, 0), unit))}"

    def save(self, work: Any) -> str:
        values = {**self._values, "person_id": self.mine.person_id}
        (saving.release if self.releases else saving.hold)(work, values)
        return self.mine.key

    def _frozen(self, unit: str) -> int:
        return self.mine.held_points if unit == "point" else self.mine.held

    def _sign(self) -> int:
        return 1 if self.releases else -1


class OpeningForm(CreditForm):
    """期初: what stands in somebody's paper passbook."""

    units = tuple(UNIT)

    def __init__(self, shell: Shell, village: str | None, row: AccountRow | None = None) -> None:
        words = translate(
            "OpeningForm",
            "What stands in the paper passbook on its last day; once a person. A whole paper "
            "ledger is quicker on the page Import.",
        )
        super().__init__(shell, "", row, f"{about(row)}\n{words}" if row else words)
        self.title = self.tr("Opening balance")
        if row is None:
            self.choose_person(self.tr("Who"), village)
        self.finish()

    def after(self, amount: int, unit: str) -> str:
        if self.row is not None:
            return will_have(self.row.name, here(self.row, unit), amount, unit)
        if self.chosen is None:
            return ""
        there = self.chosen.points if unit == "point" else self.chosen.minutes
        return will_have(self.chosen.name, there, amount, unit)

    def prepare(self) -> None:
        super().prepare()
        self._values["note"] = self._values.pop("reason")

    def save(self, work: Any) -> str:
        saving.open_account(work, {**self._values, "person_id": self.person_id()})
        return person_key(self.person_id())


class ReverseEntryForm(StepForm):
    """冲正: an entry is taken back, with a reason, by whoever is at the laptop."""

    fields_at = {"amount": "reason"}

    def __init__(self, shell: Shell, entry_id: str, what: str, key: str = "") -> None:
        user = str(shell.settings.value("user_name") or "")
        words = translate(
            "ReverseEntryForm",
            "The entry stays in the books, and one the other way round is written with your name "
            "({user}).",
        ).format(user=user)
        super().__init__(shell, "", f"{what}\n{words}")
        self.title = self.tr("Reverse an entry")
        self._entry_id, self._key = entry_id, key
        self.set_fields([Field("reason", self.tr("Why"), "lines", required=True, longest=200)], {})

    def prepare(self) -> None:
        self._reason = str(self.form.values()["reason"] or "")

    def save(self, work: Any) -> str:
        saving.reverse(work, self._entry_id, self._reason)
        return self._key


def _typed(amount: int, unit: str) -> str:
    return str(amount) if unit == "point" else clock_of(amount)
