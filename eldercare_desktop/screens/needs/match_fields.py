"""What a need asks of whoever comes: a man or a woman, and at what time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.parted.step_form import check_time, time_of
from eldercare_desktop.screens.wording import choices

translate = QCoreApplication.translate

TIMES = ("from_time", "to_time")


def wish_fields() -> list[Field]:
    """All of them may stay empty."""
    return [
        Field(
            "from_time", translate("NeedsMatch", "From what time"), width=5, check=check_time,
            hint=translate("NeedsMatch", "Only if it has to be at a time of that day."),
        ),
        Field("to_time", translate("NeedsMatch", "Until what time"), width=5, check=check_time),
        Field(
            "helper_sex", translate("NeedsMatch", "They wish for a"), "choice",
            choices=choices("sex"),
        ),
    ]  # fmt: skip


def read_times(values: Mapping[str, Any]) -> dict[str, Any]:
    """The times of a form as the record has them."""
    return {name: time_of(values[name]) for name in TIMES if name in values}
