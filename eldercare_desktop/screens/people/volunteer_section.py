"""On a person's page: what they do as a volunteer, and the teams they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eldercare_desktop.screens.needs.phrases import joined
from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.volunteers.phrases import (
    free_words,
    phrase,
    skills_words,
    state_badge,
    week_words,
)
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.register.page import PersonPage


class VolunteerSection(Section):
    """Out of view for who is neither a volunteer nor a helper, and belongs to no team."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Volunteer and teams"))
        row, living = page.volunteer, page.row.life_status == "living"
        if row is not None:
            self.add_action(self.tr("Open"), lambda: want("volunteer", None), "heart")
            said = joined(word("volunteer_kind", row.kind), week_words(row))
            does = joined(skills_words(row.skills), free_words(row.free_times))
            self.add_line(said, does, state_badge(row))
        elif living and page.helper is not None:
            self.add_action(
                self.tr("Register as a volunteer"), lambda: want("new_volunteer", None), "heart"
            )
            self.add_hint(self.tr("Not a volunteer"))
        for team in page.teams:
            role = word("member_role", team.role)
            since = phrase("since_day", day=team.since)
            self.add_line(team.name, joined(word("team_kind", team.kind), role, since))
        if row is None and page.helper is None and not page.teams:
            self.hide()


def volunteer_badges(page: PersonPage) -> list[Badge]:
    """That somebody serves, or what stands in the way."""
    row = page.volunteer
    if row is None or row.state == "ended":
        return []
    missing = [Badge(phrase("no_consent"), "danger")] if row.consent_missing else []
    return [Badge(word("volunteer_kind", row.kind), "accent", "heart"), *missing]
