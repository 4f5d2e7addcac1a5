"""What was chosen for the rules, and from when on: read once, asked for any day and village.

A rule is chosen by dated facts (`care/rule_value.py`), so that a past month keeps the numbers
of its days. Before there were dates, a store kept a number under `rule.<code>` in its own
settings: that still counts, as chosen since ever.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import column, select, table
from sqlmodel import col

from eldercare_desktop.care.rule_value import RuleValue
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

LOCAL = "rule."
"""What the names of the old settings begin with."""


@dataclass(frozen=True)
class Rulebook:
    """The choices of a store. `village` is the store's own, asked about where none is named."""

    village: str
    values: Mapping[tuple[str, str], tuple[RuleValue, ...]]
    local: Mapping[str, int]

    @classmethod
    def of(cls, reader: Reader, code: str | None = None) -> Rulebook:
        """What holds in this store: of one rule, or of all."""
        village = str(reader.setting("village", ""))
        return cls(village, _by_rule(_current(reader, code)), _local(reader, code))

    def chosen(self, code: str, on: str, village: str | None = None) -> int | None:
        """The number that was chosen for a day; None: the default holds."""
        step = self.step(code, on, village)
        return self.local.get(code) if step is None else step.value

    def step(self, code: str, on: str, village: str | None = None) -> RuleValue | None:
        """The choice that holds on a day."""
        begun = [value for value in self.steps(code, village) if value.starts_on <= on]
        return begun[-1] if begun else None

    def steps(self, code: str, village: str | None = None) -> tuple[RuleValue, ...]:
        """All choices by their first day. Of several for one day the last one holds."""
        return self.values.get((village or self.village, code), ())

    def next_start(self, after: str, village: str, codes: Collection[str]) -> str | None:
        """The first day later than `after` on which one of these rules changes."""
        days = [
            value.starts_on
            for code in codes
            for value in self.steps(code, village)
            if value.starts_on > after
        ]
        return min(days, default=None)


def _current(reader: Reader, code: str | None) -> Iterable[RuleValue]:
    """The values that were neither corrected nor withdrawn, by first day and time of record."""
    t = table_of(RuleValue)
    later = t.alias("later")
    corrected = select(later.c.id).where(later.c.corrects_id == t.c.id).exists()
    where = () if code is None else (col(RuleValue.code) == code,)
    order = (col(RuleValue.starts_on), col(RuleValue.recorded_at), col(RuleValue.id))
    return reader.find(RuleValue, *where, col(RuleValue.withdrawn) == 0, ~corrected, order_by=order)


def _by_rule(values: Iterable[RuleValue]) -> dict[tuple[str, str], tuple[RuleValue, ...]]:
    found: dict[tuple[str, str], list[RuleValue]] = {}
    for value in values:
        found.setdefault((value.village, value.code), []).append(value)
    return {key: tuple(some) for key, some in found.items()}


def _local(reader: Reader, code: str | None) -> dict[str, int]:
    if code is not None:
        kept = reader.setting(LOCAL + code)
        return {} if kept is None else {code: int(kept)}
    settings = table("setting", column("key"), column("value"))
    statement = select(settings.c.key, settings.c.value)
    statement = statement.where(settings.c.key.between(LOCAL, LOCAL + "~"))
    rows = reader.rows(statement)
    return {r.key.removeprefix(LOCAL): int(r.value) for r in rows if r.value not in (None, "null")}
