"""A page of a PDF as a scanner would see it: rendered, turned a little, out of focus, and with the grain of paper."""

import random

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from keyturn.exchange.qr_image import GreyPicture

POINTS_PER_INCH = 72


def rendered(pdf: bytes, dpi: int, page: int = 0) -> Image.Image:
    """Return a page in grey, at some resolution (dots per inch)."""
    made = pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / POINTS_PER_INCH).to_pil()
    return made.convert("L")


def scanned(page: Image.Image, skew: float, blur: float, noise: int, seed: int = 1) -> GreyPicture:
    """Return a page turned by `skew` degrees, blurred over `blur` pixels, each pixel off by up to `noise` of 255."""
    turned = page.rotate(skew, resample=Image.Resampling.BILINEAR, expand=True, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(blur))
    grain = Image.frombytes("L", blurred.size, random.Random(seed).randbytes(blurred.width * blurred.height))
    span = grain.point(lambda value: value * 2 * noise // 255)
    noisy = ImageChops.subtract(ImageChops.add(blurred, span), Image.new("L", blurred.size, noise))
    return GreyPicture(noisy.width, noisy.height, noisy.tobytes())
