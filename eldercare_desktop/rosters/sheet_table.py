"""A sheet taken apart: its headings, its kind, its rows of data, and the rows left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from eldercare_desktop.rosters import row_kinds
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.header import Header, find_headers
from eldercare_desktop.rosters.labels import plain_label
from eldercare_desktop.rosters.mapping import Block, map_header
from eldercare_desktop.rosters.raw_rows import Entry, RawRow, RowReader, Section
from eldercare_desktop.rosters.reading import Sheet
from eldercare_desktop.rosters.values.names import read_name
from eldercare_desktop.rosters.values.places import section_group, town_and_village

SheetKind = Literal["resident_roster", "one_to_one", "grid", "helper_roster", "none"]

_PAIRING_TITLE: Final = re.compile(
    r"结对|一对一|1对1|帮扶|包联|包保|网格化|划片|(党员|干部|领导).{0,4}联系|联系.{0,6}(老|群众|困难|对象)"
)
_HELPER_TITLE: Final = re.compile(
    r"(志愿者|志愿服务队|养老助理|网格员|村干部|党员|帮扶人员|结对人员|护理员)(队伍|人员|信息)?(花?名册|名单|台账|登记表|一览表|统计表)"
)
_PAIRING_FIELDS: Final = frozenset({"start", "end", "period", "services", "frequency", "agreement"})
_SEPARATORS: Final = re.compile(r"[、，,;；/\n]|\S\s+\S")
_STRONG: Final = ("name", "id_number")
_WEAK: Final = frozenset(
    {"sex", "birth", "phone", "address", "age", "category", "living_situation"}
)


class Skipped(NamedTuple):
    """A row that was left out (counted from 0), and why."""

    row: int
    why: str


@dataclass
class SheetTable:
    """What a sheet holds. `titles` are the texts above the first heading, `footers` those of
    the lines with signatures and dates."""

    sheet: Sheet
    kind: SheetKind
    headers: list[Header] = field(default_factory=list)
    blocks: tuple[Block, ...] = ()
    later_blocks: tuple[Block, ...] = ()
    """Blocks of further headings with other columns."""
    rows: list[RawRow] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)
    continued: dict[tuple[int, int], list[RawRow]] = field(default_factory=dict)
    """(row, block) of a person -> rows below that add contacts to them."""

    @property
    def title(self) -> str:
        """All words that say what the sheet is about."""
        return " ".join([*self.titles, self.sheet.name])

    @property
    def header_rows(self) -> list[int]:
        """Rows of the first heading, counted from 1."""
        first = self.headers[0]
        return list(range(first.top + 1, first.bottom + 2))


def take_apart(sheet: Sheet) -> SheetTable:
    """Finds what a sheet holds; kind "none" if it has no list of people."""
    grid = Grid(sheet)
    headers = find_headers(grid)
    if not headers:
        return SheetTable(sheet, "none")
    return _Walk(grid, headers).table


class _Walk:
    """Goes down the rows once."""

    def __init__(self, grid: Grid, headers: list[Header]) -> None:
        self._grid = grid
        self._last: dict[int, RawRow] = {}
        blocks = map_header(headers[0])
        titles = [*grid.sheet.above, *_titles(grid, headers[0].top)]
        villages = (town_and_village(title)[1] for title in titles)
        self._section = Section(None, next(filter(None, villages), None))
        kind = _kind_of(grid, headers[0], blocks, " ".join([*titles, grid.sheet.name]))
        self.table = SheetTable(grid.sheet, kind, headers, blocks, titles=titles)
        self._use(headers[0])
        by_top = {header.top: header for header in headers}
        row = 0
        while row < grid.height:
            header = by_top.get(row)
            row = self._heading(header) if header else self._row(row)
        self.table.rows = _in_reading_order(self.table.rows, len(self._readers))

    def _use(self, header: Header) -> None:
        pairing = self.table.kind in ("one_to_one", "grid")
        blocks = map_header(header)
        self._readers = [
            RowReader(self._grid, block, number, fill_all=pairing)
            for number, block in enumerate(blocks)
        ]
        same = header.signature == self.table.headers[0].signature
        if not same:
            self.table.later_blocks += blocks

    def _heading(self, header: Header) -> int:
        first = header is self.table.headers[0]
        levels = header.bottom - header.top + 1
        for level, row in enumerate(range(header.top, header.bottom + 1), 1):
            why = "header" if levels == 1 else f"header level {level}"
            self._skip(row, why if first else "repeated header")
        if not first:
            self._use(header)
        return header.bottom + 1

    def _row(self, row: int) -> int:
        if row < self.table.headers[0].top:
            first = not any(s.why == "title" for s in self.table.skipped)
            self._skip(row, row_kinds.above_heading(self._grid, row, first=first))
            return row + 1
        why = row_kinds.nobody(self._grid, row)
        if why == "signature line" and self._names_somebody(row):
            why = None
        lone = row_kinds.lone_text(self._grid, row) if why is None else None
        if lone is not None and (lone[0] == "section" or not self._is_name(row)):
            why, said = lone
            self._section = _after(self._section, said)
        if why is None:
            why = self._people(row)
        if why is not None:
            self._skip(row, why)
        return row + 1

    def _is_name(self, row: int) -> bool:
        column = self._grid.filled(row)[0]
        text = self._grid.text(row, column)
        return len(text) <= 6 and section_group(text) is None

    def _names_somebody(self, row: int) -> bool:
        """A name beside a serial number or a sex: 联系电话：… is then only somebody's note."""
        for block in (reader.block for reader in self._readers):
            cells = {c.field: row_kinds.plain(self._grid.text(row, c.index)) for c in block.columns}
            counted = cells.get("serial", "").isdigit() or cells.get("sex", "") in ("男", "女")
            if counted and re.fullmatch(r"[一-鿿·]{2,15}", cells.get("name", "")):
                return True
        return False

    def _people(self, row: int) -> str | None:
        """Adds the people of a row; why there is none, if there is none."""
        reasons = [
            self._beside(reader, row) or self._person(reader, row) for reader in self._readers
        ]
        return None if None in reasons else reasons[0]

    def _beside(self, reader: RowReader, row: int) -> str | None:
        """Side by side, one table may end in its total while the next goes on."""
        if len(self._readers) < 2:
            return None
        texts = [row_kinds.plain(text) for text in reader.texts(row)]
        return row_kinds.nobody_among(texts)

    def _person(self, reader: RowReader, row: int) -> str | None:
        continues = self.table.kind == "resident_roster" and reader.continues(row)
        raw = reader.read(row, self._section)
        if not (continues and raw.value("id_number") is None) and self._is_somebody(raw):
            self.table.rows.append(raw)
            self._last[raw.block] = raw
            return None
        own = {e.column.field for e in raw.entries if self._is_own(e.column.index, row)}
        if not own - {"serial", "group"}:
            return "blank"
        return self._continue(raw) if self.table.kind == "resident_roster" else "blank"

    def _is_own(self, column: int, row: int) -> bool:
        return self._grid.value(row, column) is not None

    def _is_somebody(self, raw: RawRow) -> bool:
        own = {
            e.column.field
            for e in raw.entries
            if _says_something(e) and self._is_own(e.column.index, raw.row)
        }
        if self.table.kind in ("one_to_one", "grid"):
            return bool(own & {"name", "id_number", "helper_name", "elders", "patrol_area"})
        return bool(own & set(_STRONG)) or len(own & _WEAK) >= 2

    def _continue(self, raw: RawRow) -> str:
        """A line without a person of its own that adds a contact to the person above."""
        last = self._last.get(raw.block)
        adds = any(e.column.attribute and e.value is not None for e in raw.entries)
        if last is None or not adds:
            return "no name and hardly a fact"
        self.table.continued.setdefault((last.row, last.block), []).append(raw)
        return f"continues row {last.row + 1}"

    def _skip(self, row: int, why: str) -> None:
        self.table.skipped.append(Skipped(row, why))
        if why in ("signature line", "reporting line"):
            self.table.footers += self._grid.texts(row)


def _after(section: Section, said: Section) -> Section:
    """A new village begins without a group; a line that says neither changes nothing."""
    if said.village is not None and said.village != section.village:
        return said
    return section._replace(group=said.group) if said.group is not None else section


def _says_something(entry: Entry) -> bool:
    """Not a dash; a name that is no mere number; an ID number with digits or stars."""
    text = row_kinds.plain(entry.text)
    if not re.search(r"[^\W_]|\*", text):
        return False
    if entry.column.field == "name":
        return not re.fullmatch(r"[\d.]+[人名户]?", text)
    return entry.column.field != "id_number" or bool(re.search(r"\d{6}|\*", text))


def _titles(grid: Grid, top: int) -> list[str]:
    return [text for row in range(top) for text in grid.texts(row)]


def _in_reading_order(rows: list[RawRow], blocks: int) -> list[RawRow]:
    """Side-by-side tables: by their serial numbers, down or across."""
    if blocks < 2:
        return rows
    first = {b: next((r for r in rows if r.block == b), None) for b in range(2)}
    left, right = (r.text("serial") if r else "" for r in (first[0], first[1]))
    if left.isdigit() and right.isdigit() and int(right) == int(left) + 1:
        return rows
    return sorted(rows, key=lambda r: (r.block, r.row))


def _kind_of(grid: Grid, header: Header, blocks: Iterable[Block], title: str) -> SheetKind:
    fields = frozenset().union(*(block.fields for block in blocks))
    block = next(iter(blocks))
    if _HELPER_TITLE.search(row_kinds.plain(title)) and "name" in fields:
        return "helper_roster"
    lists = _holds_lists(grid, header, block)
    if "helper_name" in fields and (lists or "elder_count" in fields):
        return "grid"
    if "elders" in fields:
        return "one_to_one"
    if "name" in fields and "helper_name" in fields and _is_ledger(block, title):
        return "one_to_one"
    if "name" in fields and len(fields - {"name", "serial"}) >= 1:
        return "resident_roster"
    return "none"


def _is_ledger(block: Block, title: str) -> bool:
    """A roster may name everybody's helper; a ledger is about the pairs."""
    fields = block.fields
    if _PAIRING_TITLE.search(row_kinds.plain(title)) or len(fields & _PAIRING_FIELDS) >= 2:
        return True
    helper, elder = block.first("helper_name"), block.first("name")
    if helper and elder and helper.index < elder.index:
        return True
    own = {"sex", "birth", "age", "ethnicity", "guardian_name", "living_situation"}
    return not fields & (own | {"id_number", "address"})


def _holds_lists(grid: Grid, header: Header, block: Block) -> bool:
    """Whether the elders' column holds several names a cell."""
    column = block.first("elders") or block.first("name")
    if column is None:
        return False
    texts = [
        grid.text(row, column.index)
        for row in range(header.bottom + 1, min(grid.height, header.bottom + 200))
    ]
    filled = [text for text in texts if text]
    several = [text for text in filled if _SEPARATORS.search(text) and not _is_one_name(text)]
    return len(several) * 3 >= len(filled) > 0 and bool(several)


def _is_one_name(text: str) -> bool:
    """田　军 is one name with a gap."""
    name = read_name(text).name
    return name is not None and len(name) <= 3 and "、" not in text and len(plain_label(text)) <= 3
