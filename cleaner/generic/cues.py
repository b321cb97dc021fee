"""Words of promotion, small print and menus, in a dozen languages: a hint to the scorer, never a verdict."""

from __future__ import annotations

from typing import Final

_CUES: Final = frozenset(
    """
    newsletter newsletters subscribe subscription subscriber subscribers sign signup login log register account cookie cookies cookies.
    privacy policy terms follow share tweet email comment comments reply copyright © reserved advertisement sponsored affiliate commission
    download app read more related trending popular latest click here updated published posted min by photo credit photograph editor
    contributed author writer reporter bio contact cart shipping
    abonnieren anmelden registrieren newsletter-anmeldung datenschutz impressum anzeige foto quelle mehr lesen teilen kommentare autor
    abonnez-vous inscription inscrivez-vous connexion lire partager publicité commentaires auteur
    suscríbete suscribirse regístrate compartir publicidad comentarios leer más autor foto:
    inscreva-se assine compartilhar publicidade comentários leia mais
    iscriviti condividi pubblicità commenti leggi
    подпишитесь подписаться реклама комментарии читайте также фото автор источник
    εγγραφή διαφήμιση σχόλια διαβάστε επίσης πηγή
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_WIDE_CUES: Final = (
    "编辑",
    "編輯",
    "来源",
    "來源",
    "转载",
    "轉載",
    "版权",
    "版權",
    "登录",
    "登入",
    "注册",
    "註冊",
    "订阅",
    "訂閱",
    "关键词",
    "關鍵",
    "分享",
    "扫",
    "下载",
    "下載",
    "广告",
    "廣告",
    "评论",
    "評論",
    "声明",
    "聲明",
    "点击",
    "點擊",
    "关注",
    "關注",
    "相关",
    "相關",
    "推荐",
    "推薦",
    "热线",
    "熱線",
    "記者",
    "记者",
    "作者",
    "責編",
    "责编",
    "関連",
    "記事",
    "写真",
    "広告",
    "登録",
    "공유",
    "구독",
    "기자",
    "무단",
    "저작권",
    "관련",
)


def cues(text: str) -> int:
    """How many cues a text (not an empty one) holds; three stand for more."""
    if text.isascii() or text[0] < "\u2e80":
        words = text.lower().split()
        return 0 if _CUES.isdisjoint(words) else min(len(_CUES.intersection(words)), 3)
    return min(sum(word in text for word in _WIDE_CUES), 3)
