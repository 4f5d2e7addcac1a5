"""Colours, sizes and fonts of every screen, and the one style sheet made from them.

Widgets say what they are with `role(widget, "primary")`; resources/style/app.qss says how
that looks. In the sheet `$accent` is a colour of the theme and `px(8)` a length at the
scale that the person chose, so a theme or a scale is never a second sheet.
"""

from __future__ import annotations

import re
import sys
from dataclasses import asdict, dataclass
from functools import lru_cache
from string import Template
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from eldercare_desktop.resources import resource

SCALES = (100, 125, 150, 175)
THEMES = ("light", "dark", "contrast")
TEXT_PX = 15
"""Size of ordinary text at 100 %, in pixels; nothing on a screen is smaller."""

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class Colours:
    """The colours of one theme, by what they are for."""

    ground: str  # the paper that everything lies on
    surface: str  # sheets, inputs, tables
    sunken: str  # navigation, headers, pressed things
    line: str  # quiet separation
    edge: str  # the border of something that can be used
    text: str
    muted: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    due: str
    due_soft: str
    danger: str
    danger_strong: str
    danger_soft: str
    on_danger: str
    toast: str
    on_toast: str
    toast_action: str


COLOURS = {
    "light": Colours(
        ground="#F7F5EF",
        surface="#FFFEFB",
        sunken="#EFECE3",
        line="#DEDACE",
        edge="#8D897B",
        text="#1F2421",
        muted="#5A605B",
        accent="#1F5B45",
        accent_strong="#174735",
        accent_soft="#E0ECE5",
        on_accent="#FFFFFF",
        due="#875000",
        due_soft="#FAECD0",
        danger="#A5231B",
        danger_strong="#861912",
        danger_soft="#FAE3E0",
        on_danger="#FFFFFF",
        toast="#26302B",
        on_toast="#F5F7F4",
        toast_action="#9BDDBD",
    ),
    "dark": Colours(
        ground="#161A18",
        surface="#1E2320",
        sunken="#121513",
        line="#323A35",
        edge="#77827B",
        text="#E8EBE7",
        muted="#A9B1AB",
        accent="#79C7A2",
        accent_strong="#94D9B8",
        accent_soft="#22382E",
        on_accent="#0D1F17",
        due="#EDB759",
        due_soft="#3A2E16",
        danger="#FF958B",
        danger_strong="#FFB0A8",
        danger_soft="#43211F",
        on_danger="#2A0805",
        toast="#E3E8E4",
        on_toast="#18201C",
        toast_action="#14563E",
    ),
    "contrast": Colours(
        ground="#FFFFFF",
        surface="#FFFFFF",
        sunken="#F0F0F0",
        line="#000000",
        edge="#000000",
        text="#000000",
        muted="#1A1A1A",
        accent="#00402A",
        accent_strong="#002417",
        accent_soft="#C9EBDB",
        on_accent="#FFFFFF",
        due="#5C3200",
        due_soft="#FFE7B0",
        danger="#8C0000",
        danger_strong="#5E0000",
        danger_soft="#FFD9D6",
        on_danger="#FFFFFF",
        toast="#000000",
        on_toast="#FFFFFF",
        toast_action="#8CFFC6",
    ),
}


@dataclass(frozen=True)
class Theme:
    """A look at a scale."""

    name: str = "light"
    scale: int = 100

    @property
    def colours(self) -> Colours:
        """The colours of this theme."""
        return COLOURS[self.name]

    def px(self, length: float) -> int:
        """A length that is `length` pixels at 100 %, at this scale; never less than 1."""
        return max(1, round(length * self.scale / 100)) if length else 0

    def style_sheet(self) -> str:
        """The style sheet with its colours and lengths filled in."""
        sheet = resource("style", "app.qss").read_text(encoding="utf-8")
        marks = resource("style", self.name).as_posix()
        sheet = Template(sheet).substitute(asdict(self.colours), marks=marks)
        return re.sub(r"(px|less)\((\d+(?:\.\d+)?)\)", self._length, sheet)

    def _length(self, match: re.Match[str]) -> str:
        # Where a border is drawn two pixels wide instead of one, the padding gives way by
        # exactly one pixel at every scale: what has the focus keeps its size.
        return f"{self.px(float(match[2])) - (match[1] == 'less')}px"


_current = Theme()


def current() -> Theme:
    """The theme that is on the screen."""
    return _current


def px(length: float) -> int:
    """A length in pixels at the present scale."""
    return _current.px(length)


def colour(name: str) -> QColor:
    """A colour of the present theme, by its name in `Colours`."""
    return QColor(getattr(_current.colours, name))


def apply(app: QApplication, name: str = "light", scale: int = 100) -> Theme:
    """Gives the whole application a theme and a scale. Windows made before look stale."""
    global _current  # one process shows one look
    _current = Theme(name if name in THEMES else "light", scale if scale in SCALES else 100)
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font())
    app.setPalette(_palette(_current.colours))
    app.setStyleSheet(_current.style_sheet())
    return _current


def font(pixels: float = TEXT_PX, *, bold: bool = False) -> QFont:
    """The screen font, `pixels` high at 100 %."""
    chosen = QFont(list(families()))
    chosen.setPixelSize(px(pixels))
    chosen.setBold(bold)
    return chosen


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """Font families in the order in which a character is looked for.

    The shipped font comes first where the system may have no Chinese font; Windows and
    macOS have better ones for their screens. The last ones hold rare characters.
    """
    own = _shipped_families()
    native = {"win32": ("Microsoft YaHei UI",), "darwin": ("PingFang SC",)}.get(sys.platform, ())
    return (*native, *own, "Noto Sans CJK SC", "Source Han Sans SC", "HanaMinA", "HanaMinB")


def _shipped_families() -> tuple[str, ...]:
    from pylopdf_fonts_zh_cn import sans_path

    number = QFontDatabase.addApplicationFont(str(sans_path()))
    return tuple(QFontDatabase.applicationFontFamilies(number))


def role(widget: W, name: str) -> W:
    """Says what a widget is (primary, quiet, danger, title, heading, hint …); returns it."""
    if widget.property("role") != name:
        widget.setProperty("role", name)
        restyle(widget)
    return widget


def restyle(widget: QWidget) -> None:
    """Lets the style sheet look at a widget again after one of its properties changed."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    kinds = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.ground,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.toast,
        QPalette.ColorRole.ToolTipText: colours.on_toast,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.edge,
    }
    for kind, value in kinds.items():
        palette.setColor(kind, QColor(value))
    for kind in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, kind, QColor(colours.muted))
    return palette
