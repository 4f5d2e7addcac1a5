"""Children are on slips with what is asked of a child."""

from __future__ import annotations

from eldercare_desktop.care.slip.batch import slip_batch
from eldercare_desktop.care.slip.confirming import LineDone, confirm_slip
from eldercare_desktop.care.slip.faces import slip_faces
from eldercare_desktop.care.visit.record import CHILD_CHECKS
from tests import factories
from tests.care.slip.village import TODAY, SlipVillage
from tests.factories import VILLAGE


def test_a_child_is_on_the_slip_and_asked_what_children_are(village: SlipVillage) -> None:
    with village.store.work() as work:
        who = factories.person(work, "陈小雨", birth="2016-05-02", phone="13800000001")
        child = factories.resident(work, who, kind="left_behind_child")
        factories.pairing(work, child, village.zhou, mode="grid")
        work.commit()
    (slip,) = village.print_for(village.zhou)
    with village.store.read() as reader:
        (face,) = slip_faces(reader, [slip.id], {VILLAGE: "海棠村"}, today=TODAY)
        batch = slip_batch(reader, slip.id, TODAY)
    printed = {line.name: line for line in face.lines}
    assert printed["陈小雨"].kind == "left_behind_child"
    assert (printed["陈小雨"].phone, printed["陈小雨"].age) == ("13800000001", 10)
    assert (face.helper, face.place, face.first, face.last) == (
        "周大勇",
        "海棠村",
        "2026-11-16",
        "2026-11-22",
    )
    line = next(line for line in batch.lines if line.name == "陈小雨")
    with village.store.work() as work:
        confirm_slip(work, slip.id, [LineDone(line.line_id, TODAY, checks={"study": "concern"})])
        work.commit()
    (visit,) = village.visits(child)
    assert tuple(visit.checks) == CHILD_CHECKS
    assert visit.concerns == ("study",)
