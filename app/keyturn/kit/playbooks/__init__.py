"""Playbooks: authored as Markdown with typed steps, compiled to canonical JSON, and linted."""
