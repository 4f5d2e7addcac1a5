"""What a person's page tells of a volunteer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Person
from eldercare_desktop.care.register.page import PersonPage, person_page
from eldercare_desktop.screens.people.volunteer_section import VolunteerSection, volunteer_badges
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.needs.using import button, words


def page_of(store: Store, name: str) -> PersonPage:
    with store.read() as reader:
        [person] = [one for one in reader.find(Person) if one.name == name]
        found = person_page(reader, person.id, today="2026-11-21")
    assert found is not None
    return found


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Where a section stands: only there it is hidden by itself or not."""
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def section(holder: QWidget, store: Store, name: str) -> tuple[VolunteerSection, list[str]]:
    wanted: list[str] = []
    made = VolunteerSection(page_of(store, name), lambda what, about: wanted.append(what))
    layout = holder.layout()
    assert layout is not None
    layout.addWidget(made)
    holder.show()
    return made, wanted


def test_skills_times_and_teams_are_told(holder: QWidget, store: Store) -> None:
    made, wanted = section(holder, store, "向德芬")
    said = words(made)
    assert "Cleaning, Company · Tu/Th Afternoon" in said
    assert "海棠志愿服务队" in said
    assert "Leader" in said
    button(made, "Open").click()
    assert wanted == ["volunteer"]
    assert [b.text for b in volunteer_badges(page_of(store, "向德芬"))] == [
        "Young-old, in good health"
    ]


def test_a_missing_consent_is_seen_at_first_sight(holder: QWidget, store: Store) -> None:
    badges = volunteer_badges(page_of(store, "陈小雨"))
    assert [badge.text for badge in badges] == ["Student", "Consent is missing"]


def test_a_helper_is_one_click_from_being_registered(holder: QWidget, store: Store) -> None:
    with store.work() as work:
        factories.helper(work, factories.person(work, "秦大友"))
        work.commit()
    made, wanted = section(holder, store, "秦大友")
    button(made, "Register as a volunteer").click()
    assert wanted == ["new_volunteer"]


def test_it_is_out_of_view_for_everybody_else(holder: QWidget, store: Store) -> None:
    made, _ = section(holder, store, "王秀英")
    assert made.isHidden()


def test_a_member_of_the_association_who_does_not_serve_has_the_team_told(
    holder: QWidget, store: Store
) -> None:
    with store.work() as work:
        [person] = [one for one in work.find(Person) if one.name == "王秀英"]
        factories.team_member(work, factories.team(work, "老年协会"), person)
        work.commit()
    made, _ = section(holder, store, "王秀英")
    assert "老年协会" in words(made)
