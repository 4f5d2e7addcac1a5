"""The model test notices seeded faults: what it says of the tree is worth something."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutants.running import DoesNotFit, put_in, try_out
from mutants.seeded import MUTANTS, NAMED, Mutant, Patch

from tests.sync.model.every import MISHAPS

OTHERS = [mutant for mutant in MUTANTS if not mutant.named]


@pytest.mark.parametrize("mutant", NAMED, ids=lambda mutant: mutant.name)
def test_a_fault_is_caught(mutant: Mutant) -> None:
    assert try_out(mutant).caught, f"{mutant.what}: and nothing noticed"


@pytest.mark.long
@pytest.mark.parametrize(
    "mutant", [m for m in MUTANTS if not m.named], ids=lambda mutant: mutant.name
)
def test_every_fault_is_caught(mutant: Mutant) -> None:
    assert try_out(mutant).caught, f"{mutant.what}: and nothing noticed"


def test_every_fault_fits_this_tree(tmp_path: Path) -> None:
    """Who changes code that a fault changes, learns of it at once."""
    import shutil

    import eldercare_desktop

    package = Path(eldercare_desktop.__file__).parent
    for mutant in MUTANTS:
        for patch in mutant.patches:
            (tmp_path / patch.file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(package / patch.file, tmp_path / patch.file)
        put_in(mutant, tmp_path)
    told = {mishap.__name__ for mishap in MISHAPS}
    assert {mutant.first for mutant in MUTANTS if mutant.first} <= told


def test_a_fault_that_does_not_fit_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    with pytest.raises(DoesNotFit):
        put_in(Mutant("m", "w", (Patch("a.py", "y = 2", "y = 3"),), ""), tmp_path)
