"""A room imports only rooms below it: `lint-imports` (./test) holds the contract, and it is that of the house."""

import configparser

from tests.house.source import GROUND_UP, ROOT, SOURCE


def contract() -> configparser.ConfigParser:
    read = configparser.ConfigParser()
    read.read(ROOT / ".importlinter", encoding="utf-8")
    return read


def test_the_contract_names_the_rooms_from_the_top_down() -> None:
    layers = contract()["importlinter:contract:rooms"]["layers"].split()
    assert [layer.strip("()") for layer in reversed(layers)] == list(GROUND_UP)


def test_a_room_that_stands_must_stand() -> None:
    layers = contract()["importlinter:contract:rooms"]["layers"].split()
    standing = {room for room in GROUND_UP if (SOURCE / room / "__init__.py").exists()}
    assert {layer for layer in layers if not layer.startswith("(")} <= standing


def test_every_room_is_in_the_order() -> None:
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert rooms <= set(GROUND_UP)
