"""Keys are counted: real ones, through the window, from the name to the next name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.card import issue_cards, payload
from eldercare_desktop.care.records import Incident, Need
from eldercare_desktop.screens.cards import scanner as scanning
from eldercare_desktop.screens.cards.scanner import open_scanned_cards
from eldercare_desktop.screens.visits import VisitsPage
from eldercare_desktop.screens.visits.follow_blocks import EmergencyBlock
from tests.screens.visits.door import KEYS, TODAY, Village

MOST = 12


class Keyboard:
    """Presses keys as the system gives them to the window, one by one, and counts them."""

    def __init__(self, qtbot: QtBot, page: VisitsPage, village: Village) -> None:
        self.qtbot, self.page, self.village = qtbot, page, village
        window = page.window().windowHandle()
        assert isinstance(window, QWindow)
        self.window = window
        self.pressed = 0

    def type(self, keys: str) -> None:
        for key in keys:
            self.pressed += 1
            if key in KEYS:
                QTest.keyClick(self.window, KEYS[key])
                continue
            shift = key.isupper() or key in ":!+"
            held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self.window, key, held)  # type: ignore[call-overload]

    def name(self, typed: str) -> None:
        """Types until somebody is found; what comes after is counted."""
        self.type(typed)
        self.qtbot.waitUntil(lambda: self.page.form.who.hits.model.rowCount() > 0)
        self.pressed = 0

    def about(self, name: str) -> None:
        """Waits until the form is about somebody."""
        who = self.village.residents[name].person_id
        self.qtbot.waitUntil(lambda: self.page.form.person_id() == who)

    def saved(self) -> None:
        """Waits until the form is free and the visit is on disk."""
        form = self.page.form
        self.qtbot.waitUntil(lambda: form.person_id() is None and not form.is_saving())


@pytest.fixture
def keyboard(qtbot: QtBot, page: VisitsPage, village: Village) -> Keyboard:
    page.window().activateWindow()
    qtbot.waitUntil(page.form.who.field.hasFocus)
    return Keyboard(qtbot, page, village)


@pytest.fixture
def scanner(
    qapp: QApplication, page: VisitsPage, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Scanned cards come to the page as in the app; a burst stays one on a busy machine."""
    monkeypatch.setattr(scanning, "PAUSE_MS", 2000)
    made = open_scanned_cards(qapp, page.shell)
    page.shell.navigation.connect(lambda key, args: page.shown(**args))
    yield
    qapp.removeEventFilter(made)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("\n0js30\n", ("in_person", (), ("cleaning", "medicine_delivery"), 30)),
        ("\n0tw10\n", ("phone", (), ("companionship",), 10)),
        ("\n0vw10\n", ("video", (), ("companionship",), 10)),
        ("\n12111js20\n", ("in_person", ("mind",), ("cleaning", "medicine_delivery"), 20)),
    ],
)
def test_a_visit_is_twelve_keys_at_most_after_the_name(
    keyboard: Keyboard, village: Village, keys: str, expected: tuple[object, ...]
) -> None:
    keyboard.name("wxy")
    keyboard.type(keys[:1])
    keyboard.about("wang")
    keyboard.type(keys[1:])
    keyboard.saved()
    assert keyboard.pressed <= MOST
    visit = village.visits("wang")[0]
    assert visit.visited_on == TODAY
    assert (visit.method, visit.concerns, visit.services, visit.minutes) == expected


def test_the_next_who_is_due_is_one_key(keyboard: Keyboard, village: Village) -> None:
    """Enter takes who is offered, at once after the Enter that saved: nothing is waited for."""
    page = keyboard.page
    keyboard.qtbot.waitUntil(lambda: page.form.who.offered() is not None)
    keyboard.type("\n0\n\n0j\n\n0\n")
    keyboard.saved()
    keyboard.qtbot.waitUntil(lambda: len(village.visits("li")) == 2)
    assert keyboard.pressed == 10
    assert [len(village.visits(name)) for name in ("wang", "zhang", "li")] == [2, 2, 2]
    assert village.visits("zhang")[0].services == ("cleaning",)
    keyboard.qtbot.waitUntil(lambda: page.due.table.model.total() == 0)
    assert page.form.who.offered() is None


def test_the_next_name_can_be_typed_while_the_visit_is_being_saved(
    keyboard: Keyboard, village: Village
) -> None:
    keyboard.type("wxy\n")
    keyboard.about("wang")
    keyboard.type("0j\nlds\n")  # not a moment of waiting
    keyboard.about("li")
    assert village.visits("wang")[0].services == ("cleaning",)
    assert keyboard.page.form.entry.services.values() == []
    keyboard.type("0\n")
    keyboard.saved()
    assert village.visits("li")[0].visited_on == TODAY


def test_a_concern_and_a_need_in_one_go(keyboard: Keyboard, village: Village) -> None:
    """The need that follows is proposed by the concern, and saved by the same Enter."""
    keyboard.name("wxy")
    keyboard.type("\n")
    keyboard.about("wang")
    keyboard.type("21111j20+\n")
    keyboard.saved()
    assert keyboard.pressed <= MOST
    visit = village.visits("wang")[0]
    with village.store.read() as reader:
        (need,) = reader.find(Need)
    assert (need.kind, need.visit_id, need.urgency) == ("medical", visit.id, "normal")
    assert (need.discovered_on, need.how, need.found_by) == (TODAY, "visit", "tester")


def test_an_emergency_is_reported_with_the_visit_and_undone_with_it(
    keyboard: Keyboard, village: Village
) -> None:
    page, background = keyboard.page, keyboard.page.shell.background
    keyboard.name("lds")
    keyboard.type("\n")
    keyboard.about("li")
    keyboard.type("0+")
    need = page.form.entry.follow_ups.blocks["need"]
    assert page.window().focusWidget() is need.kind
    keyboard.type("g\tz\t\t\tsalt")  # a letter finds 助购; Tab to the words
    keyboard.type("\t\t")  # past the cross of the need
    page.form.entry.checks.setFocus()
    keyboard.type("!")
    emergency = page.form.entry.follow_ups.blocks["incident"]
    emergency.what.setFocus()
    keyboard.type("fell")
    emergency.grade.chips[2].setFocus()
    keyboard.type("3")
    with keyboard.qtbot.waitSignal(background.committed):
        keyboard.type("\n")
    keyboard.saved()
    visit = village.visits("li")[0]
    with village.store.read() as reader:
        (found,), (noted,) = reader.find(Incident), reader.find(Need)
    assert (found.kind, found.level, found.what) == ("other", "critical", "fell")
    assert (found.visit_id, found.responsible) == (visit.id, "tester")
    assert found.found_at == found.opened_at  # it was now
    assert (noted.kind, noted.visit_id) == ("shopping", visit.id)
    with keyboard.qtbot.waitSignal(background.undone):
        background.undo()
    with village.store.read() as reader:
        assert not reader.find(Incident)
        assert not reader.find(Need)
    assert len(village.visits("li")) == 1


def test_what_an_emergency_still_lacks_is_said_and_nothing_is_saved(
    keyboard: Keyboard, village: Village
) -> None:
    page = keyboard.page
    keyboard.name("lds")
    keyboard.type("\n")
    keyboard.about("li")
    page.form.entry.day.set_value("2026-11-20")
    page.form.entry.day.changed.emit()
    keyboard.type("0!\n")  # something else, without a word, yesterday
    emergency = page.form.entry.follow_ups.blocks["incident"]
    assert "what time" in emergency.error.text()
    assert isinstance(emergency, EmergencyBlock)
    assert page.window().focusWidget() is emergency.at
    keyboard.type("14:05\n")
    assert "few words" in emergency.error.text()
    assert page.window().focusWidget() is emergency.what
    assert len(village.visits("li")) == 1
    keyboard.type("fell\n")
    keyboard.saved()
    with village.store.read() as reader:
        (found,) = reader.find(Incident)
    assert found.found_at == "2026-11-20T14:05:00+08:00"
    assert village.visits("li")[0].late_days == 1


def test_a_child_is_asked_what_belongs_to_a_child(keyboard: Keyboard, village: Village) -> None:
    keyboard.name("cxy")
    keyboard.type("\n")
    keyboard.about("chen")
    entry = keyboard.page.form.entry
    assert list(entry.checks.rows) == ["health", "mind", "safety", "study", "care"]
    assert "drowning" in entry.checks.rows["safety"].toolTip()
    assert "farm_help" not in entry.services.chips
    keyboard.type("11112zx20\n")
    keyboard.saved()
    assert keyboard.pressed <= MOST
    visit = village.visits("chen")[0]
    assert (visit.concerns, visit.services) == (("care",), ("homework_help", "school_contact"))
    assert set(visit.checks) == {"health", "mind", "safety", "study", "care"}
    keyboard.name("wxy")  # and an elder after that what belongs to an elder
    keyboard.type("\n")
    keyboard.about("wang")
    assert list(entry.checks.rows)[3:] == ["hygiene", "housing"]
    assert entry.services.values() == []
    keyboard.type("0n\n")
    keyboard.saved()
    assert village.visits("wang")[0].services == ("farm_help",)


@pytest.mark.usefixtures("scanner")
@pytest.mark.parametrize("where", ["checks", "minutes", "note", "day", "need"])
def test_a_scanned_card_is_taken_wherever_one_is_in_the_form(
    keyboard: Keyboard, village: Village, where: str
) -> None:
    page = keyboard.page
    with village.store.work() as work:
        people = [village.residents[name].person_id for name in ("li", "wang")]
        cards = [payload(card.token) for card in issue_cards(work, people)]
        work.commit()
    toasts: list[str] = []
    page.shell.toasted.connect(lambda *said: toasts.append(said[0]))
    keyboard.type("wxy\n")
    keyboard.about("wang")
    keyboard.type("0j20" + ("+" if where == "need" else ""))
    entry = page.form.entry
    spot = entry.follow_ups.blocks["need"].what if where == "need" else getattr(entry, where)
    spot.setFocus()
    before = page.form.entry.values()
    keyboard.type(cards[1] + "\n")  # the same elder again: nothing is begun anew
    keyboard.qtbot.waitUntil(lambda: not page.shell.background.is_working())
    keyboard.type(cards[0] + "\n")
    keyboard.about("li")
    assert toasts == ["The visit of 王秀英 was put aside."]
    assert entry.services.values() == []
    keyboard.type(cards[1] + "\n")
    keyboard.about("wang")
    assert entry.values() == before
    assert "not saved yet" in page.form.banner.words.text()
    assert len(village.visits("wang")) == len(village.visits("li")) == 1
