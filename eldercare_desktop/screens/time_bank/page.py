"""The page of the time bank: hours that were given, and what has become of them."""

from __future__ import annotations

from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.settling.counting import count_cases
from eldercare_desktop.screens.time_bank.expiry_loading import count_expiring
from eldercare_desktop.screens.time_bank.parts import PARTS


class TimeBankPage(PartedPage):
    """Arguments of `Shell.navigate`: `part` (a key of `PARTS`); others go to the part."""

    PARTS = PARTS
    context = "TimeBankPart"
    search_in_head = True
    tables = frozenset(
        {
            *("service_record", "service_check", "ledger_entry", "ledger_ruling"),
            *("voucher", "voucher_acceptance", "voucher_answer", "passbook_page"),
            *("expiry_notice", "volunteer", "team", "team_member", "redemption"),
            *("resident", "person", "helper", "villager_group", "rule_value", "setting"),
        }
    )

    def count_parts(self) -> None:
        """Open cases are seen from every part, and beside the place itself; who is to be told

        that hours expire, from every part.
        """
        query = self.shell.background.query
        query(count_cases, done=self._show_cases, owner=self, latest="cases")
        query(count_expiring, done=self.show_counts, owner=self, latest="expiring")

    def _show_cases(self, number: int) -> None:
        self.show_counts({"cases": number})
        self.shell.set_count("time_bank", number)

    def words(self) -> tuple[str, str]:
        return self.tr("Time bank"), self.tr("Name or pinyin (F2)")
