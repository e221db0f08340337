"""A drawing as a picture of dots, for formats that do not show SVG everywhere."""

from functools import lru_cache

from doorleefd.engines.documents.pdf import shipped_fonts

DOTS_PER_INCH = 200
SOURCE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: eval(sys.inputs.width))
"""


@lru_cache(maxsize=16)
def drawn(svg: str, *, width: int) -> tuple[bytes, float]:
    """The drawing as PNG on white, and its height in millimetres when it is so many millimetres wide."""
    import typst

    inputs = {"svg": svg, "width": f"{width}mm"}
    compiler = typst.Compiler(SOURCE, font_paths=shipped_fonts(), sys_inputs=inputs)
    png = compiler.compile(format="png", ppi=DOTS_PER_INCH)
    assert isinstance(png, bytes)
    across, down = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    return png, width * down / across
