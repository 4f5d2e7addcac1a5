"""Importing a paper ledger of hours or points: reading it, setting it beside the register,
posting it.

    preview = read_time_ledger(path.name, read_table_file(path), today=…)
    found = plan(reader, preview, choices)
    apply(work, found, choices)

Reading knows no register. `plan` says of every line what would be posted; `apply` posts that,
in the transaction of its work.
"""

from __future__ import annotations

from eldercare_desktop.rosters.register_people import LEFT_OUT, Known, Who
from eldercare_desktop.rosters.time_ledger.amounts import MEASURES, Measure
from eldercare_desktop.rosters.time_ledger.applying import apply
from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview, LedgerSheet, PaperLine
from eldercare_desktop.rosters.time_ledger.plan import (
    MODES,
    STATUSES,
    Applied,
    Choices,
    Counts,
    LedgerPlan,
    Mode,
    PlannedAccount,
    PlannedEntry,
    Warned,
)
from eldercare_desktop.rosters.time_ledger.planning import plan
from eldercare_desktop.rosters.time_ledger.preview import is_time_ledger, read_time_ledger

__all__ = [
    "LEFT_OUT",
    "MEASURES",
    "MODES",
    "STATUSES",
    "Applied",
    "Choices",
    "Counts",
    "Known",
    "LedgerPlan",
    "LedgerPreview",
    "LedgerSheet",
    "Measure",
    "Mode",
    "PaperLine",
    "PlannedAccount",
    "PlannedEntry",
    "Warned",
    "Who",
    "apply",
    "is_time_ledger",
    "plan",
    "read_time_ledger",
]
