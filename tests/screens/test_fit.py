"""Nothing is cut off on a laptop of 1366 × 768 pixels: every page, both languages, all scales."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eldercare_desktop.demo import village
from eldercare_desktop.resources import resource
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.main_window import MainWindow, restore_look
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.store.store import Store
from tests.screens.fakes import FakeSettings
from tests.screens.settling.village import unsettled
from tests.store_fixtures import TestClock

WIDTH, HEIGHT = 1366, 768
PLACES: dict[str, list[dict[str, str]]] = {
    "today": [{}],
    "people": [{}, {"part": "timeline"}],
    "pairing": [{"part": "gaps"}, {"part": "ledger"}, {"part": "helpers"}],
    "visits": [{"part": "log"}, {"part": "history"}, {"part": "month"}, {"part": "slips"}],
    "handover": [{}],
    "rounds": [{"part": "rounds"}, {"part": "rounds", "new": "yes"}, {"part": "walk"}],
    "needs": [
        {"part": "incidents"},
        {"part": "needs"},
        {"part": "entitlements"},
        {"part": "entitlements", "table": "yes"},
    ],
    "meals": [
        {"part": "check_in"},
        {"part": "week"},
        {"part": "week", "new": "yes"},
        {"part": "delivery"},
        {"part": "missed"},
        {"part": "sheets"},
        {"part": "menu"},
        {"part": "menu", "dishes": "yes"},
        {"part": "samples"},
        {"part": "samples", "new": "yes"},
    ],
    "meal_accounts": [
        {"part": "settlement", "month": "2026-10"},
        {"part": "settlement", "month": "2026-10", "show": "differences"},
        {"part": "settlement", "month": "2026-10", "show": "days"},
        {"part": "settlement", "month": "2026-11", "show": ""},
        {"part": "payments"},
        {"part": "prices"},
        {"part": "prices", "new": "yes"},
        {"part": "prices", "change": "yes"},
        {"part": "sites"},
        {"part": "sites", "new": "yes"},
    ],
    "time_bank": [
        {"part": "services"},
        {"part": "services", "show": "verified"},
        {"part": "services", "show": "proposed", "new": "yes"},
        {"part": "accounts"},
        {"part": "accounts", "show": "village", "do": "grant"},
        {"part": "accounts", "show": "held", "do": "release"},
        {"part": "accounts", "show": "estate", "do": "settle"},
        {"part": "accounts", "show": "held", "do": "open"},
        {"part": "accounts", "show": "people", "new": "yes"},
        {"part": "vouchers"},
        {"part": "cases"},
        {"part": "expiry"},
        {"part": "expiry", "new": "yes"},
        {"part": "honour", "span": "ever"},
        {"part": "honour", "span": "ever", "new": "roll"},
        {"part": "honour", "span": "ever", "new": "notice"},
    ],
    "volunteers": [
        {"part": "volunteers"},
        {"part": "volunteers", "new": "yes"},
        {"part": "teams"},
        {"part": "teams", "new": "team"},
        {"part": "share"},
    ],
    "store": [
        {"part": "redeem"},
        {"part": "redeem", "new": "yes"},
        {"part": "goods"},
        {"part": "goods", "new": "yes"},
        {"part": "points"},
        {"part": "points", "new": "yes"},
        {"part": "notice", "show": "shelves"},
    ],
    "cards": [{}],
    "import": [
        {},
        {"file": str(resource("rosters", "sample_meal_month.xlsx"))},
        {"file": str(resource("rosters", "sample_time_ledger.xlsx"))},
    ],
    "settings": [{}, {"part": "rules"}],
    "sync": [{}],
    "settling": [{"part": "waiting"}, {"part": "merged"}],
}
SELDOM = {(scale, tongue) for scale in (100, 125, 175) for tongue in ("zh_CN", "en")}
"""What fits at 150 % in both languages has nearly always fitted elsewhere: seen with --long."""
LOOKS = [
    pytest.param(scale, tongue, marks=pytest.mark.long if (scale, tongue) in SELDOM else ())
    for scale in theme.SCALES
    for tongue in ("zh_CN", "en")
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("fit")
    with village.create(folder / "store", today=date(2026, 11, 21)) as store:
        unsettled(store, folder, TestClock())
        yield store


def shown(parent: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in parent.findChildren(kind) if widget.isVisible()]


def too_small(window: QWidget) -> list[str]:
    """What needs more room than it has; what is shortened on purpose is left out."""
    found = [
        f"label {label.text()!r}: {label.size()} of {label.sizeHint()}"
        for label in shown(window, QLabel)
        if isinstance(label, QLabel) and label.text() and not _whole(label)
    ]
    found += [
        f"button {made.text() or made.accessibleName()!r}: {made.size()} of {made.sizeHint()}"
        for made in shown(window, QAbstractButton)
        if isinstance(made, QAbstractButton) and made.text() and _smaller(made)
    ]
    found += [
        f"{type(inside).__name__}: {inside.width()} in {area.viewport().width()}"
        for area in shown(window, QScrollArea)
        if isinstance(area, QScrollArea) and (inside := area.widget())
        if inside.width() > area.viewport().width()
    ]
    return found


def _whole(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel):
        return label.height() >= label.fontMetrics().height()
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return (
        label.width() >= label.sizeHint().width() and label.height() >= label.fontMetrics().height()
    )


def _smaller(made: QAbstractButton) -> bool:
    return made.width() < made.sizeHint().width() or (
        not isinstance(made, QToolButton) and made.height() < made.sizeHint().height()
    )


def come_to_rest(qtbot: QtBot, window: MainWindow, background: Background) -> None:
    qtbot.waitUntil(lambda: not background.is_working())
    page = window.page()
    assert page is not None
    qtbot.waitUntil(page.is_ready)
    for _ in range(4):  # what was laid out may lay out what it holds
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents()


@pytest.mark.parametrize(("scale", "tongue"), LOOKS)
def test_nothing_is_cut_off_on_a_small_laptop(
    qtbot: QtBot, qapp: QApplication, demo: Store, scale: int, tongue: str
) -> None:
    settings = FakeSettings(
        language=tongue, scale=scale, village_name="海棠村", user_name=village.USER
    )
    restore_look(settings)
    background = Background()
    background.open(demo, village.USER)
    window = MainWindow(background, settings)
    qtbot.addWidget(window)
    window.open_pages("today")
    window.setFixedSize(WIDTH, HEIGHT)
    window.show()
    cut: dict[str, list[str]] = {}

    def look(name: str) -> None:
        come_to_rest(qtbot, window, background)
        if found := too_small(window):
            cut[name] = found

    for key, ways in PLACES.items():
        for args in ways:
            window.go(key, dict(args))
            _through(window, look, f"{key} {args.get('part', '')}".strip())
    least = window.minimumSizeHint()
    window.close()
    assert background.close()
    assert cut == {}
    assert least.width() <= WIDTH
    assert least.height() <= HEIGHT


def _through(window: MainWindow, look: Callable[[str], None], name: str) -> None:
    """The page as it opens, then with the first line of its list chosen."""
    look(name)
    page = window.page()
    assert page is not None
    tables = [table for table in page.findChildren(Table) if table.isVisible()]
    if tables and tables[0].current() is None and tables[0].model.rowCount():
        tables[0].select_first()
        look(f"{name}, chosen")
