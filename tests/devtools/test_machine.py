import os
import shutil
import sys
from pathlib import Path

import pytest

from devtools import machine, postgres
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


# -- what only tests use ---------------------------------------------------------------


def extra(here: bool = False) -> machine.Extra:
    return machine.Extra("A database", "database", "the tests of it", lambda: here)


@pytest.mark.usefixtures("bare_machine")
def test_what_tests_use_is_installed_by_root(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = commands_run(monkeypatch, failing=[])
    monkeypatch.setattr(machine, "PACKAGE_LISTS", tmp_path)
    monkeypatch.setattr(machine, "EXTRAS", [extra(), extra(here=True)])
    machine.ensure_extras()
    assert seen == ["update", "install"]
    assert "left out" not in capsys.readouterr().out


@pytest.mark.usefixtures("bare_machine")
@pytest.mark.parametrize("lacking", ["network", "root", "apt", "linux"])
def test_what_tests_use_may_be_missing_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lacking: str
) -> None:
    commands_run(monkeypatch, failing=["update", "install"])
    if lacking == "root":
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
    elif lacking == "apt":
        monkeypatch.setattr(shutil, "which", lambda name: None)
    elif lacking == "linux":
        monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(machine, "EXTRAS", [extra()])
    machine.ensure_extras()
    said = capsys.readouterr().out
    assert "The tests of it will be left out" in said
    assert ("no such package" in said) == (lacking == "network")
    assert ("sudo apt-get install" in said) == (lacking == "root")


@pytest.mark.usefixtures("bare_machine")
def test_no_cluster_is_made_for_the_whole_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    setting = tmp_path / "createcluster.conf"
    setting.write_text("ssl = on\n")
    found: list[str] = []
    monkeypatch.setattr(machine, "CREATE_CLUSTER", setting)
    monkeypatch.setattr(machine, "_apt_install", lambda packages: found.append(setting.read_text()))
    monkeypatch.setattr(postgres, "find", lambda: None)
    machine.ensure_extras()
    assert ["create_main_cluster = false" in text for text in found[:2]] == [False, True]
    assert setting.read_text() == "ssl = on\n"
