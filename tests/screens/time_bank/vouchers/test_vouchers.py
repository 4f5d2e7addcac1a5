"""Vouchers by real keys: issued and printed, scanned and accepted, taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Person, Voucher
from eldercare_desktop.care.time_bank.ledger.account import CLEARING, VILLAGE_POOL, balance
from eldercare_desktop.care.time_bank.ledger.reading import holding_of
from eldercare_desktop.care.time_bank.voucher.accepting import accept_voucher
from eldercare_desktop.care.time_bank.voucher.code import read_code
from eldercare_desktop.care.time_bank.voucher.issuing import issue_voucher
from eldercare_desktop.printing.paper import page_image
from eldercare_desktop.screens import language, theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.screens.time_bank.voucher_forms import AcceptForm, IssueForm
from eldercare_desktop.screens.time_bank.vouchers_view import VouchersView
from eldercare_desktop.store.store import Store
from tests.county_keys import OTHER_COUNTY, keys_for
from tests.factories import VILLAGE, ledger_entry, person, voucher_answer
from tests.screens.test_fit import too_small
from tests.store_fixtures import TestClock

HOME = "500113103221"


def view_of(page: TimeBankPage) -> Any:
    """A `VouchersView`."""
    view = page.view()
    assert isinstance(view, VouchersView)
    return view


def press(qtbot: QtBot, widget: Any, key: Qt.Key, with_: Any = None) -> None:
    qtbot.keyClick(widget, key, with_ or Qt.KeyboardModifier.NoModifier)


def words_of(widget: Any) -> str:
    label = type(text())
    return " ".join(one.text() for one in widget.findChildren(label))


def minutes_of(store: Store, name: str) -> int:
    with store.read() as reader:
        (who,) = [p for p in reader.find(Person) if p.name == name]
        return holding_of(reader, who.id).minutes


def strange(store: Store, minutes: int = 120, **more: Any) -> str:
    """The code of a voucher that another village of the county issued."""
    with store.work() as work:  # never committed: that village has a store of its own
        who = person(work, name="外村人", village=HOME)
        keys = keys_for(HOME, device=b"\x05" * 32, **more)
        ledger_entry(work, who, village=HOME, amount=minutes)
        return issue_voucher(work, who.id, minutes, keys).code


def serial_of(code: str) -> str:
    read = read_code(code)
    assert read is not None
    return read.serial


def choose(qtbot: QtBot, picker: Any, name: str) -> None:
    picker.field.setText(name)
    qtbot.waitUntil(lambda: picker.hits.current() is not None)
    press(qtbot, picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picker.value() is not None)


def issue(qtbot: QtBot, page: TimeBankPage, hours: str = "2") -> Any:
    view = view_of(page)
    view.focus_list()
    press(qtbot, view.table.view, Qt.Key.Key_N)
    form = view.editing.content
    assert isinstance(form, IssueForm)
    choose(qtbot, form.who, "罗秀英")
    amount: Any = form.form.input("amount")
    qtbot.keyClicks(amount.edit, hours)
    qtbot.waitUntil(lambda: "罗秀英" in form.outcome.text())
    press(qtbot, form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return view


def test_a_voucher_is_issued_and_its_paper_is_shown(
    qtbot: QtBot, page: TimeBankPage, store: Store
) -> None:
    view = issue(qtbot, page)
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.isVisible())
    assert minutes_of(store, "罗秀英") == 180
    assert [row.state for row in view.found.issued] == ["out"]
    with store.read() as reader:
        (voucher,) = reader.find(Voucher)
    assert page.paper is not None
    image = page_image(page.paper.paper(), 0, 200)
    assert scanned(image) == voucher.code
    read = read_code(voucher.code)
    assert read is not None
    assert read.minutes == 120


def scanned(image: QImage) -> str:
    """What a camera reads of the upper half, at the worst that an office printer does."""
    import zxingcpp
    from PIL import Image

    half = image.copy(QRect(QPoint(0, 0), image.size() / 1)).convertToFormat(
        QImage.Format.Format_Grayscale8
    )
    plain = Image.frombuffer(
        "L", (half.width(), half.height()), bytes(half.constBits()), "raw", "L",
        half.bytesPerLine(), 1,
    )  # fmt: skip
    small = plain.resize((half.width() * 6 // 7, half.height() * 6 // 7))  # 60 mm at 200 dpi
    found = [one.text for one in zxingcpp.read_barcodes(small)]
    assert len(found) == 1
    return found[0]


def test_more_than_there_is_and_more_than_may_be(qtbot: QtBot, page: TimeBankPage) -> None:
    view = issue(qtbot, page, "6")
    form = view.editing.content
    qtbot.waitUntil(lambda: bool(form.form.rows["amount"].error.text() or form.banner.words.text()))
    said = form.form.rows["amount"].error.text() + form.banner.words.text()
    assert "5" in said
    view.editing.close()
    view = issue(qtbot, page, "21")
    form = view.editing.content
    qtbot.waitUntil(lambda: "at most 20" in form.form.rows["amount"].error.text())


def test_a_voucher_of_another_village_is_scanned_and_accepted(
    qtbot: QtBot, page: TimeBankPage, store: Store
) -> None:
    code, view = strange(store), view_of(page)
    press(qtbot, view.tables_of["issued"].view, Qt.Key.Key_A)
    form = view.editing.content
    assert isinstance(form, AcceptForm)
    code_field: Any = form.form.input("code")
    field = code_field.edit
    qtbot.keyClicks(field, code)
    press(qtbot, field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Genuine" in form.banner.words.text())
    assert "钟湾村" in form.banner.words.text()
    choose(qtbot, form.who, "李正华")
    press(qtbot, form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(view.found and view.found.accepted))
    assert minutes_of(store, "李正华") == 120
    qtbot.waitUntil(lambda: view.sheet is not None)
    assert "Not cleared yet" in words_of(view.sheet)
    with store.read() as reader:
        assert balance(reader, CLEARING, VILLAGE) == -120
    view.shell.background.undo()
    qtbot.waitUntil(lambda: not view.found.accepted)
    assert minutes_of(store, "李正华") == 0


def test_into_the_pool_without_a_person(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    code, view = strange(store), view_of(page)
    view.open_accept()
    form = view.editing.content
    form.form.set_values({"code": code, "to": "village_pool"})
    form._show_parts()
    assert not form.who.isVisible()
    qtbot.waitUntil(lambda: not form._looked.refusal)
    press(qtbot, form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(view.found and view.found.accepted))
    with store.read() as reader:
        assert balance(reader, VILLAGE_POOL, VILLAGE) == 120


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("serial", "number alone"),
        ("torn", "not the whole code"),
        ("other county", "not genuine"),
        ("own", "this village itself"),
        ("expired", "was valid until"),
    ],
)
def test_what_may_not_be_accepted_says_why(
    qtbot: QtBot, page: TimeBankPage, store: Store, clock: TestClock, kind: str, said: str
) -> None:
    view = view_of(page)
    code = strange(store, county=OTHER_COUNTY) if kind == "other county" else strange(store)
    if kind == "serial":
        code = serial_of(code)
    elif kind == "torn":
        code = code[:200]
    elif kind == "own":
        with store.work() as work:
            (who,) = [p for p in work.find(Person) if p.name == "罗秀英"]
            code = issue_voucher(work, who.id, 60, view.shell.background.county.keys(work)).code
            work.commit()
    elif kind == "expired":
        clock.advance(days=91)
    view.open_accept()
    form = view.editing.content
    form.form.input("code").edit.setText(code)
    qtbot.waitUntil(lambda: said in form.form.rows["code"].error.text())
    press(qtbot, form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.editing.content is form
    assert not view.found.accepted


def test_a_voucher_that_is_brought_back(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    view = issue(qtbot, page)
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.isVisible())
    page.back()
    press(qtbot, view.table.view, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: [row.state for row in view.found.issued] == ["taken_back"])
    assert minutes_of(store, "罗秀英") == 300
    view.shell.background.undo()
    qtbot.waitUntil(lambda: [row.state for row in view.found.issued] == ["out"])


def test_the_account_opens_the_form_for_its_owner(
    qtbot: QtBot, page: TimeBankPage, store: Store
) -> None:
    with store.read() as reader:
        (who,) = [p for p in reader.find(Person) if p.name == "罗秀英"]
    page.shown(part="vouchers", person=who.id, new=True)
    view = view_of(page)
    qtbot.waitUntil(lambda: isinstance(view.editing.content, IssueForm))
    assert view.editing.content.who.value().name == "罗秀英"


def test_without_a_county_it_says_what_to_do(
    qtbot: QtBot, page: TimeBankPage, store: Store
) -> None:
    with store.work() as work:
        work.set_setting("membership", None)
        work.commit()
    view = view_of(page)
    view.load()
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.nothing)
    view.open_new()
    assert view.editing.content is None


def test_a_case_leads_to_its_voucher(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    code = strange(store)
    with store.work() as work:
        accept_voucher(work, code, VILLAGE_POOL, view_of(page).shell.background.county.keys(work))
        serial = serial_of(code)
        answer: dict[str, Any] = {
            "serial": serial,
            "outcome": "already_spent",
            "other_village": HOME,
        }
        voucher_answer(work, amount=120, **answer)
        work.commit()
    view = view_of(page)
    view.load()
    page.shown(part="vouchers", serial=serial)
    qtbot.waitUntil(lambda: view.table.current() is not None)
    assert view.shows.value() == "accepted"
    assert "does not cover" in words_of(view.sheet)
    press(qtbot, view.table.view, Qt.Key.Key_R)
    form = view.editing.content
    form.form.input("reason").edit.setPlainText("区县未清算")
    press(qtbot, form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [row.state for row in view.found.accepted] == ["reversed"])


@pytest.mark.parametrize("tongue", ["zh_CN", "en"])
def test_it_fits_a_small_laptop(
    qtbot: QtBot, qapp: QApplication, shell: Shell, store: Store, tongue: str
) -> None:
    """At 150 %; the demo village, by which all pages are tried, belongs to no county."""
    language.install(qapp, tongue)
    theme.apply(qapp, "light", 150)
    code = strange(store)
    with store.work() as work:
        keys = shell.background.county.keys(work)
        (who,) = [p for p in work.find(Person) if p.name == "罗秀英"]
        issue_voucher(work, who.id, 90, keys)
        accept_voucher(work, code, VILLAGE_POOL, keys)
        work.commit()
    page = TimeBankPage(shell)
    qtbot.addWidget(page)
    page.resize(1150, 690)
    page.show()
    page.shown(part="vouchers")
    view = view_of(page)
    view.load()
    qtbot.waitUntil(lambda: view.sheet is not None and view.sheet.isVisible())
    qtbot.waitUntil(lambda: too_small(page) == [])
    page.shown(part="vouchers", show="accepted")
    qtbot.waitUntil(lambda: view.sheet is not None and view.sheet.isVisible())
    qtbot.waitUntil(lambda: too_small(page) == [])
    view.open_new()
    qtbot.waitUntil(lambda: too_small(page) == [])
    view.editing.close()
    view.open_accept()
    view.editing.content.form.input("code").edit.setText(code)
    qtbot.waitUntil(lambda: view.editing.content.form.rows["code"].error.text() != "")
    qtbot.waitUntil(lambda: too_small(page) == [])
