"""Every address of the house: the public site and its API at the root, the desk under /admin/."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("articles.api.urls", namespace="v1")),
    path("", include("articles.urls")),
]
