"""The evaluation on a corpus of a few invented pages: halves, figures, the floor, reported faults."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks import extraction, floor, looking, reports
from benchmarks.corpora import Page, is_kept, pages
from benchmarks.leftovers import left_of
from benchmarks.measures import Wanted, difference, figure
from benchmarks.tools import Found

LINES = (
    "The harbour council voted on Tuesday to rebuild the northern breakwater, which storms had damaged since the autumn.",
    "Engineers told the meeting that the work would take two summers and cost less than the repairs of the past years.",
    "Fishing crews said that they would keep using the southern basin until the first section of it was finished.",
)
PAGE = (
    "<html><head><title>Breakwater</title></head><body><article><h1>Breakwater</h1>{}"
    "<figure><img src=a.jpg><figcaption>The breakwater on Monday</figcaption></figure></article>"
    "<a href='/other'>Ferry fares rise again</a><a href='#top'>Back to the top</a></body></html>"
)


def page(folder: Path, name: str, lines: tuple[str, ...] = LINES) -> None:
    text = PAGE.format("".join(f"<p>{line}</p>" for line in lines))
    (folder / f"{name}.html.gz").write_bytes(gzip.compress(text.encode()))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Twenty pages with bodies (wcxb) and four with strings (mixed)."""
    for folder, count in (("wcxb", 20), ("mixed", 4)):
        home = tmp_path / "pages" / folder
        home.mkdir(parents=True)
        labels = {}
        for number in range(count):
            page(home, f"{number:04}")
            labels[f"{number:04}"] = {
                "url": "https://ledger.example/a ",
                "title": "Breakwater",
                "author": "UNKNOWN",
                "date": "2024-02-03",
                "body": "\n".join(LINES) if folder == "wcxb" else None,
                "kind": "forum" if number == 3 else None,
                "with": ["two summers"],
                "without": ["Ferry fares"],
            }
        (home / "labels.json").write_text(json.dumps(labels))
    return tmp_path


def test_the_halves_are_a_rule_and_make_the_whole(corpus: Path) -> None:
    halves = {half: [one.name for one in pages(corpus, "wcxb", half=half)] for half in ("tuning", "kept", "all")}

    assert sorted(halves["tuning"] + halves["kept"]) == halves["all"] == [f"{number:04}" for number in range(20)]
    assert all(is_kept("wcxb", name) for name in halves["kept"])
    assert halves["tuning"]


def test_labels_become_truths(corpus: Path) -> None:
    one = next(pages(corpus, "mixed", half="all"))

    assert (one.url, one.kind, one.truth.author, one.truth.published) == ("https://ledger.example/a", "article", None, "2024-02-03")
    assert one.truth.inside == ("two summers",)
    assert one.data().startswith(b"<html>")


def test_expected_pages_are_read_a_line_a_block(tmp_path: Path) -> None:
    home = tmp_path / "pages" / "readability"
    home.mkdir(parents=True)
    (home / "a.source.html.gz").write_bytes(gzip.compress(b"<p>x</p>"))
    (home / "a.expected.html.gz").write_bytes(gzip.compress(b"<div><p>One  <b>two</b></p><script>no</script><ul><li>three</li></ul></div>"))
    (home / "a.metadata.json").write_text('{"title": "T", "byline": "Nora"}')

    (one,) = pages(tmp_path, half="all")

    assert one.truth.body == "One two\nthree"
    assert (one.truth.title, one.truth.author) == ("T", "Nora")


def first(corpus: Path) -> Page:
    return next(pages(corpus, "wcxb", half="all"))


def test_a_right_page_has_all_figures_right(corpus: Path) -> None:
    row = Wanted(first(corpus)).row(Found(body="\n".join(LINES), title="BREAKWATER", published="2024-02-03T10:00:00Z"))

    assert (row.f1, row.exact, row.letter, row.words, row.title, row.day) == (1, 1, 1, 1, 1, "right")
    assert (row.authors, row.instant) == (None, None)
    assert row.strings is not None
    assert row.strings.f1 == 1


def test_captions_and_links_left_in_the_body_are_counted(corpus: Path) -> None:
    one = first(corpus)
    body = "\n".join([*LINES, "The breakwater on  Monday", "Ferry fares rise again", "Back to the top"])

    row = Wanted(one).row(Found(body=body))

    assert (row.captions, row.links) == (1, 1)
    assert row.exact == 0
    assert left_of(one).links == {"Ferryfaresriseagain"}


def test_the_standfirst_is_measured_in_front_of_the_body(corpus: Path) -> None:
    row = Wanted(first(corpus)).row(Found(body="\n".join(LINES[1:]), standfirst=LINES[0]))

    assert row.headed_exact == 1
    assert row.exact == 0


def test_figures_are_means_and_differences_are_paired(corpus: Path) -> None:
    one = Wanted(first(corpus))
    right, none = one.row(Found(body="\n".join(LINES))), one.row(Found(error="ValueError: no"))

    assert figure("exact", [right, none]) == 0.5
    gain = difference("exact", [right, right], [none, right])
    assert gain is not None
    assert gain.difference == 0.5
    assert difference("authors", [right], [none]) is None


def test_lines_are_marked_by_where_they_stand() -> None:
    found = list(looking.compared("One line here.\nA menu of this site", "One line\nhere.\nThe last line is gone"))

    assert found == [("-", "The last line is gone"), (" ", "One line here."), ("+", "A menu of this site")]


def run(corpus: Path, *more: str) -> int:
    return extraction.main(["--corpus", str(corpus), "--floor", str(corpus / "floor.json"), *more])


def test_tables_json_and_floor_in_one_run(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(corpus, "--json", str(corpus / "out.json"), "--update-floor") == 0

    said = capsys.readouterr().out
    figures = json.loads((corpus / "out.json").read_bytes())["groups"]
    assert "wcxb articles" in said
    assert "pages/s" in said
    assert figures["folder: wcxb"]["figures"]["title"]["cleaner"] == 1
    assert figures["folder: mixed"]["counted"]["strings"] == figures["folder: mixed"]["pages"]
    assert floor.read(corpus / "floor.json")["tuning"].figures["wcxb"]["title"] == 1


@pytest.mark.parametrize(("least", "more", "code", "kept"), [(2.0, ["--check-floor"], 1, 2.0), (0.5, ["--check-floor"], 0, 0.5)])
def test_a_figure_below_the_floor_fails(corpus: Path, least: float, more: list[str], code: int, kept: float) -> None:
    pin(corpus, least)

    assert run(corpus, "--folders", "mixed", *more) == code
    assert floor.read(corpus / "floor.json")["tuning"].figures["mixed"]["title"] == kept


def test_the_floor_rises_freely_and_falls_by_a_flag_only(corpus: Path) -> None:
    pin(corpus, 0.5)
    assert run(corpus, "--folders", "mixed", "--update-floor") == 0
    assert title_floor(corpus) == 1.0

    pin(corpus, 2.0)
    assert run(corpus, "--folders", "mixed", "--update-floor") == 1
    assert title_floor(corpus) == 2.0
    assert run(corpus, "--folders", "mixed", "--update-floor", "--lower") == 0
    assert title_floor(corpus) == 1.0


def pin(corpus: Path, least: float) -> None:
    wanted = [Wanted(one) for one in pages(corpus, "mixed")]
    path = corpus / "floor.json"
    figures = {"mixed": {"title": least}}
    path.write_text(json.dumps({"tuning": {"corpus": floor.digest(wanted), "figures": figures}}))


def title_floor(corpus: Path) -> float:
    return floor.read(corpus / "floor.json")["tuning"].figures["mixed"]["title"]


def test_the_worst_documents_are_listed_with_what_was_wanted(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(corpus, "--folders", "mixed", "--worst", "1", "--by", "day", "--versus", "trafilatura") == 0
    assert run(corpus, "--folders", "mixed", "--worst", "1", "--by", "day") == 0

    said = capsys.readouterr().out
    count = len(list(pages(corpus, "mixed")))
    assert "want '2024-02-03'\n    got  None\n" in said
    assert said.endswith(f"{count} of {count} are not right by day\n")


def test_a_page_over_the_time_limit_is_ended_and_counted(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = next(one.name for one in pages(corpus, "mixed"))
    page(corpus / "pages" / "mixed", name, LINES * 10_000)

    assert run(corpus, "--folders", "mixed", "--limit", "1", "--seconds", "0.001") == 0

    assert capsys.readouterr().out.split("links left")[1].split("\n")[1].split()[-2:] == ["0", "1"]


def test_a_kept_page_is_shown_only_where_it_is_asked_for(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = next(one.name for one in pages(corpus, "wcxb", half="kept"))

    assert run(corpus, "--diff", f"wcxb/{name}") == 2
    assert "nothing is tuned on kept pages" in capsys.readouterr().out
    assert run(corpus, "--diff", f"wcxb/{name}", "--half", "kept") == 0
    assert "Breakwater" in capsys.readouterr().out


def reported(folder: Path, name: str, want: dict[str, object]) -> None:
    (folder / name).mkdir()
    (folder / name / "page.html").write_text(PAGE.format("".join(f"<p>{line}</p>" for line in LINES)))
    (folder / name / "want.json").write_text(json.dumps({"hints": {}, **want}))


def test_reported_faults_are_right_or_say_why_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reported(tmp_path, "fine", {"title": "Breakwater", "has": ["two summers"], "not": ["Ferry fares"], "published": None, "n": 1})
    reported(tmp_path, "wrong", {"authors": ["Nora Feldkamp"], "in": ["never printed"], "notin": ["two summers"]})

    assert reports.main([str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "authors: [], not ['Nora Feldkamp']" in said
    assert "not in the body: never printed" in said
    assert "in the body: two summers" in said
    assert said.endswith("right: fine\n1 of 2 right, 1 wrong\n")


@pytest.mark.parametrize(
    ("got", "want", "same"),
    [
        ("2024-02-03T10:00:00+00:00", "2024-02-03T10:00:00Z", True),
        ("2024-02-03T10:00:00+01:00", "2024-02-03T10:00:00Z", False),
        ("2024-02-03T10:00:00Z", "2024-02-03", True),
        ("2024-02-03", None, False),
        (None, None, True),
    ],
)
def test_dates_of_reports_are_instants_or_beginnings(got: str | None, want: str | None, same: bool) -> None:  # noqa: FBT001
    assert reports.same_time(got, want) is same
