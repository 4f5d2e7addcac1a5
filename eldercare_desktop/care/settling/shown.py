"""Values as they may be seen: references by name, ID numbers masked."""

from __future__ import annotations

from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.identity import mask_id
from eldercare_desktop.care.register.subjects import name_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain


def shown_value(reader: Reader, field: str, value: Plain) -> Plain:
    """A value of a field as it may be seen on the screen."""
    if not isinstance(value, str):
        return value
    if field in ("id_number", "id_as_written"):
        return mask_id(value)
    if field == "group_id":
        group = reader.get(VillagerGroup, value)
        return group.label() if group else ""
    if field in ("person_id", "other_id"):
        return name_of(reader, "person", value)
    if field in ("resident_id", "helper_id"):
        return name_of(reader, field.removesuffix("_id"), value)
    if field in ("found_by_id", "done_by_id", "responsible_id"):
        return name_of(reader, "helper", value)
    return value
