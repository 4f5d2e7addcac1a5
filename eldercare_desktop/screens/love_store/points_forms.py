"""The side forms of the points: given, taken back, made of hours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.love_store import loading, saving
from eldercare_desktop.screens.love_store import points_loading as reading
from eldercare_desktop.screens.love_store.goods_forms import MOST_POINTS, check_hours
from eldercare_desktop.screens.love_store.people_list import PeopleList
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import sentence, translated, word
from eldercare_desktop.screens.words.time_credit import hours, minutes_of, points

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.points import AwardRow
    from eldercare_desktop.screens.love_store.points_loading import PointsFound

translate = QCoreApplication.translate

OTHER = "other"


class AwardForm(StepForm):
    """Points for one or many, with a reason. The usual points of a reason are put in."""

    fields_at = {"people": ""}

    def __init__(self, shell: Shell, found: PointsFound, who: Someone | None = None) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Give points")
        self._found, self._proposed = found, ""
        self._daily = {reason.code for reason in found.reasons if reason.daily}
        self._standard: dict[str, int] = {reason.code: reason.points for reason in found.reasons}
        self.people = PeopleList(
            shell, lambda read, typed: loading.look_up(read, typed, found.place.village)
        )
        self.people.changed.connect(self._look)
        self.column.addWidget(self.people)
        self.set_fields(self._fields(), {"day": loading.now().date().isoformat()})
        self.form.changed.connect(self._edited)
        self.had = text("", "due", wrap=True)
        self.column.addWidget(self.had)
        self.had.hide()
        if who is not None:
            self.people.add(who)

    @property
    def dirty(self) -> bool:
        return super().dirty or bool(self.people.people)

    def validate(self) -> bool:
        if not self.people.people:
            self.people.say(sentence("points_nobody"))
            self.people.setFocus()
            return False
        return super().validate()

    def prepare(self) -> None:
        values = self.form.values()
        self._people = list(self.people.people)
        self._values = {
            "points": values["points"],
            "day": values["day"],
            "reason": self._reason(),
            "daily": values["reason"] in self._daily,
        }

    def save(self, work: Any) -> str:
        return saving.award(work, self._people, self._values)[0]

    def focus_first(self) -> None:
        self.people.setFocus()

    def _reason(self) -> str:
        values = self.form.values()
        chosen = str(values["reason"] or "")
        if chosen == OTHER:
            return str(values.get("other") or "")
        return word("points_reason", chosen) if chosen in self._standard else chosen

    def _edited(self) -> None:
        chosen = str(self.form.values()["reason"] or "")
        if chosen != self._proposed:
            self._proposed = chosen
            self._propose(chosen)
        self._look()

    def _propose(self, chosen: str) -> None:
        """The points that are usual for a reason; what was typed for another one goes."""
        usual = self._found.usual.get(self._reason()) or self._standard.get(chosen)
        if usual is not None:
            self.form.input("points").set_value(usual)

    def _look(self) -> None:
        """Who has it on that day already, is told before it is saved."""
        values = self.form.values()
        people, reason, day = list(self.people.people), self._reason(), values["day"]
        if not people or not reason or not day:
            self._tell(daily=False, names=[])
            return
        self.shell.background.query(
            lambda read: reading.had(read, people, reason, str(day)),
            done=partial(self._told, values["reason"] in self._daily),
            owner=self,
            latest="had",
        )

    def _told(self, daily: bool, names: list[str]) -> None:
        self._tell(daily=daily, names=names)

    def _tell(self, *, daily: bool, names: list[str]) -> None:
        between = translated("list", ", ")
        words = self.tr("Has points for this on that day already, and gets none again: {names}")
        if not daily:
            words = self.tr("Has points for this on that day already: {names}")
        self.had.setText(words.format(names=between.join(names)))
        self.had.setVisible(bool(names))

    def _fields(self) -> list[Field]:
        standard = [(code, word("points_reason", code)) for code in self._standard]
        words = {said for _, said in standard}
        own = [(said, said) for said in self._found.usual if said not in words][:12]
        return [
            Field(
                "reason", self.tr("What for"), "choice", required=True, chips_up_to=0,
                choices=[*standard, *own, (OTHER, word("points_reason", OTHER))],
            ),
            Field(
                "other", self.tr("In own words"), required=True, longest=60,
                show_if=lambda values: values["reason"] == OTHER,
            ),
            Field(
                "points", self.tr("Points for each"), "number", required=True, least=1,
                most=MOST_POINTS, width=6, unit=self.tr("points"),
            ),
            Field("day", self.tr("Day"), "date", required=True, width=10),
        ]  # fmt: skip


class ReverseForm(StepForm):
    """An award is taken back, with a reason."""

    def __init__(self, shell: Shell, row: AwardRow) -> None:
        about = translate("AwardBack", "{name}: {points} for “{reason}”, {day}").format(
            name=row.name, points=points(row.points), reason=row.reason, day=row.day
        )
        super().__init__(shell, "", about)
        self.title = self.tr("Take points back")
        self._id = row.entry_id
        self.set_fields([Field("reason", self.tr("Why"), required=True, longest=100)], {})

    def prepare(self) -> None:
        self._why = self.form.values()["reason"]

    def save(self, work: Any) -> str:
        saving.reverse(work, self._id, self._why)
        return self._id


class ConvertForm(StepForm):
    """Hours of somebody become points; what comes of it stands there before it is saved."""

    def __init__(self, shell: Shell, found: PointsFound) -> None:
        about = translate(
            "ConvertForm", "An hour becomes {points}. Points never become hours again."
        ).format(points=points(found.per_hour))
        super().__init__(shell, "", about)
        self.title = self.tr("Hours into points")
        self._per_hour = found.per_hour
        self._purse: loading.Purse | None = None
        self.person = self.picker(
            self.tr("Who"),
            lambda read, typed: loading.look_up(read, typed, found.place.village),
        )
        self.person.chosen.connect(self._person_chosen)
        field = Field(
            "minutes", self.tr("How many hours"), required=True, width=6, unit=self.tr("hours"),
            check=check_hours,
        )  # fmt: skip
        self.set_fields([field], {})
        self.becomes = text("", "label", wrap=True)
        self.column.addWidget(self.becomes)
        self.form.changed.connect(self._show)

    def validate(self) -> bool:
        if self.person.value() is None:
            self.person.say(sentence("points_nobody"))
            self.person.setFocus()
            return False
        return super().validate()

    def prepare(self) -> None:
        chosen = self.person.value()
        self._who = chosen.person_id if chosen else ""
        self._minutes = minutes_of(self.form.values()["minutes"]) or 0

    def save(self, work: Any) -> str:
        return saving.convert(work, self._who, self._minutes)

    def focus_first(self) -> None:
        self.person.setFocus()

    def _person_chosen(self, who: Someone | None) -> None:
        self._purse = None
        self._show()
        if who is not None:
            self.shell.background.query(
                lambda read: loading.purse(read, who.person_id),
                done=self._purse_read,
                owner=self,
                latest="purse",
            )
            self.form.input("minutes").setFocus()

    def _purse_read(self, purse: loading.Purse | None) -> None:
        self._purse = purse
        self._show()

    def _show(self) -> None:
        minutes = minutes_of(self.form.values()["minutes"])
        held = self._purse.minutes if self._purse else None
        said = [self.tr("On the account: {hours}").format(hours=hours(held))] if held is not None \
            else []  # fmt: skip
        if minutes is not None:
            made = reading.becomes(minutes, self._per_hour)
            words = self.tr("{minutes} minutes become {points}.")
            said.append(words.format(minutes=made.minutes, points=points(made.points)))
            if made.left:
                words = self.tr("{left} minutes do not divide and stay hours.")
                said.append(words.format(left=made.left))
        self.becomes.setText("\n".join(said))
