"""What came in after a death waits on the settling page, with ways to put it right."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.settling.after_death import AfterDeathDetail
from eldercare_desktop.screens.settling.page import SettlingPage
from eldercare_desktop.store.store import Store
from tests import factories


def test_a_late_visit_and_an_open_pairing(qtbot: QtBot, page: SettlingPage, store: Store) -> None:
    with store.work() as work:
        who = factories.person(
            work, "周老汉", life_status="deceased", death_date="2026-01-01", birth="1940-01-01"
        )
        resident = factories.resident(work, who, ended_on="2026-01-01", end_reason="deceased")
        visit = factories.visit(work, resident, visited_on="2026-01-05")
        factories.pairing(work, resident, start="2025-06-01")
        work.commit()
    page.refresh(frozenset())

    def about_him() -> bool:
        return any(row.kind == "after_death" for row in page.table.model.rows())

    qtbot.waitUntil(about_him)
    row = next(row for row in page.table.model.rows() if row.kind == "after_death")
    page.table.select(row.key)
    qtbot.waitUntil(lambda: isinstance(page.detail, AfterDeathDetail))
    detail = page.detail
    assert isinstance(detail, AfterDeathDetail)
    said = "\n".join(label.text() for label in detail.findChildren(QLabel))
    assert "died on 2026-01-01" in said
    assert "Visit on 2026-01-05" in said
    assert "The pairing ends with" in said
    opening = next(b for b in detail.findChildren(QPushButton) if b.text() == "Open")
    with qtbot.waitSignal(page.shell.navigation) as went:
        opening.click()
    assert went.args == ["visits", {"visit": visit.id}]
    detail.close_button.click()

    def closed() -> bool:
        rows = [row for row in page.table.model.rows() if row.kind == "after_death"]
        return len(rows) == 1 and rows[0].death is not None and rows[0].death.open is None

    qtbot.waitUntil(closed)
    with store.work() as work:
        work.withdraw(visit)
        work.commit()
    page.refresh(frozenset({"visit"}))
    qtbot.waitUntil(lambda: not about_him())
