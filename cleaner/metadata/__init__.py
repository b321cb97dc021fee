"""What a page says of itself: JSON-LD, meta elements, and what is printed near its headline.

In: a tree (``declared.read``, and ``page.described`` for a page that nobody described). Out: `Meta`.
"""
