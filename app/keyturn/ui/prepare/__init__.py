"""The maintainers' part of the window: the source at a glance, the rules as a picture, and the first ceremony."""
