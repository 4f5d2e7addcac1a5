"""The papers of the page: the list of volunteers, and a team's members.

They are for inside the office: full names and phones, no ID numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.table import PrintColumn, TablePaper
from eldercare_desktop.screens.needs.loading import Villages
from eldercare_desktop.screens.needs.phrases import joined
from eldercare_desktop.screens.volunteers.loading import TeamView
from eldercare_desktop.screens.volunteers.phrases import free_words, skills_words
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow
    from eldercare_desktop.care.time_bank.volunteer.teams import MemberRow

translate = QCoreApplication.translate

BLANK_LINES = 4
"""Lines for who joins on the spot, to write in by hand."""


def volunteers_paper(rows: Sequence[VolunteerRow], villages: Villages, village: str) -> TablePaper:
    """The volunteers of the list as a table."""
    place = (
        translate("VolunteersPaper", "Village and group")
        if villages.several
        else translate("VolunteersPaper", "Group")
    )
    return TablePaper(
        translate("VolunteersPaper", "List of volunteers"),
        [
            PrintColumn(translate("VolunteersPaper", "No."), 4, "center"),
            PrintColumn(translate("VolunteersPaper", "Name"), 6),
            PrintColumn(translate("VolunteersPaper", "Sex"), 4, "center"),
            PrintColumn(translate("VolunteersPaper", "Age"), 4, "center"),
            PrintColumn(place, 7),
            PrintColumn(translate("VolunteersPaper", "Phone"), 8),
            PrintColumn(translate("VolunteersPaper", "Kind"), 8.5),
            PrintColumn(translate("VolunteersPaper", "Can do"), 15),
            PrintColumn(translate("VolunteersPaper", "Has time"), 14),
            PrintColumn(translate("VolunteersPaper", "Registered on"), 7, "center"),
        ],
        [_volunteer_cells(number, row, villages) for number, row in enumerate(rows, 1)],
        filled_by=village,
        filled_on=date.today().isoformat(),
        signatures=[_filled_in(), translate("VolunteersPaper", "Checked by")],
        landscape=True,
    )


def team_paper(view: TeamView, village: str) -> TablePaper:
    """The members of a team, with lines for who joins on the spot, and room to sign."""
    cells = [_member_cells(number, row) for number, row in enumerate(view.members, 1)]
    return TablePaper(
        translate("VolunteersPaper", "Members: {team}").format(team=view.row.name),
        [
            PrintColumn(translate("VolunteersPaper", "No."), 3, "center"),
            PrintColumn(translate("VolunteersPaper", "Name"), 6),
            PrintColumn(translate("VolunteersPaper", "Sex"), 3, "center"),
            PrintColumn(translate("VolunteersPaper", "Age"), 3, "center"),
            PrintColumn(translate("VolunteersPaper", "Group"), 6),
            PrintColumn(translate("VolunteersPaper", "Phone"), 8),
            PrintColumn(translate("VolunteersPaper", "Role"), 5, "center"),
            PrintColumn(translate("VolunteersPaper", "Since"), 7, "center"),
            PrintColumn(translate("VolunteersPaper", "Signature"), 7),
        ],
        [*cells, *([[""] * 9] * BLANK_LINES)],
        filled_by=village,
        filled_on=date.today().isoformat(),
        signatures=[_filled_in(), translate("VolunteersPaper", "Leader")],
    )


def _filled_in() -> str:
    return translate("VolunteersPaper", "Filled in by")


def _volunteer_cells(number: int, row: VolunteerRow, villages: Villages) -> list[str]:
    place = row.group
    if villages.several:
        place = joined(villages.names.get(row.village, ""), row.group)
    return [
        *(str(number), row.name, word("sex", row.sex), _age(row.age), place, row.phone or ""),
        *(word("volunteer_kind", row.kind), skills_words(row.skills)),
        *(free_words(row.free_times), row.registered_on),
    ]


def _member_cells(number: int, row: MemberRow) -> list[str]:
    return [
        *(str(number), row.name, word("sex", row.sex), _age(row.age), row.group, row.phone or ""),
        *(word("member_role", row.role), row.since, ""),
    ]


def _age(age: int | None) -> str:
    return "" if age is None else str(age)
