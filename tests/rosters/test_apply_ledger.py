"""A pairing ledger beside the register: who is meant, what is written, what is left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.care.records import Helper, Resident
from eldercare_desktop.rosters.applying import NEW, Choices, known_ref
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.bringing import (
    bring,
    effect,
    ledger,
    line_of,
    pair,
    pairings,
    people,
    person,
    planned,
    read,
    resident,
    row,
    settled,
)
from tests.rosters.making import A, B, xlsx


def elder(store: Store, name: str = "王秀英", **values: Any) -> Resident:
    group = values.pop("group", None)
    with store.work() as work:
        if group is not None:
            values["group_id"] = factories.group(work, group).id
        profile = factories.resident(work, factories.person(work, name, **values))
        work.commit()
    return profile


def helper(store: Store, name: str = "李国碧", kind: str = "volunteer", **values: Any) -> Helper:
    with store.work() as work:
        who = factories.person(work, name, birth=None, **values)
        made = factories.helper(work, who, kind=kind)
        work.commit()
    return made


# -- elders ------------------------------------------------------------------------------------


def test_an_elder_is_found_by_number(store: Store, tmp_path: Path) -> None:
    held = elder(store, "王秀英", id_number=A, birth="1945-01-01")
    elder(store, "王秀英", id_number=B, birth="1945-01-01")
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 老人身份证号=A)))
    [made] = pairings(store)
    assert made.resident_id == held.id


def test_the_only_resident_of_a_name_is_meant(store: Store, tmp_path: Path) -> None:
    held = elder(store, id_number=A, birth="1945-01-01")
    applied, _ = bring(store, ledger(tmp_path, pair("王秀英", "李国碧")))
    assert (applied.counts.people, applied.counts.helpers) == (0, 1)
    assert pairings(store)[0].resident_id == held.id


def test_a_mere_name_writes_nothing_about_the_elder(store: Store, tmp_path: Path) -> None:
    elder(store, id_number=A, birth="1945-01-01")
    before = person(store, "王秀英")
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 组别="3组")))
    assert person(store, "王秀英") == before


def test_of_several_of_a_name_a_person_chooses(store: Store, tmp_path: Path) -> None:
    elder(store, "王秀英", id_number=A, birth="1945-01-01")
    second = elder(store, "王秀英", id_number=B, birth="1945-01-01")
    shown = ledger(tmp_path, pair("王秀英", "李国碧"))
    found = planned(store, shown)
    assert effect(found, "王秀英") == "ask"
    subject = line_of(found, "王秀英").subject or ""
    assert len(found.people[subject].candidates) == 2
    chosen = Choices(same_as={subject: known_ref(second.person_id)})
    bring(store, shown, chosen)
    assert pairings(store)[0].resident_id == second.id


def test_another_group_asks(store: Store, tmp_path: Path) -> None:
    elder(store, group=1)
    found = planned(store, ledger(tmp_path, pair("王秀英", "李国碧", 组别="3组")))
    assert effect(found, "王秀英") == "ask"


def test_a_helper_of_the_elder_s_name_is_not_the_elder(store: Store, tmp_path: Path) -> None:
    held = elder(store)
    helper(store, "王秀英")
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧")))
    assert pairings(store)[0].resident_id == held.id


def test_unknown_elders_are_registered_if_that_is_wanted(store: Store, tmp_path: Path) -> None:
    shown = ledger(tmp_path, pair("王秀英", "李国碧", 老人身份证号=A))
    unwanted = Choices(register_unknown=False)
    found = planned(store, shown)
    assert settled(found, unwanted).lines[line_of(found, "王秀英").key].reason == "elder_unknown"
    applied, done = bring(store, shown, unwanted)
    assert done.rows == 0
    assert [one.code for one in applied.left] == ["elder_unknown"]
    bring(store, shown)
    assert person(store, "王秀英").birth == "1945-01-01"
    assert resident(store, "王秀英").kind == "elder"


def test_a_name_is_who_has_the_number_in_the_same_file(store: Store, tmp_path: Path) -> None:
    shown = ledger(
        tmp_path,
        pair("王秀英", "李国碧"),
        pair("王秀英", "张德明", 老人身份证号=A, 结对时间="2025.1.1"),
    )
    applied, _ = bring(store, shown)
    assert applied.counts.people == 1
    assert len({made.resident_id for made in pairings(store)}) == 1


def test_a_name_of_two_in_the_same_file_asks(store: Store, tmp_path: Path) -> None:
    shown = ledger(
        tmp_path,
        pair("王秀英", "李国碧", 老人身份证号=A),
        pair("王秀英", "张德明", 老人身份证号=B),
        pair("王秀英", "赵应碧"),
    )
    found = planned(store, shown)
    assert [effect(found, "王秀英", number=n) for n in range(3)] == ["add", "add", "ask"]


def test_one_number_under_two_names_asks(store: Store, tmp_path: Path) -> None:
    shown = ledger(
        tmp_path,
        pair("王秀英", "李国碧", 老人身份证号=A),
        pair("王秀芳", "张德明", 老人身份证号=A),
    )
    assert effect(planned(store, shown), "王秀芳") == "ask"
    bring(store, shown)
    assert {p.name for p in people(store)} == {"王秀英", "李国碧"}


def test_roster_and_ledger_in_one_file_are_of_one_village(store: Store, tmp_path: Path) -> None:
    from tests.rosters.bringing import HEAD, LEDGER_HEAD

    sheets = {
        "一对一结对": [LEDGER_HEAD, pair("王秀英", "李国碧"), pair("田军", "李国碧")],
        "老人花名册": [HEAD, row("王秀英", A, 组别="1组"), row("田军", B, 组别="2组")],
    }
    applied, done = bring(store, read(xlsx(tmp_path / "both.xlsx", sheets)))
    assert (applied.counts.people, applied.counts.helpers, applied.counts.pairings) == (2, 1, 2)
    assert done.label == "import_roster"


# -- helpers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("养老助理", "care_assistant"),
        ("村干部", "cadre"),
        ("党员", "party_member"),
        ("志愿者", "volunteer"),
        ("村医", "village_doctor"),
        ("网格员", "grid_worker"),
        ("邻居", "neighbour"),
        ("儿媳", "kin"),
        ("社工", "social_worker"),
    ],
)
def test_the_role_word_gives_the_kind(store: Store, tmp_path: Path, role: str, kind: str) -> None:
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 帮扶人身份=role)))
    with store.read() as reader:
        assert [h.kind for h in reader.find(Helper)] == [kind]


def test_a_role_without_a_kind_is_kept_in_words(store: Store, tmp_path: Path) -> None:
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 帮扶人身份="退休教师")))
    with store.read() as reader:
        [made] = reader.find(Helper)
    assert (made.kind, made.note) == ("volunteer", "身份：退休教师")


def test_a_known_helper_is_found_and_completed(store: Store, tmp_path: Path) -> None:
    held = helper(store, phone=None)
    shown = ledger(tmp_path, pair("王秀英", "李国碧", 帮扶人联系电话="19900000001"))
    applied, _ = bring(store, shown)
    assert (applied.counts.helpers, applied.counts.updated) == (0, 1)
    assert pairings(store)[0].helper_id == held.id
    assert person(store, "李国碧").phone == "19900000001"


def test_a_resident_of_the_helper_s_name_is_somebody_else(store: Store, tmp_path: Path) -> None:
    elder(store, "李国碧")
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧")))
    assert len([p for p in people(store) if p.name == "李国碧"]) == 2


def test_a_resident_with_the_helper_s_telephone_is_the_helper(store: Store, tmp_path: Path) -> None:
    elder(store, "李国碧", phone="199-0000-0001")
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 帮扶人联系电话="19900000001")))
    who = person(store, "李国碧")
    with store.read() as reader:
        assert [h.person_id for h in reader.find(Helper)] == [who.id]


def test_of_two_helpers_of_a_name_the_telephone_decides(store: Store, tmp_path: Path) -> None:
    helper(store, phone="19900000001")
    second = helper(store, phone="19900000002")
    one = ledger(tmp_path, pair("王秀英", "李国碧", 帮扶人联系电话="19900000002"))
    bring(store, one)
    assert pairings(store)[0].helper_id == second.id
    other = ledger(tmp_path, pair("田军", "李国碧"))
    assert effect(planned(store, other), "田军") == "ask"


def test_another_telephone_asks_whether_it_is_the_helper(store: Store, tmp_path: Path) -> None:
    held = helper(store, phone="19900000001")
    shown = ledger(tmp_path, pair("王秀英", "李国碧", 帮扶人联系电话="19900000002"))
    found = planned(store, shown)
    assert effect(found, "王秀英") == "ask"
    key = line_of(found, "王秀英").helper or ""
    bring(store, shown, Choices(same_as={key: known_ref(held.person_id)}))
    assert pairings(store)[0].helper_id == held.id
    assert person(store, "李国碧").phone == "19900000001", "what differs stays"


def test_two_sons_of_one_name_are_two(store: Store, tmp_path: Path) -> None:
    rows = [pair("王秀英", "李强", 帮扶人身份="儿子"), pair("田军", "李强", 帮扶人身份="儿子")]
    applied, _ = bring(store, ledger(tmp_path, *rows))
    assert applied.counts.helpers == 2
    _, again = bring(store, ledger(tmp_path, *rows))
    assert again.rows == 0


def test_a_son_known_for_another_elder_asks(store: Store, tmp_path: Path) -> None:
    bring(store, ledger(tmp_path, pair("王秀英", "李强", 帮扶人身份="儿子")))
    other = ledger(tmp_path, pair("田军", "李强", 帮扶人身份="儿子"))
    found = planned(store, other)
    assert effect(found, "田军") == "ask"
    key = line_of(found, "田军").helper or ""
    bring(store, other, Choices(same_as={key: NEW}))
    assert len([p for p in people(store) if p.name == "李强"]) == 2


def test_a_helper_is_somebody_with_both_roles_by_number(store: Store, tmp_path: Path) -> None:
    head = ["老人姓名", "老人身份证号", "帮扶人姓名", "帮扶人身份证号", "帮扶人身份", "结对时间"]
    rows = [["王秀英", A, "田军", B, "邻居", "2024.3"], ["田军", B, "李国碧", "", "党员", "2024.3"]]
    applied, _ = bring(store, read(xlsx(tmp_path / "a.xlsx", [["结对台账"], head, *rows])))
    assert (applied.counts.people, applied.counts.helpers) == (2, 2)
    assert len(people(store)) == 3
