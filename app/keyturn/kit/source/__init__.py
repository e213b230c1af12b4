"""The kit's source: a folder that a team keeps in Git, from which kits are sealed; it holds no secret in the clear."""
