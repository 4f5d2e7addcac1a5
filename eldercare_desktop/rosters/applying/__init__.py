"""Importing a roster or pairing ledger: setting it beside the register, choosing, writing.

    found = plan(reader, preview_file(path))
    seen = Settler(found).settle(choices)
    apply(work, found, choices)

`plan` reads and changes nothing. A `Settler` says what a plan comes to under the choices of a
person, as often as they change. `apply` writes it, in the transaction of its work.
"""

from eldercare_desktop.rosters.applying.applying import apply
from eldercare_desktop.rosters.applying.comparing import Difference
from eldercare_desktop.rosters.applying.left_out import left_out_tables, save_tables
from eldercare_desktop.rosters.applying.plan import (
    NEW,
    Applied,
    Choices,
    Counts,
    FilePerson,
    ImportPlan,
    LeftLine,
    Line,
    file_ref,
    known_ref,
)
from eldercare_desktop.rosters.applying.planning import plan
from eldercare_desktop.rosters.applying.settling import (
    LineState,
    PairingState,
    PersonState,
    Settlement,
    Settler,
)

__all__ = [
    "NEW",
    "Applied",
    "Choices",
    "Counts",
    "Difference",
    "FilePerson",
    "ImportPlan",
    "LeftLine",
    "Line",
    "LineState",
    "PairingState",
    "PersonState",
    "Settlement",
    "Settler",
    "apply",
    "file_ref",
    "known_ref",
    "left_out_tables",
    "plan",
    "save_tables",
]
