"""Hours and points on the page of a person."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.page import person_page
from eldercare_desktop.care.time_bank.ledger.moving import hold, open_with
from eldercare_desktop.screens.people.time_credit_section import TimeCreditSection
from eldercare_desktop.store.store import Store
from tests.screens.time_bank.accounts.using import said


def section_of(store: Store, name: str, asked: list[str]) -> TimeCreditSection:
    with store.read() as reader:
        (who,) = reader.find(Person, Person.name == name)
        page = person_page(reader, who.id, today=reader.today)
    assert page is not None
    return TimeCreditSection(page, lambda what, about: asked.append(what))


def test_what_somebody_has_with_the_last_lines(qtbot: QtBot, store: Store) -> None:
    with store.work() as work:
        (rich,) = work.find(Person, Person.name == "罗秀英")
        open_with(work, rich.id, 40, "point")
        hold(work, rich.id, 30, "minute", "有异议")
        work.commit()
    asked: list[str] = []
    section = section_of(store, "罗秀英", asked)
    qtbot.addWidget(section)
    section.show()
    told = said(section)
    assert "4 h 30 min · 40 points" in told
    assert "frozen: 30 min" in told
    assert "−30 min · Frozen" in told
    assert "+40 points · Opening balance" in told
    section.findChildren(QPushButton)[0].click()
    assert asked == ["credit"]


def test_nothing_is_shown_of_whom_there_is_no_account(qtbot: QtBot, store: Store) -> None:
    section = section_of(store, "李正华", [])
    qtbot.addWidget(section)
    assert section.isHidden()
