"""Files of every kind, named rightly or not, whole or broken."""

from __future__ import annotations

import base64
import datetime as dt
import zipfile
from pathlib import Path

import pytest
import xlwt

from eldercare_desktop.rosters.reading import (
    Sheet,
    TableFile,
    read_table_file,
    text_of,
)
from tests.rosters.making import A, preview, text, xls, xlsx

HEAD = ["姓名", "性别", "电话"]
ROW = ["李𬭎林", "女", "19900000001"]


def only_sheet(path: Path) -> Sheet:
    table = read_table_file(path)
    assert len(table.sheets) == 1
    return table.sheets[0]


# --- workbooks -------------------------------------------------------------------------


def test_xlsx_with_merges_and_what_is_hidden(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        {"一": [["题"], HEAD, ROW], "二": [["x"]]},
        merges=["A1:C1"],
        hidden_rows=[3],
        hidden_sheets=["二"],
    )
    first, second = read_table_file(path).sheets
    assert first.rows == (("题", None, None), tuple(HEAD), tuple(ROW))
    assert [tuple(m) for m in first.merges] == [(0, 0, 0, 2)]
    assert (first.hidden_rows, first.hidden, second.hidden) == (frozenset({2}), False, True)


def test_formulas_without_a_result_are_told_from_empty_cells(tmp_path: Path) -> None:
    sheet = only_sheet(xlsx(tmp_path / "a.xlsx", [["=ROW()", None, '="5001"', "x"]]))
    assert sheet.unevaluated == {(0, 0)}
    assert sheet.rows[0] == (None, None, "5001", "x")


def test_a_format_shows_no_more_than_a_person_sees(tmp_path: Path) -> None:
    day = dt.datetime(1944, 3, 1)
    codes = ['yyyy"年"m"月"', 'yyyy"年"', 'm"月"d"日"', "yyyy-mm-dd", "0.00"]
    path = xlsx(
        tmp_path / "a.xlsx",
        [[day, day, day, day, 1939.1]],
        formats=dict(zip(["A1", "B1", "C1", "D1", "E1"], codes, strict=True)),
    )
    row = only_sheet(path).rows[0]
    assert row == ("1944-03", "1944", "3月1日", dt.date(1944, 3, 1), "1939.10")


def test_xls_values_merges_formats_and_hidden_rows(tmp_path: Path) -> None:
    day = dt.date(1944, 3, 1)
    path = xls(
        tmp_path / "a.xls",
        [
            ["题", None, None],
            HEAD,
            ROW,
            [1, 1939.1, 0.5],
            [19900000001, True, day],
            [day, "长" * 9],
        ],
        merges=[(0, 0, 0, 2)],
        hidden_rows=[2],
        formats={(4, 2): "yyyy-mm-dd", (5, 0): 'yyyy"年"m"月"', (3, 1): "0.00"},
    )
    table = read_table_file(path)
    sheet = table.sheets[0]
    assert (table.kind, sheet.name, sheet.hidden_rows) == ("xls", "花名册", frozenset({2}))
    assert [tuple(m) for m in sheet.merges] == [(0, 0, 0, 2)]
    assert sheet.rows[2] == tuple(ROW)
    assert sheet.rows[3] == (1.0, "1939.10", 0.5)
    assert sheet.rows[4] == (19900000001.0, True, day)
    assert sheet.rows[5] == ("1944-03", "长" * 9, None)


def test_xls_with_texts_longer_than_a_record(tmp_path: Path) -> None:
    texts = [f"{i}" + ("汉字" if i % 2 else "ab") * 40 for i in range(400)]
    path = xls(tmp_path / "a.xls", [[t] for t in texts])
    assert [row[0] for row in only_sheet(path).rows] == texts


def test_xls_hidden_sheet_and_formula_texts(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    shown, hidden = book.add_sheet("明"), book.add_sheet("暗")
    shown.write(0, 0, xlwt.Formula('"5001"&"99"'))
    hidden.write(0, 0, "x")
    hidden.visibility = 1
    book.save(str(tmp_path / "a.xls"))
    first, second = read_table_file(tmp_path / "a.xls").sheets
    assert (first.hidden, second.hidden, second.rows) == (False, True, (("x",),))


def test_ods(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods")
    table = read_table_file(path)
    first, second = table.sheets
    assert (table.kind, first.name, first.hidden_rows) == ("ods", "花名册", frozenset({2}))
    assert first.rows[1] == ("一组", "李𬭎林")
    assert [tuple(m) for m in first.merges] == [(1, 0, 2, 0)]
    assert second.name == "空"


def ods(path: Path) -> Path:
    def cell(words: str, more: str = "") -> str:
        return (
            f'<table:table-cell office:value-type="string"{more}>'
            f"<text:p>{words}</text:p></table:table-cell>"
        )

    space = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        f'xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" '
        f'xmlns:text="{space}text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="花名册"><table:table-row>{cell("组")}{cell("姓名")}'
        f"</table:table-row><table:table-row>"
        + cell("一组", ' table:number-rows-spanned="2" table:number-columns-spanned="1"')
        + f'{cell("李𬭎林")}</table:table-row><table:table-row table:visibility="collapse">'
        f"<table:covered-table-cell/>{cell('王秀英')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048573">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
        '<table:table table:name="空"><table:table-row><table:table-cell/></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest '
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return path


# --- texts -----------------------------------------------------------------------------

CSV = "姓名,性别,电话\r\n李𬭎林,女,19900000001\r\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_csv_encodings(tmp_path: Path, encoding: str, named: str) -> None:
    table = read_table_file(text(tmp_path / "a.csv", CSV, encoding))
    assert (table.encoding, table.line_ending) == (named, "CRLF")
    assert table.sheets[0].rows == (tuple(HEAD), tuple(ROW))


@pytest.mark.parametrize("mark", [",", "\t", ";", "|", "，"])
def test_csv_delimiters(tmp_path: Path, mark: str) -> None:
    lines = [mark.join(HEAD), mark.join(ROW), mark.join(["田军", "男", "无"])]
    sheet = only_sheet(text(tmp_path / "a.csv", "\n".join(lines)))
    assert sheet.rows[:2] == (tuple(HEAD), tuple(ROW))


def test_csv_says_its_delimiter_itself(tmp_path: Path) -> None:
    sheet = only_sheet(text(tmp_path / "a.csv", "sep=;\n姓名;备注\n田军;a,b,c\n王,兰;d,e,f\n"))
    assert sheet.rows[2] == ("田军", "a,b,c")


def test_csv_records_are_not_lines(tmp_path: Path) -> None:
    sheet = only_sheet(
        text(tmp_path / "a.csv", '姓名,备注\n田军,"2023年12月\n因跌倒住院"\n王兰,好\n')
    )
    assert sheet.rows[1] == ("田军", "2023年12月\n因跌倒住院")
    assert sheet.rows[2] == ("王兰", "好")


def test_csv_texts_that_excel_was_forced_to_keep(tmp_path: Path) -> None:
    sheet = only_sheet(text(tmp_path / "a.csv", '姓名,号\n田军,"=""0231"""\n王兰,="0232"\n'))
    assert [row[1] for row in sheet.rows] == ["号", "0231", "0232"]


def test_a_stray_quotation_mark_swallows_nobody(tmp_path: Path) -> None:
    lines = ["姓名,性别,备注", '"田军,男,好', "王兰,女,好", '李秀,女,"腿"疼', "张华,男,"]
    rows = only_sheet(text(tmp_path / "a.csv", "\n".join(lines))).rows
    assert [row[0] for row in rows] == ["姓名", '"田军', "王兰", "李秀", "张华"]


def test_a_file_cut_off_in_a_character_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes((CSV * 20).encode("gb18030") + "田军".encode("gb18030")[:3])
    table = read_table_file(path)
    assert table.notes == ("characters_unreadable",)
    assert table.sheets[0].rows[1] == tuple(ROW)


HTML = """<html><head><meta http-equiv=Content-Type content="text/html; charset={charset}">
<style>td {{color:red}}</style></head><body><table><tr><td colspan=3>花名册</td></tr>
<tr><td rowspan="2">一组</td><td>李&nbsp;军<br>军</td><td><b>19</b>900</td></tr>
<tr style="display:none"><td>王<table><tr><td>内</td></tr></table></td><td></td></tr>
</table></body></html>"""


@pytest.mark.parametrize(
    ("charset", "encoding"), [("gb2312", "gb18030"), ("utf-8", "utf-8"), ("gbk", "gb18030")]
)
def test_html_that_calls_itself_xls(tmp_path: Path, charset: str, encoding: str) -> None:
    path = text(tmp_path / "a.xls", HTML.format(charset=charset), encoding)
    table = read_table_file(path)
    sheet = table.sheets[0]
    assert (table.kind, table.encoding) == ("html", encoding)
    assert sheet.rows[0] == ("花名册", None, None)
    assert sheet.rows[1] == ("一组", "李 军\n军", "19900")
    assert sheet.rows[2][0] is None
    assert [tuple(m) for m in sheet.merges] == [(0, 0, 0, 2), (1, 0, 2, 0)]
    assert sheet.hidden_rows == {2}


def test_spreadsheet_xml_of_2003(tmp_path: Path) -> None:
    content = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="花名册"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">题</Data></Cell></Row>
<Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">12</Data></Cell></Row>
</Table></Worksheet></Workbook>"""
    sheet = only_sheet(text(tmp_path / "a.xls", content))
    assert sheet.name == "花名册"
    assert sheet.rows == (("题", None), (None, None), (None, 12.0))
    assert sheet.hidden_rows == {2}


def test_a_web_page_in_one_file(tmp_path: Path) -> None:
    page = HTML.format(charset="utf-8").encode()
    body = base64.encodebytes(page).decode()
    content = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        f"{body}\n--x--\n"
    )
    assert only_sheet(text(tmp_path / "a.xls", content)).rows[0][0] == "花名册"


# --- by content, not by name -----------------------------------------------------------


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    modern = xlsx(tmp_path / "a.xlsx", [HEAD, ROW])
    older = xls(tmp_path / "b.xls", [HEAD, ROW])
    for source, name, kind in (
        (modern, "c.csv", "xlsx"),
        (modern, "d.xls", "xlsx"),
        (older, "e.xlsx", "xls"),
        (text(tmp_path / "f.txt", CSV), "g.xls", "csv"),
        (text(tmp_path / "h.txt", CSV, "gb18030"), "i.xlsx", "csv"),
    ):
        copy = tmp_path / name
        copy.write_bytes(source.read_bytes())
        table = read_table_file(copy)
        assert (name, table.kind) == (name, kind)
        assert table.sheets[0].rows[1] == tuple(ROW)


def test_text_of_values() -> None:
    shown = [text_of(v) for v in (None, 1.0, 1939.1, 19900000001.0, 500199194403013169.0, True)]
    assert shown == ["", "1", "1939.1", "19900000001", "500199194403013000", "是"]
    assert text_of(dt.datetime(1944, 3, 1)) == "1944-03-01"
    assert text_of(dt.datetime(1944, 3, 1, 8, 30)) == "1944-03-01 08:30:00"


def test_a_table_knows_whether_it_has_records() -> None:
    assert TableFile("csv", ()).by_record
    assert not TableFile("xlsx", ()).by_record


def test_a_page_whose_layout_is_a_table_too(tmp_path: Path) -> None:
    page = (
        "<h2>青山镇青山村高龄老人花名册</h2><p>统计时间：2024年6月30日</p>"
        "<table><tr><td>首页</td><td>退出</td></tr><tr><td colspan=2>"
        "<table><tr><th>姓名<th>身份证号<th>住址"
        f"<tr><td>甲一<td>{A}<td><table><tr><td>二组</td></tr><tr><td>院子</td></tr></table></td>"
        "</table></td></tr></table>"
    )
    shown = preview(text(tmp_path / "a.xls", f"<html><body>{page}</body></html>"))
    assert (shown.words.village, shown.as_of) == ("青山村", dt.date(2024, 6, 30))
    found = [(r.person.name, r.person.id_number, r.person.address) for r in shown.persons]
    assert found == [("甲一", A, "二组\n院子")]
