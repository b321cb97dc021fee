"""A whole page, told by its frame, whatever stands ahead of it: comments, a server's warning, the head's own elements.

Nothing in comments or scripts is a sign of Markdown: ``<!-- x`` over a line of dashes is no heading.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.words.lazily import lazily

_FRAME = lazily(r"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
_HEAD = lazily(
    r"<(?P<whole>meta|link|base)\b(?P<says>[^>]*)>|<(?P<tag>title|script|style|noscript)\b[^>]*>|<!(?:\[|doctype\b)[^>]*>", re.IGNORECASE
)
_CLOSING: Final = {tag: lazily(rf"</{tag}\s*>", re.IGNORECASE) for tag in ("title", "script", "style", "noscript")}
_SAYS = lazily(r"\b(?:name|property)\s*=", re.IGNORECASE)
"""A meta element that says something of a page; a lone charset opens what a browser copied from one."""
_LATE = lazily(r"(?:(?<=\n)|(?<=>))[ \t\ufeff]*(?=<(?:!doctype\s+html|html)\b)", re.IGNORECASE)
_INNER = lazily(r"<(?:head|body|title)\b", re.IGNORECASE)
_BODY = lazily(r"<body\b[^>]*>", re.IGNORECASE)
_REACH: Final = 10_000
"""How far down, in characters, a page may begin: behind a server's warnings or an HTTP answer's head."""
_UNSEEN: Final = (
    ("<!--", lazily("-->")),
    *((f"<{tag}", lazily(rf"</{tag}\s*>", re.IGNORECASE)) for tag in ("script", "style", "pre", "xmp", "textarea", "template")),
)


def after_prologue(text: str, at: int = 0) -> int:
    """Where a text begins behind white space, byte-order marks, an XML declaration and comments."""
    end = len(text)
    while True:
        while at < end and (text[at].isspace() or text[at] == "\ufeff"):
            at += 1
        if text.startswith("<!--", at):
            close = text.find("-->", at + 4)
        elif text.startswith("<?", at):
            close = text.find(">", at)
        else:
            return at
        if close < 0:
            return at
        at = close + (3 if text[at + 1] == "!" else 1)


def opens_page(text: str, at: int) -> bool:
    """Whether a page opens there: its frame, or elements of its head, which may do without one."""
    headed = False
    while not _FRAME.match(text, at):
        match = _HEAD.match(text, at)
        if match is None:
            return headed
        headed = headed or match["whole"] == "base" or match["tag"] == "title" or bool(match["says"] and _SAYS.search(match["says"]))
        at = match.end()
        if match["tag"]:
            close = _CLOSING[match["tag"].lower()].search(text, at)
            if close is None:
                return headed
            at = close.end()
        at = after_prologue(text, at)
    return True


def late_page(text: str) -> int:
    """Where a page begins behind stray lines; 0 where none does, or where it is only shown (between fences, in a ``pre``)."""
    match = _LATE.search(text, 0, _REACH)
    if match is None:
        return 0
    ahead = text[: match.end()]
    if "```" in ahead or "~~~" in ahead or re.search(r"<(?:pre|code|xmp|textarea)\b", ahead, re.IGNORECASE):
        return 0
    return match.end() if _INNER.search(text, match.end(), match.end() + _REACH) and _shown(f"{ahead}{_PROBE}") else 0


_PROBE: Final = "<wbr class=cleaner-probe>"


def _shown(markup: str) -> bool:
    """Whether the probe in the markup is an element, and not words of a script, a comment, an attribute or a template."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(markup).css_first("wbr.cleaner-probe") is not None


def with_its_frame_first(text: str, start: int) -> str:
    """The page with its stray opening lines moved into its body, where a parser shows them, so that its head stays a head."""
    stray, page = text[:start].strip("\ufeff \t\n\r\f"), text[start:]
    if not stray:
        return page
    body = _BODY.search(page)
    for at in (body.end() if body is not None else len(page), len(page)):
        if _shown(f"{page[:at]}{_PROBE}{page[at:]}"):
            return f"{page[:at]}<div>{stray}</div>{page[at:]}"
    return text


def without_unseen(text: str) -> str:
    """Markup less its comments, scripts and preformatted text, in which nothing tells a carrier."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that is two in lower case
        return text
    for opening, closing in _UNSEEN:
        at = lowered.find(opening)
        if at < 0:
            continue
        kept: list[str] = []
        done = 0
        while at >= 0:
            close = closing.search(text, at)
            if close is None:
                break
            kept.append(text[done:at])
            done = close.end()
            at = lowered.find(opening, done)
        text = "".join([*kept, text[done:]])
        lowered = text.lower()
    return text
