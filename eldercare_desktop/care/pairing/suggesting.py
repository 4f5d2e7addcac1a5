"""Who could help: the nearest helper who has room."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.pairing.loads import HelperFilter, HelperLoad, helper_loads
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import is_active
from eldercare_desktop.care.pairing.with_children import fitness
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident, is_child
from eldercare_desktop.store.reader import Reader


def suggest_helpers(
    reader: Reader, resident_id: str, *, today: str, typed: str = "", most: int | None = 5
) -> list[HelperLoad]:
    """Helpers of the resident's village: of the same group first, then who has the least to do.

    Leaves out the resident, and who looks after them already. Without a name in `typed`
    only those who are here, have room and are no kin; with one, whoever is called so. For a
    child the young-old come first, and without a name nobody who is too old or needs care.
    """
    resident = reader.get(Resident, resident_id)
    person = reader.get(Person, resident.person_id) if resident else None
    if resident is None or person is None:
        return []
    wanted = HelperFilter(typed=typed, village=person.village)
    taken = _helpers_of(reader, resident_id, today)
    found = [
        load
        for load in helper_loads(reader, wanted, today=today)
        if load.person_id != person.id
        and load.helper_id not in taken
        and (typed.strip() or (load.free and load.kind != "kin"))
    ]
    found.sort(key=lambda load: _farness(load, person.group_id))
    if is_child(resident):
        found = _for_child(reader, found, today, everybody=bool(typed.strip()))
    return found[:most]


def _for_child(
    reader: Reader, loads: list[HelperLoad], today: str, *, everybody: bool
) -> list[HelperLoad]:
    """The young-old first, in their order."""
    fit = {}
    for load in loads:
        person = reader.get(Person, load.person_id)
        assert person is not None, "a helper is a person"
        fit[load.helper_id] = fitness(reader, person, today=today)
    kept = [load for load in loads if everybody or fit[load.helper_id].fits]
    return sorted(kept, key=lambda load: not fit[load.helper_id].young_old)


def _helpers_of(reader: Reader, resident_id: str, today: str) -> set[str]:
    held = reader.find(Pairing, col(Pairing.resident_id) == resident_id)
    return {pairing.helper_id for pairing in held if is_active(pairing.ended_on, today)}


def _farness(load: HelperLoad, group_id: str | None) -> tuple[bool, bool, float, str]:
    """Who is here before who is away, the same group before others, an empty day before a full."""
    same = group_id is not None and load.group_id == group_id
    full = load.elders / load.limit if load.limit else 1.0
    return load.presence != "here", not same, full, load.name
