"""The first run: language, name, village, PIN. And unlocking on the next day."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.tour.hands import check, click, press, type_text, wait
from eldercare_desktop.tour.laptop import PIN, Laptop

TOWN, VILLAGE, VILLAGE_NAME = "500113103000", "500113103217", "海棠村"


def trial(laptop: Laptop, user: str) -> None:
    """Set the laptop up on a village of the public list, without a county for now."""
    page = _begin(laptop, user)
    click(page.step.ways.cards["trial"])
    page.step.trial_form.set_values({"town": TOWN})
    page.step.trial_form.changed.emit()
    page.step.village_form.set_values({"village": VILLAGE})
    laptop.picture("first-run-village")
    _finish(laptop, page)
    check(laptop.read(lambda r: r.setting("village")) == VILLAGE, "the store knows its village")
    laptop.report.say(f"{laptop.name}: first run done for {VILLAGE_NAME}")


def enrolled(laptop: Laptop, user: str, address: str, code: str) -> None:
    """Set the laptop up with a one-time code from the county."""
    page = _begin(laptop, user)
    click(page.step.ways.cards["code"])
    type_text(code, page.step.code_form.input("enrolment_code"))
    type_text(address, page.step.code_form.input("county_address"))
    laptop.picture("first-run-code")
    _finish(laptop, page)
    laptop.report.say(f"{laptop.name}: first run done with a code of the county")


def unlock(laptop: Laptop) -> None:
    """A wrong PIN is told; the right one opens."""
    page = laptop.window.centralWidget()
    for pin in ("864213", PIN):
        field = page.pin  # type: ignore[union-attr]
        field.clear()
        type_text(pin, field)
        press(Qt.Key.Key_Return, widget=field)
        if pin != PIN:
            wait(lambda: page.error.isVisible(), "a wrong PIN is told")  # type: ignore[union-attr]
            laptop.picture("unlock-wrong-pin")
    wait(laptop.window.page, "the right PIN opens the store")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: unlocked after one wrong PIN")


def _begin(laptop: Laptop, user: str) -> Any:
    page: Any = laptop.window.centralWidget()
    laptop.picture("first-run")
    click(page.forward)
    type_text(user, page.step.form.input("user_name"))
    laptop.picture("first-run-name")
    press(Qt.Key.Key_Return)
    return page


def _finish(laptop: Laptop, page: Any) -> None:
    click(page.forward)
    for name in ("pin", "pin_again"):
        type_text(PIN, page.step.form.input(name))
    laptop.picture("first-run-pin")
    click(page.forward)
    wait(laptop.window.page, "the first run ends at the first page")
    laptop.rest()
