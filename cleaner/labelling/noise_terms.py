"""Parts of patterns that several kinds of small print share."""

from __future__ import annotations

from typing import Final

SITE: Final = (
    r"(?:Facebook|Twitter|X\b|Instagram|YouTube|Youtube|LinkedIn|Telegram|WhatsApp|TikTok|Pinterest|Reddit|Threads|Bluesky|Mastodon"
    r"|Google News|Flipboard|Snapchat|Apple News|VK|ВКонтакте|Дзен|LINE|Google\+|RSS)"
)
"""Places to follow and to share on."""
REST: Final = r"[^.!?。！？\n]"
"""A character of a sentence that goes on."""
END: Final = r"[\s.!?:»›>→]{0,4}"
"""Marks behind a label or a button."""
LABEL: Final = 120
"""A day, a label, a button is no longer, in characters: what is longer is not tried."""
