"""Who fits a need: hard conditions, the order, and the reasons."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.time_bank.matching.scoring import (
    PARTS,
    Asked,
    Offer,
    free_at,
    judge,
    parts_of,
    points,
    rank,
)
from eldercare_desktop.care.time_bank.volunteer.record import FREE_TIMES, PARTS_OF_DAY

TUESDAY_AFTERNOON = Asked("cleaning", None, (2,), (14 * 60, 16 * 60), 120)
FITS = Offer("a", "向德芬", "female", ("cleaning",), ("2pm",), week=120, near="same_group")

KINDS = st.sampled_from(["cleaning", "repair", "other"])
SEXES = st.sampled_from([None, "male", "female"])
SPANS = st.tuples(st.integers(0, 1439), st.integers(15, 240)).map(lambda s: (s[0], s[0] + s[1]))
ASKED = st.builds(
    Asked,
    kind=KINDS,
    sex=SEXES,
    days=st.lists(st.integers(1, 7), min_size=1, max_size=3, unique=True).map(tuple),
    span=st.none() | SPANS,
    minutes=st.integers(15, 240),
)
OFFERS = st.builds(
    Offer,
    helper_id=st.text("abcdef", min_size=1, max_size=3),
    name=st.sampled_from(["向德芬", "秦大友", "冉光明"]),
    sex=SEXES,
    skills=st.lists(KINDS, max_size=2, unique=True).map(tuple),
    free_times=st.lists(st.sampled_from(FREE_TIMES), max_size=5, unique=True).map(tuple),
    busy=st.lists(st.tuples(SPANS, st.sampled_from(["service", "meals"])), max_size=2).map(tuple),
    week=st.integers(0, 1500),
    limit=st.integers(60, 1500),
    needs=st.integers(0, 9),
    pairs=st.integers(0, 20),
    near=st.sampled_from(["same_group", "same_area", "village"]),
    house=st.integers(0, 50),
    paired=st.booleans(),
    served=st.booleans(),
    kin=st.sampled_from([None, "女儿"]),
    has_it=st.booleans(),
    blocked=st.sampled_from(["", "paused", "away", "absent", "consent_missing"]),
)
MANY = st.lists(OFFERS, max_size=8, unique_by=lambda offer: offer.helper_id)


@given(ASKED, MANY)
def test_nobody_unfit_stands_above_a_fit_one(asked: Asked, offers: list[Offer]) -> None:
    fits = [match.fits for match in rank(asked, offers)]
    assert fits == sorted(fits, reverse=True)
    assert len(fits) == len(offers)


@given(ASKED, MANY)
def test_what_is_asked_for_is_a_hard_condition(asked: Asked, offers: list[Offer]) -> None:
    for match in rank(asked, offers):
        offer = match.offer
        if not match.fits:
            continue
        assert asked.sex in (None, offer.sex)
        assert asked.kind == "other" or asked.kind in offer.skills
        assert not offer.free_times or free_at(asked, offer) is not None
        assert offer.week + asked.minutes <= offer.limit
        assert not offer.blocked
        if asked.span:
            begin, end = asked.span
            assert all(span[1] <= begin or end <= span[0] for span, _ in offer.busy)


@given(ASKED, MANY, st.integers(0, 7), st.integers(0, 600), st.integers(0, 3), st.integers(0, 3))
@settings(max_examples=200)
def test_more_load_never_moves_somebody_up(
    asked: Asked, offers: list[Offer], which: int, minutes: int, needs: int, pairs: int
) -> None:
    if which >= len(offers):
        return
    one = offers[which]
    fuller = replace(one, week=one.week + minutes, needs=one.needs + needs, pairs=one.pairs + pairs)
    place = _place(asked, offers, one)
    assert _place(asked, [fuller if o is one else o for o in offers], fuller) >= place


@given(ASKED, MANY, st.randoms())
def test_the_order_does_not_depend_on_the_order_of_reading(
    asked: Asked, offers: list[Offer], chance: object
) -> None:
    mixed = list(offers)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # a Random, given by hypothesis
    assert rank(asked, offers) == rank(asked, mixed)


def _place(asked: Asked, offers: list[Offer], one: Offer) -> int:
    return next(n for n, match in enumerate(rank(asked, offers)) if match.offer is one)


def test_the_parts_of_the_day_are_those_of_the_record() -> None:
    assert tuple(PARTS) == PARTS_OF_DAY
    assert parts_of((8 * 60, 9 * 60)) == ["am"]
    assert parts_of((11 * 60, 13 * 60)) == ["am", "pm"]
    assert parts_of((17 * 60, 18 * 60)) == ["pm"]
    assert parts_of((23 * 60, 25 * 60)) == ["evening"]


def test_the_reasons_say_why_somebody_is_there() -> None:
    match = judge(TUESDAY_AFTERNOON, FITS)
    assert [reason.code for reason in match.reasons] == ["same_group", "skill", "free", "week"]
    assert match.reasons[2].text == "2pm"
    assert match.fits


def test_a_time_over_noon_needs_both_parts_of_the_day() -> None:
    over_noon = replace(TUESDAY_AFTERNOON, span=(11 * 60, 13 * 60))
    assert free_at(over_noon, FITS) is None
    assert free_at(over_noon, replace(FITS, free_times=("2am", "2pm"))) == "2am"


def test_without_a_time_any_part_of_any_day_will_do() -> None:
    any_day = replace(TUESDAY_AFTERNOON, days=(6, 7, 1, 2), span=None)
    assert free_at(any_day, FITS) == "2pm"
    assert free_at(replace(any_day, days=(6, 7)), FITS) is None


def test_what_speaks_against_somebody_is_told() -> None:
    wish = replace(TUESDAY_AFTERNOON, sex="male")
    cases = {
        "wrong_sex": (wish, FITS),
        "sex_unknown": (wish, replace(FITS, sex=None)),
        "no_skill": (TUESDAY_AFTERNOON, replace(FITS, skills=("repair",))),
        "skills_unknown": (TUESDAY_AFTERNOON, replace(FITS, skills=())),
        "not_free": (TUESDAY_AFTERNOON, replace(FITS, free_times=("1am",))),
        "busy_service": (TUESDAY_AFTERNOON, replace(FITS, busy=(((900, 960), "service"),))),
        "busy_meals": (TUESDAY_AFTERNOON, replace(FITS, busy=(((930, 990), "meals"),))),
        "week_full": (TUESDAY_AFTERNOON, replace(FITS, week=1100)),
        "paused": (TUESDAY_AFTERNOON, replace(FITS, blocked="paused")),
        "has_it": (TUESDAY_AFTERNOON, replace(FITS, has_it=True)),
    }
    for code, (asked, offer) in cases.items():
        assert [reason.code for reason in judge(asked, offer).against] == [code]


def test_what_touches_at_the_hour_does_not_overlap() -> None:
    offer = replace(FITS, busy=(((13 * 60, 14 * 60), "service"), ((16 * 60, 990), "meals")))
    assert judge(TUESDAY_AFTERNOON, offer).fits


def test_nearness_knowing_and_load_make_the_order() -> None:
    near = replace(FITS, helper_id="near")
    known = replace(FITS, helper_id="known", near="village", paired=True)
    far = replace(FITS, helper_id="far", near="village")
    full = replace(FITS, helper_id="full", week=1000, needs=2)
    kin = replace(FITS, helper_id="kin", kin="女儿")
    unasked = replace(FITS, helper_id="unasked", free_times=())
    order = [
        m.offer.helper_id for m in rank(TUESDAY_AFTERNOON, [far, full, kin, unasked, known, near])
    ]
    assert order == ["near", "known", "kin", "unasked", "full", "far"]
    assert points(near) > points(known)


def test_ties_go_by_the_house_and_then_the_name() -> None:
    there = replace(FITS, helper_id="b", house=1)
    farther = replace(FITS, helper_id="a", house=5)
    assert [m.offer.helper_id for m in rank(TUESDAY_AFTERNOON, [farther, there])] == ["b", "a"]
