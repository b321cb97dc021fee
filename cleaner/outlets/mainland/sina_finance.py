"""新浪財經 (finance.sina.com.cn).

Read for it: 11 feed items of 2026, two full pages of its own and three of Sina's news desk (2018, 2019), three mirrors and two fragments,
two dumps (2016 to 2026), the word lists of ten public readers. Most stories are reprints; boxes stand amid the text and under it.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line, tail

_APP = r"新浪[财財][经經](?:[Aa][Pp][Pp]|客[户戶]端)"


class SinaFinance(Outlet):
    """新浪財經."""

    id, name = "sina-finance", "新浪財經"
    names = ("新浪财经", "新浪网", "新浪财经APP", "新浪财经综合", "新浪财经-自媒体综合", "新浪财经头条", "新浪")
    hosts = ("finance.sina.com.cn", "finance.sina.cn", "cj.sina.com.cn", "cj.sina.cn")
    zone, language = "Asia/Shanghai", "zh-Hans"
    betrayed_by = (
        r"海量资讯、精准解读[，,]尽在新浪财经APP", "【新浪财经股吧】", r"\nauthor: 新浪财经\n",
        r"新浪财经APP\s+缩小字体", r"\A[^\n]{4,100}_新浪财经_新浪网\n",
    )  # fmt: skip
    layouts = (Layout("2017", ("#artibody", "#article", ".article")),)
    rules = (
        css("time", "date-line", ".date-source .date"),
        css("source", "credit", ".date-source .source", pattern=r"\A(?P<syndicated_from>(?!新浪).{2,24})\Z"),
        css("section", "section", ".channel-path a"),
        css("keywords", "tag", ".article-bottom .keywords"),
        css("page-caption", "caption", ".img_descr"),
        css("accounts", "advertisement", "#app-kaihu-stock", ".app-kaihu-qr", ".article-bottom-tg", ".finance_web_article_v17_futurestg", ".sinaads", ".video-2017", "img[alt=广告]", "img[alt=新浪众测]", "img[alt=新浪科技公众号]", "img[alt^=下载新浪]", whole=True),
        css("lead-box", "promo", ".new_style_article", ".appendQr_wrap", ".blk-wxfollow", ".wap_special", ".finance-qr", whole=True),
        css("comments", "comments", ".blk-comment", "#bottom_sina_comment", whole=True),
        from_line("poll", "navigation", "欢迎参与调查", until="进入【新浪财经股吧】讨论", within=30),
        from_line("page-foot", "navigation", r"新浪科技公众号|“掌”握科技鲜闻.{0,60}"),
        line("page-title", "duplicate", r".{4,100}_新浪(?:财经|科技|新闻)_新浪网", kinds=("line", "heading")),
        line("page-words", "navigation", r"(?:财经纵横)?新浪首页.{0,60}|.{1,12}>\s*正文(?:\s.{0,40})?|新浪财经APP\s+缩小字体.{0,60}|.{0,16}?行情\s*股吧\s*新闻.{0,30}|滚动播报|(?:点击)?进入\s*(?:【新浪财经股吧】|专题[：:]).{0,40}|查看更多董秘问答>{0,2}|热点栏目\s*自选股[\s\S]{0,80}|我要反馈(?:保存网页)?"),
        line("time-and-source", "date-line", r"(?P<published>20\d\d年\d\d月\d\d日 \d\d[：:]\d\d)\s+(?P<syndicated_from>\S{2,16})", kinds=("line", "paragraph")),
        line("keywords-line", "tag", r"文章关键词[：:].{0,200}"),
        line("app", "promo", rf"(?:安[装裝]|下[载載]|登[录錄]|【).{{0,20}}{_APP}[\s\S]{{0,60}}|(?:海量[资資][讯訊]|投[资資][热熱][点點]).{{0,12}}尽在{_APP}[。>]?|[（(][^（）()]{{2,60}}[）)]下载{_APP}"),
        line("analysts", "promo", r"炒股就看\s*【?金麒麟分析[师師]研[报報][\s\S]{0,60}|股市(?:回暖|跌了别害怕)[\s\S]{0,60}|(?:反弹行情|炒股开户)[\s\S]{0,40}(?:礼包|福利|开户)[\s\S]{0,20}|新浪(?:理财师|微财富).{0,20}"),
        line("accounts-line", "advertisement", r"新浪合作大?平台.{0,30}"),
        tail("app-end", "promo", rf"海量[资資][讯訊]、精准解[读讀][，,]尽在{_APP}。?"),
    )  # fmt: skip
