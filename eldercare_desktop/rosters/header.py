"""Finding the heading rows of a sheet without help, wherever they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.labels import NAMED, label_of, plain_label, role_of

MOST_HEADER_ROWS: Final = 4
_HINT: Final = re.compile(
    r"姓名|身份证|证件号|性别|出生|电话|联系|地址|住址|备注|序号|责任人|老人|结对|帮扶|监护|名字|年龄|民族|类别|组别"
    r"|户主|成员|关系|包联|包保|网格|手机|证号"
    r"|name|^sex$|gender|birth|^id|phone|^tel|mobile|addr|guardian|contact|^group|village|remark|^note",
    re.I,
)
_SURE: Final = 4  # known headings that make a row one, however many unknown ones stand beside
_DATA: Final = re.compile(r"\d{6,}|^\d{1,3}$|^\d{4}[./年-]\d")
_SENTENCE: Final = re.compile(r"[：:。；;]|填报|制表|审核")
_GROUP_WORD: Final = re.compile(r"信息|情况|基本|类别|对象|人员")
# A statistics form numbers its columns: 1 2 3 …, 甲 乙 1 2 …
_COLUMN_NUMBER: Final = re.compile(r"\(?\d{1,2}\)?|[甲乙丙丁]|[A-Z]|[①-⑳]|\d{1,2}=.*")


@dataclass(frozen=True)
class Header:
    """A heading of one or more rows. `paths` are the words over each column, top first."""

    top: int
    bottom: int
    paths: dict[int, tuple[str, ...]]

    @property
    def signature(self) -> tuple[tuple[int, str], ...]:
        """What makes two headings the same: the last words over each column."""
        return tuple(
            (column, plain_label(path[-1])) for column, path in sorted(self.paths.items()) if path
        )


def find_headers(grid: Grid) -> list[Header]:
    """All headings of a sheet from the top down, repeated ones included."""
    found: list[Header] = []
    row = 0
    while row < grid.height:
        header = _header_at(grid, row, found[-1].bottom + 1 if found else 0)
        if header is not None:
            found.append(header)
            row = header.bottom
        row += 1
    return found


def _header_at(grid: Grid, row: int, floor: int) -> Header | None:
    if not is_heading_row(grid, row):
        return None
    top = _topmost(grid, row, floor)
    bottom = _bottommost(grid, row, top)
    return Header(top, bottom, paths_of(grid, top, bottom))


def is_heading_row(grid: Grid, row: int) -> bool:
    """Whether a row reads like headings: several known ones, no data among them."""
    texts = grid.texts(row)
    if sum(1 for text in texts if _HINT.search("".join(text.split()))) < 2:
        return False
    if any(_DATA.search(text) or len(text) > 40 for text in texts):
        return False
    labels = [label_of(text) for text in texts]
    strong = {label.field or f"{label.role}_{label.attribute}" for label in labels if label.strong}
    named = any(label.field in NAMED or label.attribute == "name" for label in labels)
    enough = len(strong) >= 3 or (len(strong) >= 2 and len(texts) <= 5)
    most = sum(label.strong for label in labels) * 2 >= len(texts)
    return named and enough and (most or len(strong) >= _SURE)


def _topmost(grid: Grid, row: int, floor: int) -> int:
    """Rows above that group columns: 监护人信息 over three of them."""
    top = row
    while top > floor and row - top < MOST_HEADER_ROWS - 2 and _is_grouping_row(grid, top - 1):
        top -= 1
    return top


def _is_grouping_row(grid: Grid, row: int) -> bool:
    columns = grid.filled(row)
    texts = [grid.text(row, column) for column in columns]
    if not texts or any(len(t) > 16 or _SENTENCE.search(t) or _DATA.search(t) for t in texts):
        return False
    if len(texts) == 1:  # a title would begin at the left and span the whole width
        inside = columns[0] > 0 and grid.span(row, columns[0]) < grid.width
        return inside and bool(role_of(texts[0]) or _GROUP_WORD.search(texts[0]))
    known = sum(1 for t in texts if label_of(t).known or role_of(t) or _GROUP_WORD.search(t))
    return known * 2 >= len(texts)


def _bottommost(grid: Grid, row: int, top: int) -> int:
    """Rows below that belong to the heading: by merged cells, or because they are headings."""
    bottom = row
    for column in grid.filled(row):
        merge = grid.merge_at(row, column)
        if merge and merge.top == row and merge.bottom - row < MOST_HEADER_ROWS:
            bottom = max(bottom, merge.bottom)
    while bottom + 1 < grid.height and bottom + 1 - top < MOST_HEADER_ROWS:
        if not _is_sub_heading_row(grid, bottom + 1, bottom):
            break
        bottom += 1
    return min(bottom, grid.height - 1)


def _is_sub_heading_row(grid: Grid, row: int, above: int) -> bool:
    columns = grid.filled(row)
    texts = [grid.text(row, column) for column in columns]
    if not texts or any(_DATA.search(text) or len(text) > 20 for text in texts):
        return False
    known = sum(1 for text in texts if label_of(text).strong or label_of(text).field == "tick")
    repeated = all(
        plain_label(t) == plain_label(grid.text(above, c))
        for t, c in zip(texts, columns, strict=True)
    )
    return known * 3 >= len(texts) * 2 and not repeated


def is_column_number_row(grid: Grid, row: int) -> bool:
    """Whether a row only numbers the columns: 1 2 3 4 …"""
    texts = grid.texts(row)
    if len(texts) < 4 or not all(_COLUMN_NUMBER.fullmatch(text) for text in texts):
        return False
    numbers = [int(text) for text in texts if text.isdigit()]
    return len(numbers) >= 3 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def paths_of(grid: Grid, top: int, bottom: int) -> dict[int, tuple[str, ...]]:
    """The words over each column, top first."""
    paths = {}
    for column in range(grid.width):
        words: list[str] = []
        for row in range(top, bottom + 1):
            word = _word(grid, row, column, bottom)
            if word and (not words or words[-1] != word):
                words.append(word)
        if words:
            paths[column] = tuple(words)
    return paths


def _word(grid: Grid, row: int, column: int, bottom: int) -> str:
    seen = grid.seen(row, column)
    if seen is not None:
        return str(seen).strip()
    if row == bottom or not _below(grid, row, column, bottom):
        return ""
    # Without merged cells a group's word stands over its first column only.
    for left in range(column - 1, -1, -1):
        if grid.seen(row, left) is not None:
            return str(grid.seen(row, left)).strip() if _below(grid, row, left, bottom) else ""
    return ""


def _below(grid: Grid, row: int, column: int, bottom: int) -> bool:
    return any(grid.value(r, column) is not None for r in range(row + 1, bottom + 1))
