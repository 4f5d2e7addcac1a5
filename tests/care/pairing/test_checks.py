"""Warnings before a pairing is saved: each appears when its rule says so, and not otherwise."""

from dataclasses import replace

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.pairing.checks import check_pairing
from eldercare_desktop.care.pairing.draft import PairingDraft, draft_of, successor_of
from eldercare_desktop.care.pairing.ledger import start_pairing
from eldercare_desktop.care.records import Contact, Resident
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories


def fitting(work: Work, **values: object) -> PairingDraft:
    """A draft that nothing speaks against."""
    parts: dict[str, object] = {
        "resident_id": factories.resident(work).id,
        "helper_id": factories.helper(work).id,
        "agreement": "signed",
        "start": "2026-01",
        **values,
    }
    return PairingDraft(**parts)  # type: ignore[arg-type]


def warned(work: Work, draft: PairingDraft) -> dict[str, dict[str, str | int]]:
    found = check_pairing(work, draft, today=work.today)
    return {warning.code: dict(warning.params) for warning in found}


def test_a_fitting_pairing_has_no_warning(store: Store) -> None:
    with store.work() as work:
        assert warned(work, fitting(work)) == {}


def test_a_refusal_comes_before_any_warning(store: Store) -> None:
    with store.work() as work, pytest.raises(CareError) as caught:
        check_pairing(work, fitting(work, start="2026-99"), today=work.today)
    assert caught.value.code == "invalid_start"


@pytest.mark.parametrize(("limit", "others", "warns"), [(3, 2, False), (3, 3, True), (1, 1, True)])
def test_more_elders_than_the_limit(store: Store, limit: int, others: int, warns: bool) -> None:
    with store.work() as work:
        set_rule(work, "pairing.most_elders", limit)
        helper = factories.helper(work)
        for _ in range(others):
            factories.pairing(work, factories.resident(work), helper, mode="grid")
        found = warned(work, fitting(work, helper_id=helper.id)).get("helper_over_limit")
    expected = {"name": "李国碧", "elders": others + 1, "limit": limit}
    assert found == (expected if warns else None)


def test_the_helpers_own_limit_goes_before_the_usual_one(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work, most_elders=1)
        factories.pairing(work, factories.resident(work), helper)
        assert "helper_over_limit" in warned(work, fitting(work, helper_id=helper.id))


def test_only_elders_who_are_there_count_and_each_once(store: Store) -> None:
    with store.work() as work:
        set_rule(work, "pairing.most_elders", 2)
        helper, elder = factories.helper(work), factories.resident(work)
        factories.pairing(work, elder, helper)
        factories.pairing(work, elder, helper, mode="grid")
        factories.pairing(work, None, helper, ended_on="2026-02", end_reason="replaced")
        dead = factories.resident(work, factories.person(work, life_status="deceased"))
        factories.pairing(work, dead, helper)
        assert warned(work, fitting(work, helper_id=helper.id)) == {}


def test_editing_or_replacing_does_not_count_the_old_one(store: Store) -> None:
    with store.work() as work:
        set_rule(work, "pairing.most_elders", 1)
        pairing = factories.pairing(work)
        assert warned(work, draft_of(pairing)) == {}
        other = factories.helper(work, factories.person(work, "周天福", birth="1968"))
        successor = replace(successor_of(pairing, other.id, "2026-11-21"), agreement="signed")
        assert warned(work, successor) == {}


@pytest.mark.parametrize(
    ("contact", "relation"),
    [
        ({"role": "supporter", "name": "李国碧"}, "supporter"),
        ({"role": "guardian", "name": "李国碧", "relation": "长子"}, "长子"),
        ({"role": "emergency_contact", "name": "李国碧", "relation": "女儿"}, "女儿"),
        ({"role": "emergency_contact", "name": "李国碧"}, None),
        ({"role": "emergency_contact", "name": "李国碧", "relation": "邻居"}, None),
        ({"role": "emergency_contact", "name": "李国碧", "relation": "妇女主任"}, None),
        ({"role": "guardian", "name": "李国碧", "relation": "村委会"}, None),
        ({"role": "supporter", "name": "李国华"}, None),
        ({"role": "supporter", "name": "李国碧", "phone": "19900000002"}, None),
        ({"role": "supporter", "name": "李国碧", "phone": "19900000001"}, "supporter"),
    ],
)
def test_a_supporting_relative(store: Store, contact: dict[str, str], relation: str | None) -> None:
    with store.work() as work:
        draft = fitting(
            work,
            helper_id=factories.helper(
                work, factories.person(work, "李国碧", birth="1970", phone="19900000001")
            ).id,
        )
        _contact(work, draft, **contact)
        found = warned(work, draft).get("helper_is_supporter_relative")
    assert found == (None if relation is None else {"name": "李国碧", "relation": relation})


def test_a_contact_that_is_linked_needs_no_name(store: Store) -> None:
    with store.work() as work:
        son = factories.person(work, "宋建国", birth="1970")
        draft = fitting(work, helper_id=factories.helper(work, son).id)
        values = {"name": "小宋", "role": "supporter", "other_id": son.id}
        _contact(work, draft, **values)
        assert "helper_is_supporter_relative" in warned(work, draft)


def test_a_same_name_that_is_linked_to_somebody_else_is_somebody_else(store: Store) -> None:
    with store.work() as work:
        draft = fitting(work)
        namesake = factories.person(work, "李国碧", birth="1950")
        values = {"name": "李国碧", "role": "supporter", "other_id": namesake.id}
        _contact(work, draft, **values)
        assert warned(work, draft) == {}


def test_a_helper_known_as_kin_is_a_relative(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work, kind="kin")
        found = warned(work, fitting(work, helper_id=helper.id))
    assert found == {"helper_is_supporter_relative": {"name": "李国碧", "relation": "kin"}}


def _contact(work: Work, draft: PairingDraft, **values: str) -> None:
    resident = work.get(Resident, draft.resident_id)
    assert resident is not None
    known = {"village": factories.VILLAGE, "person_id": resident.person_id}
    work.insert(Contact.model_validate({**known, **values}))


def test_a_second_helper_of_ones_own(store: Store) -> None:
    with store.work() as work:
        first = factories.pairing(work, start="2023-02-01")
        other = factories.helper(work, factories.person(work, "陈代珍", birth="1968"))
        draft = fitting(work, resident_id=first.resident_id, helper_id=other.id)
        found = warned(work, draft)
        grid = warned(work, replace(draft, mode="grid"))
        replacing = warned(work, replace(draft, replaces=first.id))
    expected = {"helper": "李国碧", "since": "2023-02-01", "pairing_id": first.id}
    assert found == {"elder_has_two_active_one_to_one_helpers": expected}
    assert grid == {"elder_also_one_to_one": expected}
    assert replacing == {}


def test_a_first_helper_who_has_ended_is_no_first(store: Store) -> None:
    with store.work() as work:
        first = factories.pairing(work, ended_on="2026-10", end_reason="helper_left")
        assert warned(work, fitting(work, resident_id=first.resident_id)) == {}


@pytest.mark.parametrize(
    ("mode", "agreement", "warns"),
    [
        ("one_to_one", "none", True),
        ("one_to_one", "unknown", True),
        ("one_to_one", "signed", False),
        ("grid", "none", False),
    ],
)
def test_an_agreement_is_asked_for_one_to_one(
    store: Store, mode: str, agreement: str, warns: bool
) -> None:
    with store.work() as work:
        found = warned(work, fitting(work, mode=mode, agreement=agreement))
    assert ("agreement_missing" in found) is warns


def test_a_grid_is_not_enough_for_a_key_target(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, categories=["destitute_dispersed"])
        draft = fitting(work, resident_id=elder.id, mode="grid")
        assert warned(work, draft) == {"one_to_one_required": {"reason": "destitute_at_home"}}
        assert warned(work, replace(draft, mode="one_to_one")) == {}
        own = factories.helper(work, factories.person(work, "陈代珍", birth="1968"))
        factories.pairing(work, elder, own)
        assert "one_to_one_required" not in warned(work, draft)


def test_visits_are_at_least_monthly_for_whom_the_rule_names(store: Store) -> None:
    with store.work() as work:
        alone = factories.resident(work, living=["living_alone"])
        draft = fitting(work, resident_id=alone.id, visit_every_days=90)
        expected = {"visit_frequency_below_monthly": {"days": 90, "longest": 30}}
        assert warned(work, draft) == expected
        assert warned(work, replace(draft, visit_every_days=30)) == {}
        young = factories.person(work, "张全福", birth="1961-01-01")
        general = factories.resident(work, young)
        assert warned(work, replace(draft, resident_id=general.id)) == {}


def test_a_helper_who_is_away(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work, available=False, away_since="2026-10-08")
        found = warned(work, fitting(work, helper_id=helper.id))
    assert found == {"helper_unavailable": {"name": "李国碧", "since": "2026-10-08"}}


@pytest.mark.parametrize(
    ("start", "warns"),
    [("2026-11-22", True), ("2027", True), ("2026-11", False), ("2026-11-21", False)],
)
def test_a_start_that_is_still_ahead(store: Store, start: str, warns: bool) -> None:
    with store.work() as work:
        assert ("starts_later" in warned(work, fitting(work, start=start))) is warns


def test_nothing_is_said_of_a_pairing_that_is_over(store: Store) -> None:
    with store.work() as work:
        draft = fitting(work, agreement="none", ended_on="2026-10", end_reason="replaced")
        assert warned(work, draft) == {}


def test_warnings_do_not_hinder(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work, kind="kin", available=False, most_elders=0)
        draft = fitting(work, helper_id=helper.id, agreement="none")
        assert len(warned(work, draft)) == 4
        assert start_pairing(work, draft).agreement == "none"
