"""Small print of pages whose outlet nobody described: what each kind is, and the like of it that is the story's."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.document import Labelled, Piece
from cleaner.generic.outlet import Generic
from cleaner.labelling import fields
from cleaner.labelling.lines import book, cut_and_name

STORY = (
    "<p>海港委员会星期二表决通过重建北防波堤，该堤自去年秋天起已有三处被风浪损毁。</p>"
    "<p>工程将分两个夏季进行，费用低于过去十年维修开支的总和，首段明年八月完成。</p>"
    "<p>渔民说，在首段完工之前，他们会继续使用南面的港池，并在那里卸货。</p>"
)


def role(text: str) -> str | None:
    """The role that the shared rules give a whole paragraph, the last one of them where it is cut; None: it stays the story's."""
    found = cut_and_name([Labelled(Piece(index=0, kind="paragraph", text=text), text)], book(Generic()), frozenset())
    last = found[-1].role
    return last.value if last is not None else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[责任编辑：顾满]", "credit"),
        ("【编辑：顾满】", "credit"),
        ("（责编：顾满、林遥）", "credit"),
        ("編輯 顧滿", "credit"),
        ("校对 顾满", "credit"),
        ("审核：顾满　值班编辑：林遥　监制：何舟", "credit"),
        ("（河湾网编辑 顾满）", "credit"),
        ("□ 本报记者 顾满", "byline"),
        ("河湾晚报记者 顾满 林遥", "byline"),
        ("最后更新: 2022-02-13 10:14:21", "date-line"),
        ("发布时间：2022-02-13 09:57 来源：河湾日报", "date-line"),
        ("2022年02月13日 09:57 | 来源：河湾日报", "date-line"),
        ("字号：大 中 小 | 打印 | 关闭", "navigation"),
        ("【字体：大 中 小】【打印】【关闭】", "navigation"),
        ("总篇数919篇", "boilerplate"),
        ("阅读 1234", "boilerplate"),
        ("分享到：", "share"),
        ("关键词 >> 防波堤", "tag"),
        ("上一篇：渡轮冬季班次公布　下一篇：校董会选出新主席", "navigation"),
        ("上一页 1 2 3 下一页 阅读全文", "navigation"),
        ("1 2 3 下一页", "navigation"),
        ("第1页", "navigation"),
        ("<< 上一页", "navigation"),
        ("展开全文", "navigation"),
        ("打开河湾APP，查看更多精彩内容", "navigation"),
        ("扫一扫，用手机看新闻！", "promo"),
        ("新闻热线：0999-5555555", "boilerplate"),
        ("举报电话：0999-5555555 举报邮箱：a@example.com", "boilerplate"),
        ("【纠错】", "navigation"),
        ("（原标题：委员会通过重建方案）", "boilerplate"),
        ("版权声明：未经书面许可不得转载本页。", "copyright"),
        ("特別聲明：以上內容（包括圖片）為平台用戶上傳，本平台僅提供信息存儲服務，如有侵權請聯繫我們。", "disclaimer"),
        ("以上文章内容仅代表作者本人，不代表河湾号立场。", "disclaimer"),
        ("Notice: The content above (pictures included) is uploaded by a user of the platform.", "disclaimer"),
        ("当前位置：首页 > 新闻 > 正文", "navigation"),
        ("暂无评论", "comments"),
        ("Advertisement", "advertisement"),
        ("Anzeige", "advertisement"),
        ("Publicité", "advertisement"),
        ("Реклама", "advertisement"),
        ("Διαφήμιση", "advertisement"),
        ("広告", "advertisement"),
        ("إعلان", "advertisement"),
        ("Sign up for our newsletter", "subscription"),
        ("Sign up for breaking news, reviews and opinion.", "subscription"),
        ("Enter your e-mail address", "subscription"),
        ("Abonnez-vous à notre lettre", "subscription"),
        ("Follow us on Facebook", "promo"),
        ("Share on Facebook", "share"),
        ("Facebook Twitter Email", "share"),
        ("Print", "share"),
        ("Page 1 of 3", "navigation"),
        ("1 2 3 Next", "navigation"),
        ("Seite 1 von 3", "navigation"),
        ("続きを読む", "navigation"),
        ("Zur Startseite", "navigation"),
        ("Filed under: Bridges, Councils", "tag"),
        ("Photo: L. Berg / Coast Press", "credit"),
        ("Quelle: dpa", "credit"),
        ("This article was originally published on The Coast Review.", "syndication"),
        ("Alle Rechte vorbehalten.", "copyright"),
        ("Comments (12)", "comments"),
        ("Leave a comment", "comments"),
        ("When you buy through links on our site, we may earn an affiliate commission.", "disclaimer"),
        ("무단 전재 및 재배포 금지", "copyright"),
        ("홍길동 기자 hong@example.com", "byline"),
        ("Last updated on September 16th, 2023 at 09:27 am", "date-line"),
        ("This post was last updated July 2021.", "date-line"),
        ("Zuletzt aktualisiert am 3. März 2021, 14:05 Uhr", "date-line"),
        ("Dernière mise à jour : 3 mars 2021", "date-line"),
        ("Última actualización: 3 de marzo de 2021", "date-line"),
        ("Последнее обновление: 3 марта 2021", "date-line"),
        ("Published on: February 14, 2025", "date-line"),
        ("Veröffentlicht: 05.01.2020 | Autor: Hannes | Abgelegt unter: Brücken", "date-line"),
        ("Your email address will not be published. Required fields are marked *", "comments"),
        ("Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert", "comments"),
        ("Votre adresse e-mail ne sera pas publiée.", "comments"),
        ("Ваш адрес email не будет опубликован.", "comments"),
        ("メールアドレスが公開されることはありません。", "comments"),
        ("您的邮箱地址不会被公开。", "comments"),
        ("eMail (erforderlich) (wird nicht veröffentlicht)", "comments"),
        ("Name (required)", "comments"),
        ("请自觉遵守互联网相关的政策法规，严禁发布色情、暴力的言论。", "comments"),
        ("Bewerten:", "share"),
        ("Like this:", "share"),
        ("Jump to RecipePrint Recipe", "navigation"),
        ("Zum Rezept springen", "navigation"),
        ("Table of Contents", "navigation"),
        ("Inhaltsverzeichnis", "navigation"),
        ("目录", "navigation"),
        ("Sommaire", "navigation"),
        ("This slideshow requires JavaScript.", "boilerplate"),
        (
            "An dieser Stelle finden Sie einen externen Inhalt. Mit Ihrer Zustimmung werden personenbezogene Daten übermittelt.",
            "boilerplate",
        ),
        ("Ce contenu est bloqué car vous n'avez pas accepté les cookies.", "boilerplate"),
        ("Subscribe now to our evening edition for the full story.", "subscription"),
        ("To view the full story, please subscribe to The Quay Times.", "subscription"),
        ("HIER KOSTENLOS ANMELDEN »", "subscription"),
        ("Pour accéder en illimité aux articles du Quai :", "subscription"),
        ("Suscríbete para seguir leyendo", "subscription"),
        ("Gib deine E-Mail-Adresse ein, um diesem Blog zu folgen.", "subscription"),
        ("¿Ya sabías que en Ribera.example tenemos canal de Telegram? Únete desde este enlace.", "promo"),
        ("Join our WhatsApp channel for the latest news.", "promo"),
        ("Rejoignez notre chaîne WhatsApp", "promo"),
        ("For the latest stories download the Quay apps for iOS and Android from Google Play.", "promo"),
        ("Weitere Informationen zum Thema finden Sie hier.", "related-label"),
        ("Hier geht es zur neuen Hafenkarte", "related-label"),
        ("Das Thema könnte dich auch interessieren:", "related-label"),
        ("You may also be interested in the following articles:", "related-label"),
        ("Fact-checked by", "credit"),
        ("Category: Bridges", "navigation"),
        ("PDF | 38 KB | Datei ist nicht barrierefrei", "boilerplate"),
        ("首页　组织机构　工作动态　文献资料", "navigation"),
        ("[img src=http://example.com/a.jpg][br]", "boilerplate"),
        ("根据《中华人民共和国著作权法》等法律法规，未经书面许可，擅自转载本报作品的，将被追究责任。", "copyright"),
        ("quay.html - Created 03-10-2004 2:20pm - Last Modified: 04-10-2004", "date-line"),
        ("FacebookTwitterPinterestE-MailWhatsApp", "share"),
        ("Sie möchten gerne weiterlesen?", "subscription"),
        ("Words: Nora Feld Photos: Jan Berg", "byline"),
        ("Text: Nora Feld", "byline"),
        ("HAZTE MIEMBRO Y DISFRUTA DE BENEFICIOS", "subscription"),
        ("Discover more from The Quay Journal", "subscription"),
        ("This article is exclusive to Quay+ subscribers", "subscription"),
        ("立刻注册河湾免费邮箱，激活空间", "promo"),
        ("执笔人：顾满 林遥", "byline"),
        ("Purchases made through links earn us a small commission, at no extra cost to you.", "disclaimer"),
        ("Latest in Bridges", "most-read"),
        ("From around the web", "most-read"),
        ("Neueste Beiträge", "most-read"),
        ("热门新闻排行榜", "most-read"),
        ("編集部への情報提供はこちら", "promo"),
        ("スポンサード リンク", "advertisement"),
        ("（原题为《委员会通过重建方案》）", "boilerplate"),
        ("点击进入“海港”专题>>", "navigation"),
        ("（实习生顾满对此文亦有贡献）", "author-note"),
        (">>加入河灣日報粉絲團！", "promo"),
    ],
)
def test_small_print_is_known_by_its_form(text: str, wanted: str) -> None:
    assert role(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "编辑部的故事从这里开始",
        "来源于生活",
        "作者喝杯咖啡，",
        "记者：您怎么看这座桥？",
        "学校:幼稚园同样停课",
        "时间：2019年9月5日，地点：河湾",
        "2019年9月5日 河湾",
        "推荐",
        "23条",
        "上一篇文章里，我们谈到了桥的历史。",
        "第3页有一张地图",
        "打开窗户，他看见了桥",
        "他在微信公众号上写道，桥应当重建",
        "关注到有微信公众号传言裁员，公司予以否认。",
        "本文来自的数据由企业提供，未经核实。",
        "投诉电话打不通，居民很不满",
        "声明发布后，双方恢复谈判。",
        "版权是大家关注的问题",
        "评论家说",
        "Sign up sheets were posted at the library.",
        "Get a weekly massage.",
        "Follow the river to Harlow.",
        "Print media are in decline.",
        "Photo opportunities were few.",
        "Comments from residents were mixed.",
        "If agents earn a commission on each sale, they will push it.",
        "This article of the constitution was first published in 1789.",
        "The views expressed at the meeting surprised the mayor.",
        "The source: a spring under the hill.",
        "Save the date",
        "홍길동 기자는 말했다.",
        "Last updated plans put the cost at 3 million.",
        "Updated in 1998, the bridge code still holds. Nobody has changed it since.",
        "Published in 2015 by a small press, the book sold out.",
        "Aktualisiert wird die Karte erst 2025. Bis dahin gilt die alte.",
        "Publié le même jour, le rapport compte 30 pages. Il accuse la mairie.",
        "Name (he gave only one) and address were noted.",
        "Contents of the ship were lost.",
        "Inhalt der Ladung war Getreide.",
        "目录学是一门古老的学问。",
        "Dieser Inhalt der Kiste überraschte die Zöllner.",
        "Join the queue for bread, the wardens said.",
        "Subscribe is what the farmers did, in 1890, to the new dyke.",
        "If you are already a member of the guild you may vote.",
        "New subscribers were few.",
        "Telegram is where the channel was planned.",
        "Folge war ein Kanal mit drei Schleusen, und die Boote kamen nicht weiter.",
        "Mehr Kräne gibt es hier als in jeder anderen Stadt.",
        "Hier geht es um Geld. Und um Macht.",
        "Category five storms are rare.",
        "PDF files were found on his computer.",
        "[sic]",
        "[email protected]",
        "根据《海港法》第三条，未经许可的船只不得入港。",
        "首页设计得很漂亮",
        "Written by hand, the letter is hard to read.",
        "Loading of the ship took three days.",
        "Your browser history tells a story of its own",
        "Latest in a long row of fires was the one at the mill.",
        "Support for journalism fell last year.",
        "Text: a letter of 1890, found under the quay",
        "Möchten Sie weiterlesen oder lieber essen, fragte er.",
        "Discover more from the past and you find the quay was wood.",
        "This article is for sale.",
        "立即注册的船只有三艘。",
        "Becoming a member took two years.",
        "彼はこちらを見た。",
        "点击量超过一百万",
        "热门景点排队两小时",
        "他对此文很满意",
        "该公司为医院供稿",
    ],
)
def test_what_only_begins_so_is_the_storys(text: str) -> None:
    assert role(text) is None


@pytest.mark.parametrize(
    ("head", "agency", "place", "date", "text", "authors"),
    [
        ("新华社巴黎12月9日电（记者顾满）", "新华社", "巴黎", "12月9日", "新华社巴黎12月9日电（记者顾满）", ["顾满"]),
        (
            "新华网北京2月13日电 （记者 顾满、林遥）",
            "新华网",
            "北京",
            "2月13日",
            "新华网北京2月13日电 （记者 顾满、林遥）",
            ["顾满", "林遥"],
        ),
        ("中新网2月13日电 ", "中新网", None, "2月13日", "中新网2月13日电", []),
        ("本报讯（记者 顾满）", None, None, None, "本报讯（记者 顾满）", ["顾满"]),
        ("本报北京2月13日电（记者顾满 通讯员林遥）", None, "北京", "2月13日", "本报北京2月13日电（记者顾满 通讯员林遥）", ["顾满", "林遥"]),
        ("央视网消息：", "央视网", None, None, "央视网消息", []),
        ("通信世界网消息（CWW）", "通信世界网", None, None, "通信世界网消息（CWW）", []),
        ("【點新聞報道】", "點新聞", None, None, "【點新聞報道】", []),
        ("（新華社北京十二日電）", "新華社", "北京", "十二日", "（新華社北京十二日電）", []),
        ("【大紀元2025年1月2日訊】", "大紀元", None, "2025年1月2日", "【大紀元2025年1月2日訊】", []),
        ("（吉隆坡12日讯）", None, "吉隆坡", "12日", "（吉隆坡12日讯）", []),
        ("港報訊 ", "港報", None, None, "港報訊", []),
    ],
)
def test_a_dateline_is_taken_apart(
    head: str, agency: str | None, place: str | None, date: str | None, text: str, authors: list[str]
) -> None:
    record = cleaner.clean_text(f"<p>{head}港口委员会表决通过重建北防波堤的方案，共有九票赞成。</p>{STORY}")

    assert record.dateline is not None
    assert (record.dateline.agency, record.dateline.place, record.dateline.date, record.dateline.text) == (agency, place, date, text)
    assert list(record.authors) == authors
    assert record.blocks[0].text == "港口委员会表决通过重建北防波堤的方案，共有九票赞成。"


@pytest.mark.parametrize(
    "head", ["新华社12月9日电话采访", "据最新资讯：", "通讯：", "法新社12月9日报道称", "我国2月13日电影票房", "【独家报道】"]
)
def test_a_sentence_that_begins_like_a_dateline_stays_whole(head: str) -> None:
    first = f"{head}港口委员会表决通过重建北防波堤的方案，共有九票赞成。"
    record = cleaner.clean_text(f"<p>{first}</p>{STORY}")

    assert record.dateline is None
    assert record.blocks[0].text == first


def told(text: str, *names: str) -> list[tuple[str, object]]:
    """The facts of a line of fields."""
    found = fields.line(text, frozenset(names))
    return [(fact.field, fact.value) for fact in found.facts] if found is not None else []


def test_a_line_of_fields_tells_its_facts() -> None:
    assert told("2020-02-29 18:34:31　来源: 河湾日报 作者：顾满 阅读：16") == [
        ("published", "2020-02-29 18:34:31"),
        ("syndicated_from", "河湾日报"),
        ("authors", "顾满"),
    ]
    assert told("最后更新: 2019-09-07 15:14:21") == [("updated", "2019-09-07 15:14:21")]
    assert told("文字｜顧滿 編輯｜林遙 攝影｜何舟") == [
        ("authors", "顧滿"),
        ("credits", ("editor", "林遙")),
        ("credits", ("photographer", "何舟")),
    ]
    assert told("[责任编辑：顾满 PK155]") == [("credits", ("editor", "顾满"))]
    assert told("2019-06-15 08:18 来源：河湾网-文化频道", "河湾网") == [("published", "2019-06-15 08:18")]


def test_hands_behind_the_last_sentence_are_cut_off() -> None:
    record = cleaner.clean_text(f"{STORY}<p>新桥两年后开放。（责任编辑：顾满）</p>")

    assert record.blocks[-1].text == "新桥两年后开放。"
    assert [(credit.role, credit.name) for credit in record.credits] == [("editor", "顾满")]


def test_an_interviewers_label_amid_the_text_stays() -> None:
    record = cleaner.clean_text(f"{STORY}<p>记者：顾满</p>{STORY.replace('海港', '河港').replace('工程', '工事').replace('渔民', '船工')}")

    assert "记者：顾满" in record.text


def test_a_source_that_is_the_pages_own_paper_makes_no_reprint() -> None:
    page = "<p>2022-02-13 09:57 来源：{}</p>" + STORY

    assert cleaner.clean_text(page.format("河湾日报")).syndicated_from == "河湾日报"
    assert not told("2022-02-13 09:57 来源：河湾日报-要闻", "河湾日报")[1:]


@pytest.mark.parametrize(
    "last", ["Nora Feld is an editor. Contact her at nora@example.com or on Twitter.", "Reach Nora Feld at nora@example.com."]
)
def test_how_the_writer_is_reached_is_no_part_of_the_text(last: str) -> None:
    record = cleaner.clean_text(f"{STORY}<p>{last}</p>")

    assert [(gone.kind, gone.text) for gone in record.removed] == [("author-note", last)]


@pytest.mark.parametrize(
    "last", ["Nora Feld is the mayor's sister. She follows him on Twitter.", "The mayor told Berg to send her papers by mail."]
)
def test_a_last_sentence_that_tells_of_posts_is_the_storys(last: str) -> None:
    assert last in cleaner.clean_text(f"{STORY}<p>{last}</p>").text
