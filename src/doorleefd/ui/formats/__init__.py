"""How dates and numbers are written, where Django knows it otherwise."""
