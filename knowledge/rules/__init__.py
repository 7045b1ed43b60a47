"""The rules: one module a subject, plain functions that read like the law."""
