"""Reading a PDF back: what it says, and what a person or a scanner would see of it."""

from __future__ import annotations

import io
import re

import pypdf
import pypdfium2
from PIL import Image
from PySide6.QtGui import QImage

Boxed = tuple[str, tuple[float, float, float, float]]
"""A character with left, top, right and bottom in mm from the upper left corner."""


def words_of(pdf: bytes) -> list[str]:
    """What pypdf reads on every page; blanks at the ends of lines are left out."""
    reader = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    return [_tidy(page.extract_text()) for page in reader.pages]


def words_of_pdfium(pdf: bytes) -> list[str]:
    """What PDFium (the reader in Chrome) reads on every page."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [_tidy(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return texts


def characters_of(pdf: bytes, page: int = 0) -> list[Boxed]:
    """Every visible character of a page in its place."""
    document = pypdfium2.PdfDocument(pdf)
    sheet = document[page]
    text, tall = sheet.get_textpage(), sheet.get_height()
    found = []
    count = text.count_chars()
    for number in range(count):
        # A character beyond U+FFFF comes as two halves in the same box; the first names it.
        code = _code(text, number)
        if 0xD800 <= code < 0xDC00 and number + 1 < count:
            code = 0x10000 + ((code - 0xD800) << 10) + (_code(text, number + 1) - 0xDC00)
        character = chr(code)
        if character.strip() and not 0xDC00 <= code < 0xE000:
            left, bottom, right, top = text.get_charbox(number)
            box = (_mm(left), _mm(tall - top), _mm(right), _mm(tall - bottom))
            found.append((character, box))
    document.close()
    return found


def picture_of(pdf: bytes, page: int = 0, dpi: float = 200) -> Image.Image:
    """A page as a scanner would see it."""
    document = pypdfium2.PdfDocument(pdf)
    image: Image.Image = document[page].render(scale=dpi / 72).to_pil().convert("L")
    document.close()
    return image


def as_pil(image: QImage) -> Image.Image:
    """A Qt picture in shades of grey."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    return Image.frombytes("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine())


def decoded(image: Image.Image) -> list[str]:
    """The contents of all QR codes in a picture."""
    import zxingcpp

    return [code.text for code in zxingcpp.read_barcodes(image)]


def _code(text: pypdfium2.PdfTextPage, number: int) -> int:
    return int(pypdfium2.raw.FPDFText_GetUnicode(text, number))


def _tidy(text: str) -> str:
    return "\n".join(line.strip() for line in re.split(r"[\r\n]+", text))


def _mm(points: float) -> float:
    return points / 72 * 25.4
