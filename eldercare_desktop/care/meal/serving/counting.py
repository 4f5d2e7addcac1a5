"""Which servings count: one subsidised meal per person and meal period.

Laptops that do not know of each other may check in the same person for the same meal, at one
site or at two. All that was written down stays; one of them counts. Which one follows from the
facts alone, never from the order in which they came in, so every laptop (and every app that
holds the same facts) comes to the same one. When that one is withdrawn, the next counts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal, Protocol

Why = Literal["", "doubled", "after_death"]
"""Why a serving does not count; "": it does."""

NO_ROOTS: Final[Mapping[str, str]] = MappingProxyType({})

Rank = tuple[bool, int, float, str, str]


class Told(Protocol):
    """What the judge reads of a serving. `died`: the day on which its person died, if known."""

    @property
    def id(self) -> str: ...
    @property
    def resident_id(self) -> str | None: ...
    @property
    def day(self) -> str: ...
    @property
    def period(self) -> str: ...
    @property
    def outcome(self) -> str: ...
    @property
    def extra(self) -> bool: ...
    @property
    def recorded_at(self) -> str: ...
    @property
    def slip_line_id(self) -> str | None: ...
    @property
    def slip_id(self) -> str | None: ...
    @property
    def slip_row(self) -> int | None: ...
    @property
    def died(self) -> str | None: ...


def judged(
    servings: Collection[Told], roots: Mapping[str, str] = NO_ROOTS
) -> dict[str, tuple[Why, str]]:
    """The servings that do not count: id -> why, and the id of the one that counts instead.

    `servings` are current ones (neither withdrawn nor corrected), all that there are of each
    person, day and meal. `roots`: id of a correction -> id of what was written down first;
    of two corrections of one serving, made on two laptops, one stands.

    after_death: dated after the death of its person. What was brought in vain to the door of
    somebody of whose death nobody had heard is no meal and stays.
    doubled: another one stands for it: the same meal, or the same place on a sheet. What was
    eaten goes before what was brought in vain, then what was recorded first, then the lower id.
    """
    lost: dict[str, tuple[Why, str]] = {
        s.id: ("after_death", "") for s in servings if _is_after_death(s)
    }
    _one_each(servings, lambda s: roots.get(s.id), lost)
    for key_of in (_paper, _meal):
        _one_each(servings, key_of, lost)
    return lost


def rank(serving: Told) -> Rank:
    """The order in which servings that stand for the same meal count."""
    return (serving.outcome == "nobody_home", *_instant(serving.recorded_at), serving.id)


def _is_after_death(serving: Told) -> bool:
    died = serving.died
    return died is not None and serving.day > died and serving.outcome != "nobody_home"


def _one_each(
    servings: Iterable[Told],
    key_of: Callable[[Told], Hashable],
    lost: dict[str, tuple[Why, str]],
) -> None:
    """Of those that are not `lost` yet one of each key stays (None has no rivals)."""
    first: dict[Hashable, Told] = {}
    rivals: dict[Hashable, list[Told]] = {}
    for serving in servings:
        key = key_of(serving)
        if key is None or serving.id in lost:
            continue
        before = first.setdefault(key, serving)
        if before is not serving:  # seldom
            rivals.setdefault(key, [before]).append(serving)
    for group in rivals.values():
        group.sort(key=rank)
        lost.update((other.id, ("doubled", group[0].id)) for other in group[1:])


def _paper(serving: Told) -> Hashable:
    """The place on a sheet that two laptops may both have typed. The printed line of a person

    needs none: it is their meal.
    """
    if serving.slip_id is not None and serving.slip_row is not None:
        return serving.slip_id, serving.slip_row, serving.extra
    if serving.slip_line_id is not None and serving.extra:
        return serving.slip_line_id
    return None


def _meal(serving: Told) -> Hashable:
    """The meal that a serving stands for; a further portion, or a guest's, is one of its own."""
    if serving.resident_id is None or serving.extra:
        return None
    return serving.resident_id, serving.day, serving.period


def _instant(at: str) -> tuple[int, float, str]:
    """A moment for comparing. What is none, or has no offset, is the same on every laptop too:

    it comes last, by its text.
    """
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return 1, 0.0, at
    return (0, moment.timestamp(), "") if moment.tzinfo else (1, 0.0, at)
