"""A new life: after a restore or a copy this store must not go on under its old name.

The county has seen changes of our writer that this store does not know: it was restored from
a backup, or its folder was copied and both go on. From then on the store writes as a new
writer. First it reads what the county has, handing over nothing; then whatever the county
lacks of the old writer goes out under the new one:

    begin    a new writer; batches that wait are never sent
    (pull)   what we still hold and the county has too gets its place; what another life
             wrote under a number of ours makes ours step aside; a row that another life
             gave an id of ours makes our row take a new one
    settle   what is left is numbered anew and sent
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from typing import Any

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store import changes, ids, rows
from eldercare_desktop.store.changes import Logged, RowKey
from eldercare_desktop.store.lives import UNSETTLED, begin
from eldercare_desktop.store.record import naming_rows, references
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync.batch import Change, canonical
from eldercare_desktop.sync.rebuild import Rebuilt, rebuild

__all__ = [
    "UNSETTLED",
    "begin",
    "give_way",
    "hand_over_again",
    "settle",
    "step_aside",
    "take_back",
]

_ASIDE = 1 << 40
"""Numbers from here on are for the time until `settle`."""


def step_aside(work: Work, ours: Logged) -> set[RowKey]:
    """Another life used a number of ours: ours waits under the present writer.

    Returns the rows that this concerns.
    """
    _begin_once(work)
    no, writer = changes.own_writer(work)
    place = _ASIDE * (1 + ours.writer_no) + ours.seq
    changes.mend(work, ours.number, writer_no=no, seq=place)
    return {ours.key} | _rename(work, {ours.id: f"{writer}:{place}"})


def _rename(work: Work, renamed: Mapping[str, str]) -> set[RowKey]:
    """Name the new ids of changes in the bases of all that was never handed over."""
    concerned = set()
    for change in changes.not_handed_over(work):
        bases = {n: [renamed.get(i, i) for i in ids] for n, ids in change.bases.items()}
        if any({*ids} & renamed.keys() for ids in change.bases.values()):
            changes.mend(work, change.number, bases=bases)
            concerned.add(change.key)
    return concerned


def give_way(work: Work, inserted: Collection[Change]) -> set[RowKey]:
    """Give our rows new ids where another life has used theirs; returns the rows concerned.

    `inserted`: inserts that came in and were new here. An id is used once, in whatever table.
    Where another life mints the ids that we mint, a new one begins here.
    """
    minted = _prefixes(work) if inserted else set()
    theirs = {c.row_id: c for c in inserted if c.row_id[: ids.PREFIX_DIGITS] in minted}
    if not theirs:
        return set()
    if _somebody_mints_ours(work, theirs.values()):
        _begin_once(work)
    mine = changes.inserts_not_handed_over(work, theirs.keys())
    return _move(work, mine, theirs)


def _somebody_mints_ours(work: Work, inserted: Iterable[Change]) -> bool:
    """Whether rows came in with ids of the present writer that this store has never inserted.

    What it has inserted may well come from elsewhere: handed on for us, after a county was
    restored.
    """
    prefix = ids.prefix(changes.own_writer(work)[1])
    keys = {(c.table, c.row_id) for c in inserted if c.row_id.startswith(prefix)}
    log = changes.of_rows(work, keys)
    return any(not any(c.own and c.op == "insert" for c in log[key]) for key in keys)


def _prefixes(work: Work) -> set[str]:
    """What the ids begin with that this store has minted in any of its lives."""
    return {ids.prefix(writer) for writer, (_, own) in changes.writers(work).items() if own}


def _begin_once(work: Work) -> None:
    if not work.setting(UNSETTLED):
        begin(work)


def _move(
    work: Work,
    mine: Iterable[Logged],
    theirs: Mapping[str, Change],
    in_place: Collection[RowKey] = (),
) -> set[RowKey]:
    """Give rows that we inserted new ids, unless they say the same as those that are there.

    `theirs`: by row id, as far as they are known; `in_place`: where theirs are in the tables
    already, and ours are not.
    """
    moved: dict[RowKey, RowKey] = {}
    for ours in sorted(mine, key=lambda c: (c.tx, c.seq % _ASIDE)):
        # A row that says the same of another row, which gives way, is another row too.
        values, their = _reworded(ours, moved), theirs.get(ours.row_id)
        if their is None or (ours.table, values) != (their.table, their.values):
            moved[ours.key] = (ours.table, _other_id(ours, values))
    if moved:
        _begin_once(work)
    work.moved.update(old for _, old in moved)
    for (table, old), (_, new) in moved.items():
        if (table, old) not in in_place:
            rows.give_new_id(work, RECORDS[table], old, new)
    return _reword(work, moved)


def take_back(work: Work) -> Rebuilt:
    """What the county refused because another life had taken the ids: it goes out anew.

    The rows get new ids, what refers to them follows, and a new life hands all of it over.
    """
    refused = changes.refused_for(work, "id_taken")
    inserts = [change for change in refused if change.op == "insert" and change.table in RECORDS]
    if not inserts:
        return Rebuilt()
    for change in refused:
        changes.mend(work, change.number, result=None, reason=None)
    _begin_once(work)
    keys = {change.key for change in inserts}
    log = changes.of_rows(work, keys)
    confirmed = {key for key in keys if any(c.position is not None for c in log[key])}
    return rebuild(work, _move(work, inserts, {}, confirmed) | keys)


def hand_over_again(work: Work) -> None:
    """The feed was read from its start, and lacks what the county once had: it goes out anew.

    Of others what is here belongs to nobody who could bring it, as far as one can tell. If its
    author does bring it, it says the same of the same rows, and nothing doubles.
    """
    ours, others = changes.without_place(work)
    others = [change for change in others if change.table in RECORDS]
    if not (ours or others):
        return
    _begin_once(work)
    no, writer = changes.own_writer(work)
    # What builds upon others' changes and waits for them names them anew.
    ours += [c for c in changes.with_result(work, ("review",)) if others]
    for change in ours:
        changes.mend(work, change.number, result=None, reason=None)
    renamed = {}
    for rank, change in enumerate(others):
        place = _ASIDE + rank
        # Before all of ours, in the old order; and in no transaction that could be undone here.
        changes.mend(work, change.number, writer_no=no, seq=place, tx=-1)
        renamed[change.id] = f"{writer}:{place}"
    _rename(work, renamed)


def _other_id(ours: Logged, values: Mapping[str, Any]) -> str:
    """The new id of a row. It follows from what the row is, not from chance or a counter:

    when a backup is restored twice, the row gets the same id again, and nothing doubles.
    """
    said = [ours.row_id, ours.table, dict(values), ours.user, ours.at]
    digits = sha256(canonical(said)).hexdigest()
    return f"{digits[:12]}8{digits[13:16]}8{digits[17:32]}"


def _reword(work: Work, moved: Mapping[RowKey, RowKey]) -> set[RowKey]:
    """Name the new ids of rows in everything of ours that was never handed over."""
    concerned = set()
    for change in changes.not_handed_over(work) if moved else ():
        values = _reworded(change, moved)
        row_id = moved.get(change.key, change.key)[1]
        if row_id != change.row_id or values != change.values:
            changes.mend(work, change.number, row_id=row_id, values=values)
            concerned.add((change.table, row_id))
    return concerned


def _reworded(change: Logged, moved: Mapping[RowKey, RowKey]) -> dict[str, Any]:
    """The values of a change, with the new ids of rows in its references and where its texts

    name rows.
    """
    values = dict(change.values)
    for name, table in references(RECORDS[change.table]).items():
        if (table, values.get(name)) in moved:
            values[name] = moved[table, values[name]][1]
    for name in naming_rows(RECORDS[change.table]):
        for (_, old), (_, new) in moved.items():
            if isinstance(values.get(name), str):
                values[name] = values[name].replace(old, new)
    return values


def settle(work: Work) -> Rebuilt:
    """Number anew, under the present writer, all that the county does not have."""
    no, writer = changes.own_writer(work)
    left = sorted(changes.not_handed_over(work), key=lambda c: (c.tx, c.seq % _ASIDE))
    # First out of each other's way, to numbers that nothing has.
    for number, change in enumerate(left, 1):
        changes.mend(work, change.number, writer_no=no, seq=-number)
    for number in range(1, len(left) + 1):
        changes.mend(work, (no, -number), seq=number)
    renamed = {change.id: f"{writer}:{seq}" for seq, change in enumerate(left, 1)}
    _rename(work, renamed)
    changes.count_on(work, no, len(left) + 1)
    work.set_setting(UNSETTLED, None)
    return rebuild(work, {change.key for change in left})
