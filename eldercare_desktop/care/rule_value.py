"""The record of a number of the rules that holds from a day on (see `care/rule_settings.py`)."""

from __future__ import annotations

from eldercare_desktop.store.record import Day, Fact, OptionalText, number, ref, text


class RuleValue(Fact, table=True):
    """From `starts_on` the rule `code` has this value in this village.

    `value` None: from then on the default holds again. Of several for one day the one that
    was recorded last holds.
    """

    __tablename__ = "rule_value"

    code: str = text("Rule", required=True, index=True)
    value: int | None = number("Value")
    starts_on: Day = text("Holds from", required=True)
    recorded_at: str = text("Recorded at", required=True)
    note: OptionalText = text("Why")
    corrects_id: str | None = ref("rule_value", "Corrects", required=False)
