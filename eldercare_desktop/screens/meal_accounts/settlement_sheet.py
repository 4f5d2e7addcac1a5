"""The right side of the settlement: what stands behind the number that was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.settlement_phrases import (
    check_words,
    left_words,
    meal_words,
    name_words,
    public_share,
    public_words,
    signed,
)
from eldercare_desktop.screens.meal_accounts.settlement_tables import (
    correction_words,
    serving_columns,
)
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount, yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.amounts import Amounts
    from eldercare_desktop.care.meal.settlement.checks import CrossCheck
    from eldercare_desktop.screens.meal_accounts.settlement_loading import DayLine, MonthFound


class MonthSheet(QWidget):
    """A heading, facts, buttons, and the single servings. `wanted` says what is to be done:

    pay, correct, late, statement, person, book, book_one, withdraw.
    """

    wanted = Signal(str)
    serving_opened = Signal(object)  # Enter on a single serving

    def __init__(
        self, title: str, hint: str = "", icons: Sequence[tuple[str, str, str]] = ()
    ) -> None:
        """`icons`: quiet buttons beside the title: what is wanted, words, icon."""
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16)] * 4)
        self.column.setSpacing(theme.px(6))
        row = QHBoxLayout()
        row.addWidget(text(title, "title", wrap=True), 1)
        for name, words, icon in icons:
            row.addWidget(self._wanting(icon_button(words, icon), name))
        self.column.addLayout(row)
        if hint:
            self.column.addWidget(text(hint, "hint", wrap=True))
        self.servings: Table | None = None

    def say(self, words: str, role: str = "") -> None:
        """A sentence or a line of facts."""
        if words:
            self.column.addWidget(text(words, role, wrap=True))

    def add_buttons(self, named: Sequence[tuple[str, str, str, str]]) -> None:
        """Buttons in a line that wraps: what is wanted, words, role, icon."""
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for name, words, role, icon in named:
            flow.addWidget(self._wanting(button(words, role, icon), name))
        self.column.addWidget(holder)

    def add_servings(self, servings: Sequence[Any], *, names: bool) -> None:
        """The single servings with price and shares; the rest of the height."""
        self.servings = Table(serving_columns(names=names), key="key")
        self.servings.set_empty(EmptyState("utensils", self.tr("No meal in this month")))
        self.servings.set_rows(servings)
        self.servings.setMinimumHeight(theme.px(120))
        self.servings.activated.connect(self.serving_opened)
        self.column.addWidget(self.servings, 1)

    def end(self) -> None:
        """Nothing follows."""
        if self.servings is None:
            self.column.addStretch(1)

    def _wanting(self, made: QAbstractButton, name: str) -> QAbstractButton:
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made


class LineSheet(MonthSheet):
    """A person's month, or the guests'."""

    def __init__(self, found: MonthFound, line: Any) -> None:
        who = line.who
        icons = [
            ("statement", self.tr("Statement to take home"), "printer"),
            ("person", self.tr("To the person"), "user"),
        ]
        super().__init__(name_words(who), _about(who), icons if who.resident_id else ())
        settled = found.settlement
        self.say(self._price(line.amounts))
        sums = self.tr("Balance before {opening} + paid in {paid} - own share {own} = {balance}")
        self.say(
            sums.format(
                opening=amount(line.opening),
                paid=amount(line.paid),
                own=amount(line.amounts.own),
                balance=amount(line.balance),
            ),
            "due" if line.balance < 0 else "",
        )
        if who.resident_id:
            self._give_back(line)
            closed = settled.closing is not None
            self.add_buttons(self._steps(closed=closed, bookable=bool(found.bookable)))
        self._money(found, line.key)
        mine = [one for one in settled.servings if one.serving.resident_id == who.resident_id]
        self.add_servings(mine, names=False)
        self.end()

    def _price(self, amounts: Amounts) -> str:
        words = self.tr("Meals: {n} · price {price}")
        parts = [words.format(n=amounts.servings, price=yuan(amounts.price))]
        if shares := public_share(amounts):
            said = self.tr("others pay {amount} ({who})")
            parts.append(said.format(amount=amount(shares), who=public_words(amounts)))
        return " · ".join(parts)

    def _give_back(self, line: Any) -> None:
        if line.to_give_back:
            self.say(self.tr("Has died or left: the balance is to be given back."), "due")

    def _steps(self, *, closed: bool, bookable: bool) -> list[tuple[str, str, str, str]]:
        steps = [("pay", self.tr("Take money (T)"), "", "wallet")]
        if not closed:
            steps.append(("correct", self.tr("Correct (C)"), "", "pencil"))
        elif bookable:
            steps.append(("late", self.tr("Forgotten meal (V)"), "", "utensils"))
        return steps

    def _money(self, found: MonthFound, key: str) -> None:
        month = found.settlement.month
        for row in found.payments.get(key, ()):
            kind = word("payment_kind", row.kind)
            parts = [row.paid_on, kind, signed(row.amount), row.receipt or ""]
            self.say(" · ".join(part for part in parts if part), "hint")
        for one in found.corrections:
            if one.who.resident_id == key or (key == "guests" and not one.who.resident_id):
                where = correction_words(one, month)
                said = self.tr("Correction {where}: own share {own}, {reason}").format(
                    where=where, own=signed(one.fact.own), reason=one.fact.reason
                )
                self.say(said, "hint")


class DaySheet(MonthSheet):
    """Who ate on a day."""

    def __init__(self, day: DayLine) -> None:
        super().__init__(day.day)
        words = self.tr("Meals: {n} · brought: {brought} · left out: {left}")
        self.say(words.format(n=day.meals, brought=day.brought, left=day.left))
        self.add_servings(day.servings, names=True)
        self.end()


class LeftOutSheet(MonthSheet):
    """A serving that is not settled, and why."""

    def __init__(self, found: MonthFound, one: Any) -> None:
        row = one.serving
        super().__init__(row.name or row.guest or "", f"{row.day} · {meal_words(one)}")
        self.say(left_words(one), "due")
        if other := found.instead.get(row.id):
            self.say(self.tr("Counted instead: {where}").format(where=other))
        if one.left == "after_death" and row.died:
            self.say(self.tr("Died on {day}.").format(day=row.died))
        if one.left == "no_price":
            self.say(
                self.tr("No list of prices has this set for this day and meal. Put it right under "
                        "Prices, or put the meal right at the check-in."), "hint",
            )  # fmt: skip
        noted = self.tr("Noted {at}").format(at=row.recorded_at[:16].replace("T", " "))
        self.say(noted, "hint")
        if row.person_id:
            self.add_buttons([("person", self.tr("To the person"), "quiet", "user")])
        self.end()


class DifferenceSheet(MonthSheet):
    """What came in for somebody after the month was closed."""

    def __init__(self, found: MonthFound, one: Any) -> None:
        super().__init__(name_words(one.who), one.who.group)
        self.say(
            self.tr("This came in after the month was closed. Its lines stay; book the change in "
                    "an open month."), "hint",
        )  # fmt: skip
        for payer in ("government", "collective", "donation", "own"):
            if share := getattr(one.amounts, payer):
                self.say(f"{word('payer', payer)} {signed(share)}")
        if found.bookable:
            self.add_buttons(
                [
                    ("book", self.tr("Book all (B)"), "primary", "check"),
                    ("book_one", self.tr("Book this one only"), "", ""),
                ]
            )
        who = one.who.resident_id
        mine = [s for s in found.settlement.servings if s.serving.resident_id == who]
        self.add_servings(mine, names=False)
        self.end()


class CheckSheet(MonthSheet):
    """Two sums that must be one, with the names where they are not."""

    def __init__(self, check: CrossCheck) -> None:
        super().__init__(word("cross_check", check.code))
        self.say(check_words(check), "" if check.agrees else "error")
        if check.agrees:
            self.say(self.tr("Both were reckoned by themselves, and are the same."), "hint")
        else:
            self.say(
                self.tr("Exchange data once more: perhaps not all has come in. If it stays, the "
                        "office of the county can help."), "hint",
            )  # fmt: skip
        self.end()


class CorrectionSheet(MonthSheet):
    """A correction that was booked."""

    def __init__(self, found: MonthFound, row: Any) -> None:
        super().__init__(name_words(row.who), correction_words(row, found.settlement.month))
        self.say(row.fact.reason)
        for payer in ("government", "collective", "donation", "own"):
            if share := getattr(row.fact, payer):
                self.say(f"{word('payer', payer)} {signed(share)}")
        booked = self.tr("Booked by {by} on {day}")
        self.say(booked.format(by=row.fact.adjusted_by, day=row.fact.recorded_at[:10]), "hint")
        here = row.fact.month == found.settlement.month
        if here and found.settlement.closing is None:
            self.add_buttons([("withdraw", self.tr("Take back"), "quiet", "undo-2")])
        self.end()


def _about(who: Any) -> str:
    return " · ".join(part for part in (who.group, who.phone or "") if part)
