"""Writing the pairings of an import, once their people are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.pairing.draft import PairingDraft
from eldercare_desktop.care.pairing.ledger import edit_pairing, end_pairing, start_pairing
from eldercare_desktop.care.pairing.record import EndReason, Pairing
from eldercare_desktop.rosters.applying.facts import PairingFacts
from eldercare_desktop.rosters.applying.plan import Line
from eldercare_desktop.rosters.applying.settling import PairingState, Settlement
from eldercare_desktop.rosters.applying.writing import PeopleWriter
from eldercare_desktop.store.work import Work


class PairWriter:
    """Writes the pairings of a settlement; those of whom a party was refused are left."""

    def __init__(self, work: Work, lines: dict[str, Line], people: PeopleWriter) -> None:
        self._work, self._lines, self._people = work, lines, people

    def write(self, settlement: Settlement, step: Callable[[], None]) -> None:
        """All pairings in the order of the file; `step` counts them."""
        for pairing in settlement.pairings:
            step()
            if pairing.line in self._people.tally.refused or not pairing.writes:
                continue
            try:
                self._write(pairing)
            except CareError as refusal:
                self._people.tally.refused[pairing.line] = refusal.code

    def _write(self, pairing: PairingState) -> None:
        facts = self._lines[pairing.line].pairing
        assert facts is not None
        if pairing.state.existing is None:
            self._start(pairing, facts)
        else:
            self._change(pairing, pairing.state.existing, facts)

    def _start(self, pairing: PairingState, facts: PairingFacts) -> None:
        elder = self._people.people[pairing.elder]
        helper = self._people.people[pairing.helper]
        assert elder.resident_id is not None, "an elder of a ledger is a resident"
        assert helper.helper_id is not None, "a helper of a ledger has that role"
        draft = PairingDraft(elder.resident_id, helper.helper_id, **self._values(facts))
        start_pairing(self._work, draft)
        self._people.tally.pairings += 1

    def _values(self, facts: PairingFacts) -> dict[str, Any]:
        values = asdict(facts)
        if (facts.agreement_on or "") > self._work.today:
            values["agreement_on"] = None
        return values

    def _change(self, pairing: PairingState, pairing_id: str, facts: PairingFacts) -> None:
        values = {
            name.partition(".")[2]: list(value) if isinstance(value, tuple) else value
            for name, value in {**pairing.state.gaps, **pairing.taken}.items()
        }
        seen = self._work.get(Pairing, pairing_id)
        assert seen is not None, "the plan was just made again"
        ended_on = values.pop("ended_on", None)
        if values:
            seen = edit_pairing(self._work, seen, values)
        if ended_on is not None:
            reason: EndReason = facts.end_reason or "other"
            end_pairing(self._work, seen, reason=reason, ended_on=str(ended_on), note=facts.note)
        self._people.tally.pairings_updated += 1
