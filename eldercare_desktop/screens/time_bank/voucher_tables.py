"""The two lists of vouchers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.time_bank.voucher_phrases import (
    accepted_badge,
    issued_badge,
    spaced,
)
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

translate = QCoreApplication.translate


class VoucherTable(Table):
    """A line a voucher. `names`: of areas, for villages."""

    names: Mapping[str, str] = {}


def issued_table() -> VoucherTable:
    """Vouchers of this village."""
    return VoucherTable(
        [
            Column(
                "name", translate("VoucherTable", "Account of"), width=5, stretch=True,
                hint=lambda row: spaced(row.serial), sort=lambda row: row.name,
            ),
            _hours(),
            Column("valid_until", translate("VoucherTable", "Valid until"), width=6,
                   optional=True),
            Column(
                "state", translate("VoucherTable", "State"), value=lambda row: "",
                badge=issued_badge, sort=lambda row: row.state, width=7,
            ),
        ],
        key="serial",
    )  # fmt: skip


def accepted_table() -> VoucherTable:
    """Vouchers of other villages."""
    made: list[VoucherTable] = []
    made.append(
        VoucherTable(
            [
                Column(
                    "home", translate("VoucherTable", "Village"), width=5, stretch=True,
                    value=lambda row: made[0].names.get(row.home, row.home),
                    hint=lambda row: row.name or word("voucher_credited", row.to_kind),
                ),
                _hours(),
                Column("accepted_on", translate("VoucherTable", "Accepted on"), width=6,
                       optional=True),
                Column(
                    "state", translate("VoucherTable", "State"), value=lambda row: "",
                    badge=accepted_badge, sort=lambda row: row.state, width=8,
                ),
            ],
            key="key",
        )
    )  # fmt: skip
    return made[0]


def _hours() -> Column:
    return Column(
        "minutes", translate("VoucherTable", "Hours"), value=lambda row: hours(row.minutes),
        width=6, align="right", sort=lambda row: row.minutes,
    )  # fmt: skip
