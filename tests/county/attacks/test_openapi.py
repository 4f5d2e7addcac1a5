"""Every call that the server says it has, called with everything it says it takes, and more.

The server's own description (OpenAPI) tells what there is; so a new call is tried as soon as
it is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case
from schemathesis.generation.modes import GenerationMode

from eldercare_desktop.county.app import MEDIA_TYPE, create_app
from eldercare_desktop.county.county import County
from tests.county import laptop as of
from tests.county.attacks.conftest import PERSON

EXPECTED = {200, 201, 204, 206, 303, 400, 401, 403, 404, 405, 406, 409, 413, 415, 416, 422, 426}

OPEN = {"/v1/health", "/board/login", "/board/style.css"}

schemathesis.serializer.alias(MEDIA_TYPE, "application/octet-stream")

MODEST = settings(
    max_examples=(settings.default or settings()).max_examples // 5,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def token(patient: County) -> Iterator[str]:
    """The token of a laptop that has handed something over, and can do so at the end."""
    laptop = of.enrolled(patient)
    laptop.insert("person", PERSON)
    laptop.push(patient)
    yield laptop.token
    laptop.insert("person", PERSON)
    laptop.push(patient)
    laptop.sync(patient)
    assert len(laptop.rows) >= 2


@pytest.fixture(scope="module")
def described(patient: County) -> Any:
    """The calls of a county in this process."""
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(patient))


def call_all(schema: Any, judge: Callable[[Case], None]) -> set[str]:
    """Call every operation with cases that fit its description and cases that do not.

    Returns the paths called.
    """
    called = set()
    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            cases = operation.as_strategy(generation_mode=mode)
            with suppress(Unsatisfiable):  # nothing about a call without input can be wrong
                MODEST(given(case=cases)(judge))()
        called.add(operation.path)
    return called


def test_calls_of_a_laptop(described: Any, token: str) -> None:
    def judge(case: Case) -> None:
        answer = case.call(headers={**case.headers, "Authorization": f"Bearer {token}"})
        assert answer.status_code in EXPECTED, (case, answer.content)

    assert call_all(described, judge) >= {"/v1/exchange", "/v1/check", "/v1/enrol"}


def test_calls_of_anybody(described: Any) -> None:
    """Nobody without a token is given anything but what anybody may know."""

    def judge(case: Case) -> None:
        plain = {n: v for n, v in case.headers.items() if n != "Authorization"}
        answer = case.call(headers=plain, allow_redirects=False)  # /board shows a form instead
        assert answer.status_code in EXPECTED, (case, answer.content)
        assert answer.status_code != 200 or case.path in OPEN, f"{case.path} is open to anybody"

    call_all(described, judge)


def test_nothing_is_left_out(described: Any, patient: County) -> None:
    """What the application serves is what its description names."""
    served = {getattr(route, "path", "") for route in create_app(patient).routes}
    assert served - {"/openapi.json"} == {*described}
