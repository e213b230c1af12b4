"""A certificate's owner and dates."""

import warnings
from typing import TypeAlias

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from keyturn.exchange.credentials.entry import Certificate, shown
from keyturn.exchange.credentials.faults import ImportUnreadable

X509: TypeAlias = x509.Certificate
DAMAGED = (ValueError, TypeError, OverflowError, UnsupportedAlgorithm, x509.InvalidVersion)


def read_certificate(der: bytes) -> X509:
    """Read a certificate in DER; raises ImportUnreadable."""
    try:
        with warnings.catch_warnings():
            # Old certificates break newer rules; they are shown all the same.
            warnings.simplefilter("ignore")
            return x509.load_der_x509_certificate(der)
    except DAMAGED:
        raise ImportUnreadable(why="a certificate in it is damaged") from None


def dates_of(certificate: X509) -> Certificate:
    """Return whose a certificate is and when it holds; raises ImportUnreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            starts, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
            subject = certificate.subject.rfc4514_string()
    except DAMAGED:
        raise ImportUnreadable(why="a certificate in it is damaged") from None
    return Certificate(shown(subject), int(starts.timestamp()), int(ends.timestamp()))
