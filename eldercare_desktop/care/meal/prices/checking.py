"""What a list of prices may say. Every refusal names the line, so that a person finds it.

Amounts in fen, shares in hundredths of a per cent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.prices.line import WHOLE, Part, PriceLine
from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.care.resident.record import CATEGORIES, LIVING

OLDEST = 130
"""No condition asks for more years."""
MOST_FEN = 100_000
"""1,000 yuan for a meal: more is a slip of the finger."""
MOST_LINES = 60

KINDS = ("elder", "left_behind_child", "child_in_need")
SELF_CARE = ("full_self_care", "semi_care", "full_care")
ABILITY = ("intact", "mild", "moderate", "severe", "complete")
_KNOWN = {
    "periods": PERIODS,
    "kinds": KINDS,
    "categories": CATEGORIES,
    "living": LIVING,
    "self_care": SELF_CARE,
    "ability": ABILITY,
}


def refuse_lines(lines: Sequence[PriceLine]) -> None:
    """Refuse lines that make no list. `kind` and `number` (from 1) say which one is meant.

    CareError: meal_price_no_set, meal_price_lines_many (`most`), meal_set_unnamed,
    meal_set_doubled (`name`), meal_line_price (no price), meal_line_amount (below zero or above
    `most`), meal_line_age (`most`), meal_line_ages, meal_line_share, meal_line_limit,
    meal_line_nothing, meal_line_unknown.
    """
    if not any(line.kind == "set" for line in lines):
        raise CareError("meal_price_no_set")
    if len(lines) > MOST_LINES:
        raise CareError("meal_price_lines_many", most=MOST_LINES)
    _refuse_doubled_sets(line for line in lines if line.kind == "set")
    for kind in ("set", "subsidy", "delivery"):
        for number, line in enumerate((x for x in lines if x.kind == kind), start=1):
            if code := _problem(line):
                raise CareError(code, kind=kind, number=number, **_bounds(code))


def _bounds(code: str) -> dict[str, int]:
    most = {"meal_line_amount": MOST_FEN, "meal_line_age": OLDEST}
    return {"most": most[code]} if code in most else {}


def _problem(line: PriceLine) -> str:
    """The code of the first thing that is wrong with a line, or the empty text."""
    if line.kind == "set" and not (line.name or "").strip():
        return "meal_set_unnamed"
    if line.kind != "subsidy" and line.price is None:
        return "meal_line_price"
    return _wrong_amount(line) or _wrong_ages(line) or _wrong_parts(line) or _unknown(line)


def _wrong_amount(line: PriceLine) -> str:
    amounts = [line.price, *(part.amount for part in line.parts), *(p.most for p in line.parts)]
    wrong = any(amount is not None and not 0 <= amount <= MOST_FEN for amount in amounts)
    return "meal_line_amount" if wrong else ""


def _wrong_ages(line: PriceLine) -> str:
    ages = (line.age_from, line.age_to)
    if any(age is not None and not 0 <= age <= OLDEST for age in ages):
        return "meal_line_age"
    upside_down = line.age_to is not None and (line.age_from or 0) > line.age_to
    return "meal_line_ages" if upside_down else ""


def _wrong_parts(line: PriceLine) -> str:
    shares = [part.share for part in line.parts if part.share is not None]
    if any(not 0 <= share <= WHOLE for share in shares) or sum(shares) > WHOLE:
        return "meal_line_share"
    if any(_limit_alone(part) for part in line.parts):
        return "meal_line_limit"
    pays = any(part.says for part in line.parts)
    return "meal_line_nothing" if line.kind == "subsidy" and not pays else ""


def _limit_alone(part: Part) -> bool:
    """A limit is that of a share: without one it would limit nothing."""
    return part.most is not None and not part.share


def _unknown(line: PriceLine) -> str:
    strange = any(set(getattr(line, name)) - set(known) for name, known in _KNOWN.items())
    return "meal_line_unknown" if strange else ""


def _refuse_doubled_sets(sets: Iterable[PriceLine]) -> None:
    seen: set[str] = set()
    for line in sets:
        name = (line.name or "").strip()
        if name and name in seen:
            raise CareError("meal_set_doubled", name=name)
        seen.add(name)
