"""How lines, people and values are said on the import page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.importing.words import field_word, reason
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import lunar_day, translated, word, words
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Counts, Difference, Line
    from eldercare_desktop.rosters.outcome import Preview
    from eldercare_desktop.screens.importing.review import Review

GROUPS = ("ask", "ok", "warn", "number", "error", "duplicate", "here")
"""What a line is at first sight, in the order of the filter.

ask: somebody has to say who it is; number: only the ID number is wrong; error: it cannot be
imported as it is; here: it is on the register already.
"""
_GROUP_WORDS = {
    "ask": QT_TRANSLATE_NOOP("ImportPhrases", "Decide"),
    "ok": QT_TRANSLATE_NOOP("ImportPhrases", "Good"),
    "warn": QT_TRANSLATE_NOOP("ImportPhrases", "Check"),
    "number": QT_TRANSLATE_NOOP("ImportPhrases", "ID wrong"),
    "error": QT_TRANSLATE_NOOP("ImportPhrases", "Refused"),
    "duplicate": QT_TRANSLATE_NOOP("ImportPhrases", "Twice"),
    "here": QT_TRANSLATE_NOOP("ImportPhrases", "Known"),
}
_LOOKS = {
    "ask": ("due", "circle-help"),
    "ok": ("accent", "check"),
    "warn": ("due", "eye"),
    "number": ("danger", "id-card"),
    "error": ("danger", "ban"),
    "duplicate": ("", "copy"),
    "here": ("", "user-check"),
}
_EFFECTS = {
    "add": QT_TRANSLATE_NOOP("ImportPhrases", "Will be added."),
    "update": QT_TRANSLATE_NOOP("ImportPhrases", "Completes what is on the register."),
    "merge": QT_TRANSLATE_NOOP("ImportPhrases", "Goes into another row of this file."),
    "none": QT_TRANSLATE_NOOP("ImportPhrases", "Is there already; nothing to do."),
    "kept": QT_TRANSLATE_NOOP("ImportPhrases", "Is there already; what differs stays."),
    "ask": QT_TRANSLATE_NOOP("ImportPhrases", "Waits for your answer below."),
    "left": QT_TRANSLATE_NOOP("ImportPhrases", "Is left out."),
}
_KINDS = {
    "resident_roster": QT_TRANSLATE_NOOP("ImportPhrases", "Roster"),
    "pairing_ledger": QT_TRANSLATE_NOOP("ImportPhrases", "Pairing ledger"),
    "one_to_one": QT_TRANSLATE_NOOP("ImportPhrases", "One-to-one pairings"),
    "grid": QT_TRANSLATE_NOOP("ImportPhrases", "Grid"),
    "helper_roster": QT_TRANSLATE_NOOP("ImportPhrases", "List of helpers"),
    "mixed": QT_TRANSLATE_NOOP("ImportPhrases", "Roster and pairing ledger"),
    "none": QT_TRANSLATE_NOOP("ImportPhrases", "Nothing to import"),
}
_SAID = {
    "file": QT_TRANSLATE_NOOP("ImportPhrases", "{kind} of {village}, as of {day}"),
    "file_no_village": QT_TRANSLATE_NOOP("ImportPhrases", "{kind}, as of {day}"),
    "people": QT_TRANSLATE_NOOP("ImportPhrases", "people {n}"),
    "deceased": QT_TRANSLATE_NOOP("ImportPhrases", "of them deceased {n}"),
    "helpers": QT_TRANSLATE_NOOP("ImportPhrases", "helpers {n}"),
    "groups": QT_TRANSLATE_NOOP("ImportPhrases", "groups {n}"),
    "contacts": QT_TRANSLATE_NOOP("ImportPhrases", "contacts {n}"),
    "pairings": QT_TRANSLATE_NOOP("ImportPhrases", "pairings {n}"),
    "updated": QT_TRANSLATE_NOOP("ImportPhrases", "people {n}"),
    "pairings_updated": QT_TRANSLATE_NOOP("ImportPhrases", "pairings {n}"),
    "adds": QT_TRANSLATE_NOOP("ImportPhrases", "Adds {what}."),
    "completes": QT_TRANSLATE_NOOP("ImportPhrases", "Completes {what}."),
    "waits": QT_TRANSLATE_NOOP("ImportPhrases", "Waiting for an answer: {n}."),
    "nothing": QT_TRANSLATE_NOOP("ImportPhrases", "Nothing would change."),
    "no_name": QT_TRANSLATE_NOOP("ImportPhrases", "(no name)"),
    "no_number": QT_TRANSLATE_NOOP("ImportPhrases", "no number"),
    "place": QT_TRANSLATE_NOOP("ImportPhrases", "{sheet}, row {row}"),
    "place_no_sheet": QT_TRANSLATE_NOOP("ImportPhrases", "Row {row}"),
    "hidden": QT_TRANSLATE_NOOP("ImportPhrases", "hidden in the file"),
    "helped_by": QT_TRANSLATE_NOOP("ImportPhrases", "by {name}"),
    "no_helper": QT_TRANSLATE_NOOP("ImportPhrases", "no helper"),
    "yes": QT_TRANSLATE_NOOP("ImportPhrases", "yes"),
    "nothing_there": QT_TRANSLATE_NOOP("ImportPhrases", "(nothing)"),
    "of_file": QT_TRANSLATE_NOOP("ImportPhrases", "In this file, row {row}"),
    "of_register": QT_TRANSLATE_NOOP("ImportPhrases", "On the register"),
    "new": QT_TRANSLATE_NOOP("ImportPhrases", "Somebody else, not on the register yet"),
}
_CHOICES = {
    "person.sex": "sex",
    "person.life_status": "life_status",
    "resident.kind": "resident_kind",
    "resident.categories": "category",
    "resident.living": "living",
    "resident.self_care": "self_care",
    "resident.ability": "ability",
    "helper.kind": "helper_kind",
    "pairing.mode": "mode",
    "pairing.services": "service",
    "pairing.agreement": "agreement",
    "pairing.end_reason": "end_reason",
}
_MASKED = ("person.id_number", "person.id_as_written")


def said(phrase: str, **values: object) -> str:
    """A phrase of this page with its values."""
    return translated("ImportPhrases", _SAID[phrase]).format(**values)


def joined(parts: Iterator[str] | list[str]) -> str:
    """Parts as a list in one line."""
    return translated("list", ", ").join(part for part in parts if part)


def group_word(group: str) -> str:
    """The name of one of `GROUPS`."""
    return translated("ImportPhrases", _GROUP_WORDS[group])


def badge(group: str) -> Badge:
    """What a line is at first sight, with icon and word."""
    kind, icon = _LOOKS[group]
    return Badge(group_word(group), kind, icon)


def kind_word(kind: str) -> str:
    """What a file or sheet is."""
    return translated("ImportPhrases", _KINDS.get(kind, _KINDS["none"]))


def effect_words(review: Review, line: Line) -> str:
    """What becomes of a line."""
    effect: str = review.state(line).effect
    if effect == "none" and review.own_differences(line):
        effect = "kept"
    return translated("ImportPhrases", _EFFECTS[effect])


def file_words(preview: Preview) -> str:
    """What the file is, of which village and day."""
    kind, day = kind_word(preview.kind), preview.as_of.isoformat()
    if village := preview.words.village:
        return said("file", kind=kind, village=village, day=day)
    return said("file_no_village", kind=kind, day=day)


def added_words(counts: Counts) -> str:
    """What is added: people 18, groups 2 …"""
    names = ("people", "deceased", "helpers", "groups", "contacts", "pairings")
    return joined([_counted(counts, name) for name in names])


def completed_words(counts: Counts) -> str:
    """What is completed."""
    return joined([_counted(counts, name) for name in ("updated", "pairings_updated")])


def _counted(counts: Counts, name: str) -> str:
    number = getattr(counts, name)
    return said(name, n=number) if number else ""


def summary_words(counts: Counts) -> str:
    """What an import would do, in one or two sentences."""
    parts = []
    if added := added_words(counts):
        parts.append(said("adds", what=added))
    if completed := completed_words(counts):
        parts.append(said("completes", what=completed))
    if counts.asked:
        parts.append(said("waits", n=counts.asked))
    return " ".join(parts) or said("nothing")


def line_name(line: Line) -> str:
    """Whom a line is about."""
    return line.name or said("no_name")


def line_hint(line: Line) -> str:
    """Under the name: the ID number, masked, or the helper."""
    if line.pairing is not None:
        return said("helped_by", name=line.helper_name) if line.helper_name else said("no_helper")
    number = line.facts.text("person.id_number")
    # Shorter than the mask of a notice: it stands under a name, in a narrow list.
    return f"{number[:2]}****{number[-2:]}" if number else said("no_number")


def masked(number: str) -> str:
    """First and last two digits of an ID number."""
    from eldercare_desktop.care.identity import mask_id  # loads sqlmodel's neighbours

    return mask_id(number)


def line_date(line: Line) -> str:
    """The date of birth, or since when the pairing is."""
    if line.pairing is not None:
        return line.pairing.start or ""
    return line.facts.text("person.birth") or ""


def line_side(review: Review, line: Line) -> str:
    """Under the date: the group, or the kind of pairing."""
    if line.pairing is not None:
        return word("mode", line.pairing.mode)
    return review.plan.group_labels.get(line.facts.text("person.group") or "", "")


def codes_of(review: Review, line: Line) -> list[str]:
    """The reasons of a line, a refusal first."""
    state = review.state(line)
    first = [state.reason] if state.reason else ["asked"] if state.effect == "ask" else []
    return list(dict.fromkeys([*first, *_differs(review, line), *line.codes]))


def _differs(review: Review, line: Line) -> Iterator[str]:
    for where, difference in review.own_differences(line):
        in_file = where == line.key and not difference.field.startswith("pairing.")
        yield "differs_in_file" if in_file else "differs"


def reasons_line(review: Review, line: Line) -> str:
    """All reasons in one line."""
    return joined([reason(code) for code in codes_of(review, line)])


def place_words(line: Line) -> str:
    """Where the line stands in the file."""
    name = "place" if line.sheet else "place_no_sheet"
    return said(name, sheet=line.sheet, row=line.row)


def value_words(review: Review, field: str, value: Any) -> str:
    """A value as it is read; numbers masked, glossary names in words."""
    if value in (None, "", ()):
        return ""
    if field == "person.group":
        return review.plan.group_labels.get(str(value), "")
    if field == "person.lunar_birthday":
        return lunar_day(str(value))
    if field in _MASKED:
        return masked(str(value))
    if value is True:
        return said("yes")
    choice = _CHOICES.get(field)
    if choice and isinstance(value, tuple):
        return words(choice, value)
    return word(choice, value) if choice else str(value)


def difference_words(review: Review, difference: Difference) -> tuple[str, str, str]:
    """Name of the field, our value and the file's."""
    nothing = said("nothing_there")
    ours, theirs = (
        value_words(review, difference.field, value) or nothing
        for value in (difference.ours, difference.theirs)
    )
    return field_word(difference.field), ours, theirs


def candidate_words(review: Review, ref: str) -> tuple[str, str]:
    """Who somebody may be: where they stand, and what tells them apart."""
    if ref == "new":
        return said("new"), ""
    if known := review.plan.known(ref):
        facts = known.facts
        gone = known.life_status if known.life_status != "living" else ""
        more = [word("life_status", gone), word("helper_kind", facts.get("helper.kind"))]
        return said("of_register"), joined([known.name, *_telling(review, facts), *more])
    key = ref.partition(":")[2]
    line = next(one for one in review.plan.lines if key in (one.subject, one.helper))
    facts = line.facts if line.subject == key else line.helper_facts
    name = facts.text("person.name") or ""
    return said("of_file", row=line.row), joined([name, *_telling(review, facts)])


def _telling(review: Review, facts: Any) -> list[str]:
    fields = ("group", "sex", "birth", "id_number", "phone")
    return [value_words(review, f"person.{f}", facts.get(f"person.{f}")) for f in fields]
