"""The extractor for pages of unknown outlets: boxes, features, the scorer's sums, what is settled from them, the framing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cleaner
from cleaner.document import Boxes, Piece, Role
from cleaner.generic import article, blocks, scorer, small_print
from cleaner.generic.features import BINS, LARGEST, NAMES, Block
from cleaner.generic.vocabulary import BITS, judged
from cleaner.reading.carriers import recognise
from tests import documents
from tests.conservation import invented, missing, visible_html

PROSE = (
    "The kite makers of Ullerby met on Friday, and for once nobody quarrelled about the length of the tails or the colour of the string.",
    "They agreed that the meadow behind the mill is to be mown by the end of May, so that the children can run there without getting wet.",
    "A prize of three jars of honey was set out for the kite that stays up longest, and the miller offered his roof for the judges.",
)
STORY = "".join(f"<p>{words}</p>" for words in PROSE)
HEADLINE = "Kite makers agree on a meadow"
CHROME = f"""<div class="nav-bar"><a href="/">Home</a> <a href="/b">Town</a></div><article class="story"><h1>{HEADLINE}</h1>{STORY}</article>
<div class="teasers"><ul><li><a href="/c">Two new buses for the hill</a></li><li><a href="/d">Old cinema finds a buyer</a></li></ul></div>"""


@dataclass(frozen=True)
class Seen:
    """A little page, cut, with the bins of each block by the block's first words."""

    page: blocks.Page
    found: list[Block]

    def bin(self, name: str, start: str) -> int:
        """One feature of the block whose text begins so."""
        block = next(block for block in self.found if self.page.pieces[block.place].text.startswith(start))
        return block.bins[NAMES.index(name)]


def seen(body: str, headline: str = "", told: str = "") -> Seen:
    """The blocks of a page with this body."""
    page = blocks.cut(recognise(f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>"))
    return Seen(page, article.blocks_of(page, (headline,) if headline else (), told))


def block(place: int = 0, box: int = 0, size: int = 200) -> Block:
    """A block of which nothing but its place is said."""
    return Block(place, box, size, (0,) * len(NAMES), 0, 0)


# ── boxes


def test_boxes_are_the_block_elements_in_order() -> None:
    """Each has its parent, tag and class with id; a parent's number is the smaller one; inline elements have none."""
    page = seen('<div class="a" id="b"><p>One <b>two</b>.</p></div><section><p>Three.</p></section>').page

    assert list(zip(page.boxes.parents, page.boxes.tags, page.boxes.names, strict=True)) == [
        (0, "", ""),
        (0, "div", "a b"),
        (1, "p", ""),
        (0, "section", ""),
        (3, "p", ""),
    ]
    assert [(piece.text, piece.box) for piece in page.pieces] == [("One two.", 2), ("Three.", 4)]


def test_what_is_named_as_chrome_is_a_region() -> None:
    """A share bar, a hidden copy, a dialog: one piece each; the same name around an article is none."""
    body = f'<div class="share-bar"><p>Share</p><p>Post</p></div><p hidden>Unseen.</p><div role="dialog"><p>Cookies?</p></div>{STORY}'
    kinds = [(piece.kind, piece.text) for piece in seen(body).page.pieces]

    assert kinds[:3] == [("region", "Share Post"), ("region", "Unseen."), ("region", "Cookies?")]
    assert [kind for kind, _ in kinds[3:]] == ["paragraph"] * 3
    assert "region" not in {piece.kind for piece in seen(f'<div class="share"><article>{STORY}</article></div>').page.pieces}


@pytest.mark.parametrize(
    ("names", "bits"),
    [
        ("article-body", {"article", "body"}),
        ("articleBody", {"article", "body"}),
        ("col-md-8 share_tools", {"share"}),
        ("xyzzy", set()),
        ("", set()),
    ],
)
def test_names_are_judged_by_their_words(names: str, bits: set[str]) -> None:
    """Hyphens, underscores and capitals part them; others say nothing."""
    assert {name for at, name in enumerate(BITS) if judged(names) >> at & 1} == bits


# ── features


@pytest.mark.parametrize(
    ("name", "body", "start", "bin"),
    [
        ("size", "<p>Kites.</p>", "Kites", 3),
        ("size", "<p>" + "風箏" * 50 + "</p>", "風箏", 9),
        ("linked", "<p><a href='/a'>Kites</a></p>", "Kites", 11),
        ("linked", "<p>Kites <a href='/a'>abcd</a></p>", "Kites", 4),
        ("linked", "<p>Kites.</p>", "Kites", 0),
        ("end", "<p>Kites</p>", "Kites", 0),
        ("end", "<p>Kites.</p>", "Kites", 1),
        ("end", "<p>風箏。</p>", "風箏", 1),
        ("end", "<p>Kites:</p>", "Kites", 2),
        ("end", "<p>Kites?</p>", "Kites", 3),
        ("end", "<p>Kites...</p>", "Kites", 4),
        ("end", "<p>Kites”</p>", "Kites", 5),
        ("end", "<p>Kites 7</p>", "Kites", 6),
        ("end", "<p>Kites |</p>", "Kites", 7),
        ("kind", "<p>Kites.</p>", "Kites", 0),
        ("kind", "<ul><li>Kites.</li></ul>", "Kites", 1),
        ("kind", "<blockquote>Kites.</blockquote>", "Kites", 2),
        ("kind", "<h2>Kites</h2>", "Kites", 8),
        ("tag", "<p>Kites.</p>", "Kites", 1),
        ("tag", "<div>Kites.</div>", "Kites", 2),
        ("tag", "<h3>Kites</h3>", "Kites", 11),
        ("digits", "<p>Kites 12</p>", "Kites", 2),
        ("digits", f"<p>{PROSE[0]}</p>", "The kite", 5),
        ("peers", "<div><p>Kites.</p><p>Two.</p></div>", "Kites", 2),
        ("box_share", "<div><p>Kites</p></div><div><p>Words</p></div>", "Kites", 6),
        ("around_linked", "<div><p>Kites</p><p><a href='/a'>Tails</a></p></div>", "Kites", 5),
        ("depth", "<div><div><div><p>Kites.</p></div></div></div>", "Kites", 2),
        ("like_box", "<p>Kites.</p><p>Two.</p><p>Three.</p>", "Kites", 2),
        ("like_around", "<ul class='c'><li>Kites.</li></ul><ul class='c'><li>Two.</li></ul>", "Kites", 2),
        ("cues", "<p>Subscribe to our newsletter</p>", "Subscribe", 2),
        ("cues", "<p>轉載請註明來源</p>", "轉載", 2),
        ("cues", "<p>Kites.</p>", "Kites", 0),
    ],
)
def test_a_feature_of_a_piece(name: str, body: str, start: str, bin: int) -> None:
    """Each counts what its meaning says."""
    assert seen(body).bin(name, start) == bin


def test_features_of_a_whole_page() -> None:
    """Where prose and headline stand, and what the page says for machines, as seen from each block."""
    page = seen(CHROME, HEADLINE, "".join(PROSE[0].split()))

    assert [page.bin("wide", start) for start in ("The kite", "They", "Two new")] == [1, 1, 0]
    assert [page.bin("up", start) for start in ("The kite", "Two new")] == [0, 1]
    assert [page.bin("apart", start) for start in ("The kite", "Two new")] == [0 + 1 - 1, 3]
    assert [page.bin("headline", start) for start in ("Kite makers", "The kite", "They")] == [3, 4, 5]
    assert [page.bin("told", start) for start in ("The kite", "They")] == [2, 1]
    assert [page.bin("before", start) for start in ("The kite", "They", "A prize")] == [0, 4, 7]
    assert [page.bin("after", start) for start in ("The kite", "They", "A prize")] == [7, 4, 0]
    assert seen(CHROME).bin("told", "The kite") == 0
    assert seen(STORY).bin("headline", "The kite") == 13


def test_every_bin_is_in_its_range() -> None:
    """No feature counts further than it says, or than tables are laid out for."""
    pages = [seen(CHROME, HEADLINE), seen("<div>" * 60 + STORY + "x" * 5000), seen("<ul>" + "<li><a href='/a'>1</a></li>" * 300 + "</ul>")]

    for page in pages:
        for one in page.found:
            assert all(0 <= value < LARGEST for value in one.bins)
    assert all(bins <= LARGEST for bins, _ in BINS.values())
    assert all(len(scorer.model().second.tables[name]) <= LARGEST for name in NAMES)


# ── the scorer


def test_a_tables_last_bin_stands_for_all_above() -> None:
    """So that no bin lies outside, and no table is looked at with care."""
    assert scorer.padded([1.0, 2.0]) == [1.0] + [2.0] * (LARGEST - 1)


def test_no_blocks_have_no_scores() -> None:
    """A page without text is settled, too."""
    assert scorer.scored([], Boxes()) == []
    assert article.settled([], []) == (0.2, 0.0)


def test_hopeless_blocks_are_not_looked_at_again() -> None:
    """Their likelihood is the first sum's; of all others the reasons add up to the log odds of what is said."""
    page = seen(CHROME, HEADLINE)
    scores = scorer.scored(page.found, page.page.boxes)

    for one, score in zip(page.found, scores, strict=True):
        assert (score.likely == score.alone) == (score.alone <= 0.015)
        assert sum(weight for _, weight in scorer.why(one, score)) == pytest.approx(log(score.likely / (1 - score.likely)))
    assert min(score.likely for one, score in zip(page.found, scores, strict=True) if one.size > 100) > 0.5


def test_reasons_come_the_strongest_first() -> None:
    """Whatever their side."""
    page = seen(CHROME, HEADLINE)
    scores = scorer.scored(page.found, page.page.boxes)

    weights = [abs(weight) for _, weight in scorer.why(page.found[0], scores[0])]
    assert weights == sorted(weights, reverse=True)


def test_what_a_block_knows_of_its_neighbours() -> None:
    """Means of the others, never of itself; before, between, after; the share of what is likely above and below."""
    boxes = Boxes()
    boxes.open(0, "div", "")
    found = [block(place, 1) for place in range(4)]

    bins = [dict(zip(scorer.CONTEXT_NAMES, row, strict=True)) for row in scorer.neighbours([0.08, 0.98, 0.9, 0.08], found, boxes)]

    assert [row["own"] for row in bins] == [1, 19, 17, 1]
    assert [row["anchors"] for row in bins] == [1, 7, 7, 15]
    assert [row["mass_above"] for row in bins] == [0, 0, 5, 9]
    assert [row["mass_below"] for row in bins] == [9, 4, 0, 0]
    assert bins[0]["run_above"] == bins[3]["run_below"] == 0
    assert bins[0]["run_below"] > bins[0]["run_above"] < bins[3]["run_above"]
    assert {row["prose"] for row in bins} == {2}
    alone = scorer.neighbours([0.5], [block(0, 1)], boxes)
    assert dict(zip(scorer.CONTEXT_NAMES, alone[0], strict=True))["anchors"] == 27


# ── what is settled


def test_the_bar_is_half_of_the_expected_f1() -> None:
    """Sure blocks give the highest bar and an estimate near 1; doubtful ones a lower bar; nothing likely an estimate of 0."""
    sure = article.settled([0.999] * 10 + [0.001] * 10, [200] * 20)
    doubtful = article.settled([0.5] * 4 + [0.3] * 16, [200] * 20)

    assert sure[0] == pytest.approx(0.5, abs=0.01)
    assert sure[1] == pytest.approx(0.995, abs=0.01)
    assert 0.2 <= doubtful[0] < sure[0]
    assert doubtful[1] < 0.7
    assert article.settled([0.0] * 5, [200] * 5)[1] == pytest.approx(0, abs=1e-6)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 5000)), max_size=40))
def test_estimates_are_shares(given_blocks: list[tuple[float, int]]) -> None:
    """Whatever the blocks, the bar stays in its range and the estimate is a share."""
    bar, estimate = article.settled([likely for likely, _ in given_blocks], [size for _, size in given_blocks])

    assert 0.2 <= bar <= 0.5
    assert 0 <= estimate <= 1.0001


def test_confidence_rises_with_the_estimate() -> None:
    """A better estimate is never less trusted; confidence is a share."""
    found = [article.confidence(step / 100) for step in range(101)]

    assert all(low <= high for low, high in pairwise(found))
    assert 0 <= found[0] < found[-1] <= 1


@pytest.mark.parametrize(
    ("headlines", "place"),
    [
        ((HEADLINE,), 1),
        (("Kite Makers Agree on a Meadow!",), 1),
        ((), 1),
        (("The mower of the meadow has come",), 1),
        ((PROSE[1],), 3),
    ],
)
def test_the_headlines_place(headlines: tuple[str, ...], place: int) -> None:
    """The heading that prints it, whatever its case and marks; a paragraph that does; else the first h1."""
    pieces = [
        Piece(index=0, kind="paragraph", text="Ullerby Echo"),
        Piece(index=1, kind="heading", text=HEADLINE, level=1),
        Piece(index=2, kind="paragraph", text=PROSE[0]),
        Piece(index=3, kind="paragraph", text=PROSE[1]),
    ]

    assert article.headline_place(pieces, headlines) == place
    assert article.headline_place(pieces[2:], ("x" * 20,)) is None


# ── framing


def test_what_stands_around_the_body() -> None:
    """The headline is the title, the story open for the rules, the rest beside it or outside."""
    page = seen(CHROME).page
    read = article.read(page, (HEADLINE,))

    by_text = {part.text: part for part in read.parts}
    assert by_text[HEADLINE].role is Role.TITLE
    assert all(by_text[words].role is None and by_text[words].piece.index not in read.beside for words in PROSE)
    teaser = by_text["Two new buses for the hill"]
    assert teaser.role is not None or teaser.piece.index in read.beside
    assert read.text.split("\n") == list(PROSE)
    assert len(read.blocks) == len(read.scores)


def test_a_page_without_text_has_no_article() -> None:
    """Nothing is claimed of it."""
    read = article.read(seen("<nav>Home Town</nav><img src='a.png'>").page, ())

    assert (read.text, read.confidence, read.blocks) == ("", None, [])


def test_a_margin_under_the_text_is_outside() -> None:
    """An aside of other stories is no list of related ones, unless it is named so."""
    rows = "<h3>More stories:</h3><ul><li><a href='/c'>Two new buses for the hill</a></li><li><a href='/d'>Old cinema finds a buyer</a></li></ul>"

    def related(name: str) -> int:
        page = f"<!DOCTYPE html><html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>{STORY}</article>{{}}</body></html>"
        return len(cleaner.clean_text(page.format(f"<aside class='{name}'>{rows}</aside>")).related)

    assert related("hot") == 0


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Von Nele Brandis, 4. März 2026, 19:40 Uhr", True),
        ("2026年2月17日 09:05 何采薇", True),
        ("Last updated: December 15th, 2025", True),
        ("17 февраля 2026, 09:05", True),
        ("The meadow was mown on 4 March 2026.", False),
        ("* As of 8/30/21", False),
        ("On 4 March 2026 the kite makers met with the miller and all of their children to fly what they had built", False),
        ("Three jars of honey", False),
        ("", False),
    ],
)
def test_rows_of_small_print(text: str, dated: bool) -> None:  # noqa: FBT001
    """A day with few other words is one; a sentence or a footnote is none."""
    assert small_print.is_dated_row(text) is dated


# ── laws


TAGS = st.sampled_from(
    ["p", "div", "section", "article", "aside", "li", "blockquote", "span", "h2", "td", "figure", "footer", "header", "a"]
)
CLASSES = st.sampled_from(
    ["", "share", "article-body", "related", "sr-only", "comments", "newsletter", "author", "teaser card", "meta date"]
)
TEXTS = st.one_of(documents.texts, st.sampled_from(PROSE)).map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;"))
NODES = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        lambda tag, name, children: f'<{tag} class="{name}">{"".join(children)}</{tag}>', TAGS, CLASSES, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=10_000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(NODES, max_size=6), st.booleans())
def test_the_laws_on_any_page(nodes: list[str], chrome: bool) -> None:  # noqa: FBT001
    """Whatever a page holds, nothing of it is lost or invented, its record is the same again, and read back from its rendering."""
    body = "".join(nodes) + (CHROME if chrome else "")
    page = f"<!DOCTYPE html><html><head><title>{HEADLINE} - Ullerby Echo</title></head><body>{body}</body></html>"
    try:
        found = cleaner.clean_text(page)
    except cleaner.CleanError as error:
        assert error.code in {"no-text", "empty", "blank", "not-text"}, error
        return
    shown = visible_html(page)

    assert not missing(found, shown)
    assert not invented(found, shown)
    assert cleaner.clean_text(page) == found
    again = cleaner.clean_text(found.to_markdown())
    assert (again.title, again.blocks, again.captions) == (found.title, found.blocks, found.captions)
