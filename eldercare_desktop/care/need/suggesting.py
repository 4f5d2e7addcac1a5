"""Who could meet a need: whoever looks after the person already comes first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import col

from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.pairing.loads import HelperFilter, HelperLoad, helper_loads
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.suggesting import suggest_helpers
from eldercare_desktop.care.pairing.terms import is_active
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Candidate:
    """A helper with the load. `paired`: looks after the person; `needs`: open ones they have."""

    load: HelperLoad
    paired: bool
    needs: int


def who_could(
    reader: Reader, resident_id: str, *, today: str, typed: str = "", most: int = 6
) -> list[Candidate]:
    """Helpers paired with the resident, then others of the village by nearness and load.

    A helper who is away comes last. With a name in `typed`, whoever is called so.
    """
    paired = _paired(reader, resident_id, today)
    wanted = HelperFilter(typed=typed, helper_ids=tuple(paired))
    own = helper_loads(reader, wanted, today=today) if paired else []
    own = [load for load in own if load.presence != "gone"]
    own.sort(key=lambda load: (load.presence != "here", paired.index(load.helper_id)))
    rest = suggest_helpers(reader, resident_id, today=today, typed=typed, most=most)
    taken = {load.helper_id for load in own}
    found = [*own, *(load for load in rest if load.helper_id not in taken)][:most]
    waiting = open_needs(reader, [load.helper_id for load in found])
    return [
        Candidate(load, load.helper_id in taken, waiting.get(load.helper_id, 0)) for load in found
    ]


def open_needs(reader: Reader, helper_ids: Iterable[str]) -> dict[str, int]:
    """Helper -> needs that are assigned to them and not met."""
    n = table_of(Need)
    statement = (
        select(n.c.helper_id, func.count().label("needs"))
        .where(n.c.deleted == 0, n.c.state == "assigned", n.c.helper_id.in_(list(helper_ids)))
        .group_by(n.c.helper_id)
    )
    return {row.helper_id: row.needs for row in reader.rows(statement)}


def _paired(reader: Reader, resident_id: str, today: str) -> list[str]:
    """The helpers of the active pairings, one to one before grid."""
    held = reader.find(Pairing, col(Pairing.resident_id) == resident_id)
    active = [pairing for pairing in held if is_active(pairing.ended_on, today)]
    active.sort(key=lambda pairing: (pairing.mode != "one_to_one", pairing.id))
    return list(dict.fromkeys(pairing.helper_id for pairing in active))
