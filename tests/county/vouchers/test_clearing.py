"""The clearing in a county's database: once, whoever calls, whenever it was killed."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from unittest.mock import patch

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from eldercare_desktop.care.records import LedgerEntry, VoucherAnswer
from eldercare_desktop.care.time_bank.voucher.code import VOUCHER_CODE, certificate_text
from eldercare_desktop.county import status
from eldercare_desktop.county.accept import accept
from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope
from eldercare_desktop.county.backup.restoring import new_epoch
from eldercare_desktop.county.county import County
from eldercare_desktop.county.enrol import enrol, new_code
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import row_table, voucher_note_table
from eldercare_desktop.county.vouchers import clearing, writing
from eldercare_desktop.county.vouchers.books import clearing_balances
from eldercare_desktop.county.vouchers.clearing import clear_vouchers
from eldercare_desktop.county.vouchers.clerk import clerk_of
from eldercare_desktop.county.vouchers.writing import SHAPES, _entry, _fact
from eldercare_desktop.store.record import sent_fields
from eldercare_desktop.sync.batch import verify
from eldercare_desktop.sync.shapes import own_shapes
from tests.county import laptop as of
from tests.county.laptop import Laptop, count, find_device
from tests.county.vouchers.banks import Bank, code_of

SERIAL = VOUCHER_CODE.mint()
on_one = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""Where it does not matter which database it is."""


@pytest.fixture
def banks(county: County) -> tuple[Bank, Bank, Bank]:
    """The home village; another of its township; one of another township."""
    return Bank(county, of.VILLAGE), Bank(county, of.NEIGHBOUR), Bank(county, of.FAR)


def even(county: County) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return sum(clearing_balances(connection).values())


def written(county: County, table: str) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        query = select(row_table.c.id).where(row_table.c.table_name == table)
        return len(connection.execute(query).all())


def test_a_voucher_is_cleared_between_townships(county, banks):
    home, _, far = banks
    code = home.issue(serial=SERIAL)
    home.push()
    far.accept(SERIAL, code, home.area)
    far.push()
    assert far.answers() == ["cleared"]
    assert even(county) == 0
    home.sync()
    assert (home.on("voucher"), home.on("clearing"), home.answers()) == (0, 120, ["cleared"])
    assert [row["other_village"] for row in home.rows("voucher_answer")] == [of.FAR]


def test_what_the_clerk_writes_has_every_field_of_the_records():
    for table, record in (("ledger_entry", LedgerEntry), ("voucher_answer", VoucherAnswer)):
        assert SHAPES[table] == own_shapes()[table]
        fields = {*sent_fields(record)}
        about = {"kind", "amount", "from_kind", "to_kind", "cause", "voucher_serial", "village"}
        if table == "voucher_answer":
            assert {
                *_fact("t"),
                "serial",
                "outcome",
                "other_village",
                "amount",
                "village",
            } == fields
        else:
            assert {*_entry("t" * 10), *about} == fields


def test_calling_again_writes_nothing_more(county, banks):
    home, near, far = banks
    code = home.issue(serial=SERIAL)
    far.accept(SERIAL, code, home.area)
    near.accept(SERIAL, code, home.area)
    for bank in (far, near, home):
        bank.push()
    feed = count(county.database, "feed")
    for _ in range(2):
        clear_vouchers(county)
        for bank in banks:
            bank.sync()
    assert count(county.database, "feed") == feed
    assert (far.answers(), near.answers()) == (["cleared"], ["already_spent"])


def test_a_server_that_is_killed_between_batch_and_clearing(county, banks):
    home, near, far = banks
    code = home.issue(serial=SERIAL)
    home.push()
    far.accept(SERIAL, code, home.area)
    accept(county, find_device(county, far.laptop), far.seal())  # and then no more
    assert written(county, "voucher_answer") == 0
    near.sync()  # whoever calls next
    assert written(county, "voucher_answer") == 2
    far.sync()
    assert far.answers() == ["cleared"]


def test_killed_within_the_clearing_nothing_of_it_is_there(county, banks):
    home, near, far = banks
    code = home.issue(serial=SERIAL)
    far.accept(SERIAL, code, home.area)
    far.push()
    real = writing.write
    calls: list[str] = []

    def dies(connection, of_county, village, rows):
        calls.append(village)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(connection, of_county, village, rows)

    with patch.object(clearing, "write", dies), pytest.raises(KeyboardInterrupt):
        home.push()
    assert calls == [of.VILLAGE, of.FAR]
    assert written(county, "voucher_answer") == 0
    near.sync()
    assert written(county, "voucher_answer") == 2
    assert even(county) == 0


@on_one
def test_a_database_that_is_busy_lets_the_call_through(county, banks):
    home, _, far = banks
    code = home.issue(serial=SERIAL)
    home.push()
    far.accept(SERIAL, code, home.area)
    busy = OperationalError("", {}, Exception("locked"))
    with patch.object(clearing, "write", side_effect=busy):
        far.push()
    assert far.answers() == []
    far.sync()
    assert far.answers() == ["cleared"]


def test_many_servers_at_once_clear_it_once(county, banks):
    home, near, far = banks
    serials = [VOUCHER_CODE.mint() for _ in range(4)]
    for serial in serials:
        code = home.issue(serial=serial)
        far.accept(serial, code, home.area)
        near.accept(serial, code, home.area)
    failures: list[BaseException] = []

    def call(bank: Bank) -> None:
        try:
            bank.push()
            clear_vouchers(county)
        except BaseException as problem:  # told below, in the thread of the test
            failures.append(problem)

    threads = [threading.Thread(target=call, args=(bank,)) for bank in banks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    for bank in banks:
        bank.sync()
    assert home.on("clearing") == 480
    assert sorted(far.answers() + near.answers()) == ["already_spent"] * 4 + ["cleared"] * 4
    assert written(county, "voucher_answer") == 12


@on_one
def test_a_batch_that_comes_twice_and_late(county, banks):
    home, near, far = banks
    code = home.issue(serial=SERIAL)
    issued = home.seal()
    near.accept(SERIAL, code, home.area)
    near.push()
    far.accept(SERIAL, code, home.area)
    accepted = far.seal()
    far.laptop.call(county, accepted)
    home.laptop.call(county, issued)
    far.laptop.sync(county, accepted)
    home.laptop.sync(county, issued)
    near.sync()
    assert (near.answers(), far.answers()) == (["cleared"], ["already_spent"])
    assert (home.on("voucher"), home.on("clearing")) == (0, 120)


@on_one
def test_a_code_that_was_not_issued_so(county, banks):
    home, near, far = banks
    home.issue(serial=SERIAL)
    home.push()
    far.accept(SERIAL, code_of(SERIAL, home.area, 600), home.area, minutes=600)
    far.push()
    near.accept(SERIAL, code_of(SERIAL, "500113103999", 60), "500113103999", minutes=60)
    near.push()
    assert (far.answers(), near.answers()) == (["not_genuine"], ["unknown"])
    home.sync()
    assert (home.on("voucher"), home.answers()) == (120, [])


@on_one
def test_a_laptop_cannot_speak_for_the_county(county, banks):
    """An answer, or a clearing, that a village's laptop wrote itself clears nothing elsewhere."""
    home, near, far = banks
    code = home.issue(serial=SERIAL)
    home.push()
    near.accept(SERIAL, code, home.area)
    near.fact("voucher_answer", SERIAL, outcome="cleared", other_village=home.area, amount=120)
    far.accept(SERIAL, code, home.area)
    far.push()
    near.push()
    assert far.answers() == ["cleared"]
    assert sorted(near.answers()) == ["already_spent", "cleared"]
    # Nor can it seal as the clerk.
    clerk = clerk_of(county, home.area)
    home.issue()
    with pytest.raises(Refusal, match="SIGNATURE"):
        home.laptop.call(county, home.laptop.seal(device=clerk.id))


def test_a_village_sees_nothing_of_the_other(county, banks):
    home, _, far = banks
    code = home.issue(serial=SERIAL)
    far.accept(SERIAL, code, home.area)
    far.push()
    home.push()
    for bank in (home, far):
        bank.sync()
        assert {row["village"] for t in SHAPES for row in bank.rows(t)} == {bank.area}
        with county.database.reading(Scope(bank.area)) as connection:
            rows = connection.execute(select(voucher_note_table.c.village)).scalars().all()
        if county.database.engine.dialect.name == "postgresql":
            assert {*rows} == {bank.area}
    assert home.laptop.rows.keys().isdisjoint(far.laptop.rows.keys())


def test_the_clerk_is_no_laptop(county, banks):
    home, _, far = banks
    code = home.issue(serial=SERIAL)
    far.accept(SERIAL, code, home.area)
    far.push()
    home.push()
    with county.database.reading(WHOLE_COUNTY) as connection:
        lines = {line.area: line for line in status.lines(connection)}
    assert (lines[of.VILLAGE].devices, lines[of.VILLAGE].freshness) == (1, "fresh")
    assert count(county.database, "device") == 5
    with county.database.writing(Scope(of.VILLAGE)) as connection:
        ticket = new_code(connection, of.VILLAGE, timedelta(minutes=5))
    strange = replace(Laptop(of.VILLAGE).application(ticket), public_key=county.key.public)
    with pytest.raises(Refusal, match="MALFORMED"):
        enrol(county, strange)


@on_one
def test_the_certificate_is_given_to_whoever_asks(county, laptop):
    text = certificate_text(bytes.fromhex(laptop.public_key), of.VILLAGE)
    assert laptop.call(county).certificate == ""
    given = bytes.fromhex(laptop.call(county, certifies=True).certificate)
    assert verify(bytes.fromhex(county.key.public), text, given)


@on_one
def test_in_a_new_epoch_the_clerk_goes_on_as_somebody_new(county, banks):
    home, _, far = banks
    first, second = VOUCHER_CODE.mint(), VOUCHER_CODE.mint()
    far.accept(first, home.issue(serial=first), home.area)
    far.push()
    home.push()
    with county.database.writing(WHOLE_COUNTY) as connection:
        new_epoch(connection)
    for bank in (home, far):
        bank.laptop.epoch = bank.laptop.cursor = ""
    far.accept(second, home.issue(serial=second), home.area)
    for bank in (far, home, far):
        bank.laptop.call(county, *([bank.seal()] if bank.laptop.waiting else []))
        bank.sync()
    assert (home.on("clearing"), far.on("clearing")) == (240, -240)
    entries = home.laptop.call(county, cursor="").entries
    assert len({e.change.writer for e in entries if e.change}) == 2
