"""What is known of a resident's door."""

from __future__ import annotations

from eldercare_desktop.store.record import OptionalText, Profile, number, ref, text


class Door(Profile, table=True):
    """Where a resident's door comes on the way through the group, and what to know there.

    `place` None: by the address. `note` is for whoever walks there (a dog, hard of hearing,
    the key is with the neighbour); it is printed, so nothing of health or hardship belongs in it.
    """

    __tablename__ = "door"

    resident_id: str = ref("resident", "Resident")
    place: int | None = number("Place in the walk")
    note: OptionalText = text("What to know at the door", sensitive=True)
