"""Which page each stop has; a page's module is imported when the page is first shown."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module

from keyturn.ui.pages.page import Leaf
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.stops import Stop
from keyturn.ui.theme.look import Look

_CLASSES: Mapping[Stop, tuple[str, str]] = {
    "overview": ("overview", "OverviewPage"),
    "policy": ("policy", "PolicyPage"),
    "begin": ("begin", "BeginPage"),
    "roster": ("roster", "RosterPage"),
    "signer": ("signer", "SignerPage"),
    "enrol": ("enrol", "EnrolPage"),
    "seal": ("seal", "SealPage"),
    "sealed": ("sealed", "SealedPage"),
    "credentials": ("credentials", "CredentialsPage"),
    "credential": ("credential", "CredentialPage"),
    "removal": ("credential_removal", "RemovalPage"),
    "import": ("credential_import", "ImportPage"),
    "papers": ("papers", "PapersPage"),
    "copies": ("copies", "CopiesPage"),
    "copy": ("copy", "CopyPage"),
    "revise": ("revise", "RevisePage"),
    "countersign": ("countersign", "CountersignPage"),
    "revised": ("revised", "RevisedPage"),
    "change": ("change", "ChangePage"),
    "meaning": ("meaning", "MeaningPage"),
    "quorum": ("quorum", "QuorumPage"),
    "renew": ("renew", "RenewPage"),
    "reseal": ("reseal", "ResealPage"),
    "epoch": ("epoch", "EpochPage"),
}


def _make(module: str, name: str, preparing: Preparing, look: Look) -> Leaf:
    page: Leaf = getattr(import_module(f"keyturn.ui.prepare.{module}"), name)(preparing, look)
    return page


PREPARE_PAGES: Mapping[Stop, Callable[[Preparing, Look], Leaf]] = {
    stop: partial(_make, module, name) for stop, (module, name) in _CLASSES.items()
}
