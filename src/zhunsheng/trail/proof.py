"""Checking the proofs of RFC 9162, sections 2.1.3.2 and 2.1.4.2: with the heads and the path, and nothing else."""

from collections.abc import Sequence

from zhunsheng.trail.merkle import leaf_hash, node_hash


def included(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes, algorithm: str = "sha256") -> bool:
    """Whether `path` proves that `leaf` is number `index` (from 0) under the head `root` of `size`."""
    if not 0 <= index < size:
        return False
    place, last, node = index, size - 1, leaf_hash(leaf, algorithm)
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            node = node_hash(step, node, algorithm)
            place, last = _up_to_odd(place, last)
        else:
            node = node_hash(node, step, algorithm)
        place, last = place >> 1, last >> 1
    return last == 0 and node == root


def consistent(
    old: int, size: int, old_root: bytes, root: bytes, path: Sequence[bytes], algorithm: str = "sha256"
) -> bool:
    """Whether `path` proves that the head `old_root` of `old` events is a beginning of the head `root` of `size`."""
    if not 1 <= old <= size:
        return False
    if old == size:
        return not path and old_root == root
    steps = [old_root, *path] if old & (old - 1) == 0 else list(path)
    if not steps:
        return False
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            first, second = node_hash(step, first, algorithm), node_hash(step, second, algorithm)
            place, last = _up_to_odd(place, last)
        else:
            second = node_hash(second, step, algorithm)
        place, last = place >> 1, last >> 1
    return last == 0 and first == old_root and second == root


def _up_to_odd(place: int, last: int) -> tuple[int, int]:
    """Up the left edge until `place` is a right child, or the root."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last
