"""The side forms of the goods: what they are, what came in or went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.love_store import saving
from eldercare_desktop.screens.love_store.loading import now
from eldercare_desktop.screens.love_store.phrases import pieces
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices
from eldercare_desktop.screens.words.money import fen
from eldercare_desktop.screens.words.time_credit import clock_of, minutes_of

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.stock import GoodsRow

translate = QCoreApplication.translate

MOST_POINTS, MOST_PIECES = 10_000, 100_000
"""The same as in `care/love_store/terms.py`; a test says so."""


def check_hours(value: Any, values: Mapping[str, Any]) -> str:
    """The sentence for what is no length of time."""
    if value is None or minutes_of(str(value)) is not None:
        return ""
    return translate("StoreForm", "Please write hours, such as 1, 0.5 or 1:30.")


def check_money(value: Any, values: Mapping[str, Any]) -> str:
    """The sentence for what is no amount."""
    if value is None or (fen(str(value)) or -1) >= 0 or str(value).strip() in ("0", "0.00"):
        return ""
    return translate("StoreForm", "Please write an amount in yuan, such as 50 or 12.50.")


class GoodsForm(StepForm):
    """Goods that are new, or are changed."""

    def __init__(self, shell: Shell, village: str, row: GoodsRow | None = None) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Change goods") if row else self.tr("New goods")
        self._village, self._row = village, row
        values: dict[str, Any] = {"measure": "件", "least_stock": 0}
        if row is not None:
            named = ("name", "measure", "points", "least_stock", "barcode", "note")
            values = {name: getattr(row, name) for name in named}
            values["minutes"] = clock_of(row.minutes) if row.minutes else None
        self.set_fields(self._fields(), values)

    def prepare(self) -> None:
        values = self.form.values()
        minutes = minutes_of(values["minutes"]) if values["minutes"] else None
        least = values["least_stock"] or 0
        self._values = {**values, "minutes": minutes, "least_stock": least}
        self._values["measure"] = values["measure"] or "件"

    def save(self, work: Any) -> str:
        return saving.save_goods(
            work, self._village, self._values, self._row.id if self._row else None
        )

    def _fields(self) -> list[Field]:
        return [
            Field(
                "name", self.tr("Name"), required=True, longest=40,
                hint=self.tr("With the size, so that nobody mistakes it: Washing powder 1 kg"),
            ),
            Field("measure", self.tr("Counted in"), longest=6, width=5),
            Field(
                "points", self.tr("Price in points"), "number", least=1, most=MOST_POINTS,
                width=6, unit=self.tr("points"),
                hint=self.tr("Leave it empty if it cannot be had for points."),
            ),
            Field(
                "minutes", self.tr("Price in hours"), width=6, unit=self.tr("hours"),
                check=check_hours, hint=self.tr("Leave it empty if it cannot be had for hours."),
            ),
            Field(
                "least_stock", self.tr("To be got again below"), "number", least=0,
                most=MOST_PIECES, width=6,
            ),
            Field(
                "barcode", self.tr("Barcode"), longest=40,
                hint=self.tr("With the cursor here, scan the code on the package."),
            ),
            Field("note", self.tr("Note"), longest=200),
        ]  # fmt: skip


class MoveForm(StepForm):
    """Goods came in (`ways`: bought, donated) or went out (spoiled, given)."""

    fields_at = {"quantity": "quantity"}

    def __init__(self, shell: Shell, row: GoodsRow, ways: Sequence[str]) -> None:
        about = translate("StoreForm", "{name}: {stock} in stock now").format(
            name=row.name, stock=pieces(row.stock, row.measure)
        )
        super().__init__(shell, "", about)
        self._row, self._in = row, "bought" in ways
        self.title = self.tr("Goods came in") if self._in else self.tr("Goods went out")
        self.set_fields(
            self._fields(ways), {"kind": ways[0], "day": now().date().isoformat()}
        )  # fmt: skip

    def prepare(self) -> None:
        values = self.form.values()
        worth = values.pop("value", None)
        self._values = {**values, "goods_id": self._row.id}
        self._values["value"] = fen(str(worth)) if worth is not None else None

    def save(self, work: Any) -> str:
        return saving.move(work, self._values)

    def focus_first(self) -> None:
        self.form.input("quantity").setFocus()

    def _fields(self, ways: Sequence[str]) -> list[Field]:
        fields = [
            Field(
                "kind", self.tr("How"), "choice", required=True, choices=choices("stock_way", ways)
            ),
            Field(
                "quantity", self.tr("How many"), "number", required=True, least=1,
                most=MOST_PIECES, width=6, unit=self._row.measure,
            ),
            Field("day", self.tr("Day"), "date", required=True, width=10),
        ]  # fmt: skip
        if not self._in:
            return [
                *fields,
                Field(
                    "reason", self.tr("Why, to whom"), required=True, longest=100,
                    hint=self.tr("Past its date, damaged, brought to somebody in hardship …"),
                ),
            ]  # fmt: skip
        return [
            *fields,
            Field(
                "donor", self.tr("Given by"), longest=40, show_if=_is_gift,
                hint=self.tr(
                    "As they wish to stand on the public notice. Empty: a kind person."
                ),
            ),
            Field(
                "value", self.tr("Cost or value of all"), width=8, unit=self.tr("yuan"),
                check=check_money,
            ),
            Field("reason", self.tr("Note"), longest=100),
        ]  # fmt: skip


class CountForm(StepForm):
    """A stock count: what was found of each of the goods. What is left empty was not counted."""

    def __init__(self, shell: Shell, rows: Sequence[GoodsRow]) -> None:
        about = translate(
            "StoreForm",
            "Write down how many there are on the shelf. What you leave empty stays as it is.",
        )
        super().__init__(shell, "", about)
        self.title = self.tr("Stock count")
        self._rows = list(rows)
        self.set_fields([self._field(row) for row in rows], {})

    def validate(self) -> bool:
        if not super().validate():
            return False
        if any(value is not None for value in self.form.values().values()):
            return True
        self.form.say(self._rows[0].id, self.tr("Please count at least one of the goods."))
        return False

    def prepare(self) -> None:
        typed = self.form.values()
        self._found = {key: number for key, number in typed.items() if number is not None}

    def save(self, work: Any) -> str:
        return saving.count(work, self._found)

    def _field(self, row: GoodsRow) -> Field:
        hint = self.tr("By the books: {stock}").format(stock=pieces(row.stock, row.measure))
        return Field(
            row.id, row.name, "number", least=0, most=MOST_PIECES, width=6, unit=row.measure,
            hint=hint,
        )  # fmt: skip


def _is_gift(values: Mapping[str, Any]) -> bool:
    return bool(values["kind"] == "donated")
