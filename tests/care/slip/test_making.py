"""Who is on whose slip, and that a slip stays the same slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care import card
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Helper, Slip
from eldercare_desktop.care.slip.finding import find_slip
from eldercare_desktop.care.slip.making import (
    Bearer,
    LineDraft,
    cancel_slip,
    make_slip,
    make_slips,
    mark_slips_printed,
    replace_slip,
)
from eldercare_desktop.care.slip.record import SLIP_CODE
from eldercare_desktop.care.slip.sheets import Sheet, open_slips, week_sheets
from eldercare_desktop.care.slip.weeks import monday_of, usual_day
from eldercare_desktop.care.token import ALPHABET
from tests import factories
from tests.care.slip.village import MONDAY, OWN, TODAY, SlipVillage
from tests.store_fixtures import TestClock

tokens = st.lists(st.integers(0, 30), min_size=14, max_size=14).map(
    lambda drawn: "".join(ALPHABET[number] for number in SLIP_CODE.with_checks(drawn))
)


def sheets(village: SlipVillage, monday: str = MONDAY) -> dict[str, Sheet]:
    """By name of the helper; the assistant's own is ""."""
    with village.store.read() as reader:
        found = week_sheets(reader, monday, TODAY)
    assert len({sheet.key for sheet in found}) == len(found)
    return {sheet.name: sheet for sheet in found}


@given(tokens)
def test_a_slips_code_is_never_a_cards(token: str):
    assert SLIP_CODE.read(SLIP_CODE.payload(token).lower()) == token
    assert SLIP_CODE.read(token) == token
    assert card.read_token(token) is None
    assert card.read_token(SLIP_CODE.payload(token)) is None
    assert SLIP_CODE.read(card.new_token()) is None


@given(tokens, st.data())
def test_one_or_two_wrong_characters_of_a_slip_are_noticed(token: str, data: st.DataObject):
    wrong = list(token)
    for place in data.draw(st.lists(st.integers(0, 15), min_size=1, max_size=2, unique=True)):
        wrong[place] = data.draw(st.sampled_from([c for c in ALPHABET if c != token[place]]))
    assert SLIP_CODE.read("".join(wrong)) is None


def test_a_code_fits_a_small_qr_that_may_lose_a_third():
    from qrcode.constants import ERROR_CORRECT_H
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_H)
    code.add_data(SLIP_CODE.payload(SLIP_CODE.mint()))
    code.make(fit=True)
    assert code.version == 2


@pytest.mark.parametrize(
    ("due", "issued", "today", "day"),
    [
        ("2026-11-18", "2026-11-16", "2026-11-23", "2026-11-18"),
        ("2026-10-01", "2026-11-13", "2026-11-23", "2026-11-16"),  # overdue: not before the week
        ("2026-10-01", "2026-11-17", "2026-11-23", "2026-11-17"),  # not before it was made
        ("2026-11-22", "2026-11-16", "2026-11-20", "2026-11-20"),  # not ahead of today
        ("2026-11-30", "2026-11-16", "2026-11-30", "2026-11-22"),
        (None, "2026-11-16", "2026-11-20", "2026-11-20"),
        ("2026-11-18", "2026-11-13", "2026-11-14", "2026-11-14"),  # back before its week began
    ],
)
def test_the_day_that_is_proposed(due: str | None, issued: str, today: str, day: str):
    assert usual_day(due, week=MONDAY, issued_on=issued, today=today) == day


def test_mondays():
    assert monday_of("2026-11-22") == "2026-11-16"
    assert monday_of("2026-11-16") == "2026-11-16"


def test_each_elder_due_is_on_one_slip(village: SlipVillage):
    found = sheets(village)
    assert {name: (s.lines, s.state) for name, s in found.items()} == {
        "李国碧": (2, "none"),
        "周大勇": (1, "none"),
        "": (1, "none"),
    }
    li, own = village.print_for(village.li, None)
    assert {line.resident_id for line in village.lines(li)} == {village.wang.id, village.zhang.id}
    assert [line.number for line in village.lines(li)] == [1, 2]
    (mine,) = village.lines(own)
    assert (mine.resident_id, mine.due_on, mine.look_at) == (
        village.zhao.id,
        TODAY,
        ["first_visit"],
    )
    assert sheets(village)["李国碧"].state == "open"


def test_a_slip_that_is_printed_again_is_the_same_slip(village: SlipVillage):
    first = village.print_for(village.li, village.zhou)
    assert village.print_for(village.li, village.zhou) == first
    with village.store.work() as work:
        assert mark_slips_printed(work, [s.id for s in first]) == 2
        assert mark_slips_printed(work, [s.id for s in first]) == 0


def test_who_is_due_later_is_not_on_paper(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    with village.store.work() as work:
        late = factories.resident(work, factories.person(work, "钱进", birth="1939-01-01"))
        factories.pairing(work, late, village.li)
        work.commit()
    (slip_again,) = village.print_for(village.li)
    assert slip_again.id == slip.id
    assert len(village.lines(slip)) == 2
    sheet = sheets(village)["李国碧"]
    assert [row.name for row in sheet.missing] == ["钱进"]
    with village.store.work() as work:
        new = replace_slip(work, slip.id)
        work.commit()
    assert len(village.lines(new)) == 3
    assert new.token != slip.token
    with village.store.read() as reader:
        found = find_slip(reader, slip.token)
    assert (found.outcome, found.reason, found.replaced_by) == ("cancelled", "replaced", new.id)


def test_the_elders_of_a_helper_who_is_away_come_to_the_assistant(village: SlipVillage):
    with village.store.work() as work:
        seen = work.get(Helper, village.li.id)
        assert seen is not None
        work.set(seen, available=False)
        work.commit()
    found = sheets(village)
    assert "李国碧" not in found
    assert found["周大勇"].lines == 2  # 王秀英 has him as the helper of the grid
    assert found[""].lines == 2


def test_two_weeks_do_not_ask_twice_but_for_those_seen_every_week(village: SlipVillage):
    village.print_for(village.li)
    (after,) = village.print_for(village.li, monday="2026-11-23")
    assert [line.resident_id for line in village.lines(after)] == [village.wang.id]


def test_no_slip_of_a_week_that_is_over_and_none_without_elders(village: SlipVillage):
    with village.store.work() as work, pytest.raises(CareError) as refused:
        make_slips(work, "2026-11-09", [OWN])
    assert refused.value.code == "slip_week_past"
    with village.store.work() as work:
        assert make_slips(work, MONDAY, [Bearer("0" * 32, factories.VILLAGE)]) == []
    with village.store.work() as work, pytest.raises(CareError) as refused:
        make_slip(work, OWN, [])
    assert refused.value.code == "slip_empty"


def test_a_lost_slip_is_cancelled_and_its_elders_are_due_on_a_new_one(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    with village.store.work() as work:
        cancel_slip(work, slip.id, "lost")
        work.commit()
    with village.store.work() as work, pytest.raises(CareError) as refused:
        cancel_slip(work, slip.id, "lost")
    assert refused.value.code == "slip_cancelled"
    (new,) = village.print_for(village.li)
    assert new.id != slip.id
    with village.store.read() as reader:
        assert [s.id for s in open_slips(reader)] == [new.id]


def test_undo_of_printing_leaves_a_code_that_is_known_as_cancelled(village: SlipVillage):
    with village.store.work() as work:
        (slip,) = make_slips(work, MONDAY, [village.bearer(village.li)])
        done = work.commit()
    assert done.tx is not None
    village.store.undo(done.tx)
    assert sheets(village)["李国碧"].state == "none"
    with village.store.read() as reader:
        assert find_slip(reader, slip.token).outcome == "cancelled"
    (again,) = village.print_for(village.li)
    assert again.id != slip.id


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [("", "typo"), ("ES:2222222222222222", "typo"), ("abc", "typo"), ("unknown", "unknown")],
)
def test_codes_that_open_nothing(village: SlipVillage, typed: str, outcome: str):
    typed = SLIP_CODE.mint() if typed == "unknown" else typed
    with village.store.read() as reader:
        assert find_slip(reader, typed).outcome == outcome


def test_what_to_look_at_comes_from_the_last_visit(village: SlipVillage, clock: TestClock):
    with village.store.work() as work:
        factories.visit(
            work, village.zhao, visited_on="2026-08-01", method="phone", safety="concern"
        )
        work.commit()
    (own,) = village.print_for(None)
    (line,) = village.lines(own)
    assert line.look_at == ["safety", "see_in_person"]


def test_who_missed_meals_is_asked_how_they_are(village: SlipVillage, clock: TestClock):
    with village.store.work() as work:
        site = factories.site(work)
        factories.meal_serving(
            work, site, village.zhao, outcome="nobody_home", recorded_at=work.now.isoformat()
        )
        work.commit()
    (own,) = village.print_for(None)
    assert "missed_meal" in village.lines(own)[0].look_at


def test_a_paper_for_something_else_holds_the_lines_that_it_is_given(village: SlipVillage):
    with village.store.work() as work:
        bearer = village.bearer(village.zhou)
        slip = make_slip(work, bearer, [LineDraft(village.sun.id)], kind="round")
        work.commit()
    assert [line.resident_id for line in village.lines(slip)] == [village.sun.id]
    assert isinstance(slip, Slip)
    assert sheets(village)["周大勇"].state == "none"  # it is no slip of the week
