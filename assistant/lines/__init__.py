"""The chat line by line: what every command of the registry does where nothing is drawn."""
