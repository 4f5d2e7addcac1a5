"""Files that are carried on a stick: late, twice, out of order, to the wrong laptop."""

from __future__ import annotations

from eldercare_desktop.county.courier import NotTaken, take
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.courier import export, import_answer
from eldercare_desktop.sync.parcel import ANSWER_SUFFIX
from tests.sync.model.line import PowerCut
from tests.sync.model.world import World

OF_NO_USE = {
    *("courier_already_read", "courier_answer_old", "courier_unknown_answer", "courier_foreign"),
    *("county_in_circles", "county_token"),
}
"""What a laptop may say of an answer that is late, or another laptop's."""


def write_file(world: World, name: str) -> None:
    """A laptop writes a file onto the stick."""
    stick = world.folder / "stick"
    stick.mkdir(exist_ok=True)
    done = export(world.laptops[name].store, stick)
    assert done is not None
    world.files.append(done.file.read_bytes())


def hand_in(world: World, which: int = -1) -> None:
    """The county gets one of the files that were ever written."""
    if not world.files:
        return
    try:
        answer = take(world.county, world.files[which % len(world.files)]).answer
    except NotTaken as problem:
        # A county that was restored does not know who has joined since the backup.
        if problem.code != "unknown_device" or not world.county_backups:
            raise
        return
    if answer:
        world.answers.append(world.folder / f"{world.number()}{ANSWER_SUFFIX}")
        world.answers[-1].write_bytes(answer)


def read_answer(world: World, name: str, which: int = -1) -> None:
    """A laptop reads one of the answers that there ever were."""
    if world.answers:
        laptop = world.laptops[name]
        try:
            import_answer(laptop.store, world.answers[which % len(world.answers)])
        except PowerCut:
            world.revive(laptop)
        except CareError as problem:
            if problem.code not in OF_NO_USE:
                raise


def carry(world: World, name: str) -> None:
    """There and back once, as it should be."""
    write_file(world, name)
    hand_in(world)
    read_answer(world, name)
