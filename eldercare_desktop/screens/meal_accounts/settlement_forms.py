"""The side forms of the settlement: close a month, open it again, book, correct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meal_accounts import settlement_saving as saving
from eldercare_desktop.screens.meal_accounts.settlement_phrases import (
    PUBLIC,
    check_words,
    meals_signed,
    month_words,
    name_words,
    objection_words,
    signed,
)
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import translated, word
from eldercare_desktop.screens.words.money import amount, fen, yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.doubts import Review
    from eldercare_desktop.care.meal.settlement.reckoning import Difference, Settlement
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

translate = QCoreApplication.translate

MOST_NAMES = 30


def check_amount(value: Any, values: Mapping[str, Any]) -> str:
    """The sentence for what is no amount."""
    if value is None or fen(str(value)) is not None:
        return ""
    return translate("MealAmount", "Please write an amount in yuan, such as 50 or 12.50.")


def typed_fen(value: Any) -> int:
    """The fen of an amount that was checked; nothing typed is none."""
    return fen(str(value)) or 0 if value is not None else 0


class CloseMonthForm(StepForm):
    """A month is closed, after all that speaks against it was looked at."""

    undoable = False  # it is opened again by a person, with a reason

    def __init__(self, shell: Shell, review: Review) -> None:
        super().__init__(shell, "")
        self.review, settled = review, review.settlement
        self.title = self.tr("Close {month}").format(month=month_words(settled.month))
        for one in review.objections:  # first: what is to be done must not lie below the edge
            role = "error" if one.hard else "due"
            self.column.addWidget(text(objection_words(one), role, wrap=True))
        self.column.addWidget(text(_totals(settled), wrap=True))
        for check in settled.checks:
            role = "hint" if check.agrees else "error"
            self.column.addWidget(text(check_words(check), role, wrap=True))
        self.set_fields(self._fields(), {})
        self.column.addWidget(text(self._meaning(), "hint", wrap=True))

    def validate(self) -> bool:
        if self.review.refused:
            self.banner.say(self.tr("It cannot be closed like this. The reasons stand below."))
            return False
        return super().validate()

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        settled = self.review.settlement
        anyway = bool(self._values.get("anyway"))
        note = self._values.get("note")
        return saving.close(work, settled.site.id, settled.month, anyway=anyway, note=note)

    def _fields(self) -> list[Field]:
        if self.review.refused:
            return []
        fields = [Field("note", self.tr("Note"), longest=200)]
        if self.review.doubts:
            seen = Field(
                "anyway", self.tr("I have looked at this; close it all the same"), "toggle",
                check=lambda value, values: "" if value else self.tr(
                    "Please look at the points above first, then tick this."
                ),
            )  # fmt: skip
            fields.insert(0, seen)
        return fields

    def _meaning(self) -> str:
        words = self.tr(
            "From then on every line stays as it is. What comes in later is shown beside it and "
            "booked as a correction in an open month."
        )
        if not self.review.empty_before:
            return words
        months = translated("list", ", ").join(map(month_words, self.review.empty_before))
        along = self.tr("Months without anything are closed along: {months}")
        return f"{words}\n{along.format(months=months)}"


class ReopenForm(StepForm):
    """A closing is taken back, with a reason."""

    def __init__(self, shell: Shell, found: MonthFound) -> None:
        about = translate(
            "ReopenForm",
            "The lines count anew by what is known now. Corrections of this month that were "
            "booked in open months are taken back with it. Lists that were printed and signed "
            "may no longer fit.",
        )
        super().__init__(shell, "", about)
        settled = found.settlement
        self._site, self._month = settled.site.id, settled.month
        self.title = self.tr("Open {month} again").format(month=month_words(settled.month))
        self.set_fields([Field("reason", self.tr("Why"), required=True, longest=200)], {})

    def prepare(self) -> None:
        self._reason = str(self.form.values()["reason"])

    def save(self, work: Any) -> str:
        return saving.reopen(work, self._site, self._month, self._reason)


class BookForm(StepForm):
    """What came in for a closed month is booked in an open one."""

    def __init__(
        self, shell: Shell, found: MonthFound, chosen: Sequence[Difference] | None = None
    ) -> None:
        super().__init__(shell, "")
        settled = found.settlement
        self._site, self._month = settled.site.id, settled.month
        self._keys = None if chosen is None else [one.key for one in chosen]
        self.title = self.tr("Book what came in for {month}").format(
            month=month_words(settled.month)
        )
        for one in (settled.differences if chosen is None else chosen)[:MOST_NAMES]:
            self.column.addWidget(text(difference_words(one), wrap=True))
        months = [(month, month_words(month)) for month in found.bookable]
        self.set_fields(
            [
                Field(
                    "into", self.tr("Book it in"), "choice", required=True, choices=months,
                    chips_up_to=3,
                ),
                Field(
                    "reason", self.tr("Why"), required=True, longest=200,
                    hint=self.tr("It stands beside the correction: a sheet that came back late."),
                ),
            ],
            {"into": found.bookable[0] if found.bookable else None},
        )  # fmt: skip

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        into, reason = str(self._values["into"]), str(self._values["reason"])
        return saving.book(work, self._site, self._month, into, reason, self._keys)


class CorrectForm(StepForm):
    """Somebody's open month is changed by hand: who pays how much more, or less."""

    def __init__(self, shell: Shell, settled: Settlement, line: Any) -> None:
        about = translate(
            "CorrectForm",
            "For what no meal tells: a meal that is given free, an agreement. A meal that was "
            "forgotten is noted at the check-in instead; its price follows.",
        )
        super().__init__(shell, "", about)
        self.title = self.tr("Correct the account of {name}").format(name=name_words(line.who))
        self._where = {"site_id": settled.site.id, "month": settled.month}
        self._where["resident_id"] = line.who.resident_id
        payers = ("own", *PUBLIC)
        self.set_fields(
            [
                *(
                    Field(
                        payer, word("payer", payer), width=8, unit=self.tr("yuan"),
                        check=check_amount,
                        hint=self.tr("With a minus: less than now.") if payer == "own" else "",
                    )
                    for payer in payers
                ),
                Field("reason", self.tr("Why"), required=True, longest=200),
            ],
            {},
        )  # fmt: skip

    def prepare(self) -> None:
        values = self.form.values()
        shares = {payer: typed_fen(values[payer]) for payer in ("own", *PUBLIC)}
        self._values = {**self._where, **shares, "reason": values["reason"]}

    def save(self, work: Any) -> str:
        return saving.correct(work, dict(self._values))


def difference_words(one: Difference) -> str:
    """What came in for somebody, in a line."""
    words = translate("MealDifference", "{name}: {meals} meals, price {price}, own share {own}")
    changed = one.amounts
    return words.format(
        name=name_words(one.who),
        meals=meals_signed(changed.servings),
        price=signed(changed.price),
        own=signed(changed.own),
    )


def _totals(settled: Settlement) -> str:
    whole = settled.total
    words = translate("MealTotals", "Meals: {n}. Price: {price}.")
    parts = [words.format(n=whole.servings, price=yuan(whole.price))]
    for payer in (*PUBLIC, "own"):
        if share := getattr(whole, payer):
            parts.append(f"{word('payer', payer)} {amount(share)}")
    return " ".join(parts[:1]) + " " + " · ".join(parts[1:])
