#!/usr/bin/env python3
"""recover.py: the second, independent reader of a Keyturn kit.

One file, standard library and `cryptography` (50 or newer) only, no code shared with the program: it was
written from resources/manual/kit-format.md, whose sections the headings below name.

    python3 recover.py KIT       asks for everything; secrets are not shown (--list: what is public)
"""

import argparse, base64, getpass, hashlib, io, itertools, json, os, re, struct, sys, time, unicodedata, zlib

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import ed25519, mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LIMITS = (4 << 10, 4 << 20, 64 << 20, 8 << 30)
HPKE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
PIECE, TAG, BLANK, MARGIN, MOST_TRIES = 65536, 16, 0xFFFFFF, 20, 64
# The first four letters of the 1,024 words of the SLIP-39 list, joined, zlib, base85 (one long line).
LETTERS = zlib.decompress(base64.b85decode("c-k$OiL$IJ3`M^+Ktx)m%b?Bq`nRxOb*(}p(hSK?6e~__fUIKwO|h+r9RV6osyO{8?lZ-uAg*AWQQR$1<Y*#Zf_Tm1n@VudEJUdCktT6trbJsL28CN<JtfjV4s0_?d_<D`NisoFnUZFg%$r$;WUCM)ds^Qlha|Z_k_Y$Szzmx(ZQ*aFF^}e_w4~BlLmQ9usxs}6iGAiFw>G(h$X$Xwy!*(KZ|L%kYLpr9Cfr7CG3vNJ#c0SzV*qTKetj5S#e_>uDA9yAOz5YHVj-KT-NcZ9>#3%=Wl9{Tv;f(Zahfu-Y4m4Ba2vM6w4kPy3kE!9+RIGm%?#{dG{AMLW@cw*+hjBQGIOcr5G<Q)CDEp8B`?e7K!9Oc7C7K}^FW_=TN&KXZZ$-!d04i`o{}I#v!`0%UOPPYoW_Q%Hr&BR>9B0XbvRo{kZmj$Jn*~>8+j-4ALaD|S{H1I(-!8*e%R87Wj~<Va<lV~v3MFB@MoKH9V{g1FmThywuz1R8e_NB?KHv8IP9eJY|&1}T@mLF-Qi%4B{^xA!>t?+fwww{j$Mc8)GFY`78|ovi=FqCcQtodPIpLD`c>?ee%%81o%?>laLV{Pu-({hRx6$r4;K`ox{!hk8F(Mp0}I&u2?;9D_r}Ki#ZFh4LrDt373N-^>>A@XNe<tE?pinid%0bsPh0BnAvZ5tHWYt%D+?|jcYvsL1)S$B`W|3ma$fn<v0v0MPK~B0tJKKmMD>uM!p+tUjf{~bU~QUMM5^3ZJf_mK4$Z7Oy9kBQNkEhyTzk>{p^dZy+pVyE+sZh^Gz8qSYb$%3g{|ELMM3!Y{M%kO^e&fv#X{1rRX8ES)Gzb?@}J*R^jn60D=l;UGQV%dKDg%pmzo11gmFlSkPo@^kk}7N*i$+1AMik*A%OkH{^SF7I5^`YM92aT{1F=VmJZGs&LfO`L`l%$J~#>Z9x>D-BB`;oBhKUC%#YFxSWxhgV8C+_FUYS2e>D9E{b&J64i5Bah5It#@0dvsG~*y9j@i{Ct)8v&XaYEhUV8B|PNbYe&H)-suO)gm-J|-Dp?gl#6YIXn@FhA_d9&5I!wqYv1J67l0?&#Cp5wg4u5UAKrS?<1N8e!hnfgiMKz?Ym1CIpVC!!7Il;=806DRHt5gKeK#o-$EhP{Wgm~xg#8`nw9ob20KdOgvXlNFt$90(`*;GEsS3D>z$VE3jmf-@?a#)nh|SZzgp>fGuE1$Ly78C-z5y#=tJ*go776uEQVd5+VPuYl_tJIMzf3!OCC%Z{Q%n75DE>!S@G{gge53yfqxX#NM81Mc(nnQeX0wo6;SbeSu-d@+d&S-f&MU~pUt5mtN?GK+YRuk9n`*(CCwj{CWv3%;Uo6Xqjs4|zk~_xKB5{|omw3$_@Lf^dvT{)-`!(jzKcdkp_(M7Lg9AV0+LC%AOpS(B8&bq}#j7t12;+bd3zJnI4<=Xb^xa$IaP87OTJ<s=~PolL|c@NEC`#_d7?I88*5R0S8@313d+HDH`C?<~APGU|!fqrRF9V9Nv9vVe`gIvVQQQ;1YM965OoXc<3zx&Dqs)=$V0&?44lkJK{oj4_Byz<z6*tYadB<RnTO3taaABeO2bo1IB7B2JLSJL`C|K0QwxS(O1YPAsI%z!vsmK3YtNA%(K29E0dwOd$*^Gn7Lzk`W473uwK(X%(#mqAruY>?Xj4XFJHdP^)Mgj4JPsK8^cEpN4I4KPc!H(Xbj7m4yscS5z02U4X4^4j>DRK$VxF5qP7XP3pNi)yM^-l5Hx|T|?%+Zpp_sEKVA>qe6!P3#FDy9Z_+Visr#Wxdj|}AUd@|hnq;%H(FaLfGup>Uv0$z@0SC3j{*cu0-iJWG_lUuEAdu|HCT1B8<Ztb>l!C%DMKSQ*<X5kE2glE<;IyphR#utn)Ah~dA6rTWv#pFr2?eZc&ji{6L9YvU?cj8%=UjWZQHYmzqU_<lncE7kA9Rp)Ep3gOYYbPeFo#q%ogzM<{1h9TnPph(aAOl;0RQ##a=95{@;RuEaygCHk7O3v&eJl_(&(qb@D~u(M!SJ@mb*d)-J1)mNPUM6p>t`v^FrqvWqf#XZkDJN=Ij)cj_wGnJ9In7O{75^q=roXdO`p+Ok2Rw_xrnD{gM0i2GDKsRbb&9Rcju%t$IiBsaq45F`t!$AZw!j##vg5I`izxekLsy?UCyXStwu^s^U>EFS}Db})OvDaak2pn=x^cYMHESaT(4sat@1=E0G};AHm6hmOO*E?*oRKt^Dk!JZ8^aaUr57+JzX>_jssf{k~_ihY_7q&~^g<jIb7_gVL;A5h`$4`V#6_2K^?`mAK2_LW`d9|mU$w5|@+eMski+ovCBBvY`Eep7i1H`&D-aNn@gmqKX}(?I(sUKCH;;EcwJ_mNb`PO8NC2yP8NfyP!=&S;clj^cGtVvfSX3;)^PugnAXb^a|`ZmKca6(P%)?YK~3ZYLdW;^heFgPpaGh0?4VrjHAm4ajDDza+@bR7hmGT`8Tkfi~Qv&j5Mm$u>T1Rw@y89%p3KQ?bhZ`$(NPIrHX&^A|N9kB>J}I*1?#JCfE-oqtnc@-;Mm<)}V4)4KUCBm()=>}0||@4%-gIgre6Z+z;e6ov3e%tUDd+F>8L7e^VPK5FcvadSMnm+T-qmc7wuM>wB09QV18{3-M!rk~O-7!Ts};6lK48H*ghsFhaGxTyC2P=fyeeN45+")).decode()
NUMBER = {LETTERS[at : at + 4]: at // 4 for at in range(0, 4096, 4)}

class Refused(Exception):
    """What happened, and what to do."""

def warn(text):
    print(f"recover: note: {text}", file=sys.stderr)

# ---- Section 1: encodings
def enc(label, *fields):
    parts = [f.to_bytes(8, "big") if isinstance(f, int) else f.encode() if isinstance(f, str) else f for f in fields]
    return b"".join(struct.pack(">I", len(part)) + part for part in (label.encode(), *parts))
def sha256(data):
    return hashlib.sha256(data).digest()
def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
def parse(data, document, *keys):  # canonical JSON whose top has exactly these keys
    value = json.loads(data, parse_float=None.__getattribute__, parse_constant=None.__getattribute__)
    if canonical(value) != data or set(value) != set(keys):
        raise Refused(f"the {document} is not written as format 1 demands: use another copy of the kit")
    return value

# ---- Section 2: primitives
def hkdf(ikm, salt, info, length=32):
    return HKDF(hashes.SHA256(), length, salt, info).derive(ikm)
def argon2id(kdf, password, salt):
    salt, memory, passes = bytes.fromhex(salt), kdf["memory_kib"], kdf["iterations"]
    return Argon2id(salt=salt, length=32, iterations=passes, lanes=1, memory_cost=memory).derive(password)
def committed(key, info, sealed):
    derived = hkdf(key, sealed[:16], info, 64)
    if derived[32:] != sealed[16:48]:
        raise InvalidTag
    return ChaCha20Poly1305(derived[:32])
def unbox(key, info, sealed):
    sealed = bytes.fromhex(sealed)
    return committed(key, info, sealed).decrypt(bytes(12), sealed[48:], None)
def open_stream(key, info, sealed):
    aead, places = committed(key, info, sealed), range(48, len(sealed), PIECE + TAG)
    nonces = (count.to_bytes(11, "big") + bytes([place == places[-1]]) for count, place in enumerate(places))
    pieces = (sealed[place : place + PIECE + TAG] for place in places)
    return b"".join(aead.decrypt(nonce, piece, None) for nonce, piece in zip(nonces, pieces))
def private_key(seed, public):  # None where the public key is another
    expanded = hashlib.shake_256(seed).digest(96)
    kem, dh = mlkem.MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), x25519.X25519PrivateKey
    parts = kem, dh.from_private_bytes(expanded[64:])
    mine = b"".join(part.public_key().public_bytes_raw() for part in parts)
    return hpke.MLKEM768X25519PrivateKey(*parts) if mine.hex() == public else None
def signed(public_key, message, signature):
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True

def times(a, b, polynomial, size):  # in GF(2^size)
    product = 0
    for bit in range(size):
        product ^= a * (b >> bit & 1)
        a = a << 1 ^ polynomial * (a >> size - 1 & 1)
    return product

def shamir(points):
    """The value at 0 of the polynomial through points over GF(256)."""
    secret = bytes(32)
    for x, y in points:
        weight = 1
        for other in (other for other, _ in points if other != x):
            inverse = next(n for n in range(1, 256) if times(n, x ^ other, 0x11B, 8) == 1)
            weight = times(weight, times(other, inverse, 0x11B, 8), 0x11B, 8)
        secret = bytes(s ^ times(byte, weight, 0x11B, 8) for s, byte in zip(secret, y, strict=True))
    return secret

# ---- Sections 3 to 6: the file and its signed documents
class Kit:
    def __init__(self, path, unsigned):
        self.path, self.unsigned = path, unsigned
        size = os.path.getsize(path)
        tail = size - 8 - int.from_bytes(self.at(max(0, size - 8), 8), "big")
        try:
            self.load(0, size)
            whole = tail == size - 8 - self.head and self.at(tail, self.head) == self.at(0, self.head)
        except (Refused, ValueError, KeyError) as first:
            try:
                self.load(tail, size)
            except (Refused, ValueError, KeyError):
                raise first from None
            whole = False
        if not whole:
            warn("one of the two copies of the head is damaged; the other one was used")
    def at(self, offset, length):
        with open(self.path, "rb") as file:
            file.seek(offset)
            return file.read(length)
    def load(self, offset, size):
        fixed = self.at(offset, 32) if 0 <= offset < size else b""
        if len(fixed) < 32 or fixed[:12] != b"\x89KTN\r\n\x1a\n\0\1\0\0":
            raise Refused("this is no Keyturn kit of format 1: name the kit file, or use another copy")
        lengths = struct.unpack(">IIIQ", fixed[12:])
        self.head = 32 + sum(lengths[:3])
        if any(map(int.__gt__, lengths, LIMITS)) or 2 * self.head + lengths[3] + 8 != size:
            raise Refused("the file is cut off, too long or damaged: copy it again, or use another copy")
        starts = [offset + 32 + sum(lengths[:n]) for n in range(3)]
        self.verify(*(self.at(start, length) for start, length in zip(starts, lengths)))
        items = [item | {"name": "item/" + item["id"]} for item in self.manifest["items"]]
        self.places, place = {}, self.head
        for part in self.custody["parts"] + items:
            self.places[part["name"]] = (place, part["length"], part["sha256"])
            place += part["length"]
        if place != self.head + lengths[3]:
            raise Refused("the parts do not add up to the file: use another copy")
    def verify(self, genesis, custody, manifest):
        root = parse(genesis, "genesis", "format", "nonce", "root")
        self.must(root["format"] == 1, "the kit is not of format 1")
        self.kit = sha256(enc("genesis", bytes.fromhex(root["root"]), bytes.fromhex(root["nonce"])))
        outer = parse(custody, "custody", "body", "signature")
        self.custody, self.header = outer["body"], outer["body"]["header"]
        self.h = sha256(enc("header", canonical(self.header)))
        message = enc("custody", self.kit, sha256(canonical(self.custody)))
        self.must(signed(root["root"], message, outer["signature"]), "custody is not signed by the kit's root")
        content = parse(manifest, "manifest", "body", "signatures")
        self.manifest, named = content["body"], content["signatures"]
        message = enc("manifest", self.kit, sha256(canonical(self.manifest)))
        keys = {signer["id"]: signer["public_key"] for signer in self.header["signers"]}
        good = {s["signer"] for s in named if signed(keys.get(s["signer"], ""), message, s["signature"])}
        enough = len(good) == len(named) >= self.header["signatures"]
        self.must(enough, "the list of contents is not signed by enough content signers")
        bound = [self.header["kit"], self.manifest["kit"], self.manifest["custody"], self.manifest["epoch"]]
        self.must(bound == [self.kit.hex(), self.kit.hex(), self.h.hex(), self.header["epoch"]],
                  "the documents belong to different kits or epochs")
        kdf, tiers = self.header["kdf"], [tier["name"] for tier in self.header["tiers"]]
        bounds = 65536 <= kdf["memory_kib"] <= 2097152 and 1 <= kdf["iterations"] <= 10 and kdf["lanes"] == 1
        if not bounds or tiers != ["standard", "critical", "rehearsal", "ceremony"] or self.header["k"] < 2:
            raise Refused("the kit's parameters are out of bounds: do not open this copy")
    def must(self, holds, what):
        if not holds and not self.unsigned:
            raise Refused(f"{what}: do not use this copy, somebody altered it (--unsigned goes on all the same)")
        if not holds:
            warn(f"{what}; going on because of --unsigned: trust nothing that this copy says")
    def part(self, name):
        place, length, digest = self.places[name]
        data = self.at(place, length)
        if sha256(data).hex() != digest:
            raise Refused(f"{name} is damaged in this copy: use another one; the other parts still open")
        return data

# ---- Sections 7 and 11: cards, passphrases, second factors
def numbers_of(words):
    numbers = [NUMBER.get(word[:4].lower()) for word in words]
    if None in numbers:
        raise Refused(f"word {numbers.index(None) + 1} is not on the list: compare it with the paper")
    return numbers
def joined(numbers):
    return sum(number << 10 * place for place, number in enumerate(reversed(numbers)))
def read_card(text):
    """The card's 20 bytes, from its words or its QR text."""
    if text.strip().upper().startswith("KEYTURN1:"):
        data = base64.b32decode(text.strip().upper()[9:])
        if len(data) != 25 or sha256(enc("card", data[:20]))[:5] != data[20:]:
            raise Refused("this QR text is damaged: scan it again, or type the card's words")
        return data[:20]
    numbers = numbers_of([word for word in re.split(r"[\s,;]+", text) if not re.fullmatch(r"\d*[.):]?", word)])
    if len(numbers) != 22:
        raise Refused(f"a card has 22 words, not {len(numbers)}: type them all")
    for root in range(6):
        value = 0
        for number in numbers:
            value = times(value, 1 << root, 0x409, 10) ^ number
        if value:
            raise Refused("a word of this card is wrong: compare each with the paper")
    return joined(numbers[:16]).to_bytes(20, "big")

class Person:
    """A custodian who has come: card and passphrase give the share; the second factor gives the target."""
    def __init__(self, kit, answer):
        card, self.kit, self.answer = read_card(answer["card"]), kit, answer
        head, secret = int.from_bytes(card[:2], "big"), card[4:]
        self.i, generation = head >> 8 & 15, head & 255
        if head >> 13 != 1 or card[2:4] != kit.kit[:2]:
            raise Refused(f"this card belongs to another kit: bring the one whose kit tag reads {kit.kit[:2].hex()}")
        if (head >> 12 & 1) != (kit.header["purpose"] == "practice"):
            raise Refused("a practice card was brought to a real kit, or the reverse: bring the other card")
        self.record = {record["i"]: record for record in kit.header["custodians"]}.get(self.i)
        if self.record is None or self.record["g"] != generation:
            raise Refused("this card was replaced or its holder dropped: bring the card of the present generation")
        passphrase = " ".join(unicodedata.normalize("NFKC", answer["passphrase"]).split()).encode()
        stretched = argon2id(kit.header["kdf"], passphrase, self.record["salt"])
        seed = hkdf(secret + stretched, kit.kit, enc("custodian", self.i, generation))
        private = private_key(seed, self.record["public_key"])
        if private is None:
            raise Refused(f"the passphrase does not belong to the card of custodian {self.i}: type it again")
        both = HPKE.decrypt(kit.part(f"share/{self.i}"), private, info=enc("share", kit.h, self.i))
        self.s, self.u = both[:32], both[32:]
        commit = {commit["i"]: commit["commit"] for commit in kit.custody["commits"]}[self.i]
        if sha256(enc("commit", kit.h, self.i, self.s, self.u)).hex() != commit:
            raise Refused(f"the share of custodian {self.i} is damaged: use another copy")
    def take_factor(self, k_outer, keys):
        self.clock = not (self.answer.get("cold_code") or self.answer.get("prf"))
        if self.clock:
            self.table = open_stream(k_outer, enc("table", self.kit.h, self.i), self.kit.part(f"table/{self.i}"))
        else:
            self.fixed = self.cold_target() if self.answer.get("cold_code") else self.touched(keys)
    def target(self, offset):
        """The target if the clock is so many steps behind the phone, or None."""
        if not self.clock:
            return self.fixed
        first, r, numbers = self.kit.header["first_step"] - MARGIN, self.kit.header["r"], {}
        step = int(time.time() if self.answer.get("time") is None else self.answer["time"]) // 30
        for t, code in enumerate(self.answer["codes"], step + offset):
            at = 3 * (t - first)
            entry = int.from_bytes(self.table[at : at + 3], "big") if 0 <= at < len(self.table) else BLANK
            if entry != BLANK:
                numbers[t % r] = (entry + int(code)) % 10**6
        return b"".join(numbers[n].to_bytes(3, "big") for n in range(r)) if len(numbers) == r else None
    def cold_target(self):
        text, kit, r = self.answer["cold_code"], self.kit, self.kit.header["r"]
        if self.record["factor"] == "key":
            bits = joined(numbers_of(text.split()))
            target = (bits >> 24).to_bytes(64, "big")[-32:]
            check = int.from_bytes(sha256(enc("cold", kit.kit, self.i, target))[:3], "big") >> 4
            fits = len(text.split()) == 28 and bits & 0xFFFFF == check
        else:
            digits = re.sub(r"[\s-]", "", text)
            check = int.from_bytes(sha256(enc("cold", kit.kit, self.i, digits[:-2]))[:4], "big") % 100
            fits = re.fullmatch(f"[0-9]{{{6 * r + 2}}}", digits) and int(digits[-2:]) == check
            target = b"".join(int(digits[6 * n : 6 * n + 6]).to_bytes(3, "big") for n in range(r)) if fits else b""
        if not fits:
            raise Refused("the cold code is mistyped, or another custodian's: compare it with the paper")
        return target
    def touched(self, keys):
        for key in (key for key in keys if key["i"] == self.i):
            info = enc("key", self.kit.kit, self.i, bytes.fromhex(key["credential"]))
            try:
                return unbox(bytes.fromhex(self.answer["prf"]), info, key["box"])
            except InvalidTag:
                continue
        raise Refused(f"the security key's output is not custodian {self.i}'s: touch an enrolled key")

# ---- Sections 8 to 10: the seals and the items
def open_compartment(kit, compartment, record, people):
    """The private key of a compartment, from people who make up a group of its tier."""
    header, tier, people = kit.header, record["name"], {person.i: person for person in people}
    groups = [group for group in record["groups"] if set(group) <= set(people)]
    if not groups:
        raise Refused(f"these people cannot open the {tier} tier: it needs {record['policy']}")
    r1 = shamir([(person.i, person.s) for person in people.values()][: header["k"]])
    k_outer = hkdf(r1, kit.h, enc("outer"))
    data = open_stream(k_outer, enc("inner", kit.h), kit.part("inner"))
    inner = parse(data, "inner part", "groups", "keys", "state", "tiers")
    for person in people.values():
        person.take_factor(k_outer, inner["keys"])
    for group, targets in itertools.islice(guesses(groups, people), MOST_TRIES):
        wrap = next(w for w in inner["groups"] if w["tier"] == tier and w["group"] == group)
        members = [field for i, target in zip(group, targets) for field in (i, people[i].u, target)]
        kek = argon2id(header["kdf"], enc("group", kit.h, tier, *members), wrap["salt"])
        try:
            r2 = unbox(kek, enc("wrap", kit.h, tier, *group), wrap["wrap"])
        except InvalidTag:
            continue
        sealed = next(entry["seeds"] for entry in inner["tiers"] if entry["name"] == tier)
        seeds = unbox(hkdf(r1 + r2, kit.h, enc("tier", tier)), enc("seeds", kit.h, tier), sealed)
        mine = [entry for entry in header["compartments"] if entry["tier"] == tier]
        place = [entry["id"] for entry in mine].index(compartment)
        return private_key(seeds[32 * place + 32 : 32 * place + 64], mine[place]["public_key"])
    raise Refused("one of the codes is wrong, or a clock is far off: compare the phones' date and time, try again")

def guesses(groups, people):
    """Yield (group, targets), likely clocks first: all phones off alike, then one of them a step further."""
    tried = []
    for further, skew, group in itertools.product((0, 1, -1, 2, -2), sorted(range(-10, 11), key=abs), groups):
        for odd in [i for i in group if people[i].clock] if further else [0]:
            targets = [people[i].target(skew + further * (i == odd)) for i in group]
            if None not in targets and (group, targets) not in tried:
                tried.append((group, targets))
                yield group, targets

def open_item(kit, private, item):
    sealed = kit.part("item/" + item["id"])
    info = enc("item", kit.kit, item["compartment"], item["id"], item["version"])
    key = HPKE.decrypt(sealed[:1168], private, info=info)
    padded = open_stream(key, info, sealed[1168:])
    content, parts = padded[8 : 8 + int.from_bytes(padded[:8], "big")], []
    stream = io.BytesIO(content)
    while length := stream.read(4):
        parts.append(stream.read(int.from_bytes(length, "big")))
    again = len(content).to_bytes(8, "big") + content + bytes(-(8 + len(content)) % 256)
    if again != padded or enc(parts[0].decode(), *parts[1:]) != content or len({*parts[1::2]}) < len(parts) // 2:
        raise ValueError
    if parts[0].decode() != item["kind"]:
        raise Refused(f"the item {item['id']} is not of the kind that the kit's list says: do not use it")
    return {name.decode(): value for name, value in zip(parts[1::2], parts[2::2], strict=True)}

# ---- The command
def ask_people(kit, groups):
    people = {}
    while not any(set(group) <= set(people) for group in groups):
        card, passphrase = getpass.getpass("Card, its 22 words or QR text: "), getpass.getpass("Passphrase: ")
        try:
            person = Person(kit, {"card": card, "passphrase": passphrase})
            people[person.i] = person
        except Refused as refusal:
            warn(refusal)
    for person in people.values():
        typed = getpass.getpass(f"Custodian {person.i}: the phone's code now, or “cold”, or “key”: ").strip()
        if typed == "cold":
            person.answer["cold_code"] = getpass.getpass("Cold code: ")
        elif typed == "key":
            person.answer["prf"] = getpass.getpass("The key's hmac-secret output, 64 hex digits: ").strip()
        else:
            person.answer["time"] = time.time()
            more = (getpass.getpass("The next code, when it changes: ") for _ in range(kit.header["r"] - 1))
            person.answer["codes"] = [typed, *more]
    return list(people.values())

def read_people(kit, path):
    if path != "-" and kit.header["purpose"] == "real":
        raise Refused("a file of answers is only for practice kits: give them on standard input, --answers -")
    with sys.stdin if path == "-" else open(path, encoding="utf-8") as file:
        people = [Person(kit, answer) for answer in json.load(file)]
    if len({person.i for person in people}) != len(people):
        raise Refused("one custodian stands twice in the answers: one person counts once")
    return people

def show_public(kit):
    print(f"{kit.manifest['name']}, epoch {kit.header['epoch']}, revision {kit.manifest['revision']}, {kit.kit.hex()}")
    for mode in kit.manifest["modes"]:
        print(f"  mode {mode['id']}: {mode['title']}")
        for item in (item for item in kit.manifest["items"] if item["compartment"] == mode["compartment"]):
            print(f"    item {item['id']} ({item['kind']}, version {item['version']}): {item['title']}")
def text(value):
    try:
        return value.decode()
    except UnicodeDecodeError:
        return {"hex": value.hex()}

def recover(options):
    kit = Kit(options.kit, options.unsigned)
    if options.list:
        return show_public(kit)
    name = options.mode or input("Failure mode: ").strip()
    compartments = {mode["id"]: mode["compartment"] for mode in kit.manifest["modes"]}
    if name not in compartments or len(compartments) < len(kit.manifest["modes"]):
        raise Refused("the kit has no such failure mode, or two of one name: see --list")
    items = {item["id"]: item for item in kit.manifest["items"] if item["compartment"] == compartments[name]}
    if not set(options.item) <= set(items):
        raise Refused("this mode has no such item: see --list")
    tier = {entry["id"]: entry["tier"] for entry in kit.header["compartments"]}[compartments[name]]
    record = next(entry for entry in kit.header["tiers"] if entry["name"] == tier)
    people = read_people(kit, options.answers) if options.answers else ask_people(kit, record["groups"])
    private = open_compartment(kit, compartments[name], record, people)
    opened = {item: open_item(kit, private, items[item]) for item in options.item or items}
    shown = {item: {field: text(value) for field, value in fields.items()} for item, fields in opened.items()}
    print(json.dumps({"opened": name, "items": shown}, indent=2, ensure_ascii=False))

def main():
    parser = argparse.ArgumentParser(description="Open a Keyturn kit without the program; prints JSON.")
    parser.add_argument("kit")
    parser.add_argument("--mode", help="the failure mode to open")
    parser.add_argument("--answers", metavar="FILE", help="what the custodians bring, as JSON; - reads standard input")
    parser.add_argument("--item", action="append", default=[], help="only this item (may stand several times)")
    for name, what in (("list", "show what is public; needs no secret"), ("json", "print JSON; it always does"),
                       ("unsigned", "go on although signatures are missing or wrong")):
        parser.add_argument(f"--{name}", action="store_true", help=what)
    try:
        recover(parser.parse_args())
    except Refused as refusal:
        sys.exit(f"recover: {refusal}.")
    except (OSError, EOFError) as problem:
        sys.exit(f"recover: {problem}: check names, media and permissions.")
    except Exception:  # whatever a damaged kit makes of this program, nobody is shown a traceback
        sys.exit("recover: the kit or the answers are damaged or not of format 1: check them, use another copy.")
    except KeyboardInterrupt:
        sys.exit(130)

if __name__ == "__main__":
    main()
