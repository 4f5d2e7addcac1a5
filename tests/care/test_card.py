"""Cards: their tokens, issuing and revoking, and what a typed token comes to."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eldercare_desktop.care import card
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.register import PeopleFilter
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"
tokens = st.lists(st.integers(0, 30), min_size=14, max_size=14).map(
    lambda drawn: "".join(card.ALPHABET[number] for number in card.CODE.with_checks(drawn))
)


def test_token_is_upper_case_without_look_alikes_and_fits_a_version_2_code_at_q():
    from qrcode.constants import ERROR_CORRECT_Q
    from qrcode.main import QRCode

    for _ in range(200):
        token = card.new_token()
        assert len(token) == 16
        assert not set(token) & set("01OIL")
        code = QRCode(error_correction=ERROR_CORRECT_Q)
        code.add_data(card.payload(token))
        code.make(fit=True)
        assert code.version == 2


def test_tokens_have_69_random_bits():
    seen = {card.new_token()[:14] for _ in range(3000)}
    assert len(seen) == 3000
    for place in range(14):  # every place takes every character
        assert {token[place] for token in seen} == set(card.ALPHABET)


@given(tokens)
def test_however_it_is_typed_it_is_the_same_token(token: str):
    shown = card.grouped(token)
    wide = "".join(chr(ord(c) + 0xFEE0) if c != " " else "\u3000" for c in shown)
    ways = [token, token.lower(), shown, shown.replace(" ", "-"), f"  {shown} \n", wide]
    ways += [card.payload(token), card.payload(token).lower(), f"ec：{shown}", "EC" + token]
    assert {card.read_token(way) for way in ways} == {token}


def test_a_token_that_begins_like_the_prefix_keeps_its_beginning():
    drawn = [card.ALPHABET.index(c) for c in "ECECECECECECEC"]
    token = "".join(card.ALPHABET[n] for n in card.CODE.with_checks(drawn))
    assert card.read_token(token) == token
    assert card.read_token(card.payload(token)) == token


@given(tokens, st.data())
def test_one_or_two_wrong_characters_are_noticed(token: str, data: st.DataObject):
    wrong = list(token)
    places = data.draw(st.lists(st.integers(0, 15), min_size=1, max_size=2, unique=True))
    for place in places:
        wrong[place] = data.draw(st.sampled_from([c for c in card.ALPHABET if c != token[place]]))
    assert card.read_token("".join(wrong)) is None


@given(tokens, st.integers(0, 15), st.integers(0, 15))
def test_two_characters_that_changed_places_are_noticed(token: str, one: int, other: int):
    assume(token[one] != token[other])
    swapped = list(token)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    assert card.read_token("".join(swapped)) is None


@pytest.mark.parametrize("typed", ["", "   ", "王秀英", "2222", "0000 0000 0000 0000"])
def test_what_is_no_token_is_a_slip(typed: str):
    assert card.read_token(typed) is None


def test_a_card_is_issued_once_a_person(store: Store):
    with store.work("t") as work:
        elders = [factories.resident(work, factories.person(work, n)) for n in ("甲", "乙")]
        ids = [e.person_id for e in elders]
        first = card.issue_cards(work, ids[:1])
        both = card.issue_cards(work, [*ids, ids[1]])
        assert [c.person_id for c in both] == ids
        assert both[0].token == first[0].token
        assert len(work.find(card.Card)) == 2
        assert work.commit().label == "issue_cards"


@pytest.mark.parametrize("status", ["deceased", "moved_away"])
def test_no_card_for_who_is_not_here(store: Store, status: str):
    with store.work("t") as work:
        gone = factories.person(work, life_status=status)
        with pytest.raises(CareError) as refused:
            card.issue_cards(work, [gone.id])
        assert refused.value.code == "card_not_living"
        with pytest.raises(CareError) as refused:
            card.issue_cards(work, ["0" * 32])
        assert refused.value.code == "row_gone"


def test_a_token_that_exists_is_never_given_again(store: Store):
    once, again = card.new_token(), card.new_token()
    drawn = itertools.chain([once, once, again])
    with store.work("t") as work:
        people = [factories.person(work, n) for n in ("甲", "乙")]
        made = card.issue_cards(work, [p.id for p in people], mint=lambda: next(drawn))
    assert [c.token for c in made] == [once, again]


def test_a_reissued_card_replaces_the_lost_one(store: Store):
    with store.work("t") as work:
        who = factories.person(work)
        old = card.issue_cards(work, [who.id])[0]
        new = card.reissue_card(work, who.id, "lost")
        assert work.commit().label == "reissue_card"
    with store.read() as reader:
        assert card.find_by_token(reader, new.token) == card.FoundCard("person", who.id)
        found = card.find_by_token(reader, old.token)
        assert found == card.FoundCard("revoked", who.id, TODAY, "lost")
        assert [c.id for c in card.active_cards(reader, who.id)] == [new.id]


def test_revoking_takes_every_active_card(store: Store):
    """Two laptops that were offline may each have issued one."""
    with store.work("t") as work:
        who = factories.person(work)
        both = [factories.card(work, who, token=card.new_token()) for _ in range(2)]
        assert len(card.revoke_card(work, who.id, "misused")) == 2
        assert card.active_cards(work, who.id) == []
        outcomes = {card.find_by_token(work, c.token).outcome for c in both}
        assert outcomes == {"revoked"}
        with pytest.raises(CareError) as refused:
            card.revoke_card(work, who.id, "lost")
        assert refused.value.code == "card_none"


def test_a_reason_is_needed(store: Store):
    with store.work("t") as work:
        who = factories.person(work)
        made = card.issue_cards(work, [who.id])[0]
        with pytest.raises(CareError) as refused:
            card.revoke_card(work, who.id, "")
        assert refused.value.code == "invalid_revoke_reason"
        assert card.find_by_token(work, made.token).outcome == "person"


def test_unknown_and_mistyped_tokens_are_told_apart(store: Store):
    with store.work("t") as work:
        made = card.issue_cards(work, [factories.person(work).id])[0]
        slip = ("3" if made.token[0] == "2" else "2") + made.token[1:]
        assert card.find_by_token(work, slip).outcome == "typo"
        assert card.find_by_token(work, card.new_token()).outcome == "unknown"
        assert card.find_by_token(work, made.token[:-1]).outcome == "typo"


def test_the_card_of_a_removed_person_opens_nobody(store: Store):
    with store.work("t") as work:
        who = factories.person(work)
        made = card.issue_cards(work, [who.id])[0]
        work.delete(who)
        assert card.find_by_token(work, made.token) == card.FoundCard("unknown")


def test_undoing_an_issue_takes_the_card_away(store: Store):
    with store.work("t") as work:
        who = factories.resident(work)
        work.commit()
    with store.work("t") as work:
        made = card.issue_cards(work, [who.person_id])[0]
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx, "t")
    with store.read() as reader:
        assert card.find_by_token(reader, made.token).outcome == "unknown"
        assert card.card_rows(reader, PeopleFilter(), today=TODAY)[0].state == "none"


def test_rows_show_where_every_card_stands(store: Store):
    with store.work("t") as work:
        place = factories.group(work, 3)
        people = {n: factories.person(work, n, group_id=place.id) for n in ("无", "新", "印", "撤")}
        for who in people.values():
            factories.resident(work, who)
        factories.helper(work)  # a helper who is no resident is not listed
        gone = factories.person(work, "走")
        factories.resident(work, gone, ended_on="2026-10-01")
        new, printed, _ = card.issue_cards(work, [people[n].id for n in ("新", "印", "撤")])
        assert card.mark_printed(work, [printed.id]) == 1
        assert card.mark_printed(work, [printed.id]) == 0
        card.revoke_card(work, people["撤"].id, "lost")
        rows = {r.name: r for r in card.card_rows(work, PeopleFilter(), today=TODAY)}
        assert {n: r.state for n, r in rows.items()} == {
            "无": "none",
            "新": "issued",
            "印": "printed",
            "撤": "revoked",
        }
        assert rows["新"].token == new.token
        assert rows["印"].printed_on == TODAY
        assert rows["撤"].revoke_reason == "lost"
        elsewhere = PeopleFilter(group_id=factories.group(work, 4).id)
        assert card.card_rows(work, elsewhere, today=TODAY) == []


def test_who_left_is_listed_while_holding_a_card(store: Store):
    with store.work("t") as work:
        who = factories.resident(work, ended_on="2026-10-01")
        card.issue_cards(work, [who.person_id])
        assert [r.state for r in card.card_rows(work, PeopleFilter(), today=TODAY)] == ["issued"]


def test_a_face_says_name_place_and_token_and_nothing_else(store: Store):
    with store.work("t") as work:
        place = factories.group(work, 3)
        who = factories.person(
            work, "王秀英", group_id=place.id, id_number="500113194403012222", phone="13800001111"
        )
        factories.resident(work, who, categories=["low_income"])
        without = factories.person(work, "乙")
        made = card.issue_cards(work, [who.id])[0]
        ids = [without.id, who.id, who.id]
        faces = card.card_faces(work, ids, {factories.VILLAGE: "海棠村"}, today=TODAY)
    assert faces == [card.CardFace("王秀英", "海棠村 3组", made.token)]


@pytest.mark.parametrize(("field", "said"), [("name", True), ("group_id", True), ("phone", False)])
def test_a_face_says_that_name_or_group_is_not_settled(store: Store, field: str, said: bool):
    with store.work("t") as work:
        who = factories.person(work, "王秀英")
        card.issue_cards(work, [who.id])
        work.reopen(who, field, "别的")
        (face,) = card.card_faces(work, [who.id], {}, today=TODAY)
    assert face.unsettled is said
