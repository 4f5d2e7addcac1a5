"""A paper ledger under review: the plan, and what a person has chosen since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from eldercare_desktop.rosters.hours import Choices, Counts, LedgerPlan, PlannedAccount


class HoursReview:
    """The plan and the choices. Ticks count at once; all else needs the plan made anew."""

    def __init__(self, plan: LedgerPlan) -> None:
        self.plan = plan
        self.choices = plan.choices
        self._counted = Counter(account.status for account in plan.accounts)

    @property
    def lines(self) -> Sequence[PlannedAccount]:
        """The accounts of the file."""
        return self.plan.accounts

    def is_ticked(self, account: PlannedAccount) -> bool:
        """Whether an account is to be imported."""
        return self.choices.is_ticked(account)

    def count(self, status: str) -> int:
        """How many accounts have a status."""
        return self._counted[status]  # type: ignore[index]

    def counts(self) -> Counts:
        """What the import comes to."""
        return self.plan.counts(self.choices)

    def tick(self, accounts: Iterable[PlannedAccount], on: bool) -> bool:
        """Ticks accounts, or leaves them out. Whether the plan has to be made anew: two of one

        person share what stands on the account.
        """
        changed = {account.key: on for account in accounts if account.can_tick}
        self.choices = replace(self.choices, ticked={**self.choices.ticked, **changed})
        owners = Counter((a.person_id, a.unit) for a in self.plan.accounts if a.person_id)
        return any(number > 1 for number in owners.values())

    def choose(self, name: str, key: str, value: Any) -> Choices:
        """The choices with one more: the mode, or the numbers of a sheet, or a person."""
        if name == "mode":
            return replace(self.choices, mode=value)
        held = dict(getattr(self.choices, name))
        if value is None:
            held.pop(key, None)
        else:
            held[key] = value
        changed: dict[str, Any] = {name: held}
        return replace(self.choices, **changed)
