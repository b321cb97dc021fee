"""The file of an outlet, from proposals: imports, head, layout and rules, laid out as the formatter would."""

from __future__ import annotations

import re
from typing import Final

from cleaner.authoring.draft.identity import Identity
from cleaner.authoring.skeleton import class_name
from cleaner.outlets.forms import Regex
from cleaner.outlets.outlet import Layout
from cleaner.outlets.rules import Rule

_WIDTH: Final = 140


def written(who: Identity, layout: Layout | None, rules: list[Rule], prints: tuple[str, ...], read: str) -> str:
    """The text of the file; ``read`` says in a few words what it was drafted from."""
    forms = [*prints, *(form for rule in rules for form in (*rule.forms, *rule.ends))]
    functions = sorted({rule.form for rule in rules} | {"regex" for form in forms if isinstance(form, Regex)})
    names = ["Layout"] * (layout is not None) + ["Outlet", *functions]
    what = f" ({_plain(who.hosts[0])})" if who.hosts else ""
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
    if prints:
        lines += _sequence("prints", [_form(form) for form in prints])
    else:
        lines.append("    prints = ()  # words that only this outlet prints, for texts without an address")
    if layout is not None:
        roots = ", ".join(_quoted(root) for root in layout.root) + ("," if len(layout.root) == 1 else "")
        lines += _sequence("layouts", [f"Layout({_quoted(layout.name)}, ({roots}))"])
    if rules:
        lines += ["    rules = (", *(text for rule in rules for text in _rule(rule)), "    )"]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Words from a page as a docstring can hold them: nothing there ends it, escapes or breaks its line."""
    return "".join(char for char in text if char.isprintable() and char not in "\\\"'")[:_LONGEST_NAME].strip()


_LONGEST_NAME: Final = 100


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
    values += [_quoted(selector) for selector in rule.selectors] if rule.form == "css" else [_form(form) for form in rule.forms]
    if rule.form == "css" and rule.forms:
        values.append(f"form={_several(rule.forms)}")
    if rule.ends:
        values.append(f"until={_several(rule.ends)}")
    if rule.kinds:
        values.append(f"kinds=({', '.join(map(_quoted, rule.kinds))},)")
    if rule.whole:
        values.append("whole=True")
    if rule.opening:
        values.append("opening=True")
    one = f"        {rule.form}({', '.join(values)}),"
    if len(one) <= _WIDTH:
        return [one]
    return [f"        {rule.form}(", *(f"            {value}," for value in values), "        ),"]


def _quoted(text: str) -> str:
    """A string as Python writes it, whatever a page put in it."""
    return f'"{text}"' if text.isprintable() and not re.search(r'["\\]', text) else repr(text)


def _form(form: str) -> str:
    """A form as it is written; a regular expression as one, in a raw string, where a raw string can hold it."""
    if not isinstance(form, Regex) and "\\" not in form:
        return _quoted(form)
    mark = "'" if '"' in form else '"'
    written = f"r{mark}{form}{mark}" if form.isprintable() and mark not in form and not form.endswith("\\") else repr(str(form))
    return f"regex({written})" if isinstance(form, Regex) else written


def _several(forms: tuple[str, ...]) -> str:
    return _form(forms[0]) if len(forms) == 1 else f"({', '.join(map(_form, forms))})"
