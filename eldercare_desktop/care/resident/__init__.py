"""Residents: persons with a care profile, elders as well as children (一老一小)."""

from eldercare_desktop.care.resident.children import (
    CHILD_CATEGORIES,
    CHILD_KINDS,
    GROWN_UP,
    GrownUp,
    grown_up,
    is_child,
)
from eldercare_desktop.care.resident.profile import add_resident, edit_resident, end_resident
from eldercare_desktop.care.resident.record import (
    CATEGORIES,
    LIVING,
    PARENTS,
    RISKS,
    SELF_CARE_ITEMS,
    Ability,
    LeaveReason,
    Resident,
    ResidentKind,
    SelfCare,
    Willingness,
    self_care_level,
)
from eldercare_desktop.care.resident.warnings import resident_warnings

__all__ = [
    "CATEGORIES",
    "CHILD_CATEGORIES",
    "CHILD_KINDS",
    "GROWN_UP",
    "LIVING",
    "PARENTS",
    "RISKS",
    "SELF_CARE_ITEMS",
    "Ability",
    "GrownUp",
    "LeaveReason",
    "Resident",
    "ResidentKind",
    "SelfCare",
    "Willingness",
    "add_resident",
    "edit_resident",
    "end_resident",
    "grown_up",
    "is_child",
    "resident_warnings",
    "self_care_level",
]
