"""People on the desk."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from articles.models import Article, Person, PersonName, PersonRole


class PersonNameForm(forms.ModelForm[PersonName]):
    """Another name of a person."""

    class Meta:
        model = PersonName
        fields = ("name",)

    def save(self, commit: bool = True) -> PersonName:
        """Save it with the key by which it is found."""
        self.instance.take_name(self.cleaned_data["name"])
        return super().save(commit)


class PersonNameInline(admin.TabularInline[PersonName, Person]):
    """Other names."""

    model = PersonName
    form = PersonNameForm
    extra = 0


class PersonRoleInline(admin.TabularInline[PersonRole, Person]):
    """Roles as seen."""

    model = PersonRole
    extra = 0


@admin.register(Person)
class PersonAdmin(admin.ModelAdmin[Person]):
    """Find a person; correct the name; say who is the same as another."""

    list_display = ("name", "stories", "wikidata", "merged_into")
    list_filter = (("merged_into", admin.EmptyFieldListFilter), ("wikidata", admin.EmptyFieldListFilter))
    list_select_related = ("merged_into",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("name", "other_names__name", "wikidata")
    autocomplete_fields = ("merged_into",)
    fields = ("name", "wikidata", "merged_into")
    inlines = (PersonRoleInline, PersonNameInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        """With the number of stories."""
        return super().get_queryset(request).annotate(stories=Count("mentions__article", distinct=True))

    def view_on_site(self, obj: Person) -> str | None:
        """The page about them; None while no public story names them."""
        shown = Person.objects.live(Article.objects.live()).filter(pk=obj.pk).exists()
        return obj.get_absolute_url() if shown else None

    @admin.display(description="Stories", ordering="stories")
    def stories(self, person: Person) -> int:
        """The number of stories that name them."""
        return int(getattr(person, "stories", 0))

    def save_model(self, request: HttpRequest, obj: Person, form: Any, change: bool) -> None:
        """Save with the address and the key that belong to the name."""
        if "name" in form.changed_data:
            obj.take_name(obj.name)
        super().save_model(request, obj, form, change)
