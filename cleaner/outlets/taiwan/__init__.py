"""Outlets of Taiwan."""
