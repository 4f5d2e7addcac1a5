"""What opens over the week: forms, the orders of a person, names behind a number, the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.meals import week_loading as loading
from eldercare_desktop.screens.meals import week_saving as saving
from eldercare_desktop.screens.meals.site_choice import SitedPage
from eldercare_desktop.screens.meals.week_counts import line_words
from eldercare_desktop.screens.meals.week_forms import (
    CopyForm,
    EndForm,
    PauseForm,
    PlanForm,
)
from eldercare_desktop.screens.meals.week_pattern import PatternForm
from eldercare_desktop.screens.meals.week_person import NamesPanel, StandingPanel
from eldercare_desktop.screens.meals.week_phrases import day_words
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.faces import Face
    from eldercare_desktop.care.meal.roster.week import Week
    from eldercare_desktop.screens.meals.week_view import WeekView


class WeekDoors(QObject):
    """Opens what `WeekGrid.asked` and `WeekHead.asked` name, over the page."""

    def __init__(self, shell: Shell, page: Page, view: WeekView) -> None:
        super().__init__(view)
        self._shell, self._view = shell, view
        assert isinstance(page, SitedPage)
        self._page: SitedPage = page
        self._week: Week | None = None

    # Both are made when they are first needed: the grid comes before them.

    @cached_property
    def editing(self) -> StepEditing:
        """The forms."""
        made = StepEditing(self._shell, self._page)
        made.saved.connect(self._saved)
        return made

    @cached_property
    def panel(self) -> SidePanel:
        """What is only read: the orders of a person, names."""
        made = SidePanel(self._page)
        made.cancel_button.setText(self.tr("Close (Esc)"))
        return made

    def open(self, name: str, week: Week, people: Sequence[Face]) -> None:
        """Opens one of them for the chosen people."""
        self._week = week
        if name == "print":
            self._paper(week, self._view.day())
        elif name == "copy":
            self._copy(week)
        elif name == "add":
            self.editing.open(PatternForm(self._shell, week, []))
        elif not people:
            return
        elif name == "pattern":
            self.editing.open(PatternForm(self._shell, week, people))
        elif name == "pause":
            self.editing.open(PauseForm(self._shell, week, people, day=self._view.day()))
        elif name == "person":
            self._person(people[0])

    def names(self, line: str, day: str, period: str, faces: Sequence[Face]) -> None:
        """Shows who a number is."""
        panel = NamesPanel(faces)
        panel.chosen.connect(self._to_person)
        meal = f"{day_words(day)} {word('meal_period', period)}"
        self._show(f"{line_words(line)} · {meal}", panel)

    def close(self) -> bool:
        """Esc: closes what is open; False if nothing was."""
        made = self.__dict__
        if "panel" in made and self.panel.isVisible():
            self.panel.leave()
            return True
        return "editing" in made and self.editing.close()

    def unsaved(self) -> bool:
        """Whether a form holds something that would be lost."""
        return "editing" in self.__dict__ and self.editing.unsaved()

    # -- one person ------------------------------------------------------------------------

    def _person(self, face: Face) -> None:
        self._shell.background.query(
            lambda read: loading.standing(read, face.resident_id),
            done=self._show_standing,
            owner=self,
            latest="person",
        )

    def _show_standing(self, held: loading.Standing | None) -> None:
        if held is None:
            return
        week = self._week
        every = [one for sets in week.sets.values() for one in sets] if week else []
        panel = StandingPanel(held, {one.code: one.name for one in every})
        panel.asked.connect(partial(self._asked, held))
        self._show(held.face.name, panel)

    def _asked(self, held: loading.Standing, name: str, row: Any) -> None:
        week, face = self._week, held.face
        if week is None:
            return
        forms: dict[str, Callable[[], Any]] = {
            "new": lambda: PatternForm(self._shell, week, [face]),
            "change_plan": lambda: PlanForm(self._shell, week, row, face.name),
            "end_plan": lambda: EndForm(self._shell, row, face.name, pause=False),
            "pause": lambda: PauseForm(self._shell, week, [face]),
            "change_pause": lambda: PauseForm(self._shell, week, [face], row),
            "end_pause": lambda: EndForm(self._shell, row, face.name, pause=True),
        }
        removals = {"remove_plan": saving.remove_plan, "remove_pause": saving.remove_pause}
        self.panel.close_form()
        if name == "person":
            self._to_person(face.person_id)
        elif name in forms:
            self.editing.open(forms[name]())
        else:
            remove = removals[name]
            self._shell.background.operation(lambda work: remove(work, row), owner=self)
            self._view.focus_list()

    def _to_person(self, person_id: str) -> None:
        self._shell.navigate("people", person=person_id)

    # -- the week --------------------------------------------------------------------------

    def _copy(self, week: Week) -> None:
        self._copying = CopyForm(self._shell, week)
        self.editing.open(self._copying)

    def _saved(self, resident_id: str) -> None:
        if resident_id:
            self._view.find_again(resident_id)
        else:
            self._tell_copied(self._copying.copied)
        self._view.focus_list()

    def _tell_copied(self, copied: Any) -> None:
        said = [self.tr("Meals ordered in the next weeks: {n}.").format(n=copied.meals)]
        if copied.kept:
            words = self.tr("Ordered there already, so they stay: {n}.")
            said.append(words.format(n=copied.kept))
        if copied.closed:
            said.append(self.tr("On days without meals: {n}.").format(n=copied.closed))
        if copied.gone:
            said.append(self.tr("Of people who are gone by then: {n}.").format(n=copied.gone))
        self._view.banner.say(" ".join(said), "info")

    def _paper(self, week: Week, day: str) -> None:
        site_id = week.site_id
        self._shell.background.query(
            lambda read: loading.sheet_paper(read, site_id, day),
            done=self._page.show_paper,
            owner=self,
            latest="paper",
        )

    def _show(self, title: str, content: Any) -> None:
        self.panel.open(title, content)
        self.panel.save_button.hide()
