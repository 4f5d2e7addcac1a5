"""Importing files into a real store, for the tests of applying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.records import Contact, Pairing, Person, Resident, VillagerGroup
from eldercare_desktop.rosters.applying import (
    Applied,
    Choices,
    ImportPlan,
    Line,
    Settlement,
    Settler,
    apply,
    known_ref,
    plan,
)
from eldercare_desktop.rosters.preview import Preview, preview_file
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Done
from tests import factories
from tests.rosters.making import xlsx

TODAY = "2026-11-21"
DATA = Path(__file__).parent / "data"
ROSTER = next(DATA.glob("01_*.xlsx"))
TEXT_ROSTER = next(DATA.glob("03_*.csv"))
LEDGER = next(DATA.glob("04_*.xlsx"))

HEAD = [
    "序号", "姓名", "性别", "身份证号", "组别", "出生年月", "家庭住址", "居住情况", "健康状况",
    "是否低保/特困", "监护人姓名", "与老人关系", "监护人联系电话", "联系电话", "备注",
]  # fmt: skip
LEDGER_HEAD = [
    "序号", "老人姓名", "老人身份证号", "组别", "帮扶人姓名", "帮扶人身份", "帮扶人联系电话",
    "结对时间", "结束时间", "结束原因", "服务内容", "服务频次", "是否签订协议", "备注",
]  # fmt: skip


def row(name: str | None, number: str | None = None, **more: Any) -> list[Any]:
    """A row below `HEAD`."""
    cells = {"序号": 1, "姓名": name, "身份证号": number} | more
    assert not set(cells) - set(HEAD), cells
    return [cells.get(heading) for heading in HEAD]


def pair(elder: str | None, helper: str | None, **more: Any) -> list[Any]:
    """A row below `LEDGER_HEAD`."""
    cells = {"序号": 1, "老人姓名": elder, "帮扶人姓名": helper, "结对时间": "2024.3.1"} | more
    assert not set(cells) - set(LEDGER_HEAD), cells
    return [cells.get(heading) for heading in LEDGER_HEAD]


def roster(folder: Path, *rows: list[Any], title: str = "海棠村老年人花名册") -> Preview:
    """The preview of a roster with these rows."""
    return read(xlsx(folder / "roster.xlsx", {"花名册": [[title], HEAD, *rows]}))


def ledger(folder: Path, *rows: list[Any], title: str = "海棠村一对一结对帮扶台账") -> Preview:
    """The preview of a ledger with these rows."""
    return read(xlsx(folder / "ledger.xlsx", {"一对一结对": [[title], LEDGER_HEAD, *rows]}))


def read(path: Path, **options: Any) -> Preview:
    """The preview of a file on the day of the tests."""
    return preview_file(path, today=date.fromisoformat(TODAY), **options)


def planned(store: Store, preview: Preview | Path, village_name: str = "海棠村") -> ImportPlan:
    """The plan for a file beside what the store holds."""
    shown = read(preview) if isinstance(preview, Path) else preview
    with store.read() as reader:
        return plan(reader, shown, today=TODAY, village_name=village_name)


def settled(found: ImportPlan, choices: Choices | None = None) -> Settlement:
    """What a plan comes to."""
    return Settler(found).settle(choices)


def bring(
    store: Store, preview: Preview | Path, choices: Choices | None = None
) -> tuple[Applied, Done]:
    """Imports a file; what was announced before is what was done, if nothing was refused."""
    found = planned(store, preview)
    with store.work() as work:
        applied = apply(work, found, choices)
        done = work.commit()
    announced = settled(found, choices).counts
    if not any(one.code not in ("", "asked") for one in applied.left):
        assert applied.counts == replace(announced, left=applied.counts.left), "kept its word"
    return applied, done


def line_of(found: ImportPlan, name: str, number: int = 0) -> Line:
    """The line of somebody; `number` counts those of one name."""
    return [line for line in found.lines if line.name == name][number]


def effect(found: ImportPlan, name: str, choices: Choices | None = None, number: int = 0) -> str:
    """What becomes of somebody's line."""
    return settled(found, choices).lines[line_of(found, name, number).key].effect


def people(store: Store) -> list[Person]:
    """Everybody of the register, by name."""
    with store.read() as reader:
        return reader.find(Person, order_by=[col(Person.name), col(Person.birth), col(Person.id)])


def person(store: Store, name: str) -> Person:
    """The only person of that name."""
    [found] = [p for p in people(store) if p.name == name]
    return found


def resident(store: Store, name: str) -> Resident:
    """The care profile of the only person of that name."""
    with store.read() as reader:
        [found] = reader.find(Resident, col(Resident.person_id) == person(store, name).id)
    return found


def contacts(store: Store, name: str) -> list[Contact]:
    """The contacts of the only person of that name."""
    with store.read() as reader:
        return reader.find(
            Contact, col(Contact.person_id) == person(store, name).id, order_by=[col(Contact.id)]
        )


def pairings(store: Store) -> list[Pairing]:
    """The whole ledger, in the order in which it was written."""
    with store.read() as reader:
        return reader.find(Pairing, order_by=[col(Pairing.id)])


def groups(store: Store) -> list[str]:
    """How the villager groups are written."""
    with store.read() as reader:
        found = reader.find(VillagerGroup, order_by=[col(VillagerGroup.number)])
        return [group.label() for group in found]


def known(store: Store, name: str = "王秀英", **values: Any) -> Person:
    """An elder who is on the register already."""
    roles = {k: values.pop(k) for k in list(values) if k in Resident.model_fields and k != "note"}
    group = values.pop("group", None)
    with store.work() as work:
        if group is not None:
            values["group_id"] = factories.group(work, group).id
        who = factories.person(work, name, **values)
        factories.resident(work, who, **roles)
        work.commit()
    return who


def gaps(store: Store, folder: Path, who: Person, *rows: list[Any]) -> Mapping[str, object]:
    """What the rows of a roster would fill in of somebody known."""
    state = settled(planned(store, roster(folder, *rows))).people[known_ref(who.id)]
    return state.comparison.gaps


def differences(store: Store, folder: Path, who: Person, *rows: list[Any]) -> dict[str, object]:
    """What they say otherwise: field -> (ours, theirs)."""
    state = settled(planned(store, roster(folder, *rows))).people[known_ref(who.id)]
    return {d.field: (d.ours, d.theirs) for d in state.comparison.differences}
