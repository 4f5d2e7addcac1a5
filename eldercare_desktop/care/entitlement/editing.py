"""Changing the table: other conditions from a day on, switched off, added. Nothing is erased."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from eldercare_desktop.care.entitlement.builtin import BUILTIN
from eldercare_desktop.care.entitlement.reading import TermsBook
from eldercare_desktop.care.entitlement.record import PERIODS, Entitlement
from eldercare_desktop.care.entitlement.terms import Terms
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.store.work import Work

OLDEST = 130
"""No condition asks for more years."""
MOST_FEN = 10_000_000
"""100,000 yuan: more is a slip of the finger."""


@dataclass(frozen=True)
class Saved:
    """What was saved: the code, and the villages that have it now."""

    code: str
    villages: tuple[str, ...]


def save_entitlement(work: Work, terms: Terms, *, villages: Sequence[str]) -> Saved:
    """State what an entitlement asks for from `terms.starts_on` (today if empty) in villages.

    Without a code it is a new one. Saved again for the same day, it takes the place of what
    was said before for that day; an earlier day keeps what held then.
    CareError: entitlement_unnamed, entitlement_exists (`name`), entitlement_ages,
    entitlement_age_wrong (`field`), entitlement_amount, entitlement_period, entitlement_ends,
    invalid_<field>.
    """
    work.label = "save_entitlement"
    wanted = replace(terms, starts_on=terms.starts_on or work.today)
    _refuse(wanted)
    if not wanted.code:
        wanted = replace(wanted, code=own_code(wanted.name or ""))
        _refuse_known(work, wanted, villages)
    for village in villages:
        work.insert(_record(work, wanted, village))
    return Saved(wanted.code, tuple(villages))


def switch_entitlement(
    work: Work, code: str, *, on: bool, villages: Sequence[str], since: str | None = None
) -> Saved:
    """Say that an entitlement is not given from a day (today), or is given again.

    CareError: row_gone (no such entitlement there).
    """
    work.label = "switch_on_entitlement" if on else "switch_off_entitlement"
    book, day = TermsBook(work), since or work.today
    for village in villages:
        held = book.latest(village, code, day)
        if held is None:
            raise CareError("row_gone")
        last = replace(held, off=not on, starts_on=day)
        ends = None if on and last.ends_on and last.ends_on <= day else last.ends_on
        work.insert(_record(work, replace(last, ends_on=ends), village))
    return Saved(code, tuple(villages))


def own_code(name: str) -> str:
    """The code of an entitlement that a village adds.

    From its name, so that two laptops that add the same before they meet have one.
    """
    return "own." + hashlib.sha256(name.strip().encode()).hexdigest()[:12]


def _refuse(wanted: Terms) -> None:
    if wanted.code not in BUILTIN and not (wanted.name or "").strip():
        raise CareError("entitlement_unnamed", field="name")
    for field in ("age_from", "age_to"):
        age = getattr(wanted, field)
        if age is not None and not 0 <= age <= OLDEST:
            raise CareError("entitlement_age_wrong", field=field, most=OLDEST)
    if wanted.age_to is not None and (wanted.age_from or 0) > wanted.age_to:
        raise CareError("entitlement_ages", field="age_to")
    if wanted.amount is not None and not 0 < wanted.amount <= MOST_FEN:
        raise CareError("entitlement_amount", field="amount")
    if (wanted.amount is not None and not wanted.per) or wanted.per not in (None, *PERIODS):
        raise CareError("entitlement_period", field="per")
    if wanted.ends_on and wanted.ends_on <= wanted.starts_on:
        raise CareError("entitlement_ends", field="ends_on", day=wanted.starts_on)


def _refuse_known(work: Work, wanted: Terms, villages: Sequence[str]) -> None:
    book = TermsBook(work)
    for village in villages:
        if wanted.code in book.codes(village):
            raise CareError("entitlement_exists", field="name", name=wanted.name or "")


def _record(work: Work, terms: Terms, village: str) -> Entitlement:
    return Entitlement(
        village=village,
        code=terms.code,
        name=terms.name,
        starts_on=terms.starts_on,
        ends_on=terms.ends_on,
        recorded_at=work.now.isoformat(timespec="microseconds"),
        off=terms.off,
        kinds=list(terms.kinds),
        age_from=terms.age_from,
        age_to=terms.age_to,
        categories=list(terms.categories),
        also_categories=list(terms.also_categories),
        living=list(terms.living),
        self_care=list(terms.self_care),
        ability=list(terms.ability),
        dementia=terms.dementia,
        amount=terms.amount,
        per=terms.per,
        family=terms.family,
        source=terms.source,
    )
