"""See, correct, add, withdraw, erase, carry away (R214)."""
