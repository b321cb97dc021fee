"""Runs at their edges: outputs and inputs that nobody means, and workers that clean a chunk twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleaner
from tests.batch import call, collection, contents, environment, rows, unruly


@pytest.mark.parametrize("format", ["markdown", "json"])
def test_a_chunk_that_is_cleaned_twice_is_written_once(tmp_path: Path, format: str) -> None:
    """A worker that ran out of memory answers all the same, and its chunk goes to a fresh one."""
    folder = collection(tmp_path / "in", 20, {4: unruly(4, "PLEASE EAT")})
    ended = call(folder, "-o", tmp_path / "out", "--format", format, "--memory-limit", "200MB", "-q")
    assert (ended.stderr, ended.returncode) == ("", 1)
    assert [row["code"] for row in rows(tmp_path / "out.refused.jsonl")] == ["out-of-memory"]
    assert len(list((tmp_path / "out").rglob("0*-*"))) == 19


def refusal(*given: object, **options: object) -> cleaner.CleanError:
    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.run(*given, **options)  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"output": "a\udcff.jsonl"}, "a\ufffd.jsonl: this name is no UTF-8 [bad-option] (choose another name)"),
        ({"output": "a\0.jsonl"}, "a\ufffd.jsonl: no name holds a NUL [bad-option] (check the path)"),
        ({"inputs": ["in", "a\0"]}, "a\ufffd: no name holds a NUL [bad-option] (check the path)"),
        ({"limit": 10**30}, "limit=1000000000000000000000000000000 cannot be [bad-option]"),
        ({"memory_limit": 2e9}, "an option cannot be used: Expected `int`, got `float` - at `$.memory_limit` [bad-option]"),
        ({"drop": "\udcff"}, "an option cannot be used: 'utf-8' codec can't encode"),
        ({"max_bytes": 10**12}, "max_bytes=1000000000000 is more than a worker may take (2,000,000,000) [bad-option]"),
        ({"output": "-"}, "a run writes files, not standard output [bad-option]"),
        ({"progress": "loud"}, "there is no display 'loud' [bad-option] (displays: live, plain, json, quiet)"),
        ({"resume": True, "force": True}, "resume goes on and force begins anew: both cannot be [bad-option] (give one of the two)"),
    ],
)
def test_what_cannot_be_handed_to_a_worker_is_said_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, object], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    collection(tmp_path / "in", 2)
    assert message in str(refusal(**{"inputs": "in", "output": "a.jsonl", **options}))
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_limit_of_memory_that_is_no_number_is_said_in_a_line(tmp_path: Path) -> None:
    ended = call(tmp_path, "-o", tmp_path / "a.jsonl", "--memory-limit", "inf")
    assert (ended.stderr, ended.returncode) == ("cleaner: --memory-limit inf is no size [bad-option] (write it as 500MB or 2GB)\n", 2)


def test_a_limit_of_bytes_close_to_the_memory_costs_no_document(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 4)
    assert cleaner.run(folder, tmp_path / "a.jsonl", max_bytes=1_999_999_999).records == 4


@pytest.mark.parametrize("ending", [".refused.jsonl", ".duplicates.jsonl", ".manifest.json"])
def test_what_an_earlier_run_left_beside_the_output_is_not_read_and_replaced(tmp_path: Path, ending: str) -> None:
    """It was left out without a word, as the run's own, and the refusals and records were lost."""
    out = tmp_path / "a.jsonl"
    cleaner.run(collection(tmp_path / "in", 4, {1: ""}), out, drop_duplicates=True)
    before = contents(out)
    assert "this is input and output at once [bad-option]" in str(refusal(f"{out}{ending}", out, force=True))
    assert contents(out) == before


def test_a_working_folder_whose_name_is_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(f"{tmp_path}/\udcff")
    collection(folder / "in", 4)
    monkeypatch.chdir(folder)
    for resume in (False, True):
        assert cleaner.run("in", tmp_path / "a.jsonl", resume=resume).records == 4


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_no_input_and_no_output(tmp_path: Path) -> None:
    """To open one waits for somebody who writes, which may be for ever."""
    folder = collection(tmp_path / "in", 2)
    os.mkfifo(tmp_path / "pipe.jsonl")
    report = cleaner.run([tmp_path / "pipe.jsonl", "/dev/null", folder], tmp_path / "a.jsonl")
    assert (report.records, report.refusals) == (2, {"unreadable": 2})
    assert {row["message"] for row in rows(tmp_path / "a.jsonl.refused.jsonl")} == {"this is a pipe, a socket or a device"}
    assert "this is a pipe, a socket or a device [bad-option] (name a file)" in str(refusal(folder, tmp_path / "pipe.jsonl", force=True))


def test_a_state_that_cannot_be_read_is_said_with_its_output(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 2)
    (tmp_path / "a.jsonl.manifest.json").mkdir()
    for out, why in ((tmp_path / "a.jsonl", "Is a directory"), (tmp_path / f"{'x' * 250}.jsonl", "File name too long")):
        error = refusal(folder, out, resume=True)
        assert (error.code, error.place, error.message) == ("unwritable", str(out), f"cannot be written: {why}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl.manifest.json", "in"]


def test_a_filesystem_that_nobody_knows_is_said_by_its_address(tmp_path: Path) -> None:
    error = refusal("nowhere://bucket/a", tmp_path / "a.jsonl")
    assert (error.code, error.place) == ("bad-option", "nowhere://bucket/a")


@pytest.mark.parametrize(("limit", "value", "code"), [("RLIMIT_FSIZE", 2000, "unwritable"), ("RLIMIT_NOFILE", 20, "internal")])
def test_a_stream_without_room_or_files_ends_with_a_sentence(tmp_path: Path, limit: str, value: int, code: str) -> None:
    folder = collection(tmp_path / "in", 40)
    script = (
        f"import cleaner, resource; resource.setrlimit(resource.{limit}, ({value}, {value}))\n"
        f"try: list(cleaner.stream({str(folder)!r}, workers=30))\n"
        "except cleaner.CleanError as error: print(error.code)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], env=environment(), capture_output=True, text=True, timeout=60, check=False)
    assert (ended.stdout, ended.stderr) == (f"{code}\n", "")


def test_a_machine_is_told_of_errors_in_json_too(tmp_path: Path) -> None:
    ended = call(tmp_path, "-o", tmp_path / "a.jsonl", "--log-json", "--since", "noon")
    assert ended.returncode == 2
    assert [json.loads(line) for line in ended.stderr.splitlines()] == [
        {"event": "error", "code": "bad-option", "message": "--since noon is no day", "place": "", "remedy": "write it as 2026-03-10"}
    ]


def test_a_file_of_somebody_else_among_the_parts_does_not_end_a_resumed_run(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 240, dict.fromkeys(range(110), ""))
    out = tmp_path / "a.parquet"
    assert cleaner.run(folder, out, max_refused=0.01, chunk_bytes=2000).ending == "too-many-refused"
    (tmp_path / "a.parquet.run" / "output" / ".DS_Store").touch()
    assert cleaner.run(folder, out, chunk_bytes=2000, resume=True).records == 130
