"""Reading small print: dates, persons, places, addresses, scripts and languages, sentences.

In: a text. Out: what it says. Nothing here knows of documents.
"""
