"""The pack in words: titles, columns and cells of its parts, for the screen and the paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.handover.parts import HandoverLine, HandoverPart

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Heads:
    """Titles of the columns of a part; an empty one is left out."""

    what: str
    name: str = ""
    words: str = ""
    day: str = ""
    who: str = ""
    number: str = ""
    note: str = ""


def heads(code: str) -> Heads:
    """Title of a part and of its columns."""
    whom, note = translate("Handover", "Whom"), translate("Handover", "Note")
    phone = translate("Handover", "Phone")
    made: dict[str, Callable[[], Heads]] = {
        "incidents": lambda: Heads(
            translate("Handover", "Emergencies that are open"), whom,
            translate("Handover", "What happened"), translate("Handover", "Found on"),
            translate("Handover", "Responsible"), note=note,
        ),
        "needs": lambda: Heads(
            translate("Handover", "Needs, and where they stand"), whom,
            translate("Handover", "Need"), translate("Handover", "Wanted by"),
            translate("Handover", "With whom"), note=note,
        ),
        "visits": lambda: Heads(
            translate("Handover", "Visits that are due"), whom,
            translate("Handover", "Tier"), translate("Handover", "Due on"),
            translate("Handover", "Helper"), translate("Handover", "Days late"),
        ),
        "slips": lambda: Heads(
            translate("Handover", "Visit slips out"), translate("Handover", "For"),
            day=translate("Handover", "Week from"), number=translate("Handover", "Lines"),
            note=translate("Handover", "Number"),
        ),
        "rounds": lambda: Heads(
            translate("Handover", "Rounds that go on"), translate("Handover", "Round"),
            translate("Handover", "Occasion"), translate("Handover", "Last day"),
            number=translate("Handover", "Not seen yet"),
        ),
        "absences": lambda: Heads(
            translate("Handover", "Who is away"), whom,
            translate("Handover", "Where"), translate("Handover", "Since"),
            translate("Handover", "Back on"), note=note,
        ),
        "entitlements": lambda: Heads(
            translate("Handover", "Entitlements applied for"), whom,
            translate("Handover", "Entitlement"), translate("Handover", "Applied on"),
            number=translate("Handover", "Days waiting"),
        ),
        "pairs": lambda: Heads(
            translate("Handover", "Pairings"), whom,
            translate("Handover", "Kind, agreement"), translate("Handover", "Since"),
            translate("Handover", "Helper"), note=phone,
        ),
        "helpers": lambda: Heads(
            translate("Handover", "Helpers and how many each looks after"),
            translate("Handover", "Helper"), translate("Handover", "Kind"),
            number=translate("Handover", "Elders"), note=phone,
        ),
        "cards": lambda: Heads(
            translate("Handover", "Cards to print or to take back"), whom,
            translate("Handover", "Card"), translate("Handover", "Issued on"),
        ),
        **_meal_heads(whom, note),
        **_time_heads(whom, note),
    }  # fmt: skip
    return made[code]() if code in made else Heads(code, whom, note=note)


def _meal_heads(whom: str, note: str) -> dict[str, Callable[[], Heads]]:
    return {
        "missed_meals": lambda: Heads(
            translate("Handover", "Missed meals to look into"), whom,
            day=translate("Handover", "Since"), who=translate("Handover", "Helper"),
            number=translate("Handover", "Meals"),
        ),
        "eaters": lambda: Heads(
            translate("Handover", "Who eats with us"), whom,
            translate("Handover", "Meal"), translate("Handover", "Since"),
            translate("Handover", "Place"), translate("Handover", "Days a week"), note=note,
        ),
        "meal_sheets": lambda: Heads(
            translate("Handover", "Meal sheets out"), translate("Handover", "Place"),
            translate("Handover", "Meal"), translate("Handover", "Day"),
            translate("Handover", "Helper"), translate("Handover", "Lines"),
            note=translate("Handover", "Number"),
        ),
        "meal_money": lambda: Heads(
            translate("Handover", "Meal money left or owed"), whom,
            who=translate("Handover", "Place"), number=translate("Handover", "Yuan"),
        ),
        "samples": lambda: Heads(
            translate("Handover", "Food samples kept"), translate("Handover", "Dish"),
            translate("Handover", "Meal"), translate("Handover", "Day"),
            translate("Handover", "Place"), translate("Handover", "Grams"), note=note,
        ),
    }  # fmt: skip


def _time_heads(whom: str, note: str) -> dict[str, Callable[[], Heads]]:
    return {
        "services": lambda: Heads(
            translate("Handover", "Services to verify"), translate("Handover", "Volunteer"),
            translate("Handover", "Service"), translate("Handover", "Day"),
            number=translate("Handover", "Time"), note=translate("Handover", "For"),
        ),
        "ledger_cases": lambda: Heads(
            translate("Handover", "Ledger to put right"), whom,
            translate("Handover", "What"), translate("Handover", "Since"),
        ),
        "volunteers": lambda: Heads(
            translate("Handover", "Volunteers"), translate("Handover", "Volunteer"),
            translate("Handover", "Kind"), number=translate("Handover", "Open needs"),
            note=translate("Handover", "Phone"),
        ),
        "hours": lambda: Heads(
            translate("Handover", "Hours and points"), whom,
            day=translate("Handover", "Last entry"), number=translate("Handover", "Time"),
            note=translate("Handover", "Points"),
        ),
        "vouchers": lambda: Heads(
            translate("Handover", "Vouchers out"), whom, day=translate("Handover", "Valid until"),
            number=translate("Handover", "Time"), note=translate("Handover", "Number"),
        ),
        "goods": lambda: Heads(
            translate("Handover", "Goods of the store"), translate("Handover", "Goods"),
            day=translate("Handover", "Counted on"), number=translate("Handover", "Stock"),
            note=translate("Handover", "Unit"),
        ),
    }  # fmt: skip


def figure(part: HandoverPart) -> str:
    """How much of a part there is."""
    number = len(part.lines)
    said = [translate("Handover", "{n}").format(n=number) if number else _none()]
    for name, words in (
        ("late", translate("Handover", "late: {n}")),
        ("valid", translate("Handover", "valid: {n}")),
        ("revoked", translate("Handover", "revoked: {n}")),
    ):
        if count := part.figures.get(name):
            said.append(words.format(n=count))
    return translate("Handover", "; ").join(said)


def _none() -> str:
    return translate("Handover", "none")


def name_of(line: HandoverLine, code: str) -> str:
    """Whom a line is about; a slip without a helper is the assistant's own."""
    if code == "slips" and not line.name:
        return translate("Handover", "My own slip")
    return line.name


def number_of(line: HandoverLine, code: str) -> str:
    """What a part counts, or in yuan or hours what it adds up."""
    if line.number is None:
        return ""
    if code in ("services", "hours", "vouchers"):
        return hours(line.number)
    return amount(line.number) if code == "meal_money" else str(line.number)


def words_of(line: HandoverLine) -> str:
    """The codes of a line in words."""
    said = [word(table, value) for table, value in line.words]
    return translate("Handover", ", ").join(part for part in said if part)


def what_of(line: HandoverLine, code: str) -> str:
    """What a line is, in words."""
    return words_of(line) or (line.note if code == "entitlements" else "")


def paper_part(
    part: HandoverPart,
) -> tuple[str, str, list[tuple[str, float, str]], list[list[str]]]:
    """A part as `loading.paper` takes it."""
    said = heads(part.code)
    columns: list[tuple[str, float, str]] = [(translate("Handover", "No."), 3, "right")]
    getters: list[Callable[[HandoverLine], str]] = []

    def add(title: str, width: float, align: str, get: Callable[[HandoverLine], str]) -> None:
        if title:
            columns.append((title, width, align))
            getters.append(get)

    add(said.name, 11, "left", lambda line: _with_group(line, part.code))
    add(said.words, 11, "left", lambda line: what_of(line, part.code))
    add(said.day, 7, "left", lambda line: line.day or "")
    add(said.who, 7, "left", lambda line: line.who)
    add(said.number, 5, "right", lambda line: number_of(line, part.code))
    add(said.note, 11, "left", lambda line: line.note)
    rows = [
        [str(number), *(get(line) for get in getters)] for number, line in enumerate(part.lines, 1)
    ]
    return said.what, figure(part), columns, rows


def _with_group(line: HandoverLine, code: str) -> str:
    return " ".join(part for part in (name_of(line, code), line.group) if part)
