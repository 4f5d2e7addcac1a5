"""The side forms of the pools: a grant to somebody in need, moves to and from the township."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import account_saving as saving
from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound
from eldercare_desktop.screens.time_bank.credit_form import CreditForm, about, here, will_have
from eldercare_desktop.screens.wording import choices, word

POOLS = ("village_pool", "township_pool")


class GrantForm(CreditForm):
    """公益池资助: opened at somebody's account, or at a pool's."""

    reason_needed = True
    says_unit = False

    def __init__(self, shell: Shell, row: AccountRow, found: AccountsFound) -> None:
        super().__init__(shell, "", row, about(row))
        self.title = self.tr("Grant from the pool")
        self.at, self.found = row, found
        fields = []
        if row.person_id is None:
            village = None if row.name == "township_pool" else row.village
            self.choose_person(self.tr("To whom"), village)
        elif found.several:
            pools = choices("account_kind", POOLS)
            fields = [Field("source", self.tr("From"), "choice", required=True, choices=pools)]
        self.finish(fields, {"source": "village_pool"})

    def source(self) -> str:
        """The pool that gives."""
        if self.at.person_id is None:
            return self.at.name
        return str(self.form.values().get("source") or "village_pool")

    def after(self, amount: int, unit: str) -> str:
        said = []
        pool = self._pool()
        if pool is not None:
            said.append(will_have(word("account_kind", pool.name), here(pool, unit), -amount, unit))
        if self.at.person_id is not None:
            said.append(will_have(self.at.name, here(self.at, unit), amount, unit))
        elif self.chosen is not None:
            said.append(will_have(self.chosen.name, self.chosen.minutes, amount, unit))
        return " ".join(said)

    def save(self, work: Any) -> str:
        values = {"person_id": self.person_id(), "source": self._source}
        saving.grant(work, {**self._values, **values})
        return self.at.key

    def prepare(self) -> None:
        super().prepare()
        self._source = self.source()

    def _pool(self) -> AccountRow | None:
        name = self.source()
        if self.at.person_id is None:
            return self.at
        rows = (row for row in self.found.rows if row.name == name and row.person_id is None)
        return next(
            (row for row in rows if name == "township_pool" or row.village == self.at.village), None
        )


class MovePoolForm(CreditForm):
    """公益池调拨: on the laptop of a township."""

    reason_needed = True

    def __init__(self, shell: Shell, row: AccountRow, found: AccountsFound) -> None:
        super().__init__(shell, "", row, about(row))
        self.title = self.tr("Move between the pools")
        self.at, self.units = row, ("minute", "point") if row.points else ("minute",)
        own = row.village if row.name == "village_pool" else None
        villages = [
            (one.village, one.village_name) for one in found.rows if one.name == "village_pool"
        ]
        source = Field(
            "source", self.tr("From"), "choice", required=True,
            choices=choices("account_kind", POOLS),
        )  # fmt: skip
        village = Field(
            "village", self.tr("Village"), "choice", required=True, choices=villages,
            fixed=own is not None,
        )  # fmt: skip
        self.finish([source, village], {"source": row.name, "village": own})

    def after(self, amount: int, unit: str) -> str:
        gives = self.form.values().get("source") == self.at.name
        change = -amount if gives else amount
        return will_have(word("account_kind", self.at.name), here(self.at, unit), change, unit)

    def prepare(self) -> None:
        super().prepare()
        values = self.form.values()
        self._values |= {"source": values["source"], "village": values["village"]}

    def save(self, work: Any) -> str:
        saving.move_pool(work, self._values)
        return self.at.key
