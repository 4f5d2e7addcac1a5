"""Visit slips: what stands on them, where, and that a worn code is still read."""

from __future__ import annotations

from random import Random

import pytest
from PIL import Image, ImageDraw, ImageFilter
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.slip.faces import FaceLine, SlipFace
from eldercare_desktop.care.slip.record import SLIP_CODE
from eldercare_desktop.care.token import grouped
from eldercare_desktop.printing import slip_frame
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.printing.slips import SlipPaper
from tests.printing.reading import characters_of, decoded, picture_of, words_of

NAMES = ("王秀英", "阿依古丽·买买提", "买买提·吐尔逊·阿卜杜拉", "刘𬭎", "居来提·阿不都热合曼江")
DOT = 200 / 25.4


def face(count: int, **values: object) -> SlipFace:
    lines = tuple(
        FaceLine(
            number=n,
            name=NAMES[n % len(NAMES)],
            kind="elder" if n % 4 else "left_behind_child",
            age=80,
            group=f"{n % 9 + 1}组",
            phone=f"1380000{n:04}",
            due_on="2026-11-18",
            look_at=("health", "hygiene", "see_in_person", "open_need") if n % 3 == 0 else (),
        )
        for n in range(1, count + 1)
    )
    made = SlipFace(SLIP_CODE.mint(), "李国碧", "海棠村", "2026-11-16", "2026-11-22", lines)
    return made if not values else SlipFace(**{**made.__dict__, **values})


@pytest.mark.parametrize(
    ("count", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2), (41, 3), (100, 5)]
)
def test_every_page_has_the_code_and_its_number(qtbot: QtBot, count: int, pages: int):
    one = face(count)
    pdf = pdf_bytes(SlipPaper([one]))
    texts = words_of(pdf)
    assert len(texts) == pages
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {pages}" in text
        assert grouped(one.token) in text
        assert decoded(picture_of(pdf, number - 1)) == [SLIP_CODE.payload(one.token)]
    shown = "".join("".join(text.split()) for text in texts)
    for line in one.lines:
        assert line.phone in shown
        assert line.name in shown
    assert shown.count("Helper'ssignature") == 1


def test_each_slip_begins_on_a_page_of_its_own(qtbot: QtBot):
    some = [face(3), face(25), face(1, helper="")]
    pdf = pdf_bytes(SlipPaper(some))
    assert SlipPaper(some).pages() == 4
    found = [decoded(picture_of(pdf, page))[0] for page in range(4)]
    tokens = [SLIP_CODE.payload(one.token) for one in some]
    assert found == [tokens[0], tokens[1], tokens[1], tokens[2]]
    assert "Care assistant" in words_of(pdf)[3]


def test_no_slips_make_no_paper():
    with pytest.raises(ValueError, match="no slips"):
        SlipPaper([])


def test_a_childs_line_has_its_own_checks(qtbot: QtBot):
    texts = words_of(pdf_bytes(SlipPaper([face(4)])))[0].split()
    assert texts.count("Study") == 1
    assert texts.count("Housing") == 3


def test_a_round_has_its_own_heading_and_no_due_day(qtbot: QtBot):
    line = FaceLine(1, "王秀英")
    text = words_of(pdf_bytes(SlipPaper([face(1, heading="高温走访", lines=(line,))])))[0]
    assert "高温走访" in text
    assert "By 11" not in text


@pytest.mark.parametrize("count", [1, 20, 40])
def test_nothing_is_cut_off_or_lies_over_the_code(qtbot: QtBot, count: int):
    pdf = pdf_bytes(SlipPaper([face(count)]))
    code = slip_frame.QR_BOX
    for page in range(SlipPaper([face(count)]).pages()):
        for _, (left, top, right, bottom) in characters_of(pdf, page):
            assert left >= slip_frame.SIDE - 0.6
            assert right <= 210 - slip_frame.SIDE + 0.6
            assert bottom < 297 - 6
            beside = right <= code.left() or left >= code.right()
            assert beside or bottom <= code.top() or top >= code.bottom()


def test_the_code_is_large_and_corrects_nearly_a_third():
    assert slip_frame.QR_SIZE * 25 / 33 > 20  # the modules without the quiet zone, in mm


def worn(image: Image.Image, seed: int) -> Image.Image:
    """Pale, turned by three degrees, folded across the code, blurred, with a dirty finger on it.

    Not on the three squares in its corners, by which readers find a code: who soils one of
    these types the number.
    """
    chance = Random(seed)
    draw = ImageDraw.Draw(image)
    code = slip_frame.QR_BOX
    fold = (code.top() + code.height() * chance.uniform(0.3, 0.7)) * DOT
    draw.line((0, fold, image.width, fold + 8), fill=160, width=4)
    size = 2.2 * DOT
    x = (code.left() + chance.uniform(13, 17)) * DOT
    y = (code.top() + chance.uniform(13, 24)) * DOT
    draw.ellipse((x - size, y - size, x + size, y + size), fill=40)
    pale = image.point(lambda value: 90 + value * 130 // 255)
    turned = pale.rotate(3, Image.Resampling.BICUBIC, expand=True, fillcolor=220)
    return turned.filter(ImageFilter.GaussianBlur(1.5))


def test_a_worn_code_is_read(qtbot: QtBot):
    one = face(20)
    page = picture_of(pdf_bytes(SlipPaper([one])), dpi=200)
    for seed in range(8):
        assert decoded(worn(page.copy(), seed)) == [SLIP_CODE.payload(one.token)], seed


def test_the_test_of_wear_can_fail(qtbot: QtBot):
    page = picture_of(pdf_bytes(SlipPaper([face(1)])), dpi=200)
    code = slip_frame.QR_BOX
    middle = [
        v * DOT for v in (code.left() + 6, code.top() + 6, code.right() - 6, code.bottom() - 6)
    ]
    ImageDraw.Draw(page).rectangle(middle, fill=60)
    assert decoded(worn(page, 0)) == []


def test_chinese_papers_have_all_their_words(qtbot: QtBot):
    from eldercare_desktop.screens import language
    from tests.screens.fakes import application

    try:
        language.install(application(), "zh_CN")
        shown = "".join(words_of(pdf_bytes(SlipPaper([face(4)])))[0].split())
    finally:
        language.install(application(), "en")
    for words in (
        "一周探访单",
        "帮扶人：李国碧",
        "2026年11月16日至11月22日",
        "签字或手印",
        "11月18日到期",
    ):
        assert words in shown
    assert "Helper" not in shown
