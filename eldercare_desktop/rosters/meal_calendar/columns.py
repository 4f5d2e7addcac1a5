"""The columns of a month of meals that are no days: who, totals, money, what is never read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.header import Header, paths_of
from eldercare_desktop.rosters.labels import full_label, label_of
from eldercare_desktop.rosters.mapping import Column, map_header

_NAME: Final = re.compile(
    r"^(就餐|用餐|助餐|订餐|吃饭|送餐)(老?人|老年人|人员|对象|者)(姓名|名单)?$"
)
_CARD: Final = re.compile(r"(敬老|服务|优待|助餐|就餐|用餐|饭|餐|老年)卡")
_BANK: Final = re.compile(r"银行|一卡通|社保|社会保障|医保|存折|账|帐")
_MONEY: Final = re.compile(r"元|金额|款|费|单价|价格|收[入取]?$|应收|实收|补贴|补助|自付|自费|标准")
_TOTAL: Final = re.compile(
    r"合计|小计|总计|共计|累计|总数|次数|餐数|份数|天数|数量|用餐数|就餐数|^计$|^[早中午晚]餐?计$"
)
_PERIOD: Final = re.compile(r"餐别|餐次|餐类|时段|早中晚|午晚|中晚|用餐时间|就餐时间|^餐$")
_SIGNED: Final = re.compile(r"签字|签名|签收|手印|领取人")


def is_name(text: str) -> bool:
    """Whether a heading is that of the names."""
    label = label_of(text)
    return label.field == "name" or label.attribute == "name" or bool(_NAME.match(full_label(text)))


def other_columns(grid: Grid, top: int, bottom: int, days: set[int]) -> list[Column]:
    """All columns but the days, with what they hold."""
    last = max(days)
    inner = range(min(days), last + 1)
    paths = {
        column: words
        for column, words in paths_of(grid, top, bottom).items()
        if column not in days and not (column in inner and not grid.text(bottom, column))
    }
    mapped = [c for block in map_header(Header(top, bottom, paths)) for c in block.columns]
    found = [_own_meaning(column) for column in mapped]
    if not any(column.field == "name" for column in found):
        found = [replace(c, field="name") if is_name(c.label) else c for c in found]
    return found


def _own_meaning(column: Column) -> Column:
    """What a heading means in a sheet of meals."""
    label = full_label(column.label)
    card = bool(_CARD.search(label)) and not _BANK.search(label)
    if column.field == "never_store" and not card:
        return column
    if card:
        return replace(column, field="card")
    tests = (
        ("money", _MONEY),
        ("signature", _SIGNED),
        ("total", _TOTAL),
        ("period", _PERIOD),
    )
    for field, words in tests:
        if words.search(label) and column.field not in ("name", "id_number"):
            return replace(column, field=field)
    return column
