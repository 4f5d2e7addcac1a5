"""Meal sheets as the other parts of the page call them: print one, see which are out."""

from __future__ import annotations

from eldercare_desktop.screens.parted.page import PartedPage

PART = "sheets"


def show_sheet(
    page: PartedPage, site_id: str, day: str, period: str, route_id: str | None = None
) -> None:
    """Makes the sheet of a meal, if there is none that is out, and shows it to be printed.

    Without a route it is the sign-in sheet; "" are the boxes that no route brings. Esc leads
    back to the part from which it was asked for.
    """
    came_from = str(page.parts.value())
    page.shell.navigate(
        "meals",
        part=PART,
        site=site_id,
        meal=(day, period, route_id),
        came_from=came_from if came_from != PART else "",
    )
