"""The visual language: layout, pieces, help texts, charts and the theme of a municipality."""
