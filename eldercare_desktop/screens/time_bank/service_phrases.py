"""How services are said in lists and on their sheet."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import sentence, translated, word
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.history import Step
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow

LONG_WAIT = 7
"""After so many days a service has waited long for a second person."""

PHRASES = {
    "today": QT_TRANSLATE_NOOP("Services", "since today"),
    "waits": QT_TRANSLATE_NOOP("Services", "waits for {n} d"),
    "verified": QT_TRANSLATE_NOOP("Services", "by {who}"),
    "rejected": QT_TRANSLATE_NOOP("Services", "by {who}"),
    "times": QT_TRANSLATE_NOOP("Services", "{began}–{ended}"),
    "together": QT_TRANSLATE_NOOP("Services", "together"),
    "refused": QT_TRANSLATE_NOOP("Services", "{who}, {day} {times}: {why}"),
    "more": QT_TRANSLATE_NOOP("Services", "And {n} more."),
    "not_verified": QT_TRANSLATE_NOOP("Services", "Not verified: {n}."),
    "about": QT_TRANSLATE_NOOP("Services", "{who} for {whom} · {day} {times} · {hours}"),
}
STEPS = {
    "noted": QT_TRANSLATE_NOOP("Services", "Noted"),
    "corrected": QT_TRANSLATE_NOOP("Services", "Put right"),
    "withdrawn": QT_TRANSLATE_NOOP("Services", "Taken back"),
    "verified": QT_TRANSLATE_NOOP("Services", "Verified by {who} ({how})"),
    "rejected": QT_TRANSLATE_NOOP("Services", "Rejected by {who} ({how})"),
    "check_withdrawn": QT_TRANSLATE_NOOP("Services", "The word of {who} was taken back"),
    "posted": QT_TRANSLATE_NOOP("Services", "{account}: {amount}"),
    "reversed": QT_TRANSLATE_NOOP("Services", "Reversed: {account}: {amount}"),
}


def phrase(code: str, **values: object) -> str:
    """One phrase with its values filled in."""
    return translated("Services", PHRASES[code]).format(**values)


def times(row: ServiceRow) -> str:
    """From when to when."""
    return phrase("times", began=row.began, ended=row.ended)


def short_day(day: str) -> str:
    """A day of this year without its year: lists are narrow."""
    return day[5:] if day[:4] == str(date.today().year) else day


def waited(row: ServiceRow, today: str) -> int:
    """Days since it was written down."""
    return max((date.fromisoformat(today) - date.fromisoformat(row.recorded_at[:10])).days, 0)


def wait_words(row: ServiceRow, today: str) -> str:
    """How long it has waited; what became of it, if somebody has said so."""
    if row.state != "pending":
        return phrase(row.state, who=row.verified_by) if row.verified_by else ""
    days = waited(row, today)
    return phrase("waits", n=days) if days else phrase("today")


def state_badge(row: ServiceRow) -> Badge:
    """How it stands."""
    kind = {"pending": "due", "rejected": "danger"}.get(row.state, "accent")
    return Badge(word("service_state", row.state), kind)


def kind_words(row: ServiceRow) -> str:
    """What was done, and whether together."""
    kind = word("need_kind", row.kind)
    return f"{kind} · {phrase('together')}" if row.group_key else kind


def about(row: ServiceRow) -> str:
    """A service in one line, above a form."""
    return phrase(
        "about", who=row.volunteer, whom=row.beneficiary, day=row.day, times=times(row),
        hours=hours(row.minutes),
    )  # fmt: skip


def refused_words(refused: list[object], most: int = 4) -> str:
    """Which services could not be verified, and why each."""
    lines = [phrase("not_verified", n=len(refused))]
    for one in refused[:most]:
        row, problem = one.row, one.problem  # type: ignore[attr-defined]
        why = sentence(problem.code, problem.params)
        if row is None:
            lines.append(why)
            continue
        lines.append(
            phrase("refused", who=row.volunteer, day=short_day(row.day), times=times(row), why=why)
        )
    if len(refused) > most:
        lines.append(phrase("more", n=len(refused) - most))
    return "\n".join(lines)


def step_words(step: Step) -> str:
    """One step of a service's story."""
    account = step.who or word("account_kind", step.account)
    sign = "+" if step.amount > 0 else ""
    said = translated("Services", STEPS[step.what]).format(
        who=step.who, how=word("check_way", step.how), account=account,
        amount=sign + hours(step.amount),
    )  # fmt: skip
    return said


def step_hint(step: Step) -> str:
    """When and by whom a step was typed, and why."""
    at = datetime.fromisoformat(step.at).strftime("%Y-%m-%d %H:%M") if step.at else ""
    reason = "" if step.reason in (None, "undo") else str(step.reason)
    return " · ".join(part for part in (at, step.by, reason) if part)
