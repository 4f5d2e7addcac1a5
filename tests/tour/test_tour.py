"""The tour: the real windows through the whole job, in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from eldercare_desktop.resources import translation
from eldercare_desktop.tour import hands
from eldercare_desktop.tour.hands import DidNotHappen
from eldercare_desktop.tour.strays import Strays

PLACES = (
    "today",
    "people",
    "pairing-gaps",
    "visits",
    "cards",
    "import",
    "sync-done",
    "settings",
    "settling-conflict",
    "settling-two-records",
)


@pytest.fixture(scope="session")
def compiled() -> None:
    """The tour in Chinese needs the compiled translations, which dev.py makes."""
    assert translation("eldercare_zh_CN.qm").exists(), "run: python3 dev.py translations"


@pytest.mark.parametrize(
    ("lang", "scale"),
    [("zh_CN", 100), pytest.param("en", 150, marks=pytest.mark.long)],
)
@pytest.mark.usefixtures("compiled")
def test_the_whole_job(tmp_path: Path, lang: str, scale: int) -> None:
    command = [sys.executable, "-m", "eldercare_desktop", "tour", "--out", str(tmp_path)]
    done = subprocess.run(
        [*command, "--lang", lang, "--scale", str(scale)],
        capture_output=True,
        text=True,
        timeout=400,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    names = {re.sub(r"^\d+-", "", path.stem) for path in tmp_path.glob("*.png")}
    assert names >= set(PLACES)
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    assert "Traceback" not in done.stderr, done.stderr


def test_a_step_that_does_not_happen_is_told() -> None:
    with pytest.raises(DidNotHappen, match="the moon is reached"):
        hands.wait(lambda: False, "the moon is reached", seconds=0.05)
    with pytest.raises(DidNotHappen):
        hands.check(0, "anything")


def test_no_translation_ends_the_tour(tmp_path: Path) -> None:
    """The command says what is missing and exits with 1 instead of showing English as Chinese."""
    script = (
        "import sys, pathlib\n"
        "from eldercare_desktop.screens import language\n"
        "language.translation = lambda name: pathlib.Path('nowhere')\n"
        "from eldercare_desktop.tour.command import main\n"
        f"sys.exit(main(['--out', {str(tmp_path)!r}]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1
    assert "no translation" in done.stderr


def test_a_part_that_flashes_as_a_window_is_noticed(qapp: QApplication) -> None:
    strays = Strays(qapp)
    try:
        QMainWindow().show()
        assert strays.found == []
        QPushButton("Close").show()
        assert strays.found == ["QPushButton Close"]
    finally:
        qapp.removeEventFilter(strays)
