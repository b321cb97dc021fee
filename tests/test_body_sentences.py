"""Sentences that look like boilerplate and are body: none of them may leave it, in any outlet."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.outlets.registry import BUILT_IN

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
    "記者周子安／台北報導這幾個字，他寫了三十年。",
    "聯合報／ 記者的名片他還留著，背面寫滿電話。",
    "警方提醒您：開車不喝酒，喝酒不開車。",
    "他撥打生命線：1995，電話那頭沉默了很久。",
    "老師說請繼續往下閱讀，全班卻闔上了書。",
    "會議在2025-06-01 08:30準時開始，沒有人遲到。",
    "不用抽籤，不用搶，這場演唱會的票人人都有。",
    "他發表意見時聲音發抖，臺下卻一片掌聲。",
    "下載量破百萬，ETtoday新聞雲也報導了這件事。",
    "来源：太阳能的电供应了一半焊机，另一半来自电网。",
    "关注到有微信公众号传言裁员，公司予以否认。",
    "“记者 你要是来，自己带水。”村民说。",
    "责编这份村刊的人，也是村里唯一的大学生。",
    "有记者 从外地来问我怕不怕失败，我说不怕。",
    "本文来自的数据由企业提供，未经核实。",
    "以上精彩内容来自行长的草稿，谁也没见过，市场分析师这样说。",
    "有人叫我们下载新浪财经APP看看，我没去。",
    "原标题太长了，所以编辑把它改了。",
]


@pytest.mark.parametrize("source", [*BUILT_IN, None])
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


@pytest.mark.parametrize("sentence", ["作者的女儿说，版权归谁不要紧。", "作者认为，这条路走不通，是个错误。", "作者指出，问题在制度。"])
def test_what_a_writer_says_is_no_note_on_him(sentence: str) -> None:
    """Not even in the last paragraph: the words after 作者 are no name."""
    prose = [f"这是文章的第{n}段，内容说的是城市里发生的事情，许多市民都到场支持。" for n in range(1, 5)]

    assert sentence in cleaner.clean_text("\n\n".join(["标题写在这一行", *prose, sentence])).text


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
