"""Villages whose laptops write entries of vouchers, straight in the county's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from eldercare_desktop.care.time_bank.voucher.code import VOUCHER_CODE, VoucherCode
from eldercare_desktop.county.county import County
from eldercare_desktop.county.vouchers.writing import SHAPES
from eldercare_desktop.sync.batch import SealedBatch, TableShape
from tests.county import laptop as of
from tests.county.laptop import Laptop, enrolled

VOUCHER_SHAPES = {
    **of.TABLES,
    **SHAPES,
    "voucher": TableShape("fact", {"person_id": "person", "corrects_id": "voucher"}),
    "voucher_acceptance": TableShape(
        "fact", {"to_person_id": "person", "corrects_id": "voucher_acceptance"}
    ),
}


def code_of(serial: str, home: str, minutes: int) -> str:
    """A code that is signed by nobody: the county holds it against what was issued."""
    plain = VoucherCode(serial, minutes, home, "2027-02-19", False, b"\x03" * 32)
    return replace(plain, signature=b"\x04" * 64, certificate=b"\x05" * 64).text()


class Bank:
    """One village's laptop."""

    def __init__(self, county: County, area: str) -> None:
        self.county, self.area = county, area
        self.laptop: Laptop = enrolled(county, area, shapes=VOUCHER_SHAPES)

    # -- what a person does ----------------------------------------------------------------

    def issue(self, minutes: int = 120, serial: str = "") -> str:
        """Its code; nothing is sent yet."""
        serial = serial or VOUCHER_CODE.mint()
        code = code_of(serial, self.area, minutes)
        self.entry(serial, "issue_voucher", "person", "voucher", minutes, f"voucher:{serial}:issue")
        self.fact("voucher", serial, amount=minutes, code=code)
        return code

    def accept(self, serial: str, code: str, home: str, minutes: int = 120, again: str = "") -> str:
        """The row of its entry; nothing is sent yet."""
        cause = f"voucher:{serial}:accept{again}"
        row = self.entry(serial, "accept_voucher", "clearing", "person", minutes, cause)
        self.fact("voucher_acceptance", serial, amount=minutes, code=code, home_village=home)
        return row

    def back(self, serial: str, minutes: int = 120) -> str:
        cause = f"voucher:{serial}:back"
        return self.entry(serial, "return_voucher", "voucher", "person", minutes, cause)

    def reverse(self, row: str) -> str:
        said = self.values("ledger_entry", row)
        legs = said["to_kind"], said["from_kind"]
        more = {"cause": f"reversal:{row}", "corrects_id": row}
        return self.entry(said["voucher_serial"], "reversal", *legs, said["amount"], **more)

    def entry(
        self, serial: str, kind: str, whence: str, to: str, amount: int, cause: str, **more: Any
    ) -> str:
        values = {"kind": kind, "from_kind": whence, "to_kind": to, "amount": amount}
        values |= {"cause": cause, "voucher_serial": serial, "village": self.area, **more}
        return self.laptop.insert("ledger_entry", values).row_id

    def fact(self, table: str, serial: str, **values: Any) -> str:
        values |= {"serial": serial, "village": self.area, "withdrawn": False}
        return self.laptop.insert(table, values).row_id

    # -- exchanging ------------------------------------------------------------------------

    def push(self) -> None:
        """Send what waits, and read."""
        self.laptop.push(self.county)

    def sync(self) -> None:
        """Read."""
        self.laptop.sync(self.county)

    def seal(self) -> SealedBatch:
        """What waits, as a batch that is not sent."""
        return self.laptop.seal()

    # -- looking ---------------------------------------------------------------------------

    def values(self, table: str, row: str) -> dict[str, Any]:
        written = [c.values for c in self.laptop.log.values() if c.row_id == row]
        return dict(written[0] if written else self.laptop.rows[table, row]["values"])

    def rows(self, table: str) -> list[dict[str, Any]]:
        """What it has read, in the order of the feed."""
        return [
            {**state["values"], "id": row}
            for (name, row), state in self.laptop.rows.items()
            if name == table
        ]

    def answers(self) -> list[str]:
        """The outcomes that stand."""
        found = self.rows("voucher_answer")
        corrected = {row.get("corrects_id") for row in found}
        standing = [r for r in found if r["id"] not in corrected and not r["withdrawn"]]
        return [row["outcome"] for row in standing]

    def on(self, account: str) -> int:
        """What stands on an account: of several entries with one cause the first counts."""
        found = self.rows("ledger_entry")
        first: dict[str, str] = {}
        for row in found:
            first.setdefault(row["cause"], row["id"])
        idle = {row["id"] for row in found} - {*first.values()}
        total = 0
        for row in found:
            if row["id"] in idle or row.get("corrects_id") in idle:
                continue
            total += row["amount"] * (row["to_kind"] == account)
            total -= row["amount"] * (row["from_kind"] == account)
        return total
