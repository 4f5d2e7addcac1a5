"""People for the tests of the rounds page."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.records import Helper, Resident, Round
from eldercare_desktop.care.round.candidates import find_candidates
from eldercare_desktop.care.round.criteria import Criteria
from eldercare_desktop.care.round.lines import RoundLine, round_lines
from eldercare_desktop.care.round.making import RoundDraft, create_rounds
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"


@dataclass
class Village:
    """What was written, by name."""

    store: Store
    elders: dict[str, Resident]
    helper: Helper

    @classmethod
    def written(cls, store: Store) -> Village:
        elders = {}
        with store.work() as work:
            group = factories.group(work, 1)
            for number, (name, birth, living) in enumerate(
                (
                    ("王秀英", "1938-05-06", ["living_alone"]),
                    ("李国华", "1955-01-01", ["living_alone"]),
                    ("张素珍", "1940-02-03", ["with_family"]),
                    ("陈光明", "1958-01-01", ["with_family"]),
                    ("刘桂芳", "1936-01-01", ["living_alone"]),
                )
            ):
                person = factories.person(
                    work,
                    name,
                    birth=birth,
                    group_id=group.id,
                    address=f"1组{12 - 3 * number}号" if number < 4 else "1组20号",
                    phone=f"1390000000{number}",
                )
                elders[name] = factories.resident(work, person, living=living)
            work.set(elders["刘桂芳"], willingness="declines")
            work.set(elders["陈光明"], served_since="2026-11-20")
            helper = factories.helper(work)
            for name in ("王秀英", "张素珍"):
                factories.pairing(
                    work, elders[name], helper, mode="grid", patrol_area="桥头", agreement="none"
                )
            work.commit()
        return cls(store, elders, helper)

    def round(self, *, closed: bool = False) -> Round:
        """A round of everybody who lives alone or is 80, which three are asked for."""
        with self.store.work() as work:
            criteria = Criteria(age_from=80, living=("living_alone",))
            draft = RoundDraft("cold_wave", "寒潮走访", TODAY, "2026-11-23", criteria)
            found = find_candidates(work, criteria, today=TODAY)
            ids = [one.resident_id for one in found if not one.left_out]
            (made,) = create_rounds(work, draft, ids)
            if closed:
                made = work.set(made, closed_on=TODAY, close_note="都看过了")
            work.commit()
        return made

    def lines(self, round_id: str) -> list[RoundLine]:
        """The list as the store has it now."""
        with self.store.read() as reader:
            chosen = reader.get(Round, round_id)
            assert chosen is not None
            return round_lines(reader, chosen, today=TODAY)

    def states(self, round_id: str) -> dict[str, str]:
        """Name -> state."""
        return {line.name: line.state for line in self.lines(round_id)}
