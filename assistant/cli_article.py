"""`writeoff check-article`: which sentences of an article are out of date, wrong, incomplete or fine."""

from __future__ import annotations

import json
from pathlib import Path

import click

_STANDING = {
    "out_of_date": "OUT OF DATE",
    "wrong": "WRONG",
    "incomplete": "NOT ALL OF IT",
    "fine": "FINE",
}
_MOST_BYTES = 4_000_000


@click.command("check-article")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Every sentence with its claims, as one JSON object.")
@click.option("--all", "everything", is_flag=True, help="Sentences that are fine, too.")
def check_article_command(file: Path, *, as_json: bool, everything: bool) -> None:
    """Hold an article about retirement losses against the law, sentence by sentence.

    FILE is plain text or Markdown; - reads standard input. Sentences that make no claim we know are passed over.

    \b
    Examples:
      writeoff check-article article.txt
      writeoff check-article --json - < article.txt
    """  # noqa: D301
    from assistant.claims import LONGEST_ARTICLE, check_article, standings, truth_of
    from assistant.cleaning import clean
    from knowledge.lawbook import load_law
    from knowledge.sources import load_sources

    with click.open_file(str(file), "rb") as stream:
        text = stream.read(_MOST_BYTES).decode("utf-8", "replace")
    law, checked = load_law(), check_article(clean(text, LONGEST_ARTICLE).text)
    counts = standings(checked)
    if as_json:
        sentences = [sentence.as_json(law) for sentence in checked]
        result = {"counts": counts, "sentences": sentences, "law_as_of": law.as_of.isoformat()}
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    sources = load_sources()
    for sentence in checked:
        if sentence.standing is None or (sentence.standing == "fine" and not everything):
            continue
        click.echo(f"{_STANDING[sentence.standing]}: {' '.join(sentence.sentence.split())}")
        for claim in sentence.claims:
            cited = "; ".join(sources[name].citation for name in claim.sources)
            click.echo(f"  {truth_of(claim, law)}\n  ({cited}; {claim.confidence})")
        click.echo()
    click.echo(
        f"{counts['out_of_date']} out of date, {counts['wrong']} wrong, {counts['incomplete']} not all of it, "
        f"{counts['fine']} fine, of {len(checked)} sentences. Law as of {law.as_of.isoformat()}."
    )
