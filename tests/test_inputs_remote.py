"""Remote storage: moto's S3 server and a plain web server, both on this machine."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.client
import http.server
import io
import itertools
import json
import logging
import random
import re
import tarfile
import threading
import urllib.parse
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import cleaner
from cleaner.batch.engine import Local
from cleaner.batch.engines import engine_of
from cleaner.batch.inputs import Inputs, Meter, pieces, read_file, remote, total_bytes
from cleaner.batch.inputs.remote import _said
from cleaner.batch.job import Job, Manner
from cleaner.batch.piece import Bad, File, Passed, Piece
from cleaner.errors import CleanError
from tests.batch import contents, rows
from tests.test_inputs_containers import ANSWERS, PAGE, RSS, _parquet, _record

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the servers
LINES = b'{"html": "1"}\n{"html": "2"}\n'


def _zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("x.html", PAGE)
    return file.getvalue()


def _tar() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        header = tarfile.TarInfo("x.html")
        header.size = len(PAGE)
        archive.addfile(header, io.BytesIO(PAGE))
    return file.getvalue()


@functools.cache
def _files() -> dict[str, bytes]:
    return {
        "1.html": PAGE,
        "2/a b%20.txt": b"text",
        "2/a.md.gz": gzip.compress(b"# x"),
        "3.jsonl": LINES,
        "4.jsonl.gz": gzip.compress(LINES),
        "5.json": b'[{"html": 1}, {"html": 2}]',
        "6.json": json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"html": "x"}]}).encode(),
        "7.xml": RSS.encode(),
        "8.warc.gz": gzip.compress(_record("response", 1, ANSWERS[0])),
        "9.parquet": _parquet({"html": ["<p>x</p>"]}),
        "a.zip": _zip(),
        "b.tar.gz": _tar(),
        "c.data": b'{\n"html": "one"}',
        "漢.html": PAGE,
        ".hidden/x.html": PAGE,
    }


WANTED = [
    *("1.html", "2/a b%20.txt", "2/a.md.gz", "3.jsonl#1", "3.jsonl#2", "4.jsonl.gz#1", "4.jsonl.gz#2", "5.json#1", "5.json#2"),
    *("6.json#1", "7.xml", "8.warc.gz#0", "9.parquet#1", "a.zip#x.html", "b.tar.gz#x.html", "c.data", "漢.html"),
]


@pytest.fixture(scope="module")
def storage() -> Iterator[dict[str, str]]:
    import boto3
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    options = {"endpoint_url": f"http://{host}:{port}", "key": "testing", "secret": "testing"}
    keys = dict.fromkeys(("aws_access_key_id", "aws_secret_access_key"), "testing")
    client = boto3.client("s3", endpoint_url=options["endpoint_url"], region_name="us-east-1", **keys)
    client.create_bucket(Bucket="news")
    for name, data in _files().items():
        client.put_object(Bucket="news", Key=f"day/{name}", Body=data)
    client.put_object(
        Bucket="news", Key="big.jsonl.gz", Body=gzip.compress(b"".join(b'{"html": "%d"}\n' % number for number in range(100_000)), 1)
    )
    client.close()
    yield options
    server.stop()


def _read(storage: dict[str, str], *words: str) -> list[Piece]:
    return list(pieces(Inputs(words=words, storage=storage), Meter()))


def _places(found: list[Piece], base: str) -> list[str]:
    found = [piece for piece in found if not (isinstance(piece, Passed) and piece.listed)]
    return [("!" if isinstance(piece, Bad) else "") + piece.place.removeprefix(base) for piece in found]


def test_a_folder_in_s3_is_read_as_one_on_the_disk(storage: dict[str, str]) -> None:
    inputs, meter = Inputs(words=("s3://news/day",), storage=storage), Meter()
    found = list(pieces(inputs, meter))
    assert _places(found, "s3://news/day/") == WANTED
    assert meter.read == total_bytes(inputs) == sum(len(data) for name, data in _files().items() if not name.startswith("."))
    for piece in found:
        if isinstance(piece, File):
            assert read_file(piece, 1000, storage) == _files()[piece.place.removeprefix("s3://news/day/")]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (["s3://news/day/1.html", "s3://news/day/*.html", "s3://news/day/2/"], ["1.html", "漢.html", "2/a b%20.txt", "2/a.md.gz"]),
        (
            ["s3://news/day/2", "s3://news/**/*.gz"],
            ["2/a b%20.txt", "2/a.md.gz", "4.jsonl.gz#1", "4.jsonl.gz#2", "8.warc.gz#0", "b.tar.gz#x.html"],
        ),
        (["s3://news/day/nope.html", "s3://nope/x", "s3://news/nope/*"], ["!nope.html", "!s3://nope/x", "!s3://news/nope/*"]),
    ],
)
def test_words_of_s3(storage: dict[str, str], words: list[str], places: list[str]) -> None:
    found = [piece for piece in _read(storage, *words) if "big" not in piece.place]
    assert _places(found, "s3://news/day/") == places


def test_a_long_remote_file_is_streamed(storage: dict[str, str]) -> None:
    found = _read(storage, "s3://news/big.jsonl.gz")
    assert (len(found), found[-1].place) == (100_000, "s3://news/big.jsonl.gz#100000")


def test_remote_failures_are_sentences(storage: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    nobody = storage | {"endpoint_url": "http://127.0.0.1:9"}
    (found,) = [piece for piece in _read(nobody, "s3://news/day") if isinstance(piece, Bad)]
    assert found.code == "unreadable"
    assert "Could not connect" in found.message
    with pytest.raises(CleanError, match="no such file") as caught:
        read_file(File(b"s3://news/gone.html", 0, True), 1000, storage)  # noqa: FBT003
    assert caught.value.place == "s3://news/gone.html"
    with pytest.raises(CleanError, match="limit"):
        read_file(File(b"s3://news/day/1.html", 0, True), 5, storage)  # noqa: FBT003
    assert str(_said(PermissionError("Forbidden"), "s3://x/y")) == "[Errno 13] no access to s3://x/y"


def test_options_may_be_wrong(storage: dict[str, str]) -> None:
    (found,) = _read(storage | {"no_such_option": "1"}, "s3://news/day")
    assert isinstance(found, Bad)


# --- a store with faults ------------------------------------------------------------------------


class Faulty(http.server.ThreadingHTTPServer):
    """Stands before a store and hands on what it is asked, but for what ``fault`` says of the n-th GET of an object."""

    def __init__(self, store: str, fault: Callable[[int, str], str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handed)
        self.store = urllib.parse.urlsplit(store).netloc
        self.fault = fault
        self.asked = itertools.count(1)
        self.faults = 0
        self.over = threading.Event()

    def handle_error(self, *_: object) -> None:
        """Whoever asked may have left."""


class _Handed(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Faulty

    def do_GET(self) -> None:
        path = urllib.parse.unquote(self.path).partition("?")[0]
        fault = self.server.fault(next(self.server.asked), path) if path.count("/") > 1 and self.command == "GET" else ""
        self.server.faults += bool(fault)
        if fault == "hang":
            self.server.over.wait(60)
        if fault.isdecimal():
            self.send_error(int(fault))
            return
        store = http.client.HTTPConnection(self.server.store)
        store.request(self.command, self.path, headers=dict(self.headers))
        answer = store.getresponse()
        data = answer.read()
        store.close()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in {"connection", "content-length", "transfer-encoding", "server", "date"}:
                self.send_header(name, value)
        length = len(data) if self.command == "GET" else answer.getheader("content-length") or 0
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if fault == "cut" else data)
        if fault == "cut":
            self.close_connection = True

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextlib.contextmanager
def faulty(storage: dict[str, str], fault: Callable[[int, str], str]) -> Iterator[tuple[dict[str, str], Faulty]]:
    server = Faulty(storage["endpoint_url"], fault)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield storage | {"endpoint_url": f"http://127.0.0.1:{server.server_port}"}, server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def soon(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Tries follow each other quickly, a block is small, and silence is soon too long; in workers by the outlet of a folder, which is this."""
    for name, value in SOON.items():
        monkeypatch.setattr(remote, name, value)
    folder = tmp_path_factory.mktemp("outlets")
    lines = [
        "from cleaner.adapter import Outlet",
        "from cleaner.batch.inputs import remote",
        *(f"remote.{name} = {value!r}" for name, value in SOON.items()),
        "class Soon(Outlet):",
        '    """Nobody\'s."""',
        '    id, name, hosts = "soon", "Soon", ("soon.example",)',
    ]
    (folder / "soon.py").write_text("\n".join(lines), encoding="utf-8")
    return folder


SOON: Final = {"_WAITS": (0.01, 0.01, 0.01), "_BLOCK": 20_000, "_SILENCE": 1}


@pytest.mark.parametrize("fault", ["500", "503", "cut"])
def test_a_store_that_fails_every_fifth_read_costs_nothing(storage: dict[str, str], tmp_path: Path, soon: Path, fault: str) -> None:
    """Files that workers read, and containers that are streamed: each document once, in order, as from a store without faults."""
    words = ["s3://news/day", "s3://news/big.jsonl.gz"]
    options: dict[str, Any] = {"outlets": [str(soon)], "workers": 2, "limit": 2000, "progress": "quiet"}
    cleaner.run(words, tmp_path / "quiet" / "a.jsonl", storage=storage, **options)
    with faulty(storage, lambda number, _: fault if number % 5 == 0 else "") as (through, server):
        cleaner.run(words, tmp_path / "faulty" / "a.jsonl", storage=through, **options)
    assert server.faults > 2
    assert contents(tmp_path / "faulty" / "a.jsonl") == contents(tmp_path / "quiet" / "a.jsonl")


@pytest.mark.parametrize(
    ("fault", "said"), [("500", "InternalError|500|Internal Server Error"), ("cut", "payload"), ("hang", "[Tt]imeout")]
)
def test_what_a_store_never_gives_is_refused_by_name_and_the_others_are_cleaned(
    storage: dict[str, str], tmp_path: Path, soon: Path, fault: str, said: str
) -> None:
    names = ("1.html", "4.jsonl.gz", "a.zip")
    with faulty(storage, lambda _, path: fault if path.rpartition("/")[2] in names else "") as (through, _):
        done = cleaner.run(
            "s3://news/day", tmp_path / "a.jsonl", storage=through, outlets=[str(soon)], workers=2, time_limit=30, progress="quiet"
        )
    refused = {row["input"].removeprefix("s3://news/day/"): row for row in rows(tmp_path / "a.jsonl.refused.jsonl")}
    for name in names:
        assert refused[name]["code"] == "unreadable"
        assert re.search(said, refused[name]["message"])
    cleaner.run("s3://news/day", tmp_path / "b.jsonl", storage=storage, workers=2, progress="quiet")
    others = [row for row in rows(tmp_path / "b.jsonl") if row["input"].removeprefix("s3://news/day/").partition("#")[0] not in names]
    assert rows(tmp_path / "a.jsonl") == others
    assert done.records == len(others)


# --- the web ----------------------------------------------------------------------------------


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    for name, data in _files().items():
        path = tmp_path / "day" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_web_folder_that_is_listed_is_read(site: str) -> None:
    found = _read({}, f"{site}/day/")
    assert sorted(_places(found, f"{site}/day/")) == sorted(
        [*(place for place in WANTED if place[0] not in "2漢"), *("2/a%20b%2520.txt", "2/a.md.gz", "%E6%BC%A2.html")]
    )
    for piece in found:
        if isinstance(piece, File):
            assert read_file(piece, 1000, {})


def test_single_web_addresses_and_what_is_not_there(site: str) -> None:
    found = _read({}, f"{site}/day/1.html", f"{site}/day/3.jsonl", f"{site}/day/nope.html", f"{site}/day/*.zip")
    assert _places(found, f"{site}/day/") == ["1.html", "3.jsonl#1", "3.jsonl#2", "!nope.html", "a.zip#x.html"]
    (found_bad,) = _read({}, "http://127.0.0.1:9/x.html")
    assert isinstance(found_bad, Bad)


class _Cutting(_Quiet):
    """Gives no part of a file, and breaks off in the middle every other time."""

    asked = itertools.count()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        data = source.read()
        outputfile.write(data[: len(data) // 2] if next(self.asked) % 2 == 0 else data)


@pytest.mark.usefixtures("soon")
def test_what_breaks_off_where_no_part_can_be_asked_for_is_read_on(tmp_path: Path) -> None:
    draw = random.Random(0)
    lines = b"".join(b'{"html": "%d %s"}\n' % (number, draw.randbytes(40).hex().encode()) for number in range(5000))
    (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(lines))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Cutting, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/x.jsonl.gz"
        found = list(pieces(Inputs(words=(address,)), Meter()))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert next(_Cutting.asked) > 1
    assert [piece.place for piece in found] == [f"{address}#{number}" for number in range(1, 5001)]


@pytest.mark.parametrize(("words", "wanted"), [(("a", "s3://b/c"), "spawn"), (("-",), "spawn"), (("a", "b"), "fork")])
def test_no_worker_is_a_fork_where_inputs_may_be_addresses(words: tuple[str, ...], wanted: str) -> None:
    """The threads that read such do not live on in one."""
    engine = engine_of(
        Job(inputs=Inputs(words=words), format="jsonl", chunk_bytes=1000, chunk_documents=8), Manner(workers=1, start_method="fork")
    )

    assert isinstance(engine, Local)
    assert engine._start_method == wanted
