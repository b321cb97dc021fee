"""自由時報 (Liberty Times, ltn.com.tw), with its desks' sites ec., ent., sports., health., talk., def., features. and m.

Read for it: a mobile page of 2019, the source of a page of 2025, some 55 text dumps of 2002 to 2026, of all desks.
The byline is glued to the lead in 〔〕, beside the time in newer pages, after ◎ in opinion.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, below, css, from_line, head, line

time = "{published:12} [{authors}／{word:2-12}(報導|電|特稿)]"
menu = "(即時 熱門 政治|財富自由 財經|自由電子報 APP 自由電子報粉絲團|(娛樂|體育|財經|評論)首頁{blank:1}){rest}"
menu_words = "(自由(電子報|影音)|(娛樂|體育|財經) 最新消息|晴時多雲|熱搜|點圖放大|圖|TOP)"
browsers = "(為達最佳瀏覽效果|[關閉此視窗 ]請至Edge官網下載){rest}"
age_gate = "(您即將進入之新聞內容|根據「電腦網路內容分級處理辦法」){rest}"
age_buttons = "(限制級|我同意|未滿18歲|(或不同意本條款|我已年滿18歲){word:0-8})"
friends = "(已經加好友了，謝謝[。]|歡迎加入【自由{word:2-6}】|看更多！[請]加入{word:2-8}粉絲團)"
app = "(不用抽 不用搶|點我下載APP|按我看活動辦法|還想看更多新聞嗎|一手掌握經濟脈動|自由娛樂頻道脆脆好友){rest}"
stores = "((iOS|Android)載點 [：]|(娛樂頻道(臉書粉絲團|有IG囉)|活動辦法)：){rest:0-60}"
videos = "(【更多內容 請見影片】|訂閱【自由追新聞】|點我訂閱自由財經Youtube頻道|全新的視界！){rest}"
sports = "熱門賽事、球星動態不漏接"
time_line = line("time-line", "date-line", time)


class LibertyTimes(Outlet):
    """自由時報."""

    id, name = "ltn", "自由時報"
    names = ("自由時報電子報", "自由電子報", "自由財經", "自由娛樂", "自由體育", "自由健康網", "自由評論網", "LTN", "Liberty Times Net")
    hosts, image_hosts = ("ltn.com.tw", "libertytimes.com.tw"), ("img.ltn.com.tw",)
    zone, language = "Asia/Taipei", "zh-TW"
    prints = (
        "不用抽 不用搶 現在用APP看新聞",
        "歡迎下載自由時報APP",
        "自由電子報關心您",
        "自由時報版權所有不得轉載",
        "自由娛樂頻道脆脆好友",
        sports,
        "自由電子報 (APP 自由電子報粉絲團|投書{end}|軍武 > |(娛樂|體育|財經) 最新消息{end})",
        "{top}(晴時多雲|自由電子報){end}",
        "{start}自由廣場》",
        "{start} 〔(即時新聞|國際新聞|(財經|娛樂|健康|體育|時尚)(頻道|中心))／綜合報導〕",
        "{start} {when}{end} 〔(記者|編譯){words:2-30}／{word:2-6}報導〕",
    )
    layouts = (Layout("2014", ("[data-desc=內文]", ".news_content", "div.text", "[itemprop=articleBody]")),)
    rules = (
        css("title", "title", "h2.page-name", "[itemprop=articleBody] h1", ".news_content h1", ".content h1"),
        css("time", "date-line", ".h2_else .time", ".whitecon .time", ".text .time", ".c_time", form=time),
        css("page-caption", "caption", "div.photo p", "span.ph_d"),
        css("page-advertisement", "advertisement", "a.ltn_ad", "div.ad", whole=True),
        css("related-title", "related-label", "p.relatedtit", "p.relatedtit2"),
        css("page-related", "related", "div[data-desc^=相關新聞]", "ul.relatlist"),
        css("page-breadcrumb", "navigation", "div.breadcrumbs", whole=True),
        line("opinion-writer", "byline", "(◎|☉) {authors:2-12} [（{words:2-40}）]"),
        line("breadcrumb", "navigation", "(首頁|健康|軍武|評論) > {section:2-8}[ > {word:2-8}][ > {word:2-8}]"),
        line("opinion", "section", "投書", "專欄", "社論", kinds=("line",), opening=True),
        line("site-head", "navigation", browsers, menu, menu_words, age_gate, age_buttons),
        from_line("site-foot", "promo", friends, "{word:0-4}今日熱門", "熱門新訊", "網友回應"),
        line("sister-paper", "related", "《TAIPEI TIMES》 {words:5-80}"),
        line("channels", "promo", app, stores, videos, sports),
        head("glued-caption", "caption", "{words:5-160}（{words:2-40}）{then}〔{words:2-30}報導〕", opening=True),
        line("desk-times", "date-line", "(首次上稿|更新時間) {number:1-2}日 {clock}", kinds=("line",)),
        time_line,
    )
    order = (below(time_line, "writer-line", "byline", like="name"),)
