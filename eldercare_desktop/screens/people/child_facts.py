"""What is known of a child, as facts on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eldercare_desktop.screens.people.sections import FactGrid
from eldercare_desktop.screens.people.words import fact, label_word
from eldercare_desktop.screens.wording import words

if TYPE_CHECKING:
    from eldercare_desktop.care.resident import Resident


def add_child_facts(grid: FactGrid, resident: Resident) -> None:
    """School, parents, hardship: what is asked of a child and not of an elder."""
    grid.add(label_word("Categories"), words("category", resident.categories))
    grid.add(label_word("What makes it hard"), words("child_risk", resident.risks))
    grid.add(label_word("School"), resident.school or "")
    grid.add(label_word("Class"), resident.school_class or "")
    boards = "" if resident.boarding is None else fact("yes" if resident.boarding else "no")
    grid.add(label_word("Boards at school"), boards)
    grid.add(label_word("Parents who are away"), words("parent", resident.parents_away))
    since = fact("since_day", day=resident.parents_since) if resident.parents_since else ""
    where = [resident.parents_place or "", since]
    grid.add(label_word("Where the parents are"), " · ".join(part for part in where if part))
    grid.add(label_word("Stays on the register until"), resident.stays_until or "")
