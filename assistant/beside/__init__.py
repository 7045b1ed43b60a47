"""What is shown, listed or changed beside the conversation, without a screen: both faces of the chat stand on it."""
