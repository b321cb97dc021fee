"""What the tests of the authoring kit share: a small outlet of one's own, and the command line as a person runs it."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

import typer

from cleaner.cli import app

ROOT = Path(__file__).resolve().parent.parent

OUTLET = '''"""The Harbour Post."""

from cleaner.adapter import Layout, Outlet, css, from_line, line


class HarbourPost(Outlet):
    """The Harbour Post."""

    id, name = "harbour", "The Harbour Post"
    hosts = ("harbour.example",)
    zone, language = "Europe/London", "en"
    prints = ("The Harbour Post Limited",)
    layouts = (Layout("2024", ("article .story",)), Layout("2019", ("#story-text",)))
    rules = (
        css("headline", "title", "h1"),
        line("posted", "date-line", "Posted {published}"),
        line("rights", "copyright", "The Harbour Post Limited{words}"),
        from_line("popular", "most-read", "Most popular this week"),
    )
'''

BODY = (
    "The harbour board approved a second pier on Tuesday after six hours of debate.",
    "Work starts in May and will take eighteen months, the board said.",
)


def page(root: str = '<article><div class="story">', words: str = "", end: str = "</div></article>") -> str:
    """A page of the Harbour Post."""
    body = "".join(f"<p>{sentence}</p>" for sentence in BODY)
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Second pier approved</title>'
        '<link rel="canonical" href="https://www.harbour.example/news/1"></head><body><h1>Second pier approved</h1>'
        f"{root}<p>Posted 2026-03-10 08:36</p>{body}{words}<p>Most popular this week</p><p>Ten best beaches</p>"
        f"{end}</body></html>"
    )


EXPECTED = """{
 "source": "harbour",
 "carrier": "html",
 "title": "Second pier approved",
 "published": "2026-03-10T08:36:00+00:00",
 "blocks": [
  {"kind": "paragraph", "text": "The harbour board approved a second pier on Tuesday after six hours of debate."},
  {"kind": "paragraph", "text": "Work starts in May and will take eighteen months, the board said."}
 ],
 "removed": [
  {"kind": "date-line", "text": "Posted 2026-03-10 08:36"},
  {"kind": "copyright", "text": "The Harbour Post Limited 2026"},
  {"kind": "most-read", "text": "Most popular this week"},
  {"kind": "*", "text": "Ten best"}
 ]
}
"""


def folder(home: Path, outlet: str = OUTLET, expected: str = EXPECTED, words: str = "<p>The Harbour Post Limited 2026</p>") -> Path:
    """A folder with one outlet and one fixture."""
    slug = home / "fixtures" / "harbour" / "pier"
    slug.mkdir(parents=True)
    (home / "harbour.py").write_text(outlet, encoding="utf-8")
    (slug / "page.html").write_text(page(words=words), encoding="utf-8")
    (slug / "expected.json").write_text(expected, encoding="utf-8")
    return home


def run(*words: object, cwd: Path = ROOT, data: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """``python -m cleaner`` with these words."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "200", "NO_COLOR": "1", **more}
    return subprocess.run(
        [sys.executable, "-m", "cleaner", *map(str, words)],
        input=data,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment,
        timeout=120,
        check=False,
    )


def call(*words: object) -> tuple[int, str, str]:
    """The command line in this process: exit code, stdout, stderr."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = typer.main.get_command(app).main([str(word) for word in words], "cleaner", standalone_mode=False)
    return code or 0, out.getvalue(), err.getvalue()
