"""Why a volunteer is offered for a need, or is not, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.volunteers.phrases import free_words
from eldercare_desktop.screens.wording import translated, word
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.matching.scoring import Match, Reason

REASONS = {
    "same_group": QT_TRANSLATE_NOOP("NeedsMatch", "same group"),
    "same_area": QT_TRANSLATE_NOOP("NeedsMatch", "walks in that group"),
    "village": QT_TRANSLATE_NOOP("NeedsMatch", "same village"),
    "paired": QT_TRANSLATE_NOOP("NeedsMatch", "paired with them"),
    "served": QT_TRANSLATE_NOOP("NeedsMatch", "has been there before"),
    "skill": QT_TRANSLATE_NOOP("NeedsMatch", "can do: {what}"),
    "free": QT_TRANSLATE_NOOP("NeedsMatch", "free {when}"),
    "time_unknown": QT_TRANSLATE_NOOP("NeedsMatch", "free times not asked"),
    "week": QT_TRANSLATE_NOOP("NeedsMatch", "{time} this week"),
    "week_none": QT_TRANSLATE_NOOP("NeedsMatch", "nothing yet this week"),
    "needs": QT_TRANSLATE_NOOP("NeedsMatch", "open needs: {n}"),
    "pairs": QT_TRANSLATE_NOOP("NeedsMatch", "elders paired: {n}"),
    "kin": QT_TRANSLATE_NOOP("NeedsMatch", "a relative ({what})"),
    "paused": QT_TRANSLATE_NOOP("NeedsMatch", "pauses"),
    "paused_until": QT_TRANSLATE_NOOP("NeedsMatch", "pauses until {when}"),
    "away": QT_TRANSLATE_NOOP("NeedsMatch", "is away"),
    "absent": QT_TRANSLATE_NOOP("NeedsMatch", "is not at home"),
    "absent_until": QT_TRANSLATE_NOOP("NeedsMatch", "is not at home until {when}"),
    "consent_missing": QT_TRANSLATE_NOOP("NeedsMatch", "under 18, a guardian's consent is missing"),
    "has_it": QT_TRANSLATE_NOOP("NeedsMatch", "has it already"),
    "no_skill": QT_TRANSLATE_NOOP("NeedsMatch", "cannot do: {what}"),
    "skills_unknown": QT_TRANSLATE_NOOP("NeedsMatch", "what they can do is not noted"),
    "wrong_sex": QT_TRANSLATE_NOOP("NeedsMatch", "wished for: {what}"),
    "sex_unknown": QT_TRANSLATE_NOOP("NeedsMatch", "wished for: {what}; theirs is not noted"),
    "not_free": QT_TRANSLATE_NOOP("NeedsMatch", "not free then"),
    "busy_service": QT_TRANSLATE_NOOP("NeedsMatch", "serves from {begin} to {end}"),
    "busy_meals": QT_TRANSLATE_NOOP("NeedsMatch", "brings meals from {begin} to {end}"),
    "week_full": QT_TRANSLATE_NOOP("NeedsMatch", "{time} this week, at most {most}"),
}
FIND = QT_TRANSLATE_NOOP("NeedsMatch", "Find a volunteer …")
WISHED = QT_TRANSLATE_NOOP("NeedsMatch", "wished for: {what}")
_SEX = ("wrong_sex", "sex_unknown")
_SPANS = ("busy_service", "busy_meals")


def reason_words(reason: Reason) -> str:
    """One reason."""
    code = reason.code
    if code == "week" and not reason.number:
        code = "week_none"
    if code in ("paused", "absent") and reason.text:
        code = f"{code}_until"
    begin, end = (_clock(reason.number), _clock(reason.other)) if code in _SPANS else ("", "")
    return translated("NeedsMatch", REASONS[code]).format(
        what=_what(reason),
        when=free_words([reason.text]) if code == "free" else reason.text,
        time=hours(reason.number),
        most=hours(reason.other),
        n=reason.number,
        begin=begin,
        end=end,
    )


def why_words(match: Match) -> str:
    """Why in this place; of who does not fit, what speaks against it."""
    return " · ".join(part for part in why_lines(match) if part)


def why_lines(match: Match) -> tuple[str, str]:
    """The same in two lines, for a narrow list."""
    found = match.reasons if match.fits else match.against
    said = [reason_words(reason) for reason in found]
    half = (len(said) + 1) // 2
    return " · ".join(said[:half]), " · ".join(said[half:])


def find_words() -> str:
    """What the button says."""
    return translated("NeedsMatch", FIND)


def wish_words(need: Any) -> str:
    """At what time, and whom they wish for."""
    times = "–".join(time for time in (need.from_time, need.to_time) if time)
    wished = ""
    if need.helper_sex:
        wished = translated("NeedsMatch", WISHED).format(what=word("sex", need.helper_sex))
    return " · ".join(part for part in (times, wished) if part)


def _what(reason: Reason) -> str:
    if reason.code in _SEX:
        return word("sex", reason.text)
    if reason.code == "kin":
        return reason.text
    return word("need_kind", reason.text) if reason.text else ""


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
