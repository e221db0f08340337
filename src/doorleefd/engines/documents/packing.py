"""A zip that is the same whenever it is made: DOCX and ODT are zips, and a zip remembers the hour of each part."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def steady(packed: bytes) -> bytes:
    """The same parts in the same order, each from the first day that a zip can name."""
    again = BytesIO()
    with ZipFile(BytesIO(packed)) as parts, ZipFile(again, "w") as kept:
        for name in parts.namelist():
            part = ZipInfo(name, FIRST_DAY_OF_ZIP)
            # OpenDocument wants its first part, the media type, to be readable as it is.
            part.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            part.create_system = 3
            part.external_attr = 0o644 << 16
            kept.writestr(part, parts.read(name))
    return again.getvalue()
