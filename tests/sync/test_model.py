"""Five laptops of two townships and a county, used by people who do not know of each other.

Whatever happened: once everybody has exchanged, all show the same, the county's check finds
the same, every change that was saved is there once, no conflict is hidden, and nobody has
seen anything of another area. What happens is in `model/`: `mishaps.py` tells one mishap of
each kind, as `disks.py` and `sticks.py` do, `villages.py` searches for what nobody thought of.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import Phase, settings

from eldercare_desktop.store import keyslots
from tests.sync.model.every import MISHAPS, Mishap
from tests.sync.model.invariants import check
from tests.sync.model.villages import Villages
from tests.sync.model.world import World, template


@pytest.fixture(scope="module", autouse=True)
def _template() -> Iterator[None]:
    """Made before the first world, with a PIN that costs nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        template()
        yield


@pytest.mark.parametrize("told", MISHAPS, ids=lambda told: told.__name__)
def test_after(told: Mishap) -> None:
    world = World()
    try:
        told(world)
        check(world)
    finally:
        world.remove()


EXAMPLES = settings.default.max_examples if settings.default else 50
TestVillages = Villages.TestCase
# What it finds is told as it was found: making it shorter takes minutes.
TestVillages.settings = settings(
    max_examples=EXAMPLES if EXAMPLES > 100 else EXAMPLES // 8,
    stateful_step_count=20,
    phases=[Phase.explicit, Phase.generate],
)
