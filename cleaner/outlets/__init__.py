"""The outlets, one short file each, and the door they come in by.

Built-in outlets enter like a third party's: through the entry point group ``cleaner.outlets``. A name
there is the outlet's id, its value the class. Nothing is imported until a document needs it.
"""
