"""The texts of the windows: collected by lupdate, checked, compiled by lrelease.

English stands in the sources; translations/<area>_zh_CN.ts holds the Chinese.
"""

import os
import re
import shutil
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from devtools.console import ROOT, Stop, call, say
from devtools.environment import SCRIPTS, variables

FOLDER = ROOT / "translations"
TABLE = ROOT / "packaging" / "translations.toml"
SHOWN_FAULTS = 40
PLACEHOLDER = re.compile(r"%n|%L?\d|\{\w*\}")


@dataclass(frozen=True)
class Text:
    """One text to translate: the context (class name), the English, and a remark that tells
    apart two uses of the same English."""

    context: str
    english: str
    remark: str = ""

    def __str__(self) -> str:
        return f'{self.context}: "{self.english}"' + (f" ({self.remark})" if self.remark else "")


@dataclass(frozen=True)
class Translation:
    """What a .ts file says about one text."""

    state: str  # "" when finished, else "unfinished", "vanished" or "obsolete"
    chinese: tuple[str, ...]


def update(wanted: list[str]) -> int:
    """Collects the texts of the wanted areas, or of all, keeping what is translated."""
    FOLDER.mkdir(exist_ok=True)
    areas = _areas()
    if unknown := set(wanted) - set(areas):
        raise Stop(f"There is no area {', '.join(unknown)}; there are {', '.join(areas)}.")
    for area in wanted or areas:
        if areas[area]:
            _collect(areas[area], _file(area))
    return compile_all(even_if_new=True)


def compile_all(even_if_new: bool = False) -> int:
    """Compiles all .ts files into the one .qm that the app loads; does nothing if it is newer."""
    files = sorted(FOLDER.glob("*.ts"))
    target = ROOT / str(_table()["compiled"])
    newest = max((path.stat().st_mtime for path in files), default=0.0)
    if not files or (not even_if_new and target.exists() and target.stat().st_mtime > newest):
        return 0
    say("Compiling the translations")
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(f".{os.getpid()}.qm")
    code = call([_tool("lrelease"), "-silent", *files, "-qm", fresh], variables(offscreen=True))
    if code == 0:
        # Never written in place: a running app has the file mapped, and would die of it.
        os.replace(fresh, target)
    fresh.unlink(missing_ok=True)
    return code


def check() -> int:
    """Prints the texts that are new, stale, untranslated or wrong; 0 if there is none."""
    areas = _areas()
    faults = [fault for area, sources in areas.items() for fault in _faults(area, sources)]
    faults += _in_two_files(list(areas))
    for fault in faults[:SHOWN_FAULTS]:
        print(fault)
    if faults:
        print(f"{len(faults)} texts to see to; 'python3 dev.py translations' collects new ones.")
    return 1 if faults else 0


def read(path: Path) -> dict[Text, Translation]:
    """The entries of one .ts file."""
    entries = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            text = Text(name, message.findtext("source") or "", message.findtext("comment") or "")
            entries[text] = _translation(message.find("translation"))
    return entries


def faults_of(text: Text, translation: Translation) -> list[str]:
    """What is wrong with one translated text."""
    if translation.state or not all(translation.chinese):
        return [f"not translated: {text}"]
    wanted = sorted(set(PLACEHOLDER.findall(text.english)) - {"%n"})
    if any(sorted(set(PLACEHOLDER.findall(c)) - {"%n"}) != wanted for c in translation.chinese):
        return [f"placeholders differ: {text}"]
    return []


def _translation(element: ET.Element | None) -> Translation:
    if element is None:
        return Translation("unfinished", ("",))
    forms = [form.text or "" for form in element.iter("numerusform")]
    return Translation(element.get("type", ""), tuple(forms or [element.text or ""]))


def _faults(area: str, sources: list[Path]) -> list[str]:
    """Compares what lupdate finds in the sources now with the committed file."""
    path = _file(area)
    committed = read(path) if path.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        if path.exists():
            shutil.copy(path, copy)
        if sources:
            _collect(sources, copy)
        now = read(copy) if copy.exists() else {}
    found = [f"not collected yet: {text}" for text in now.keys() - committed.keys()]
    found += [f"no longer in the sources: {text}" for text in committed.keys() - now.keys()]
    for text in now.keys() & committed.keys():
        found += faults_of(text, committed[text])
    return [f"{path.relative_to(ROOT)}: {fault}" for fault in sorted(found)]


def _in_two_files(areas: list[str]) -> list[str]:
    """The same text of the same context in two files: in the compiled file only one would win."""
    owner: dict[Text, str] = {}
    faults = []
    for area in areas:
        for text in read(_file(area)) if _file(area).exists() else ():
            if owner.setdefault(text, area) != area:
                faults.append(f"both in {owner[text]} and in {area}: {text}")
    return faults


def _areas() -> dict[str, list[Path]]:
    """The sources of every area; a source belongs to the first area that names it."""
    areas: dict[str, list[Path]] = {area: [] for area in _table()["areas"]}
    for source in _speaking():
        areas[_area_of(source)].append(source)
    return areas


def _area_of(source: Path) -> str:
    name = source.relative_to(ROOT).as_posix()
    for area, patterns in _table()["areas"].items():
        if any(fnmatch(name, pattern) for pattern in patterns):
            return str(area)
    raise Stop(f"{name} belongs to no area in {TABLE.relative_to(ROOT)}", code=1)


def _speaking() -> list[Path]:
    paths = [ROOT / place for place in _table()["speaking"]]
    files = {path for path in paths if path.is_file()}
    return sorted(files.union(*(path.rglob("*.py") for path in paths)))


def _collect(sources: list[Path], target: Path) -> None:
    # Without line numbers, so that the file changes only where a text changes.
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    options += ["-target-language", str(_table()["language"])]
    command: list[str | Path] = [_tool("lupdate"), *options, *sources, "-ts", target]
    if call(command, variables(offscreen=True)):
        raise Stop("lupdate failed; it says above why.", code=1)


def _tool(name: str) -> Path:
    return SCRIPTS / f"pyside6-{name}"


def _file(area: str) -> Path:
    return FOLDER / f"{area}_{_table()['language']}.ts"


def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))
