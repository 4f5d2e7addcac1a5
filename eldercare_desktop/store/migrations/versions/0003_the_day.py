"""The assistant's day: schedule, needs, incidents, entitlements, rounds, slips, children."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _schedule()
    _search()
    _visits()
    _needs()
    _entitlements()
    _rounds()
    _slips()
    _children()


def downgrade() -> None:
    _no_children()
    _no_slips()
    _no_rounds()
    _no_entitlements()
    _no_needs()
    _no_visits()
    _no_search()
    _no_schedule()


# -- tiers, dated rules, absences, the standing of each resident -------------------------


def _schedule() -> None:
    op.create_table(
        "derived",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("declared", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_derived")),
        sqlite_strict=True,
    )
    op.create_table(
        "stale",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("name", "key", name=op.f("pk_stale")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    _absence()
    _rule_value()
    _register_period()


def _absence() -> None:
    op.create_table(
        "absence",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_absence_resident_id_resident"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        sqlite_strict=True,
    )
    for field in ("resident_id", "village"):
        op.create_index(op.f(f"ix_absence_{field}"), "absence", [field], unique=False)


def _rule_value() -> None:
    op.create_table(
        "rule_value",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["rule_value.id"],
            name=op.f("fk_rule_value_corrects_id_rule_value"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_value")),
        sqlite_strict=True,
    )
    for field in ("code", "corrects_id", "village"):
        op.create_index(op.f(f"ix_rule_value_{field}"), "rule_value", [field], unique=False)


def _register_period() -> None:
    op.create_table(
        "register_period",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_register_period_resident_id_resident"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["register_period.id"],
            name=op.f("fk_register_period_corrects_id_register_period"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_period")),
        sqlite_strict=True,
    )
    for field in ("corrects_id", "resident_id", "village"):
        name = op.f(f"ix_register_period_{field}")
        op.create_index(name, "register_period", [field], unique=False)


def _no_schedule() -> None:
    for table in ("register_period", "rule_value", "absence", "stale", "derived"):
        op.drop_table(table)


# -- search and birthdays ----------------------------------------------------------------


_BIRTHDAYS = ("birth", "lunar_birthday")


def _search() -> None:
    """Whose birthday comes is asked every morning; the words of the search follow by themselves."""
    for field in _BIRTHDAYS:
        op.create_index(op.f(f"ix_person_{field}"), "person", [field], unique=False)


def _no_search() -> None:
    for field in _BIRTHDAYS:
        op.drop_index(op.f(f"ix_person_{field}"), table_name="person")


# -- what a visit says besides -----------------------------------------------------------


def _visits() -> None:
    for check in ("study", "care"):
        column = sa.Column(check, sa.Text(), nullable=False, server_default="not_checked")
        op.add_column("visit", column)
    op.create_table(
        "received",
        sa.Column("writer_no", sa.Integer(), nullable=False),
        sa.Column("first_seq", sa.Integer(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["writer_no"], ["writer.no"], name=op.f("fk_received_writer_no_writer")
        ),
        sa.PrimaryKeyConstraint("writer_no", "first_seq", name=op.f("pk_received")),
        sqlite_strict=True,
    )
    # Of a neighbour's batch nothing was kept but when its seal came here.
    op.execute(
        "INSERT INTO received"
        " SELECT writer_no, first_seq, last_seq, json_extract(receipt, '$.at')"
        " FROM batch WHERE json_valid(receipt) AND json_extract(receipt, '$.at') IS NOT NULL"
        " AND json_extract(receipt, '$.carried') IS NULL"
    )


def _no_visits() -> None:
    op.drop_table("received")
    for check in ("care", "study"):
        op.drop_column("visit", check)


# -- needs and incidents -----------------------------------------------------------------


def _needs() -> None:
    op.create_table(
        "incident",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("found_at", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.Text(), nullable=False),
        sa.Column("found_by_id", sa.LargeBinary(16), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("visit_id", sa.LargeBinary(16), nullable=True),
        sa.Column("responsible_id", sa.LargeBinary(16), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("result_note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_incident_resident_id_resident"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["found_by_id"],
            ["helper.id"],
            name=op.f("fk_incident_found_by_id_helper"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_incident_visit_id_visit"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"],
            ["helper.id"],
            name=op.f("fk_incident_responsible_id_helper"),
            onupdate="CASCADE",
        ),
        sqlite_strict=True,
    )
    for field in (
        "closed_on",
        "found_by_id",
        "resident_id",
        "responsible_id",
        "village",
        "visit_id",
    ):
        op.create_index(op.f(f"ix_incident_{field}"), "incident", [field])
    op.create_table(
        "incident_step",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("actions", sa.Text(), nullable=False),
        sa.Column("did", sa.Text(), nullable=True),
        sa.Column("done_at", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("done_by_id", sa.LargeBinary(16), nullable=True),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_step")),
        sa.ForeignKeyConstraint(
            ["incident_id"],
            ["incident.id"],
            name=op.f("fk_incident_step_incident_id_incident"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["done_by_id"],
            ["helper.id"],
            name=op.f("fk_incident_step_done_by_id_helper"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["incident_step.id"],
            name=op.f("fk_incident_step_corrects_id_incident_step"),
            onupdate="CASCADE",
        ),
        sqlite_strict=True,
    )
    for field in ("corrects_id", "done_by_id", "incident_id", "village"):
        op.create_index(op.f(f"ix_incident_step_{field}"), "incident_step", [field])
    op.create_table(
        "need",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("discovered_on", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("found_by_id", sa.LargeBinary(16), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("visit_id", sa.LargeBinary(16), nullable=True),
        sa.Column("incident_id", sa.LargeBinary(16), nullable=True),
        sa.Column("again_of_id", sa.LargeBinary(16), nullable=True),
        sa.Column("wanted_by", sa.Text(), nullable=False),
        sa.Column("helper_id", sa.LargeBinary(16), nullable=True),
        sa.Column("provider", sa.Text(), nullable=True),
        sa.Column("assigned_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("done_by_id", sa.LargeBinary(16), nullable=True),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("done_note", sa.Text(), nullable=True),
        sa.Column("followed_up_on", sa.Text(), nullable=True),
        sa.Column("satisfaction", sa.Text(), nullable=True),
        sa.Column("follow_up_note", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("end_note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need")),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_need_resident_id_resident"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["found_by_id"],
            ["helper.id"],
            name=op.f("fk_need_found_by_id_helper"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_need_visit_id_visit"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"],
            ["incident.id"],
            name=op.f("fk_need_incident_id_incident"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["again_of_id"], ["need.id"], name=op.f("fk_need_again_of_id_need"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["helper_id"], ["helper.id"], name=op.f("fk_need_helper_id_helper"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["done_by_id"],
            ["helper.id"],
            name=op.f("fk_need_done_by_id_helper"),
            onupdate="CASCADE",
        ),
        sqlite_strict=True,
    )
    for field in (
        "again_of_id",
        "done_by_id",
        "found_by_id",
        "helper_id",
        "incident_id",
        "resident_id",
        "state",
        "village",
        "visit_id",
    ):
        op.create_index(op.f(f"ix_need_{field}"), "need", [field])


def _no_needs() -> None:
    for table in ("need", "incident_step", "incident"):
        op.drop_table(table)


# -- entitlements ------------------------------------------------------------------------


def _entitlements() -> None:
    op.create_table(
        "entitlement",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("off", sa.Integer(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("age_from", sa.Integer(), nullable=True),
        sa.Column("age_to", sa.Integer(), nullable=True),
        sa.Column("categories", sa.Text(), nullable=False),
        sa.Column("also_categories", sa.Text(), nullable=False),
        sa.Column("living", sa.Text(), nullable=False),
        sa.Column("self_care", sa.Text(), nullable=False),
        sa.Column("ability", sa.Text(), nullable=False),
        sa.Column("dementia", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("per", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["entitlement.id"],
            name=op.f("fk_entitlement_corrects_id_entitlement"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entitlement")),
        sqlite_strict=True,
    )
    for field in ("village", "corrects_id"):
        op.create_index(op.f(f"ix_entitlement_{field}"), "entitlement", [field], unique=False)
    op.create_table(
        "entitlement_claim",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("applied_on", sa.Text(), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_entitlement_claim_resident_id_resident"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entitlement_claim")),
        sqlite_strict=True,
    )
    for field in ("village", "resident_id"):
        name = op.f(f"ix_entitlement_claim_{field}")
        op.create_index(name, "entitlement_claim", [field], unique=False)


def _no_entitlements() -> None:
    op.drop_table("entitlement_claim")
    op.drop_table("entitlement")


# -- rounds ------------------------------------------------------------------------------


def _rounds() -> None:
    for name, columns, refers in _ROUND_TABLES:
        op.create_table(
            name,
            sa.Column("id", sa.LargeBinary(16), nullable=False),
            sa.Column("village", sa.Text(), nullable=False),
            *(sa.Column(field, kind, nullable=nullable) for field, kind, nullable in columns),
            *(
                sa.ForeignKeyConstraint(
                    [field], [f"{other}.id"], name=op.f(f"fk_{name}_{field}_{other}"),
                    onupdate="CASCADE",
                )
                for field, other in refers.items()
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
            sqlite_strict=True,
        )  # fmt: skip
        for field in ("village", *(field for field in refers if field != "corrects_id")):
            op.create_index(op.f(f"ix_{name}_{field}"), name, [field], unique=False)
    op.create_index(op.f("ix_round_ends_on"), "round", ["ends_on"], unique=False)
    # Of a million visits few belong to a round: the column is added in place, its index is small.
    _add_reference("visit", "round_entry_id", "round_entry")
    for table, field in (("round_attempt", "corrects_id"), ("visit", "round_entry_id")):
        where = sa.text(f"{field} IS NOT NULL")
        op.create_index(f"ix_{table}_{field}", table, [field], unique=False, sqlite_where=where)


def _no_rounds() -> None:
    op.drop_index("ix_visit_round_entry_id", table_name="visit")
    # SQLite drops no column that refers to another table: the table is written anew.
    with op.batch_alter_table("visit", recreate="always") as visit:
        visit.drop_constraint("fk_visit_round_entry_id_round_entry", type_="foreignkey")
        visit.drop_column("round_entry_id")
    for name, _, _ in reversed(_ROUND_TABLES):
        op.drop_table(name)


def _add_reference(table: str, field: str, refers: str) -> None:
    """Add a column that refers to another table without writing the rows of `table` anew.

    SQLite takes a reference of an added column only beside the column, where SQLAlchemy reads
    neither its name nor what it does at an update: it looks for the form of a whole table's
    constraint in the text of the table. The comment has it, and SQLite keeps comments.
    """
    refer = f"REFERENCES {refers} (id) ON UPDATE CASCADE"
    name = f"CONSTRAINT fk_{table}_{field}_{refers}"
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN {field} BLOB {refer}"
        f" /* {name} FOREIGN KEY({field}) {refer} */"
    )


_TEXT, _NUMBER, _ID = sa.Text(), sa.Integer(), sa.LargeBinary(16)
_Tables: TypeAlias = Sequence[
    tuple[str, Sequence[tuple[str, sa.types.TypeEngine[Any], bool]], Mapping[str, str]]
]
"""Table, its columns (name, type, whether it may be empty), what they refer to."""

_ROUND_TABLES: _Tables = (
    (
        "round",
        [
            ("deleted", _NUMBER, False),
            ("kind", _TEXT, False),
            ("name", _TEXT, False),
            ("starts_on", _TEXT, False),
            ("ends_on", _TEXT, False),
            ("age_from", _NUMBER, True),
            ("living", _TEXT, False),
            ("conditions", _TEXT, False),
            ("categories", _TEXT, False),
            ("tiers", _TEXT, False),
            ("groups", _TEXT, False),
            ("children", _NUMBER, False),
            ("note", _TEXT, True),
            ("closed_on", _TEXT, True),
            ("close_note", _TEXT, True),
        ],
        {},
    ),
    (
        "round_entry",
        [
            ("deleted", _NUMBER, False),
            ("round_id", _ID, False),
            ("resident_id", _ID, False),
            ("place", _NUMBER, False),
            ("taken_out", _NUMBER, False),
        ],
        {"round_id": "round", "resident_id": "resident"},
    ),
    (
        "round_attempt",
        [
            ("withdrawn", _NUMBER, False),
            ("entry_id", _ID, False),
            ("tried_on", _TEXT, False),
            ("tried_by", _TEXT, True),
            ("result", _TEXT, False),
            ("note", _TEXT, True),
            ("corrects_id", _ID, True),
        ],
        {"entry_id": "round_entry", "corrects_id": "round_attempt"},
    ),
    (
        "door",
        [
            ("deleted", _NUMBER, False),
            ("resident_id", _ID, False),
            ("place", _NUMBER, True),
            ("note", _TEXT, True),
        ],
        {"resident_id": "resident"},
    ),
)


# -- slips -------------------------------------------------------------------------------


def _slips() -> None:
    for name, columns, refers in _SLIP_TABLES:
        op.create_table(
            name,
            sa.Column("id", sa.LargeBinary(16), nullable=False),
            sa.Column("village", sa.Text(), nullable=False),
            *(sa.Column(field, kind, nullable=nullable) for field, kind, nullable in columns),
            *(
                sa.ForeignKeyConstraint(
                    [field], [f"{other}.id"], name=op.f(f"fk_{name}_{field}_{other}"),
                    onupdate="CASCADE",
                )
                for field, other in refers.items()
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
            sqlite_strict=True,
        )  # fmt: skip
    for name, fields in _SLIP_INDEXES.items():
        for field in ("village", *fields):
            op.create_index(op.f(f"ix_{name}_{field}"), name, [field], unique=False)
    # Of a million visits, those of a slip alone are in the index.
    _add_reference("visit", "slip_line_id", "slip_line")
    corrected = [(name, "corrects_id") for name in _SLIP_INDEXES if name != "slip"]
    for table, field in (*corrected, ("visit", "slip_line_id")):
        where = sa.text(f"{field} IS NOT NULL")
        op.create_index(f"ix_{table}_{field}", table, [field], unique=False, sqlite_where=where)


def _no_slips() -> None:
    op.drop_index("ix_visit_slip_line_id", table_name="visit")
    # SQLite drops no column that refers to another table: the table is written anew.
    with op.batch_alter_table("visit", recreate="always") as visit:
        visit.drop_constraint("fk_visit_slip_line_id_slip_line", type_="foreignkey")
        visit.drop_column("slip_line_id")
    for name, _, _ in reversed(_SLIP_TABLES):
        op.drop_table(name)


_SLIP_INDEXES = {
    "slip": ("helper_id", "week", "round_id", "token"),
    "slip_line": ("slip_id", "resident_id"),
    "slip_confirmation": ("slip_id",),
    "handover": (),
}
_SLIP_TABLES: _Tables = (
    (
        "slip",
        [
            ("deleted", sa.Integer(), False),
            ("kind", sa.Text(), False),
            ("helper_id", sa.LargeBinary(16), True),
            ("week", sa.Text(), True),
            ("round_id", sa.LargeBinary(16), True),
            ("token", sa.Text(), False),
            ("issued_on", sa.Text(), False),
            ("printed_on", sa.Text(), True),
            ("cancelled_on", sa.Text(), True),
            ("cancel_reason", sa.Text(), True),
        ],
        {"helper_id": "helper", "round_id": "round"},
    ),
    (
        "slip_line",
        [
            ("withdrawn", sa.Integer(), False),
            ("slip_id", sa.LargeBinary(16), False),
            ("number", sa.Integer(), False),
            ("resident_id", sa.LargeBinary(16), False),
            ("due_on", sa.Text(), True),
            ("look_at", sa.Text(), False),
            ("round_entry_id", sa.LargeBinary(16), True),
            ("corrects_id", sa.LargeBinary(16), True),
        ],
        {
            "slip_id": "slip",
            "resident_id": "resident",
            "round_entry_id": "round_entry",
            "corrects_id": "slip_line",
        },
    ),
    (
        "slip_confirmation",
        [
            ("withdrawn", sa.Integer(), False),
            ("slip_id", sa.LargeBinary(16), False),
            ("confirmed_at", sa.Text(), False),
            ("confirmed_by", sa.Text(), False),
            ("left_out", sa.Text(), False),
            ("corrects_id", sa.LargeBinary(16), True),
        ],
        {"slip_id": "slip", "corrects_id": "slip_confirmation"},
    ),
    (
        "handover",
        [
            ("withdrawn", sa.Integer(), False),
            ("handed_by", sa.Text(), False),
            ("taken_by", sa.Text(), False),
            ("handed_on", sa.Text(), False),
            ("counts", sa.Text(), False),
            ("note", sa.Text(), True),
            ("corrects_id", sa.LargeBinary(16), True),
        ],
        {"corrects_id": "handover"},
    ),
)


# -- children ----------------------------------------------------------------------------


def _children() -> None:
    for field in ("school", "school_class", "parents_place", "parents_since", "stays_until"):
        op.add_column("resident", sa.Column(field, sa.Text(), nullable=True))
    op.add_column("resident", sa.Column("boarding", sa.Integer(), nullable=True))
    for field in ("parents_away", "risks"):
        column = sa.Column(field, sa.Text(), nullable=False, server_default="[]")
        op.add_column("resident", column)
    op.add_column("contact", sa.Column("lives_with", sa.Integer(), nullable=True))
    op.add_column("pairing", sa.Column("agreement_by", sa.Text(), nullable=True))


def _no_children() -> None:
    op.drop_column("pairing", "agreement_by")
    op.drop_column("contact", "lives_with")
    for field in ("risks", "parents_away", "boarding"):
        op.drop_column("resident", field)
    for field in ("stays_until", "parents_since", "parents_place", "school_class", "school"):
        op.drop_column("resident", field)
