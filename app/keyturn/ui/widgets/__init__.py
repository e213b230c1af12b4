"""Parts that pages are made of; each one painted part tells a screen reader in words what it shows."""
