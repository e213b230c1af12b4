"""Credentials from files of other programs: one reader for each format, and what is said before any are sealed."""
