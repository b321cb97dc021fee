"""Outlets of Hong Kong."""
