"""What a page of an unknown outlet is: its headline, authors, dates, section, tags, address; ``page`` reads them all."""
