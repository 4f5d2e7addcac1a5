"""A small village for the pairing page. All people are invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from eldercare_desktop.care.records import Helper, Pairing, Resident
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


@dataclass(frozen=True)
class Village:
    """Who is there: two elders of one name, one destitute; a neighbour, a doctor, a son."""

    alone: Resident
    namesake: Resident
    destitute: Resident
    neighbour: Helper
    doctor: Helper
    son: Helper


def elder(work: Work, name: str, group_id: str | None = None, **values: Any) -> Resident:
    """An elder; `birth` and `lunar_birthday` go to the person."""
    known = {"birth": "1950-03-01", "lunar_birthday": None}
    person = {name_: values.pop(name_, default) for name_, default in known.items()}
    return factories.resident(
        work, factories.person(work, name, group_id=group_id, **person), **values
    )


def helper(work: Work, name: str, group_id: str | None = None, **values: Any) -> Helper:
    """A helper born in 1970."""
    person = factories.person(work, name, birth="1970-05-06", group_id=group_id)
    return factories.helper(work, person, **values)


def village(store: Store) -> Village:
    """Three gaps and nobody paired."""
    with store.work(label="import_roster") as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        made = Village(
            alone=elder(work, "王秀英", one.id, living=["living_alone"], lunar_birthday="02-07"),
            namesake=elder(work, "王秀英", two.id, birth="1940-08-09"),
            destitute=elder(work, "金应碧", two.id, categories=["destitute_dispersed"]),
            neighbour=helper(work, "周天福", one.id, kind="neighbour"),
            doctor=helper(work, "李国碧", two.id, kind="village_doctor"),
            son=helper(work, "宋建国", kind="kin"),
        )
        work.commit()
    return made


def pair(store: Store, resident: Resident, by: Helper, **values: Any) -> Pairing:
    """A pairing that stands in the ledger already."""
    with store.work(label="import_ledger") as work:
        made = factories.pairing(work, resident, by, **values)
        work.commit()
    return made


def pairings(store: Store) -> list[Pairing]:
    """What the ledger holds."""
    with store.read() as reader:
        return reader.find(Pairing)
