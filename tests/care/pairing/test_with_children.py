"""银龄互助: young-old helpers for children; what is said before such a pairing is saved."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.pairing.checks import check_pairing
from eldercare_desktop.care.pairing.draft import PairingDraft
from eldercare_desktop.care.pairing.gaps import find_gaps
from eldercare_desktop.care.pairing.ledger import sign_agreement, start_pairing
from eldercare_desktop.care.pairing.need import need_of
from eldercare_desktop.care.pairing.reading import pairing_row
from eldercare_desktop.care.pairing.record import SERVICES, SERVICES_CHILD
from eldercare_desktop.care.pairing.suggesting import suggest_helpers
from eldercare_desktop.care.records import Helper, Person, Resident
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.visit.record import VISIT_SERVICES
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def child(work: Work, name: str = "丁小宝", **values: Any) -> tuple[Person, Resident]:
    who = factories.person(work, name, birth="2016-05-01")
    return who, factories.resident(work, who, **{"kind": "child_in_need", **values})


def helper(work: Work, birth: str | None = "1962-01-01", **care: Any) -> Helper:
    """A young-old helper; with `care` a resident too."""
    who = factories.person(work, "李国碧", birth=birth)
    if care:
        factories.resident(work, who, **care)
    return factories.helper(work, who)


def warned(work: Work, resident: Resident, by: Helper, **values: Any) -> dict[str, Any]:
    given = {"agreement": "signed", "agreement_by": "丁大明", "services": SERVICES_CHILD}
    draft = PairingDraft(resident.id, by.id, **{"start": "2026-01", **given, **values})
    return {w.code: dict(w.params) for w in check_pairing(work, draft, today=TODAY)}


def test_services_of_a_child_are_services_of_a_visit() -> None:
    assert set(SERVICES_CHILD) <= set(SERVICES) & set(VISIT_SERVICES)


def test_a_young_old_healthy_helper_fits(store: Store) -> None:
    with store.work() as work:
        who, resident = child(work)
        factories.contact(work, who)
        assert warned(work, resident, helper(work)) == {}
        well = helper(work, self_care_failed=[], self_care="full_self_care")
        assert warned(work, resident, well) == {}


@pytest.mark.parametrize(
    ("birth", "care", "code"),
    [
        ("1955-11-21", {}, "child_helper_old"),
        ("1955-11-22", {}, None),
        (None, {}, None),
        ("1962-01-01", {"self_care": "semi_care"}, "child_helper_needs_care"),
        ("1962-01-01", {"dementia": True}, "child_helper_needs_care"),
        ("1962-01-01", {"severe_illness": True}, "child_helper_needs_care"),
        ("1962-01-01", {"ability": "moderate"}, "child_helper_needs_care"),
        ("2010-01-01", {}, "child_helper_young"),
    ],
)
def test_who_should_not_look_after_a_child(
    store: Store, birth: str | None, care: dict[str, Any], code: str | None
) -> None:
    with store.work() as work:
        who, resident = child(work)
        factories.contact(work, who)
        found = warned(work, resident, helper(work, birth, **care))
        assert set(found) == ({code} if code else set())


def test_the_oldest_age_is_a_setting(store: Store) -> None:
    with store.work() as work:
        who, resident = child(work)
        factories.contact(work, who)
        old = helper(work, "1952-01-01")
        assert warned(work, resident, old) == {
            "child_helper_old": {"name": "李国碧", "age": 74, "oldest": 70}
        }
        set_rule(work, "pairing.oldest_child_helper", 75)
        assert warned(work, resident, old) == {}


def test_nothing_of_it_is_said_of_an_elder(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        assert "child_helper_old" not in warned(work, elder, helper(work, "1946-01-01"))


def test_the_guardian_signs(store: Store) -> None:
    with store.work() as work:
        who, resident = child(work)
        by = helper(work)
        assert set(warned(work, resident, by)) == {"child_without_guardian"}
        factories.contact(work, who, name="丁大明", lives_with=False)
        factories.contact(work, who, name="丁婆婆", lives_with=True)
        assert set(warned(work, resident, by, agreement_by=None)) == {"guardian_has_not_signed"}
        made = start_pairing(work, PairingDraft(resident.id, by.id, start="2026-11-01"))
        assert made.agreement_by is None
        signed = sign_agreement(work, made, "2026-11-20")
        assert signed.agreement_by == "丁婆婆"
        row = pairing_row(work, made.id, today=TODAY)
        assert row is not None
        assert row.agreement_by == "丁婆婆"
        elder = start_pairing(work, PairingDraft(factories.resident(work).id, by.id))
        assert sign_agreement(work, elder, None).agreement_by is None


def test_the_young_old_are_proposed_first(store: Store) -> None:
    with store.work() as work:
        _, resident = child(work)
        young = helper(work, "1990-01-01")
        old = helper(work, "1940-01-01")
        frail = helper(work, "1964-01-01", self_care="full_care")
        fit = helper(work, "1960-01-01")
        found = suggest_helpers(work, resident.id, today=TODAY)
        assert [load.helper_id for load in found] == [fit.id, young.id]
        named = suggest_helpers(work, resident.id, today=TODAY, typed="李国碧")
        assert {load.helper_id for load in named} == {fit.id, young.id, old.id, frail.id}


@pytest.mark.parametrize(
    ("values", "contact", "gap"),
    [
        ({}, None, True),
        ({}, {"lives_with": False}, True),
        ({}, {"lives_with": None}, False),
        ({}, {"lives_with": True}, False),
        ({}, {"role": "care_provider"}, False),
        ({}, {"role": "emergency_contact"}, True),
        ({"risks": ["no_guardian"]}, {"lives_with": True}, True),
        ({"kind": "left_behind_child"}, None, False),
        ({"categories": ["destitute_centralized"]}, None, False),
    ],
)
def test_a_child_in_need_with_nobody_at_home_is_a_gap(
    store: Store, values: dict[str, Any], contact: dict[str, Any] | None, gap: bool
) -> None:
    with store.work() as work:
        who, resident = child(work, **values)
        if contact is not None:
            factories.contact(work, who, **contact)
        found = find_gaps(work, today=TODAY)
        assert [(g.resident_id, g.mode) for g in found] == (
            [(resident.id, "one_to_one")] if gap else []
        )
        assert (need_of(work, resident.id, today=TODAY) is not None) == gap


def test_until_which_age_is_a_setting(store: Store) -> None:
    with store.work() as work:
        child(work)
        assert len(find_gaps(work, today=TODAY)) == 1
        set_rule(work, "pairing.child_until_age", 10)
        assert find_gaps(work, today=TODAY) == []
        set_rule(work, "pairing.child_until_age", 0)
        child(work, "周小雨")
        assert find_gaps(work, today=TODAY) == []
