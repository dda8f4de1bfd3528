"""The Merkle tree: appending and proving, against pymerkle and against the two hashes a leaf cannot do without.

    python benchmarks/trail/merkle.py [--leaves 100000]

Without pymerkle (it is in requirements-bench.txt) only the limit stands beside it.
"""

import argparse
import hashlib
import random
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.side_by_side import in_turn, show
from zhunsheng.trail.merkle import Tree

PROOFS = 500
Works = dict[str, Callable[[], object]]


def hashes(leaves: list[bytes]) -> None:
    """One hash a leaf and one a node: less is no tree."""
    for leaf in leaves:
        hashlib.sha256(hashlib.sha256(leaf).digest()).digest()


def one_by_one(leaves: list[bytes]) -> Tree:
    tree = Tree()
    for leaf in leaves:
        tree.append(leaf)
    return tree


def against_pymerkle(leaves: list[bytes], tree: Tree, asked: list[int]) -> tuple[Works, Works, Works]:
    """The same work by the peer, after its root has been found equal."""
    from pymerkle import InmemoryTree

    def filled() -> InmemoryTree:
        peer = InmemoryTree(algorithm="sha256")
        for leaf in leaves:
            peer.append_entry(leaf)
        return peer

    peer = filled()
    assert peer.get_root() == tree.root(), "the roots differ"
    return (
        {"pymerkle, one by one": filled},
        {"pymerkle": lambda: [peer.prove_inclusion(index + 1) for index in asked]},
        {"pymerkle": lambda: [peer.prove_consistency(index + 1) for index in asked]},
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leaves", type=int, default=100_000)
    count = parser.parse_args().leaves
    leaves = [hashlib.sha256(b"%d" % at).digest() for at in range(count)]
    tree, chance = Tree(leaves), random.Random(1)
    asked = [chance.randrange(count) for _ in range(PROOFS)]
    append: Works = {
        "limit: two hashes a leaf": lambda: hashes(leaves),
        "zhunsheng, one by one": lambda: one_by_one(leaves),
        "zhunsheng, all at once": lambda: Tree(leaves),
    }
    inclusion: Works = {"zhunsheng": lambda: [tree.inclusion(index) for index in asked]}
    consistency: Works = {"zhunsheng": lambda: [tree.consistency(index + 1) for index in asked]}
    if find_spec("pymerkle"):
        for ours, theirs in zip((append, inclusion, consistency), against_pymerkle(leaves, tree, asked), strict=True):
            ours.update(theirs)
    for title, works, each in (
        (f"appending {count:,} leaves, a leaf", append, count),
        ("proof of inclusion", inclusion, PROOFS),
        ("proof of consistency", consistency, PROOFS),
    ):
        seconds = in_turn(works, repeats=3)
        against = next(name for name in seconds if name.startswith("zhunsheng"))
        show(title, {name: one / each for name, one in seconds.items()}, against, "µs")


if __name__ == "__main__":
    main()
