"""What a key means for the chosen cells: what is written, and what shows at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QModelIndex

from eldercare_desktop.screens.meals.week_model import WeekModel
from eldercare_desktop.screens.meals.week_phrases import cell_words
from eldercare_desktop.screens.meals.week_saving import Mark

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.week import Cell
    from eldercare_desktop.care.meal.terms import Mode

translate = QCoreApplication.translate


@dataclass
class Press:
    """`marks` are written, `shown` is how the cells look meanwhile. `why`: a sentence where

    nothing of what was chosen can be ordered.
    """

    marks: list[Mark] = field(default_factory=list)
    shown: dict[tuple[str, int], Cell] = field(default_factory=dict)
    why: str = ""


def marks_of(
    model: WeekModel, chosen: Sequence[QModelIndex], *, ordered: str = "", letter: str = ""
) -> Press:
    """What is to be done about the chosen cells: an order, or a set by its letter."""
    press = Press()
    for index in chosen:
        cell = model.cell(index)
        if letter:
            _choose(press, model, index, cell, letter)
        elif _can(cell, ordered):
            _add(press, model, index, cell, ordered, cell.price_set)
        else:
            press.why = press.why or _why_not(model, index, cell)
    if letter and not press.marks and not press.why:
        press.why = translate("MealWeek", "No set begins with {letter}.").format(letter=letter)
    return press


def _can(cell: Cell, ordered: str) -> bool:
    """A meal is ordered where it is served and nobody is away; one is taken off anywhere."""
    if ordered in ("none", "standing"):
        return cell.wished is not None or cell.changed or cell.planned is not None
    paused = cell.stop is not None and cell.stop.kind == "paused"
    return not cell.closed and (cell.stop is None or paused)


def _why_not(model: WeekModel, index: QModelIndex, cell: Cell) -> str:
    assert model.week is not None
    day, _ = model.columns[index.column()]
    name = model.name(model.rows[index.row()].face.resident_id)
    if cell.closed:
        said = translate("MealWeek", "Nothing is served there: {why}.")
        return said.format(why=cell_words(model.week, cell, day))
    if cell.stop is not None:
        said = translate("MealWeek", "{name}: {why}. Please put that right first.")
        return said.format(name=name, why=cell_words(model.week, cell, day))
    return translate("MealWeek", "There is nothing to take off.")


def _choose(press: Press, model: WeekModel, index: QModelIndex, cell: Cell, letter: str) -> None:
    """Another set for a meal that is ordered."""
    week = model.week
    sets = week.sets.get(cell.period, ()) if week else ()
    found = next(
        (one for one in sets if letter in (one.code[:1].upper(), one.name[:1].upper())), None
    )
    if found is None:
        return
    if cell.mode is None:
        press.why = translate("MealWeek", "Please order the meal first, then choose the set.")
        return
    usual = sets[0].code if sets else None
    _add(press, model, index, cell, cell.mode, None if found.code == usual else found.code)


def _add(
    press: Press,
    model: WeekModel,
    index: QModelIndex,
    cell: Cell,
    ordered: str,
    price_set: str | None,
) -> None:
    resident = model.rows[index.row()].face.resident_id
    paused = cell.stop is not None and cell.stop.kind == "paused"
    eats = ordered in ("dine_in", "delivery")
    press.marks.append(
        Mark(
            resident,
            cell.day,
            cell.period,
            None if ordered == "standing" else ordered,
            price_set,
            cell.route_id if ordered == "delivery" else None,
            paused=paused and eats,
        )
    )
    press.shown[resident, index.column()] = _pressed(cell, ordered, price_set)


def _pressed(cell: Cell, ordered: str, price_set: str | None) -> Cell:
    """How a cell looks once it is written."""
    if ordered == "standing":
        mode = cell.planned if cell.stop is None and not cell.closed else None
        return replace(cell, mode=mode, price_set=None, changed=False)
    mode = cast("Mode | None", None if ordered == "none" else ordered)
    eats = mode is not None
    return replace(
        cell,
        mode=mode,
        price_set=price_set if eats else None,
        route_id=cell.route_id if mode == "delivery" else None,
        changed=mode != cell.planned or (eats and price_set != cell.price_set),
        stop=None if eats else cell.stop,
        elsewhere=None,
    )
