"""Whether the description of an outlet can work: looked at when it comes in from outside, so that no document meets a broken one."""

from __future__ import annotations

import re
from typing import Final, get_args

import msgspec

from cleaner.document.piece import PieceKind
from cleaner.errors import CleanError
from cleaner.outlets import folders, linear
from cleaner.outlets.forms import FormError, Regex, pattern_of
from cleaner.outlets.order import Beside, Order, Sequence, Slot, rules_in, slots_in
from cleaner.outlets.outlet import Layout, Outlet
from cleaner.outlets.rulebook import Rulebook
from cleaner.outlets.rules import GROUPS, Rule
from cleaner.words.addresses import host_of

_HEADLINES: Final = ("first", "before-byline", "never")
_CALLED: Final[dict[type, str]] = {
    str: "text",
    Rule: "rule: make it with line(), head(), tail(), css() or from_line()",
    Layout: "Layout",
    Order: "order: make it with sequence(), above(), below(), behind() or keywords()",
}


def check(outlet: Outlet) -> None:
    """Refuse an outlet whose description cannot work. Raises CleanError (``bad-outlet``), naming its file."""
    try:
        _check_shape(outlet)
        _check_order_shape(outlet.order)
        _check_itself(outlet)
        _check_rules(outlet)
    except Exception as error:  # whatever a file may hold, it is left out and the others come in
        what = "brackets stand too deep in one another" if isinstance(error, RecursionError) else str(error) or type(error).__name__
        raise CleanError("bad-outlet", f"{folders.called(outlet)}: {what}", remedy="mend that file") from None


def _check_itself(outlet: Outlet) -> None:
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", outlet.id) or not outlet.name:
        raise ValueError("id (small letters, digits, -) and name must be given")
    for host in (*outlet.hosts, *outlet.image_hosts):
        if not host or host_of(host) != host.partition("/")[0]:
            raise ValueError(f"{host!r} is no host; write it as example.com")
    if outlet.zone is not None:
        _check_zone(outlet.zone)
    if outlet.dump_headline not in _HEADLINES:
        raise ValueError(f"dump_headline is {outlet.dump_headline!r}; it may be {', '.join(_HEADLINES)}")
    if re.search(r"[{}]", (outlet.language or "").replace("{script}", "")):
        raise ValueError(f"language is {outlet.language!r}; only {{script}} may stand in braces")
    _check_patterns("own_articles", (Regex(outlet.own_articles),))
    for mark in outlet.prints:
        _check_patterns(f"prints {mark!r}", (mark,), fields=False)
        if re.search(pattern_of((mark,)), "", re.MULTILINE):
            raise ValueError(f"prints {mark!r} is found in every text")


def _check_rules(outlet: Outlet) -> None:
    rules = (*outlet.rules, *(rule for layout in outlet.layouts for rule in layout.rules))
    strangers = [rule.name for rule in rules_in(outlet.order) if rule not in rules]
    if strangers:
        raise ValueError(f"order names {', '.join(strangers)}, which is not among the rules")
    names = [rule.name for rule in rules if rule.form != "css"]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"two rules are called {', '.join(twice)}")
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("<p>")
    for selector in (*(s for rule in rules for s in rule.selectors), *(s for layout in outlet.layouts for s in layout.root)):
        try:
            tree.css(selector)
        except Exception:
            raise ValueError(f"{selector!r} is no selector") from None
    for rule in rules:
        _check_rule(rule)
    for slot in slots_in(outlet.order):
        _check_patterns(f"slot {slot.name!r}", slot.forms)
    Rulebook(rules).boards(narrow=False)


def _check_shape(outlet: Outlet) -> None:
    """A comma forgotten behind the only entry makes no tuple; Python does not mind, and letters would be taken for hosts."""
    for name in ("id", "name", "own_articles"):
        if not isinstance(getattr(outlet, name), str):
            raise TypeError(f"{name} must be a text, not {getattr(outlet, name)!r}")
    for name in ("zone", "language"):
        if not isinstance(getattr(outlet, name), str | None):
            raise TypeError(f"{name} must be a text or None, not {getattr(outlet, name)!r}")
    kinds: dict[str, type] = dict.fromkeys(("hosts", "image_hosts", "names", "prints"), str)
    kinds |= {"rules": Rule, "layouts": Layout, "order": Order}
    held: list[tuple[str, object, type]] = [(name, getattr(outlet, name), kind) for name, kind in kinds.items()]
    for layout in outlet.layouts if isinstance(outlet.layouts, tuple | list) else ():
        held += [("root of a layout", getattr(layout, "root", None), str), ("rules of a layout", getattr(layout, "rules", None), Rule)]
    for name, value, kind in held:
        if not isinstance(value, tuple | list):
            raise TypeError(f"{name} must be a tuple: write ({_short(value)},)" if isinstance(value, kind) else f"{name} must be a tuple")
        wrong = next((entry for entry in value if not isinstance(entry, kind)), None)
        if wrong is not None:
            raise ValueError(f"{name} holds {_short(wrong)}, which is no {_CALLED[kind]}")
    for layout in outlet.layouts:
        if not isinstance(layout.name, str) or not layout.name or not layout.root:
            raise ValueError(f"a layout has a name and a root: Layout('2024', ('article',)), not {layout!r}")


def _short(value: object) -> str:
    """A value as a message shows it: a rule by its name."""
    return f"{type(value).__name__} {value.name!r}" if isinstance(value, Rule | Slot) else repr(value)


def _check_order_shape(order: tuple[Order, ...]) -> None:
    """Rules and slots stand in an order as objects."""
    for entry in order:
        allowed: type | tuple[type, ...] = Rule
        held: tuple[object, ...] = ()
        if isinstance(entry, Sequence):
            if not entry.items:
                raise ValueError("a sequence of the order is empty")
            allowed = (Rule, Slot)
            held = tuple(one for item in entry.items for one in (item if isinstance(item, tuple) else (item,)))
        elif isinstance(entry, Beside):
            held = entry.anchors
        wrong = next((one for one in held if not isinstance(one, allowed)), None)
        if wrong is not None:
            raise ValueError(f"order holds {_short(wrong)} in the place of a rule: name the rule itself, as rules does")
    for slot in slots_in(order):
        _check_fields(f"slot {slot.name!r}", slot)
        if slot.least > slot.most:
            raise ValueError(f"slot {slot.name!r}: {slot.least} lines at least are more than {slot.most} at most")


def _check_fields(where: str, made: msgspec.Struct) -> None:
    """What a rule or a slot was given is of the kind that it holds."""
    for field in msgspec.structs.fields(made):
        value = getattr(made, field.name)
        if field.type is int and (type(value) is not int or value < 0):
            raise TypeError(f"{where}: {field.name} must be a number, not {value!r}")
        if field.type is str and not isinstance(value, str):
            raise TypeError(f"{where}: {field.name} must be a text, not {value!r}")
        if field.type == tuple[str, ...]:
            if not isinstance(value, tuple):
                raise TypeError(f"{where}: {field.name} must be a tuple, not {value!r}")
            wrong = next((entry for entry in value if not isinstance(entry, str)), None)
            if wrong is not None:
                raise TypeError(f"{where}: {field.name} holds {wrong!r}, which is no text")


def _check_rule(rule: Rule) -> None:
    where = f"rule {rule.name!r}"
    _check_fields(where, rule)
    strange = sorted(set(rule.kinds) - set(get_args(PieceKind)))
    if strange:
        raise ValueError(f"{where}: there is no kind {strange[0]!r}; kinds: {', '.join(get_args(PieceKind))}")
    if not rule.name:
        raise ValueError(f"a rule of the role {rule.role} has no name")
    if not (rule.selectors if rule.form == "css" else rule.forms):
        raise ValueError(f"{where} has no {'selector' if rule.form == 'css' else 'form'}")
    for forms in (rule.forms, rule.ends, (Regex(rule.cue),)):
        _check_patterns(where, forms)


def _check_patterns(where: str, forms: tuple[str, ...], *, fields: bool = True) -> None:
    """Forms that can be read, and regular expressions that are none too slow and know the fields; ``fields``: as all rules do."""
    try:
        pattern = pattern_of(forms)
        unknown = {name.partition("__")[0] for name in re.compile(pattern).groupindex} - GROUPS
        slow = next(filter(None, (linear.fault(form) for form in forms if isinstance(form, Regex))), None)
    except (FormError, re.error, OverflowError) as error:
        raise ValueError(f"{where}: {error}") from None
    if slow is not None:
        raise ValueError(f"{where} can take more than linear time: {slow}; give it a bound, as {{0,200}}, or write a form")
    if fields and unknown:
        raise ValueError(f"{where}: no such fact: {', '.join(sorted(unknown))}")
    if fields and re.search(r"\\[1-9]|\(\?P=|\(\?\(|\(\?[aiLmsux]+\)", pattern):
        raise ValueError(f"{where}: back-references and global flags cannot be used, for rules are searched together")


def _check_zone(zone: str) -> None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"no such zone: {zone!r}") from None
