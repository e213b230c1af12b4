"""The maintainers' year: from the kit's source to a sealed kit, its copies, and whether they still would open."""
