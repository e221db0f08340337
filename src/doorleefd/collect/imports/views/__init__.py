"""The pages of reading in, in the order in which one walks them."""
