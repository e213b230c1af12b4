"""The scripted pair at Unlock: it types where the keyboard is, also when the window was built anew for a picture."""

from types import SimpleNamespace

import pytest

from emergencies import declared
from keyturn.exchange.otpauth import phone_uri
from keyturn.practice.absent import Absent
from keyturn.ui.demo.scene import Lapse, Scene
from keyturn.ui.demo.shots import Shots
from keyturn.ui.demo.typist import Typist
from keyturn.ui.demo.unlocking import Unlocking


@pytest.fixture
def scene(emergency, window, look, clock, tmp_path):
    hands = Typist(window)
    lapse = Lapse(lambda: clock.now)
    object.__setattr__(emergency.host, "clock", lapse)
    return Scene(emergency, hands, lapse, Shots(tmp_path / "shots", window, look, hands.settle), lambda line: None)


@pytest.mark.parametrize("pictured", [True, False])
def test_it_opens_the_kit(scene, emergency, people, tmp_path, pictured):
    if not pictured:
        scene = Scene(scene.emergency, scene.hands, scene.lapse, SimpleNamespace(take=lambda name: None), scene.tell)
    declared(emergency)
    names = [entry.name for entry in emergency.kit.body.roster]
    absent = [
        Absent(name, held.words, held.passphrase, "", phone_uri(held.seed, name, "Small kit"))
        for name, held in zip(names, people, strict=True)
    ]
    Unlocking(scene, absent).play()
    assert emergency.stop == "act"
    assert bool(list(tmp_path.rglob("*.png"))) is pictured
