"""Test number one: who may import whom."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "eldercare_desktop"

# Module (or package) -> what of ours it may import. The longest matching name counts.
ALLOWED: dict[str, tuple[str, ...]] = {
    "screens": (
        "care",
        "rosters",
        "printing",
        "screens",
        "store.work",
        "store.reader",
        "store.errors",
        "settings",
        "resources",
    ),
    "screens.background": (
        *("care", "screens", "store.work"),
        *("sync.exchange", "sync.courier", "sync.blobs.fetching"),
    ),
    "care": (
        *("care", "store.work", "store.reader", "store.record", "store.errors"),
        "store.joining",
        "store.photos",
        "store.derived",
    ),
    "rosters": ("care", "rosters", "store.work", "store.reader", "store.errors", "resources"),
    "printing": ("care", "printing", "store.errors", "resources"),
    "store": ("store",),
    "store.migrations": ("store", "care.records"),
    "sync": (
        *("sync", "store", "care.records", "care.photo.jpeg", "care.photo.record"),
        *("care.time_bank.voucher.code", "care.time_bank.voucher.keys"),
    ),
    "sync.batch": ("sync.batch",),
    "sync.merge": ("sync.merge",),
    "sync.parcel": ("sync.parcel", "sync.batch"),
    "county": (
        *("county", "sync.batch", "sync.merge", "sync.parcel"),
        *("care.area", "care.area_table", "care.photo.jpeg", "care.time_bank.voucher.code"),
        *("care.time_bank.ledger.judging", "care.time_bank.terms"),
    ),
    "settings": ("store",),
    "resources": (),
    "app": ("",),
    "demo": ("care", "store", "demo"),
    "__main__": ("app", "rosters.command", "tour.command"),
    "tour": ("",),
}

# Third-party package -> the only places that may import it.
CONFINED = {
    "PySide6": ("screens", "printing", "app", "tour"),
    "shiboken6": ("screens", "printing", "app", "tour"),
    "requests": ("sync.client",),
    "cv2": ("screens.photos",),
    "fastapi": ("county",),
    "uvicorn": ("county",),
    "alembic": ("store.migrations", "county.migrations"),
    "sqlcipher3": ("store",),
}

# Slow to import (0.1 to 0.8 s together with what they pull in): never at module level on the
# way to the first window.
LATE = (
    *("pypinyin", "openpyxl", "python_calamine", "alembic", "requests", "PIL", "zxingcpp", "nacl"),
    "cv2",
)
LATE_EXEMPT = ("county", "sync", "store.migrations", "rosters.reading")

# Writing statements stay behind the one door.
WRITING_NAMES = {"insert", "update", "delete"}
WRITERS = ("store", "county", "sync")


def _modules() -> list[tuple[str, ast.Module]]:
    found = []
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = list(path.relative_to(ROOT / PACKAGE).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        if "versions" in parts:
            continue
        found.append((".".join(parts), ast.parse(path.read_text(encoding="utf-8"))))
    return found


MODULES = _modules()


def _imports(tree: ast.AST) -> list[str]:
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, "imports are absolute"
            names += [node.module] + [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def _within(module: str, places: tuple[str, ...]) -> bool:
    return any(p == "" or module == p or module.startswith(p + ".") for p in places)


def _rule_for(module: str) -> tuple[str, ...]:
    fitting = [name for name in ALLOWED if _within(module, (name,))]
    assert fitting, f"{module} has no import rule: say in ALLOWED where it belongs"
    return ALLOWED[max(fitting, key=len)]


@pytest.mark.parametrize(("module", "tree"), MODULES, ids=[m for m, _ in MODULES])
def test_imports_keep_to_the_rules(module: str, tree: ast.Module) -> None:
    if not module:
        return
    allowed = _rule_for(module)
    for name in _imports(tree):
        top, _, rest = name.partition(".")
        if top in CONFINED:
            assert _within(module, CONFINED[top]), f"{module} must not import {top}"
        if top != PACKAGE or rest in ("", "__version__"):
            continue
        # `from pkg.care import person` shows as pkg.care and pkg.care.person: enough that one
        # reading of it is allowed, unless it names a forbidden module itself.
        known = {m for m, _ in MODULES}
        target = rest if rest in known else rest.rpartition(".")[0]
        is_package = any(m.startswith(target + ".") for m in known)
        if is_package and f"{PACKAGE}.{target}" == name and name != f"{PACKAGE}.{rest}":
            continue
        parents = tuple(a for a in allowed if a.startswith(target + "."))
        assert _within(target, allowed) or parents, f"{module} must not import {rest}"


@pytest.mark.parametrize(("module", "tree"), MODULES, ids=[m for m, _ in MODULES])
def test_slow_libraries_are_imported_late(module: str, tree: ast.Module) -> None:
    if _within(module, LATE_EXEMPT):
        return
    top_level = ast.Module(
        [n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)], type_ignores=[]
    )
    for name in _imports(top_level):
        assert name.partition(".")[0] not in LATE, f"{module} imports {name} too early"


@pytest.mark.parametrize(("module", "tree"), MODULES, ids=[m for m, _ in MODULES])
def test_only_the_store_writes(module: str, tree: ast.Module) -> None:
    if _within(module, WRITERS):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy"):
            taken = {alias.name for alias in node.names} & WRITING_NAMES
            assert not taken, f"{module} writes past Work: {taken}"
        if isinstance(node, ast.Attribute):
            assert node.attr != "exec_driver_sql", f"{module} speaks SQL of its own"


def test_nobody_imports_app() -> None:
    for module, tree in MODULES:
        if module == "__main__" or _within(module, ("tour",)):
            continue
        assert f"{PACKAGE}.app" not in _imports(tree), module


def test_the_rules_can_fail() -> None:
    bad = ast.parse("from eldercare_desktop.screens.page import Page\nimport requests")
    with pytest.raises(AssertionError):
        test_imports_keep_to_the_rules("care.visit.use", bad)
    with pytest.raises(AssertionError):
        test_slow_libraries_are_imported_late("care.visit.use", bad)
    with pytest.raises(AssertionError):
        test_only_the_store_writes("care.visit.use", ast.parse("from sqlalchemy import insert"))


def test_the_project_speaks_of_itself_alone() -> None:
    """No path of a build machine and no address of a package registry in what is published."""
    strange = ("/work" + "/", "shared" + "/design", "pypi" + ".org", "files.pythonhosted" + ".org")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:  # an unpacked archive without git: look at what was written by hand
        paths = [*ROOT.glob("*.*"), *(ROOT / PACKAGE).rglob("*.py"), *(ROOT / "docs").rglob("*")]
    else:
        paths = [ROOT / name for name in listed.stdout.splitlines()]
    for path in paths:
        if not path.is_file():
            continue
        if path.suffix not in {".py", ".md", ".toml", ".txt", ".ts", ".json", ".sh", ""}:
            continue
        text = path.read_text(encoding="utf-8", errors="ignore")
        for word in strange:
            assert word not in text, f"{path.relative_to(ROOT)} names {word}"
