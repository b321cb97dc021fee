"""Pieces to labelled parts: the passes in order.

In: parts, the document, its outlet. Out: the same parts, perhaps split, each with a role and the rule that gave it (``passes.label``).
"""
