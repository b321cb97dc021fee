"""What nobody sees of a page is no body, and what a click or a script shows is."""

from __future__ import annotations

import pytest

import cleaner

STORY = (
    "The bell of the lower lock was cast in 1788 and has not rung since the flood, when its rope was cut to free a barge.",
    "A choir of bargemen has now raised enough to hang it again, from a frame of oak that a carpenter of the village gave.",
    "It will be rung once a year, on the day of the flood, and the lock keeper has been asked to choose who pulls the rope.",
    "The keeper said that she would ask the children of the school, for none of them had ever heard a bell of that size.",
)
UNSEEN = "Members of the reading circle receive this preview a day before it goes out to all others, with a greeting."


def body(extra: str, *, below: str = "") -> str:
    """The body's text of a page whose story holds ``extra`` amid its paragraphs, with ``below`` under the story."""
    first, *others = (f"<p>{text}</p>" for text in STORY)
    markup = (
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Bell to ring again at the lower lock</title></head><body><main><article>"
        f"<h1>Bell to ring again at the lower lock</h1>{first}{extra}{''.join(others)}</article></main>{below}</body></html>"
    )
    return cleaner.clean_bytes(markup.encode()).text


@pytest.mark.parametrize(
    "attributes",
    [
        "hidden",
        "HIDDEN",
        'hidden="hidden"',
        'style="display:none"',
        'style="display: none"',
        'style="color: red; DISPLAY : NONE !important"',
        'style="visibility:hidden"',
        'style="margin:0;visibility: Hidden"',
        'aria-hidden="true"',
        'class="sr-only"',
        'class="note visually-hidden"',
        'class="u-visually-hidden"',
        'class="VisuallyHidden"',
        'class="screen-reader-text"',
        'role="dialog"',
        'role="alertdialog" aria-modal="true"',
    ],
)
@pytest.mark.parametrize("tag", ["p", "div"])
def test_what_is_hidden_is_no_body(tag: str, attributes: str) -> None:
    """The words are ledgered, the story is whole."""
    got = body(f"<{tag} {attributes}>{UNSEEN}</{tag}>")

    assert got == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "attributes",
    [
        'style="list-style:none"',
        'style="overflow:hidden"',
        'style="background: none; display:block"',
        'hidden="until-found"',
        'aria-hidden="false"',
        'class="sr-only-focusable"',
        'class="visible"',
    ],
)
def test_what_only_looks_like_it_is_body(attributes: str) -> None:
    """A style with the words in another place, a part that the browser's search opens."""
    assert UNSEEN in body(f"<p {attributes}>{UNSEEN}</p>")


def test_a_template_and_scripts_are_never_text() -> None:
    """What a page keeps for its scripts."""
    assert "preview" not in body(f"<template><p>{UNSEEN}</p></template><script type='text/x-tmpl'><p>{UNSEEN}</p></script>")


def test_closed_details_are_content() -> None:
    """A reader opens them."""
    assert UNSEEN in body(f"<details><summary>More on the bell</summary><p>{UNSEEN}</p></details>")


@pytest.mark.parametrize(
    "panel",
    [
        '<h3>Who reads it first?</h3><div class="faq-answer" style="display:none">{}</div>',
        '<h3>Who reads it first?</h3><div class="accordion__content" aria-hidden="true">{}</div>',
        '<h3 id="q1">Who reads it first?</h3><div role="region" aria-labelledby="q1" hidden>{}</div>',
        '<h3><button aria-expanded="false">Who reads it first?</button></h3><div class="x1y2" aria-hidden="true" hidden>{}</div>',
        '<div role="tabpanel" id="tab-2" hidden>{}</div>',
    ],
)
def test_a_folded_panel_is_content(panel: str) -> None:
    """A click on its heading shows it."""
    assert UNSEEN in body(panel.format(f"<p>{UNSEEN}</p>"))


@pytest.mark.parametrize(
    "panel",
    [
        '<div class="modal collapse" style="display:none"><p>{0}</p></div>',
        '<button aria-expanded="false">Menu</button><ul hidden><li><a href="/a">{0}</a></li><li><a href="/b">{0}</a></li></ul>',
        '<div class="share-toggle" hidden><p>{0}</p></div>',
    ],
)
def test_a_folded_menu_or_dialog_is_none(panel: str) -> None:
    """It is opened by a click too, but is no text of the page."""
    assert UNSEEN not in body(panel.format(UNSEEN))


@pytest.mark.parametrize("attributes", ['style="visibility: hidden; opacity: 0;"', 'style="display:none"', "hidden", 'aria-hidden="true"'])
def test_a_story_that_a_script_would_have_shown_stays(attributes: str) -> None:
    """The element that holds most of the page is not hidden, whatever it says."""
    story = "".join(f"<p>{text}</p>" for text in STORY)
    markup = f"<html><head><title>Bell to ring again</title></head><body><h1>Bell to ring again</h1><div id='js_content' {attributes}>{story}</div></body></html>"

    assert cleaner.clean_bytes(markup.encode()).text == "\n\n".join(STORY)


def test_words_beside_those_for_screen_readers_are_seen() -> None:
    """A price or a score is printed once for the eye and once for the ear."""
    got = body(
        "<p>The oak cost <span aria-hidden='true'>£1.2m</span><span class='sr-only'>one point two million pounds</span>, which the village paid in a week of collecting.</p>"
    )

    assert "The oak cost £1.2m, which" in got
    assert "million pounds" not in got


def test_a_drop_cap_is_a_letter_of_its_word() -> None:
    """It is hidden from screen readers alone."""
    assert "Nobody knows" in body(
        "<p><span aria-hidden='true'>N</span>obody knows who cut the rope, though three families of the village claim the axe.</p>"
    )


@pytest.mark.parametrize(
    "names", ['id="cookie-banner"', 'class="gdpr-overlay"', 'id="CybotCookiebotDialog"', 'class="site-consent"', 'id="didomi-host"']
)
def test_a_consent_box_is_no_body(names: str) -> None:
    """It stands at the page's end, where managers put it."""
    words = "We and our partners store cookies on your device. With your consent they serve personalised offers; you may accept all or reject all, as our privacy policy says."

    assert body("", below=f"<div {names}><p>{words}</p><p>{words}</p></div>") == "\n\n".join(STORY)


def test_a_recipe_for_cookies_is_no_consent_box() -> None:
    """The name alone does not tell."""
    story = "".join(f"<p>{text}</p>" for text in STORY)
    markup = f"<html><head><title>Cookies for the choir</title></head><body><div>{story}</div><div class='cookie-recipe'><h1>Cookies</h1>{story.replace('bell', 'cookie')}</div></body></html>"

    assert "cookie of the lower lock" in cleaner.clean_bytes(markup.encode()).text


def test_a_page_for_those_without_scripts_is_read() -> None:
    """A forum that a script builds prints its thread in a noscript element; a picture's or a counter's noscript stays closed."""
    story = "".join(f"<p>{text}</p>" for text in STORY)
    markup = (
        f"<html><head><title>The bell</title></head><body><div id='app'></div><noscript><h1>The bell</h1>{story}</noscript></body></html>"
    )

    assert STORY[1] in cleaner.clean_bytes(markup.encode()).text
    assert "scripts" not in body("<noscript>This page works best with scripts.</noscript>")
