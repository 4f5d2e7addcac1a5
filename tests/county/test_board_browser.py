"""The board in a real browser: logging in, reading, the other language, a telephone, paper."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.wait import WebDriverWait

from tests.county import laptop as of
from tests.county.browser import browsing
from tests.county.server import Server, run
from tests.county.test_board import HARM, new_viewer
from tests.county.test_server import exchange, join, make_data

PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser")
    made = make_data(folder)
    table = folder / "more.csv"
    quoted = HARM.replace('"', '""')
    table.write_text(f'code,name\n500113103299,"{quoted}"\n', encoding="utf-8")
    assert run(made, "area", "import", str(table)).returncode == 0
    return made


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with Server(data) as running:
        village, stranger = join(running, data), join(running, data, of.FAR)
        village.insert("person", {"name": "x" * 70_000})
        exchange(running, village, village.seal())
        assert stranger.device
        yield running


def press(browser: Chrome, how: str, what: str) -> None:
    """Click on what leads to another page, and be there."""
    before = browser.find_element(By.TAG_NAME, "html")
    browser.find_element(how, what).click()
    wait = WebDriverWait(browser, 30)
    wait.until(staleness_of(before))
    wait.until(lambda b: b.execute_script("return document.readyState") == "complete")


def enter(browser: Chrome, server: Server, data: Path) -> None:
    """Log in as a person does."""
    browser.get(f"{server.url}/board")
    browser.find_element(By.ID, "passcode").send_keys(new_viewer(data)["passcode"].lower())
    press(browser, By.CSS_SELECTOR, "main button")


def rows(browser: Chrome) -> list[list[str]]:
    """What the table shows, cell by cell."""
    script = (
        "return [...document.querySelectorAll('tbody tr')]"
        ".map(row => [...row.children].map(cell => cell.innerText.trim()))"
    )
    found: list[list[str]] = browser.execute_script(script)
    return found


def picture(browser: Chrome) -> Image.Image:
    return Image.open(BytesIO(browser.get_screenshot_as_png()))


def test_a_morning_in_the_county_office(server, data, tmp_path):
    with browsing(tmp_path / "profile") as browser:
        browser.get(f"{server.url}/board")
        browser.find_element(By.ID, "passcode").send_keys("WRONG-WRONG-WRONG")
        press(browser, By.CSS_SELECTOR, "main button")
        assert "口令不对" in browser.find_element(By.CSS_SELECTOR, "[role=alert]").text

        enter(browser, server, data)
        found = rows(browser)
        assert [row[0] for row in found] == ["? 从未联系", "✓ 正常", "– 未加入", "– 未加入"]
        assert found[0][1].startswith("碑垭村")
        assert found[1][1].startswith("钟湾村")
        assert found[1][2].startswith("刚才")
        assert found[1][6] == "1", "refused"
        assert found[1][8].startswith("慢 "), "its clock stands in 2010"
        assert found[3][1].startswith(HARM), "shown as what it is, and nothing ran"
        badges = browser.find_elements(By.CSS_SELECTOR, "tbody .badge")
        assert len({badge.value_of_css_property("color") for badge in badges}) == 3

        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= 1366
        assert picture(browser).width == 1366

        press(browser, By.LINK_TEXT, "English")
        assert [row[0] for row in rows(browser)][:2] == ["? never called", "✓ up to date"]
        browser.find_element(By.CSS_SELECTOR, f"option[value='{of.TOWNSHIP}']").click()
        press(browser, By.XPATH, "//button[text()='Show']")
        assert len(rows(browser)) == 3
        assert "lang=en" in browser.current_url

        press(browser, By.XPATH, "//button[text()='Log out']")
        browser.get(f"{server.url}/board")
        assert browser.current_url.endswith("/board/login")


def test_on_a_telephone_and_on_paper(server, data, tmp_path):
    with browsing(tmp_path / "profile", language="en-GB") as browser:
        enter(browser, server, data)
        assert browser.find_element(By.TAG_NAME, "h1").text == "How fresh every village is"
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
        browser.refresh()
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
        assert picture(browser).width == 390
        last = browser.find_elements(By.CSS_SELECTOR, "tbody td[data-label='last exchange']")[1]
        label = browser.execute_script(
            "return getComputedStyle(arguments[0], '::before').content", last
        )
        assert "last exchange" in label

        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        paper = pypdf.PdfReader(BytesIO(base64.b64decode(browser.print_page())))
        page = paper.pages[0]
        assert "never called" in page.extract_text()
        assert "Log out" not in page.extract_text()


def test_the_browser_finds_no_fault_and_asks_nobody_else(server, data, tmp_path):
    with browsing(tmp_path / "profile") as browser:
        enter(browser, server, data)
        assert rows(browser)
        told = [entry["message"] for entry in browser.get_log("browser")]
        assert [message for message in told if "[DOM]" not in message] == []
        events = [
            json.loads(entry["message"])["message"] for entry in browser.get_log("performance")
        ]
        asked = [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]
        assert len(asked) >= 4
        # The browser's own first page is made of its own parts, which differ from one to the other.
        own = ("chrome:", "chrome-untrusted:", "data:", "blob:")
        others = [url for url in asked if not url.startswith((server.url, *own))]
        assert others == []
        assert browser.execute_script("return document.cookie") == "", "no script can read it"
