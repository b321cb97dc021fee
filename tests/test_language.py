"""The language of a text: its script, its letters, its commonest words, and what its page declares."""

from __future__ import annotations

import pytest

from cleaner.words.language import of_page, tag

TEXTS = {
    "en": "The council has voted to rebuild the old mill on the river, which had been closed for nine years. It will be open in May.",
    "de": "Der Stadtrat hat beschlossen, die alte Mühle am Fluss wieder aufzubauen, und das Geld ist auch schon da. Sie wird im Mai eröffnet.",
    "fr": "Le conseil a voté pour la reconstruction du vieux moulin, qui est fermé depuis neuf ans, et les travaux sont prévus pour le mois de mai.",
    "es": "El consejo votó por la reconstrucción del viejo molino, que está cerrado desde hace nueve años, y las obras son para el mes de mayo.",
    "pl": "Rada miasta jest za odbudową starego młyna, który był zamknięty od lat, ale nie ma jeszcze pieniędzy na to, co się stanie potem.",
    "sv": "Rådet har beslutat att bygga upp den gamla kvarnen som har varit stängd i nio år, och det är inte klart när den kan öppna för alla.",
    "tr": "Meclis eski değirmenin yeniden yapılması için karar verdi ve bu iş çok uzun sürecek, ancak daha sonra ne olacağı belli değil.",
    "ru": "Городской совет решил восстановить старую мельницу, которая была закрыта девять лет",
    "uk": "Міська рада вирішила відбудувати старий млин, який був зачинений дев'ять років",
    "bg": "Градският съвет реши да възстанови старата мелница, която беше затворена девет години, и ще търси пари",
    "sr": "Градско веће је одлучило да обнови стари млин који је био затворен, рекли су већници и људи",
    "el": "Το συμβούλιο αποφάσισε να ξαναχτίσει τον παλιό μύλο",
    "he": "המועצה החליטה לבנות מחדש את הטחנה הישנה",
    "ar": "قرر المجلس إعادة بناء الطاحونة القديمة على النهر",
    "fa": "شورا تصمیم گرفت آسیاب قدیمی را که پنج سال بسته بود بازسازی کند و گفت که پول آن هست",
    "hi": "परिषद ने पुरानी चक्की को फिर से बनाने का फैसला किया",
    "th": "สภาเมืองลงมติให้สร้างโรงสีเก่าขึ้นใหม่",
    "ja": "市議会は川の古い水車小屋を建て直すことを決めた",
    "ko": "시의회는 강가의 오래된 방앗간을 다시 짓기로 했다",
    "zh-Hans": "市议会决定重建河边的旧水磨坊，结束了九年的争执",
    "zh-Hant": "市議會決定重建河邊的舊水磨坊，結束了九年的爭執",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_tells_its_language(language: str) -> None:
    assert of_page(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_a_template_s_declaration_gives_way_to_the_text(language: str) -> None:
    assert of_page(TEXTS[language], ["en"]) == language


@pytest.mark.parametrize(
    ("language", "declared", "want"),
    [
        ("de", "de_at", "de-AT"),
        ("en", "en-GB", "en-GB"),
        ("zh-Hans", "zh-CN", "zh-CN"),
        ("zh-Hant", "zh-HK", "zh-HK"),
        ("zh-Hans", "zh-TW", "zh-Hans"),
        ("zh-Hant", "zh", "zh-Hant"),
        ("ja", "ja_JP", "ja-JP"),
        ("ar", "ar-EG", "ar-EG"),
    ],
)
def test_a_right_declaration_lends_its_region(language: str, declared: str, want: str) -> None:
    assert of_page(TEXTS[language], [declared]) == want


def test_of_several_declarations_the_one_that_fits_stands() -> None:
    assert of_page(TEXTS["de"], ["en", None, "de_AT"]) == "de-AT"


@pytest.mark.parametrize("text", ["", "12:30", "Vale 3, Harbour 2"])
def test_a_text_that_tells_nothing_leaves_the_declaration(text: str) -> None:
    assert of_page(text, ["da"]) == "da"
    assert of_page(text) is None


@pytest.mark.parametrize(
    ("declared", "want"),
    [
        ("EN", "en"),
        ("en-us", "en-US"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("ja_JP.UTF-8", "ja-JP"),
        ("cn", "zh"),
        ("english", "en"),
        ("es-419", "es-419"),
        ("", None),
        ("und", None),
        ("{{lang}}", None),
    ],
)
def test_declarations_become_tags(declared: str, want: str | None) -> None:
    assert tag(declared) == want
