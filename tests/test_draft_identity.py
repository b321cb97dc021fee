"""``cleaner outlet draft``: whose the samples are, where nothing but their texts and addresses tells it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cleaner
from cleaner.authoring.draft.drafting import Outcome, draft
from cleaner.authoring.draft.trial import imported
from tests.authoring import call

TEXTS = (
    "渡輪公司宣布，下月起增加班次，首日免費接載長者，本港居民出示證件可享半價。",
    "舊戲院將改建成圖書館，工程需時兩年，造價約三億港元，由市民投票選出設計。",
    "第二條電車線明年通車，沿海旁行走，全程約四十分鐘，車站附近會加設單車徑。",
)


def items(folder: Path, opening: str = "", hosts: tuple[str, ...] = ("news.baytv.com",), texts: tuple[str, ...] = TEXTS) -> str:
    """Feed items, three in a file."""
    lines = [
        {
            "url": f"https://{hosts[number % len(hosts)]}/player?id={number}",
            "title": text[:6],
            "date": f"2026-03-1{number} 08:00",
            "html": f"<div><p>{opening}{text}</p></div>",
        }
        for number, text in enumerate(texts)
    ]
    path = folder / "items.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return str(path)


def drafted(path: str, given_id: str | None = None, host: str | None = None) -> Outcome:
    return draft([path], given_id, host, lambda _: None)


def test_a_host_below_a_domain_is_kept(tmp_path: Path) -> None:
    """A portal keeps other outlets under its domain; that the rest of it was left is told."""
    outcome = drafted(items(tmp_path))

    assert (imported(outcome.source).id, imported(outcome.source).hosts) == ("baytv", ("news.baytv.com",))
    assert 'hosts: all samples are from news.baytv.com; if the rest of baytv.com is this outlet too, write ("baytv.com",)' in outcome.doubts


@pytest.mark.parametrize("hosts", [("m.baytv.com",), ("www1.baytv.com",), ("news.baytv.com", "town.baytv.com"), ("www.baytv.com",)])
def test_several_hosts_and_hosts_of_the_same_pages_give_the_domain(hosts: tuple[str, ...], tmp_path: Path) -> None:
    outcome = drafted(items(tmp_path, hosts=hosts))

    assert imported(outcome.source).hosts == ("baytv.com",)
    assert not [doubt for doubt in outcome.doubts if doubt.startswith("hosts")]


def test_samples_beside_the_host_given_are_left_out(tmp_path: Path) -> None:
    """What the file would not be used for must not shape it."""
    said: list[str] = []
    path = items(tmp_path, hosts=("hk.baytv.com", "hk.baytv.com", "tw.baytv.com"))

    outcome = draft([path], None, "hk.baytv.com", said.append)

    assert imported(outcome.source).hosts == ("hk.baytv.com",)
    assert said[0] == f"left out: {path}#3: it is from tw.baytv.com, not from hk.baytv.com"


def test_name_and_home_are_read_off_the_texts(tmp_path: Path) -> None:
    """An opening with the host's name in it, and what is only said of a place by those who live there."""
    outcome = drafted(items(tmp_path, "【BayTV新聞台】"), "bay-news")

    outlet = imported(outcome.source)
    assert (outlet.id, outlet.name, outlet.language, outlet.zone) == ("bay-news", "BayTV新聞台", "zh-HK", "Asia/Hong_Kong")
    assert "name: BayTV新聞台 is read off the openings" in outcome.doubts
    assert "language: zh-HK is guessed from what the texts speak of" in outcome.doubts
    assert not [doubt for doubt in outcome.doubts if doubt.startswith("zone: not told")]


def test_what_is_not_told_stands_open_in_the_file(tmp_path: Path) -> None:
    """With what to write there; and an agency whose reports a portal prints does not give its name to the portal."""
    texts = tuple(text.replace("本港", "當地").replace("港元", "歐元") for text in TEXTS)

    outcome = drafted(items(tmp_path, "（法新社巴黎11日電）", texts=texts))

    outlet = imported(outcome.source)
    assert (outlet.name, outlet.language, outlet.zone) == ("baytv", "zh-Hant", None)
    assert '\n    zone = None  # of its clock times, as "Asia/Hong_Kong"\n' in outcome.source
    assert "\n    betrayed_by = ()  # words that only this outlet prints" in outcome.source
    assert "layouts: no sample is a whole page; the generic adapter reads the pages of an outlet without one" in outcome.doubts


OWN = '''"""Own."""
from cleaner.adapter import Outlet


class Own(Outlet):
    """Own."""

    id, name, hosts = "own", "Own", ({},)
'''


@pytest.mark.parametrize(
    ("host", "doubt"),
    [
        ("news.baytv.com", "id, hosts: own (Own) is known already, from {}; the door lets no second one in under its id or hosts: add to"),
        ("baytv.com", "hosts: pages of news.baytv.com are read as own (Own) so far; this file takes them over"),
        ("town.news.baytv.com", "hosts: town.news.baytv.com stay with outlets that are known; this file takes the rest of news.baytv.com"),
    ],
)
def test_outlets_of_ones_own_are_known_to_the_draft(host: str, doubt: str, tmp_path: Path) -> None:
    """``--outlets`` as for the other commands: what they claim is said."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "own.py").write_text(OWN.format(f'"{host}"'), encoding="utf-8")

    try:
        code, _, err = call("outlet", "draft", items(tmp_path), "-o", tmp_path / "drafted.py", "--outlets", folder)
        misuse = call("outlet", "draft", items(tmp_path), "--outlets", tmp_path / "none")
    finally:
        cleaner.use_outlets()

    assert code == 0
    assert f"cleaner: unsure: {doubt.format(folder / 'own.py')}" in err
    assert (misuse[0], "there is no such folder of outlets" in misuse[2]) == (2, True)
