"""Why something was refused: a sentence that says what to do, for every code, by noun."""

from eldercare_desktop.screens.words.refusals import (
    absence,
    courier,
    entitlement,
    meal_site,
    need,
    pairing,
    paper,
    person,
    photo,
    roster,
    rounds,
    rules,
    slip,
    store,
    sync,
    visit,
)

REFUSALS: dict[str, str] = {
    **store.REFUSALS,
    **person.REFUSALS,
    **pairing.REFUSALS,
    **paper.REFUSALS,
    **roster.REFUSALS,
    **slip.REFUSALS,
    **rounds.REFUSALS,
    **rules.REFUSALS,
    **visit.REFUSALS,
    **photo.REFUSALS,
    **sync.REFUSALS,
    **courier.REFUSALS,
    **entitlement.REFUSALS,
    **absence.REFUSALS,
    **need.REFUSALS,
    **meal_site.REFUSALS,
}
