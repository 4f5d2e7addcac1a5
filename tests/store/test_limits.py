"""A limit is written into the statement: as a parameter it would be planned at every call."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlmodel import col

from eldercare_desktop.care.records import Person
from eldercare_desktop.store.store import Store
from tests import factories


def test_a_limit_is_no_parameter(store: Store) -> None:
    seen: list[str] = []

    def look(_: Any, __: Any, statement: str, *rest: Any) -> None:
        seen.append(statement)

    with store.work() as work:
        for name in ("王秀英", "李国碧", "田军"):
            factories.person(work, name)
        event.listen(store.engine, "before_cursor_execute", look)
        assert len(work.find(Person, order_by=[col(Person.name)], limit=2)) == 2
        assert len(work.find(Person, limit=1)) == 1
        assert len(work.find(Person)) == 3
    limits = [" ".join(line.split()) for line in seen if "LIMIT" in line]
    assert [line.split("LIMIT ")[1].split()[0] for line in limits] == ["2", "1"]
