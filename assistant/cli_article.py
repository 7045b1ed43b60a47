"""`writeoff check-article`: which sentences of an article are out of date, wrong, incomplete or fine."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.cli_lines import fail, put, stdin, tell, tell_if_cut

_STANDING = {
    "out_of_date": "OUT OF DATE",
    "wrong": "WRONG",
    "incomplete": "NOT ALL OF IT",
    "fine": "FINE",
}
_NO_CLAIM = "NO CLAIM"
_MOST_BYTES = 4_000_000
_MOST_UNKNOWN = 20
"""Sentences that were not recognised and are listed."""


@click.command("check-article")
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Every sentence with its claims, as one JSON object.")
@click.option("--all", "everything", is_flag=True, help="Every sentence: those that are fine, and those with no claim.")
def check_article_command(file: Path, *, as_json: bool, everything: bool) -> None:
    """Hold an article about retirement losses against the law, sentence by sentence.

    FILE is plain text or Markdown; - reads standard input. Sentences on the subject that make no claim we know are
    listed at the end: whether they are right, we can't say. All others are only counted.

    \b
    Examples:
      writeoff check-article article.txt
      writeoff check-article --json - < article.txt
    """  # noqa: D301
    from assistant.claims import LONGEST_ARTICLE, check_article, standings, truth_of
    from assistant.cleaning import clean
    from knowledge.lawbook import load_law
    from knowledge.sources import load_sources

    text = _start_of(file).decode("utf-8", "replace")
    tell_if_cut(text, LONGEST_ARTICLE)
    law, checked = load_law(), check_article(clean(text, LONGEST_ARTICLE).text)
    counts = standings(checked)
    if as_json:
        sentences = [sentence.as_json(law) for sentence in checked]
        put({"counts": counts, "sentences": sentences, "law_as_of": law.as_of.isoformat()})
        return
    sources = load_sources()
    for sentence in checked:
        if sentence.standing in (None, "fine") and not everything:
            continue
        tell(f"{_STANDING.get(sentence.standing or '', _NO_CLAIM)}: {' '.join(sentence.sentence.split())}")
        for claim in sentence.claims:
            cited = "; ".join(sources[name].citation for name in claim.sources)
            tell(f"  {truth_of(claim, law)}\n  ({cited}; {claim.confidence})")
        tell()
    unknown = [sentence for sentence in checked if sentence.unknown]
    if unknown and not everything:
        tell("NOT RECOGNISED: no claim that we know, so we can't say whether this is right.")
        for sentence in unknown[:_MOST_UNKNOWN]:
            tell(f"  - {' '.join(sentence.sentence.split())}")
        if len(unknown) > _MOST_UNKNOWN:
            tell(f"  and {len(unknown) - _MOST_UNKNOWN} more; --all shows every sentence.")
        tell()
    tell(
        f"{counts['out_of_date']} out of date, {counts['wrong']} wrong, {counts['incomplete']} not all of it, "
        f"{counts['fine']} fine; in {len(checked) - sum(counts.values())} of {len(checked)} sentences no claim that we "
        f"know. Law as of {law.as_of.isoformat()}."
    )


def _start_of(file: Path) -> bytes:
    """As much of a file as is looked at."""
    if str(file) == "-":
        return stdin().read(_MOST_BYTES)
    try:
        with file.open("rb") as stream:
            return stream.read(_MOST_BYTES)
    except OSError as error:
        raise fail(f"{file} cannot be read: {error.strerror or error}.") from error
