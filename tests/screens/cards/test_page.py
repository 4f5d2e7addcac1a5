"""The page of cards: choosing, issuing, printing, revoking, opening people by their card."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care import card
from eldercare_desktop.care.register import PeopleFilter
from eldercare_desktop.screens import language, theme
from eldercare_desktop.screens.cards import CardsPage
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts import paper_way_out
from eldercare_desktop.store.store import Store
from tests.printing.reading import decoded, picture_of, words_of


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, village: dict[str, str]) -> CardsPage:
    made = CardsPage(shell)
    qtbot.addWidget(made)
    shell.background.changed.connect(
        lambda tables: made.refresh(tables) if made.tables & tables else None
    )
    made.resize(1100, 640)
    made.show()
    made.refresh(frozenset())
    qtbot.waitUntil(lambda: made.list.table.model.rowCount() > 0)
    return made


def shown_names(page: CardsPage) -> list[str]:
    return [row.name for row in page.list.table.model.rows()]


def states(store: Store) -> dict[str, int]:
    counts: dict[str, int] = {}
    with store.read() as reader:
        for row in card.card_rows(reader, PeopleFilter(), today="2026-11-21"):
            counts[row.state] = counts.get(row.state, 0) + 1
    return counts


def choose_to_print(qtbot: QtBot, page: CardsPage) -> None:
    page.list.filter.choose(1)
    page.list.all_button.click()
    qtbot.waitUntil(lambda: page.preview.paper() is not None)
    qtbot.waitUntil(lambda: not page.preview.view.sheet.image.isNull())


def into_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(paper_way_out, "ask_path", lambda parent, name: path)


def test_first_it_lists_who_has_no_card(page: CardsPage):
    assert len(shown_names(page)) == 13
    assert [chip.text().strip() for chip in page.list.filter.chips] == [
        "No card 13",
        "To print 3",
        "All 18",
    ]
    page.list.filter.choose(1)
    assert len(shown_names(page)) == 3
    page.list.filter.choose(2)
    assert len(shown_names(page)) == 18


def test_a_group_and_a_search_narrow_the_list(qtbot: QtBot, page: CardsPage):
    page.list.filter.choose(2)
    assert [page.list.group.itemText(n) for n in range(3)] == ["All groups", "1组", "2组"]
    page.list.group.setCurrentIndex(2)
    page.list.group.activated.emit(2)
    qtbot.waitUntil(lambda: len(shown_names(page)) == 3)
    page.list.group.setCurrentIndex(0)
    page.list.group.activated.emit(0)
    qtbot.waitUntil(lambda: len(shown_names(page)) == 18)
    page.list.find_field.setText("王一")
    qtbot.waitUntil(lambda: shown_names(page) == ["王一"])


def test_choosing_survives_a_search_for_the_next(qtbot: QtBot, page: CardsPage):
    for name in ("王一", "王万"):
        page.list.find_field.setText(name)
        qtbot.waitUntil(lambda name=name: name in shown_names(page))  # type: ignore[misc]
        page.list.table.select(
            page.list.table.model.rows()[shown_names(page).index(name)].person_id
        )
        QTest.keyClick(page.list.table.view, Qt.Key.Key_Space)
    assert {row.name for row in page.list.chosen()} == {"王一", "王万"}


def test_space_click_and_control_a_choose(qtbot: QtBot, page: CardsPage):
    view = page.list.table.view
    page.list.table.select_first()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(page.list.chosen()) == 1
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert page.list.chosen() == []
    line = view.visualRect(page.list.table.model.index(2, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert [row.name for row in page.list.chosen()] == [shown_names(page)[2]]
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.list.chosen()) == 13
    assert page.list.all_button.text() == "Choose none"


def test_issuing_shows_the_sheets(qtbot: QtBot, page: CardsPage, store: Store):
    assert page.printable() is None
    page.list.all_button.click()
    assert page.issue_panel.heading.text() == "Without a card: 13"
    page.issue_panel.button.click()
    qtbot.waitUntil(lambda: page.preview.paper() is not None)
    assert states(store) == {"issued": 16, "printed": 2}
    qtbot.waitUntil(lambda: page.preview.number.text() in ("Page 1 of 2", "1 / 2"))
    assert [f.name for f in page.preview.paper().faces] == [r.name for r in page.list.chosen()]
    assert {f.place for f in page.preview.paper().faces} == {"沿河村 1组", "沿河村 2组"}
    assert page.printable() == page.preview.print_paper


def test_the_saved_pdf_holds_the_cards_and_they_count_as_printed(
    qtbot: QtBot, page: CardsPage, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    into_file(monkeypatch, tmp_path / "cards.pdf")
    choose_to_print(qtbot, page)
    tokens = {row.token for row in page.list.chosen()}
    with qtbot.waitSignal(page.shell.toasted) as toast:
        page.preview.pdf_button.click()
    assert toast.args is not None
    assert toast.args[0] == "Saved: cards.pdf"
    qtbot.waitUntil(lambda: states(store) == {"none": 12, "printed": 5, "revoked": 1})
    found = decoded(picture_of((tmp_path / "cards.pdf").read_bytes()))
    assert set(found) == {card.payload(token) for token in tokens}


def test_printing_gives_the_pages_to_the_printer(
    qtbot: QtBot, page: CardsPage, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr(paper_way_out, "printers", lambda: ["Office"])
    monkeypatch.setattr(paper_way_out, "ask_printer", lambda parent, paper, pages: printer)
    choose_to_print(qtbot, page)
    printing = page.printable()
    assert printing is not None
    with qtbot.waitSignal(page.preview.went_out):
        printing()
    assert len(words_of((tmp_path / "printed.pdf").read_bytes())) == 1
    qtbot.waitUntil(lambda: states(store)["printed"] == 5)


def test_a_printer_that_refuses_marks_nothing(
    qtbot: QtBot, page: CardsPage, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "printed.pdf"))
    monkeypatch.setattr(paper_way_out, "printers", lambda: ["Office"])
    monkeypatch.setattr(paper_way_out, "ask_printer", lambda parent, paper, pages: printer)
    choose_to_print(qtbot, page)
    page.preview.print_button.click()
    qtbot.waitUntil(page.preview.banner.isVisible)
    assert "printer" in page.preview.banner.words.text()
    assert states(store)["issued"] == 3
    assert page.preview.print_button.isEnabled()


def test_without_a_printer_the_pdf_is_offered(
    qtbot: QtBot, page: CardsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paper_way_out, "printers", list)
    into_file(monkeypatch, tmp_path / "cards.pdf")
    choose_to_print(qtbot, page)
    page.preview.print_button.click()
    assert "no printer" in page.preview.banner.words.text()
    with qtbot.waitSignal(page.preview.went_out):
        page.preview.banner.button.click()
    assert (tmp_path / "cards.pdf").exists()


def test_one_person_under_the_cursor_is_shown_with_their_card(
    qtbot: QtBot, page: CardsPage, village: dict[str, str]
):
    page.list.filter.choose(2)
    printed = list(village)[15]
    page.list.table.select(village[printed])
    qtbot.waitUntil(lambda: page.preview.paper() is not None)
    assert [face.name for face in page.preview.paper().faces] == [printed]
    assert page.person_id() == village[printed]
    assert page.holder.facts.text() == "Printed on 2026-11-21"
    page.list.table.select(village[next(iter(village))])
    assert page.holder.facts.text() == "No card yet"
    assert page.holder.revoke_button.isHidden()
    assert page.preview.paper() is None


def test_a_new_card_needs_a_reason_and_revokes_the_old_one(
    qtbot: QtBot, page: CardsPage, store: Store, village: dict[str, str]
):
    page.list.filter.choose(2)
    person = village[list(village)[15]]
    page.list.table.select(person)
    with store.read() as reader:
        old = card.active_cards(reader, person)[0]
    page.holder.reissue_button.click()
    form = page.panel.content()
    assert form is not None
    page.panel.save_button.click()
    assert form.rows["reason"].error.text() == "Please fill in: Why"  # type: ignore[attr-defined]
    form.set_values({"reason": "lost"})  # type: ignore[attr-defined]
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: not page.panel.isVisible())
    with store.read() as reader:
        assert card.find_by_token(reader, old.token).revoke_reason == "lost"
        new = card.active_cards(reader, person)[0]
    qtbot.waitUntil(lambda: _tokens(page) == [new.token])


def _tokens(page: CardsPage) -> list[str]:
    return [face.token for face in page.preview.paper().faces] if page.preview.paper() else []


def test_a_revoked_card_can_be_brought_back_with_undo(
    qtbot: QtBot, page: CardsPage, store: Store, village: dict[str, str]
):
    page.list.filter.choose(2)
    person = village[list(village)[15]]
    page.list.table.select(person)
    page.holder.revoke_button.click()
    form = page.panel.content()
    assert form is not None
    form.set_values({"reason": "misused"})  # type: ignore[attr-defined]
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: states(store).get("revoked") == 2)
    qtbot.waitUntil(page.shell.background.can_undo)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: states(store).get("revoked") == 1)


def test_the_office_phone_is_kept_and_stands_on_the_cards(
    qtbot: QtBot, page: CardsPage, store: Store
):
    choose_to_print(qtbot, page)
    assert page.preview.paper().phone == ""
    page._edit_phone()
    form = page.panel.content()
    assert form is not None
    form.set_values({"phone": "023-40881234"})  # type: ignore[attr-defined]
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: page.preview.paper().phone == "023-40881234")
    assert page.panel.content() is None


def test_a_card_number_opens_the_person(qtbot: QtBot, page: CardsPage, store: Store):
    with store.read() as reader:
        held = reader.find(card.Card, order_by=[card.Card.issued_on])[0]
    shown = card.grouped(held.token).lower().replace(" ", "-")
    page.list.find_field.setText(shown)
    with qtbot.waitSignal(page.shell.navigation) as opened:
        QTest.keyClick(page.list.find_field, Qt.Key.Key_Return)
    assert opened.args == ["people", {"person": held.person_id}]
    assert page.list.typed() == ""


def test_typing_a_card_number_keeps_the_list(qtbot: QtBot, page: CardsPage):
    page.list.find_field.setText(card.new_token())
    with qtbot.waitSignal(page.list.wanted):
        page.list.find_field.entered.emit()
    qtbot.waitUntil(page.banner.isVisible)
    assert len(shown_names(page)) == 13


def test_why_a_card_opens_nobody(
    qtbot: QtBot, page: CardsPage, store: Store, village: dict[str, str]
):
    revoked_name = list(village)[17]
    with store.read() as reader:
        revoked = next(c for c in reader.find(card.Card) if c.revoked_on)
    slip = ("3" if revoked.token[0] == "2" else "2") + revoked.token[1:]
    wanted = {
        revoked.token: f"This card of {revoked_name} was revoked on 2026-11-21 (Lost)",
        card.new_token(): "This card is not known on this laptop.",
        slip: "This is not a whole card number.",
    }
    for token, words in wanted.items():
        page.banner.hide()
        page.list.find_field.setText(token)
        QTest.keyClick(page.list.find_field, Qt.Key.Key_Return)
        qtbot.waitUntil(page.banner.isVisible)
        assert page.banner.words.text().startswith(words)
        assert page.banner.button.isVisible() == (token == revoked.token)
        if token == revoked.token:
            with qtbot.waitSignal(page.shell.navigation) as opened:
                page.banner.button.click()
            assert opened.args == ["people", {"person": village[revoked_name]}]


def test_a_name_with_enter_goes_to_the_list(qtbot: QtBot, page: CardsPage):
    page.list.find_field.setText("王一")
    qtbot.waitUntil(lambda: shown_names(page) == ["王一"])
    QTest.keyClick(page.list.find_field, Qt.Key.Key_Return)
    assert page.list.current().name == "王一"


def test_another_page_can_ask_for_one_person(
    qtbot: QtBot, page: CardsPage, village: dict[str, str]
):
    name = list(village)[14]
    page.shown(person=village[name])
    qtbot.waitUntil(lambda: [row.name for row in page.list.chosen()] == [name])
    qtbot.waitUntil(lambda: page.preview.paper() is not None)


def test_escape_closes_the_form_then_leaves_the_choice(qtbot: QtBot, page: CardsPage):
    page.list.all_button.click()
    page._edit_phone()
    assert page.back()
    assert page.panel.content() is None
    assert page.back()
    assert page.list.chosen() == []
    assert not page.back()


def test_characters_that_cannot_be_printed_are_named(
    qtbot: QtBot, page: CardsPage, store: Store, village: dict[str, str]
):
    javanese = "\ua984"
    with store.work("t") as work:
        from eldercare_desktop.care.person import Person

        who = work.get(Person, village[list(village)[12]])
        assert who is not None
        work.set(who, name=f"王{javanese}")
        work.commit()
    page.refresh(frozenset({"person"}))
    choose_to_print(qtbot, page)
    qtbot.waitUntil(page.preview.banner.isVisible)
    assert page.preview.banner.words.text().endswith(f": {javanese}")


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_nothing_is_cut_off_in_a_small_window_at_150(
    qtbot: QtBot, qapp: QApplication, shell: Shell, village: dict[str, str], tongue: str
):
    assert language.install(qapp, tongue)
    theme.apply(qapp, "light", 150)
    page = CardsPage(shell)
    qtbot.addWidget(page)
    page.resize(1080, 620)
    page.show()
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: page.list.table.model.rowCount() > 0)
    choose_to_print(qtbot, page)
    for part in page.findChildren(QAbstractButton):
        if part.isVisible():
            assert part.width() >= part.sizeHint().width(), part.accessibleName() or part.text()
    assert page.minimumSizeHint().width() <= 1080
