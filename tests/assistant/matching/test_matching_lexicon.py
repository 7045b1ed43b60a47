import pytest

from assistant.matching.lexicon import Lexicon, pieces_of

LEXICON = Lexicon([{"deduct", "loss"}, {"deduction", "loss", "account"}, {"rollover", "account"}, set()])


def test_a_word_is_its_own_next_of_kin() -> None:
    for word in ("deduct", "loss", "rollover"):
        kin = LEXICON.kin(word)
        assert kin[word] == pytest.approx(1)
        assert max(kin, key=lambda other: kin[other]) == word


def test_forms_and_misspellings_are_kin_and_strangers_are_not() -> None:
    assert LEXICON.kin("deduct")["deduction"] > 0.4
    assert LEXICON.kin("dedution")["deduction"] > 0.3
    assert "rollover" not in LEXICON.kin("deduct")
    assert LEXICON.kin("zzz") == {}


def test_kinship_is_mutual_and_at_most_one() -> None:
    assert LEXICON.kin("deduct")["deduction"] == pytest.approx(LEXICON.kin("deduction")["deduct"])
    assert all(alike <= 1 + 1e-9 for word in ("deduct", "dedcut", "account") for alike in LEXICON.kin(word).values())


def test_rarer_words_weigh_more_and_unknown_ones_most() -> None:
    assert LEXICON.rarity["deduct"] > LEXICON.rarity["loss"]
    assert LEXICON.rarest > LEXICON.rarity["deduct"]


def test_a_very_long_word_has_few_pieces() -> None:
    assert len(pieces_of("ab" * 10_000)) < 100
    assert pieces_of("") == ()
    assert pieces_of("a") == ("<a>",)
