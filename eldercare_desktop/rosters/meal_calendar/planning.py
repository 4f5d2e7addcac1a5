"""Setting a month of meals beside the register: who, which site, which meals are new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eldercare_desktop.care.search import fold
from eldercare_desktop.care.site.reading import meal_sites, periods_of
from eldercare_desktop.rosters.meal_calendar.diners import Diners, Who, load_diners
from eldercare_desktop.rosters.meal_calendar.fates import Fates
from eldercare_desktop.rosters.meal_calendar.marks import meanings_of
from eldercare_desktop.rosters.meal_calendar.months import last_day
from eldercare_desktop.rosters.meal_calendar.outcome import (
    CalendarPreview,
    CalendarRow,
    MonthSheet,
)
from eldercare_desktop.rosters.meal_calendar.plan import (
    CalendarPlan,
    Choices,
    SheetPlan,
    SiteRef,
)
from eldercare_desktop.store.reader import Reader


def plan(
    reader: Reader,
    preview: CalendarPreview,
    choices: Choices | None = None,
    *,
    today: str | None = None,
) -> CalendarPlan:
    """What the import would do under the choices. Reads, and changes nothing.

    `today` (YYYY-MM-DD) is the reader's if left out: nothing is written for a later day.
    """
    choices, today = choices or Choices(), today or reader.today
    sites = tuple(
        SiteRef(site.id, site.name, site.village, periods_of(site)) for site in meal_sites(reader)
    )
    site = _site(sites, preview, choices)
    sheets = tuple(_sheet(sheet, preview, site, choices) for sheet in preview.sheets)
    diners = load_diners(reader, site.village) if site else Diners([], [])
    keys = _keys(preview.rows)
    people = _people(preview.rows, keys, sheets, diners)
    meanings = meanings_of(preview.signs, preview.legend) | dict(choices.meanings)
    fates = Fates(reader, site, sheets, meanings, choices, today)
    lines = fates.lines(preview.rows, keys, people)
    return CalendarPlan(
        preview, choices, today, sites, site, sheets, meanings, people, diners.by_id, lines
    )


def _site(sites: Sequence[SiteRef], preview: CalendarPreview, choices: Choices) -> SiteRef | None:
    """The chosen site, the only one, or the only one whose name stands in the file."""
    chosen = next((site for site in sites if site.id == choices.site_id), None)
    if chosen is not None or len(sites) < 2:
        return chosen or next(iter(sites), None)
    words = "".join(fold(text) for s in preview.sheets for text in (s.title, s.name, preview.file))
    named = [site for site in sites if fold(site.name) in words]
    return named[0] if len(named) == 1 else None


def _sheet(
    sheet: MonthSheet, preview: CalendarPreview, site: SiteRef | None, choices: Choices
) -> SheetPlan:
    month, source, codes = sheet.found.month, sheet.found.source, sheet.found.codes
    if sheet.name in choices.months:
        month, source, codes = choices.months[sheet.name], "chosen", ()
    served = site.periods if site else ()
    period = choices.periods.get(sheet.name) or sheet.period
    if period is None and len(served) == 1:
        period = served[0]
    if month is not None and sheet.days and max(sheet.days) != last_day(month):
        codes = (*codes, "days_of_month_differ")
    return SheetPlan(
        sheet.name,
        month,
        source,
        codes,
        period,
        sheet.has_open_period and (sheet.period is None and len(served) != 1),
        sum(row.sheet == sheet.name for row in preview.rows),
    )


def _keys(rows: Iterable[CalendarRow]) -> dict[str, str | None]:
    """Key of a row -> key of its person, the same on every sheet; None for guests.

    The same name twice on one sheet, for the same days and meals, may be two people: the
    second has a key of its own.
    """
    found: dict[str, str | None] = {}
    seen: dict[tuple[str, str], list[list[CalendarRow]]] = {}
    for row in rows:
        if row.kind != "person":
            found[row.key] = None
            continue
        told = (fold(row.name or row.shown_name), row.id_number or row.card, str(row.group or ""))
        key = "|".join(part or "" for part in told)
        people = seen.setdefault((row.sheet, key), [])
        fitting = (n for n, own in enumerate(people) if all(map(row.is_beside, own)))
        number = next(fitting, len(people))
        if number == len(people):
            people.append([])
        people[number].append(row)
        found[row.key] = f"{key}#{number + 1}" if number else key
    return found


def _people(
    rows: Sequence[CalendarRow],
    keys: dict[str, str | None],
    sheets: Sequence[SheetPlan],
    diners: Diners,
) -> dict[str, Who]:
    months = {sheet.name: sheet.month for sheet in sheets}
    found: dict[str, Who] = {}
    for row in rows:
        key = keys[row.key]
        if key is not None and key not in found:
            since = f"{months[row.sheet] or '0000-00'}-01"
            found[key] = diners.who(key, row, since, again="#" in key)
    return found
