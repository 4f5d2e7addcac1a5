"""Becoming a device of the county: with a code at the first run, or later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from eldercare_desktop.county import areas, devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.schema import area_table
from eldercare_desktop.store.store import exists
from eldercare_desktop.sync.enrolment import enrol, new_enrolled_store
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.membership import needed
from eldercare_desktop.sync.state import state_of
from tests import factories
from tests.county.server import Server, new_code
from tests.factories import PIN, VILLAGE
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import ADDRESS, DirectLine, code_for, join, sync
from tests.sync.looking import assert_agrees, tables
from tests.sync.served import first_run, make_county, serving

ANSWERS = {"pin": PIN, "pin_hint": "春", "user_name": "李国碧", "county_address": ADDRESS}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_county(tmp_path_factory.mktemp("county"))


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with serving(data) as running:
        yield running


def refused(problem: pytest.ExceptionInfo[CareError]) -> str:
    return problem.value.code


def test_a_first_run_with_a_code(server, data, tmp_path):
    with first_run(tmp_path / "laptop", server, new_code(data, VILLAGE)) as store:
        with store.read() as reader:
            kept = {n: reader.setting(n) for n in ("village", "village_name", "user")}
            assert kept == {"village": VILLAGE, "village_name": "海棠村", "user": "李国碧"}
            state = state_of(reader)
            names = reader.rows(select(area_table.c.name).order_by(area_table.c.code))
        assert [row.name for row in names] == ["巴南区", "界石镇", "海棠村"]
        assert (state.enrolled, state.county, state.area_name) == (True, "巴南区", "海棠村")
        assert state.address == server.url
        assert "李国碧" in state.device_name
        assert exchange(store).requests == 1


def test_a_township_sees_its_villages(server, data, tmp_path):
    with first_run(tmp_path / "village", server, new_code(data, VILLAGE)) as village:
        with village.work() as work:
            factories.visit(work)
            work.commit()
        exchange(village)
        with first_run(tmp_path / "town", server, new_code(data, TOWNSHIP)) as town:
            with town.read() as reader:
                assert reader.setting("village") == TOWNSHIP
                assert len(reader.rows(select(area_table))) == 4
            assert exchange(town).received >= 3
            mine = tables(village)["visit"]
            assert [v for v in tables(town)["visit"] if v in mine] == mine
        with first_run(tmp_path / "other", server, new_code(data, NEIGHBOUR)) as other:
            assert exchange(other).received == 0


@pytest.mark.parametrize("code", ["WRONG-WRONG", "", "用不了的码"])
def test_a_wrong_code_leaves_no_store(server, tmp_path, code):
    with pytest.raises(CareError) as problem:
        first_run(tmp_path / "laptop", server, code)
    assert refused(problem) == "county_code"
    assert problem.value.params["sentence"]
    assert not exists(tmp_path / "laptop")


def test_a_used_code(server, data, tmp_path):
    code = new_code(data, VILLAGE)
    first_run(tmp_path / "one", server, code).close()
    with pytest.raises(CareError) as problem:
        first_run(tmp_path / "two", server, code)
    assert refused(problem) == "county_code"


def test_an_expired_code(new_store, county):
    code = code_for(county, VILLAGE, timedelta(seconds=-2))
    with pytest.raises(CareError) as problem:
        enrol(new_store("a"), ADDRESS, code, connect=lambda address: DirectLine(county))
    assert refused(problem) == "county_code"


def test_nobody_at_the_address(tmp_path):
    answers = {**ANSWERS, "county_address": "127.0.0.1:9", "enrolment_code": "A"}
    with pytest.raises(CareError) as problem:
        new_enrolled_store(tmp_path / "laptop", answers)
    assert refused(problem) == "county_unreachable"
    assert not exists(tmp_path / "laptop")


def test_a_bad_pin_does_not_use_up_the_code(server, data, tmp_path):
    code = new_code(data, VILLAGE)
    with pytest.raises(CareError) as problem:
        new_enrolled_store(tmp_path / "a", {**ANSWERS, "pin": "111111", "enrolment_code": code})
    assert refused(problem) == "pin_too_easy"
    first_run(tmp_path / "a", server, code).close()


def test_a_lost_answer_does_not_lose_the_code(county, tmp_path):
    class Deaf(DirectLine):
        """The answer to the first call is lost."""

        calls = 0

        def enrol(self, form):
            answer = super().enrol(form)
            Deaf.calls += 1
            if Deaf.calls == 1:
                raise CareError("county_line_cut")
            return answer

    answers = {**ANSWERS, "enrolment_code": code_for(county, VILLAGE)}
    with pytest.raises(CareError):
        new_enrolled_store(tmp_path / "a", answers, connect=lambda address: Deaf(county))
    with new_enrolled_store(tmp_path / "a", answers, connect=lambda a: Deaf(county)) as store:
        assert sync(store, county).remaining == 0


def test_a_trial_store_joins_and_hands_everything_over(new_store, county):
    store = new_store("trial")
    with store.work() as work:
        factories.visit(work)
        work.commit()
    held = store.held_only_here()
    join(store, county, VILLAGE)
    assert store.held_only_here() == held
    done = sync(store, county)
    assert (done.sent, done.remaining) == (held, 0)
    assert_agrees(store, county)


def test_a_trial_store_of_a_village_may_join_with_its_townships_code(new_store, county):
    store = new_store("trial")
    with store.work() as work:
        factories.visit(work)
        work.commit()
    join(store, county, TOWNSHIP)
    assert sync(store, county).remaining == 0
    with store.read() as reader:
        assert reader.setting("village") == VILLAGE
        assert needed(reader).area == TOWNSHIP


def test_a_store_of_another_village_is_refused_and_stays_as_it_is(new_store, county):
    store = new_store("trial")
    with pytest.raises(CareError) as problem:
        join(store, county, NEIGHBOUR)
    assert refused(problem) == "area_differs"
    assert problem.value.params["there"] == "钟湾村"
    with store.read() as reader:
        assert not state_of(reader).enrolled


def test_rows_of_another_village_are_refused_before_anything_is_sent(new_store, county):
    store = new_store("trial")
    with store.work() as work:
        factories.person(work, village=NEIGHBOUR)
        work.commit()
    with pytest.raises(CareError) as problem:
        join(store, county, VILLAGE)
    assert refused(problem) == "rows_elsewhere"


def test_who_is_not_enrolled_cannot_exchange(new_store):
    with pytest.raises(CareError) as problem:
        exchange(new_store("a"))
    assert refused(problem) == "not_enrolled"


def test_a_revoked_device_keeps_its_data_and_may_enrol_again(enrolled, county):
    store = enrolled("a")
    with store.work() as work:
        factories.visit(work)
        work.commit()
    sync(store, county)
    with store.read() as reader:
        device = needed(reader).device
    with county.database.writing(WHOLE_COUNTY) as connection:
        devices.revoke(connection, device, wipe=True)
    with store.work() as work:
        factories.person(work, "之后")
        work.commit()
    before = tables(store)
    with pytest.raises(CareError) as problem:
        sync(store, county)
    assert refused(problem) == "county_revoked"
    with store.read() as reader:
        state = state_of(reader)
    assert (state.standing, state.wipe, state.pending) == ("county_revoked", True, 1)
    join(store, county, VILLAGE)
    done = sync(store, county)
    assert (done.sent, done.remaining) == (1, 0)
    assert tables(store) == before
    assert_agrees(store, county)
    with store.read() as reader:
        assert state_of(reader).standing == ""


def test_another_county_is_refused(enrolled, tmp_path, county):
    store = enrolled("a")
    there = open_county(Settings(tmp_path / "there"))
    with there.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(VILLAGE, "海棠村")])
    with pytest.raises(CareError) as problem:
        join(store, there, VILLAGE)
    assert refused(problem) == "county_differs"
    there.close()
