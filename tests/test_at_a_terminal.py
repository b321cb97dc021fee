"""`cleaner clean` at a terminal is for reading, elsewhere for programs; the shell completes commands."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

import cleaner
from cleaner.audit.readable import lines, wrapped

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")
ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def at_a_terminal(*words: str, columns: int = 80, **environment: str) -> str:
    """What a person sees of ``python -m cleaner`` in a terminal of so many columns."""
    own, theirs = pty.openpty()
    told = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    told |= {"TERM": "xterm-256color", "COLUMNS": str(columns), **environment}
    with subprocess.Popen(
        [sys.executable, "-m", "cleaner", *words], stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=told
    ) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                data = os.read(own, 1 << 16)
            except OSError:  # closed: Linux says it so
                break
            if not data:
                break
            seen += data
        process.wait(timeout=120)
    os.close(own)
    return seen.decode().replace("\r\n", "\n")


def test_a_terminal_shows_an_article() -> None:
    seen = re.sub(r"\x1b\[[\d;]*m", "", at_a_terminal("clean", f"seeds/{SEEDS[4].name}")).splitlines()

    assert seen[:5] == [
        "習蒲強調通過和談解決烏克蘭危機 會談似未有突破",
        "outlet     中央社 (cna)",
        "credits    陳政一 (translator)",
        "date       2023-03-21T21:32:00Z",
        "dateline   （中央社莫斯科21日綜合外電報導）",
    ]
    assert "tags       烏克蘭 · 蒲亭 · 習近平" in seen
    assert "related    習近平與蒲亭會談結束 俄方稱可滿足中國能源需求" in seen
    assert "removed    tag-label 3, related-label 2, dateline 1, credit 1, boilerplate 1," in seen
    assert seen[-1] == "--format json for the record; cleaner explain FILE for the ledger"
    assert max(map(cell_len, seen)) <= 80


def test_warnings_captions_and_headings_are_shown() -> None:
    found = list(lines(cleaner.clean(SEEDS[3]), 80))

    assert found[0] == ("(no title)", "bold cyan")
    assert ("2017年7月7日 德國漢堡", "bold") in found
    assert found[-2:] == [
        ("warning    day-only: only the day of publication is known", "yellow"),
        ("warning    title-missing: no headline was found", "yellow"),
    ]
    assert any(line.startswith("captions   2025年8月12日，俄羅斯莫斯科（Moscow）") for line, _ in found)


def test_no_color_is_honoured_and_several_are_told_apart() -> None:
    coloured = at_a_terminal("clean", f"seeds/{SEEDS[0].name}")
    plain = at_a_terminal("clean", f"seeds/{SEEDS[0].name}", f"seeds/{SEEDS[1].name}", NO_COLOR="1")

    assert re.search(r"\x1b\[[\d;]*36m", coloured)
    assert not re.search(r"\x1b\[[\d;]*[34]\d", plain)
    assert plain.count("\nremoved") + plain.count("mremoved") == 2
    assert plain.count("--format json") == 1


def test_json_is_one_option_away_and_what_a_pipe_gets() -> None:
    asked = at_a_terminal("clean", f"seeds/{SEEDS[1].name}", "--format", "json")
    piped = subprocess.run(
        [sys.executable, "-m", "cleaner", "clean", f"seeds/{SEEDS[1].name}"], cwd=ROOT, capture_output=True, timeout=120, check=True
    )

    assert json.loads(asked) == json.loads(piped.stdout)
    assert json.loads(piped.stdout)["source"] == "stheadline"


def test_a_hostile_text_does_not_reach_the_terminal(tmp_path: Path) -> None:
    item = {
        "title": "A \x1b]0;owned\x07 headline",
        "html": "<p>The council met \u202eyadseuT no\u202c and voted.\x1b[2J</p>",
        "date": "2026-03-10",
    }
    (tmp_path / "item.json").write_text(json.dumps(item), encoding="utf-8")

    seen = at_a_terminal("clean", str(tmp_path / "item.json"))

    assert "\x1b]" not in seen
    assert "\x1b[2J" not in seen
    assert "\u202e" not in seen
    assert "owned" in seen


def test_lines_are_broken_as_chinese_and_english_are() -> None:
    assert wrapped("（Marc Fogel）獲釋，並以「土地換土地」的方案。", 20) == ["（Marc Fogel）獲釋，", "並以「土地換土地」的", "方案。"]
    assert wrapped("A second pier was approved", 12) == ["A second", "pier was", "approved"]
    assert wrapped("https://example.com/news/1", 20) == ["https://example.com/", "news/1"]
    assert wrapped("", 20) == []
    assert wrapped("\x1b[31m\u202e", 20) == [r"\x1b[31m\u202e"]
    assert wrapped("    return 1", 20, code=True) == ["    return 1"]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("cleaner ", ["clean", "schema", "explain", "run", "outlets", "outlet"]),
        ("cleaner outlet ", ["draft", "check", "new", "accept"]),
        ("cleaner clean --for", ["--format"]),
    ],
)
def test_the_shell_completes_what_is_typed(line: str, offered: list[str]) -> None:
    told = {"_CLEANER_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    done = subprocess.run([sys.executable, "-m", "cleaner"], cwd=ROOT, env=os.environ | told, capture_output=True, timeout=120, check=False)

    assert set(offered) <= set(done.stdout.decode().split())
    assert done.stderr == b""


def test_the_script_for_bash_calls_the_command_by_its_name() -> None:
    """It is asked of the program itself, as one whose shell cannot be told does."""
    told = {"_CLEANER_COMPLETE": "source_bash"}
    done = subprocess.run([sys.executable, "-m", "cleaner"], cwd=ROOT, env=os.environ | told, capture_output=True, timeout=120, check=False)

    assert done.stdout.decode().rstrip().endswith("complete -o default -F _cleaner_completion cleaner")
