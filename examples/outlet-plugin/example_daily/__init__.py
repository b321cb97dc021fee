"""The Example Daily (example-daily.example), an outlet that does not exist.

Read for it: three invented documents. Pages since 2024 keep the text in ``.article-text``, older ones in
``#story``; crawlers' dumps open with the headline and end in the line of rights.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line


class ExampleDaily(Outlet):
    """The Example Daily."""

    id, name = "example-daily", "The Example Daily"
    hosts = ("example-daily.example",)
    zone, language = "Europe/London", "en"
    prints = ("© The Example Daily Limited",)
    layouts = (
        Layout("2024", ("article .article-text",), rules=(css("share", "share", ".share-bar", whole=True),)),
        Layout("2019", ("#story",)),
    )
    rules = (
        css("headline", "title", "h1"),
        line("posted", "date-line", "Published: {published}"),
        line("writer", "byline", "Words: {authors}"),
        line("channel", "promo", "Follow the Example Daily on WhatsApp{words}"),
        line("rights", "copyright", "© The Example Daily Limited{words}"),
        from_line("most-read", "most-read", "Most read today"),
    )
