"""How a scrape was saved: one file a carrier."""
