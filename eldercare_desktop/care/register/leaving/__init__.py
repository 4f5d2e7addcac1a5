"""Death, moving away, no longer being served: what hangs on a person ends as one action.

`review_leaving` says beforehand what will happen and what speaks against the day; the
`mark_…` functions do it, in one transaction that one Undo takes back. What hangs on a person
is a list of endings (`endings.py`): a noun that has something to end adds its own there.
"""

from eldercare_desktop.care.register.leaving.closed import (
    Closed,
    closed_by_leaving,
    closed_things,
)
from eldercare_desktop.care.register.leaving.ending import Ending, Hanging, Leaving
from eldercare_desktop.care.register.leaving.left_open import LeftOpen, close_left_open, left_open
from eldercare_desktop.care.register.leaving.marking import (
    end_service,
    leave_register,
    mark_deceased,
    mark_living,
    mark_moved_away,
)
from eldercare_desktop.care.register.leaving.review import LeavingReview, review_leaving

__all__ = [
    "Closed",
    "Ending",
    "Hanging",
    "Leaving",
    "LeavingReview",
    "LeftOpen",
    "close_left_open",
    "closed_by_leaving",
    "closed_things",
    "end_service",
    "leave_register",
    "left_open",
    "mark_deceased",
    "mark_living",
    "mark_moved_away",
    "review_leaving",
]
