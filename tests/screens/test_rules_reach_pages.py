"""A rule that was chosen in the settings is on the other pages when one comes back to them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.main_window import MainWindow
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.fakes import FakeSettings


@pytest.fixture
def store(store_template: Path, tmp_path: Path) -> Iterator[Store]:
    """A helper and her elder, on the real clock: the window asks for today."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, factories.PIN) as opened:
        yield opened


@pytest.fixture
def choose(
    qtbot: QtBot, background: Background, settings: FakeSettings, store: Store
) -> Iterator[Callable[..., Any]]:
    """Opens a page, chooses a rule on another one, comes back: what the page says then."""
    window = MainWindow(background, settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.open_pages("settings")
    window.show()

    def come_to_rest() -> None:
        page = window.page()
        assert page is not None
        qtbot.waitUntil(lambda: page.is_ready() and not background.is_working())

    def read() -> list[str]:
        page = window.page()
        assert page is not None
        said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        for table in (found for found in page.findChildren(Table) if found.isVisible()):
            model = table.model
            places = [(r, c) for r in range(model.rowCount()) for c in range(model.columnCount())]
            said += [str(model.index(*place).data()) for place in places]
        return said

    def act(key: str, code: str, value: int, **args: Any) -> tuple[list[str], list[str]]:
        window.go(key, dict(args))
        come_to_rest()
        before = read()
        window.go("settings")
        done: list[object] = []
        background.operation(lambda work: set_rule(work, code, value), done=done.append)
        qtbot.waitUntil(lambda: bool(done))
        window.go(key)
        come_to_rest()
        return before, read()

    yield act
    window.close()


def test_what_is_due_next_of_a_person(store: Store, choose: Callable[..., Any]) -> None:
    with store.work() as work:
        elder = factories.resident(work, factories.person(work, birth="1956-12-01"))
        factories.visit(work, elder)
        work.commit()
    before, after = choose("people", "visit.general_days", 11, person=elder.person_id)
    assert any("in 90 days" in said for said in before)
    assert any("in 11 days" in said for said in after)


def test_the_gaps_of_the_pairing_page(store: Store, choose: Callable[..., Any]) -> None:
    with store.work() as work:
        year = int(work.today[:4])
        who = factories.person(work, "赵桂芳", birth=f"{year - 76}-01-01")
        factories.resident(work, who)
        work.commit()
    before, after = choose("pairing", "person.advanced_age", 75, part="gaps")
    assert not any("赵桂芳" in said for said in before)
    assert any("赵桂芳" in said for said in after)
