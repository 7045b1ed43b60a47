import pytest

from assistant.matching import Index, Synonyms
from tests.assistant.matching.conftest import read_library

SYNONYMS = {"sign up": "join", "late fee": "fine"}


@pytest.fixture(scope="module")
def built() -> Index:
    return Index(((entry, lists["said"]) for entry, lists in read_library().items()), synonyms=SYNONYMS)


@pytest.fixture(scope="module")
def again(built: Index) -> Index:
    return Index.from_state(built.state())


def test_an_index_made_from_a_state_has_that_state(built: Index, again: Index) -> None:
    assert again.state() == built.state()


def test_an_index_made_from_a_state_finds_the_same(built: Index, again: Index) -> None:
    texts = [text for lists in read_library().values() for text in (*lists["said"], *lists["asked"])]
    for text in (*texts, *(text.replace("e", "", 1) for text in texts)):
        assert again.search(text) == built.search(text)
        assert again.roots(text) == built.roots(text)


def test_an_index_without_synonyms_has_a_state_too() -> None:
    index = Index([("a", ["one phrasing"])])
    assert Index.from_state(index.state()).search("one") == index.search("one")


def test_synonyms_made_from_a_state_know_the_same_words() -> None:
    synonyms = Synonyms(SYNONYMS)
    assert synonyms.words == {"sign", "up", "join", "late", "fee", "fine"}
    assert Synonyms.from_state(synonyms.state()).words == synonyms.words
