"""The command line: help, formats, exit codes, messages; run as a person runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleaner

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def run(*words: str, data: bytes = b"", cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """``python -m cleaner`` with these words."""
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "COLUMNS": "100", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", "cleaner", *words], input=data, capture_output=True, cwd=cwd, env=environment, timeout=120, check=False
    )


def test_a_folder_gives_one_line_a_record() -> None:
    """``cleaner clean seeds`` prints the five records, in order, as JSON Lines, and nothing on stderr."""
    done = run("clean", "seeds")

    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [record["source"] for record in records] == ["stheadline", "stheadline", "dw", "hk01", "cna"]
    assert records[0] == cleaner.clean(SEEDS[0]).to_dict() | {"input": "seeds/" + SEEDS[0].name}


def test_formats_stdin_and_globs() -> None:
    """Text and Markdown are printed as such; - is standard input; a glob is taken where the shell left it."""
    text = run("clean", "seeds/001*", "--format", "text")
    markdown = run("clean", "-", "--format", "markdown", data=SEEDS[1].read_bytes())

    assert text.stdout.decode() == cleaner.clean(SEEDS[1]).text + "\n"
    assert markdown.stdout.decode() == cleaner.clean(SEEDS[1]).to_markdown()


def test_refusals_are_one_line_and_the_others_still_come(tmp_path: Path) -> None:
    """Exit 1; every refusal names its file, code and remedy on stderr; stdout holds whole records only."""
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n")

    done = run("clean", str(tmp_path / "nowhere"), str(tmp_path), str(SEEDS[2]))

    lines = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert [line.rpartition("[")[2].partition("]")[0] for line in lines] == ["missing", "empty", "not-text"]
    assert all(line.startswith(f"cleaner: {tmp_path}") and line.endswith(")") for line in lines)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["clean"], "Missing argument"),
        (["clean", "seeds", "--source", "nobody"], "no such outlet: 'nobody'"),
        (["clean", "seeds", "--encoding", "klingon"], "no such encoding: 'klingon'"),
        (["clean", "seeds", "--drop", "("], "not a regular expression"),
        (["clean", "seeds", "--crawled", "monday"], "is no day"),
        (["clean", "seeds", "--format", "pdf"], "pdf"),
        (["polish", "seeds"], "No such command"),
        ([], "Usage"),
    ],
)
def test_misuse_is_exit_2(words: list[str], message: str) -> None:
    """Misuse says what is wrong, cleans nothing, and exits 2."""
    done = run(*words)

    assert done.returncode == 2
    assert message in (done.stderr + (done.stdout if not words else b"")).decode()
    assert b"Traceback" not in done.stderr
    assert not words or done.stdout == b""


def test_a_persons_own_rule() -> None:
    """``--drop`` takes a line out and ledgers it as theirs."""
    done = run("clean", "seeds/000*", "--drop", "委內瑞拉")

    record = json.loads(done.stdout)
    assert "委內瑞拉" not in record["text"]
    assert [entry["rule"] for entry in record["removed"] if "委內瑞拉" in entry["text"]] == ["drop:委內瑞拉"]


def test_explain_is_plain_when_not_a_terminal() -> None:
    """Piece, role, rule and words, without colour codes; refusals as everywhere."""
    done = run("explain", "seeds/002*")

    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[0].endswith("markdown, dw (德國之聲), adapter dw@1")
    assert lines[1].split() == ["0", "title", "headline", "川普與普丁通話：烏克蘭不太可能收回大片領土"]
    assert "\x1b" not in done.stdout.decode()
    assert run("explain", "nowhere").returncode == 1


def test_outlets_schema_version_and_help() -> None:
    """Every command answers, and has help that names its options."""
    outlets, schema, version = run("outlets"), run("schema"), run("--version")

    assert all(name in outlets.stdout.decode() for name in ("stheadline", "hk01", "dw", "cna", "香港01", "cna.com.tw"))
    assert json.loads(schema.stdout) == cleaner.json_schema()
    assert version.stdout.decode().strip() == f"cleaner {cleaner.__version__}"
    top = run("--help").stdout.decode()
    for command in ("clean", "explain", "outlets", "schema"):
        assert command in top
        assert run(command, "--help").returncode == 0
    assert all(
        option in run("clean", "--help").stdout.decode()
        for option in ("--format", "--source", "--url", "--drop", "--encoding", "--crawled")
    )


def test_a_closed_pipe_is_no_error() -> None:
    """``cleaner clean … | head -1`` ends quietly."""
    command = f"set -o pipefail; {sys.executable} -m cleaner clean {' '.join(['seeds'] * 40)} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, timeout=120, check=False)

    assert len(done.stdout.splitlines()) == 1
    assert (done.returncode, done.stderr) == (0, b"")


def test_containers_on_the_command_line(tmp_path: Path) -> None:
    """JSON Lines give a record an item; a broken line is named with its number."""
    item = json.dumps({"url": "https://www.hk01.com/a/1", "title": "標題", "html": "<p>這是一個段落，說了一些事。</p>"}, ensure_ascii=False)
    path = tmp_path / "feed.jsonl"
    path.write_text(f"{item}\n{{broken\n{item}\n", encoding="utf-8")

    done = run("clean", str(path))

    assert done.returncode == 1
    assert [json.loads(line)["input"] for line in done.stdout.splitlines()] == [f"{path}#1", f"{path}#3"]
    assert f"cleaner: {path}#2: " in done.stderr.decode()


def test_odd_places_are_no_tracebacks(tmp_path: Path) -> None:
    """A name that is no UTF-8, a name too long, a full disk: each is said in a line, and the others still come."""
    odd = os.fsencode(tmp_path) + b"/x\xff.txt"
    with open(odd, "wb") as file:  # noqa: PTH123
        file.write(SEEDS[3].read_bytes())

    named = run("clean", str(tmp_path), "a" * 300, str(SEEDS[0]))

    assert [json.loads(line)["source"] for line in named.stdout.splitlines()] == ["hk01", "stheadline"]
    assert b"Traceback" not in named.stderr
    assert named.returncode == 1
    if Path("/dev/full").exists():
        command = f"{sys.executable} -m cleaner clean seeds > /dev/full"
        full = subprocess.run(command, shell=True, capture_output=True, cwd=ROOT, timeout=120, check=False)  # noqa: S602
        assert full.returncode != 0
        assert b"Traceback" not in full.stderr
        assert b"cannot write" in full.stderr
