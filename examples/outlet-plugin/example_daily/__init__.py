"""The Example Daily (example-daily.example), an outlet that does not exist.

Read for it: three invented documents. Pages since 2024 keep the text in ``.article-text``, older ones in
``#story``; crawlers' dumps open with the headline and end in the line of rights.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line, regex


class ExampleDaily(Outlet):
    """The Example Daily."""

    id, name = "example-daily", "The Example Daily"
    hosts = ("example-daily.example",)
    zone, language = "Europe/London", "en"
    prints = (r"© The Example Daily Limited",)
    layouts = (
        Layout("2024", ("article .article-text",), rules=(css("share", "share", ".share-bar", whole=True),)),
        Layout("2019", ("#story",)),
    )
    rules = (
        css("headline", "title", "h1"),
        line("posted", "date-line", regex(r"Published: (?P<published>\d{4}-\d{2}-\d{2} \d{2}:\d{2})")),
        line("writer", "byline", regex(r"Words: (?P<authors>[^.,:]{2,40})")),
        line("channel", "promo", regex(r"Follow the Example Daily on WhatsApp.{0,40}")),
        line("rights", "copyright", regex(r"© The Example Daily Limited.{0,60}")),
        from_line("most-read", "most-read", regex(r"Most read today")),
    )
