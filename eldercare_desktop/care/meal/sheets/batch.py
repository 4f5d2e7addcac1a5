"""A meal's sheet that comes back, ready to be gone through: what speaks against each line.

Nothing is decided here: a line is unticked with its reason, and a person may tick it again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from eldercare_desktop.care.area import group_label
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.delivery.record import MealRoute
from eldercare_desktop.care.meal.prices.book import PriceBook, SetPrice
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import refusals_of
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.serving.refusing import closing_of
from eldercare_desktop.care.meal.sheets.making import route_key
from eldercare_desktop.care.meal.sheets.wanted import meal_wanted
from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.care.slip.known import absences_of, away_on, known_people, name_of_helper
from eldercare_desktop.care.slip.record import SHEET_KINDS, Slip, SlipLine
from eldercare_desktop.care.slip.states import (
    Confirmed,
    SlipState,
    confirmations,
    lines_of,
    state_of,
)
from eldercare_desktop.store.reader import Reader

REASONS = ("had", "brought_in_vain", "died", "left", "month_closed", "twice", "absent")
"""What is known here that speaks against a meal."""

LEFT_OUT = ("not_come", "not_brought", *REASONS, "called_off", "moved", "refused")
"""Why no serving came of a line. `not_come`, `not_brought`: the paper says so; `called_off`: it

is not ordered any more; `moved`: it is to be on another sheet by now; `refused`: something else.
"""

_REASON_OF = {
    "meal_had_already": "had",
    "meal_nobody_home_already": "brought_in_vain",
    "dated_after_death": "died",
    "meal_death_date_missing": "died",
    "meal_after_leaving": "left",
    "meal_month_closed": "month_closed",
    "row_gone": "left",
}


@dataclass(frozen=True)
class MealDoubt:
    """Why a line is not ticked: one of `LEFT_OUT`, with what is to be said of it.

    `params` are those of the refusal (see `log_serving`); of `absent`: `day` (since) and
    `kind`; of `twice`: `line`, the number of the other.
    """

    reason: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class MealLine:
    """A line of the paper and what is known of its person meanwhile.

    `serving`: what came of it, once the sheet is confirmed; `left_out`: why nothing did, or
    `taken_back`: somebody took it back since.
    `extra`: the further portion that came of it. `search_key`: spellings of the name.
    """

    line_id: str
    number: int
    resident_id: str
    person_id: str
    name: str
    age: int | None
    group: str
    allergens: tuple[str, ...] = ()
    diets: tuple[str, ...] = ()
    diet: str | None = None
    price_set: str | None = None
    doubt: MealDoubt | None = None
    serving: ServingRow | None = None
    extra: ServingRow | None = None
    left_out: str | None = None
    search_key: str = ""


@dataclass(frozen=True)
class MealBatch:
    """A sheet with its lines.

    `route` and `helper` are names. `added`: what was written on its empty lines, once it is
    confirmed. `doubled`: servings of this paper that came twice, each counted once. `ahead`:
    the meal is still to come; `month_closed`: it is in a month that is settled.
    """

    slip: Slip
    state: SlipState
    site: Site
    period: Period
    route: str
    helper: str
    lines: tuple[MealLine, ...]
    added: tuple[ServingRow, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()
    doubled: int = 0
    ahead: bool = False
    month_closed: bool = False
    sets: tuple[SetPrice, ...] = ()

    @property
    def brings(self) -> bool:
        """Whether it is the sheet of a route."""
        return self.slip.kind == "meal_route"

    @property
    def first_row(self) -> int:
        """The number of the first empty line."""
        return max((line.number for line in self.lines), default=0) + 1


def sheet_slip(reader: Reader, slip_id: str) -> Slip:
    """A meal's sheet. CareError: row_gone; so is a visit slip here."""
    slip = reader.get(Slip, slip_id)
    if slip is None or slip.kind not in SHEET_KINDS or not (slip.site_id and slip.day):
        raise CareError("row_gone")
    return slip


def meal_batch(reader: Reader, slip_id: str, today: str) -> MealBatch:
    """A sheet as it is opened. CareError: row_gone."""
    slip = sheet_slip(reader, slip_id)
    site = site_of(reader, slip.site_id or "")
    day, period = slip.day or "", usual_period(slip)
    confirmed = tuple(confirmations(reader, [slip_id]).get(slip_id, ()))
    printed = lines_of(reader, [slip_id]).get(slip_id, [])
    rows = servings_between(reader, day, day, site_id=site.id)
    known = _Known(reader, slip, site, printed, rows, confirmed, today)
    route = reader.get(MealRoute, slip.route_id) if slip.route_id else None
    return MealBatch(
        slip=slip,
        state=state_of(slip, confirmed),
        site=site,
        period=period,
        route=route.name if route else "",
        helper=name_of_helper(reader, slip.helper_id),
        lines=known.lines(printed),
        added=tuple(_added(slip, rows)),
        confirmed=confirmed,
        doubled=_doubled(slip, printed, rows),
        ahead=day > today,
        month_closed=closing_of(reader, site.id, day) is not None,
        sets=PriceBook.of(reader).sets(site.id, site.village, day, period),
    )


def usual_period(slip: Slip) -> Period:
    """The meal of a sheet."""
    found: Period = slip.period or "lunch"  # type: ignore[assignment]
    return found


class _Known:
    """What is known of those on a sheet."""

    def __init__(
        self,
        reader: Reader,
        slip: Slip,
        site: Site,
        printed: Sequence[SlipLine],
        rows: Sequence[ServingRow],
        confirmed: Collection[Confirmed],
        today: str,
    ) -> None:
        self.day = slip.day or ""
        residents = [line.resident_id for line in printed]
        self.people = known_people(reader, residents)
        self.absences = absences_of(reader, residents)
        wanted = meal_wanted(reader, site.id, self.day, usual_period(slip))
        self.wanted = {one.resident_id: one for one in wanted.on_sheet(route_key(slip))}
        self.ordered = wanted.everybody
        self.came = {(row.slip_line_id, row.extra): row for row in reversed(rows) if row.counts}
        self.lost = {row.slip_line_id: row.why for row in rows if row.why and not row.extra}
        self.confirmed = bool(confirmed)
        self.left_out = {n: why for one in confirmed for n, why in one.left_out.items()}
        # Of a sheet that came back it is said what came of it, not what would speak against it.
        asked = [] if self.confirmed else printed
        entries = [entry_of(slip, line, None) for line in asked]
        refused = refusals_of(reader, entries, today=max(today, self.day))
        self.refused = {line.id: why for line, why in zip(asked, refused, strict=True)}
        self.first: dict[str, int] = {}

    def lines(self, printed: Sequence[SlipLine]) -> tuple[MealLine, ...]:
        return tuple(self._line(line) for line in printed if line.resident_id in self.people)

    def _line(self, line: SlipLine) -> MealLine:
        found = self.people[line.resident_id]
        wanted = self.wanted.get(line.resident_id)
        serving = self.came.get((line.id, False))
        return MealLine(
            line_id=line.id,
            number=line.number,
            resident_id=line.resident_id,
            person_id=found.person_id,
            name=found.name,
            age=age_on(found.birth, self.day),
            group=group_label(found.group_number, found.group_name),
            allergens=tuple(found.allergens or ()),
            diets=tuple(found.diets or ()),
            diet=found.diet,
            price_set=wanted.price_set if wanted else None,
            doubt=None if self.confirmed else self._doubt(line),
            serving=serving,
            extra=self.came.get((line.id, True)),
            left_out=None if serving else self._left_out(line),
            search_key=found.search_key,
        )

    def _left_out(self, line: SlipLine) -> str | None:
        """Why nothing came of a line of a sheet that is confirmed."""
        if lost := self.lost.get(line.id):
            return "had" if lost == "doubled" else "died"
        return self.left_out.get(line.number, "taken_back") if self.confirmed else None

    def _doubt(self, line: SlipLine) -> MealDoubt | None:
        first = self.first.setdefault(line.resident_id, line.number)
        if first != line.number:
            return MealDoubt("twice", {"line": first})
        refused = self.refused[line.id]
        if refused is not None:
            params = {**refused.params, "code": refused.code}
            return MealDoubt(_REASON_OF.get(refused.code, "refused"), params)
        if away := away_on(self.absences.get(line.resident_id, ()), self.day):
            return MealDoubt("absent", {"day": away[0], "kind": away[2]})
        if line.resident_id in self.wanted:
            return None
        return MealDoubt("moved" if line.resident_id in self.ordered else "called_off")


def entry_of(
    slip: Slip, line: SlipLine, price_set: str | None, outcome: Outcome | None = None
) -> ServingEntry:
    """The serving that a line stands for; as is usual on its paper, if no outcome is given."""
    usual: Outcome = "served" if slip.kind == "meals" else "delivered"
    return ServingEntry(
        resident_id=line.resident_id,
        site_id=slip.site_id or "",
        day=slip.day or "",
        period=usual_period(slip),
        outcome=outcome or usual,
        price_set=price_set,
        helper_id=slip.helper_id,
        slip_line_id=line.id,
    )


def _added(slip: Slip, rows: Sequence[ServingRow]) -> list[ServingRow]:
    """What was written on the empty lines and counts, in their order."""
    found = [row for row in rows if row.slip_id == slip.id and row.slip_row and row.counts]
    return sorted(found, key=lambda row: (row.slip_row or 0, row.id))


def _doubled(slip: Slip, printed: Sequence[SlipLine], rows: Sequence[ServingRow]) -> int:
    lines = {line.id for line in printed}
    mine = [row for row in rows if row.slip_line_id in lines or row.slip_id == slip.id]
    return sum(row.why == "doubled" for row in mine)
