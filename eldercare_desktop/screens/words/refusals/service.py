"""Refusals of services and of their verification: what speaks against it, and what helps."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "service_no_time": QT_TRANSLATE_NOOP(
        "refusal", "It ended when it began. Please write from when to when it was."
    ),
    "service_time_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please write a time such as 0830 or 8:30."
    ),
    "service_volunteer_missing": QT_TRANSLATE_NOOP("refusal", "Please choose who served."),
    "service_minutes_too_many": QT_TRANSLATE_NOOP(
        "refusal", "The service took {most}. It cannot earn more than its time."
    ),
    "service_whom_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please choose who was served, or write whom it was for."
    ),
    "service_day_ahead": QT_TRANSLATE_NOOP(
        "refusal",
        "{day} has not come yet. A service is written down when it is over. If today's date is "
        "wrong, please set the clock.",
    ),
    "service_not_over": QT_TRANSLATE_NOOP(
        "refusal", "It is not {time} yet. A service is written down when it is over."
    ),
    "service_for_oneself": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} would have served themselves. Please choose somebody else: nobody earns hours for "
        "what they do for themselves.",
    ),
    "service_other_village": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is on the register of another village. Please note the service there; the hours "
        "come back by a voucher.",
    ),
    "service_after_leaving": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} left the register on {day}. A later service cannot be noted for them; bring them "
        "back to the register first.",
    ),
    "service_death_date_missing": QT_TRANSLATE_NOOP(
        "refusal",
        "The day on which {name} died is not known. Please write it down first.",
    ),
    "service_overlap": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} served {whom} on {day} from {began} to {ended} already. Nobody is at two places "
        "at once: please correct one of the two times.",
    ),
    "service_linked_already": QT_TRANSLATE_NOOP(
        "refusal",
        "This counts already as the service of {name} on {day} from {began} to {ended}. It earns "
        "once; please take that one back first if it is wrong.",
    ),
    "service_pool_pays_itself": QT_TRANSLATE_NOOP(
        "refusal", "The village pool cannot pay itself. Please choose that the time bank gives."
    ),
    "service_nobody_pays": QT_TRANSLATE_NOOP(
        "refusal",
        "It was for several, so nobody's account can pay for it. Please choose the time bank or a "
        "pool.",
    ),
    "service_other_volunteer": QT_TRANSLATE_NOOP(
        "refusal",
        "What another volunteer did is another service. Please take this one back, and note the "
        "other anew.",
    ),
    "service_changed_since": QT_TRANSLATE_NOOP(
        "refusal",
        "Somebody has put this service right meanwhile. Nothing was changed; please look at it "
        "once more.",
    ),
    "service_verified_already": QT_TRANSLATE_NOOP(
        "refusal",
        "{by} has verified this service already, and its hours are deposited. Please take the "
        "verification back first.",
    ),
    "service_group_small": QT_TRANSLATE_NOOP(
        "refusal", "A group is at least two. Please add another volunteer."
    ),
    "service_group_twice": QT_TRANSLATE_NOOP(
        "refusal", "The same volunteer stands there twice. Please take one out."
    ),
    "service_share_nothing": QT_TRANSLATE_NOOP(
        "refusal",
        "The time is shorter than a minute for each of {people}. Please let each have their own "
        "time, or correct it.",
    ),
    "service_payer_short": QT_TRANSLATE_NOOP(
        "refusal",
        "{holder}: there is {there}, the service takes {wanted}. Please choose in the service that "
        "the time bank or a pool gives the hours, and verify it then.",
    ),
    "service_over_day_cap": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has earned {had} for {day} already; with this it would be more than the {cap} a "
        "day. Please correct the time, or give it to the village pool.",
    ),
    "service_over_total_cap": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} keeps {had}; with this it would be more than {cap}. Some of it can be spent, given "
        "away or donated first, or this goes to the village pool.",
    ),
    "service_reason_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please write down why; it stands in the records with your name."
    ),
    "service_not_checked": QT_TRANSLATE_NOOP(
        "refusal", "Nobody has verified this service. There is nothing to take back."
    ),
    "check_nobody": QT_TRANSLATE_NOOP("refusal", "Please choose or write the second person."),
    "check_by_volunteer": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is the one who served. It takes a second person: whoever was served, their family, "
        "a cadre, or another helper.",
    ),
    "check_by_recorder": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} wrote this service down. It takes a second person: whoever was served, their "
        "family, a cadre, or another helper.",
    ),
    "check_by_group": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} did this together with the volunteer. It takes somebody who was not of the group.",
    ),
    "check_card_missing": QT_TRANSLATE_NOOP(
        "refusal", "No card was scanned. Please scan it now, or choose how else it was verified."
    ),
    "check_day_ahead": QT_TRANSLATE_NOOP(
        "refusal", "{day} has not come yet. Please write the day on which it was verified."
    ),
    "check_before_service": QT_TRANSLATE_NOOP(
        "refusal",
        "The service was on {day}. It cannot have been verified before. If today's date is wrong, "
        "please set the clock.",
    ),
    "invalid_began": QT_TRANSLATE_NOOP("refusal", "Please write a time such as 0830 or 8:30."),
    "invalid_ended": QT_TRANSLATE_NOOP("refusal", "Please write a time such as 0830 or 8:30."),
    "invalid_earns": QT_TRANSLATE_NOOP("refusal", "Please choose whose the hours are."),
    "invalid_paid_by": QT_TRANSLATE_NOOP("refusal", "Please choose who gives the hours."),
    "invalid_evidence": QT_TRANSLATE_NOOP("refusal", "Please choose what proves the service."),
    "invalid_how": QT_TRANSLATE_NOOP("refusal", "Please choose how it was verified."),
    "invalid_checked_on": QT_TRANSLATE_NOOP(
        "refusal", "Please write the day on which it was verified."
    ),
}
