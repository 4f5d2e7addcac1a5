from pathlib import Path

import pytest

from devtools import translations
from devtools.translations import Text, Translation, faults_of

SOURCE = """
from PySide6.QtWidgets import QWidget

class Greeting(QWidget):
    def greet(self) -> None:
        self.tr("Hello {name}")
        self.tr("%n visit(s)", "", 3)
"""
TRANSLATED = {
    "Hello {name}": "你好，{name}",
    "%n visit(s)": "%n 次走访",
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree with one speaking module, in an area of its own."""
    (tmp_path / "greeting.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "areas.toml").write_text(
        'language = "zh_CN"\ncompiled = "all.qm"\nspeaking = ["greeting.py"]\n'
        '[areas]\nhall = ["greeting*"]\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "translations")
    monkeypatch.setattr(translations, "TABLE", tmp_path / "areas.toml")
    return tmp_path


def translate(tree: Path) -> None:
    path = tree / "translations" / "hall_zh_CN.ts"
    text = path.read_text(encoding="utf-8")
    for english, chinese in TRANSLATED.items():
        head, tail = text.split(f"<source>{english}</source>")
        tail = tail.replace(' type="unfinished"', "", 1)
        for empty in ("<translation></translation>", "<numerusform></numerusform>"):
            if empty in tail.split("</message>")[0]:
                tail = tail.replace(empty, empty.replace("><", f">{chinese}<"), 1)
        text = f"{head}<source>{english}</source>{tail}"
    path.write_text(text, encoding="utf-8")


def test_new_texts_are_found_collected_translated_and_compiled(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert translations.check() == 1
    assert 'not collected yet: Greeting: "Hello {name}"' in capsys.readouterr().out
    assert translations.update([]) == 0
    assert translations.check() == 1
    assert 'not translated: Greeting: "%n visit(s)"' in capsys.readouterr().out
    translate(tree)
    assert translations.check() == 0
    assert translations.compile_all(even_if_new=True) == 0
    assert "次走访".encode("utf-16-be") in (tree / "all.qm").read_bytes()


def test_a_text_that_left_the_sources_is_stale(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translations.update([])
    translate(tree)
    (tree / "greeting.py").write_text(SOURCE.replace("Hello", "Good day"), encoding="utf-8")
    assert translations.check() == 1
    said = capsys.readouterr().out
    assert 'no longer in the sources: Greeting: "Hello {name}"' in said
    assert 'not collected yet: Greeting: "Good day {name}"' in said


def test_a_text_in_two_files_is_a_fault(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translations.update([])
    translate(tree)
    file = tree / "translations" / "hall_zh_CN.ts"
    (tree / "translations" / "yard_zh_CN.ts").write_bytes(file.read_bytes())
    table = tree / "areas.toml"
    table.write_text(table.read_text(encoding="utf-8") + 'yard = ["yard*"]\n', encoding="utf-8")
    assert translations.check() == 1
    assert 'both in hall and in yard: Greeting: "Hello {name}"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("english", "state", "chinese", "fault"),
    [
        ("Save", "", ["保存"], None),
        ("Save", "", [""], "not translated"),
        ("Save", "unfinished", ["保存"], "not translated"),
        ("Save", "vanished", ["保存"], "not translated"),
        ("{done} of {total}", "", ["共 {total}，已完成 {done}"], None),
        ("{done} of {total}", "", ["已完成 {done}"], "placeholders differ"),
        ("%1 rows", "", ["%2 行"], "placeholders differ"),
        ("%n rows", "", ["一行"], None),
    ],
)
def test_what_is_wrong_with_a_translation(
    english: str, state: str, chinese: list[str], fault: str | None
) -> None:
    found = faults_of(Text("Any", english), Translation(state, tuple(chinese)))
    assert [one.split(":")[0] for one in found] == ([fault] if fault else [])
