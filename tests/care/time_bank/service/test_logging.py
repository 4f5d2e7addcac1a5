"""What is refused of a service, and what is told then; groups; putting it right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.service.logging import (
    correct_service,
    log_group,
    log_service,
    withdraw_service,
)
from eldercare_desktop.care.time_bank.service.reading import (
    busy,
    service_row,
    services_between,
    waiting_services,
)
from eldercare_desktop.care.time_bank.service.verifying import reject, verify
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.time_bank.service.parties import (
    CHECK,
    DAY,
    TODAY,
    elder,
    person_of,
    served,
    volunteer,
)


def refused(code: str) -> Any:
    return pytest.raises(CareError, match=f"^{code}")


SENSELESS: list[tuple[dict[str, Any], str]] = [
    ({"day": "2026-11-22"}, "service_day_ahead"),
    ({"day": "2026-02-30"}, "invalid_day"),
    ({"began": "8:00"}, "invalid_began"),
    ({"ended": "24:10"}, "invalid_ended"),
    ({"ended": "08:00"}, "service_no_time"),
    ({"minutes": 61}, "service_minutes_too_many"),
    ({"minutes": 0}, "service_minutes_too_many"),
    ({"kind": "flying"}, "invalid_kind"),
    ({"day": TODAY, "began": "07:30", "ended": "08:30"}, "service_not_over"),
    ({"day": TODAY, "began": "22:00", "ended": "01:00"}, "service_not_over"),
    ({"day": DAY, "began": "22:00", "ended": "08:01"}, "service_not_over"),
    ({"resident_id": None}, "service_whom_missing"),
    (
        {"resident_id": None, "for_whom": "全村", "paid_by": "beneficiary"},
        "service_nobody_pays",
    ),
    ({"paid_by": "village_pool", "earns": "pool"}, "service_pool_pays_itself"),
]


def test_what_makes_no_sense(store: Store) -> None:
    with store.work() as work:
        entry = served(volunteer(work), elder(work))
        for values, code in SENSELESS:
            with refused(code):
                log_service(work, replace(entry, **values))


def test_it_is_kept_as_it_was_typed(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to, began="22:30", ended="00:30", day="2026-11-19"))
        row = service_row(work, service.id)
        assert row is not None
        assert (row.minutes, row.volunteer, row.beneficiary) == (120, "罗秀英", "王桂芳")
        assert (row.state, row.recorded_by, row.root) == ("pending", "陈天芬", service.id)
        assert busy(work, by.id, "2026-11-19") == [("22:30", "00:30")]
        assert services_between(work, DAY, DAY) == []
        assert services_between(work, "2026-11-19", DAY, resident_id=to.id, state="pending") == [
            row
        ]
        assert services_between(work, "2026-11-19", DAY, helper_id=to.id) == []


def test_nobody_serves_themselves_in_whichever_role(store: Store) -> None:
    with store.work() as work:
        by = volunteer(work)
        own = factories.resident(work, person_of(work, by))
        with refused("service_for_oneself"):
            log_service(work, served(by, own))


def test_somebody_of_another_village_and_who_is_no_volunteer(store: Store) -> None:
    with store.work() as work:
        by, helper = volunteer(work), factories.helper(work)
        far = factories.resident(work, factories.person(work, village="500113103218"))
        with refused("service_other_village"):
            log_service(work, served(by, far))
        with refused("volunteer_not_registered"):
            log_service(work, served(helper, elder(work)))


def test_nobody_is_served_who_has_left_the_register(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        work.set(to, ended_on="2026-11-19", end_reason="moved_away")
        with refused("service_after_leaving"):
            log_service(work, served(by, to))
        log_service(work, served(by, to, day="2026-11-19"))


@pytest.mark.parametrize("who", ["volunteer", "elder"])
def test_nothing_after_a_death(store: Store, who: str) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        dead = person_of(work, by if who == "volunteer" else to)
        died = work.set(dead, life_status="deceased", death_date="2026-11-19")
        with refused("dated_after_death"):
            log_service(work, served(by, to))
        log_service(work, served(by, to, day="2026-11-19"))
        work.set(died, death_date=None)
        with refused("service_death_date_missing"):
            log_service(work, served(by, to))


BESIDE: list[tuple[dict[str, str], bool]] = [
    ({"began": "08:59", "ended": "09:30"}, True),
    ({"began": "07:00", "ended": "10:00"}, True),
    ({"began": "09:00", "ended": "10:00"}, False),
    ({"day": "2026-11-19", "began": "23:00", "ended": "08:01"}, True),
    ({"day": "2026-11-19", "began": "23:00", "ended": "08:00"}, False),
]


def test_one_volunteer_is_at_one_place_at_a_time(store: Store) -> None:
    for values, clash in BESIDE:
        with store.work() as work:  # rolled back
            by, first, other = volunteer(work), elder(work), elder(work, "李大山")
            log_service(work, served(by, first))
            entry = served(by, other, **values)
            if not clash:
                log_service(work, entry)
                continue
            with refused("service_overlap") as error:
                log_service(work, entry)
            told = error.value.params
            assert (told["whom"], told["day"], told["began"]) == ("王桂芳", DAY, "08:00")


def test_another_helper_of_the_same_person_is_the_same_volunteer(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        log_service(work, served(by, to))
        twin = factories.helper(work, person_of(work, by))
        with refused("service_overlap"):
            log_service(work, served(twin, to, began="08:30", ended="09:30"))


def test_a_rejected_one_takes_no_time(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        first = log_service(work, served(by, to))
        reject(work, first.id, CHECK, "没来")
        second = log_service(work, served(by, to))
        verify(work, second.id, CHECK)
        with refused("service_overlap"):
            verify(work, first.id, CHECK)


def test_one_visit_serves_one_service_and_a_need_one_of_each_volunteer(store: Store) -> None:
    with store.work() as work:
        by, other, to = volunteer(work), volunteer(work, "周大海"), elder(work)
        visit, need = factories.visit(work, to), factories.need(work, to)
        log_service(work, served(by, to, visit_id=visit.id))
        with refused("service_linked_already"):
            log_service(work, served(other, to, visit_id=visit.id))
        log_service(work, served(by, to, began="10:00", ended="11:00", need_id=need.id))
        log_service(work, served(other, to, began="10:00", ended="11:00", need_id=need.id))
        with refused("service_linked_already"):
            log_service(work, served(other, to, began="11:00", ended="12:00", need_id=need.id))


def test_a_group_has_each_their_own_time(store: Store) -> None:
    with store.work() as work:
        people, to = [volunteer(work, name) for name in ("甲", "乙", "丙")], elder(work)
        kept = log_group(work, [served(by, to) for by in people], "own")
        assert [one.minutes for one in kept] == [60, 60, 60]
        assert len({one.group_key for one in kept}) == 1
        assert kept[0].group_key


def test_a_group_divides_its_time_to_the_last_minute(store: Store) -> None:
    with store.work() as work:
        people, to = [volunteer(work, name) for name in ("甲", "乙", "丙")], elder(work)
        entries = [served(by, to, ended="09:40") for by in people]
        kept = log_group(work, entries, "shared")
        assert [one.minutes for one in kept] == [34, 33, 33]
        with refused("service_group_small"):
            log_group(work, entries[:1], "shared")
        with refused("service_group_twice"):
            log_group(work, [entries[0], entries[0]], "own")
        brief = [replace(e, day="2026-11-19", ended="08:02") for e in entries]
        with refused("service_share_nothing"):
            log_group(work, brief, "shared")


def test_put_right_and_taken_back_while_nobody_has_verified_it(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        first = log_service(work, served(by, to))
        right = correct_service(work, first.id, served(by, to, ended="08:30"))
        assert [row.minutes for row in waiting_services(work)] == [30]
        with refused("service_changed_since"):
            correct_service(work, first.id, served(by, to))
        with refused("service_other_volunteer"):
            correct_service(work, right.id, served(volunteer(work, "周大海"), to))
        tx = work.commit().tx
    assert tx is not None
    with store.work() as work:
        (row,) = waiting_services(work)
        assert (row.id, row.root, row.minutes) == (right.id, first.id, 30)
        withdraw_service(work, right.id)
        with refused("service_changed_since"):
            withdraw_service(work, right.id)
        assert work.commit().tx
    with store.read() as reader:
        assert waiting_services(reader) == []
        assert services_between(reader, DAY, DAY) == []


def test_a_verified_one_stands(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        verify(work, service.id, CHECK)
        for attempt in (
            lambda: correct_service(work, service.id, served(by, to, ended="08:30")),
            lambda: withdraw_service(work, service.id),
            lambda: verify(work, service.id, CHECK),
            lambda: reject(work, service.id, CHECK, "没来"),
        ):
            with refused("service_verified_already") as error:
                attempt()
            assert error.value.params["by"] == "周小琴"
