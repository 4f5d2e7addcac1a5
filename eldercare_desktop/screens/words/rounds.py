"""Words for rounds and the grid walk."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

KIND = {
    "heat": QT_TRANSLATE_NOOP("round_kind", "Heat"),
    "cold_wave": QT_TRANSLATE_NOOP("round_kind", "Cold wave"),
    "rainstorm_flood": QT_TRANSLATE_NOOP("round_kind", "Rainstorm, flood"),
    "snow_ice": QT_TRANSLATE_NOOP("round_kind", "Snow and ice"),
    "festival": QT_TRANSLATE_NOOP("round_kind", "Festival"),
    "other": QT_TRANSLATE_NOOP("round_kind", "Other occasion"),
}
FESTIVAL = {
    "spring_festival": QT_TRANSLATE_NOOP("festival", "Spring Festival"),
    "dragon_boat": QT_TRANSLATE_NOOP("festival", "Dragon Boat Festival"),
    "mid_autumn": QT_TRANSLATE_NOOP("festival", "Mid-Autumn Festival"),
    "double_ninth": QT_TRANSLATE_NOOP("festival", "Double Ninth Festival"),
}
NAME = {
    "heat": QT_TRANSLATE_NOOP("round_name", "Heat round"),
    "cold_wave": QT_TRANSLATE_NOOP("round_name", "Cold-wave round"),
    "rainstorm_flood": QT_TRANSLATE_NOOP("round_name", "Rainstorm round"),
    "snow_ice": QT_TRANSLATE_NOOP("round_name", "Snow and ice round"),
    "spring_festival": QT_TRANSLATE_NOOP("round_name", "Spring Festival greetings"),
    "dragon_boat": QT_TRANSLATE_NOOP("round_name", "Dragon Boat Festival greetings"),
    "mid_autumn": QT_TRANSLATE_NOOP("round_name", "Mid-Autumn Festival greetings"),
    "double_ninth": QT_TRANSLATE_NOOP("round_name", "Double Ninth Festival greetings"),
    "other": QT_TRANSLATE_NOOP("round_name", "Round"),
}
CONDITION = {
    "dependent": QT_TRANSLATE_NOOP("round_condition", "Needs care"),
    "dementia": QT_TRANSLATE_NOOP("round_condition", "Dementia"),
    "severe_illness": QT_TRANSLATE_NOOP("round_condition", "Severe illness"),
}
REASON = {
    "advanced_age": QT_TRANSLATE_NOOP("round_reason", "Advanced age"),
    "child": QT_TRANSLATE_NOOP("round_reason", "Child"),
    "everybody": QT_TRANSLATE_NOOP("round_reason", "Everybody"),
}
LEFT_OUT = {
    "declines": QT_TRANSLATE_NOOP("round_left_out", "Declines visits"),
    "institution": QT_TRANSLATE_NOOP("round_left_out", "Lives in an institution"),
}
STATE = {
    "done": QT_TRANSLATE_NOOP("round_state", "Seen"),
    "tried": QT_TRANSLATE_NOOP("round_state", "Tried"),
    "open": QT_TRANSLATE_NOOP("round_state", "To do"),
    "away": QT_TRANSLATE_NOOP("round_state", "Away"),
    "gone": QT_TRANSLATE_NOOP("round_state", "Not asked"),
}
GONE = {
    "deceased": QT_TRANSLATE_NOOP("round_gone", "Died"),
    "moved_away": QT_TRANSLATE_NOOP("round_gone", "Moved away"),
    "left": QT_TRANSLATE_NOOP("round_gone", "No longer on the register"),
}
MISSED = {
    "nobody_home": QT_TRANSLATE_NOOP("round_missed", "Nobody home"),
    "not_reached": QT_TRANSLATE_NOOP("round_missed", "Not reached"),
}
LOOK_AT = {
    "drinks_enough": QT_TRANSLATE_NOOP("round_look_at", "drinks enough"),
    "room_cool": QT_TRANSLATE_NOOP("round_look_at", "the room is cool and aired"),
    "fan_works": QT_TRANSLATE_NOOP("round_look_at", "fan or air conditioner works"),
    "no_midday_work": QT_TRANSLATE_NOOP("round_look_at", "no work outdoors at noon"),
    "food_kept": QT_TRANSLATE_NOOP("round_look_at", "food has not gone off"),
    "stove_and_fumes": QT_TRANSLATE_NOOP("round_look_at", "stove and flue, no coal fumes (CO)"),
    "warm_bedding": QT_TRANSLATE_NOOP("round_look_at", "warm clothes and bedding"),
    "electric_blanket": QT_TRANSLATE_NOOP("round_look_at", "heater and electric blanket are safe"),
    "fuel_and_food": QT_TRANSLATE_NOOP("round_look_at", "fuel, rice and oil last"),
    "water_pipes": QT_TRANSLATE_NOOP("round_look_at", "water pipes do not freeze"),
    "medicine": QT_TRANSLATE_NOOP("round_look_at", "medicine in the house"),
    "roof_and_walls": QT_TRANSLATE_NOOP("round_look_at", "roof and walls hold, no leaks"),
    "slope_and_stream": QT_TRANSLATE_NOOP("round_look_at", "slope and stream by the house"),
    "way_out": QT_TRANSLATE_NOOP("round_look_at", "knows the way to safety"),
    "who_fetches": QT_TRANSLATE_NOOP("round_look_at", "who fetches them is agreed"),
    "phone_charged": QT_TRANSLATE_NOOP("round_look_at", "phone charged, torch at hand"),
    "food_and_water": QT_TRANSLATE_NOOP("round_look_at", "food and drinking water"),
    "path_and_steps": QT_TRANSLATE_NOOP("round_look_at", "path and steps are not slippery"),
    "roof_snow": QT_TRANSLATE_NOOP("round_look_at", "snow on the roof"),
    "stays_in": QT_TRANSLATE_NOOP("round_look_at", "goes out as little as possible"),
    "mood": QT_TRANSLATE_NOOP("round_look_at", "mood and worries"),
    "family_comes": QT_TRANSLATE_NOOP("round_look_at", "whether the family comes home"),
    "food_and_clothes": QT_TRANSLATE_NOOP("round_look_at", "food and warm clothes"),
    "fireworks": QT_TRANSLATE_NOOP("round_look_at", "fireworks, fire and power are safe"),
    "wish": QT_TRANSLATE_NOOP("round_look_at", "what they wish for"),
    "health": QT_TRANSLATE_NOOP("round_look_at", "health"),
    "house_safe": QT_TRANSLATE_NOOP("round_look_at", "fire, gas and power are safe"),
}
TABLES = {
    "round_kind": KIND,
    "festival": FESTIVAL,
    "round_name": NAME,
    "round_condition": CONDITION,
    "round_reason": REASON,
    "round_left_out": LEFT_OUT,
    "round_state": STATE,
    "round_gone": GONE,
    "round_missed": MISSED,
    "round_look_at": LOOK_AT,
}
