"""Pages of a list of which nobody may read how long it is."""

from typing import Any

from django.core.paginator import Page, Paginator

FURTHEST = 100_000


class OnePage(Page):
    """The rows of one page, and whether there are more."""

    def __init__(self, rows: list[Any], number: int, paginator: "WithoutTotal", *, has_more: bool) -> None:
        super().__init__(rows, number, paginator)
        self._has_more = has_more

    def has_next(self) -> bool:
        return self._has_more


class WithoutTotal(Paginator[Any]):
    """Pages that are never counted: a total that moves by one tells that there was one (law 7)."""

    # Without a number of pages, `{% pager %}` tells where one is and not of how many.
    num_pages = 0

    def validate_number(self, number: Any) -> int:
        """Any page from the first on; the first for what is no number."""
        try:
            return min(max(int(number), 1), FURTHEST)
        except (TypeError, ValueError):
            return 1

    def page(self, number: Any) -> OnePage:
        """The rows of a page, empty past the end."""
        number = self.validate_number(number)
        begin = (number - 1) * self.per_page
        rows = list(self.object_list[begin : begin + self.per_page + 1])
        return OnePage(rows[: self.per_page], number, self, has_more=len(rows) > self.per_page)

    def get_page(self, number: Any) -> OnePage:
        """The rows of a page, or the first where there are none."""
        found = self.page(number)
        return found if found.object_list else self.page(1)
