"""Finding a volunteer for an open need, by keyboard; what a need asks of them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.records import Helper, Resident
from eldercare_desktop.care.time_bank.matching.scoring import (
    NEAR,
    Asked,
    Offer,
    Reason,
    judge,
)
from eldercare_desktop.screens.needs import NeedsPage
from eldercare_desktop.screens.needs.match_form import MatchForm
from eldercare_desktop.screens.needs.match_phrases import REASONS, reason_words
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.needs.using import button, open_form, rest, rows, save, type_in, view, words


@pytest.fixture
def needs(qtbot: QtBot, page: NeedsPage) -> NeedsPage:
    page.shown(part="needs")
    rest(qtbot, page)
    return page


def village(store: Store, **values: object) -> Need:
    """A need on Tuesday afternoon; one volunteer who fits, one who does not."""
    with store.work() as work:
        elder = work.find(Resident)[0]
        wanted = {"kind": "cleaning", "wanted_by": "2026-11-24", "from_time": "14:00"}
        need = factories.need(work, elder, **{**wanted, **values})
        for name, free in (("向德芬", "2pm"), ("秦大友", "1am")):
            person = factories.person(work, name, birth="1961-01-01", sex="female")
            factories.volunteer(work, factories.helper(work, person), free_times=[free])
        work.commit()
    return need


def opened(qtbot: QtBot, page: NeedsPage) -> MatchForm:
    view(page).load()
    rest(qtbot, page)
    qtbot.waitUntil(lambda: "Find a volunteer" in " ".join(_buttons(page)))
    button(view(page).split, "Find a volunteer …").click()
    form = open_form(qtbot, page)
    assert isinstance(form, MatchForm)
    qtbot.waitUntil(lambda: form.chosen() is not None)
    return form


def _buttons(page: NeedsPage) -> list[str]:
    from PySide6.QtWidgets import QPushButton

    return [b.text() for b in view(page).split.findChildren(QPushButton)]


def now(store: Store, need: Need) -> Need:
    with store.read() as reader:
        found = reader.get(Need, need.id)
    assert found is not None
    return found


def test_enter_assigns_to_who_fits_best(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    need = village(store)
    form = opened(qtbot, needs)
    assert [row["match"].offer.name for row in form.table.model.rows()] == ["向德芬"]
    assert "can do: Cleaning · free Tu Afternoon · nothing yet this week" in form.why.text()
    form.table.view.opened.emit(0)
    qtbot.waitUntil(lambda: view(needs).editing.content is None)
    rest(qtbot, needs)
    with store.read() as reader:
        helper = reader.get(Helper, now(store, need).helper_id or "")
        assert helper is not None
    assert rows(needs)[0].assigned == "向德芬"
    qtbot.waitUntil(needs.shell.background.can_undo)
    needs.shell.background.undo()
    qtbot.waitUntil(lambda: now(store, need).state == "discovered")


def test_who_does_not_fit_is_shown_with_why_and_not_assigned(
    qtbot: QtBot, needs: NeedsPage, store: Store
) -> None:
    need = village(store)
    form = opened(qtbot, needs)
    form.kind.chips[1].click()
    qtbot.waitUntil(lambda: "not free then" in form.why.text())
    form.table.view.opened.emit(0)
    qtbot.waitUntil(form.banner.isVisible)
    assert "秦大友 does not fit: not free then" in words(form.banner)
    assert now(store, need).state == "discovered"


def test_without_volunteers_it_says_what_to_do(
    qtbot: QtBot, needs: NeedsPage, store: Store
) -> None:
    with store.work() as work:
        factories.need(work, work.find(Resident)[0])
        work.commit()
    view(needs).load()
    rest(qtbot, needs)
    qtbot.waitUntil(lambda: "Find a volunteer …" in " ".join(_buttons(needs)))
    button(view(needs).split, "Find a volunteer …").click()
    form = open_form(qtbot, needs)
    qtbot.waitUntil(lambda: "No volunteers yet" in words(form))


def test_a_need_is_given_a_time_and_a_wish(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    need = village(store)
    view(needs).load()
    rest(qtbot, needs)
    button(view(needs).split, "Change …").click()
    form = open_form(qtbot, needs)
    type_in(qtbot, form, "to_time", "1330")
    form.form.input("helper_sex").chips.choose(0)  # type: ignore[attr-defined]
    view(needs).editing.panel.saved.emit()
    qtbot.waitUntil(lambda: "wanted from 14:00" in words(form))
    type_in(qtbot, form, "to_time", "16:00")
    save(qtbot, needs)
    changed = now(store, need)
    assert (changed.from_time, changed.to_time, changed.helper_sex) == ("14:00", "16:00", "male")
    assert "14:00–16:00 · wished for: male" in words(view(needs).split).lower()


def test_every_reason_has_its_words() -> None:
    asked = Asked("cleaning", "male", (2,), (840, 960), 120)
    offers = [
        Offer("a", "甲", None, (), ("1am",), needs=1, pairs=1, kin="女儿", paired=True, week=2000),
        Offer("b", "乙", "female", ("repair",), (), busy=(((840, 900), "service"),), served=True),
        Offer("c", "丙", "male", ("cleaning",), ("2pm",), busy=(((840, 900), "meals"),)),
        Offer("d", "丁", "male", ("cleaning",), ("2pm",), has_it=True, blocked="away"),
    ]
    found = [r for o in offers for r in (*judge(asked, o).reasons, *judge(asked, o).against)]
    for near in NEAR:
        found.append(Reason(near))
    for code in ("paused", "absent"):
        found += [Reason(code), Reason(code, "2026-12-01")]
    found.append(Reason("consent_missing"))
    said = {reason_words(reason) for reason in found}
    assert all("{" not in words for words in said)
    codes = {reason.code for reason in found}
    assert codes | {"week_none", "paused_until", "absent_until"} == set(REASONS)
