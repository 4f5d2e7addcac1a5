"""A slip that is gone through fits a laptop of 1366 × 768, before and after it is confirmed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.slip.confirming import LineDone, confirm_slip
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.main_window import MainWindow, restore_look
from eldercare_desktop.screens.slips import loading
from tests.care.slip.village import TODAY, SlipVillage
from tests.screens.fakes import FakeSettings
from tests.screens.test_fit import HEIGHT, WIDTH, come_to_rest, too_small


@pytest.mark.parametrize(("scale", "tongue"), [(150, "zh_CN"), (175, "en")])
def test_a_slip_fits(
    qtbot: QtBot,
    qapp: QApplication,
    background: Background,
    village: SlipVillage,
    monkeypatch: pytest.MonkeyPatch,
    scale: int,
    tongue: str,
) -> None:
    monkeypatch.setattr(loading, "today", lambda: TODAY)
    (slip,) = village.print_for(village.li)
    settings = FakeSettings(village_name="海棠村", user_name="陈天芬", language=tongue, scale=scale)
    try:
        restore_look(settings)
        window = MainWindow(background, settings)
        qtbot.addWidget(window)
        window.open_pages("visits", slip=slip.id)
        window.setFixedSize(WIDTH, HEIGHT)
        window.show()
        come_to_rest(qtbot, window, background)
        assert too_small(window) == []
        with village.store.work() as work:
            confirm_slip(work, slip.id, [LineDone(village.lines(slip)[0].id, TODAY)])
            work.commit()
        background.announce(frozenset({"slip_confirmation"}))
        come_to_rest(qtbot, window, background)
        assert too_small(window) == []
        window.close()
    finally:
        theme.apply(qapp, "light", 100)
        restore_look(FakeSettings())
