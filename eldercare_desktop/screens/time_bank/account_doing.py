"""Opens what is to be done with an account: a side form, a paper, another page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.parted.step_form import StepEditing, StepForm
from eldercare_desktop.screens.time_bank.account_forms import (
    DonateForm,
    HoldForm,
    OpeningForm,
    ReverseEntryForm,
    TransferForm,
    WithdrawForm,
)
from eldercare_desktop.screens.time_bank.estate_form import EstateForm
from eldercare_desktop.screens.time_bank.pool_forms import POOLS, GrantForm, MovePoolForm
from eldercare_desktop.screens.time_bank.statement_loading import LineRow
from eldercare_desktop.screens.time_bank.statement_table import what
from eldercare_desktop.screens.wording import sentence

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound


class AccountDoing(QObject):
    """One for the part: the list and the statement ask it for the same things."""

    def __init__(self, shell: Shell, page: PartedPage, editing: StepEditing) -> None:
        super().__init__(page)
        self._shell, self._page, self._editing = shell, page, editing

    def do(self, name: str, row: AccountRow, found: AccountsFound) -> bool:
        """Opens a step of `account_steps`; False if there is none of the name."""
        if form := self._form(name, row, found):
            self._editing.open(form)
            return True
        elsewhere: dict[str, Callable[[], object]] = {
            "passbook": lambda: self._passbook(row),
            "voucher": lambda: self._voucher(row),
            "person": lambda: self._shell.navigate("people", person=row.person_id),
        }
        if row.person_id is None or name not in elsewhere:
            return False
        elsewhere[name]()
        return True

    def open_new(self, found: AccountsFound, row: AccountRow | None = None) -> None:
        """The opening balance of somebody, of anybody if no account is said."""
        village = None if found.several else found.village
        of_person = row if row is not None and row.person_id else None
        self._editing.open(OpeningForm(self._shell, village, of_person))

    def reverse(self, line: LineRow, row: AccountRow) -> None:
        """Asks why an entry is taken back; or says why it cannot be."""
        if line.line is None:
            return
        if line.line.kind == "reversal":
            self._shell.error(sentence("ledger_is_reversal"))
            return
        if line.line.reversed_by:
            self._shell.error(sentence("ledger_line_reversed", {"day": line.line.day}))
            return
        said = f"{line.line.day} · {what(line)}"
        self._editing.open(ReverseEntryForm(self._shell, line.line.entry_id, said, row.key))

    def _form(self, name: str, row: AccountRow, found: AccountsFound) -> StepForm | None:
        shell = self._shell
        if row.person_id is None:
            if row.name not in POOLS:
                return None
            pools: dict[str, Callable[[], StepForm]] = {
                "grant": lambda: GrantForm(shell, row, found),
                "move_pool": lambda: MovePoolForm(shell, row, found),
            }
            return pools[name]() if name in pools else None
        forms: dict[str, Callable[[], StepForm]] = {
            "transfer": lambda: TransferForm(shell, row),
            "donate": lambda: DonateForm(shell, row),
            "grant": lambda: GrantForm(shell, row, found),
            "withdraw": lambda: WithdrawForm(shell, row),
            "hold": lambda: HoldForm(shell, row),
            "release": lambda: HoldForm(shell, row, releases=True),
        }
        if row.gone:
            forms["settle"] = lambda: EstateForm(shell, row)
        return forms[name]() if name in forms else None

    def _passbook(self, row: AccountRow) -> None:
        from eldercare_desktop.screens.time_bank.passbook_paper import show_passbook

        assert row.person_id is not None
        show_passbook(self._page, row.person_id)

    def _voucher(self, row: AccountRow) -> None:
        if has_vouchers():
            self._shell.navigate("time_bank", part="vouchers", person=row.person_id, new=True)


def has_vouchers() -> bool:
    """Whether the page has a part for vouchers."""
    from eldercare_desktop.screens.time_bank.parts import PARTS

    return any(part.key == "vouchers" for part in PARTS)
