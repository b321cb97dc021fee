"""Sentences that look like boilerplate and are body: none of them may leave it, in any outlet."""

from __future__ import annotations

import pytest

import cleaner

SENTENCES = [
    "法官說，版權所有人並未授權被告使用照片。",
    "本案未經授權使用他人著作，被告轉載多篇文章，法院判決其賠償。",
    "Copyright law changed in 2024, the court said in a long ruling.",
    "當局呼籲市民下載政府的App以獲取最新資訊。",
    "Meta 宣布更新 Instagram 應用程式，加入新功能。",
    "蘋果推出 iOS 更新，用戶可下載新版 App。",
    "加入LINE群組的民眾表示被騙去畢生積蓄。",
    "筆者認為很多市民沒有持有足夠的儲備應付突發的開支。",
    "本人並沒有持有任何武器，被告在庭上說。",
    "作者劉暢是這部小說的作者，他說書中人物取材自現實。",
    "文：王小明說他不知道這件事的來龍去脈",
    "記者：謝謝你",
    "他在聲明：強調不會放棄立場，也不會向投資者低頭",
    "據法新社報道，總統將於下周訪問當地。",
    "本文會持續更新有關事件的最新消息。",
    "他在《香港01》訪問中說，文章的觀點由他自己負責。",
    "中央社記者當時也在現場，拍下了整個過程。",
    "讀者可以延伸閱讀他的另一本書，再作判斷。",
    "該片在YouTube頻道上架後，三天內獲得百萬次觀看。",
    "廣告收入下跌，令公司今年首次錄得虧損。",
]


@pytest.mark.parametrize("source", ["stheadline", "hk01", "dw", "cna", "bastillepost", "orangenews", "yahoo-hk", "bbc-zh", None])
@pytest.mark.parametrize("carrier", ["dump", "html"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_story_stays(sentence: str, carrier: str, source: str | None) -> None:
    """In mid-article, with prose before and after."""
    prose = [f"這是文章的第{n}段，內容說的是城市裡發生的事情，許多市民都到場支持。" for n in range(1, 9)]
    lines = [*prose[:4], sentence, *prose[4:]]
    page = "\n\n".join(["標題寫在這一行", *lines]) if carrier == "dump" else "".join(f"<p>{line}</p>" for line in lines)

    article = cleaner.clean_text(page, source=source)

    assert sentence in article.text
    assert article.authors == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Copyright © 2026 SingTao Ltd.All rights reserved.", "copyright"),
        ("© 2019 Deutsche Welle | 隐私声明", "copyright"),
        ("香港01有限公司版權所有 © 2025", "copyright"),
        ("本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。", "copyright"),
        ("未經許可，不得轉載本網內容", "copyright"),
        ("還想看更多新聞嗎？歡迎下載自由時報APP，現在看新聞還能抽獎！", "promo"),
        ("立即下載星島頭條App", "promo"),
        ("追蹤我們的Instagram專頁", "promo"),
        ("筆者確認本人及其有聯繫者並沒有持有上述股份。", "disclaimer"),
        ("本人並沒有持有相關股份。", "disclaimer"),
        ("文章僅屬作者意見，不代表本網立場。", "disclaimer"),
        ("以上內容僅供參考，不構成投資建議。", "disclaimer"),
        ("本文獲《觀察者網》授權轉載", "syndication"),
        ("廣告", "advertisement"),
        ("責任編輯：李大同", "credit"),
        ("資料來源：運輸署", "credit"),
        ("作者劉暢博士是經濟學者，現任研究會召集人。", "author-note"),
    ],
)
def test_a_line_of_boilerplate_goes(line: str, kind: str) -> None:
    """The lines these rules are there for, at the end of an article."""
    prose = [f"這是文章的第{n}段，內容說的是城市裡發生的事情，許多市民都到場支持。" for n in range(1, 9)]

    article = cleaner.clean_text("\n\n".join(["標題寫在這一行", *prose, line]))

    assert [(entry.kind, entry.text) for entry in article.removed] == [(kind, line)]
    assert all(words in article.text for words in prose)
