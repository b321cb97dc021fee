"""Documents of outlets that nobody described: features of blocks, a scorer with its weights, roles by place, the second opinion.

In: a document and the choice of its outlet. Out: who labels it, and its parts (``opening.opened``).
"""
