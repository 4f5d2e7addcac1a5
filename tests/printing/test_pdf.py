"""PDFs: true text, the font inside, written wholly or not at all."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.printing.canvas import Canvas
from eldercare_desktop.printing.pdf import pdf_bytes, save_pdf, with_true_characters
from tests.printing.reading import words_of, words_of_pdfium


class Page:
    """A paper with one line a page."""

    title = "Sheet"

    def __init__(self, *lines: str, landscape: bool = False) -> None:
        self.lines = lines
        self.landscape = landscape

    def pages(self) -> int:
        return len(self.lines)

    def paint(self, canvas: Canvas, page: int) -> None:
        canvas.text(QRectF(10, 10, 190, 60), self.lines[page], 12)


@pytest.mark.parametrize(
    "line",
    [
        "血型、胶州、人民、乡里、老鹰嘴、金色、见面、长寿",
        "陈㛃 刘𬭎 马𠅤 䶮 𬱖 𫖯",
        "阿依古丽·买买提（女）",
        "office file fl 0123456789 AB-12",
        "2026年11月21日 3组 ～ ／ … —",
        "𠅤" * 3 + "王" * 3,
    ],
)
def test_text_can_be_searched_and_copied(qtbot: QtBot, line: str):
    pdf = pdf_bytes(Page(line))
    assert words_of(pdf) == [line]
    assert words_of_pdfium(pdf) == [line]


def test_many_characters_need_more_than_one_block_of_the_map(qtbot: QtBot):
    line = "".join(chr(0x4E00 + number) for number in range(260))
    assert "".join("".join(words_of(pdf_bytes(Page(line)))).split()) == line


def test_the_font_is_inside_and_nothing_is_a_picture(qtbot: QtBot):
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(Page("王秀英", "3组"))), strict=True)
    assert len(reader.pages) == 2
    for page in reader.pages:
        assert not page.images
        assert page._get_fonts() == ({"/EldercarePrint"}, set())  # embedded, not embedded


@pytest.mark.parametrize(("landscape", "size"), [(False, (210, 297)), (True, (297, 210))])
def test_pages_are_a4(qtbot: QtBot, landscape: bool, size: tuple[int, int]):
    page = pypdf.PdfReader(io.BytesIO(pdf_bytes(Page("字", landscape=landscape)))).pages[0]
    assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == list(size)


def test_the_file_tells_its_title_and_no_person(qtbot: QtBot):
    about = pypdf.PdfReader(io.BytesIO(pdf_bytes(Page("王秀英")))).metadata
    assert about is not None
    assert (about.title, about.creator, about.author) == ("Sheet", "eldercare-desktop", "")


def test_another_pdf_is_left_as_it_is():
    assert with_true_characters(b"%PDF-1.7\n...\n%%EOF\n") == b"%PDF-1.7\n...\n%%EOF\n"


def test_pages_are_counted_while_drawing(qtbot: QtBot):
    told: list[tuple[int, int]] = []
    pdf_bytes(Page("一", "二", "三"), progress=lambda *numbers: told.append(numbers))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_cancelled_pdf_leaves_nothing(qtbot: QtBot, tmp_path: Path):
    def cancel(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        save_pdf(Page("一", "二"), tmp_path / "a.pdf", progress=cancel)
    assert list(tmp_path.iterdir()) == []


def test_saving_replaces_a_file_in_one_step(qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "敬老卡.pdf"
    path.write_bytes(b"old")
    save_pdf(Page("王秀英"), path)
    assert words_of(path.read_bytes()) == ["王秀英"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_a_clear_refusal(qtbot: QtBot, tmp_path: Path):
    folder = tmp_path / "a.pdf"
    folder.mkdir()
    for path in (folder, tmp_path / "none" / "a.pdf"):
        with pytest.raises(CareError) as refused:
            save_pdf(Page("王秀英"), path)
        assert refused.value.code == "file_not_written"
        assert refused.value.params == {"name": "a.pdf"}
    assert list(tmp_path.iterdir()) == [folder]
