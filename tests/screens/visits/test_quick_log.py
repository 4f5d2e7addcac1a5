"""The quick log: no mouse, few keys, and nothing that was typed gets lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.card import issue_cards
from eldercare_desktop.care.records import Person, Visit
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.screens.visits import VisitsPage
from tests import factories
from tests.screens.visits.door import TODAY, Hands, Village

MOST_KEYS = 12


def found(qtbot: QtBot, page: VisitsPage) -> None:
    """Waits until somebody is found under what was typed."""
    qtbot.waitUntil(lambda: page.form.who.hits.model.rowCount() > 0)


def begun(qtbot: QtBot, page: VisitsPage, village: Village, name: str) -> None:
    """Waits until the form is about somebody, with the plan and the doubts."""
    who = village.residents[name]
    qtbot.waitUntil(lambda: page.form.person_id() == who.person_id)
    qtbot.waitUntil(lambda: bool(page.form.chosen.plan.text()))


def saved(qtbot: QtBot, page: VisitsPage) -> None:
    """Waits until the form is free and the visit is on disk."""
    qtbot.waitUntil(lambda: page.form.person_id() is None and not page.form.is_saving())


def offers_helper(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    """Waits until the elder's helper is offered as the visitor."""
    box = page.form.entry.visitor.box
    qtbot.waitUntil(lambda: box.findData(village.helper.id) == 1)  # right after the user


def test_an_ordinary_visit_needs_few_keys_after_the_name(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    hands.type("wxy")
    found(qtbot, page)
    hands.pressed = 0
    hands.type("\n")
    begun(qtbot, page, village, "wang")
    hands.type("0js30\n")  # all well, cleaning, medicine, 30 minutes
    saved(qtbot, page)
    assert hands.pressed <= MOST_KEYS
    visit = village.visits("wang")[0]
    assert (visit.visited_on, visit.method, visit.visitor) == (TODAY, "in_person", "tester")
    assert set(visit.findings) == {"well"}
    assert (visit.services, visit.minutes) == (("cleaning", "medicine_delivery"), 30)


def test_the_shortest_visit_is_enter_zero_enter(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    offered = []
    for _ in range(2):
        qtbot.waitUntil(lambda: page.form.who.offered() is not None)
        hit = page.form.who.offered()
        assert hit is not None
        offered.append(hit.name)
        hands.type("\n")
        qtbot.waitUntil(lambda: page.form.person_id() is not None)
        hands.type("0\n")
        saved(qtbot, page)
    assert offered == ["王秀英", "张桂芳"]  # the longer overdue of high risk first
    assert hands.pressed == 6
    assert [village.visits(name)[0].visited_on for name in ("wang", "zhang")] == [TODAY, TODAY]


def test_after_saving_the_line_below_is_offered(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.due.table.select(village.residents["zhang"].id)
    page.due.table.setFocus()
    hands.type("\n")
    begun(qtbot, page, village, "zhang")
    hands.type("0\n")
    saved(qtbot, page)
    qtbot.waitUntil(lambda: page.due.table.model.total() == 2)
    hit = page.form.who.offered()
    assert hit is not None
    assert hit.name == "李大山"


def test_number_keys_answer_the_checks_one_by_one(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.form.pick_person(village.residents["li"].person_id)
    begun(qtbot, page, village, "li")
    hands.type("12311")
    assert page.form.entry.checks.values() == {
        "health": "well",
        "mind": "concern",
        "safety": "not_checked",
        "hygiene": "well",
        "housing": "well",
    }
    assert page.focusWidget() is page.form.entry.minutes.focusProxy()
    hands.type("p45/")  # p is no letter of a service, and no minute
    assert page.focusWidget() is page.form.entry.note.focusProxy()
    qtbot.keyClicks(page.focusWidget(), "weak")
    hands.type("\n")
    saved(qtbot, page)
    visit = village.visits("li")[0]
    assert (visit.concerns, visit.minutes, visit.note) == (("mind",), 45, "weak")


def test_letters_choose_the_way_and_take_services_back(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.form.pick_person(village.residents["li"].person_id)
    begun(qtbot, page, village, "li")
    hands.type("tjcj")
    assert page.form.entry.method.value() == "phone"
    assert page.form.entry.services.values() == ["meal"]
    hands.type("m")
    assert page.form.entry.method.value() == "in_person"


def test_tab_reaches_every_field_and_each_group_of_chips_once(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.form.pick_person(village.residents["li"].person_id)
    begun(qtbot, page, village, "li")
    entry = page.form.entry
    first_service, first_way = (
        next(iter(g.chips.values())) for g in (entry.services, entry.method)
    )
    stops = [entry.minutes.focusProxy(), first_service, first_way]
    stops += [entry.note.focusProxy(), entry.day.focusProxy(), entry.visitor.box]
    qtbot.keyClick(entry.checks, Qt.Key.Key_Backtab)
    assert page.focusWidget() is entry.well
    hands.type("\t")
    assert page.focusWidget() is entry.checks
    for stop in stops:
        hands.type("\t")
        assert page.focusWidget() is stop
    first_service.setFocus()
    qtbot.keyClick(first_service, Qt.Key.Key_Right)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert entry.services.values() == ["medical"]


def test_a_helper_can_have_been_there(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    offers_helper(qtbot, page, village)
    page.form.entry.visitor.box.set_value(village.helper.id)
    page.form.save()
    saved(qtbot, page)
    assert village.visits("wang")[0].visitor == "李国碧"


def test_the_same_visit_twice_is_said_before_it_is_saved(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    with village.store.work() as work:
        log_visit(work, VisitEntry(village.residents["wang"].id))
        work.commit()
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    qtbot.waitUntil(lambda: "already" in page.form.banner.words.text())
    hands.type("0\n")  # it was read: once is enough
    saved(qtbot, page)
    assert len(village.visits("wang")) == 3


def test_a_doubt_that_was_not_read_holds_the_visit_back_once(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    with village.store.work("李晓梅") as work:  # meanwhile, by sync or another hand
        log_visit(work, VisitEntry(village.residents["wang"].id))
        work.commit()
    hands.type("0\n")
    qtbot.waitUntil(lambda: "Press Enter again" in page.form.banner.words.text())
    assert len(village.visits("wang")) == 2
    hands.type("\n")
    saved(qtbot, page)
    assert len(village.visits("wang")) == 3


def test_a_refusal_stands_at_its_field_and_keeps_what_was_typed(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    page.form.entry.day.set_value("2027-01-01")
    hands.type("0\n")
    error = page.form.entry.errors["visited_on"]
    qtbot.waitUntil(lambda: not error.isHidden())
    assert "still to come" in error.text()
    assert page.form.entry.checks.values()["mind"] == "well"
    page.form.entry.day.set_value("2026-11-20")
    hands.type("\n")
    saved(qtbot, page)
    assert village.visits("wang")[0].late


def test_nothing_is_logged_after_a_death(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    with village.store.work() as work:
        who = work.get(Person, village.residents["li"].person_id)
        assert who is not None
        mark_deceased(work, who, on="2026-11-18")
        work.commit()
    hands.type("lds")
    found(qtbot, page)
    hands.type("\n")
    qtbot.waitUntil(lambda: page.form.person_id() is not None)
    hands.type("0\n")
    qtbot.waitUntil(lambda: "died on 2026-11-18" in page.form.banner.words.text())
    assert len(village.visits("li")) == 1


def test_undo_takes_the_visit_back(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    with qtbot.waitSignal(page.shell.background.committed) as offered:
        hands.type("0\n")
    saved(qtbot, page)
    assert offered.args is not None
    assert offered.args[0].label == "log_visit"
    with qtbot.waitSignal(page.shell.background.undone):
        page.shell.background.undo()
    assert len(village.visits("wang")) == 1


def test_a_draft_survives_a_power_cut(
    qtbot: QtBot,
    page: VisitsPage,
    village: Village,
    hands: Hands,
    make_page: Callable[[], VisitsPage],
) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    offers_helper(qtbot, page, village)
    page.form.entry.visitor.box.set_value(village.helper.id)
    hands.type("0jt25/")
    qtbot.keyClicks(page.focusWidget(), "half a sen")
    values = page.form.entry.values()
    kept = {**values, "resident_id": village.residents["wang"].id}
    qtbot.waitUntil(lambda: village.draft() == kept)
    after = make_page()  # the app as it comes up again: nothing was closed or saved
    qtbot.waitUntil(lambda: after.form.person_id() == village.residents["wang"].person_id)
    offers_helper(qtbot, after, village)
    assert after.form.entry.values() == values
    assert "not saved yet" in after.form.banner.words.text()
    after.form.save()
    saved(qtbot, after)
    assert village.draft() is None
    assert village.visits("wang")[0].note == "half a sen"


def test_closing_the_window_waits_for_the_last_key(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    hands.type("0j25")
    assert page.may_leave()
    assert page.shell.background.close()
    draft = village.draft()
    assert isinstance(draft, dict)
    assert (draft["services"], draft["minutes"]) == (["cleaning"], 25)


def test_a_draft_can_be_discarded_and_the_discarding_taken_back(
    qtbot: QtBot,
    page: VisitsPage,
    village: Village,
    hands: Hands,
    make_page: Callable[[], VisitsPage],
) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    hands.type("0j")
    qtbot.waitUntil(lambda: not page.form.is_keeping())
    after = make_page()
    toasts: list[tuple[str, str, Callable[[], object]]] = []
    after.shell.toasted.connect(lambda *said: toasts.append(said))
    qtbot.waitUntil(lambda: after.form.person_id() is not None)
    after.form.banner.button.click()
    qtbot.waitUntil(lambda: village.draft() is None and village.aside() == [])
    assert after.form.person_id() is None
    toasts[0][2]()
    assert after.form.entry.services.values() == ["cleaning"]
    qtbot.waitUntil(lambda: village.draft() is not None)


def test_whoever_was_only_looked_at_is_no_draft(
    qtbot: QtBot, page: VisitsPage, village: Village, make_page: Callable[[], VisitsPage]
) -> None:
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    assert village.draft() is None
    after = make_page()
    assert after.form.person_id() is None


def test_a_visit_can_be_put_aside_and_brought_back(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    toasts: list[tuple[str, str, Callable[[], object]]] = []
    page.shell.toasted.connect(lambda *said: toasts.append(said))
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    hands.type("0")
    assert page.back()
    assert page.form.person_id() is None
    qtbot.waitUntil(lambda: village.draft() is None)
    assert not page.back()
    ((words, button, action),) = toasts
    assert (words, button) == ("The visit of 王秀英 was put aside.", "Bring back")
    action()
    assert set(page.form.entry.checks.values().values()) == {"well"}


def test_a_visit_that_was_begun_is_not_lost_to_another(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    toasts: list[tuple[str, str, Callable[[], object]]] = []
    page.shell.toasted.connect(lambda *said: toasts.append(said))
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    hands.type("0j")
    page.shown(person=village.residents["zhang"].person_id, new=True)
    begun(qtbot, page, village, "zhang")
    assert page.form.entry.services.values() == []
    toasts[0][2]()
    begun(qtbot, page, village, "wang")
    assert page.form.entry.services.values() == ["cleaning"]
    assert len(toasts) == 1  # nothing was answered of the other


def test_a_scanned_card_begins_a_visit_while_this_page_is_in_view(
    qtbot: QtBot, page: VisitsPage
) -> None:
    assert page.shell.card_place == "visits"
    page.hide()
    assert page.shell.card_place == "people"


@pytest.mark.parametrize("typed", ["2026", "zgf", "zhangguifang", "nobody"])
def test_people_are_found_as_everywhere(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands, typed: str
) -> None:
    hands.type(typed)
    qtbot.waitUntil(
        lambda: page.form.who.hits.model.rowCount() > 0 or not page.form.who.nobody.isHidden()
    )
    names = [hit.name for hit in page.form.who.hits.model.rows()]
    assert names == (["张桂芳"] if typed.startswith("zh") or typed == "zgf" else [])


def test_a_card_is_read_in_the_field(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    with village.store.work() as work:
        token = issue_cards(work, [village.residents["li"].person_id])[0].token
        work.commit()
    hands.type(f"EC:{token}\n")  # a scanner types and presses Enter at once
    begun(qtbot, page, village, "li")


def test_other_pages_begin_a_visit_here(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    page.shown(person=village.residents["zhang"].person_id, new=True)
    begun(qtbot, page, village, "zhang")
    assert page.person_id() == village.residents["zhang"].person_id
    with qtbot.waitSignal(page.shell.trouble):
        page.shown(person="f" * 32)


def test_in_a_small_window_the_form_takes_the_place_of_the_list(
    qtbot: QtBot, page: VisitsPage, village: Village
) -> None:
    page.resize(700, 400)
    assert page.due.isVisible()
    page.form.pick_person(village.residents["wang"].person_id)
    begun(qtbot, page, village, "wang")
    assert not page.due.isVisible()
    page.back()
    assert page.due.isVisible()


def test_a_visit_for_a_line_of_a_round_says_so(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    """Put aside and brought back it still does; the next visit does not."""
    with village.store.work() as work:
        entry = factories.round_entry(work, elder=village.residents["wang"])
        work.commit()
    page.shown(person=village.residents["wang"].person_id, round_entry=entry.id)
    begun(qtbot, page, village, "wang")
    hands.type("0")
    assert page.back()
    qtbot.waitUntil(lambda: page.form.person_id() is None)
    for name in ("wang", "zhang"):
        page.shown(person=village.residents[name].person_id)
        begun(qtbot, page, village, name)
        hands.type("0\n")
        saved(qtbot, page)
    with village.store.read() as reader:
        visits = {v.resident_id: v for v in reader.find(Visit) if v.visited_on == TODAY}
    named = {name: visits[village.residents[name].id].round_entry_id for name in ("wang", "zhang")}
    assert named == {"wang": entry.id, "zhang": None}
