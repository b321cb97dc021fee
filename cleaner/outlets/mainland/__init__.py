"""Outlets of mainland China."""
