"""What is true: facts, law by date, rules, verdicts and the FAQ. Standard library and pydantic only."""
