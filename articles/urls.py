"""The addresses of the public site."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    path("", views.front, name="front"),
    path("articles/<int:pk>/<slug:slug>/", views.article, name="article"),
    re_path(r"^articles/(?P<pk>[0-9]+)(?:/(?P<slug>.*))?$", views.article),  # however the rest of it was mangled
    path("people/", views.people, name="people"),
    path("people/<int:pk>/<slug:slug>/", views.person, name="person"),
    re_path(r"^people/(?P<pk>[0-9]+)(?:/(?P<slug>.*))?$", views.person),
    path("quotations/", views.quotations, name="quotations"),
]
