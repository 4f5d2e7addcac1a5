"""The page of the love supermarket: what is redeemed, what is there, who gets points for what."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.screens.love_store.parts import PARTS
from eldercare_desktop.screens.love_store.village_choice import VillageChoice
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.page import PartedPage


class StorePage(PartedPage):
    """One village's store. On the laptop of a township the village is chosen in the head.

    Arguments of `Shell.navigate`: `part` (a key of `PARTS`), `village` (a code); others go to
    the part.
    """

    PARTS = PARTS
    context = "StorePart"
    tables = frozenset(
        {
            *("goods", "stock_move", "redemption", "ledger_entry", "rule_value"),
            *("person", "resident", "villager_group", "setting"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.choice = VillageChoice(shell)
        self.choice.changed.connect(lambda: self.refresh(frozenset()))
        self.header.add_widget(self.choice)

    def words(self) -> tuple[str, str]:
        return self.tr("Love supermarket"), self.tr("Name or goods (F2)")

    def village(self) -> str | None:
        """The village that was chosen; None for the one that the laptop opens with."""
        return self.choice.village()

    def count_parts(self) -> None:
        self.choice.load()

    def shown(self, **args: Any) -> None:
        """Arguments: `village`, `part`; others go to the part as they are."""
        if village := args.pop("village", None):
            self.choice.choose(village)
        super().shown(**args)
