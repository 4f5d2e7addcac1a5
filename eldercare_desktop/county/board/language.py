"""In which language a page is shown."""

from __future__ import annotations

from fastapi import Request


def wants_english(request: Request) -> bool:
    """`?lang=` decides, then what the browser prefers; Chinese when it says nothing."""
    named = request.query_params.get("lang")
    if named in ("zh", "en"):
        return named == "en"
    ranks = _ranks(request.headers.get("accept-language", ""))
    return ranks.get("en", 0.0) > ranks.get("zh", 0.0)


def named_language(request: Request) -> str | None:
    """The language that the address names: links keep it."""
    named = request.query_params.get("lang")
    return named if named in ("zh", "en") else None


def _ranks(header: str) -> dict[str, float]:
    """How much each language is wanted, 0 to 1."""
    found: dict[str, float] = {}
    for part in header.split(",")[:20]:
        name, _, rank = part.strip().partition(";q=")
        language = name.split("-")[0].strip().lower()
        try:
            weight = float(rank) if rank else 1.0
        except ValueError:
            continue
        found[language] = max(found.get(language, 0.0), weight)
    return found
