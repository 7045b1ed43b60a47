import tomllib
from functools import cache
from pathlib import Path

import pytest

from assistant.matching import Index

LIBRARY = Path(__file__).with_name("library.toml")


@cache
def read_library() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(LIBRARY.read_text("utf-8"))


def asked() -> list[tuple[str, str]]:
    return [(text, entry) for entry, lists in read_library().items() for text in lists["asked"]]


@pytest.fixture(scope="session")
def library() -> Index:
    return Index((entry, lists["said"]) for entry, lists in read_library().items())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if {"question", "entry"} <= set(metafunc.fixturenames):
        metafunc.parametrize(("question", "entry"), asked())
