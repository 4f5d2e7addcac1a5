"""How a case of the ledger is told: what happened, and what would make it right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import translated, word
from eldercare_desktop.screens.words.ledger import CASE_ADVICE, CASE_TOLD
from eldercare_desktop.screens.words.time_credit import credit, hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.cases import Case
    from eldercare_desktop.screens.time_bank.cases_loading import EntryTold

translate = QCoreApplication.translate

MINUTES = ("cap", "had", "minutes")
"""What of the parameters is minutes."""


class _Shown(dict[str, object]):
    """A value that a case does not name is not worth an exception to a person."""

    def __missing__(self, key: str) -> str:
        return "…"


def told(case: Case) -> str:
    """What happened, as a sentence."""
    source = _source(CASE_TOLD, case)
    said: dict[str, object] = {**case.params, "name": title(case), "day": case.day}
    said["amount"] = credit(case.amount, case.unit)
    for name in MINUTES:
        if isinstance(value := case.params.get(name), int):
            said[name] = hours(value)
    return translated("case_told", source).format_map(_Shown(said))


def advice(case: Case) -> str:
    """What would make it right."""
    return translated("case_advice", _source(CASE_ADVICE, case))


def _source(words: Mapping[str, str], case: Case) -> str:
    """The finest words that there are for a case."""
    finer = str(case.params.get("why") or case.params.get("outcome") or "")
    return words.get(f"{case.kind}:{finer}") or words.get(case.kind) or words[""]


def title(case: Case) -> str:
    """Whom or what it is about."""
    known = case.name or case.params.get("goods") or case.params.get("serial")
    return str(known or "") or word("account_kind", case.params.get("account"))


def entry_words(entry: EntryTold) -> str:
    """What an entry moves: "存入 2 小时: 时间银行 → 罗秀英"."""
    between = translate("CasePhrases", "{kind} {amount}: {whence} → {to}")
    return between.format(
        kind=word("entry_kind", entry.kind),
        amount=credit(entry.amount, entry.unit),
        whence=entry.whence[1] or word("account_kind", entry.whence[0]),
        to=entry.to[1] or word("account_kind", entry.to[0]),
    )


def entry_hint(entry: EntryTold) -> str:
    """Which day it is dated, who entered it when and where, why it does not count."""
    where = (
        translate("CasePhrases", "on this laptop")
        if entry.own
        else translate("CasePhrases", "on another laptop")
    )
    by = translate("CasePhrases", "entered by {by}, {at}, {where}").format(
        by=entry.entered_by, at=moment(entry.recorded_at), where=where
    )
    parts = (entry.day, word("suspense", entry.why), by, entry.reason or "")
    return " · ".join(part for part in parts if part)


def moment(at: str) -> str:
    """Day and time of a recording."""
    try:
        return datetime.fromisoformat(at).strftime("%Y-%m-%d %H:%M")
    except ValueError:  # what another program sent may be anything
        return at
