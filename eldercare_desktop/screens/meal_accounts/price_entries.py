"""The lines of a list while somebody writes it: added, moved, removed; no widget here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from eldercare_desktop.screens.meal_accounts.price_lines import line_from, values_of
from eldercare_desktop.screens.meal_accounts.price_phrases import set_name

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.line import PriceLine

LineKind = Literal["set", "subsidy", "delivery"]
KINDS: tuple[LineKind, ...] = ("set", "subsidy", "delivery")
ORDER = ("about", *KINDS, "try_out")


@dataclass
class Entry:
    """One line of the editor, with the values of its form. Beside the lines of the list there

    is one for what is said of it as a whole, and one to try it out.
    """

    id: int
    kind: str
    values: dict[str, Any] = field(default_factory=dict)
    line: PriceLine | None = None

    @property
    def now(self) -> PriceLine | None:
        """The line as its form says it now."""
        return line_from(self.line, self.values) if self.line is not None else None


class Entries:
    """All entries in their order: about, sets, subsidies, bringing it, try out."""

    def __init__(self, lines: Iterable[PriceLine]) -> None:
        self._numbers = count()
        self._all = [self._entry("about")]
        # A newer app may know further kinds of lines; this one cannot write them.
        known = [line for line in lines if line.kind in KINDS]
        self._all += [self._entry(line.kind, line) for line in sorted(known, key=_rank_of)]
        self._all.append(self._entry("try_out"))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._all)

    def __getitem__(self, place: int) -> Entry:
        return self._all[place]

    def of_kind(self, kind: object) -> list[Entry]:
        """The entries of a kind."""
        return [entry for entry in self._all if entry.kind == kind]

    def lines(self) -> tuple[PriceLine, ...]:
        """What all of them say."""
        return tuple(line for entry in self._all if (line := entry.now) is not None)

    def add(self, kind: LineKind) -> Entry:
        """A new entry behind the last of its kind."""
        from eldercare_desktop.care.meal.prices.line import PriceLine

        made = self._entry(kind, PriceLine(kind))
        if kind == "subsidy":
            made.values["payers"] = ["government"]
        before = [n for n, x in enumerate(self._all) if ORDER.index(x.kind) <= ORDER.index(kind)]
        self._all.insert(max(before) + 1, made)
        return made

    def remove(self, entry: Entry) -> Entry:
        """Takes a line away; returns the entry that stands in its place."""
        place = self._all.index(entry)
        if entry.line is not None:
            del self._all[place]
        return self._all[place]

    def shift(self, entry: Entry, step: int) -> bool:
        """Moves a line among those of its kind; False if there is no room."""
        here = self._all.index(entry)
        there = here + step
        if not 0 <= there < len(self._all) or self._all[there].kind != entry.kind:
            return False
        self._all[here], self._all[there] = self._all[there], self._all[here]
        return True

    def _entry(self, kind: str, line: PriceLine | None = None) -> Entry:
        return Entry(next(self._numbers), kind, values_of(line) if line else {}, line)


def named(lines: Sequence[PriceLine]) -> tuple[PriceLine, ...]:
    """The lines of a starting point with a name for every set."""
    return tuple(
        replace(line, name=set_name(line.price)) if line.kind == "set" and not line.name else line
        for line in lines
    )


def _rank_of(line: PriceLine) -> int:
    return ORDER.index(line.kind)
