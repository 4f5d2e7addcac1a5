"""The side form of a payment: paid in, paid back, or what a paper account stood at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meal_accounts import payment_loading as loading
from eldercare_desktop.screens.meal_accounts import settlement_saving as saving
from eldercare_desktop.screens.meal_accounts.settlement_forms import check_amount, typed_fen
from eldercare_desktop.screens.meal_accounts.settlement_loading import now
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parted.step_form import StepEditing, StepForm
from eldercare_desktop.screens.wording import choices, sentence
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.names import Named
    from eldercare_desktop.care.meal.settlement.payments import PaymentRow


class PaymentForm(StepForm):
    """A new payment, of somebody if `who` is said; or one that is put right."""

    def __init__(
        self,
        shell: Shell,
        site_id: str,
        *,
        who: Named | None = None,
        payment: PaymentRow | None = None,
        kind: str = "paid_in",
        fen: int = 0,
        receipt: str = "",
    ) -> None:
        who = payment.who if payment else who
        about = " · ".join(part for part in (who.name, who.group) if part) if who else ""
        super().__init__(shell, "", about)
        self.title = self.tr("Put a payment right") if payment else self.tr("Take money")
        if kind == "paid_back":
            self.title = self.tr("Give money back")
        self._site, self._payment, self._who = site_id, payment, who
        self.eater: PersonPicker | None = None
        if who is None:
            self.eater = self.picker(self.tr("Who"), loading.look_up)
        self.set_fields(self._fields(), self._values_of(payment, kind, fen, receipt))

    def validate(self) -> bool:
        if self.eater is not None and self.eater.value() is None:
            self.eater.say(sentence("meal_payer_missing"))
            self.eater.setFocus()
            return False
        return super().validate()

    def prepare(self) -> None:
        values = self.form.values()
        chosen = self.eater.value() if self.eater else None
        who = chosen.id if chosen else self._who.resident_id if self._who else ""
        self._values = {
            **values,
            "resident_id": who,
            "site_id": self._site,
            "amount": typed_fen(values["amount"]),
        }

    def save(self, work: Any) -> str:
        payment_id = self._payment.id if self._payment else None
        return saving.pay(work, dict(self._values), payment_id)

    def focus_first(self) -> None:
        if self.eater is not None:
            self.eater.setFocus()
        else:
            self.form.input("amount").setFocus()
            self.form.input("amount").edit.selectAll()  # type: ignore[attr-defined]  # a text

    def _fields(self) -> list[Field]:
        return [
            Field(
                "kind", self.tr("What it is"), "choice", required=True,
                choices=choices("payment_kind"),
            ),
            Field(
                "amount", self.tr("Amount"), required=True, width=8, unit=self.tr("yuan"),
                check=check_amount,
            ),
            Field(
                "paid_on", self.tr("Day"), "date", required=True, width=10,
                hint=self.tr("A paper account: the day since which it is kept here."),
            ),
            Field(
                "method", self.tr("How"), "choice", required=True,
                choices=choices("payment_method"), show_if=_is_money,
            ),
            Field("receipt", self.tr("Receipt No."), longest=30, width=12, show_if=_is_money),
            Field("note", self.tr("Note"), longest=200),
        ]  # fmt: skip

    def _values_of(
        self, payment: PaymentRow | None, kind: str, fen: int, receipt: str
    ) -> dict[str, Any]:
        if payment is None:
            today = now().date().isoformat()
            shown = {"amount": amount(fen) if fen else None, "receipt": receipt or None}
            return {"kind": kind, "paid_on": today, "method": "cash", **shown}
        named = ("kind", "paid_on", "method", "receipt", "note")
        values = {name: getattr(payment, name) for name in named}
        opening = payment.kind == "opening"
        values["amount"] = amount(payment.amount if opening else abs(payment.amount))
        return values


def open_payment(
    shell: Shell, editing: StepEditing, site_id: str, who: Named | None = None, **more: Any
) -> None:
    """Opens the form of a new payment, with the number of the next receipt in it."""
    year = now().strftime("%Y")
    shell.background.query(
        lambda read: loading.next_receipt(read, site_id, year),
        done=lambda number: editing.open(
            PaymentForm(shell, site_id, who=who, receipt=number, **more)
        ),
        owner=editing,
        latest="receipt",
    )


def _is_money(values: Mapping[str, Any]) -> bool:
    return values["kind"] != "opening"
