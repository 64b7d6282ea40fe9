"""How long lists are given in pages."""

from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

LAST_PAGE = 1_000_000


class Pages(PageNumberPagination):
    """Twenty rows a page (`page`), or as many as `page_size` asks, up to a hundred."""

    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 100

    def get_page_size(self, request: Request) -> int:
        """The rows a page; ValidationError where the number asked for is none, or too large."""
        return number(request, "page_size", self.page_size, self.max_page_size)

    def get_page_number(self, request: Request, paginator: Any) -> int:
        """The page; ValidationError where what is asked for is no number of one."""
        return number(request, "page", 1, LAST_PAGE)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """The two parameters, with their bounds."""
        page, size = super().get_schema_operation_parameters(view)
        page["schema"] |= {"minimum": 1, "maximum": LAST_PAGE, "default": 1}
        size["schema"] |= {"minimum": 1, "maximum": self.max_page_size, "default": self.page_size}
        return [page, size]


def number(request: Request, name: str, default: int, most: int) -> int:
    """The parameter `name`, `default` where it is not given; ValidationError where it is no number from 1 to `most`."""
    asked = request.query_params.get(name, str(default))
    if asked.isascii() and asked.isdigit() and len(asked) <= len(str(most)) and 1 <= int(asked) <= most:
        return int(asked)
    raise ValidationError({name: [f"It must be a whole number from 1 to {most:,}."]})
