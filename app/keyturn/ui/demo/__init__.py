"""The demonstration: a practice kit with a table that plays the absent, or a scripted pair where there is no screen."""
