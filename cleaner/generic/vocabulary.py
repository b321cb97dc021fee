"""What the class and id of an element say of it, as bits: the words that pages of all sites share, judged once and kept.

The words were ranked by how often a block below an element of that class is the article's (log odds over the tuning halves of
two labelled corpora, six pages or more a word) and grouped by what they mean, so that words not met there have a home too.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cleaner.lazily import lazily

GROUPS: Final[dict[str, str]] = {
    "article": "article articlebody articletext artikel articolo articulo artigo story storybody hentry single post posting blogpost news report 文章",
    "body": "body maintext bodytext content contents contenu contenido conteudo inhalt maincontent entry text texte texto testo copy detail details",
    "rich": "rich richtext rte wysiwyg prose markup typography paragraph para formatted markdown editor js_content trs",
    "main": "main primary center middle",
    "navigation": "nav navigation navbar menu menus submenu subnav megamenu mega dropdown flyout burger hamburger offcanvas sidenav topbar "
    "breadcrumb breadcrumbs crumb crumbs bread pagination pager paging paginate",
    "header": "header head masthead banner branding logo topline topper toolbar",
    "footer": "footer foot colophon bottom sitemap",
    "sidebar": "sidebar sidebars sidepanel",
    "side": "side aside rail widget widgets panel panels textwidget column right left",
    "related": "related relateds relatedposts relatedarticles recommended recommend recommendation recommendations recirc recirculation more next prev "
    "previous trending popular latest recent most mostread top also similar further readmore readnext yarpp crp jp "
    "linkbox linkedstory suggested suggestions teaser teasers verwandt mehr",
    "card": "card cards tile tiles item items grid list listing archive archives loop feed carousel swiper slider slick slide slides river stream "
    "collection thumb thumbnail thumbnails",
    "comment": "comment comments reply replies respond thread threads discussion disqus commentlist kommentar kommentare commentaires comentarios "
    "pinglun livefyre coral bypostauthor",
    "share": "share sharing shares social sns follow sharedaddy addthis facebook twitter whatsapp pinterest linkedin bookmark print fenxiang",
    "subscribe": "newsletter newsletters subscribe subscription signup optin email login register account cta paywall premium membership donate "
    "donation support abo abonnement",
    "overlay": "popup modal overlay dialog cookie cookies consent gdpr onetrust alert notice notification announcement toast tooltip lightbox",
    "advert": "ad ads adv advert advertisement advertising adsense adslot dfp gpt sponsor sponsored promo promos promotion taboola outbrain promoted "
    "affiliate commercial anzeige werbung publicidad guanggao",
    "author": "author authors byline by bio biography profile avatar contributor contributors writer reporter signature vcard autor auteur zuozhe",
    "meta": "meta date dates time timestamp datetime published pubdate posted info source updated byinfo postmeta dateline",
    "caption": "caption captions figcaption credit credits figure figures gallery galleries photo photos photographer legend bildunterschrift wp-caption "
    "slideshow copyrightholder",
    "media": "media image images img video videos audio player embed podcast picture attachment object",
    "tag": "tag tags topic topics category categories cat cats taxonomy keyword keywords label labels term terms biaoqian",
    "title": "title titles headline headlines heading hed kicker overline eyebrow h1",
    "lead": "lead lede dek deck standfirst summary excerpt intro introduction abstract subtitle subhead subheadline subheading tagline description desc "
    "teasertext chapo sapo",
    "legal": "copyright legal disclaimer policy privacy terms rights imprint license disclosure",
    "hidden": "hidden hide invisible visually offscreen screenreader sr noscript collapsed",
    "form": "form forms search input filter filters field fields button buttons btn select option options poll quiz survey gform",
    "shop": "product products price prices cart shop store buy deal deals checkout",
    "toc": "toc tableofcontents anchor jump skip tabs tab",
    "quote": "quote quotes pullquote blockquote callout inset infobox factbox sidebarbox box note notes",
    "faq": "faq faqs accordion question answer answers",
    "table": "table tables tablepress data",
}
"""Group → the words that belong to it. A class name counts by its parts: ``article-body``, ``articleBody`` and ``article_body`` are two words."""

BIT: Final = {group: 1 << place for place, group in enumerate(GROUPS)}
"""Group → its bit in a judgement."""
TAGS: Final = ("aside", "header", "footer", "main", "article", "figure", "li", "td", "blockquote", "section", "center", "dl")
"""Elements whose being around a block tells something; they have bits of their own."""
TAG_BIT: Final = {tag: 1 << (len(GROUPS) + place) for place, tag in enumerate(TAGS)}
BITS: Final = (*GROUPS, *(f"<{tag}>" for tag in TAGS))
"""What each bit of a judgement stands for."""
_WORDS: Final = {word: BIT[group] for group, words in reversed(GROUPS.items()) for word in words.split()}
_CAMEL = lazily(r"(?<=[a-z])(?=[A-Z])")
_PART = lazily(r"[a-z][a-z0-9]*|[\u4e00-\u9fff]+")
_LONGEST: Final = 200
"""Of longer lists of classes only so many characters are looked at: utility frameworks string up dozens."""


@lru_cache(maxsize=50_000)
def judged(names: str) -> int:
    """The bits of an element's class and id, given as one string with blanks between."""
    found = 0
    known = _WORDS.get
    names = names[:_LONGEST]
    for part in _PART.findall(names if names.islower() else _CAMEL.sub("-", names).lower()):
        found |= known(part, 0)
    return found
