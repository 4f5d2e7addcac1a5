"""Sentences of the slips' views."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.batch import BatchLine, Doubt
    from eldercare_desktop.care.visit.history import VisitRow
    from eldercare_desktop.screens.slips.going_through import LineState

translate = QCoreApplication.translate


def span(monday: str) -> str:
    """A week as its first and last day."""
    begin = date.fromisoformat(monday)
    end = begin + timedelta(days=6)
    return translate("Slips", "{m1}-{d1} to {m2}-{d2}").format(
        m1=begin.month, d1=begin.day, m2=end.month, d2=end.day
    )


def short_day(day: str) -> str:
    """A day with its weekday, as short as a table wants it."""
    at = date.fromisoformat(day)
    said = translate("Slips", "{month}-{day} {weekday}")
    return said.format(month=at.month, day=at.day, weekday=word("weekday", at.weekday()))


def table_day(day: str) -> str:
    """The same in figures, for a narrow column."""
    at = date.fromisoformat(day)
    said = translate("Slips", "{month}/{day} {weekday}")
    return said.format(month=at.month, day=at.day, weekday=word("weekday", at.weekday()))


def facts_of(line: BatchLine) -> str:
    """Group and age below a name."""
    age = translate("Slips", "{n} years").format(n=line.age) if line.age is not None else ""
    return " · ".join(part for part in (line.group, age) if part)


def against(doubt: Doubt) -> str:
    """Why a line is not ticked."""
    day = short_day(doubt.day) if doubt.day else ""
    if doubt.reason == "died":
        known = translate("Slips", "Died on {day}").format(day=day)
        return known if day else translate("Slips", "Has died")
    if doubt.reason == "left":
        known = translate("Slips", "Left the register on {day}").format(day=day)
        return known if day else translate("Slips", "No longer on the register")
    if doubt.reason == "absent":
        said = translate("Slips", "{where} since {day}")
        return said.format(where=word("absence_kind", doubt.detail), day=day)
    if doubt.reason == "visited":
        said = translate("Slips", "Already logged: {day}, {who}")
        return said.format(day=day, who=doubt.detail or "–")
    if doubt.reason == "twice":
        return translate("Slips", "The same person as line {n}").format(n=doubt.detail)
    return translate("Slips", "Does not wish visits")


def left_out_words(reason: str) -> str:
    """Why nothing came of a line, once the slip is confirmed."""
    said = {
        "not_visited": translate("Slips", "Not visited"),
        "died": translate("Slips", "Has died"),
        "left": translate("Slips", "No longer on the register"),
        "declines": translate("Slips", "Does not wish visits"),
        "absent": translate("Slips", "Was away"),
        "visited": translate("Slips", "Was logged already"),
        "twice": translate("Slips", "Stood on the slip twice"),
    }
    return said.get(reason, reason)


def findings_of(state: LineState) -> str:
    """What was found, in one line."""
    parts = []
    if state.concerns:
        said = translate("Slips", "Concern: {checks}")
        parts.append(said.format(checks=words("check", state.concerns)))
    if state.unchecked:
        said = translate("Slips", "Not checked: {checks}")
        parts.append(said.format(checks=words("check", state.unchecked)))
    return "; ".join(parts) or translate("Slips", "All well")


def besides(state: LineState) -> str:
    """Method, services and minutes, as far as they are not as usual."""
    parts = [word("method", state.method)] if state.method != "in_person" else []
    if state.services:
        parts.append(words("service", state.services))
    if state.minutes:
        parts.append(translate("Slips", "{n} min").format(n=state.minutes))
    if state.note:
        parts.append(state.note)
    return " · ".join(parts)


def state_words(state: str) -> str:
    """Where a slip stands."""
    return {
        "none": translate("Slips", "To make"),
        "open": translate("Slips", "Out"),
        "confirmed": translate("Slips", "Confirmed"),
        "cancelled": translate("Slips", "Cancelled"),
    }[state]


def cancel_words(reason: str) -> str:
    """Why a slip was cancelled."""
    return {
        "replaced": translate("Slips", "printed anew"),
        "lost": translate("Slips", "the paper was lost"),
        "not_needed": translate("Slips", "not needed"),
    }.get(reason, reason)


def came_of(line: BatchLine) -> str:
    """What came of a line of a confirmed slip."""
    if line.visit is None:
        return left_out_words(line.left_out or "not_visited")
    if line.visit.concerns:
        said = translate("Slips", "Concern: {checks}")
        return said.format(checks=words("check", line.visit.concerns))
    return translate("Slips", "All well")


def visit_besides(visit: VisitRow) -> str:
    """Method, services and minutes of a visit, as far as they are not as usual."""
    parts = [word("method", visit.method)] if visit.method != "in_person" else []
    parts += [words("service", visit.services)] if visit.services else []
    if visit.minutes:
        parts.append(translate("Slips", "{n} min").format(n=visit.minutes))
    return " · ".join([*parts, visit.note or ""]).strip(" ·")


def moment(at: str) -> str:
    """A local time as ISO text, shortened to day and minute."""
    return f"{short_day(at[:10])} {at[11:16]}"
