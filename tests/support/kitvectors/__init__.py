"""Kits with one fault each: how they are made from one frozen base kit, and what both readers must say of them.

`PYTHONPATH=tests/support python -m kitvectors` writes tests/vectors/kits anew from the frozen base kit and
a seed; everything that follows from them is the same on every machine.
"""
