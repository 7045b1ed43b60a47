"""The hostile corpus: every item by name, built from `hostile_items.toml` and from what TOML cannot hold."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

ESC = "\x1b"
STRING_ENDS = {"BEL": "\x07", "ST": f"{ESC}\\", "8-bit ST": "\x9c", "line end": "\n", "nothing": ""}
GROUPS = ("markup", "markdown", "html", "formats", "queries", "paths", "numbers", "json")
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HIDDEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u2060\u2061\u2064\u3164\ufe0f\ufeff\uffa0\ufff9"
    "\U000e0041\U000e007f"
)
LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


@cache
def items() -> dict[str, str]:
    """Every item: name to text."""
    return dict([*_sequences(), *_listed(), *_letters(), *_huge()])


def _data() -> dict[str, list[list[str] | str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _sequences() -> Iterator[tuple[str, str]]:
    """Terminal sequences: each introducer in 7 and 8 bit, each end, each with words round it."""
    data = _data()
    for kind, seven, eight in (("strings", "]", "\x9d"), ("devices", "P", "\x90")):
        for (name, body), (end_name, end) in product(data[kind], STRING_ENDS.items()):
            yield f"{name} ended by {end_name}", f"my roth {ESC}{seven}{body}{end} ira"
            if end_name in ("BEL", "nothing"):
                yield f"{name} ended by {end_name}, 8 bit", f"my roth {eight}{body}{end} ira"
    for introducer, eight in (("X", "\x98"), ("^", "\x9e"), ("_", "\x9f")):
        yield f"ESC {introducer}", f"lost {ESC}{introducer}Gf=100;AAAA{ESC}\\ money"
        yield f"ESC {introducer}, 8 bit, unended", f"lost {eight}Gf=100;AAAA money"
    for name, body in data["controls"]:
        yield name, f"i {ESC}[{body} closed it"
        yield f"{name}, 8 bit", f"i \x9b{body} closed it"
    for final in data["escapes"]:
        yield f"ESC {final}", f"401k{ESC}{final} 2022"
    for inside in (
        f"{ESC}{ESC}[31m",
        f"{ESC}[{ESC}[31m",
        f"{ESC}\u200b[31m",
        "\x9b\x9b31m",
        f"{ESC}]0;{ESC}[31m\x07",
        f"{ESC}\x00[31m",
    ):
        yield f"nested {inside!r}", f"roth {inside} ira"


def _listed() -> Iterator[tuple[str, str]]:
    data = _data()
    for group in GROUPS:
        for text in data[group]:
            yield f"{group}: {text}", str(text)


def _letters() -> Iterator[tuple[str, str]]:
    """Single characters that hide, turn, break or do not exist."""
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        yield f"control {code:02x}", f"my 401{chr(code)}k"
    for letter in BIDI + HIDDEN:
        yield f"hidden {ord(letter):04x}", f"my ro{letter}th i{letter}ra"
    for end in LINE_ENDS:
        yield f"line end {ord(end):04x}", f"yes{end}/quit{end}no"
    for text in ("\ud800", "\udfff", "a\ud83d", "\udc80\udcff", "\ufffe", "\U0010ffff", "\ue000", "\u0378"):
        yield f"no character {text!r}", f"roth {text} ira"
    for text in (
        "e" + "\u0301" * 2000,
        "Z\u0310\u0363\u0321" * 300,
        "\u0e01" + "\u0e49" * 500,
        "\u0915" + "\u094d\u0937" * 300,
    ):
        yield f"tower {text[:2]!r}", f"my {text} account"
    for text in (
        "раураl",
        "ｒｏｔｈ　ｉｒａ",
        "𝓻𝓸𝓽𝓱",
        "ﷺ",
        "👨‍👩‍👧‍👦🏳️‍🌈",
        "İıſK",
        "ß" * 50,
        "ﬁ",
        "\u3000",
        "𒐫",
        "\U0001f600" * 200,
    ):
        yield f"letters {text[:3]!r}", text


def _huge() -> Iterator[tuple[str, str]]:
    """Long ones, and ones that are slow to read if something backtracks."""
    for text in (
        "a" * 100_000,
        " " * 50_000,
        "\n" * 20_000,
        "\t" * 9_000,
        "[" * 20_000,
        "(" * 5_000 + ")" * 5_000,
        "$" * 20_000,
        "9" * 20_000,
        "1," * 10_000,
        "my roth ira lost money " * 800,
        "not " * 3_000,
        "2022 " * 2_000,
        "$20k " * 2_000,
        "and " * 3_000,
        "no no " * 1_500,
        "." * 10_000,
        "i put in $5,000 and got " * 400,
        f"{ESC}[31m" * 5_000,
        f"{ESC}]" * 9_000,
        "\x9b" * 9_000,
        "\u202e" * 9_000,
        "{" * 9_000,
        '{"a":' * 5_000,
        "<" * 9_000,
        "*" * 9_000,
        "`" * 9_000,
        "\\" * 9_000,
        "_" * 9_000,
        "twenty " * 1_500,
        "a-" * 5_000,
        "'" * 9_000,
        "ira," * 2_500,
        "age 45 " * 1_200,
        "NJ NY CA " * 1_000,
        "%" * 9_000,
        "/" * 9_000,
    ):
        yield f"huge {text[:8]!r}", text
    yield "empty", ""
    yield "blank", " \t "


def conversation(text: str) -> dict[str, Any]:
    """A conversation as it is exported, with a text wherever one can stand."""
    turns = [
        {"kind": kind, "value": text[:20_000], "today": "2026-02-03", "reply": text[:1000]}
        for kind in ("text", "choice", "command")
    ]
    turns += [{"kind": "choice", "value": f"fact:withdrew={text[:100]}", "today": "2026-02-03"}]
    turns += [{"kind": "command", "value": f"change {text[:100]}", "today": "2026-02-03"}]
    return {
        "format": "writeoff conversation",
        "version": 1,
        "title": text[:100],
        "created": "2026-02-03T00:00:00Z",
        "updated": "2026-02-03T00:00:00Z",
        "program": text[:40],
        "draft": text[:20_000],
        "turns": turns,
    }
