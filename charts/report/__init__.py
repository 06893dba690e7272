"""A period's figures as an official report: its outline, and sentences in the phrasing such reports use."""
