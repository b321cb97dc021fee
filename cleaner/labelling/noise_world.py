"""Small print that pages of many languages print alike, gathered: offers, buttons, labels, notices of rights, credits.

Each rule takes a whole short piece and begins with what such a piece begins with; a sentence of the story does not.
"""

from __future__ import annotations

from typing import Final

import msgspec

from cleaner.labelling import (
    noise_comments,
    noise_credits,
    noise_labels,
    noise_notices,
    noise_promos,
    noise_share,
    noise_subscribe,
    noise_ways,
)
from cleaner.outlets.rules import Rule

RELATED: Final = noise_labels.RELATED
"""Labels in front of links to other articles, as regex alternatives."""
LONGEST: Final = 320
"""The longest notice met has some 300 characters, but for those whose rules say otherwise."""


def bounded(*rules: Rule) -> tuple[Rule, ...]:
    """The rules, none of which speaks to a text that is longer than a notice is."""
    return tuple(msgspec.structs.replace(rule, longest=rule.longest or LONGEST) for rule in rules)


RULES: Final[tuple[Rule, ...]] = bounded(
    *noise_subscribe.RULES,
    *noise_promos.RULES,
    *noise_share.RULES,
    *noise_ways.RULES,
    *noise_labels.LISTS,
    *noise_comments.COUNTS,
    *noise_notices.RULES,
    *noise_credits.RULES,
)
"""Small print in many languages."""
