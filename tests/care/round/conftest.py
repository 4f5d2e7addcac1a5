"""Counting what a reader asks of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import event

from eldercare_desktop.store.store import Store


@pytest.fixture
def query_count(store: Store) -> Iterator[Callable[[], int]]:
    """How many statements the store has run so far."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    yield lambda: len(asked)
    event.remove(store.engine, "before_cursor_execute", note)
