"""The seal of a new epoch: who signs opens their key file, then custody is dealt anew and sealed."""

from pathlib import Path

from keyturn.prepare.signing import Roll
from keyturn.ui.prepare.rekeying import Rekey
from keyturn.ui.prepare.seal import SealPage


class ResealPage(SealPage):
    """As the first seal; there is no rehearsal, since the kit opens with cards that were proven."""

    @property
    def there(self) -> bool:
        """Tell whether the custody is open."""
        return self.preparing.rekey is not None and self.preparing.rekey.held is not None

    @property
    def roll(self) -> Roll:
        """The kit's signers, and whose key file is open."""
        return self._rekey.roll

    def sign(self, path: Path, passphrase: str) -> None:
        """Open a signer's key file for the seal."""
        self._rekey.open_signer(path, passphrase)

    def back(self) -> None:
        """Go back to the people; they are asked about giving up, where nobody enrols."""
        self.preparing.go("renew")

    def seal(self) -> None:
        """Seal the new epoch."""
        self._rekey.seal()

    def stages(self) -> dict[str, str]:
        """Return what is sealed: the items only where they get new keys."""
        stages = super().stages()
        return {name: stages[name] for name in ("groups", *(["items"] if self._rekey.running.plan.fresh_keys else []))}

    @property
    def _rekey(self) -> Rekey:
        assert self.preparing.rekey is not None  # noqa: S101
        return self.preparing.rekey
