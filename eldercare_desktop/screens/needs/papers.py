"""The papers of the page: the list of needs, and the sheet of one emergency."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.table import PrintColumn, TablePaper
from eldercare_desktop.screens.needs.loading import IncidentView, Villages
from eldercare_desktop.screens.needs.phrases import (
    joined,
    listed,
    moment,
    need_state,
    need_words,
)
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.need.listing import NeedRow

translate = QCoreApplication.translate

BLANK_STEPS = 5
"""Empty lines for what is still done, to write in by hand."""


def needs_paper(rows: Sequence[NeedRow], villages: Villages, village: str) -> TablePaper:
    """The needs of the list as a table, with room for what was done and a signature."""
    return TablePaper(
        translate("NeedsPaper", "List of needs"),
        [
            PrintColumn(translate("NeedsPaper", "No."), 3, "center"),
            PrintColumn(translate("NeedsPaper", "Name"), 7),
            PrintColumn(
                translate("NeedsPaper", "Village and group")
                if villages.several
                else translate("NeedsPaper", "Group"),
                8,
            ),
            PrintColumn(translate("NeedsPaper", "Phone"), 8),
            PrintColumn(translate("NeedsPaper", "What is needed"), 17),
            PrintColumn(translate("NeedsPaper", "Urgency"), 5, "center"),
            PrintColumn(translate("NeedsPaper", "Wanted by"), 7, "center"),
            PrintColumn(translate("NeedsPaper", "Who does it"), 11),
            PrintColumn(translate("NeedsPaper", "Done on, signature"), 11),
        ],
        [_need_cells(number, row, villages) for number, row in enumerate(rows, 1)],
        filled_by=village,
        filled_on=date.today().isoformat(),
        signatures=[translate("NeedsPaper", "Filled in by"), translate("NeedsPaper", "Checked by")],
        landscape=True,
    )


def incident_paper(view: IncidentView, village: str) -> TablePaper:
    """The sheet of one emergency: what happened, every step, the result, and who signs."""
    rows = [*_facts(view), *_steps(view)]
    if view.detail.row.open:
        rows += [[translate("NeedsPaper", "Done at: "), ""]] * BLANK_STEPS + [
            [translate("NeedsPaper", "Result"), ""]
        ]
    else:
        seen = view.detail.seen
        said = word("incident_result", seen.result)
        rows.append(
            [
                translate("NeedsPaper", "Result"),
                joined(said, seen.closed_on or "", seen.result_note or ""),
            ]
        )
    return TablePaper(
        translate("NeedsPaper", "Sheet of an emergency"),
        [
            PrintColumn(translate("NeedsPaper", "Item"), 9),
            PrintColumn(translate("NeedsPaper", "Content"), 31),
        ],
        rows,
        filled_by=view.detail.office.village or village,
        filled_on=date.today().isoformat(),
        signatures=[
            translate("NeedsPaper", "Who answers for it"),
            translate("NeedsPaper", "Person or family"),
            translate("NeedsPaper", "Village office"),
        ],
    )


def _need_cells(number: int, row: NeedRow, villages: Villages) -> list[str]:
    place = (
        joined(villages.names.get(row.village, ""), row.group) if villages.several else row.group
    )
    done = row.need.done_on or "" if not row.open else ""
    who = row.assigned if row.need.state == "assigned" else need_state(row) if done else ""
    return [
        str(number),
        row.name,
        place,
        row.phone or "",
        need_words(row),
        word("urgency", row.need.urgency),
        row.need.wanted_by,
        who,
        done,
    ]


def _facts(view: IncidentView) -> list[list[str]]:
    row, seen = view.detail.row, view.detail.seen
    return [
        [translate("NeedsPaper", "Name"), joined(row.name, row.group, row.phone or "")],
        [
            translate("NeedsPaper", "What happened"),
            joined(word("incident_kind", seen.kind), seen.what or ""),
        ],
        [translate("NeedsPaper", "Level"), word("level", seen.level)],
        [translate("NeedsPaper", "Found"), joined(moment(seen.found_at), row.found_by)],
        [translate("NeedsPaper", "Put down"), moment(seen.opened_at)],
        [
            translate("NeedsPaper", "Who answers for it"),
            joined(row.responsible, row.responsible_phone or ""),
        ],
    ]


def _steps(view: IncidentView) -> list[list[str]]:
    found = []
    for step in view.detail.steps:
        actions = listed([word("incident_action", action) for action in step.step.actions])
        words = joined(actions, step.step.did or "", step.by)
        found.append([translate("NeedsPaper", "Done at: ") + moment(step.step.done_at), words])
    return found
