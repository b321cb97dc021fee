"""What documents are made of, by carrier: marks, markup and characters as outlets print them, and as nobody should."""

from __future__ import annotations

from typing import Final

HAN: Final = (
    "國家政府今天表示，將會在會議上討論經濟發展。",
    "市民認為這是好消息！",
    "记者说这里的情况正在好转",
    "標題在這裡",
    "他說：「不會。」",
    "〇一二三",
)
LATIN: Final = (
    "The council met on Tuesday. ",
    "Er sagte: „Nein“. ",
    "By Jane Doe",
    "Reuters",
    "Ça été ",
    "ＡＢＣ１２３",
    "שלום ",
    "مرحبا ",
    "नमस्ते ",
    "สวัสดี",
)
MARKS: Final = (
    "↓追蹤《星島頭條》WhatsApp頻道↓", "最Hit", "相關新聞：", "延伸閱讀", "同場加映：另一篇", "Copyright © 2026 SingTao Ltd.All rights reserved.",
    "（美聯社、法新社、《衛報》等）", "（中央社記者王小明台北15日電）", "（譯者：陳政一）1120322", "（德國之聲中文網）", "撰文：王小明", "出版：更新：", "免責聲明︰",
    "以上內容僅代表作者的個人立場和觀點。", "本文獲《觀察者網》授權轉載", "【財經專欄】聶振邦", "作者劉暢博士是經濟學者。", "#烏克蘭 #蒲亭", "責任編輯：李四",
    "廣告", "（路透社）", "資料圖片", "圖／聯合報", "記者陳大文／台北報導", "編譯黃大文／綜合外電", "聯合新聞網", "看更多", "Read more", "Share this article",
    "Advertisement", "Subscribe to our newsletter", "Photo: AP", "By JANE DOE, Staff Writer", "Related: ", "Tags: a, b", "▲▼", "■", "● ", "下一則", "上一則",
)  # fmt: skip
DATES: Final = (
    "2025-02-13T04:12:14.526Z", "發佈時間：08:36 2026-03-10 HKT", "更新時間：08:36 2026-03-10 HKT", "2026年3月10日 8時36分", "114年8月15日", "令和6年3月5日",
    "March 5, 2024 3:04 p.m. EST", "5.3.2024", "05.03.24", "0015-03-11 08:30", "9999-12-31", "1679434320000", "20260310083600", "2024-02-30", "25:61",
    "Tue, 05 Mar 2024 15:04:05 GMT", "13 minutes ago", "昨天 08:00", "2026-03-10T08:36:00+99:99", "2024-12-31T23:59:60Z", "1399/12/30", "15 tháng 3, 2567",
)  # fmt: skip
NASTY: Final = (
    "\0", "\x01", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad", "\u061c", "\u180e", "\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\u2060",
    "\u3000", "\u3000\u3000", "\ufdd0", "\ufeff", "\ufffd", "\uffff", "\U000e0041", "\U0001f468\u200d\U0001f469", "e\u0301", "\ufb01", "İ", "ẞ", "ﷺ", "\r", "\r\n", "\n\n", "\t", "  ",
    "&#0;", "&#xD800;", "&#x110000;", "&nbsp;", "&amp;amp;", "&lt;p&gt;", "&#8203;", "&notit;", "&", "<", ">", "\"", "'", "\\", "`", "*", "_", "~", "|", "#", "$", "^", "{", "}",
    "%", "%E7%83%8F", "javascript:alert(1)", "data:text/html,x", "../../etc/passwd", "1" * 400, "a" * 300, "（" * 30, "[" * 60, ">" * 60, "- " * 30,
)  # fmt: skip
URLS: Final = (
    "https://www.example.com/news/1", "https://www.hk01.com/a/60000001/", "https://www.stheadline.com/realtime-world/3425402/中文", "https://www.dw.com/zh/a-1",
    "https://www.cna.com.tw/news/aopl/202303220008.aspx", "https://www.cna.com.tw/tag/hysearchws.aspx?q=%E7%83%8F", "/relative?a=1&b=2", "//cdn.example.com/a.jpg",
    "JaVaScRiPt:alert(1)", "java\tscript:x", "data:image/png;base64,AAAA", "vbscript:x", "file:///etc/passwd", "http://[::1", "https://a:b@c.d:99999/", "mailto:a@b.c",
    "https://images.weserv.nl/?url=ssl:a.b/c.jpg", "https://i0.wp.com/a.b/c.jpg", "https://example.com/2026/02/17/x", "https://x.com/a", "#", "?", "http://", "https:///x",
)  # fmt: skip
TAGS: Final = (
    "p", "div", "article", "main", "section", "span", "a", "b", "em", "strong", "i", "u", "s", "small", "h1", "h2", "h3", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code",
    "table", "tbody", "tr", "td", "th", "caption", "figure", "figcaption", "img", "picture", "source", "video", "audio", "iframe", "br", "hr", "wbr", "header", "footer", "nav", "aside",
    "form", "input", "button", "select", "option", "textarea", "label", "script", "style", "template", "noscript", "noframes", "noembed", "title", "meta", "link", "base", "head", "body",
    "html", "frameset", "frame", "svg", "math", "desc", "foreignObject", "annotation-xml", "mi", "ruby", "rt", "rp", "rb", "rtc", "xmp", "plaintext", "listing", "time", "address", "cite",
    "center", "font", "marquee", "details", "summary", "dialog", "object", "embed", "param", "map", "area", "slot", "image", "isindex", "menu", "nobr", "bdo", "bdi", "mark", "sup", "sub",
)  # fmt: skip
ATTRIBUTES: Final = (
    "class='share-bar'", "class=\"related\"", "id='article-content-section'", "class='centralContent'", "class='content-body' id='conimg_0'", "style='display:none'", "hidden", "aria-hidden=true",
    "href='{url}'", "src='{url}'", "srcset='{url} 2x, {url} 1x'", "data-src=\"{url}\"", "alt='圖'", "alt=\"a\n\nb\"", "title='{text}'", "datetime='{date}'", "itemprop=headline", "itemprop=datePublished",
    "rel='canonical'", "rel=author", "role=navigation", "property='og:title' content='{text}'", "property='og:image' content='{url}'", "property='article:published_time' content='{date}'",
    "name='author' content='{text}'", "name=keywords content='a,b,,c'", "http-equiv=refresh content='0;url={url}'", "charset='gb18030'", "charset=utf-7", "colspan=9999", "rowspan=0", "colspan=-1",
    "width=1 height=1", "lang=zh-Hant", "dir=rtl", "onerror=alert(1)", "type='application/ld+json'", "=", "\"", "/", "start=99999999999", "style='width:1e999px'",
)  # fmt: skip
MARKUP: Final = (
    "<!DOCTYPE html>", "<html><head><title>標題</title></head><body>", "</body></html>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='big5'?>", "</", "<a", "<p ", "</p>", "</div></div>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"標題\",\"datePublished\":\"2026-03-10\",\"author\":{\"name\":\"王\"}}</script>",
    "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"articleBody\":null,\"author\":[[]]}]}</script>", "<script>window.__NUXT__={}</script>",
    "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "<table><tr><td>甲</td><td>乙</td></tr></table>", "<figure><img src='https://img.example.com/a.jpg' alt='圖'><figcaption>說明（路透社）</figcaption></figure>",
    "<pre><code>def f(a):\n    return a\n</code></pre>", "<svg><title>x</title><style><p>y</p></style></svg>", "<math><mi>x</mi></math>", "<br><br>", "<p></p>", "<p>&nbsp;</p>",
    "<a href='https://www.example.com/n/2'>另一篇</a>", "<ul><li>x<ul><li>y</li></ul></li></ul>", "<noscript><img src=x></noscript>", "<select><option>a<p>b", "<table><p>foster</table>", "<plaintext>",
)  # fmt: skip
FRONT: Final = (
    "---\n", "+++\n", "...\n", "title: 標題\n", "title: \"a: b\n", "title: 沒有引號: 的標題\n", "date: 2025-02-13 02:11:12\n", "date: 0015-03-11\n", "tags: [a, b]\n", "tags:\n- a\n- b\n", "tags: {a: b}\n",
    "author: &x [*x]\n", "authors: *y\n", "cleaner: cleaner/2\n", "cleaner: cleaner/9\n", "published: \"2026-03-10\"\n", "from: https://www.cna.com.tw/news/aopl/202303220008.aspx\n",
    "title: !!python/object/apply:os.system [x]\n", "title: |\n  a\n  b\n", "? a\n: b\n", "title = '標題'\n", "date = 2026-03-10T08:00:00Z\n", "[a.b.c]\n", "tags = [1, 2.5, true]\n", "confidence: nan\n",
    "picture_credits: [\"x\"]\n", "syndicated_from: \"x\"\n", "language: zh-Hant\n", "url: javascript:alert(1)\n", "<<: *a\n", "\ttitle: x\n", "updated: 1679434320000\n", "<!--1679434320000-->\n",
    "Title: x\n\nURL Source: https://www.example.com/a\n\nMarkdown Content:\n",
)  # fmt: skip
MARKDOWN: Final = (
    "## 小標題\n", "# 標題\n", "標題\n----\n", "標題\n====\n", "**粗體**", "**【銀債】**新", "58K~72K", "~~x~~", "`code`", "```\ncode\n```\n", "~~~\n", "> 引文\n", "> > ", "- 項\n", "  - 項\n", "1. 項\n", "999999999) x\n",
    "| a | b |\n|---|---|\n| c | d |\n", "| a | b |\n| c | d |\n", "|:-:|\n", "[詞](https://www.example.com/n/2)", "![圖](https://image.stheadline.com/a.jpg)", "[![x](a.jpg)](/b)", "[x]: https://a.b/c\n", "[x]", "[^1]", "[^1]: x\n",
    "<https://a.b/c>", "***\n", "\\\n", "  \n", "    code\n", "\t", "<div>\n\n", "\n</div>\n", "&copy;", "\\*", "__x__", "*_*_", "](", "![](", "**相關新聞：**[題](https://www.example.com/n/3)", "<p>",
)  # fmt: skip
DUMP: Final = (
    " date 2026-03-10 ",
    " date 2025-13 ",
    "date 2026-03 x",
    "\n",
    "\n\n",
    "\r\n",
    "　　",
    "圖：",
    "【",
    "】",
    "｜",
    "----",
    "====",
    "* * *",
    "1.",
    "+5",
    "更多\n",
)
JSON: Final = (
    "{\"html\": \"<p>x</p>\", \"title\": \"標題\", \"url\": \"https://www.hk01.com/a/1\", \"date\": \"2026-08-22 14:35:15\"}", "{\"items\": [", "]}", "{\"text\": \"", "\"}", "\"description\": \"x\", ", "\"content_html\": \"<p>y\", ",
    "\"authors\": [{\"name\": \"王\"}], ", "\"authors\": {\"name\": []}, ", "\"tags\": [\"a\", null, 1], ", "\"date\": 1679434320000, ", "\"date\": 1e999, ", "\"date\": -1, ", "\"date\": true, ", "\"url\": [\"javascript:x\"], ", "\"language\": \"zz\", ",
    "\"title\": null, ", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\ud83d\\ude42", "\\n", "&lt;p&gt;x&lt;/p&gt;", "<![CDATA[x]]>", "[", "]", "{", "}", ",", ":", "null", "NaN", "-0", "1e400", "\"schema\": \"cleaner/2\", ", "\"section\": 5, ",
)  # fmt: skip
FEED: Final = (
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>x</title>", "</channel></rss>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">", "</rdf:RDF>", "<item>", "</item>", "<entry>", "</entry>",
    "<title>標題</title>", "<link>https://www.hk01.com/a/1</link>", "<link href=\"https://a.b/c\" rel=\"alternate\"/>", "<link>javascript:x</link>", "<pubDate>Tue, 05 Mar 2024 15:04:05 GMT</pubDate>", "<pubDate>x</pubDate>", "<updated>2026-03-10T08:00:00Z</updated>",
    "<published>0001-01-01</published>", "<description>&lt;p&gt;正文&lt;/p&gt;</description>", "<description><![CDATA[<p>正文]]></description>", "<content:encoded><![CDATA[<p>長文</p>]]></content:encoded>", "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></div></content>",
    "<content type=\"html\">&lt;p&gt;x</content>", "<content type=\"text/plain\">x</content>", "<content type=\"image/png\" mode=\"base64\">AAAA</content>", "<summary>x</summary>", "<author><name>王</name></author>", "<dc:creator>王</dc:creator>", "<category>a</category>", "<category term=\"b\"/>",
    "<guid isPermaLink=\"true\">x</guid>", "<media:content url=\"data:x\"/>", "<enclosure url=\"x\" length=\"-1\"/>", "<language>zh</language>", "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&b;", "&x;", "<georss:polygon>1 2 3</georss:polygon>",
    "<ttl>x</ttl>", "<cloud/>", "<image><url>x</url></image>", "<itunes:duration>x</itunes:duration>", "<media:group>", "xml:base=\"http://[\"", "<geo:lat>x</geo:lat>",
)  # fmt: skip
WARC: Final = (
    "WARC/1.0\r\n", "WARC/1.1\r\n", "WARC-Type: response\r\n", "WARC-Type: warcinfo\r\n", "WARC-Target-URI: <https://www.hk01.com/a/1>\r\n", "WARC-Date: 2026-03-10T08:00:00Z\r\n", "WARC-Date: x\r\n", "Content-Type: application/http; msgtype=response\r\n",
    "Content-Length: 0\r\n", "Content-Length: 100\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 404 x\r\n", "Content-Type: text/html; charset=big5\r\n", "Content-Encoding: gzip\r\n",
    "Content-Encoding: br\r\n", "Content-Encoding: deflate\r\n", "Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n", "ffffffff\r\n", "<html><body><p>x</p></body></html>",
)  # fmt: skip
WORDS: Final = HAN + LATIN + MARKS + DATES + NASTY
HTML: Final = WORDS + MARKUP
