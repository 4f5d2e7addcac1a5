"""Which site is in view: the list in the head of the page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.meal_accounts import MealAccountsPage
from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.menu_view import MenuView
from eldercare_desktop.screens.meals.site_choice import CHOSEN
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests import factories


def test_one_site_is_in_view_without_a_choice(page: MealsPage) -> None:
    site = page.site()
    assert site is not None
    assert site.name == "海棠村幸福院"
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
    assert first is not None
    assert first.id != other, "a new site does not push the one in view out"
    page.choice.choose(other)
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    with store.read() as reader:
        assert reader.setting(CHOSEN) == other
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    found = page.site()
    assert found is not None
    assert found.id == other


def test_what_is_asked_for_waits_until_the_sites_are_known(
    qtbot: QtBot, shell: Shell, store: Store
) -> None:
    """Another page leads to a part of one site, before this page has read anything."""
    with store.work() as work:
        other = factories.site(work, name="另一处").id
        work.commit()
    made = MealsPage(shell)
    qtbot.addWidget(made)
    made.show()
    assert not made.is_ready()
    made.refresh(frozenset())
    made.shown(part="menu", site=other, dishes=True)
    view = made.view("menu")
    assert isinstance(view, MenuView)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.dish_list)
    site = made.site()
    assert site is not None
    assert site.id == other
    assert made.parts.value() == "menu"


def test_a_site_that_has_closed_is_left_to_the_accounts(
    qtbot: QtBot, page: MealsPage, store: Store
) -> None:
    with store.work() as work:
        factories.site(work, name="老食堂", closed_on="2026-10-01")
        work.commit()
    page.refresh(frozenset())
    accounts = MealAccountsPage(page.shell)
    qtbot.addWidget(accounts)
    accounts.show()
    accounts.refresh(frozenset())
    qtbot.waitUntil(accounts.choice.isVisible)
    words = [accounts.choice.box.itemText(n) for n in range(accounts.choice.box.count())]
    assert words == ["海棠村幸福院", "老食堂 (closed)"]
    assert len(page.choice.sites()) == 1
