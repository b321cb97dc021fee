"""Whose it is: what an outlet may say, the registry, and one short file an outlet, by region.

In: a document. Out: the outlet that it is of (``choose.choose``).
"""
