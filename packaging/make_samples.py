"""Makes the roster and the pairing ledger that the app ships as samples.

    python packaging/make_samples.py

Both look as such files look in villages, with the slips that they have. Everybody in them
is invented, and the area of their ID numbers (500199) does not exist.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from eldercare_desktop.care.identity import check_digit  # noqa: E402 (after the path is set)

OUT = ROOT / "resources" / "rosters"
ROSTER_FILE = "sample_roster.xlsx"
LEDGER_FILE = "sample_pairing_ledger.xlsx"
YEAR = 2024
MADE = datetime(YEAR, 9, 28)
Cell = str | int | float | datetime | None


def number(birth: str, sex: str, sequence: int) -> str:
    """A valid ID number of nobody: birth YYYYMMDD, 男 or 女."""
    body = f"500199{birth}{sequence * 2 + (sex == '男'):03d}"
    return body + check_digit(body)


def slip(text: str) -> str:
    """The number with its last digit mistyped."""
    return text[:17] + ("3" if text[17] != "3" else "8")


# name, sex, birth, sequence: the same people stand in both files.
PEOPLE: dict[str, tuple[str, str, int]] = {
    "冉光秀": ("女", "19430618", 61),
    "谭德明": ("男", "19381102", 62),
    "向素珍": ("女", "19510327", 63),
    "牟成富": ("男", "19460905", 64),
    "秦玉莲": ("女", "19391221", 65),
    "田　军": ("男", "19550814", 66),
    "罗朝英": ("女", "19480102", 67),
    "石万林": ("男", "19421130", 68),
    "文永芬": ("女", "19360415", 69),
    "付国清": ("男", "19491008", 70),
    "王桂芳": ("女", "19450722", 71),
    "㛃德芬": ("女", "19530209", 73),
    "欧阳顺": ("男", "19401017", 74),
    "代兴华": ("男", "19570501", 75),
    "姚天秀": ("女", "19340828", 76),
    "廖大贵": ("男", "19471213", 77),
    "彭友珍": ("女", "19520606", 78),
    "邹昌禄": ("男", "19440319", 79),
    "阿依努尔·玉素甫": ("女", "19541125", 80),
    "郎必成": ("男", "19410930", 81),
}


def id_of(name: str) -> str:
    """The ID number of one of the people."""
    sex, birth, sequence = PEOPLE[name]
    return number(birth, sex, sequence)


ROSTER_TITLE = "界石镇海棠村农村留守老年人花名册"
ROSTER_LINE = "填报单位（盖章）：海棠村村民委员会　　　填报时间：2024年9月28日　　　单位：人"
ROSTER_HEAD = """
序号|组别|姓名|性别|民族|身份证号码|出生年月|年龄|居住情况|健康状况|是否低保/特困|\
赡养人（监护人）情况|||本人联系电话|社保卡号|备 注
|||||||||||姓名|与老人关系|联系电话
"""
# group|name|sex|ID number (empty: of PEOPLE)|born as written|living|health|benefit|guardian|
# relation|telephone|own telephone|note. A row of one word is a subtotal.
ROSTER = """
一组|冉光秀|||1943.6|独居|高血压|低保|冉小东|儿子|19900010101|19900020101|
|谭德明|||1938年11月|与配偶|良好|否|谭红|女儿|19900010102|19900020102|
|向素珍|||51-3-27|与配偶|良好|否||||无|
2组|牟成富|||1946/9/5|空巢|糖尿病|否|牟强|儿子|19900010104|19900020104/02366280104|
|秦玉莲|||农历1939年冬月十一|独居|半失能|特困（分散）|秦伟|侄子|19900010105|66128|五保户
|田　军|||1955.8|与孙辈|良好|否|田小燕|女儿|19900010106|199-0002-0106|
小计
第三组|罗朝英|||1948.1|独居|慢性支气管炎|否|何川|儿子|19900010107|19900020107|
|石万林|||民国31年11月|与配偶|听力差|否|石磊|儿子|19900010108|19900020108|
|文永芬|||不详|独居|卧床|低保|文静|孙女|19900010109|19900020109|
|付国清|||1949.10|与配偶|良好|否|付军|儿子|19900010110|19900020110|
|王桂芳|||1945.7|独居|良好|否|王勇|儿子|19900010111|19900020111|
|王桂芳|女|another|1950.12|与配偶|良好|否|周斌|儿子|19900010112|19900020112|
4社|㛃德芬|||1953.2|与配偶|良好|否|黄海|儿子|19900010113|19900020113|
|欧阳顺|||1940.10|独居|良好|否|欧阳敏|女儿|19900010114|19900020114|
|代兴华|||1957.5|与配偶|良好|否|代丽|女儿|19900010115|19900020115|
|姚天秀|||1934.8|与配偶|冠心病|否|张明|儿子|19900010116|19900020116|
|廖大贵|女||1947.12|独居|良好|否|廖芳|女儿|19900010117|19900020117|
5组|彭友珍|||1952.6|独居|良好|否|李杰|儿子|19900010118|19900020118|
|邹昌禄(已故)|||1944.3|独居|良好|否|邹平|儿子|19900010119|19900020119|
|阿依努尔·玉素甫|||1954.11|与配偶|良好|否|买买提|儿子|19900010120|19900020120|
|郎必成||cut|1941.9|独居|良好|否|郎平|儿子|19900010121|19900020121|
|殷淑华|女|slip|1946.2|独居|良好|低保|殷刚|儿子|19900010122|19900020122|
5组|冉光秀|||1943.6|与子女|高血压|低保|冉小东|儿子|19900010101|19900020101|已搬到五组儿子家
|杜永秀|女|none|1939.1|独居|良好|否|杜娟|女儿|19900010124|19900020124|身份证遗失，正在补办
|曹家林|男|young|1983.10|与父母|精神残疾二级|低保|曹德|父亲|19900010125|19900020125|随母生活
"""
ROSTER_END = """
合计||=COUNTA(C5:C30)
填表人：　　　　　审核人：　　　　　　联系电话：023-66280000
注：留守老人是指子女长期（半年以上）离开户籍地务工，身边没有赡养人的老年人。
"""


def roster_rows() -> Iterable[Sequence[Cell]]:
    """The rows of the roster: 25 people, a subtotal, a total, the last lines."""
    yield [ROSTER_TITLE]
    yield [ROSTER_LINE]
    yield from _cells(ROSTER_HEAD)
    serial = 0
    for row in _cells(ROSTER):
        if len(row) == 1:
            yield [row[0], None, f"{serial}人"]
        else:
            serial += 1
            yield _person(serial, row)
    yield from _cells(ROSTER_END)


def _cells(text: str) -> Iterable[list[Cell]]:
    for line in text.strip("\n").split("\n"):
        yield [cell or None for cell in line.split("|")]


def _person(serial: int, row: list[Cell]) -> list[Cell]:
    group, name, sex, which, born, living, health, benefit, *guardian, phone, note = row
    plain = str(name).removesuffix("(已故)")
    card = f"6217 0099 0000 {serial:04d} 118"
    people = "土家族" if plain == "殷淑华" else "汉"
    age = YEAR - int(_birth(plain, which)[:4])
    return [serial, group, name, sex or PEOPLE[plain][0], people, _id_cell(plain, which), born, age,
            living, health, benefit, *guardian, phone, card, note]  # fmt: skip


def _birth(name: str, which: Cell) -> str:
    births = {"another": "19501204", "slip": "19460211", "none": "19390101", "young": "19831019"}
    return births.get(str(which)) or PEOPLE[name][1]


def _id_cell(name: str, which: Cell) -> Cell:
    """The ID number, or the slip that the roster has in its place."""
    slips: dict[str, Cell] = {
        "another": number(_birth(name, which), "女", 72),
        "slip": slip(number(_birth(name, which), "女", 82)),
        "young": number(_birth(name, which), "男", 83),
        "none": None,
        # A spreadsheet keeps 15 digits of a number and shows zeros for the rest.
        "cut": int(id_of(name)[:15] + "000") if which == "cut" else None,
    }
    return slips[str(which)] if which else id_of(name)


ROSTER_MERGES = (
    "A1:Q1", "A2:Q2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "G3:G4", "H3:H4",
    "I3:I4", "J3:J4", "K3:K4", "L3:N3", "O3:O4", "P3:P4", "Q3:Q4", "B5:B7", "B8:B10",
    "L6:L7", "M6:M7", "N6:N7", "A11:B11", "B12:B17", "B18:B22", "B23:B27", "B28:B30",
    "A32:Q32", "A33:Q33",
)  # fmt: skip

LEDGER_TITLE = "界石镇海棠村农村老年人“结对扶老”台账（一对一）"
LEDGER_HEAD = """
序号|帮扶对象（老人）|||||结对帮扶人|||结对时间|结束时间|主要帮扶内容|上门频次|是否签订协议|备注
|姓名|身份证号|类别|住址|失能等级|姓名|身份|电话
"""
# elder|category|address|ability|helper|role|telephone|start|end|services|how often|signed|note
LEDGER = """
冉光秀|低保|5组|轻度失能|何建英|养老助理|19900030001|2024-03-01||代买代缴、精神慰藉|每周2次|是
秦玉莲|特困（分散）|2组|中度失能|龚显平|村医|19900030002|2024.3||居家照料、寻医送药|每周2次|√
文永芬|低保|三组|重度失能|陶国芬|党员|19900030003|2024年4月5日||居家照料、打扫卫生|每周1次|是
罗朝英|独居|三组||龚显平|村医|19900030002|2024/4/12||代买代缴、寻医送药|每周1次|否
欧阳顺|独居|4社|||||||代买代缴|||待定
彭友珍|独居|5组||李杰|儿子|19900010118|2024/1/1||代买代缴、精神慰藉|每天|是
邹昌禄|低保|5组||秦学礼|志愿者|19900030005|2023/7/1|2024/6/30|代买代缴|每周1次|是|老人去世
王桂芳|独居|三组||秦学礼|志愿者|19900030005|2024/5/6||春种秋收、代买代缴|每月2次|是
"""
GRID = """
界石镇海棠村“网格化、划片式”结对台账
片区|责任人|身份|联系电话|包联老人|老人数|上门频次|备注
一片区（1-2组）|唐定全|网格员|19900030006|谭德明、向素珍、牟成富、田军|4|每月2次
二片区（3-4组）|陶国芬|党员|19900030003|石万林 付国清 㛃德芬 代兴华 姚天秀|6|每月1次
三片区（5组）|何建英|养老助理|19900030001|阿依努尔·玉素甫；郎必成（特困）|2|每季度1次
"""
LEDGER_MERGES = (
    "A1:O1", "A2:A3", "B2:F2", "G2:I2", "J2:J3", "K2:K3", "L2:L3", "M2:M3", "N2:N3", "O2:O3",
)  # fmt: skip


def ledger_rows() -> Iterable[Sequence[Cell]]:
    """The one-to-one sheet of the ledger."""
    yield [LEDGER_TITLE]
    yield from _cells(LEDGER_HEAD)
    for elder, *rest in _cells(LEDGER):
        start: Cell = rest[6]
        if start == "2024-03-01":  # one real date among the typed ones
            rest[6] = datetime(2024, 3, 1)
        yield ["=ROW()-3", elder, id_of(str(elder)), *rest]
    yield []
    yield ["小计", "=COUNTA(B4:B11)"]


def grid_rows() -> Iterable[Sequence[Cell]]:
    """The grid sheet of the ledger."""
    for row in _cells(GRID):
        counted = len(row) > 5 and str(row[5]).isdigit()
        yield [*row[:5], int(str(row[5])), *row[6:]] if counted else row


def _fill(sheet: Worksheet, rows: Iterable[Sequence[Cell]], merges: Iterable[str]) -> None:
    thin = Side(style="thin")
    for number_of_row, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number_of_row, column, value)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.border = Border(thin, thin, thin, thin)
            if isinstance(value, str) and value[:1].isdigit():
                cell.number_format = "@"
            elif isinstance(value, datetime):
                cell.number_format = "yyyy-mm-dd"
    for merge in merges:
        sheet.merge_cells(merge)
    sheet["A1"].font = Font(size=16, bold=True)


def make_roster(path: Path) -> None:
    """Writes the roster."""
    book = _book("留守老人")
    _fill(book.worksheets[0], roster_rows(), ROSTER_MERGES)
    _widths(book.worksheets[0], {"C": 16, "F": 22, "G": 18, "J": 14, "N": 14, "O": 16, "P": 24})
    book.save(path)


def make_ledger(path: Path) -> None:
    """Writes the pairing ledger."""
    book = _book("一对一结对")
    first = book.worksheets[0]
    _fill(first, ledger_rows(), LEDGER_MERGES)
    first.row_dimensions[7].hidden = True
    _widths(first, {"C": 22, "D": 14, "I": 14, "J": 14, "K": 12, "L": 30, "O": 14})
    grid = book.create_sheet("网格化结对")
    _fill(grid, grid_rows(), ("A1:H1",))
    _widths(grid, {"A": 18, "D": 14, "E": 44})
    book.save(path)


def _book(first: str) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.worksheets[0].title = first
    book.properties.creator = "海棠村"
    book.properties.created = book.properties.modified = MADE
    return book


def _widths(sheet: Worksheet, widths: dict[str, int]) -> None:
    for column, width in widths.items():
        sheet.column_dimensions[column].width = width


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    make_roster(OUT / ROSTER_FILE)
    make_ledger(OUT / LEDGER_FILE)
