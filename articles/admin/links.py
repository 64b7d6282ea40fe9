"""Links between the records on the desk."""

from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html


def change_link(record: Model) -> str:
    """A link to the record's page on the desk, in its own words."""
    address = reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])
    return format_html('<a href="{}">{}</a>', address, record)


def list_link(model: type[Model], words: object, **conditions: object) -> str:
    """A link, reading `words`, to the list of the records that fulfil `conditions`."""
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist", query=conditions)
    return format_html('<a href="{}">{}</a>', address, words)
