"""What the screens ask is what the rules know: their lists are held together here."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.incident.record import INCIDENT_KINDS, LEVELS
from eldercare_desktop.care.need.record import CHILD_KINDS, ELDER_KINDS, NEED_KINDS, URGENCIES
from eldercare_desktop.care.visit.record import CHECKS, checks_of, services_of
from eldercare_desktop.screens.visits import check_grid, follow_ups, letters

KINDS = ("elder", "left_behind_child", "child_in_need")


@pytest.mark.parametrize("kind", KINDS)
def test_checks_and_services_of_a_kind(kind: str) -> None:
    asked = check_grid.CHECKS["elder" if kind == "elder" else "child"]
    assert asked == checks_of(kind)
    assert set(letters.service_letters(kind)) == set(services_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_means_one_thing(kind: str) -> None:
    services = letters.service_letters(kind)
    used = [*services.values(), *letters.METHOD_LETTERS.values()]
    assert len(set(used)) == len(used)
    known = {**services, **letters.NEED_LETTERS}
    needs = [
        known[one] for one in (ELDER_KINDS if kind == "elder" else CHILD_KINDS) if one in known
    ]
    assert len(set(needs)) == len(needs)


def test_what_is_proposed_exists() -> None:
    assert set(follow_ups.NEED_FOR) == set(CHECKS)
    assert set(follow_ups.NEED_FOR.values()) <= set(NEED_KINDS)
    assert set(follow_ups.EMERGENCY_FOR.values()) <= set(INCIDENT_KINDS)
    assert (set(follow_ups.LEVELS), set(follow_ups.URGENCIES)) == (set(LEVELS), set(URGENCIES))
