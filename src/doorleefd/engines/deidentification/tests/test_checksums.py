"""Checksums of the citizen service number and the account number."""

import pytest

from doorleefd.engines.deidentification.checks import is_bsn, is_iban


@pytest.mark.parametrize("digits", ["111222333", "123456782", "12345672", "012345672"])
def test_a_right_citizen_service_number_passes(digits):
    assert is_bsn(digits)


@pytest.mark.parametrize("digits", ["111222334", "000000000", "", "12345", "1234567820", "12345678x", "١١١٢٢٢٣٣٣"])
def test_a_wrong_one_does_not(digits):
    assert not is_bsn(digits)


@pytest.mark.parametrize(
    "code", ["NL91ABNA0417164300", "nl91abna0417164300", "BE68539007547034", "GB29NWBK60161331926819"]
)
def test_a_right_account_number_passes(code):
    assert is_iban(code)


@pytest.mark.parametrize(
    "code", ["NL92ABNA0417164300", "", "NL91", "NL91ABNA04171643001234567890123456789", "NL91ABNÁ0417164300"]
)
def test_a_wrong_account_number_does_not(code):
    assert not is_iban(code)
