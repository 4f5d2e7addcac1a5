"""The county finds what is wrong with the time bank's books, on both databases."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from eldercare_desktop.care.time_bank.voucher.code import VOUCHER_CODE
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.ledger.books import CountyBooks, read_books
from eldercare_desktop.county.vouchers.clearing import clear_vouchers
from eldercare_desktop.sync.batch import TableShape
from tests.county import laptop as of
from tests.county.vouchers.banks import Bank

WANG, LI, CHEN = "a" * 32, "b" * 32, "c" * 32
MORE = {
    "helper": TableShape("profile", {"person_id": "person"}),
    "service_record": TableShape("fact", {"helper_id": "helper"}),
    "same_person": TableShape("fact", {"kept_id": "person", "other_id": "person"}),
}


def books(county: County, area: str = "") -> CountyBooks:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return read_books(connection, area)


def entry(bank: Bank, kind: str, whence: str, to: str, amount: int, cause: str, **more: Any) -> str:
    """An entry of the person Wang (or of `person`) as laptops send them."""
    person = more.pop("person", WANG)
    values = {
        "unit": "minute", "kind": kind, "amount": amount, "from_kind": whence, "to_kind": to,
        "cause": cause, "day": "2026-11-01", "recorded_at": "2026-11-01T08:00:00+08:00",
        "from_person_id": person if whence in ("person", "hold") else None,
        "to_person_id": person if to in ("person", "hold") else None,
        "village": bank.area, "withdrawn": False, **more,
    }  # fmt: skip
    return bank.laptop.insert("ledger_entry", values).row_id


def kinds(found: CountyBooks) -> list[tuple[str, str]]:
    return [(finding.kind, finding.village) for finding in found.findings]


@pytest.fixture
def bank(county: County) -> Bank:
    made = Bank(county, of.VILLAGE)
    made.laptop.shapes = {**made.laptop.shapes, **MORE}
    for name, row_id in (("王秀英", WANG), ("李国碧", LI)):
        made.laptop.save("insert", "person", row_id, {"name": name, "village": of.VILLAGE})
    return made


def test_books_that_are_right(county: County, bank: Bank) -> None:
    entry(bank, "opening", "opening", "person", 120, "opening:1")
    entry(bank, "withdrawal", "person", "issue", 50, "w:1")
    entry(bank, "award", "issue", "person", 7, "award:1", unit="point")
    entry(bank, "donation", "person", "village_pool", 20, "donation:1")
    bank.push()
    found = books(county)
    [village] = found.villages
    assert (found.right, found.trial) == (True, {"minute": 0, "point": 0})
    assert (village.people, village.pool["minute"]) == ({"minute": 50, "point": 7}, 20)
    assert (village.entries, village.suspended) == (4, 0)


def test_the_same_thing_of_two_laptops_is_found_until_it_is_reversed(
    county: County, bank: Bank
) -> None:
    first = entry(bank, "opening", "opening", "person", 120, "opening:1")
    bank.push()
    other = Bank(county, of.VILLAGE)
    other.sync()
    second = entry(other, "opening", "opening", "person", 120, "opening:1")
    other.push()
    found = books(county)
    assert kinds(found) == [("second_claim", of.VILLAGE)]
    assert (found.findings[0].entries, found.findings[0].why) == ((second, first), "doubled")
    assert found.villages[0].people["minute"] == 120, "the second moves nothing"
    back = {"cause": f"reversal:{second}", "corrects_id": second}
    entry(other, "reversal", "person", "opening", 120, **back)
    other.push()
    assert books(county).right
    assert books(county).villages[0].people["minute"] == 120


def test_services_at_the_same_time_are_a_second_claim(county: County, bank: Bank) -> None:
    helper = bank.laptop.insert("helper", {"person_id": WANG, "village": of.VILLAGE}).row_id
    for began, ended in (("08:00", "10:00"), ("09:00", "11:00")):
        service = {"helper_id": helper, "day": "2026-11-01", "began": began, "ended": ended}
        made = bank.laptop.insert("service_record", {**service, "minutes": 120}).row_id
        entry(bank, "deposit", "issue", "person", 120, f"service:{made}", service_id=made)
    bank.push()
    found = books(county)
    assert kinds(found) == [("second_claim", of.VILLAGE)]
    assert (found.findings[0].why, found.villages[0].people["minute"]) == ("overlap", 120)


def test_less_than_nothing_on_an_account(county: County, bank: Bank) -> None:
    entry(bank, "opening", "opening", "person", 60, "opening:1")
    entry(bank, "withdrawal", "person", "issue", 100, "w:1")
    bank.push()
    found = books(county)
    [finding] = found.findings
    assert (finding.kind, finding.holder, finding.amount) == ("overdraft", WANG, -40)
    assert found.trial["minute"] == 0


def test_records_that_are_one_person_have_one_account(county: County, bank: Bank) -> None:
    entry(bank, "opening", "opening", "person", 60, "opening:1")
    entry(bank, "withdrawal", "person", "issue", 60, "w:1", person=LI)
    bank.push()
    assert kinds(books(county)) == [("overdraft", of.VILLAGE)]
    values = {"kept_id": WANG, "other_id": LI, "withdrawn": False, "village": of.VILLAGE}
    said = bank.laptop.insert("same_person", values).row_id
    bank.push()
    assert books(county).right
    bank.laptop.insert("same_person", {**values, "withdrawn": True, "corrects_id": said})
    bank.push()
    assert kinds(books(county)) == [("overdraft", of.VILLAGE)], "that was taken back"


def test_an_entry_that_is_none_shows_in_the_trial_balance(county: County, bank: Bank) -> None:
    entry(bank, "opening", "opening", "person", 60, "opening:1", to_person_id=None)
    bank.push()
    assert kinds(books(county)) == [("entry_broken", of.VILLAGE), ("trial_balance", "")]
    assert books(county).trial["minute"] == -60


def test_vouchers_out_accepted_and_cleared(county: County, bank: Bank) -> None:
    entry(bank, "opening", "opening", "person", 300, "opening:1")
    first = VOUCHER_CODE.mint()
    bank.issue(60, first)
    bank.laptop.waiting = [_with_people(change) for change in bank.laptop.waiting]
    bank.push()
    assert books(county).villages[0].out == 60
    serial, other = VOUCHER_CODE.mint(), Bank(county, of.NEIGHBOUR)
    other.laptop.save("insert", "person", CHEN, {"name": "陈天芬", "village": of.NEIGHBOUR})
    code = bank.issue(120, serial)  # not handed over yet
    other.accept(serial, code, of.VILLAGE)
    other.laptop.waiting = [_with_people(change, CHEN) for change in other.laptop.waiting]
    other.push()
    found = books(county)
    assert (found.waiting, found.clearing, found.right) == (120, -120, True), "it only waits"
    bank.laptop.waiting = [_with_people(change) for change in bank.laptop.waiting]
    bank.push()
    clear_vouchers(county)
    found = books(county)
    home, away = ({v.village: v for v in found.villages}[of_] for of_ in (of.VILLAGE, of.NEIGHBOUR))
    assert (found.clearing, found.waiting, found.right) == (0, 0, True), found.findings
    assert (home.cleared, away.accepted, home.out) == (120, 120, 60)
    assert (home.clearing, away.clearing) == (120, -120)


def test_the_two_sides_of_a_voucher_that_differ(county: County, bank: Bank) -> None:
    serial = VOUCHER_CODE.mint()
    told = {"voucher_serial": serial}
    entry(bank, "opening", "opening", "person", 300, "opening:1")
    entry(bank, "issue_voucher", "person", "voucher", 120, f"voucher:{serial}:issue", **told)
    entry(bank, "clear_voucher", "voucher", "clearing", 120, f"voucher:{serial}:clear", **told)
    entry(bank, "accept_voucher", "clearing", "person", 90, f"voucher:{serial}:accept", **told)
    bank.push()
    assert ("clearing", of.VILLAGE) in kinds(books(county))


def _with_people(change: Any, person: str = WANG) -> Any:
    """The entries of a `Bank` leave out whose account it is."""
    if change.table != "ledger_entry":
        return change
    told = {
        f"{side}_person_id": person
        for side in ("from", "to")
        if change.values[f"{side}_kind"] == "person"
    }
    return replace(change, values={**change.values, **told})


def test_only_a_part_of_the_county(county: County, bank: Bank) -> None:
    entry(bank, "withdrawal", "person", "issue", 100, "w:1")
    bank.push()
    assert books(county, of.NEIGHBOUR).right
    assert kinds(books(county, of.VILLAGE)) == [("overdraft", of.VILLAGE)]


def test_the_command_says_it_and_fails_when_something_is_wrong(
    county: County, bank: Bank, call: Any
) -> None:
    data = county.settings.data
    entry(bank, "opening", "opening", "person", 60, "opening:1")
    bank.push()
    done = call(data, "books")
    assert (done.returncode, done.stderr) == (0, "")
    assert "账目没有问题" in done.stdout
    assert "钟湾村" in done.stdout
    entry(bank, "withdrawal", "person", "issue", 100, "w:1")
    bank.push()
    done = call(data, "books", ELDERCARE_LANG="en")
    assert done.returncode == 1
    assert f"the person account of {WANG} has -40 minutes" in done.stderr
    assert "王秀英" not in done.stdout + done.stderr
    told = json.loads(call(data, "books", "--json", "--area", of.TOWNSHIP).stdout)
    assert (told["right"], told["findings"][0]["kind"]) == (False, "overdraft")
    assert told["villages"][0]["people"] == {"minute": -40, "point": 0}
