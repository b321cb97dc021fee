"""Who, when, where: what the record says beside the text, with the doubts.

In: labelled parts, the document they are of, whose it is. Out: `Facts` (``settle.settled``). Every choice between what rules read off
the pieces and what the document says of itself is made here.
"""
