"""The steps of a need: assigned, done, followed up (回访), ended; and the ways back.

Every step writes the state of the need, so that two laptops that took different ones without
knowing of each other end in a conflict that somebody settles, and not in one silently lost.
Who took which step when, stands in the change log.
"""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.need.opening import NeedEntry, open_need
from eldercare_desktop.care.need.record import (
    NEED_ENDS,
    OPEN_STATES,
    SATISFACTIONS,
    Need,
    NeedEnd,
    Satisfaction,
)
from eldercare_desktop.care.need.whom import (
    one_of,
    refuse_gone,
    refuse_helper,
    refuse_self,
    whom,
)
from eldercare_desktop.store.work import Work


def assign(
    work: Work,
    seen: Need,
    *,
    helper_id: str | None = None,
    provider: str | None = None,
    on: str | None = None,
) -> Need:
    """Give an open need to a helper of the register, or to a provider by name; also anew.

    CareError: need_not_open (`state`), need_nobody (neither is named), helper_and_name,
    helps_self, date_in_future, need_step_early (`day` of the step before), those of
    `refuse_gone`, changed_meanwhile.
    """
    work.label = "assign_need"
    day = on or work.today
    _refuse_state(seen, *OPEN_STATES)
    provider = (provider or "").strip() or None
    if helper_id is None and provider is None:
        raise CareError("need_nobody", field="helper_id")
    one_of(helper_id, provider, "provider")
    about = whom(work, seen.resident_id)
    refuse_self(work, helper_id, about, "helper_id")
    refuse_helper(work, helper_id, day, "helper_id")
    _refuse_day(work, day, seen.discovered_on, "assigned_on")
    refuse_gone(work, about, day, "assigned_on")
    return work.set(seen, state="assigned", helper_id=helper_id, provider=provider, assigned_on=day)


def unassign(work: Work, seen: Need) -> Need:
    """Whoever it was assigned to does not do it: the need waits for somebody again.

    CareError: need_not_assigned (`state`), changed_meanwhile.
    """
    work.label = "unassign_need"
    if seen.state != "assigned":
        raise CareError("need_not_assigned", state=seen.state)
    return work.set(seen, state="discovered", helper_id=None, provider=None, assigned_on=None)


def finish(
    work: Work,
    seen: Need,
    *,
    on: str | None = None,
    done_by_id: str | None = None,
    done_by: str | None = None,
    note: str | None = None,
) -> Need:
    """The need was met: by whom it was assigned to, or by somebody else who is named.

    One that nobody had been assigned to is thereby assigned to whoever did it, the same day.
    CareError: need_not_open (`state`), need_not_assigned (`state`; nobody is named either),
    helper_and_name, date_in_future, need_step_early (`day`), those of `refuse_gone`,
    changed_meanwhile.
    """
    work.label = "finish_need"
    day = on or work.today
    _refuse_state(seen, *OPEN_STATES)
    done_by = (done_by or "").strip() or None
    one_of(done_by_id, done_by, "done_by")
    if done_by_id is None and done_by is None:
        if seen.state != "assigned":
            raise CareError("need_not_assigned", field="done_by_id", state=seen.state)
        done_by_id, done_by = seen.helper_id, seen.provider
    about = whom(work, seen.resident_id)
    refuse_helper(work, done_by_id, day, "done_by_id")
    _refuse_day(work, day, seen.assigned_on or seen.discovered_on, "done_on")
    refuse_gone(work, about, day, "done_on")
    done = {"done_on": day, "done_by_id": done_by_id, "done_by": done_by, "done_note": note}
    if seen.state == "assigned":
        return work.set(seen, state="done", **done)
    taken = {"helper_id": done_by_id, "provider": done_by, "assigned_on": day}
    return work.set(seen, state="done", **done, **taken)


def follow_up(
    work: Work,
    seen: Need,
    satisfaction: Satisfaction,
    *,
    on: str | None = None,
    note: str | None = None,
    again: bool = False,
) -> Need:
    """Asked back (回访): were they content? With `again` the need is opened anew, linked.

    Also after a death: relatives are asked back as well. Returns the need that was asked about.
    CareError: need_not_done (`state`), date_in_future, need_step_early (`day`),
    invalid_satisfaction, with `again` those of `reopen`, changed_meanwhile.
    """
    day = on or work.today
    if seen.state != "done":
        raise CareError("need_not_done", state=seen.state)
    if satisfaction not in SATISFACTIONS:
        raise CareError("invalid_satisfaction", field="satisfaction")
    _refuse_day(work, day, seen.done_on or seen.discovered_on, "followed_up_on")
    asked = work.set(
        seen,
        state="followed_up",
        followed_up_on=day,
        satisfaction=satisfaction,
        follow_up_note=note,
    )
    if again:
        reopen(work, asked)
    work.label = "follow_up_need"
    return asked


def end_need(
    work: Work, seen: Need, reason: NeedEnd, *, on: str | None = None, note: str | None = None
) -> Need:
    """The need is not open any more, though nobody met it: with a reason.

    CareError: need_not_open (`state`), date_in_future, need_step_early (`day`),
    invalid_end_reason, changed_meanwhile.
    """
    work.label = "end_need"
    day = on or work.today
    _refuse_state(seen, *OPEN_STATES)
    if reason not in NEED_ENDS:
        raise CareError("invalid_end_reason", field="end_reason")
    _refuse_day(work, day, seen.assigned_on or seen.discovered_on, "ended_on")
    return work.set(seen, state="ended", ended_on=day, end_reason=reason, end_note=note)


def reopen(work: Work, seen: Need) -> Need:
    """The need is there again.

    One that was ended, or marked as done and not asked back about, goes a step back. One that
    was followed up stays as it is, and a new one is linked to it: what they said of the first
    time is not lost. Returns the need that is open now.
    CareError: need_is_open, need_opened_again (there is one already), those of `refuse_gone`,
    changed_meanwhile.
    """
    work.label = "reopen_need"
    if seen.state in OPEN_STATES:
        raise CareError("need_is_open")
    refuse_gone(work, whom(work, seen.resident_id), work.today, "discovered_on")
    if seen.state == "followed_up":
        return _again(work, seen)
    back = "assigned" if seen.helper_id or seen.provider else "discovered"
    if seen.state == "ended":
        return work.set(seen, state=back, ended_on=None, end_reason=None, end_note=None)
    nothing = {"done_on": None, "done_by_id": None, "done_by": None, "done_note": None}
    return work.set(seen, state=back, **nothing)


def _again(work: Work, seen: Need) -> Need:
    later = work.find(Need, col(Need.again_of_id) == seen.id, limit=1)
    if later:
        raise CareError("need_opened_again")
    opened = open_need(
        work,
        NeedEntry(
            resident_id=seen.resident_id,
            kind=seen.kind,
            what=seen.what,
            urgency=seen.urgency,
            how="told_by_person",
            again_of_id=seen.id,
            helper_sex=seen.helper_sex,
        ),
    )
    work.label = "reopen_need"
    return opened


def _refuse_state(seen: Need, *allowed: str) -> None:
    if seen.state not in allowed:
        raise CareError("need_not_open", state=seen.state)


def _refuse_day(work: Work, day: str, first: str, field: str) -> None:
    if day > work.today:
        raise CareError("date_in_future", field=field)
    if day < first:
        raise CareError("need_step_early", field=field, day=first)
