"""The outside verifier on the file itself: whoever hands it over may have edited it and its checksum too."""

import ast
import hashlib
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trail.entries import AT, GROUPS, entry, grown
from tests.trail.test_tampering import judged
from zhunsheng.trail import chain, export, heads, merkle, outside
from zhunsheng.trail.heads import Kept

EVENTS = 60
PROGRAM = Path(outside.__file__)
Lines = list[bytes]


@pytest.fixture
def exported(groups: None, tmp_path: Path) -> Path:
    """An exported trail with one published head."""
    grown(EVENTS // 2)
    heads.publish(AT)
    grown(EVENTS - EVENTS // 2, EVENTS // 2)
    export.export(tmp_path / "trail.jsonl", AT)
    return tmp_path / "trail.jsonl"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", PROGRAM, *map(str, arguments)], check=False, capture_output=True, text=True
    )


def sealed(lines: Lines) -> Lines:
    """The lines with the checksum at their end made right again."""
    above, last = b"".join(lines[:-1]), json.loads(lines[-1])
    last["sha256"] = hashlib.sha256(above).hexdigest()
    return [
        *lines[:-1],
        f'{{"head":{json.dumps(last["head"], sort_keys=True)},"sha256":"{last["sha256"]}"}}\n'.encode(),
    ]


def place(chance: random.Random, lines: Lines, start: bytes) -> int:
    return chance.choice([at for at, line in enumerate(lines) if line.startswith(start)])


def number(line: bytes) -> str:
    return f"{json.loads(line)['event']['seq']}"


def bit_of_an_event(chance: random.Random, lines: Lines) -> str:
    at = place(chance, lines, b'{"event":')
    named, byte = number(lines[at]), chance.randrange(len(lines[at]) - 1)
    lines[at] = lines[at][:byte] + bytes([lines[at][byte] ^ 1 << chance.randrange(8)]) + lines[at][byte + 1 :]
    return named


def event_deleted(chance: random.Random, lines: Lines) -> str:
    at = place(chance, lines[:EVENTS], b'{"event":')
    return number(lines.pop(at))


def event_twice(chance: random.Random, lines: Lines) -> str:
    at, to = (place(chance, lines, b'{"event":') for _ in range(2))
    lines.insert(to, lines[at])
    return number(lines[to])


def event_moved(chance: random.Random, lines: Lines) -> str:
    at = place(chance, lines, b'{"event":')
    line = lines.pop(at)
    lines.insert(chance.choice([to for to in range(1, EVENTS) if abs(to - at) > 1]), line)
    return number(line)


def events_exchanged(chance: random.Random, lines: Lines) -> str:
    one = place(chance, lines[: EVENTS - 2], b'{"event":')
    lines[one], lines[one + 2] = lines[one + 2], lines[one]
    return number(lines[one])


def row_edited(chance: random.Random, lines: Lines) -> str:
    at = place(chance, lines, b'{"key":')
    row = json.loads(lines[at])
    row["row"]["name"] += "改"
    lines[at] = json.dumps(row, ensure_ascii=False).replace(": ", ":").replace(", ", ",").encode() + b"\n"
    return f"group {row['key']}"


def row_left_out(chance: random.Random, lines: Lines) -> str:
    row = json.loads(lines.pop(place(chance, lines, b'{"key":')))
    return f"group {row['key']}"


def row_added(chance: random.Random, lines: Lines) -> str:
    lines.insert(-1, b'{"key":"900","noun":"group","row":{"name":"x"}}\n')
    return "group 900"


EDITS: list[Callable[[random.Random, Lines], str]] = [
    bit_of_an_event, bit_of_an_event, event_deleted, event_twice, event_moved, events_exchanged,
    row_edited, row_left_out, row_added,
]  # fmt: skip


def test_edits_of_the_file_are_found_and_named_though_its_checksum_is_right(exported: Path) -> None:
    lines, chance, missed = exported.read_bytes().splitlines(keepends=True), random.Random(13), []
    for count in range(900):
        edited, edit = list(lines), EDITS[count % len(EDITS)]
        named = edit(chance, edited)
        exported.write_bytes(b"".join(sealed(edited)))
        said = " ".join(f"{fault.zh} {fault.en}" for fault in judged(exported, []))
        if not re.search(rf"(?<!\d){named}(?!\d)", said):
            missed.append((count, edit.__name__, named, said))
    assert missed == []


def test_any_bit_of_the_file_changed_by_chance_is_found(exported: Path) -> None:
    whole, chance = exported.read_bytes(), random.Random(14)
    for _ in range(300):
        at = chance.randrange(len(whole))
        exported.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
        assert judged(exported, [])


def test_a_file_cut_short_anywhere_is_found(exported: Path) -> None:
    whole = exported.read_bytes()
    first = whole.index(b"\n") + 1
    for at in range(first, len(whole), 997):
        exported.write_bytes(whole[:at])
        assert judged(exported, [])


def test_a_trail_made_anew_as_a_whole_is_told_by_the_kept_head_alone(exported: Path) -> None:
    kept = Kept(**json.loads(exported.read_bytes().splitlines()[-1])["head"])
    lines = [line for line in exported.read_bytes().splitlines(keepends=True) if not line.startswith(b'{"published"')]
    prev, leaves = "0" * 64, []
    for at, line in enumerate(lines):
        if line.startswith(b'{"event":'):
            event = line[len(b'{"event":') : line.rindex(b',"hash":')].decode().replace("zf001", "zf002")
            hash_ = hashlib.sha256((prev + event).encode()).hexdigest()
            lines[at] = f'{{"event":{event},"hash":"{hash_}","prev":"{prev}"}}\n'.encode()
            prev = hash_
            leaves.append(bytes.fromhex(hash_))
    lines[-1] = json.dumps({"head": vars(kept) | {"root": merkle.root(leaves).hex()}}).encode()
    exported.write_bytes(b"".join(sealed(lines)))
    assert judged(exported, []) == []
    assert [(fault.kind, fault.upto) for fault in judged(exported, [kept])] == [("regenerated", EVENTS)]


def test_an_old_export_in_its_place_is_told_by_the_kept_head(exported: Path, tmp_path: Path) -> None:
    chain.record(entry())
    kept = export.export(tmp_path / "new.jsonl", AT)
    assert judged(exported, []) == []
    assert [(fault.kind, fault.seq, fault.upto) for fault in judged(exported, [kept])] == [
        ("truncated", EVENTS + 1, EVENTS + 1)
    ]


def test_the_exit_status_says_whether_something_was_found(exported: Path, tmp_path: Path) -> None:
    head = tmp_path / "head.json"
    head.write_text(exported.read_text().splitlines()[-1].split('"head":')[1].split(',"sha256"')[0])
    assert (run(exported, "--head", head).returncode, run(exported, "--head", head).stderr) == (0, "")
    lines = exported.read_bytes().splitlines(keepends=True)
    exported.write_bytes(b"".join([*lines[:9], *lines[10:]]))
    spoilt = run(exported, "--head", head)
    assert spoilt.returncode == 1
    assert "第9号事件缺失" in spoilt.stdout
    assert "event 9 missing" in spoilt.stdout


def test_json_names_each_fault(exported: Path) -> None:
    lines = exported.read_bytes().splitlines(keepends=True)
    exported.write_bytes(b"".join([*lines[:9], *lines[10:]]))
    said = json.loads(run(exported, "--json").stdout)
    assert (said["ok"], said["events"], said["nouns"]) == (False, EVENTS - 1, [GROUPS.noun])
    assert {"kind", "seq", "upto", "noun", "subject", "zh", "en"} == said["faults"][0].keys()


@pytest.mark.parametrize("content", [b"", b"name,code\n", b"{}\n", b"\xff\xfe\x00"])
def test_what_is_no_trail_is_bad_use(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.csv").write_bytes(content)
    assert run(tmp_path / "other.csv").returncode == 2


def test_a_head_that_cannot_be_read_is_bad_use(exported: Path, tmp_path: Path) -> None:
    (tmp_path / "head.json").write_text('{"size": 1}')
    assert run(exported, "--head", tmp_path / "head.json").returncode == 2
    assert run(exported, "--head", tmp_path / "none.json").returncode == 2


def test_it_imports_nothing_but_the_standard_library_and_parses_as_python_3_8() -> None:
    tree = ast.parse(PROGRAM.read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = [
        name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    ]
    assert set(imported) <= sys.stdlib_module_names
