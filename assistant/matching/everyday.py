"""Words that say nothing of a subject, whatever the subject is."""

EVERYDAY = frozenset({
    "a", "about", "after", "again", "against", "all", "also", "am", "an", "and", "another", "any", "anyone", "are",
    "as", "at", "be", "because", "been", "before", "between", "both", "but", "by", "can", "could", "did", "do",
    "does", "down", "during", "each", "ever", "few", "for", "from", "get", "go", "got", "had", "has", "have", "he",
    "hello", "help", "her", "here", "hers", "hi", "him", "his", "how", "i", "id", "if", "im", "in", "into", "is",
    "it", "its", "ive", "just", "keep", "know", "let", "like", "look", "made", "make", "many", "may", "me", "might",
    "mine", "more", "most", "much", "must", "my", "need", "never", "no", "not", "now", "of", "off", "on", "one",
    "only", "or", "other", "our", "out", "over", "own", "please", "put", "said", "same", "say", "see", "shall", "she",
    "should", "since", "so", "some", "someone", "still", "such", "take", "tell", "than", "thank", "that", "the",
    "their", "them", "then", "there", "these", "they", "think", "this", "those", "through", "to", "told", "too",
    "under", "until", "up", "us", "use", "very", "want", "was", "we", "went", "were", "what", "when", "where",
    "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "without", "would", "yes", "yet",
    "you", "your",
})  # fmt: skip
