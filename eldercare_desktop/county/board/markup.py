"""HTML that cannot forget to escape: text becomes markup in one place only."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

_VOID = {"meta", "link", "input", "br"}


class Markup(str):
    """Text that is HTML already. Only this module makes it."""

    __slots__ = ()


Child: TypeAlias = str | int | Iterable["Child"]


def tag(tag_name: str, *children: Child, **attributes: str | bool | None) -> Markup:
    """An element. `class_` and `data_label` stand for class and data-label; None leaves out."""
    told = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag_name in _VOID:
        return Markup(f"<{tag_name}{told}>")
    return Markup(f"<{tag_name}{told}>{''.join(map(_inner, children))}</{tag_name}>")


def document(root: Markup) -> str:
    """A whole page."""
    return f"<!doctype html>\n{root}\n"


def _inner(child: Child) -> str:
    if isinstance(child, Markup):
        return child
    if isinstance(child, str | int):
        return escape(str(child))
    return "".join(map(_inner, child))


def _attribute(name: str, value: str | bool | None) -> str:
    plain = name.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {plain}" if value is True else f' {plain}="{escape(value)}"'
