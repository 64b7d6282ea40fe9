"""Who is told of changes, and every attempt to tell them."""

from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone


class Subscription(models.Model):
    """An address that is told of changes by signed webhooks."""

    name = models.CharField(max_length=100)
    url = models.CharField("URL", max_length=2000, validators=[URLValidator(schemes=["http", "https"])])
    secret = models.CharField(
        max_length=200, help_text="Signs what is sent, so that the receiver knows it is from here."
    )
    active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~models.Q(secret=""), name="subscription_has_secret")]

    def __str__(self) -> str:
        return self.name


class Delivery(models.Model):
    """One change on its way to one subscriber: how often it was tried, when next, and what the answer was."""

    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE, related_name="deliveries")
    change = models.ForeignKey("articles.Change", on_delete=models.PROTECT, related_name="deliveries")
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True, default=timezone.now, help_text="Empty: none is due.")
    delivered_at = models.DateTimeField(null=True, blank=True)
    response = models.TextField(blank=True, help_text="The last answer, or the error.")

    class Meta:
        verbose_name_plural = "deliveries"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["subscription", "change"], name="delivery_once"),
            models.CheckConstraint(
                condition=models.Q(delivered_at__isnull=True) | models.Q(next_attempt_at__isnull=True),
                name="delivery_done_is_not_due",
            ),
        ]
        indexes = [models.Index(fields=["next_attempt_at"], name="delivery_due")]

    def __str__(self) -> str:
        return f"{self.change_id} to {self.subscription_id}"
