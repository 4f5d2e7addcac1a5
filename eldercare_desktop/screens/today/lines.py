"""What the lines of the first page say, and what their buttons do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.entitlements.phrases import name_of
from eldercare_desktop.screens.needs.phrases import (
    clock_words,
    incident_badge,
    incident_words,
    need_badge,
    need_words,
)
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.today import loading
from eldercare_desktop.screens.today.card import Line
from eldercare_desktop.screens.today.phrases import (
    birthday_words,
    gap_words,
    person_words,
    turning,
    when,
)
from eldercare_desktop.screens.wording import translated, word

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.coming import ComingYear
    from eldercare_desktop.care.incident.listing import IncidentRow
    from eldercare_desktop.care.need.listing import NeedRow
    from eldercare_desktop.care.pairing.gaps import Gap
    from eldercare_desktop.care.resident import GrownUp
    from eldercare_desktop.care.round.overview import OpenRound
    from eldercare_desktop.care.today import Away, Besides, Birthday, Incomplete, WeekLoad


class Lines(QObject):
    """Makes the lines; `villages` are the names where there are several."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.villages: Mapping[str, str] = {}

    def incident(self, row: IncidentRow, minutes: int | None) -> Line:
        """An emergency with its clock; `minutes` are left now, None once it was answered."""
        badge = incident_badge(row)
        if minutes is not None and not row.disputed:
            badge = Badge(clock_words(minutes), "danger" if minutes < 0 else "due", "clock")
        return Line(
            row.name,
            self._said(row, incident_words(row), row.responsible),
            self.going("needs", part="incidents", incident=row.id),
            self.tr("Answer") if row.unanswered else self.tr("Open"),
            badge,
        )

    def need(self, row: NeedRow) -> Line:
        """A need with what is pressing about it."""
        waiting = row.need.state == "discovered"
        return Line(
            row.name,
            self._said(row, need_words(row), row.assigned),
            self.going("needs", part="needs", need=row.id),
            self.tr("Assign") if waiting else self.tr("Open"),
            need_badge(row),
        )

    def gap(self, gap: Gap) -> Line:
        """Who lacks a pairing, and which."""
        return Line(
            gap.name,
            self._with_village(gap.village, gap_words(gap)),
            self.going("pairing", person=gap.person_id, new=True),
            self.tr("Pair"),
            Badge(word("mode", gap.mode), "due" if gap.mode == "one_to_one" else "", "link-2"),
        )

    def coming(self, row: ComingYear, today: str) -> Line:
        """A coming year; what it brings can be noted as applied for in place."""
        day = row.on[5:]
        brings = [name_of(terms.code, terms) for terms in row.brings]
        noted = [name_of(terms.code, terms) for terms in row.noted]
        said = brings[:]
        if noted and not brings:
            done = self.tr("noted already: {names}").format(names=self._listed(noted))
            said = [done]
        codes = [terms.code for terms in row.brings]
        opens = self.going("people", person=row.person_id)
        return Line(
            row.name,
            self._with_village(row.village, self._joined(row.group, day, self._listed(said))),
            self._applying(row.resident_id, codes) if codes else opens,
            self.tr("Applied") if codes else self.tr("Open"),
            Badge(self.tr("{n} years").format(n=row.turning), "accent", "star"),
        )

    def birthday(self, birthday: Birthday, today: str) -> Line:
        """A birthday of these days."""
        return Line(
            birthday.name,
            self._with_village(birthday.village, birthday_words(birthday, today)),
            self.going("people", person=birthday.person_id),
            self.tr("Open"),
            Badge(turning(birthday)) if birthday.turning else None,
        )

    def round(self, row: OpenRound) -> Line:
        """A round that goes on, and who comes next."""
        next_names = self._listed([name for _, name in row.first[:3]])
        then = self.tr("next: {names}").format(names=next_names) if next_names else ""
        if row.days_left <= 0:
            badge = Badge(self.tr("Days are over"), "due", "clock")
        else:
            left = self.tr("{n} days left").format(n=row.days_left)
            badge = Badge(left, "due" if row.days_left == 1 else "")
        done = self.tr("{done} of {total} done").format(done=row.done, total=row.total)
        return Line(
            row.name,
            self._with_village(row.village, self._joined(done, then)),
            self.going("rounds", part="rounds", round=row.round_id),
            self.tr("Go on"),
            badge,
        )

    def services(self, found: Besides) -> list[Line]:
        """How many services of volunteers wait for a second person; none if none does."""
        if not found.services:
            return []
        since = self.tr("the oldest of {day}").format(day=(found.services_since or "")[5:])
        return [
            Line(
                self.tr("Waiting for a second person: {n}").format(n=found.services),
                since,
                self.going("time_bank", part="services", show="pending"),
                self.tr("Verify"),
            )
        ]

    def away(self, row: Away, today: str) -> Line:
        """Who is away or back again; a return is noted in place."""
        child = row.kind != "elder"
        where = word("child_absence_kind" if child else "absence_kind", row.where)
        if row.back:
            said, badge = where, Badge(self.tr("Back"), "accent", "house")
        elif row.until:
            said = self.tr("{where}, back {when}").format(where=where, when=when(row.until, today))
            badge = None
        else:
            said, badge = self.tr("{where}, nobody knows how long").format(where=where), None
        since = self.tr("since {day}").format(day=row.since[5:])
        opens = self.going("visits", person=row.person_id, new=True)
        return Line(
            row.name,
            self._with_village(row.village, self._joined(row.group, said, since)),
            opens if row.back else self._returning(row.absence_id),
            self.tr("Visit") if row.back else self.tr("Is back"),
            badge,
        )

    def load(self, row: WeekLoad) -> Line:
        """What somebody did this week, and what is left of it."""
        if row.helper_id is None and not row.name:
            left = self.tr("{n} visits are due until Sunday").format(n=row.left)
            opens = self.going("pairing", part="gaps")
            return Line(self.tr("Nobody's"), left, opens, self.tr("Pair"), None)
        if row.left:
            said = self.tr("{done} of {planned} visits done, {left} left")
        else:
            said = self.tr("{done} visits done, none left")
        said = said.format(done=row.done, planned=row.planned, left=row.left)
        badge = None
        if row.over:
            over = self.tr("{n} elders, more than {limit}").format(n=row.elders, limit=row.limit)
            badge = Badge(over, "due", "triangle-alert")
        elif row.away and row.left:
            badge = Badge(self.tr("Away"), "due", "ban")
        opens = self.going("visits", part="history")
        if row.helper_id:
            opens = self.going("pairing", part="helpers", helper_id=row.helper_id)
        name = row.name or self.tr("Somebody")
        return Line(name, self._with_village(row.village, said), opens, self.tr("Open"), badge)

    def grown(self, row: GrownUp) -> Line:
        """A child who has come of age: a person decides what becomes of it."""
        said = self.tr("born on {day}; no longer served, or stays?").format(day=row.birth)
        return Line(
            row.name,
            self._with_village(row.village, said),
            self.going("people", person=row.person_id),
            self.tr("Decide"),
        )

    def incomplete(self, row: Incomplete) -> Line:
        """Whose ID number is missing or wrong."""
        problem = word("notice", row.problem) or self.tr("no number yet")
        return Line(
            row.name,
            self._with_village(row.village, self._joined(person_words(row), problem)),
            self.going("people", person=row.person_id),
            self.tr("Open"),
        )

    # -- what the buttons do ---------------------------------------------------------------

    def going(self, place: str, **args: Any) -> Callable[[], None]:
        """Leads to a page."""
        return lambda: self._shell.navigate(place, **args)

    def _applying(self, resident_id: str, codes: Sequence[str]) -> Callable[[], object]:
        return lambda: self._shell.background.operation(
            lambda work: loading.apply(work, resident_id, codes), owner=self
        )

    def _returning(self, absence_id: str) -> Callable[[], object]:
        return lambda: self._shell.background.operation(
            lambda work: loading.is_back(work, absence_id), owner=self
        )

    # -- how it is said --------------------------------------------------------------------

    def _said(self, row: Any, what: str, who: str) -> str:
        return self._with_village(row.village, self._joined(row.group, what, who))

    def _with_village(self, village: str, said: str) -> str:
        return self._joined(self.villages.get(village, ""), said)

    def _joined(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def _listed(self, some: Sequence[str]) -> str:
        return translated("list", ", ").join(some)
