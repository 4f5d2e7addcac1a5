"""What counts and what is in suspense: the rules, and a second telling of them to compare."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.time_bank.ledger.judging import (
    Given,
    Served,
    family_of,
    in_order,
    judge,
    span,
)

ROOTS = ["a" * 32, "b" * 32, "c" * 32, "d" * 32]


def entry(number: int, cause: str, **values: object) -> Given:
    """The entry that the county has as number so and so."""
    told = {"id": f"e{number}", "village": "v", "kind": "deposit", "amount": 60}
    told |= {"recorded_at": "2026-11-21T08:00:00+08:00", "position": number}
    return Given(**{**told, "cause": cause, **values})  # type: ignore[arg-type]


def service(number: int, began: int, ended: int, **values: object) -> Served:
    """A service of the one volunteer."""
    told = {"id": ROOTS[number], "volunteer": "p", "minutes": ended - began}
    return Served(**{**told, "began": began, "ended": ended, **values})  # type: ignore[arg-type]


def about(number: int, of: int, **values: object) -> Given:
    """The deposit of a service."""
    cause = str(values.pop("cause", f"service:{ROOTS[of]}"))
    return entry(number, cause, **{"service_id": ROOTS[of], **values})


def why(entries: list[Given], *services: Served) -> dict[str, tuple[str, str]]:
    """Whatever the order in which they are told, the same is said of them."""
    named = {one.id: one for one in services}
    found = judge(entries, named)
    for mixed in list(permutations(entries))[:24]:
        assert judge(mixed, named) == found
    return {one: (said.why, said.because) for one, said in found.items()}


def test_the_first_of_a_cause_counts_by_the_countys_order_and_not_by_the_clock() -> None:
    early = entry(9, "opening:1", recorded_at="2020-01-01T00:00:00+08:00")
    assert why([early, entry(2, "opening:1")]) == {"e9": ("doubled", "e2")}


def test_what_the_county_has_not_confirmed_comes_after_all_that_it_has() -> None:
    waiting = entry(1, "opening:1", position=None, recorded_at="2020-01-01T00:00:00+08:00")
    assert why([waiting, entry(5, "opening:1")]) == {"e1": ("doubled", "e5")}
    later = entry(2, "opening:1", position=None, recorded_at="2021-01-01T00:00:00+08:00")
    assert why([waiting, later]) == {"e2": ("doubled", "e1")}


def test_a_copy_of_what_was_reversed_stays_a_copy() -> None:
    entries = [
        entry(1, "opening:1"),
        entry(2, "reversal:e1", kind="reversal", corrects_id="e1"),
        entry(3, "opening:1"),
    ]
    assert why(entries) == {"e3": ("doubled", "e1")}


def test_a_reversal_follows_what_it_reverses() -> None:
    entries = [
        entry(1, "opening:1"),
        entry(2, "opening:1"),
        entry(3, "reversal:e2", kind="reversal", corrects_id="e2"),
        entry(4, "reversal:e1", kind="reversal", corrects_id="e1"),
        entry(5, "reversal:e1", kind="reversal", corrects_id="e1"),
    ]
    assert why(entries) == {
        "e2": ("doubled", "e1"),
        "e3": ("of_suspended", "e2"),
        "e5": ("doubled", "e4"),
    }


def test_villages_do_not_double_each_other() -> None:
    assert why([entry(1, "voucher:1:accept"), entry(2, "voucher:1:accept", village="w")]) == {}


def test_two_services_at_the_same_time_are_one_too_many() -> None:
    services = service(0, 0, 60), service(1, 59, 90), service(2, 90, 120)
    entries = [about(1, 1, amount=31), about(2, 0), about(3, 2, amount=30)]
    assert why(entries, *services) == {"e2": ("overlap", "e1")}


def test_a_service_whose_deposits_were_reversed_stands_in_nobodys_way() -> None:
    services = service(0, 0, 60), service(1, 30, 90)
    undone = entry(2, "reversal:e1", kind="reversal", corrects_id="e1", service_id=ROOTS[0])
    assert why([about(1, 0), undone, about(3, 1)], *services) == {}


def test_the_same_visit_is_the_same_service_of_one_volunteer_only() -> None:
    visit = {"visit_id": "f" * 32}
    services = service(0, 0, 60, **visit), service(1, 600, 660, **visit)
    entries = [about(1, 0), about(2, 1)]
    assert why(entries, *services) == {"e2": ("overlap", "e1")}
    two = services[0], service(1, 600, 660, volunteer="q", **visit)
    assert why(entries, *two) == {}


def test_what_is_paid_for_a_service_follows_its_deposit() -> None:
    services = service(0, 0, 60), service(1, 0, 60)
    paid = entry(4, f"paid:{ROOTS[1]}", kind="withdrawal", service_id=ROOTS[1])
    gone = entry(5, "reversal:e3", kind="reversal", corrects_id="e3", service_id=ROOTS[1])
    entries = [about(1, 0), about(3, 1), paid, gone]
    assert why(entries, *services) == {
        "e3": ("overlap", "e1"),
        "e4": ("overlap", "e1"),
        "e5": ("of_suspended", "e3"),
    }


def test_a_service_that_two_laptops_divide_earns_once() -> None:
    own = about(1, 0)
    less, pool = about(2, 0, amount=40), about(3, 0, amount=20, cause=f"service:{ROOTS[0]}:pool")
    assert why([own, less, pool], service(0, 0, 60)) == {
        "e2": ("doubled", "e1"),
        "e3": ("doubled", "e1"),
    }
    first = about(0, 0, amount=40)
    whole = about(1, 0, amount=20, cause=f"service:{ROOTS[0]}:pool")
    assert why([first, whole], service(0, 0, 60)) == {}


def test_a_service_that_was_corrected_elsewhere_earns_once() -> None:
    services = service(0, 0, 60), service(1, 600, 690)
    corrected = about(2, 1, cause=f"service:{ROOTS[0]}", amount=90)
    paid = entry(3, f"paid:{ROOTS[0]}", kind="withdrawal", service_id=ROOTS[1])
    assert why([about(1, 0), corrected, paid], *services) == {
        "e2": ("doubled", "e1"),
        "e3": ("doubled", "e1"),
    }


def test_what_is_posted_anew_after_a_reversal_counts() -> None:
    again = about(3, 0, cause=f"service:{ROOTS[0]}:1")
    undone = entry(2, "reversal:e1", kind="reversal", corrects_id="e1", service_id=ROOTS[0])
    assert why([about(1, 0), undone, again], service(0, 0, 60)) == {}


@pytest.mark.parametrize(
    ("cause", "family"),
    [
        (f"service:{ROOTS[0]}", (f"service:{ROOTS[0]}", 0)),
        (f"service:{ROOTS[0]}:pool", (f"service:{ROOTS[0]}", 0)),
        (f"service:{ROOTS[0]}:honour:2", (f"service:{ROOTS[0]}", 2)),
        (f"service:{'1' * 32}", (f"service:{'1' * 32}", 0)),
        ("estate:1:2", ("estate:1:2", 0)),
    ],
)
def test_families(cause: str, family: tuple[str, int]) -> None:
    assert family_of(cause) == family


def test_a_service_past_midnight_ends_on_the_next_day() -> None:
    began, ended = span("2026-11-21", "23:30", "00:30")
    assert (ended - began, span("2026-11-22", "00:00", "00:30")[0] - began) == (60, 30)


# -- the rules told a second time --------------------------------------------------------


def retold(entries: list[Given], services: dict[str, Served]) -> dict[str, str]:
    """Entry -> why, by going through the entries one after the other, slowly."""
    said: dict[str, str] = {}
    ordered = sorted(entries, key=in_order)
    for number, one in enumerate(ordered):
        before = [other for other in ordered[:number] if other.village == one.village]
        if any(other.cause == one.cause for other in before):
            said[one.id] = "doubled"
        elif one.kind == "deposit" and one.service_id and not one.corrects_id:
            counted = [other for other in before if _akin(other, one) and other.id not in said]
            earned = one.amount + sum(other.amount for other in counted)
            other_version = counted and counted[0].service_id != one.service_id
            if counted and (other_version or earned > services[one.service_id].minutes):
                said[one.id] = "doubled"
    return _met(ordered, services, said)


def _akin(other: Given, one: Given) -> bool:
    deposit = other.kind == "deposit" and other.service_id and not other.corrects_id
    return bool(deposit) and family_of(other.cause) == family_of(one.cause)


def _met(ordered: list[Given], services: dict[str, Served], said: dict[str, str]) -> dict[str, str]:
    gone = {one.corrects_id for one in ordered}
    mine = [one for one in ordered if one.service_id and not one.corrects_id]
    keys = dict.fromkeys((one.village, one.service_id) for one in mine)
    parts = {key: [o for o in mine if (o.village, o.service_id) == key] for key in keys}
    for part in parts.values():
        deposits = [one for one in part if one.kind == "deposit"]
        if deposits and all(one.id in said for one in deposits):
            said |= {one.id: "doubled" for one in part}
    free = {one.id for one in mine if one.id not in said}
    firsts = sorted(
        (min(in_order(o) for o in part if o.kind == "deposit" and o.id in free), key)
        for key, part in parts.items()
        if any(o.kind == "deposit" and o.id in free for o in part)
    )
    standing: list[tuple[str, Served]] = []
    for _, (village, service_id) in firsts:
        served = services[service_id or ""]
        part = [one for one in parts[village, service_id] if one.id in free]
        if any(v == village and _same(other, served) for v, other in standing):
            said |= {one.id: "overlap" for one in part}
        elif any(one.id not in gone for one in part if one.kind == "deposit"):
            standing.append((village, served))
    said |= {one.id: "of_suspended" for one in ordered if one.corrects_id in said}
    return said


def _same(one: Served, other: Served) -> bool:
    if one.volunteer != other.volunteer:
        return False
    visit = one.visit_id is not None and one.visit_id == other.visit_id
    serving = one.serving_id is not None and one.serving_id == other.serving_id
    return visit or serving or max(one.began, other.began) < min(one.ended, other.ended)


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[list[Given], dict[str, Served]]:
    """A few entries about a few services, in any order, with whatever may go wrong."""
    small = st.integers(0, 5)
    services = {}
    for root in ROOTS:
        began = draw(small) * 20
        services[root] = Served(
            root, draw(st.sampled_from("pq")), began, began + 40, 40,
            draw(st.sampled_from([None, "f" * 32])), draw(st.sampled_from([None, "9" * 32])),
        )  # fmt: skip
    entries: list[Given] = []
    for number in range(draw(st.integers(1, 9))):
        root, of = draw(st.sampled_from(ROOTS[:2])), draw(st.sampled_from(ROOTS))
        kind = draw(st.sampled_from(["deposit", "withdrawal", "reversal", "transfer"]))
        told: dict[str, Any] = {
            "id": f"e{number}",
            "village": draw(st.sampled_from("vw")),
            "kind": kind,
        }
        told |= {"amount": draw(st.sampled_from([20, 40])), "recorded_at": str(draw(small))}
        told |= {"position": draw(st.sampled_from([None, number * 7 % 11]))}
        tail = draw(st.sampled_from(["", ":pool", ":1"]))
        roots = [one for one in entries if not one.corrects_id]
        if kind == "reversal" and roots:
            of_it = draw(st.sampled_from(roots))
            told |= {"corrects_id": of_it.id, "service_id": of_it.service_id}
            told |= {"cause": f"reversal:{of_it.id}", "village": of_it.village}
        elif kind == "deposit":
            told |= {"cause": f"service:{root}{tail}", "service_id": of}
        elif kind == "withdrawal":
            told |= {"cause": f"paid:{root}{tail}", "service_id": of}
        else:
            told |= {"cause": f"opening:{draw(small)}", "kind": "opening"}
        entries.append(Given(**told))
    return draw(st.permutations(entries)), services


@given(ledgers())
def test_the_same_is_said_by_going_through_them_one_by_one(
    ledger: tuple[list[Given], dict[str, Served]],
) -> None:
    entries, services = ledger
    found = judge(entries, services)
    assert {one: said.why for one, said in found.items()} == retold(entries, services)
    known = {one.id for one in entries}
    assert {said.because for said in found.values()} <= known
