"""Meals: a month of ticks from Excel, with what has to be said; taken back as one step."""

from __future__ import annotations

from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.resources import resource
from eldercare_desktop.tour.hands import check, click, wait
from eldercare_desktop.tour.laptop import Laptop

MONTH = resource("rosters", "sample_meal_month.xlsx")


def bring_in_a_month(laptop: Laptop, namesake: str) -> None:
    """Look at the month, say who somebody is and what a sign means, import, take it back."""
    before = _counted(laptop)
    page = laptop.page("import")
    page.open_file(MONTH)
    wait(lambda: page.meals.review is not None, "the month is read")
    laptop.rest()
    laptop.picture("import-meals")
    _say_what_a_sign_means(laptop, "外", "delivered")
    _say_who(laptop, namesake)
    laptop.picture("import-meals-person")
    meals = page.meals.review.counts()
    click(page.import_button)
    wait(lambda: page.meals.applied is not None, "the month is imported")
    laptop.rest()
    laptop.picture("import-meals-done")
    written = _counted(laptop) - before
    check(written == meals.meals + meals.further + meals.guests, "each tick is one meal")
    click(page.meals.result.undo)
    wait(lambda: _counted(laptop) == before, "the import is taken back")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: a month of {written} meals imported and taken back")


def _say_what_a_sign_means(laptop: Laptop, sign: str, meaning: str) -> None:
    view = laptop.page().meals.view
    field = view.found.fields["meanings", sign]
    field.set_value(meaning)
    field.activated.emit(field.currentIndex())
    wait(lambda: view.review.plan.meanings[sign] == meaning, f"{sign} is understood")
    laptop.rest()


def _say_who(laptop: Laptop, name: str) -> None:
    view = laptop.page().meals.view
    line = next(one for one in view.review.plan.lines if one.row.name == name)
    view.open_line(line.key)
    laptop.rest()
    person = next(iter(view.detail.options.buttons))
    view.detail.options.choose(person)
    wait(lambda: view.review.plan.line(line.key).resident_id == person, f"{name} is known")
    laptop.rest()


def _counted(laptop: Laptop) -> int:
    """Meals of that month that hold."""
    return len(laptop.read(lambda reader: servings_between(reader, "2026-06-01", "2026-06-30")))
