"""The Merkle tree of RFC 6962 and 9162: the published vectors, and every proof of many trees."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhunsheng.trail import merkle, proof

# The leaves, roots and paths against which the implementations of Certificate Transparency test themselves.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSION = {  # (leaf from 0, size) → path
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (1, 5): [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
CONSISTENCY = {  # (old, size) → path
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
ODD = b"\xff" * 32  # a hash that belongs nowhere


def leaves(count: int) -> list[bytes]:
    return [count.to_bytes(4, "big") for count in range(count)]


def test_the_root_of_nothing_is_the_hash_of_nothing() -> None:
    assert merkle.root([]).hex() == merkle.Tree().root().hex() == EMPTY


@pytest.mark.parametrize("size", range(1, 9))
def test_the_published_roots_come_out(size: int) -> None:
    tree = merkle.Tree(LEAVES)
    assert merkle.root(LEAVES[:size]).hex() == tree.root(size).hex() == ROOTS[size - 1]


@pytest.mark.parametrize(("asked", "path"), INCLUSION.items())
def test_the_published_paths_of_inclusion_come_out(asked: tuple[int, int], path: list[str]) -> None:
    assert [step.hex() for step in merkle.Tree(LEAVES).inclusion(*asked)] == path


@pytest.mark.parametrize(("asked", "path"), CONSISTENCY.items())
def test_the_published_paths_of_consistency_come_out(asked: tuple[int, int], path: list[str]) -> None:
    assert [step.hex() for step in merkle.Tree(LEAVES).consistency(*asked)] == path


@given(st.lists(st.integers(0, 40), max_size=8), st.sampled_from(["sha256", "sm3"]))
def test_a_tree_grown_in_any_steps_is_the_same(steps: list[int], algorithm: str) -> None:
    wanted = leaves(sum(steps) + len(steps))
    tree, at = merkle.Tree(algorithm=algorithm), 0
    for step in steps:
        tree.extend(wanted[at : at + step])
        tree.append(wanted[at + step])
        at += step + 1
    assert tree.root() == merkle.root(wanted, algorithm)


def test_ten_thousand_proofs_of_inclusion_hold_and_no_neighbour_has_them() -> None:
    tree, chance = merkle.Tree(leaves(3000)), random.Random(9162)
    for _ in range(10_000):
        size = chance.randint(1, 3000)
        index = chance.randrange(size)
        path, root = tree.inclusion(index, size), tree.root(size)
        assert len(path) <= (size - 1).bit_length()
        assert proof.included(index.to_bytes(4, "big"), index, size, path, root)
        assert not proof.included((index + 1).to_bytes(4, "big"), index, size, path, root)


@pytest.mark.parametrize("size", range(1, 40))
def test_every_proof_of_consistency_holds_and_for_no_other_root(size: int) -> None:
    tree = merkle.Tree(leaves(size))
    for old in range(1, size + 1):
        path = tree.consistency(old)
        assert proof.consistent(old, size, tree.root(old), tree.root(), path)
        assert not proof.consistent(old, size, ODD, tree.root(), path)
        assert not proof.consistent(old, size, tree.root(old), ODD, path)


@pytest.mark.parametrize("size", range(2, 20))
def test_a_path_with_a_step_changed_dropped_or_added_proves_nothing(size: int) -> None:
    tree = merkle.Tree(leaves(size))
    for index in range(size):
        path, root = tree.inclusion(index), tree.root()
        for wrong in ([ODD, *path[1:]], path[1:], path[:-1], [*path, ODD]):
            assert not proof.included(index.to_bytes(4, "big"), index, size, wrong, root)


def test_a_path_of_consistency_with_a_step_changed_dropped_or_added_proves_nothing() -> None:
    tree = merkle.Tree(leaves(13))
    for old in range(1, 13):
        path, roots = tree.consistency(old), (tree.root(old), tree.root())
        for wrong in ([ODD, *path[1:]], path[1:], path[:-1], [*path, ODD]):
            assert not proof.consistent(old, 13, *roots, wrong)


def test_sizes_and_leaves_the_tree_does_not_have_are_refused() -> None:
    tree = merkle.Tree(leaves(5))
    for ask in (
        lambda: tree.root(6),
        lambda: tree.inclusion(5),
        lambda: tree.consistency(0),
        lambda: tree.inclusion(-1),
    ):
        with pytest.raises(merkle.OutOfTree):
            ask()


def test_nothing_is_included_under_or_consistent_with_a_head_that_cannot_be() -> None:
    assert not proof.included(b"", 5, 5, [], merkle.root(leaves(5)))
    assert not proof.consistent(0, 5, b"", merkle.root(leaves(5)), [])
    assert not proof.consistent(3, 5, merkle.root(leaves(3)), merkle.root(leaves(5)), [])
