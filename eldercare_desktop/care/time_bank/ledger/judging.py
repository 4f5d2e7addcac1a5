"""Which entries of a ledger count: plain values in, a judgement out, nothing read or written.

Laptops that do not know of each other post the same thing twice. Nothing is decided by who
was there first on a clock: the county's order decides, so that all who hold the same entries
come to the same end, in whatever order they got them. Nothing is thrown away either: what does
not count is *in suspense*, moves nothing, and is in view until a person reverses it.

    doubled       an earlier entry has the same cause; or the service has earned already, be
                  it as it was before somebody corrected it, or divided in another way
    overlap       the entry is about a service at a time when the same volunteer served
                  elsewhere, or about the same visit or meal; the service that was deposited
                  first counts, unless its deposits were reversed
    of_suspended  it reverses an entry that is in suspense

Of the entries with one cause the first counts, reversed or not: a copy of what was reversed
stays a copy. Everything is looked at village by village, since a village holds its own only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Final, Literal, Protocol

Why = Literal["doubled", "overlap", "of_suspended"]

_DAY: Final = 24 * 60
_AGAIN = re.compile(r":(\d{1,4})$")
_OF_SERVICE: Final = "service:"
_WITH_ID: Final = len(_OF_SERVICE) + 32


class Dated(Protocol):
    """Something that was recorded at a time."""

    @property
    def id(self) -> str:
        """Its row id."""

    @property
    def recorded_at(self) -> str:
        """When it was typed, ISO."""


@dataclass(frozen=True, slots=True)
class Given:
    """An entry, as far as it matters here. `position`: the county's; None: not confirmed."""

    id: str
    village: str
    kind: str
    cause: str
    amount: int
    recorded_at: str
    corrects_id: str | None = None
    service_id: str | None = None
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Served:
    """A service that entries are about. `volunteer`: a person, whatever united them.

    began, ended: in minutes since a day long ago (see `span`); minutes: what it may earn
    """

    id: str
    volunteer: str
    began: int
    ended: int
    minutes: int
    visit_id: str | None = None
    serving_id: str | None = None


@dataclass(frozen=True, slots=True)
class Suspended:
    """Why an entry does not count, and because of which other entry."""

    why: Why
    because: str


def span(day: str, began: str, ended: str) -> tuple[int, int]:
    """A service's time in whole minutes, to be compared: one that ends at or before its

    beginning ends on the next day. `day` YYYY-MM-DD, the others HH:MM.
    """
    start = date.fromisoformat(day).toordinal() * _DAY + _minute(began)
    length = (_minute(ended) - _minute(began)) % _DAY or _DAY
    return start, start + length


def county_order(position: int | None, entry: Dated) -> tuple[bool, int, str, str]:
    """What entries are sorted by: the county's order; what it has not confirmed comes after

    all that it has, by time. `position`: of the change that inserted the entry, if it has one.
    """
    return position is None, position or 0, entry.recorded_at, entry.id


def in_order(entry: Given) -> tuple[bool, int, str, str]:
    """The same for what is judged."""
    return county_order(entry.position, entry)


def judge(entries: Iterable[Given], services: Mapping[str, Served]) -> dict[str, Suspended]:
    """Entry -> why it is in suspense; those that count are not among them.

    entries: all of the ledger, or all of some causes and of some volunteers' services, with
    the entries that reverse them. services: by id, those that the entries name.
    """
    ordered = sorted(entries, key=in_order)
    found = _doubled(ordered)
    reversed_ids = {entry.corrects_id for entry in ordered if entry.corrects_id}
    about: dict[tuple[str, str], list[Given]] = {}
    for entry in ordered:
        service = entry.service_id
        if service is not None and service in services and entry.corrects_id is None:
            about.setdefault((entry.village, service), []).append(entry)
    found |= _earned_already(ordered, services, found)
    found |= _paid_for_nothing(about, found)
    found |= _overlapping(about, services, found, reversed_ids)
    found |= {
        entry.id: Suspended("of_suspended", entry.corrects_id)
        for entry in ordered
        if entry.corrects_id in found
    }
    return found


# -- the same thing twice ----------------------------------------------------------------


def _doubled(ordered: Sequence[Given]) -> dict[str, Suspended]:
    first: dict[tuple[str, str], str] = {}
    found = {}
    for entry in ordered:
        counting = first.setdefault((entry.village, entry.cause), entry.id)
        if counting != entry.id:
            found[entry.id] = Suspended("doubled", counting)
    return found


def _earned_already(
    ordered: Sequence[Given], services: Mapping[str, Served], gone: Mapping[str, Suspended]
) -> dict[str, Suspended]:
    """Deposits beyond what a service may earn.

    Two laptops may divide the same service in another way, one part to the volunteer and one
    to the pool, or one may have corrected it. What was posted anew after a reversal is a turn
    of its own.
    """
    found: dict[str, Suspended] = {}
    first: dict[tuple[str, str, int], Given] = {}
    earned: dict[tuple[str, str, int], int] = {}
    for entry in _deposits(ordered, gone):
        if entry.corrects_id is None and entry.service_id in services:
            turn = (entry.village, *family_of(entry.cause))
            begun = first.setdefault(turn, entry)
            total = earned.get(turn, 0) + entry.amount
            if begun.service_id != entry.service_id or _too_much(entry, begun, total, services):
                found[entry.id] = Suspended("doubled", begun.id)
            else:
                earned[turn] = total
    return found


def _too_much(entry: Given, begun: Given, total: int, services: Mapping[str, Served]) -> bool:
    return entry is not begun and total > services[entry.service_id or ""].minutes


def _paid_for_nothing(
    about: Mapping[tuple[str, str], list[Given]], gone: Mapping[str, Suspended]
) -> dict[str, Suspended]:
    """What was paid for a service, all of whose deposits are doubled."""
    found: dict[str, Suspended] = {}
    for entries in about.values():
        deposits = [gone.get(entry.id) for entry in entries if entry.kind == "deposit"]
        lost = deposits[0] if deposits and all(deposits) else None
        if lost is not None:
            left = [entry.id for entry in entries if entry.id not in gone]
            found |= dict.fromkeys(left, Suspended("doubled", lost.because))
    return found


def family_of(cause: str) -> tuple[str, int]:
    """What all deposits of a service have in common, however they were divided; and how often

    before they were posted and reversed (see `causes.next_cause`).
    """
    if not cause.startswith(_OF_SERVICE):
        return cause, 0
    again = _AGAIN.search(cause[_WITH_ID:])
    return cause[:_WITH_ID], int(again[1]) if again else 0


def _deposits(entries: Iterable[Given], gone: Mapping[str, Suspended]) -> Iterator[Given]:
    return (entry for entry in entries if entry.kind == "deposit" and entry.id not in gone)


# -- two at the same time ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Claim:
    """A service that was deposited. `stands`: not all of that was reversed."""

    served: Served
    village: str
    first: Given
    stands: bool


def _overlapping(
    about: Mapping[tuple[str, str], list[Given]],
    services: Mapping[str, Served],
    gone: Mapping[str, Suspended],
    reversed_ids: set[str],
) -> dict[str, Suspended]:
    claims = []
    for (village, service_id), entries in about.items():
        deposits = list(_deposits(entries, gone))
        if deposits:
            stands = any(entry.id not in reversed_ids for entry in deposits)
            claims.append(_Claim(services[service_id], village, deposits[0], stands))
    found = {}
    for claim, other in _contests(claims):
        for entry in about[claim.village, claim.served.id]:
            if entry.id not in gone:
                found[entry.id] = Suspended("overlap", other.first.id)
    return found


def _contests(claims: Iterable[_Claim]) -> Iterator[tuple[_Claim, _Claim]]:
    """Services that give way, each with the one to which it does."""
    held_by = attrgetter("village", "served.volunteer")
    for _, group in groupby(sorted(claims, key=held_by), key=held_by):
        for cluster in _clusters(list(group)):
            yield from _give_way(cluster)


def _clusters(claims: list[_Claim]) -> Iterator[list[_Claim]]:
    """Those of one volunteer that may have to do with each other, found without comparing all

    with all: who serves every day for years has a thousand.
    """
    same: dict[str, int] = {}
    for claim in claims:
        for named in (claim.served.visit_id, claim.served.serving_id):
            if named:
                same[named] = same.get(named, 0) + 1
    tied = [c for c in claims if _named_twice(c.served, same)]
    if tied:  # rare: then all with all
        yield claims
        return
    cluster: list[_Claim] = []
    until = 0
    for claim in sorted(claims, key=attrgetter("served.began")):
        if cluster and claim.served.began >= until:
            yield cluster
            cluster = []
        cluster.append(claim)
        until = max(until, claim.served.ended) if len(cluster) > 1 else claim.served.ended
    if cluster:
        yield cluster


def _named_twice(served: Served, same: Mapping[str, int]) -> bool:
    return any(same.get(named or "", 0) > 1 for named in (served.visit_id, served.serving_id))


def _give_way(cluster: list[_Claim]) -> Iterator[tuple[_Claim, _Claim]]:
    if len(cluster) < 2:
        return
    standing: list[_Claim] = []
    for claim in sorted(cluster, key=lambda one: in_order(one.first)):
        before = next((one for one in standing if _collide(one.served, claim.served)), None)
        if before is not None:
            yield claim, before
        elif claim.stands:
            standing.append(claim)


def _collide(one: Served, other: Served) -> bool:
    if one.visit_id is not None and one.visit_id == other.visit_id:
        return True
    if one.serving_id is not None and one.serving_id == other.serving_id:
        return True
    return one.began < other.ended and other.began < one.ended


def _minute(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])
