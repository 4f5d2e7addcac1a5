"""A real browser for the pages of the county: Debian's chromium, driven through selenium.

Where there is none the tests that need it are left out, and the last lines of the run say so.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

_WORDS = (
    "--headless=new",
    "--no-sandbox",  # tests may run as root, in a container
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
)


def _why_not() -> str:
    """Why no browser can be driven here, "" when one can."""
    missing = [name for name in ("chromium", "chromedriver") if not shutil.which(name)]
    return f"{' and '.join(missing)} cannot be found" if missing else ""


WHY_NO_BROWSER = _why_not()


@contextmanager
def browsing(profile: Path, *, language: str = "zh-CN", trust: bool = False) -> Iterator[Chrome]:
    """A browser with nothing in it. trust: certificates that nobody vouches for are believed."""
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for word in (*_WORDS, f"--user-data-dir={profile}", "--window-size=1366,768"):
        options.add_argument(word)
    options.add_experimental_option("prefs", {"intl.accept_languages": language})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.accept_insecure_certs = trust
    browser = Chrome(options, ChromeService(str(shutil.which("chromedriver"))))
    try:
        browser.set_page_load_timeout(60)
        yield browser
    finally:
        browser.quit()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says what was not run."""
    if WHY_NO_BROWSER:
        terminalreporter.section("browser")
        line = f"Not run: the board was not opened in a real browser, as {WHY_NO_BROWSER}."
        terminalreporter.line(line)
