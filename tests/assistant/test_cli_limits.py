"""What is longer than can be read is read in part, and the person hears of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.cleaning import MOST_READ
from assistant.cli import main

LOST = "can I deduct the loss in my Roth IRA? "


@pytest.mark.parametrize("command", ["ask", "read"])
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_long_text_is_read_in_part_and_that_is_told(
    command: str, form: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, *form, LOST + "x" * MOST_READ]) == 0
    shown = capsys.readouterr()
    assert "only the first 10,000 characters" in shown.err
    assert "only the first" not in shown.out
    main([command, *form, LOST])
    assert not capsys.readouterr().err


def test_a_long_article_is_looked_at_in_part_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Nothing of it. " * 40_000)
    assert main(["check-article", str(article)]) == 0
    assert "only the first 400,000 characters" in capsys.readouterr().err
    article.write_text("Nothing of it. " * 4)
    main(["check-article", str(article)])
    assert not capsys.readouterr().err
