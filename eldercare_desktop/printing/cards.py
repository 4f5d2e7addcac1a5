"""Resident cards: ten on a sheet of A4, with crop marks.

A card is as large as an ID or bank card (ISO/IEC 7810 ID-1), so that it fits where people
keep those. It shows a name, a place, the QR code with its token in plain letters and the
office's phone; nothing else may be learnt from one that was lost [rule 31].
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.care.card import CardFace, grouped, payload
from eldercare_desktop.printing.canvas import Canvas, height, width
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.qr import draw_qr

WIDTH, HEIGHT = 85.6, 54.0
COLUMNS, ROWS = 2, 5
PER_SHEET = COLUMNS * ROWS
LEFT = (A4[0] - COLUMNS * WIDTH) / 2
TOP = (A4[1] - ROWS * HEIGHT) / 2

MARK, GAP = 5.0, 1.5
"""Length of a crop mark, and how far it stays away from the cards, in mm."""

CROSS = 1.0
"""Half the size of the crosses where four cards meet, in mm."""

QR_SIZE = 35.0
NAME_SIZE = 34.0
NOTE_BOX = QRectF(5, 1.5, 44, 4)
NAME_BOX = QRectF(5, 6, 44, 17)
PLACE_BOX = QRectF(5, 25.5, 44, 10.5)
PHONE_BOX = QRectF(5, 37, 75.6, 4.5)
TOKEN_BOX = QRectF(5, 42.5, 75.6, 6.5)
QR_BOX = QRectF(WIDTH - QR_SIZE - 1.5, 1.5, QR_SIZE, QR_SIZE)


class CardSheet:
    """The cards of some persons. Raises ValueError when there is nobody."""

    landscape = False

    def __init__(self, faces: Sequence[CardFace], *, phone: str = "") -> None:
        if not faces:
            raise ValueError("no cards to print")
        self.faces = list(faces)
        self.phone = phone.strip()

    @property
    def title(self) -> str:
        """The name of the document."""
        return QCoreApplication.translate("CardSheet", "Resident cards")

    def pages(self) -> int:
        """Ten cards a page."""
        return -(-len(self.faces) // PER_SHEET)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws a sheet of cards, row by row."""
        _crop_marks(canvas)
        faces = self.faces[page * PER_SHEET : (page + 1) * PER_SHEET]
        places = product(range(ROWS), range(COLUMNS))
        for face, (row, column) in zip(faces, places, strict=False):
            card = QRectF(LEFT + column * WIDTH, TOP + row * HEIGHT, WIDTH, HEIGHT)
            self._paint_card(canvas, card, face)

    def _paint_card(self, canvas: Canvas, card: QRectF, face: CardFace) -> None:
        def on_card(box: QRectF) -> QRectF:
            return box.translated(card.topLeft())

        draw_qr(canvas, on_card(QR_BOX), payload(face.token))
        _paint_name(canvas, on_card(NAME_BOX), face.name)
        if face.unsettled:
            words = QCoreApplication.translate("CardSheet", "Name or group not settled yet")
            canvas.fitted(on_card(NOTE_BOX), words, 9)
        canvas.fitted(on_card(PLACE_BOX), face.place, 14, vertical="top")
        if self.phone:
            words = QCoreApplication.translate("CardSheet", "Village office: {phone}")
            canvas.fitted(on_card(PHONE_BOX), words.format(phone=self.phone), 10.5)
        canvas.fitted(on_card(TOKEN_BOX), grouped(face.token), 18)


def _paint_name(canvas: Canvas, box: QRectF, name: str) -> None:
    """A name in one line, or in two where that makes it larger (阿依古丽·买买提)."""
    sizes = {words: _name_size(words, box) for words in (name, *_in_two_lines(name))}
    written = max(sizes, key=lambda words: sizes[words])
    canvas.text(box, written, sizes[written])


def _name_size(words: str, box: QRectF) -> float:
    """The size in which every line of a name fits without being broken, in points."""
    lines = words.split("\n")
    widest = max(width(line, NAME_SIZE) for line in lines)
    tallest = height(words, 2 * widest, NAME_SIZE)
    # A hundredth less, so that rounding in the text layout never breaks the line after all.
    return min(NAME_SIZE, 0.99 * NAME_SIZE * min(box.width() / widest, box.height() / tallest))


def _in_two_lines(name: str) -> list[str]:
    """The name broken after each of its parts; names of one part are not broken."""
    ends = [place for place, c in enumerate(name[:-1]) if c in "·•・ "]
    return [f"{name[: end + 1].rstrip()}\n{name[end + 1 :]}" for end in ends]


def _crop_marks(canvas: Canvas) -> None:
    """Marks around the cards to cut along with a guillotine, and crosses for scissors."""
    right, bottom = LEFT + COLUMNS * WIDTH, TOP + ROWS * HEIGHT
    columns = [LEFT + number * WIDTH for number in range(COLUMNS + 1)]
    rows = [TOP + number * HEIGHT for number in range(ROWS + 1)]
    for x in columns:
        canvas.line(x, TOP - GAP - MARK, x, TOP - GAP)
        canvas.line(x, bottom + GAP, x, bottom + GAP + MARK)
    for y in rows:
        canvas.line(LEFT - GAP - MARK, y, LEFT - GAP, y)
        canvas.line(right + GAP, y, right + GAP + MARK, y)
    for x, y in product(columns, rows):
        canvas.line(x - CROSS, y, x + CROSS, y)
        canvas.line(x, y - CROSS, x, y + CROSS)
