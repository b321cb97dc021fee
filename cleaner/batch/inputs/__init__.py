"""From the words of a command line to pieces, in an order that depends on the words and the files alone."""
