"""Hours into points: only where a village has switched it on, and never back [rule 29].

Counties disagree on it, so the rule `points.per_hour` is 0 until somebody chooses another.
"""

from __future__ import annotations

import math
import secrets
from dataclasses import dataclass

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.time_bank.ledger.account import CONVERSION, balance, of_person
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class Conversion:
    """`minutes` become `points`; `left` minutes do not divide, and stay what they are.

    `step`: the fewest minutes that are worth whole points.
    """

    minutes: int
    points: int
    left: int
    step: int


def conversion(reader: Reader, minutes: int, village: str | None = None) -> Conversion:
    """What so many minutes would become today. CareError: conversion_off."""
    per_hour = rule(reader, "points.per_hour", village=village)
    if per_hour == 0:
        raise CareError("conversion_off")
    return converted(minutes, per_hour)


def converted(minutes: int, per_hour: int) -> Conversion:
    """Whole points only, and no minute is lost: `per_hour` points for 60 minutes.

    With 10 points an hour, 64 minutes are 10 points, and 4 minutes stay.
    """
    common = math.gcd(60, per_hour)
    step = 60 // common
    steps = minutes // step
    return Conversion(steps * step, steps * (per_hour // common), minutes - steps * step, step)


def convert(work: Work, person_id: str, minutes: int) -> tuple[LedgerEntry, LedgerEntry]:
    """Make points of minutes: two entries that name each other, in one step.

    CareError: row_gone, conversion_off, conversion_too_little (`step`), ledger_not_enough,
    dated_after_death.
    """
    work.label = "convert_hours"
    person = work.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    becomes = conversion(work, minutes, person.village)
    if becomes.points <= 0:
        raise CareError("conversion_too_little", field="minutes", step=becomes.step)
    there = balance(work, of_person(person.id), person.village, "minute")
    if there < becomes.minutes:
        said = {"name": person.name, "there": there, "wanted": becomes.minutes}
        raise CareError("conversion_not_enough", field="minutes", **said)
    own, cause = of_person(person.id), f"conversion:{secrets.token_hex(8)}"
    taken = Posting("conversion", becomes.minutes, own, CONVERSION, f"{cause}:minutes")
    given = Posting("conversion", becomes.points, CONVERSION, own, f"{cause}:points", unit="point")
    return post(work, person.village, taken), post(work, person.village, given)
