"""Who is to be looked after because they were not there for their meals.

Nothing is stored, and nothing is written by time passing: it follows from roster, servings,
visits, absences and answers, on every laptop alike. The rules stand in `judging.py`.

The first screen asks for it: so quick questions first leave only those who can be meant (see
`suspects.py`), and all else is read for these few.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from eldercare_desktop.care.meal.delivery.history import Span, meals_that_were, stories
from eldercare_desktop.care.meal.delivery.judging import Miss, missed_of, open_slots
from eldercare_desktop.care.meal.delivery.suspects import suspects
from eldercare_desktop.care.meal.delivery.who import Elder, Paired, elders_of
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.visit.tiers import days_after
from eldercare_desktop.store.reader import Reader

IN_ROW: Final = "meal.missed_in_row"
LOOK_BACK: Final = 31
"""Days. What was brought in vain before is no longer asked about: within a month everybody who is
in special need is visited anyway [民发〔2022〕73号: 月探访率]."""
RECENT: Final = 14
"""Days. Who goes on missing meals goes on being among these; whose standing order has ended since
was asked about it."""
FEW: Final = 20
"""So many are looked at closely without asking first whether they can be meant."""


@dataclass(frozen=True)
class MissedCheck:
    """Somebody to be looked after: the meals that were missed, the first one first.

    `ate_on`: the day of the last meal that was had, within a month; None: none.
    """

    elder: Elder
    misses: tuple[Miss, ...]
    ate_on: str | None

    @property
    def resident_id(self) -> str:
        """Whose meals they are."""
        return self.elder.resident_id

    @property
    def helper(self) -> Paired:
        """Who is to look after them."""
        return self.elder.helper

    @property
    def nobody_home(self) -> bool:
        """Whether a meal was brought in vain."""
        return any(miss.how == "nobody_home" for miss in self.misses)

    @property
    def since(self) -> str:
        """The day of the first of these meals."""
        return self.misses[0].day


def missed_checks(
    reader: Reader,
    today: str,
    *,
    residents: Collection[str] | None = None,
    village: str | None = None,
) -> list[MissedCheck]:
    """Who is to be looked after today: first who was not at home, then who is missed longest.

    Of these residents, or of a village, if said.
    """
    span = Span(days_after(today, -LOOK_BACK), days_after(today, -RECENT), today)
    book = Rulebook.of(reader, IN_ROW)
    meant = _meant(reader, span, book, residents)
    elders = elders_of(reader, meant, today) if meant else {}
    if village is not None:
        elders = {i: elder for i, elder in elders.items() if elder.village == village}
    found = [check for check in _judged(reader, elders, span, book) if check.misses]
    return sorted(found, key=_pressing)


def _meant(
    reader: Reader, span: Span, book: Rulebook, residents: Collection[str] | None
) -> set[str]:
    """Who is looked at closely: a few that are named, or who can be meant at all."""
    if residents is not None and len(residents) <= FEW:
        return set(residents)
    return suspects(
        reader, span, in_row=lambda at: _rule(book, at, span.today), residents=residents
    )


def _judged(
    reader: Reader, elders: dict[str, Elder], span: Span, book: Rulebook
) -> list[MissedCheck]:
    if not elders:
        return []
    known = stories(reader, elders, span)
    asked = {
        story.ordered[slot]
        for story in known.values()
        for slot in open_slots(story, span.today)
        if slot not in story.in_vain
    }
    were = meals_that_were(reader, asked)
    found = []
    for resident_id, story in known.items():
        elder = elders[resident_id]
        in_row = _rule(book, elder.village, span.today)
        misses = missed_of(story, were.__contains__, today=span.today, in_row=in_row)
        found.append(MissedCheck(elder, misses, story.ate.day if story.ate else None))
    return found


def _rule(book: Rulebook, village: str, today: str) -> int:
    return in_force(book, IN_ROW, today, village)


def _pressing(check: MissedCheck) -> tuple[bool, str, int, str, str]:
    misses = check.misses
    return not check.nobody_home, check.since, -len(misses), check.elder.name, check.resident_id
