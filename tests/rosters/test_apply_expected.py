"""The three files whose outcome is known, imported into a real store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col

from eldercare_desktop.care.pairing.loads import helper_loads
from eldercare_desktop.care.records import Helper, Pairing, Person, Resident
from eldercare_desktop.care.register import PeopleFilter, find_people
from eldercare_desktop.rosters.applying import Choices
from eldercare_desktop.store.store import Store
from tests.rosters.bringing import (
    DATA,
    LEDGER,
    ROSTER,
    TEXT_ROSTER,
    TODAY,
    bring,
    contacts,
    groups,
    line_of,
    pairings,
    people,
    person,
    planned,
    resident,
)


def expected(number: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(next(DATA.glob(f"{number}_*.json")).read_text())
    return found


def active(store: Store) -> list[str]:
    with store.read() as reader:
        return [row.name for row in find_people(reader, PeopleFilter(role="elder"), today=TODAY)]


def test_the_roster_gives_19_people_of_whom_18_are_served(store: Store) -> None:
    counts = expected("01")["counts"]
    applied, done = bring(store, ROSTER)
    assert (applied.counts.lines, applied.counts.people, applied.counts.left) == (20, 19, 2)
    assert len(people(store)) == counts["distinct_residents_after_import"] == 19
    assert len(active(store)) == counts["active_residents"] == 18
    assert groups(store) == ["1组", "2组", "3组", "4组"]
    assert done.label == "import_roster"


def test_values_of_the_roster_are_those_of_the_expected_file(store: Store) -> None:
    bring(store, ROSTER)
    by_number = {p.id_number: p for p in people(store) if p.id_number}
    told = [r for r in expected("01")["rows"] if r["status"] in ("ok", "warn")]
    for wanted in (r["normalized"] for r in told if r["normalized"]["id_number"]):
        found = by_number[wanted["id_number"]]
        assert found.name == wanted["name"]
        assert found.birth == wanted["birth_date"]
        assert found.sex == {"男": "male", "女": "female"}[wanted["sex"]]


def test_the_dead_are_kept_and_not_served(store: Store) -> None:
    bring(store, ROSTER)
    gone = person(store, "王泽秀")
    assert (gone.life_status, gone.death_date) == ("deceased", None)
    profile = resident(store, "王泽秀")
    assert (profile.end_reason, profile.served_since) == ("deceased", None)
    assert "王泽秀" not in active(store)


def test_who_stands_twice_is_one_person_with_the_first_row_s_values(store: Store) -> None:
    bring(store, ROSTER)
    with store.read() as reader:
        [only] = reader.find(Person, col(Person.name) == "李国碧")
        row = find_people(reader, PeopleFilter(person_ids=(only.id,)), today=TODAY)[0]
    assert row.group == "1组"


def test_two_of_one_name_with_two_numbers_are_two(store: Store) -> None:
    bring(store, ROSTER)
    assert len([p for p in people(store) if p.name == "王秀英"]) == 2


def test_guardians_are_contacts(store: Store) -> None:
    applied, _ = bring(store, ROSTER)
    assert applied.counts.contacts == 20
    for name in ("寇学文", "易必秀"):  # the second has them from merged cells
        [guardian] = contacts(store, name)
        assert (guardian.name, guardian.phone) == ("尹素芳", "19900000285")
        assert guardian.role == "guardian"


def test_a_row_whose_number_is_wrong_may_be_ticked(store: Store) -> None:
    found = planned(store, ROSTER)
    line = line_of(found, "宋大芬")
    assert line.can_tick
    assert not line.ticked
    bring(store, ROSTER, Choices(ticked={line.key: True}))
    taken_in = person(store, "宋大芬")
    assert taken_in.id_number is None
    assert taken_in.id_as_written == "500199195902237503"
    assert taken_in.id_problem == "id_checksum_invalid"
    assert len(people(store)) == 20


def test_a_row_without_a_name_can_never_be_ticked(store: Store) -> None:
    found = planned(store, ROSTER)
    nameless = next(line for line in found.lines if "name_missing" in line.codes)
    assert not nameless.can_tick
    applied, _ = bring(store, ROSTER, Choices(ticked={nameless.key: True}))
    assert applied.counts.people == 19


def test_the_text_file_gives_29_people(store: Store) -> None:
    counts = expected("03")["counts"]
    applied, _ = bring(store, TEXT_ROSTER)
    assert applied.counts.people == len(people(store)) == 29
    assert counts["distinct_residents_after_import"] == 29
    lunar = person(store, "高玉兰")
    assert (lunar.birth, lunar.lunar_birthday) == ("1939-12-28", "11-18")
    assert lunar.birth_as_written == "（农历）1939年冬月十八"
    assert person(store, "董昌林").birth == "1939"
    assert person(store, "㛃德芳").search_key


def test_the_ledger_gives_its_pairings(store: Store) -> None:
    applied, done = bring(store, LEDGER)
    counts = expected("04")["counts"]
    unpaired = {"张树森", "曾仁义", "张玉兰", "潘玉兰"}
    assert applied.counts.people == counts["distinct_elders"] - len(unpaired) == 34
    assert unpaired.isdisjoint(p.name for p in people(store))
    modes = [p.mode for p in pairings(store)]
    assert (modes.count("one_to_one"), modes.count("grid")) == (8, 28)
    assert done.label == "import_ledger"


def test_the_load_of_each_helper_is_the_expected_one(store: Store) -> None:
    bring(store, LEDGER)
    with store.read() as reader:
        loads = {load.name: load.elders for load in helper_loads(reader, today=TODAY)}
    wanted = expected("04")["counts"]["active_load_by_helper"]
    # 孙正碧 had one elder, with whom it is over.
    assert {name: n for name, n in loads.items() if n} == wanted


def test_kinds_of_helpers_follow_their_roles(store: Store) -> None:
    bring(store, LEDGER)
    with store.read() as reader:
        kinds = {
            found.name: role.kind
            for role in reader.find(Helper)
            if (found := reader.get(Person, role.person_id))
        }
    assert kinds == {
        "鞠天芬": "care_assistant",
        "赵应碧": "cadre",
        "陈桂英": "party_member",
        "袁维高": "volunteer",
        "徐成珍": "village_doctor",
        "陈代珍": "grid_worker",
        "宋建国": "kin",
        "孙正碧": "volunteer",
    }


def test_dates_agreements_and_services_of_the_ledger(store: Store) -> None:
    bring(store, LEDGER)
    by_elder: dict[str, list[Pairing]] = {}
    with store.read() as reader:
        for pairing in reader.find(Pairing, order_by=[col(Pairing.id)]):
            profile = reader.get(Resident, pairing.resident_id)
            assert profile is not None
            elder = reader.get(Person, profile.person_id)
            assert elder is not None
            by_elder.setdefault(elder.name, []).append(pairing)
    [month] = by_elder["宋德芳"]
    assert (month.start, month.agreement) == ("2023-03", "signed")
    [unsigned] = by_elder["冯泽秀"]
    assert unsigned.agreement == "none"
    [over] = by_elder["李淑珍"]
    assert (over.start, over.ended_on) == ("2023-07-01", "2024-01-31")
    assert over.end_reason == "resident_died"
    assert [p.mode for p in by_elder["乔登芬"]] == ["one_to_one", "one_to_one"]
    assert [p.mode for p in by_elder["金应碧"]] == ["one_to_one", "grid"]


@pytest.mark.parametrize("path", [ROSTER, TEXT_ROSTER, LEDGER], ids=lambda path: path.name[:2])
def test_a_second_import_of_the_same_file_adds_nothing(store: Store, path: Path) -> None:
    bring(store, path)
    held = (people(store), pairings(store))
    applied, done = bring(store, path)
    assert done.rows == 0
    assert done.tx is None
    assert applied.counts.lines == 0
    assert (people(store), pairings(store)) == held


def test_roster_and_ledger_of_one_village_meet(store: Store) -> None:
    from eldercare_desktop.resources import resource

    bring(store, resource("rosters", "sample_roster.xlsx"))
    before = len(people(store))
    applied, _ = bring(store, resource("rosters", "sample_pairing_ledger.xlsx"))
    assert applied.counts.asked == 0
    assert applied.counts.pairings == 18
    # Of the elders only 郎必成 is not on the register: the row of the roster was left out.
    assert applied.counts.people == 1
    assert len(people(store)) == before + 1 + applied.counts.helpers
