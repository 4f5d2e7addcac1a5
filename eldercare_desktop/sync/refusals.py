"""The county's refusals as errors for a person."""

from __future__ import annotations

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.client import Refused

CODES = {
    "TOKEN": "county_token",
    "REVOKED": "county_revoked",
    "CODE": "county_code",
    "CLIENT_OLD": "county_client_old",
    "SLOW_DOWN": "county_busy",
    "BUSY": "county_busy",
    "INTERNAL": "county_busy",
    "AREA": "county_batch_area",
    "SCHEMA_NEWER": "county_schema_newer",
}
"""Codes of the county -> ours. Any other is told in the county's own sentence."""


def code_of(county_code: str) -> str:
    """Our code for one of the county's."""
    return CODES.get(county_code, "county_refused")


def as_care_error(problem: Exception) -> Exception:
    """A refusal of the county as what a person is told; any other error as it is."""
    if not isinstance(problem, Refused):
        return problem
    sentence = problem.sentence or problem.code
    return CareError(code_of(problem.code), sentence=sentence, county_code=problem.code)
