"""Checksums of numbers that a state or bank gives out."""

from __future__ import annotations


def is_bsn(digits: str) -> bool:
    """The eleven-test of a citizen service number of eight or nine digits."""
    digits = digits.zfill(9)
    if len(digits) != 9 or not digits.isascii() or not digits.isdigit() or int(digits) == 0:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def is_iban(code: str) -> bool:
    """The mod 97 test (ISO 13616) of an account number without spaces."""
    code = code.upper()
    if not 15 <= len(code) <= 34 or not (code.isascii() and code.isalnum()):
        return False
    turned = code[4:] + code[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1
