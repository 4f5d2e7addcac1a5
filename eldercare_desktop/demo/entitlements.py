"""Who has what in the demo village: most have most, some applied, a few were overlooked."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from eldercare_desktop.care.entitlement.builtin import BUILTIN
from eldercare_desktop.care.entitlement.editing import save_entitlement
from eldercare_desktop.care.entitlement.listing import EntitledFilter, EntitledRow, find_entitled
from eldercare_desktop.care.entitlement.record import EntitlementClaim
from eldercare_desktop.care.entitlement.terms import Terms
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

REASONS = ("已领职工养老保险", "户口不在本村", "资料不齐，退回补办")
AMOUNTS = {"advanced_age_80": 5_000, "advanced_age_90": 20_000, "advanced_age_100": 50_000}
"""Invented amounts of this county, in fen a month."""


def add_entitlements(work: Work, village: Village) -> None:
    """The county's amounts, one entitlement of the village's own, and how everybody stands."""
    from dataclasses import replace

    since = f"{village.today.year - 1}-01-01"
    for code, fen in AMOUNTS.items():
        own = replace(BUILTIN[code], amount=fen, starts_on=since)
        save_entitlement(work, own, villages=[VILLAGE])
    festival = Terms(
        "", name="村集体重阳慰问金", kinds=("elder",), age_from=70, amount=20_000, per="year",
        starts_on=since,
    )  # fmt: skip
    save_entitlement(work, festival, villages=[VILLAGE])
    for row in find_entitled(work, EntitledFilter(), today=village.today.isoformat()).rows:
        if claim := _claim(village, row, Random(f"{row.name} {row.code}")):
            work.insert(claim)


def _claim(village: Village, row: EntitledRow, chance: Random) -> EntitlementClaim | None:
    """How somebody stands; None for those who were overlooked."""
    luck = chance.random()
    overlooked = 0.25 if row.code.startswith("advanced_age") else 0.05
    if luck < overlooked or row.perhaps:
        return None
    claim = EntitlementClaim(village=VILLAGE, resident_id=row.resident_id, code=row.code)
    asked = (village.today - timedelta(days=chance.randrange(3, 60))).isoformat()
    if luck < overlooked + 0.04:
        return claim.model_copy(update={"state": "applied", "applied_on": asked})
    if luck < overlooked + 0.05:
        told = {"state": "refused", "since": asked, "reason": chance.choice(REASONS)}
        return claim.model_copy(update=told)
    if luck < overlooked + 0.06:
        return claim.model_copy(update={"state": "declines", "since": asked})
    begun = row.reached_on or f"{village.today.year - chance.randrange(1, 6)}-01-01"
    return claim.model_copy(update={"state": "receiving", "since": begun})
