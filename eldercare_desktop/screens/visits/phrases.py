"""How people, due days and visits are said on the visits page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import lunar_day, translated, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.due import DueRow
    from eldercare_desktop.care.visit.history import VisitRow
    from eldercare_desktop.care.visit.rates import MonthElder
    from eldercare_desktop.care.visit.warnings import VisitWarning


def facts(someone: Any, *, in_list: bool = False) -> list[str]:
    """What tells people of the same name apart: group, age, lunar birthday."""
    age, lunar = someone.age, lunar_day(someone.lunar_birthday)
    aged = QCoreApplication.translate("VisitFacts", "{age} years").format(age=age)
    if in_list:  # 九月初一 says by itself that it is lunar
        born = QCoreApplication.translate("VisitFacts", "lunar {day}", "in a list")
    else:
        born = QCoreApplication.translate("VisitFacts", "lunar {day}")
    born = born.format(day=lunar) if lunar else ""
    found = [someone.group, aged if age is not None else "", born]
    return [fact for fact in found if fact]


def facts_line(someone: Any) -> str:
    """The same in one line of a list, where there is less room."""
    return " · ".join(facts(someone, in_list=True))


def due_words(row: DueRow) -> str:
    """How it stands with the next visit."""
    days = row.overdue_days
    if row.paused_by:
        return word("absence_kind", row.paused_by)
    if days is None:
        return QCoreApplication.translate("VisitFacts", "declines visits")
    if row.last_visit is None and days >= 0:
        return QCoreApplication.translate("VisitFacts", "first visit")
    if days > 0:
        return QCoreApplication.translate("VisitFacts", "{n} days late").format(n=days)
    if days == 0:
        return QCoreApplication.translate("VisitFacts", "today")
    return QCoreApplication.translate("VisitFacts", "in {n} days").format(n=-days)


def due_badge(row: DueRow) -> Badge:
    """The same as a badge: amber when due, red only where the risk is high."""
    days = row.overdue_days
    if days is None or days < 0:
        return Badge(due_words(row))
    danger = days > 0 and row.tier == "high_risk"
    return Badge(due_words(row), "danger" if danger else "due")


def tier_badge(row: DueRow) -> Badge:
    """The tier; its first word is enough."""
    return Badge(word("tier", row.tier), "accent" if row.tier == "high_risk" else "", "")


def last_words(row: DueRow) -> str:
    """When the last visit was."""
    if row.last_visit is None:
        return QCoreApplication.translate("VisitFacts", "not visited yet")
    return row.last_visit


def late_words(row: VisitRow) -> str:
    """How many days after the visit it was entered; nothing if on the day itself."""
    late = QCoreApplication.translate("VisitFacts", "+{n} days", "entered late")
    return late.format(n=row.late_days) if row.late else ""


def entered_badge(row: VisitRow) -> Badge | None:
    """Whether a visit was entered later than its day, and whether it was put right since."""
    said = [late_words(row)] if row.late else []
    if row.corrected:
        said.append(QCoreApplication.translate("VisitFacts", "corrected"))
    icon = "history" if row.late else "pencil"
    return Badge(" · ".join(said), "due" if row.late else "", icon) if said else None


def field_words(names: Iterable[str]) -> str:
    """What a correction changed, in words."""
    known = {
        "visited_on": QCoreApplication.translate("VisitFacts", "day"),
        "method": QCoreApplication.translate("VisitFacts", "way of the visit"),
        "services": QCoreApplication.translate("VisitFacts", "services"),
        "minutes": QCoreApplication.translate("VisitFacts", "minutes"),
        "note": QCoreApplication.translate("VisitFacts", "note"),
        "visitor": QCoreApplication.translate("VisitFacts", "visitor"),
    }
    known["helper_id"] = known["visitor"]
    said = [known.get(name) or word("check", name) for name in names]
    return translated("list", ", ").join(dict.fromkeys(said))


def moment(at: str) -> str:
    """A moment as it is read: the day and the time of day."""
    return at[:16].replace("T", " ")


def days_ago(day: str, today: str) -> str:
    """A day in words near today, else as it is."""
    days = (date.fromisoformat(today) - date.fromisoformat(day)).days
    if days == 0:
        return QCoreApplication.translate("VisitFacts", "today")
    if days == 1:
        return QCoreApplication.translate("VisitFacts", "yesterday")
    if days > 60:
        return day
    return QCoreApplication.translate("VisitFacts", "{n} days ago").format(n=days)


def rhythm(row: DueRow) -> str:
    """The tier, and how often that is."""
    every = QCoreApplication.translate("VisitFacts", "{tier}: every {n} days")
    return every.format(tier=word("tier", row.tier), n=row.every_days)


def outcome_badge(row: VisitRow) -> Badge:
    """What a visit found."""
    if row.concerns:
        return Badge(words("check", row.concerns), "danger", "triangle-alert")
    if "well" not in row.findings:
        return Badge(word("finding", "not_checked"))
    return Badge(word("finding", "well"), "accent", "check")


def outcome_words(row: VisitRow) -> str:
    """The same in words."""
    if row.concerns:
        found = QCoreApplication.translate("VisitFacts", "concern: {checks}")
        return found.format(checks=words("check", row.concerns))
    return outcome_badge(row).text


def month_state(row: MonthElder) -> str:
    """How somebody fared in a month."""
    if row.only_by_phone:
        return QCoreApplication.translate("VisitFacts", "only by phone")
    if row.visits:
        return QCoreApplication.translate("VisitFacts", "visited")
    if row.declines:
        return QCoreApplication.translate("VisitFacts", "declines visits")
    if row.away:
        return QCoreApplication.translate("VisitFacts", "away all month")
    return QCoreApplication.translate("VisitFacts", "not visited")


def percent(per_mille: int | None) -> str:
    """A rate with one digit behind the point."""
    return "–" if per_mille is None else f"{per_mille / 10:.1f}%"


def services_line(names: Iterable[str]) -> str:
    """Services in one line."""
    return words("service", names)


def warning_sentence(warning: VisitWarning) -> str:
    """A doubt as a sentence."""
    said = warning.params
    values = {**said, "method": word("method", said.get("method"))}
    values["kind"] = word("absence_kind", said.get("kind"))
    return word("visit_warning", warning.code).format_map(values)
