"""The tables of a web page, nested or not, each with the words that stand above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from eldercare_desktop.rosters.reading.cells import Sheet
from eldercare_desktop.rosters.reading.spans import SpannedRows

_MOST_ABOVE: Final = 10  # texts before a table that may be its title, date and place
_DEEPEST: Final = 30
_SKIPPED: Final = frozenset({"style", "script", "title", "select", "textarea", "noscript"})
_BREAKS: Final = frozenset({"br", "p", "div", "h1", "h2", "h3", "h4", "li", "caption", "center"})


@dataclass(eq=False)
class _Table:
    """A table that is being read. `cell` holds the texts of the open cell."""

    rows: SpannedRows = field(default_factory=SpannedRows)
    above: list[str] = field(default_factory=list)
    cell: list[str] | None = None
    spans: tuple[int, int] = (1, 1)
    texts: list[str] = field(default_factory=list)
    inner: bool = False
    """Whether it only lays out the words of the cell that it stands in."""

    def end_cell(self) -> None:
        """Puts the open cell at its place."""
        if self.cell is not None:
            text = _tidy("".join(self.cell))
            self.rows.add(text or None, *self.spans)
            self.texts += [text] if text else []
            self.cell = None

    def is_layout(self) -> bool:
        """Whether it only places something: a single row or a single column."""
        return min(self.rows.size()) < 2


class PageTables(HTMLParser):
    """Collects tables; one inside another's cell is a table of its own, unless it only
    lays out the words of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self._done: list[_Table] = []
        self._open: list[_Table] = []
        self._outside: list[str] = []
        self._skipping: str | None = None
        self._naming = False

    def sheets(self) -> tuple[Sheet, ...]:
        """The tables in the order of their beginnings."""
        names = self.names
        return tuple(
            table.rows.sheet(names[i] if i < len(names) else f"{i + 1}", above=table.above)
            for i, table in enumerate(t for t in self._done if not t.inner)
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._begin_table()
        elif tag in _SKIPPED:
            self._skipping = self._skipping or tag
        elif tag == "x:name":
            self._naming = True
        elif tag in _BREAKS:
            self._text("\n")
        elif self._open:
            self._begin_part(self._open[-1], tag, attrs)

    def _begin_part(self, table: _Table, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            table.end_cell()
            table.rows.begin_row(hidden=_is_hidden(attrs))
        elif tag in ("td", "th"):
            table.end_cell()
            table.cell, table.spans = [], (_span(attrs, "colspan"), _span(attrs, "rowspan"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._open:
            self._end_table()
        elif tag in ("td", "th", "tr") and self._open:
            self._open[-1].end_cell()
        elif tag == self._skipping:
            self._skipping = None
        elif tag == "x:name":
            self._naming = False
        elif tag in _BREAKS:
            self._text("\n")

    def handle_data(self, data: str) -> None:
        if self._naming:
            self.names.append(data.strip())
        elif self._skipping is None:
            # Line breaks of the source are spaces of the page.
            self._text(re.sub(r"[ \t\r\n]+", " ", data))

    def handle_comment(self, data: str) -> None:
        self.names += re.findall(r"<x:Name>([^<]*)</x:Name>", data)

    def close(self) -> None:
        """Ends what the page left open."""
        super().close()
        while self._open:
            self._end_table()

    def _text(self, text: str) -> None:
        table = self._open[-1] if self._open else None
        if table is None:
            self._outside.append(text)
        elif table.cell is not None:
            table.cell.append(text)
        else:  # a caption
            table.above += _lines(text)

    def _begin_table(self) -> None:
        if len(self._open) >= _DEEPEST:
            return
        outer = self._open[-1] if self._open else None
        near = self._outside if outer is None else outer.cell or []
        above = [*(outer.above if outer else ()), *_lines("".join(near))]
        table = _Table(above=above[-_MOST_ABOVE:])
        self._outside = []
        self._open.append(table)
        self._done.append(table)

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        outer = self._open[-1] if self._open else None
        if table.is_layout():
            place = outer.cell if outer is not None else self._outside
            if place is not None:
                place.append("\n" + "\n".join(table.texts))
            table.inner = outer is not None


def _lines(text: str) -> list[str]:
    return [line for line in _tidy(text).split("\n") if line]


def _tidy(text: str) -> str:
    return re.sub(r" *\n\s*", "\n", text.replace("\xa0", " ")).strip()


def _span(attrs: list[tuple[str, str | None]], name: str) -> int:
    text = dict(attrs).get(name) or "1"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    style = (dict(attrs).get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "height:0" in style.split(";")
