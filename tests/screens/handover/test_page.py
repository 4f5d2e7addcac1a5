"""The pack is looked at, opened where its things are, printed, and noted as handed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.handover.handing import handovers
from eldercare_desktop.care.handover.sources import SOURCES
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.screens.handover import HandoverPage, phrases
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.places import PLACES
from tests.care.slip.village import SlipVillage
from tests.printing.reading import words_of


def figures(page: HandoverPage) -> dict[str, str]:
    return {part.code: phrases.figure(part) for part in page.parts.model.rows()}


def test_parts_with_their_numbers_open_where_they_are_at_home(
    qtbot: QtBot, make_page: Callable[[], HandoverPage], village: SlipVillage, shell: Shell
) -> None:
    village.print_for(village.li)
    page = make_page()
    found = figures(page)
    assert found["visits"] == "4; late: 3"
    assert found["slips"] == "1"
    assert found["incidents"] == "none"
    gone: list[tuple[str, Any]] = []
    shell.navigation.connect(lambda key, args: gone.append((key, args)))
    page.parts.select("slips")
    assert page.lines is not None
    row = page.lines.model.rows()[0]
    assert [c.text(row) for c in page.lines.model.columns][:3] == ["李国碧", "2026-11-16", "2"]
    QTest.keyClick(page.parts.view, Qt.Key.Key_Return)
    page.parts.select("incidents")
    assert page.detail.currentWidget() is page.nothing
    page.open_button.click()
    assert gone == [("visits", {"part": "slips"}), ("needs", {"part": "incidents"})]


def test_every_part_has_words_and_a_place_that_exists() -> None:
    keys = {place.key for place in PLACES}
    for source in SOURCES:
        assert phrases.heads(source.code).what != source.code
        assert source.place in keys


def test_the_handover_is_noted_with_its_numbers_and_taken_back(
    qtbot: QtBot, make_page: Callable[[], HandoverPage], village: SlipVillage
) -> None:
    page = make_page()
    page._begin()
    form = page._form
    assert form is not None
    page.panel.saved.emit()
    assert "Please fill in" in form.rows["taken_by"].error.text()
    form.set_values({**form.values(), "taken_by": "李晓梅", "note": "钥匙在村委"})
    page.panel.saved.emit()
    qtbot.waitUntil(lambda: "cannot take over" in form.rows["taken_by"].error.text())
    form.set_values({**form.values(), "taken_by": "李国碧"})
    page.panel.saved.emit()
    qtbot.waitUntil(lambda: "李国碧" in page.header.count.text())
    with village.store.read() as reader:
        (noted,) = handovers(reader)
    assert (noted.handed_by, noted.note) == ("李晓梅", "钥匙在村委")
    assert "visits:4" in noted.counts
    page.shell.background.undo()
    qtbot.waitUntil(lambda: page.header.count.text() == "")


def test_the_paper_names_both_and_has_each_part(
    qtbot: QtBot, make_page: Callable[[], HandoverPage], village: SlipVillage
) -> None:
    page = make_page()
    printing = page.printable()
    assert printing is not None
    printing()
    qtbot.waitUntil(lambda: page.preview.paper() is not None)
    texts = words_of(pdf_bytes(page.preview.paper()))
    cover = texts[0]
    for words in (
        "李晓梅",
        "沿河村",
        "Visits that are due",
        "4; late: 3",
        "Taken over (signature):",
    ):
        assert words in cover
    assert len(texts) == page.preview.paper().pages()
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text
    assert "王秀英" in "".join(texts[1:])
    assert page.back()
    assert not page.back()


def test_what_only_this_laptop_holds_is_said(
    qtbot: QtBot, make_page: Callable[[], HandoverPage], shell: Shell
) -> None:
    page = make_page()
    assert page.banner.isHidden()
    shell.set_count("pending", 12)
    assert "12" in page.banner.words.text()
    gone: list[str] = []
    shell.navigation.connect(lambda key, args: gone.append(key))
    page.banner.button.click()
    assert gone == ["sync"]
