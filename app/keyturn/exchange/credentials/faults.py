"""Why a file of credentials is refused; no message holds anything that stood in the file."""

from keyturn.errors import UsageError


class ImportUnreadable(UsageError):
    """The file is damaged, or not written as its format demands."""

    code = "import-unreadable"
    sentence = "This file cannot be taken in: {why}."
    cure = "Export it once more where it came from, and give that file unchanged."


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
        "Give a CSV file of AWS, otpauth links or a picture of their QR code, a JSON export of Bitwarden, "
        "a 1pux export of 1Password, SAML metadata, or PEM; add anything else by hand: keyturn item add."
    )


class ImportKeePass(UsageError):
    """The file is a KeePass database."""

    code = "import-keepass"
    sentence = "This file is a KeePass database, which cannot be read here."
    cure = "Open it with its own program, and add what the kit needs by hand: keyturn item add."


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
    cure = "Say so: --account, with the account's 12 digits."


class ImportUserMissing(UsageError):
    """The file does not say whose access key it holds."""

    code = "import-user-missing"
    sentence = "This file does not say to which IAM user its access key belongs."
    cure = "Say so: --user, with the user's name."


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
