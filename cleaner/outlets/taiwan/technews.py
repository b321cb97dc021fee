"""科技新報 (TechNews), technews.tw with its channels (finance.technews.tw).

Read for it: five feed items and a dump of 2026, three stored texts of 2015 to 2022, the page's selectors, a scraper's
words (the sidebar). The text ends with its sources, then a line in brackets for the lead picture, which may also name
the writer or the paper it was taken from.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, above, css, from_line, line, regex

written = "作者 {authors?} [｜] 發布日期 {published}[ ｜ 分類{rest}]"
google = "從這裡可透過《Google 新聞》"
# A paper's name may hold blanks (The News Lens), as no field does.
reprinted = regex(r"[（(] ?本文[由獲經] ?(?P<syndicated_from>[^（()）；;]{2,30}?) ?(?:授權|同意)?(?:轉載|提供|刊登).{0,200}[）)]")
reprint = line("reprint-and-picture", "syndication", reprinted)
writer = line("writer-and-picture", "byline", "（ (作者|文)：{authors:2-20} (；|，) [首]圖{words:0-200}）")
picture = line("lead-picture", "credit", "（ (首圖|圖片|圖)(由|為|皆|來源|／|：){words:0-200}）")


class TechNews(Outlet):
    """科技新報."""

    id, name = "technews", "科技新報"
    names = ("TechNews 科技新報", "TechNews", "財經新報")
    hosts = ("technews.tw",)
    zone, language = "Asia/Taipei", "zh-TW"
    prints = ("您的咖啡贊助將是讓我們持續走下去的動力", f"{google}追蹤 TechNews")
    layouts = (Layout("2014", ("article .indent", ".entry-content", "article.post")),)
    rules = (
        css("head", "byline", ".entry-header", form=written),
        css("tags", "tag", "article a[rel=tag]"),
        css("coffee-box", "promo", "#bmc-tn-modal", ".coffee-btn-wrapper", ".googlenews_Content", whole=True),
        line("head-line", "byline", written),
        reprint,
        writer,
        picture,
        from_line("sidebar", "navigation", "財訊快報", "編輯精選", "FB 粉絲團", "登入裝置已達上限{words}"),
        from_line("coffee", "promo", f"(文章看完覺得|想請我們喝幾杯咖啡|{google}){{words}}", until="關鍵字：{rest}"),
    )
    order = (above((reprint, writer, picture), "sources", "credit", like="source", most=20, everywhere=True),)
