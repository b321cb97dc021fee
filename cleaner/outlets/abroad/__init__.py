"""Outlets of Chinese desks of houses abroad."""
