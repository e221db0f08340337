"""Addresses that stand on paper, and so never change."""

CODE_PAGE = "/code/"
