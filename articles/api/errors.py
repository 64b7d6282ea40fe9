"""Errors as problem details (RFC 9457): what is wrong, in a form that programs read."""

from http import HTTPStatus
from typing import Any

from rest_framework import serializers, status
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

CONTENT_TYPE = "application/problem+json"


class Gone(APIException):
    """The story was public and has been killed (410)."""

    status_code = status.HTTP_410_GONE
    default_detail = "This story has been killed by its source and must not be used."
    default_code = "gone"


class ProblemSerializer(serializers.Serializer[dict[str, Any]]):
    """Problem details: `invalid` holds the messages of each wrong parameter."""

    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    invalid = serializers.DictField(required=False)


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """The answer to `error`; None where it is none that the client has made."""
    response = exception_handler(error, context)
    if response is None:
        return None
    data: dict[str, Any] = {"title": HTTPStatus(response.status_code).phrase, "status": response.status_code}
    if isinstance(error, ValidationError):
        data |= {"detail": "A parameter has a value that it cannot have.", "invalid": response.data}
    else:
        data["detail"] = str(response.data.get("detail", data["title"])) if isinstance(response.data, dict) else ""
    response.data = data
    response.content_type = CONTENT_TYPE
    return response
