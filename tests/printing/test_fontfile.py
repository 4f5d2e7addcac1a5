"""The print font: every glyph stands for the one character that people write."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from pylopdf_fonts_zh_cn import sans_path
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QRawFont
from pytestqt.qtbot import QtBot

from eldercare_desktop.printing import fonts
from eldercare_desktop.printing.fontfile import PRIVATE_USE, PrintFont, made_from


@pytest.fixture(scope="module")
def made() -> PrintFont:
    return made_from(Path(sans_path()).read_bytes())


def test_look_alikes_are_drawn_as_what_people_write(made: PrintFont):
    radicals = {"⾎": "血", "⾥": "里", "⺠": "民", "㬵": "胶", "⼈": "人", "⽼": "老"}
    for radical, written in radicals.items():
        assert made.characters[ord(radical)] == ord(written)
    for kept in "血里民胶人老（），。、·0Aa㛃䶮":
        assert ord(kept) not in made.characters


def test_characters_beyond_the_first_plane_get_private_ones(made: PrintFont):
    rare = "𠅤𬭎𬱖𫖯𰻝"
    private = [made.characters[ord(c)] for c in rare]
    assert all(number in PRIVATE_USE for number in private)
    assert len(set(private)) == len(rare)


def test_the_font_loads_and_draws_the_same_glyphs(qtbot: QtBot, made: PrintFont):
    before = QRawFont(str(sans_path()), 20)
    after = QRawFont(QByteArray(made.data), 20)
    assert after.isValid()
    assert after.familyName() == "Eldercare Print"
    for character in "王秀英海棠村3组㛃𬭎𠅤·买Ag（":
        drawn = chr(made.characters.get(ord(character), ord(character)))
        assert after.glyphIndexesForString(drawn) == before.glyphIndexesForString(character)
        assert after.glyphIndexesForString(drawn)[0] != 0


def test_only_rare_characters_are_put_back(qtbot: QtBot):
    assert [chr(fonts.original(ord(c))) for c in fonts.drawn("马𠅤·A")] == list("马𠅤·A")
    assert fonts.drawn("⾎型") == "血型"


def test_missing_characters_are_named(qtbot: QtBot):
    assert fonts.missing("王秀英 阿依古丽·买买提 㛃𬭎𠅤䶮") == ""
    unassigned = "\U00032fff"
    assert unicodedata.category(unassigned) == "Cn"
    javanese = "\ua984"
    assert fonts.missing(f"王{javanese}") == javanese


def test_what_is_no_font_is_refused():
    with pytest.raises(ValueError, match="not an OpenType font"):
        made_from(b"%PDF-1.4")
