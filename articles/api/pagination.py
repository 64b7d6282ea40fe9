"""How long lists are given in pages."""

from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request


class Pages(PageNumberPagination):
    """Twenty rows a page (`page`), or as many as `page_size` asks, up to a hundred."""

    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 100

    def get_page_size(self, request: Request) -> int:
        """The rows a page; ValidationError where the number asked for is none, or too large."""
        asked = request.query_params.get("page_size", "") or str(self.page_size)
        if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:4]) <= self.max_page_size):
            raise ValidationError({"page_size": [f"It must be a whole number from 1 to {self.max_page_size}."]})
        return int(asked)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """The two parameters, with their bounds."""
        page, size = super().get_schema_operation_parameters(view)
        page["schema"]["minimum"] = size["schema"]["minimum"] = 1
        size["schema"] |= {"maximum": self.max_page_size, "default": self.page_size}
        return [page, size]
