"""The side forms of the redemptions: somebody takes goods; a redemption is taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.love_store import loading, saving
from eldercare_desktop.screens.love_store.basket import Basket
from eldercare_desktop.screens.love_store.phrases import goods_words
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.theme import role
from eldercare_desktop.screens.wording import choices, sentence
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.reading import RedemptionRow
    from eldercare_desktop.screens.love_store.redeem_loading import RedeemFound

translate = QCoreApplication.translate


class RedeemForm(StepForm):
    """Who, what, how many; what it comes to stands against the balance all the time."""

    fields_at = {"quantity": "goods"}

    def __init__(self, shell: Shell, found: RedeemFound, who: Someone | None = None) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Redeem goods")
        self._purse: loading.Purse | None = None
        self.person = self.picker(
            self.tr("Who"),
            lambda read, typed: loading.look_up(read, typed, found.place.village),
            self.tr("Name or pinyin, or scan the card"),
        )
        self.person.chosen.connect(self._person_chosen)
        self.unit = Chips(choices("credit_unit", ("point", "minute")), single=True, optional=False)
        self.unit.set_values(["point"])
        if all(row.minutes is None for row in found.goods):
            self.unit.hide()
        self.unit.changed.connect(self._unit_changed)
        self.basket = Basket(found.goods)
        self.basket.changed.connect(self._show_total)
        self.sums = text("", "label", wrap=True)
        for widget in (self.unit, self.basket, self.sums):
            self.column.addWidget(widget)
        self.set_fields(self._fields(), {"day": loading.now().date().isoformat()})
        self._show_total()
        if who is not None:
            self.take_person(who)

    @property
    def dirty(self) -> bool:
        return super().dirty or bool(self.basket.lines)

    def take_person(self, who: Someone) -> None:
        """Puts somebody in, as a scanned card does, and goes on with the goods."""
        self.person.set_value(who)
        self._person_chosen(who)

    def validate(self) -> bool:
        if self.person.value() is None:
            self.person.say(sentence("redemption_nobody"))
            self.person.setFocus()
            return False
        if not self.basket.lines:
            self.basket.say(sentence("redemption_empty"))
            self.basket.setFocus()
            return False
        return super().validate()

    def prepare(self) -> None:
        chosen = self.person.value()
        self._who = chosen.person_id if chosen else ""
        self._lines = list(self.basket.lines.items())
        self._values = {**self.form.values(), "unit": self._unit()}

    def save(self, work: Any) -> str:
        return saving.redeem(work, self._who, self._lines, self._values)

    def focus_first(self) -> None:
        (self.person if self.person.value() is None else self.basket).setFocus()

    # -- what it comes to ------------------------------------------------------------------

    def _unit(self) -> str:
        return str(self.unit.value() or "point")

    def _unit_changed(self) -> None:
        self.basket.set_unit(self._unit())
        self._show_total()

    def _person_chosen(self, who: Someone | None) -> None:
        self._purse = None
        self._show_total()
        if who is None:
            return
        self.shell.background.query(
            lambda read: loading.purse(read, who.person_id),
            done=partial(self._purse_read, who.person_id),
            owner=self,
            latest="purse",
        )
        self.basket.setFocus()

    def _purse_read(self, person_id: str, purse: loading.Purse | None) -> None:
        chosen = self.person.value()
        if chosen is not None and chosen.person_id == person_id:
            self._purse = purse
            self._show_total()

    def _show_total(self) -> None:
        total, unit, purse = self.basket.total(), self._unit(), self._purse
        held = (purse.points if unit == "point" else purse.minutes) if purse else None
        words, look = self.tr("Total {total}").format(total=credit(total, unit)), "label"
        if held is not None and total > held:
            words = self.tr("Total {total} · has {held} · {missing} too little").format(
                total=credit(total, unit), held=credit(held, unit),
                missing=credit(total - held, unit),
            )  # fmt: skip
            look = "error"
        elif held is not None:
            words = self.tr("Total {total} · has {held} · {left} left after").format(
                total=credit(total, unit), held=credit(held, unit),
                left=credit(held - total, unit),
            )  # fmt: skip
        self.sums.setText(words)
        role(self.sums, look)

    def _fields(self) -> list[Field]:
        return [
            Field(
                "handed_to", self.tr("Fetched by"), longest=40,
                hint=self.tr("Only if somebody else fetches it: a son, a neighbour."),
            ),
            Field("day", self.tr("Day"), "date", required=True, width=10),
            Field("note", self.tr("Note"), longest=100),
        ]  # fmt: skip


class TakeBackForm(StepForm):
    """A redemption is taken back: the points return, and the goods, or they are gone."""

    undoable = True

    def __init__(self, shell: Shell, row: RedemptionRow) -> None:
        about = translate("TakeBack", "{name}: {goods}, {amount}, {day}").format(
            name=row.name, goods=goods_words(row), amount=credit(row.amount, row.unit), day=row.day
        )
        super().__init__(shell, "", about)
        self.title = self.tr("Take a redemption back")
        self._id = row.id
        fields = [
            Field("reason", self.tr("Why"), required=True, longest=100),
            Field(
                "goods", self.tr("The goods"), "choice", required=True,
                choices=[
                    ("back", self.tr("are back on the shelf")),
                    ("kept", self.tr("stay where they are (given away)")),
                ],
            ),
        ]  # fmt: skip
        self.set_fields(fields, {"goods": "back"})

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        back = self._values["goods"] == "back"
        return saving.take_back(work, self._id, self._values["reason"], goods_back=back)
