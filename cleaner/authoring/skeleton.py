"""The text of a new outlet's files: small, and working from the first minute."""

from __future__ import annotations

import html
import json
import keyword
import re
from typing import Final

from cleaner.authoring.check import PLACEHOLDER

_OUTLET: Final = '''"""{docs} ({host}).

Read for it: say here what you read (how many pages, of which years, saved how), and what surprised you.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line


class {kind}(Outlet):
    """{docs}."""

    id = {id}
    name = {title}
    hosts = ({host_text},)
    zone = None  # of its clock times, as "Asia/Hong_Kong"
    language = None  # as "zh-HK"
    prints = ()  # words that only this outlet prints, for pages without an address
    layouts = (Layout("2026", ("article .text",)),)  # a design by the year it came: where the text stands, best selector first
    rules = (
        # A rule: its name, what it finds (docs/roles.md), and where, or how it is printed. Fields in braces give facts.
        css("headline", "title", "article h1"),
        line("published", "date-line", "Published: {{published}}"),
        line("channel", "promo", "Follow us on WhatsApp{{words}}"),
        from_line("most-read", "most-read", "Most read"),
    )
'''

_PAGE: Final = """<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>{headline}</title>
<link rel="canonical" href="https://{host}/news/1">
</head>
<body>
<article>
<h1>{headline}</h1>
<div class="text">
<p>Published: 2026-03-10 08:36</p>
<p>The council approved a new library on Tuesday, after two years of debate.</p>
<p>Work will begin in May and take some eighteen months, the mayor said.</p>
<p>Follow us on WhatsApp: {title}</p>
<p>Most read</p>
<p>Ten beaches for the summer</p>
</div>
</article>
</body>
</html>
"""
_HEADLINE: Final = f"Council approves library ({PLACEHOLDER} by a page of the outlet)"

_TEST: Final = '''"""{id}: its fixtures are as a person read them, and its rules do no harm."""

from __future__ import annotations

import subprocess
import sys
{more_imports}

def test_outlet_is_in_order() -> None:
    """``cleaner outlet check {id}`` finds no fault."""
    command = [sys.executable, "-m", "cleaner", "outlet", "check", {id_text}{more}]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    assert done.returncode == 0, f"{{done.stdout}}\\n{{done.stderr}}"
'''


def class_name(id: str) -> str:
    """``example-daily`` gives ExampleDaily; what is no name of Python's (``24-hours``, ``none``) gets a word in front."""
    name = "".join(word.capitalize() for word in re.split(r"[^a-z0-9]+", id) if word)
    return name if name.isidentifier() and not keyword.iskeyword(name) else f"Outlet{name}"


def outlet(id: str, host: str, title: str, kind: str) -> str:
    """The outlet's file."""
    docs = title.replace("\\", "").replace('"', "'")
    return _OUTLET.format(id=_text(id), title=_text(title), docs=docs, host=host, host_text=_text(host), kind=kind)


def fixture(id: str, host: str, title: str) -> dict[str, str]:
    """The files of the first fixture: a page, no hints yet, and what a person reads in the page."""
    expected = {
        "source": id,
        "carrier": "html",
        "title": _HEADLINE,
        "published": "2026-03-10",
        "blocks": [
            {"kind": "paragraph", "text": "The council approved a new library on Tuesday, after two years of debate."},
            {"kind": "paragraph", "text": "Work will begin in May and take some eighteen months, the mayor said."},
        ],
        "removed": [
            {"kind": "date-line", "text": "Published: 2026-03-10 08:36"},
            {"kind": "promo", "text": f"Follow us on WhatsApp: {' '.join(title.split())}"},
            {"kind": "most-read", "text": "Most read"},
            {"kind": "*", "text": "Ten beaches"},
        ],
    }
    return {
        "page.html": _PAGE.format(host=host, title=html.escape(title), headline=_HEADLINE),
        "hints.json": "{}\n",
        "expected.json": json.dumps(expected, ensure_ascii=False, indent=1) + "\n",
    }


def item(id: str, host: str) -> dict[str, str]:
    """The files of a first fixture that is a feed item."""
    page = fixture(id, host, id)
    told = json.loads(page["expected.json"])
    body = "".join(f"<p>{block['text']}</p>" for block in told["blocks"])
    one = {"url": f"https://{host}/news/1", "title": _HEADLINE, "date": "2026-03-10 08:36", "html": body}
    del told["published"]  # at the precision that the outlet's zone gives
    return {
        "page.json": json.dumps(one, ensure_ascii=False, indent=1) + "\n",
        "hints.json": page["hints.json"],
        "expected.json": json.dumps(told | {"carrier": "feed-item", "removed": []}, ensure_ascii=False, indent=1) + "\n",
    }


def test(id: str, more: str) -> str:
    """The test; ``more``: arguments of the command, as Python writes them."""
    imports = "from pathlib import Path\n" if "Path(" in more else ""
    return _TEST.format(id=id, id_text=_text(id), more=f", {more}" if more else "", more_imports=imports)


def _text(value: str) -> str:
    """A string as Python writes it."""
    return json.dumps(value, ensure_ascii=False)
