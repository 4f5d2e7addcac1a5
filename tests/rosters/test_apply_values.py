"""What a row brings to the register: values, remarks, contacts, deaths, other villages."""

from __future__ import annotations

from pathlib import Path

from eldercare_desktop.care.card import issue_cards
from eldercare_desktop.care.person import add_contact
from eldercare_desktop.care.records import Card, Contact
from eldercare_desktop.care.register.leaving import mark_deceased, mark_moved_away
from eldercare_desktop.care.resident import end_resident
from eldercare_desktop.rosters.applying import Choices, known_ref
from eldercare_desktop.store.store import Store
from tests.rosters.bringing import (
    bring,
    contacts,
    differences,
    known,
    line_of,
    person,
    planned,
    read,
    resident,
    roster,
    row,
)
from tests.rosters.making import A, B, make_id, wrong_check, xlsx

# -- what a row brings ------------------------------------------------------------------------


def test_a_number_cut_by_a_spreadsheet_stays_beside(store: Store, tmp_path: Path) -> None:
    shown = roster(tmp_path, row("王秀英", A[:15] + "000"))
    bring(store, shown, Choices(ticked={line_of(planned(store, shown), "王秀英").key: True}))
    cut = person(store, "王秀英")
    assert (cut.id_number, cut.id_problem) == (None, "id_precision_lost")
    assert cut.id_as_written == A[:15] + "000"
    assert (cut.birth, cut.sex) == ("1945-01-01", None)


def test_zeros_that_pass_the_check_by_chance_stay_beside_too(store: Store, tmp_path: Path) -> None:
    lucky = next(
        number
        for day in range(1, 28)
        for n in range(500)
        if (number := make_id(f"194501{day:02d}", number=n)).endswith("000")
    )
    shown = roster(tmp_path, row("李国碧", A[:15] + "000"), row("王秀英", lucky))
    line = line_of(planned(store, shown), "王秀英")
    assert "id_precision_lost" in line.codes
    bring(store, shown, Choices(ticked={line.key: True}))
    assert person(store, "王秀英").id_number is None
    assert person(store, "王秀英").id_problem == "id_precision_lost"


def test_who_was_registered_without_a_number_can_be_ticked_again(
    store: Store, tmp_path: Path
) -> None:
    shown = roster(tmp_path, row("王秀英", wrong_check(A), 出生年月="1945.1.1"))
    tick = Choices(ticked={line_of(planned(store, shown), "王秀英").key: True})
    bring(store, shown, tick)
    _, again = bring(store, shown, tick)
    assert again.rows == 0


def test_what_has_no_field_goes_to_the_note(store: Store, tmp_path: Path) -> None:
    from tests.rosters.bringing import HEAD, read
    from tests.rosters.making import xlsx

    cells = row("王秀英", A, 联系电话="19900000001、19900000002、19900000003", 备注="腿脚不便")
    path = xlsx(tmp_path / "a.xlsx", [[*HEAD, "建卡年份"], [*cells, "2019年"]])
    bring(store, read(path))
    note = resident(store, "王秀英").note or ""
    assert note.splitlines() == ["腿脚不便", "其他电话：19900000003", "建卡年份：2019年"]
    assert person(store, "王秀英").phone_alt == "19900000002"


def test_the_title_says_what_everybody_below_is(store: Store, tmp_path: Path) -> None:
    bring(store, roster(tmp_path, row("王秀英", A), title="海棠村留守老人花名册"))
    assert resident(store, "王秀英").living == ["left_behind"]


def test_a_title_that_names_several_says_it_of_nobody(store: Store, tmp_path: Path) -> None:
    bring(store, roster(tmp_path, row("王秀英", A), title="海棠村独居、空巢、留守老人花名册"))
    assert resident(store, "王秀英").living == []


def test_children_are_children(store: Store, tmp_path: Path) -> None:
    young = make_id("20160501")
    shown = roster(
        tmp_path,
        row("丁小宝", young, 监护人姓名="丁国强", 与老人关系="祖父", 监护人联系电话="19900000001"),
        title="海棠村农村留守儿童花名册",
    )
    bring(store, shown)
    assert resident(store, "丁小宝").kind == "left_behind_child"
    [guardian] = contacts(store, "丁小宝")
    assert (guardian.role, guardian.relation) == ("guardian", "祖父")


def test_where_a_child_goes_to_school(store: Store, tmp_path: Path) -> None:
    young = make_id("20160501")
    head = ["序号", "儿童姓名", "身份证号", "就读学校", "班级", "监护人姓名"]
    line = [1, "丁小宝", young, "界石镇中心小学", "三年级2班", "丁国强"]
    sheet = {"花名册": [["海棠村农村留守儿童花名册"], head, line]}
    shown = read(xlsx(tmp_path / "roster.xlsx", sheet))
    bring(store, shown)
    child = resident(store, "丁小宝")
    assert (child.school, child.school_class) == ("界石镇中心小学", "三年级2班")


def test_destitute_support_without_a_place_is_said_to_be_assumed(
    store: Store, tmp_path: Path
) -> None:
    shown = roster(tmp_path, row("王秀英", A, **{"是否低保/特困": "特困"}))
    assert "destitute_kind_assumed" in line_of(planned(store, shown), "王秀英").codes
    bring(store, shown)
    assert resident(store, "王秀英").categories == ["destitute_dispersed"]


def test_contacts_are_completed_and_added(store: Store, tmp_path: Path) -> None:
    who = known(store, id_number=A, birth="1945-01-01")
    with store.work() as work:
        add_contact(work, Contact(village=who.village, person_id=who.id, name="王强"))
        work.commit()
    line = row("王秀英", A, 监护人姓名="王强", 与老人关系="儿子", 监护人联系电话="19900000001")
    applied, _ = bring(store, roster(tmp_path, line))
    assert (applied.counts.contacts, applied.counts.updated) == (0, 1)
    [only] = contacts(store, "王秀英")
    assert (only.relation, only.phone) == ("儿子", "19900000001")
    other = row("王秀英", A, 监护人姓名="王刚", 监护人联系电话="19900000002")
    assert bring(store, roster(tmp_path, other))[0].counts.contacts == 1
    assert [c.name for c in contacts(store, "王秀英")] == ["王强", "王刚"]


def test_another_telephone_of_a_contact_is_a_difference(store: Store, tmp_path: Path) -> None:
    first = row("王秀英", A, 监护人姓名="王强", 监护人联系电话="19900000001")
    bring(store, roster(tmp_path, first))
    who = person(store, "王秀英")
    line = row("王秀英", A, 监护人姓名="王强", 监护人联系电话="19900000002")
    field = "contact:guardian:王强"
    assert differences(store, tmp_path, who, line) == {field: ("19900000001", "19900000002")}
    bring(store, roster(tmp_path, line), Choices(take=frozenset({(known_ref(who.id), field)})))
    assert [c.phone for c in contacts(store, "王秀英")] == ["19900000002"]


# -- death, moving away, other villages --------------------------------------------------------


def test_a_death_in_the_file_is_offered_and_not_written_by_itself(
    store: Store, tmp_path: Path
) -> None:
    who = known(store, id_number=A, birth="1945-01-01")
    with store.work() as work:
        issue_cards(work, [who.id])
        work.commit()
    line = row("王秀英(已故)", A)
    assert differences(store, tmp_path, who, line) == {"person.life_status": ("living", "deceased")}
    bring(store, roster(tmp_path, line))
    assert person(store, "王秀英").life_status == "living"
    take = frozenset({(known_ref(who.id), "person.life_status")})
    bring(store, roster(tmp_path, line), Choices(take=take))
    gone = person(store, "王秀英")
    assert (gone.life_status, gone.death_date) == ("deceased", None)
    assert resident(store, "王秀英").ended_on == "2026-11-21"
    with store.read() as reader:
        assert [card.revoke_reason for card in reader.find(Card)] == ["deceased"]


def test_who_died_or_left_and_is_listed_stays_gone_unless_chosen(
    store: Store, tmp_path: Path
) -> None:
    one = known(store, id_number=A, birth="1945-01-01")
    two = known(store, "李国碧", id_number=B, birth="1945-01-01")
    with store.work() as work:
        mark_deceased(work, one, on="2026-01-05")
        mark_moved_away(work, two, on="2026-01-05")
        work.commit()
    rows = [row("王秀英", A), row("李国碧", B)]
    _, done = bring(store, roster(tmp_path, *rows))
    assert done.rows == 0
    take = frozenset({(known_ref(two.id), "person.life_status")})
    bring(store, roster(tmp_path, *rows), Choices(take=take))
    assert person(store, "王秀英").life_status == "deceased"
    assert person(store, "李国碧").life_status == "living"
    assert resident(store, "李国碧").ended_on is None


def test_who_is_no_longer_served_can_be_taken_in_again(store: Store, tmp_path: Path) -> None:
    who = known(store, id_number=A, birth="1945-01-01")
    with store.work() as work:
        profile = resident(store, "王秀英")
        end_resident(work, profile, on="2026-05-01", reason="not_eligible")
        work.commit()
    line = row("王秀英", A)
    assert differences(store, tmp_path, who, line) == {"resident.ended_on": ("2026-05-01", None)}
    take = frozenset({(known_ref(who.id), "resident.ended_on")})
    bring(store, roster(tmp_path, line), Choices(take=take))
    assert resident(store, "王秀英").ended_on is None


def test_a_level_that_follows_from_the_six_items_is_not_up_to_a_file(
    store: Store, tmp_path: Path
) -> None:
    who = known(
        store, id_number=A, birth="1945-01-01", self_care="semi_care", self_care_failed=["bathing"]
    )
    line = row("王秀英", A, 健康状况="完全不能自理")
    assert "resident.self_care" not in differences(store, tmp_path, who, line)


def test_rows_of_another_village_are_not_ticked(store: Store, tmp_path: Path) -> None:
    from tests.rosters.bringing import read
    from tests.rosters.making import xlsx

    head = ["姓名", "身份证号", "所在村", "联系电话"]
    rows = [["王秀英", A, "海棠村", ""], ["李国碧", B, "桂花村", ""]]
    shown = read(xlsx(tmp_path / "a.xlsx", [head, *rows]))
    found = planned(store, shown)
    assert found.other_village is None
    assert line_of(found, "王秀英").ticked
    assert not line_of(found, "李国碧").ticked
    assert "other_village" in line_of(found, "李国碧").codes


def test_a_whole_file_of_another_village_is_told(store: Store, tmp_path: Path) -> None:
    shown = roster(tmp_path, row("王秀英", A), title="桂花村老年人花名册")
    assert planned(store, shown).other_village == "桂花村"
    assert planned(store, shown, village_name="").other_village is None
    assert planned(store, shown, village_name="界石镇桂花村村委会").other_village is None
    assert line_of(planned(store, shown), "王秀英").ticked
