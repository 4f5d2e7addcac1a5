"""The command as people and programs start it: its own process, any locale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from eldercare_desktop.resources import resource
from eldercare_desktop.rosters.command import main
from tests.rosters.making import A, text

CONTENT = (
    f"姓名,身份证号,组,电话,银行卡号,信仰\n李𬭎林,{A},一组,19900000001,6217001234567890123,无\n"
)


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "eldercare_desktop", "import", *arguments],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_json_is_utf8_whatever_the_locale(tmp_path: Path, locale: str) -> None:
    path = text(tmp_path / "名册.csv", CONTENT, "gb18030")
    done = start(
        str(path), "--preview", "--json", LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="latin-1"
    )
    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout.decode("utf-8"))
    assert found["rows"][0]["normalized"]["name"] == "李𬭎林"
    assert found["counts"]["ok"] == 1
    assert found["dropped_columns"][0]["label"] == "银行卡号"


def test_a_table_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = text(tmp_path / "a.csv", CONTENT)
    assert main([str(path), "--preview"]) == 0
    shown = capsys.readouterr().out
    assert "李𬭎林" in shown
    assert A not in shown  # a screen may be seen by others
    assert "银行卡号" in shown
    assert "人员行 1，可导入 1" in shown


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nobody.xlsx", "--preview"], "roster_not_found"),
        ([".", "--preview", "--json"], "roster_is_a_folder"),
        (["nobody.xlsx"], "store_needed"),
    ],
)
def test_a_refusal_is_a_sentence_with_its_code(
    arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(f"。 [{code}]\n")


def test_a_refusal_in_its_own_process() -> None:
    done = start("nobody.xlsx", "--preview", LC_ALL="C")
    assert done.returncode == 2
    assert "找不到这个文件" in done.stderr.decode("utf-8")


def test_the_day_can_be_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = text(tmp_path / "a.csv", CONTENT)
    assert main([str(path), "--preview", "--json", "--as-of", "2001-01-01"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["as_of"], found["rows"][0]["codes"]) == ("2001-01-01", ["age_under_60"])


def test_it_needs_neither_window_nor_store(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", CONTENT)
    script = (
        "import sys; from eldercare_desktop.__main__ import main; "
        f"main(['import', {str(path)!r}, '--preview', '--json']); "
        "heavy = {'PySide6', 'sqlmodel', 'sqlalchemy', 'sqlcipher3', 'openpyxl', 'pypinyin'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_refusal_of_the_reader_has_a_sentence() -> None:
    from eldercare_desktop.rosters import command

    source = Path(command.__file__).parent
    raised = {
        word
        for path in source.rglob("*.py")
        for word in path.read_text(encoding="utf-8").split('"')
        if word.startswith("roster_") and word.replace("_", "").isalpha()
    }
    assert raised - {"roster_rows"} <= set(command._SENTENCES)


def test_a_month_of_meals(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(resource("rosters", "sample_meal_month.xlsx"))
    assert main([path, "--preview"]) == 0
    shown = capsys.readouterr().out
    assert "用餐月历，2026-06" in shown
    assert "合计 21，实数 19" in shown
    assert "记号 外：不明，1 处" in shown
    assert "一卡通账号" in shown
    assert main([path, "--preview", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["kind"], found["rows"][0]["name"]) == ("meal_calendar", "冉光秀")
