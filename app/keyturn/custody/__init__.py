"""Who may open a kit, and with what: pure functions on bytes, no files, no clock, no randomness of their own."""
