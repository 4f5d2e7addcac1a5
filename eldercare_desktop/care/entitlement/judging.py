"""Everybody on the register held against every entitlement of their village, in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement

from eldercare_desktop.care.entitlement.claims import HAVING, STRENGTH, Claim, strongest
from eldercare_desktop.care.entitlement.reading import TermsBook
from eldercare_desktop.care.entitlement.record import ClaimState
from eldercare_desktop.care.entitlement.roster import (
    Notes,
    about,
    days_after,
    days_between,
    is_there,
    known_of,
    notes_of,
    residents,
)
from eldercare_desktop.care.entitlement.terms import (
    Terms,
    Verdict,
    age_verdict,
    ages_on,
    fits,
)
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.store.reader import Reader

ListState = Literal["missing", "waiting", "lost", "applied", "receiving", "refused", "declines"]


class Line(NamedTuple):
    """What is told of a line before it is made into a row."""

    who: Any
    code: str
    terms: Terms | None
    state: ListState
    claim: Claim | None
    verdict: Verdict


@dataclass(frozen=True)
class _Day:
    """The day on which everybody is looked at, and the numbers of the rules in a village."""

    today: str
    soon: str
    answer_days: int

    @classmethod
    def of(cls, rules: Rulebook, today: str, village: str | None) -> _Day:
        ahead = in_force(rules, "entitlement.ahead_days", today, village)
        answer = in_force(rules, "entitlement.answer_days", today, village)
        return cls(today, days_after(today, ahead), answer)


def judged_lines(
    reader: Reader, book: TermsBook, where: Sequence[ColumnElement[bool]], today: str
) -> Iterator[Line]:
    """Every line that there is something to say of, by village, group and name."""
    notes, rules = notes_of(reader), Rulebook.of(reader)
    day_of = cache(lambda village: _Day.of(rules, today, village))
    fitting: dict[tuple[Any, ...], dict[str, Terms]] = {}
    for who in reader.rows(residents(*where)):
        own = notes.get(who.resident_id, {})
        if is_there(who, today):
            kind = known_of(who)  # people of one kind are many, and all fit the same
            if kind not in fitting:
                given = book.on(who.village, today)
                known = about(who)
                fitting[kind] = {c: t for c, t in given.items() if fits(t, known)}
            fit = fitting[kind]
            yield from _of_what_fits(who, fit, own, day_of(who.village))
        else:
            fit = {}
        for code in own.keys() - fit.keys():
            held = strongest(own[code], today)
            if held and held[1] in HAVING:
                yield Line(who, code, book.latest(who.village, code, today), "lost", held[0], "no")


def _of_what_fits(who: Any, fit: Mapping[str, Terms], own: Notes, day: _Day) -> Iterator[Line]:
    ages = ages_on(who.birth, day.today)
    for code, terms in fit.items():
        judged = age_verdict(terms, ages)
        if code not in own:
            if judged != "no":
                yield Line(who, code, terms, "missing", None, judged)
            continue
        held = strongest(own[code], day.today)
        if judged == "no" and held and held[1] in HAVING:
            # It was asked for ahead of the birthday.
            judged = age_verdict(terms, ages_on(who.birth, day.soon))
        state = _state(held, judged, day)
        if state:
            yield Line(who, code, terms, state, held[0] if held else None, judged)


def _state(held: tuple[Claim, ClaimState] | None, judged: Verdict, day: _Day) -> ListState | None:
    """Where a line stands; None where there is nothing to say of it."""
    if held is None:
        return None if judged == "no" else "missing"
    claim, state = held
    if judged == "no":
        return "lost" if state in HAVING else None
    if state not in STRENGTH:  # noted by a newer app: not missing, and no list here has it
        return None
    if state == "applied" and is_late(claim, day.today, day.answer_days):
        return "waiting"
    return state


def is_late(claim: Claim, today: str, days: int) -> bool:
    """Whether an application was not answered for so many days, or nobody knows since when."""
    return claim.applied_on is None or days_between(claim.applied_on, today) >= days
