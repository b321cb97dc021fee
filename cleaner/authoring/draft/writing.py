"""The file of an outlet, from proposals: imports, head, layout and rules, laid out as the formatter would."""

from __future__ import annotations

import re
from typing import Final

from cleaner.adapter import Layout, Rule
from cleaner.authoring.draft.identity import Identity

_WIDTH: Final = 140


def written(who: Identity, layout: Layout | None, rules: list[Rule], betrayed_by: tuple[str, ...], read: str) -> str:
    """The text of the file; ``read`` says in a few words what it was drafted from."""
    functions = sorted({rule.form for rule in rules})
    names = ["Layout"] * (layout is not None) + ["Outlet", *functions]
    what = f" ({who.hosts[0]})" if who.hosts else ""
    lines = [
        f'"""{_plain(who.name)}{what}.',
        "",
        *_wrapped(f"Drafted by `cleaner outlet draft` from {read}. Check every rule against the pages, and say here what you read."),
        '"""',
        "",
        "from __future__ import annotations",
        "",
        f"from cleaner.adapter import {', '.join(names)}",
        "",
        "",
        f"class {class_name(who.id)}(Outlet):",
        f'    """{_plain(who.name)}."""',
        "",
        f"    id = {_quoted(who.id)}",
        f"    name = {_quoted(who.name)}",
    ]
    if who.names:
        lines += _sequence("names", [_quoted(name) for name in who.names])
    if who.hosts:
        lines += _sequence("hosts", [_quoted(host) for host in who.hosts])
    else:
        lines.append('    hosts = ()  # its domain, as "example.com"')
    lines.append(f"    zone = {_quoted(who.zone)}" if who.zone else '    zone = None  # of its clock times, as "Asia/Hong_Kong"')
    if who.language:
        lines.append(f"    language = {_quoted(who.language)}")
    if betrayed_by:
        lines += _sequence("betrayed_by", [_raw(pattern) for pattern in betrayed_by])
    else:
        lines.append("    betrayed_by = ()  # words that only this outlet prints, for texts without an address")
    if layout is not None:
        roots = ", ".join(_quoted(root) for root in layout.root) + ("," if len(layout.root) == 1 else "")
        lines += _sequence("layouts", [f"Layout({_quoted(layout.name)}, ({roots}))"])
    if rules:
        lines += ["    rules = (", *(text for rule in rules for text in _rule(rule)), "    )"]
    return "\n".join(lines) + "\n"


def class_name(identity: str) -> str:
    """``example-daily`` gives ExampleDaily; an id that begins with a digit gets a letter first."""
    name = "".join(word.capitalize() for word in re.split(r"[^a-z0-9]+", identity) if word)
    return name if name[:1].isalpha() else f"Outlet{name}"


def _plain(text: str) -> str:
    return re.sub(r'[\\"]', "", text)


def _wrapped(text: str) -> list[str]:
    out = [""]
    for word in text.split():
        if len(out[-1]) + len(word) > 110:
            out.append("")
        out[-1] = f"{out[-1]} {word}".strip()
    return out


def _sequence(field: str, values: list[str]) -> list[str]:
    one = f"    {field} = ({', '.join(values)}{',' if len(values) == 1 else ''})"
    return [one] if len(one) <= _WIDTH else [f"    {field} = (", *(f"        {value}," for value in values), "    )"]


def _rule(rule: Rule) -> list[str]:
    values = [_quoted(rule.name), _quoted(rule.role.value)]
    values += [_quoted(selector) for selector in rule.selectors] if rule.form == "css" else [_raw(rule.pattern)]
    if rule.form == "css" and rule.pattern:
        values.append(f"pattern={_raw(rule.pattern)}")
    if rule.until:
        values.append(f"until={_raw(rule.until)}")
    if rule.cue:
        values.append(f"cue={_raw(rule.cue)}")
    if rule.kinds:
        values.append(f"kinds=({', '.join(map(_quoted, rule.kinds))},)")
    if rule.whole:
        values.append("whole=True")
    one = f"        {rule.form}({', '.join(values)}),"
    if len(one) <= _WIDTH:
        return [one]
    return [f"        {rule.form}(", *(f"            {value}," for value in values), "        ),"]


def _quoted(text: str) -> str:
    return f'"{text}"' if not re.search(r'["\\\n]', text) else repr(text)


def _raw(pattern: str) -> str:
    """A regular expression as a raw string, where a raw string can hold it."""
    if "\n" in pattern or ('"' in pattern and "'" in pattern) or pattern.endswith("\\"):
        return repr(pattern)
    mark = "'" if '"' in pattern else '"'
    return f"{'r' if chr(92) in pattern else ''}{mark}{pattern}{mark}"
