"""CACAO Security Playbooks 2.0 (OASIS, Committee Specification 01): playbooks in and out, and signatures on them.

Nothing in a CACAO file is ever run: commands are texts that people read.
"""

from keyturn.exchange.cacao.export import to_cacao
from keyturn.exchange.cacao.imported import from_cacao
from keyturn.exchange.cacao.model import CacaoPlaybook
from keyturn.exchange.cacao.reading import read_cacao
from keyturn.exchange.cacao.signature import Signed, verify_signature
from keyturn.exchange.cacao.writing import write_cacao

__all__ = ["CacaoPlaybook", "Signed", "from_cacao", "read_cacao", "to_cacao", "verify_signature", "write_cacao"]
