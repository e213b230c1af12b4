"""Judging a kit's source: faults must be mended before it is sealed; advice makes the kit better."""
