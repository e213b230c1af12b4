"""The rules of a header at their edges; what breaks each of them is in tests/vectors/kits."""

from pathlib import Path

import pytest
from msgspec import structs

from keyturn.custody.codes import MARGIN_STEPS
from keyturn.custody.header_rules import (
    GroupsNotThePolicy,
    _check_identifiers,
    _check_numbers,
    _check_parts,
    _check_tiers,
    is_time,
    rising,
    steps_with_margin,
)
from keyturn.custody.records import CustodyBody, Hash, Header, RecordMalformed
from workshop import make_kit


@pytest.fixture(scope="module")
def body(tmp_path_factory: pytest.TempPathFactory) -> CustodyBody:
    folder: Path = tmp_path_factory.mktemp("header")
    return make_kit(folder, people=2).read().custody.body


@pytest.mark.parametrize(("seconds", "taken"), [(-1, False), (0, True), (2**37 - 1, True), (2**37, False)])
def test_times_run_from_the_epoch_to_the_year_6325(seconds: int, taken: bool) -> None:
    assert is_time(seconds) is taken


def test_only_what_rises_strictly_rises() -> None:
    assert all(map(rising, ([], [7], [1, 2, 9], ["a", "b"])))
    assert not any(map(rising, ([1, 1], [2, 1], [1, 3, 2], ["b", "a"])))


def test_a_table_of_one_step_has_the_margin_on_both_sides() -> None:
    assert steps_with_margin(1000, 1000) == (1000 - MARGIN_STEPS, 2 * MARGIN_STEPS + 1)


def with_inner(body: CustodyBody, length: int) -> CustodyBody:
    """The body with another length of its last part, the inner seal."""
    return structs.replace(body, parts=[*body.parts[:-1], structs.replace(body.parts[-1], length=length)])


@pytest.mark.parametrize("length", [1, 2**26])
def test_the_inner_part_may_have_any_length_to_64_mib(body: CustodyBody, length: int) -> None:
    _check_parts(with_inner(body, length))


@pytest.mark.parametrize("length", [0, 2**26 + 1])
def test_an_inner_part_of_no_length_or_more_is_refused(body: CustodyBody, length: int) -> None:
    with pytest.raises(RecordMalformed, match=r"custody is not .*: a part's length is not the expected one"):
        _check_parts(with_inner(body, length))


@pytest.mark.parametrize("count", [256, 257])
def test_the_count_of_groups_is_refused_before_they_are_compared_with_their_rules(
    body: CustodyBody, count: int
) -> None:
    tiers = list(body.header.tiers)
    others = sum(len(tier.groups) for tier in tiers[1:])
    tiers[0] = structs.replace(tiers[0], groups=[tiers[0].groups[0]] * (count - others))
    header = structs.replace(body.header, tiers=tiers)
    if count == 256:
        with pytest.raises(GroupsNotThePolicy):
            _check_tiers(header)
        return
    with pytest.raises(RecordMalformed) as refusal:
        _check_tiers(header)
    assert refusal.value.facts == {"document": "custody", "why": "it has more than 256 groups"}


def numbered(body: CustodyBody, numbers: list[int], **changes: object) -> Header:
    """The header with custodians of these numbers, and other changes."""
    record = body.header.custodians[0]
    return structs.replace(body.header, custodians=[structs.replace(record, i=i) for i in numbers], **changes)


@pytest.mark.parametrize("numbers", [[1, 2], [*range(1, 13)], [1, 15]])
def test_custodians_are_taken_to_their_edges(body: CustodyBody, numbers: list[int]) -> None:
    _check_numbers(numbered(body, numbers))


def test_a_validity_of_one_step_is_taken_from_the_earliest_on(body: CustodyBody) -> None:
    _check_numbers(numbered(body, [1, 2], first_step=MARGIN_STEPS, last_step=MARGIN_STEPS))


@pytest.mark.parametrize("g", [255, 256])
def test_a_generation_is_a_byte(body: CustodyBody, g: int) -> None:
    header = numbered(body, [1, 2])
    header = structs.replace(header, custodians=[structs.replace(record, g=g) for record in header.custodians])
    if g == 255:
        _check_numbers(header)
        return
    with pytest.raises(RecordMalformed, match="a generation is not 0 to 255"):
        _check_numbers(header)


def test_signers_out_of_order_are_refused(body: CustodyBody) -> None:
    (signer,) = body.header.signers
    with pytest.raises(RecordMalformed) as refusal:
        _check_identifiers(structs.replace(body.header, signers=[signer, signer]))
    assert refusal.value.facts == {"document": "custody", "why": "signers stand twice or out of order"}


@pytest.mark.parametrize("text", [7, None, "00" * 31, "00" * 33, "AB" * 32, "zz" * 32])
def test_a_hash_is_32_bytes_in_lower_case_hex(text: object) -> None:
    assert Hash.read("ab" * 32) == bytes.fromhex("ab" * 32)
    with pytest.raises(ValueError, match=r"."):
        Hash.read(text)
