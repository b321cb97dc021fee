"""Silver labels: what a selector and what a declared body give."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from benchmarks.silver import silver

FIRST = "Die Brücke über die Lanke bleibt bis zum Herbst gesperrt. " * 5
SECOND = "Der Rat der Stadt berät am Montag über eine Fähre für Fußgänger. " * 5
"""Of the pages below, ``mixed/d`` is of the tuning half and ``mixed/a`` is kept."""


def _corpus(tmp_path: Path, folder: str, name: str, page: str, labels: str | None = None) -> Path:
    home = tmp_path / "pages" / folder
    home.mkdir(parents=True)
    (home / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
    if labels is not None:
        (home / "labels.json").write_text(labels)
    return tmp_path


def test_selector_gives_the_text_less_small_print(tmp_path: Path) -> None:
    """The notice of the title, the related links, the editor's line and what stands outside the element are no body."""
    page = """<h1>题目</h1><div id="endText"><p>（原标题：另一个题目）</p><p>第一段的
    文字。</p><p>小标题</p><p>第二段。<br>第三段。</p><div class="related_article">延伸阅读</div><p>责任编辑：甲乙</p></div><p>版权</p>"""
    (found,) = silver(_corpus(tmp_path, "china", "163-1", page))
    assert found.truth.body == "第一段的文字。\n小标题\n第二段。\n第三段。"


def test_declared_body_gets_the_breaks_of_the_page(tmp_path: Path) -> None:
    """A body declared in one line comes out in the page's paragraphs, without the caption between them."""
    said = json.dumps({"@graph": [{"@type": "NewsArticle", "articleBody": FIRST + SECOND}]})
    page = f"""<script type="application/ld+json">{said}</script><p>Vorspann</p><p>{FIRST}</p><figcaption>Bild</figcaption><p>{SECOND}</p><p>Mehr</p>"""
    (found,) = silver(_corpus(tmp_path, "mixed", "d", page, '{"d": {}}'))
    assert found.truth.body == f"{FIRST.strip()}\n{SECOND.strip()}"


def test_declared_body_that_the_page_does_not_print_gives_nothing(tmp_path: Path) -> None:
    """Half of a body on the page is no label."""
    said = json.dumps({"articleBody": FIRST + SECOND})
    page = f"""<script type="application/ld+json">{said}</script><p>{FIRST}</p>"""
    assert list(silver(_corpus(tmp_path, "mixed", "d", page, '{"d": {}}'))) == []


def test_kept_page_is_never_opened(tmp_path: Path) -> None:
    """A page of the kept half gives nothing, whatever it declares."""
    said = json.dumps({"articleBody": FIRST + SECOND})
    page = f"""<script type="application/ld+json">{said}</script><p>{FIRST}</p><p>{SECOND}</p>"""
    assert list(silver(_corpus(tmp_path, "mixed", "a", page, '{"a": {}}'))) == []
