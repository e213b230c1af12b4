"""Which papers a kit has; whoever only asks does not wait for the library that draws them."""

from typing import Literal, get_args

PaperKind = Literal["binder", "letters", "script", "destruction"]
PAPER_KINDS: tuple[PaperKind, ...] = get_args(PaperKind)
