"""The page itself: one file with its style, its script and its documents in it, under a policy that lets nothing else run or load."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from cleaner._version import VERSION
from cleaner.audit.view.entries import Entry

_HERE: Final = Path(__file__).parent


def page(entries: Iterable[Entry], *, heading: str) -> bytes:
    """The page over these documents, as UTF-8."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    found = list(entries)
    style, script = _file("page.css"), _file("page.js")
    policy = {
        "default-src": "'none'",
        "style-src": _hashed(style),
        "script-src": _hashed(script),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    template = Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined).get_template("page.html.j2")
    made = template.render(
        heading=heading,
        version=VERSION,
        policy="; ".join(f"{name} {value}" for name, value in policy.items()),
        style=Markup(style),  # noqa: S704 - the package's own
        script=Markup(script),  # noqa: S704
        index=_json([entry.summary for entry in found]),
        documents=(_json(entry.data) for entry in found),
    )
    return made.encode("utf-8", "replace")


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(value: Any) -> Any:
    """JSON for a script element: with ``<`` as its escape nothing in it can end the element or begin a comment."""
    from markupsafe import Markup

    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(plain.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704
