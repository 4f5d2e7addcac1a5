"""Writing the ledger: what is refused, what is kept, what one Undo takes back."""

from dataclasses import replace

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.pairing.draft import PairingDraft, draft_of, successor_of
from eldercare_desktop.care.pairing.ledger import (
    edit_pairing,
    end_pairing,
    end_pairings_of,
    replace_helper,
    sign_agreement,
    start_pairing,
)
from eldercare_desktop.care.pairing.reading import pairings_of_resident
from eldercare_desktop.care.records import Pairing
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def draft(work: Work, **values: object) -> PairingDraft:
    """An elder and a volunteer of their own."""
    parts = {"resident_id": None, "helper_id": None, **values}
    resident = parts.pop("resident_id") or factories.resident(work).id
    helper = parts.pop("helper_id") or factories.helper(work).id
    return PairingDraft(resident_id=resident, helper_id=helper, **parts)  # type: ignore[arg-type]


def refused(work: Work, wanted: PairingDraft) -> CareError:
    with pytest.raises(CareError) as caught:
        start_pairing(work, wanted)
    assert work.find(Pairing) == [] or caught.value.code == "already_paired"
    return caught.value


def test_a_pairing_is_written_as_it_was_meant(store: Store) -> None:
    with store.work() as work:
        begun = start_pairing(
            work,
            draft(
                work,
                services=("farm_help", "home_care"),
                start="2023-03",
                agreement="signed",
                agreement_on="2023-03-04",
                visit_every_days=7,
                patrol_area=" 上湾 ",
            ),
        )
        done = work.commit()
    assert done.label == "start_pairing"
    with store.read() as reader:
        kept = reader.get(Pairing, begun.id)
    assert kept is not None
    assert kept.services == ["farm_help", "home_care"]
    assert (kept.start, kept.agreement_on) == ("2023-03", "2023-03-04")
    assert (kept.visit_every_days, kept.patrol_area) == (7, "上湾")
    assert kept.village == factories.VILLAGE


def test_nobody_is_paired_with_themselves(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        elder, helper = factories.resident(work, who), factories.helper(work, who)
        wanted = draft(work, resident_id=elder.id, helper_id=helper.id)
        assert refused(work, wanted).code == "self_pairing"


@pytest.mark.parametrize(
    ("start", "end", "allowed"),
    [
        ("2023-06-01", "2023-05-31", False),
        ("2023-06-01", "2023-06-01", True),
        ("2023-06", "2023-05-31", False),
        ("2023-06-20", "2023-06", True),
        ("2023-06-20", "2023-05", False),
        ("2023-06-20", "2023", True),
        ("2023", "2022-12-31", False),
        (None, "2020", True),
    ],
)
def test_an_end_lies_not_before_the_start(
    store: Store, start: str | None, end: str, allowed: bool
) -> None:
    with store.work() as work:
        wanted = draft(work, start=start, ended_on=end, end_reason="helper_left")
        if allowed:
            assert start_pairing(work, wanted).ended_on == end
        else:
            problem = refused(work, wanted)
            assert problem.code == "end_before_start"
            assert problem.params == {"start": start, "end": end}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"start": "2023-13"}, "invalid_start"),
        ({"start": "May"}, "invalid_start"),
        ({"ended_on": "2023-02-30", "end_reason": "helper_left"}, "invalid_ended_on"),
        ({"agreement": "signed", "agreement_on": "2023-05"}, "invalid_agreement_on"),
        ({"agreement": "signed", "agreement_on": "2026-11-22"}, "agreement_in_future"),
        ({"agreement_on": "2023-05-01"}, "agreement_not_signed"),
        ({"services": ("home_care", "cooking")}, "unknown_service"),
        ({"ended_on": "2023-05-01"}, "end_without_reason"),
        ({"end_reason": "helper_left"}, "reason_without_end"),
        ({"ended_on": "2023-05-01", "end_reason": "other"}, "reason_needs_note"),
        ({"visit_every_days": 0}, "visit_every_too_small"),
        ({"resident_id": "0" * 32}, "resident_missing"),
        ({"helper_id": "0" * 32}, "helper_missing"),
    ],
)
def test_what_makes_no_sense_is_refused(store: Store, values: dict[str, object], code: str) -> None:
    with store.work() as work:
        assert refused(work, draft(work, **values)).code == code


@pytest.mark.parametrize(
    ("person", "resident", "code"),
    [
        ({"life_status": "deceased"}, {}, "resident_deceased"),
        ({"life_status": "moved_away"}, {}, "resident_left"),
        ({}, {"ended_on": "2026-11-21"}, "resident_left"),
    ],
)
def test_no_new_pairing_for_somebody_who_is_gone(
    store: Store, person: dict[str, str], resident: dict[str, str], code: str
) -> None:
    with store.work() as work:
        elder = factories.resident(work, factories.person(work, **person), **resident)
        wanted = draft(work, resident_id=elder.id, start="2023-01-01")
        assert refused(work, wanted).code == code
        over = replace(wanted, ended_on="2024-01-01", end_reason="resident_moved")
        assert start_pairing(work, over).end_reason == "resident_moved"


def test_nothing_begins_after_a_death(store: Store) -> None:
    with store.work() as work:
        dead = factories.person(work, life_status="deceased", death_date="2023-05-05")
        elder = factories.resident(work, dead)
        wanted = draft(
            work,
            resident_id=elder.id,
            start="2023-05-06",
            ended_on="2023-06-01",
            end_reason="resident_died",
        )
        assert refused(work, wanted).code == "start_after_death"
        start_pairing(work, replace(wanted, start="2023-05"))


def test_a_dead_helper_gets_nobody(store: Store) -> None:
    with store.work() as work:
        dead = factories.person(work, "李国碧", life_status="deceased")
        wanted = draft(work, helper_id=factories.helper(work, dead).id)
        assert refused(work, wanted).code == "helper_deceased"


def test_the_same_two_are_paired_once(store: Store) -> None:
    with store.work() as work:
        first = start_pairing(work, draft(work, start="2023-01"))
        again = replace(draft_of(first), pairing_id=None)
        assert refused(work, again).params == {"since": "2023-01"}
        start_pairing(work, replace(again, mode="grid"))
        end_pairing(work, first, reason="helper_left", ended_on=TODAY)
        start_pairing(work, again)


def test_editing_changes_what_was_changed_and_nothing_else(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work)
        work.commit()
    with store.work() as work:
        edited = edit_pairing(work, seen, {"services": ("errands",), "patrol_area": "下湾"})
        done = work.commit()
    assert (edited.services, edited.patrol_area) == (["errands"], "下湾")
    assert (edited.start, edited.agreement) == (seen.start, seen.agreement)
    assert (done.label, done.rows) == ("edit_pairing", 1)


def test_editing_obeys_the_same_rules(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work, start="2026-01-05")
        with pytest.raises(CareError) as caught:
            edit_pairing(work, seen, {"ended_on": "2025-12-31", "end_reason": "helper_left"})
        assert caught.value.code == "end_before_start"
        with pytest.raises(ValueError, match="helper_id"):
            edit_pairing(work, seen, {"helper_id": seen.helper_id})


def test_editing_does_not_overwrite_what_another_wrote_meanwhile(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work, patrol_area="上湾")
        edit_pairing(work, seen, {"patrol_area": "中湾"})
        work.commit()
    with store.work() as work:
        with pytest.raises(CareError) as caught:
            edit_pairing(work, seen, {"patrol_area": "下湾"})
        assert caught.value.code == "changed_meanwhile"
    with store.work() as work:
        assert edit_pairing(work, seen, {"note": "周三上门"}).patrol_area == "中湾"


def test_an_agreement_is_signed(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work, agreement="none")
        signed = sign_agreement(work, seen, "2026-11-20")
        done = work.commit()
    assert (signed.agreement, signed.agreement_on) == ("signed", "2026-11-20")
    assert done.label == "sign_agreement"


def test_a_pairing_ends_with_a_reason_once(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work, note="老邻居")
        ended = end_pairing(work, seen, reason="other", ended_on="2026-11-20", note="搬到镇上")
        assert (ended.ended_on, ended.end_reason) == ("2026-11-20", "other")
        assert ended.note == "老邻居\n搬到镇上"
        with pytest.raises(CareError) as caught:
            end_pairing(work, ended, reason="helper_left", ended_on=TODAY)
        assert caught.value.code == "already_ended"
        assert work.commit().label == "end_pairing"


def test_another_reason_has_to_be_said_even_where_there_is_a_note(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work, note="老邻居")
        with pytest.raises(CareError) as caught:
            end_pairing(work, seen, reason="other", ended_on=TODAY)
        assert caught.value.code == "reason_needs_note"


def test_a_helper_is_replaced_in_one_action_that_undo_takes_back(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work, services=["errands"], visit_every_days=7)
        other = factories.helper(work, factories.person(work, "周天福", birth="1968-02-02"))
        work.commit()
    with store.work() as work:
        begun = replace_helper(
            work, seen, successor_of(seen, other.id, "2026-11-20"), reason="helper_left"
        )
        done = work.commit()
    assert done.label == "replace_helper"
    assert (begun.start, begun.services, begun.visit_every_days) == ("2026-11-20", ["errands"], 7)
    assert begun.agreement == "unknown"
    assert done.tx is not None
    with store.read() as reader:
        new, old = pairings_of_resident(reader, seen.resident_id, today=TODAY)
    assert (new.helper.name, new.active) == ("周天福", True)
    assert (old.active, old.end_reason, old.ended_on) == (False, "helper_left", "2026-11-20")
    store.undo(done.tx)
    with store.read() as reader:
        [only] = pairings_of_resident(reader, seen.resident_id, today=TODAY)
    assert (only.id, only.active, only.end_reason) == (seen.id, True, None)


def test_a_refused_successor_leaves_the_first_as_it_was(store: Store) -> None:
    with store.work() as work:
        seen = factories.pairing(work)
        elder_too = factories.helper(work, _person_of(work, seen))
        work.commit()
    with store.work() as work, pytest.raises(CareError) as caught:
        replace_helper(work, seen, successor_of(seen, elder_too.id, TODAY))
    assert caught.value.code == "self_pairing"
    with store.work() as work, pytest.raises(CareError) as caught:
        replace_helper(work, seen, successor_of(seen, seen.helper_id, TODAY))
    assert caught.value.code == "same_helper"
    with store.read() as reader:
        assert [p.ended_on for p in reader.find(Pairing)] == [None]


def _person_of(work: Work, pairing: Pairing):
    from eldercare_desktop.care.records import Person, Resident

    resident = work.get(Resident, pairing.resident_id)
    assert resident is not None
    person = work.get(Person, resident.person_id)
    assert person is not None
    return person


def test_all_pairings_of_somebody_end_together(store: Store) -> None:
    with store.work() as work:
        elder, helper = factories.resident(work), factories.helper(work)
        begun = factories.pairing(work, elder, helper)
        over = factories.pairing(work, elder, helper, ended_on="2025", end_reason="helper_left")
        promised = factories.pairing(work, elder, helper, mode="grid", start="2027-01-01")
        others = factories.pairing(work, None, helper)
        work.label = "edit_person"
        end_pairings_of(work, resident_id=elder.id, reason="resident_died", ended_on="2026-11-20")
        assert work.label == "edit_person"
        work.commit()
    with store.read() as reader:
        kept = {p.id: (p.ended_on, p.end_reason) for p in reader.find(Pairing)}
    assert kept == {
        begun.id: ("2026-11-20", "resident_died"),
        over.id: ("2025", "helper_left"),
        others.id: (None, None),
    }
    assert promised.id not in kept


def test_whose_pairings_end_has_to_be_said(store: Store) -> None:
    with store.work() as work, pytest.raises(ValueError, match="whose"):
        end_pairings_of(work, reason="other", ended_on=TODAY)
