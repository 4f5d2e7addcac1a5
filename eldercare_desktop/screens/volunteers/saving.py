"""What the forms of the page of volunteers write, in a worker: one use case each."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

Values = dict[str, Any]


def register(work: Any, person_id: str, values: Values) -> str:
    """Somebody of the register becomes a volunteer; returns the id of the row."""
    from eldercare_desktop.care.time_bank.volunteer import registering

    entry = registering.VolunteerEntry(**values)
    return registering.register_volunteer(work, person_id=person_id, entry=entry).id


def register_new(work: Any, person: Values, values: Values, not_same_as: Collection[str]) -> str:
    """Somebody who was not on the register becomes a volunteer."""
    from eldercare_desktop.care.person import Person
    from eldercare_desktop.care.time_bank.volunteer import registering

    entry = registering.VolunteerEntry(**values)
    added = Person(village=_village(work), **person)
    return registering.register_new_volunteer(work, added, entry, not_same_as=not_same_as).id


def edit(work: Any, seen: Any, values: Values) -> str:
    """What is known of a volunteer, put right."""
    from eldercare_desktop.care.time_bank.volunteer import registering

    return registering.edit_volunteer(work, seen, **values).id


def consent(work: Any, seen: Any, values: Values) -> str:
    """A guardian agrees."""
    from eldercare_desktop.care.time_bank.volunteer import registering

    return registering.give_consent(work, seen, **values).id


def pause(work: Any, seen: Any, until: str | None) -> str:
    """They do not serve for a while."""
    from eldercare_desktop.care.time_bank.volunteer import registering

    return registering.pause_volunteer(work, seen, until=until).id


def resume(work: Any, seen: Any) -> str:
    """They serve again."""
    from eldercare_desktop.care.time_bank.volunteer import registering

    return registering.resume_volunteer(work, seen).id


def stop(work: Any, seen: Any, values: Values) -> str:
    """They serve no more."""
    from eldercare_desktop.care.time_bank.volunteer import registering

    return registering.stop_volunteering(work, seen, **values).id


def found_team(work: Any, values: Values) -> str:
    """A new team; returns its id."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.found_team(work, _village(work), **values).id


def edit_team(work: Any, seen: Any, values: Values) -> str:
    """What is known of a team, put right."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.edit_team(work, seen, **values).id


def end_team(work: Any, seen: Any, on: str) -> str:
    """It is dissolved."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.end_team(work, seen, on=on).id


def reopen_team(work: Any, seen: Any) -> str:
    """It is there again."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.reopen_team(work, seen).id


def unite(work: Any, kept_id: str, other_id: str) -> str:
    """Two teams are one."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.unite_teams(work, kept_id, other_id).id


def join(work: Any, team_id: str, person_id: str, values: Values) -> str:
    """Somebody joins; returns the id of the team."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    founding.join_team(work, team_id, person_id, **values)
    return team_id


def edit_member(work: Any, seen: Any, values: Values) -> str:
    """Another role or day."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.edit_member(work, seen, **values).team_id


def leave(work: Any, seen: Any, on: str) -> str:
    """Somebody leaves the team."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.leave_team(work, seen, on=on).team_id


def remove(work: Any, seen: Any) -> str:
    """Somebody never belonged to it."""
    from eldercare_desktop.care.time_bank.volunteer import founding

    return founding.remove_member(work, seen).team_id


def _village(work: Any) -> str:
    from eldercare_desktop.care.errors import CareError

    own = str(work.setting("village") or "")
    if own.endswith("000"):  # a township: nobody lives in it itself
        raise CareError("volunteer_no_village")
    return own
