"""Setting a paper ledger beside the register: who, which unit, which lines are new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.terms import UNITS, Unit
from eldercare_desktop.rosters.register_people import LEFT_OUT, RegisterPeople, Who
from eldercare_desktop.rosters.time_ledger.amounts import Measure
from eldercare_desktop.rosters.time_ledger.counting import count_lines, units_of
from eldercare_desktop.rosters.time_ledger.fates import Draft, Fates, open_code
from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview, PaperLine
from eldercare_desktop.rosters.time_ledger.people import keys_of, load_people
from eldercare_desktop.rosters.time_ledger.plan import (
    Choices,
    LedgerPlan,
    Mode,
    PlannedAccount,
)
from eldercare_desktop.rosters.time_ledger.there import There
from eldercare_desktop.store.reader import Reader


def plan(
    reader: Reader,
    preview: LedgerPreview,
    choices: Choices | None = None,
    *,
    today: str | None = None,
) -> LedgerPlan:
    """What the import would do under the choices. Reads, and changes nothing.

    `today` (YYYY-MM-DD) is the reader's if left out. CareError: row_gone, without a village.
    """
    choices, today = choices or Choices(), today or reader.today
    village = reader.setting("village")
    if not village:
        raise CareError("row_gone")
    has_lines = any(line.kind != "total" for line in preview.lines)
    mode: Mode = (choices.mode or "lines") if has_lines else "closing"
    measures = _measures(preview, choices)
    register = load_people(reader, village)
    keys = keys_of(preview.lines)
    people = _people(preview.lines, keys, register)
    drafts = _drafts(preview.lines, keys, people, measures, choices, register)
    fates = Fates(There(reader, village), preview, mode, choices, today)
    return LedgerPlan(
        preview=preview,
        choices=choices,
        today=today,
        village=village,
        mode=mode,
        has_lines=has_lines,
        measures=measures,
        people=people,
        known=register.by_id,
        accounts=fates.accounts(drafts),
    )


def _measures(preview: LedgerPreview, choices: Choices) -> dict[str, Measure | None]:
    """What bare numbers count, sheet by sheet: as a person said, else as the sheet says."""
    return {s.name: choices.measures.get(s.name, s.measure) for s in preview.sheets}


def _people(
    lines: Sequence[PaperLine], keys: Mapping[str, str], register: RegisterPeople
) -> dict[str, Who]:
    found: dict[str, Who] = {}
    first: dict[str, str] = {}
    for line in lines:
        if line.day is not None:
            key = keys[line.key]
            first[key] = min(line.day, first.get(key, line.day))
    best: dict[str, PaperLine] = {}
    for line in lines:
        kept = best.setdefault(keys[line.key], line)
        if _tells_more(line, kept):
            best[keys[line.key]] = line
    for key, line in best.items():
        found[key] = register.who(key, line.owner, first.get(key, ""), again="#" in key)
    return found


def _tells_more(line: PaperLine, other: PaperLine) -> bool:
    """Whether a line names its person more exactly than another of the same person."""
    one, two = line.owner, other.owner
    told = [bool(o.id_number or o.card) * 4 + bool(o.id_tail) * 2 + (o.group is not None)
            for o in (one, two)]  # fmt: skip
    return told[0] > told[1]


def _drafts(
    lines: Sequence[PaperLine],
    keys: Mapping[str, str],
    people: Mapping[str, Who],
    measures: Mapping[str, Measure | None],
    choices: Choices,
    register: RegisterPeople,
) -> list[Draft]:
    own: dict[tuple[str, Unit], list[PaperLine]] = {}
    for line in lines:
        units = units_of(line, measures[line.sheet])
        for unit in (unit for unit in UNITS if unit in units):
            own.setdefault((keys[line.key], unit), []).append(line)
    found = []
    for (key, unit), of_account in own.items():
        who = people[key]
        answer = who.answer(choices.same_as)
        person = register.by_id.get(answer) if answer else None
        known = answer if answer == LEFT_OUT or person is not None else None
        code = open_code(known)
        count = count_lines(unit, of_account, measures)
        account = _account(key, unit, who, of_account, count.paper, answer)
        found.append(Draft(account, count, person, code))
    return found


def _account(
    key: str,
    unit: Unit,
    who: Who,
    lines: Sequence[PaperLine],
    paper: int | None,
    answer: str | None,
) -> PlannedAccount:
    first = lines[0]
    codes = [code for line in lines for code in (*line.owner.codes, *line.codes)]
    told = [code for code in codes if code not in ("formula_without_value", "amount_missing")]
    doubt = [who.doubt] if who.doubt == "listed_twice" else []
    return PlannedAccount(
        key=f"{key}|{unit}",
        who=key,
        name=who.name,
        shown_name=first.owner.shown_name,
        sheet=first.sheet,
        row=first.row,
        unit=unit,
        person_id=answer or None,
        status="good",
        codes=tuple(dict.fromkeys((*doubt, *told))),
        paper=paper,
    )
