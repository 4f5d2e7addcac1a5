"""One person: facts, masked number, what can be done, notices, history."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import col

from eldercare_desktop import care
from eldercare_desktop.care.identity import IdState
from eldercare_desktop.care.pairing.record import SERVICES
from eldercare_desktop.care.person import Contact, NotSamePerson, Person, add_contact
from eldercare_desktop.care.photo.keeping import PhotoEntry, add_photo, keep_picture
from eldercare_desktop.care.photo.taking import take_picture
from eldercare_desktop.care.register.history import KINDS
from eldercare_desktop.care.visit.record import ELDER_CHECKS
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.detail import PersonDetail
from eldercare_desktop.screens.people.history_section import HistorySection
from eldercare_desktop.screens.people.person_sections import PersonSection
from eldercare_desktop.screens.people.words import LABELS, WARNINGS
from eldercare_desktop.store import rowstate
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.photo.drawing import kitchen, saved
from tests.screens.people.village import NUMBER, Village, opened, press, said, shows, village


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def section(detail: PersonDetail, kind: type[Any]) -> Any:
    return next(part for part in detail.sections if isinstance(part, kind))


def test_a_person_is_shown_with_what_tells_them_apart(
    qtbot: QtBot, page: PeoplePage, people: Village
) -> None:
    words = said(opened(qtbot, page, people.elder.person_id))
    for fact in ("王秀英", "1组 · female · 82 years · lunar 12/8", "Living alone", "12/8, next on"):
        assert fact in words
    assert "Pairing missing: Grid" in words


def test_who_is_opened_before_the_list_came_is_marked_in_it(
    qtbot: QtBot, shell: Shell, people: Village
) -> None:
    page = PeoplePage(shell)
    qtbot.addWidget(page)
    page.refresh(frozenset())
    page.shown(person=people.elder.person_id)
    assert page.list.table.current() is None, "its lines are on their way"
    qtbot.waitUntil(lambda: page.list.table.current() is not None)
    row = page.list.table.current()
    assert row is not None
    assert row.person_id == people.elder.person_id


def test_the_number_is_masked_until_somebody_asks(
    qtbot: QtBot, page: PeoplePage, people: Village
) -> None:
    detail = opened(qtbot, page, people.elder.person_id)
    number = section(detail, PersonSection)
    assert NUMBER not in said(detail)
    masked = number.number.text()
    number.show_button.click()
    qtbot.waitUntil(lambda: number.number.text() == NUMBER)
    number.show_button.click()
    assert number.number.text() == masked == "50" + "*" * 14 + NUMBER[-2:]


@pytest.mark.parametrize(
    ("what", "place", "args"),
    [("visit", "visits", {"new": True}), ("pair", "pairing", {"new": True}), ("card", "cards", {})],
)
def test_what_can_be_done_leads_to_its_page(
    qtbot: QtBot,
    page: PeoplePage,
    shell: Shell,
    people: Village,
    what: str,
    place: str,
    args: dict[str, Any],
) -> None:
    detail = opened(qtbot, page, people.elder.person_id)
    with qtbot.waitSignal(shell.navigation) as went:
        detail.buttons[what].click()
    assert went.args == [place, {"person": people.elder.person_id, **args}]


def test_the_menu_offers_what_fits(qtbot: QtBot, page: PeoplePage, people: Village) -> None:
    def offered(person_id: str) -> list[str]:
        entries = opened(qtbot, page, person_id).more.actions()
        return [entry.data() for entry in entries if not entry.isSeparator()]

    living = [
        "edit_resident",
        "edit_helper",
        "edit_contact",
        "away",
        "end_service",
        "moved_away",
        "deceased",
    ]
    assert offered(people.elder.person_id) == living
    assert "end_service" not in offered(people.helper.person_id)
    assert offered(people.gone.id) == ["edit_contact", "deceased", "living"]
    assert "visit" not in opened(qtbot, page, people.gone.id).buttons


def test_a_pairing_leads_to_the_other_person(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        factories.pairing(work, people.elder, people.helper)
        factories.visit(work, people.elder, safety="concern", visited_on="2026-11-20")
        factories.card(work, work.get(Person, people.elder.person_id))
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    words = said(detail)
    for fact in ("Helped by 李国碧", "Home care", "2026-11-20", "Safety", "Issued on 2026-11-21"):
        assert fact in words
    assert "Pairing missing" not in words
    detail._want("open_person", people.helper.person_id)
    qtbot.waitUntil(lambda: shows(page, people.helper.person_id))
    assert page.detail is not None
    assert "Helps 王秀英" in said(page.detail)


def test_look_alikes_are_told_apart_once_and_for_all(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        twin = factories.person(work, "王秀英", birth="1944-03-01")
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    assert "may be the same person" in said(detail)
    press(detail, "Not the same person")
    qtbot.waitUntil(lambda: page.detail is not None and "may be the same" not in said(page.detail))
    with store.read() as reader:
        kept = reader.find(NotSamePerson)[0]
    assert {kept.person_id, kept.other_id} == {twin.id, people.elder.person_id}


def test_a_conflict_is_shown_with_its_values_and_settled(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    person_id = people.elder.person_id
    with store.work("李文书") as work:
        person = work.get(Person, person_id)
        assert person is not None
        work.set(person, phone="13900000001")
        change = work.changes_of([("person", person_id)])[-1]
        state = rowstate.load(work.connection, "person", person_id)
        state.conflicts = {"phone": {f"{change.writer}:{change.seq}": "13900000002"}}
        rowstate.save(work.connection, "person", person_id, state)
        work.commit()
    detail = opened(qtbot, page, person_id)
    words = said(detail)
    assert "13900000001, written by 李文书 on 2026-11-21, as it stands now" in words
    assert "13900000002, written by 李文书 on 2026-11-21" in words
    detail._want("keep_value", (detail.page.conflicts[0], f"{change.writer}:{change.seq}"))
    qtbot.waitUntil(lambda: page.detail is not None and not page.detail.page.conflicts)
    with store.read() as reader:
        kept = reader.get(Person, person_id)
    assert kept is not None
    assert kept.phone == "13900000002"


def test_history_says_who_did_what(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work("李文书", label="edit_person") as work:
        person = work.get(Person, people.elder.person_id)
        assert person is not None
        work.set(person, phone="13900000001", sex="male")
        work.commit()
    history = section(opened(qtbot, page, people.elder.person_id), HistorySection)
    words = said(history)
    assert "2026-11-21 08:00 · 李文书 · Person changed" in words
    assert "Phone: 13900000001" in words
    assert "Sex: female → male" in words
    assert "and 4 more" in words
    history.all_button.click()
    qtbot.waitUntil(lambda: "Living situation: Living alone" in said(history))
    assert "more" not in said(history)


def test_a_page_full_of_things_fits_a_narrow_window(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    """A window of 1366 pixels at 150 % leaves the detail 345 of its own pixels."""
    with store.work() as work:
        who = work.get(Person, people.elder.person_id)
        assert who is not None
        work.set(who, address="海棠村老水井旁边" * 8, note="耳朵背" * 30, phone="668899")
        factories.person(work, "王秀英", birth="1944-03-01")
        factories.pairing(work, people.elder, people.helper, services=list(SERVICES))
        factories.visit(work, people.elder, **dict.fromkeys(ELDER_CHECKS, "concern"))
        factories.card(work, who, revoked_on="2026-11-21")
        for role in ("guardian", "supporter", "emergency_contact", "care_provider"):
            contact = Contact(
                person_id=who.id, role=role, name="阿依古丽·买买提", relation="儿媳妇"
            )
            add_contact(work, contact)
        change = work.changes_of([("person", who.id)])[-1]
        state = rowstate.load(work.connection, "person", who.id)
        state.conflicts = {"address": {f"{change.writer}:{change.seq}": "海棠村2组" * 9}}
        rowstate.save(work.connection, "person", who.id, state)
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    room = 345 - 2 * theme.px(20)
    wide = [part for part in detail.findChildren(QWidget) if part.minimumSizeHint().width() > room]
    assert [said(part) for part in wide if part.isVisible()] == []
    assert detail.minimumSizeHint().width() <= 345


def test_every_field_has_a_label_here() -> None:
    silent = {"id", "village", "deleted", "person_id", "other_id", "search_key"}
    for kind in KINDS.values():
        labels = {c.info["label"] for c in table_of(kind).columns if c.name not in silent}
        assert labels <= set(LABELS), kind.__name__


def test_every_doubt_has_a_sentence() -> None:
    folder = Path(care.__file__).parent
    codes: set[str] = set()
    for path in folder.glob("*/*.py"):
        source = path.read_text(encoding="utf-8")
        codes |= set(re.findall(r'PersonWarning\(\s*"(\w+)"', source))
        codes |= set(re.findall(r'(?:return|else) "(phone_\w+)"', source))
    assert len(codes) > 10
    assert codes <= set(WARNINGS)
    assert {f"id_{state}" for state in get_args(IdState) if state != "complete"} <= set(WARNINGS)


def test_reading_is_not_disturbed_by_a_change_elsewhere(
    qtbot: QtBot, page: PeoplePage, people: Village, shell: Shell
) -> None:
    detail = opened(qtbot, page, people.elder.person_id)
    shell.background.announce(frozenset({"visit"}))
    with qtbot.waitSignal(shell.background.changed):
        shell.background.announce(frozenset({"person"}))
    qtbot.waitUntil(lambda: not shell.background._jobs)
    assert page.detail is detail


def test_esc_goes_back_to_the_list(qtbot: QtBot, page: PeoplePage, people: Village) -> None:
    page.refresh(frozenset())
    opened(qtbot, page, people.elder.person_id)
    qtbot.waitUntil(lambda: page.list.table.model.rowCount() == 4)
    page.list.table.select(people.elder.person_id)
    qtbot.keyClick(page.list.table.view, Qt.Key.Key_Return)
    assert page.detail is not None
    assert page.window().focusWidget() is page.detail.buttons["visit"]
    assert page.back()
    assert page.window().focusWidget() is page.list.table.view
    assert not page.back()


def test_somebody_who_was_removed_is_gone(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store, shell: Shell
) -> None:
    opened(qtbot, page, people.gone.id)
    with store.work() as work:
        work.delete(work.find(Person, col(Person.id) == people.gone.id)[0])
        work.commit()
    shell.background.announce(frozenset({"person"}))
    qtbot.waitUntil(lambda: page.detail is None)
    assert page.person_id() is None


def test_photos_of_a_visit_lead_to_it(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store, shell: Shell
) -> None:
    with store.work() as work:
        visit = factories.visit(work, people.elder, visited_on="2026-11-10")
        one = take_picture(saved(kitchen()))
        keep_picture(work, one)
        entry = PhotoEntry(one.sha256, one.width, one.height, len(one.jpeg), "nobody")
        add_photo(work, visit.id, entry)
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    leading = next(
        found for found in detail.findChildren(QPushButton) if found.text().strip() == "Photos: 1"
    )
    with qtbot.waitSignal(shell.navigation) as went:
        leading.click()
    assert went.args == ["visits", {"visit": visit.id}]
