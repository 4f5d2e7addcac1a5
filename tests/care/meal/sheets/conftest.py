"""One table for all tests of sheets."""

from __future__ import annotations

import pytest

from eldercare_desktop.store.store import Store
from tests.care.meal.sheets.table import Table


@pytest.fixture
def table(store: Store) -> Table:
    return Table(store)
