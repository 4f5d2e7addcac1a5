"""The pages: logging in, and the board itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from eldercare_desktop.county import status
from eldercare_desktop.county.areas import Area
from eldercare_desktop.county.board.markup import Markup, document, tag
from eldercare_desktop.county.status import Line
from eldercare_desktop.county.wording import told
from eldercare_desktop.county.wording.measure import ago, clock_words, moment, trouble_words

REFRESH = 120
"""Seconds after which an open board is read again."""

_MARKS = {"fresh": "✓", "late": "!", "silent": "✕", "never": "?", "not_joined": "–"}
_HEADS = (
    "head_freshness", "head_place", "head_seen", "head_behind", "head_missing", "head_review",
    "head_refused", "head_quarantined", "head_clock", "head_trouble", "head_devices",
)  # fmt: skip

_NUMBERS = (*_HEADS[3:8], _HEADS[10])


@dataclass(frozen=True)
class View:
    """How a page is asked for. named: the language that the address names, if it does."""

    english: bool
    named: str | None = None
    area: str = ""

    def say(self, key: str, **values: object) -> str:
        """A text in the language of the page."""
        return told(key, self.english, **values)

    def link(self, path: str, **other: str) -> str:
        """An address that keeps language and filter."""
        kept = {"lang": self.named or "", "area": self.area, **other}
        query = urlencode({name: value for name, value in kept.items() if value})
        return f"{path}?{query}" if query else path


def login_page(view: View, *, problem: str = "", open_line: bool = False) -> str:
    """The form that asks for the passcode. problem: the key of a sentence."""
    label = tag("label", view.say("board_passcode"), for_="passcode")
    field = tag(
        "input", id="passcode", name="passcode", type="password", required=True, autofocus=True,
        autocomplete="current-password", maxlength="100", spellcheck="false",
        aria_describedby="problem" if problem else None,
    )  # fmt: skip
    notes: list[Markup] = []
    if problem:
        told_problem = view.say(problem)
        notes.append(tag("p", told_problem, class_="problem", id="problem", role="alert"))
    if open_line:
        notes.append(tag("p", view.say("board_open_line"), class_="problem"))
    button = tag("button", view.say("board_log_in"), type="submit")
    form = tag("form", notes, label, field, button, method="post", action=view.link("/board/login"))
    hint = tag("p", view.say("board_who"), class_="hint")
    main = tag("main", tag("h1", view.say("board_title")), form, hint, class_="login")
    return _page(view, [_top(view, "/board/login", []), main], refresh=False)


def note_page(view: View, key: str) -> str:
    """A page with one sentence."""
    main = tag("main", tag("p", view.say(key), class_="problem", role="alert"), class_="login")
    return _page(view, [_top(view, "/board", []), main], refresh=False)


def board_page(view: View, lines: Sequence[Line], areas: Sequence[Area], now: datetime) -> str:
    """The board of all villages, or of those that lie in `view.area`."""
    shown = [line for line in lines if line.lies_in(view.area)]
    leave = tag(
        "form",
        tag("button", view.say("board_log_out"), type="submit", class_="quiet"),
        method="post",
        action=view.link("/board/logout"),
    )
    main = tag(
        "main",
        tag("h1", view.say("board_title")),
        tag("p", view.say("board_as_of", time=moment(now.isoformat())), class_="hint"),
        _summary(view, shown),
        _filter(view, areas),
        _table(view, shown, now) if shown else tag("p", view.say("board_empty"), class_="empty"),
        _legend(view),
    )
    return _page(view, [_top(view, "/board", [leave]), main], refresh=True)


def _page(view: View, body: Iterable[Markup], *, refresh: bool) -> str:
    head = [
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("link", rel="stylesheet", href="/board/style.css"),
        tag("title", view.say("board_title")),
    ]
    if refresh:
        head.append(tag("meta", http_equiv="refresh", content=str(REFRESH)))
    language = "en" if view.english else "zh-CN"
    return document(tag("html", tag("head", head), tag("body", list(body)), lang=language))


def _top(view: View, path: str, more: list[Markup]) -> Markup:
    other = "zh" if view.english else "en"
    name = "中文" if view.english else "English"
    switch = tag(
        "a", name, href=view.link(path, lang=other), lang="zh-CN" if view.english else "en"
    )
    return tag("header", tag("strong", view.say("board_owner")), tag("nav", switch, more))


def _summary(view: View, lines: Sequence[Line]) -> Markup:
    items = [
        tag("li", _badge(view, freshness), tag("b", number))
        for freshness, number in status.summary(lines).items()
    ]
    return tag("ul", items, class_="summary")


def _badge(view: View, freshness: str) -> Markup:
    mark = tag("span", _MARKS[freshness], aria_hidden="true")
    return tag("span", mark, " ", view.say(freshness), class_=f"badge {freshness}")


def _filter(view: View, areas: Sequence[Area]) -> Markup:
    places = [a for a in areas if a.level != "village"]
    options = [tag("option", view.say("board_all"), value="")]
    options += [
        tag("option", f"{a.name} {a.code}", value=a.code, selected=a.code == view.area)
        for a in places
    ]
    kept = [tag("input", type="hidden", name="lang", value=view.named)] if view.named else []
    return tag(
        "form",
        tag("label", view.say("board_filter"), for_="area"),
        tag("select", options, id="area", name="area"),
        kept,
        tag("button", view.say("board_show"), type="submit"),
        method="get",
        action="/board",
        class_="filter",
    )


def _table(view: View, lines: Sequence[Line], now: datetime) -> Markup:
    heads = tag("tr", [_head(view, head) for head in _HEADS])
    rows = [_row(view, line, now) for line in lines]
    return tag(
        "table", tag("caption", view.say("board_order")), tag("thead", heads), tag("tbody", rows)
    )


def _head(view: View, head: str) -> Markup:
    return tag("th", view.say(head), scope="col", class_="number" if head in _NUMBERS else None)


def _row(view: View, line: Line, now: datetime) -> Markup:
    joined = line.freshness != "not_joined"
    seen = datetime.fromisoformat(line.seen_at) if line.seen_at else None
    last: list[Markup] = []
    if seen:
        last = [
            tag("span", ago(seen, now, view.english)),
            tag("small", moment(line.seen_at)),
        ]
    counts = [line.behind, line.missing, line.review, line.refused, line.quarantined]
    cells = [
        _cell(view, 0, _badge(view, line.freshness)),
        tag("th", tag("span", line.name or line.area), _where(line), scope="row",
            data_label=view.say(_HEADS[1])),
        _cell(view, 2, last),
        *(_number(view, 3 + i, n, bad=i > 0) for i, n in enumerate(counts if joined else [])),
        *(_cell(view, 3 + i, "") for i in range(0 if joined else len(counts))),
        _cell(view, 8, clock_words(line.clock_skew, view.english), bad=line.clock_is_wrong),
        _cell(view, 9, trouble_words(line.trouble, view.english), bad=bool(line.trouble)),
        _number(view, 10, line.devices),
    ]  # fmt: skip
    return tag("tr", cells, class_="look" if line.needs_a_look else None)


def _where(line: Line) -> Markup:
    parts = [line.township_name] if line.level == "village" and line.township_name else []
    return tag("small", " ".join([*parts, line.area]))


def _number(view: View, column: int, number: int, *, bad: bool = False) -> Markup:
    class_ = "number zero" if not number else "number bad" if bad else "number"
    return tag("td", number, class_=class_, data_label=view.say(_HEADS[column]))


def _cell(view: View, column: int, inner: str | list[Markup], *, bad: bool = False) -> Markup:
    label = view.say(_HEADS[column])
    empty = None if inner else "empty"
    return tag("td", inner, data_label=label, class_="bad" if bad else empty)


def _legend(view: View) -> Markup:
    words = ("fresh", "late", "silent", "never", "not_joined")
    terms = [
        (tag("dt", _badge(view, word)), tag("dd", view.say(f"means_{word}"))) for word in words
    ]
    columns = ("behind", "missing", "review", "refused", "quarantined", "clock")
    terms += [
        (tag("dt", view.say(f"head_{column}")), tag("dd", view.say(f"means_{column}")))
        for column in columns
    ]
    return tag("details", tag("summary", view.say("board_legend")), tag("dl", terms))
