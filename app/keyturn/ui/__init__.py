"""The window: the only place that imports Qt, and a skin over `opening`. It holds no rule and no cryptography."""
