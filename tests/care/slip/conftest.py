"""One village for all tests of slips."""

from __future__ import annotations

import pytest

from eldercare_desktop.store.store import Store
from tests.care.slip.village import SlipVillage


@pytest.fixture
def village(store: Store) -> SlipVillage:
    return SlipVillage(store)
