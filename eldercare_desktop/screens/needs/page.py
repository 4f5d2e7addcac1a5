"""The needs page: emergencies, needs, entitlements."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.screens.needs.loading import counts
from eldercare_desktop.screens.needs.parts import PARTS
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.page import PartedPage


class NeedsPage(PartedPage):
    """Emergencies, needs, and whatever else `PARTS` names.

    Arguments of `Shell.navigate`: `part` (a key of `PARTS`), `new` ("need" or "incident") with
    perhaps `person`, `need` or `incident` (an id), `show` (what the list shows).
    """

    PARTS = PARTS
    context = "NeedsPart"
    tables = frozenset(
        {
            *("need", "incident", "incident_step", "visit", "rule_value", "setting"),
            *("resident", "person", "pairing", "helper", "villager_group"),
            *("entitlement", "entitlement_claim"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.header.add(self.tr("New need"), self._new_need, icon="plus")
        self.header.add(self.tr("New emergency"), self._new_incident, icon="siren", chief=True)

    def words(self) -> tuple[str, str]:
        return self.tr("Needs and emergencies"), self.tr("Name, pinyin or words (F2)")

    def count_parts(self) -> None:
        self.shell.background.query(counts, done=self._show_counts, owner=self, latest="counts")

    def args_taken(self, args: dict[str, Any]) -> str | None:
        if args.get("new") == "need" or "need" in args:
            return "needs"
        return "incidents" if args.get("new") or "incident" in args else None

    def _show_counts(self, found: dict[str, int]) -> None:
        self.shell.set_count("needs", found["waiting"])
        self.show_counts(found)

    def _new_need(self) -> None:
        self.shown(new="need")

    def _new_incident(self) -> None:
        self.shown(new="incident")
