"""A question's figures as a file to print, check and pass on."""
