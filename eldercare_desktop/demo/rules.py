"""What the county of the demo village has decided: one number of its own, one to come."""

from __future__ import annotations

from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work


def add_rules(work: Work, village: Village) -> None:
    """A first visit within five days of a return; general elders more often from next year."""
    year = village.today.year
    paper = f"县民政发〔{year}〕12号"
    set_rule(work, "visit.return_days", 5, starts_on=f"{year}-01-01", note=paper)
    set_rule(work, "visit.general_days", 60, starts_on=f"{year + 1}-01-01", note=paper)
