"""Sentences of this page, made of what was read."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.people.phrases import value_words
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.sync.words import reason_words, table_word
from eldercare_desktop.screens.wording import translated, word, words
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from eldercare_desktop.care.register.conflicts import Candidate, Conflict
    from eldercare_desktop.care.register.subjects import Subject

PHRASES = {
    "today": QT_TRANSLATE_NOOP("SyncPhrases", "today {time}"),
    "yesterday": QT_TRANSLATE_NOOP("SyncPhrases", "yesterday {time}"),
    "sent": QT_TRANSLATE_NOOP("SyncPhrases", "handed over {n}"),
    "received": QT_TRANSLATE_NOOP("SyncPhrases", "received {n}"),
    "conflicts": QT_TRANSLATE_NOOP("SyncPhrases", "to settle {n}"),
    "held": QT_TRANSLATE_NOOP("SyncPhrases", "under review {n}"),
    "nothing": QT_TRANSLATE_NOOP("SyncPhrases", "nothing new"),
    "stopped": QT_TRANSLATE_NOOP("SyncPhrases", "stopped"),
    "by_itself": QT_TRANSLATE_NOOP("SyncPhrases", "by itself"),
    "by_stick": QT_TRANSLATE_NOOP("SyncPhrases", "by USB stick"),
    "now": QT_TRANSLATE_NOOP("SyncPhrases", "stands now"),
    "written_by": QT_TRANSLATE_NOOP("SyncPhrases", "{name}, {when}"),
    "empty": QT_TRANSLATE_NOOP("SyncPhrases", "(nothing)"),
    "removed": QT_TRANSLATE_NOOP("SyncPhrases", "remove it"),
    "kept": QT_TRANSLATE_NOOP("SyncPhrases", "keep it"),
}

_CHOICES = {
    ("pairing", "mode"): "mode",
    ("pairing", "services"): "service",
    ("pairing", "agreement"): "agreement",
    ("pairing", "end_reason"): "end_reason",
    ("card", "revoke_reason"): "revoke_reason",
}


def phrase(code: str, **values: object) -> str:
    """One phrase with its values filled in."""
    return translated("SyncPhrases", PHRASES[code]).format(**values)


def when(at: str, now: datetime) -> str:
    """Day and time as people say them."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    time = moment.strftime("%H:%M")
    if moment.date() == now.date():
        return phrase("today", time=time)
    if moment.date() == now.date() - timedelta(days=1):
        return phrase("yesterday", time=time)
    return f"{moment.date().isoformat()} {time}"


def counts(done: Any) -> str:
    """What an exchange brought: of an `Outcome` or of an entry of the list."""
    parts = [
        phrase("sent", n=done.sent) if done.sent else "",
        phrase("received", n=done.received) if done.received else "",
        phrase("conflicts", n=done.conflicts) if done.conflicts else "",
        phrase("held", n=done.refused) if done.refused else "",
        phrase("stopped") if done.cancelled else "",
    ]
    return " · ".join(filter(None, parts)) or phrase("nothing")


def about(table: str, subject: Subject) -> str:
    """Whom a change is about, and what it is."""
    return " · ".join(filter(None, (subject.name, table_word(table))))


def conflict_heading(conflict: Conflict, subject: Subject) -> str:
    """Whom and which field a conflict is about."""
    return f"{about(conflict.table, subject)} · {label_word(conflict.label)}"


def candidate_words(conflict: Conflict, candidate: Candidate) -> str:
    """A value that somebody gave."""
    if conflict.field == "deleted":
        return phrase("removed") if candidate.shown else phrase("kept")
    choice = _CHOICES.get((conflict.table, conflict.field))
    if choice and isinstance(candidate.shown, list):
        return words(choice, candidate.shown) or phrase("empty")
    if choice:
        return word(choice, candidate.shown) or phrase("empty")
    return value_words(conflict.table, conflict.field, candidate.shown) or phrase("empty")


def origin_words(conflict: Conflict, candidate: Candidate, now: datetime) -> str:
    """Who gave a value, and when."""
    user, at = candidate.user, candidate.at
    said = phrase("written_by", name=user, when=when(at, now)) if user else ""
    standing = phrase("now") if candidate.change is None else ""
    return " · ".join(filter(None, (standing, said)))


def held_hint(change: Any, now: datetime) -> str:
    """Why a change is held, who made it and when."""
    said = phrase("written_by", name=change.user, when=when(change.at, now))
    return "\n".join(filter(None, (reason_words(change.reason), said)))
