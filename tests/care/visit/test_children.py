"""A child is asked after what matters to a child, an elder after what matters to an elder."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.visit.history import VisitFilter, find_visits, visit_row
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit
from eldercare_desktop.care.visit.record import (
    CHILD_CHECKS,
    VISIT_SERVICES,
    checks_of,
    services_of,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

KINDS = ("left_behind_child", "child_in_need")


def child(work: Work, kind: str = "left_behind_child") -> Any:
    who = factories.person(work, "陈小雨", birth="2016-05-02")
    return factories.resident(work, who, kind=kind)


@pytest.mark.parametrize("kind", KINDS)
def test_the_five_of_a_child(store: Store, kind: str) -> None:
    found: Any = {**dict.fromkeys(CHILD_CHECKS, "well"), "care": "concern"}
    with store.work() as work:
        entry = VisitEntry(child(work, kind).id, checks=found, services=("homework_help",))
        row = visit_row(work, log_visit(work, entry).id)
    assert row is not None
    assert (row.kind, row.checks, row.concerns) == (kind, found, ("care",))
    assert list(row.checks) == list(CHILD_CHECKS) == list(checks_of(kind))
    assert not {"hygiene", "housing"} & set(row.checks)


@pytest.mark.parametrize(("kind", "check"), [("elder", "study"), ("child_in_need", "housing")])
def test_no_check_of_the_other_kind(store: Store, kind: str, check: Any) -> None:
    with store.work() as work:
        who = child(work, kind)
        with pytest.raises(CareError) as refused:
            log_visit(work, VisitEntry(who.id, checks={check: "well"}))
        assert refused.value.code == "invalid_checks"
        plain = visit_row(work, log_visit(work, VisitEntry(who.id)).id)
    assert plain is not None
    assert check not in plain.checks


def test_what_an_older_app_noted_of_a_child_stays(store: Store) -> None:
    """It asked every resident after hygiene and housing."""
    with store.work() as work:
        who = child(work)
        old = factories.visit(work, who, hygiene="concern", housing="well")
        row = visit_row(work, old.id)
        assert row is not None
        assert row.concerns == ("hygiene",)
        entry = VisitEntry(who.id, visited_on=work.today, checks={"study": "well"})
        new = visit_row(work, correct_visit(work, old.id, entry).id)
    assert new is not None
    assert (new.checks["hygiene"], new.checks["study"]) == ("concern", "well")


def test_a_concern_of_a_child_is_found_in_the_list(store: Store) -> None:
    with store.work() as work:
        log_visit(work, VisitEntry(child(work).id, checks={"care": "concern"}))
        log_visit(work, VisitEntry(child(work).id, checks={"care": "well"}))
        (found,) = find_visits(work, VisitFilter(concern=True))
    assert found.concerns == ("care",)


def test_services_are_asked_by_kind() -> None:
    assert "homework_help" not in services_of("elder")
    assert "farm_help" not in services_of("left_behind_child")
    assert set(services_of("elder")) | set(services_of("child_in_need")) == set(VISIT_SERVICES)
