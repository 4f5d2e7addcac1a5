"""What is asked before a roll of honour or a public notice is printed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.honour_loading import HonourFound

NOTICE_DAYS = 7
"""A public notice hangs for a week as a rule [村务公开]."""


class RollForm(StepForm):
    """Title, how many, and whether whole names may be shown."""

    def __init__(self, shell: Shell, number: int, *, people: bool) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Print the roll of honour")
        self._people = people
        self.set_fields(
            self._fields(),
            {
                "title": self.tr("Roll of honour of our volunteers"),
                "most": min(number, 10),
                "names": "masked",
                "agreed": False,
            },
        )

    def prepare(self) -> None:
        """Nothing is written by this form."""

    def said(self) -> dict[str, Any]:
        """What was chosen; of groups and teams there is nothing to mask."""
        values = dict(self.form.values())
        return values if self._people else {**values, "names": "whole"}

    def _fields(self) -> list[Field]:
        fields = [
            Field("title", self.tr("Heading"), required=True, longest=40),
            Field(
                "most", self.tr("Places"), "number", required=True, least=1, most=100, width=3,
                hint=self.tr("Who shares the last place is listed as well."),
            ),
        ]  # fmt: skip
        if self._people:
            fields += [
                Field(
                    "names", self.tr("Names"), "choice", required=True,
                    choices=choices("names_shown"),
                    hint=self.tr(
                        "On the wall the surname is enough. Whole names only if each of them has "
                        "agreed, best in writing; who did not is left out of the list first."
                    ),
                ),
                Field(
                    "agreed", self.tr("Everybody on this roll has agreed"), "toggle",
                    show_if=_whole, check=self._check_agreed,
                ),
            ]  # fmt: skip
        return fields

    def _check_agreed(self, value: Any, values: Mapping[str, Any]) -> str:
        if value:
            return ""
        return self.tr("Without their consent only surnames can be shown.")


class NoticeForm(StepForm):
    """To whom one objects, and until when."""

    def __init__(self, shell: Shell, found: HonourFound) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Print a public notice")
        until = date.fromisoformat(found.today) + timedelta(days=NOTICE_DAYS)
        self.set_fields(
            [
                Field("since", self.tr("Hangs from"), "date", required=True, width=10),
                Field(
                    "until", self.tr("Objections until"), "date", required=True, width=10,
                    check=self._check_until,
                ),
                Field("to", self.tr("Objections to"), required=True, longest=40),
                Field("phone", self.tr("Phone"), longest=20, width=12),
            ],
            {
                "since": found.today,
                "until": until.isoformat(),
                "to": self.tr("the villagers' committee"),
                "phone": found.phone or None,
            },
        )  # fmt: skip

    def prepare(self) -> None:
        """Nothing is written by this form."""

    def said(self) -> dict[str, Any]:
        """What was chosen."""
        return dict(self.form.values())

    def _check_until(self, value: Any, values: Mapping[str, Any]) -> str:
        if value and values["since"] and value < values["since"]:
            return self.tr("This day lies before the first one.")
        return ""


def _whole(values: Mapping[str, Any]) -> bool:
    return bool(values["names"] == "whole")
