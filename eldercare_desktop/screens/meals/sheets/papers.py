"""The sheets as papers, made in a worker: codes become words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.faces import SheetFace, SheetFaceLine
    from eldercare_desktop.printing.meal_sheets import SheetLinePrint, SheetPrint

translate = QCoreApplication.translate


def sheet_papers(read: Any, slip_ids: Sequence[str], village_name: str) -> tuple[Any, str]:
    """The sheets as one paper, and the characters on it that no font of this computer has."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.meal.sheets.faces import sheet_face
    from eldercare_desktop.printing.fonts import missing
    from eldercare_desktop.printing.meal_sheets import MealSheetPaper

    names = {**area_names(read), read.setting("village"): village_name}
    faces = [sheet_face(read, slip_id, today=read.today) for slip_id in slip_ids]
    printed = [_sheet(face, names) for face in faces]
    said = [text for sheet in printed for text in (sheet.whose, sheet.where, sheet.counts)]
    said += [line.name + line.facts + line.rather for sheet in printed for line in sheet.lines]
    return (MealSheetPaper(printed) if printed else None), missing("".join(said))


def _sheet(face: SheetFace, village_names: Mapping[str, str]) -> SheetPrint:
    from eldercare_desktop.printing.meal_sheets import SheetPrint

    batch = face.batch
    meal, brings = word("meal_period", batch.period), batch.brings
    title = (
        translate("SheetWords", "{meal}: delivery sheet")
        if brings
        else translate("SheetWords", "{meal}: sign-in sheet")
    )
    sets = {one.code: one.name for one in batch.sets}
    site, village = batch.site.name, village_names.get(batch.slip.village, "")
    where = (_day(batch.slip.day or ""), site if brings else "", village)
    return SheetPrint(
        token=batch.slip.token,
        heading=title.format(meal=meal),
        whose=_helper(face) if brings else batch.site.name,
        where=" · ".join(part for part in where if part),
        counts=_counts(face, sets),
        lines=tuple(_line(one, sets, brings=brings) for one in face.lines),
        brings=brings,
    )


def _helper(face: SheetFace) -> str:
    batch = face.batch
    route = batch.route or translate("SheetWords", "Boxes on no route")
    if not batch.helper:
        return route
    return translate("SheetWords", "{route} · helper: {name}").format(
        route=route, name=batch.helper
    )


def _counts(face: SheetFace, sets: Mapping[str, str]) -> str:
    """How many, of what, and what the kitchen must mind."""
    total = (
        translate("SheetWords", "Boxes: {n}")
        if face.batch.brings
        else translate("SheetWords", "Ordered: {n}")
    )
    parts = [total.format(n=len(face.lines))]
    if len(sets) > 1:
        parts += [f"{_set(code, sets)} {n}" for code, n in face.meals.items()]
    parts += [f"{word('diet', diet)} {n}" for diet, n in sorted(face.diets.items())]
    allergic = sum(bool(one.line.allergens) for one in face.lines)
    if allergic:
        parts.append(translate("SheetWords", "with allergies {n}").format(n=allergic))
    return " · ".join(parts)


def _set(code: str | None, sets: Mapping[str, str]) -> str:
    """The name of a set; that of the usual one where none was chosen."""
    usual = next(iter(sets.values()), "")
    return sets.get(code, code) if code else usual


def _line(one: SheetFaceLine, sets: Mapping[str, str], *, brings: bool) -> SheetLinePrint:
    from eldercare_desktop.printing.meal_sheets import SheetLinePrint

    line = one.line
    age = translate("SheetWords", "{n} years").format(n=line.age) if line.age is not None else ""
    allergic = translate("SheetWords", "Allergic: {what}")
    never = [allergic.format(what=words("allergen", line.allergens))] if line.allergens else []
    never += [line.diet] if line.diet else []
    other = _set(line.price_set, sets)
    rather = [other] if other != _set(None, sets) else []
    rather += [words("diet", line.diets)] if line.diets else []
    return SheetLinePrint(
        number=line.number,
        name=line.name,
        facts=one.where if brings else " · ".join(part for part in (line.group, age) if part),
        phone=one.phone if brings else "",
        door=one.door if brings else "",
        never=" · ".join(never),
        rather=" · ".join(rather),
    )


def _day(day: str) -> str:
    at = date.fromisoformat(day)
    said = translate("SheetWords", "{year}-{month}-{day} {weekday}")
    weekday = word("weekday", at.weekday())
    return said.format(year=at.year, month=at.month, day=at.day, weekday=weekday)
