"""The kit for whoever writes an outlet: draft one from saved articles, begin one, check it, accept what it gives."""
