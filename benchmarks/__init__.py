"""Speed and quality, measured, with floors below which neither may fall."""
