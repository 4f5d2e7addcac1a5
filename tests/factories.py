"""Records with valid defaults, so that a test states only what it is about."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from eldercare_desktop.care.records import (
    Absence,
    Card,
    Contact,
    Dish,
    Door,
    Entitlement,
    EntitlementClaim,
    ExpiryNotice,
    FoodSample,
    Goods,
    Handover,
    Helper,
    Incident,
    IncidentStep,
    LedgerEntry,
    LedgerRuling,
    MealAdjustment,
    MealCheck,
    MealClosedLine,
    MealClosing,
    MealOrder,
    MealPause,
    MealPayment,
    MealPlan,
    MealPrice,
    MealPriceLine,
    MealRoute,
    MealServing,
    MealStandIn,
    MealStatus,
    MenuItem,
    Need,
    Pairing,
    PassbookPage,
    Person,
    Photo,
    Redemption,
    RegisterPeriod,
    Resident,
    Round,
    RoundAttempt,
    RoundEntry,
    RuleValue,
    ServiceCheck,
    ServiceRecord,
    Site,
    SiteDay,
    Slip,
    SlipConfirmation,
    SlipLine,
    StockMove,
    Team,
    TeamMember,
    VillagerGroup,
    Visit,
    Volunteer,
    Voucher,
    VoucherAcceptance,
    VoucherAnswer,
)
from eldercare_desktop.care.slip.record import code_of
from eldercare_desktop.store.work import Work

VILLAGE = "500113103217"
"""海棠村, from the public table of villages."""

PIN = "135790"


def group(work: Work, number: int = 1, **values: Any) -> VillagerGroup:
    """A villager group."""
    return work.insert(VillagerGroup(**{"village": VILLAGE, "number": number, **values}))


def person(work: Work, name: str = "王秀英", **values: Any) -> Person:
    """A living person born in 1944."""
    defaults = {"village": VILLAGE, "name": name, "sex": "female", "birth": "1944-03-01"}
    return work.insert(Person(**{**defaults, **values}))


def resident(work: Work, who: Person | None = None, **values: Any) -> Resident:
    """An elder who accepts visits."""
    who = who or person(work)
    defaults = {"village": who.village, "person_id": who.id, "willingness": "accepts"}
    return work.insert(Resident(**{**defaults, **values}))


def contact(work: Work, who: Person | None = None, **values: Any) -> Contact:
    """A guardian in the same house."""
    who = who or person(work, "丁小宝", birth="2016-05-01")
    defaults = {"village": who.village, "person_id": who.id, "role": "guardian", "name": "丁大明"}
    return work.insert(Contact(**{**defaults, "lives_with": True, **values}))


def helper(work: Work, who: Person | None = None, **values: Any) -> Helper:
    """A volunteer."""
    who = who or person(work, "李国碧", birth="1970-05-06")
    return work.insert(Helper(**{"village": who.village, "person_id": who.id, **values}))


def pairing(
    work: Work, elder: Resident | None = None, by: Helper | None = None, **values: Any
) -> Pairing:
    """An active one_to_one pairing with a signed agreement."""
    elder = elder or resident(work)
    by = by or helper(work)
    defaults = {
        "village": elder.village,
        "resident_id": elder.id,
        "helper_id": by.id,
        "mode": "one_to_one",
        "services": ["home_care"],
        "start": "2026-01-05",
        "agreement": "signed",
    }
    return work.insert(Pairing(**{**defaults, **values}))


def visit(work: Work, elder: Resident | None = None, **values: Any) -> Visit:
    """A visit of today with everything well."""
    elder = elder or resident(work)
    checks = dict.fromkeys(("health", "mind", "safety", "hygiene", "housing"), "well")
    defaults = {
        "village": elder.village,
        "resident_id": elder.id,
        "visited_on": work.today,
        "recorded_at": work.now.isoformat(),
        **checks,
    }
    return work.insert(Visit(**{**defaults, **values}))


def photo(work: Work, to: Visit | None = None, **values: Any) -> Photo:
    """A photo of a visit on which nobody is to be seen; its picture lies elsewhere."""
    to = to or visit(work)
    defaults = {
        "village": to.village,
        "visit_id": to.id,
        "sha256": "ab" * 32,
        "width": 1280,
        "height": 960,
        "size": 150_000,
        "taken_on": to.visited_on,
        "consent": "nobody",
    }
    return work.insert(Photo(**{**defaults, **values}))


def card(work: Work, who: Person | None = None, **values: Any) -> Card:
    """An issued card with a token of its own."""
    who = who or person(work)
    defaults = {"village": who.village, "person_id": who.id, "token": f"T{who.id[-8:].upper()}"}
    return work.insert(Card(**{**defaults, "issued_on": work.today, **values}))


def entitlement(work: Work, code: str = "own", **values: Any) -> Entitlement:
    """An entitlement of the village's own for everybody of 70 and older, since ever."""
    defaults = {"village": VILLAGE, "code": code, "name": "村里重阳慰问", "age_from": 70}
    since = {"starts_on": "2000-01-01", "recorded_at": work.now.isoformat()}
    return work.insert(Entitlement(**{**defaults, **since, **values}))


def claim(work: Work, elder: Resident | None = None, **values: Any) -> EntitlementClaim:
    """The base pension, received since this year began."""
    elder = elder or resident(work)
    defaults = {"village": elder.village, "resident_id": elder.id, "code": "base_pension"}
    state = {"state": "receiving", "since": "2026-01-01"}
    return work.insert(EntitlementClaim(**{**defaults, **state, **values}))


def need(work: Work, elder: Resident | None = None, **values: Any) -> Need:
    """Shopping that was asked for today and is wanted within a week."""
    elder = elder or resident(work)
    wanted = (work.now.date() + timedelta(days=7)).isoformat()
    days = {"discovered_on": work.today, "wanted_by": wanted}
    defaults = {"village": elder.village, "resident_id": elder.id, "kind": "shopping"}
    return work.insert(Need(**{**defaults, **days, **values}))


def incident(work: Work, elder: Resident | None = None, **values: Any) -> Incident:
    """A fall that was found and put down just now."""
    elder = elder or resident(work)
    times = {"found_at": work.now.isoformat(), "opened_at": work.now.isoformat()}
    defaults = {"village": elder.village, "resident_id": elder.id, "kind": "fall"}
    return work.insert(Incident(**{**defaults, **times, **values}))


def incident_step(work: Work, to: Incident | None = None, **values: Any) -> IncidentStep:
    """Somebody went there, just now."""
    to = to or incident(work)
    times = {"done_at": work.now.isoformat(), "recorded_at": work.now.isoformat()}
    defaults = {"village": to.village, "incident_id": to.id, "actions": ["went_there"]}
    return work.insert(IncidentStep(**{**defaults, **times, **values}))


def round_(work: Work, **values: Any) -> Round:
    """A cold-wave round of three days from today, for those of 80 and more."""
    last = (work.now.date() + timedelta(days=2)).isoformat()
    defaults = {"kind": "cold_wave", "name": "寒潮走访", "starts_on": work.today, "age_from": 80}
    return work.insert(Round(**{"village": VILLAGE, "ends_on": last, **defaults, **values}))


def round_entry(
    work: Work, of: Round | None = None, elder: Resident | None = None, **values: Any
) -> RoundEntry:
    """One line of a round."""
    of, elder = of or round_(work), elder or resident(work)
    defaults = {"village": elder.village, "round_id": of.id, "resident_id": elder.id}
    return work.insert(RoundEntry(**{**defaults, **values}))


def round_attempt(work: Work, entry: RoundEntry | None = None, **values: Any) -> RoundAttempt:
    """Somebody went there today, and nobody was at home."""
    entry = entry or round_entry(work)
    defaults = {"village": entry.village, "entry_id": entry.id, "tried_on": work.today}
    return work.insert(RoundAttempt(**{**defaults, **values}))


def door(work: Work, elder: Resident | None = None, **values: Any) -> Door:
    """What is known of a door: there is a dog."""
    elder = elder or resident(work)
    defaults = {"village": elder.village, "resident_id": elder.id, "note": "院里有狗"}
    return work.insert(Door(**{**defaults, **values}))


def slip(work: Work, by: Helper | None = None, **values: Any) -> Slip:
    """A slip of the week in which the tests' clock stands."""
    defaults: dict[str, Any] = {"village": by.village if by else VILLAGE, "week": "2026-11-16"}
    token = code_of(values.get("kind", "week")).mint()
    defaults |= {"helper_id": by.id if by else None, "token": token}
    return work.insert(Slip(**{**defaults, "issued_on": work.today, **values}))


def slip_line(work: Work, to: Slip, elder: Resident | None = None, **values: Any) -> SlipLine:
    """The first line of a slip."""
    elder = elder or resident(work)
    defaults = {"village": to.village, "slip_id": to.id, "resident_id": elder.id, "number": 1}
    return work.insert(SlipLine(**{**defaults, "due_on": work.today, **values}))


def slip_confirmation(work: Work, of: Slip, **values: Any) -> SlipConfirmation:
    """A slip that came back with nothing left out."""
    defaults = {"village": of.village, "slip_id": of.id, "confirmed_at": work.now.isoformat()}
    return work.insert(SlipConfirmation(**{**defaults, "confirmed_by": work.user, **values}))


def handover(work: Work, **values: Any) -> Handover:
    """The work handed over today."""
    defaults = {"village": VILLAGE, "handed_by": "陈天芬", "taken_by": "李国碧"}
    return work.insert(Handover(**{**defaults, "handed_on": work.today, **values}))


def absence(work: Work, elder: Resident | None = None, **values: Any) -> Absence:
    """In hospital since today, nobody knows how long."""
    elder = elder or resident(work)
    defaults = {"village": elder.village, "resident_id": elder.id, "since": work.today}
    return work.insert(Absence(**{**defaults, **values}))


def rule_value(work: Work, code: str = "visit.key_days", **values: Any) -> RuleValue:
    """Key elders every 20 days from today on."""
    defaults = {"village": VILLAGE, "code": code, "value": 20, "starts_on": work.today}
    return work.insert(RuleValue(**{**defaults, "recorded_at": work.now.isoformat(), **values}))


def register_period(work: Work, elder: Resident | None = None, **values: Any) -> RegisterPeriod:
    """On the register from 2020 until 2022."""
    elder = elder or resident(work)
    defaults = {"village": elder.village, "resident_id": elder.id}
    days = {"since": "2020-01-01", "until": "2022-01-01", "reason": "moved_away"}
    return work.insert(RegisterPeriod(**{**defaults, **days, **values}))


def site(work: Work, **values: Any) -> Site:
    """A happiness home that serves lunch from Monday to Friday."""
    defaults = {
        "village": VILLAGE,
        "name": "海棠村幸福院",
        "kind": "happiness_home",
        "meal_periods": ["lunch"],
        "meal_weekdays": ["1", "2", "3", "4", "5"],
    }
    return work.insert(Site(**{**defaults, **values}))


def _of_site(work: Work, at: Site | None) -> dict[str, Any]:
    at = at or site(work)
    return {"village": at.village, "site_id": at.id}


def _of_both(work: Work, at: Site | None, elder: Resident | None) -> dict[str, Any]:
    elder = elder or resident(work)
    return {**_of_site(work, at), "resident_id": elder.id, "recorded_at": work.now.isoformat()}


def site_day(work: Work, at: Site | None = None, **values: Any) -> SiteDay:
    """A day on which the site does not open."""
    defaults = {**_of_site(work, at), "day": work.today, "recorded_at": work.now.isoformat()}
    return work.insert(SiteDay(**{**defaults, **values}))


def meal_route(work: Work, at: Site | None = None, **values: Any) -> MealRoute:
    """A route without a helper."""
    return work.insert(MealRoute(**{**_of_site(work, at), "name": "东片", **values}))


def meal_stand_in(work: Work, on: MealRoute | None = None, **values: Any) -> MealStandIn:
    """Today somebody else would go; nobody is named."""
    on = on or meal_route(work)
    defaults: dict[str, Any] = {"village": on.village, "route_id": on.id, "day": work.today}
    defaults["recorded_at"] = work.now.isoformat()
    return work.insert(MealStandIn(**{**defaults, **values}))


def meal_plan(
    work: Work, at: Site | None = None, elder: Resident | None = None, **values: Any
) -> MealPlan:
    """Lunch at the site, Monday to Friday, since the first of the month."""
    defaults = {**_of_both(work, at, elder), "weekdays": ["1", "2", "3", "4", "5"]}
    defaults |= {"since": f"{work.today[:7]}-01"}
    del defaults["recorded_at"]
    return work.insert(MealPlan(**{**defaults, **values}))


def meal_pause(work: Work, elder: Resident | None = None, **values: Any) -> MealPause:
    """No meals from today on."""
    elder = elder or resident(work)
    defaults = {"village": elder.village, "resident_id": elder.id, "since": work.today}
    return work.insert(MealPause(**{**defaults, **values}))


def meal_order(
    work: Work, at: Site | None = None, elder: Resident | None = None, **values: Any
) -> MealOrder:
    """Today's lunch at the site."""
    defaults = {**_of_both(work, at, elder), "day": work.today, "period": "lunch"}
    return work.insert(MealOrder(**{**defaults, "ordered": "dine_in", **values}))


def meal_serving(
    work: Work, at: Site | None = None, elder: Resident | None = None, **values: Any
) -> MealServing:
    """Today's lunch, eaten at the site."""
    defaults = {**_of_both(work, at, elder), "day": work.today, "period": "lunch"}
    return work.insert(MealServing(**{**defaults, **values}))


def meal_check(work: Work, elder: Resident | None = None, **values: Any) -> MealCheck:
    """Somebody looked today, and all is well."""
    elder = elder or resident(work)
    defaults = {"village": elder.village, "resident_id": elder.id, "checked_on": work.today}
    return work.insert(MealCheck(**{**defaults, "recorded_at": work.now.isoformat(), **values}))


def dish(work: Work, name: str = "花生炖猪蹄", **values: Any) -> Dish:
    """A dish with peanuts."""
    defaults = {"village": VILLAGE, "name": name, "kind": "meat", "allergens": ["peanuts"]}
    return work.insert(Dish(**{**defaults, **values}))


def menu_item(
    work: Work, at: Site | None = None, what: Dish | None = None, **values: Any
) -> MenuItem:
    """A dish of today's lunch."""
    what = what or dish(work)
    defaults = {**_of_site(work, at), "day": work.today, "period": "lunch", "dish_id": what.id}
    return work.insert(MenuItem(**{**defaults, **values}))


def food_sample(work: Work, at: Site | None = None, **values: Any) -> FoodSample:
    """150 g of today's lunch, just taken."""
    defaults = {**_of_site(work, at), "day": work.today, "period": "lunch"}
    defaults |= {
        "grams": 150,
        "dish_name": "花生炖猪蹄",
        "taken_by": "陈天芬",
        "taken_at": work.now.isoformat(),
    }
    return work.insert(FoodSample(**{**defaults, **values}))


def meal_price(work: Work, **values: Any) -> MealPrice:
    """A list of prices since ever, without lines."""
    defaults = {"village": VILLAGE, "name": "助餐价格", "starts_on": "2020-01-01"}
    return work.insert(MealPrice(**{**defaults, "recorded_at": work.now.isoformat(), **values}))


def meal_price_line(
    work: Work, of: MealPrice | None = None, kind: str = "set", **values: Any
) -> MealPriceLine:
    """A set at 9 yuan."""
    of = of or meal_price(work)
    defaults: dict[str, Any] = {"village": of.village, "price_id": of.id, "kind": kind}
    if kind == "set":
        defaults |= {"code": "A", "name": "普通餐", "price": 900}
    return work.insert(MealPriceLine(**{**defaults, **values}))


def meal_status(work: Work, elder: Resident | None = None, **values: Any) -> MealStatus:
    """On low income since the first of the month."""
    elder = elder or resident(work)
    defaults = {"village": elder.village, "resident_id": elder.id, "categories": ["low_income"]}
    defaults |= {"starts_on": f"{work.today[:7]}-01", "recorded_at": work.now.isoformat()}
    return work.insert(MealStatus(**{**defaults, **values}))


def meal_payment(
    work: Work, at: Site | None = None, elder: Resident | None = None, **values: Any
) -> MealPayment:
    """100 yuan paid in today."""
    defaults = {**_of_both(work, at, elder), "paid_on": work.today, "amount": 10_000}
    return work.insert(MealPayment(**{**defaults, **values}))


_NOTHING = dict.fromkeys(("price", "government", "collective", "donation", "own"), 0)


def meal_closing(work: Work, at: Site | None = None, **values: Any) -> MealClosing:
    """The month before this one, without a meal."""
    month = (work.now.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    defaults = {**_of_site(work, at), "month": month, "closed_by": work.user, "servings": 0}
    defaults |= {**_NOTHING, "recorded_at": work.now.isoformat()}
    return work.insert(MealClosing(**{**defaults, **values}))


def meal_closed_line(
    work: Work, of: MealClosing | None = None, elder: Resident | None = None, **values: Any
) -> MealClosedLine:
    """A line of a closed month, without a meal."""
    of, elder = of or meal_closing(work), elder or resident(work)
    defaults = {"village": of.village, "closing_id": of.id, "resident_id": elder.id, **_NOTHING}
    defaults |= dict.fromkeys(("servings", "delivered", "opening", "paid", "balance"), 0)
    return work.insert(MealClosedLine(**{**defaults, **values}))


def meal_adjustment(
    work: Work, at: Site | None = None, elder: Resident | None = None, **values: Any
) -> MealAdjustment:
    """One meal of last month at 9 yuan, forgotten then and paid by the person."""
    month = (work.now.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    defaults = {**_of_both(work, at, elder), "for_month": month, "month": work.today[:7]}
    defaults |= {
        "servings": 1,
        "price": 900,
        "own": 900,
        "reason": "漏记",
        "adjusted_by": work.user,
    }
    return work.insert(MealAdjustment(**{**defaults, **values}))


# -- time bank and store ---------------------------------------------------------------------


def _typed(work: Work) -> dict[str, Any]:
    return {"recorded_at": work.now.isoformat()}


def volunteer(work: Work, by: Helper | None = None, **values: Any) -> Volunteer:
    """Registered today, can do everything about the house."""
    by = by or helper(work)
    defaults = {"village": by.village, "helper_id": by.id, "registered_on": work.today}
    return work.insert(Volunteer(**{**defaults, "skills": ["cleaning", "companionship"], **values}))


def team(work: Work, name: str = "海棠志愿服务队", **values: Any) -> Team:
    """A team of volunteers."""
    return work.insert(Team(**{"village": VILLAGE, "name": name, **values}))


def team_member(
    work: Work, of: Team | None = None, who: Person | None = None, **values: Any
) -> TeamMember:
    """A member since today."""
    of, who = of or team(work), who or person(work)
    defaults = {"village": of.village, "team_id": of.id, "person_id": who.id, "since": work.today}
    return work.insert(TeamMember(**{**defaults, **values}))


def service_record(
    work: Work, by: Helper | None = None, elder: Resident | None = None, **values: Any
) -> ServiceRecord:
    """An hour of cleaning this morning; not verified."""
    by, elder = by or helper(work), elder or resident(work)
    defaults: dict[str, Any] = {"village": by.village, "helper_id": by.id, "resident_id": elder.id}
    defaults |= {"kind": "cleaning", "day": work.today, "began": "06:00", "ended": "07:00"}
    defaults |= {"minutes": 60, "recorded_by": work.user, **_typed(work)}
    return work.insert(ServiceRecord(**{**defaults, **values}))


def service_check(work: Work, of: ServiceRecord | None = None, **values: Any) -> ServiceCheck:
    """Somebody else has verified it; nothing is deposited by that alone."""
    of = of or service_record(work)
    defaults = {"village": of.village, "service_id": of.id, "verified_by": "周小琴"}
    defaults |= {"checked_on": work.today, "recorded_by": work.user, **_typed(work)}
    return work.insert(ServiceCheck(**{**defaults, **values}))


def ledger_entry(work: Work, to: Person | None = None, **values: Any) -> LedgerEntry:
    """An hour from the paper books, put in without asking anybody."""
    to_id = values.get("to_person_id") or (to or person(work)).id
    defaults: dict[str, Any] = {"village": VILLAGE, "kind": "opening", "amount": 60}
    defaults |= {"from_kind": "opening", "to_kind": "person", "to_person_id": to_id}
    defaults |= {"day": work.today, "cause": f"opening:{to_id}", "entered_by": work.user}
    return work.insert(LedgerEntry(**{**defaults, **_typed(work), **values}))


def ledger_ruling(work: Work, **values: Any) -> LedgerRuling:
    """A case that stands as it is."""
    defaults = {"village": VILLAGE, "case_key": "over_cap:1", "reason": "已公示", **_typed(work)}
    return work.insert(LedgerRuling(**{**defaults, "ruled_by": "周小琴", **values}))


def expiry_notice(work: Work, who: Person | None = None, **values: Any) -> ExpiryNotice:
    """Told today of an hour that expires at the end of the year."""
    who = who or person(work)
    defaults: dict[str, Any] = {"village": who.village, "person_id": who.id, "amount": 60}
    defaults |= {"expires_on": f"{work.today[:4]}-12-31", "told_on": work.today}
    return work.insert(ExpiryNotice(**{**defaults, "told_by": work.user, **_typed(work), **values}))


def voucher(work: Work, who: Person | None = None, **values: Any) -> Voucher:
    """An hour on paper, without the entry that takes it from the account; not signed."""
    who = who or person(work)
    defaults: dict[str, Any] = {"village": who.village, "person_id": who.id, "amount": 60}
    defaults |= {"serial": "23456789ABCDEFGH", "code": "EV:", "issued_by": work.user}
    defaults |= {"issued_on": work.today, "valid_until": f"{work.today[:4]}-12-31"}
    return work.insert(Voucher(**{**defaults, **_typed(work), **values}))


def voucher_acceptance(work: Work, to: Person | None = None, **values: Any) -> VoucherAcceptance:
    """An hour of another village, without the entry that credits it."""
    to = to or person(work)
    defaults: dict[str, Any] = {"village": to.village, "to_person_id": to.id, "amount": 60}
    defaults |= {"serial": "23456789ABCDEFGH", "code": "EV:", "home_village": "500113103218"}
    defaults |= {"accepted_on": work.today, "accepted_by": work.user}
    return work.insert(VoucherAcceptance(**{**defaults, **_typed(work), **values}))


def voucher_answer(work: Work, **values: Any) -> VoucherAnswer:
    """The county has cleared it."""
    defaults: dict[str, Any] = {"village": VILLAGE, "serial": "23456789ABCDEFGH", "amount": 60}
    defaults |= {"outcome": "cleared", "other_village": "500113103218"}
    return work.insert(VoucherAnswer(**{**defaults, **_typed(work), **values}))


def passbook_page(work: Work, who: Person | None = None, **values: Any) -> PassbookPage:
    """A page without an entry."""
    who = who or person(work)
    defaults: dict[str, Any] = {"village": who.village, "person_id": who.id, "entries": 0}
    defaults |= {"token": "23456789ABCDEFGH", "opening": 0, "closing": 0, "digest": "00" * 32}
    defaults |= {"first_day": work.today, "last_day": work.today, "printed_by": work.user}
    return work.insert(PassbookPage(**{**defaults, **_typed(work), **values}))


def goods(work: Work, name: str = "洗衣粉", **values: Any) -> Goods:
    """A bag of washing powder at 20 points."""
    defaults = {"village": VILLAGE, "name": name, "measure": "袋", "points": 20}
    return work.insert(Goods(**{**defaults, **values}))


def stock_move(work: Work, of: Goods | None = None, **values: Any) -> StockMove:
    """Ten were bought today."""
    of = of or goods(work)
    defaults: dict[str, Any] = {"village": of.village, "goods_id": of.id, "quantity": 10}
    defaults |= {"day": work.today, "recorded_by": work.user}
    return work.insert(StockMove(**{**defaults, **_typed(work), **values}))


def redemption(work: Work, who: Person | None = None, **values: Any) -> Redemption:
    """20 points were spent, without the goods and the entry."""
    who = who or person(work)
    defaults: dict[str, Any] = {"village": who.village, "person_id": who.id, "amount": 20}
    defaults |= {"day": work.today, "recorded_by": work.user}
    return work.insert(Redemption(**{**defaults, **_typed(work), **values}))
