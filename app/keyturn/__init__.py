"""Keyturn: a break-glass kit that several custodians open together, offline."""
