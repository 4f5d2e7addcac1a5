"""The rows of the ledger, read out of the county's records, as plain values."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, and_, func, select

from eldercare_desktop.care.time_bank.ledger.judging import Given, Served, Suspended, judge, span
from eldercare_desktop.county.schema import change_table, feed_table, row_table

_TABLES: Final = ("ledger_entry", "service_record", "helper", "same_person", "same_helper")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it was sent. `said`: its values; `position`: where it stands in the feed."""

    id: str
    village: str
    position: int | None
    said: Mapping[str, Any]

    @property
    def amount(self) -> int:
        """In minutes or points; 0 for what is no number."""
        told = self.said.get("amount")
        return told if isinstance(told, int) and not isinstance(told, bool) else 0

    @property
    def unit(self) -> str:
        """minute or point."""
        return str(self.said.get("unit") or "minute")

    @property
    def reverses(self) -> str | None:
        """The entry that it reverses."""
        return self.said.get("corrects_id")


class Rows:
    """The ledger of what a connection reaches, read once."""

    def __init__(self, connection: Connection) -> None:
        self._held: defaultdict[str, dict[str, tuple[str, dict[str, Any]]]] = defaultdict(dict)
        self._read(connection)
        self._people = _United(self._standing("same_person"))
        self._helpers = _United(self._standing("same_helper"))
        positions = _positions(connection)
        self.entries = [
            Entry(row_id, village, positions.get(row_id), said)
            for row_id, (village, said) in self._held["ledger_entry"].items()
            if not said.get("withdrawn")
        ]

    def person(self, person_id: str) -> str:
        """The one of several records of a person that stands for all."""
        return self._people.one(person_id)

    def suspended(self) -> dict[str, Suspended]:
        """Entry -> why it is in suspense, of those that are."""
        services = dict(self._services())
        return judge((_given(entry, services) for entry in self.entries), services)

    def _read(self, connection: Connection) -> None:
        r = row_table.c
        query = select(r.id, r.table_name, r.village, r.state).where(r.table_name.in_(_TABLES))
        for row in connection.execute(query):
            self._held[row.table_name][row.id] = (row.village, json.loads(row.state)["values"])

    def _standing(self, table: str) -> Iterator[tuple[str, str]]:
        """Which records somebody said are one, as far as that was not taken back."""
        said = [values for _, values in self._held[table].values()]
        corrected = {values.get("corrects_id") for values in said}
        for row_id, (_, values) in self._held[table].items():
            if not values.get("withdrawn") and row_id not in corrected:
                yield values["kept_id"], values["other_id"]

    def _services(self) -> Iterator[tuple[str, Served]]:
        people = {
            self._helpers.one(row_id): values.get("person_id")
            for row_id, (_, values) in self._held["helper"].items()
        }
        for row_id, (_, said) in self._held["service_record"].items():
            person_id = people.get(self._helpers.one(said.get("helper_id") or ""))
            if person_id is not None:
                yield row_id, _served(row_id, said, self.person(person_id))


class _United:
    """Ids that are one: the smallest stands for all."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._above: dict[str, str] = {}
        for kept, other in pairs:
            one, two = sorted((self.one(kept), self.one(other)))
            if one != two:
                self._above[two] = one

    def one(self, row_id: str) -> str:
        """The id that stands for a row."""
        while row_id in self._above:
            row_id = self._above[row_id]
        return row_id


def _positions(connection: Connection) -> dict[str, int]:
    """Entry -> where its insert stands in the feed of its township."""
    f, c = feed_table.c, change_table.c
    same = and_(f.township == c.township, f.writer == c.writer, f.seq == c.seq)
    query = select(c.row_id, func.min(f.position).label("position")).join_from(
        feed_table, change_table, same
    )
    query = query.where(c.table_name == "ledger_entry").group_by(c.row_id)
    return {row.row_id: row.position for row in connection.execute(query)}


def _served(row_id: str, said: Mapping[str, Any], volunteer: str) -> Served:
    began, ended = span(said["day"], said["began"], said["ended"])
    visit, serving = said.get("visit_id"), said.get("serving_id")
    return Served(row_id, volunteer, began, ended, int(said["minutes"]), visit, serving)


def _given(entry: Entry, services: Mapping[str, Served]) -> Given:
    service = entry.said.get("service_id")
    return Given(
        entry.id,
        entry.village,
        str(entry.said.get("kind")),
        str(entry.said.get("cause")),
        entry.amount,
        str(entry.said.get("recorded_at") or ""),
        entry.reverses,
        service if service in services else None,
        entry.position,
    )
