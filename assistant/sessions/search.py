"""Finding words in saved conversations: SQLite's FTS5 index where it is built in, LIKE where it is not.

The index is made from the turns and can be made again from them, so it is no part of the numbered schema. It may lag
(a Python without FTS5 wrote in between); `catch_up` closes the gap, and so is the only thing that adds to it.
"""

from __future__ import annotations

import re
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Iterable

MOST_WORDS: Final = 12
_AROUND: Final = 40  # characters of an excerpt before and after what was found
_WORD: Final = re.compile(r"\w+")


def words_of(text: str) -> tuple[str, ...]:
    """Split what is looked for; signs alone ("$", "§") count as one word."""
    return tuple(_WORD.findall(text)[:MOST_WORDS]) or tuple(text.split()[:1])


def has_all(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text has all words, or words that begin so, in any order."""
    folded = text.casefold()
    return all(re.search(_begun(word.casefold()), folded) for word in words)


def excerpt(text: str, words: Iterable[str]) -> str:
    """Cut a line around the first word that is found in a text, or its beginning."""
    line = " ".join(text.split())
    folded = line.casefold()
    starts = [start for word in words if (start := folded.find(word.casefold())) >= 0]
    first = min(starts, default=0)
    begin, end = max(0, first - _AROUND), first + 2 * _AROUND
    return ("…" if begin else "") + line[begin:end].strip() + ("…" if end < len(line) else "")


def is_built_in(db: sqlite3.Connection) -> bool:
    """Tell whether this SQLite has FTS5."""
    return bool(db.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0])


def has_index(db: sqlite3.Connection) -> bool:
    """Tell whether the store has an index."""
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'search'").fetchone() is not None


def is_complete(db: sqlite3.Connection) -> bool:
    """Tell whether the index has every turn."""
    sql = "SELECT indexed_to = coalesce((SELECT max(number) FROM turns), 0) FROM search_state"
    return has_index(db) and bool(db.execute(sql).fetchone()[0])


def make_index(db: sqlite3.Connection) -> None:
    """Make the index where there is none. Within a transaction."""
    if not has_index(db):
        db.execute(
            "CREATE VIRTUAL TABLE search USING fts5(value, reply, content='turns', content_rowid='number', "
            "tokenize='unicode61 remove_diacritics 2')"
        )
        db.execute("UPDATE search_state SET indexed_to = 0")


def catch_up(db: sqlite3.Connection) -> None:
    """Index the turns that are not indexed yet. Within a transaction."""
    db.execute(
        "INSERT INTO search (rowid, value, reply) SELECT number, value, reply FROM turns "
        "WHERE number > (SELECT indexed_to FROM search_state)"
    )
    db.execute("UPDATE search_state SET indexed_to = coalesce((SELECT max(number) FROM turns), 0)")


def drop_session(db: sqlite3.Connection, session: str) -> None:
    """Take a conversation out of the index, before its turns are deleted. Within a transaction."""
    db.execute(
        "INSERT INTO search (search, rowid, value, reply) SELECT 'delete', number, value, reply FROM turns "
        "WHERE session = ? AND number <= (SELECT indexed_to FROM search_state)",
        (session,),
    )


def squeeze(db: sqlite3.Connection) -> None:
    """Merge the index into one piece; only then are words that were dropped from it really gone."""
    db.execute("INSERT INTO search (search) VALUES ('optimize')")


def empty_by_hand(db: sqlite3.Connection) -> None:
    """Empty an index that this SQLite cannot read, so that what is forgotten leaves it too. Within a transaction.

    The two rows that stay are those of a new index: no averages (1), and a structure without segments (10).
    """
    db.execute("DELETE FROM search_data WHERE id NOT IN (1, 10)")
    db.execute("UPDATE search_data SET block = CASE id WHEN 1 THEN x'' ELSE x'00000000000000' END")
    db.execute("DELETE FROM search_idx")
    db.execute("DELETE FROM search_docsize")
    db.execute("UPDATE search_state SET indexed_to = 0")


def find_turns(
    db: sqlite3.Connection, words: tuple[str, ...], *, full_text: bool
) -> Generator[tuple[str, str, str], None, None]:
    """Give (session, value, reply) of each turn that has all words, latest first, one by one."""
    indexed = full_text and all(map(_WORD.fullmatch, words))
    if indexed:
        wanted = " ".join(f'"{word}"*' for word in words)
        sql = (
            "SELECT turns.session, turns.value, turns.reply FROM search JOIN turns ON turns.number = search.rowid "
            "WHERE search MATCH ? ORDER BY search.rowid DESC"
        )
        values: tuple[str, ...] = (wanted,)
    else:
        test = " AND ".join(["(value LIKE ? ESCAPE '\\' OR reply LIKE ? ESCAPE '\\')"] * len(words))
        sql = f"SELECT session, value, reply FROM turns WHERE {test} ORDER BY number DESC"  # noqa: S608 - only marks
        values = tuple(like(word) for word in words for _ in range(2))
    with closing(db.execute(sql, values)) as rows:
        for session, value, reply in rows:
            if indexed or has_all(f"{value} {reply}", words):  # LIKE finds ends of words too
                yield session, value, reply


def find_titles(db: sqlite3.Connection, words: tuple[str, ...], limit: int) -> list[str]:
    """List ids of conversations whose title has all words, latest first."""
    test = " AND ".join(["title LIKE ? ESCAPE '\\'"] * len(words))
    sql = f"SELECT id, title FROM sessions WHERE {test} ORDER BY touched DESC"  # noqa: S608 - only marks
    with closing(db.execute(sql, tuple(map(like, words)))) as rows:
        found = (str(session_id) for session_id, title in rows if has_all(title, words))
        return list(islice(found, limit))


def like(word: str) -> str:
    r"""Make a LIKE pattern, escaped with \, for texts that contain a word."""
    return "%" + re.sub(r"([%_\\])", r"\\\1", word) + "%"


def _begun(word: str) -> str:
    """Make a regular expression for a word at its beginning, or for a sign anywhere."""
    return (r"(?<!\w)" if _WORD.match(word) else "") + re.escape(word)
