"""The API: what is public, as JSON. Version 1 stands under /api/v1/."""
