"""What ships with the dashboard: real figures with their sources, demonstration dossiers, templates."""
