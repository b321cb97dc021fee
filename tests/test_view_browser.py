"""The page of `cleaner view` in a real browser: what a reader, and a hostile document, can do there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cleaner
from tests.browser import chromium

ROOT = Path(__file__).resolve().parent.parent
SEED_000 = ROOT / "seeds/000_2dc1abc6a758d982.txt"
SEED_001 = ROOT / "seeds/001_eaf8227877ee7707.txt"
SEED_004 = ROOT / "seeds/004_55d047e4c7f49f96.txt"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1400, "height": 900}

HOSTILE = """<html lang=en><head><title>Harbour <script>window.ran=1</script></title>
<meta property="og:title" content="Harbour &lt;/script&gt;&lt;script&gt;window.ran=2&lt;/script&gt; opens &lt;!-- &lt;script&gt;">
<meta name=author content="&lt;img src=x onerror=window.ran=3&gt;"></head><body><article>
<h1>Harbour &lt;/script&gt;&lt;script&gt;window.ran=2&lt;/script&gt; opens &lt;!-- &lt;script&gt;</h1>
<p>The harbour was opened on Monday &lt;script&gt;window.ran=4&lt;/script&gt; after nine years of work, the council said in a statement.</p>
<p>Ships of &lt;img src="http://127.0.0.1:9/a.png" onerror="window.ran=5"&gt; every size may enter, and the ferries will follow in the spring.</p>
<p>It cost twice what was planned, and the old pier &lt;svg onload=window.ran=6&gt; will be taken down before the next winter comes.</p>
<figure><img src="http://127.0.0.1:9/b.png" onerror="window.ran=7" alt="&quot;&gt;&lt;script&gt;window.ran=8&lt;/script&gt;">
<figcaption>The harbour &lt;iframe src="javascript:window.ran=9"&gt; at dusk. Photo: A. Person</figcaption></figure>
<h3>Related articles</h3><ul><li><a href="javascript:window.ran=10">The ferry that never came back to its old harbour</a></li>
<li><a href="https://example.org/pier">The pier and its hundred years of fishermen</a></li></ul></article></body></html>"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all."""
    with chromium() as found:
        yield found


class Seen:
    """A page with all that it said and asked for."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))


def shown(browser: Any, path: Path, viewport: dict[str, int] = DESK, **options: Any) -> Seen:
    """The page in a window of its own."""
    seen = Seen(browser.new_context(viewport=viewport, **options).new_page())
    seen.page.goto(path.as_uri())
    seen.page.wait_for_selector("#article article")
    return seen


def made(tmp_path: Path, *paths: Path, **options: Any) -> Path:
    """The page over these documents."""
    cleaner.view(paths, tmp_path / "view.html", **options)
    return tmp_path / "view.html"


def lit(page: Any, side: str) -> list[str]:
    """The texts that are lit on one side, first words."""
    found: list[str] = page.eval_on_selector_all(f"{side} .lit", "all => all.map(one => (one.querySelector('.said') || one).innerText)")
    return found


def test_pointing_lights_both_sides_and_names_the_rule(browser: Any, tmp_path: Path) -> None:
    """From the original to the article and back; also what only the ledger holds, and a date that a line gave."""
    page = shown(browser, made(tmp_path, SEED_000)).page

    page.hover("#pieces .r-section")
    assert lit(page, "#pieces") == lit(page, "#article") == ["即時國際"]
    assert page.inner_text("#status") == "section kept by rule section-above-times · piece 3 · line 5"

    page.hover("#article [data-key='block-2']")
    assert lit(page, "#pieces") == lit(page, "#article") == ["克宮：通話坦率有建設性"]

    page.hover("#article [data-key='published']")
    assert lit(page, "#pieces") == ["發佈時間：08:36 2026-03-10 HKT"]
    page.hover("#pieces .r-date-line >> nth=0")
    assert lit(page, "#article") == ["2026-03-10 08:36 +08:00 · printed 08:36 2026-03-10 HKT", "更新時間：08:36 2026-03-10 HKT"]
    assert "gave updated" in page.inner_text("#status")

    page.hover("#pieces .r-duplicate >> nth=1")
    assert lit(page, "#article .ledger") == ["克宮指今次是美方主動提出讓特朗普與普京通電話。美聯社"]
    assert "removed by rule caption-again" in page.inner_text("#status")
    page.hover("#search")
    assert lit(page, "body") == []


def test_a_caption_stands_with_its_picture(browser: Any, tmp_path: Path) -> None:
    """The picture's address is text; the caption on the left lights it."""
    page = shown(browser, made(tmp_path, SEED_001)).page
    record = cleaner.clean(SEED_001)

    assert page.locator("#article img, #pieces img").count() == 0
    assert page.locator("#article figure").count() == len(record.images)
    assert page.locator("#article figure .address").all_inner_texts() == [image.url for image in record.images]
    page.hover("#pieces .r-caption >> nth=0")
    assert record.captions[0] in lit(page, "#article figure, #article")[0]


def test_focus_does_what_pointing_does(browser: Any, tmp_path: Path) -> None:
    """Tab reaches each side once, arrows walk, left and right cross, Escape lets go, / searches."""
    page = shown(browser, made(tmp_path, SEED_000)).page

    page.focus("#pieces .piece[tabindex='0']")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert lit(page, "#article") == ["即時國際"]
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.key") == "section"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.dataset.role") == "section"
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.role") == "most-read"
    page.keyboard.press("Escape")
    assert lit(page, "body") == []
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.locator("#pieces [tabindex='0'], #article [tabindex='0']").count() == 2


def test_the_legend_filters_by_role(browser: Any, tmp_path: Path) -> None:
    """A role is put out and comes back, in the original and in the ledger; kept and removed at once."""
    page = shown(browser, made(tmp_path, SEED_000)).page

    page.click("#legend [data-filter='date-line']")
    assert page.locator("#pieces .r-date-line:visible, #article .ledger .r-date-line:visible").count() == 0
    assert page.get_attribute("#legend [data-filter='date-line']", "aria-pressed") == "false"
    page.click("#legend [data-filter='date-line']")
    assert page.locator("#pieces .r-date-line:visible").count() == 2
    page.click("#legend >> text=kept")
    assert page.locator("#pieces .gone:visible").count() == 0
    assert page.locator("#pieces .r-body:visible").count() == 10
    page.click("#legend >> text=removed")
    assert page.locator("#pieces .kept:visible").count() == 0
    page.click("#legend >> text=all")
    assert page.locator("#pieces .kept:visible").count() == 16  # a headline, a section, ten of body, a related link, three captions


def test_a_long_run_of_what_went_is_folded(browser: Any, tmp_path: Path) -> None:
    """Of 41 lines of most-read three are shown, until somebody asks, or points at another's entry."""
    page = shown(browser, made(tmp_path, SEED_000)).page

    assert page.locator("#pieces .r-most-read:visible").count() == 3
    page.click("#pieces .more")
    assert page.locator("#pieces .r-most-read:visible").count() == 41
    assert page.evaluate("document.activeElement.dataset.role") == "most-read"


def test_search_finds_chinese_on_both_sides(browser: Any, tmp_path: Path) -> None:
    """Hits are counted by side, Enter walks them; what is folded comes out for it."""
    page = shown(browser, made(tmp_path, SEED_000)).page

    page.fill("#search", "委內瑞拉")
    assert page.inner_text("#hits") == "1 left, 1 right"
    assert page.evaluate("CSS.highlights.get('found').size") == 2
    page.press("#search", "Enter")
    assert all("委內瑞拉" in text for text in lit(page, "#pieces") + lit(page, "#article"))
    page.fill("#search", "袁嘉敏")  # stands deep in the list of what others read
    assert page.inner_text("#hits") == "2 left, 2 right"
    assert page.locator("#pieces .hit:visible").count() == 2
    page.fill("#search", "singtao")
    assert page.inner_text("#hits") == "1 left, 1 right"
    page.fill("#search", "不在這裏")
    assert page.inner_text("#hits") == "nothing"


def test_a_hostile_document_runs_nothing_and_asks_for_nothing(browser: Any, tmp_path: Path) -> None:
    """Its markup is text; its script links are no links; the page's policy has nothing to complain of."""
    (tmp_path / "evil.html").write_text(HOSTILE, encoding="utf-8")
    path = made(tmp_path, tmp_path / "evil.html")
    seen = shown(browser, path)
    page = seen.page

    page.hover("#pieces .r-body >> nth=0")
    page.fill("#search", "<script>")
    page.press("#search", "Enter")
    assert page.evaluate("window.ran") is None
    assert (seen.asked, seen.said) == ([path.as_uri()], [])
    assert page.locator("main script, main img, main iframe, main svg, main [onerror], main [onload]").count() == 0
    text = page.inner_text("#article article")
    for part in ("</script><script>window.ran=2</script> opens <!-- <script>", "<script>window.ran=4</script>", 'onerror="window.ran=5"'):
        assert part in text, part
    links = page.eval_on_selector_all("main a", "all => all.map(one => [one.href, one.rel])")
    assert links
    assert all(href.startswith("https://") and rel == "noopener noreferrer" for href, rel in links)
    # and if somebody's script had come in, the policy would have stopped it
    page.evaluate(
        """() => { const one = document.createElement('script'); one.textContent = 'window.ran = 11'; document.body.append(one); }"""
    )
    page.evaluate("""() => { const one = new Image(); one.src = 'http://127.0.0.1:9/c.png'; document.body.append(one); }""")
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in said for said in seen.said)


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Any, tmp_path: Path, viewport: dict[str, int], scheme: str) -> None:
    """Contrast, names, roles, focus: over several documents with list, tables of facts, figures and ledger."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe
    seen = shown(browser, made(tmp_path, SEED_000, SEED_001, SEED_004), viewport, color_scheme=scheme, bypass_csp=True)

    for side in ("article", "original", "list") if viewport is PHONE else ("article",):
        if viewport is PHONE:
            seen.page.evaluate("side => { document.body.dataset.side = side; }", side)
        found = axe().run(seen.page).response["violations"]
        serious = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}]
        assert serious == [], side


def test_light_and_dark(browser: Any, tmp_path: Path) -> None:
    """As the system says, until the reader says otherwise."""
    path = made(tmp_path, SEED_004)
    colour = "getComputedStyle(document.getElementById('article')).backgroundColor"
    light, dark = (shown(browser, path, color_scheme=scheme).page for scheme in ("light", "dark"))
    assert (light.evaluate(colour), dark.evaluate(colour)) == ("rgb(255, 255, 255)", "rgb(22, 24, 29)")
    light.click("#theme")
    dark.click("#theme")
    assert (light.evaluate(colour), dark.evaluate(colour)) == ("rgb(22, 24, 29)", "rgb(255, 255, 255)")


def test_a_phone_shows_one_side_at_a_time(browser: Any, tmp_path: Path) -> None:
    """Nothing is wider than the screen; a tapped piece leads to its counterpart."""
    page = shown(browser, made(tmp_path, SEED_000), PHONE).page

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert (page.is_visible("#article"), page.is_visible("#original")) == (True, False)
    page.click("#sides [data-side='original']")
    assert (page.is_visible("#article"), page.is_visible("#original")) == (False, True)
    page.click("#pieces .r-section")
    page.click("#over")
    assert (page.is_visible("#article"), page.is_visible("#original")) == (True, False)
    assert page.evaluate("document.activeElement.dataset.key") == "section"


def test_print_shows_the_article_then_the_original(browser: Any, tmp_path: Path) -> None:
    """Nothing scrolls on paper, no button is printed."""
    page = shown(browser, made(tmp_path, SEED_000), PHONE).page
    page.emulate_media(media="print")

    assert page.is_hidden("#bar")
    assert page.locator("#pieces .r-most-read:visible").count() == 41
    assert page.evaluate(
        "document.getElementById('article').getBoundingClientRect().bottom <= document.getElementById('original').getBoundingClientRect().top + 1"
    )


def test_many_documents_have_a_list(browser: Any, tmp_path: Path) -> None:
    """Search, filters by warning, outlet and confidence; the number in the address is the document."""
    page = shown(browser, made(tmp_path, *sorted((ROOT / "seeds").glob("*.txt")), ROOT / "fixtures/generic/page-de/page.html")).page

    assert page.inner_text("#count") == "6 of 6 documents"
    page.fill("#find", "普丁")
    assert page.inner_text("#count") == "1 of 6 documents"
    page.click("#documents li:visible button")
    assert page.inner_text("#article h1") == "川普與普丁通話：烏克蘭不太可能收回大片領土"
    assert page.evaluate("location.hash") == "#3"
    page.fill("#find", "")
    page.select_option("#by-warning", "title-missing")
    assert page.inner_text("#count") == "1 of 6 documents"
    page.select_option("#by-warning", "")
    page.select_option("#by-outlet", "星島頭條")
    assert page.inner_text("#count") == "2 of 6 documents"
    page.select_option("#by-outlet", "")
    page.select_option("#by-confidence", "outlet")
    assert page.inner_text("#count") == "5 of 6 documents"
    page.select_option("#by-confidence", "")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert page.evaluate("location.hash") == "#4"
    assert page.inner_text("#article h1") == "No title"


def test_five_hundred_documents_are_drawn_one_at_a_time(browser: Any, tmp_path: Path) -> None:
    """However many there are, the page holds the elements of one; the main thread is done in a moment."""
    record = cleaner.clean(SEED_000).to_dict() | {"input": None}
    lines = [json.dumps(record | {"title": f"第{number}號"}, ensure_ascii=False) for number in range(500)]
    (tmp_path / "run.jsonl").write_text("\n".join(lines), encoding="utf-8")
    page = shown(browser, made(tmp_path, tmp_path / "run.jsonl")).page

    assert page.inner_text("#count") == "500 of 500 documents"
    assert page.locator("#article article").count() == 1
    assert page.locator("#article .ledger").count() == 1
    metrics = page.context.new_cdp_session(page)
    metrics.send("Performance.enable")
    busy = {one["name"]: one["value"] for one in metrics.send("Performance.getMetrics")["metrics"]}
    assert busy["TaskDuration"] < 10  # seconds the thread worked, half a second as a rule; no clock on the wall


def test_a_record_without_its_document_is_shown_alone(browser: Any, tmp_path: Path) -> None:
    """The right side and the ledger, and a line that says why there is no left one."""
    gone = cleaner.clean(SEED_000).to_dict() | {"input": "gone/000.txt"}
    (tmp_path / "run.jsonl").write_text(json.dumps(gone), encoding="utf-8")
    page = shown(browser, made(tmp_path, tmp_path / "run.jsonl")).page

    assert "gone/000.txt" in page.inner_text("#original")
    assert page.inner_text("#article h1").startswith("伊朗局勢")
    assert page.locator("#article .ledger .piece").count() == 51
