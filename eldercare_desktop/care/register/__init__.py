"""The register (花名册): looking people up, and what the register says of one of them.

`register.page` (everything of one person) and `register.leaving` (death, moving away) know
pairings, visits and cards, which themselves look people up here.
"""

from eldercare_desktop.care.area import group_for, groups_of
from eldercare_desktop.care.register.listing import (
    CHILDREN,
    PeopleCounts,
    PeopleFilter,
    PersonRow,
    age_on,
    count_people,
    find_people,
    people_by_id,
    person_row,
)

__all__ = [
    "CHILDREN",
    "PeopleCounts",
    "PeopleFilter",
    "PersonRow",
    "age_on",
    "count_people",
    "find_people",
    "group_for",
    "groups_of",
    "people_by_id",
    "person_row",
]
