"""Files that cannot be read: each refused with its code, and nothing else happens."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.reading import Merge, Sheet, cells, read_table_file, zipped
from tests.rosters.making import text, xls, xlsx

HEAD = ["姓名", "性别", "电话"]
ROW = ["李𬭎林", "女", "19900000001"]


def refusal(path: Path) -> CareError:
    with pytest.raises(CareError) as refused:
        read_table_file(path)
    return refused.value


def test_what_is_not_there_or_not_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nobody.xlsx").code == "roster_not_found"
    assert refusal(tmp_path).code == "roster_is_a_folder"
    assert refusal(tmp_path / "a\0b").code == "roster_not_readable"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 100])
def test_empty_files(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    assert refusal(tmp_path / "a.csv").code == "roster_empty"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n....", "pdf"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0....", "picture"),
        (b"Rar!\x1a\x07....", "archive"),
        (b"{\\rtf1\\ansi....", "document"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_files_that_are_no_tables(tmp_path: Path, content: bytes, kind: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    error = refusal(tmp_path / "a.xlsx")
    assert (error.code, error.params["kind"]) == ("roster_not_a_table", kind)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [("word/document.xml", "document"), ("xl/workbook.bin", "xlsb"), ("a.txt", "archive")],
)
def test_archives_that_are_no_tables(tmp_path: Path, entry: str, kind: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr(entry, "x")
    assert refusal(tmp_path / "a.xlsx").params["kind"] == kind


def test_damaged_workbooks(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "a.xlsx", [HEAD, ROW]).read_bytes()
    older = xls(tmp_path / "b.xls", [HEAD, ROW]).read_bytes()
    for content in (whole[: len(whole) // 2], whole[:100], older[:600], b"PK\x03\x04" + b"x" * 50):
        (tmp_path / "c.xlsx").write_bytes(content)
        assert refusal(tmp_path / "c.xlsx").code in ("roster_damaged", "roster_not_a_table")


def test_a_changed_byte_in_a_packed_part_is_noticed(tmp_path: Path) -> None:
    content = bytearray(xlsx(tmp_path / "a.xlsx", [HEAD, ROW]).read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    content[info.header_offset + 30 + len(info.filename) + info.compress_size // 2] ^= 0xFF
    (tmp_path / "a.xlsx").write_bytes(bytes(content))
    assert refusal(tmp_path / "a.xlsx").code == "roster_damaged"


def test_workbooks_with_a_password(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(compound("EncryptedPackage"))
    assert refusal(tmp_path / "a.xlsx").code == "roster_encrypted"
    locked = struct.pack("<HHHH", 0x809, 4, 0x600, 5) + struct.pack("<HHH", 0x2F, 2, 0)
    (tmp_path / "a.xls").write_bytes(compound("Workbook", locked.ljust(4096, b"\0")))
    assert refusal(tmp_path / "a.xls").code == "roster_encrypted"


def test_a_document_in_an_old_container(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(compound("WordDocument"))
    assert refusal(tmp_path / "a.xls").params["kind"] == "document"


def compound(name: str, content: bytes = b"\0" * 4096) -> bytes:
    """A compound file with one stream of whole sectors."""
    sectors = len(content) // 512
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 10
    header += struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * (108 * 4)
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")

    def entry(title: str, kind: int, start: int, size: int) -> bytes:
        raw = title.encode("utf-16-le") + b"\0\0"
        body = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1)
        return (body + b"\xff" * 12 + b"\0" * 36 + struct.pack("<IQ", start, size)).ljust(
            128, b"\0"
        )

    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0) + entry(name, 2, 2, len(content))
    return header + fat + directory.ljust(512, b"\0") + content


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_UNPACKED", 20 << 20)
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (21 << 20))
    assert refusal(tmp_path / "a.xlsx").code == "roster_too_large"
    monkeypatch.setattr(zipped, "MOST_UNPACKED", 100 << 20)
    assert refusal(tmp_path / "a.xlsx").code == "roster_too_large"  # it shrinks 1000 times


def test_entities_in_xml_are_refused(tmp_path: Path) -> None:
    source = xlsx(tmp_path / "a.xlsx", [HEAD, ROW])
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with (
        zipfile.ZipFile(source) as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                data = laughs + data
            new.writestr(name, data)
    assert refusal(tmp_path / "b.xlsx").code == "roster_damaged"


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "XFD1"])
def test_one_cell_far_out_does_not_take_the_memory(tmp_path: Path, place: str) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "姓名"
    book.worksheets[0][place] = 1
    book.save(tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx").code == "roster_too_large"


def test_an_old_workbook_that_names_an_absurd_size_is_only_refused(tmp_path: Path) -> None:
    content = bytearray(xls(tmp_path / "a.xls", [HEAD, ROW]).read_bytes())
    size = content.index(struct.pack("<HH", 0x200, 14)) + 4
    content[size : size + 8] = b"\xff" * 8  # DIMENSIONS: four thousand million rows
    (tmp_path / "a.xls").write_bytes(bytes(content))
    assert read_table_file(tmp_path / "a.xls").sheets[0].rows[1] == tuple(ROW)


def test_too_many_rows(tmp_path: Path) -> None:
    lines = "姓名,电话\n" + "田军,1\n" * (cells.MOST_ROWS + 1)
    assert refusal(text(tmp_path / "a.csv", lines)).code == "roster_too_large"


def test_a_page_with_absurd_spans(tmp_path: Path) -> None:
    page = "<table><tr>" + '<td colspan="500" rowspan="99999">x</td>' * 3 + "</tr></table>"
    assert refusal(text(tmp_path / "a.xls", page)).code == "roster_too_large"


def test_merged_ranges_laid_over_each_other() -> None:
    merges = (Merge(0, 0, 999, 99),) * 100
    grid = Grid(Sheet("一", tuple((None,) * 100 for _ in range(1000)), merges))
    with pytest.raises(CareError) as refused:
        grid.seen(0, 0)
    assert refused.value.code == "roster_too_large"
