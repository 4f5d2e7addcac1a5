"""What a row of a sheet is, when it is nobody: title, subtotal, signature line, note …"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.header import is_column_number_row
from eldercare_desktop.rosters.raw_rows import Section
from eldercare_desktop.rosters.values.places import section_group, town_and_village

_SUBTOTAL: Final = re.compile(r"(本页|本组|本村|本社|分组|.{0,4}[组社队])?小计")
_TOTAL: Final = re.compile(r"(全村|全镇|本表|本村)?(合计|总计|共计|累计|总人数|人数合计|合计人数)")
_SIGNED: Final = re.compile(
    r"(填表|制表|填报|审核|复核|经办|负责|核实|登记|调查|检查|统计|分管|主管|包村|联系)(人员?|领导|单位|干部)"
    r"|单位负责人|村(支部)?书记|村主任|负责人|制表|(填报|填表|制表|上报|公示|统计)(时间|日期|单位)"
    r"|签字|签名|盖章|监督电话|举报电话|联系电话|单位\(盖章\)|日期"
)
_TO_SIGN: Final = re.compile(r".{0,12}(签字|签名|签章|盖章|公章)\)?[:：]?(年月日)?")
_NOTE: Final = re.compile(
    r"(注|备注|说明|填表说明|填报说明|注意|填写说明)(\d?[:：.、]|$)|注[:：]?\d[.、]|※"
)
_COUNTED: Final = re.compile(
    r"(其中[:：]?)?(男性?|女性?|人数|户数|总数)[:：]?共?\d+(人|名|户)?[,，;；、。]?"
)
_PAGE: Final = re.compile(r"第\d+页(,?共\d+页.*)?|共\d+页|转下页|[承接]上页|\(?续表\)?")
_END: Final = re.compile(r"[(（—\-]*(以下空白|此处空白|以下无正文|以下为空|下空|完)[)）—\-]*")
_EXAMPLE: Final = re.compile(r"(填写)?(示例|样例|范例|举例|例如|例)[:：]?")
_VILLAGE_LINE: Final = re.compile(r"[一-鿿]{2,8}(村|社区|嘎查)(\(?共?\d*[人名户]?\)?)?[:：]?")
_ID_LIKE: Final = re.compile(r"\d{14,17}[\dXx]")
_REPORTING: Final = re.compile(r"填报|填表|制表|单位|时间|日期|截至|截止|审核|[:：]|\d{4}[年.\-/]")


def plain(text: str) -> str:
    """The text after NFKC without white space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def above_heading(grid: Grid, row: int, *, first: bool) -> str:
    """What a row above the first heading is."""
    texts = grid.texts(row)
    if not texts:
        return "blank"
    if not first and any(_REPORTING.search(plain(text)) for text in texts):
        return "reporting line"
    return "title" if first or len(texts) <= 2 else "other"


def nobody(grid: Grid, row: int) -> str | None:
    """Why a row below a heading is no person, judged by its words; None if it may be one."""
    return nobody_among([plain(text) for text in grid.texts(row)]) or (
        "column numbers" if is_column_number_row(grid, row) else None
    )


def nobody_among(texts: list[str]) -> str | None:
    """Why plain texts side by side are no person; None if they may be one."""
    if not texts:
        return "blank"
    if _EXAMPLE.fullmatch(texts[0]) or any("示例" in t or "样例" in t for t in texts[:2]):
        return "example"
    if any(_ID_LIKE.search(text) for text in texts):
        return None
    for text in texts[:3]:
        if _SUBTOTAL.match(text):
            return "subtotal 小计"
        if _TOTAL.match(text):
            return "total " + (_TOTAL.match(text) or [text])[0]
    if any(_COUNTED.fullmatch(text) for text in texts):
        return "total of men and women"
    return _marked(texts)


def _marked(texts: list[str]) -> str | None:
    if _NOTE.match(texts[0]):
        return "note"
    if any(_is_signature(text, first=place == 0) for place, text in enumerate(texts)):
        return "signature line"
    if _END.fullmatch(texts[0]) or all(_PAGE.fullmatch(text) for text in texts):
        return "end marker"
    return None


def _is_signature(text: str, *, first: bool) -> bool:
    """审核人： or 填表人（签字）; alone without a colon only at the beginning of a line."""
    match = _SIGNED.match(text)
    if not match:
        return bool(_TO_SIGN.fullmatch(text)) and (first or text.endswith((":", ")", "年月日")))
    rest = text[match.end() :]
    return rest.startswith((":", "：", "(")) or (first and not rest and "书记" not in text)


def lone_text(grid: Grid, row: int) -> tuple[str, Section] | None:
    """A row with one text: a line of a group or village, a title, a note, and what it says of
    the rows below. None if it may be a name."""
    columns = grid.filled(row)
    if len(columns) != 1:
        return None
    text = grid.text(row, columns[0])
    group = section_group(text)
    _, village = town_and_village(text)
    if group is not None or _VILLAGE_LINE.fullmatch(plain(text)):
        return "section", Section(group, village)
    if _ID_LIKE.search(text):
        return None
    wide = grid.span(row, columns[0]) * 2 > grid.width
    if wide or len(text) > 12:
        return ("note", Section()) if len(text) > 40 else ("title", Section(None, village))
    return None
