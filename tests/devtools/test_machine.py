import os
import shutil
import sys
from pathlib import Path

import pytest

from devtools import machine
from devtools.console import Stop


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux machine without a display that has none of the libraries."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(machine, "_loads", lambda library: False)
    monkeypatch.setattr(machine, "can_make_environment", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def commands_run(monkeypatch: pytest.MonkeyPatch, failing: list[str]) -> list[str]:
    """Stands in for apt-get: records what it is asked for, and fails as told."""
    seen: list[str] = []

    def apt_get(command: list[str]) -> str:
        seen.append(command[1])
        return "no such package" if command[1] in failing else ""

    monkeypatch.setattr(machine, "_apt_get", apt_get)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return seen


@pytest.mark.usefixtures("bare_machine")
def test_without_root_nothing_is_installed_and_one_command_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = commands_run(monkeypatch, failing=[])
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Stop) as stop:
        machine.ensure(venv_exists=False)
    assert stop.value.code == 2
    assert seen == []
    command = next(line for line in str(stop.value).splitlines() if "sudo" in line)
    assert command.split()[-len(machine.QT_LIBRARIES) - 1] == "python3-venv"
    assert "libxkbcommon0" in command
    assert "libxcb" not in command


@pytest.mark.usefixtures("bare_machine")
def test_a_display_needs_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert "libxcb-cursor.so.0" in machine.missing_libraries()


@pytest.mark.usefixtures("bare_machine")
def test_lists_are_fetched_where_there_are_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = commands_run(monkeypatch, failing=[])
    monkeypatch.setattr(machine, "PACKAGE_LISTS", tmp_path)
    machine.ensure(venv_exists=True)
    assert seen == ["update", "install"]


@pytest.mark.usefixtures("bare_machine")
def test_old_lists_are_renewed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen = commands_run(monkeypatch, failing=["install"])
    (tmp_path / "mirror_Packages").touch()
    monkeypatch.setattr(machine, "PACKAGE_LISTS", tmp_path)
    with pytest.raises(Stop, match="no such package"):
        machine.ensure(venv_exists=True)
    assert seen == ["install", "update", "install"]


@pytest.mark.usefixtures("bare_machine")
def test_without_apt_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(Stop, match=r"libEGL\.so\.1"):
        machine.ensure(venv_exists=True)


def test_a_complete_machine_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = commands_run(monkeypatch, failing=[])
    monkeypatch.setattr(machine, "_loads", lambda library: True)
    machine.ensure(venv_exists=True)
    assert seen == []
