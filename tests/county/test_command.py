"""The county's command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eldercare_desktop.county import areas
from tests.county import laptop as of
from tests.county.laptop import Laptop
from tests.county.server import Server, new_code, run
from tests.county.test_server import exchange, join, make_data

pytestmark = pytest.mark.usefixtures("engine")  # on both databases of a county

RESOURCES = Path(__file__).parents[2] / "resources" / "areas"


def test_the_public_tables_of_areas_can_be_imported(tmp_path, call):
    files = [str(RESOURCES / f"{name}.csv") for name in ("county", "towns", "villages")]
    done = call(tmp_path, "area", "import", *files)
    assert (done.returncode, done.stdout) == (0, "区划：新增 92 个，改名 0 个。\n")
    assert "新增 0 个" in call(tmp_path, "area", "import", *files).stdout
    listed = call(tmp_path, "area", "list").stdout.splitlines()
    assert "500113103221  村（社区）  钟湾村" in listed
    assert "500113117201  村（社区）  石磅村" in listed  # the corrected name
    assert "500113103000  镇街        界石镇" in listed
    assert len(listed) == 93
    told = json.loads(call(tmp_path, "area", "list", "--json").stdout)
    assert [area["level"] for area in told].count("county") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_of_areas_in_any_common_encoding(tmp_path, encoding):
    file = tmp_path / "areas.csv"
    file.write_text("code,name\n500113103221,钟湾村\n", encoding=encoding)
    assert areas.read_area_table(file) == [
        areas.Area("500113103221", "钟湾村", "village", "500113103000")
    ]


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "code,name\n12,x\n"])
def test_a_file_without_areas_is_refused_with_a_sentence(tmp_path, text, call):
    file = tmp_path / "areas.csv"
    file.write_text(text)
    done = call(tmp_path / "data", "area", "import", str(file))
    assert done.returncode == 1
    assert done.stderr.startswith("无法读取区划文件：")
    assert call(tmp_path / "data", "area", "import", str(tmp_path / "none")).returncode == 1


def test_the_county_office_follows_its_laptops(tmp_path, call):
    data = make_data(tmp_path)
    server = Server(data)
    laptop = join(server, data)
    assert "从未" in call(data, "device", "list").stdout
    laptop.insert("person", {"name": "x" * 70_000})
    exchange(server, laptop, laptop.seal())
    told = json.loads(call(data, "status", "--json", "--area", of.TOWNSHIP).stdout)["areas"]
    (line,) = [line for line in told if line["area"] == of.VILLAGE]
    assert (line["freshness"], line["refused"], line["behind"]) == ("fresh", 1, 0)
    assert line["clock_skew"] < -10_000_000  # its clock stands in 2010
    shown = call(data, "status", ELDERCARE_LANG="en").stdout.splitlines()
    assert sum("up to date" in line for line in shown) == 2  # the village, and the summary
    assert "3 places: 1 up to date" in shown[-1]
    assert json.loads(call(data, "device", "list", "--json").stdout)[0]["id"] == laptop.device
    assert call(data, "device", "revoke", laptop.device).returncode == 0
    assert "已注销" in call(data, "device", "list").stdout
    reply = server.exchange(laptop.token, laptop.request().to_bytes())
    assert (reply.status, reply.json()["code"], reply.json()["orders"]) == (403, "REVOKED", [])
    assert "正常 0" in call(data, "status").stdout.splitlines()[-1]
    assert server.stop() in (0, -15)


def test_mistakes_are_told_in_a_sentence(tmp_path, call):
    data = make_data(tmp_path)
    for arguments, sentence in {
        ("code", "new", "--area", "500113000000"): "区划表中没有",
        ("code", "new", "--area", of.VILLAGE, "--valid", "soon"): "有效期",
        ("device", "revoke", "nobody"): "没有设备",
        ("serve", "--tls-cert", "x"): "--tls-cert",
        ("serve", "--host", "203.0.113.1"): "无法监听",
    }.items():
        done = call(data, *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert sentence in done.stderr
    assert call(data, "code", "new", "--area", of.VILLAGE, "--valid", "2h").returncode == 0
    assert call(Path("/proc/nowhere"), "status").stderr.startswith("无法打开数据")


def test_a_taken_port_and_a_wrong_key_are_told(tmp_path, call):
    data = make_data(tmp_path)
    server = Server(data)
    done = run(data, "serve", "--port", str(server.address[1]))
    assert (done.returncode, done.stderr[:4]) == (1, "无法监听")
    server.stop()
    for text in ("00" * 32, "00", "zz", ""):
        (data / "county.key").write_text(text)
        assert "county.key" in call(data, "status").stderr


@pytest.mark.parametrize(
    "address",
    ["nonsense", "nosuch://x", "postgresql+psycopg://x@/x?host=/nowhere", "sqlite:////proc/x/y"],
)
def test_a_database_that_is_not_there_is_told_in_a_line(tmp_path, address, call):
    told = call(tmp_path, "status", ELDERCARE_COUNTY_DB=address).stderr
    assert told.startswith("无法打开数据：")
    assert len(told.splitlines()) == 1
    assert "sqlalche.me" not in told


def test_a_code_works_while_the_server_runs(tmp_path):
    data = make_data(tmp_path)
    server = Server(data)
    code = new_code(data, of.TOWNSHIP)
    assert server.enrol(code, Laptop(of.TOWNSHIP).public_key).status == 200
    assert server.enrol(code, Laptop(of.TOWNSHIP).public_key).status == 403
    server.stop()


def test_codes_are_listed_without_the_codes_and_can_be_cancelled(tmp_path, call):
    data = make_data(tmp_path)
    server = Server(data)
    told = call(data, "code", "new", "--area", of.VILLAGE, "--valid", "2d", "--json").stdout
    code = json.loads(told)["code"]
    listed = call(data, "code", "list").stdout
    assert "未使用" in listed
    assert code not in listed
    assert call(data, "code", "cancel", "--area", of.FAR).returncode == 1
    assert "1" in call(data, "code", "cancel", "--area", of.VILLAGE).stdout
    assert server.enrol(code, Laptop(of.VILLAGE).public_key).status == 403
    join(server, data)
    assert [c["state"] for c in json.loads(call(data, "code", "list", "--json").stdout)] == ["used"]
    server.stop()


def test_a_laptop_is_named_by_the_beginning_of_its_id(tmp_path, call):
    data = make_data(tmp_path)
    server = Server(data)
    laptop = join(server, data)
    server.stop()
    assert call(data, "device", "revoke", laptop.device[:5]).returncode == 1
    done = call(data, "device", "revoke", laptop.device[:8], "--wipe", ELDERCARE_LANG="en")
    assert done.returncode == 0
    assert "new code" in done.stdout
    assert "revoked" in call(data, "device", "list", ELDERCARE_LANG="en").stdout
    assert call(data, "device", "list", "--area", of.FAR).stdout.endswith("（没有）\n")
