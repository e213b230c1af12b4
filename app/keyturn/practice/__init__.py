"""Practice: kits that hold nothing real, opened on the same path as real ones."""
