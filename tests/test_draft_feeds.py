"""``cleaner outlet draft`` over feed items: what texts open with, and round-ups that quote the other items."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaner.authoring.draft.drafting import Outcome, draft
from cleaner.authoring.draft.trial import imported

FIRST = (
    "国内三家运营商今日公布上半年业绩，营收同比增长百分之三，其中云业务增长最快，占比已经超过两成。",
    "主管部门发布新规，要求手机厂商在年底之前支持卫星短信，业内认为成本仍是主要的障碍，还需要补贴。",
    "首届光网络大会昨天在武汉举行，专家讨论了骨干网升级的路线与成本，会议持续两天，参会者接近一千。",
    "多家厂商公布新一代基站，功耗下降约四成，预计明年春天开始在沿海城市部署，随后再进入内地的市场。",
)
SECOND = (
    "财务报告显示，资本开支同比下降约一成，管理层表示下半年将继续压缩，把钱更多地投向算力与数据中心。",
    "一位不愿具名的工程师表示，天线与芯片的改动并不困难，真正困难的是在各个省份同时完成入网的检测。",
    "会议的主席在闭幕的致辞中表示，未来五年的重点是把单波速率再提高一倍，同时把每比特的能耗再降一半。",
    "分析师认为，设备更新的周期已经开始，但各地的财政状况并不相同，因此不能指望所有地方都同时下订单。",
)


def items(folder: Path, openings: tuple[str, ...], more: tuple[dict[str, str], ...] = (), foot: str = "") -> str:
    lines = [
        {
            "url": f"https://www.baynews.cn/a/{number}.html",
            "title": first[:9],
            "date": f"2026-03-1{number} 08:00",
            "html": f"<p>{openings[number % len(openings)]}{first}</p><p>{SECOND[number]}</p>{foot}",
        }
        for number, first in enumerate(FIRST)
    ]
    path = folder / "feed.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in [*lines, *more]), encoding="utf-8")
    return str(path)


def drafted(path: str) -> tuple[Outcome, list[str]]:
    said: list[str] = []
    return draft([path], None, None, said.append), said


@pytest.mark.parametrize(
    ("openings", "rule"),
    [
        (("通信世界网消息（CWW）",), 'head("house-opening", "dateline", "{agency=通信世界网}消息（CWW）")'),
        (("海湾快讯：",), 'head("house-opening", "dateline", "海湾快讯：", opening=True)'),
        (
            ("海湾快讯 ", "海湾快讯 ", "", ""),
            'head("house-opening", "dateline", "海湾快讯", opening=True)',
        ),  # two will do where it says news
        (("【早班车】",), None),  # the draft's own datelines have it
        (("海湾之声｜",), 'head("house-opening", "boilerplate", "海湾之声｜", opening=True)'),
        (("周二上午，",), None),  # a sentence may begin like another
        (("海湾之声｜", "", "", ""), None),  # one text only
    ],
)
def test_what_texts_open_with_becomes_a_rule(openings: tuple[str, ...], rule: str | None, tmp_path: Path) -> None:
    outcome, _ = drafted(items(tmp_path, openings))

    found = [line.strip().removesuffix(",") for line in outcome.source.splitlines() if "house-opening" in line]
    assert found == ([] if rule is None else [rule])
    if rule is not None:
        bodies = [len(first) + len(second) + 2 for first, second in zip(FIRST, SECOND, strict=True)]
        assert [int(line.rpartition("body ")[2]) for line in outcome.report] == bodies
    assert any("its role is a guess" in doubt for doubt in outcome.doubts) == (rule is not None and "boilerplate" in rule)


ROUND_UP = {
    "url": "https://www.baynews.cn/a/week.html",
    "title": "一周要闻",
    "date": "2026-03-15 08:00",
    "html": "<p>本周的通信业新闻不少，编辑部把读者最关心的几件事情放在一起，供大家在周末慢慢地读完它。</p>"
    + "".join(f"<p>{first}</p><p>{second}</p>" for first, second in zip(FIRST[:3], SECOND[:3], strict=True)),
}


def test_a_round_up_is_no_second_copy_of_what_it_quotes(tmp_path: Path) -> None:
    """It and the items are samples each, and the quoted sentences are nobody's noise; what all print still is."""
    outcome, said = drafted(items(tmp_path, ("",), (ROUND_UP,), "<p>海湾新闻读者俱乐部每天早上见</p>"))

    outlet = imported(outcome.source)
    assert said == []
    assert len(outcome.report) == 5
    assert [(rule.role.value, rule.forms) for rule in outlet.rules] == [("boilerplate", ("海湾新闻读者俱乐部每天早上见",))]


def test_an_article_that_grew_is_still_one(tmp_path: Path) -> None:
    """The same headline over a text that holds the shorter one; and the same text under another."""
    grown = {
        "url": "https://www.baynews.cn/a/new.html",
        "title": FIRST[0][:9],
        "html": f"<p>{FIRST[0]}</p><p>{SECOND[0]}</p><p>{SECOND[3][:30]}，其余的各家尚未表态，也没有回应。</p><p>各地的用户则表示，他们更关心资费会不会因此而上涨，希望运营商能够早日说明。</p><p>监管机构没有立即答复记者的提问，只说会在下个月公布详细的方案与时间表，请各方耐心等待。</p>",
    }
    again = {"url": "https://www.baynews.cn/a/again.html", "title": "另一个标题", "html": f"<p>{FIRST[1]}</p><p>{SECOND[1]}</p>"}

    path = items(tmp_path, ("",), (grown, again))
    _, said = drafted(path)

    assert sorted(said) == [f"left out: {path}#1: the same article as {path}#5", f"left out: {path}#6: the same article as {path}#2"]
