"""Why a file of credentials is refused; no message holds anything that stood in the file."""

from keyturn.errors import UsageError


class ImportUnreadable(UsageError):
    """The file is damaged, or not written as its format demands."""

    code = "import-unreadable"
    sentence = "This file cannot be taken in: {why}."
    cure = "Check the name; or export it once more where it came from, and give that file unchanged."


class ImportTooLarge(UsageError):
    """The file, or something in it, is larger than any that is needed."""

    code = "import-too-large"
    sentence = "This file is too large to be taken in: {why}."
    cure = "Export only what the kit needs, and give that file."


class ImportUnknown(UsageError):
    """The file is of no format that is read."""

    code = "import-format-unknown"
    sentence = "This file is of no kind that can be taken in."
    cure = (
        "Give a CSV file of AWS, a KeePass database, an export of a password manager or a browser, otpauth links or a "
        "picture of their QR code, SAML metadata, or PEM; add anything else by hand: keyturn item add."
    )


class ImportColumnUnknown(UsageError):
    """A CSV file of logins has a column that is not known."""

    code = "import-column-unknown"
    sentence = "This file has a column that is not known: {column}."
    cure = "If it holds no secret, remove the column; or add the entries by hand: keyturn item add."


class ImportKeePassUnfit(UsageError):
    """The file is a KeePass database that was made in a way that is not followed here."""

    code = "import-keepass-unfit"
    sentence = "This KeePass database cannot be opened here: {why}."
    cure = (
        "Let its own program save it as KDBX 4, with AES-256 or ChaCha20, and with Argon2 of at most 1 GiB and about "
        "a second (its settings, security); give that file."
    )


class ImportKeyWrong(UsageError):
    """What was brought does not open the KeePass database."""

    code = "import-key-wrong"
    sentence = "This password, with the key file if one was named, does not open the KeePass database."
    cure = "Try again, with its key file if it has one (--key-file); a hardware key cannot be used here."


class ImportKeyFileUnfit(UsageError):
    """The key file looks like one of KeePass, and is damaged."""

    code = "import-key-file-unfit"
    sentence = "The key file is damaged, or of a version that is not known."
    cure = "Take another copy of the key file."


class ImportEncrypted(UsageError):
    """The file is encrypted."""

    code = "import-encrypted"
    sentence = "This file is encrypted, and only the program that made it can open it."
    cure = "Export it without encryption on a computer without a network, give that file, and destroy it afterwards."


class ImportOtherVersion(UsageError):
    """The file is of a version that is not known."""

    code = "import-other-version"
    sentence = "This export is of version {version}, which is not known here."
    cure = (
        "Export it with a program whose files are known (version {known}), or add the items by hand: keyturn item add."
    )


class ImportEntryUnfit(UsageError):
    """One of the entries cannot become an item."""

    code = "import-entry-unfit"
    sentence = "Entry {entry} of this file cannot be taken in: {field}: {why}."
    cure = "Put the entry right where it came from, or leave it out, and export once more."


class ImportAccountMissing(UsageError):
    """The file does not say to which account its credentials belong."""

    code = "import-account-missing"
    sentence = "This file does not say to which AWS account its credentials belong."
    cure = "Name the account, with its 12 digits (--account)."


class ImportUserMissing(UsageError):
    """The file does not say whose access key it holds."""

    code = "import-user-missing"
    sentence = "This file does not say to which IAM user its access key belongs."
    cure = "Name the user (--user)."


class ImportEmpty(UsageError):
    """The file is well formed, and nothing in it can be kept."""

    code = "import-empty"
    sentence = "This file holds nothing that a kit could keep."
    cure = "Give a file with credentials in it."


class ImportNameForOne(UsageError):
    """One name was given for several entries."""

    code = "import-name-for-one"
    sentence = "This file holds {count} entries, and --as names only one."
    cure = "Leave --as out: each entry is named after its user or its title."
