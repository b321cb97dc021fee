"""Take out every shared rule, and every form of each, in turn: whether the checks of tests/test_shared_rules.py notice. Exit code 1 if not.

The examples stay: they say what the rules must do. What goes unnoticed is printed.

Run: ``python scripts/deletions.py``
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import msgspec

from cleaner.outlets.rules import Rule
from tests import test_shared_rules as checks


def deletions() -> Iterator[tuple[str, Rule, tuple[Rule, ...]]]:
    """What is taken out, the rule that it is of, and the shared rules without it."""
    for place, rule in enumerate(checks.SHARED):
        before, after = checks.SHARED[:place], checks.SHARED[place + 1 :]
        yield rule.name, rule, (*before, *after)
        for at, form in enumerate(rule.forms if len(rule.forms) > 1 else ()):
            rest = msgspec.structs.replace(rule, forms=rule.forms[:at] + rule.forms[at + 1 :])
            yield f"{rule.name}: {form}", rule, (*before, rest, *after)


def noticed(rule: Rule, rules: tuple[Rule, ...]) -> bool:
    """Whether an example of the rule fails among the rules that are left."""
    return any(rule.name not in checks.names(text, rule, rules) for text in rule.examples)


def main() -> int:
    """Print how many deletions are noticed, and those that are not."""
    results = [(what, noticed(rule, rules)) for what, rule, rules in deletions()]
    missed = [what for what, found in results if not found]
    for what in missed:
        print(f"UNNOTICED {what}")
    forms = len(results) - len(checks.SHARED)
    print(
        f"{len(checks.SHARED)} rules, {forms} forms of those with several: {len(results) - len(missed)} of {len(results)} deletions noticed"
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
