"""The whole job in order: what a village does in its first week with the app."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eldercare_desktop.tour.laptop import Laptop
from eldercare_desktop.tour.report import Report
from eldercare_desktop.tour.steps import cards, first_run, pairing, people

CARE_ASSISTANT, SECOND = "陈天芬", "李国碧"


def take(folder: Path, report: Report, look: dict[str, Any]) -> None:
    """Drive two laptops and a county through the job. DidNotHappen when a step fails."""
    first = folder / "first"
    with Laptop("first laptop", first, report, look) as laptop:
        first_run.trial(laptop, CARE_ASSISTANT)
        laptop.picture("today-empty")
    with Laptop("first laptop", first, report, look) as laptop:
        first_run.unlock(laptop)
        cards.issue_and_save(laptop)
        cards.open_by_token(laptop)
        pairing.close_a_gap(laptop)
        pairing.ledger(laptop)
        people.look_up(laptop, "wxy", "王秀英")
