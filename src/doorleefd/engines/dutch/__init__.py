"""Dutch as people write it: words brought back to search keys, compounds opened, sentences found.

Pure Python; the word lists of simplemma and wordfreq are read on first use and then held in memory.
"""

from doorleefd.engines.dutch.sentences import sentences
from doorleefd.engines.dutch.stream import stem_lines
from doorleefd.engines.dutch.words import Word, first_keys, keys_of, stems, words

__all__ = ["Word", "first_keys", "keys_of", "sentences", "stem_lines", "stems", "words"]
