"""A ruling: what a named person decided in a case that no reversal has to end."""

from __future__ import annotations

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.record import LedgerRuling, RulingKind
from eldercare_desktop.store.work import Work

REVERSED = ("overdraft", "doubled", "overlap")
"""Cases that no word ends: the books must be made right."""


def rule_on(
    work: Work, case_key: str, ruling: RulingKind, reason: str, ruled_by: str
) -> LedgerRuling:
    """Say what a case is about: it is closed, and stands in the history.

    CareError: ledger_case_gone, ledger_case_needs_entry (`kind`), ledger_reason_missing,
    ledger_ruled_by_missing.
    """
    work.label = "rule_on_case"
    case = next((one for one in open_cases(work) if one.key == case_key), None)
    if case is None:
        raise CareError("ledger_case_gone")
    if case.kind in REVERSED:
        raise CareError("ledger_case_needs_entry", kind=case.kind)
    if not reason.strip():
        raise CareError("ledger_reason_missing", field="reason")
    if not ruled_by.strip():
        raise CareError("ledger_ruled_by_missing", field="ruled_by")
    return work.insert(
        LedgerRuling(
            village=case.village,
            case_key=case_key,
            person_id=case.person_id,
            ruling=ruling,
            reason=reason,
            ruled_by=ruled_by,
            recorded_at=work.now.isoformat(),
        )
    )
