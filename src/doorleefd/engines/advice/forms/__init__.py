"""Which form, structure or method fits: a catalogue, what a situation asks, and the adviser (R087 to R092, R100)."""
