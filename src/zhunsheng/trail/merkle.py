"""The Merkle tree of RFC 9162 (and 6962): a head commits to every event under it, a proof needs log₂ n hashes.

Leaves and nodes are bytes; a leaf is given unhashed and hashed with its prefix 0x00, a node with 0x01.
"""

from collections.abc import Callable, Iterable, Sequence

from zhunsheng.trail import digest

WIDTH = 32  # bytes of every hash in use


class OutOfTree(ValueError):
    """A leaf or size asked for that the tree does not have."""

    def __init__(self, asked: int, size: int) -> None:
        super().__init__(f"{asked} of {size}")
        self.asked, self.size = asked, size


def leaf_hash(leaf: bytes, algorithm: str = "sha256") -> bytes:
    """The hash of one leaf."""
    return digest.function(algorithm)(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes, algorithm: str = "sha256") -> bytes:
    """The hash of two neighbours."""
    return digest.function(algorithm)(b"\x01" + left + right).digest()


def root(leaves: Iterable[bytes], algorithm: str = "sha256") -> bytes:
    """The root over `leaves`; of none, the hash of nothing."""
    edge = Frontier(algorithm)
    for leaf in leaves:
        edge.append(leaf)
    return edge.root()


class Frontier:
    """The tree's right edge: log₂ n `peaks`, from which the root follows and which can grow; nothing else is kept."""

    def __init__(self, algorithm: str = "sha256", size: int = 0, peaks: Sequence[bytes] = ()) -> None:
        self.algorithm, self.size, self.peaks = algorithm, size, list(peaks)
        self._hash = digest.function(algorithm)

    def append(self, leaf: bytes) -> None:
        """Add one leaf on the right."""
        hash_, peaks, size = self._hash, self.peaks, self.size
        node = hash_(b"\x00" + leaf).digest()
        while size & 1:
            node = hash_(b"\x01" + peaks.pop() + node).digest()
            size >>= 1
        peaks.append(node)
        self.size += 1

    def root(self) -> bytes:
        """The root over all leaves so far."""
        return _folded(self.peaks, self._hash) if self.peaks else self._hash(b"").digest()


class Tree:
    """The whole tree in memory, 64 bytes a leaf: grows on the right, gives proofs for any size it has had."""

    def __init__(self, leaves: Iterable[bytes] = (), algorithm: str = "sha256") -> None:
        self.algorithm, self.size = algorithm, 0
        self._hash = digest.function(algorithm)
        self._levels: list[bytearray] = [bytearray()]  # by height: the hashes of the complete subtrees, end to end
        self.extend(leaves)

    def append(self, leaf: bytes) -> None:
        """Add one leaf on the right."""
        hash_, levels, size, height = self._hash, self._levels, self.size, 0
        node = hash_(b"\x00" + leaf).digest()
        levels[0] += node
        while size & 1:
            node = hash_(b"\x01" + levels[height][-2 * WIDTH :]).digest()
            height, size = height + 1, size >> 1
            if height == len(levels):
                levels.append(bytearray())
            levels[height] += node
        self.size += 1

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Add many leaves, level by level."""
        hash_, levels, height = self._hash, self._levels, 0
        levels[0] += b"".join([hash_(b"\x00" + leaf).digest() for leaf in leaves])
        self.size = len(levels[0]) // WIDTH
        while (pairs := len(levels[height]) // (2 * WIDTH)) > 0:
            if height + 1 == len(levels):
                levels.append(bytearray())
            below, done = bytes(levels[height]), len(levels[height + 1]) // WIDTH
            cut = (below[at : at + 2 * WIDTH] for at in range(done * 2 * WIDTH, pairs * 2 * WIDTH, 2 * WIDTH))
            levels[height + 1] += b"".join([hash_(b"\x01" + both).digest() for both in cut])
            height += 1

    def root(self, size: int | None = None) -> bytes:
        """The root over the first `size` leaves (all, when not said). Raises OutOfTree."""
        size = self._within(self.size if size is None else size, self.size)
        return self._node(0, size) if size else self._hash(b"").digest()

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """The path that proves leaf `index` (from 0) to be under the head of `size`. Raises OutOfTree."""
        size = self._within(self.size if size is None else size, self.size)
        if not 0 <= index < size:
            raise OutOfTree(index, size)
        path, low, high = [], 0, size
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                path.append(self._node(middle, high))
                high = middle
            else:
                path.append(self._node(low, middle))
                low = middle
        return path[::-1]

    def consistency(self, old: int, size: int | None = None) -> list[bytes]:
        """The path that proves the head of `old` (≥ 1) to be a beginning of the head of `size`. Raises OutOfTree."""
        size = self._within(self.size if size is None else size, self.size)
        if not 1 <= old <= size:
            raise OutOfTree(old, size)
        path, low, high = [], 0, size
        while high != old:
            middle = low + _split(high - low)
            if old <= middle:
                path.append(self._node(middle, high))
                high = middle
            else:
                path.append(self._node(low, middle))
                low = middle
        if low:
            path.append(self._node(low, high))
        return path[::-1]

    def _node(self, low: int, high: int) -> bytes:
        """The hash over the leaves low…high, where `low` is where such a subtree may begin."""
        peaks, at = [], low
        while at < high:
            height = (high - at).bit_length() - 1
            start = (at >> height) * WIDTH
            peaks.append(bytes(self._levels[height][start : start + WIDTH]))
            at += 1 << height
        return _folded(peaks, self._hash)

    def _within(self, asked: int, size: int) -> int:
        if not 0 <= asked <= size:
            raise OutOfTree(asked, size)
        return asked


def _split(size: int) -> int:
    """The largest power of two below `size` (≥ 2)."""
    return 1 << ((size - 1).bit_length() - 1)


def _folded(peaks: Sequence[bytes], hash_: Callable[[bytes], digest.Digest]) -> bytes:
    node = peaks[-1]
    for left in reversed(peaks[:-1]):
        node = hash_(b"\x01" + left + node).digest()
    return node
