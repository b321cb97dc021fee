"""Remote storage: moto's S3 server and a plain web server, both on this machine."""

from __future__ import annotations

import functools
import gzip
import http.server
import io
import json
import logging
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleaner.batch.inputs import Inputs, Meter, pieces, read_file, total_bytes
from cleaner.batch.inputs.remote import _said
from cleaner.batch.piece import Bad, File, Passed, Piece
from cleaner.errors import CleanError
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
