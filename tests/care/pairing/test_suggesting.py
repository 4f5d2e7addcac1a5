"""Who is suggested as a helper."""

from eldercare_desktop.care.pairing.suggesting import suggest_helpers
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def helper(work: Work, name: str, group_id: str | None = None, elders: int = 0, **values: object):
    person = factories.person(work, name, birth="1970-05-06", group_id=group_id)
    made = factories.helper(work, person, **values)
    for number in range(elders):
        elder = factories.resident(work, factories.person(work, f"王{number}"))
        factories.pairing(work, elder, made)
    return made


def suggested(work: Work, resident_id: str, typed: str = "") -> list[str]:
    found = suggest_helpers(work, resident_id, today=TODAY, typed=typed)
    return [load.name for load in found]


def test_neighbours_come_first_then_who_has_the_least_to_do(store: Store) -> None:
    with store.work() as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        elder = factories.resident(work, factories.person(work, group_id=one.id))
        helper(work, "陈代珍", two.id)
        helper(work, "周天福", one.id, elders=2)
        helper(work, "袁维高", one.id, elders=1)
        helper(work, "李国碧", None, elders=3)
        assert suggested(work, elder.id) == ["袁维高", "周天福", "陈代珍", "李国碧"]
        assert len(suggest_helpers(work, elder.id, today=TODAY, most=2)) == 2


def test_who_is_not_suggested_but_found_by_name(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        own = helper(work, "陈代珍")
        factories.pairing(work, elder, own)
        helper(work, "周天福", kind="kin")
        helper(work, "周天禄", available=False)
        helper(work, "周天寿", elders=1, most_elders=1)
        assert suggested(work, elder.id) == []
        assert suggested(work, elder.id, "zt") == ["周天福", "周天寿", "周天禄"]
        assert suggested(work, elder.id, "cdz") == []


def test_nobody_helps_themselves(store: Store) -> None:
    with store.work() as work:
        person = factories.person(work)
        elder = factories.resident(work, person)
        factories.helper(work, person)
        assert suggested(work, elder.id, "wxy") == []


def test_a_resident_that_is_not_there_gets_nobody(store: Store) -> None:
    with store.work() as work:
        helper(work, "周天福")
        assert suggested(work, "0" * 32) == []
