"""Slips of a round: a paper with a code for one helper, confirmed in bulk when it comes back.

The paper itself, its code and the confirming are those of the week's visit slips
(`care/slip`); a ticked line becomes a visit that answers the line of the round.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.round.lines import RoundLine, round_lines
from eldercare_desktop.care.round.making import open_round
from eldercare_desktop.care.round.record import Round
from eldercare_desktop.care.slip.faces import SlipFace, slip_faces
from eldercare_desktop.care.slip.making import Bearer, LineDraft, make_slip
from eldercare_desktop.care.slip.record import Slip
from eldercare_desktop.care.slip.sheets import bearer_names
from eldercare_desktop.care.slip.states import confirmations, lines_of, state_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class RoundSlip:
    """A slip of a round. `helper` is empty on the assistant's own; `state` as of every slip."""

    slip_id: str
    helper: str
    lines: int
    state: str
    issued_on: str


def make_round_slip(
    work: Work, round_id: str, helper_id: str | None, groups: Collection[str] = ()
) -> Slip:
    """A slip for one helper with who is still to be seen, perhaps only in some groups.

    Who is on another slip of this round that is still out is left to that one.
    CareError: row_gone, round_closed, round_slip_empty.
    """
    chosen = open_round(work, round_id)
    out = _carried(work, round_id)
    wanted = [
        line
        for line in round_lines(work, chosen, today=work.today)
        if line.waiting and line.resident_id not in out and (not groups or line.group in groups)
    ]
    if not wanted:
        raise CareError("round_slip_empty")
    drafts = [LineDraft(line.resident_id, round_entry_id=line.entry_id) for line in wanted]
    bearer = Bearer(helper_id, chosen.village)
    return make_slip(work, bearer, drafts, kind="round", round_id=chosen.id)


def slips_of_round(reader: Reader, round_id: str) -> list[RoundSlip]:
    """The slips of a round that are out or have come back, the newest first."""
    order = (col(Slip.issued_on).desc(), col(Slip.id).desc())
    slips = reader.find(Slip, col(Slip.round_id) == round_id, order_by=order)
    ids = [slip.id for slip in slips]
    back, lines = confirmations(reader, ids), lines_of(reader, ids)
    names = bearer_names(reader, [Bearer(slip.helper_id, slip.village) for slip in slips])
    found = [
        RoundSlip(
            slip.id,
            names.get(slip.helper_id or "", ("", None))[0],
            len(lines.get(slip.id, ())),
            state_of(slip, back.get(slip.id, ())),
            slip.issued_on,
        )
        for slip in slips
    ]
    return [slip for slip in found if slip.state != "cancelled"]


def round_slip_faces(
    reader: Reader, slip_ids: Iterable[str], village_names: Mapping[str, str], *, today: str
) -> list[SlipFace]:
    """What is printed on slips of rounds: the name and the days are those of the round."""
    faces = slip_faces(reader, slip_ids, village_names, today=today)
    tokens = {slip.token: slip for slip in reader.find(Slip, col(Slip.id).in_(list(slip_ids)))}
    made = []
    for face in faces:
        slip = tokens[face.token]
        chosen = reader.get(Round, slip.round_id) if slip.round_id else None
        if chosen is not None:
            face = replace(face, heading=chosen.name, first=chosen.starts_on, last=chosen.ends_on)
        made.append(face)
    return made


def groups_waiting(lines: Iterable[RoundLine]) -> list[str]:
    """The groups in which somebody is still to be seen, in the order of the list."""
    return list(dict.fromkeys(line.group for line in lines if line.waiting and line.group))


def _carried(reader: Reader, round_id: str) -> set[str]:
    """Residents on a slip of the round that has not come back."""
    out = [slip.slip_id for slip in slips_of_round(reader, round_id) if slip.state == "open"]
    return {line.resident_id for lines in lines_of(reader, out).values() for line in lines}
