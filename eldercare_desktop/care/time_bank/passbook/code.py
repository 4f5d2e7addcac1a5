"""The code of a passbook page: an opaque number, and nothing of the person [rule 31]."""

from __future__ import annotations

from eldercare_desktop.care.token import TokenKind

PAGE_CODE = TokenKind("EB:", mark=19)
"""Never the number of a card, a slip or a sheet, also when it is typed without its prefix."""
