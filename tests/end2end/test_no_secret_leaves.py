"""No secret in the log, the session, the register, a message, a file name or a command line."""

import base64
import json
import re
import time

import pyotp


def secrets_of(desk):
    for person in desk.secrets["custodians"]:
        yield from (person["card"], person["passphrase"], person["cold_code"])
        seed = pyotp.parse_uri(person["totp_uri"]).secret
        yield from (seed, base64.b32decode(seed).hex())
        yield from person["cold_code"].split()[:2]
    for item in desk.secrets["items"]:
        yield from (
            item["value"][name] for name in ("password", "secret_access_key", "totp_seed") if name in item["value"]
        )
    yield desk.secrets["signers"][0]["passphrase"]


def pattern_of(secret):
    """A code stands alone wherever somebody could read it; inside a hash, any six digits stand by chance."""
    text = re.escape(secret.encode())
    return rb"(?<![0-9A-Fa-f])" + text + rb"(?![0-9A-Fa-f])" if secret.isdecimal() else text


def test_what_is_left_behind_holds_no_secret(desk):
    now = int(time.time())
    good = desk.answers(["amara", "chen"], now)
    typed = [answer[key] for answer in json.loads(good.read_text()) for key in ("card", "passphrase")]
    codes = [code for answer in json.loads(good.read_text()) for code in answer["codes"]]
    opened = desk.run(
        "open", desk.kit, "--mode", "fm1-idp-down", "--event", "INC-1", "--reason", "a test", "--answers", good,
        "--reveal", "bob-break-glass-key", "--report", desk.folder / "report.json", "--json",
    )  # fmt: skip
    messages = [opened.stderr]
    for change in ({"passphrase": "wrong words here"}, {"codes": ["123123", "321321"]}, {"card": "wrong " * 22}):
        bad = desk.answers(["amara", "chen"], now, "bad.json", **change)
        done = desk.run("open", desk.kit, "--mode", "fm1-idp-down", "--event", "I", "--reason", "r", "--answers", bad,
                        status=3 if "codes" not in change else 4)  # fmt: skip
        messages += [done.stdout, done.stderr]
    signer = desk.secrets["signers"][0]
    done = desk.run("item", "remove", desk.kit, "root-second-key", "--signer", desk.folder / signer["file"],
                    typed=signer["passphrase"] + "\n")  # fmt: skip
    messages += [done.stdout, done.stderr]
    messages += [desk.run("log", "export", desk.kit, "--format", kind).stdout for kind in ("jsonl", "ocsf", "cef")]
    kept = {"good.json", "answers.json", "bad.json", "practice-secrets.json"}
    files = [path for path in desk.folder.rglob("*") if path.is_file() and path.name not in kept]
    assert {"practice.keyturn", "practice.keyturn.log", "report.json", "seen.json"} <= {path.name for path in files}
    everything = "\n".join(messages).encode() + b"".join(path.name.encode() + path.read_bytes() for path in files)
    for secret in [*secrets_of(desk), *typed, *codes, "wrong words here", "123123", "321321"]:
        assert not re.search(pattern_of(secret), everything), secret
