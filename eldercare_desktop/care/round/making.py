"""Making a round, and changing its list afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.round.candidates import Candidate, candidates_of
from eldercare_desktop.care.round.criteria import Criteria
from eldercare_desktop.care.round.lines import round_lines
from eldercare_desktop.care.round.record import KINDS, Round, RoundEntry, RoundKind
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work

DETAILS = ("name", "starts_on", "ends_on", "note")
"""What may be changed of a round that stands; whom it asks for is frozen."""


@dataclass(frozen=True)
class RoundDraft:
    """A round as a person has it in mind; days are YYYY-MM-DD, both included."""

    kind: RoundKind
    name: str
    starts_on: str
    ends_on: str
    criteria: Criteria = field(default_factory=Criteria)
    note: str | None = None


def create_rounds(
    work: Work, draft: RoundDraft, chosen: Iterable[str], taken_out: Iterable[str] = ()
) -> list[Round]:
    """Make the list of a round, one in every village that somebody chosen lives in.

    `chosen` are residents on the register, `taken_out` those who meet the criteria and are
    not to be asked, nor offered later. One action. CareError: round_empty,
    round_days_wrong, invalid_<field>.
    """
    work.label = "create_round"
    _refuse_days(draft.starts_on, draft.ends_on)
    wanted = set(chosen)
    without = set(taken_out) - wanted
    people = candidates_of(work, wanted | without, today=work.today)
    listed = [who for who in people if who.resident_id in wanted]
    if not listed:
        raise CareError("round_empty")
    made = {v: work.insert(_round(draft, v)) for v in sorted({who.village for who in listed})}
    places = dict.fromkeys(made, 0)
    for who in listed:
        places[who.village] += 1
        _insert(work, made[who.village], who, places[who.village])
    for who in people:
        if who.resident_id in without and who.village in made:
            _insert(work, made[who.village], who, 0, taken_out=True)
    return list(made.values())


def add_to_round(work: Work, round_id: str, resident_ids: Iterable[str]) -> list[RoundEntry]:
    """Put people on a list that stands, after those who are on it; the added ones.

    Who was taken out comes back to where they were. CareError: row_gone, round_closed,
    round_other_village (`name`).
    """
    work.label = "add_to_round"
    chosen = open_round(work, round_id)
    entries = _entries(work, chosen)
    place, added = _last_place(work, chosen), []
    for who in candidates_of(work, resident_ids, today=work.today):
        if who.village != chosen.village:
            raise CareError("round_other_village", name=who.name)
        known = entries.get(who.resident_id, [])
        if any(not entry.taken_out for entry in known):
            continue
        place += 1
        if known:
            back = {"taken_out": False, "place": known[0].place or place}
            added.append(work.set(known[0], **back))
        else:
            added.append(_insert(work, chosen, who, place))
    return added


def take_out(work: Work, entry_id: str) -> None:
    """Take somebody off the list; they are not offered again for it.

    CareError: row_gone, round_closed, round_line_done (`name`: who was seen stays).
    """
    entry = work.get(RoundEntry, entry_id)
    if entry is None or entry.deleted:
        raise CareError("row_gone")
    chosen = open_round(work, entry.round_id)
    for line in round_lines(work, chosen, today=work.today):
        if line.resident_id == entry.resident_id and line.state == "done":
            raise CareError("round_line_done", name=line.name)
    work.label = "take_out_of_round"
    for same in _entries(work, chosen)[entry.resident_id]:
        work.set(same, taken_out=True)


def edit_round(work: Work, seen: Round, changes: Mapping[str, Any]) -> Round:
    """Change the name, the days or the note of a round as it was seen.

    CareError: round_days_wrong, changed_meanwhile, row_gone, invalid_<field>. ValueError for
    a field that is no detail.
    """
    work.label = "edit_round"
    if strange := set(changes) - set(DETAILS):
        raise ValueError(f"not a detail of a round: {sorted(strange)}")
    wanted = seen.model_copy(update=dict(changes))
    _refuse_days(wanted.starts_on, wanted.ends_on)
    return work.set(seen, **changes)


def remove_round(work: Work, seen: Round) -> None:
    """Remove a round that was made by mistake; visits that were logged stay.

    CareError: row_gone.
    """
    work.label = "remove_round"
    work.delete(seen)


def open_round(work: Work, round_id: str) -> Round:
    """A round that is not closed. CareError: row_gone, round_closed."""
    chosen = work.get(Round, round_id)
    if chosen is None or chosen.deleted:
        raise CareError("row_gone")
    if chosen.closed_on is not None:
        raise CareError("round_closed", name=chosen.name)
    return chosen


def _refuse_days(first: str, last: str) -> None:
    if last < first:
        raise CareError("round_days_wrong", field="ends_on")


def _round(draft: RoundDraft, village: str) -> Round:
    if draft.kind not in KINDS:
        raise CareError("invalid_kind", field="kind")
    criteria: dict[str, Any] = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(draft.criteria).items()
    }
    return Round(
        village=village,
        kind=draft.kind,
        name=draft.name,
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        note=draft.note,
        **criteria,
    )


def _insert(
    work: Work, chosen: Round, who: Candidate, place: int, *, taken_out: bool = False
) -> RoundEntry:
    return work.insert(
        RoundEntry(
            village=chosen.village,
            round_id=chosen.id,
            resident_id=who.resident_id,
            place=place,
            taken_out=taken_out,
        )
    )


def _entries(work: Work, chosen: Round) -> dict[str, Sequence[RoundEntry]]:
    """Resident -> the rows of the list, the oldest first."""
    found: dict[str, list[RoundEntry]] = {}
    for entry in work.find(
        RoundEntry, col(RoundEntry.round_id) == chosen.id, order_by=[col(RoundEntry.id)]
    ):
        found.setdefault(entry.resident_id, []).append(entry)
    return dict(found)


def _last_place(work: Work, chosen: Round) -> int:
    e = table_of(RoundEntry)
    statement = select(func.max(e.c.place)).where(e.c.round_id == chosen.id)
    return int(work.scalar(statement) or 0)
