"""The settings of the tests: those of the project, with every query of every test watched for N+1."""

from newsroom.settings import *  # noqa: F403
from newsroom.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
