"""The handover pack on paper: contents that are right, long parts, empty ones."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from eldercare_desktop.printing.handover import SIGNED, HandoverPaper, PackCover, PackPart
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.printing.table import PrintColumn
from tests.printing.reading import characters_of, words_of

COLUMNS = (PrintColumn("No.", 3), PrintColumn("Whom", 10), PrintColumn("Note", 10))


def part(title: str, rows: int) -> PackPart:
    lines = [[str(n), f"王{n}", "买买提·吐尔逊·阿卜杜拉" * (n % 3)] for n in range(1, rows + 1)]
    return PackPart(title, str(rows), COLUMNS, lines)


def paper(*rows: int, **values: object) -> HandoverPaper:
    said = {"village": "海棠村", "handed_by": "陈天芬", "taken_by": "", "day": "2026-11-22"}
    cover = PackCover(**{**said, **values})  # type: ignore[arg-type]
    return HandoverPaper(cover, [part(f"Things {n}", count) for n, count in enumerate(rows, 1)])


def test_contents_name_the_page_of_each_part(qtbot: QtBot) -> None:
    pack = paper(2, 0, 90, 1)
    texts = words_of(pdf_bytes(pack))
    assert len(texts) == pack.pages()
    starts = {n: i + 1 for n in (1, 3, 4) for i, t in enumerate(texts) if f"{n}. Things {n}" in t}
    assert starts[1] == 2
    assert starts[3] == 3
    assert starts[4] == pack.pages()
    cover = texts[0].replace("\n", " ")
    for number, page in starts.items():
        assert f"Things {number}" in cover
        assert str(page) in cover
    assert "2. Things 2" not in "".join(texts)
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text


def test_a_pack_of_nothing_is_a_cover(qtbot: QtBot) -> None:
    pack = paper(0, 0)
    assert pack.pages() == 1
    assert "陈天芬" in words_of(pdf_bytes(pack))[0]


def test_the_cover_says_what_only_this_laptop_holds_and_the_note(qtbot: QtBot) -> None:
    note = "钥匙在村委，印章在抽屉里。" * 20
    text = words_of(pdf_bytes(paper(1, only_here=17, note=note)))[0]
    assert "17" in text
    assert "only on this laptop" not in words_of(pdf_bytes(paper(1)))[0]
    long = pdf_bytes(paper(*[1] * 14, only_here=17, note=note))
    assert "".join(words_of(long)[0].split()).count("钥匙在村委") == 20
    assert max(box[3] for c, box in characters_of(long) if c == "屉") < SIGNED
