"""How everything looks, in one place: colours, type, spacing, icons (see the look of the design)."""
