"""Who works at the desk."""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def editor(request: HttpRequest) -> User:
    """The member of staff who makes `request`; PermissionDenied where it is nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
