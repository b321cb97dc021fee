"""`cleaner view`: documents beside what was made of them, as one page that needs no network and runs nothing of theirs."""

from cleaner.audit.view.making import view

__all__ = ["view"]
