"""Draws the window and its full pages to PNG files, for the eye.

    python tests/screens/gallery.py OUT [--quick]

Needs the compiled translations (python3 dev.py translations).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QWidget

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.first_run import FirstRun, Town
from eldercare_desktop.screens.first_run_steps import VillageStep
from eldercare_desktop.screens.main_window import MainWindow, restore_look
from eldercare_desktop.screens.places import PLACES
from eldercare_desktop.screens.unlock import StoppedScreen, UnlockScreen
from tests.screens.fakes import FakeSettings, FakeStore, application
from tests.screens.sample_pages import SamplePeople, with_samples

SIZE = 1366, 768
LOOKS = [
    ("light", 100, "zh_CN"),
    ("light", 150, "zh_CN"),
    ("light", 100, "en"),
    ("light", 150, "en"),
    ("dark", 100, "zh_CN"),
    ("contrast", 150, "en"),
    ("light", 175, "zh_CN"),
]
TOWNS = [
    Town("500113003000", "龙洲湾街道", [("500113003206", "沿河村"), ("500113003200", "道角村")])
]


def draw(out: Path, look: tuple[str, int, str]) -> None:
    """All pictures of one look."""
    name, scale, language = look
    settings = FakeSettings(
        theme=name,
        scale=scale,
        language=language,
        village_name="沿河村",
        user_name="李晓梅",
        data_folder="/home/li/.local/share/EldercareDesktop",
        county_address="county.example:8443",
    )
    restore_look(settings)
    background, store = Background(), FakeStore()
    store.commits = 28
    background.open(store, "李晓梅")
    window = MainWindow(background, settings, with_samples(PLACES))
    window.resize(*SIZE)
    window.show()

    def shoot(what: str, widget: QWidget | None = None) -> None:
        settle()
        target = out / f"{language}-{scale}-{name}-{what}.png"
        (widget or window).grab().save(str(target))

    full_pages(window, shoot, language)
    window.open_pages("people")
    window.shell.set_count("people", 12)
    window.shell.set_sync_state("offline")
    window.shell.toast("探访已保存" if language != "en" else "Visit saved", "Undo", lambda: None)
    shoot("people")
    page = window.page()
    assert isinstance(page, SamplePeople)
    page.edit()
    shoot("form")
    page.panel.area.verticalScrollBar().setValue(10_000)
    shoot("form-end")
    window.go("import")
    window.shell.error("资料没有变动。" if language != "en" else "Nothing was changed.")
    shoot("work")
    window.go("settings")
    shoot("settings")
    window.do("keys")
    for dialog in QApplication.topLevelWidgets():
        if dialog.isVisible() and type(dialog).__name__ == "KeysDialog":
            shoot("keys", dialog)
            dialog.close()
    window.close()
    background.close()


def full_pages(window: MainWindow, shoot: object, language: str) -> None:
    """Unlocking, the first run step by step, and a page that says why not."""
    assert callable(shoot)
    unlock = UnlockScreen("沿河村", "李晓梅", "外婆的生日")
    window.show_full_page(unlock)
    unlock.say("密码不对，请再输一次。" if language != "en" else "That is not the PIN.")
    unlock.forgotten.click()
    shoot("unlock")
    window.show_full_page(StoppedScreen("store_damaged"))
    shoot("damaged")
    first = FirstRun(TOWNS, lambda pin: None, language)
    window.show_full_page(first)
    for number in range(4):
        if isinstance(first.step, VillageStep) and number == 2:
            shoot("first-3-trial")
            first.step.ways.cards["code"].click()
        shoot(f"first-{number + 1}")
        fill(first)
        first.next()


def fill(first: FirstRun) -> None:
    """Answers the step in view."""
    form = getattr(first.step, "form", None) or getattr(first.step, "code_form", None)
    if form:
        form.set_values(
            {"user_name": "李晓梅", "enrolment_code": "7KQ2-M9", "county_address": "x.example"}
        )


def settle() -> None:
    """Lets everything that waits be shown."""
    app, clock = application(), QElapsedTimer()
    clock.start()
    while clock.elapsed() < 120:
        app.processEvents()


def main() -> int:
    """Draws all looks."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    application()
    for look in LOOKS[:2] if "--quick" in sys.argv else LOOKS:
        draw(out, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
