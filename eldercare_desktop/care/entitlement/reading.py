"""Which entitlements a village has on a day: the built-in ones, and what was changed since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.area import level_of
from eldercare_desktop.care.entitlement.builtin import BUILTIN
from eldercare_desktop.care.entitlement.record import Entitlement
from eldercare_desktop.care.entitlement.terms import Terms
from eldercare_desktop.care.person import Person
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

_LISTS = ("kinds", "categories", "also_categories", "living", "self_care", "ability")
_PLAIN = (
    "code", "name", "age_from", "age_to", "dementia", "amount", "per", "family", "source",
    "starts_on", "ends_on", "off",
)  # fmt: skip


@dataclass(frozen=True)
class EntitlementRow:
    """One line of a village's table on a day.

    `terms` hold on the day, or will be the first to, or are those that were switched off.
    `own`: added here; `changed`: a built-in one with other conditions than it came with;
    `then`: what takes its place on a later day.
    """

    terms: Terms
    in_force: bool
    own: bool
    changed: bool
    then: Terms | None = None

    @property
    def code(self) -> str:
        """The stable code."""
        return self.terms.code


class TermsBook:
    """All entitlements of all villages, by village and day."""

    def __init__(self, reader: Reader) -> None:
        versions: dict[str, dict[str, list[Terms]]] = defaultdict(lambda: defaultdict(list))
        for found in _current(reader):
            versions[found.village][found.code].append(terms_of(found))
        self._versions = {village: dict(by_code) for village, by_code in versions.items()}
        self.on = cache(self._on)

    def _on(self, village: str, day: str) -> dict[str, Terms]:
        """Code -> the terms that are given in a village on a day, in the order of the list."""
        found = {code: self.latest(village, code, day) for code in self.codes(village)}
        return {code: terms for code, terms in found.items() if terms and terms.holds_on(day)}

    def latest(self, village: str, code: str, day: str) -> Terms | None:
        """The terms that began last, on a day or before, also when they have ended since."""
        begun = [t for t in self.versions(village, code) if t.starts_on <= day]
        return begun[-1] if begun else None

    def versions(self, village: str, code: str) -> list[Terms]:
        """All terms of a code, the earliest first; of one day only the one that counts."""
        builtin = [BUILTIN[code]] if code in BUILTIN else []
        by_day = {t.starts_on: t for t in self._versions.get(village, {}).get(code, ())}
        return builtin + [by_day[day] for day in sorted(by_day)]

    def codes(self, village: str) -> list[str]:
        """All codes that a village has or had, the built-in ones first, then by name."""
        own = self._versions.get(village, {})
        added = [code for code in own if code not in BUILTIN]
        return [*BUILTIN, *sorted(added, key=lambda code: (own[code][-1].name or "", code))]

    def all_on(self, day: str) -> list[Terms]:
        """The terms that are given anywhere on a day."""
        return [terms for v in sorted({*self._versions, ""}) for terms in self.on(v, day).values()]

    def terms_by_code(self, day: str, villages: Iterable[str] = ()) -> dict[str, Terms]:
        """Code -> terms for every code that is given anywhere on a day (the names of a list)."""
        found: dict[str, Terms] = {}
        for village in sorted({*self._versions, *villages, ""}):
            for code, terms in self.on(village, day).items():
                found.setdefault(code, terms)
        return {code: found[code] for code in sorted(found, key=lambda c: place_of(found[c]))}


def place_of(terms: Terms) -> tuple[int, str, str]:
    """Where an entitlement stands in a list: the built-in ones first, then by name."""
    return _PLACES.get(terms.code, len(_PLACES)), terms.name or "", terms.code


_PLACES = {code: place for place, code in enumerate(BUILTIN)}


def entitlement_table(reader: Reader, village: str, day: str) -> list[EntitlementRow]:
    """The table of a village's entitlements as it may be edited on a day."""
    book = TermsBook(reader)
    return [row for code in book.codes(village) if (row := _row(book, village, code, day))]


def villages_to_set(reader: Reader) -> list[str]:
    """The villages for which this laptop sets the table: its own, or all of its township's."""
    own = str(reader.setting("village", ""))
    if level_of(own) == "village":
        return [own]
    person = table_of(Person).c
    query = select(person.village).where(person.deleted == 0).distinct().order_by(person.village)
    return [row.village for row in reader.rows(query)]


def terms_of(found: Entitlement) -> Terms:
    """The terms that a record states."""
    values: dict[str, Any] = {name: getattr(found, name) for name in _PLAIN}
    values |= {name: tuple(getattr(found, name)) for name in _LISTS}
    return Terms(**values)


def _row(book: TermsBook, village: str, code: str, day: str) -> EntitlementRow | None:
    versions = book.versions(village, code)
    now = book.latest(village, code, day)
    later = [terms for terms in versions if terms.starts_on > day]
    shown = now or (later[0] if later else None)
    if shown is None:
        return None
    return EntitlementRow(
        terms=shown,
        in_force=now is not None and now.holds_on(day),
        own=code not in BUILTIN,
        changed=code in BUILTIN and now is not BUILTIN[code],
        then=later[0] if later and now is not None else None,
    )


def _current(reader: Reader) -> list[Entitlement]:
    """The facts that hold, in the order in which they were recorded."""
    table = table_of(Entitlement)
    later = table.alias()
    corrected = select(later.c.id).where(later.c.corrects_id == table.c.id).exists()
    order = (table.c.village, table.c.code, table.c.starts_on, table.c.recorded_at, table.c.id)
    return reader.find(Entitlement, table.c.withdrawn == 0, ~corrected, order_by=order)
