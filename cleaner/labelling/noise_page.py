"""Small print of whole pages, gathered: days of a change, the form under the text, labels of further articles."""

from __future__ import annotations

from typing import Final

from cleaner.labelling import noise_comments, noise_days, noise_labels
from cleaner.labelling.noise_world import bounded
from cleaner.outlets.rules import Rule

RULES: Final[tuple[Rule, ...]] = bounded(*noise_days.RULES, *noise_comments.FORMS, *noise_labels.MORE)
"""Small print of whole pages."""
