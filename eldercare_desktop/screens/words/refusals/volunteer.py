"""Refusals of volunteers and teams."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "volunteer_already": QT_TRANSLATE_NOOP(
        "refusal", "{name} is registered as a volunteer already. Please change the entry there."
    ),
    "volunteer_moved_away": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has moved away. Please bring them back to the register first if they are here.",
    ),
    "volunteer_not_registered": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is not registered as a volunteer, so nothing can be earned. "
        "Please register them on the page of volunteers first.",
    ),
    "volunteer_ended": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has served no more since {day}. If they do again, take them back on the page of "
        "volunteers first.",
    ),
    "volunteer_paused": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} pauses at present. If they serve again, end the pause on the page of volunteers "
        "first.",
    ),
    "volunteer_consent_missing": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is {age} years old, and no guardian has agreed yet. Please note on the page of "
        "volunteers who agreed and on which day; then the service can be recorded.",
    ),
    "volunteer_skill": QT_TRANSLATE_NOOP("refusal", "This skill is not known here."),
    "volunteer_free_time": QT_TRANSLATE_NOOP("refusal", "This time of the week is not known here."),
    "volunteer_week": QT_TRANSLATE_NOOP(
        "refusal", "Please write between a minute and {most} hours a week, or nothing."
    ),
    "consent_half": QT_TRANSLATE_NOOP(
        "refusal", "A consent has a name and a day. Please write both, or neither."
    ),
    "volunteer_pause_past": QT_TRANSLATE_NOOP(
        "refusal", "The pause would be over already. Please write a later day, or leave it empty."
    ),
    "volunteer_ends_early": QT_TRANSLATE_NOOP(
        "refusal", "They were registered on {day}. Please write that day or a later one."
    ),
    "volunteer_no_village": QT_TRANSLATE_NOOP(
        "refusal",
        "A team and a new person belong to a village. Please enter this on the laptop of the "
        "village.",
    ),
    "volunteer_missing": QT_TRANSLATE_NOOP("refusal", "Please choose a person, or write a name."),
    "team_exists": QT_TRANSLATE_NOOP(
        "refusal",
        "There is a team called {name} already. Please add the members there, or choose another "
        "name.",
    ),
    "team_unnamed": QT_TRANSLATE_NOOP("refusal", "Please write the name of the team."),
    "team_ended": QT_TRANSLATE_NOOP(
        "refusal", "{name} was dissolved on {day}. If it is there again, take that back first."
    ),
    "team_ends_early": QT_TRANSLATE_NOOP(
        "refusal", "The last member came on {day}. Please write that day or a later one."
    ),
    "team_not_alike": QT_TRANSLATE_NOOP(
        "refusal", "Only two teams of one kind and one village can become one."
    ),
    "team_member_already": QT_TRANSLATE_NOOP("refusal", "{name} belongs to {team} already."),
    "team_member_missing": QT_TRANSLATE_NOOP("refusal", "Please choose who joins."),
    "team_left_early": QT_TRANSLATE_NOOP(
        "refusal", "They have belonged to it since {day}. Please write that day or a later one."
    ),
    "team_joined_late": QT_TRANSLATE_NOOP(
        "refusal", "They left the team on {day}. Please write an earlier day."
    ),
    "team_other_village": QT_TRANSLATE_NOOP(
        "refusal", "{name} belongs to another village. Teams are of people of one village."
    ),
    "need_times": QT_TRANSLATE_NOOP(
        "refusal", "It is wanted from {time}. Please write a later time, or leave it empty."
    ),
    "match_unfit": QT_TRANSLATE_NOOP(
        "refusal",
        '{name} does not fit: {why}. If they have agreed all the same, use "Assign …".',
    ),
    "match_nobody": QT_TRANSLATE_NOOP("refusal", "Please choose who does it."),
}
