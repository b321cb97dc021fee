"""Seeds and fixtures as templates of a corpus: each cut in the middle of its body, where paragraphs may be put in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent

PARAGRAPH = re.compile(r"<p\b[^<>]*>([^<>]{24,}[。.！？」”])</p>")
LINE = re.compile(r"^(?![ \t>#*|+\-!\[<\"])([^\r\n<>\[\]|`*]{24,}[。.！？」”])((?:\r?\n)+)", re.MULTILINE)
_FRONT = re.compile(r"(---|\+\+\+)\n.*?\n\1\n", re.DOTALL)
_ADDRESS = re.compile(
    r"rel=\"canonical\" href=\"([^\"]+)\"|property=\"og:url\" content=\"([^\"]+)\"|^(?:from|url|link|canonical|source|URL Source): \"?(https?://[^\s\"]+)"
    r"|^#+ \[[^\]\n]+\]\((https?://[^\s)]+)\)$|^\[[^\]\n]+\]\((https?://[^\s)]+)\)\n-{3,}|\n\[[^\]\n]{1,60}\]\((https?://[^\s)]+)\)\s*\Z",
    re.MULTILINE,
)
CUES = re.compile(  # words that the rules of an outlet look for: they stay in the documents that they came with
    r"星島|香港01|德國之聲|德国之声|中央社|社$|記者|记者|編輯|编辑|撰文|攝|專欄|本文|作者|授權|授权|版|圖|图|網|网|[（(：:&*_#©\x01-\x1f\xad]|Reuters|AP|DW|[Cc]opyright|reserved"
)
_LISTED = re.compile(r"\d\. ")
SENTENCES: Final = {
    "hant": "當日的第{}號記錄列出{}個項目。",
    "hans": "当日的第{}号记录列出{}个项目。",
    "ja": "この日の記録第{}号には{}件が載っている。",
    "ko": "그날의 기록 {}호에는 {}건이 실려 있다.",
    "de": " Der Eintrag {} dieses Tages nennt {} Posten.",
    "en": " Record {} of that day lists {} entries.",
}
BODY, ADDRESS = ("html", "content_html", "text", "description"), ("url", "link", "external_url")


class Template(NamedTuple):
    """A seed or a fixture, cut where its body may grow."""

    name: str
    kind: str
    head: str
    opening: str
    closing: str
    tail: str
    language: str
    address: str | None
    item: dict[str, Any] | None = None
    field: str = ""

    def render(self, number: int, added: list[str]) -> bytes:
        """The document with these paragraphs and an address of its own."""
        text = self.head + "".join(f"{self.opening}{paragraph}{self.closing}" for paragraph in added) + self.tail
        if self.address is not None:
            address = varied(self.address, number)
            text = text.replace(self.address, address)
        if self.item is None:
            return text.encode()
        item = {key: address if self.address and value == self.address else value for key, value in self.item.items()}
        return json.dumps({**item, self.field: text}, ensure_ascii=False).encode()


def varied(address: str, number: int) -> str:
    """An address of the same outlet: the number stands behind its own, or at the end of its path."""
    runs = list(re.finditer(r"\d{5,}", address))
    if runs:
        return f"{address[: runs[-1].end()]}{number:07d}{address[runs[-1].end() :]}"
    path, rest = re.fullmatch(r"([^?#]*?)((?:/|\.\w{2,5})?(?:[?#].*)?)", address).groups()  # type: ignore[union-attr]
    return f"{path}-{number:07d}{rest}"


def language_of(text: str) -> str:
    """Which pool of paragraphs a document grows from."""
    han = "hans" if len(re.findall("[们这说国为来时会对发后于个进]", text)) * 40 > len(text) else "hant"
    for language, pattern in (("ja", "[\u3040-\u30ff]{2}"), ("ko", "[\uac00-\ud7af]{2}"), (han, "[\u4e00-\u9fff]{4}"), ("de", "[äöüß]")):
        if re.search(pattern, text):
            return language
    return "en"


def body_of(path: Path) -> frozenset[str]:
    """What a seed or fixture has for its body, as its expectation says."""
    folder = ROOT / "fixtures" / "seeds" / path.stem if path.parent.name == "seeds" else path.parent
    expected = json.loads((folder / "expected.json").read_bytes())
    return frozenset(block["text"] for block in expected.get("blocks", ()))


def cut(name: str, kind: str, text: str, body: frozenset[str]) -> Template | None:
    """A document cut behind the middle one of the plain paragraphs of its body; None where it has none."""
    address = next((next(filter(None, match.groups())) for match in _ADDRESS.finditer(text)), None)
    front = _FRONT.match(text)
    marked = list(PARAGRAPH.finditer(text))
    found = marked or (
        [] if kind == "page" or (kind == "feed" and re.search(r"<\w", text)) else list(LINE.finditer(text, front.end() if front else 0))
    )
    found = [match for match in found if match[1].strip() in body]
    if not found:
        return None
    at = found[len(found) // 2]
    end = at.end() if marked else at.end(1)
    wrap = (text[at.start() : at.start(1)], "</p>") if marked else ("\n\n" if kind == "md" else at[2], "")
    return Template(name, kind, text[:end], *wrap, text[end:], language_of(at[1]), address)


def kind_of(path: Path, text: str) -> str:
    """What a source is: page, fragment, md, txt or feed."""
    if path.suffix == ".html":
        return "page" if re.match(r"\s*<(?:!doctype|html)", text, re.IGNORECASE) else "fragment"
    if path.parent.name == "seeds":
        return "txt" if text.startswith(" date ") else "md"
    return {".md": "md", ".txt": "txt", ".json": "feed"}[path.suffix]


def sources() -> list[Path]:
    """The seeds and the fixtures' documents, less those that are meant to be refused."""
    pages = (path for path in sorted(ROOT.glob("fixtures/*/*/page.*")) if not path.parent.name.startswith("refused-"))
    return [*sorted(ROOT.glob("seeds/*.txt")), *pages]


def templates() -> Iterator[Template]:
    """Every seed and fixture whose body can grow, and pages and dumps once more as items of a feed."""
    for path in sources():
        text = path.read_bytes().decode()
        name = path.stem if path.parent.name == "seeds" else f"{path.parent.parent.name}/{path.parent.name}"
        kind = kind_of(path, text)
        item = json.loads(text) if kind == "feed" else {}
        item = item.get("items", [item])[0]
        field = next((field for field in BODY if item.get(field)), "")
        found = cut(name, kind, item[field] if field else text, body_of(path))
        if found is None:
            continue
        yield (
            found._replace(item=item, field=field, address=next((item[name] for name in ADDRESS if name in item), None)) if field else found
        )
        if kind in ("page", "txt") and not _LISTED.match(text):  # in an item a numbered menu would make it Markdown
            item = {"url": found.address} if found.address else {"id": name}
            yield found._replace(kind="feed", item=item, field="html" if kind == "page" else "text")
