"""The plain way: written down, verified by a second person, deposited."""

from __future__ import annotations

from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.care.time_bank.service.logging import ServiceEntry, log_service
from eldercare_desktop.care.time_bank.service.reading import services_between, waiting_services
from eldercare_desktop.care.time_bank.service.verifying import CheckEntry, take_back, verify
from eldercare_desktop.store.store import Store
from tests import factories

DAY = "2026-11-20"


def test_an_hour_is_earned_when_somebody_verified_it(store: Store) -> None:
    with store.work() as work:
        helper, elder = factories.helper(work), factories.resident(work)
        factories.volunteer(work, helper, registered_on="2026-01-01")
        entry = ServiceEntry(helper.id, DAY, "08:30", "09:45", "cleaning", resident_id=elder.id)
        service = log_service(work, entry)
        work.commit()
    with store.read() as reader:
        (row,) = waiting_services(reader, factories.VILLAGE)
        assert (row.id, row.minutes, row.state) == (service.id, 75, "pending")
        assert balance(reader, of_person(helper.person_id), factories.VILLAGE) == 0
    with store.work() as work:
        verify(work, service.id, CheckEntry("周小琴"))
        work.commit()
    with store.read() as reader:
        assert waiting_services(reader) == []
        (row,) = services_between(reader, DAY, DAY)
        assert (row.state, row.verified_by) == ("verified", "周小琴")
        assert balance(reader, of_person(helper.person_id), factories.VILLAGE) == 75
    with store.work() as work:
        take_back(work, service.id, "记错了")
        work.commit()
    with store.work() as work:
        assert balance(work, of_person(helper.person_id), factories.VILLAGE) == 0
        assert [one.id for one in waiting_services(work)] == [service.id]
        verify(work, service.id, CheckEntry("周小琴"))
        work.commit()
    with store.read() as reader:
        assert balance(reader, of_person(helper.person_id), factories.VILLAGE) == 75
