"""Any file of credentials: what it is shows in its first bytes, not in its name."""

from keyturn.errors import Phrase
from keyturn.exchange.credentials.aws_csv import Owner, is_aws_csv, read_aws_csv
from keyturn.exchange.credentials.bitwarden import is_json, read_bitwarden
from keyturn.exchange.credentials.entry import Found
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnknown, ImportUnreadable
from keyturn.exchange.credentials.json_export import demand_few
from keyturn.exchange.credentials.keepass.header import is_keepass
from keyturn.exchange.credentials.keepass.reading import AskKey, read_keepass
from keyturn.exchange.credentials.login_csv import is_login_csv, read_login_csv
from keyturn.exchange.credentials.one_password import is_archive, read_one_password
from keyturn.exchange.credentials.otp_text import is_otp_text, read_otp_text
from keyturn.exchange.credentials.pem import is_pem, read_pem
from keyturn.exchange.credentials.picture import is_picture, read_picture
from keyturn.exchange.credentials.saml import is_xml, read_saml

MOST = 64 << 20
HEAD = 65_536


def read_credentials(data: bytes, owner: Owner, ask: AskKey) -> Found:
    """Read a file of any known format; `owner` fills in what a file of AWS's does not say, `ask` opens a database.

    Raises ImportUnknown, or what the format's reader names.
    """
    if len(data) > MOST:
        raise ImportTooLarge(why=Phrase("it has more than {most} megabytes", most=MOST >> 20))
    if not data.strip():
        raise ImportUnreadable(why="it is empty")
    found = _read(data, owner, ask)
    demand_few(len(found.entries))
    return found


def _read(data: bytes, owner: Owner, ask: AskKey) -> Found:
    if is_keepass(data):
        return read_keepass(data, ask)
    if is_archive(data):
        return read_one_password(data)
    if is_picture(data):
        return read_picture(data)
    return _read_text(data, owner)


def _read_text(data: bytes, owner: Owner) -> Found:
    head = data[:HEAD].decode(errors="replace")
    if is_aws_csv(head):
        return read_aws_csv(data, owner)
    if is_login_csv(head):
        return read_login_csv(data)
    if is_otp_text(head):
        return read_otp_text(data)
    if is_json(head):
        return read_bitwarden(data)
    if is_xml(head):
        return read_saml(data)
    if is_pem(head):
        return read_pem(data)
    raise ImportUnknown
