"""People's names as text: reading them, comparing them, telling whether two are one person's."""
