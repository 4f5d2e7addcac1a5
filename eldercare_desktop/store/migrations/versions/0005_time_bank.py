"""The time bank and the love supermarket."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in _TABLES:
        table.create()
    for field in _NEED:
        op.add_column("need", sa.Column(field, sa.Text(), nullable=True))


def downgrade() -> None:
    for field in reversed(_NEED):
        op.drop_column("need", field)
    for table in reversed(_TABLES):
        op.drop_table(table.name)


_NEED = ("helper_sex", "from_time", "to_time")

_TEXT, _NUMBER, _ID = sa.Text(), sa.Integer(), sa.LargeBinary(16)


@dataclass(frozen=True)
class Table:
    """A table of records: columns (name, type, whether it may be empty), what they refer to,

    and indexes (name, columns, whether only rows with a value are in it).
    """

    name: str
    columns: Sequence[tuple[str, sa.types.TypeEngine[Any], bool]]
    refers: Mapping[str, str]
    indexes: Sequence[tuple[str, tuple[str, ...], bool]]

    def create(self) -> None:
        """Creates the table with its indexes."""
        op.create_table(
            self.name,
            sa.Column("id", sa.LargeBinary(16), nullable=False),
            sa.Column("village", sa.Text(), nullable=False),
            *(sa.Column(field, kind, nullable=nullable) for field, kind, nullable in self.columns),
            *(
                sa.ForeignKeyConstraint(
                    [field], [f"{other}.id"], name=op.f(f"fk_{self.name}_{field}_{other}"),
                    onupdate="CASCADE",
                )
                for field, other in self.refers.items()
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{self.name}")),
            sqlite_strict=True,
        )  # fmt: skip
        for name, fields, filled in self.indexes:
            where = sa.text(f"{fields[0]} IS NOT NULL") if filled else None
            op.create_index(op.f(name), self.name, list(fields), sqlite_where=where)


_TABLES: Sequence[Table] = (
    Table(
        "goods",
        [
            ("deleted", _NUMBER, False),
            ("name", _TEXT, False),
            ("measure", _TEXT, False),
            ("points", _NUMBER, True),
            ("minutes", _NUMBER, True),
            ("least_stock", _NUMBER, False),
            ("barcode", _TEXT, True),
            ("closed_on", _TEXT, True),
            ("note", _TEXT, True),
        ],
        {},
        [
            ("ix_goods_village", ("village",), False),
        ],
    ),
    Table(
        "voucher_answer",
        [
            ("withdrawn", _NUMBER, False),
            ("serial", _TEXT, False),
            ("outcome", _TEXT, False),
            ("amount", _NUMBER, False),
            ("other_village", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"corrects_id": "voucher_answer"},
        [
            ("ix_voucher_answer_corrects_id", ("corrects_id",), False),
            ("ix_voucher_answer_serial", ("serial",), False),
            ("ix_voucher_answer_village", ("village",), False),
        ],
    ),
    Table(
        "team",
        [
            ("deleted", _NUMBER, False),
            ("name", _TEXT, False),
            ("kind", _TEXT, False),
            ("group_id", _ID, True),
            ("founded_on", _TEXT, True),
            ("ended_on", _TEXT, True),
            ("note", _TEXT, True),
        ],
        {"group_id": "villager_group"},
        [
            ("ix_team_group_id", ("group_id",), False),
            ("ix_team_village", ("village",), False),
        ],
    ),
    Table(
        "expiry_notice",
        [
            ("withdrawn", _NUMBER, False),
            ("person_id", _ID, False),
            ("unit", _TEXT, False),
            ("amount", _NUMBER, False),
            ("expires_on", _TEXT, False),
            ("told_on", _TEXT, False),
            ("how", _TEXT, False),
            ("told_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"person_id": "person", "corrects_id": "expiry_notice"},
        [
            ("ix_expiry_notice_corrects_id", ("corrects_id",), False),
            ("ix_expiry_notice_person_id", ("person_id",), False),
            ("ix_expiry_notice_village", ("village",), False),
        ],
    ),
    Table(
        "ledger_ruling",
        [
            ("withdrawn", _NUMBER, False),
            ("case_key", _TEXT, False),
            ("person_id", _ID, True),
            ("ruling", _TEXT, False),
            ("reason", _TEXT, False),
            ("ruled_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"person_id": "person", "corrects_id": "ledger_ruling"},
        [
            ("ix_ledger_ruling_case_key", ("case_key",), False),
            ("ix_ledger_ruling_corrects_id", ("corrects_id",), False),
            ("ix_ledger_ruling_person_id", ("person_id",), False),
            ("ix_ledger_ruling_village", ("village",), False),
        ],
    ),
    Table(
        "passbook_page",
        [
            ("withdrawn", _NUMBER, False),
            ("person_id", _ID, False),
            ("token", _TEXT, False),
            ("unit", _TEXT, False),
            ("first_day", _TEXT, False),
            ("last_day", _TEXT, False),
            ("entries", _NUMBER, False),
            ("opening", _NUMBER, False),
            ("closing", _NUMBER, False),
            ("digest", _TEXT, False),
            ("shown", _TEXT, False),
            ("printed_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"person_id": "person", "corrects_id": "passbook_page"},
        [
            ("ix_passbook_page_corrects_id", ("corrects_id",), False),
            ("ix_passbook_page_person_id", ("person_id",), False),
            ("ix_passbook_page_token", ("token",), False),
            ("ix_passbook_page_village", ("village",), False),
        ],
    ),
    Table(
        "redemption",
        [
            ("withdrawn", _NUMBER, False),
            ("person_id", _ID, False),
            ("day", _TEXT, False),
            ("unit", _TEXT, False),
            ("amount", _NUMBER, False),
            ("handed_to", _TEXT, True),
            ("note", _TEXT, True),
            ("recorded_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"person_id": "person", "corrects_id": "redemption"},
        [
            ("ix_redemption_corrects_id", ("corrects_id",), False),
            ("ix_redemption_day", ("day",), False),
            ("ix_redemption_person_id", ("person_id",), False),
            ("ix_redemption_village", ("village",), False),
        ],
    ),
    Table(
        "team_member",
        [
            ("deleted", _NUMBER, False),
            ("team_id", _ID, False),
            ("person_id", _ID, False),
            ("role", _TEXT, False),
            ("since", _TEXT, False),
            ("until", _TEXT, True),
        ],
        {"team_id": "team", "person_id": "person"},
        [
            ("ix_team_member_person_id", ("person_id",), False),
            ("ix_team_member_team_id", ("team_id",), False),
            ("ix_team_member_village", ("village",), False),
        ],
    ),
    Table(
        "voucher",
        [
            ("withdrawn", _NUMBER, False),
            ("person_id", _ID, False),
            ("serial", _TEXT, False),
            ("amount", _NUMBER, False),
            ("valid_until", _TEXT, False),
            ("code", _TEXT, False),
            ("issued_on", _TEXT, False),
            ("issued_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"person_id": "person", "corrects_id": "voucher"},
        [
            ("ix_voucher_corrects_id", ("corrects_id",), False),
            ("ix_voucher_person_id", ("person_id",), False),
            ("ix_voucher_serial", ("serial",), False),
            ("ix_voucher_village", ("village",), False),
        ],
    ),
    Table(
        "stock_move",
        [
            ("withdrawn", _NUMBER, False),
            ("goods_id", _ID, False),
            ("kind", _TEXT, False),
            ("quantity", _NUMBER, False),
            ("counted", _NUMBER, True),
            ("day", _TEXT, False),
            ("price", _NUMBER, True),
            ("redemption_id", _ID, True),
            ("donor", _TEXT, True),
            ("value", _NUMBER, True),
            ("reason", _TEXT, True),
            ("recorded_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"goods_id": "goods", "redemption_id": "redemption", "corrects_id": "stock_move"},
        [
            ("ix_stock_move_corrects_id", ("corrects_id",), False),
            (
                "ix_stock_move_goods_id_day",
                (
                    "goods_id",
                    "day",
                ),
                False,
            ),
            ("ix_stock_move_redemption_id", ("redemption_id",), False),
            ("ix_stock_move_village", ("village",), False),
        ],
    ),
    Table(
        "volunteer",
        [
            ("deleted", _NUMBER, False),
            ("helper_id", _ID, False),
            ("kind", _TEXT, False),
            ("registered_on", _TEXT, False),
            ("skills", _TEXT, False),
            ("free_times", _TEXT, False),
            ("weekly_minutes", _NUMBER, True),
            ("state", _TEXT, False),
            ("paused_until", _TEXT, True),
            ("ended_on", _TEXT, True),
            ("end_reason", _TEXT, True),
            ("consent_by", _TEXT, True),
            ("consent_relation", _TEXT, True),
            ("consent_on", _TEXT, True),
            ("note", _TEXT, True),
        ],
        {"helper_id": "helper"},
        [
            ("ix_volunteer_helper_id", ("helper_id",), False),
            ("ix_volunteer_village", ("village",), False),
        ],
    ),
    Table(
        "service_record",
        [
            ("withdrawn", _NUMBER, False),
            ("helper_id", _ID, False),
            ("resident_id", _ID, True),
            ("for_whom", _TEXT, True),
            ("kind", _TEXT, False),
            ("day", _TEXT, False),
            ("began", _TEXT, False),
            ("ended", _TEXT, False),
            ("minutes", _NUMBER, False),
            ("earns", _TEXT, False),
            ("paid_by", _TEXT, False),
            ("group_key", _TEXT, True),
            ("team_id", _ID, True),
            ("visit_id", _ID, True),
            ("serving_id", _ID, True),
            ("need_id", _ID, True),
            ("evidence", _TEXT, False),
            ("evidence_note", _TEXT, True),
            ("note", _TEXT, True),
            ("recorded_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {
            "helper_id": "helper",
            "resident_id": "resident",
            "team_id": "team",
            "visit_id": "visit",
            "serving_id": "meal_serving",
            "need_id": "need",
            "corrects_id": "service_record",
        },
        [
            ("ix_service_record_corrects_id", ("corrects_id",), True),
            ("ix_service_record_day", ("day",), False),
            ("ix_service_record_group_key", ("group_key",), True),
            (
                "ix_service_record_helper_id_day",
                (
                    "helper_id",
                    "day",
                ),
                False,
            ),
            ("ix_service_record_need_id", ("need_id",), True),
            ("ix_service_record_resident_id", ("resident_id",), False),
            ("ix_service_record_serving_id", ("serving_id",), True),
            ("ix_service_record_team_id", ("team_id",), False),
            ("ix_service_record_village", ("village",), False),
            ("ix_service_record_visit_id", ("visit_id",), True),
        ],
    ),
    Table(
        "ledger_entry",
        [
            ("withdrawn", _NUMBER, False),
            ("unit", _TEXT, False),
            ("kind", _TEXT, False),
            ("amount", _NUMBER, False),
            ("from_kind", _TEXT, False),
            ("from_person_id", _ID, True),
            ("to_kind", _TEXT, False),
            ("to_person_id", _ID, True),
            ("day", _TEXT, False),
            ("cause", _TEXT, False),
            ("reason", _TEXT, True),
            ("entered_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("service_id", _ID, True),
            ("redemption_id", _ID, True),
            ("voucher_serial", _TEXT, True),
            ("corrects_id", _ID, True),
        ],
        {
            "from_person_id": "person",
            "to_person_id": "person",
            "service_id": "service_record",
            "redemption_id": "redemption",
            "corrects_id": "ledger_entry",
        },
        [
            ("ix_ledger_entry_cause", ("cause",), False),
            ("ix_ledger_entry_corrects_id", ("corrects_id",), True),
            ("ix_ledger_entry_day", ("day",), False),
            (
                "ix_ledger_entry_from_person_id_day",
                (
                    "from_person_id",
                    "day",
                ),
                True,
            ),
            ("ix_ledger_entry_redemption_id", ("redemption_id",), True),
            ("ix_ledger_entry_service_id", ("service_id",), True),
            (
                "ix_ledger_entry_to_person_id_day",
                (
                    "to_person_id",
                    "day",
                ),
                True,
            ),
            ("ix_ledger_entry_village", ("village",), False),
            ("ix_ledger_entry_voucher_serial", ("voucher_serial",), True),
        ],
    ),
    Table(
        "service_check",
        [
            ("withdrawn", _NUMBER, False),
            ("service_id", _ID, False),
            ("result", _TEXT, False),
            ("verified_by", _TEXT, False),
            ("verifier_id", _ID, True),
            ("how", _TEXT, False),
            ("checked_on", _TEXT, False),
            ("reason", _TEXT, True),
            ("recorded_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"service_id": "service_record", "verifier_id": "person", "corrects_id": "service_check"},
        [
            ("ix_service_check_corrects_id", ("corrects_id",), False),
            ("ix_service_check_service_id", ("service_id",), False),
            ("ix_service_check_verifier_id", ("verifier_id",), False),
            ("ix_service_check_village", ("village",), False),
        ],
    ),
    Table(
        "voucher_acceptance",
        [
            ("withdrawn", _NUMBER, False),
            ("serial", _TEXT, False),
            ("code", _TEXT, False),
            ("home_village", _TEXT, False),
            ("amount", _NUMBER, False),
            ("to_kind", _TEXT, False),
            ("to_person_id", _ID, True),
            ("service_id", _ID, True),
            ("accepted_on", _TEXT, False),
            ("accepted_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("note", _TEXT, True),
            ("corrects_id", _ID, True),
        ],
        {
            "to_person_id": "person",
            "service_id": "service_record",
            "corrects_id": "voucher_acceptance",
        },
        [
            ("ix_voucher_acceptance_corrects_id", ("corrects_id",), False),
            ("ix_voucher_acceptance_serial", ("serial",), False),
            ("ix_voucher_acceptance_service_id", ("service_id",), False),
            ("ix_voucher_acceptance_to_person_id", ("to_person_id",), False),
            ("ix_voucher_acceptance_village", ("village",), False),
        ],
    ),
)
