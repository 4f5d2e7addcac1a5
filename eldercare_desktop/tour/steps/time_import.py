"""Time bank: paper passbooks from Excel, brought in line by line and taken back as one step."""

from __future__ import annotations

from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.resources import resource
from eldercare_desktop.tour.hands import check, click, wait
from eldercare_desktop.tour.laptop import Laptop

BOOK = resource("rosters", "sample_time_ledger.xlsx")


def bring_in_a_book(laptop: Laptop, name: str) -> None:
    """Look at the accounts, import them, take the import back."""
    page = laptop.page("import")
    page.open_file(BOOK)
    wait(lambda: page.hours.review is not None, "the ledger is read")
    laptop.rest()
    laptop.picture("import-ledger")
    plan = page.hours.review.plan
    account = next(a for a in plan.accounts if a.name == name and a.unit == "minute")
    check(account.person_id is not None, f"{name} is found by the name")
    page.hours.view.open_line(account.key)
    laptop.rest()
    laptop.picture("import-ledger-person")
    person, village, counts = str(account.person_id), plan.village, page.hours.review.counts()
    before = _left(laptop, person, village)
    click(page.import_button)
    wait(lambda: page.hours.applied is not None, "the ledger is imported")
    laptop.rest()
    laptop.picture("import-ledger-done")
    check(_left(laptop, person, village) == account.closing, f"the account of {name} has it all")
    click(page.hours.result.undo)
    wait(lambda: _left(laptop, person, village) == before, "the import is taken back")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: {counts.entries} lines of passbooks imported, taken back")


def _left(laptop: Laptop, person_id: str, village: str) -> int:
    """What stands on somebody's account, in minutes."""
    left: int = laptop.read(lambda reader: balance(reader, of_person(person_id), village))
    return left
