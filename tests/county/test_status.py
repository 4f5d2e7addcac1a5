"""Freshness: what the county office reads of every village."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from eldercare_desktop.county import areas, clock, devices, status
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.command.columns import table, width
from eldercare_desktop.county.county import County
from eldercare_desktop.county.errors import KINDS, Refusal
from eldercare_desktop.county.status import Line
from eldercare_desktop.county.wording.measure import ago, clock_words, span, trouble_words
from tests.county import laptop as of
from tests.county.laptop import Laptop, enrolled
from tests.county.test_accept import WANG

START = datetime(2026, 11, 21, 8, tzinfo=UTC)


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The county's clock: a list of one moment."""
    moment = [START]
    monkeypatch.setattr(clock, "now", lambda: moment[0])
    return moment


def board(county: County) -> list[Line]:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return status.lines(connection)


def line_of(county: County, area: str) -> Line:
    (found,) = [line for line in board(county) if line.area == area]
    return found


def test_a_village_without_a_laptop_is_shown_as_such(county):
    assert {line.area: line.freshness for line in board(county)} == dict.fromkeys(
        (of.VILLAGE, of.NEIGHBOUR, of.FAR), "not_joined"
    )
    assert not any(line.needs_a_look for line in board(county))


@pytest.mark.parametrize(
    ("days", "freshness"),
    [(0, "fresh"), (7.9, "fresh"), (8, "late"), (21.9, "late"), (22, "silent")],
)
def test_how_long_ago_it_called(county, hand, days, freshness):
    enrolled(county).sync(county)
    hand[0] += timedelta(days=days)
    assert line_of(county, of.VILLAGE).freshness == freshness


def test_who_is_most_behind_comes_first(county, hand):
    enrolled(county, of.NEIGHBOUR).sync(county)
    hand[0] += timedelta(days=1)
    enrolled(county).sync(county)
    enrolled(county, of.TOWNSHIP)
    assert [(line.area, line.freshness) for line in board(county)] == [
        (of.TOWNSHIP, "never"),
        (of.NEIGHBOUR, "fresh"),
        (of.VILLAGE, "fresh"),
        (of.FAR, "not_joined"),
    ]


def test_how_far_a_village_has_read(county, laptop, clerk):
    clerk.sync(county)
    for name in ("王", "李"):
        laptop.insert("person", {**WANG, "name": name})
    laptop.push(county)
    here, there = line_of(county, of.VILLAGE), line_of(county, of.TOWNSHIP)
    assert (here.read, here.feed, here.behind) == (2, 2, 0)
    assert (there.read, there.feed, there.behind) == (0, 2, 2)


def test_the_slowest_of_two_laptops_counts(county, laptop):
    other = enrolled(county)
    laptop.insert("person", WANG)
    laptop.push(county)
    found = line_of(county, of.VILLAGE)
    assert (found.devices, found.behind) == (2, 1)
    other.sync(county)
    assert line_of(county, of.VILLAGE).behind == 0


def test_a_device_that_a_laptop_has_left_behind_does_not_count_for_ever(county, laptop, hand):
    laptop.sync(county)
    hand[0] += timedelta(days=10)
    again = enrolled(county)
    again.insert("person", WANG)
    again.push(county)
    assert line_of(county, of.VILLAGE).behind == 1
    hand[0] += timedelta(days=13)
    again.sync(county)
    assert line_of(county, of.VILLAGE).behind == 0
    hand[0] += timedelta(days=100)
    assert line_of(county, of.VILLAGE).behind == 1, "nobody is in use any more"


def test_what_was_sealed_and_has_not_come_is_missing(county, laptop):
    laptop.insert("person", WANG)
    first = laptop.seal()
    laptop.insert("person", WANG)
    laptop.insert("person", WANG)
    second = laptop.seal()
    with pytest.raises(Refusal, match="GAP"):
        laptop.call(county, second)
    found = line_of(county, of.VILLAGE)
    assert (found.missing, found.trouble, found.needs_a_look) == (3, "GAP", True)
    laptop.sync(county, first)
    found = line_of(county, of.VILLAGE)
    assert (found.missing, found.trouble) == (2, "")
    laptop.sync(county, second)
    found = line_of(county, of.VILLAGE)
    assert (found.missing, found.needs_a_look) == (0, True)
    assert found.clock_is_wrong, "it stands in 2010"


def test_what_comes_with_a_neighbour_is_missing_no_more(county, laptop, clerk):
    laptop.insert("person", WANG)
    batch = laptop.seal()
    laptop.call(county)
    assert line_of(county, of.VILLAGE).missing == 1
    clerk.call(county, batch)
    assert line_of(county, of.VILLAGE).missing == 0


def test_what_waits_what_was_refused_and_what_was_not_taken(county, laptop):
    laptop.insert("person", {"name": "x" * 70_000})
    laptop.insert("visit", {"person_id": "0" * 32})
    laptop.push(county)
    found = line_of(county, of.VILLAGE)
    assert (found.review, found.refused, found.quarantined) == (1, 1, 0)
    stranger = Laptop(of.FAR, county=laptop.county, device=laptop.device)
    stranger.insert("person", WANG)
    with pytest.raises(Refusal, match="AREA"):
        laptop.call(county, stranger.seal())
    found = line_of(county, of.VILLAGE)
    assert (found.quarantined, found.trouble) == (1, "AREA")


def test_a_revoked_laptop_is_not_counted(county, laptop):
    laptop.sync(county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        devices.revoke(connection, laptop.device)
    assert line_of(county, of.VILLAGE).freshness == "not_joined"


@pytest.mark.parametrize(
    ("writer", "seq", "kept"),
    [("x" * 200, 5, 0), ("0" * 32, -5, 0), ("0" * 32, 2**70, 2**63 - 1), ("\x00", 1, 0)],
)
def test_a_hello_may_announce_anything(county, laptop, writer, seq, kept):
    device = of.find_device(county, laptop)
    with county.database.writing(device.scope) as connection:
        devices.note_call(connection, device, 0, laptop.hello(writer=writer, last_seq=seq))
    assert line_of(county, of.VILLAGE).missing in (kept, max(0, min(seq, 2**63 - 1)))


def test_an_area_that_left_the_list_keeps_its_line(county, laptop):
    from sqlalchemy import delete

    from eldercare_desktop.county.schema import area_table

    with county.database.writing(WHOLE_COUNTY) as connection:
        connection.execute(delete(area_table).where(area_table.c.code == of.VILLAGE))
    assert line_of(county, of.VILLAGE).name == of.VILLAGE


def test_lines_of_a_township_or_a_county(county):
    found = board(county)
    for area, number in {
        "": 3, "500113000000": 3, of.TOWNSHIP: 2, of.VILLAGE: 1, "500114000000": 0,
    }.items():  # fmt: skip
        assert sum(line.lies_in(area) for line in found) == number
    assert status.summary(found)["not_joined"] == 3


def test_only_unsettled_changes_are_counted_and_the_index_serves(county):
    with county.database.reading(WHOLE_COUNTY) as connection:
        if county.database.engine.dialect.name == "postgresql":
            query = "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_change_unsettled'"
            assert "WHERE" in connection.exec_driver_sql(query).scalar_one()
            return
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT village, result, count(*) FROM change "
            "WHERE result IN ('review', 'refused') GROUP BY village, result"
        ).all()
    assert "ix_change_unsettled" in str(plan)


# -- words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "chinese", "english"),
    [(0, "0 分钟", "0 min"), (3599, "59 分钟", "59 min"), (7200, "2 小时", "2 h"),
     (-86_400 * 3, "3 天", "3 d"), (86_400 * 800, "2 年", "2 y")],
)  # fmt: skip
def test_spans(seconds, chinese, english):
    assert (span(seconds, False), span(seconds, True)) == (chinese, english)


def test_clocks_and_times_in_words():
    assert clock_words(None, True) == ""
    assert clock_words(-59, True) == "right"
    assert clock_words(-3600, False) == "慢 1 小时"
    assert clock_words(120, True) == "2 min fast"
    assert ago(START, START + timedelta(seconds=5), True) == "just now"
    assert ago(START, START + timedelta(hours=5), False) == "5 小时前"


def test_every_trouble_has_words():
    codes = [code for code, kind in KINDS.items() if kind.status in (403, 409, 413, 422, 426)]
    no_exchange = {"CODE", "REVOKED", "AREA_UNKNOWN"} | {c for c in codes if "BLOB" in c}
    for code in {*codes} - no_exchange:
        assert code not in trouble_words(code, True), code
    assert trouble_words("SOMETHING", False) == "没有收下（SOMETHING）"
    assert trouble_words("", True) == ""


def test_columns_stand_under_one_another():
    lines = table(["名称", "n"], [["钟湾村", 5], ["x", 100], ["a\x1b[2Jb\n", 1]])
    assert lines == ["名称       n", "钟湾村     5", "x        100", "a?[2Jb?    1"]
    assert {width(line) for line in lines} == {12}
    assert areas.area_of(of.FAR, "x").level == "village"
