"""What the records may say of a service has words; what the form offers, the records know."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.need.record import NEED_KINDS
from eldercare_desktop.care.time_bank.service.record import CHECK_WAYS, EARNS, EVIDENCE, PAID_BY
from eldercare_desktop.screens.time_bank.service_form import KINDS
from eldercare_desktop.screens.time_bank.service_loading import SHOWS
from eldercare_desktop.screens.words import CHOICES


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("evidence", EVIDENCE),
        ("earns", EARNS),
        ("paid_by", PAID_BY),
        ("check_way", CHECK_WAYS),
        ("service_show", SHOWS),
        ("service_state", ("pending", "verified", "rejected")),
        ("service_source", ("visit", "serving", "need")),
    ],
)
def test_every_choice_has_a_word(table: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if value not in CHOICES[table]] == []


def test_the_form_offers_what_the_records_know() -> None:
    assert set(KINDS) <= set(NEED_KINDS)
    assert len(set(KINDS)) == len(KINDS)
