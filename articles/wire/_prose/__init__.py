"""Stories in plain text, in which nothing is marked: each part is told by its look."""
