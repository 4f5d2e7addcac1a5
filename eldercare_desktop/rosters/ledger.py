"""A pairing ledger as a whole: load per helper, elders with two helpers, gaps that show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from eldercare_desktop.rosters.codes import judged
from eldercare_desktop.rosters.grid_reading import GridDraft
from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.pairing_reading import PairDraft
from eldercare_desktop.rosters.pairs import GridElder
from eldercare_desktop.rosters.values.categories import says_disabled

Place = tuple[str, int]


@dataclass
class Ledger:
    """Goes over the rows of all sheets of a file in their order."""

    limits: Limits
    elders: set[str] = field(default_factory=set)
    load: dict[str, set[str]] = field(default_factory=dict)
    _one_to_one: dict[str, str] = field(default_factory=dict)
    """Elder (name and ID number) -> helper of an active one-to-one pairing."""
    _pairs: dict[tuple[str, str], Place] = field(default_factory=dict)
    _names: dict[str, set[str]] = field(default_factory=dict)

    def add_pair(self, draft: PairDraft, place: Place) -> Place | None:
        """Judges a one-elder row beside those before; the place of the row that it repeats."""
        key, helper = draft.key, draft.values.get("helper")
        if key is None:
            return None
        repeated = self._repeated(draft, key, str(helper), place)
        self._note_elder(key, draft.values.get("elder"))
        if repeated is None and self._is_active(draft):
            self._active(draft, key, str(helper))
        return repeated

    def add_grid(self, draft: GridDraft) -> None:
        """Judges a row with a list of elders beside everything before."""
        helper = draft.values.get("helper")
        for elder in draft.elders:
            if elder.name:
                self._grid_elder(draft, elder, str(helper) if helper else None)
        if helper and len(self.load.get(str(helper), ())) > self.limits.elders_per_helper:
            draft.codes.append("helper_over_limit")

    def distinct_elders(self) -> int:
        """How many different elders the file names."""
        return len(self.elders)

    def active_load(self) -> dict[str, int]:
        """Helper -> number of elders in active pairings."""
        return {helper: len(elders) for helper, elders in self.load.items()}

    def _is_active(self, draft: PairDraft) -> bool:
        ended = draft.values.get("ended", False)
        return judged(draft.codes)[0] != "error" and not ended

    def _repeated(self, draft: PairDraft, key: str, helper: str, place: Place) -> Place | None:
        if not self._is_active(draft):
            return None
        first = self._pairs.setdefault((key, helper), place)
        if first == place:
            return None
        draft.codes.append("duplicate_in_file")
        return first

    def _active(self, draft: PairDraft, key: str, helper: str) -> None:
        load = self.load.setdefault(helper, set())
        load.add(key)
        if len(load) > self.limits.elders_per_helper:
            draft.codes.append("helper_over_limit")
        if draft.values["mode"] != "one_to_one":
            self._shared_by_area(draft, key)
            return
        if self._one_to_one.get(key, helper) != helper:
            draft.codes.append("elder_has_two_active_one_to_one_helpers")
        self._one_to_one.setdefault(key, helper)

    def _shared_by_area(self, draft: PairDraft, key: str) -> None:
        """A line of a grid for one elder, who may need more than that."""
        disabled = says_disabled(draft.values.get("disability_as_written") or "")
        if key in self._one_to_one:
            draft.codes.append("elder_also_one_to_one")
        elif needs_one_to_one(draft.values.get("categories", ()), disabled=disabled):
            draft.codes.append("one_to_one_required")

    def _note_elder(self, key: str, name: str | None) -> None:
        self.elders.add(key)
        if name:
            self._names.setdefault(name, set()).add(key)

    def _grid_elder(self, draft: GridDraft, elder: GridElder, helper: str | None) -> None:
        """A list gives names only: somebody of that name in the other sheets is the same."""
        name = elder.name or ""
        keys = self._names.get(name)
        if keys is None:
            self._note_elder(name, name)
            keys = {name}
        if helper:
            self.load.setdefault(helper, set()).add(min(keys))
        paired = any(key in self._one_to_one for key in keys)
        if paired:
            draft.codes.append("elder_also_one_to_one")
        elif needs_one_to_one(elder.categories, disabled=elder.disabled):
            draft.codes.append("one_to_one_required")


def needs_one_to_one(categories: Iterable[str], *, disabled: bool) -> bool:
    """居家特困, and 失能 elders among 低收入 and 计生特殊 families, need a helper of their own.

    Those in centralized support live in a home [district plan for 结对扶老, part 7].
    """
    named = set(categories)
    destitute = {"destitute_support", "destitute_dispersed"} & named
    poor = {"low_income", "low_income_edge", "family_planning_special"} & named
    return bool(destitute) or bool(poor and disabled)
