"""The addresses of the public site."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.front, name="front"),
    path("articles/<int:pk>/<slug:slug>/", views.article, name="article"),
    path("people/", views.people, name="people"),
    path("people/<int:pk>/<slug:slug>/", views.person, name="person"),
    path("quotations/", views.quotations, name="quotations"),
]
