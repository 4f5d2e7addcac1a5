"""Every record of the product. Importing this module declares them all."""

from __future__ import annotations

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.card import Card
from eldercare_desktop.care.entitlement.record import Entitlement, EntitlementClaim
from eldercare_desktop.care.handover.record import Handover
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.incident.record import Incident, IncidentStep
from eldercare_desktop.care.love_store.record import Goods, Redemption, StockMove
from eldercare_desktop.care.meal.delivery.record import MealCheck, MealRoute, MealStandIn
from eldercare_desktop.care.meal.kitchen.record import Dish, FoodSample, MenuItem
from eldercare_desktop.care.meal.prices.record import MealPrice, MealPriceLine, MealStatus
from eldercare_desktop.care.meal.roster.record import MealOrder, MealPause, MealPlan
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.record import (
    MealAdjustment,
    MealClosedLine,
    MealClosing,
    MealPayment,
)
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.pairing.kept_gaps import GAPS
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Contact, NotSamePerson, Person
from eldercare_desktop.care.photo.record import Photo
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.resident.period import RegisterPeriod
from eldercare_desktop.care.round.record import Round, RoundAttempt, RoundEntry
from eldercare_desktop.care.rule_value import RuleValue
from eldercare_desktop.care.search.words import SEARCH_WORDS
from eldercare_desktop.care.settling.record import SameHelper, SamePerson, SameResident
from eldercare_desktop.care.site.record import Site, SiteDay
from eldercare_desktop.care.slip.record import Slip, SlipConfirmation, SlipLine
from eldercare_desktop.care.time_bank.ledger.record import (
    ExpiryNotice,
    LedgerEntry,
    LedgerRuling,
)
from eldercare_desktop.care.time_bank.ledger.sums import SUMS
from eldercare_desktop.care.time_bank.ledger.suspense import SUSPENSE
from eldercare_desktop.care.time_bank.passbook.record import PassbookPage
from eldercare_desktop.care.time_bank.service.record import ServiceCheck, ServiceRecord
from eldercare_desktop.care.time_bank.volunteer.record import Team, TeamMember, Volunteer
from eldercare_desktop.care.time_bank.voucher.record import (
    Voucher,
    VoucherAcceptance,
    VoucherAnswer,
)
from eldercare_desktop.care.visit.record import Visit
from eldercare_desktop.care.visit.standing.kept import STANDING
from eldercare_desktop.care.walk.record import Door
from eldercare_desktop.store.record import Record, record_types

__all__ = [
    "GAPS",
    "RECORDS",
    "SEARCH_WORDS",
    "STANDING",
    "SUMS",
    "SUSPENSE",
    "Absence",
    "Card",
    "Contact",
    "Dish",
    "Door",
    "Entitlement",
    "EntitlementClaim",
    "ExpiryNotice",
    "FoodSample",
    "Goods",
    "Handover",
    "Helper",
    "Incident",
    "IncidentStep",
    "LedgerEntry",
    "LedgerRuling",
    "MealAdjustment",
    "MealCheck",
    "MealClosedLine",
    "MealClosing",
    "MealOrder",
    "MealPause",
    "MealPayment",
    "MealPlan",
    "MealPrice",
    "MealPriceLine",
    "MealRoute",
    "MealServing",
    "MealStandIn",
    "MealStatus",
    "MenuItem",
    "Need",
    "NotSamePerson",
    "Pairing",
    "PassbookPage",
    "Person",
    "Photo",
    "Redemption",
    "RegisterPeriod",
    "Resident",
    "Round",
    "RoundAttempt",
    "RoundEntry",
    "RuleValue",
    "SameHelper",
    "SamePerson",
    "SameResident",
    "ServiceCheck",
    "ServiceRecord",
    "Site",
    "SiteDay",
    "Slip",
    "SlipConfirmation",
    "SlipLine",
    "StockMove",
    "Team",
    "TeamMember",
    "VillagerGroup",
    "Visit",
    "Volunteer",
    "Voucher",
    "VoucherAcceptance",
    "VoucherAnswer",
]

RECORDS: dict[str, type[Record]] = record_types()
"""Table name -> record class, parents before children."""
