"""The figures of benchmarks.extraction, on texts small enough to count by hand."""

from collections import Counter

import pytest

from benchmarks import languages, persons, scores
from benchmarks.scores import Strings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Old-Bridge, 2nd time!", ["the", "old", "bridge", "2nd", "time"]),
        ("市議會12日通過 budget案", ["市", "議", "會", "12", "日", "通", "過", "budget", "案"]),
        ("ひらカタ 한국", ["ひ", "ら", "カ", "タ", "한", "국"]),
        ("ไทย", ["ไ", "ท", "ย"]),
        ("re\u00adbuild the bri\u200bdge", ["rebuild", "the", "bridge"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("", []),
    ],
)
def test_a_token_is_a_character_without_blanks_or_a_run_of_others(text: str, expected: list[str]) -> None:
    assert scores.tokens(text) == expected


def test_shingles_are_runs_of_four_with_their_counts() -> None:
    assert scores.shingles(list("ababab")) == Counter({tuple("abab"): 2, tuple("baba"): 1})
    assert scores.shingles(list("abc")) == Counter({tuple("abc"): 1})
    assert scores.shingles([]) == Counter()


def test_precision_recall_and_f1_count_how_often() -> None:
    near = scores.nearness(Counter("aab"), Counter("abcd"))

    assert near == (2 / 3, 2 / 4, 4 / 7)


def test_nothing_is_right_only_where_nothing_is_wanted() -> None:
    assert scores.nearness(Counter(), Counter()).f1 == 1.0
    assert scores.nearness(Counter("a"), Counter()).f1 == 0.0
    assert scores.nearness(Counter(), Counter("a")).f1 == 0.0


def test_strings_are_found_whatever_the_blanks() -> None:
    found = scores.strings("The old\nbridge  stays.", ["old bridge", "new bridge"], ["bridge stays", "share this"])

    assert found == Strings(1, 1, 1)
    assert found.f1 == 0.5
    assert scores.strings_f1([found, Strings(3, 0, 0)]) == 8 / 10


@pytest.mark.parametrize(
    ("got", "want", "same"),
    [
        ("“Bridge” – closed", '"bridge"   closed', True),
        ("Ｂridge", "bridge", True),
        ("Bridge | The Ledger", "Bridge", False),
        (None, "Bridge", False),
    ],
)
def test_titles_are_the_same_without_case_marks_and_blanks(got: str | None, want: str, same: bool) -> None:  # noqa: FBT001
    assert scores.same_title(got, want) is same


@pytest.mark.parametrize(
    ("got", "want", "is_"),
    [
        ("2024-02-03", "2024-02-03", "right"),
        ("2024-02-04", "2024-02-03", "wrong"),
        (None, "2024-02-03", "none"),
        ("soon", "2024-02-03", "none"),
        ("2024-02-03T23:30:00-05:00", "2024-02-03", "right"),  # as printed
        ("2024-02-03T23:30:00-05:00", "2024-02-04", "right"),  # in UTC
        ("2024-02-05T00:30:00+09:00", "2024-02-04T15:30:00Z", "right"),
        ("2024-02-05", "2024-02-04T15:30:00Z", "right"),  # in Tokyo
        ("2024-02-03", "2024-02-04T03:30:00Z", "right"),  # in New York
        ("2024-02-05", "2024-02-04T11:30:00Z", "wrong"),
        ("2024-02-05T02:00:00Z", "2024-02-04T03:30:00Z", "wrong"),
        ("1998-03-11", "1998-3", "right"),
        ("1998-04-11", "1998-3", "wrong"),
        ("2005-01-02", "2005-1-2", "right"),
    ],
)
def test_a_day_is_right_as_printed_or_in_utc(got: str | None, want: str, is_: str) -> None:
    assert scores.day(got, want) == is_


def test_an_instant_is_right_to_the_minute() -> None:
    assert scores.same_instant("2024-02-05T00:30:20+09:00", "2024-02-04T15:30:00Z") is True
    assert scores.same_instant("2024-02-05T00:31:20+09:00", "2024-02-04T15:30:00Z") is False
    assert scores.same_instant("2024-02-04", "2024-02-04T15:30:00Z") is False
    assert scores.same_instant(None, "2024-02-04T15:30:00Z") is False
    assert scores.same_instant("2024-02-04T15:30:00Z", "2024-02-04") is None
    assert scores.same_instant("2024-02-04T15:30:00Z", "2024-02-04 23:30") is None


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("By NORA FELDKAMP, IVO MARTEN and JO QUILL", ["norafeldkamp", "ivomarten", "joquill"]),
        ("Nora & Ivo", ["nora", "ivo"]),
        ("Nora Feldkamp, MS, RD, FAND", ["norafeldkamp"]),
        ("Dr. Nora Feldkamp, Ph.D.; Ivo Marten MD", ["norafeldkamp", "ivomarten"]),
        ("Nora Feldkamp, Master Gardener & Garden Educator", ["norafeldkamp"]),
        ("王小明 李大文", ["王小明", "李大文"]),
        ("Von Zoë Müller", ["zoemuller"]),
        ("がギ", ["がギ"]),
        ("Andy Yang", ["andyyang"]),
    ],
)
def test_a_printed_byline_comes_down_to_names(printed: str, names: list[str]) -> None:
    assert persons.wanted(printed) == set(names)


def test_desks_teams_and_the_site_itself_are_no_persons() -> None:
    assert persons.wanted_persons("Nora Feldkamp and the Rivermap Team", "https://rivermap.example/a") == {"norafeldkamp"}
    assert persons.wanted_persons("Rivermap", "https://rivermap.example/a") == set()
    assert persons.wanted_persons("Nora", "https://rivermap.example/a") == {"nora"}


def test_names_are_compared_as_sets() -> None:
    assert scores.sets_f1(persons.given(["Nora FELDKAMP", "Staff"]), persons.wanted("Nora Feldkamp")) == 2 / 3
    assert scores.sets_f1([], []) == 1.0


def test_an_interval_holds_its_difference_and_is_the_same_twice() -> None:
    differences = [0.1] * 50 + [-0.05] * 50

    found = scores.interval(differences)

    assert found == scores.interval(differences)
    assert found.difference == pytest.approx(0.025)
    assert found.low < found.difference < found.high
    assert scores.interval([]) == (0, 0, 0)
    assert scores.interval([0.2] * 30).low == pytest.approx(0.2)


def test_the_interval_of_strings_is_of_f_over_all_strings() -> None:
    ours, theirs = [Strings(2, 0, 0), Strings(1, 1, 0)] * 20, [Strings(2, 0, 0), Strings(0, 2, 0)] * 20

    found = scores.strings_interval(list(ours), list(theirs))

    assert found.difference == pytest.approx(6 / 7 - 4 / 6)
    assert 0 < found.low < found.difference < found.high


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The bridge is shut, and the town waits for a decision of the council.", "en"),
        ("Die Brücke ist gesperrt, und der Rat wartet auf das Gericht.", "de"),
        ("Le pont est fermé et les élus attendent une décision du tribunal pour la suite.", "fr"),
        ("El puente está cerrado y los vecinos esperan con paciencia la decisión del tribunal.", "es/it/pt"),
        ("市議會通過重建大橋", "zh"),
        ("橋は閉鎖された", "ja"),
        ("다리가 폐쇄되었다", "ko"),
        ("Мост закрыт", "ru"),
        ("Η γέφυρα έκλεισε", "el"),
        ("الجسر مغلق", "ar/fa/he"),
        ("De brug is dicht en het bestuur wacht op een oordeel van de rechter, zijn besluit.", "other"),
    ],
)
def test_the_language_group_is_told_by_the_truth(text: str, group: str) -> None:
    assert languages.group(text) == group
