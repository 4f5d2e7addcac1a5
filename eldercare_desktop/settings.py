"""Where things are kept, and what the person at the screen prefers.

Preferences (language, theme, scale) are needed before the store is open and hold nothing
personal: they are a small JSON file. Everything else is a setting in the encrypted store.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

APP_FOLDER = "EldercareDesktop"

PREFERENCES: dict[str, Any] = {"language": "zh_CN", "theme": "light", "scale": 100}
"""Names and defaults of what stands in the preferences file."""

STORE_NAMES = ("village_name", "user", "county_address")
"""Store settings that the window shows; `user` is called user_name there."""


class StoreLike(Protocol):
    """The part of the store that settings use."""

    @property
    def folder(self) -> Path: ...
    def read(self) -> Any: ...
    def work(self) -> Any: ...


def data_folder() -> Path:
    """The folder of the store, in the user's data folder of this system."""
    from platformdirs import user_data_path  # late: some ms before the first window

    return user_data_path(APP_FOLDER, appauthor=False)


def log_folder() -> Path:
    """The folder of the log, which holds no personal data."""
    from platformdirs import user_log_path

    return user_log_path(APP_FOLDER, appauthor=False)


def preferences_file() -> Path:
    """The file of language, theme and scale."""
    from platformdirs import user_config_path

    return user_config_path(APP_FOLDER, appauthor=False) / "preferences.json"


class AppSettings:
    """Preferences and store settings behind one `value`, which never waits for the disk."""

    def __init__(
        self, file: Path, folder: Path, overrides: Mapping[str, Any] | None = None
    ) -> None:
        self._file = file
        self._overrides = dict(overrides or {})
        self._values: dict[str, Any] = {**PREFERENCES, **_load(file), **self._overrides}
        self._values["data_folder"] = str(folder)
        self._store: StoreLike | None = None

    def attach(self, store: StoreLike) -> None:
        """Take over what the open store says. Called from a worker."""
        with store.read() as reader:
            kept = {name: reader.setting(name) for name in STORE_NAMES}
        self._values |= {"user_name": kept.pop("user"), **kept}
        self._store = store

    def value(self, name: str) -> Any:
        """A preference or setting; None when there is none."""
        return self._values.get(name)

    def change(self, values: Mapping[str, Any]) -> None:
        """Keep preferences and store settings. Called from a worker."""
        preferred = {n: v for n, v in values.items() if n in PREFERENCES}
        if preferred:
            kept = {n: self._values[n] for n in PREFERENCES if n not in self._overrides}
            _save(self._file, kept | preferred)
            for name in preferred:
                self._overrides.pop(name, None)
        stored = {n: v for n, v in values.items() if n not in PREFERENCES and n != "data_folder"}
        if stored and self._store is not None:
            with self._store.work() as work:
                for name, value in stored.items():
                    work.set_setting("user" if name == "user_name" else name, value)
                work.commit()
        self._values |= preferred | stored

    def change_pin(self, old: str, new: str) -> None:
        """Give the store a new PIN. CareError: wrong_pin, pin_…"""
        from eldercare_desktop.store.keyslots import change_pin  # with nacl

        assert self._store is not None, "the store is open when its PIN is changed"
        change_pin(self._store.folder, old, new)


def _load(file: Path) -> dict[str, Any]:
    """Known preferences of a file; a missing or broken file is as good as none."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    fitting = {n: v for n, v in found.items() if n in PREFERENCES}
    return {n: v for n, v in fitting.items() if type(v) is type(PREFERENCES[n])}


def _save(file: Path, values: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(dict(values), indent=1), encoding="utf-8")
    os.replace(new, file)
