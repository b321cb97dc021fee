"""What stands around and amid the text of a page nobody described: pictures, bylines, tags, lists of other articles, the standfirst."""

from __future__ import annotations

from typing import Final

import pytest

import cleaner
from cleaner.record import CleanArticle

PROSE: Final = (
    "The harbour council of Ostrava Bay voted on Monday to rebuild the ferry pier, ending a quarrel that had lasted for nine winters.",
    "Builders told the meeting that the wooden piles, sunk in 1911, could no longer bear the weight of lorries, and that repairs had failed.",
    "Islanders, who have to row four miles to reach a doctor, filled the gallery and clapped when the clerk read out the result.",
    "The work will cost some six million crowns and take two summers, with a floating walkway open to people on foot and on bicycles.",
)


def page(
    above: str = "", amid: str = "", below: str = "", title: str = "Council votes to rebuild the ferry pier", *, prose: str = ""
) -> CleanArticle:
    """A plain page with something between headline and text, amid the text, and below it."""
    first, *others = (f"<p>{text}</p>" for text in PROSE)
    text = prose or f"{first}{others[0]}{amid}{others[1]}{others[2]}"
    html = (
        f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body><div class=site><a href=/>Home</a></div>"
        f"<article><h1>{title}</h1>{above}<div class=text>{text}</div>{below}</article></body></html>"
    )
    return cleaner.clean_bytes(html.encode(), url="https://www.example.com/a/1")


def ledgered(record: CleanArticle) -> dict[str, str]:
    """Text → kind of what was removed."""
    return {removed.text: removed.kind for removed in record.removed}


def paragraphs(record: CleanArticle) -> list[str]:
    """The body, block by block."""
    return [block.text for block in record.blocks]


class TestPictures:
    """Only the article's own pictures are its images."""

    def test_lead_picture_above_the_text(self) -> None:
        record = page("<div class=hero><img src=/pics/pier.jpg></div>")
        assert [image.url for image in record.images] == ["/pics/pier.jpg"]

    @pytest.mark.parametrize(
        "other",
        [
            "<div class=byline><img src=/people/anna.jpg>By Anna Brodsky</div>",
            "<img src=/static/icons/clock.png>",
            "<img src=/img/arrow.png>",
            "<img src=https://secure.gravatar.com/avatar/12?s=64>",
            "<img src=/people/anna.jpg alt='Author picture'>",
            "<div class=related-box><img src=/pics/other.jpg><a href=/b/2>Another story of the same long day</a></div>",
        ],
    )
    def test_faces_icons_and_teasers_are_none(self, other: str) -> None:
        assert page(other).images == []

    def test_mark_of_a_company_in_a_figure_is_one(self) -> None:
        record = page(amid="<figure><img src=/pics/company-logo.png><figcaption>The new sign.</figcaption></figure>")
        assert [(image.url, image.caption) for image in record.images] == [("/pics/company-logo.png", "The new sign.")]

    def test_loader_of_an_unknown_name(self) -> None:
        record = page(amid="<img src=/js/lazy_placeholder.gif data-delayed-url=https://img.example.com/pier.jpg>")
        assert [image.url for image in record.images] == ["https://img.example.com/pier.jpg"]

    def test_copyright_line_under_a_picture_is_its_credit(self) -> None:
        record = page(amid="<div><img src=/pics/pier.jpg><p>© Wanda Pohl</p></div>")
        assert record.images[0].credit == "Wanda Pohl"
        assert ledgered(record)["© Wanda Pohl"] == "credit"

    def test_numbered_figure_is_a_caption(self) -> None:
        record = page(amid="<div><img src=/pics/piles.jpg><div class=pic>Figure 3: The piles in 1911</div></div>")
        assert "Figure 3: The piles in 1911" not in paragraphs(record)
        assert record.captions == ["Figure 3: The piles in 1911"]


class TestSmallPrint:
    """Bylines, dates, tags, the writer."""

    def test_byline_and_date_between_headline_and_text(self) -> None:
        record = page("<div>By Anna Brodsky</div><div>4 March 2024, 19:40</div>")
        kinds = ledgered(record)
        assert kinds["By Anna Brodsky"] == "byline"
        assert kinds["4 March 2024, 19:40"] == "date-line"

    def test_byline_that_was_taken_for_text(self) -> None:
        prose = "<p>Von Anna Brodsky, 4. März 2024, 19:40 Uhr</p>" + "".join(f"<p>{text}</p>" for text in PROSE)
        record = page(prose=prose)
        assert paragraphs(record) == list(PROSE)
        assert record.authors == ["Anna Brodsky"]

    def test_writers_box_below(self) -> None:
        note = "Anna Brodsky covers the coast and its islands for the paper since 2011"
        record = page("<p>By Anna Brodsky</p>", below=f"<div class=author-bio><p>{note}</p></div>")
        assert ledgered(record).get(note) == "author-note"

    def test_keywords_after_their_label(self) -> None:
        record = page(
            below="<div><span>Tags:</span><ul><li><a href=/x/pier>Pier</a></li><li><a href=/x/ferries>Ferries</a></li></ul></div>"
        )
        assert {"Pier", "Ferries"} <= set(record.tags)


class TestOthers:
    """Lists of other articles."""

    LIST: Final = (
        "<section class=box><h3>{label}</h3><div><img src=/t/1.jpg><p><a href=/2024/lighthouse-keeper-leaves>Coast</a></p>"
        "<h4><a href=/2024/lighthouse-keeper-leaves>Lighthouse keeper leaves after forty years</a></h4><p>2 March 2024</p></div>"
        "<div><h4><a href=/2024/winter-storm>Storm takes the roof of the fish hall</a></h4></div></section>"
    )

    def test_one_title_an_article(self) -> None:
        record = page(below=self.LIST.format(label="Related articles"))
        assert [(link.title, link.url) for link in record.related] == [
            ("Lighthouse keeper leaves after forty years", "/2024/lighthouse-keeper-leaves"),
            ("Storm takes the roof of the fish hall", "/2024/winter-storm"),
        ]
        assert ledgered(record)["Related articles"] == "related-label"

    def test_most_read_is_not_related(self) -> None:
        record = page(below=self.LIST.format(label="Most read"))
        assert record.related == []
        assert ledgered(record)["Storm takes the roof of the fish hall"] == "most-read"


class TestStandfirst:
    """A dek of its own."""

    def test_by_its_class(self) -> None:
        record = page(
            "<p class=standfirst>After nine winters of quarrels the boats will have a place to land again.</p><p>By Anna Brodsky</p>"
        )
        assert record.subtitle == "After nine winters of quarrels the boats will have a place to land again."
        assert paragraphs(record) == list(PROSE)

    def test_heading_that_a_byline_parts_from_the_text(self) -> None:
        record = page("<h2>The boats will have a place to land</h2><p>By Anna Brodsky</p>")
        assert record.subtitle == "The boats will have a place to land"

    def test_lead_paragraph_set_off_by_style_is_body(self) -> None:
        lead = "After nine winters of quarrels the boats of the bay will have a place to land again, if the money lasts."
        record = page(prose=f"<p><b>{lead}</b></p>" + "".join(f"<p>{text}</p>" for text in PROSE))
        assert record.subtitle is None
        assert paragraphs(record)[0] == lead


class TestParted:
    """Stories that only line breaks part."""

    def test_paragraphs_and_subheads(self) -> None:
        record = page(prose=f"{PROSE[0]}<br>{PROSE[1]}<br><b>Rowing for the doctor</b><br>{PROSE[2]}<br>{PROSE[3]}")
        assert [(block.kind, block.text) for block in record.blocks] == [
            ("paragraph", PROSE[0]),
            ("paragraph", PROSE[1]),
            ("heading", "Rowing for the doctor"),
            ("paragraph", PROSE[2]),
            ("paragraph", PROSE[3]),
        ]

    def test_verses_stay_one_block(self) -> None:
        verse = "The boats come in,<br>the boats go out,<br>and no one knows<br>what it is about."
        record = page(amid=f"<p>{verse}</p>")
        assert verse.replace("<br>", "\n") in paragraphs(record)
