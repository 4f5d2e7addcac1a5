"""Whose pages these are: the title over a table, a line between the lines, a sheet's name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from eldercare_desktop.care.identity import read_id
from eldercare_desktop.rosters.time_ledger.outcome import PaperOwner
from eldercare_desktop.rosters.values.names import read_name
from eldercare_desktop.rosters.values.places import group_number

_NAME: Final = r"[一-鿿㐀-䶿]{1,4}(?:·[一-鿿]{1,8})*"
_LABELLED: Final = re.compile(
    rf"(?:姓名|户名|户主|储户|持有人|志愿者(?:姓名)?|服务者|会员|队员|存折户名)[:：]\s*(?P<name>{_NAME})"
)
_LEADING: Final = re.compile(
    rf"(?:^|\s)(?P<name>{_NAME}?)(?:[(（][^)）]*[)）])?(?:同志|个人|的)?\s*[-—:：]*\s*"
    r"(?:\d{4}年度?)?"
    r"(?:时间|志愿|爱心|积分|互助|公益|存折|服务(?:时|记)|储蓄|道德|账页|台账)"
)
_TRAILING: Final = re.compile(
    rf"(?:存折|账本|台账|账页|明细|记录|登记|银行)(?:表|册|本)?\s*[-—_:：(（\s]+\s*(?P<name>{_NAME})(?:[()（）]|\s|$)"
)
_NO_NAME: Final = re.compile(
    r"[村镇乡县组队会站社区]|时间|志愿|银行|互助|爱心|幸福|积分|服务|年|月|日|单位|中心|养老|台账|存折|本|表|号|个人"
    r"|姓名|合计|明细|汇总|说明|公益|记录|登记|助老|名册|流水|总[账表]|目录|封面|首页|附件|原始|数据|工作|储蓄"
    r"|小时|分钟|统计|全体|名单|志愿者|老人"
)
_TAIL_WORD: Final = re.compile(r"(?:尾号|[后末][四六4-6]?位数?|身份证)\D{0,4}(\d{3,6}[\dXx])(?!\d)")
_TAIL: Final = re.compile(r"[(（]?(?<!\d)(\d{3,5}[\dXx])[)）]?\s*$")
_WHOLE: Final = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_SHEET_NAME: Final = re.compile(rf"\d{{0,3}}[.、\s]*(?P<name>{_NAME})\s*(?:[(（\d].*)?")


@dataclass(frozen=True)
class NamedPerson:
    """A name with what stands beside it."""

    name: str | None
    shown: str
    id_number: str | None = None
    id_tail: str | None = None
    group: int | str | None = None
    codes: tuple[str, ...] = ()

    def as_owner(self, sheet: str, row: int) -> PaperOwner:
        """Whom the lines below belong to; `row` counts from 1."""
        return PaperOwner(
            sheet,
            row,
            self.name,
            self.shown,
            self.id_number,
            self.id_tail,
            group=self.group,
            codes=self.codes,
        )


def person_in_titles(texts: list[str], today: date) -> NamedPerson | None:
    """Who the cells of one row name as the holder; None if they name nobody."""
    joined = "  ".join(_plain(text) for text in texts)
    for words in (_LABELLED, _LEADING, _TRAILING):
        for found in words.finditer(joined):
            if _is_name(found["name"]):
                return _beside(found["name"], joined, today)
    if len(texts) >= 2 and len(texts) <= 10:
        for label, value in pairwise(texts):
            named = _LABELLED.fullmatch(f"{_plain(label).rstrip(':：')}:{_plain(value)}")
            if named and _is_name(named["name"]):
                return _beside(named["name"], joined, today)
    return None


def person_in_sheet_name(name: str, today: date) -> NamedPerson | None:
    """A sheet that is called after somebody."""
    found = _SHEET_NAME.fullmatch(_plain(name))
    if not found or len(found["name"]) < 2 or not _is_name(found["name"]):
        return None
    return _beside(found["name"], _plain(name), today)


def person_in_cell(shown: str, today: date) -> NamedPerson:
    """A cell of a column of names: 王秀英, 王秀英(3组), 王秀英1234."""
    whole = _WHOLE.search(shown)
    tail = None if whole else _TAIL.search(unicodedata.normalize("NFKC", shown).strip())
    bare = shown[: tail.start()] if tail else shown
    read = read_name(bare)
    made = _beside(read.name or "", f"{shown} {read.remark or ''}", today)
    codes = read.codes if read.name else ("name_missing",)
    told = made.id_tail or (tail[1].upper() if tail else None)
    return NamedPerson(read.name, shown.strip(), made.id_number, told, made.group, codes)


def _beside(name: str, text: str, today: date) -> NamedPerson:
    number = None
    if whole := _WHOLE.search(text):
        number = read_id(whole[0], today=today).number
    tail = None if whole else _TAIL_WORD.search(text)
    near = re.search(rf"{re.escape(name)}\s*[(（]?(\d{{3,5}}[\dXx])(?!\d)", text) if name else None
    told = (tail or near) if not whole else None
    return NamedPerson(
        name or None, name, number, told[1].upper() if told else None, group_number(text)
    )


def _is_name(text: str) -> bool:
    return 2 <= len(text) <= 16 and not _NO_NAME.search(text)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())
