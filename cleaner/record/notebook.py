"""A record as a notebook shows it: a few lines of HTML, all text escaped, no picture loaded, no script."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable
from typing import Final

from cleaner.record.parts import Fields

_BODY: Final = 600
"""Characters of the body that are shown."""
_LONGEST: Final = 200
_CAPTIONS: Final = 5


def card(article: Fields) -> str:
    """The card. It is shown wherever a record is the last line of a cell, so that it takes any record, also one put together by hand."""
    who = [article.outlet or article.source, article.section, ", ".join(map(str, article.authors or ()))]
    when = [article.published and f"published {article.published}", article.updated and f"updated {article.updated}"]
    lines = [
        f"<strong>{_text(article.title, _LONGEST) or '<em>no title</em>'}</strong>",
        _text(article.subtitle, _LONGEST),
        f"<small>{' · '.join(_text(word, _LONGEST) for word in (*who, *when) if word)}</small>",
        _body(article.text),
        *(f"<small>▧ {_text(caption, _LONGEST)}</small>" for caption in (article.captions or ())[:_CAPTIONS]),
        _more(len(article.captions or ()) - _CAPTIONS, "captions"),
        _counted("removed", (entry.kind for entry in article.removed or ())),
        _counted("warnings", (warning.code for warning in article.warnings or ())),
    ]
    lang = f' lang="{html.escape(str(article.language))}"' if article.language else ""
    rows = "".join(f'<div style="margin:.2em 0">{line}</div>' for line in lines if line and line != "<small></small>")
    return f'<div{lang} style="max-width:46em;border-left:4px solid #8b93a1;padding:.2em 1em">{rows}</div>'


def _body(text: str | None) -> str:
    paragraphs = [part for part in str(text or "")[: _BODY + 1].split("\n\n") if part]
    if not paragraphs:
        return "<em>no body</em>"
    shown = "<br><br>".join(html.escape(part).replace("\n", "<br>") for part in paragraphs)
    return shown + ("…" if len(str(text)) > _BODY + 1 else "")


def _text(text: object, most: int) -> str:
    words = "" if text is None else str(text)
    return html.escape(words if len(words) <= most else words[: most - 1] + "…")


def _counted(name: str, codes: Iterable[str]) -> str:
    counts = Counter(map(str, codes))
    if not counts:
        return ""
    told = ", ".join(f"{html.escape(code)} {count}" for code, count in counts.most_common())
    return f"<small>{name}: {counts.total()} ({told})</small>"


def _more(number: int, what: str) -> str:
    return f"<small>… {number} more {what}</small>" if number > 0 else ""
