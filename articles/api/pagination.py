"""How long lists are given in pages."""

from rest_framework.pagination import PageNumberPagination


class Pages(PageNumberPagination):
    """Twenty rows a page (`page`), or as many as `page_size` asks, up to a hundred."""

    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 100
