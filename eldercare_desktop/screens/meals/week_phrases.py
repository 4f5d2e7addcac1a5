"""What the week of meals says in words: of a cell, of a number, of who eats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import weekday_short, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.faces import Face
    from eldercare_desktop.care.meal.roster.holding import Stop
    from eldercare_desktop.care.meal.roster.week import Cell, Week, WeekRow
    from eldercare_desktop.care.site.calendar import ServingDay

translate = QCoreApplication.translate


def day_short(day: str) -> str:
    """Mo 23."""
    on = date.fromisoformat(day)
    return f"{weekday_short(on.weekday())} {on.day}"


def day_words(day: str) -> str:
    """Monday the 23rd of November, short."""
    on = date.fromisoformat(day)
    return translate("MealWeek", "{weekday}, {month}/{day}").format(
        weekday=weekday_short(on.weekday()), month=on.month, day=on.day
    )


def span_words(monday: str) -> str:
    """The days of a week, with their year."""
    first = date.fromisoformat(monday)
    last = date.fromordinal(first.toordinal() + 6)
    return translate("MealWeek", "{year}: {from_month}/{from_day} to {to_month}/{to_day}").format(
        year=first.year,
        from_month=first.month,
        from_day=first.day,
        to_month=last.month,
        to_day=last.day,
    )


def names_in(rows: Sequence[WeekRow]) -> dict[str, str]:
    """Resident -> the name in the list; with the group, and the age, where two have the same."""
    faces = [row.face for row in rows]
    same = Counter(face.name for face in faces)
    closer = Counter((face.name, face.group) for face in faces)
    return {
        face.resident_id: _told_apart(face, same[face.name], closer[face.name, face.group])
        for face in faces
    }


def _told_apart(face: Face, same: int, closer: int) -> str:
    more = face.group if same > 1 else ""
    if closer > 1 and face.age is not None:
        more = f"{more} {face.age}".strip()
    return f"{face.name} {more}".strip()


def cell_text(cell: Cell, day: ServingDay) -> str:
    """What stands in a cell."""
    if cell.closed:
        if day.open:
            return "·"  # the day is open, this meal is not served
        return _closed_short(day)
    if cell.stop is not None:
        return word("meal_stop_short", cell.stop.what or cell.stop.kind)
    if cell.mode is not None:
        return word("meal_cell", cell.mode) + (cell.price_set or "")
    if cell.elsewhere:
        return translate("MealWeek", "Other")
    return "✕" if cell.changed else ""


def _closed_short(day: ServingDay) -> str:
    if day.why == "holiday" and day.holiday:
        return word("public_holiday", day.holiday)
    # A word in all cells of a weekend would be louder than the meals.
    return "·" if day.why == "weekday" else word("meal_closed_short", day.why)


def day_note(day: ServingDay) -> str:
    """Why a day is closed, or open out of turn; the empty text for an ordinary one."""
    if day.open and day.why != "exception" and not day.worked:
        return ""
    if day.reason:
        return day.reason
    if day.worked:
        return translate("MealWeek", "A weekend day that is worked")
    if day.why == "holiday" and day.holiday:
        name = word("public_holiday", day.holiday)
        return translate("MealWeek", "Closed: {holiday}").format(holiday=name)
    if day.open:
        return translate("MealWeek", "Open by decision")
    return word("serving_day", day.why)


def stop_words(stop: Stop) -> str:
    """Why nothing is cooked for somebody, until when."""
    if stop.kind == "dead":
        return translate("MealWeek", "Has died")
    if stop.kind == "left":
        return translate("MealWeek", "Not on the register since {day}").format(day=stop.since)
    what = (
        word("absence_kind", stop.what)
        if stop.kind == "away"
        else translate("MealWeek", "No meals for a time")
    )
    span = translate("MealWeek", "{what} since {since}, back on {until}")
    if stop.until is None:
        span = translate("MealWeek", "{what} since {since}, the return is not known")
    said = span.format(what=what, since=stop.since, until=stop.until)
    return f"{said} ({stop.reason})" if stop.reason else said


def cell_words(week: Week, cell: Cell, day: ServingDay) -> str:
    """What a cell says, as a sentence."""
    if cell.closed:
        return day_note(day) or translate("MealWeek", "This meal is not served")
    if cell.stop is not None:
        return stop_words(cell.stop)
    if cell.elsewhere:
        site = week.sites.get(cell.elsewhere, "")
        return translate("MealWeek", "Eats at {site}").format(site=site)
    said = [_mode_words(week, cell)]
    if cell.changed:
        said.append(_instead(cell))
    elif cell.mode:
        said.append(translate("MealWeek", "standing order"))
    return translate("MealWeek", " · ").join(part for part in said if part)


def _mode_words(week: Week, cell: Cell) -> str:
    if cell.mode is None:
        return translate("MealWeek", "Nothing ordered")
    sets = {one.code: one.name for one in week.sets.get(cell.period, ())}
    said = [word("meal_mode", cell.mode)]
    if cell.price_set:
        said.append(sets.get(cell.price_set) or cell.price_set)
    if cell.route_id:
        said.append(week.routes.get(cell.route_id, ""))
    return translate("MealWeek", " · ").join(part for part in said if part)


def _instead(cell: Cell) -> str:
    if cell.planned is None:
        return translate("MealWeek", "only this time")
    said = word("meal_mode", cell.planned)
    return translate("MealWeek", "only this time; standing order: {mode}").format(mode=said)


def face_words(face: Face) -> str:
    """What somebody must not or may not eat; the empty text for nothing."""
    said = []
    if face.allergens:
        allergic = words("allergen", face.allergens)
        said.append(translate("MealWeek", "allergic to: {what}").format(what=allergic))
    if face.diets:
        said.append(words("diet", face.diets))
    if face.diet:
        said.append(face.diet)
    return translate("MealWeek", "; ").join(said)


def weekdays_words(weekdays: Sequence[str]) -> str:
    """Days of the week: Monday to Friday, or one by one."""
    numbers = sorted(int(day) - 1 for day in weekdays)
    if len(numbers) == 7:
        return translate("MealWeek", "every day")
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return translate("MealWeek", "{first} to {last}").format(
            first=weekday_short(numbers[0]), last=weekday_short(numbers[-1])
        )
    days = translate("MealWeek", ", ").join(weekday_short(number) for number in numbers)
    return translate("MealWeek", "on {days}").format(days=days)
