"""KeePass databases (KDBX 4), read and never written, with the primitives that the program has already.

Everything a stranger's file asks for is bounded before it is done: its derivation before the password is asked, its
unpacked size, the depth of its XML. Source: keepass.info, "KDBX File Format Specification"; checked against files of
KeePassXC and of pykeepass.
"""
