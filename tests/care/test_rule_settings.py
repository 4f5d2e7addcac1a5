"""The numbers of the rules."""

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import RuleValue
from eldercare_desktop.care.rule_settings import (
    RULE_SETTINGS,
    all_rules,
    rule,
    set_rule,
    withdraw_rule,
)
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE


def test_defaults_hold_until_somebody_chooses(store: Store) -> None:
    with store.read() as reader:
        assert rule(reader, "pairing.most_elders") == 10
        assert rule(reader, "visit.high_risk_days") == 7
        assert all_rules(reader) == {code: s.default for code, s in RULE_SETTINGS.items()}


def test_a_chosen_number_holds_and_none_goes_back(store: Store) -> None:
    with store.work() as work:
        set_rule(work, "pairing.most_elders", 6)
        work.commit()
    with store.read() as reader:
        assert rule(reader, "pairing.most_elders") == 6
        assert rule(reader, "visit.key_days") == 30
    with store.work() as work:
        set_rule(work, "pairing.most_elders", None)
        work.commit()
    with store.read() as reader:
        assert rule(reader, "pairing.most_elders") == 10


@pytest.mark.parametrize("value", [0, -1, 1000])
def test_a_senseless_number_is_refused(store: Store, value: int) -> None:
    with store.work() as work:
        with pytest.raises(CareError) as refused:
            set_rule(work, "pairing.most_elders", value)
        assert refused.value.code == "rule_out_of_range"
        assert refused.value.params["least"] == 1
        assert rule(work, "pairing.most_elders") == 10


@pytest.mark.parametrize("setting", RULE_SETTINGS.values(), ids=RULE_SETTINGS)
def test_every_default_is_within_its_own_bounds_and_has_a_source(setting) -> None:
    assert setting.least <= setting.default <= setting.most
    assert setting.source


def test_an_unknown_code_is_a_mistake_of_ours(store: Store) -> None:
    with store.read() as reader, pytest.raises(KeyError):
        rule(reader, "pairing.colour")


CODE = "visit.key_days"


def _days(reader: Reader, *days: str) -> list[int]:
    return [rule(reader, CODE, day) for day in days]


def test_a_past_day_keeps_the_number_of_its_day(store: Store) -> None:
    with store.work() as work:
        set_rule(work, CODE, 20, starts_on="2026-03-01")
        set_rule(work, CODE, 10, starts_on="2026-12-01", note="县民政局 12 月起")
        set_rule(work, CODE, None, starts_on="2027-01-01")
        around = ("2026-02-28", "2026-03-01", "2026-11-30", "2026-12-01", "2026-12-31")
        assert _days(work, *around, "2027-01-01") == [30, 20, 20, 10, 10, 30]
        assert rule(work, CODE) == 20
        assert all_rules(work, "2026-12-24")[CODE] == 10
        book = Rulebook.of(work)
        assert book.next_start(work.today, VILLAGE, [CODE]) == "2026-12-01"
        assert book.next_start("2027-01-01", VILLAGE, [CODE]) is None


def test_chosen_again_for_the_same_day_corrects_and_can_be_taken_back(store: Store) -> None:
    with store.work() as work:
        (first,) = set_rule(work, CODE, 20)
        (second,) = set_rule(work, CODE, 15)
        assert second.corrects_id == first.id
        assert rule(work, CODE) == 15
        withdraw_rule(work, second.id)
        assert rule(work, CODE) == 30
        for gone in (first.id, second.id, "0" * 32):
            with pytest.raises(CareError, match="row_gone"):
                withdraw_rule(work, gone)


def test_undo_brings_the_number_back(store: Store) -> None:
    with store.work() as work:
        set_rule(work, CODE, 20)
        work.commit()
    with store.work() as work:
        set_rule(work, CODE, 15)
        done = work.commit()
    assert (done.label, done.tx is not None) == ("set_rule", True)
    store.undo(done.tx or 0)
    with store.read() as reader:
        assert rule(reader, CODE) == 20


def test_each_village_has_its_own(store: Store) -> None:
    other = "500113103218"
    with store.work() as work:
        set_rule(work, CODE, 20, villages=[VILLAGE, other])
        set_rule(work, CODE, 10, villages=[other], starts_on="2026-11-22")
        assert rule(work, CODE, "2026-11-22", other) == 10
        assert rule(work, CODE, "2026-11-22") == rule(work, CODE, "2026-11-22", VILLAGE) == 20
        assert len(set_rule(work, CODE, 10, villages=[VILLAGE, other])) == 2
        assert rule(work, CODE, "2026-11-22", other) == 10
        assert rule(work, CODE, "2026-11-22", "500113103999") == 30


def test_a_number_of_the_time_before_dates_holds_since_ever(store: Store) -> None:
    with store.work() as work:
        work.set_setting(f"rule.{CODE}", 25)
        work.set_setting("rule.visit.special_days", None)
        assert _days(work, "1999-01-01", "2026-11-21") == [25, 25]
        set_rule(work, CODE, None)
        assert _days(work, "2026-11-20", "2026-11-21") == [25, 30]
        assert Rulebook.of(work).chosen(CODE, "2026-11-20") == 25
        assert Rulebook.of(work).local == {CODE: 25}


def test_of_two_laptops_the_last_recorded_holds(store: Store) -> None:
    with store.work() as work:
        early = {"recorded_at": "2026-11-21T09:00:00+08:00", "value": 5}
        factories.rule_value(work, CODE, recorded_at="2026-11-21T10:00:00+08:00", value=6)
        factories.rule_value(work, CODE, **early)
        assert rule(work, CODE) == 6
        assert len(work.find(RuleValue)) == 2


@pytest.mark.parametrize(
    ("value", "starts_on", "code"),
    [
        (20, "1999-12-31", "rule_start_out_of_range"),
        (20, "2029-01-01", "rule_start_out_of_range"),
        (20, "2026-02-30", "invalid_starts_on"),
        (93, "2026-12-01", "rule_out_of_range"),
        (12, "2026-12-01", "rule_unchanged"),
        (12, "2026-11-01", "rule_unchanged"),
        (None, "2026-10-01", "rule_unchanged"),
        (30, "2026-10-01", None),
    ],
)
def test_what_makes_no_sense_is_refused(
    store: Store, value: int | None, starts_on: str, code: str | None
) -> None:
    with store.work() as work:
        set_rule(work, CODE, 12, starts_on="2026-11-01")
        if code is None:
            set_rule(work, CODE, value, starts_on=starts_on)
            return
        with pytest.raises(CareError) as refused:
            set_rule(work, CODE, value, starts_on=starts_on)
        assert refused.value.code == code
        assert len(work.find(RuleValue)) == 1
