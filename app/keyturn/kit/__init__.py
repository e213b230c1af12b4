"""What is kept: the kit file, its signed manifest, its items, and the place where it lies."""
