"""What can be wrong with a CACAO file. Facts that come from the file are cut short and hold no control characters."""

from keyturn.errors import ContentError
from keyturn.exchange.cacao.words import line


class CacaoUnreadable(ContentError):
    """The file is not JSON as it is read here."""

    code = "cacao-unreadable"
    sentence = "The CACAO file cannot be read: {why}."
    cure = "Export the playbook again from the program that it comes from, as CACAO 2.0 JSON."


class CacaoMalformed(ContentError):
    """An object lacks a key, has one too many, or a value that CACAO 2.0 does not allow there."""

    code = "cacao-malformed"
    sentence = "The file is not formed as CACAO 2.0 demands: {where}: {fault}."
    cure = "Correct that object in the program that the file comes from, and export it again."


class CacaoStepMissing(ContentError):
    """A step leads to one that is not there."""

    code = "cacao-step-missing"
    sentence = "The workflow of the CACAO file is broken: {where} leads to {step}, which is not there."
    cure = "Add that step, or lead to another one, in the program that the file comes from."


class CacaoEndless(ContentError):
    """From a step that can be reached no end can be."""

    code = "cacao-endless"
    sentence = "The workflow of the CACAO file never ends: from {step} no way leads to an end step."
    cure = "Give that step, or one behind it, a way to an end step in the program that the file comes from."


class CacaoAltered(ContentError):
    """What the file says in CACAO's own keys is not what Keyturn's extension in it says."""

    code = "cacao-altered"
    sentence = "The CACAO file was written by Keyturn and changed afterwards: {where} is not what its extension says."
    cure = (
        "Import the file as it was written; or remove Keyturn's playbook_extensions from it, "
        "so that it is read as a file of another program."
    )


class CacaoUnsigned(ContentError):
    """There is no signature to verify."""

    code = "cacao-unsigned"
    sentence = "The CACAO file carries no signature."
    cure = "Ask its author for a signed file, or compare its SHA-256 with the author over another channel."


class CacaoSignatureWrong(ContentError):
    """A signature does not hold."""

    code = "cacao-signature-wrong"
    sentence = "The signature {signature} on the CACAO file does not hold: {why}."
    cure = "Do not use this file: somebody altered it. Ask its author for another copy."


class CacaoSignatureUnknown(ContentError):
    """A signature is of a kind that is not verified here."""

    code = "cacao-signature-unknown"
    sentence = "The signature {signature} on the CACAO file cannot be verified here: {fault}."
    cure = "Ask its author for one with RS256, ES256 or Ed25519, sha-256, and the public key in the file."


class CacaoSignatureLapsed(ContentError):
    """A signature was revoked, or is not valid at this time."""

    code = "cacao-signature-lapsed"
    sentence = "The signature {signature} on the CACAO file counts no longer, or not yet: {why}."
    cure = "Ask its author for a file with a signature that is valid today; check this computer's clock."


class CacaoSignatureStranger(ContentError):
    """No signature is by the key that was asked for."""

    code = "cacao-signature-stranger"
    sentence = "No signature on the CACAO file is by the key that was given; it is signed by {signee}."
    cure = "Ask its author for the right public key, over another channel than the file."


class CacaoKeyUnreadable(ContentError):
    """The public key that was given is none."""

    code = "cacao-key-unreadable"
    sentence = "The public key that was given cannot be read."
    cure = "Give a public key or a certificate as a PEM file (-----BEGIN PUBLIC KEY-----)."


def malformed(where: str, fault: str) -> CacaoMalformed:
    """Return the error; both texts may hold words of the file."""
    return CacaoMalformed(where=line(where), fault=line(fault, 240))
