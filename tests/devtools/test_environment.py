import ast
import re
import shutil
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from devtools import environment
from devtools.console import ROOT

PINNED = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
FILES = [environment.BUILD, environment.RUN, environment.DEVELOP]


def pinned(name: str) -> set[tuple[str, str]]:
    return set(PINNED.findall((ROOT / "packaging" / name).read_text(encoding="utf-8")))


@pytest.fixture
def requirement_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copies that a test may change, and a stamp of its own."""
    for name in FILES:
        shutil.copy(ROOT / "packaging" / name, tmp_path)
    monkeypatch.setattr(environment, "REQUIREMENTS", tmp_path)
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.txt")
    monkeypatch.setattr(environment, "_compile", lambda folder: None)
    return tmp_path


def installs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []
    monkeypatch.setattr(environment, "_install", seen.append)
    return seen


def test_installs_once_and_again_when_a_file_changes(
    requirement_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = installs(monkeypatch)
    environment.ensure(environment.RUN)
    environment.ensure(environment.RUN)
    assert seen == [environment.RUN]
    changed = requirement_files / environment.RUN
    changed.write_text(changed.read_text(encoding="utf-8") + "# newer\n", encoding="utf-8")
    environment.ensure(environment.RUN)
    assert seen == [environment.RUN] * 2


@pytest.mark.usefixtures("requirement_files")
def test_what_the_checks_need_includes_what_the_app_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = installs(monkeypatch)
    environment.ensure(environment.DEVELOP)
    environment.ensure(environment.RUN)
    assert seen == [environment.DEVELOP]


@pytest.mark.parametrize("name", FILES)
def test_requirement_files_name_no_place_and_hash_everything(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert not re.search(r"://|file:|--(extra-)?index|--find-links|(^|\s)/", text)
    assert text.count("\n    --hash=sha256:") >= len(pinned(name)) > 5


def test_requirement_files_agree() -> None:
    assert pinned(environment.RUN) <= pinned(environment.DEVELOP)


def test_requirement_files_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    versions: dict[str, list[str]] = {}
    for name, version in pinned(environment.DEVELOP) | pinned(environment.BUILD):
        versions.setdefault(name, []).append(version)
    asked = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["dependency-groups"]["build"],
    ]
    for line in asked:
        wanted = Requirement(line)
        found = versions.get(canonicalize_name(wanted.name), [])
        assert found, f"{line} is in no requirement file; run 'python3 dev.py lock'"
        assert all(wanted.specifier.contains(version) for version in found), line


def test_programs_are_given_a_locale_that_knows_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("LC_ALL", "LC_CTYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C")
    assert environment.variables()["LC_ALL"] == "C.UTF-8"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "LC_ALL" not in environment.variables()


@pytest.mark.parametrize("path", sorted((ROOT / "packaging" / "devtools").glob("*.py")))
def test_the_tool_itself_needs_python_alone(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            assert name.split(".")[0] in {*sys.stdlib_module_names, "devtools"}, f"{path}: {name}"
