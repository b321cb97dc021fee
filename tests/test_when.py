"""Dates of pages that no outlet's rules know: what is said, what is printed near the headline, what the address tells."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

import cleaner
from cleaner.metadata import structured, when
from cleaner.metadata.when import When

TEXT = (
    "The council of the harbour town voted on Tuesday night to rebuild the old swing bridge over the river, which had divided its banks. "
    * 2
)
BODY = f"<p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>"
HEAD = "<h1>Council votes to rebuild the swing bridge</h1>"


def page(inside: str, head: str = "", language: str = "en") -> str:
    """A page with a header and a footer around ``inside``."""
    return (
        f'<html lang="{language}"><head><title>Council votes to rebuild the swing bridge - Ledger</title>{head}</head><body><header>'
        f'<a href="/">Ledger</a><div class="today"><time datetime="2026-11-29">29 November 2026</time></div></header><main>{inside}</main>'
        "<footer>Site last updated 12/06/2024. © 2003-2024 Ledger</footer></body></html>"
    )


def dated(markup: str, url: str | None = None, language: str | None = "en", near: tuple[str, ...] = ()) -> When:
    """What the page says of its dates."""
    tree = LexborHTMLParser(markup)
    return when.dated(tree, structured.read(tree), url, language=language, text=markup, near=near)


def published(markup: str, url: str | None = None, language: str | None = "en") -> str | None:
    """The date of publication that the page tells."""
    stamp = dated(markup, url, language).stamp
    return stamp.iso if stamp is not None else None


SAID = [
    ('<meta property="article:published_time" content="2024-03-05T14:05:00+01:00">', "2024-03-05T14:05:00+01:00"),
    ('<meta name="dc.date" content="2024-03-05">', "2024-03-05"),
    ('<meta name="parsely-pub-date" content="2024-03-05T14:05:00Z">', "2024-03-05T14:05:00Z"),
    ('<meta name="sailthru.date" content="Tue, 05 Mar 2024 14:05:00 +0000">', "2024-03-05T14:05:00+00:00"),
    ('<meta name="citation_publication_date" content="2024/03/05">', "2024-03-05"),
    ('<meta property="cXenseParse:recs:publishtime" content="2024-03-05T14:05:00Z">', "2024-03-05T14:05:00Z"),
    ('<meta name="publishdate" content="20240305">', "2024-03-05"),
    ('<meta name="firstpublishedtime" content="2024-03-05-14:05:00">', "2024-03-05"),
    ('<meta name="dcsext.article_publish_date" content="2024-03-05">', "2024-03-05"),
    ('<meta name="isodatetime" content="2024-03-05T14:05:00Z">', None),
    ('<meta name="date" content="0000-00-00">', None),
    ('<meta name="date" content="1970-01-01">', None),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-05T14:05:00Z"}</script>', "2024-03-05T14:05:00Z"),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":[null,"2024-03-05"]}</script>', "2024-03-05"),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":{"@value":"2024-03-05"}}</script>', "2024-03-05"),
    ('<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"2019-01-01T00:00:00Z"}</script>', None),
    ('<script type="application/ld+json">{"@type":"WebPage","datePublished":"2024-03-05"}</script>', "2024-03-05"),
]


@pytest.mark.parametrize(("head", "iso"), SAID)
def test_what_is_said_for_machines(head: str, iso: str | None) -> None:
    """JSON-LD and meta elements of publication count; a video's upload, an empty date and the epoch do not."""
    assert published(page(HEAD + BODY, head)) == iso


PRINTED = [
    (f'{HEAD}<p class="info">Published March 11, 2026</p>{BODY}', "2026-03-11"),
    (f"{HEAD}<p>By Ann Marlow | March 11, 2026 9:05 am EST</p>{BODY}", "2026-03-11T09:05:00-05:00"),
    (
        f'{HEAD}<div class="meta"><span>Ann Marlow</span> <time datetime="2026-02-22T17:00:10Z">Feb 23</time></div>{BODY}',
        "2026-02-22T17:00:10Z",
    ),
    (f'<p class="kicker">11 March 2026</p>{HEAD}{BODY}', "2026-03-11"),
    (f'{HEAD}<p>Published</p><p class="date">Feb 2, 2023</p>{BODY}', "2023-02-02"),
    (f'{HEAD}<abbr class="published" title="2024-03-05T14:05:00-05:00">Tuesday</abbr>{BODY}', "2024-03-05T14:05:00-05:00"),
    (f'<div itemprop="datePublished" content="2024-03-05T14:05:00Z"></div>{HEAD}{BODY}', "2024-03-05T14:05:00Z"),
    (f"{HEAD}{BODY}<p>Posted on 11 March 2026</p>", "2026-03-11"),
    (f'{HEAD}{BODY}<div class="post-date">11 March 2026</div>', "2026-03-11"),
    (
        f'{HEAD}<ul><li>Share</li><li>Print</li></ul><div class="submitted">Submitted by ann on 11 March 2026 - 18:55</div>{BODY}',
        "2026-03-11",
    ),
    # two days without a word between: the first issue and the last change
    (f'{HEAD}<p><span class="hidden">2026-05-06T10:00:00+00:00</span><span>March 11th, 2026</span> | News</p>{BODY}', "2026-03-11"),
    # a dateline at the head of the text, a margin of the article
    (f"{HEAD}<p>HARBOUR TOWN, Maine, March 11, 2026 /PRNewswire/ -- {TEXT}</p>{BODY}", "2026-03-11"),
    (f"{HEAD}<p>Feb. 23, 2015 -- {TEXT}</p>{BODY}", "2015-02-23"),
    (f'<article>{HEAD}{BODY}<aside><p><time datetime="2026-03-11">11 March</time> by Ann</p></aside></article>', "2026-03-11"),
    (f'<article>{HEAD}<div class="sidebar"><p class="date">11 March 2026</p></div>{BODY}</article>', "2026-03-11"),
    # what is no date of the article
    (f"{HEAD}<p>Event date: 11 March 2026</p>{BODY}", None),
    (f'{HEAD}{BODY}<table class="infobox"><tr><td><span class="bday dtstart published">1998-02-28</span></td></tr></table>', None),
    (
        f'<article>{HEAD}{BODY}<aside class="related"><p class="date">1 May 2019</p><p class="date">3 May 2019</p></aside></article>',
        None,
    ),
    (f"{HEAD}{BODY}", None),
    (
        f"{HEAD}<p>The court had ruled on 11 March 2025 that the old bridge must be closed to lorries before the winter comes.</p>{BODY}",
        None,
    ),
    (f'{HEAD}{BODY}<div class="comments"><div>Ann <time datetime="2026-01-02">2 January</time></div></div>', None),
    (
        f'<article>{HEAD}{BODY}</article><section><article><time datetime="2025-06-06">6 June</time><a href="/x">Ferry fares</a></article></section>',
        None,
    ),
    (f'{HEAD}{BODY}<blockquote class="twitter-tweet"><p>It is in.</p><a href="https://twitter.com/x">March 4, 2025</a></blockquote>', None),
    (f'{HEAD}{BODY}<aside><h3>Most read</h3><ul><li><span class="date">1 May 2019</span> Ferry</li></ul></aside>', None),
    (f"{HEAD}<p>Received 3 January 2024; accepted 4 March 2024</p>{BODY}", None),
    (f'{HEAD}<div class="events"><span class="date">12 May 2026</span> Open day</div>{BODY}', None),
]


@pytest.mark.parametrize(("inside", "iso"), PRINTED)
def test_what_is_printed(inside: str, iso: str | None) -> None:
    """A date near the headline or right behind the text, and no other thing's."""
    assert published(page(inside)) == iso


WORLD = [
    ("de", "ledger.de", '<p class="byline">Von Nora Feldkamp, 4. März 2025, 19:40 Uhr</p>', "2025-03-04T19:40:00+01:00", True),
    ("fr", "ledger.fr", "<p>Publié le 5 juillet 2024 à 14h05</p>", "2024-07-05T14:05:00+02:00", True),
    ("el", "ledger.gr", '<div class="time">05 Ιουνίου 2012 15:20</div>', "2012-06-05T15:20:00+03:00", True),
    (
        "zh-TW",
        "ledger.com",
        '<div class="info">2026年02月17日 09:05　來源：海港日報　作者：林海生</div>',
        "2026-02-17T09:05:00+08:00",
        True,
    ),
    ("ja", "ledger.com", "<p>2024年3月5日 14時20分</p>", "2024-03-05T14:20:00+09:00", True),
    ("ko", "ledger.com", "<span>입력 2024.03.05. 14:22</span>", "2024-03-05T14:22:00+09:00", True),
    ("en", "ledger.com", "<p>5 March 2024 14:22</p>", "2024-03-05", False),
    ("fr-FR", "ledger.com", "<p>Publié le 5 juillet 2024 à 14h05</p>", "2024-07-05T14:05:00+02:00", True),
    ("en", "ledger.co.uk", "<p>03/04/2024 14:22</p>", "2024-04-03T14:22:00+01:00", True),
    ("en", "ledger.com", "<p>03/04/2024</p>", "2024-03-04", False),
    ("en", "ledger.ca", "<p>5 March 2024 14:22</p>", "2024-03-05", False),
    ("id", "ledger.co.id", "<p>Selasa, 5 Mar 2024 14:05 WIB</p>", "2024-03-05T14:05:00+07:00", False),
]


@pytest.mark.parametrize(("language", "host", "line", "iso", "assumed"), WORLD)
def test_the_world_prints(language: str, host: str, line: str, iso: str, *, assumed: bool) -> None:
    """A clock time is an instant where the host's country or the language tells one zone, and that is an assumption."""
    stamp = dated(page(HEAD + line + BODY, language=language), f"https://www.{host}/a/1", language).stamp

    assert stamp is not None
    assert (stamp.iso, stamp.assumed_zone) == (iso, assumed)


def test_publication_and_change_are_parted() -> None:
    """One line may print both; the label tells which is which."""
    found = dated(page(f"{HEAD}<p>Published March 11, 2026 9:00 am ET | Updated March 12, 2026 10:00 am ET</p>{BODY}"))

    assert found.stamp is not None
    assert found.changed is not None
    assert (found.stamp.iso, found.changed.iso) == ("2026-03-11T09:00:00-04:00", "2026-03-12T10:00:00-04:00")


def test_labels_behind_their_dates() -> None:
    """In Japan and China the label may follow its date."""
    found = dated(page(f"{HEAD}<p>2024年3月5日 14時20分 公開 2024年3月6日 9時05分 更新</p>{BODY}", language="ja"), language="ja")

    assert found.stamp is not None
    assert found.changed is not None
    assert (found.stamp.iso, found.changed.iso) == ("2024-03-05T14:20:00+09:00", "2024-03-06T09:05:00+09:00")


def test_a_clock_time_betters_the_same_day() -> None:
    """A bare day for machines, or a midnight, yields to the clock time printed for that day."""
    for day in ("2025-03-04", "2025-03-04T00:00:00+01:00"):
        head = f'<meta property="article:published_time" content="{day}">'
        markup = page(f"{HEAD}<p>4. März 2025, 19:40 Uhr</p>{BODY}", head, "de")
        assert published(markup, "https://ledger.de/a", "de") == "2025-03-04T19:40:00+01:00"


def test_a_date_set_by_the_last_change_yields() -> None:
    """Where a system gives one instant for publication and change, an earlier day printed by the headline is the one of publication."""
    said = '{"@type":"Article","datePublished":"2025-11-20T16:02:46Z","dateModified":"2025-11-20T16:02:46Z"}'
    head = f'<script type="application/ld+json">{said}</script>'

    assert published(page(f'{HEAD}<div class="post-date">May 14, 2025</div>{BODY}', head)) == "2025-05-14"


def test_a_local_clock_that_is_called_utc_is_put_right() -> None:
    """Where two sources say one clock time, one of them as UTC, the offset of the other is believed."""
    head = '<meta property="article:published_time" content="2026-03-11T14:05:00Z">'

    assert published(page(f'{HEAD}<time datetime="2026-03-11T14:05:00+09:00">11 March</time>{BODY}', head)) == "2026-03-11T14:05:00+09:00"
    assert published(page(f'{HEAD}<time datetime="2026-03-11T23:05:00+09:00">11 March</time>{BODY}', head)) == "2026-03-11T14:05:00Z"


def test_the_date_in_the_title_of_the_page() -> None:
    """Some papers print the day only between the headline and their own name."""
    markup = page(HEAD + BODY).replace("bridge - Ledger", "bridge - 11.03.2026 - Ledger")

    assert published(markup) == "2026-03-11"


def test_only_a_change_is_dated() -> None:
    """Its day stands in, and says so."""
    found = dated(page(f"{HEAD}<p>Last updated: March 12, 2026</p>{BODY}"))

    assert found.from_change
    assert found.stamp is not None
    assert found.stamp.iso == "2026-03-12"


ADDRESSES = [
    ("https://ledger.com/2026/02/17/bridge", "2026-02-17"),
    ("https://ledger.com/news/20260217/bridge.html", "2026-02-17"),
    ("https://ledger.com/news/2026-02-17-bridge", "2026-02-17"),
    ("https://ledger.com/news/29-10-2021", "2021-10-29"),
    ("https://ledger.cn/gov/202202/t20220213_123.html", "2022-02-13"),
    ("https://ledger.cn/2022-02/13/c_1128364.htm", "2022-02-13"),
    ("https://ledger.cn/news/202303210375.aspx", "2023-03-21"),
    ("https://ledger.org/hc-10122020133733.html", "2020-10-12"),
    ("https://archive.example/web/20260218174457/http://ledger.com/2026/02/17/bridge", "2026-02-17"),
    ("https://ledger.com/2026/02/bridge", None),
    ("https://ledger.com/a/20261399", None),
    ("https://ledger.com/a/123456789012", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "day"), ADDRESSES)
def test_the_day_in_the_address(url: str | None, day: str | None) -> None:
    """A day in full; a month is none."""
    assert when.day_in_address(url) == day


def test_the_address_comes_last() -> None:
    """It serves where nothing else tells the day, and says so; the record warns."""
    markup = page(f"{HEAD}{BODY}", '<link rel="canonical" href="https://ledger.com/2026/02/17/bridge">')
    article = cleaner.clean_text(markup)

    assert dated(markup, "https://ledger.com/2026/02/17/bridge").from_address
    assert article.published == "2026-02-17"
    assert "date-from-address" in {warning.code for warning in article.warnings}


def test_what_scripts_hold() -> None:
    """A day in the page's own data serves if its scripts agree on one."""
    one = '<script>window.page = {"id": 7, "published_at": "2024-03-05T06:22:28+01:00"}</script>'
    other = '<script>window.more = [{"published_at": "2024-02-01T06:22:28+01:00"}]</script>'

    assert published(page(HEAD + BODY + one)) == "2024-03-05T06:22:28+01:00"
    assert published(page(HEAD + BODY + one + other)) is None


def test_near_texts_serve() -> None:
    """Short texts that the caller found beside the headline are read like those of the tree."""
    found = dated(page(f"<div>{BODY}</div>"), near=("By Ann Marlow", "11 March 2026"))

    assert found.stamp is not None
    assert found.stamp.iso == "2026-03-11"


ZONES = [
    ("de", None, "Europe/Berlin"),
    ("de-AT", None, "Europe/Vienna"),
    ("en", "ledger.com", None),
    ("en-US", "ledger.com", None),
    ("en", "ledger.co.uk", "Europe/London"),
    ("zh", None, "Asia/Shanghai"),
    ("zh-HK", "ledger.com", "Asia/Hong_Kong"),
    ("pt", "ledger.com.br", "America/Sao_Paulo"),
    ("pt", "ledger.com", None),
    ("fr-FR", "ledger.com", "Europe/Paris"),
    ("fr", "ledger.com", None),
    ("es", "ledger.com", None),
    ("en", "ledger.ca", None),
    ("ja", "ledger.tv", "Asia/Tokyo"),
    (None, None, None),
]


@pytest.mark.parametrize(("language", "host", "zone"), ZONES)
def test_the_zone_of_an_unknown_outlet(language: str | None, host: str | None, zone: str | None) -> None:
    """The country's, where it has one; the language's, where it has one; else none."""
    assert when.zone_of(language, host) == zone


@pytest.mark.parametrize(
    "markup",
    ["", "<h1>", "<time datetime>", "<h1></h1><time>", '<meta itemprop="datePublished">', "<abbr class=published>", "<body><div><p>5<h1>a"],
)
def test_odd_pages_do_no_harm(markup: str) -> None:
    """Nothing raises, and nothing is found."""
    assert published(markup, "http://[bad", None) is None


@pytest.mark.parametrize(
    "value", ["[[[[[[1]]]]]]", "NaN", "1e400", "true", "{}", '{"@value": {"a": 1}}', '"0001-01-01T00:00:00Z"', '"\\u0000"', "-5"]
)
def test_odd_values_do_no_harm(value: str) -> None:
    """What JSON-LD may hold for a date and is none."""
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":{value},"dateModified":{value}}}</script>'

    assert published(page(HEAD + BODY, head), "https://ledger.de/a", "de") is None
