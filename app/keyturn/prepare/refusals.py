"""What a first ceremony is refused with, beside what its draft, its rules and its enrolments name."""

from keyturn.errors import MoveError, PolicyError


class PlanChanged(PolicyError):
    """What cards and tables were made for has changed in kit.toml since the ceremony began."""

    code = "ceremony-plan-changed"
    sentence = "Since the ceremony began, kit.toml has changed in what cards and files are made of: {parts}."
    cure = "Take that change back; or drop the ceremony, destroy its cards, and begin anew: keyturn ceremony drop."


class CustodianDone(MoveError):
    """The custodian has been enrolled already."""

    code = "ceremony-custodian-done"
    sentence = "{name} is enrolled already."
    cure = "Enrol another; or make a new card for this one, and destroy the old one: keyturn ceremony enrol --anew."


class SignerUnknownHere(PolicyError):
    """kit.toml names no such signer."""

    code = "ceremony-signer-unknown"
    sentence = "kit.toml names no signer {id}; it names: {known}."
    cure = "Name one of those, or add the signer to kit.toml before the ceremony begins."


class SignerMadeAlready(MoveError):
    """The signer has a key file already."""

    code = "ceremony-signer-made"
    sentence = "The signer {id} has a key file already."
    cure = "Make the other signers' files; a lost file takes a new ceremony."


class NotReady(MoveError):
    """Somebody is missing still."""

    code = "ceremony-not-ready"
    sentence = "The kit cannot be sealed yet; still missing: {missing}."
    cure = "Enrol those first: keyturn ceremony enrol, keyturn ceremony signer."
