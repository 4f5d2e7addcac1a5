"""Villager groups, villages and towns in the words of lists and titles."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from eldercare_desktop.care.chinese_dates import NUMERAL, number_of

_NUMBER: Final = rf"第?(?P<number>\d{{1,3}}|[{NUMERAL}]{{1,4}})"
_GROUP: Final = re.compile(
    rf"{_NUMBER}(?:村民小组|村民组|小组|生产队|组(?!织|合)|社(?!区|会|保)|队(?!伍))"
)
_WHOLE: Final = re.compile(rf"{_NUMBER}(?:号)?")
_SECTION: Final = re.compile(
    rf"(?:[{NUMERAL}\d]{{1,2}}[、.)]|\([{NUMERAL}\d]{{1,2}}\))?(?:[^\d{NUMERAL}第]{{0,12}}?(?:村|社区))?(?P<group>{_NUMBER}"
    r"(?:村民小组|村民组|小组|生产队|组|社|队))(?:名单)?[:：]?(?:\(?共?\d*人?\)?)?[:：]?"
)
_TOWN: Final = re.compile(r"([一-鿿]{1,6}?(?:镇|乡|街道|苏木))(?!上|村|下)")
_KINDS_OF_VILLAGES: Final = re.compile(r"农村|乡村|全村|本村|各村|行政村|自然村|\d{4}年度?|年度")
_VILLAGE: Final = re.compile(r"([一-鿿]{1,7}?(?:村(?!民(?!委)|庄|级|上|务|干|居|医)|社区|嘎查))")


def group_number(text: str) -> int | None:
    """The number of a villager group named in a text: 一组, 第三组, 4社, 永隆村二组."""
    match = _GROUP.search("".join(unicodedata.normalize("NFKC", text).split()))
    return number_of(match["number"]) if match else None


def read_group(text: str) -> int | str | None:
    """A cell of a group column: a number, or the name of a hamlet; None if it is empty."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain or plain in ("/", "-", "—", "无", "不详"):
        return None
    named = group_number(plain)
    if named is not None:
        return named
    whole = _WHOLE.fullmatch(re.sub(r"\.0+$", "", plain))
    return number_of(whole["number"]) if whole else plain


def section_group(text: str) -> int | None:
    """The group of a line that stands between people: 第二组（15人）："""
    match = _SECTION.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return number_of(match["number"]) if match else None


def town_and_village(text: str) -> tuple[str | None, str | None]:
    """Town and village in a title: 界石镇海棠村农村留守老年人花名册."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    plain = re.sub(r"^.*?(?:填报|填表|制表|上报)?(?:单位|部门)?(?:\([^()]*\))?[:：]", "", plain)
    plain = _KINDS_OF_VILLAGES.sub(" ", plain)
    plain = re.sub(r"^.*[省市区县旗](?=[^省市区县旗]{1,6}?(?:镇|乡|街道))", "", plain)
    town = _TOWN.search(plain)
    rest = plain[town.end() :] if town else plain
    village = _VILLAGE.match(rest) if town else _VILLAGE.search(rest)
    return (town[1] if town else None), (village[1] if village else None)
