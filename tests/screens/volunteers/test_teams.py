"""Teams on the screen: founded, joined, left, printed, made one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Team, TeamMember
from eldercare_desktop.care.time_bank.volunteer.teams import find_teams, members_of
from eldercare_desktop.screens.volunteers import VolunteersPage
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.needs.using import (
    button,
    choose,
    enter,
    open_form,
    pick,
    rest,
    rows,
    save,
    type_in,
    view,
    words,
)


@pytest.fixture
def teams(qtbot: QtBot, page: VolunteersPage) -> VolunteersPage:
    page.shown(part="teams")
    rest(qtbot, page)
    return page


def test_a_team_is_founded_and_somebody_joins_by_keyboard(
    qtbot: QtBot, teams: VolunteersPage, store: Store
) -> None:
    teams.shown(new="team")
    form = open_form(qtbot, teams)
    type_in(qtbot, form, "name", "Elders")
    pick(form, "kind", 3)
    save(qtbot, teams)
    assert [row.name for row in rows(teams)] == ["海棠志愿服务队", "Elders"]
    enter(qtbot, teams)
    form = open_form(qtbot, teams)
    choose(qtbot, form.pickers[0], "wxy")
    rest(qtbot, teams)
    pick(form, "role", 3)
    save(qtbot, teams)
    with store.read() as reader:
        [made] = [team for team in find_teams(reader) if team.name == "Elders"]
        assert (made.kind, made.members) == ("elders_association", 1)
        assert [m.role for m in members_of(reader, made.id)] == ["leader"]
    qtbot.waitUntil(lambda: "王秀英" in words(view(teams).split))


def test_a_name_that_is_taken_is_said_beside_the_field(
    qtbot: QtBot, teams: VolunteersPage, store: Store
) -> None:
    with store.work() as work:
        factories.team(work, "Elders")
        work.commit()
    teams.shown(new="team")
    form = open_form(qtbot, teams)
    type_in(qtbot, form, "name", "elders")
    view(teams).editing.panel.saved.emit()
    qtbot.waitUntil(lambda: "called Elders already" in words(form))


def test_a_township_founds_no_team_of_its_own(
    qtbot: QtBot, teams: VolunteersPage, store: Store
) -> None:
    with store.work() as work:
        work.set_setting("village", "500113103000")
        work.commit()
    teams.shown(new="team")
    form = open_form(qtbot, teams)
    type_in(qtbot, form, "name", "Elders")
    view(teams).editing.panel.saved.emit()
    qtbot.waitUntil(lambda: "on the laptop of the village" in words(form))


def test_a_member_leaves_and_undo_brings_them_back(
    qtbot: QtBot, teams: VolunteersPage, store: Store
) -> None:
    listed = view(teams)
    qtbot.waitUntil(lambda: "向德芬" in words(listed.split))
    button(listed.split, "Leaves").click()
    open_form(qtbot, teams)
    save(qtbot, teams)
    qtbot.waitUntil(lambda: "Former members: 1" in words(listed.split))
    qtbot.waitUntil(teams.shell.background.can_undo)
    teams.shell.background.undo()
    qtbot.waitUntil(lambda: "Members: 1" in words(listed.split))
    with store.read() as reader:
        assert reader.find(TeamMember)[0].until is None


def test_a_member_who_never_was_one_is_removed(
    qtbot: QtBot, teams: VolunteersPage, store: Store
) -> None:
    listed = view(teams)
    qtbot.waitUntil(lambda: "向德芬" in words(listed.split))
    button(listed.split, "Leaves").click()
    form = open_form(qtbot, teams)
    form.form.input("mistake").set_value(True)
    form.form.look_again()
    save(qtbot, teams)
    with store.read() as reader:
        assert reader.find(TeamMember) == []


def test_two_teams_of_one_name_are_made_one(
    qtbot: QtBot, teams: VolunteersPage, store: Store
) -> None:
    with store.work() as work:
        other = factories.team(work)
        factories.team_member(work, other, factories.person(work, "秦大友"))
        work.commit()
    view(teams).load()
    qtbot.waitUntil(lambda: len(rows(teams)) == 2)
    qtbot.waitUntil(lambda: "Is it one?" in words(view(teams).split))
    button(view(teams).split, "Make them one").click()
    qtbot.waitUntil(lambda: [row.members for row in rows(teams)] == [2])


def test_the_members_are_printed(qtbot: QtBot, teams: VolunteersPage, store: Store) -> None:
    view(teams).focus_list()
    run = teams.printable()
    assert run is not None
    run()
    qtbot.waitUntil(lambda: teams.paper is not None and teams.paper.isVisible())
    assert teams.back()


def test_a_dissolved_team_is_there_again(qtbot: QtBot, teams: VolunteersPage, store: Store) -> None:
    listed = view(teams)
    qtbot.waitUntil(lambda: "向德芬" in words(listed.split))
    button(listed.split, "Dissolve …").click()
    open_form(qtbot, teams)
    save(qtbot, teams)
    assert rows(teams) == []
    qtbot.waitUntil(lambda: "No teams yet" in words(listed))
    listed.shown(show="closed")
    qtbot.waitUntil(lambda: "There again" in [b.text().strip() for b in _buttons(listed)])
    button(listed.split, "There again").click()
    qtbot.waitUntil(lambda: rows(teams) == [])
    with store.read() as reader:
        assert reader.find(Team)[0].ended_on is None


def _buttons(widget: QWidget) -> list[QPushButton]:
    return widget.findChildren(QPushButton)
