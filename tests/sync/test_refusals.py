"""The county says no: what is mended without a word, and what a person is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, select, update

from eldercare_desktop.county.county import County
from eldercare_desktop.store import batches, changes, guard
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.schema import batch_table, change_table
from eldercare_desktop.sync.batch import MAX_COMPRESSED, Answer, Request
from eldercare_desktop.sync.client import Refused
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.history import exchanges
from eldercare_desktop.sync.inbox import LOST
from eldercare_desktop.sync.state import state_of
from tests import factories
from tests.county.laptop import count as county_count
from tests.sync.conftest import NEIGHBOUR
from tests.sync.direct import DirectLine, sync
from tests.sync.looking import assert_agrees, count, tables
from tests.sync.test_rounds import add_person, edit

pytestmark = pytest.mark.usefixtures("engine")  # on both databases of a county


class Odd(DirectLine):
    """A line on which something else happens at some request."""

    def __init__(self, county, member, odd):
        super().__init__(county, member)
        self.odd, self.calls = odd, 0

    def exchange(self, message):
        self.calls += 1
        answer = self.odd(self.calls, lambda: super(Odd, self).exchange(message))
        return super().exchange(message) if answer is None else answer


def sync_oddly(store, county, odd, **more):
    return exchange(
        store,
        line=lambda member, cancelled: Odd(county, member, odd),
        **{"pause": lambda seconds: None, **more},
    )


def test_a_busy_county_is_asked_again_when_it_said(enrolled, county):
    store = enrolled("a")
    add_person(store)
    times: list[int] = []
    pauses: list[float] = []

    def busy(at, ask):
        times.append(at)
        if len(times) < 3:
            raise Refused("BUSY", "忙", 15, {})

    done = sync_oddly(store, county, busy, pause=pauses.append)
    assert (done.sent, len(times)) == (1, 3)
    assert sum(pauses) > 30


def test_a_county_that_stays_busy_is_left_alone(enrolled, county):
    store = enrolled("a")

    def busy(at, ask):
        raise Refused("SLOW_DOWN", "请求太频繁，请稍后再试。", 30, {})

    with pytest.raises(CareError) as problem:
        sync_oddly(store, county, busy)
    assert problem.value.code == "county_busy"


def test_what_lies_elsewhere_is_set_aside_and_stops_nothing_else(enrolled, county):
    """A row of another village got in: it alone stays back, and is listed with its reason."""
    one, two = enrolled("one"), enrolled("two")
    add_person(two, "别处来的")
    sync(two, county)
    add_person(one, "好的")
    sync(one, county)
    with one.work() as work:  # one action, of which a part is wrong
        factories.person(work, "也好的")
        wrong = factories.person(work, "错的", village=NEIGHBOUR)
        work.commit()
    add_person(one, "后来的")
    add_person(two, "又来的")
    sync(two, county)
    done = sync(one, county)
    assert done.notice == "county_batch_area"
    assert "不属于本辖区" in done.notice_sentence
    assert (done.received, done.sent, done.remaining) == (1, 2, 0)
    assert county_count(county.database, "quarantine") == 1
    with one.read() as reader:
        (told,) = state_of(reader).held
        assert exchanges(reader)[0].failure == "county_batch_area"
    assert (told.table, told.row_id, told.result) == ("person", wrong.id, "refused")
    assert told.reason == "outside_area"
    assert count(one, "person") == 6, "what a person typed stays in view"
    assert (sync(one, county).notice, sync(one, county).remaining) == ("", 0)
    sync(two, county)
    assert count(two, "person") == 5
    assert county_count(county.database, "quarantine") == 1


def test_an_older_county_does_not_say_what_lies_elsewhere(enrolled, county):
    """Then the batch waits, a person is told each time, and what comes in goes on."""
    one, two = enrolled("one"), enrolled("two")
    add_person(two, "别处来的")
    sync(two, county)
    add_person(one, "错的", village=NEIGHBOUR)

    def silent(at, ask):
        try:
            return ask()
        except Refused as refusal:
            refusal.details = {k: v for k, v in refusal.details.items() if k != "outside"}
            raise

    for _ in range(2):
        done = sync_oddly(one, county, silent)
        assert (done.notice, done.remaining) == ("county_batch_area", 1)
    assert count(one, "person") == 2
    assert sync(one, county).remaining == 0, "the newer county says it"


def test_a_batch_that_was_damaged_here_is_sealed_anew(enrolled, county):
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "王")
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "lost")
    with one.work() as work:
        work.connection.execute(update(batch_table).values(signature=b"\0" * 64))
        work.commit()
    done = sync(one, county)
    assert (done.notice, done.sent, done.remaining) == ("", 1, 0)
    sync(two, county)
    assert tables(one) == tables(two)


def test_sealing_anew_is_tried_once(enrolled, county):
    one = enrolled("one")
    add_person(one, "王")

    def unreadable(at, message):
        if sent := Request.from_bytes(message).batches:
            head = sent[0].header
            details = {"writer": head.writer, "first_seq": head.first_seq, "receipts": []}
            raise Refused("MALFORMED", "县里读不懂", None, details)
        return ""

    lives = set()
    for _ in range(2):
        done = sync(one, county, unreadable)
        assert (done.notice, done.remaining) == ("county_refused", 1)
        with one.read() as reader:
            lives.add(changes.own_writer(reader))
    assert len(lives) == 1
    assert sync(one, county).sent == 1


def test_an_unknown_refusal_is_told_in_the_countys_words(enrolled, county):
    store = enrolled("a")

    def strange(at, ask):
        raise Refused("FULL_MOON", "今天不办公。", None, {"code": "FULL_MOON"})

    with pytest.raises(CareError) as problem:
        sync_oddly(store, county, strange)
    assert problem.value.code == "county_refused"
    assert problem.value.params["sentence"] == "今天不办公。"


def test_too_old_to_receive_but_never_to_hand_over(enrolled, county, clock):
    store, other = enrolled("a"), enrolled("b")
    add_person(other)
    sync(other, county)
    add_person(store)
    strict = County(
        replace(county.settings, oldest_protocol=2), county.database, county.key, county.id
    )
    done = sync(store, strict)
    assert (done.notice, done.sent, done.remaining, done.received) == ("county_client_old", 1, 0, 0)
    assert count(store, "person") == 1
    assert sync(store, county).received == 1


def test_a_newer_county_form_is_kept_for_later(enrolled, county):
    """The county is older than the app: the batch waits there, and here."""
    store = enrolled("a")
    add_person(store)

    def older(at, ask):
        if at == 1:
            with store.read() as reader:
                head = batches.waiting(reader, 1)[0]
            details = {"writer": head.writer, "first_seq": head.first_seq, "receipts": []}
            raise Refused("SCHEMA_NEWER", "县里的程序版本较旧", 86400, details)

    done = sync_oddly(store, county, older)
    assert (done.notice, done.sent, done.remaining) == ("county_schema_newer", 0, 1)
    assert sync(store, county).sent == 1


def test_a_receipt_that_the_county_did_not_sign_counts_for_nothing(enrolled, county):
    store = enrolled("a")
    add_person(store)

    def forged(at, ask):
        answer = Answer.from_bytes(ask())
        false = [replace(r, results=(), signature="00" * 64) for r in answer.receipts]
        return replace(answer, receipts=false).to_bytes()

    with pytest.raises(CareError) as problem:
        sync_oddly(store, county, forged)
    assert problem.value.code == "receipt_wrong"
    assert store.held_only_here() == 1
    assert sync(store, county).sent == 1


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda answer: replace(answer, county="0" * 32).to_bytes(), "county_other"),
        (lambda answer: b"<html>", "county_strange"),
        (lambda answer: b"x" * (MAX_COMPRESSED + 1), "county_strange"),
    ],
)
def test_another_answers(enrolled, county, make, code):
    store = enrolled("a")
    before = tables(store)
    with pytest.raises(CareError) as problem:
        sync_oddly(store, county, lambda at, ask: make(Answer.from_bytes(ask())))
    assert problem.value.code == code
    assert tables(store) == before


def test_it_does_not_go_in_circles(enrolled, county):
    store = enrolled("a")
    epochs = iter(range(100))

    def moody(at, ask):
        details = {"epoch": str(next(epochs)), "orders": ["resync"]}
        raise Refused("EPOCH", "又恢复了", 0, details)

    with pytest.raises(CareError) as problem:
        sync_oddly(store, county, moody)
    assert problem.value.code == "county_in_circles"


def test_a_cursor_of_no_use_begins_again(enrolled, county):
    one, two = enrolled("one"), enrolled("two")
    for n in range(5):
        add_person(one, f"王{n}")
    sync(one, county)
    sync(two, county)
    with two.work() as work:
        work.set_setting("county_cursor", "what is this")
        work.commit()
    add_person(two, "李")
    done = sync(two, county)
    assert (done.sent, done.received, done.remaining) == (1, 0, 0)
    assert_agrees(two, county)
    assert count(two, "person") == 6


def test_changes_of_our_own_that_the_log_has_lost_come_back(enrolled, county):
    one, two = enrolled("one"), enrolled("two")
    made = add_person(one, phone="1")
    edit(one, made.id, phone="2")
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "unanswered")
    with one.work() as work, guard.opened(work.connection):
        work.connection.execute(delete(change_table).where(change_table.c.seq == 2))
        work.commit()
    sync(one, county)
    sync(two, county)
    with one.read() as reader:
        assert not reader.setting(LOST)
        assert reader.scalar(select(change_table.c.seq).where(change_table.c.seq == 2)) == 2
    assert tables(one) == tables(two)
    assert_agrees(one, county)


def test_a_gap_that_cannot_be_filled_becomes_a_new_life(enrolled, county):
    """The county lacks a batch, and this store has it no more: all goes out anew."""
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "王")
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "lost")
    add_person(one, "李")
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "lost")
    with one.work() as work:
        work.connection.execute(delete(batch_table).where(batch_table.c.first_seq == 1))
        work.commit()
    done = sync(one, county)
    assert (done.sent, done.remaining) == (2, 0)
    sync(two, county)
    assert tables(one) == tables(two)


def test_batches_are_kept_for_half_a_year_of_the_countys_time(enrolled, county, clock):
    store = enrolled("a")
    for n in range(3):
        add_person(store, f"王{n}")
        sync(store, county)
    clock.advance(days=4000)

    def kept():
        with store.read() as reader:
            return len(reader.rows(select(batch_table.c.hash)))

    add_person(store, "李")
    sync(store, county)
    assert kept() == 4, "what this laptop's clock says is nobody's time"
    with store.work() as work:
        batches.forget_old(work, "2099-01-01T00:00:00+00:00")
        work.commit()
    assert kept() == 1, "the last one's hash is needed"
    add_person(store, "赵")
    assert sync(store, county).remaining == 0
