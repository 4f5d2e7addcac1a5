"""The sync page: joining, exchanging, settling, and what it says when that is not possible."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from eldercare_desktop.care.records import RECORDS, Person
from eldercare_desktop.county import devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.screens import language
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.sync.automatic import Automatic, exchange_by_itself
from eldercare_desktop.screens.sync.exchanger import exchanger_of
from eldercare_desktop.screens.sync.words import REASONS, TABLES, reason_words, table_word
from eldercare_desktop.store.record import Profile, table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.membership import needed
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.sync.conftest import NEIGHBOUR
from tests.sync.direct import ADDRESS, code_for, join, sync


def said(widget: QWidget) -> str:
    """All words in view below a widget."""
    return "\n".join(lab.text() for lab in widget.findChildren(QLabel) if lab.isVisible())


def settled(qtbot, page) -> None:
    qtbot.waitUntil(lambda: not page.shell.background.is_working(), timeout=20_000)
    assert not page.exchanger.running()
    QCoreApplication.processEvents()  # what was just put into a layout comes into view


def enrol(qtbot, page, code) -> None:
    page.enrol_form.set_values({"county_address": ADDRESS, "enrolment_code": code})
    qtbot.mouseClick(page.enrol_button, Qt.MouseButton.LeftButton)


def visit(store) -> None:
    with store.work() as work:
        factories.visit(work)
        work.commit()


def enrolled(qtbot, page, store, county) -> None:
    join(store, county, VILLAGE)
    page.shell.background.announce(frozenset({"setting"}))
    settled(qtbot, page)


def test_a_trial_store_may_join_and_hands_over_at_once(qtbot, page, store, county):
    visit(store)
    page.refresh(frozenset())
    settled(qtbot, page)
    assert not page.exchange_button.isVisible()
    assert "Only on this laptop: 3" in said(page.status)
    enrol(qtbot, page, code_for(county, VILLAGE))
    qtbot.waitUntil(lambda: page.last_outcome is not None, timeout=20_000)
    settled(qtbot, page)
    assert (page.last_outcome.sent, page.state.pending) == (3, 0)
    assert not page.enrolment.isVisible()
    assert page.exchange_button.isVisible()
    assert page.shell.settings.value("county_address") == ADDRESS
    words = said(page.status)
    assert "Everything is handed over" in words
    assert "巴南区 · 海棠村" in words


def test_a_wrong_code_is_told_at_the_code(qtbot, page):
    enrol(qtbot, page, "WRONG-CODE1")
    settled(qtbot, page)
    row = page.enrol_form.rows["enrolment_code"]
    assert "mistyped" in row.error.text()
    assert page.enrol_button.isEnabled()
    assert page.enrol_form.values()["enrolment_code"] == "WRONG-CODE1"


def test_a_code_of_another_village_names_both(qtbot, page, store, county):
    with store.work() as work:
        work.set_setting("village_name", "海棠村")
        work.commit()
    enrol(qtbot, page, code_for(county, NEIGHBOUR))
    settled(qtbot, page)
    words = page.enrol_form.rows["enrolment_code"].error.text()
    assert "钟湾村" in words
    assert "海棠村" in words


def test_an_empty_form_is_not_sent(qtbot, page):
    qtbot.mouseClick(page.enrol_button, Qt.MouseButton.LeftButton)
    assert page.enrol_form.rows["enrolment_code"].error.text()
    assert not page.shell.background.is_working()


def test_exchanging_by_hand_tells_what_it_brought(qtbot, page, store, county, tmp_path, clock):
    enrolled(qtbot, page, store, county)
    visit(store)
    states = []
    page.shell.counts_changed.connect(lambda: states.append(page.shell.sync_state))
    qtbot.mouseClick(page.exchange_button, Qt.MouseButton.LeftButton)
    assert page.exchanger.running()
    assert not page.exchange_button.isEnabled()
    settled(qtbot, page)
    assert "running" in states
    assert page.shell.sync_state == "idle"
    assert page.last_outcome.sent == 3
    assert "handed over 3" in said(page.history)
    assert page.exchange_button.isEnabled()


def test_what_comes_in_is_announced_to_other_pages(qtbot, page, store, county, tmp_path, clock):
    enrolled(qtbot, page, store, county)
    with Store.create(tmp_path / "b", PIN, village=VILLAGE, user="b", clock=clock) as other:
        join(other, county, VILLAGE)
        visit(other)
        sync(other, county)
    heard: set[str] = set()
    page.shell.background.changed.connect(heard.update)
    page.exchange()
    settled(qtbot, page)
    assert heard >= {"person", "resident", "visit"}
    assert page.last_outcome.received == 3


def test_offline(qtbot, page, store, county, road):
    enrolled(qtbot, page, store, county)
    visit(store)
    road.fate = "away"
    page.exchange()
    settled(qtbot, page)
    assert page.shell.sync_state == "offline"
    assert "cannot be reached" in said(page.banner)
    assert page.steps.isVisible()
    assert "not reached" in said(page.history)
    road.fate = ""
    page.exchange()
    settled(qtbot, page)
    assert not page.banner.isVisible()
    assert not page.steps.isVisible()
    assert page.state.pending == 0


def test_cancel_ends_it_early(qtbot, page, store, county, road, monkeypatch):
    from eldercare_desktop.sync import rounds

    monkeypatch.setattr(rounds, "TRIES", 1000)
    enrolled(qtbot, page, store, county)
    road.fate = "lost"
    page.exchange()
    qtbot.waitUntil(lambda: page.status.progress.isVisible())
    qtbot.mouseClick(page.status.progress.button, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.last_outcome.cancelled
    assert page.exchange_button.isEnabled()


def found(work, row_id: str) -> Person:
    """A person who is there."""
    person = work.get(Person, row_id)
    assert person is not None
    return person


def in_conflict(qtbot, page, store, county, tmp_path, clock) -> str:
    """A person whose phone two laptops have set differently."""
    enrolled(qtbot, page, store, county)
    with store.work() as work:
        who = factories.person(work, "王秀英", phone="1")
        work.commit()
    page.exchange()
    settled(qtbot, page)
    with Store.create(tmp_path / "b", PIN, village=VILLAGE, user="李国碧", clock=clock) as other:
        join(other, county, VILLAGE)
        sync(other, county)
        with other.work() as work:
            work.set(found(work, who.id), phone="13922222222")
            work.commit()
        sync(other, county)
    with store.work() as work:
        work.set(found(work, who.id), phone="13911111111")
        work.commit()
    page.exchange()
    settled(qtbot, page)
    return who.id


def test_a_conflict_shows_both_values_and_is_settled(qtbot, page, store, county, tmp_path, clock):
    person_id = in_conflict(qtbot, page, store, county, tmp_path, clock)
    assert page.last_outcome.conflicts == 1
    words = said(page.conflicts)
    for part in ("王秀英", "Phone", "13922222222", "13911111111", "李国碧", "陈天芬"):
        assert part in words
    _, ours = page.conflicts.keep_buttons()
    qtbot.mouseClick(ours, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert not page.conflicts.isVisible()
    with store.read() as reader:
        assert reader.get(Person, person_id).phone == "13911111111"
    assert page.state.pending == 1, "the settling is handed over too"
    page.exchange()
    settled(qtbot, page)
    assert page.state.pending == 0


def test_a_conflict_leads_to_the_person(qtbot, page, store, county, tmp_path, clock):
    person_id = in_conflict(qtbot, page, store, county, tmp_path, clock)
    gone = []
    page.shell.navigation.connect(lambda key, args: gone.append((key, args)))
    page.conflicts.opened.emit(person_id)
    assert gone == [("people", {"person": person_id})]
    page.conflicts.all_button.click()
    assert gone[1:] == [("settling", {})]


def test_a_laptop_that_was_shut_out_is_told_and_may_join_again(qtbot, page, store, county):
    enrolled(qtbot, page, store, county)
    visit(store)
    with store.read() as reader:
        device = needed(reader).device
    with county.database.writing(WHOLE_COUNTY) as connection:
        devices.revoke(connection, device, wipe=True)
    page.exchange()
    settled(qtbot, page)
    assert "Nothing is erased by itself" in said(page.banner)
    assert page.enrolment.isVisible()
    enrol(qtbot, page, code_for(county, VILLAGE))
    qtbot.waitUntil(lambda: page.last_outcome is not None, timeout=20_000)
    settled(qtbot, page)
    assert page.last_outcome.sent == 3
    assert not page.banner.isVisible()


def test_plain_http_to_elsewhere_is_told(qtbot, page, store, county):
    enrolled(qtbot, page, store, county)
    with store.work() as work:
        work.set_setting("county_address", "http://county.example")
        work.commit()
    page.refresh(frozenset())
    settled(qtbot, page)
    assert "http://" in said(page.banner)


def test_it_can_be_kept_from_exchanging_by_itself(qtbot, page, store, county):
    enrolled(qtbot, page, store, county)
    assert page.state.automatic
    box = page.status.automatic.input("automatic").focusProxy()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    settled(qtbot, page)
    if page.state.automatic:  # a click beside the mark is not one on it
        box.click()
        settled(qtbot, page)
    assert not page.state.automatic
    by_itself(qtbot, page)
    assert page.last_outcome is None


def by_itself(qtbot, page) -> Automatic:
    """The time has come to exchange by itself."""
    exchange_by_itself(page.shell)
    exchange_by_itself(page.shell)
    automatic = page.exchanger.findChildren(Automatic)
    assert len(automatic) == 1
    automatic[0]._timer.timeout.emit()
    settled(qtbot, page)
    return automatic[0]


def test_by_itself_when_there_is_a_connection(qtbot, page, store, county):
    by_itself(qtbot, page)
    assert not page.last_outcome, "a trial store belongs to nobody"
    enrolled(qtbot, page, store, county)
    visit(store)
    by_itself(qtbot, page)
    assert page.last_outcome.sent == 3
    assert "by itself" in said(page.history)


def test_by_itself_offline_troubles_nobody(qtbot, page, store, county, road):
    enrolled(qtbot, page, store, county)
    road.fate = "away"
    by_itself(qtbot, page)
    assert page.shell.sync_state == "offline"
    assert page.exchanger.last_failure is None
    assert not page.banner.isVisible()


def test_one_exchanger_for_all_pages_of_a_shell(page, shell):
    assert exchanger_of(shell) is page.exchanger


def test_every_word_has_its_chinese(qapp):
    labels = {
        column.info["label"]
        for kind in RECORDS.values()
        if issubclass(kind, Profile)
        for column in table_of(kind).columns
        if column.name not in ("id", "village") and not column.info.get("local")
    }
    assert language.install(qapp, "zh_CN")
    words = [label_word(label) for label in labels]
    words += [table_word(table) for table in TABLES] + [reason_words(r) for r in REASONS]
    assert [w for w in words if w.isascii()] == []
    assert set(TABLES) == set(RECORDS)
