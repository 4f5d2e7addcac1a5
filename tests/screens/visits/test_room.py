"""Nothing of the quick log is cut off: a child or an elder, with all that can come of a visit."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens import language, theme
from eldercare_desktop.screens.visits import VisitsPage
from tests.screens.test_fit import too_small
from tests.screens.visits.conftest import PageMaker
from tests.screens.visits.door import Village

AREA = 1088, 626
"""What 1366 × 768 leave to a page at 150 %, in pixels."""


def rest(page: VisitsPage) -> list[str]:
    for _ in range(4):  # what was laid out may lay out what it holds
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents()
    return too_small(page)


def is_about(page: VisitsPage, person_id: str) -> bool:
    return page.form.person_id() == person_id


@pytest.mark.parametrize(("scale", "tongue"), [(150, "zh_CN"), (175, "en"), (100, "zh_CN")])
def test_the_form_in_full(
    qtbot: QtBot,
    qapp: QApplication,
    village: Village,
    make_page: PageMaker,
    scale: int,
    tongue: str,
) -> None:
    language.install(qapp, tongue)
    theme.apply(qapp, "light", scale)
    page = make_page()
    page.setFixedSize(*AREA)
    for name in ("wang", "chen"):
        page.form.pick_person(village.residents[name].person_id)
        wanted = village.residents[name].person_id
        qtbot.waitUntil(partial(is_about, page, wanted))
        qtbot.waitUntil(lambda: not page.shell.background.is_working())
        assert rest(page) == []
        page.form.entry.checks.press(2)
        assert rest(page) == []
        for way in ("need", "incident"):
            page.form.entry.follow_ups.open(way)
            page.form.entry.follow_ups.blocks[way].say("…")
        assert rest(page) == []
    page.form.put_aside()
    assert rest(page) == []
