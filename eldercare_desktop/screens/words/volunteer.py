"""Words for volunteers, their teams, and what was done about them."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

VOLUNTEER_KIND = {
    "young_old": QT_TRANSLATE_NOOP("volunteer_kind", "Young-old, in good health"),
    "party_member": QT_TRANSLATE_NOOP("volunteer_kind", "Party member"),
    "woman": QT_TRANSLATE_NOOP("volunteer_kind", "Women's volunteer"),
    "student": QT_TRANSLATE_NOOP("volunteer_kind", "Student"),
    "professional": QT_TRANSLATE_NOOP("volunteer_kind", "Professional"),
    "other": QT_TRANSLATE_NOOP("volunteer_kind", "Other"),
}
VOLUNTEER_STATE = {
    "active": QT_TRANSLATE_NOOP("volunteer_state", "Active"),
    "paused": QT_TRANSLATE_NOOP("volunteer_state", "Paused"),
    "ended": QT_TRANSLATE_NOOP("volunteer_state", "Left"),
}
PART_OF_DAY = {
    "am": QT_TRANSLATE_NOOP("part_of_day", "Morning"),
    "pm": QT_TRANSLATE_NOOP("part_of_day", "Afternoon"),
    "evening": QT_TRANSLATE_NOOP("part_of_day", "Evening"),
}
TEAM_KIND = {
    "volunteer_team": QT_TRANSLATE_NOOP("team_kind", "Volunteer team"),
    "mutual_aid_group": QT_TRANSLATE_NOOP("team_kind", "Mutual-aid group"),
    "elders_association": QT_TRANSLATE_NOOP("team_kind", "Elders' association"),
}
MEMBER_ROLE = {
    "member": QT_TRANSLATE_NOOP("member_role", "Member"),
    "deputy": QT_TRANSLATE_NOOP("member_role", "Deputy"),
    "leader": QT_TRANSLATE_NOOP("member_role", "Leader"),
}
ACTIONS = {
    "register_volunteer": QT_TRANSLATE_NOOP("action", "Volunteer registered"),
    "edit_volunteer": QT_TRANSLATE_NOOP("action", "Volunteer changed"),
    "volunteer_consent": QT_TRANSLATE_NOOP("action", "Guardian's consent noted"),
    "pause_volunteer": QT_TRANSLATE_NOOP("action", "Volunteer paused"),
    "resume_volunteer": QT_TRANSLATE_NOOP("action", "Volunteer serves again"),
    "end_volunteer": QT_TRANSLATE_NOOP("action", "Volunteer left"),
    "found_team": QT_TRANSLATE_NOOP("action", "Team founded"),
    "edit_team": QT_TRANSLATE_NOOP("action", "Team changed"),
    "end_team": QT_TRANSLATE_NOOP("action", "Team dissolved"),
    "reopen_team": QT_TRANSLATE_NOOP("action", "Team taken back"),
    "unite_teams": QT_TRANSLATE_NOOP("action", "Two teams made one"),
    "join_team": QT_TRANSLATE_NOOP("action", "Member added"),
    "edit_member": QT_TRANSLATE_NOOP("action", "Member changed"),
    "leave_team": QT_TRANSLATE_NOOP("action", "Member left the team"),
    "remove_member": QT_TRANSLATE_NOOP("action", "Member removed"),
}
TABLES = {
    "volunteer_kind": VOLUNTEER_KIND,
    "volunteer_state": VOLUNTEER_STATE,
    "part_of_day": PART_OF_DAY,
    "team_kind": TEAM_KIND,
    "member_role": MEMBER_ROLE,
}
