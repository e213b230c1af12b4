"""One use of a kit, from declaration to stand-down, and the log of it; knows no screen."""
