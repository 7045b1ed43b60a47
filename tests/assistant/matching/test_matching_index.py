import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.matching import Index, Match, Synonyms

LONG_WORDS = ["membership", "photocopy", "overdue", "reference", "printer", "damaged", "register", "borrow"]


def best(index: Index, text: str) -> str | None:
    found = index.search(text, limit=1)
    return found[0].id if found else None


def test_another_wording_finds_the_entry(library: Index, question: str, entry: str) -> None:
    assert best(library, question) == entry


def test_an_entry_is_found_by_its_own_phrasings() -> None:
    index = Index([("hours", ["when are you open"]), ("fee", ["what is the late fee"])])
    assert best(index, "when are you open") == "hours"
    assert best(index, "what is the late fee") == "fee"


def test_matches_come_best_first_and_no_more_than_asked_for(library: Index) -> None:
    found = library.search("can i reserve a book", limit=3)
    assert len(found) == 3
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    assert len({match.id for match in found}) == 3
    assert library.search("can i reserve a book", limit=0) == []


def test_a_match_names_the_words_that_speak_for_it_strongest_first(library: Index) -> None:
    match = library.search("how mutch is a photocopie")[0]
    assert match.id == "print-copy"
    assert match.words[:2] == ("photocopie", "much")


def test_a_plain_question_scores_high_and_another_subject_low(library: Index) -> None:
    assert library.search("how do i renew my book online")[0].score > 0.7
    for far in ("what is the capital of france", "my car makes a strange noise", "play some jazz"):
        assert all(match.score < 0.4 for match in library.search(far)), far


def test_negation_tells_two_entries_apart(library: Index) -> None:
    assert best(library, "which books can i not borrow") == "not-borrowable"
    assert best(library, "which books can't i borrow") == "not-borrowable"
    assert best(library, "how many books can i borrow") == "borrow-limit"


def test_a_question_counts_for_more_than_the_story_around_it(library: Index) -> None:
    story = (
        "I joined last year and have a card. My daughter came to print something. What is the fine for an overdue book?"
    )
    assert best(library, story) == "late-fee"


@pytest.mark.parametrize("word", LONG_WORDS)
def test_one_typo_in_a_long_word_does_not_change_the_entry(library: Index, word: str) -> None:
    right = best(library, f"about {word}")
    for at in range(len(word) - 1):
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        dropped = word[:at] + word[at + 1 :]
        for typo in (swapped, dropped):
            assert best(library, f"about {typo}") == right, typo


def test_words_run_together_or_spelt_out_are_read(library: Index) -> None:
    assert best(library, "librarycard") == "get-card"
    assert best(library, "photo copy") == "print-copy"
    assert best(Index([("a", ["the dvd shelf"]), ("b", ["the cd shelf"])]), "d v d") == "a"


def test_case_accents_and_marks_do_not_matter(library: Index, question: str, entry: str) -> None:
    plain = library.search(question)
    assert library.search(question.upper()) == plain
    assert library.search(f"  «{question.replace(' ', '   ')}»!! ")[0].id == plain[0].id
    assert library.search(question.replace("e", "é")) == plain


def test_the_order_of_words_mostly_does_not_matter(library: Index, question: str, entry: str) -> None:
    assert entry in [match.id for match in library.search(" ".join(reversed(question.split())), limit=3)]


def test_synonyms_count_on_both_sides() -> None:
    entries = [("join", ["how do i join the club"]), ("leave", ["how do i leave the club"])]
    assert best(Index(entries, synonyms={"sign up": "join"}), "sign me up") != "leave"
    index = Index(entries, synonyms=Synonyms.of_groups({"join": ["sign up", "enrol"], "leave": ["quit"]}))
    assert best(index, "sign up") == "join"
    assert best(index, "i want to enrol") == "join"
    assert best(index, "i want to quitt") == "leave"
    assert (
        best(Index([("join", ["sign up here"]), ("leave", ["quit here"])], synonyms={"sign up": "join"}), "join")
        == "join"
    )


def test_nothing_is_found_in_nothing() -> None:
    assert Index([]).search("anything") == []
    assert Index([("a", []), ("b", [""]), ("c", ["..."])]).search("anything") == []
    index = Index([("a", ["one phrasing"])])
    assert index.search("") == []
    assert index.search(" \n\t?!") == []
    assert index.search("zzzqqq") == []


def test_a_single_entry_works() -> None:
    (match,) = Index([("only", ["how do i join"])]).search("how do i join")
    assert match.id == "only"
    assert match.words


HOSTILE = ["book " * 20_000, "x" * 100_000, "how do i renew? " * 6_000, "\x00\x07\x1b[31m" * 3_000, "\u202e\u2066late"]
HOSTILE += ["\ud800\udfff late fees \ud83d", "a" + "\u0301" * 50_000, "a.b" * 30_000, "(" * 50_000, "9," * 40_000]
HOSTILE += ["'" * 50_000, "ﬁne ﬁnes", "𝐥𝐚𝐭𝐞 𝐟𝐞𝐞𝐬", " ".join(f"w{n}" for n in range(30_000))]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_answered_in_bounded_time(library: Index, text: str) -> None:
    start = time.perf_counter()
    found = library.search(text)
    assert time.perf_counter() - start < 1
    assert all(0 <= match.score <= 1 for match in found)


def test_the_question_at_the_end_of_a_very_long_text_is_read(library: Index) -> None:
    assert best(library, "So it goes. " * 5_000 + "How do i pay a fine for an overdue book?") == "late-fee"


WORDS = [
    "book",
    "card",
    "the",
    "not",
    "renew",
    "fine",
    "open",
    "how",
    "lost",
    "room",
    "printer",
    "why",
    "401(k)",
    "9,000",
]
WORDS += ["\x00", "\ud800", "émigré", "ǅ", "İ", "ß", "'", "?", "."]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(), max_size=40),  # lone surrogates and control characters too
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, limit=st.integers(0, 12))
def test_any_text_gives_sound_matches_and_the_same_again(library: Index, text: str, limit: int) -> None:
    found = library.search(text, limit)
    assert found == library.search(text, limit)
    assert len(found) <= limit
    assert len({match.id for match in found}) == len(found)
    assert all(0 <= match.score <= 1 for match in found)
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)


@settings(max_examples=40, deadline=None)
@given(entries=st.lists(st.tuples(st.text(max_size=3), st.lists(TEXTS, max_size=3)), max_size=5), text=TEXTS)
def test_any_entries_make_an_index(entries: list[tuple[str, list[str]]], text: str) -> None:
    assert all(0 <= match.score <= 1 for match in Index(entries).search(text))


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(LONG_WORDS), min_size=2, max_size=5, unique=True), data=st.data())
def test_shuffled_key_words_find_the_same_entries(library: Index, words: list[str], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(words))
    first, second = library.search(" ".join(words), 1), library.search(" ".join(shuffled), 5)
    assert first[0].id in {match.id for match in second}  # the order counts for something, but not for much


def test_the_same_index_and_question_give_the_same_scores_in_another_process() -> None:
    program = (
        "from assistant.matching import Index\n"
        "index = Index([('a', ['how do i join', 'sign up']), ('b', ['when do you open']), ('c', ['i want out'])])\n"
        "print(index.search('i want to jion on sunday'))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1


def test_a_large_index_finds_what_a_small_one_finds() -> None:
    entries = [(f"e{n}", [f"where is shelf number {n}", f"what stands on shelf {n}"]) for n in range(8_000)]
    index = Index([*entries, ("fines", ["how do i pay a fine", "what does an overdue book cost"])])
    assert best(index, "how much does an overdue bok cost") == "fines"
    assert best(index, "what is on shelf 4711") == "e4711"


def test_a_match_is_a_frozen_value() -> None:
    assert Match("a", 0.5) == Match("a", 0.5, ())
    with pytest.raises(AttributeError):
        Match("a", 0.5).score = 1.0  # type: ignore[misc]


def test_the_matcher_loads_neither_numpy_nor_rapidfuzz_before_a_word_is_misspelt() -> None:
    program = (
        "import sys\nfrom assistant.matching import Index\n"
        "Index([('a', ['how do i join'])]).search('how do i join')\n"
        "print(sorted({'numpy', 'rapidfuzz', 'textual', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("usual", ["parcel", "letter"])
def test_of_two_that_fit_alike_the_one_asked_about_more_stands_first(usual: str) -> None:
    index = Index([(name, [f"where is my {name}"]) for name in ("parcel", "letter")], asked={usual: 5})
    assert index.search("where is my thing", 1)[0].id == usual


def test_how_much_is_asked_is_told_by_the_number_of_phrasings() -> None:
    texts = ["where is my letter", "is my letter where"]
    index = Index([("once", ["where is my parcel", "is my parcel where"]), ("often", texts * 4)])
    assert index.search("where is my thing", 1)[0].id == "often"


def test_how_much_is_asked_comes_back_from_the_state() -> None:
    index = Index([("few", ["where is my parcel"]), ("many", ["where is my letter", "no letter came"])])
    assert Index.from_state(index.state()).search("where is it", 2) == index.search("where is it", 2)
