"""To and from the world: event formats, security keys, phones."""
