"""The rules of one tier as a picture, and in words beside it."""
