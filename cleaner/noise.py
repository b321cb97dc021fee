"""Notices, promos and labels that hold for every outlet. An outlet's own rules speak first; these speak to what they left."""

from __future__ import annotations

import re
from typing import Final

from cleaner import noise_page, noise_world, noise_zh
from cleaner.adapter import Rule, line, tail
from cleaner.lazily import lazily

COLON: Final = "[：:︰﹕∶]"
SLASH: Final = "[／/╱∕]"

RELATED_WORDS: Final = (
    r"(?:相關|相关|延伸|推薦|推荐|更多|其他|同場|熱門)(?:相關|相关)?(?:新聞|新闻|文章|報道|報導|报道|报导|閱讀|閲讀|阅读|連結|链接|內容|内容|加映|主題|專題|专题|消息|影片)"
    r"|更多\s?\w{2,10}\s?報[導道]|(?:詳細|全日綜合|周[一二三四五六日])(?:報道|報導)|[瞭了]解更多|延伸閱讀|延伸阅读|同場加映|同场加映|詳情請瀏覽|详情请浏览|你可能(?:還|也)?(?:想看|會喜歡|感興趣)|猜你喜[歡欢]|[为為][你您]推[荐薦]|看更多|閱讀更多"
    r"|Related(?: (?:stories|articles|news|links|content|photos?|videos?|gallery|galleries))?|Read (?:more|also)|See also|More on this(?: story)?|MORE"
    rf"|(?-i:{noise_world.RELATED})"
)
"""Labels in front of links to other articles, as regex alternatives."""
RELATED_LABEL: Final = lazily(
    rf"[【\[〔※▶►▼●◆★👉\s]*(?:{RELATED_WORDS})(?:如下|推薦)?[】\]〕]?\s*(?:{COLON}|[|｜︳>»▼▶►↓\s])*\Z", re.IGNORECASE
)
LABEL_THEN_TITLE: Final = lazily(
    rf"(?P<label>[【\[〔※▶►▼●◆★👉\s]*(?:{RELATED_WORDS})[】\]〕]?\s*(?:{COLON}|[|｜︳]|(?<=[】\]〕])))\s*(?P<title>\S.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
ANY_LABEL: Final = lazily(rf"[^。！？!?\n]{{1,16}}{COLON}\Z|[【〔\[][^】〕\]\n]{{1,16}}[】〕\]]\Z")
NO_RELATED_LABEL: Final = lazily(
    r"(?:資料|圖片|图片|原文|文章|消息|新聞|新闻)?(?:來源|来源|出處|出处)|原文(?:連結|链接|網址)?|記者|记者|作者|編輯|编辑|撰文|採訪|"
    r"採訪|攝影?|文|圖|source|by|via|網址|网址|電話|電郵|email|影片|視頻|關鍵字|标签|標籤|tags?",
    re.IGNORECASE,
)
TAG_LABEL: Final = lazily(
    rf"(?:標籤|标签|關鍵(?:字|詞)|关键(?:字|词)|相關字詞|tags?|keywords?|topics?|話題|话题|#)\s*{COLON}?", re.IGNORECASE
)
HASHTAGS: Final = lazily(r"(?:[#＃][^\s#＃、,，]{1,30}[\s、,，]*){1,20}\Z")
DISCLAIMER_LABEL: Final = lazily(
    rf"[【\[]?(?:(?:風險提示|风险提示)(?:及|和|與|与))?(?:免責聲明|免责声明|免責條款|免责条款|重要聲明|重要声明|Disclaimer|Haftungs(?:ausschluss|beschränkung|hinweis)(?: für [^.]{{3,40}})?|Haftung für (?:externe )?(?:Links|Inhalte)|Rechtlicher Hinweis|Mentions légales|Aviso legal|Descargo de responsabilidad|Avvertenza legale|Отказ от ответственности)[】\]]?\s*{COLON}?\Z",
    re.IGNORECASE,
)
SIGNATURE: Final = lazily(r"[【\[](?P<column>[^】\]]{0,20}(?:專欄|专栏))[】\]]\s*(?P<who>[^。，,]{2,30})\Z")
AUTHOR_NOTE: Final = lazily(
    r"[（(【]?(?:本文)?作者(?:簡介|简介)?[：:︰]?\s*(?P<authors>(?!的|[认認指表强強介提写寫在对對以从從也还還把将將希和與与並并不没沒說说稱称]|[讲講][述過过到])[\u4e00-\u9fff·．]{2,5}?(?<![說说稱称道])|[A-Z][\w.]+(?: [A-Z][\w.]+)+)"
    r"(?:博士|教授|先生|女士|律師|醫生)?\s*(?:[（(][^）)]{1,60}[）)])?\s*(?:是|為|为|係|系|，|现任|現任|曾任|now|is)(?P<rest>.*)\Z",
    re.DOTALL,
)

NAMELESS_NOTE: Final = lazily(r"[（(【]?(?:本文)?作者(?:是|為|为|係|系|現任|现任|曾任|著有)[^。]{2,120}[。）)】]*\Z")
"""Who the writer is, without his name: 作者是社區規劃師，任教於…"""

_MACHINE: Final = (
    r"[此本]文章?(?:由|經|经)人工智能[^，。]{0,12}翻[譯译]。?(?:更多(?:信息|資訊|资讯)[，,][^。]{0,20}使用[條条]款。?)?"
    r"|[此本]文由[^，。]{0,12}(?:AI|人工智能)[^，。]{0,14}生成(?:，[^。]{0,50})?。?"
)
"""That a machine translated or wrote it: 此文章由人工智能協助翻譯。更多資訊，請參閱我們的使用條款。"""

_SHARED: Final[tuple[Rule, ...]] = (
    line(
        "copyright-line",
        "copyright",
        r"(?:©|ⓒ|\(c\)\s|(?:Copyright|COPYRIGHT|copyright)\s*(?:©|ⓒ|\(c\)|[12]\d{3}|by\b|[-:：])|版[權权]所有(?![人者權权])|©)[^「」『』“”]{0,250}"
        r"|[^「」『』“”。，]{0,50}(?:All [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED|版[權权]所有(?![人者權权]))(?:[^「」『』“”。，]{0,80}|[，,。]\s*(?:不得|未經|未经|請勿|请勿|嚴禁|翻印|轉載|转载)[^「」]{0,80})"
        r"|(?:※|\*|本(?:網站|网站|站|網|网|文|報|报|刊|台|社|新聞|內容|著作|圖|頁|公司)|所有|如|任何|以上|未經|非經|未经)[^「」『』“”]{0,60}(?<!，)(?:未經|非經|未经|非经|)(?:書面|书面)?(?:授權|許可|同意|允許|授权|许可|本[站報报網网公])[^「」。]{0,40}(?:不得|請勿|请勿|嚴禁|严禁|禁止|切勿|均不|謝絕)[^「」。]{0,40}(?:轉載|转载|使用|重製|複製|播送|利用|複制|轉貼|翻印|刊登)[^「」]{0,120}"
        r"|本(?:新聞|新闻|文|報|报|站|網|网)[^「」『』“”。]{0,40}版[權权]所有[，,](?:禁止|嚴禁|严禁|不得)[^「」。]{0,80}。?",
        cue=r"©|ⓒ|Copyright|eserved|版權所有|版权所有|未經|未经|非經|非经|\(c\) ",
    ),
    line("crawler-date", "crawler", r"date \d{4}-\d\d(?:-\d\d)?", kinds=("line",)),
    line(
        "disclaimer-line",
        "disclaimer",
        r"(?:\d[.、]\s*|[（(*※●★◎]{0,3}\s*)(?:以上|本|所有)(?:內容|内容|資訊|资讯|信息|純屬|纯属|文章|言論|观点|觀點|文|欄)[^。]{0,60}(?:不代表|僅代表|仅代表|只代表|僅供(?:參考|學術)|仅供参考|投資建議|投资建议|不構成|不构成)[\s\S]{0,400}"
        r"|[（(*※]?\s*文章[僅仅][屬属代]作者[\s\S]{0,200}|[（(]?(?:文中|作者)?(?:觀點|观点|立場|意見|言論)[^。]{0,20}不代表[\s\S]{0,200}"
        r"|[（(*※]*\s*(?:筆者|本人|作者)(?:確認|声明|聲明|申報)?(?:本人)?(?:及[^。，]{0,16})?(?:並沒有|沒有|並無|並未|未有|不)持有[^。]{0,30}(?:股|證券|证券|權益|权益|權證|基金|上述|相關|有關|產品|資產)[\s\S]{0,160}"
        r"|[（(*※]*\s*(?:筆者|本人|作者)(?:為|確認)[^。]{0,60}(?:證監會|持牌|有聯繫者)[\s\S]{0,300}"
        r"|[*※]{0,3}\s*(?:免責聲明|免责声明|Disclaimer)\s*[：:︰].{2,500}|[另此]外[，,]?以上[^。]{0,30}(?:純屬|僅屬|只屬)[\s\S]{0,300}"
        r"|.{0,12}風險(?:提示|披露|聲明)[：:︰]?.{0,60}(?:自負|自行承擔|審慎)[\s\S]{0,100}|不代表[^。，]{2,20}(?:立場|觀點|观点)[。]?",
        cue="代表|僅供|仅供|僅屬|仅属|不構成|不构成|持有|持牌|免責|免责|投資建議|投资建议|isclaimer|純屬|只屬|聯繫者|證監會|風險",
    ),
    line("machine-made", "disclaimer", _MACHINE),
    line(
        "syndication-line",
        "syndication",
        r"[（(【]?本文(?:獲|获|經|经|由|已獲|已获)[^《》]{0,6}《?(?P<syndicated_from>[^《》。]{2,20}?)》?(?:授權|授权)(?:轉載|转载|刊登|刊載|發佈|使用)[^。]{0,30}[。）)】]?",
    ),
    line(
        "channel-line",
        "syndication",
        r"[（(*＊]?\s*(?:本文|文章)(?:经授权|經授權)?(?:转自|轉自|转载自|轉載自|来自|來自|首发于|來源|来源)[：:]?\s*(?:微信)?公[众眾][号號]\s*[：:]?\s*[“「《]?"
        r"(?P<syndicated_from>[^“”「」《》，。：:（）()]{2,16}?)[”」》]?(?:[，,。（(；;\s][\s\S]{0,120})?",
    ),
    line(
        "app-promo",
        "promo",
        r"[↓▼👇👉>»★☆\s]*(?:[^。！？，,]{0,12}[？?！!，,]\s*)?(?:立即|即刻|馬上|马上|快|請|请|歡迎|欢迎|免費|免费|點擊|点击|撳|按此|按|現在)*(?:下載|下载|安裝|安装)[^。]{0,30}"
        r"(?:App|APP|app|應用程式|客户端|应用)[^。]{0,80}[！!]?"
        r"|[↓▼👇👉>＞»\s]*(?:追蹤|追踪|關注|关注|訂閱|订阅|加入|Follow|follow)[^。，]{0,30}(?:WhatsApp|Telegram|Facebook|Instagram|IG|YouTube|Youtube|LINE|Threads|微信|頻道|频道|專頁|粉絲團|粉絲專頁)[^。]{0,40}",
        cue="App|APP|app|應用|客户端|WhatsApp|Telegram|Facebook|Instagram|IG|outube|ouTube|LINE|Threads|微信|頻道|频道|專頁|粉絲",
    ),
    line(
        "subscribe",
        "subscription",
        r"[^。]{0,12}(?:訂閱|订阅)[^。]{0,16}(?:電子報|电子报|newsletter|Newsletter|週報|周刊)[^。]{0,40}",
        cue="訂閱|订阅",
    ),
    line(
        "share-buttons",
        "share",
        r"(?:分享(?:到|至)?|Share(?: this)?|轉發|转发|列印|打印|複製連結)[：:\s]*(?:(?:Facebook|Twitter|X|LINE|WhatsApp|Weibo|微博|微信|Email|Telegram|FB|臉書)[\s、|/]*){0,8}",
    ),
    line(
        "read-on",
        "advertisement",
        rf"(?=[我（(\[【廣請])(?:我是)?[（(\[【]?(?:廣告)?[）)\]】]?\s?{SLASH}?\s?[（(]?請繼續往下(?:閱讀|滑動?)[）)]?[.…。⋯]*",
    ),
    line(
        "public-warning",
        "boilerplate",
        r"[※★●☆◎◆＊*]\s*[^。\n]{0,30}(?:珍[惜愛]生命|諮詢專線)[\s\S]{0,80}"
        r"|(?:[※★●☆◎◆＊*]\s*[^。，：:]{0,16}|[^\s。，：:關提]{0,14}+(?<=[報網雲聞Sn》]))(?:關心|提醒)[您你][：:︰，,！!][\s\S]{0,160}"
        r"|[※★●☆◎◆＊*]*\s*(?:未滿(?:18|十八)歲[^。，]{0,10}酒|(?:吸|抽)菸[^。，]{0,4}有害|(?:飲|喝)酒(?:過量)?[^。，]{0,3}(?:有害|有礙|害人)|少一份毒品|拒絕毒品|酒後不開車|開車不喝酒|喝酒不開車|(?:禁止|拒絕|請勿)酒駕)[^。，」]{0,40}[。！!]?",
        cue="珍惜生命|珍愛生命|諮詢專線|關心|提醒|未滿18歲|未滿十八歲|有害|有礙|害人|毒品|開車|酒駕",
    ),
    line(
        "advertisement-mark",
        "advertisement",
        r"[-－—【\[（(]*\s*(?:廣告(?:\s廣告)?|广告|Advertisement|ADVERTISEMENT|AD|Sponsored)\s*[】\])）—-]*",
    ),
    line(
        "player-note",
        "boilerplate",
        r"[^。]{0,20}(?:瀏覽器|浏览器|browser)[^。]{0,20}(?:不支援|不支持|無法播放|does not support)[\s\S]{0,120}|To view this video please enable JavaScript[\s\S]{0,160}",
        cue="瀏覽器|浏览器|browser|JavaScript",
    ),
    line("arrows", "boilerplate", r"[↓▼▲↑⬇👇◆●■★＊*\-—_=＿\s]{1,40}", kinds=("line", "paragraph")),
    line(
        "reprint-terms",
        "copyright",
        r"(?=[\d欢歡转轉])(?:\d[.、]\s*)?(?:(?:欢迎转载|歡迎轉載)(?=[，,。！!；;\s（(並并和或及]|\Z)|转载请注明|轉載請註明|转载时请)[^。]{0,80}(?:。[^。]{0,20}(?:授权|授權)[^。]{0,60})?。?",
    ),
    line(
        "statement",
        "disclaimer",
        r"(?:特别|特別|郑重|鄭重|版[权權]|新浪|本站)?(?:声明|聲明)\s*[：:︰].{4,300}(?:立场|立場|投资|投資|仅供|僅供|构成|構成|负责|負責|侵犯|侵权)[\s\S]{0,120}",
    ),
    line("former-title", "boilerplate", r"(?=[（(原])[（(]?原[标標][题題]\s*[：:︰][^。\n]{2,80}"),
    line(
        "end-mark",
        "boilerplate",
        r"(?=[<＜〈（(【*\-—全本完ET\s])[<＜〈（(【*\-—]{0,3}\s*(?:全文完|本文完|完|END|End|THE END)\s*[>＞〉）)】*\-—]{0,3}",
        kinds=("paragraph", "line"),
    ),
    line(
        "print-edition",
        "syndication",
        r"[（(]?《\s*(?P<syndicated_from>[^《》]{2,14}?)\s*》\s*[（(]\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^）)]{0,16}[）)]\s*[）)]?",
    ),
    line(
        "keywords",
        "tag",
        rf"(?:文章)?(?:標籤|标签|關鍵[字詞]|关键[字词]|相關字詞|Tags|Keywords)\s*(?:{COLON}|>>|》》|[|｜])\s*[^。！？!?：:]{{1,200}}",
    ),
    line(
        "hotline-label",
        "boilerplate",
        r"(?=[【\[防情精求網熱热])[【\[]?(?:防止自[殺杀]|情[緒绪]支援|精神健康)?(?:求助)?(?:網站和)?(?:熱線|热线)\s*(?:[】\]]|[：:︰﹕])+",
    ),
    line(
        "hotline",
        "boilerplate",
        r"(?:[^，。！？查電撥]{2,40}(?:熱線|热线|專線|中心|平台|會|会|SMS)|[^，。！？查電撥]{0,40}(?:生命線|張老師))[^，。！？]{0,24}[：:︰﹕]\s*"
        r"(?:\d{4}\s?\d{4}|\d{5}|1\d{3}(?!\d)|0\d{2,3}-\d[\d\-]{4,9}|https?://\S+)[^，。！？]{0,60}。?",
        kinds=("line", "paragraph", "list_item"),
        cue=r"：\s*[\dh]|:\s*[\dh]|︰\s*[\dh]|﹕\s*[\dh]",
    ),
    line("slider-buttons", "navigation", r"(?:[Pp]revious\s+)?[Nn]ext", kinds=("line",)),
    line(
        "reader-frame",
        "crawler",
        r"(?:Reading|Normal) view|There are new articles available, click to refresh the page\.|(?:To|Yester)day — \d.{4,30}"
        r"|\d{1,2} [A-Z][a-z]+ 20\d\d at \d{1,2}:\d{2}",
        kinds=("line",),
    ),
    line("crawler-footer", "crawler", r"获取更多RSS[：:][\s\S]{0,200}|https?://feedx\.\w+\S*"),
    tail("machine-made-tail", "disclaimer", _MACHINE, cue="本文由|此文由|本文章由|此文章由|本文经|本文經|此文經|此文章經|此文章经"),
)

RULES: Final[tuple[Rule, ...]] = (*_SHARED, *noise_zh.RULES, *noise_world.RULES, *noise_page.RULES)
"""Notices, promos and other small print, for every outlet and carrier."""
