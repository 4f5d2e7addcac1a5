"""Search: people are found by characters, pinyin, initials and the last digits of numbers.

People type what costs them least: 王秀英, wangxiuying, wangxy, wxy, 王xy, or the last digits
of an ID or phone number. Each person carries a search key that holds all of these (`key`). A
list looks through the keys (`typed`); who types in a field is answered from an index of the
words in them (`words`), however many people there are.
"""

from eldercare_desktop.care.search.key import MOST_READINGS, fold, search_key
from eldercare_desktop.care.search.typed import closeness, matches, named

__all__ = ["MOST_READINGS", "closeness", "fold", "matches", "named", "search_key"]
