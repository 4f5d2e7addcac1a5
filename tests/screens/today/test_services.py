"""Services that wait for a second person, on the first page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.time_bank.service.logging import log_service
from eldercare_desktop.care.time_bank.service.verifying import verify
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.today.page import TodayPage
from eldercare_desktop.store.store import Store
from tests.care.time_bank.service.parties import CHECK, elder, served, volunteer


def test_they_are_counted_and_lead_to_the_list(
    qtbot: QtBot, page: TodayPage, store: Store, shell: Shell
) -> None:
    went: list[tuple[str, dict[str, object]]] = []
    shell.navigation.connect(lambda place, args: went.append((place, args)))
    assert page.services.isHidden()
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        kept = [log_service(work, served(by, to, day=day)) for day in ("2026-11-18", "2026-11-20")]
        work.commit()
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: not page.services.isHidden())
    (line,) = page.services.lines()
    said = {label.text() for label in line.findChildren(QLabel)}
    assert {"Waiting for a second person: 2", "the oldest of 11-18"} <= said
    made = line.findChild(QPushButton)
    assert isinstance(made, QPushButton)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert went == [("time_bank", {"part": "services", "show": "pending"})]
    with store.work() as work:
        for service in kept:
            verify(work, service.id, CHECK)
        work.commit()
    page.refresh(frozenset())
    qtbot.waitUntil(page.services.isHidden)
