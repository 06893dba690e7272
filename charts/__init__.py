"""Pictures: a table and a language in, a Plotly figure with its title, its words and its own table out."""
