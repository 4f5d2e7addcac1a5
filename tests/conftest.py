"""Ground rules for every test: no display, no real data folder, the same examples every time."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Set before anything imports Qt or asks platformdirs for a folder, and inherited by the
# processes that tests start.
TEST_HOME = Path(tempfile.mkdtemp(prefix="eldercare-tests-"))
atexit.register(shutil.rmtree, TEST_HOME, ignore_errors=True)
for _name, _folder in {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "home/AppData/Roaming",
    "LOCALAPPDATA": "home/AppData/Local",
}.items():
    _path = TEST_HOME / _folder
    _path.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ[_name] = str(_path)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost"

pytest_plugins = ["tests.store_fixtures", "tests.county.engines", "tests.county.browser"]

# Both profiles are deterministic: a failure on one machine is a failure on every machine.
_SHARED = settings(
    derandomize=True,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("default", _SHARED, max_examples=50)
settings.register_profile("long", _SHARED, max_examples=2000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds --long."""
    parser.addoption(
        "--long",
        action="store_true",
        help="also run the tests marked 'long', and search property tests forty times longer",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Chooses how long hypothesis searches."""
    settings.load_profile("long" if config.getoption("--long") else "default")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Puts the folders with the longest tests first, so that nobody waits for them at the end
    where tests run side by side; leaves out the long tests unless they were asked for."""
    items.sort(key=_turn)
    if config.getoption("--long"):
        return
    long_ones = [item for item in items if item.get_closest_marker("long")]
    if long_ones:
        config.hook.pytest_deselected(items=long_ones)
        items[:] = [item for item in items if item not in long_ones]


LONGEST_FIRST = ("tour", "sync", "store", "county", "screens")


def _turn(item: pytest.Item) -> int:
    """The place of a test's folder in `LONGEST_FIRST`; the others come after."""
    folder = item.path.relative_to(Path(__file__).parent).parts[0]
    return LONGEST_FIRST.index(folder) if folder in LONGEST_FIRST else len(LONGEST_FIRST)
