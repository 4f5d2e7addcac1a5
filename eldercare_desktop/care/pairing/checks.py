"""Doubts about a pairing: warnings that a person reads before saving, and may overrule.

The codes are the same as those of an imported ledger, so that a warning has one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.draft import PairingDraft, PairingWarning
from eldercare_desktop.care.pairing.loads import helper_load
from eldercare_desktop.care.pairing.need import Need, need_of
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.refusals import Parties, others_of, refuse_pairing
from eldercare_desktop.care.pairing.relatives import kinship
from eldercare_desktop.care.pairing.terms import is_active, surely_before
from eldercare_desktop.care.pairing.with_children import warnings_for_child
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.store.reader import Reader


def check_pairing(reader: Reader, draft: PairingDraft, *, today: str) -> list[PairingWarning]:
    """The warnings that a person should see before saving; none for one that is over.

    CareError: the refusals of `refuse_pairing`.
    """
    parties = refuse_pairing(reader, draft, today=today)
    if not is_active(draft.ended_on, today):
        return []
    case = _Case(reader, draft, parties, today)
    asked = (
        case.unavailable(),
        case.over_limit(),
        case.relative(),
        case.second_one_to_one(),
        case.agreement_missing(),
        case.one_to_one_required(),
        case.also_one_to_one(),
        case.visits_too_rare(),
        case.starts_later(),
    )
    of_child = warnings_for_child(reader, draft, parties, today=today)
    return [*(warning for warning in asked if warning), *of_child]


@dataclass
class _Case:
    """One draft before its judges."""

    reader: Reader
    draft: PairingDraft
    parties: Parties
    today: str

    @cached_property
    def others(self) -> list[Pairing]:
        return others_of(self.reader, self.draft, self.today)

    @cached_property
    def need(self) -> Need | None:
        return need_of(self.reader, self.draft.resident_id, today=self.today)

    def unavailable(self) -> PairingWarning | None:
        """The helper is away, for instance to work in a city."""
        person, helper = self.parties.helper_person, self.parties.helper
        if helper.available and not helper.deleted and person.life_status == "living":
            return None
        return PairingWarning(
            "helper_unavailable", {"name": person.name, "since": helper.away_since or ""}
        )

    def over_limit(self) -> PairingWarning | None:
        """More elders than one helper can look after [京民养老发〔2023〕279号]."""
        load = helper_load(self.reader, self.draft.helper_id, today=self.today)
        if load is None:
            return None
        replaced = {self.draft.pairing_id, self.draft.replaces}
        elders = len(load.resident_ids(without=replaced) | {self.draft.resident_id})
        if elders <= load.limit:
            return None
        return PairingWarning(
            "helper_over_limit",
            {"name": self.parties.helper_person.name, "elders": elders, "limit": load.limit},
        )

    def relative(self) -> PairingWarning | None:
        """A relative who supports the elder anyway."""
        two = self.parties
        found = kinship(self.reader, two.resident_person, two.helper, two.helper_person)
        if found is None:
            return None
        return PairingWarning(
            "helper_is_supporter_relative",
            {"name": two.helper_person.name, "relation": found},
        )

    def second_one_to_one(self) -> PairingWarning | None:
        """End the first with a reason before a second begins."""
        if self.draft.mode != "one_to_one":
            return None
        return self._other_one_to_one("elder_has_two_active_one_to_one_helpers")

    def also_one_to_one(self) -> PairingWarning | None:
        """Who has a helper of their own needs no grid besides."""
        if self.draft.mode != "grid":
            return None
        return self._other_one_to_one("elder_also_one_to_one")

    def _other_one_to_one(self, code: str) -> PairingWarning | None:
        first = next((p for p in self.others if p.mode == "one_to_one"), None)
        if first is None:
            return None
        helper = self.reader.get(Helper, first.helper_id)
        person = self.reader.get(Person, helper.person_id) if helper else None
        return PairingWarning(
            code,
            {
                "helper": person.name if person else "",
                "since": first.start or "",
                "pairing_id": first.id,
            },
        )

    def agreement_missing(self) -> PairingWarning | None:
        """A one_to_one pairing has a signed agreement."""
        if self.draft.mode == "one_to_one" and self.draft.agreement != "signed":
            return PairingWarning("agreement_missing")
        return None

    def one_to_one_required(self) -> PairingWarning | None:
        """A grid is not enough for a key target."""
        if self.draft.mode != "grid" or self.need is None or self.need.mode != "one_to_one":
            return None
        if any(p.mode == "one_to_one" for p in self.others):
            return None
        return PairingWarning("one_to_one_required", {"reason": self.need.reason})

    def visits_too_rare(self) -> PairingWarning | None:
        """Whoever needs a pairing is seen every month [民发〔2022〕73号]."""
        every, longest = self.draft.visit_every_days, rule(self.reader, "visit.special_days")
        if every is None or every <= longest or self.need is None:
            return None
        return PairingWarning("visit_frequency_below_monthly", {"days": every, "longest": longest})

    def starts_later(self) -> PairingWarning | None:
        """A start that is still ahead is rare enough to be a slip of the finger."""
        start = self.draft.start
        if start is None or not surely_before(self.today, start):
            return None
        return PairingWarning("starts_later", {"start": start})
