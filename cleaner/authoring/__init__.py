"""Tools for who writes an outlet's file: a first draft from saved articles."""
