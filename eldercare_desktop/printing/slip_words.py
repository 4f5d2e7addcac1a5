"""The words on a slip for what care gives as codes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.care.slip.faces import FaceLine

translate = QCoreApplication.translate


def check_words() -> dict[str, str]:
    """Names of the checks, an elder's and a child's, short enough to stand above a box."""
    return {
        "health": translate("SlipPaper", "Health"),
        "mind": translate("SlipPaper", "Mind"),
        "safety": translate("SlipPaper", "Safety"),
        "hygiene": translate("SlipPaper", "Hygiene"),
        "housing": translate("SlipPaper", "Housing"),
        "study": translate("SlipPaper", "Study"),
        "care": translate("SlipPaper", "Care"),
    }


def look_at_words(line: FaceLine) -> str:
    """What to look at, in one line; a code of a newer app is left out."""
    checks, other = check_words(), _other_words()
    between = translate("SlipPaper", ", ")
    last_time = between.join(checks[code] for code in line.look_at if code in checks)
    parts = [translate("SlipPaper", "Last time: {checks}").format(checks=last_time)]
    parts = parts if last_time else []
    parts += [other[code] for code in line.look_at if code in other]
    return translate("SlipPaper", "; ").join(parts)


def row_words(line: FaceLine) -> str:
    """Age, group and phone below a name."""
    age = translate("SlipPaper", "{n} years").format(n=line.age) if line.age is not None else ""
    return " · ".join(part for part in (age, line.group, line.phone) if part)


def _other_words() -> dict[str, str]:
    return {
        "first_visit": translate("SlipPaper", "First visit"),
        "see_in_person": translate("SlipPaper", "Only called last time: please go there"),
        "open_need": translate("SlipPaper", "A need is open"),
        "open_incident": translate("SlipPaper", "An emergency is open"),
        "missed_meal": translate("SlipPaper", "Meals missed: how are they?"),
    }
