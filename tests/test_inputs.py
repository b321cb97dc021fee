"""Words to files: the order, each once, what is left out, lists on stdin."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cleaner.batch.inputs import Inputs, Meter, check, pieces, total_bytes
from cleaner.batch.inputs.seen import Pattern
from cleaner.batch.piece import Bad, File, Passed
from cleaner.errors import CleanError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a/2.txt", "a/10.txt", "a/b/x.html", "a/b/c/y.md", "a/b.txt", "a/.hidden/z.txt", "a/.z.txt", "b/x.html", "b/無.txt.gz"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return tmp_path


def _places(*words: str, stdin: bytes = b"", outputs: tuple[str, ...] = (), follow_links: bool = False) -> list[str]:
    inputs = Inputs(words=words, outputs=outputs, follow_links=follow_links)
    found = list(pieces(inputs, Meter(), io.BytesIO(stdin)))
    found = [piece for piece in found if not (isinstance(piece, Passed) and piece.listed)]  # hidden names: see test_inputs_hostile.py
    return [piece.place if isinstance(piece, File) else f"{type(piece).__name__} {piece.place}" for piece in found]


ALL = ["a/10.txt", "a/2.txt", "a/b/c/y.md", "a/b/x.html", "a/b.txt"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "places"),
    [
        (["a"], ALL),
        (["a/"], ALL),
        (["b", "a/2.txt"], ["b/x.html", "b/無.txt.gz", "a/2.txt"]),
        (["a/*.txt"], ["a/10.txt", "a/2.txt", "a/b.txt"]),
        (["a/*"], ALL),
        (["a/**"], ALL),
        (["a/**/*"], ALL),
        (["*/x.html"], ["b/x.html"]),
        (["**/x.html"], ["a/b/x.html", "b/x.html"]),
        (["a/**/*.[hm]*"], ["a/b/c/y.md", "a/b/x.html"]),
        (["?"], [*ALL, "b/x.html", "b/無.txt.gz"]),
        (["a/.hidden"], ["a/.hidden/z.txt"]),
        (["a/.*"], ["a/.hidden/z.txt", "a/.z.txt"]),
    ],
)
def test_words_mean_files_in_order(words: list[str], places: list[str]) -> None:
    assert _places(*words) == places


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "places"),
    [
        (["a", "a/2.txt", "a/*", "a"], ALL),
        (["a/2.txt", "a"], ["a/2.txt", *(place for place in ALL if place != "a/2.txt")]),
        (["a/b", "a"], ["a/b/c/y.md", "a/b/x.html", "a/10.txt", "a/2.txt", "a/b.txt"]),
        (["a/**/*.html", "a/b"], ["a/b/x.html", "a/b/c/y.md"]),
        (["a/*/", "a"], ["a/b/c/y.md", "a/b/x.html", "a/10.txt", "a/2.txt", "a/b.txt"]),
        (["./a/2.txt", "a/../a/2.txt", "a/2.txt"], ["./a/2.txt"]),
        (["a", "a/.hidden/z.txt"], [*ALL, "a/.hidden/z.txt"]),
        (["a/.hidden", "a/.hidden/z.txt"], ["a/.hidden/z.txt"]),
    ],
)
def test_a_file_is_read_once_at_its_first_place(words: list[str], places: list[str]) -> None:
    assert _places(*words) == places


def test_a_file_is_once_however_its_path_is_written(here: Path) -> None:
    (here / "link").symlink_to("a")
    assert _places("a/b", str(here / "a/b/x.html"), "link/b/x.html", "link/b") == ["a/b/c/y.md", "a/b/x.html"]


def test_links_to_files_are_followed_where_that_is_asked_links_to_folders_never(here: Path) -> None:
    (here / "b/loop").symlink_to("..")
    (here / "b/self").symlink_to("self")
    (here / "b/link.txt").symlink_to("../a/2.txt")
    os.mkfifo(here / "b/pipe.txt")
    assert _places("b") == ["Bad b/link.txt", "Bad b/pipe.txt", "Bad b/self", "b/x.html", "b/無.txt.gz"]
    assert _places("b", follow_links=True) == ["b/link.txt", "Bad b/pipe.txt", "b/self", "b/x.html", "b/無.txt.gz"]
    assert _places("**/x.html") == ["a/b/x.html", "b/x.html"]
    assert _places("b/link.txt", "-", stdin=b"b/self\n") == ["b/link.txt", "Bad b/self"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux")
def test_names_may_hold_any_bytes(here: Path) -> None:
    odd = os.fsencode(here) + b"/a/b/c/\xff\n.txt"
    Path(os.fsdecode(odd)).write_bytes(b"x")
    found = [piece for piece in pieces(Inputs(words=("a/b/c",)), Meter()) if isinstance(piece, File)]
    assert [piece.path for piece in found] == [b"a/b/c/y.md", b"a/b/c/\xff\n.txt"]
    assert found[1].place == "a/b/c/\ufffd\n.txt"
    assert _places("-", stdin=b"a/b/c/\xff\n.txt\0a/2.txt\0") == ["a/b/c/\ufffd\n.txt", "a/2.txt"]


def test_names_that_look_like_globs_are_names_first(here: Path) -> None:
    (here / "[1].txt").write_text("x", "utf-8")
    assert _places("[1].txt") == ["[1].txt"]


@pytest.mark.usefixtures("here")
def test_what_means_nothing_is_said() -> None:
    assert _places("nope.txt", "*.nope", "nope/*.txt", "a/2.txt") == ["Bad nope.txt", "Bad *.nope", "Bad nope/*.txt", "a/2.txt"]
    Path("empty/.git").mkdir(parents=True)
    assert list(pieces(Inputs(words=("empty",)), Meter())) == [Passed("empty", 1)]
    bad = next(iter(pieces(Inputs(words=("nope.txt",)), Meter())))
    assert isinstance(bad, Bad)
    assert bad.code == "missing"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_does_not_cost_the_others(here: Path) -> None:
    (here / "a/b").chmod(0)
    try:
        assert _places("a") == ["a/10.txt", "a/2.txt", "Bad a/b", "a/b.txt"]
    finally:
        (here / "a/b").chmod(0o700)


@pytest.mark.usefixtures("here")
def test_a_list_on_stdin() -> None:
    assert _places("-", stdin=b"b/x.html\n\na/2.txt\r\na/2.txt\nnope\na/b\n") == [
        "b/x.html",
        "a/2.txt",
        "Bad nope",
        "a/b/c/y.md",
        "a/b/x.html",
    ]
    assert _places("-", stdin=b"b/x.html\0a/2.txt") == ["b/x.html", "a/2.txt"]
    assert _places("a", "-", stdin=b"b/x.html\na/2.txt\n") == [*ALL, "b/x.html"], "a list is held against the words before it"
    assert _places("-", stdin=b"a/*.txt\n") == ["Bad a/*.txt"], "a list holds paths, no globs"
    assert _places("-", stdin=b"") == []
    assert _places("-", stdin=b"\xff" * 300_000) == ["Bad -"]


def test_the_outputs_of_the_run_are_no_inputs(here: Path) -> None:
    own = str(here / "a/b")
    assert _places("a", outputs=(own,)) == ["a/10.txt", "a/2.txt", "a/b.txt"], "a/b.txt is not a/b"
    assert _places("a/*.txt", "a/2.txt", outputs=(str(here / "a/2.txt"),)) == ["a/10.txt", "a/b.txt"]


def test_the_total_is_the_sum_of_the_sizes(here: Path) -> None:
    inputs = Inputs(words=("a", "a/2.txt", "nope"))
    meter = Meter()
    list(pieces(inputs, meter))
    assert meter.read == total_bytes(inputs) == sum((here / place).stat().st_size for place in ALL)


def test_folders_may_nest_deeper_than_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep = "d/" * 1050
    subprocess.run(["mkdir", "-p", deep], check=True)
    Path(deep, "x.txt").write_text("x", "utf-8")
    assert _places("d") == [f"{deep}x.txt"]
    subprocess.run(["rm", "-rf", "d"], check=True)


@pytest.mark.parametrize(
    ("parts", "names", "met"),
    [
        (["**"], [], True),
        (["**", "x"], ["x"], True),
        (["**", "x"], ["a", "b", "x"], True),
        (["**", "x"], [".a", "x"], False),
        (["*", "**", "y*"], ["a", "yes"], True),
        (["*"], [".a"], False),
        ([".a*"], [".ab"], True),
        (["a", "b"], ["a", "c"], False),
    ],
)
def test_patterns(parts: list[str], names: list[str], *, met: bool) -> None:
    pattern = Pattern("", parts)
    state = pattern.start
    for name in names:
        state = pattern.step(state, name)
    assert pattern.met(state) is met


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    heavy = "{'pyarrow', 'fastwarc', 'fsspec', 'feedparser', 'backports', 'zstandard', 'aiohttp'}"
    code = f"import sys, cleaner.batch.inputs; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", ["s3fs", "fsspec"])
def test_a_library_that_is_missing_ends_the_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(CleanError, match=r"pip install '.+\[") as caught:
        check(Inputs(words=("s3://bucket/x",)))
    assert caught.value.code == "missing-extra"
