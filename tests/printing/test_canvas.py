"""Setting text: sizes in points and boxes in millimetres, never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from eldercare_desktop.printing import canvas
from eldercare_desktop.printing.pdf import pdf_bytes
from tests.printing.reading import characters_of

LINES = [
    "王",
    "阿依古丽·买买提·吐尔逊·阿卜杜拉·居来提",
    "新疆生产建设兵团第十四师二二四团海棠花开社区居民委员会老鹰嘴上湾" * 4,
    "Alexandrina Maximilianowa of the village office",
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwe" * 3,
    "13800001111 / 023-40881234",
    "一行\n两行\n三行",
]
BOX = QRectF(20, 30, 40, 12)


class Boxed:
    """A paper with one text fitted into `BOX`."""

    title, landscape = "Box", False

    def __init__(self, words: str, align: canvas.Align = "left") -> None:
        self.words, self.align = words, align

    def pages(self) -> int:
        return 1

    def paint(self, on: canvas.Canvas, page: int) -> None:
        on.fitted(BOX, self.words, 20, align=self.align)


@pytest.mark.parametrize("words", LINES)
@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_fitted_text_is_whole_and_in_its_box(qtbot: QtBot, words: str, align: canvas.Align):
    drawn = characters_of(pdf_bytes(Boxed(words, align)))
    assert "".join(c for c, _ in drawn) == "".join(words.split())
    for character, (left, top, right, bottom) in drawn:
        assert left > BOX.left() - 0.5, character
        assert right < BOX.right() + 0.5, character
        assert top > BOX.top() - 0.3, character
        assert bottom < BOX.bottom() + 0.7, character  # the tail of a g hangs below


def test_text_that_fits_keeps_its_size(qtbot: QtBot):
    assert canvas.fitting_size("王秀英", 40, 12, 20) == 20
    assert canvas.fitting_size("王" * 40, 40, 12, 20) < 12


def test_a_latin_word_is_made_smaller_rather_than_broken(qtbot: QtBot):
    size = canvas.fitting_size("Maximilianowa", 30, 30, 18)
    assert size < 18
    assert canvas.width("Maximilianowa", size) <= 30


def test_sizes_are_those_of_print(qtbot: QtBot):
    assert canvas.width("王秀英", 12) == pytest.approx(3 * 12 / 72 * 25.4, rel=0.01)
    assert canvas.height("王\n秀", 40, 10) == pytest.approx(2.4 * 10 / 72 * 25.4, rel=0.01)
    assert canvas.width("", 12) == 0
