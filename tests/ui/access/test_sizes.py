"""Nothing is too small to be hit or read, and nothing is cut off, in normal and in large type at 1280 by 720."""

TARGET, TYPE = 44, 14


def test_whatever_can_be_pressed_is_high_enough(measured):
    targets = [(state.state, target) for state in measured for target in state.targets]
    assert len(targets) > 200
    assert [(state, target) for state, target in targets if target.height < TARGET] == []


def test_whatever_can_be_pressed_is_wide_enough(measured):
    narrow = [(state.state, target) for state in measured for target in state.targets if target.width < TARGET]
    assert narrow == []


def test_no_type_is_too_small(notes):
    assert notes.smallest >= TYPE
    assert min(state.smallest_label for state in notes.measured) >= TYPE


def test_every_text_and_every_part_has_the_room_that_it_needs(measured):
    assert [(state.state, fault) for state in measured for fault in state.unfit] == []
