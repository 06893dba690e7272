"""Every definition the product computes: tables in, tables out; no clock, no file, no screen."""
