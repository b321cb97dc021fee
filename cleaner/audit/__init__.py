"""Looking at what was done: explain, and later the page and the report over batches."""
