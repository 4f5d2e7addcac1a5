"""Visits that count only once: two laptops confirmed the same line of the same slip.

Each had the paper's line before it and did not know of the other. Both visits are facts, kept
and sent; on every laptop the one that was recorded first counts, the others do not. When that
one is withdrawn, the next counts. Nothing is decided here that the visits do not say, so all
laptops that hold the same visits come to the same one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Index, Table, and_, func, or_, select

from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import RowIdType, table_of

doubled_table = Table(
    "doubled_visit",
    derived.metadata,
    Column("visit_id", RowIdType, primary_key=True),
    Column("slip_line_id", RowIdType, nullable=False),
    Index("ix_doubled_visit_slip_line_id", "slip_line_id"),
    sqlite_strict=True,
)
"""The visits that do not count, with their line; nearly always empty."""


def _compute(
    reader: Reader, lines: Sequence[str] | None, today: str
) -> Iterable[Mapping[str, Any]]:
    first: set[str] = set()
    for row in reader.rows(_standing(lines)):
        if row.line in first:
            yield {"visit_id": row.id, "slip_line_id": row.line}
        first.add(row.line)


def _standing(lines: Sequence[str] | None) -> Any:
    """Visits of lines that were neither withdrawn nor corrected, the first of each line first.

    An older app that corrects a visit does not know its line: it is that of the visit before.
    """
    from eldercare_desktop.care.visit.record import Visit, is_uncorrected  # it names our table

    v = table_of(Visit)
    before = v.alias("before")
    line = func.coalesce(v.c.slip_line_id, before.c.slip_line_id)
    wanted = or_(v.c.slip_line_id.is_not(None), before.c.slip_line_id.is_not(None))
    if lines is not None:
        wanted = or_(v.c.slip_line_id.in_(lines), before.c.slip_line_id.in_(lines))
    joined = v.outerjoin(before, and_(before.c.id == v.c.corrects_id, v.c.slip_line_id.is_(None)))
    statement = select(v.c.id, line.label("line")).select_from(joined)
    return statement.where(wanted, is_uncorrected(v)).order_by(v.c.recorded_at, v.c.id)


derived.register(
    derived.Derived(
        table=doubled_table,
        key="slip_line_id",
        sources=(
            derived.Source(
                "visit",
                "SELECT {row}.slip_line_id WHERE {row}.slip_line_id IS NOT NULL UNION "
                "SELECT slip_line_id FROM visit WHERE id = {row}.corrects_id"
                " AND slip_line_id IS NOT NULL",
                columns=("id", "slip_line_id", "corrects_id", "withdrawn", "recorded_at"),
                when="{row}.slip_line_id IS NOT NULL OR {row}.corrects_id IS NOT NULL",
            ),
        ),
        compute=_compute,
    )
)
