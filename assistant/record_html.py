"""A record as one HTML file: no script, no outside file, fit to print, and what was typed shown as it was typed."""

from __future__ import annotations

from html import escape
from typing import Final

from assistant.record import Block, Record

_STYLE: Final = """
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 Georgia, 'Times New Roman', serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; break-after: avoid; }
  .headline { font-size: 1.15rem; font-weight: bold; border: 1px solid; padding: .6rem .8rem; }
  ul, ol { padding-left: 1.4rem; margin: 0; } li { margin: .25rem 0; break-inside: avoid; overflow-wrap: anywhere; }
  a { color: inherit; }
  @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } @page { margin: 2cm; } }
"""
_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
<p class="headline">{headline}</p>
{blocks}
</body>
</html>
"""


def as_html(record: Record) -> str:
    """The record as a whole HTML page."""
    return page(record.title, record.headline, "\n".join(_block(block) for block in record.blocks))


def page(title: str, headline: str, body: str) -> str:
    """A whole HTML page of a title and a headline, plain text both, over a body that is HTML already."""
    return _PAGE.format(title=escape(title), style=_STYLE, headline=escape(headline), blocks=body)


def _block(block: Block) -> str:
    kind = "ol" if block.numbered else "ul"
    items = "\n".join(f"  <li>{escape(line)}{_link(link)}</li>" for _, line, link in block.marked())
    return f"<section>\n<h2>{escape(block.title)}</h2>\n<{kind}>\n{items}\n</{kind}>\n</section>"


def _link(address: str) -> str:
    """A link to an authority; only what leads to a web page is one."""
    shown = escape(address)
    if address.startswith(("https://", "http://")):
        return f' <a href="{shown}" rel="noreferrer">{shown}</a>'
    return f" {shown}" if shown else ""
