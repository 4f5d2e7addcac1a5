"""Exchange: joining the county, handing the week over, and receiving it on another laptop."""

from __future__ import annotations

from sqlalchemy import select

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store.record import sent_fields, table_of
from eldercare_desktop.tour.hands import check, click, type_text, wait
from eldercare_desktop.tour.laptop import Laptop


def join(laptop: Laptop, address: str, code: str) -> None:
    """A laptop that worked alone so far joins the county with a one-time code."""
    page = laptop.page("sync")
    laptop.picture("sync-not-joined")
    type_text(code, page.enrol_form.input("enrolment_code"))
    type_text(address, page.enrol_form.input("county_address"))
    laptop.picture("sync-joining")
    held = laptop.app.store.held_only_here()
    click(page.enrol_button)
    wait(lambda: laptop.read(lambda r: r.setting("county_address")), "the county takes it in")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: joined the county with {held} changes to hand over")


def hand_over(laptop: Laptop) -> None:
    """Exchange until nothing is held only on this laptop."""
    page = laptop.page("sync")
    if page.exchange_button.isEnabled():
        click(page.exchange_button)
    wait(lambda: laptop.app.store.held_only_here() == 0, "the county has everything")
    laptop.rest()
    laptop.picture("sync-done")
    laptop.report.say(f"{laptop.name}: everything handed over, nothing held only here")


def receive(laptop: Laptop, other: Laptop) -> None:
    """Exchange until this laptop holds the same rows as the other."""
    page = laptop.page("sync")
    if page.exchange_button.isEnabled():
        click(page.exchange_button)
    wait(lambda: rows_of(laptop) == rows_of(other), "both laptops hold the same")
    laptop.rest()
    laptop.picture("sync-received")
    total = sum(len(rows) for rows in rows_of(laptop).values())
    check(total > 0, "something was received")
    laptop.report.say(f"{laptop.name}: holds the same {total} rows as {other.name}")


def rows_of(laptop: Laptop) -> dict[str, set[str]]:
    """All rows of all records, comparable between laptops."""

    def read(reader: object) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for name, kind in RECORDS.items():
            fields = ["id", *sent_fields(kind)]
            rows = reader.rows(select(table_of(kind)))  # type: ignore[attr-defined]
            found[name] = {repr([getattr(row, f) for f in fields]) for row in rows}
        return found

    result: dict[str, set[str]] = laptop.read(read)
    return result
