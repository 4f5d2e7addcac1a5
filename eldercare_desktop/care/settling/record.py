"""Somebody's word that two records are about the same, and what is there to compare in them."""

from __future__ import annotations

from eldercare_desktop.store.record import Names, Same, names, ref


class SamePerson(Same, table=True):
    """Two records are one person: what refers to the other is seen at the kept one."""

    __tablename__ = "same_person"

    kept_id: str = ref("person", "Kept record")
    other_id: str = ref("person", "Other record")
    seen: Names = names("What the other record said", sensitive=True)
    corrects_id: str | None = ref("same_person", "Corrects", required=False)


class SameResident(Same, table=True):
    """Two care profiles are one person's."""

    __tablename__ = "same_resident"

    kept_id: str = ref("resident", "Kept record")
    other_id: str = ref("resident", "Other record")
    seen: Names = names("What the other record said", sensitive=True)
    corrects_id: str | None = ref("same_resident", "Corrects", required=False)


class SameHelper(Same, table=True):
    """Two helping roles are one person's."""

    __tablename__ = "same_helper"

    kept_id: str = ref("helper", "Kept record")
    other_id: str = ref("helper", "Other record")
    seen: Names = names("What the other record said", sensitive=True)
    corrects_id: str | None = ref("same_helper", "Corrects", required=False)
