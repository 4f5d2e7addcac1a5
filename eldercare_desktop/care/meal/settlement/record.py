"""The records of the accounts: money paid in, a closed month with its lines, a correction."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import StringConstraints
from sqlalchemy import ColumnElement, and_, select

from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    OptionalText,
    number,
    ref,
    table_of,
    text,
)

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
"""YYYY-MM."""

PaymentKind = Literal["paid_in", "paid_back", "opening"]
PAYMENT_KINDS: tuple[PaymentKind, ...] = get_args(PaymentKind)
"""Paid in; paid back, as after a death; what a paper account stood at when this one began."""

PaymentMethod = Literal["cash", "transfer", "other"]
PAYMENT_METHODS: tuple[PaymentMethod, ...] = get_args(PaymentMethod)


class MealPayment(Fact, table=True):
    """Money for meals of a resident at a site. `amount` in fen: above zero it is paid in (or,

    of an `opening`, was in hand), below zero paid back (or was owed).
    """

    __tablename__ = "meal_payment"

    resident_id: str = ref("resident", "Resident")
    site_id: str = ref("site", "Site")
    paid_on: Day = text("Paid on", required=True, index=True)
    kind: PaymentKind = text("Kind", default="paid_in")
    amount: int = number("Amount", required=True)
    method: PaymentMethod = text("How", default="cash")
    receipt: OptionalText = text("Receipt No.")
    note: OptionalText = text("Note", sensitive=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("meal_payment", "Corrects", required=False)


class MealClosing(Fact, table=True):
    """A month of a site that is closed: its lines hold, whatever is learned later.

    Of two, closed on two laptops, the one recorded first holds. Amounts in fen; `price` is
    the sum of the four payers.
    """

    __tablename__ = "meal_closing"

    site_id: str = ref("site", "Site")
    month: Month = text("Month", required=True)
    closed_by: CleanText = text("Closed by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    servings: int = number("Meals", required=True)
    price: int = number("Price", required=True)
    government: int = number("Government", required=True)
    collective: int = number("Village collective", required=True)
    donation: int = number("Donations", required=True)
    own: int = number("Own share", required=True)
    note: OptionalText = text("Note")
    corrects_id: str | None = ref("meal_closing", "Corrects", required=False)


class MealClosedLine(Fact, table=True):
    """A person's line of a closed month (without one: the guests). Amounts in fen.

    `servings` of which `delivered` were brought; `price` with what bringing them cost, as the
    four payers bear it. `adjusted`: how much of `own` are corrections of earlier months.
    `opening` + `paid` - `own` = `balance`, below zero in arrears.
    """

    __tablename__ = "meal_closed_line"

    closing_id: str = ref("meal_closing", "Closed month")
    resident_id: str | None = ref("resident", "Resident", required=False)
    servings: int = number("Meals", required=True)
    delivered: int = number("Brought", required=True)
    price: int = number("Price", required=True)
    government: int = number("Government", required=True)
    collective: int = number("Village collective", required=True)
    donation: int = number("Donations", required=True)
    own: int = number("Own share", required=True)
    adjusted: int = number("Corrections", default=0)
    opening: int = number("Balance before", required=True)
    paid: int = number("Paid in", required=True)
    balance: int = number("Balance", required=True)
    corrects_id: str | None = ref("meal_closed_line", "Corrects", required=False)


class MealAdjustment(Fact, table=True):
    """A correction of a closed month, booked in a later one. All amounts are differences in

    fen; `price` is the sum of the four payers.
    """

    __tablename__ = "meal_adjustment"

    site_id: str = ref("site", "Site")
    resident_id: str | None = ref("resident", "Resident", required=False)
    for_month: Month = text("Corrects the month", required=True)
    month: Month = text("Booked in", required=True, index=True)
    servings: int = number("Meals", default=0)
    delivered: int = number("Brought", default=0)
    price: int = number("Price", required=True)
    government: int = number("Government", default=0)
    collective: int = number("Village collective", default=0)
    donation: int = number("Donations", default=0)
    own: int = number("Own share", default=0)
    reason: CleanText = text("Why", required=True)
    adjusted_by: CleanText = text("By", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("meal_adjustment", "Corrects", required=False)


def still_holds(kind: type[Fact]) -> ColumnElement[bool]:
    """Whether a row of the fact's table was neither withdrawn nor corrected."""
    rows = table_of(kind)
    later = rows.alias("later")
    corrected = select(later.c.corrects_id).where(later.c.corrects_id == rows.c.id)
    return and_(rows.c.withdrawn == 0, ~corrected.correlate_except(later).exists())
