"""The first schema: register, pairings, visits, cards, and the change log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "area",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_area")),
        sqlite_strict=True,
    )
    op.create_table(
        "row_state",
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("row_id", sa.LargeBinary(16), nullable=False),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.Column("pending", sa.Text(), nullable=False),
        sa.Column("shadow", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("table", "row_id", name=op.f("pk_row_state")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_row_state_conflict",
        "row_state",
        ["table"],
        unique=False,
        sqlite_where=sa.text("conflicts <> '{}'"),
    )
    op.create_index(
        "ix_row_state_extra",
        "row_state",
        ["table"],
        unique=False,
        sqlite_where=sa.text("extra <> '{}'"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
        sqlite_strict=True,
    )
    op.create_table(
        "tx",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["undoes"], ["tx.no"], name=op.f("fk_tx_undoes_tx")),
        sa.ForeignKeyConstraint(["undone_by"], ["tx.no"], name=op.f("fk_tx_undone_by_tx")),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_tx")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "villager_group",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_villager_group")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_villager_group_village"), "villager_group", ["village"], unique=False)
    op.create_table(
        "writer",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("own", sa.Integer(), nullable=False),
        sa.Column("next_seq", sa.Integer(), nullable=False),
        sa.Column("next_counter", sa.Integer(), nullable=False),
        sa.Column("latest_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_writer")),
        sa.UniqueConstraint("id", name=op.f("uq_writer_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "batch",
        sa.Column("writer_no", sa.Integer(), nullable=False),
        sa.Column("first_seq", sa.Integer(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_at", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["writer_no"], ["writer.no"], name=op.f("fk_batch_writer_no_writer")
        ),
        sa.PrimaryKeyConstraint("writer_no", "first_seq", name=op.f("pk_batch")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_batch_waiting",
        "batch",
        ["writer_no", "first_seq"],
        unique=False,
        sqlite_where=sa.text("receipt IS NULL"),
    )
    op.create_table(
        "change",
        sa.Column("writer_no", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("tx", sa.Integer(), nullable=True),
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("row_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("bases", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("clock_doubtful", sa.Integer(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["writer_no"], ["writer.no"], name=op.f("fk_change_writer_no_writer")
        ),
        sa.PrimaryKeyConstraint("writer_no", "seq", name=op.f("pk_change")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_change_pending",
        "change",
        ["writer_no", "seq"],
        unique=False,
        sqlite_where=sa.text("position IS NULL"),
    )
    op.create_index("ix_change_row", "change", ["table", "row_id"], unique=False)
    op.create_index("ix_change_tx", "change", ["tx"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nickname", sa.Text(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("ethnicity", sa.Text(), nullable=True),
        sa.Column("birth", sa.Text(), nullable=True),
        sa.Column("birth_as_written", sa.Text(), nullable=True),
        sa.Column("lunar_birthday", sa.Text(), nullable=True),
        sa.Column("id_number", sa.Text(), nullable=True),
        sa.Column("id_as_written", sa.Text(), nullable=True),
        sa.Column("id_problem", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("phone_alt", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("group_id", sa.LargeBinary(16), nullable=True),
        sa.Column("life_status", sa.Text(), nullable=False),
        sa.Column("death_date", sa.Text(), nullable=True),
        sa.Column("consent_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["villager_group.id"],
            name=op.f("fk_person_group_id_villager_group"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_person_group_id"), "person", ["group_id"], unique=False)
    op.create_index(op.f("ix_person_id_number"), "person", ["id_number"], unique=False)
    op.create_index(op.f("ix_person_search_key"), "person", ["search_key"], unique=False)
    op.create_index(op.f("ix_person_village"), "person", ["village"], unique=False)
    op.create_table(
        "card",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("printed_on", sa.Text(), nullable=True),
        sa.Column("revoked_on", sa.Text(), nullable=True),
        sa.Column("revoke_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_card_person_id_person"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_card_person_id"), "card", ["person_id"], unique=False)
    op.create_index(op.f("ix_card_token"), "card", ["token"], unique=False)
    op.create_index(op.f("ix_card_village"), "card", ["village"], unique=False)
    op.create_table(
        "contact",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("other_id", sa.LargeBinary(16), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_contact_other_id_person"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_contact_person_id_person"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_contact_other_id"), "contact", ["other_id"], unique=False)
    op.create_index(op.f("ix_contact_person_id"), "contact", ["person_id"], unique=False)
    op.create_index(op.f("ix_contact_village"), "contact", ["village"], unique=False)
    op.create_table(
        "helper",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.Column("available", sa.Integer(), nullable=False),
        sa.Column("away_since", sa.Text(), nullable=True),
        sa.Column("most_elders", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_helper_person_id_person"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_helper")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_helper_person_id"), "helper", ["person_id"], unique=False)
    op.create_index(op.f("ix_helper_village"), "helper", ["village"], unique=False)
    op.create_table(
        "not_same_person",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.Column("other_id", sa.LargeBinary(16), nullable=False),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["not_same_person.id"],
            name=op.f("fk_not_same_person_corrects_id_not_same_person"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["person.id"],
            name=op.f("fk_not_same_person_other_id_person"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_not_same_person_person_id_person"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_same_person")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_not_same_person_corrects_id"), "not_same_person", ["corrects_id"], unique=False
    )
    op.create_index(
        op.f("ix_not_same_person_other_id"), "not_same_person", ["other_id"], unique=False
    )
    op.create_index(
        op.f("ix_not_same_person_person_id"), "not_same_person", ["person_id"], unique=False
    )
    op.create_index(
        op.f("ix_not_same_person_village"), "not_same_person", ["village"], unique=False
    )
    op.create_table(
        "resident",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("categories", sa.Text(), nullable=False),
        sa.Column("living", sa.Text(), nullable=False),
        sa.Column("self_care_failed", sa.Text(), nullable=True),
        sa.Column("self_care", sa.Text(), nullable=True),
        sa.Column("ability", sa.Text(), nullable=True),
        sa.Column("ability_on", sa.Text(), nullable=True),
        sa.Column("ability_assessor", sa.Text(), nullable=True),
        sa.Column("ability_score", sa.Integer(), nullable=True),
        sa.Column("dementia", sa.Integer(), nullable=False),
        sa.Column("severe_illness", sa.Integer(), nullable=False),
        sa.Column("health_note", sa.Text(), nullable=True),
        sa.Column("diet", sa.Text(), nullable=True),
        sa.Column("willingness", sa.Text(), nullable=False),
        sa.Column("willingness_on", sa.Text(), nullable=True),
        sa.Column("served_since", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_resident_person_id_person"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_resident_person_id"), "resident", ["person_id"], unique=False)
    op.create_index(op.f("ix_resident_village"), "resident", ["village"], unique=False)
    op.create_table(
        "pairing",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("helper_id", sa.LargeBinary(16), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("services", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("agreement_on", sa.Text(), nullable=True),
        sa.Column("visit_every_days", sa.Integer(), nullable=True),
        sa.Column("patrol_area", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper_id"],
            ["helper.id"],
            name=op.f("fk_pairing_helper_id_helper"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_pairing_resident_id_resident"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pairing_helper_id"), "pairing", ["helper_id"], unique=False)
    op.create_index(op.f("ix_pairing_resident_id"), "pairing", ["resident_id"], unique=False)
    op.create_index(op.f("ix_pairing_village"), "pairing", ["village"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.LargeBinary(16), nullable=False),
        sa.Column("helper_id", sa.LargeBinary(16), nullable=True),
        sa.Column("visitor", sa.Text(), nullable=True),
        sa.Column("visited_on", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("health", sa.Text(), nullable=False),
        sa.Column("mind", sa.Text(), nullable=False),
        sa.Column("safety", sa.Text(), nullable=False),
        sa.Column("hygiene", sa.Text(), nullable=False),
        sa.Column("housing", sa.Text(), nullable=False),
        sa.Column("services", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["visit.id"],
            name=op.f("fk_visit_corrects_id_visit"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["helper_id"], ["helper.id"], name=op.f("fk_visit_helper_id_helper"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_visit_resident_id_resident"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_visit_corrects_id",
        "visit",
        ["corrects_id"],
        unique=False,
        sqlite_where=sa.text("corrects_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_visit_helper_id"), "visit", ["helper_id"], unique=False)
    op.create_index(
        "ix_visit_resident_id_visited_on",
        "visit",
        ["resident_id", "visited_on", "withdrawn", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_visit_village"), "visit", ["village"], unique=False)
    op.create_index(op.f("ix_visit_visited_on"), "visit", ["visited_on"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_visit_visited_on"), table_name="visit")
    op.drop_index(op.f("ix_visit_village"), table_name="visit")
    op.drop_index("ix_visit_resident_id_visited_on", table_name="visit")
    op.drop_index(op.f("ix_visit_helper_id"), table_name="visit")
    op.drop_index(
        "ix_visit_corrects_id",
        table_name="visit",
        sqlite_where=sa.text("corrects_id IS NOT NULL"),
    )
    op.drop_table("visit")
    op.drop_index(op.f("ix_pairing_village"), table_name="pairing")
    op.drop_index(op.f("ix_pairing_resident_id"), table_name="pairing")
    op.drop_index(op.f("ix_pairing_helper_id"), table_name="pairing")
    op.drop_table("pairing")
    op.drop_index(op.f("ix_resident_village"), table_name="resident")
    op.drop_index(op.f("ix_resident_person_id"), table_name="resident")
    op.drop_table("resident")
    op.drop_index(op.f("ix_not_same_person_village"), table_name="not_same_person")
    op.drop_index(op.f("ix_not_same_person_person_id"), table_name="not_same_person")
    op.drop_index(op.f("ix_not_same_person_other_id"), table_name="not_same_person")
    op.drop_index(op.f("ix_not_same_person_corrects_id"), table_name="not_same_person")
    op.drop_table("not_same_person")
    op.drop_index(op.f("ix_helper_village"), table_name="helper")
    op.drop_index(op.f("ix_helper_person_id"), table_name="helper")
    op.drop_table("helper")
    op.drop_index(op.f("ix_contact_village"), table_name="contact")
    op.drop_index(op.f("ix_contact_person_id"), table_name="contact")
    op.drop_index(op.f("ix_contact_other_id"), table_name="contact")
    op.drop_table("contact")
    op.drop_index(op.f("ix_card_village"), table_name="card")
    op.drop_index(op.f("ix_card_token"), table_name="card")
    op.drop_index(op.f("ix_card_person_id"), table_name="card")
    op.drop_table("card")
    op.drop_index(op.f("ix_person_village"), table_name="person")
    op.drop_index(op.f("ix_person_search_key"), table_name="person")
    op.drop_index(op.f("ix_person_id_number"), table_name="person")
    op.drop_index(op.f("ix_person_group_id"), table_name="person")
    op.drop_table("person")
    op.drop_index("ix_change_tx", table_name="change")
    op.drop_index("ix_change_row", table_name="change")
    op.drop_index(
        "ix_change_pending", table_name="change", sqlite_where=sa.text("position IS NULL")
    )
    op.drop_table("change")
    op.drop_index("ix_batch_waiting", table_name="batch", sqlite_where=sa.text("receipt IS NULL"))
    op.drop_table("batch")
    op.drop_table("writer")
    op.drop_index(op.f("ix_villager_group_village"), table_name="villager_group")
    op.drop_table("villager_group")
    op.drop_table("tx")
    op.drop_table("setting")
    op.drop_index(
        "ix_row_state_extra", table_name="row_state", sqlite_where=sa.text("extra <> '{}'")
    )
    op.drop_index(
        "ix_row_state_conflict", table_name="row_state", sqlite_where=sa.text("conflicts <> '{}'")
    )
    op.drop_table("row_state")
    op.drop_table("area")
