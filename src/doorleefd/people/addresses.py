"""Addresses that stand on paper, and so never change."""

CODE_PAGE = "/code/"
RESULTS = "/wat-wij-deden/"
"""What an organisation did with what people told; its slug follows."""
