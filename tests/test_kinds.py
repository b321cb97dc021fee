"""What is no article says so, and what a subscription cuts off; an article never."""

from __future__ import annotations

import pytest

import cleaner

SITE = {
    "en": "The Fenmarsh Courier",
    "de": "Moorbacher Bote",
    "fr": "Le Courrier de Valmorne",
    "zh": "青石湾日报",
    "ja": "霧里新報",
    "ru": "Вестник Лугового",
}
TITLES = {
    "en": "The {} of {} asks for a second ferry before winter",
    "de": "{} von {} verlangt vor dem Winter eine zweite Fähre",
    "fr": "{} de {} demande un second bac avant l’hiver",
    "zh": "{}与{}要求入冬之前增开第二班渡轮服务两岸居民",
    "ja": "{}と{}、冬の前に二隻目の渡し船を求めて署名を提出",
    "ru": "{} из {} просит второй паром до наступления зимы",
}
SENTENCES = {
    "en": "The clerk of the harbour said on Tuesday that the old boat, which carries forty carts a day, could not be mended again before the ice came.",
    "de": "Die Hafenmeisterin sagte am Dienstag, das alte Boot, das vierzig Karren am Tag trägt, lasse sich vor dem Eis nicht noch einmal flicken.",
    "fr": "La capitaine du port a dit mardi que le vieux bateau, qui porte quarante charrettes par jour, ne pourrait être réparé avant les glaces.",
    "zh": "港务处书记星期二表示，每天运送四十辆手推车的旧船，在结冰之前已经无法再次修补，居民对此十分不满，要求尽快处理。",
    "ja": "港の書記は火曜日、一日に四十台の荷車を運ぶ古い船は、氷が張る前にもう一度直すことはできないと述べ、住民の不満が高まっている。",
    "ru": "Секретарь порта сказала во вторник, что старую лодку, которая возит сорок телег в день, нельзя починить ещё раз до ледостава.",
}


def title(language: str, number: int) -> str:
    """An invented headline."""
    return TITLES[language].format(f"Orvel{number}", f"Tamsk{number}")


def teasers(language: str, count: int, *, summary: bool = True) -> str:
    """So many boxes with a linked heading, and a summary each."""
    box = '<article class="teaser"><h3><a href="/news/{0}-{0}{0}77.html">{1}</a></h3>{2}</article>'
    said = f"<p>{SENTENCES[language]}</p>" if summary else ""
    return "".join(box.format(number, title(language, number), said) for number in range(count))


def page(language: str, heading: str, body: str, *, head: str = "", name: str | None = None) -> bytes:
    """A page with a menu, a footer and something between."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{name or heading} | {SITE[language]}</title>{head}</head><body>'
        f'<header><a href="/">{SITE[language]}</a><nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav></header>'
        f"<main><h1>{heading}</h1>{body}</main><footer><p>© 2026 {SITE[language]}</p></footer></body></html>"
    ).encode()


def story(language: str, count: int = 6) -> str:
    """So many paragraphs of running text."""
    return "".join(f"<p>{SENTENCES[language]} {number}. {SENTENCES[language]}</p>" for number in range(count))


def codes(data: bytes, url: str | None = None) -> dict[str, str]:
    """The doubts of a page's record: code to detail."""
    found = cleaner.clean_bytes(data, url=url)
    return {warning.code: warning.detail for warning in found.warnings if warning.code in ("not-an-article", "paywall-stub")}


LANGUAGES = sorted(SITE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("summary", [True, False])
def test_a_section_front_is_a_list(language: str, *, summary: bool) -> None:
    """Teasers with and without summaries, under a section's address."""
    found = codes(page(language, "Orvel", teasers(language, 14, summary=summary)), url="https://www.example.org/orvel/")

    assert "14 links" in found["not-an-article"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_front_page_without_an_address_is_a_list(language: str) -> None:
    """Nothing but the teasers themselves tells."""
    assert "not-an-article" in codes(page(language, "Orvel", teasers(language, 14)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_home_page_is_a_list(language: str) -> None:
    """The address has no path."""
    assert "not-an-article" in codes(page(language, SITE[language], teasers(language, 20)), url="https://www.example.org/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_among_teasers_is_one(language: str) -> None:
    """A story of six paragraphs with thirty teasers below it."""
    data = page(language, title(language, 99), f"<article>{story(language)}</article><aside>{teasers(language, 30)}</aside>")

    assert codes(data) == {}
    assert codes(data, url="https://www.example.org/2026/03/10/orvel-asks-for-a-second-ferry.html") == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_report_among_teasers_is_an_article(language: str) -> None:
    """Two paragraphs, a date that the page names, and many teasers."""
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-10T08:00:00Z">'
    data = page(
        language,
        title(language, 99),
        f"<article>{story(language, 2)}</article><aside>{teasers(language, 20, summary=False)}</aside>",
        head=head,
    )

    assert codes(data, url="https://www.example.org/2026/03/10/orvel-asks-for-a-second-ferry.html") == {}


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "404"),
        ("en", "404 Not Found"),
        ("en", "Error 404 (Not Found)!!1"),
        ("en", "Page not found"),
        ("en", "Access Denied"),
        ("en", "The page you requested could not be found"),
        ("en", "Sorry, we can’t find that page"),
        ("de", "Seite nicht gefunden"),
        ("de", "Die Seite wurde leider nicht gefunden"),
        ("de", "Zugriff verweigert"),
        ("fr", "Page introuvable"),
        ("fr", "Cette page n’existe plus"),
        ("fr", "Erreur 404"),
        ("zh", "页面不存在"),
        ("zh", "抱歉，您访问的页面不存在"),
        ("zh", "找不到頁面"),
        ("ja", "ページが見つかりません"),
        ("ja", "お探しのページは見つかりませんでした"),
        ("ru", "Страница не найдена"),
        ("ru", "Ошибка 404"),
    ],
)
def test_an_error_page(language: str, heading: str) -> None:
    """Told by its title, or by its heading alone under the site's own title; also with the latest stories below."""
    apology = f"<p>{SENTENCES[language]}</p>"
    for data in (
        page(language, heading, apology),
        page(language, heading, apology, name=SITE[language]),
        page(language, heading, apology + teasers(language, 5)),
    ):
        assert codes(data, url="https://www.example.org/2026/03/10/a-story-of-some-kind.html")["not-an-article"].startswith("an error page")


@pytest.mark.parametrize(
    "heading",
    [
        "404 ways to fold a napkin",
        "Access denied: how a harbour lost its gate",
        "Page not found in the duke's diary, say clerks",
        "Search for the ferry continues",
        "Error of judgement",
    ],
)
def test_a_story_with_such_words_is_an_article(heading: str) -> None:
    """The words stand amid a headline, or above a long text."""
    assert codes(page("en", heading, f"<article>{story('en')}</article>")) == {}


@pytest.mark.parametrize(
    ("language", "heading", "text"),
    [
        ("en", "Just a moment...", "Enable JavaScript and cookies to continue"),
        ("en", "Attention Required! | Cloudflare", "Please complete the check below to go on."),
        (
            "en",
            "www.example.org",
            "Verify you are human by completing the action below. www.example.org needs to review the security of your connection before proceeding.",
        ),
        ("de", "Einen Moment, bitte...", "Ihr Browser wird geprüft."),
        ("ru", "Вы не робот?", "Поставьте отметку, чтобы продолжить."),
        ("zh", "百度安全验证", "请完成下方验证后继续访问。"),
    ],
)
def test_a_test_before_the_page(language: str, heading: str, text: str) -> None:
    """A wall against robots, whose text stays."""
    data = page(language, heading, f"<p>{text}</p>")

    assert codes(data)["not-an-article"].startswith("a page before the page")


@pytest.mark.parametrize(
    ("language", "heading", "text"),
    [
        (
            "en",
            "Before you continue to Orvel",
            "We use cookies and data to deliver our services. Choose Accept all or Reject all; see our privacy policy and our partners.",
        ),
        (
            "en",
            "Your privacy",
            "We and our 812 partners store cookies for personalised advertising. You may accept all or reject all; consent can be withdrawn.",
        ),
        (
            "de",
            "Moorbacher Bote",
            "Mit Ihrer Zustimmung verwenden wir und unsere 212 Partner Cookies für personalisierte Werbung. Alle akzeptieren oder ablehnen: mehr im Datenschutz.",
        ),
        (
            "fr",
            "Valmorne",
            "Avec votre consentement, nos 98 partenaires et nous utilisons des cookies. Tout accepter ou tout refuser : politique de confidentialité.",
        ),
    ],
)
def test_a_consent_page(language: str, heading: str, text: str) -> None:
    """All that is said is a question about cookies."""
    assert codes(page(language, heading, f"<div class='cmp'><p>{text}</p></div>"))["not-an-article"].startswith("a consent page")


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Log in"), ("de", "Anmelden"), ("fr", "Connexion"), ("zh", "用户登录"), ("ja", "ログイン"), ("ru", "Вход")],
)
def test_a_login_page(language: str, heading: str) -> None:
    """A form and a few words."""
    body = "<form><label>E-mail<input></label><button>OK</button></form><p>Orvel Tamsk.</p>"

    assert codes(page(language, heading, body))["not-an-article"].startswith("a login page")


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Search results for “ferry”"),
        ("de", "Suchergebnisse für „Fähre“"),
        ("fr", "Résultats de recherche pour « bac »"),
        ("zh", "“渡轮”的搜索结果"),
        ("ja", "「渡し船」の検索結果"),
        ("ru", "Результаты поиска: паром"),
    ],
)
def test_search_results(language: str, heading: str) -> None:
    """Named so, or only by the address."""
    assert "not-an-article" in codes(page(language, heading, teasers(language, 8)))
    assert "not-an-article" in codes(page(language, "Orvel", teasers(language, 8)), url="https://www.example.org/?s=ferry")


def test_a_list_by_its_own_word() -> None:
    """JSON-LD says CollectionPage, as blogs' archives do; OpenGraph says article, as the same archives do."""
    head = '<meta property="og:type" content="article"><script type="application/ld+json">{"@type": "CollectionPage", "name": "Orvel"}</script>'

    assert "not-an-article" in codes(page("en", "Orvel", teasers("en", 9), head=head), url="https://www.example.org/topics/orvel/page/2/")


def test_a_gallery_is_none() -> None:
    """Twelve pictures and a line."""
    pictures = "".join(
        f'<figure><img src="/p/{number}.jpg" width="900" height="600"><figcaption>Ferry {number}</figcaption></figure>'
        for number in range(12)
    )
    data = page("en", "Pictures of the ferry", f"<p>Carts and crews on the old boat.</p>{pictures}")

    assert "12 pictures" in codes(data, url="https://www.example.org/gallery/ferry-2026")["not-an-article"]


STUBS = [
    ("en", "Subscribe to continue reading"),
    ("en", "This article is for subscribers only. Start your trial today."),
    ("en", "To read the rest of this story, sign in or create a free account."),
    ("en", "You have read all of your free articles this month."),
    ("de", "Dieser Artikel ist nur für Abonnenten."),
    ("de", "Weiterlesen mit Bote+: jetzt Abo abschließen"),
    ("de", "Melden Sie sich an oder registrieren Sie sich kostenlos, um weiterzulesen."),
    ("de", "Jetzt weiterlesen mit dem Digital-Abo"),
    ("fr", "La suite est réservée aux abonnés"),
    ("fr", "Il vous reste 72 % de cet article à lire."),
    ("fr", "Abonnez-vous pour lire la suite"),
    ("zh", "本文为付费内容，订阅后继续阅读"),
    ("zh", "登录后阅读全文"),
    ("zh", "訂閱會員即可閱讀全文"),
    ("ja", "この記事は有料会員限定です"),
    ("ja", "残り1234文字"),
    ("ja", "続きを読むには会員登録が必要です"),
    ("ru", "Чтобы продолжить чтение, оформите подписку"),
    ("ru", "Материал доступен только для подписчиков"),
]


@pytest.mark.parametrize(("language", "offer"), STUBS)
def test_a_stub(language: str, offer: str) -> None:
    """A short beginning, then the offer: the beginning stays, the warning quotes the offer."""
    body = f'<article>{story(language, 1)}<div class="offer"><p>{offer}</p><a href="/abo">OK</a></div></article>'
    data = page(language, title(language, 99), body)
    found = codes(data, url="https://www.example.org/2026/03/10/orvel-asks-for-a-second-ferry.html")

    assert list(found) == ["paywall-stub"]
    assert found["paywall-stub"].startswith("the text breaks off at '")
    assert SENTENCES[language][:20] in cleaner.clean_bytes(data).text


@pytest.mark.parametrize(("language", "offer"), STUBS)
def test_a_whole_story_with_an_offer_below_is_none(language: str, offer: str) -> None:
    """The text was delivered all the same."""
    body = f'<article>{story(language, 14)}<div class="offer"><p>{offer}</p></div></article>'

    assert codes(page(language, title(language, 99), body)) == {}


@pytest.mark.parametrize(
    "offer",
    [
        "Sign up for our newsletter",
        "Subscribe to our channel for more",
        "Log in to comment",
        "Register now for the harbour run",
        "Already a subscriber? Log in",
        "Abonnieren Sie unseren Newsletter",
        "关注我们的公众号",
        "登录后发表评论",
    ],
)
def test_other_offers_below_a_short_report_are_none(offer: str) -> None:
    """A newsletter, a comment box, a channel."""
    assert codes(page("en", title("en", 99), f"<article>{story('en', 2)}<div><p>{offer}</p></div></article>")) == {}
