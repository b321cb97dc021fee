"""A first draft of an outlet's file from saved documents: ``cleaner outlet draft``.

In: samples. Out: a file of rules that were tried on them (``drafting.draft``).
"""
