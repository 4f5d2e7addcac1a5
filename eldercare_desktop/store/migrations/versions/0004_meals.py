"""Meal assistance: sites, roster, servings, kitchen, prices, accounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in _TABLES:
        table.create()
    in_vain = sa.text("outcome = 'nobody_home'")
    op.create_index("ix_meal_serving_in_vain", "meal_serving", ["day"], sqlite_where=in_vain)
    # What a meal's sheet is about: added in place, so that the rows are not written anew.
    for field in ("day", "period"):
        op.add_column("slip", sa.Column(field, sa.Text(), nullable=True))
    for field, refers in _SLIP_REFERS.items():
        _add_reference("slip", field, refers)
    for field in _RESIDENT:
        column = sa.Column(field, sa.Text(), nullable=False, server_default="[]")
        op.add_column("resident", column)


def downgrade() -> None:
    for field in _RESIDENT:
        op.drop_column("resident", field)
    # SQLite drops no column that refers to another table: the table is written anew.
    with op.batch_alter_table("slip", recreate="always") as slip:
        for field, refers in _SLIP_REFERS.items():
            slip.drop_constraint(f"fk_slip_{field}_{refers}", type_="foreignkey")
            slip.drop_column(field)
        for field in ("day", "period"):
            slip.drop_column(field)
    for table in reversed(_TABLES):
        op.drop_table(table.name)


_RESIDENT = ("allergens", "diets")
_SLIP_REFERS = {"site_id": "site", "route_id": "meal_route"}

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


_TABLES: Sequence[Table] = (
    Table(
        "dish",
        [
            ("deleted", _NUMBER, False),
            ("name", _TEXT, False),
            ("kind", _TEXT, False),
            ("allergens", _TEXT, False),
            ("diets", _TEXT, False),
            ("note", _TEXT, True),
        ],
        {},
        [("ix_dish_village", ("village",), False)],
    ),
    Table(
        "site",
        [
            ("deleted", _NUMBER, False),
            ("name", _TEXT, False),
            ("kind", _TEXT, False),
            ("address", _TEXT, True),
            ("contact", _TEXT, True),
            ("phone", _TEXT, True),
            ("meal_periods", _TEXT, False),
            ("meal_weekdays", _TEXT, False),
            ("meal_holidays", _TEXT, False),
            ("meal_workdays", _NUMBER, False),
            ("capacity", _NUMBER, True),
            ("cutoff_days", _NUMBER, False),
            ("cutoff_time", _TEXT, False),
            ("breakfast_at", _TEXT, False),
            ("lunch_at", _TEXT, False),
            ("dinner_at", _TEXT, False),
            ("closed_on", _TEXT, True),
            ("note", _TEXT, True),
        ],
        {},
        [("ix_site_village", ("village",), False)],
    ),
    Table(
        "food_sample",
        [
            ("deleted", _NUMBER, False),
            ("site_id", _ID, False),
            ("day", _TEXT, False),
            ("period", _TEXT, False),
            ("dish_id", _ID, True),
            ("dish_name", _TEXT, False),
            ("grams", _NUMBER, False),
            ("taken_at", _TEXT, False),
            ("taken_by", _TEXT, False),
            ("place", _TEXT, True),
            ("discarded_at", _TEXT, True),
            ("discarded_by", _TEXT, True),
            ("note", _TEXT, True),
        ],
        {"site_id": "site", "dish_id": "dish"},
        [
            ("ix_food_sample_day", ("day",), False),
            ("ix_food_sample_dish_id", ("dish_id",), False),
            ("ix_food_sample_site_id", ("site_id",), False),
            ("ix_food_sample_village", ("village",), False),
        ],
    ),
    Table(
        "meal_closing",
        [
            ("withdrawn", _NUMBER, False),
            ("site_id", _ID, False),
            ("month", _TEXT, False),
            ("closed_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("servings", _NUMBER, False),
            ("price", _NUMBER, False),
            ("government", _NUMBER, False),
            ("collective", _NUMBER, False),
            ("donation", _NUMBER, False),
            ("own", _NUMBER, False),
            ("note", _TEXT, True),
            ("corrects_id", _ID, True),
        ],
        {"site_id": "site", "corrects_id": "meal_closing"},
        [
            ("ix_meal_closing_corrects_id", ("corrects_id",), False),
            ("ix_meal_closing_site_id", ("site_id",), False),
            ("ix_meal_closing_village", ("village",), False),
        ],
    ),
    Table(
        "meal_price",
        [
            ("withdrawn", _NUMBER, False),
            ("site_id", _ID, True),
            ("name", _TEXT, False),
            ("starts_on", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("source", _TEXT, True),
            ("corrects_id", _ID, True),
        ],
        {"site_id": "site", "corrects_id": "meal_price"},
        [
            ("ix_meal_price_corrects_id", ("corrects_id",), False),
            ("ix_meal_price_site_id", ("site_id",), False),
            ("ix_meal_price_village", ("village",), False),
        ],
    ),
    Table(
        "menu_item",
        [
            ("deleted", _NUMBER, False),
            ("site_id", _ID, False),
            ("day", _TEXT, False),
            ("period", _TEXT, False),
            ("dish_id", _ID, False),
            ("price_set", _TEXT, True),
            ("place", _NUMBER, False),
        ],
        {"site_id": "site", "dish_id": "dish"},
        [
            ("ix_menu_item_day", ("day",), False),
            ("ix_menu_item_dish_id", ("dish_id",), False),
            ("ix_menu_item_site_id", ("site_id",), False),
            ("ix_menu_item_village", ("village",), False),
        ],
    ),
    Table(
        "site_day",
        [
            ("withdrawn", _NUMBER, False),
            ("site_id", _ID, False),
            ("day", _TEXT, False),
            ("open", _NUMBER, False),
            ("periods", _TEXT, False),
            ("reason", _TEXT, True),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"site_id": "site", "corrects_id": "site_day"},
        [("ix_site_day_village", ("village",), False)],
    ),
    Table(
        "meal_price_line",
        [
            ("withdrawn", _NUMBER, False),
            ("price_id", _ID, False),
            ("kind", _TEXT, False),
            ("place", _NUMBER, False),
            ("code", _TEXT, True),
            ("name", _TEXT, True),
            ("periods", _TEXT, False),
            ("price", _NUMBER, True),
            ("kinds", _TEXT, False),
            ("age_from", _NUMBER, True),
            ("age_to", _NUMBER, True),
            ("categories", _TEXT, False),
            ("living", _TEXT, False),
            ("self_care", _TEXT, False),
            ("ability", _TEXT, False),
            ("government", _NUMBER, True),
            ("government_share", _NUMBER, True),
            ("government_most", _NUMBER, True),
            ("collective", _NUMBER, True),
            ("collective_share", _NUMBER, True),
            ("collective_most", _NUMBER, True),
            ("donation", _NUMBER, True),
            ("donation_share", _NUMBER, True),
            ("donation_most", _NUMBER, True),
            ("corrects_id", _ID, True),
        ],
        {"price_id": "meal_price", "corrects_id": "meal_price_line"},
        [
            ("ix_meal_price_line_corrects_id", ("corrects_id",), False),
            ("ix_meal_price_line_price_id", ("price_id",), False),
            ("ix_meal_price_line_village", ("village",), False),
        ],
    ),
    Table(
        "meal_adjustment",
        [
            ("withdrawn", _NUMBER, False),
            ("site_id", _ID, False),
            ("resident_id", _ID, True),
            ("for_month", _TEXT, False),
            ("month", _TEXT, False),
            ("servings", _NUMBER, False),
            ("delivered", _NUMBER, False),
            ("price", _NUMBER, False),
            ("government", _NUMBER, False),
            ("collective", _NUMBER, False),
            ("donation", _NUMBER, False),
            ("own", _NUMBER, False),
            ("reason", _TEXT, False),
            ("adjusted_by", _TEXT, False),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"site_id": "site", "resident_id": "resident", "corrects_id": "meal_adjustment"},
        [
            ("ix_meal_adjustment_corrects_id", ("corrects_id",), False),
            ("ix_meal_adjustment_month", ("month",), False),
            ("ix_meal_adjustment_resident_id", ("resident_id",), False),
            ("ix_meal_adjustment_site_id", ("site_id",), False),
            ("ix_meal_adjustment_village", ("village",), False),
        ],
    ),
    Table(
        "meal_check",
        [
            ("withdrawn", _NUMBER, False),
            ("resident_id", _ID, False),
            ("checked_on", _TEXT, False),
            ("result", _TEXT, False),
            ("helper_id", _ID, True),
            ("checked_by", _TEXT, True),
            ("note", _TEXT, True),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"resident_id": "resident", "helper_id": "helper", "corrects_id": "meal_check"},
        [
            ("ix_meal_check_corrects_id", ("corrects_id",), False),
            ("ix_meal_check_helper_id", ("helper_id",), False),
            ("ix_meal_check_resident_id", ("resident_id",), False),
            ("ix_meal_check_village", ("village",), False),
        ],
    ),
    Table(
        "meal_closed_line",
        [
            ("withdrawn", _NUMBER, False),
            ("closing_id", _ID, False),
            ("resident_id", _ID, True),
            ("servings", _NUMBER, False),
            ("delivered", _NUMBER, False),
            ("price", _NUMBER, False),
            ("government", _NUMBER, False),
            ("collective", _NUMBER, False),
            ("donation", _NUMBER, False),
            ("own", _NUMBER, False),
            ("adjusted", _NUMBER, False),
            ("opening", _NUMBER, False),
            ("paid", _NUMBER, False),
            ("balance", _NUMBER, False),
            ("corrects_id", _ID, True),
        ],
        {
            "closing_id": "meal_closing",
            "resident_id": "resident",
            "corrects_id": "meal_closed_line",
        },
        [
            ("ix_meal_closed_line_closing_id", ("closing_id",), False),
            ("ix_meal_closed_line_corrects_id", ("corrects_id",), False),
            ("ix_meal_closed_line_resident_id", ("resident_id",), False),
            ("ix_meal_closed_line_village", ("village",), False),
        ],
    ),
    Table(
        "meal_pause",
        [
            ("deleted", _NUMBER, False),
            ("resident_id", _ID, False),
            ("since", _TEXT, False),
            ("until", _TEXT, True),
            ("periods", _TEXT, False),
            ("reason", _TEXT, True),
        ],
        {"resident_id": "resident"},
        [
            ("ix_meal_pause_resident_id", ("resident_id",), False),
            ("ix_meal_pause_village", ("village",), False),
        ],
    ),
    Table(
        "meal_payment",
        [
            ("withdrawn", _NUMBER, False),
            ("resident_id", _ID, False),
            ("site_id", _ID, False),
            ("paid_on", _TEXT, False),
            ("kind", _TEXT, False),
            ("amount", _NUMBER, False),
            ("method", _TEXT, False),
            ("receipt", _TEXT, True),
            ("note", _TEXT, True),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"resident_id": "resident", "site_id": "site", "corrects_id": "meal_payment"},
        [
            ("ix_meal_payment_corrects_id", ("corrects_id",), False),
            ("ix_meal_payment_paid_on", ("paid_on",), False),
            ("ix_meal_payment_resident_id", ("resident_id",), False),
            ("ix_meal_payment_site_id", ("site_id",), False),
            ("ix_meal_payment_village", ("village",), False),
        ],
    ),
    Table(
        "meal_route",
        [
            ("deleted", _NUMBER, False),
            ("site_id", _ID, False),
            ("name", _TEXT, False),
            ("helper_id", _ID, True),
            ("note", _TEXT, True),
        ],
        {"site_id": "site", "helper_id": "helper"},
        [
            ("ix_meal_route_helper_id", ("helper_id",), False),
            ("ix_meal_route_site_id", ("site_id",), False),
            ("ix_meal_route_village", ("village",), False),
        ],
    ),
    Table(
        "meal_stand_in",
        [
            ("withdrawn", _NUMBER, False),
            ("route_id", _ID, False),
            ("day", _TEXT, False),
            ("helper_id", _ID, True),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {"route_id": "meal_route", "helper_id": "helper", "corrects_id": "meal_stand_in"},
        [("ix_meal_stand_in_village", ("village",), False)],
    ),
    Table(
        "meal_status",
        [
            ("withdrawn", _NUMBER, False),
            ("resident_id", _ID, False),
            ("starts_on", _TEXT, False),
            ("categories", _TEXT, False),
            ("living", _TEXT, False),
            ("self_care", _TEXT, True),
            ("ability", _TEXT, True),
            ("recorded_at", _TEXT, False),
            ("note", _TEXT, True),
            ("corrects_id", _ID, True),
        ],
        {"resident_id": "resident", "corrects_id": "meal_status"},
        [
            ("ix_meal_status_corrects_id", ("corrects_id",), False),
            ("ix_meal_status_resident_id", ("resident_id",), False),
            ("ix_meal_status_village", ("village",), False),
        ],
    ),
    Table(
        "meal_order",
        [
            ("withdrawn", _NUMBER, False),
            ("resident_id", _ID, False),
            ("site_id", _ID, False),
            ("day", _TEXT, False),
            ("period", _TEXT, False),
            ("ordered", _TEXT, False),
            ("price_set", _TEXT, True),
            ("route_id", _ID, True),
            ("recorded_at", _TEXT, False),
            ("corrects_id", _ID, True),
        ],
        {
            "resident_id": "resident",
            "site_id": "site",
            "route_id": "meal_route",
            "corrects_id": "meal_order",
        },
        [
            ("ix_meal_order_corrects_id", ("corrects_id",), True),
            ("ix_meal_order_day", ("day", "site_id"), False),
            ("ix_meal_order_resident_id_day", ("resident_id", "day"), False),
            ("ix_meal_order_village", ("village",), False),
        ],
    ),
    Table(
        "meal_plan",
        [
            ("deleted", _NUMBER, False),
            ("resident_id", _ID, False),
            ("site_id", _ID, False),
            ("period", _TEXT, False),
            ("weekdays", _TEXT, False),
            ("mode", _TEXT, False),
            ("price_set", _TEXT, True),
            ("route_id", _ID, True),
            ("since", _TEXT, False),
            ("ended_on", _TEXT, True),
            ("note", _TEXT, True),
        ],
        {"resident_id": "resident", "site_id": "site", "route_id": "meal_route"},
        [
            ("ix_meal_plan_resident_id", ("resident_id",), False),
            ("ix_meal_plan_route_id", ("route_id",), False),
            ("ix_meal_plan_site_id", ("site_id",), False),
            ("ix_meal_plan_village", ("village",), False),
        ],
    ),
    Table(
        "meal_serving",
        [
            ("withdrawn", _NUMBER, False),
            ("resident_id", _ID, True),
            ("site_id", _ID, False),
            ("day", _TEXT, False),
            ("period", _TEXT, False),
            ("outcome", _TEXT, False),
            ("price_set", _TEXT, True),
            ("extra", _NUMBER, False),
            ("walk_in", _NUMBER, False),
            ("guest", _TEXT, True),
            ("helper_id", _ID, True),
            ("recorded_at", _TEXT, False),
            ("note", _TEXT, True),
            ("slip_line_id", _ID, True),
            ("slip_id", _ID, True),
            ("slip_row", _NUMBER, True),
            ("corrects_id", _ID, True),
        ],
        {
            "resident_id": "resident",
            "site_id": "site",
            "helper_id": "helper",
            "slip_line_id": "slip_line",
            "slip_id": "slip",
            "corrects_id": "meal_serving",
        },
        [
            ("ix_meal_serving_corrects_id", ("corrects_id",), True),
            ("ix_meal_serving_day", ("day", "site_id"), False),
            ("ix_meal_serving_helper_id", ("helper_id",), False),
            ("ix_meal_serving_resident_id_day", ("resident_id", "day"), False),
            ("ix_meal_serving_slip_line_id", ("slip_line_id",), True),
            ("ix_meal_serving_village", ("village",), False),
        ],
    ),
)
