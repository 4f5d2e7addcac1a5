"""What there may be to settle, in one village. All people are invented."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from eldercare_desktop.care.records import Pairing, Person, Resident
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.sync.conftest import AREAS
from tests.sync.direct import join, sync


@dataclass(frozen=True)
class Unsettled:
    """Ids of those whom it is about."""

    phone: str
    removed: str
    twice: str
    two_roles: str
    pairing: str


def unsettled(store: Store, folder: Path, clock: Callable[[], datetime]) -> Unsettled:
    """Two laptops write about the same people, and meet: `store` is the first of them."""
    county = _county(folder / "county")
    join(store, county, VILLAGE)
    made = _register(store)
    sync(store, county)
    with Store.create(folder / "other", PIN, village=VILLAGE, user="李国碧", clock=clock) as other:
        join(other, county, VILLAGE)
        sync(other, county)
        _do(other, lambda work: _second(work, made))
        _do(store, lambda work: _first(work, made))
        sync(other, county)
    sync(store, county)
    county.close()
    return made


def _county(folder: Path) -> County:
    shutil.rmtree(folder, ignore_errors=True)
    county = open_county(Settings(folder))
    with county.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    return county


def _register(store: Store) -> Unsettled:
    with store.work(label="import_roster") as work:
        three = factories.group(work, 3)
        phone = factories.person(work, "王秀英", group_id=three.id, phone="13900000001")
        removed = factories.person(work, "周国珍", group_id=three.id)
        first = factories.person(work, "陈桂芳", group_id=three.id, address="海棠村3组12号")
        for name in ("李素华", "李素花"):
            factories.person(work, name, birth="1950-02-03")
        two_roles = factories.person(work, "杨代碧", group_id=three.id)
        helper = factories.helper(work)
        elder = factories.resident(work, phone)
        pairing = factories.pairing(work, elder, helper, services=["home_care"])
        profile = factories.resident(work, first)
        for day in ("2026-11-02", "2026-11-12"):
            factories.visit(work, profile, visited_on=day)
        work.commit()
    return Unsettled(phone.id, removed.id, first.id, two_roles.id, pairing.id)


def _second(work: Work, made: Unsettled) -> None:
    """What the second laptop writes."""
    _set(
        work,
        made.phone,
        phone="13900000002",
        address="海棠村3组15号，院门朝南，从水井旁边的小路上去",
    )
    _set(work, made.removed, phone="13811112222", note="已搬到女儿家隔壁")
    pairing = work.get(Pairing, made.pairing)
    assert pairing is not None
    work.set(pairing, mode="grid", services=["cleaning", "companionship"])
    again = factories.person(work, "陈桂芳", phone="13700000007", nickname="陈二嬢")
    factories.card(work, again, token="CDEFGH2345678924")
    factories.resident(work, again, living=["living_alone"], diet="少盐")
    _role(work, made.two_roles, categories=["low_income"])
    other = next(p for p in work.find(Person) if p.name == "李素花")
    work.set(other, phone="13600000009")


def _first(work: Work, made: Unsettled) -> None:
    """What the first laptop writes meanwhile."""
    _set(work, made.phone, phone="13900000003", address="海棠村3组16号")
    gone = work.get(Person, made.removed)
    assert gone is not None
    work.delete(gone)
    pairing = work.get(Pairing, made.pairing)
    assert pairing is not None
    work.set(pairing, services=["home_care", "errands"], mode="one_to_one", note="每周三")
    _role(work, made.two_roles, living=["empty_nest"])
    by_name = {p.name: p for p in work.find(Person)}
    merge_persons(work, by_name["李素华"].id, by_name["李素花"].id)


def _role(work: Work, person_id: str, **values: object) -> Resident:
    who = work.get(Person, person_id)
    assert who is not None
    return factories.resident(work, who, **values)


def _set(work: Work, person_id: str, **values: object) -> None:
    seen = work.get(Person, person_id)
    assert seen is not None
    work.set(seen, **values)


def _do(store: Store, what: Callable[[Work], object]) -> None:
    with store.work(label="edit_person") as work:
        what(work)
        work.commit()
