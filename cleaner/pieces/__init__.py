"""A Document to its pieces: the walk over a tree with its tables, pictures and links; the lines of a dump.

In: a document and the outlet whose selectors point. Out: pieces in page order (``cut.cut``).
"""
