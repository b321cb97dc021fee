"""Pages of outlets that nobody described: where the article is, who wrote it, when, and how sure that is."""
