"""What the page reads, in a worker: plain values, one function for each part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.pairing.loading import Someone

if TYPE_CHECKING:
    from eldercare_desktop.care.round.candidates import Candidate
    from eldercare_desktop.care.round.criteria import Festival, Preset
    from eldercare_desktop.care.round.lines import RoundLine
    from eldercare_desktop.care.round.overview import RoundRow
    from eldercare_desktop.care.round.record import Round
    from eldercare_desktop.care.round.slips import RoundSlip
    from eldercare_desktop.care.walk.ground import WalkHead
    from eldercare_desktop.care.walk.walks import Walk

MOST_HITS = 8


@dataclass(frozen=True)
class Rounds:
    """The list of rounds; `open` and `closed` are how many there are, `running` those that have

    begun. `names` of villages.
    """

    rows: list[RoundRow]
    open: int
    closed: int
    running: int
    names: Mapping[str, str]


@dataclass(frozen=True)
class RoundDetail:
    """One round: as it was read for editing, its list, and who has come to fit since."""

    row: RoundRow
    seen: Round
    lines: list[RoundLine]
    new: list[Candidate]
    look_at: tuple[str, ...]
    village: str
    slips: list[RoundSlip]


@dataclass(frozen=True)
class Ground:
    """What a new round may choose from: groups, festivals, and what is sensible at first."""

    groups: list[tuple[str, str]]
    festivals: list[Festival]
    preset: Preset


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def rounds(read: Any, state: str) -> Rounds:
    """The rounds that are `open` or `closed`."""
    from eldercare_desktop.care.round.overview import list_rounds

    found = list_rounds(read, today=today(), state=None)
    is_open = [row for row in found if row.closed_on is None]
    closed = [row for row in found if row.closed_on is not None]
    closed.sort(key=lambda row: row.closed_on or "", reverse=True)
    names = _named(read, {row.village for row in found})
    rows = is_open if state == "open" else closed
    running = sum(row.starts_on <= today() for row in is_open)
    return Rounds(rows, len(is_open), len(closed), running, names)


def round_detail(read: Any, round_id: str) -> RoundDetail | None:
    """One round; None if it was removed meanwhile."""
    from eldercare_desktop.care.round.candidates import new_candidates
    from eldercare_desktop.care.round.lines import round_lines
    from eldercare_desktop.care.round.looking import LOOK_AT
    from eldercare_desktop.care.round.overview import list_rounds
    from eldercare_desktop.care.round.record import Round
    from eldercare_desktop.care.round.slips import slips_of_round

    seen = read.get(Round, round_id)
    if seen is None or seen.deleted:
        return None
    rows = list_rounds(read, today=today(), state=None, village=seen.village)
    row = next(row for row in rows if row.round_id == round_id)
    new = [] if seen.closed_on else new_candidates(read, seen, today=today())
    lines = round_lines(read, seen, today=today())
    look_at = LOOK_AT.get(seen.kind, ())
    slips = slips_of_round(read, round_id)
    return RoundDetail(row, seen, lines, new, look_at, _village_name(read, seen.village), slips)


def ground(read: Any, kind: str, festival: str) -> Ground:
    """What is offered for a new round of a kind."""
    from eldercare_desktop.care.area import groups_of
    from eldercare_desktop.care.round.criteria import festivals, preset

    labels = dict.fromkeys(group.label() for group in groups_of(read))
    offered: Preset = preset(read, kind, today=today(), festival=festival)  # type: ignore[arg-type]
    return Ground([(label, label) for label in labels if label], festivals(today()), offered)


def candidates(read: Any, wanted: Mapping[str, Any], added: Sequence[str]) -> list[Candidate]:
    """Who meets the criteria (as `Criteria`), and who was added by hand; as the list will be."""
    from eldercare_desktop.care.round.candidates import candidates_of, find_candidates
    from eldercare_desktop.care.round.criteria import Criteria

    criteria = Criteria(**wanted)
    found = find_candidates(read, criteria, today=today())
    known = {candidate.resident_id for candidate in found}
    if not set(added) - known:
        return found
    everybody = known | set(added)
    return candidates_of(read, everybody, today=today(), criteria=criteria)


def look_up(read: Any, typed: str) -> list[Someone]:
    """Residents who match what was typed."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return []
    found = find_people(read, PeopleFilter(typed=typed), today=today(), limit=3 * MOST_HITS)
    return [
        Someone(row.resident_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday)
        for row in found
        if row.resident_id
    ][:MOST_HITS]


def named(read: Any, typed: str) -> frozenset[str]:
    """The ids of everybody whose name matches, living or not."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    wanted = PeopleFilter(typed=typed, life_status=None)
    return frozenset(row.person_id for row in find_people(read, wanted, today=today()))


def helpers(read: Any) -> list[tuple[str, str]]:
    """Who may have gone there: helper id and name."""
    from eldercare_desktop.care.pairing.loads import helper_loads

    loads = helper_loads(read, today=today())
    return [(load.helper_id, load.name) for load in loads if load.presence != "gone"]


def walks(read: Any) -> tuple[list[WalkHead], dict[str, str]]:
    """All grid walks, and the names of their villages where there are several."""
    from eldercare_desktop.care.walk.walks import list_walks

    found = list_walks(read, today=today())
    return found, _named(read, {head.village for head in found})


def walk(read: Any, key: str) -> Walk | None:
    """One walk with all its doors; None if there is none such any more."""
    from eldercare_desktop.care.walk.walks import read_walk

    return read_walk(read, key, today=today())


def village_names(read: Any) -> dict[str, str]:
    """Code -> name of the villages that are known here, the own one too."""
    own = {read.setting("village"): read.setting("village_name", "")}
    return {**own, **_names(read)}


def _named(read: Any, villages: set[str]) -> dict[str, str]:
    """Where only one village is in view, nobody needs to be told which."""
    known = village_names(read)
    return {code: known.get(code) or code for code in villages} if len(villages) > 1 else {}


def _names(read: Any) -> dict[str, str]:
    from eldercare_desktop.care.area import area_names

    return area_names(read)


def _village_name(read: Any, village: str) -> str:
    return village_names(read).get(village, "")
