"""Themes, scales, icons, and that what should be readable is."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.resources import ROOT, resource
from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.places import PLACES
from eldercare_desktop.screens.theme import COLOURS, SCALES, THEMES, Theme

SCREENS = ROOT / "eldercare_desktop" / "screens"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_sheet_has_no_gaps_and_its_pictures_exist(name: str, scale: int) -> None:
    sheet = Theme(name, scale).style_sheet()
    assert "$" not in sheet
    assert "px(" not in sheet
    for url in re.findall(r'url\("(.*?)"\)', sheet):
        assert Path(url).is_file()


def test_no_text_is_smaller_than_fifteen_pixels() -> None:
    sheet = Theme("light", 100).style_sheet()
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", sheet)]
    assert sizes
    assert min(sizes) >= theme.TEXT_PX == 15


@pytest.mark.parametrize("name", THEMES)
def test_text_stands_out_from_its_ground(name: str) -> None:
    """Contrast of at least 4.5 to 1 for text and 3 to 1 for edges [WCAG 2.1, AA]."""
    c = COLOURS[name]
    pairs = [
        *((ink, ground) for ink in (c.text, c.muted) for ground in (c.ground, c.surface, c.sunken)),
        *((c.accent, ground) for ground in (c.ground, c.surface)),
        (c.on_accent, c.accent),
        (c.on_accent, c.accent_strong),
        (c.accent_strong, c.accent_soft),
        (c.text, c.accent_soft),
        (c.due, c.due_soft),
        (c.due, c.surface),
        (c.danger, c.danger_soft),
        (c.danger, c.surface),
        (c.danger, c.ground),
        (c.on_danger, c.danger),
        (c.on_toast, c.toast),
        (c.toast_action, c.toast),
    ]
    weak = [pair for pair in pairs if contrast(*pair) < 4.5]
    assert weak == []
    assert contrast(c.edge, c.surface) >= 3
    assert contrast(c.edge, c.ground) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_the_marks_of_a_theme_have_its_colours(name: str) -> None:
    c = COLOURS[name]
    expected = {"check": c.on_accent, "minus": c.on_accent, "dot": c.accent}
    expected |= {"chevron-down": c.muted, "chevron-up": c.muted}
    for mark, colour in expected.items():
        svg = resource("style", name, f"{mark}.svg").read_text(encoding="utf-8")
        assert f'stroke="{colour}"' in svg


@pytest.mark.parametrize("scale", SCALES)
def test_everything_grows_with_the_scale(qapp: QApplication, scale: int) -> None:
    theme.apply(qapp, "light", scale)
    button = QPushButton("Save")
    button.ensurePolished()
    assert button.font().pixelSize() == round(15 * scale / 100)
    assert button.sizeHint().height() >= 34 * scale / 100
    assert icons.pixmap("users").width() == round(20 * scale / 100)


def test_an_icon_is_drawn_in_the_colour_of_the_theme(qapp: QApplication) -> None:
    picture = icons.pixmap("circle", "danger", 40).toImage()
    inks = {
        QColor(picture.pixelColor(x, y)).name().upper()
        for x in range(40)
        for y in range(40)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {COLOURS["light"].danger}
    assert picture.pixelColor(20, 20).alpha() == 0, "a circle is not a blob"


def test_every_icon_that_is_named_in_the_sources_exists() -> None:
    named = {place.icon for place in PLACES}
    for path in SCREENS.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:icon|pixmap|picture|EmptyState)\(\s*"([a-z0-9-]+)"', source))
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', source))
    missing = sorted(name for name in named if not resource("icons", f"{name}.svg").is_file())
    assert missing == []


def test_rare_characters_of_names_are_in_the_font(qapp: QApplication) -> None:
    path = [f for f in theme.families() if f in QFontDatabase.families()]
    assert path, "a Chinese font was loaded"
    raw = QRawFont.fromFont(theme.font())
    shipped = [raw, *(QRawFont.fromFont(_font(family)) for family in path)]
    for character in "王䶮㛃𠅤𬱖𫖯":
        assert any(font.supportsCharacter(ord(character)) for font in shipped), character
    assert QFontMetrics(theme.font()).horizontalAdvance("永") == 15


def test_an_unknown_look_falls_back(qapp: QApplication) -> None:
    assert theme.apply(qapp, "neon", 99) == Theme("light", 100)


@pytest.mark.parametrize("scale", theme.SCALES)
def test_what_has_the_focus_keeps_its_size(qtbot: QtBot, qapp: QApplication, scale: int) -> None:
    theme.apply(qapp, "light", scale)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    roles = ("", "primary", "quiet", "danger", "link", "chip", "choice-card")
    parts: list[QWidget] = [theme.role(QPushButton("Words"), role) for role in roles]
    parts += [theme.role(QLineEdit(), role) for role in ("", "find", "pin")]
    for part in parts:
        column.addWidget(part)
    window.show()
    window.activateWindow()
    for part in parts:
        before = part.sizeHint()
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        assert part.sizeHint() == before, part.property("role")
        assert part.minimumHeight() >= part.sizeHint().height(), "words are not squeezed"


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours [WCAG 2.1]."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(name: str) -> float:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _font(family: str):
    from PySide6.QtGui import QFont

    return QFont(family)
