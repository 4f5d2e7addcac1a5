"""The due list, the history and the month."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.screens.visits import VisitsPage
from tests import factories
from tests.screens.visits.door import TODAY, Hands, Village


def names(page: VisitsPage) -> list[str]:
    return [row.name for row in page.due.table.model.rows()]


def test_the_due_list_and_its_numbers(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    assert names(page) == ["王秀英", "张桂芳", "李大山"]
    assert [chip.text().strip() for chip in page.due.states.chips] == [
        "Due 3",
        "Late 3",
        "Next 7 days 0",
        "Declined 0",
        "Away 0",
    ]
    assert page.shell.counts["visits"] == 3
    assert page.header.count.text() == "3 late, 0 due today"
    row = page.due.table.model.rows()[0]
    texts = [column.text(row) for column in page.due.table.model.columns]
    assert texts == ["王秀英", "4 days late", "High risk", "2026-11-10", "李国碧"]


def test_filters_of_the_due_list(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    page.due.show_state("due", tier="general")
    qtbot.waitUntil(lambda: names(page) == ["李大山"])
    page.due.show_state("later")
    qtbot.waitUntil(lambda: names(page) == [])
    page.shown(state="overdue")
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    page.due.search.setText("zgf")
    qtbot.waitUntil(lambda: names(page) == ["张桂芳"])


def test_who_declines_is_listed_apart(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    with village.store.work() as work:
        work.set(village.residents["li"], willingness="declines")
        work.commit()
    page.refresh(frozenset({"resident"}))
    qtbot.waitUntil(lambda: names(page) == ["王秀英", "张桂芳"])
    page.due.show_state("declined")
    qtbot.waitUntil(lambda: names(page) == ["李大山"])
    qtbot.waitUntil(lambda: page.form.who.offered() is None)


def test_who_is_away_is_listed_apart_and_doubted(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    with village.store.work() as work:
        factories.absence(work, village.residents["li"], since="2026-11-20")
        work.commit()
    page.refresh(frozenset({"absence"}))
    qtbot.waitUntil(lambda: names(page) == ["王秀英", "张桂芳"])
    page.due.show_state("paused")
    qtbot.waitUntil(lambda: names(page) == ["李大山"])
    (row,) = page.due.table.model.rows()
    assert page.due.table.model.columns[1].text(row) == "In hospital"
    page.form.pick_person(village.residents["li"].person_id)
    banner = page.form.banner.words
    qtbot.waitUntil(lambda: "away since 2026-11-20 (In hospital)" in banner.text())
    hands.type("0\n")  # it was read: once is enough
    qtbot.waitUntil(lambda: len(village.visits("li")) == 2)


def test_who_is_only_called_is_told_in_the_due_list(
    qtbot: QtBot, page: VisitsPage, village: Village
) -> None:
    """At high risk, and nobody was there for a month [rule 15]."""
    wang, li = village.residents["wang"], village.residents["li"]
    with village.store.work() as work:
        withdraw_visit(work, village.visits("wang")[0].id)
        for elder in (wang, li):  # the other is not at high risk
            log_visit(work, VisitEntry(elder.id, visited_on="2026-10-23", method="phone"))
            log_visit(work, VisitEntry(elder.id, visited_on="2026-10-22"))
        work.commit()
    page.refresh(frozenset({"visit"}))

    def hints() -> dict[str, str]:
        column, model = page.due.table.model.columns[0], page.due.table.model
        return {row.name: column.hint(row) for row in model.rows() if column.hint}

    qtbot.waitUntil(lambda: hints().get("王秀英", "").startswith("☎ only by phone for 30 days"))
    assert not [name for name, hint in hints().items() if "☎" in hint and name != "王秀英"]
    with village.store.work() as work:
        log_visit(work, VisitEntry(wang.id, visited_on="2026-10-24"))
        work.commit()
    page.refresh(frozenset({"visit"}))
    qtbot.waitUntil(lambda: not any("☎" in hint for hint in hints().values()))


def test_the_three_times_and_the_corrections_of_a_visit(
    qtbot: QtBot, page: VisitsPage, village: Village
) -> None:
    wang = village.residents["wang"]
    with village.store.work("陈天芬") as work:
        first = log_visit(work, VisitEntry(wang.id, visited_on="2026-11-18", minutes=10))
        work.commit()
    with village.store.work("李晓梅") as work:
        entry = VisitEntry(wang.id, visited_on="2026-11-19", minutes=10, visitor="陈天芬")
        last = correct_visit(work, first.id, entry)
        work.set_setting("membership", {"county": "c"})
        work.commit()
    page.shown(visit=last.id)

    def said() -> str:
        return "\n".join(label.text() for label in page.history.findChildren(QLabel))

    qtbot.waitUntil(lambda: "entered 2 days late" in said())
    assert "Recorded\n2026-11-21 08:00" in said()
    assert "not yet; only on this laptop" in said()
    assert "Corrected\n2026-11-21 08:00 by 李晓梅: day\n" in said()
    (row,) = [row for row in page.history.table.model.rows() if row.id == last.id]
    assert page.history.table.model.columns[3].text(row) == "+2 days · corrected"
    with village.store.work() as work:
        work.set_setting("membership", None)
        work.commit()
    page.refresh(frozenset({"visit"}))
    qtbot.waitUntil(lambda: "At the county" not in said())  # there is none to receive it


def shows(qtbot: QtBot, page: VisitsPage, rows: int) -> None:
    """Waits until the history has so many lines."""
    qtbot.waitUntil(lambda: page.history.table.model.rowCount() == rows)


def history(qtbot: QtBot, page: VisitsPage, rows: int) -> None:
    page.go("history")
    page.history.period.set_value("all")
    page.history.load()
    qtbot.waitUntil(lambda: page.history.table.model.rowCount() == rows)


def test_history_shows_a_visit_with_its_month(
    qtbot: QtBot, page: VisitsPage, village: Village
) -> None:
    history(qtbot, page, 3)
    page.history.table.select(village.visits("zhang")[0].id)
    wanted = village.residents["zhang"].person_id
    qtbot.waitUntil(lambda: page.person_id() == wanted)
    assert page.history._looked is not None
    assert page.history._looked.marks == {"2026-11-12": "visit"}


def test_history_filters(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    with village.store.work() as work:
        elder = village.residents["li"].id
        log_visit(work, VisitEntry(elder, method="phone", checks={"mind": "concern"}))
        work.commit()
    page.refresh(frozenset({"visit"}))
    history(qtbot, page, 4)
    for box, value, count in (
        (page.history.period, "month", 3),
        (page.history.only, "concern", 1),
        (page.history.only, "late", 2),
        (page.history.method, "phone", 0),
    ):
        box.set_value(value)
        page.history.load()
        shows(qtbot, page, count)
    page.shown(history=village.residents["li"].person_id)
    qtbot.waitUntil(lambda: page.history.table.model.rowCount() == 2)
    assert page.back()
    qtbot.waitUntil(lambda: page.history.table.model.rowCount() == 3)


def test_a_visit_is_corrected_from_the_history(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.shown(visit=village.visits("wang")[0].id)
    wanted = village.residents["wang"].person_id
    qtbot.waitUntil(lambda: page.person_id() == wanted)
    page.history.table.setFocus()
    hands.type("\n")
    form = page.history.correcting.form
    assert form is not None
    assert form.day.value() == "2026-11-10"
    hands.type("0g15\n")
    qtbot.waitUntil(lambda: page.history.correcting.panel.content() is None)
    (visit,) = village.visits("wang")
    assert (visit.services, visit.minutes, visit.corrected) == (("shopping",), 15, True)
    qtbot.waitUntil(lambda: page.history.table.model.line_of(visit.id) >= 0)


def test_a_correction_is_held_to_the_rules(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.shown(visit=village.visits("wang")[0].id)
    wanted = village.residents["wang"].person_id
    qtbot.waitUntil(lambda: page.person_id() == wanted)
    page.history.table.setFocus()
    hands.type("\n")
    form = page.history.correcting.form
    assert form is not None
    form.day.set_value("2026-12-01")
    hands.type("\n")
    qtbot.waitUntil(lambda: not form.errors["visited_on"].isHidden())
    assert page.back()
    assert village.visits("wang")[0].visited_on == "2026-11-10"


def test_a_visit_is_taken_back_and_brought_back_by_undo(
    qtbot: QtBot, page: VisitsPage, village: Village
) -> None:
    history(qtbot, page, 3)
    qtbot.waitUntil(lambda: page.history._looked is not None)
    page.history._withdraw()
    qtbot.waitUntil(lambda: page.history.table.model.rowCount() == 2)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: page.history.table.model.rowCount() == 3)


def test_the_month_opens_the_names_behind_its_numbers(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands
) -> None:
    page.shown(part="month")
    qtbot.waitUntil(lambda: [r.name for r in page.month.table.model.rows()] == ["李大山"])
    assert page.month.rate.text().startswith("2 of 3 visited, 66.6%")
    page.month.parts.set_values(["visited"])
    page.month.parts.changed.emit()
    assert {r.name for r in page.month.table.model.rows()} == {"王秀英", "张桂芳"}
    page.month.before.click()
    qtbot.waitUntil(lambda: page.month.title.text() == "2026-10")
    assert page.month.after.isEnabled()
    page.month.after.click()
    qtbot.waitUntil(lambda: page.month.title.text() == TODAY[:7])
    assert not page.month.after.isEnabled()
    page.month.table.select(village.residents["wang"].id)
    page.month.table.setFocus()
    hands.type("\n")
    wanted = village.residents["wang"].person_id
    qtbot.waitUntil(lambda: page.form.person_id() == wanted)


def test_rows_follow_what_others_change(qtbot: QtBot, page: VisitsPage, village: Village) -> None:
    with village.store.work() as work:
        seen = work.get(Resident, village.residents["li"].id)
        assert seen is not None
        work.set(seen, ended_on="2026-11-20", end_reason="other")
        work.commit()
    page.shell.background.announce(frozenset({"resident"}))
    qtbot.waitUntil(lambda: names(page) == ["王秀英", "张桂芳"])
