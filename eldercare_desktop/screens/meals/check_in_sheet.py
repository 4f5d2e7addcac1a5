"""One person at the table: what they must not eat first of all, then what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.check_in_phrases import (
    age_words,
    clash_words,
    comma,
    doubled_words,
    kept_hint,
    kept_words,
    meal_words,
    name_of,
    state_badge,
)
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import word, words
from eldercare_desktop.screens.words.money import yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.dining import Diner, Dining, Kept
    from eldercare_desktop.care.meal.serving.doubled import Doubled


class Care(QWidget):
    """A block that cannot be overlooked: large words on the colour of danger, or of care."""

    def __init__(self, kind: str, label: str, lines: Sequence[str], hints: Sequence[str]) -> None:
        super().__init__()
        theme.role(self, f"banner-{kind}").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        column.setSpacing(theme.px(4))
        column.addWidget(text(label, "label", wrap=True))
        for line in lines:
            column.addWidget(text(line, "title", wrap=True))
        for hint in hints:
            column.addWidget(text(hint, "heading", wrap=True))


class DinerSheet(Detail):
    """`made` holds the buttons by name; `take_back` gives the id of a serving."""

    take_back = Signal(str)
    set_chosen = Signal(object)

    def __init__(self, diner: Diner, dining: Dining, *, chosen: str | None) -> None:
        super().__init__()
        self.made: dict[str, QPushButton] = {}
        self._sets = {one.code: one.name for one in dining.sets}
        self.add(PersonHeading(name_of(diner), self._facts(diner), [state_badge(diner)]))
        self._mind(diner)
        if diner.own is not None and chosen is None:
            self.fact(self.tr("Own share"), yuan(diner.own))
        if not dining.closed:
            self._buttons(diner)
            self._choose_set(diner, dining, chosen)
        for one in diner.kept:
            self._kept(one, dining)
        self._suits(diner, dining)
        if diner.face:
            self.made["person"] = button(self.tr("Open the person"), "quiet", "user")
            self.buttons([self.made["person"]])
        self.end()

    def _facts(self, diner: Diner) -> list[str]:
        face = diner.face
        if face is None:
            return []
        where = word("meal_mode", diner.mode)
        if diner.eats_at:
            where = self.tr("ordered at {site}").format(site=diner.eats_at)
        return [face.group, age_words(face.age), where or self.tr("not ordered")]

    def _mind(self, diner: Diner) -> None:
        face = diner.face
        if face is None:
            return
        clashes = [clash_words(clash) for clash in diner.clashes]
        if face.allergens or clashes:
            label = self.tr("Allergic to") if face.allergens else self.tr("Not for them")
            named = [words("allergen", face.allergens)] if face.allergens else []
            self.add(Care("danger", label, named, clashes))
        kinds = [words("diet", face.diets)] if face.diets else []
        if kinds or face.diet:
            own = [face.diet] if face.diet else []
            self.add(Care("due", self.tr("Kinds of food, what is not eaten"), [*kinds, *own], []))

    def _buttons(self, diner: Diner) -> None:
        made = self.made
        if diner.open:
            words_of = self.tr("Check in (Space)")
            if diner.clashes:
                words_of = self.tr("Check in all the same (Space)")
            made["here"] = button(words_of, "primary", "check")
            made["brought"] = button(self.tr("Brought (Ctrl+B)"), "", "house")
        if diner.face:
            made["further"] = button(self.tr("Further portion (+)"), "", "plus")
        if made:
            self.buttons(list(made.values()))

    def _choose_set(self, diner: Diner, dining: Dining, chosen: str | None) -> None:
        """Which set it is: before the check-in, and after it to put it right."""
        if len(dining.sets) < 2 or (diner.had is None and not diner.open):
            return
        had = diner.had.row.price_set if diner.had else chosen or diner.price_set
        self.sets = Chips(
            [(one.code, one.name) for one in dining.sets], single=True, optional=False
        )
        self.sets.set_values([had or dining.sets[0].code])
        self.sets.changed.connect(lambda: self.set_chosen.emit(self.sets.value()))
        self.add(text(self.tr("Set"), "hint"))
        self.add(self.sets)

    def _kept(self, one: Kept, dining: Dining) -> None:
        back = self.tr("Take back")
        here = one.row.site_id == dining.site_id and not dining.closed
        spoken = f"{back}: {kept_words(one)}"
        action = (back, spoken, lambda: self.take_back.emit(one.row.id)) if here else None
        self.line(kept_words(one), kept_hint(one, self._sets), None, action)

    def _suits(self, diner: Diner, dining: Dining) -> None:
        """Dishes that are marked as right for one of their kinds of food."""
        wanted = set(diner.face.diets) if diner.face else set()
        fit = [dish.name for dish in dining.menu if wanted & set(dish.diets)]
        self.fact(self.tr("Suits them"), comma().join(fit))


class TwiceSheet(Detail):
    """A meal that was written down twice, with the three ways to go on."""

    def __init__(self, one: Doubled) -> None:
        super().__init__()
        row = one.lost.row
        self.add(PersonHeading(name_of(one), [meal_words(row.day, row.period)]))
        self.add(text(doubled_words(one), wrap=True))
        if one.counted:
            self.line(self.tr("Counts"), kept_hint(one.counted, {}), None)
        self.line(self.tr("Does not count"), kept_hint(one.lost, {}), None)
        self.made = {
            "leave": button(self.tr("Leave it: it counts once (Space)"), "primary", "check"),
            "further": button(self.tr("It was a further portion (+)"), "", "plus"),
            "back": button(self.tr("Take the second one back (Del)"), "", "undo-2"),
            "day": button(self.tr("Show this meal"), "quiet", "calendar"),
        }
        self.buttons(list(self.made.values()))
        self.end()
