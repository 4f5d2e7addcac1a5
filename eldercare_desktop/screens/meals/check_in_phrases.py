"""The check-in in words: states, what somebody must not eat, who wrote what down."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import weekday_short, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.clashing import Clash
    from eldercare_desktop.care.meal.serving.dining import Diner, Dining, Kept
    from eldercare_desktop.care.meal.serving.doubled import Doubled
    from eldercare_desktop.care.meal.serving.reading import ServingRow


translate = QCoreApplication.translate


def is_doubled(row: Any) -> bool:
    """Whether a row is a meal that was written down twice, not a person of the meal."""
    return hasattr(row, "lost")


def comma() -> str:
    """Between things of one kind."""
    return translate("CheckIn", ", ")


def day_words(day: str) -> str:
    """A day with its day of the week; what came in and is none stands for itself."""
    try:
        return f"{day} {weekday_short(date.fromisoformat(day).weekday())}"
    except ValueError:
        return day


def meal_words(day: str, period: str) -> str:
    """A day and a meal of it."""
    return f"{day_words(day)} · {word('meal_period', period)}"


def time_of(row: ServingRow) -> str:
    """When it was written down: the time on the day itself, else the day."""
    return row.recorded_at[:10] if row.late else row.recorded_at[11:16]


def state_badge(diner: Diner) -> Badge:
    """How it stands with somebody's meal, with the time of the check-in."""
    had = diner.had
    at = time_of(had.row) if had else ""
    match diner.state:
        case "here":
            return Badge(translate("CheckIn", "Here {time}").format(time=at), "accent", "check")
        case "brought":
            return Badge(translate("CheckIn", "Brought {time}").format(time=at), "accent", "check")
        case "guest":
            return Badge(translate("CheckIn", "Guest {time}").format(time=at), "accent", "check")
        case "nobody_home":
            return Badge(translate("CheckIn", "Nobody home"), "due")
        case "elsewhere":
            return Badge(translate("CheckIn", "Has eaten elsewhere"), "due")
        case "to_bring":
            return Badge(translate("CheckIn", "To be brought"), "", "house")
        case "waiting":
            return Badge(translate("CheckIn", "Not here yet"), "", "clock")
        case _:
            return Badge(translate("CheckIn", "Not ordered"), "", "circle")


def mind_badge(diner: Diner) -> Badge | None:
    """What the list says of somebody who must not, or may not, eat everything."""
    face = diner.face
    if face is None:
        return None
    if diner.clashes:
        return Badge(
            translate("CheckIn", "Not {dish}").format(dish=diner.clashes[0].dish),
            "danger",
        )
    if face.allergens:
        return Badge(
            translate("CheckIn", "Allergic: {what}").format(what=words("allergen", face.allergens)),
            "danger",
        )
    if face.diets or face.diet:
        said = [words("diet", face.diets), face.diet]
        return Badge(comma().join(part for part in said if part), "due", "info")
    return None


def clash_words(clash: Clash) -> str:
    """A dish of this meal, and why it is not for somebody."""
    if clash.allergens:
        why = words("allergen", clash.allergens)
        return translate("CheckIn", "On the menu: {dish}, with {what}").format(
            dish=clash.dish, what=why
        )
    return translate("CheckIn", "On the menu: {dish} ({what} is not eaten)").format(
        dish=clash.dish, what=clash.word
    )


def hint(diner: Any) -> str:
    """The second line of the list: where they live, what they have more."""
    if is_doubled(diner):
        return meal_words(diner.lost.row.day, diner.lost.row.period)
    parts = [diner.face.group, age_words(diner.face.age)] if diner.face else []
    if diner.mode is None and diner.state in ("here", "brought"):
        parts.append(translate("CheckIn", "not ordered"))
    if diner.further:
        parts.append(translate("CheckIn", "further portions: {n}").format(n=diner.further))
    if diner.doubled:
        parts.append(translate("CheckIn", "written down twice"))
    return " · ".join(part for part in parts if part)


def age_words(age: int | None) -> str:
    """The age, where it is known."""
    return "" if age is None else translate("CheckIn", "{n} years").format(n=age)


def name_of(row: Any) -> str:
    """The name in the list; a guest of whom nothing is known is a guest."""
    told = row.lost.row.name if is_doubled(row) else row.name
    return told or translate("CheckIn", "Guest")


def kept_words(kept: Kept) -> str:
    """What was written down: "Eaten", "Further portion" …"""
    row = kept.row
    if row.extra:
        return translate("CheckIn", "Further portion")
    if row.resident_id is None:
        return translate("CheckIn", "Guest's meal")
    return word("meal_outcome", row.outcome)


def kept_hint(kept: Kept, names: dict[str, str]) -> str:
    """When, where and by whom; late, and whether it counts."""
    row = kept.row
    parts = [kept.site, names.get(row.price_set or "", row.price_set or "")]
    written = (
        translate("CheckIn", "written down {at} by {who}")
        if kept.by
        else translate("CheckIn", "written down {at}")
    )
    parts.append(written.format(at=row.recorded_at[:16].replace("T", " "), who=kept.by))
    if row.late:
        parts.append(translate("CheckIn", "entered late"))
    if row.why == "doubled":
        parts.append(translate("CheckIn", "does not count: it is there already"))
    elif row.why == "after_death":
        parts.append(translate("CheckIn", "does not count: after the death"))
    return " · ".join(part for part in parts if part)


def doubled_words(one: Doubled) -> str:
    """That a meal was written down twice, with both."""
    told = translate("CheckIn", "{name} was written down twice for this meal. It counts once.")
    return told.format(name=name_of(one))


def had_already(params: dict[str, object]) -> str:
    """Why no second subsidised meal is given: who, when, where, by whom."""
    told = translate(
        "CheckIn",
        "{name} has had this meal already ({meal}, {day}): at {site}, written down {at} by {by}. "
        "A further portion is at the full price.",
    )
    said = {**params, "meal": word("meal_period", params.get("period"))}
    return told.format(**said)


def count_words(dining: Dining) -> str:
    """What the numbers on the chips do not say."""
    n = dining.counts
    parts = [translate("CheckIn", "Ordered: {n}").format(n=n.ordered)]
    for number, said in (
        (n.walk_ins, translate("CheckIn", "Not ordered: {n}")),
        (n.guests, translate("CheckIn", "Guests: {n}")),
        (n.further, translate("CheckIn", "Further portions: {n}")),
        (n.nobody_home, translate("CheckIn", "Nobody home: {n}")),
    ):
        if number:
            parts.append(said.format(n=number))
    if dining.capacity:
        parts.append(translate("CheckIn", "Places: {n}").format(n=dining.capacity))
    return " · ".join(parts)


def menu_words(dining: Dining) -> str:
    """The dishes of the meal in one line."""
    if not dining.menu:
        return translate(
            "CheckIn",
            "No menu is written down: nothing can be compared with what people must not eat.",
        )
    dishes = comma().join(dish.name for dish in dining.menu)
    return translate("CheckIn", "Menu: {dishes}").format(dishes=dishes)
