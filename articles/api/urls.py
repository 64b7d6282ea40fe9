"""The addresses of version 1 of the API."""

from django.urls import URLPattern, URLResolver, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import DefaultRouter

from . import views

app_name = "v1"

router = DefaultRouter(use_regex_path=False)
router.include_format_suffixes = False
router.register("articles", views.ArticleViewSet, "article")
router.register("quotes", views.QuoteViewSet, "quote")
router.register("people", views.PersonViewSet, "person")
router.register("sources", views.SourceViewSet, "source")

urlpatterns: list[URLPattern | URLResolver] = [
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="v1:schema"), name="docs"),
    *router.urls,
    re_path(r"^[^\x00]*/\Z", views.Nowhere.as_view()),
]
