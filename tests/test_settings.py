"""Preferences and settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from eldercare_desktop.settings import AppSettings
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from tests.factories import PIN


@pytest.fixture
def settings(tmp_path: Path, store: Store) -> AppSettings:
    """Settings on an open store."""
    made = AppSettings(tmp_path / "config" / "preferences.json", store.folder)
    made.attach(store)
    return made


def test_defaults(settings: AppSettings, store: Store) -> None:
    assert settings.value("language") == "zh_CN"
    assert settings.value("scale") == 100
    assert settings.value("user_name") == "陈天芬"
    assert settings.value("data_folder") == str(store.folder)
    assert settings.value("nothing") is None


def test_what_is_changed_is_there_the_next_time(
    settings: AppSettings, store: Store, tmp_path: Path
) -> None:
    settings.change({"scale": 150, "user_name": "王建国", "village_name": "海棠村"})
    again = AppSettings(tmp_path / "config" / "preferences.json", store.folder)
    assert again.value("scale") == 150
    again.attach(store)
    assert again.value("user_name") == "王建国"
    assert again.value("village_name") == "海棠村"


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"scale": "wide", "theme": 3}', '{"language": null}']
)
def test_a_broken_file_counts_as_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(content)
    settings = AppSettings(file, tmp_path)
    assert (settings.value("language"), settings.value("scale")) == ("zh_CN", 100)
    assert settings.value("theme") == "light"


def test_what_the_command_line_says_is_not_kept(tmp_path: Path, store: Store) -> None:
    file = tmp_path / "preferences.json"
    settings = AppSettings(file, store.folder, {"language": "en"})
    assert settings.value("language") == "en"
    settings.change({"scale": 125})
    assert AppSettings(file, store.folder).value("language") == "zh_CN"


def test_a_new_pin(settings: AppSettings, store: Store) -> None:
    with pytest.raises(CareError, match="wrong_pin"):
        settings.change_pin("999111", "864209")
    settings.change_pin(PIN, "864209")
    store.close()
    Store.open(store.folder, "864209").close()
