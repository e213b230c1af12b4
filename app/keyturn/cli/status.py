"""`keyturn status KIT|DIR`: would it open, how well is it kept, and what is to be done."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from keyturn import resources
from keyturn.cli.context import Context
from keyturn.cli.kit_or_folder import add_kit, add_log, gather, kit_or_folder
from keyturn.cli.status_view import described, lines
from keyturn.errors import StorageError
from keyturn.kit.store import write_atomically
from keyturn.prepare.health import Health, health
from keyturn.prepare.history import Scored, history_of, scored
from keyturn.prepare.known import Known

SUMMARY = "tell whether the kit would open, how well it is kept, and what is due"
PLOTS = (".svg", ".png", ".pdf")
FONTS = ("fonts/InterTabular-Regular.ttf", "fonts/InterTabular-SemiBold.ttf")


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_kit(parser)
    add_log(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--plot", type=_plot, metavar="FILE", help="draw the score over time: .svg, .png or .pdf")


def run(options: Namespace, context: Context) -> int:
    """Print what is known of a kit and its score, write the score down once a day, and draw it where that is asked."""
    path, promises = kit_or_folder(options.kit)
    known = gather(path, promises, options.log_dir, context)
    found = health(known)
    view = described(known, found)
    if options.json:
        context.terminal.json(view)
    else:
        for line in lines(view):
            context.terminal.say(line)
    today = scored(known.kit, known.now, found.score, found.parts)
    _remember(path, known, found, today, context)
    if options.plot:
        days = history_of(path, known.kit).load()
        _draw(known.kit.body.name, days or (today,), options.plot)
    return 0


def _plot(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in PLOTS:
        raise ArgumentTypeError(f"it ends in none of {', '.join(PLOTS)}")
    return path


def _remember(path: Path, known: Known, found: Health, today: Scored, context: Context) -> None:
    """Write the day down; a clock that stands before the kit would put it into the past."""
    if any(finding.rule.id == "clock-before-kit" for finding in found.findings):
        context.terminal.tell("Note: the score was not written down, because this computer's clock is wrong.")
        return
    try:
        history_of(path, known.kit).note(today)
    except StorageError as refusal:
        context.terminal.tell(f"Note: the score was not written down. {refusal.message}")


def _draw(name: str, days: Sequence[Scored], path: Path) -> None:
    # The library that draws takes longer to load than everything else of the command.
    from keyturn.exchange.drawing import Typefaces, as_pdf, as_png, as_svg
    from keyturn.exchange.score_chart import PAPER, REGULAR, SCREEN, STRONG, Point, headline, score_chart

    points = [Point(entry.time, entry.score, entry.parts) for entry in days]
    title = headline(points)
    text = "; ".join(f"{entry.day}: {entry.score}" for entry in days)
    regular, strong = map(resources.read, FONTS)
    faces = Typefaces({REGULAR: regular, STRONG: strong}, frozenset([STRONG]))
    made: Mapping[str, Callable[[], bytes]] = {
        ".svg": lambda: as_svg(score_chart(name, points, SCREEN), title, text, faces),
        ".png": lambda: as_png(score_chart(name, points, SCREEN), faces),
        ".pdf": lambda: as_pdf(score_chart(name, points, PAPER), title, faces),
    }
    write_atomically(path, [made[path.suffix.lower()]()])
