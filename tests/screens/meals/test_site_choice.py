"""Which site is in view: the list in the head of the page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.site_choice import CHOSEN
from eldercare_desktop.store.store import Store
from tests import factories


def test_one_site_is_in_view_without_a_choice(page: MealsPage) -> None:
    site = page.site()
    assert site is not None and site.name == "海棠村幸福院"
    assert site.periods == ("lunch",)
    assert not page.choice.isVisible()


def test_the_chosen_site_stays_chosen(qtbot: QtBot, page: MealsPage, store: Store) -> None:
    with store.work() as work:
        other = factories.site(work, name="河东助餐点").id
        work.commit()
    page.refresh(frozenset({"site"}))
    qtbot.waitUntil(lambda: page.choice.isVisible())
    assert len(page.choice.sites()) == 2
    first = page.site()
    assert first is not None and first.id != other, "a new site does not push the one in view out"
    page.choice.choose(other)
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    with store.read() as reader:
        assert reader.setting(CHOSEN) == other
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    found = page.site()
    assert found is not None and found.id == other
