"""Passbooks of the demo village: a page was printed, and old hours expire this winter."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.time_bank.expiring.doing import note_told
from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.passbook.pages import keep_pages, pages_going_on
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work

MONTHS = 36
OLD = ((1_080, 270), (1_075, 150), (1_068, 420), (1_050, 90))
"""How many days ago, and how many minutes: hours from the first year of the time bank."""


def add_passbooks(work: Work, village: Village) -> None:
    """Hours expire after three years here; one of those whom it concerns was told already."""
    since = (village.today - timedelta(days=300)).isoformat()
    set_rule(work, "time_bank.expiry_months", MONTHS, starts_on=since, note="村民代表会议议定")
    old = _without_account(work, village)[: len(OLD)]
    for person, (before, minutes) in zip(old, OLD, strict=False):
        day = (village.today - timedelta(days=before)).isoformat()
        open_with(work, person.id, minutes, day=day, note="第一本存折，2023 年")
    if not old:
        return
    told_on = (village.today - timedelta(days=8)).isoformat()
    note_told(work, [old[0].id], told_on=told_on, how="in_person")
    keep_pages(work, pages_going_on(work, old[0].id, "minute"))


def _without_account(work: Work, village: Village) -> list[Person]:
    found = []
    for person, _ in reversed(village.elders):
        now = work.get(Person, person.id)
        if now is None or now.deleted or now.life_status != "living":
            continue
        if not work.find(LedgerEntry, col(LedgerEntry.to_person_id) == now.id, limit=1):
            found.append(now)
    return found
