"""A child is paired with a young-old helper: services of a child, the guardian signs."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Pairing
from eldercare_desktop.screens.pairing import PairingPage, loading
from eldercare_desktop.screens.pairing.pairing_form import PairingForm
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.pairing.people import pairings, village


def test_a_child_and_a_young_old_helper(qtbot: QtBot, page: PairingPage, store: Store) -> None:
    village(store)
    with store.work() as work:
        who = factories.person(work, "周小雨", birth="2016-05-01")
        child = factories.resident(work, who, kind="child_in_need", risks=["poverty"])
        factories.contact(work, who, name="周婆婆")
        old = factories.helper(work, factories.person(work, "余国芬", birth="1962-01-01"))
        work.commit()
    page.shown(new=True)
    qtbot.waitUntil(lambda: page.editing.panel.isVisible())
    form = page.editing.content
    assert isinstance(form, PairingForm)
    qtbot.keyClicks(form.elder.field, "zxy")
    qtbot.waitUntil(lambda: [r.id for r in form.elder.hits.model.rows()] == [child.id])
    form.elder._take(form.elder.hits.model.rows()[0])
    assert form.form.rows["child_services"].isVisible()
    assert not form.form.rows["services"].isVisible()
    hits = form.helper.hits
    qtbot.waitUntil(lambda: [r.name for r in hits.model.rows()][:1] == ["余国芬"])
    form.helper._take(hits.model.rows()[0])
    assert not form.form.rows["agreement_by"].isVisible()
    qtbot.waitUntil(lambda: form.form.input("agreement_by").value() == "周婆婆")
    form.form.set_values(
        form.form.values()
        | {"agreement": "signed", "child_services": ["homework_help"], "agreement_by": None}
    )
    assert form.form.rows["agreement_by"].isVisible()
    form.edited.emit()
    qtbot.waitUntil(lambda: "guardian who signs" in form.form.rows["agreement_by"].warning.text())
    form.form.input("agreement_by").set_value("周婆婆")
    form.edited.emit()
    qtbot.waitUntil(lambda: not form.form.rows["agreement_by"].warning.text())
    page.editing.panel.save_button.click()
    qtbot.waitUntil(lambda: len(pairings(store)) == 1)
    (made,) = pairings(store)
    assert (made.helper_id, made.services, made.agreement_by) == (
        old.id,
        ["homework_help"],
        "周婆婆",
    )
    page.shown(pairing=made.id)
    with store.read() as reader:
        detail = loading.pairing_detail(reader, made.id)
    assert detail is not None
    again = PairingForm(page.shell, detail=detail)
    qtbot.addWidget(again)
    assert again.form.values()["child_services"] == ["homework_help"]
    assert "services" not in again.form.values()
    assert isinstance(made, Pairing)


def test_an_elder_is_asked_as_before(qtbot: QtBot, page: PairingPage, store: Store) -> None:
    people = village(store)
    page.shown(resident_id=people.alone.id)
    qtbot.waitUntil(lambda: page.editing.panel.isVisible())
    form = page.editing.content
    assert isinstance(form, PairingForm)
    assert form.form.rows["services"].isVisible()
    assert not form.form.rows["child_services"].isVisible()
    assert not form.form.rows["agreement_by"].isVisible()
