"""How an import of a paper ledger is said: what becomes of a line, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.importing.planned.words import DOUBTS, doubt_words
from eldercare_desktop.screens.importing.words import reason as roster_reason
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import sentence, translated
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import (
        Counts,
        LedgerPlan,
        LedgerSheet,
        PlannedAccount,
        PlannedEntry,
        Warned,
    )

STATUSES = {
    "ask": QT_TRANSLATE_NOOP("time_import", "Decide"),
    "check": QT_TRANSLATE_NOOP("time_import", "Check"),
    "good": QT_TRANSLATE_NOOP("time_import", "Good"),
    "here": QT_TRANSLATE_NOOP("time_import", "Known"),
    "empty": QT_TRANSLATE_NOOP("time_import", "Nothing in it"),
}
_LOOKS = {
    "ask": ("due", "circle-help"),
    "check": ("due", "eye"),
    "good": ("accent", "check"),
    "here": ("", "user-check"),
    "empty": ("", "minus"),
}
_STATES = {
    "new": QT_TRANSLATE_NOOP("time_import", "Will be entered"),
    "here": QT_TRANSLATE_NOOP("time_import", "Is there already"),
    "refused": QT_TRANSLATE_NOOP("time_import", "Cannot be entered"),
    "open": QT_TRANSLATE_NOOP("time_import", "Waits"),
}
STATE_LOOKS = {
    "new": ("plus", "accent"),
    "here": ("circle-check", "muted"),
    "refused": ("ban", "danger"),
    "open": ("circle-help", "due"),
}
_MODES = {
    "lines": QT_TRANSLATE_NOOP("time_import", "The history, line by line"),
    "closing": QT_TRANSLATE_NOOP("time_import", "Only the balance at the end"),
}
_MEASURES = {
    "hour": QT_TRANSLATE_NOOP("time_import", "Hours"),
    "minute": QT_TRANSLATE_NOOP("time_import", "Minutes"),
    "point": QT_TRANSLATE_NOOP("time_import", "Points"),
}
_SHAPES = {
    "person": QT_TRANSLATE_NOOP("time_import", "pages for each person"),
    "list": QT_TRANSLATE_NOOP("time_import", "one list of all"),
    "summary": QT_TRANSLATE_NOOP("time_import", "balances of all"),
}
_WHY = {
    "who_missing": QT_TRANSLATE_NOOP("time_import", "Please say who this is."),
    "left_out": QT_TRANSLATE_NOOP("time_import", "Nobody of the register: left out."),
    "measure_missing": QT_TRANSLATE_NOOP(
        "time_import", "Please say whether the numbers of this sheet are hours, minutes or points."
    ),
    "amount_unclear": QT_TRANSLATE_NOOP(
        "time_import",
        "“{written}” is no length of time that can be counted. Please write hours or minutes "
        "into the file, and open it again.",
    ),
    "amount_missing": QT_TRANSLATE_NOOP("time_import", "No amount stands on this line."),
    "formula_without_value": QT_TRANSLATE_NOOP(
        "time_import",
        "The amount is a formula whose result is not in the file. Please open the file in Excel "
        "or WPS and save it once.",
    ),
    "day_missing": QT_TRANSLATE_NOOP("time_import", "No day stands on this line."),
    "day_in_part": QT_TRANSLATE_NOOP(
        "time_import", "“{written}” is no whole day. Please write year, month and day."
    ),
    "day_unclear": QT_TRANSLATE_NOOP(
        "time_import", "“{written}” cannot be read as a day. Please write year, month and day."
    ),
    "year_missing": QT_TRANSLATE_NOOP(
        "time_import",
        "“{written}” has no year, and neither title nor a line above says one. Please add it.",
    ),
    "carried_on": QT_TRANSLATE_NOOP("time_import", "Carried over from the page before."),
    "nothing_moves": QT_TRANSLATE_NOOP("time_import", "Nothing was earned or used on this line."),
    "nothing_left": QT_TRANSLATE_NOOP("time_import", "Nothing is left to take over."),
    "sum_of_lines": QT_TRANSLATE_NOOP(
        "time_import", "The sum of lines that are in the file: only compared with them."
    ),
    "later_sum": QT_TRANSLATE_NOOP("time_import", "A later balance of the file counts."),
    "opened_already": QT_TRANSLATE_NOOP(
        "time_import",
        "An opening balance of {amount} has been entered for {day} already. Reverse it first if "
        "the paper is to be taken over otherwise.",
    ),
    "history_there": QT_TRANSLATE_NOOP(
        "time_import",
        "Lines of this paper are entered already: {n}. The balance would count them twice.",
    ),
    "opened_in_file": QT_TRANSLATE_NOOP(
        "time_import", "{name} stands in this file twice; only one balance can be taken over."
    ),
    "below_zero": QT_TRANSLATE_NOOP(
        "time_import",
        "Only {there} were there on that day, {wanted} are to be used. Is a line missing above, "
        "or a balance from an older book? Please add it to the file.",
    ),
    "closing_below_zero": QT_TRANSLATE_NOOP(
        "time_import", "The balance is below zero: {amount}. An account begins with zero or more."
    ),
    "balance_disagrees": QT_TRANSLATE_NOOP(
        "time_import", "The paper says {written} are left, counted are {counted}."
    ),
    "sum_disagrees": QT_TRANSLATE_NOOP(
        "time_import", "The paper says {written} are left, earned less used are {counted}."
    ),
    "sum_of_lines_differs": QT_TRANSLATE_NOOP(
        "time_import", "The list of balances says {written}, the lines come to {counted}."
    ),
    "duration_differs": QT_TRANSLATE_NOOP(
        "time_import", "{written} were earned, the times beside it make {counted}."
    ),
    "many_hours": QT_TRANSLATE_NOOP(
        "time_import", "{amount} in one line are more than a day. Are these minutes?"
    ),
    "amount_rounded": QT_TRANSLATE_NOOP(
        "time_import", "“{written}” is no whole number: taken as {amount}."
    ),
    "service_then": QT_TRANSLATE_NOOP(
        "time_import",
        "A service from {began} to {ended} is written down for this day: was it this one?",
    ),
    "service_that_day": QT_TRANSLATE_NOOP(
        "time_import", "A service is written down for this day: was it this one?"
    ),
    "lines_unread": QT_TRANSLATE_NOOP(
        "time_import", "Some lines could not be read, and no balance is written: please compare."
    ),
}
_CODES = {
    "name_from_above": QT_TRANSLATE_NOOP(
        "time_import", "Lines without a name were taken for the person above"
    ),
    "owner_missing": QT_TRANSLATE_NOOP("time_import", "No name stands over these lines"),
    "year_assumed": QT_TRANSLATE_NOOP(
        "time_import", "Days without a year were taken for the year of the title or line above"
    ),
}
_SAID = {
    "file": QT_TRANSLATE_NOOP("time_import", "Ledger of hours or points: {shapes}"),
    "lines": QT_TRANSLATE_NOOP("time_import", "lines {n}"),
    "sum": QT_TRANSLATE_NOOP("time_import", "together {what}"),
    "adds": QT_TRANSLATE_NOOP("time_import", "Enters {what}."),
    "here": QT_TRANSLATE_NOOP("time_import", "There already: {n}."),
    "refused": QT_TRANSLATE_NOOP("time_import", "Refused: {n}."),
    "open": QT_TRANSLATE_NOOP("time_import", "Waiting for an answer: {n}."),
    "nothing": QT_TRANSLATE_NOOP("time_import", "Nothing would change."),
    "n_new": QT_TRANSLATE_NOOP("time_import", "new {n}"),
    "n_here": QT_TRANSLATE_NOOP("time_import", "known {n}"),
    "n_refused": QT_TRANSLATE_NOOP("time_import", "refused {n}"),
    "n_open": QT_TRANSLATE_NOOP("time_import", "waiting {n}"),
    "place": QT_TRANSLATE_NOOP("time_import", "{sheet}, from row {row}"),
    "rows": QT_TRANSLATE_NOOP("time_import", "Row {rows}: {why}"),
    "row": QT_TRANSLATE_NOOP("time_import", "row {row}"),
    "also": QT_TRANSLATE_NOOP("time_import", "; "),
    "paper": QT_TRANSLATE_NOOP("time_import", "On paper: {amount}"),
    "there": QT_TRANSLATE_NOOP("time_import", "On the account now: {amount}"),
    "after": QT_TRANSLATE_NOOP("time_import", "After the import: {amount}"),
}


def said(phrase: str, **values: object) -> str:
    """A phrase with its values."""
    return translated("time_import", _SAID[phrase]).format(**values)


def status_word(status: str) -> str:
    """What an account is at first sight."""
    return translated("time_import", STATUSES[status])


def badge(status: str) -> Badge:
    """The same as a badge."""
    kind, icon = _LOOKS[status]
    return Badge(status_word(status), kind, icon)


def state_word(state: str) -> str:
    """What becomes of a line."""
    return translated("time_import", _STATES[state])


def mode_choices() -> list[tuple[str, str]]:
    """How a paper may be taken over."""
    return [(value, translated("time_import", words)) for value, words in _MODES.items()]


def measure_choices() -> list[tuple[str, str]]:
    """What the numbers of a sheet may count."""
    return [(value, translated("time_import", words)) for value, words in _MEASURES.items()]


def shape_words(sheet: LedgerSheet) -> str:
    """How a sheet is kept."""
    return joined([translated("time_import", _SHAPES[shape]) for shape in sheet.shapes])


def file_words(plan: LedgerPlan) -> str:
    """What the file is."""
    shapes = dict.fromkeys(s for sheet in plan.preview.sheets for s in sheet.shapes)
    return said("file", shapes=joined([translated("time_import", _SHAPES[s]) for s in shapes]))


def code_words(code: str) -> str:
    """A remark on an account."""
    if code in _CODES:
        return translated("time_import", _CODES[code])
    return doubt_words(code) if code in DOUBTS else roster_reason(code)


def why(code: str, params: Mapping[str, object]) -> str:
    """Why a line is refused or waits, or what to look at though it is entered."""
    if code not in _WHY:
        return sentence(code, params)
    return translated("time_import", _WHY[code]).format(**_in_words(params))


def _in_words(params: Mapping[str, object]) -> dict[str, object]:
    """Amounts as they are said."""
    unit = str(params.get("unit", "minute"))
    return {
        name: credit(value, unit) if isinstance(value, int) and name != "n" else value
        for name, value in params.items()
    }


def account_name(account: PlannedAccount) -> str:
    """Whose account it is."""
    return account.name or account.shown_name or "—"


def account_hint(account: PlannedAccount) -> str:
    """Under the name: in what, and where."""
    parts = [translated("time_import", _MEASURES["point"])] if account.unit == "point" else []
    return " · ".join([*parts, account.sheet, said("row", row=account.row)]).strip(" ·")


def place_words(account: PlannedAccount) -> str:
    """Sheet and row."""
    return said("place", sheet=account.sheet, row=account.row).strip("，, ")


def count_words(account: PlannedAccount) -> str:
    """new 20, known 3 …"""
    counts = {state: account.count(state) for state in ("new", "here", "refused", "open")}
    return joined([said(f"n_{state}", n=n) for state, n in counts.items() if n])


def closing_words(account: PlannedAccount) -> str:
    """What stands on the account after the import."""
    return credit(account.closing, account.unit)


def balance_words(account: PlannedAccount) -> str:
    """What the paper says, what is there now, and what there will be."""
    told = [] if account.paper is None else [("paper", account.paper)]
    told += [("there", account.there), ("after", account.closing)]
    return said("also").join(said(n, amount=credit(a, account.unit)) for n, a in told)


def entry_reasons(entry: PlannedEntry) -> list[str]:
    """Everything to say of one line."""
    warned: list[Warned] = list(entry.warnings)
    told = [why(entry.code, entry.params)] if entry.code else []
    return [*told, *(why(one.code, one.params) for one in warned)]


def codes_of(plan: LedgerPlan, account: PlannedAccount) -> list[str]:
    """Everything that was noticed about the person, as codes."""
    doubt = plan.people[account.who].doubt
    open_doubt = [doubt] if doubt and account.person_id is None else []
    return list(dict.fromkeys((*open_doubt, *account.codes)))


def reasons_line(plan: LedgerPlan, account: PlannedAccount) -> str:
    """Why an account is to be looked at, in one line."""
    found = [code_words(code) for code in codes_of(plan, account)]
    told = [one for entry in account.entries if entry.code != "sum_of_lines" or entry.warnings
            for one in entry_reasons(entry)]  # fmt: skip
    return said("also").join(one.rstrip("。.") for one in dict.fromkeys((*found, *told)))


def line_reasons(account: PlannedAccount) -> list[str]:
    """A sentence with the rows, for all that is more than simply new."""
    groups: dict[str, list[int]] = {}
    for entry in account.entries:
        for told in entry_reasons(entry):
            groups.setdefault(told, []).append(entry.line.row if entry.line else account.row)
    return [said("rows", rows=joined(list(map(str, rows))), why=w) for w, rows in groups.items()]


def added_words(counts: Counts) -> str:
    """Lines 620, together 35 hours …"""
    parts = [said("lines", n=counts.entries)] if counts.entries else []
    amounts = ((counts.minutes, "minute"), (counts.points, "point"))
    sums = [credit(n, unit) for n, unit in amounts if n]
    parts += [said("sum", what=joined(sums))] if sums else []
    return joined(parts)


def summary_words(counts: Counts) -> str:
    """What the import would do."""
    added = added_words(counts)
    parts = [said("adds", what=added)] if added else []
    return " ".join([*parts, *rest_words(counts)]) or said("nothing")


def rest_words(counts: Counts) -> list[str]:
    """What is there already, refused, or waits."""
    names = ("here", "refused", "open")
    return [said(name, n=n) for name in names if (n := getattr(counts, name))]
