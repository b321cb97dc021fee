"""What the house looks like: files at the top, the order of the rooms, circles, storeys, outlet files. Run in CI; exit code 1 for a fault.

Run: ``python scripts/house.py``
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "cleaner"
ROOMS = (
    "errors",
    "words",
    "document",
    "record",
    "metadata",
    "reading",
    "outlets",
    "pieces",
    "labelling",
    "generic",
    "facts",
    "pipeline",
    "batch",
    "audit",
    "api",
    "authoring",
    "cli",
)
"""In the order in which data flows: each may import those before it."""
FILES_OF = {
    "adapter": "outlets",
    "hints": "pipeline",
    "several": "pipeline",
    "_version": "errors",
    "arrow": "batch",
    "options": "pipeline",
    "__main__": "cli",
}
"""Files at the top that belong to a room; ``__init__`` is the front, which imports lazily."""
MOST_AT_THE_TOP = 12
LONGEST_OUTLET = 70
METHODS = 3


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name, ``cleaner`` left out."""
    found = {}
    for path in sorted(HOME.rglob("*.py")):
        parts = path.relative_to(HOME).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The package's own modules that a file imports, late imports and those for types included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "cleaner":
            for alias in node.names:
                full = f"{node.module}.{alias.name}".partition(".")[2]
                yield full if full in known else node.module.partition(".")[2] or "__init__"
        elif isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[2] for alias in node.names if alias.name.startswith("cleaner."))


def room(module: str) -> str:
    """The room of a module."""
    first = module.partition(".")[0]
    return FILES_OF.get(first, first)


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The circles of a graph: its strongly connected parts of more than one module (Tarjan)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        order[module] = low[module] = len(order)
        stack.append(module)
        for other in sorted(graph[module]):
            if other not in order:
                visit(other)
            if other in stack:
                low[module] = min(low[module], low[other])
        if low[module] == order[module]:
            part = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(part) > 1:
                found.append(sorted(part))

    for module in graph:
        if module not in order:
            visit(module)
    return found


def storeys(graph: dict[str, set[str]]) -> int:
    """The longest chain of imports."""
    known: dict[str, int] = {}

    def height(module: str) -> int:
        if module not in known:
            known[module] = 0  # a circle is told of elsewhere
            known[module] = 1 + max((height(other) for other in graph[module]), default=0)
        return known[module]

    return max(map(height, graph))


def outlet_files() -> list[Path]:
    """The files of the built-in outlets."""
    return sorted(path for path in (HOME / "outlets").glob("*/*.py") if path.name != "__init__.py")


def methods(path: Path) -> list[str]:
    """The methods that an outlet's file defines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return [f"{path.stem}.{node.name}" for kind in classes for node in kind.body if isinstance(node, ast.FunctionDef)]


def lines(path: Path) -> int:
    """The lines of a file less blank ones and its first docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    first = tree.body[0]
    rest = path.read_text(encoding="utf-8").splitlines()[(first.end_lineno or 0) :]
    return sum(1 for line in rest if line.strip())


def faults() -> Iterator[str]:
    """Everything that is not as the house is meant to be."""
    known = modules()
    top = [path.name for path in HOME.glob("*.py")]
    if len(top) > MOST_AT_THE_TOP:
        yield f"{len(top)} files at the top, {MOST_AT_THE_TOP} at most"
    graph = {module: {other for other in imports(path, known) if other in known and other != module} for module, path in known.items()}
    front = graph.pop("__init__")
    graph = {module: others - {"__init__"} for module, others in graph.items()}
    for module, others in graph.items():
        if room(module) not in ROOMS:
            yield f"{module} is in no room"
            continue
        for other in sorted(others):
            if ROOMS.index(room(other)) > ROOMS.index(room(module)):
                yield f"{module} imports {other}, of a room further on"
    yield from (f"a circle: {', '.join(part)}" for part in circles(graph))
    print(f"{len(top)} files at the top, {len(known)} in all, {len(ROOMS)} rooms and files of rooms, {storeys(graph)} storeys of imports")
    print(f"the front imports {', '.join(sorted(front))}, all late")
    sizes = {path: lines(path) for path in outlet_files()}
    own = [name for path in sizes for name in methods(path)]
    worst = max(sizes, key=lambda path: sizes[path])
    if sizes[worst] > LONGEST_OUTLET:
        yield f"{worst.stem} has {sizes[worst]} lines, {LONGEST_OUTLET} at most"
    if len(own) > METHODS:
        yield f"{len(own)} methods in outlets, {METHODS} at most: {', '.join(own)}"
    print(f"{len(sizes)} outlet files: median {median(sizes.values()):g} lines, the longest {sizes[worst]} ({worst.stem}); methods: {own}")


def main() -> int:
    """Print what there is, then the faults."""
    found = list(faults())
    for fault in found:
        print(f"FAULT {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
