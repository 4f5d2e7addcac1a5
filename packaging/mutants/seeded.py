"""The seeded faults: what each breaks, and where.

Each is a few replacements of text in a copy of the package. A text that is not found there
any more is an error: who changes that code writes the fault anew.
"""

from __future__ import annotations

from dataclasses import dataclass

MODEL = "tests/sync/test_model.py"
STANDINGS = "tests/care/visit/test_standings_follow.py"


@dataclass(frozen=True)
class Patch:
    """In `file` (below the package) the one place that reads `old` reads `new`."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Mutant:
    """One fault. `first`: the mishap of the model that is tried first; any test may catch it.

    named: whether it belongs to those that every run of the tests must catch
    tests: the tests that must notice it; by default the model of sync
    """

    name: str
    what: str
    patches: tuple[Patch, ...]
    first: str
    named: bool = False
    tests: str = MODEL


_KEPT, _RECKONED = "care/visit/standing/kept.py", "care/visit/standing/computing.py"
_MERGE, _FEED = "sync/merge.py", "county/feed.py"
_CHAIN, _ACCEPT, _INTAKE = "county/chain.py", "county/accept.py", "county/intake.py"
_INBOX, _SHOWN, _FORK = "sync/inbox.py", "sync/confirmed.py", "sync/fork.py"

_JUDGING, _SUSPENSE = (f"care/time_bank/ledger/{name}.py" for name in ("judging", "suspense"))
_SUMS = "care/time_bank/ledger/sums.py"
_KEPT_LEDGER = "tests/care/time_bank/ledger/test_kept.py"
_JUDGED = "tests/care/time_bank/ledger/test_judging.py"
_DESKS = "tests/sync/test_ledger.py"

_MAY_REPLACE = "if _meet(seen, current) and self._may_set(field, value):"
_STORED = """    if row is None:
        return None
    if row.hash != batch_hash:
        raise Refusal("FORK", keep=True, orders=["new_writer"])
    return Receipt.from_json(json.loads(row.receipt))
"""
_FOLLOWS = "header.first_seq <= last_seq or header.prev != last_hash"

MUTANTS = (
    Mutant(
        "last-writer-wins",
        "who comes later replaces what was not seen",
        (Patch(_MERGE, _MAY_REPLACE, "if True:"),),
        "two_write_about_one_field",
        named=True,
    ),
    Mutant(
        "no-dedupe",
        "the county takes a batch that comes again as a new one",
        (
            Patch(_CHAIN, _STORED, "    return None\n"),
            Patch(_CHAIN, _FOLLOWS, "False"),
            Patch(
                _CHAIN,
                "    order = [change.tx for change in changes]\n",
                "    return\n    order = [change.tx for change in changes]\n",
            ),
            Patch(
                _ACCEPT,
                "connection.execute(insert(change_table), rows)",
                'connection.execute(insert(change_table).prefix_with("OR REPLACE"), rows)',
            ),
            Patch(
                _ACCEPT,
                "insert(batch_table).values(",
                'insert(batch_table).prefix_with("OR REPLACE").values(',
            ),
        ),
        "every_fate_of_a_request",
        named=True,
    ),
    Mutant(
        "no-fork-check",
        "two lives of one writer pass for one",
        (
            Patch(
                _CHAIN,
                "    if end is None or last_seq > end.last_seq:\n        return\n",
                "    return\n",
            ),
            Patch(
                _CHAIN,
                '    if row.hash != batch_hash:\n        raise Refusal("FORK", keep=True,'
                ' orders=["new_writer"])\n',
                "",
            ),
            Patch(_CHAIN, _FOLLOWS, "False"),
        ),
        "a_copied_disk_goes_on_on_both",
        named=True,
    ),
    Mutant(
        "no-epoch",
        "a restored county goes on as if it had lost nothing",
        (Patch("county/exchange.py", "if known - {epoch}:", "if False:"),),
        "the_county_loses_its_last_hours",
        named=True,
    ),
    Mutant(
        "cursor-by-timestamp",
        "a laptop is given what was written after the last that it got",
        (
            Patch(
                _FEED,
                "    rows = _rows(connection, scope, after, until, hello)\n",
                "    rows = _later(connection, scope, after,"
                " _rows(connection, scope, after, until, hello))\n",
            ),
            Patch(
                _FEED,
                "def _entry(row: Any) -> Entry:\n",
                """def _later(connection, scope, after, rows):
    f, c = feed_table.c, change_table.c
    same = and_(f.township == c.township, f.writer == c.writer, f.seq == c.seq)
    query = select(c.payload).join_from(feed_table, change_table, same)
    query = query.where(f.township == scope.township, f.position == after)
    last = connection.execute(query).scalar_one_or_none()
    since = json.loads(last)["at"] if last else ""
    return [r for r in rows if r.payload is None or json.loads(r.payload)["at"] >= since]


def _entry(row: Any) -> Entry:
""",
            ),
        ),
        "everybody_reads_on_from_where_they_were",
        named=True,
    ),
    Mutant(
        "later-clock-wins",
        "of two values the one with the later time holds, and the other is gone",
        (
            Patch(
                _MERGE,
                _MAY_REPLACE,
                'if self.change.at >= self.state.setdefault("at", {}).get(field, ""):\n'
                '            self.state["at"][field] = self.change.at',
            ),
            Patch(
                _MERGE,
                "            self._set_candidates(field, {**left, self.change.id: value})\n"
                "            self.open.append(field)\n",
                "            pass\n",
            ),
        ),
        "a_clock_decides_nothing",
    ),
    Mutant(
        "conflict-dropped",
        "the value that came second is forgotten without a word",
        (
            Patch(
                _MERGE,
                "            self._set_candidates(field, {**left, self.change.id: value})\n"
                "            self.open.append(field)\n",
                "            pass\n",
            ),
        ),
        "two_write_about_one_field",
    ),
    Mutant(
        "conflict-not-shown",
        "the county holds a conflict that no laptop shows",
        (
            Patch(
                _SHOWN,
                'row.state.conflicts = {f: dict(c) for f, c in confirmed["conflicts"].items()}',
                "row.state.conflicts = {}",
            ),
        ),
        "two_write_about_one_field",
    ),
    Mutant(
        "delete-beats-edit",
        "who deletes need not have seen what is deleted",
        (
            Patch(
                _MERGE,
                "        if field != DELETED or value is not True or",
                "        if True or value is not True or",
            ),
        ),
        "an_edit_and_a_delete",
    ),
    Mutant(
        "own-entries-overwritten",
        "what comes in lies over what was just written here",
        (
            Patch(
                _SHOWN,
                "        if change.position is None:\n            _lay_over(row, change)",
                "        if False:\n            _lay_over(row, change)",
            ),
        ),
        "somebody_writes_on_meanwhile",
    ),
    Mutant(
        "receipt-not-checked",
        "a laptop believes any receipt",
        (
            Patch(
                _INBOX,
                "if kept is None or not right or not receipt.signed_by("
                "bytes.fromhex(member.county_key)):",
                "if kept is None:",
            ),
        ),
        "receipts_that_nobody_may_believe",
    ),
    Mutant(
        "receipt-for-other-bytes",
        "a laptop believes a receipt for something else than it sent",
        (
            Patch(
                _INBOX,
                "(receipt.hash, receipt.county) == (kept.hash, member.county)",
                "receipt.county == member.county",
            ),
        ),
        "receipts_that_nobody_may_believe",
    ),
    Mutant(
        "handed-over-when-sent",
        "what was sent counts as handed over, receipt or not",
        (
            Patch(
                "sync/rounds.py",
                "        reply = self.line.exchange(message)\n",
                """        from eldercare_desktop.store import batches
        with self.store.work(label="exchange") as work:
            for sent in request.batches:
                head, (no, _) = sent.header, changes.writers(work)[sent.header.writer]
                kept = batches.find(work, no, head.first_seq)
                batches.note_receipt(work, kept, {"at": "2026-01-01T00:00:00+00:00"})
                changes.note_result(work, no, head.first_seq, head.last_seq, "applied")
            work.commit()
        reply = self.line.exchange(message)
""",
            ),
        ),
        "lost_and_then_nothing_more",
    ),
    Mutant(
        "merged-twice",
        "a change takes two places in the feed",
        (
            Patch(
                _INTAKE,
                "            self.feed.append(change)\n",
                "            self.feed += [change, change]\n",
            ),
        ),
        "the_same_words",
    ),
    Mutant(
        "position-before-lock",
        "the place in the feed is chosen before the township is locked",
        (
            Patch(
                _ACCEPT,
                "        body = _open(batch)\n",
                "        body = _open(batch)\n"
                "        with county.database.reading(author.scope) as connection:\n"
                "            _early[:] = [feed.position_of(connection, author.township)]\n",
            ),
            Patch(
                _ACCEPT,
                "    before = feed.position_of(connection, author.township)\n",
                "    before = _early[0] if _early else 0\n",
            ),
            Patch(_ACCEPT, "def accept(", "_early: list[int] = []\n\n\ndef accept("),
        ),
        "another_is_quicker_to_the_lock",
    ),
    Mutant(
        "references-not-checked",
        "a change may name rows of another area",
        (
            Patch(
                _INTAKE,
                "        named = [change.row_id, *ids_in(change)]\n",
                "        named = [change.row_id]\n",
            ),
        ),
        "somebody_names_rows_of_another_area",
    ),
    Mutant(
        "village-reads-township",
        "a village is given what lies in its township",
        (
            Patch(
                _FEED,
                "return query if scope.whole_township else query.where(f.village == scope.area)",
                "return query",
            ),
        ),
        "nothing_unheard_of_is_left",
    ),
    Mutant(
        "ids-not-renewed",
        "after a restore two rows share an id",
        (
            Patch(
                _FORK,
                "    if not theirs:\n        return set()\n",
                "    if theirs is not None:\n        return set()\n",
            ),
        ),
        "the_power_goes_in_a_new_life",
    ),
    Mutant(
        "waiting-forgotten",
        "what waited for a row stays behind when the row comes",
        (
            Patch(
                _ACCEPT,
                'wanted = {c.row_id for c in changes if c.op == "insert"}',
                "wanted: set[str] = set()",
            ),
        ),
        "a_change_comes_before_its_row",
    ),
    Mutant(
        "not-offered-again",
        "a restored county is not given again what it lost",
        (
            Patch(_INBOX, "        batches.offer_again(work)\n", "        pass\n"),
            Patch(
                _INBOX,
                "            batches.offer_again(work, no, ends.get(writer, 0) + 1)\n",
                "            pass\n",
            ),
        ),
        "what_waits_for_a_row_that_the_county_lost",
    ),
    Mutant(
        "neighbours-not-offered",
        "what only a neighbour still has is not handed on",
        (Patch(_INBOX, "    carried.keep(work, answer)\n", ""),),
        "what_only_a_neighbour_still_has",
    ),
    Mutant(
        "cursor-before-rows",
        "how far was read is kept before what was read",
        (
            Patch(
                "sync/turn.py",
                "    member = _member(store)\n    with store.work(",
                "    member = _member(store)\n"
                "    with store.work(label='exchange') as work:\n"
                "        inbox.note_reading(work, answer.epoch, answer.cursor)\n"
                "        asked = Hello(asked.device, asked.writer, epoch=answer.epoch,"
                " cursor=answer.cursor)\n"
                "        work.commit()\n"
                "    with store.work(",
            ),
        ),
        "the_power_goes_at_every_commit_of_a_laptop",
    ),
    Mutant(
        "absence-unheard",
        "an absence that is noted does not make the standing stale",
        (
            Patch(
                _KEPT,
                """        "absence",
        "SELECT {row}.resident_id",
        columns=("resident_id", "kind", "since", "until", "deleted"),
""",
                """        "absence",
        "SELECT {row}.resident_id WHERE false",
        columns=("resident_id", "kind", "since", "until", "deleted"),
""",
            ),
        ),
        "",
        tests=STANDINGS,
    ),
    Mutant(
        "birthday-forgotten",
        "a standing holds on over the birthday that makes the risk high",
        (Patch(_RECKONED, ", _birthday(facts.birth, rules.high_risk_age)]", "]"),),
        "",
        tests=STANDINGS,
    ),
    Mutant(
        "a-day-too-long",
        "a standing is taken for good on the very day on which it changes",
        (Patch(_KEPT, "s.until <= day", "s.until < day"),),
        "",
        tests=STANDINGS,
    ),
    Mutant(
        "return-forgotten",
        "who left and came back counts in no month before the return",
        (
            Patch(
                "care/resident/readmitting.py",
                "        _keep_earlier(work, seen, left)\n",
                "        pass\n",
            ),
        ),
        "",
        tests="tests/care/visit/test_month_by_hand.py",
    ),
    Mutant(
        "clock-decides",
        "of two entries with one cause the one that was typed first counts",
        (
            Patch(
                _JUDGING,
                "return position is None, position or 0, entry.recorded_at, entry.id",
                "return False, 0, entry.recorded_at, entry.id",
            ),
        ),
        "",
        tests=f"{_DESKS}::test_the_countys_order_decides_and_not_the_clock",
    ),
    Mutant(
        "reversed-copy-counts",
        "the copy of an entry that was reversed counts in its place",
        (
            Patch(
                _JUDGING,
                "    found = _doubled(ordered)\n    reversed_ids =",
                "    gone = {entry.corrects_id for entry in ordered}\n"
                "    found = _doubled([entry for entry in ordered if entry.id not in gone])\n"
                "    reversed_ids =",
            ),
        ),
        "",
        tests=_JUDGED,
    ),
    Mutant(
        "reversal-counts-anyway",
        "the reversal of an entry in suspense takes hours that were never given",
        (Patch(_JUDGING, "        if entry.corrects_id in found\n", "        if False\n"),),
        "",
        tests=_JUDGED,
    ),
    Mutant(
        "place-unheard",
        "what counts is not judged anew when the county gives an entry its place",
        (Patch(_SUSPENSE, """{row}.op = 'insert'",""", """{row}.op = 'never'","""),),
        "",
        tests=_KEPT_LEDGER,
    ),
    Mutant(
        "sums-forget-suspense",
        "a balance does not follow when an entry comes to be in suspense",
        (
            Patch(
                _SUMS,
                """_SUSPENDED = "FROM ledger_entry e WHERE e.id = {row}.entry_id\"""",
                """_SUSPENDED = "FROM ledger_entry e WHERE false AND e.id = {row}.entry_id\"""",
            ),
        ),
        "",
        tests=_KEPT_LEDGER,
    ),
    Mutant(
        "cause-left-behind",
        "a row that takes a new id is not followed where a cause names it",
        (Patch(_FORK, "naming_rows(RECORDS[change.table])", "()"),),
        "",
        tests=f"{_DESKS}::test_two_lives_of_a_store_that_number_alike_double_nothing",
    ),
)

NAMED = tuple(mutant for mutant in MUTANTS if mutant.named)
EVERY = {mutant.name: mutant for mutant in MUTANTS}
