"""`cleaner outlet new`: the files of an outlet, ready to be filled."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import msgspec

from cleaner.authoring import sampled, skeleton
from cleaner.authoring.fixtures import shown
from cleaner.errors import CleanError
from cleaner.outlets import folders
from cleaner.outlets.builtin import REGIONS
from cleaner.outlets.folders import NO_OUTLETS
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.registry import registered
from cleaner.words.addresses import host_of

_OWN: Final = 'name = "news-article-cleaner"'
"""Stands in the pyproject.toml of the project itself."""


class Plan(msgspec.Struct, frozen=True):
    """What is to be written: files that must not exist yet, and lines to go into files that do."""

    files: dict[Path, str | bytes]
    lines: tuple[tuple[Path, str, str], ...] = ()
    """File, the text after whose first line-end-and-line the new line goes, and the line."""
    check: str = ""
    kept: Path | None = None
    """The outlet's own file, where it is there already: a draft, to which the rest is added."""
    notes: tuple[str, ...] = ()
    """What was asked for and not done."""


def module_of(id: str) -> str:
    """The name of an outlet's file, less ``.py``; one that is passed over when a folder is read gets a word in front."""
    name = "_".join(re.split("-+", id.strip("-")))
    return f"outlet_{name}" if not name[0].isalpha() or f"{name}.py".startswith(NO_OUTLETS) else name


def project(start: Path) -> Path | None:
    """The root of the project's own tree, seen from a folder in it."""
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file() and (folder / "cleaner" / "outlets" / "builtin.py").is_file() and _OWN in file.read_text(encoding="utf-8"):
            return folder
    return None


def plan(
    id: str, host: str | None, name: str | None, folder: Path | None, region: str = REGIONS[-1], samples: tuple[str, ...] = ()
) -> Plan:
    """What a new outlet needs, in ``folder`` or in the project's tree, there in the folder of its ``region``.

    ``samples``: documents that become fixtures, one each, in place of the invented one (`sampled.fixtures`).
    Raises CleanError: nothing is written then.
    """
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,99}", id):
        raise CleanError("bad-option", f"{id!r} is no id", remedy="use up to 100 small letters, digits and -, as example-daily")
    kept = _there(folder, id)
    if kept is not None:
        host, name = host or next((one.partition("/")[0] for one in kept.hosts), None), name or kept.name
    host = host or f"{id}.example"
    if host_of(host) != host or not re.fullmatch(r"[\w.-]+\.\w+", host):
        raise CleanError("bad-option", f"{host!r} is no host", remedy="write it as example.com, without https:// and www.")
    words = re.split("-+", id.strip("-"))
    title = " ".join(word.capitalize() for word in words) if name is None else name.strip()
    if not title or not title.isprintable():
        raise CleanError(
            "bad-option", "the name is empty, or holds what cannot be printed", remedy="give the outlet's own name, as it prints it"
        )
    file = folders.file_of(kept) if kept is not None else None
    region = Path(file).parent.name if file is not None else region
    _refuse_known(id, host, file)
    kind = type(kept).__name__ if kept is not None else skeleton.class_name(id)
    module = Path(file).stem if file is not None else module_of(id)
    # a draft that tells no layout was made from something else than pages
    first = skeleton.fixture(id, host, title) if kept is None or kept.layouts else skeleton.item(id, host)
    own = skeleton.outlet(id, host, title, kind)
    made = _in_folder(folder, id, module, own, first) if folder is not None else _in_project(id, f"{region}.{module}:{kind}", own, first)
    if samples:
        made = msgspec.structs.replace(made, files=_with_samples(made.files, id, samples))
    if file is None:
        return made
    there = {path for path in made.files if path.parent.name == "tests" and samples and path.exists()}  # more samples for the same test
    rest = {path: text for path, text in made.files.items() if path.absolute() != Path(file) and path not in there}
    said = (("name", name, kept.name), ("host", host, next(iter(kept.hosts), ""))) if kept is not None else ()
    notes = tuple(f"its file says {field} {own!r}, not {asked!r}: change it there" for field, asked, own in said if asked and asked != own)
    return msgspec.structs.replace(made, files=rest, kept=Path(file), notes=notes)


def _with_samples(files: dict[Path, str | bytes], id: str, samples: tuple[str, ...]) -> dict[Path, str | bytes]:
    first = next(path.parent for path in files if path.name == "hints.json")
    return {path: text for path, text in files.items() if path.parent != first} | sampled.fixtures(list(samples), id, first.parent)


def _there(folder: Path | None, id: str) -> Outlet | None:
    """The outlet of this id that a file in the folder describes already, perhaps a draft. Only files that name the id are run."""
    root = project(Path.cwd()) if folder is None else None
    homes = [folder] if root is None else [root / "cleaner" / "outlets" / region for region in REGIONS]
    for file in (file for home in homes if home is not None and home.is_dir() for file in folders.files(folders.absolute(home))):
        if re.search(rf"""\bid\b.*["']{id}["']""", file.read_text(encoding="utf-8", errors="replace")):
            outlets, refused = folders.load(str(file))
            if refused:
                raise refused[0]
            found = next((outlet for outlet in outlets if outlet.id == id), None)
            if found is not None:
                return found
    return None


def _refuse_known(id: str, host: str, kept: str | None) -> None:
    known = registered()
    if id == "generic":
        raise CleanError("exists", "generic is the adapter for everything else", remedy="choose another id")
    if id in known.by_id and known.origin[id] != kept:
        raise CleanError(
            "exists", f"there is an outlet {id!r} already, from {known.origin[id]}", remedy="add to that one, or choose another id"
        )
    owner = known.of_address(f"https://{host}/")
    if owner is not None and host in owner.hosts and owner.id != id:
        raise CleanError("exists", f"{host} is {owner.id}'s already", remedy="add to that outlet's file")


def _in_folder(folder: Path, id: str, module: str, own: str, first: dict[str, str]) -> Plan:
    home, test = folder / "fixtures" / id / "first", folder / "tests" / f"test_{module}.py"
    files: dict[Path, str | bytes] = {folder / f"{module}.py": own}
    files |= {home / name: text for name, text in first.items()}
    files[test] = skeleton.test(id, '"--outlets", str(Path(__file__).parent.parent)')
    return Plan(files, check=f"cleaner outlet check {id} --outlets {shown(folder)}")


def _in_project(id: str, where: str, own: str, first: dict[str, str]) -> Plan:
    """``where``: region, module and class."""
    root = project(Path.cwd())
    if root is None:
        remedy = "give the folder for outlets of your own with --dir"
        raise CleanError("bad-option", "this is not the tree of the project", place=str(Path.cwd()), remedy=remedy)
    region, module = where.partition(":")[0].split(".")
    home = root / "cleaner" / "outlets" / region
    files: dict[Path, str | bytes] = {home / f"{module}.py": own}
    if not home.is_dir():
        files[home / "__init__.py"] = f'"""Outlets of the region {region}."""\n'
    files |= {root / "fixtures" / id / "first" / name: text for name, text in first.items()}
    files[root / "tests" / f"test_outlet_{module}.py"] = skeleton.test(id, "")
    value = f"cleaner.outlets.{where}"
    lines = (
        (root / "cleaner" / "outlets" / "builtin.py", "BUILT_IN: Final = {\n", f'    "{id}": "{value}",\n'),
        (root / "pyproject.toml", '[project.entry-points."cleaner.outlets"]\n', f'{id} = "{value}"\n'),
    )
    return Plan(files, lines, f"cleaner outlet check {id}")


def write(plan: Plan) -> tuple[list[Path], list[tuple[Path, str]]]:
    """Write the files; the files written or added to, and the lines that found no place. Raises CleanError; overwrites nothing."""
    for path in plan.files:
        if path.exists():
            raise CleanError("exists", "this exists already, and is left as it is", place=shown(path), remedy="choose another id or folder")
    written: list[Path] = []
    left: list[tuple[Path, str]] = []
    try:
        for path, text in plan.files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(text.encode() if isinstance(text, str) else text)
            written.append(path)
        for path, heading, line in plan.lines:
            (written.append(path) if _added(path, heading, line) else left.append((path, line)))
    except OSError as error:
        why = f"cannot be written: {error.strerror or error}"
        raise CleanError("unwritable", why, place=shown(path), remedy="see who may write there") from None
    return written, left


def _added(path: Path, heading: str, line: str) -> bool:
    """Put a line behind the last one of its table; False if the table is not where it was."""
    text = path.read_text(encoding="utf-8")
    start = text.find(heading)
    if start < 0:
        return False
    end = start + len(heading)
    while end < len(text) and text[end] not in "}\n[":
        end = text.find("\n", end) + 1 or len(text)
    path.write_text(text[:end] + line + text[end:], encoding="utf-8", newline="\n")
    return True
