"""Privacy, accessibility and cookies: what an organisation says of itself, made from what is really so."""
