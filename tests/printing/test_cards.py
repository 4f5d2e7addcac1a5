"""Card sheets: what stands on them, where, and whether a scanner reads them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageFilter
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.card import CardFace, grouped, new_token, payload
from eldercare_desktop.printing import cards
from eldercare_desktop.printing.cards import CardSheet
from eldercare_desktop.printing.paper import page_image
from eldercare_desktop.printing.pdf import pdf_bytes
from tests.printing.reading import (
    as_pil,
    characters_of,
    decoded,
    picture_of,
    words_of,
    words_of_pdfium,
)

PHONE = "023-40881234"
NAMES = (
    "王秀英",
    "陈㛃",
    "刘𬭎",
    "马𠅤",
    "阿依古丽·买买提",
    "买买提·吐尔逊·阿卜杜拉",
    "欧阳上官",
    "血胶民里",
    "居来提·阿不都热合曼江",
    "么",
)
LONG_PLACE = "新疆生产建设兵团第十四师二二四团海棠花开社区居民委员会 老鹰嘴上湾"


def faces(count: int = 10) -> list[CardFace]:
    names = [NAMES[number % len(NAMES)] for number in range(count)]
    places = [LONG_PLACE if n % 10 == 6 else f"海棠村 {n % 9 + 1}组" for n in range(count)]
    return [CardFace(n, p, new_token()) for n, p in zip(names, places, strict=True)]


@pytest.fixture
def ten() -> list[CardFace]:
    return faces()


@pytest.fixture
def sheet(qtbot: QtBot, ten: list[CardFace]) -> bytes:
    return pdf_bytes(CardSheet(ten, phone=PHONE))


def test_a_card_shows_name_place_phone_and_token_and_nothing_else(
    sheet: bytes, ten: list[CardFace]
):
    wanted = "".join(f"{f.name}{f.place}Villageoffice:{PHONE}{f.token}" for f in ten)
    for read in (words_of, words_of_pdfium):
        shown = "".join(read(sheet)[0].split())
        assert Counter(shown) == Counter(wanted.replace(" ", ""))
        for face in ten:
            assert grouped(face.token) in read(sheet)[0]
            assert face.name in shown


def test_a_card_says_that_its_name_is_not_settled(qtbot: QtBot):
    settled, doubtful = CardFace("王秀英", "3组", new_token()), "Nameorgroupnotsettledyet"
    unsettled = replace(settled, unsettled=True)
    for face, expected in ((settled, 0), (unsettled, 1)):
        shown = "".join(words_of(pdf_bytes(CardSheet([face])))[0].split())
        assert shown.count(doubtful) == expected


def test_without_a_phone_there_is_no_line_for_it(qtbot: QtBot, ten: list[CardFace]):
    assert "office" not in words_of(pdf_bytes(CardSheet(ten, phone=" ")))[0]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (10, 1), (11, 2), (25, 3)])
def test_more_than_ten_cards_take_more_pages(qtbot: QtBot, count: int, pages: int):
    people = faces(count)
    pdf = pdf_bytes(CardSheet(people))
    texts = words_of(pdf)
    assert len(texts) == pages
    for number, face in enumerate(people):
        assert grouped(face.token) in texts[number // 10]


def test_no_cards_make_no_sheet():
    with pytest.raises(ValueError, match="no cards"):
        CardSheet([])


def test_nothing_leaves_its_card_or_lies_over_the_code(sheet: bytes, ten: list[CardFace]):
    """Every character of every card is inside the card and beside the code's quiet zone."""
    owners = Counter[int]()
    for _, (left, top, right, bottom) in characters_of(sheet):
        column = int((left - cards.LEFT) // cards.WIDTH)
        row = int((top - cards.TOP) // cards.HEIGHT)
        x, y = cards.LEFT + column * cards.WIDTH, cards.TOP + row * cards.HEIGHT
        assert left - x > 4
        assert right - x < cards.WIDTH - 4
        assert top - y > 4
        assert bottom - y < cards.HEIGHT - 4
        if top - y < cards.QR_BOX.bottom() and bottom - y > cards.QR_BOX.top():
            assert right - x <= cards.QR_BOX.left()
        owners[row * cards.COLUMNS + column] += 1
    fixed = len("Villageoffice:" + PHONE)
    wanted = [len(f"{f.name}{f.place}{f.token}".replace(" ", "")) + fixed for f in ten]
    assert [owners[number] for number in range(10)] == wanted


def test_names_are_large(sheet: bytes):
    """A usual name is a centimetre high; the longest is still larger than the place below."""
    tallest: dict[tuple[int, int], float] = {}
    for _, (left, top, _right, bottom) in characters_of(sheet):
        card = int((top - cards.TOP) // cards.HEIGHT), int((left - cards.LEFT) // cards.WIDTH)
        inside = top - cards.TOP - card[0] * cards.HEIGHT
        if inside < cards.NAME_BOX.bottom():
            tallest[card] = max(tallest.get(card, 0), bottom - top)
    assert tallest[0, 0] > 9
    assert min(tallest.values()) > 4


def test_all_ten_codes_are_read_at_200_dpi(sheet: bytes, ten: list[CardFace]):
    wanted = sorted(payload(face.token) for face in ten)
    assert sorted(decoded(picture_of(sheet, dpi=200))) == wanted


@pytest.mark.parametrize("degrees", [0, 3, -3])
def test_codes_are_read_when_printed_grey_blurred_and_askew(
    sheet: bytes, ten: list[CardFace], degrees: int
):
    image = picture_of(sheet, dpi=200)
    grey = image.point(lambda value: 90 + value * 130 // 255)  # pale toner on brownish paper
    askew = grey.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=220)
    worn = askew.filter(ImageFilter.GaussianBlur(2.5))
    assert sorted(decoded(worn)) == sorted(payload(face.token) for face in ten)


def test_a_code_with_a_torn_corner_is_still_read(qtbot: QtBot, ten: list[CardFace]):
    image = picture_of(pdf_bytes(CardSheet(ten[:1])), dpi=200)
    dot = 200 / 25.4
    right = (cards.LEFT + cards.QR_BOX.right() - 4) * dot
    bottom = (cards.TOP + cards.QR_BOX.bottom() - 4) * dot
    image.paste(255, (round(right - 5 * dot), round(bottom - 5 * dot), round(right), round(bottom)))
    assert decoded(image) == [payload(ten[0].token)]


def test_the_preview_is_what_is_printed(qtbot: QtBot, ten: list[CardFace]):
    paper = CardSheet(ten, phone=PHONE)
    preview = as_pil(page_image(paper, 0, 200))
    printed = picture_of(pdf_bytes(paper), dpi=200)
    soft = [
        i.crop((0, 0, 1652, 2337)).filter(ImageFilter.GaussianBlur(2)) for i in (preview, printed)
    ]
    _, furthest = ImageChops.difference(*soft).getextrema()
    assert isinstance(furthest, int)
    assert furthest < 80  # edges are smoothed otherwise: 42; one line of text less: 161
    assert sorted(decoded(preview)) == sorted(payload(face.token) for face in ten)


def test_crop_marks_stand_at_the_edges_of_the_cards(sheet: bytes):
    image = picture_of(sheet, dpi=300)
    dot = 300 / 25.4

    def dark(x: float, y: float) -> bool:
        near = image.crop(
            (round(x * dot) - 2, round(y * dot) - 2, round(x * dot) + 3, round(y * dot) + 3)
        )
        darkest = near.getextrema()[0]
        return isinstance(darkest, (int, float)) and darkest < 128

    above, left_of = cards.TOP - cards.GAP - cards.MARK / 2, cards.LEFT - cards.GAP - cards.MARK / 2
    for column in range(cards.COLUMNS + 1):
        assert dark(cards.LEFT + column * cards.WIDTH, above)
    for row in range(cards.ROWS + 1):
        assert dark(left_of, cards.TOP + row * cards.HEIGHT)
    assert not dark(cards.LEFT + cards.WIDTH / 2, above)


def test_cards_have_the_size_of_an_id_card_and_fit_the_sheet():
    assert (cards.WIDTH, cards.HEIGHT) == (85.6, 54.0)
    assert cards.LEFT - cards.GAP - cards.MARK > 5  # no printer reaches the very edge
    assert cards.TOP - cards.GAP - cards.MARK > 5
