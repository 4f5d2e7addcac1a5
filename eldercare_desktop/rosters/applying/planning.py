"""Setting a preview beside the register: who is who, and which lines could be imported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from eldercare_desktop.care.identity import plain_id
from eldercare_desktop.rosters.applying.facts import Facts, Groups
from eldercare_desktop.rosters.applying.file_people import FilePeople
from eldercare_desktop.rosters.applying.from_rows import (
    facts_of_elder,
    facts_of_helper,
    facts_of_listed,
    facts_of_person,
)
from eldercare_desktop.rosters.applying.known import Register, load_register
from eldercare_desktop.rosters.applying.matching import match_people
from eldercare_desktop.rosters.applying.pair_rows import pairing_of, pairing_of_grid
from eldercare_desktop.rosters.applying.plan import ImportPlan, Line
from eldercare_desktop.rosters.codes import SEVERITY
from eldercare_desktop.rosters.outcome import Preview
from eldercare_desktop.rosters.pairs import GridRow, PairingRow
from eldercare_desktop.rosters.people import PersonRow
from eldercare_desktop.rosters.roster_words import RosterWords
from eldercare_desktop.store.reader import Reader

NUMBER_ONLY: Final = frozenset(
    {
        "id_precision_lost",
        "id_checksum_invalid",
        "id_birthdate_implausible",
        "id_length_invalid",
        "id_characters_invalid",
    }
)
"""Errors of the ID number alone: a person may tick such a row, to be completed later."""

_ENDING: Final = re.compile(r"(村民委员会|居民委员会|村委会|居委会|社区|嘎查|村)$")


def plan(
    reader: Reader, preview: Preview, *, today: str | None = None, village_name: str = ""
) -> ImportPlan:
    """What importing a preview would do. Reads the register and changes nothing.

    `today` (YYYY-MM-DD) tells which pairings hold, by default this computer's date;
    `village_name` is how the village of this store is called, to notice a list of another.
    """
    day = today or date.today().isoformat()
    register = load_register(reader, _names(preview), _numbers(preview))
    return Planner(preview, register, day, village_name).plan()


class Planner:
    """Makes the lines of a plan: rosters first, then ledgers, whose people may be in both."""

    def __init__(self, preview: Preview, register: Register, today: str, village: str) -> None:
        self._preview, self._register = preview, register
        self._today, self._village = today, village
        self._groups, self._file = Groups(register.groups), FilePeople()
        self._words = {sheet.name: sheet.words for sheet in preview.sheets}
        self._rows: dict[tuple[str, int], list[PersonRow]] = {}
        for row in preview.persons:
            self._rows.setdefault((row.sheet, row.row), []).append(row)

    def plan(self) -> ImportPlan:
        """The plan. May be called once."""
        lines = [*self._roster_lines(), *self._ledger_lines()]
        people = match_people(self._file, self._register)
        here = {line.key for line in lines if _is_here(line.village, self._village)}
        if here:
            lines = [line if line.key in here else _elsewhere(line) for line in lines]
        return ImportPlan(
            preview=self._preview,
            today=self._today,
            village_name=self._village,
            register=self._register,
            people=people,
            lines=tuple(lines),
            group_labels=dict(self._groups.labels),
            other_village=None if here or not lines else lines[0].village,
        )

    def _roster_lines(self) -> Iterator[Line]:
        for row in self._preview.persons:
            words = self._words.get(row.sheet, RosterWords())
            facts = facts_of_person(row, words, self._groups)
            key = f"{row.sheet}!{row.column}{row.row}"
            repeats = self._place(row) if row.status == "duplicate" else None
            subject = self._file.add_listed(key, facts, repeats)
            can, ticked = tickable(row.status, row.codes)
            yield Line(
                key=key,
                sheet=row.sheet,
                row=row.row,
                status=row.status,
                codes=(*row.codes, *facts.codes),
                name=row.person.name or row.shown_name,
                subject=subject,
                facts=facts,
                can_tick=can,
                ticked=ticked,
                hidden=row.hidden,
                village=row.person.village,
                source=row,
            )

    def _place(self, row: PersonRow) -> str | None:
        """The key of the row that this one repeats; side-by-side tables have two in a row."""
        for other in self._rows.get(row.duplicate_of or ("", 0), ()):
            mine, theirs = row.person, other.person
            same_number = mine.id_number is not None and mine.id_number == theirs.id_number
            if other is not row and (same_number or mine.name == theirs.name):
                return f"{other.sheet}!{other.column}{other.row}"
        return None

    def _ledger_lines(self) -> Iterator[Line]:
        """Elders with a number are gathered first, so that a mere name finds them."""
        rows = self._preview.pairings
        facts = {id(row): facts_of_elder(row, self._groups) for row in rows}
        numbered = [row for row in rows if facts[id(row)].get("person.id_number")]
        rest = [row for row in rows if not facts[id(row)].get("person.id_number")]
        elders = {id(row): self._elder(row, facts[id(row)]) for row in (*numbered, *rest)}
        listed = [(row, self._listed(row)) for row in self._preview.grids]
        for row in rows:
            yield self._paired(row, facts[id(row)], elders[id(row)])
        for grid, names in listed:
            yield from self._grid(grid, names)

    def _elder(self, row: PairingRow, facts: Facts) -> str | None:
        if not facts.get("person.name") or not tickable(row.status, row.codes)[0]:
            return None
        return self._file.find_elder(f"{row.sheet}!{row.row}", facts)

    def _listed(self, row: GridRow) -> list[tuple[str, Facts, str]]:
        found = []
        for place, elder in enumerate(row.elders, 1):
            facts, key = facts_of_listed(elder), f"{row.sheet}!{row.row}/{place}"
            if facts.get("person.name"):
                found.append((key, facts, self._file.find_elder(key, facts)))
        return found

    def _helper(
        self, row: PairingRow | GridRow, key: str, elder: str | None
    ) -> tuple[Facts, str | None]:
        facts = facts_of_helper(row, date.fromisoformat(self._today))
        if not facts.get("person.name") or "helper_has_several_persons" in row.codes:
            return facts, None
        return facts, self._file.find_helper(f"{key}*", facts, elder)

    def _paired(self, row: PairingRow, facts: Facts, elder: str | None) -> Line:
        key = f"{row.sheet}!{row.row}"
        can, ticked = tickable(row.status, row.codes)
        helper_facts, helper = self._helper(row, key, elder) if can else (Facts(), None)
        return Line(
            key=key,
            sheet=row.sheet,
            row=row.row,
            status=row.status,
            codes=(*row.codes, *facts.codes),
            name=row.pairing.elder,
            subject=elder,
            facts=facts,
            helper_name=row.pairing.helper,
            helper=helper,
            helper_facts=helper_facts,
            pairing=pairing_of(row),
            can_tick=can and elder is not None and helper is not None,
            ticked=ticked,
            hidden=row.hidden,
            village=row.pairing.village,
            source=row,
        )

    def _grid(self, row: GridRow, names: list[tuple[str, Facts, str]]) -> Iterator[Line]:
        can, ticked = tickable(row.status, row.codes)
        pairing = pairing_of_grid(row)
        empty = Line(
            key=f"{row.sheet}!{row.row}",
            sheet=row.sheet,
            row=row.row,
            status=row.status,
            codes=row.codes,
            name=None,
            subject=None,
            helper_name=row.helper,
            pairing=pairing,
            can_tick=False,
            ticked=False,
            hidden=row.hidden,
            village=self._words.get(row.sheet, RosterWords()).village,
            source=row,
        )
        if not names:
            yield empty
        for key, facts, elder in names:
            helper_facts, helper = self._helper(row, key, elder)
            yield replace(
                empty,
                key=key,
                codes=(*row.codes, *facts.codes),
                name=facts.text("person.name"),
                subject=elder,
                facts=facts,
                helper=helper,
                helper_facts=helper_facts,
                can_tick=can and helper is not None,
                ticked=ticked,
            )


def tickable(status: str, codes: Iterable[str]) -> tuple[bool, bool]:
    """Whether a row may be ticked, and whether it begins so.

    An error keeps a row out, unless the ID number alone is wrong: then a person may tick
    it, and it is registered without a number.
    """
    if status != "error":
        return True, True
    errors = {code for code in codes if SEVERITY[code] == "error"}
    return errors <= NUMBER_ONLY, False


def _elsewhere(line: Line) -> Line:
    return replace(line, ticked=False, codes=(*line.codes, "other_village"))


def _is_here(named: str | None, here: str) -> bool:
    """Whether a name is that of this village: 海棠, 海棠村, 界石镇海棠村村委会 are one."""
    if not named or not here:
        return True
    one, other = (_ENDING.sub("", "".join(name.split())) for name in (named, here))
    return one in other or other in one


def _names(preview: Preview) -> set[str]:
    found = {row.person.name for row in preview.persons}
    found |= {name for row in preview.pairings for name in (row.pairing.elder, row.pairing.helper)}
    found |= {name for row in preview.grids for name in (row.helper, *(e.name for e in row.elders))}
    return {name for name in found if name}


def _numbers(preview: Preview) -> set[str]:
    found = {row.person.id_number for row in preview.persons}
    for row in preview.pairings:
        found |= {row.pairing.elder_id, plain_id(row.pairing.helper_id or "")}
    return {number for number in found if number}
