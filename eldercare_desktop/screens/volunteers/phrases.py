"""How volunteers, their times and their teams are said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.needs.phrases import listed
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import choices, translated, weekday_short, word
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow
    from eldercare_desktop.care.time_bank.volunteer.share import Share
    from eldercare_desktop.care.time_bank.volunteer.teams import TeamOf

PARTS_OF_DAY = ("am", "pm", "evening")
"""As care has them: care loads the records, and the form comes first. A test compares them."""

PHRASES = {
    "time": QT_TRANSLATE_NOOP("Volunteers", "{days} {part}"),
    "between_days": QT_TRANSLATE_NOOP("Volunteers", "/"),
    "between_times": QT_TRANSLATE_NOOP("Volunteers", "; "),
    "until": QT_TRANSLATE_NOOP("Volunteers", "Paused until {day}"),
    "since": QT_TRANSLATE_NOOP("Volunteers", "Left on {day}"),
    "away": QT_TRANSLATE_NOOP("Volunteers", "Away"),
    "no_consent": QT_TRANSLATE_NOOP("Volunteers", "Consent is missing"),
    "age_unknown": QT_TRANSLATE_NOOP("Volunteers", "Age unknown"),
    "consent": QT_TRANSLATE_NOOP("Volunteers", "{name}, {relation}, on {day}"),
    "consent_short": QT_TRANSLATE_NOOP("Volunteers", "{name}, on {day}"),
    "week": QT_TRANSLATE_NOOP("Volunteers", "{hours} a week at most"),
    "load": QT_TRANSLATE_NOOP("Volunteers", "elders paired: {elders}; open needs: {needs}"),
    "since_day": QT_TRANSLATE_NOOP("Volunteers", "since {day}"),
    "share": QT_TRANSLATE_NOOP("Volunteers", "{percent} % of the elders"),
    "share_missing": QT_TRANSLATE_NOOP("Volunteers", "{percent} % of the elders, missing: {n}"),
    "no_elders": QT_TRANSLATE_NOOP("Volunteers", "No elders on the register"),
    "villages_missing": QT_TRANSLATE_NOOP("Volunteers", "Villages below the share: {n}"),
    "villages_fine": QT_TRANSLATE_NOOP("Volunteers", "All villages have enough"),
}


def phrase(code: str, **values: object) -> str:
    """One phrase with its values filled in."""
    return translated("Volunteers", PHRASES[code]).format(**values)


def free_words(times: Iterable[str]) -> str:
    """When somebody has time, by part of the day: "Mo/We morning; Su evening"."""
    wanted = set(times)
    said = []
    for part in PARTS_OF_DAY:
        days = [weekday_short(day - 1) for day in range(1, 8) if f"{day}{part}" in wanted]
        if days:
            together = phrase("between_days").join(days)
            said.append(phrase("time", days=together, part=word("part_of_day", part)))
    return phrase("between_times").join(said)


def free_choices() -> list[tuple[str, str]]:
    """All times of a week, to filter by."""
    return [
        (f"{day}{part}", phrase("time", days=weekday_short(day - 1), part=words))
        for day in range(1, 8)
        for part, words in choices("part_of_day")
    ]


def skills_words(skills: Iterable[str]) -> str:
    """What somebody can do, in one line."""
    return listed([word("need_kind", skill) for skill in skills])


def state_badge(row: VolunteerRow) -> Badge | None:
    """What is pressing about a volunteer, or what stands in the way of serving."""
    if row.state == "ended":
        day = row.seen.ended_on
        return Badge(phrase("since", day=day) if day else word("volunteer_state", "ended"))
    if row.consent_missing:
        return Badge(phrase("no_consent"), "danger", "triangle-alert")
    if row.state == "paused":
        until = row.paused_until
        return Badge(
            phrase("until", day=until) if until else word("volunteer_state", "paused"), "due"
        )
    if row.away:
        return Badge(phrase("away"), "due")
    return Badge(phrase("age_unknown"), "due") if row.age is None else None


def team_words(team: TeamOf) -> str:
    """A team that somebody belongs to, and as what unless as a plain member."""
    role = word("member_role", team.role) if team.role != "member" else ""
    return f"{team.name}（{role}）" if role else team.name


def consent_words(seen: Any) -> str:
    """Who agreed, and when."""
    if not seen.consent_by or not seen.consent_on:
        return ""
    code = "consent" if seen.consent_relation else "consent_short"
    return phrase(code, name=seen.consent_by, relation=seen.consent_relation, day=seen.consent_on)


def week_words(row: VolunteerRow) -> str:
    """How much a week at most, if they said so."""
    return phrase("week", hours=hours(row.weekly_minutes)) if row.weekly_minutes else ""


def share_words(share: Share) -> str:
    """Volunteers over elders in one village."""
    if share.percent is None:
        return phrase("no_elders")
    code = "share_missing" if share.missing else "share"
    return phrase(code, percent=percent_words(share), n=share.missing)


def percent_words(share: Share) -> str:
    """The percentage with one decimal where it says something: 29.5, 30."""
    percent = share.percent
    return "" if percent is None else f"{int(percent * 10) / 10:g}"
