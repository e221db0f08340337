"""A block shown twice: the name of a page is both the text of its tab and its heading."""

from django.template.base import Node, NodeList
from django.template.context import Context
from django.template.loader_tags import BlockNode
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe


class Again(Node):
    """Renders the innermost block of this name once more. Not itself a block, so it can stand beside the real one."""

    def __init__(self, name: str) -> None:
        self.name = name

    def render(self, context: Context) -> SafeString:
        """The text of the block without tags, as escaped as the block itself."""
        text = BlockNode(self.name, NodeList()).render(context)
        return mark_safe(strip_tags(text).strip())  # noqa: S308 - the block was escaped when it rendered
