"""Who the people of a file are on the register: for sure, probably, or a person has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from eldercare_desktop.rosters.applying.comparing import agree, compare
from eldercare_desktop.rosters.applying.facts import Facts
from eldercare_desktop.rosters.applying.file_people import FilePeople, Gathered
from eldercare_desktop.rosters.applying.known import Known, Register
from eldercare_desktop.rosters.applying.plan import NEW, FilePerson, file_ref, known_ref
from eldercare_desktop.rosters.applying.sameness import is_exact, same_phone, sameness


def match_people(file: FilePeople, register: Register) -> dict[str, FilePerson]:
    """Everybody of the file; relatives who help are looked for beside their elders."""
    found: dict[str, FilePerson] = {}
    for held in sorted(file.people.values(), key=lambda one: one.serves):
        found[held.key] = _match(held, file, register, found)
    return found


def _match(
    held: Gathered, file: FilePeople, register: Register, found: Mapping[str, FilePerson]
) -> FilePerson:
    person = FilePerson(held.key, held.facts.text("person.name") or "")
    if held.repeats is not None:
        return _repeated(person, held, file.people[held.repeats])
    number = held.facts.text("person.id_number")
    first = file.holder_of(number)
    if first is not None and first != held.key:
        # One number under two names: somebody has to look at the ID card.
        return replace(person, candidates=(file_ref(first),), may_be_new=False)
    if known := register.numbered(number):
        return _numbered(person, held, known)
    others = [file_ref(key) for key in held.maybe]
    if held.listed:
        return _listed(person, held, register, others)
    if held.serves:
        return _helping(person, held, register, others, _residents(held, register, found))
    return _named(person, held, register, others)


def _repeated(person: FilePerson, held: Gathered, first: Gathered) -> FilePerson:
    """A row that repeats one before: by number surely, by name and birth until told otherwise."""
    ref = file_ref(first.key)
    if sameness(first.facts, held.facts) == "same":
        return replace(person, certain=ref)
    told_apart = bool(held.facts.get("person.id_number") and first.facts.get("person.id_number"))
    return replace(person, suggested=ref, candidates=(ref,), may_be_new=not told_apart)


def _numbered(person: FilePerson, held: Gathered, known: Known) -> FilePerson:
    ref = known_ref(known.person_id)
    if not person.name or sameness(known.facts, held.facts) == "same":
        return replace(person, certain=ref)
    return replace(person, candidates=(ref,), may_be_new=False)


def _listed(
    person: FilePerson, held: Gathered, register: Register, others: list[str]
) -> FilePerson:
    """A row of a roster without a number that is known: name, birth and group.

    Who is on the register with exactly these facts is taken for the same, as there is
    nothing to write; in all other cases a person confirms.
    """
    near = [k for k in register.named(person.name) if sameness(k.facts, held.facts) == "maybe"]
    candidates = (*(known_ref(k.person_id) for k in near), *others)
    if not candidates:
        return replace(person, suggested=NEW)
    equal = [k for k in near if _says_nothing_new(k, held.facts)]
    suggested = known_ref(equal[0].person_id) if len(equal) == 1 else None
    return replace(person, suggested=suggested, candidates=candidates)


def _says_nothing_new(known: Known, facts: Facts) -> bool:
    gone = known.life_status != "living" and not facts.deceased
    exact = is_exact(known.facts, facts) and compare(known.facts, facts).is_empty
    return exact and not gone and not (facts.deceased and known.life_status == "living")


def _named(person: FilePerson, held: Gathered, register: Register, others: list[str]) -> FilePerson:
    """An elder of a ledger: the only resident of that name, if still served; else a person says.

    Somebody of that name who only helps is probably somebody else.
    """
    apart = replace(held.facts, values={**held.facts.values, "person.group": None})
    near = [k for k in register.named(person.name) if sameness(k.facts, apart) == "maybe"]
    candidates = (*(known_ref(k.person_id) for k in near), *others)
    residents = [k for k in near if k.resident_id]
    if not residents and not others:
        return replace(person, suggested=NEW, candidates=candidates)
    only = residents[0] if len(residents) == 1 and not others else None
    if only is None or not only.served or not _is_near(only, held.facts):
        return replace(person, candidates=candidates)
    return replace(
        person,
        suggested=known_ref(only.person_id),
        candidates=candidates,
        by_name=not _is_told(only, held.facts),
    )


def _is_near(known: Known, facts: Facts) -> bool:
    """Neither another group, nor a number that this record does not have."""
    groups = known.facts.get("person.group"), facts.get("person.group")
    return (None in groups or groups[0] == groups[1]) and not facts.get("person.id_number")


def _is_told(known: Known, facts: Facts) -> bool:
    """Whether more than the name agrees."""
    births = agree(known.facts.text("person.birth"), facts.text("person.birth"))
    return births is True or same_phone(known.facts, facts) is True


def _helping(
    person: FilePerson,
    held: Gathered,
    register: Register,
    others: list[str],
    elders: set[str],
) -> FilePerson:
    """A helper: by telephone, else the only helper of that name.

    A resident of the same name is probably somebody else, unless they have one telephone.
    """
    near = [k for k in register.named(person.name) if sameness(k.facts, held.facts) == "maybe"]
    candidates = (*(known_ref(k.person_id) for k in near), *others)
    called = [k for k in near if same_phone(k.facts, held.facts)]
    helpers = [k for k in near if k.helper_id]
    if held.is_kin:
        of_family = [k for k in helpers if _is_paired(register, k, elders)]
        helpers = of_family or helpers
        called = called or of_family
    if len(called) == 1:
        return replace(person, suggested=known_ref(called[0].person_id), candidates=candidates)
    if not helpers and not others:
        return replace(person, suggested=NEW, candidates=candidates)
    only = helpers[0] if len(helpers) == 1 and not others else None
    if only is not None and _may_help(only, held):
        return replace(person, suggested=known_ref(only.person_id), candidates=candidates)
    return replace(person, candidates=candidates)


def _may_help(known: Known, held: Gathered) -> bool:
    kin = known.facts.get("helper.kind") == "kin"
    return not kin and not held.is_kin and same_phone(known.facts, held.facts) is not False


def _is_paired(register: Register, known: Known, elders: set[str]) -> bool:
    return any(
        p.helper_id == known.helper_id and p.resident_id in elders for p in register.pairings
    )


def _residents(held: Gathered, register: Register, found: Mapping[str, FilePerson]) -> set[str]:
    """The residents with whom a helper of the file is paired, as far as they are known."""
    ids = set()
    for key in held.with_elders & found.keys():
        ref = found[key].certain or found[key].suggested or ""
        known = register.people.get(ref.partition(":")[2])
        if known is not None and known.resident_id:
            ids.add(known.resident_id)
    return ids
