import pytest

from assistant.matching.words import LONGEST, split_sentences


def words(text: str) -> list[list[str]]:
    return [sentence.words for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roll-over my 401(k)s!", [["roll", "over", "my", "401ks"]]),
        ("my 403 (b) and 67(g)", [["my", "403b", "and", "67g"]]),
        ("a remark (in brackets) stays apart", [["a", "remark", "in", "brackets", "stays", "apart"]]),
        ("$12,500 or 3,4", [["12500", "or", "3", "4"]]),
        ("I can't; I don't, I won't", [["i", "can", "not"], ["i", "do", "not", "i", "will", "not"]]),
        ("it’s the bank's", [["its", "the", "banks"]]),
        ("Café Münch ﬁne", [["cafe", "munch", "fine"]]),
        ("One. Two?\nThree", [["one"], ["two"], ["three"]]),
        ("about 59.5 years or v1.2", [["about", "59", "5", "years", "or", "v1", "2"]]),
        ("snake_case  \t x", [["snake", "case", "x"]]),
        ("\x00\x1b[31mred", [["31mred"]]),
        ("", []),
        ("?! ...", []),
    ],
)
def test_a_text_becomes_plain_words_by_sentence(text: str, expected: list[list[str]]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Is it open?", [True]),
        ("is it open", [True]),
        ("so can i join", [True]),
        ("I lost it. What now?", [False, True]),
        ("I lost it.", [False]),
        ("the room is open", [False]),
    ],
)
def test_a_question_is_known_with_or_without_its_mark(text: str, asks: list[bool]) -> None:
    assert [sentence.asks for sentence in split_sentences(text)] == asks


def test_a_very_long_text_loses_its_middle_and_keeps_both_ends() -> None:
    found = [word for sentence in words("first " + "middle " * LONGEST + "last") for word in sentence]
    assert found[0] == "first"
    assert found[-1] == "last"
    assert len(" ".join(found)) <= LONGEST
