"""Bytes to a Document: intake and limits, encodings, carriers.

In: bytes. Out: text (``encoding.decode``), then a `Document` (``recognise.recognise``).
"""
