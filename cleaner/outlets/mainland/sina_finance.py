"""新浪財經 (finance.sina.com.cn).

Read for it: 11 feed items of 2026, two full pages of its own and three of Sina's news desk (2018, 2019), three mirrors
and two fragments, two dumps (2016 to 2026), the word lists of ten public readers. Most stories are reprints; boxes
stand amid the text and under it.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line, regex, tail

WITH_SOURCE = regex(r"(?P<published>20\d\d年\d\d月\d\d日 \d\d[：:]\d\d)\s{1,8}(?P<syndicated_from>\S{2,16})")
"""A form asks no day for its year: 5月1日 新规施行 is a headline."""
_APP = "新浪财经(APP|App|客户端)"


class SinaFinance(Outlet):
    """新浪財經."""

    id, name = "sina-finance", "新浪財經"
    names = ("新浪财经", "新浪网", "新浪财经APP", "新浪财经综合", "新浪财经-自媒体综合", "新浪财经头条", "新浪")
    hosts = ("finance.sina.com.cn", "finance.sina.cn", "cj.sina.com.cn", "cj.sina.cn")
    zone, language = "Asia/Shanghai", "zh-Hans"
    prints = (
        "{top}{words:4-100}_新浪财经_新浪网{end}",
        "{start}author: 新浪财经{end}",
        "新浪财经APP 缩小字体",
        "【新浪财经股吧】",
        "海量资讯、精准解读，尽在新浪财经APP",
    )
    layouts = (Layout("2017", ("#artibody", "#article", ".article")),)
    rules = (
        css("time", "date-line", ".date-source .date"),
        css("source", "credit", ".date-source .source", form="{start}{syndicated_from}{end}"),
        css("section", "section", ".channel-path a"),
        css("keywords", "tag", ".article-bottom .keywords"),
        css("page-caption", "caption", ".img_descr"),
        css("accounts", "advertisement", "[class*=kaihu]", "[class*=futurestg]", ".sinaads", ".video-2017", whole=True),
        css("lead-box", "promo", ".new_style_article", ".appendQr_wrap", ".blk-wxfollow", ".wap_special", whole=True),
        css("comments", "comments", ".blk-comment", "#bottom_sina_comment", whole=True),
        from_line("poll", "navigation", "欢迎参与调查", until="进入【新浪财经股吧】讨论", within=30),
        from_line("page-foot", "navigation", "新浪科技公众号", "“掌”握科技鲜闻{words}"),
        line("page-title", "duplicate", "{words:4-100}_新浪(财经|科技|新闻)_新浪网"),
        line(
            "page-words",
            "navigation",
            "[财经纵横]新浪首页{words}",
            "{words:1-12} > 正文[{words:0-16}行情 股吧 新闻{words}]",
            "新浪财经APP 缩小字体{words}",
            "[点击]进入(【新浪财经股吧】|专题：){words}",
            "(我要反馈[保存网页]|滚动播报|查看更多董秘问答[>>])",
        ),
        line("time-and-source", "date-line", WITH_SOURCE, opening=True),
        line("keywords-line", "tag", "文章关键词：{words:0-200}"),
        line("app", "promo", "(安装|下载|登录|【){words:0-20}" + _APP + "{words}", "（{words}）下载" + _APP),
        line("analysts", "promo", "炒股就看[【]金麒麟分析师研报{words}", "股市回暖，抄底炒股先开户{words}"),
        line("accounts-line", "advertisement", "新浪合作[大]平台{words:0-30}"),
        tail("app-end", "promo", "海量资讯、精准解读，尽在" + _APP + "[。]"),
    )
