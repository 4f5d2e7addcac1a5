"""The numbers of the rules."""

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.rule_settings import RULE_SETTINGS, all_rules, rule, set_rule
from eldercare_desktop.store.store import Store


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
