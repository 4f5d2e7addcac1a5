"""Helpers: persons who look after residents (结对人, volunteers, village doctors …)."""

from __future__ import annotations

from typing import Literal

from eldercare_desktop.store.record import Day, OptionalText, Profile, flag, number, ref, text

HelperKind = Literal[
    "volunteer",
    "village_doctor",
    "grid_worker",
    "cadre",
    "party_member",
    "neighbour",
    "kin",
    "social_worker",
    "care_assistant",
]


class Helper(Profile, table=True):
    """The helping role of a person; a young-old neighbour may be a resident too."""

    __tablename__ = "helper"

    person_id: str = ref("person", "Person")
    kind: HelperKind = text("Kind", default="volunteer")
    organisation: OptionalText = text("Organisation")
    available: bool = flag("Available", default=True)
    away_since: Day | None = text("Away since")
    most_elders: int | None = number("Most elders")
    note: OptionalText = text("Note", sensitive=True)
