"""When a run may begin, go on, or must not: existing outputs, locks, resuming; and what is said of it."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
import pytest

import cleaner
from cleaner.batch.store import Manifest
from tests.batch import ROOT, call, collection, command, contents, environment, rows, unruly


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return collection(tmp_path / "in", 30, {3: ""})


def refusal(*given: object, **options: object) -> cleaner.CleanError:
    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.run(*given, **options)  # type: ignore[arg-type]
    return caught.value


def test_an_output_that_exists_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    out.write_text("mine\n")
    assert str(refusal(folder, out)) == f"{out}: this exists already [exists] (write elsewhere, or --force to replace it)"
    assert refusal(folder, out, resume=True).code == "exists"
    assert out.read_text() == "mine\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "in"]
    assert cleaner.run(folder, out, force=True).records == 29
    assert len(rows(out)) == 29


def test_refusals_that_exist_are_not_overwritten_either(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.refused.jsonl").write_text("mine\n")
    assert refusal(folder, tmp_path / "a.jsonl").code == "exists"
    assert (tmp_path / "a.jsonl.refused.jsonl").read_text() == "mine\n"


def test_resuming_a_finished_run_changes_nothing_and_ends_as_it_did(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    first = cleaner.run(folder, out)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.glob("a.jsonl*")}
    again = cleaner.run(folder, out, resume=True, workers=1)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.glob("a.jsonl*")} == before
    assert again == first
    ended = subprocess.run([sys.executable, "-m", "cleaner", "run", folder, "-o", out, "--resume", "-q"], cwd=ROOT, timeout=60, check=False)
    assert ended.returncode == 1


def test_resuming_what_was_never_begun_begins_it(folder: Path, tmp_path: Path) -> None:
    assert cleaner.run(folder, tmp_path / "a.jsonl", resume=True).records == 29


def test_resuming_otherwise_is_refused_with_what_differs(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    cleaner.run(folder, out)
    error = refusal(folder, out, resume=True, min_chars=50, fields=["title"])
    assert (error.code, error.message) == ("other-run", "this was begun otherwise: fields was not given, is title; min_chars was 0, is 50")
    assert "words was" in refusal([folder, "seeds"], out, resume=True).message


def test_another_version_or_other_outlets_are_refused(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    cleaner.run(folder, out)
    path = Path(f"{out}.manifest.json")
    manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    manifest.package = "0.0.1"
    manifest.outlets["hk01"] = "1 abc"
    manifest.outlets["gone"] = "2 def"
    path.write_bytes(msgspec.json.encode(manifest))
    message = refusal(folder, out, resume=True).message
    assert f"package version was 0.0.1, is {cleaner.__version__}" in message
    assert "outlet hk01 was 1 abc, is 1 " in message
    assert "outlet gone was 2 def, is not there" in message


def test_inputs_that_changed_in_between_are_refused(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 800, dict.fromkeys(range(0, 200, 4), ""))
    out = tmp_path / "a.jsonl"
    assert cleaner.run(folder, out, max_refused=0.05, chunk_bytes=20_000).ending == "too-many-refused"
    (folder / "files" / "00001.md").write_text("something else altogether", encoding="utf-8")
    error = refusal(folder, out, chunk_bytes=20_000, resume=True)
    assert (error.code, error.message) == ("other-run", "the inputs have changed since this was begun")
    assert cleaner.run(folder, out, chunk_bytes=20_000, force=True).documents == 800


def test_a_folder_that_no_run_wrote_is_never_replaced(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    (out / "diary.txt").write_text("mine")
    error = refusal(folder, out, format="markdown", force=True)
    assert (error.code, error.message) == ("exists", "this folder is there, and no run wrote it")
    assert (out / "diary.txt").read_text() == "mine"
    (out / "diary.txt").unlink()
    assert cleaner.run(folder, out, format="markdown").records == 29
    assert cleaner.run(folder, out, format="jsonl", force=True).records == 29
    assert len(rows(out)) == 29
    assert cleaner.run(folder, out, format="json", force=True).records == 29
    assert len(list(out.glob("*/*.json"))) == 29


def test_an_output_named_as_the_beginning_of_its_input(tmp_path: Path) -> None:
    collection(tmp_path / "in", 10)
    packed = tmp_path / "feed.jsonl.gz"
    packed.write_bytes(gzip.compress((tmp_path / "in" / "items.jsonl").read_bytes()))
    assert cleaner.run(packed, tmp_path / "feed.jsonl").records == 5


def test_a_link_is_followed_to_its_disk(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "a.jsonl").symlink_to(tmp_path / "disk" / "a.jsonl")
    cleaner.run(folder, tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").is_symlink()
    assert len(rows(tmp_path / "disk" / "a.jsonl")) == 29


def test_secrets_are_not_written_down(folder: Path, tmp_path: Path) -> None:
    cleaner.run(folder, tmp_path / "a.jsonl", storage={"secret": "hunter2"})
    assert "hunter2" not in (tmp_path / "a.jsonl.manifest.json").read_text()
    assert cleaner.run(folder, tmp_path / "a.jsonl", storage={"secret": "hunter3"}, resume=True).records == 29


def test_relative_inputs_are_not_resumed_from_another_folder(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    cleaner.run("in", tmp_path / "a.jsonl")
    monkeypatch.chdir(folder)
    (folder / "in").mkdir()
    assert f"working folder was {tmp_path}, is {folder}" in refusal("in", tmp_path / "a.jsonl", resume=True).message


def test_a_damaged_state_is_not_gone_on_from(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 800, dict.fromkeys(range(0, 200, 4), ""))
    out = tmp_path / "a.jsonl"
    options = {"chunk_bytes": 20_000, "drop_duplicates": True}
    cleaner.run(folder, out, max_refused=0.05, **options)  # type: ignore[arg-type]
    Path(f"{out}.run/output").write_bytes(b"")
    error = refusal(folder, out, resume=True, **options)
    assert error.code == "bad-manifest"
    assert error.remedy == "begin anew with --force"
    assert cleaner.run(folder, out, force=True, **options).documents == 800  # type: ignore[arg-type]


def test_an_unfinished_run_is_not_begun_anew_by_mistake(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 800, dict.fromkeys(range(0, 200, 4), ""))
    out = tmp_path / "a.jsonl"
    cleaner.run(folder, out, max_refused=0.05, chunk_bytes=20_000)
    assert str(refusal(folder, out)) == f"{out}: an unfinished run is here [exists] (--resume to go on with it, --force to begin anew)"


def test_two_runs_on_one_output_and_a_dead_run_holds_no_lock(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 20, {2: unruly(2, "PLEASE SLEEP")})
    out = tmp_path / "a.jsonl"
    first = subprocess.Popen(command(folder, "-o", out, "--time-limit", "600", "-q"), env=environment())
    try:
        for _ in range(500):
            if Path(f"{out}.run/manifest.json").exists():
                break
            time.sleep(0.01)
        for option in ("--resume", "--force", "--workers=1"):
            second = call(folder, "-o", out, "--time-limit", "600", option)
            assert second.returncode == 2
            assert second.stderr.startswith(f"cleaner: {out}: another run is writing this: process {first.pid}, started 20")
    finally:
        first.kill()
        first.wait()
    assert call(folder, "-o", out, "--time-limit", "1", "--force", "-q").returncode == 1
    assert len(rows(out)) == 19


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"output": "x"}, "x: this name does not say what to write [bad-option] (end it in .jsonl"),
        ({"inputs": ["a.jsonl"]}, "a.jsonl: this is input and output at once [bad-option] (write elsewhere)"),
        ({"output": "s3://bucket/a.jsonl"}, "s3://bucket/a.jsonl: outputs are written to a local disk [bad-option]"),
        ({"output": "x.jsonl.gz", "format": "parquet"}, "x.jsonl.gz: parquet is not packed as .gz"),
        ({"fields": ["titel"]}, "no field is called titel [bad-option] (fields: schema, package, input"),
        ({"source": "nobody"}, "no outlet is called 'nobody' [bad-option] (`cleaner outlets` lists them)"),
        ({"since": "last week"}, "since='last week' is no day [bad-option] (write it as 2026-03-10)"),
        ({"workers": 0}, "workers=0 can do nothing [bad-option]"),
        ({"limit": 0}, "limit=0 allows nothing [bad-option]"),
        ({"drop": "("}, "not a regular expression"),
        ({"encoding": "klingon"}, "klingon"),
        ({"output": ".", "format": "json"}, ".: this folder holds more than an output [bad-option] (name a new one)"),
        ({"output": "in", "format": "markdown"}, "this is input and output at once [bad-option]"),
        ({"inputs": "nowhere"}, "nowhere: no such file [missing] (check the path)"),
        ({"fields": ["removed"], "ledger": False}, "no field is left to write [bad-option]"),
        ({"since": "2026-05-01", "until": "2026-01-01"}, "no day is on or after 2026-05-01 and on or before 2026-01-01"),
        ({"time_limit": float("inf")}, "time_limit=inf cannot be [bad-option] (give 1 or more)"),
        ({"memory_limit": 10**30}, "cannot be [bad-option]"),
        ({"inputs": ["in", "a\udcff.html"]}, "a\ufffd.html: this name is no UTF-8 [bad-option]"),
        ({"max_refused": 5}, "max_refused=5 is no share [bad-option] (give it as 0.05 for 5%)"),
        ({"output": None}, "no output is given [bad-option] (name one with -o, or make it a dry run)"),
        ({"inputs": []}, "no input is given [bad-option]"),
        ({"engine": "spark"}, "there is no engine 'spark' [bad-option] (engines: local, ray)"),
        ({"output": "/proc/nowhere/a.jsonl"}, "/proc/nowhere/a.jsonl: cannot be written: "),
    ],
)
def test_misuse_is_said_before_anything_is_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, object], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    given = {"inputs": folder, "output": "a.jsonl", **options}
    assert message in str(refusal(**given))
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_missing_file_is_refused_by_name_and_the_others_are_cleaned(folder: Path, tmp_path: Path) -> None:
    report = cleaner.run([tmp_path / "nothing.html", folder], tmp_path / "a.jsonl")
    assert report.refusals == {"empty": 1, "missing": 1}
    assert rows(tmp_path / "a.jsonl.refused.jsonl")[0]["input"] == str(tmp_path / "nothing.html")


def test_nothing_at_all_is_an_empty_output(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.jsonl", "a.jsonl.gz", "a.parquet"):
        report = cleaner.run(tmp_path / "in", tmp_path / name)
        assert (report.documents, report.exit_code) == (0, 0)
    assert (tmp_path / "a.jsonl").read_bytes() == b""
    from pyarrow import parquet

    assert parquet.read_table(tmp_path / "a.parquet").num_rows == 0


def test_records_as_they_come(folder: Path) -> None:
    refused: list[cleaner.CleanError] = []
    found = list(cleaner.stream(folder, workers=2, on_error=refused.append))
    assert [record.title for record in found[:4]] == ["標題0", "標題1", "標題2", "標題4"]
    assert len(found) == 29
    assert [error.code for error in refused] == ["empty"]


def test_leaving_the_loop_ends_the_workers(folder: Path) -> None:
    before = threading.active_count()
    for _record in cleaner.stream([folder] * 1, workers=2):
        break
    for _ in range(200):
        if threading.active_count() <= before:
            break
        time.sleep(0.02)
    assert threading.active_count() <= before


def test_a_script_without_a_main_guard_and_one_on_standard_input(folder: Path, tmp_path: Path) -> None:
    for method in ("spawn", "fork"):
        code = (
            f"import cleaner\nprint(cleaner.run({str(folder)!r}, {str(tmp_path / method)!r} + '.jsonl', start_method={method!r}).records)\n"
        )
        script = tmp_path / f"{method}.py"
        script.write_text(code)
        for words, given in (([str(script)], None), (["-"], code.replace(".jsonl", "2.jsonl"))):
            ended = subprocess.run(
                [sys.executable, *words], input=given, env=environment(), capture_output=True, text=True, timeout=60, check=False, cwd=ROOT
            )
            assert (ended.stdout, ended.returncode) == ("29\n", 0), ended.stderr
    assert contents(tmp_path / "spawn.jsonl")["spawn.jsonl"] == contents(tmp_path / "fork2.jsonl")["fork2.jsonl"]


def test_a_run_in_a_thread(folder: Path, tmp_path: Path) -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(cleaner.run(folder, tmp_path / "a.jsonl").records))
    thread.start()
    thread.join(60)
    assert found == [29]


def test_what_a_person_sees_at_the_end(folder: Path, tmp_path: Path) -> None:
    ended = call(folder, "seeds", "-o", tmp_path / "a.jsonl")
    lines = [line.split() for line in ended.stderr.splitlines() if line.strip()]
    assert ended.stdout == ""
    assert lines[0][:2] == ["outlet", "documents"]
    assert ["(no", "known", "outlet)", "30", "1", "0", "0", "0", "29"] in [line[:9] for line in lines]
    assert "refused: empty 1\n" in ended.stderr
    assert re.search(r"^  hk01: crawler \d\.\d%, syndication \d\.\d%$", ended.stderr, re.MULTILINE)
    assert "35 documents: 34 records, 1 refused;" in ended.stderr
    assert f"refusals: {tmp_path / 'a.jsonl'}.refused.jsonl" in ended.stderr


def test_what_a_machine_sees(folder: Path, tmp_path: Path) -> None:
    ended = call(folder, "-o", tmp_path / "a.jsonl", "--log-json")
    last = json.loads(ended.stderr.splitlines()[-1])
    assert (last["event"], last["documents"], last["records"], last["exit_code"]) == ("end", 30, 29, 1)
    assert last["outlets"][0]["source"] == "generic"


def test_quiet_says_nothing(folder: Path, tmp_path: Path) -> None:
    ended = call(folder, "-o", tmp_path / "a.jsonl", "--quiet")
    assert (ended.stdout, ended.stderr, ended.returncode) == ("", "", 1)
