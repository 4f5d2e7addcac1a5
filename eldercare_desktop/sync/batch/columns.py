"""One column of values, written short.

The body of a batch is a table turned on its side: all values of one field stand together.
Neighbours in a column are alike, and likeness is what compresses. A coded column is JSON:

    [v, v, …]                    the values as they are
    {"c": v}                     the same value everywhere
    {"r": col, "m": [n, …]}      each value of `col` repeated n times
    {"d": [n, n, …]}             integers as differences from the one before (first from 0)
    {"h": col, "n": col}         ids of 32 hex digits: number of the prefix, counter
    {"s": col, "z": "+08:00"}    ISO times: seconds since 2000-01-01T00:00:00 there
    {"y": col}                   ISO dates: days since 2000-01-01
    {"k": [v, …], "x": col}      a list of distinct values, and which of them each is
    {"o": col, "v": col}         where a value is null (0 or 1), and the others

The encoder writes every form that gives exactly these values back and keeps the shortest,
so the same values always give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from datetime import date, datetime, timedelta
from itertools import accumulate, groupby

from eldercare_desktop.sync.batch.change import INT_BITS, BadBody, Json, canonical

PREFIX_DIGITS = 22
COUNTER_DIGITS = 10
"""A row id is a UUIDv8 minted from its writer and the writer's counter: the first 22 hex
digits hold 82 bits of the writer around version (8) and variant (10), the last 10 the counter.
"""

_ID = re.compile(r"[0-9a-f]{32}")
_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d:\d\d|Z|)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# A wall clock: the offset stands beside the column.
_START = datetime(2000, 1, 1)
_SECOND = timedelta(seconds=1)


class Names:
    """A numbered list of texts that columns share: prefixes of ids, or writers."""

    def __init__(self, known: list[str] | None = None) -> None:
        self.known: list[str] = list(known or ())
        self._number = {name: i for i, name in enumerate(self.known)}

    def number(self, name: str) -> int:
        """The number of a name, a new one where it was not listed."""
        if name not in self._number:
            self._number[name] = len(self.known)
            self.known.append(name)
        return self._number[name]

    def name(self, number: Json) -> str:
        """The name of a number. BadBody when there is none."""
        if type(number) is not int or not 0 <= number < len(self.known):
            raise BadBody("a number stands for nothing")
        return self.known[number]


# -- writing ---------------------------------------------------------------------------


def encode(values: list[Json], prefixes: Names) -> Json:
    """The shortest form of a column."""
    marks = [_mark(v) for v in values]
    if not values or marks.count(marks[0]) == len(marks):
        return {"c": values[0]} if values else []
    forms = [*_special(values, prefixes), values, _keyed(values, marks, prefixes)]
    forms.append(_runs(values, marks, prefixes))
    return min((f for f in forms if f is not None), key=lambda f: len(canonical(f)))


def _mark(value: Json) -> Hashable:
    """The same for the same JSON only: 1, 1.0 and true are three, and so are 0.0 and -0.0."""
    kind = type(value)
    return (kind, value) if kind in (str, int, bool, type(None)) else canonical(value)


def _special(values: list[Json], prefixes: Names) -> Iterator[Json]:
    """The forms for one type of value; with gaps, where some are null."""
    if all(type(v) is int for v in values):
        yield {"d": [b - a for a, b in zip([0, *values], values, strict=False)]}
    elif all(isinstance(v, str) for v in values):
        yield _ids(values, prefixes)
        yield _times(values, prefixes)
        yield _dates(values, prefixes)
    elif None in values:
        present = [v for v in values if v is not None]
        if all(isinstance(v, str) for v in present) or all(type(v) is int for v in present):
            gaps = encode([int(v is None) for v in values], prefixes)
            yield {"o": gaps, "v": encode(present, prefixes)}


def _runs(values: list[Json], marks: list[Hashable], prefixes: Names) -> Json:
    lengths = [len(list(run)) for _, run in groupby(marks)]
    if len(lengths) > len(values) // 2:
        return None
    starts = accumulate(lengths[:-1], initial=0)
    return {"r": encode([values[i] for i in starts], prefixes), "m": lengths}


def _keyed(values: list[Json], marks: list[Hashable], prefixes: Names) -> Json:
    distinct = dict(zip(marks, values, strict=True))
    if len(distinct) > len(marks) // 2 or all(type(v) is int for v in values):
        return None
    number = {mark: i for i, mark in enumerate(distinct)}
    return {"k": [*distinct.values()], "x": encode([number[m] for m in marks], prefixes)}


def _ids(values: list[str], prefixes: Names) -> Json:
    if not all(_ID.fullmatch(v) for v in values):
        return None
    heads = [v[:-COUNTER_DIGITS] for v in values]
    if len({*heads}) > len(heads) // 4 + 1:
        return None  # ids that share no prefix: listing prefixes would only add to them
    counters = [int(v[-COUNTER_DIGITS:], 16) for v in values]
    numbers = [prefixes.number(head) for head in heads]
    return {"h": encode(numbers, prefixes), "n": encode(counters, prefixes)}


def _times(values: list[str], prefixes: Names) -> Json:
    found = [_TIME.fullmatch(v) for v in values]
    zone = found[0][2] if found[0] else None
    try:
        seconds = [
            (datetime.fromisoformat(f[1]) - _START) // _SECOND for f in found if f and f[2] == zone
        ]
    except ValueError:
        return None
    if len(seconds) < len(values):
        return None
    return {"s": encode(seconds, prefixes), "z": zone}


def _dates(values: list[str], prefixes: Names) -> Json:
    try:
        days = [(date.fromisoformat(v) - _START.date()).days for v in values if _DATE.fullmatch(v)]
    except ValueError:
        return None
    return {"y": encode(days, prefixes)} if len(days) == len(values) else None


# -- reading ---------------------------------------------------------------------------


def decode(coded: Json, count: int, prefixes: Names) -> list[Json]:
    """The `count` values of a column. BadBody when it is none of that length."""
    if isinstance(coded, list):
        return _counted(coded, count)
    if not isinstance(coded, dict):
        raise BadBody("not a column")
    if "c" in coded:
        return [coded["c"]] * count
    for tag, read in _READERS.items():
        if tag in coded:
            return _counted(read(coded, count, prefixes), count)
    raise BadBody("a column of an unknown form")


def _counted(values: Json, count: int) -> list[Json]:
    if not isinstance(values, list) or len(values) != count:
        raise BadBody("a column has the wrong length")
    return values


def _whole(values: list[Json]) -> list[int]:
    if not all(type(v) is int for v in values):
        raise BadBody("not a number")
    return values


def _read_runs(coded: dict[str, Json], count: int, prefixes: Names) -> list[Json]:
    lengths = coded.get("m")
    if not isinstance(lengths, list) or len(lengths) > count:
        raise BadBody("a column has the wrong length")
    if any(n < 1 for n in _whole(lengths)) or sum(lengths) != count:
        raise BadBody("a column has the wrong length")
    values = decode(coded["r"], len(lengths), prefixes)
    return [v for v, n in zip(values, lengths, strict=True) for _ in range(n)]


def _read_differences(coded: dict[str, Json], count: int, _prefixes: Names) -> list[Json]:
    values, last = [], 0
    for difference in _whole(_counted(coded["d"], count)):
        last += difference
        if abs(last) >= 1 << INT_BITS:
            raise BadBody("integer out of range")
        values.append(last)
    return values


def _read_ids(coded: dict[str, Json], count: int, prefixes: Names) -> list[Json]:
    counters = _whole(decode(coded.get("n"), count, prefixes))
    if any(not 0 <= n < 1 << 4 * COUNTER_DIGITS for n in counters):
        raise BadBody("a counter out of range")
    heads = decode(coded["h"], count, prefixes)
    pairs = zip(heads, counters, strict=True)
    return [f"{prefixes.name(head)}{n:0{COUNTER_DIGITS}x}" for head, n in pairs]


def _read_times(coded: dict[str, Json], count: int, prefixes: Names) -> list[Json]:
    zone = coded.get("z")
    if not isinstance(zone, str) or not _TIME.fullmatch(f"2000-01-01T00:00:00{zone}"):
        raise BadBody("not an offset")
    seconds = _whole(decode(coded["s"], count, prefixes))
    return [_moment(n, _SECOND).isoformat() + zone for n in seconds]


def _read_dates(coded: dict[str, Json], count: int, prefixes: Names) -> list[Json]:
    days = _whole(decode(coded["y"], count, prefixes))
    return [_moment(n, timedelta(days=1)).date().isoformat() for n in days]


def _moment(number: int, unit: timedelta) -> datetime:
    try:
        return _START + number * unit
    except OverflowError as problem:
        raise BadBody("a date out of range") from problem


def _read_keyed(coded: dict[str, Json], count: int, prefixes: Names) -> list[Json]:
    distinct = coded["k"]
    if not isinstance(distinct, list):
        raise BadBody("not a column")
    numbers = _whole(decode(coded.get("x"), count, prefixes))
    if any(not 0 <= n < len(distinct) for n in numbers):
        raise BadBody("a number stands for nothing")
    return [distinct[n] for n in numbers]


def _read_gaps(coded: dict[str, Json], count: int, prefixes: Names) -> list[Json]:
    gaps = _whole(decode(coded["o"], count, prefixes))
    present = iter(decode(coded.get("v"), gaps.count(0), prefixes))
    return [None if gap else next(present) for gap in gaps]


_READERS: dict[str, Callable[[dict[str, Json], int, Names], list[Json]]] = {
    "r": _read_runs,
    "d": _read_differences,
    "h": _read_ids,
    "s": _read_times,
    "y": _read_dates,
    "k": _read_keyed,
    "o": _read_gaps,
}
