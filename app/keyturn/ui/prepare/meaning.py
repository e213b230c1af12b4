"""What a ceremony on the sealed kit means, before anything is opened: who enrols, who may open, how long it takes."""

from collections.abc import Iterator

from keyturn.custody.facts import TierFacts, absences_in_words, needed_in_words
from keyturn.kit.signer import fingerprint
from keyturn.prepare.rekey_signers import Signers
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rekeying import TIER, Weighed
from keyturn.ui.prepare.rules_text import RuleLines, TierNames
from keyturn.ui.prepare.seconds_text import about_seconds
from keyturn.ui.refusals import in_words
from keyturn.ui.rules import rule_in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label

GAP = 8  # px above a part


class MeaningPage(PreparePage):
    """Everything that is decided with it, in words; then the ceremony group unlocks."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._tiers = TierNames(self)

    def fill(self) -> None:
        """Say it."""
        rekey = self.preparing.rekey
        if rekey is None or rekey.weighed is None:
            return
        weighed = rekey.weighed
        self.head(self.tr("What this means"), self.tr("Nothing is opened yet, and nothing is written before the seal."))
        self.section(self.tr("Who enrols"), GAP)
        self.rows(self._people(weighed))
        self.section(self.tr("Who may open afterwards"), GAP)
        self.body.addWidget(RuleLines(self.look, weighed.facts))
        self.rows(line for facts in weighed.facts for line in self._cares(weighed, facts))
        self.section(self.tr("Who signs afterwards"), GAP)
        self.rows(self._signers(weighed.plan.signers))
        self.section(self.tr("What is coming"), GAP)
        self.rows(self._coming(weighed))
        self.section(self.tr("Afterwards destroy"), GAP)
        self.rows(
            LeaderRow(self.look, str(in_words(thing)), state="to-do", type_="small")
            for thing in weighed.plan.destroyed(rekey.toml.kit)
        )
        self.body.addStretch(1)
        self._ends()

    def _people(self, weighed: Weighed) -> Iterator[LeaderRow]:
        if not weighed.plan.people:
            yield LeaderRow(self.look, self.tr("Nobody: the cards that there are stay good"), state="done")
        keys, phone = self.tr("card, passphrase, two security keys, cold code"), self.tr("phone, cold code")
        whole = self.tr("card, passphrase, phone, cold code")
        for person in weighed.plan.people:
            said = phone if not person.wanted.card else whole if person.wanted.factor == "phone" else keys
            yield LeaderRow(self.look, person.name, said, "now", "text_2")
        for i in weighed.plan.dropped:
            yield LeaderRow(self.look, weighed.plan.name_of(i), self.tr("opens nothing any more"), "care", "text_2")

    def _cares(self, weighed: Weighed, facts: TierFacts) -> Iterator[LeaderRow]:
        """Say without whom a tier does not open, and for which site or team."""
        alone = len(facts.resilience.single_points)
        found = list(needed_in_words(facts, weighed.plan.name_of))[:alone]
        absences = zip(facts.resilience.absences, absences_in_words(facts), strict=True)
        for phrase in (*found, *(phrase for absence, phrase in absences if not absence.opens)):
            said = f"{self._tiers.of(facts.tier)}: {in_words(phrase)}"
            yield LeaderRow(self.look, said, state="care", type_="small")

    def _signers(self, signers: Signers) -> Iterator[LeaderRow]:
        """Say who signs, the new ones with their key to compare, and who does no more."""
        for signer in signers.all:
            new = signer in signers.named
            said = self.tr("new, key {0}").format(fingerprint(signer)) if new else ""
            yield LeaderRow(self.look, signer.id, said, "now" if new else "done", "text_2")
        for signer in signers.revoked:
            if signer.id not in signers.replaced:
                yield LeaderRow(self.look, signer.id, self.tr("signs no more"), "care", "text_2")
        yield LeaderRow(self.look, self.tr("So many must sign"), str(signers.needed))

    def _coming(self, weighed: Weighed) -> Iterator[LeaderRow]:
        plan, needed = weighed.plan, weighed.needed
        rows = [
            (self.tr("The ceremony group that unlocks now"), rule_in_words(plan.kit.header.tier(TIER).policy)),
            (self.tr("Groups that are sealed"), str(needed.groups)),
        ]
        if plan.fresh_keys:
            rows.append((self.tr("Credentials that are sealed again"), str(plan.credentials)))
        if plan.wishes.days is not None:
            rows.append((self.tr("Phone codes are good for"), self.tr("%n days", "", plan.days)))
        if plan.people:
            rows.append((self.tr("Each custodian waits for this computer"), about_seconds(needed.enrolling)))
        rows.append((self.tr("Sealing takes on it"), about_seconds(needed.sealing)))
        return (LeaderRow(self.look, challenge, response) for challenge, response in rows)

    def _ends(self) -> None:
        if self.preparing.busy:
            self.body.addWidget(label(self.tr("Reading the kit anew …"), "strong"))
            return
        rekey = self.preparing.rekey
        assert rekey is not None  # noqa: S101
        self.bind_alone("B", self.tr("Back"), lambda: self.preparing.go("change"))
        self.lead_on(self.tr("The ceremony group unlocks"), rekey.come_together, self.tr("Unlock"))
