"""Words that everything about meals shares: sites, meals, payers, what somebody may not eat."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

SITE_KIND = {
    "aid_point": QT_TRANSLATE_NOOP("site_kind", "Aid point"),
    "happiness_home": QT_TRANSLATE_NOOP("site_kind", "Happiness home"),
    "elder_home": QT_TRANSLATE_NOOP("site_kind", "Elder home"),
    "service_center": QT_TRANSLATE_NOOP("site_kind", "Service centre"),
    "station": QT_TRANSLATE_NOOP("site_kind", "Station"),
}
SITE_HOLIDAYS = {
    "closed": QT_TRANSLATE_NOOP("site_holidays", "Closed"),
    "open": QT_TRANSLATE_NOOP("site_holidays", "Open as on other days"),
}
PERIOD = {
    "breakfast": QT_TRANSLATE_NOOP("meal_period", "Breakfast"),
    "lunch": QT_TRANSLATE_NOOP("meal_period", "Lunch"),
    "dinner": QT_TRANSLATE_NOOP("meal_period", "Dinner"),
}
PERIOD_SHORT = {
    "breakfast": QT_TRANSLATE_NOOP("meal_period_short", "Br"),
    "lunch": QT_TRANSLATE_NOOP("meal_period_short", "Lu"),
    "dinner": QT_TRANSLATE_NOOP("meal_period_short", "Di"),
}
MODE = {
    "dine_in": QT_TRANSLATE_NOOP("meal_mode", "Eats there"),
    "delivery": QT_TRANSLATE_NOOP("meal_mode", "Brought"),
}
OUTCOME = {
    "served": QT_TRANSLATE_NOOP("meal_outcome", "Eaten"),
    "delivered": QT_TRANSLATE_NOOP("meal_outcome", "Delivered"),
    "nobody_home": QT_TRANSLATE_NOOP("meal_outcome", "Nobody home"),
}
CHECK = {
    "well": QT_TRANSLATE_NOOP("meal_check", "All well"),
    "away": QT_TRANSLATE_NOOP("meal_check", "Was away"),
    "helped": QT_TRANSLATE_NOOP("meal_check", "Helped"),
    "emergency": QT_TRANSLATE_NOOP("meal_check", "Emergency"),
}
PAYER = {
    "government": QT_TRANSLATE_NOOP("payer", "Government"),
    "collective": QT_TRANSLATE_NOOP("payer", "Village collective"),
    "donation": QT_TRANSLATE_NOOP("payer", "Donations"),
    "own": QT_TRANSLATE_NOOP("payer", "Own share"),
}
ALLERGEN = {
    "gluten": QT_TRANSLATE_NOOP("allergen", "Wheat and gluten"),
    "crustaceans": QT_TRANSLATE_NOOP("allergen", "Shrimp and crab"),
    "fish": QT_TRANSLATE_NOOP("allergen", "Fish"),
    "eggs": QT_TRANSLATE_NOOP("allergen", "Eggs"),
    "peanuts": QT_TRANSLATE_NOOP("allergen", "Peanuts"),
    "soy": QT_TRANSLATE_NOOP("allergen", "Soy"),
    "milk": QT_TRANSLATE_NOOP("allergen", "Milk"),
    "nuts": QT_TRANSLATE_NOOP("allergen", "Nuts"),
}
DIET = {
    "soft": QT_TRANSLATE_NOOP("diet", "Soft food"),
    "puree": QT_TRANSLATE_NOOP("diet", "Mashed food"),
    "low_salt": QT_TRANSLATE_NOOP("diet", "Little salt"),
    "low_sugar": QT_TRANSLATE_NOOP("diet", "Little sugar"),
    "low_fat": QT_TRANSLATE_NOOP("diet", "Little fat"),
    "vegetarian": QT_TRANSLATE_NOOP("diet", "Vegetarian"),
    "halal": QT_TRANSLATE_NOOP("diet", "Halal"),
    "no_spice": QT_TRANSLATE_NOOP("diet", "Nothing spicy"),
    "no_offal": QT_TRANSLATE_NOOP("diet", "No offal"),
}
PUBLIC_HOLIDAY = {
    "new_year": QT_TRANSLATE_NOOP("public_holiday", "New Year"),
    "spring_festival": QT_TRANSLATE_NOOP("public_holiday", "Spring Festival"),
    "tomb_sweeping": QT_TRANSLATE_NOOP("public_holiday", "Qingming"),
    "labour_day": QT_TRANSLATE_NOOP("public_holiday", "Labour Day"),
    "dragon_boat": QT_TRANSLATE_NOOP("public_holiday", "Dragon Boat"),
    "mid_autumn": QT_TRANSLATE_NOOP("public_holiday", "Mid-Autumn"),
    "national_day": QT_TRANSLATE_NOOP("public_holiday", "National Day"),
    "other_holiday": QT_TRANSLATE_NOOP("public_holiday", "Public holiday"),
}
CLOSED_BY = {
    "weekday": QT_TRANSLATE_NOOP("serving_day", "No meals on this day of the week"),
    "holiday": QT_TRANSLATE_NOOP("serving_day", "Closed for the public holiday"),
    "exception": QT_TRANSLATE_NOOP("serving_day", "Decided for this day"),
    "site_closed": QT_TRANSLATE_NOOP("serving_day", "The place has closed"),
}
DISH_KIND = {
    "meat": QT_TRANSLATE_NOOP("dish_kind", "Meat"),
    "mixed": QT_TRANSLATE_NOOP("dish_kind", "Half meat"),
    "vegetable": QT_TRANSLATE_NOOP("dish_kind", "Vegetable"),
    "soup": QT_TRANSLATE_NOOP("dish_kind", "Soup"),
    "staple": QT_TRANSLATE_NOOP("dish_kind", "Staple"),
    "other": QT_TRANSLATE_NOOP("dish_kind", "Other"),
}
TABLES = {
    "site_kind": SITE_KIND,
    "site_holidays": SITE_HOLIDAYS,
    "meal_period": PERIOD,
    "meal_period_short": PERIOD_SHORT,
    "meal_mode": MODE,
    "meal_outcome": OUTCOME,
    "meal_check": CHECK,
    "payer": PAYER,
    "allergen": ALLERGEN,
    "diet": DIET,
    "public_holiday": PUBLIC_HOLIDAY,
    "serving_day": CLOSED_BY,
    "dish_kind": DISH_KIND,
}
