"""Papers of the time bank: passbook pages, notices, the roll of honour, letters."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.time_bank.passbook.code import PAGE_CODE
from eldercare_desktop.care.time_bank.passbook.pages import LINES_A_PAGE
from eldercare_desktop.care.token import grouped
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.printing.table import PrintColumn
from eldercare_desktop.printing.time_honour import MOST, HonourFace, HonourLine, HonourPaper
from eldercare_desktop.printing.time_letter import LetterFace, LetterPaper
from eldercare_desktop.printing.time_notice import NoticeRow, Objections, public_notice
from eldercare_desktop.printing.time_passbook import PassbookFace, PassbookPaper, PassbookRow
from tests.printing.reading import characters_of, decoded, picture_of, words_of

NAMES = ("王秀英", "欧阳春花", "李四")


def flat(text: str) -> str:
    return "".join(text.split())


def page(rows: int = LINES_A_PAGE, what: str = "Deposit: cleaning") -> PassbookFace:
    token = PAGE_CODE.mint()
    row = PassbookRow("2026-11-05", what, "12 h 30 min", "", "1,234 h 30 min", "陈天芬")
    return PassbookFace(
        PAGE_CODE.payload(token), token, "Time bank passbook", "欧阳春花 · 3组 · 海棠村",
        "2026-01-01 to 2026-11-21", "0 h", [row] * rows, "1,234 h 30 min",
        "Printed on 2026-11-21 by 陈天芬 (stamp)", blank=LINES_A_PAGE - rows,
    )  # fmt: skip


def test_two_pages_lie_on_a_sheet_and_both_codes_are_read_in_black_and_white() -> None:
    faces = [page(), page(3), page(0)]
    paper = PassbookPaper(faces)
    assert paper.pages() == 2
    pdf = pdf_bytes(paper)
    for sheet, shown in enumerate((faces[:2], faces[2:])):
        grey = picture_of(pdf, sheet).convert("L").point(lambda dot: 255 if dot > 128 else 0)
        assert sorted(decoded(grey)) == sorted(face.payload for face in shown)
    words = flat(words_of(pdf)[0])
    for face in faces[:2]:
        assert flat(grouped(face.token)) in words
        assert flat("Balance: 1,234 h 30 min") in words
    assert "欧阳春花" not in "".join(face.payload for face in faces)


def test_a_full_page_stays_within_its_half() -> None:
    pdf = pdf_bytes(PassbookPaper([page(what="Transfer to 买买提·阿不都热合曼·吐尔逊 " * 3)]))
    assert max(box[3] for _, box in characters_of(pdf)) < A4[1] / 2 - 5


def test_without_a_page_there_is_nothing_to_print() -> None:
    for empty in (PassbookPaper, LetterPaper):
        with pytest.raises(ValueError, match="to print"):
            empty([])
    with pytest.raises(ValueError, match="nobody"):
        HonourPaper(HonourFace("t", "p", [], "w", "u", "d"))


@pytest.mark.parametrize("whole", [False, True])
def test_names_on_the_wall_are_masked_unless_all_agreed(whole: bool) -> None:
    rows = [NoticeRow(name, ["1 h"]) for name in NAMES]
    objections = Objections("the committee", "023-40201234", "2026-11-21", "2026-11-28")
    notice = public_notice(
        "Public notice", [PrintColumn("Deposited", 8, "right")], rows, unit="海棠村",
        today="2026-11-21", objections=objections, total=["3 h"], whole_names=whole,
    )  # fmt: skip
    lines = [HonourLine(str(n), name, "1 h", "★") for n, name in enumerate(NAMES, 1)]
    face = HonourFace("Roll of honour", "11/2026", lines, "Thank you", "海棠村", "2026-11-21")
    for paper in (notice, HonourPaper(face, whole_names=whole)):
        words = flat("".join(words_of(pdf_bytes(paper))))
        for name, masked in zip(NAMES, ("王**", "欧阳**", "李*"), strict=True):
            assert (name in words) == whole
            assert (masked in words) != whole
    words = flat("".join(words_of(pdf_bytes(notice))))
    assert flat("from 2026-11-21 to 2026-11-28") in words
    assert "023-40201234" in words


def test_a_long_roll_goes_on_another_sheet() -> None:
    lines = [HonourLine(str(n), "王秀英", "1 h") for n in range(MOST + 1)]
    face = HonourFace("Roll of honour", "11/2026", lines, "Thank you", "海棠村", "2026-11-21")
    assert HonourPaper(face).pages() == 2


def test_a_letter_names_amount_and_day_and_has_a_receipt_to_sign() -> None:
    face = LetterFace(
        "Your hours expire soon", "To 王秀英:", ["4 h can be spent until 2027-01-31."] * 6,
        "海棠村", "2026-11-21", "Receipt: 王秀英 knows it.",
    )  # fmt: skip
    paper = LetterPaper([face] * 3)
    assert paper.pages() == 2
    pdf = pdf_bytes(paper)
    words = flat(words_of(pdf)[0])
    assert words.count(flat("Receipt: 王秀英 knows it.")) == 2
    assert words.count(flat("4 h can be spent until 2027-01-31.")) == 12
